"""Two briefs as a language model is told of them: numbered statements, and the words a verdict may cite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from summarizer.article import Article, Span
from summarizer.brief import OUTLET, Evidence
from summarizer.comparing.comparison import Conflict, Drift, Event, Relation
from summarizer.comparing.side import Side, Statement
from summarizer.grounding import Grounder
from summarizer.making import CONTEXT
from summarizer.requests import unmarked

_UNMARKED = ("none", "certain")


@dataclass(frozen=True)
class Sides:
    """The subject of a comparison; reports A and B of the request."""

    left: Side
    right: Side

    def variables(self) -> dict[str, Any]:
        """The variables of the prompt: each report with its numbered statements."""
        return {"reports": [_report("A", self.left), _report("B", self.right)]}


@dataclass(frozen=True)
class JudgedRow:
    """One alignment of a verdict; ``firmness`` where one side is less sure."""

    left: Statement
    right: Statement
    relation: Relation
    conflicts: tuple[Conflict, ...]
    firmness: Drift | None


@dataclass(frozen=True)
class Judged:
    """What a model made of two briefs."""

    event: Event
    rows: tuple[JudgedRow, ...]


def words_of(statement: Statement, quote: str) -> Evidence | None:
    """The evidence for words that were shown with a statement: its own, a cue, a mention or a hedge."""
    for shown in _shown(statement):
        placed = Grounder(Article(shown.exact)).place(quote, Span(0, len(shown.exact)))
        if placed:
            return _moved(statement, shown, placed)
    return None


def _shown(statement: Statement) -> Iterator[Evidence]:
    yield from (hedge.cue for hedge in statement.claim.hedges)
    yield from statement.evidence
    for link in reversed(statement.claim.attribution.chain):
        yield from (words for words in (link.cue, link.mention) if words)


def _moved(statement: Statement, shown: Evidence, placed: Evidence) -> Evidence:
    """The same words where they stand in the article."""
    start, end = shown.start + placed.start, shown.start + placed.end
    if statement.side.article:
        return Grounder(statement.side.article).evidence(Span(start, end), placed.match)
    around = f"{shown.prefix}{shown.exact}{shown.suffix}"
    place = len(shown.prefix) + placed.start
    return Evidence(
        exact=placed.exact,
        prefix=around[max(0, place - CONTEXT) : place],
        suffix=around[place + len(placed.exact) :][:CONTEXT],
        start=start,
        end=end,
        match=placed.match,
    )


def _report(name: str, side: Side) -> dict[str, Any]:
    record = side.brief.article
    return {
        "name": name,
        "id": record.id,
        "title": unmarked(record.title),
        "outlet": unmarked(record.outlet),
        "published": unmarked(record.published),
        "statements": [_told(number, statement) for number, statement in enumerate(side.statements, 1)],
    }


def _told(number: int, statement: Statement) -> dict[str, Any]:
    claim = statement.claim
    return {
        "number": number,
        "voices": [_voice(statement, place) for place in range(1, len(claim.attribution.chain))],
        "marks": [mark for mark in (claim.attribution.quotation, claim.certainty) if mark not in _UNMARKED],
        "words": " … ".join(_one_line(evidence.exact) for evidence in statement.evidence),
        "hedges": [_one_line(hedge.cue.exact) for hedge in claim.hedges],
    }


def _voice(statement: Statement, place: int) -> str:
    """A voice by its name and, in brackets, the cue that lets it speak."""
    link = statement.claim.attribution.chain[place]
    name = statement.side.voices(statement.claim)[place] if link.actor != OUTLET else OUTLET
    return f"{_one_line(name)} ({_one_line(link.cue.exact)})" if link.cue else _one_line(name)


def _one_line(words: str) -> str:
    return " ".join(words.split())
