"""The tables: each opened by its own reader and compared with the JSON; no cell of them runs."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pandas
import pyarrow.parquet
import pytest

from summarizer import Brief, summarize
from summarizer.errors import MissingExtraError
from summarizer.render import tables
from summarizer.render.documents import write
from summarizer.render.tables import COLUMNS, NUMBERS, neutral, to_csv, to_dataframe, to_parquet, to_xlsx
from tests.conftest import ROOT, SEEDS
from tests.made import hostile, nested
from tests.test_command import call


@pytest.fixture(scope="module")
def briefs() -> list[Brief]:
    return [*(summarize(path, model="rules") for path in SEEDS), nested(), hostile()]


def flat(briefs: Sequence[Brief]) -> list[dict[str, Any]]:
    """What the tables must say, taken from the JSON alone."""
    return [
        _flat(json.loads(b.model_dump_json()), claim)
        for b in briefs
        for claim in json.loads(b.model_dump_json())["claims"]
    ]


def _flat(brief: dict[str, Any], claim: dict[str, Any]) -> dict[str, Any]:
    names = {actor["id"]: actor for actor in brief["actors"]}
    chain, evidence, hedges = claim["attribution"]["chain"], claim["evidence"], claim["hedges"]
    source = names.get(chain[-1]["actor"])
    named = [names[link["actor"]]["name"] if link["actor"] in names else "the outlet" for link in chain]
    voice = "outlet" if source is None else "document" if source["kind"] == "document" else source["naming"]
    same = ("text", "type", "salience", "location", "firmness", "certainty", "polarity", "factuality")
    return {
        **{f"article_{key}": brief["article"][key] for key in ("id", "title", "source", "outlet", "published")},
        "claim_id": claim["id"],
        **{key: claim[key] for key in same},
        "voice": voice,
        "source_id": chain[-1]["actor"],
        "source_name": named[-1],
        "source_kind": source and source["kind"],
        "source_role": source and source["role"],
        "cue": chain[-1]["cue"] and chain[-1]["cue"]["exact"],
        "stance": chain[-1]["stance"],
        "quotation": claim["attribution"]["quotation"],
        "depth": len(chain) - 1,
        "chain": " → ".join(named),
        "chain_ids": " > ".join(link["actor"] for link in chain),
        "hedge_count": len(hedges),
        "hedges": "; ".join(hedge["cue"]["exact"] for hedge in hedges),
        "hedge_kinds": "; ".join(hedge["kind"] for hedge in hedges),
        "hedge_scopes": "; ".join(hedge["scope"] for hedge in hedges),
        "quote": " … ".join(e["exact"] for e in evidence),
        "matched": "; ".join(e["match"] for e in evidence),
        "start_offset": min(e["start"] for e in evidence),
        "end_offset": max(e["end"] for e in evidence),
        "spans": "; ".join(f"{e['start']}-{e['end']}" for e in evidence),
        "findings": "; ".join(f["rule"] for f in brief["findings"] if f["claim"] == claim["id"]),
    }


def test_a_frame_holds_what_the_json_holds(briefs: list[Brief]) -> None:
    frame = to_dataframe(briefs)
    assert list(frame.columns) == list(COLUMNS)
    assert all(str(frame[name].dtype) == "int64" for name in NUMBERS)
    told = frame.astype(object).where(frame.notna(), None).to_dict("records")
    assert told == flat(briefs)
    assert briefs[0].to_dataframe().shape == (len(briefs[0].claims), len(COLUMNS))


def test_a_brief_without_claims_is_a_table_without_rows_but_with_its_columns() -> None:
    empty = nested().model_copy(update={"claims": (), "findings": ()})
    assert list(empty.to_dataframe().columns) == list(COLUMNS)
    assert pyarrow.parquet.read_schema(io.BytesIO(to_parquet([empty]))).equals(
        pyarrow.parquet.read_schema(io.BytesIO(to_parquet([nested()])))
    )
    assert to_csv([]).decode().splitlines() == [",".join(COLUMNS)]


def test_csv_holds_what_the_json_holds_and_no_cell_is_a_formula(briefs: list[Brief]) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(briefs).decode(), newline="")))
    assert rows == [
        {key: "" if value is None else str(neutral(value)) for key, value in row.items()} for row in flat(briefs)
    ]
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))]
    assert '\'=HYPERLINK("http://x","y")</script>' in cells
    assert "'+cmd|' /C calc'!A0" in cells


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "  =1", "＝1", "\n=1"])
def test_text_that_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("value", ["a=1", "", "’tis", "5 percent", 7, -7, None])
def test_other_cells_stay_as_they_are(value: str | int | None) -> None:
    assert neutral(value) == value


@pytest.mark.parametrize("text", ["'We stay,' he said", "'=1", "''=1", "=1", "' -1", "'", "\t'x", "'\n", "’=1", "x"])
def test_the_documented_rule_gives_the_words_of_a_cell_back(text: str) -> None:
    rule = re.search(r"matches `(.+?)`", (ROOT / "docs" / "tables.md").read_text())
    assert rule
    cell = str(neutral(text))
    assert (cell[1:] if re.match(rule[1], cell) else cell) == text


def test_csv_leaves_out_what_a_terminal_obeys_and_then_looks_for_formulas() -> None:
    brief = nested()
    odd = brief.claims[0].model_copy(update={"text": "\x1b\x00=1+1\x9b\r\x7f \x0btab\tline\nnext\x85line"})
    (row,) = csv.DictReader(io.StringIO(to_csv([brief.model_copy(update={"claims": (odd,)})]).decode(), newline=""))
    assert row["text"] == "'=1+1 tab\tline\nnext\x85line"


def test_parquet_holds_what_the_json_holds(briefs: list[Brief]) -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(to_parquet(briefs)))
    assert table.to_pylist() == flat(briefs)
    assert str(table.schema.field("start_offset").type) == "int64"
    assert pandas.read_parquet(io.BytesIO(to_parquet(briefs))).shape == (len(flat(briefs)), len(COLUMNS))


def test_a_workbook_holds_what_the_json_holds_as_text_that_stays_text(briefs: list[Brief]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(briefs)))
    header, *rows = book["claims"].iter_rows()
    assert [cell.value for cell in header] == list(COLUMNS)
    told = [{str(h.value): cell.value for h, cell in zip(header, row, strict=True)} for row in rows]
    assert told == [{key: None if value == "" else value for key, value in row.items()} for row in flat(briefs)]
    formulas = [cell for row in rows for cell in row if cell.data_type == "f"]
    assert formulas == []
    risky = [cell for row in rows for cell in row if str(cell.value).startswith(("=", "+", "@"))]
    assert risky
    assert all(cell.quotePrefix for cell in risky)


def test_a_workbook_takes_what_its_format_cannot_hold() -> None:
    brief = nested()
    odd = brief.claims[0].model_copy(update={"text": "bell \x07 " + "x" * 40_000})
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx([brief.model_copy(update={"claims": (odd,)})])))["claims"]
    text = str(sheet.cell(2, list(COLUMNS).index("text") + 1).value)
    assert text.startswith("bell \ufffd x")
    assert len(text) == tables.LONGEST_CELL


def test_a_missing_library_is_one_line_that_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for library in ("pandas", "pyarrow", "openpyxl"):
        monkeypatch.setitem(sys.modules, library, None)
    for attempt in (nested().to_dataframe, lambda: to_parquet([]), lambda: to_xlsx([])):
        with pytest.raises(MissingExtraError, match=r"pip install 'summarizer\[tables\]'"):
            attempt()
    assert to_csv([nested()])


def test_the_command_names_the_missing_extra_before_it_asks_anyone(tmp_path: Path) -> None:
    (tmp_path / "pyarrow.py").write_text("raise ImportError('not here')")
    done = call(
        "brief", SEEDS[0], "--model", "rules", "-f", "parquet", "-o", tmp_path / "x", PYTHONPATH=f"{tmp_path}:{ROOT}"
    )
    assert done.returncode == 2
    assert b"pip install 'summarizer[tables]'" in done.stderr
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("kind", ["csv", "parquet", "xlsx", "sqlite"])
def test_the_command_writes_every_table_of_many_articles(kind: str, tmp_path: Path) -> None:
    target = tmp_path / f"claims.{kind}"
    done = call("brief", *SEEDS, "--model", "rules", "-f", kind, "-o", target)
    assert (done.returncode, done.stdout) == (0, b"")
    expected = sum(len(summarize(path, model="rules").claims) for path in SEEDS)
    assert _count(kind, target) == expected


def _count(kind: str, path: Path) -> int:
    if kind == "sqlite":
        with closing(sqlite3.connect(path)) as connection:
            return int(connection.execute("SELECT count(*) FROM claims").fetchone()[0])
    reader: Any = {"csv": pandas.read_csv, "parquet": pandas.read_parquet, "xlsx": pandas.read_excel}[kind]
    return len(reader(path))


def test_csv_can_be_piped() -> None:
    done = call("brief", SEEDS[0], "--model", "rules", "-f", "csv")
    assert done.stdout.startswith(b"article_id,")


def test_writing_twice_gives_the_same_bytes(briefs: list[Brief]) -> None:
    for kind in ("csv", "parquet", "sqlite", "html"):
        assert write(kind, briefs) == write(kind, briefs)


def test_the_guide_documents_every_column_in_order() -> None:
    guide = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1].strip(" `") for line in guide.splitlines() if line.startswith("| `")]
    assert rows[: len(COLUMNS)] == list(COLUMNS)
