"""Briefs as a flat table, one row a claim, in the formats that other tools read.

The columns and what they hold stand in ``COLUMNS`` and in ``docs/tables.md``; their names and their
order are part of the interface.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarizer.brief import Brief, Claim, Evidence
from summarizer.errors import MissingExtraError
from summarizer.render.voices import Voice, chain_of, voices_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet
    from pandas import DataFrame

Cell = str | int | None
Row = dict[str, Cell]

LONGEST_CELL = 32_767
"""Characters that a cell of a workbook can hold."""

# with apostrophes of the article's own before it too, so that taking one off gives its words back
_FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")
# those that an article's text never holds, so that its words stay as they are; U+0085 is a line end
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_WIDE = {"text": 70, "quote": 70, "chain": 40, "article_title": 40, "source_name": 26}


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def _spans(evidence: Sequence[Evidence]) -> str:
    return _joined(f"{e.start}-{e.end}" for e in evidence)


def _of_article(brief: Brief) -> Row:
    article = brief.article
    return {
        "article_id": article.id,
        "article_title": article.title,
        "article_source": article.source,
        "article_outlet": article.outlet,
        "article_published": article.published,
    }


def _of_claim(claim: Claim) -> Row:
    return {
        "claim_id": claim.id,
        "text": claim.text,
        "type": claim.type,
        "salience": claim.salience,
        "location": claim.location,
        "firmness": claim.firmness,
        "certainty": claim.certainty,
        "polarity": claim.polarity,
        "factuality": claim.factuality,
    }


def _of_source(claim: Claim, chain: Sequence[Voice]) -> Row:
    source, link = chain[-1], claim.attribution.source
    return {
        "voice": source.kind,
        "source_id": source.id,
        "source_name": source.name,
        "source_kind": source.actor.kind if source.actor else None,
        "source_role": source.actor.role if source.actor else None,
        "cue": link.cue.exact if link.cue else None,
        "stance": link.stance,
        "quotation": claim.attribution.quotation,
        "depth": claim.attribution.depth,
        "chain": " → ".join(voice.name for voice in chain),
        "chain_ids": " > ".join(voice.id for voice in chain),
    }


def _of_words(claim: Claim) -> Row:
    return {
        "hedge_count": len(claim.hedges),
        "hedges": _joined(hedge.cue.exact for hedge in claim.hedges),
        "hedge_kinds": _joined(hedge.kind for hedge in claim.hedges),
        "hedge_scopes": _joined(hedge.scope for hedge in claim.hedges),
        "quote": " … ".join(e.exact for e in claim.evidence),
        "matched": _joined(e.match for e in claim.evidence),
        "start_offset": min(e.start for e in claim.evidence),
        "end_offset": max(e.end for e in claim.evidence),
        "spans": _spans(claim.evidence),
    }


def rows(briefs: Sequence[Brief]) -> list[Row]:
    """One row a claim, in the order of the briefs and of their claims."""
    return [row for brief in briefs for row in _rows(brief)]


def _rows(brief: Brief) -> Iterable[Row]:
    voices, article = voices_of(brief), _of_article(brief)
    for claim in brief.claims:
        found = _joined(finding.rule for finding in brief.findings if finding.claim == claim.id)
        source = _of_source(claim, chain_of(claim, voices))
        yield {**article, **_of_claim(claim), **source, **_of_words(claim), "findings": found}


COLUMNS: dict[str, str] = {
    "article_id": "the first twelve digits of the SHA-256 of the article's text",
    "article_title": "its headline; empty when none was found",
    "article_source": "the file or address it was read from",
    "article_outlet": "who published it, when known",
    "article_published": "when, when known",
    "claim_id": "the claim's id in its brief",
    "text": "what is claimed",
    "type": "fact, judgment, prediction, intention, demand, evaluation, question",
    "salience": "key, supporting, background",
    "location": "headline, lede, body",
    "firmness": "firm, hedged, uncommitted",
    "certainty": "of the immediate source: certain, probable, possible, uncommitted",
    "polarity": "positive, negative, unknown",
    "factuality": "FactBank: CT+ PR+ PS+ CT- PR- PS- CTu Uu",
    "voice": "of the immediate source: named, unnamed, collective, document, outlet",
    "source_id": "actor id of the immediate source; outlet for the outlet's own voice",
    "source_name": "its name",
    "source_kind": "person, organization, government, group, outlet, document, place; empty for the outlet",
    "source_role": "its role, in the article's words",
    "cue": "the words that attribute the claim to it",
    "stance": "of the cue: neutral, distancing, endorsing, none",
    "quotation": "direct, indirect, mixed, none",
    "depth": "links of the chain − 1; 0 is the outlet's own voice",
    "chain": "names from the outlet to the immediate source, joined by →",
    "chain_ids": "their ids, joined by >",
    "hedge_count": "how many hedges",
    "hedges": "the hedging words, joined by ;",
    "hedge_kinds": "their kinds, in the same order",
    "hedge_scopes": "content or attribution, in the same order",
    "quote": "the article's own words, joined by … where they are apart",
    "matched": "exact or normalized for each piece, joined by ;",
    "start_offset": "code point where the first piece begins",
    "end_offset": "code point behind the last piece",
    "spans": "start-end of every piece, joined by ;",
    "findings": "rules of review that object to the claim, joined by ;",
}
"""The columns in their order, each with what it holds."""

NUMBERS = frozenset({"depth", "hedge_count", "start_offset", "end_offset"})
"""The columns that hold integers; every other holds text."""


def require(name: str) -> Any:
    """Import a library of the extra ``tables``; raises :class:`MissingExtraError` when it is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtraError(
            f"this table needs the extra `tables` ({name.partition('.')[0]}): pip install 'summarizer[tables]'"
        ) from error


