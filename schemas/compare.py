"""What the language model fills in about two briefs. Names and descriptions of the models are sent, functions not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import BaseModel, Field

from summarizer.comparing.comparison import Drift, Event, Relation
from summarizer.comparing.drift import told_firmness
from summarizer.comparing.side import Statement
from summarizer.comparing.sides import Judged, JudgedRow, Sides, words_of
from summarizer.response import Fault, Verdict

_RELATIONS: dict[str, Relation] = {"a_narrower": "narrower", "b_narrower": "broader", "contradicting": "contradicting"}


class Row(BaseModel):
    a: int = Field(description="number of the statement in report A")
    b: int = Field(description="number of the statement in report B")
    relation: Literal["same", "a_narrower", "b_narrower", "contradicting"]
    conflicts: list[Literal["negation", "number", "place", "time", "attribution", "assessment"]] = Field(
        default=[], description="contradicting only: in what"
    )
    firmer: Literal["a", "b", "neither"] = "neither"
    cue_a: str = Field(default="", description="firmer a or b: the words in A that make it so sure or unsure, copied")
    cue_b: str = Field(default="", description="the same in B")


class ReportsCompared(Verdict[Sides, Judged]):
    """Two reports side by side."""

    same_event: bool
    shared: list[str] = Field(default=[], description="what shows it: shared actors, places, dates, quotations")
    rows: list[Row] = Field(default=[], description="in the order of report A")

    def grounded(self, subject: Sides) -> tuple[Self, list[Fault]]:
        faults: list[Fault] = []
        kept = [stands for row in self.rows if (stands := _standing(subject, row, faults))]
        return self.model_copy(update={"rows": kept if self.same_event else []}), faults

    def build(self, subject: Sides) -> Judged:
        event = Event(same=self.same_event, reasons=tuple(self.shared))
        return Judged(event, tuple(_judged(subject, row) for row in self.rows))


def _standing(subject: Sides, row: Row, faults: list[Fault]) -> Row | None:
    """The row, without its view of firmness where that rests on words that are not there; none without statements."""
    found = list(_cited(subject, row))
    if len(found) < 2:
        faults.append(Fault("rows", "cites a statement that does not exist", f"A {row.a}, B {row.b}"))
        return None
    lost = [quote for statement, quote in found if quote and words_of(statement, quote) is None]
    faults += [Fault("rows", "which is surer rests on words that are not in the statement", quote) for quote in lost]
    return row.model_copy(update={"firmer": "neither"}) if lost else row


def _cited(subject: Sides, row: Row) -> Iterator[tuple[Statement, str]]:
    sides = ((subject.left.statements, row.a, row.cue_a), (subject.right.statements, row.b, row.cue_b))
    for numbered, number, quote in sides:
        if 1 <= number <= len(numbered):
            yield numbered[number - 1], quote.strip() if row.firmer != "neither" else ""


def _judged(subject: Sides, row: Row) -> JudgedRow:
    (left, _), (right, _) = _cited(subject, row)
    relation: Relation = _RELATIONS.get(row.relation, "same")
    conflicts = tuple(dict.fromkeys(row.conflicts)) if relation == "contradicting" else ()
    return JudgedRow(left, right, relation, conflicts, _firmness(subject, row))


def _firmness(subject: Sides, row: Row) -> Drift | None:
    if row.firmer == "neither":
        return None
    left, right = (words_of(statement, quote) if quote else None for statement, quote in _cited(subject, row))
    return told_firmness("hardened" if row.firmer == "b" else "softened", left, right)
