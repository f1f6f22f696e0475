"""A comparison as Markdown for a reader of two minutes: what both firmly say, where they differ, what only one says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from summarizer.comparing.comparison import AlignedActor, Comparison, Drift, Pair, Passage, Row
from summarizer.render.compare_words import (
    DEPENDENCE,
    FIRMNESS,
    RELATION,
    changes_told,
    drift_told,
    headings,
    split_rows,
    voices_told,
)
from summarizer.render.markdown import escape
from summarizer.render.plain import counted
from summarizer.render.quoting import unquoted

_MOST_ONLY = 12


def to_markdown(comparison: Comparison) -> str:
    """The whole comparison; every text of an article is escaped."""
    parts: list[Iterable[str]] = [_head(comparison)]
    parts += [_pair(pair, is_alone=len(comparison.pairs) == 1) for pair in comparison.pairs]
    parts += [
        _lone_voices(comparison),
        _actors(comparison),
        _positions(comparison),
        _matrix(comparison),
        _made(comparison),
    ]
    return "\n\n".join("\n".join(lines) for lines in map(list, parts) if lines) + "\n"


def _head(comparison: Comparison) -> Iterator[str]:
    yield f"# {len(comparison.articles)} articles side by side"
    yield ""
    for one in comparison.articles:
        title = escape(one.article.title or one.article.source)
        yield f"- **{one.key}** {title} ({escape(one.article.source)}, {counted(one.claims, 'claim')})"


def _pair(pair: Pair, *, is_alone: bool) -> Iterator[str]:
    """A pair; what only one says, and the table, stand here when there are two articles, else in the matrix."""
    rows = split_rows(pair)
    yield f"## {pair.left} and {pair.right}"
    yield ""
    yield f"**{'One event' if pair.event.same else 'Not the same event'}**{_because(pair.event.reasons)}"
    yield ""
    yield f"**{DEPENDENCE[pair.independence.verdict]}**{_because(pair.independence.reasons)}"
    yield from _section("Both firmly say", [_both(row) for row in rows.firm])
    yield from _section("Where they differ", list(_differences(pair, rows.different)))
    yield from _section("Both say, not firmly in both", [_both(row) for row in rows.hedged])
    if pair.independence.changes:
        yield from _section("Words that differ", [changes_told(pair.independence.changes, escape)])
    if is_alone:
        for title, passages in zip(headings(pair), (rows.left, rows.right), strict=True):
            yield from _section(title, [_only(passage) for passage in passages[:_MOST_ONLY]], len(passages))
        yield from _table(pair)
    for note in pair.notes:
        yield ""
        yield f"*{escape(note)}*"


def _because(reasons: Iterable[str]) -> str:
    told = "; ".join(map(escape, reasons))
    return f": {told}" if told else ""


def _section(title: str, lines: list[str], total: int = 0) -> Iterator[str]:
    if not lines:
        return
    yield ""
    yield f"### {title}"
    yield ""
    yield from (f"- {line}" for line in lines)
    if total > len(lines):
        yield f"- … and {total - len(lines)} more, in the table"


def _both(row: Row) -> str:
    words = row.left or row.right
    other = f" — {escape(voices_told(row.right))}: {_quoted(row.right)}" if row.left and row.right else ""
    return f"{escape(voices_told(words))}: {_quoted(words)}{other}" if words else ""


def _differences(pair: Pair, rows: Sequence[Row]) -> Iterator[str]:
    """One item for each row; contradictions of several statements with one are told together."""
    for together in _told_together(rows):
        if len(together) == 1:
            yield _difference(pair, together[0])
        else:
            yield _contradictions(pair, together)


def _told_together(rows: Sequence[Row]) -> list[list[Row]]:
    """Contradictions by the passage that stands in most of them, every other row by itself."""
    contradictions = [row for row in rows if row.relation == "contradicting"]
    often = Counter(key for row in contradictions for key in (_left(row), _right(row)))
    groups: dict[tuple[object, ...], list[Row]] = {}
    for place, row in enumerate(rows):
        key = max(_left(row), _right(row), key=lambda side: often[side])
        groups.setdefault((*key, row.conflicts) if often[key] > 1 and row in contradictions else (place,), []).append(
            row
        )
    return list(groups.values())


def _left(row: Row) -> tuple[str, Passage | None]:
    return "left", row.left


def _right(row: Row) -> tuple[str, Passage | None]:
    return "right", row.right


def _contradictions(pair: Pair, rows: Sequence[Row]) -> str:
    sides = {pair.left: [row.left for row in rows], pair.right: [row.right for row in rows]}
    told = [
        f"  - {key} {escape(voices_told(passage))}: {_quoted(passage)}"
        for key, passages in sides.items()
        for passage in dict.fromkeys(passages)
        if passage
    ]
    return "\n".join([f"**contradiction ({', '.join(rows[0].conflicts)})**", *told])


def _difference(pair: Pair, row: Row) -> str:
    how = [RELATION[row.relation] + (f" ({', '.join(row.conflicts)})" if row.conflicts else "")]
    how = how if row.relation == "contradicting" else []
    how += [_drift(pair, drift) for drift in row.drifts]
    sides = ((pair.left, row.left), (pair.right, row.right))
    told = [f"  - {key} {escape(voices_told(side))}: {_quoted(side)}" for key, side in sides if side]
    return "\n".join([f"**{'; '.join(how)}**", *told])


def _drift(pair: Pair, drift: Drift) -> str:
    return drift_told(pair, drift, escape)


def _only(passage: Passage) -> str:
    return (
        f"{FIRMNESS[passage.firmness]} · {escape(voices_told(passage))}: {_quoted(passage)} ({escape(passage.claim)})"
    )


def _quoted(passage: Passage | None) -> str:
    return f"“{escape(unquoted(passage.words))}”" if passage else ""


def _table(pair: Pair) -> Iterator[str]:
    if not pair.rows:
        return
    yield ""
    yield "### Every statement"
    yield ""
    yield f"| relation | {pair.left} | | {pair.right} | | differs in |"
    yield "|---|---|---|---|---|---|"
    for row in pair.rows:
        relation = RELATION[row.relation] if row.relation != "only" else f"only {pair.left if row.left else pair.right}"
        differs = ", ".join([*row.conflicts, *(f"{drift.kind} {drift.direction}" for drift in row.drifts)])
        yield f"| {relation} | {_cell(row.left)} | {_cell(row.right)} | {differs} |"


def _cell(passage: Passage | None) -> str:
    if passage is None:
        return " | "
    said = f"{escape(voices_told(passage))}: {escape(passage.words)}"
    return f"{escape(passage.claim)} {FIRMNESS[passage.firmness]} | {said}"


def _actors(comparison: Comparison) -> Iterator[str]:
    shared = [actor for actor in comparison.actors if len(actor.ids) > 1]
    if shared:
        yield "## Actors in more than one article"
        yield ""
        yield from (_actor(actor) for actor in shared)


def _lone_voices(comparison: Comparison) -> Iterator[str]:
    if comparison.lone_voices:
        yield "## Voices in one article only"
        yield ""
        for key, voices in comparison.lone_voices.items():
            yield f"- **{key}** {'; '.join(f'{escape(voice.name)} ({voice.kind})' for voice in voices)}"


def _actor(actor: AlignedActor) -> str:
    told = "; ".join(f"{key} {', '.join(map(escape, names[:4]))}" for key, names in actor.spellings.items())
    variant = " — one name, spelled differently" if actor.variant else ""
    return f"- **{escape(actor.name)}** ({actor.kind}): {told}{variant}"


def _positions(comparison: Comparison) -> Iterator[str]:
    if not comparison.positions:
        return
    yield "## Positions"
    yield ""
    for position in comparison.positions:
        told = "; ".join(f"{s.article} {s.stance} “{escape(s.issue)}”" for s in position.standings)
        yield f"- **{escape(position.actor)}**: {told}{' — the articles differ' if position.differs else ''}"


def _matrix(comparison: Comparison) -> Iterator[str]:
    if len(comparison.articles) < 3:
        return
    keys = [one.key for one in comparison.articles]
    yield "## Statements by article"
    yield ""
    yield f"| | {' | '.join(keys)} |"
    yield f"|---|{'---|' * len(keys)}"
    for row in comparison.matrix:
        cells = (row.cells.get(key) for key in keys)
        told = (f"{FIRMNESS[cell.firmness]}{' ⚡' if cell.contradicts else ''}" if cell else "" for cell in cells)
        yield f"| {escape(row.words)} | {' | '.join(told)} |"


def _made(comparison: Comparison) -> Iterator[str]:
    engines = sorted({pair.run.engine for pair in comparison.pairs})
    requests = sum(pair.run.requests for pair in comparison.pairs)
    asked = f"{counted(len(comparison.pairs), 'pair')}, {counted(requests, 'request')}"
    yield f"*Compared by {', '.join(engines)}; {asked}*"
