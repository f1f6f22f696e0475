"""Comparing by rules: no model, no network. It compares words, and says so."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.brief import Run
from summarizer.comparing.actors import ActorMap
from summarizer.comparing.claims import Match, align
from summarizer.comparing.comparison import Pair, Passage, Row, arranged
from summarizer.comparing.drift import drifts
from summarizer.comparing.independence import independence
from summarizer.comparing.relations import relate
from summarizer.comparing.same_event import same_event
from summarizer.comparing.side import Side, Statement
from summarizer.version import __version__

NOTE = (
    "Aligned by rules, which compare words: what is said in altogether other words stands twice, once as said "
    "only here and once as said only there, and a contradiction without a negation, a pair of opposites, a figure, "
    "a place or a time (an “unshakable” position against private concern) is not seen. With a language model it is."
)
UNRELATED = "These articles do not report the same event; their statements were not set against each other."


def compare_by_rules(left: Side, right: Side) -> Pair:
    """The pair as rules see it, from left to right."""
    actors = ActorMap(left, right)
    matches = align(left.statements, right.statements, actors)
    event = same_event(left, right, actors, matches)
    rows = [_row(match, actors) for match in matches] if event.same else []
    return Pair(
        left="A",
        right="B",
        event=event,
        independence=independence(left, right, actors),
        rows=arranged([*rows, *only_rows(left.statements, right.statements, rows)]),
        notes=(NOTE,) if event.same else (UNRELATED, NOTE),
        run=Run(engine="rules", version=__version__),
    )


def only_rows(left: Sequence[Statement], right: Sequence[Statement], aligned: Sequence[Row]) -> list[Row]:
    """A row for every statement that no aligned row has."""
    here = [one.passage() for one in left]
    there = [other.passage() for other in right]
    here_taken = {_place(row.left) for row in aligned if row.left}
    there_taken = {_place(row.right) for row in aligned if row.right}
    return [
        *(Row(relation="only", left=one) for one in here if _place(one) not in here_taken),
        *(Row(relation="only", right=other) for other in there if _place(other) not in there_taken),
    ]


def _place(passage: Passage) -> tuple[str, int]:
    return passage.claim, passage.evidence[0].start


def _row(match: Match, actors: ActorMap) -> Row:
    relation, conflicts = relate(match, actors)
    return Row(
        relation=relation,
        left=match.left.passage(),
        right=match.right.passage(),
        conflicts=conflicts,
        drifts=drifts(match.left, match.right, actors),
    )
