"""Status, comparison and difference as text: for a terminal, and as Markdown for a summary."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.regression.diff import KINDS, Change
from summarizer.regression.gates import Verdict
from summarizer.regression.lines import Line
from summarizer.regression.metrics import METRICS
from summarizer.render.plain import counted

if TYPE_CHECKING:  # comparing needs an extra and replaying a client; printing a difference needs neither
    from summarizer.regression.comparison import Report
    from summarizer.regression.status import Standing

_MARK = {True: "pass", False: "FAIL", None: "skip"}


def status_lines(standings: Sequence[Standing]) -> Iterator[str]:
    """A line a recording; what is not fresh with why and what differs, an equal difference only once."""
    width = max((len(one.name) for one in standings), default=0)
    shown: dict[str, str] = {}
    for one in standings:
        yield f"{one.state:<8} {one.name:<{width}}  {one.source}{': ' + one.reason if one.reason else ''}".rstrip()
        if one.difference:
            first = shown.setdefault(one.difference, one.name)
            yield one.difference if first == one.name else f"  the same difference as {first}"


def closing_lines(standings: Sequence[Standing], suite: Path, model: str | None) -> Iterator[str]:
    """How many stand how, of all of them, and the commands that mend what is not fresh."""
    yield tally(standings)
    folder = [] if suite == Path() else [str(suite)]
    if any(not one.is_fresh and not one.is_orphan for one in standings):
        options = [*(["--suite", *folder] if folder else []), *(["--model", model] if model else [])]
        yield f"record what is not fresh with: {shlex.join(['summarizer', 'record', '--stale', *options])}"
    if any(one.is_orphan for one in standings):
        yield f"remove what no case asks for with: {shlex.join(['summarizer', 'cassettes', 'prune', *folder])}"


def tally(standings: Sequence[Standing]) -> str:
    """How many cases are in which state; an orphan is no case."""
    counts = Counter(one.state for one in standings)
    orphans = counts.pop("orphan", 0)
    told = f"{counted(counts.total(), 'case')}: " + ", ".join(f"{n} {state}" for state, n in counts.most_common())
    return f"{told}; {counted(orphans, 'orphan')}" if orphans else told


def report_lines(report: Report) -> Iterator[str]:
    """The whole report for a terminal."""
    against = f" against {report.against}" if report.against else ""
    yield f"{report.suite}{against}: {cases_line(report)}, {report.model}"
    yield ""
    yield from _table(report)
    yield from _confusion(report)
    for flipped in report.flipped:
        yield ""
        yield f"{flipped.case} ({flipped.source}): {summary(flipped.changes)}"
        yield from change_lines(flipped.changes)
    yield from _not_compared(report)
    if report.idle_gold:
        yield ""
        yield idle_line(report)
    yield ""
    yield from (gate_line(gate) for gate in report.gates if report.against or gate.passed is not None)
    yield verdict(report)


def cases_line(report: Report) -> str:
    """How many cases were scored, and how many of them against gold."""
    return f"{counted(len(report.cases), 'case')}, {len(report.with_gold)} with gold"


def idle_line(report: Report) -> str:
    """The gold that measures nothing, which may be misnamed."""
    return f"gold of no case, is it named as its article is? {', '.join(report.idle_gold)}"


def verdict(report: Report) -> str:
    """The last line: what was flagged, what failed."""
    flagged = ", ".join(line.metric for line in report.flagged)
    if report.failed:
        return f"failed: {', '.join(dict.fromkeys(gate.metric for gate in report.failed))}"
    compared = f"; changed beyond chance: {flagged}" if flagged else "; no metric changed beyond chance"
    return f"all gates hold{compared if report.against else ''}"


def gate_line(gate: Verdict) -> str:
    """One condition of a gate, with the cases that break it."""
    cases = f" ({', '.join(gate.cases)})" if gate.cases else ""
    return f"{_MARK[gate.passed]}  {gate.metric}: {gate.condition}; {gate.message}{cases}"


def change_lines(changes: Iterable[Change]) -> Iterator[str]:
    """Each change with the two versions of the claim, one above the other."""
    for change in changes:
        yield f"  {', '.join(change.kinds)}"
        if change.before:
            yield f"    - {change.before}"
        if change.after:
            yield f"    + {change.after}"


def summary(changes: Iterable[Change]) -> str:
    """How many claims changed in which way."""
    counts = Counter(kind for change in changes for kind in change.kinds)
    return ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind]) or "no claim differs"


def markdown_lines(report: Report) -> Iterator[str]:
    """The report for a step summary: gates, metrics, flipped claims."""
    yield f"## Prompts under test: {verdict(report)}"
    yield ""
    yield "| metric | value | change | interval | p (Holm) |"
    yield "|---|--:|--:|---|--:|"
    for line in report.lines:
        yield "| " + " | ".join(_escaped(cell) for cell in (METRICS[line.metric].title, *_cells(line)[:4])) + " |"
    for flipped in report.flipped:
        yield f"\n### {_escaped(flipped.case)}: {summary(flipped.changes)}\n"
        for change in flipped.changes:
            versions = " ⟶ ".join(str(version) for version in (change.before, change.after) if version)
            yield f"- **{', '.join(change.kinds)}** {_escaped(versions)}"


def _escaped(text: str) -> str:
    """Text of an article as text: no mark-up, no cell ends, no mention."""
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("|", "&#124;"), ("@", "&#64;")):
        text = text.replace(character, entity)
    return "".join(f"\\{c}" if c in "\\`*_[]" else " " if c == "\n" else c for c in text)


def _table(report: Report) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [(METRICS[line.metric].title, *_cells(line)) for line in report.lines]
    head = ("", "value", *(("change", "95 % interval", "p (Holm)", "could have seen") if report.against else ()))
    rows = [row[: len(head)] for row in rows]
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, *rows]:
        yield "  ".join(
            f"{cell:<{widths[0]}}" if not i else f"{cell:>{widths[i]}}" for i, cell in enumerate(row)
        ).rstrip()


def _cells(line: Line) -> tuple[str, str, str, str, str]:
    flag = " !" if line.is_flagged else ""
    shown = line.interval and f"{line.interval.low:+.3g} … {line.interval.high:+.3g}"
    return (
        "–" if line.value is None else f"{line.value:.4g}",
        "" if line.change is None else f"{line.change:+.3g}",
        shown or "",
        "" if line.p_holm is None else f"{line.p_holm:.2g}{flag}",
        "" if line.smallest is None else f"±{line.smallest:.2g}",
    )


def _confusion(report: Report) -> Iterator[str]:
    """What is off the diagonal of a confusion table."""
    for metric, table in report.tables.items():
        wrong = [f"{key} {count}" for key, count in table.items() if len(set(key.split("→"))) > 1]
        yield f"{metric} against gold, gold→got: {', '.join(wrong) or 'no difference'}"


def _not_compared(report: Report) -> Iterator[str]:
    if report.not_compared:
        yield ""
    for name, reason in report.not_compared.items():
        yield f"not compared: {name}: {reason}"