def to_dataframe(briefs: Sequence[Brief]) -> DataFrame:
    """A pandas frame, one row a claim; the columns of :data:`COLUMNS`, numbers as ``int64``."""
    frame: DataFrame = require("pandas").DataFrame(rows(briefs), columns=list(COLUMNS))
    return frame.astype(dict.fromkeys(NUMBERS, "int64"))


def to_csv(briefs: Sequence[Brief]) -> bytes:
    """CSV in UTF-8 with a header; text that a spreadsheet would take for a formula begins with an apostrophe.

    What a terminal would obey is left out.
    """
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows({name: neutral(_inert(value)) for name, value in row.items()} for row in rows(briefs))
    return text.getvalue().encode()


def _inert(value: Cell) -> Cell:
    """A cell without control characters other than tabs and line ends."""
    return _CONTROLS.sub("", value) if isinstance(value, str) else value


def neutral(value: Cell) -> Cell:
    """A cell that no spreadsheet runs: an apostrophe before text that begins like a formula."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def to_parquet(briefs: Sequence[Brief]) -> bytes:
    """Parquet; the schema is the same whatever the briefs hold."""
    arrow, parquet = require("pyarrow"), require("pyarrow.parquet")
    fields = [(name, arrow.int64() if name in NUMBERS else arrow.string()) for name in COLUMNS]
    table = arrow.Table.from_pylist(rows(briefs), schema=arrow.schema(fields))
    buffer = io.BytesIO()
    parquet.write_table(table, buffer, compression="zstd")
    return buffer.getvalue()


def to_xlsx(briefs: Sequence[Brief]) -> bytes:
    """A workbook: the sheet ``claims``, and ``columns`` that says what each column holds."""
    book = require("openpyxl").Workbook()
    claims, columns = book.active, book.create_sheet("columns")
    claims.title = "claims"
    _fill(claims, [list(COLUMNS), *(list(row.values()) for row in rows(briefs))])
    _fill(columns, [["column", "what it holds"], *map(list, COLUMNS.items())])
    _lay_out(claims)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _fill(sheet: Worksheet, lines: Iterable[Sequence[Cell]]) -> None:
    for number, line in enumerate(lines, start=1):
        for column, value in enumerate(line, start=1):
            cell = sheet.cell(number, column)
            if isinstance(value, str):
                # a string by type, and marked as quoted: it stays text when somebody edits the cell
                cell.value, cell.data_type = _for_workbook(value), "s"
                cell.quotePrefix = bool(_FORMULA.match(value))
            else:
                cell.value = value


def _for_workbook(text: str) -> str:
    clean = _NOT_IN_XML.sub("\ufffd", text)
    return clean if len(clean) <= LONGEST_CELL else clean[: LONGEST_CELL - 1] + "…"


def _lay_out(sheet: Worksheet) -> None:
    """The header stays in view and filters; long text has room."""
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    letter = require("openpyxl.utils").get_column_letter
    for number, name in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[letter(number)].width = _WIDE.get(name, max(12, len(name) + 4))


WRITERS: dict[str, tuple[Callable[[Sequence[Brief]], bytes], tuple[str, ...]]] = {
    "csv": (to_csv, ()),
    "parquet": (to_parquet, ("pyarrow",)),
    "xlsx": (to_xlsx, ("openpyxl",)),
}
"""For each format, what writes it and which libraries it needs."""
