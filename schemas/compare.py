"""What the language model fills in about two briefs. Names and descriptions of the models are sent, functions not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import BaseModel, Field

from summarizer.comparing.comparison import Drift, Event, Relation
from summarizer.comparing.drift import firmness_drift, told_firmness
from summarizer.comparing.side import Statement
from summarizer.comparing.sides import Judged, JudgedRow, Sides, words_of
from summarizer.response import Fault, Verdict

_RELATIONS: dict[str, Relation] = {"a_narrower": "narrower", "b_narrower": "broader"}


class Pair(BaseModel):
    a: int = Field(description="number of the statement in report A")
    b: int = Field(description="number of the statement in report B")


class Row(Pair):
    relation: Literal["same", "a_narrower", "b_narrower"]
    firmer: Literal["a", "b", "neither"] = "neither"
    cue_a: str = Field(default="", description="firmer a or b: the words in A that make it so sure or unsure, copied")
    cue_b: str = Field(default="", description="the same in B")


class Contradiction(Pair):
    conflicts: list[Literal["negation", "number", "place", "time", "attribution", "assessment"]] = Field(min_length=1)


class ReportsCompared(Verdict[Sides, Judged]):
    """Two reports side by side."""

    same_event: bool
    shared: list[str] = Field(default=[], description="what shows it: shared actors, places, dates, quotations")
    rows: list[Row] = Field(default=[], description="points that both make, in the order of report A")
    contradictions: list[Contradiction] = Field(default=[], description="the second reading: every pair at odds")

    def grounded(self, subject: Sides) -> tuple[Self, list[Fault]]:
        faults: list[Fault] = []
        there = [row for row in self.rows if _exists(subject, row, "rows", faults)]
        at_odds = [pair for pair in self.contradictions if _exists(subject, pair, "contradictions", faults)]
        kept = {"rows": [_worded(subject, row, faults) for row in there], "contradictions": at_odds}
        return self.model_copy(update=kept if self.same_event else {"rows": [], "contradictions": []}), faults

    def build(self, subject: Sides) -> Judged:
        event = Event(same=self.same_event, reasons=tuple(self.shared))
        at_odds = {(pair.a, pair.b): pair for pair in self.contradictions}
        alike = [_alike(subject, row) for row in self.rows if (row.a, row.b) not in at_odds]
        return Judged(event, (*alike, *(_at_odds(subject, pair) for pair in at_odds.values())))


def _exists(subject: Sides, pair: Pair, where: str, faults: list[Fault]) -> bool:
    """Whether both statements are there."""
    counted = ((pair.a, subject.left.statements), (pair.b, subject.right.statements))
    is_there = all(1 <= number <= len(numbered) for number, numbered in counted)
    if not is_there:
        faults.append(Fault(where, "cites a statement that does not exist", f"A {pair.a}, B {pair.b}"))
    return is_there


def _worded(subject: Sides, row: Row, faults: list[Fault]) -> Row:
    """The row, without its view of firmness where that rests on words that are not there."""
    lost = [quote for statement, quote in _quoted(subject, row) if quote and words_of(statement, quote) is None]
    faults += [Fault("rows", "which is surer rests on words that are not in the statement", quote) for quote in lost]
    return row.model_copy(update={"firmer": "neither"}) if lost else row


def _cited(subject: Sides, pair: Pair) -> tuple[Statement, Statement]:
    return subject.left.statements[pair.a - 1], subject.right.statements[pair.b - 1]


def _quoted(subject: Sides, row: Row) -> Iterator[tuple[Statement, str]]:
    quotes = (row.cue_a.strip(), row.cue_b.strip()) if row.firmer != "neither" else ("", "")
    return zip(_cited(subject, row), quotes, strict=True)


def _alike(subject: Sides, row: Row) -> JudgedRow:
    left, right = _cited(subject, row)
    return JudgedRow(left, right, _RELATIONS.get(row.relation, "same"), (), _firmness(subject, row))


def _at_odds(subject: Sides, pair: Contradiction) -> JudgedRow:
    left, right = _cited(subject, pair)
    firmness = next(firmness_drift(left.claim, right.claim), None)
    return JudgedRow(left, right, "contradicting", tuple(dict.fromkeys(pair.conflicts)), firmness)


def _firmness(subject: Sides, row: Row) -> Drift | None:
    if row.firmer == "neither":
        return None
    left, right = (words_of(statement, quote) if quote else None for statement, quote in _quoted(subject, row))
    return told_firmness("hardened" if row.firmer == "b" else "softened", left, right)
