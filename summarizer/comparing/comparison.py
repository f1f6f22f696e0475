"""The nouns of a comparison, and their JSON.

A pair of articles is told from ``left`` to ``right``: ``softened`` means that the right one is less
sure, ``narrower`` that the left one says the more specific thing. :meth:`Pair.swapped` tells the same
from the other side. Evidence is a brief's own: code points of the text of the article it stands in.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from summarizer.brief import ArticleRecord, Evidence, PositionStance, Quotation, Run
from summarizer.derive import Certainty, Firmness, Polarity

Relation = Literal["same", "narrower", "broader", "contradicting", "only"]
Conflict = Literal["negation", "number", "place", "time", "attribution", "assessment"]
DriftKind = Literal["firmness", "attribution", "quotation", "number"]
Direction = Literal["softened", "hardened", "lost", "gained", "changed"]
Dependence = Literal["independent", "common source", "not independent", "one text"]

_MIRRORED_RELATION: dict[Relation, Relation] = {"narrower": "broader", "broader": "narrower"}
_MIRRORED_DIRECTION: dict[Direction, Direction] = {
    "softened": "hardened",
    "hardened": "softened",
    "lost": "gained",
    "gained": "lost",
}


class _Noun(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Passage(_Noun):
    """A claim of one article, or the part of it that is compared: its words, its voices, how sure they are.

    ``voices`` runs from the outlet to the immediate source, by name; ``cue`` is what lets that one speak,
    in the article's words, empty where the outlet does.
    """

    claim: str
    voices: tuple[str, ...]
    cue: str = ""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    quotation: Quotation
    certainty: Certainty
    polarity: Polarity
    firmness: Firmness
    key: bool = False

    @property
    def words(self) -> str:
        """The article's words, pieces parted by an ellipsis."""
        return " … ".join(evidence.exact for evidence in self.evidence)


class Change(_Noun):
    """Words that stand in one place of the left text and others, or none, in the right one."""

    left: str
    right: str

    def swapped(self) -> Change:
        """The same from the other side."""
        return Change(left=self.right, right=self.left)


class Drift(_Noun):
    """How an aligned statement differs in the telling, from left to right.

    firmness: ``softened`` or ``hardened``, by the words ``left`` and ``right``; ``None`` where nothing
    softens. attribution: a name, a voice or a link of the chain was ``lost`` or ``gained``, or the voice
    ``changed``. quotation: direct speech ``lost`` or ``gained``, or its words ``changed`` (``changes``).
    number: figures or dates that differ. ``before`` and ``after`` tell in a few words what the left and
    the right article have.
    """

    kind: DriftKind
    direction: Direction
    before: str
    after: str
    left: Evidence | None = None
    right: Evidence | None = None
    changes: tuple[Change, ...] = ()

    def swapped(self) -> Drift:
        """The same from the other side."""
        return self.model_copy(
            update={
                "direction": _MIRRORED_DIRECTION.get(self.direction, self.direction),
                "before": self.after,
                "after": self.before,
                "left": self.right,
                "right": self.left,
                "changes": tuple(change.swapped() for change in self.changes),
            }
        )


class Row(_Noun):
    """One statement: as the left article has it, as the right one has it, how the two relate and drift apart.

    ``only`` has one passage; ``conflicts`` names what contradicts.
    """

    relation: Relation
    left: Passage | None = None
    right: Passage | None = None
    conflicts: tuple[Conflict, ...] = ()
    drifts: tuple[Drift, ...] = ()

    def swapped(self) -> Row:
        """The same from the other side."""
        return self.model_copy(
            update={
                "relation": _MIRRORED_RELATION.get(self.relation, self.relation),
                "left": self.right,
                "right": self.left,
                "drifts": tuple(drift.swapped() for drift in self.drifts),
            }
        )

    @property
    def is_firm_in_both(self) -> bool:
        """Whether both articles say it, and say it firmly."""
        both = self.left is not None and self.right is not None and self.relation != "contradicting"
        return both and all(side is not None and side.firmness == "firm" for side in (self.left, self.right))

    @property
    def differs(self) -> bool:
        """Whether both have it and not alike."""
        return self.relation == "contradicting" or bool(self.drifts)


class Event(_Noun):
    """Whether the two articles report one event, and what speaks for it."""

    same: bool
    reasons: tuple[str, ...] = ()


class SharedPassage(_Noun):
    """A run of words that both articles have."""

    left: Evidence
    right: Evidence
    words: int

    def swapped(self) -> SharedPassage:
        """The same from the other side."""
        return SharedPassage(left=self.right, right=self.left, words=self.words)


class Independence(_Noun):
    """Whether the two can count as two sources; ``shared`` is the share of the shorter text, from 0 to 1.

    ``changes`` lists the words that differ where both are one text.
    """

    verdict: Dependence
    reasons: tuple[str, ...] = ()
    shared: float = 0.0
    passages: tuple[SharedPassage, ...] = ()
    changes: tuple[Change, ...] = ()

    def swapped(self) -> Independence:
        """The same from the other side."""
        return self.model_copy(
            update={
                "passages": tuple(sorted((one.swapped() for one in self.passages), key=lambda one: one.left.start)),
                "changes": tuple(change.swapped() for change in self.changes),
            }
        )


class AlignedActor(_Noun):
    """One actor with the spellings each article uses; ``variant`` when they are two spellings of one name.

    ``speaks`` tells that some article credits it with a claim, whole or at second hand.
    """

    name: str
    kind: str
    spellings: dict[str, tuple[str, ...]]
    ids: dict[str, str]
    variant: bool = False
    speaks: bool = False


class Standing(_Noun):
    """Where an actor stands on an issue, as one article gives it."""

    article: str
    issue: str
    stance: PositionStance
    claims: tuple[str, ...] = ()


class AlignedPosition(_Noun):
    """The standings of one actor on one issue, article by article."""

    actor: str
    standings: tuple[Standing, ...]

    @property
    def differs(self) -> bool:
        """Whether the articles give different stances."""
        return len({standing.stance for standing in self.standings}) > 1


class Pair(_Noun):
    """Two articles side by side; ``left`` and ``right`` are keys of :attr:`Comparison.articles`."""

    left: str
    right: str
    event: Event
    independence: Independence
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()
    run: Run

    @property
    def aligned(self) -> tuple[Row, ...]:
        """The rows that both articles have."""
        return tuple(row for row in self.rows if row.left and row.right)

    @property
    def contradictions(self) -> tuple[Row, ...]:
        """The rows in which the articles contradict each other."""
        return tuple(row for row in self.rows if row.relation == "contradicting")

    def swapped(self) -> Pair:
        """The same from the other side, in the order of what is now the left article."""
        rows = sorted((row.swapped() for row in self.rows), key=_place)
        return self.model_copy(
            update={
                "left": self.right,
                "right": self.left,
                "independence": self.independence.swapped(),
                "rows": tuple(rows),
            }
        )


class Cell(_Noun):
    """How one article has a statement: its claims there and how sure they are."""

    claims: tuple[str, ...]
    firmness: Firmness
    words: str
    contradicts: bool = False


class MatrixRow(_Noun):
    """One statement across all articles; an article without a cell does not have it."""

    words: str
    cells: dict[str, Cell]


class Compared(_Noun):
    """One of the articles: ``key`` is A, B, C … in the order given; ``text`` where it could be read."""

    key: str
    article: ArticleRecord
    gist: str
    claims: int
    text: str | None = None


class Comparison(_Noun):
    """Two or more articles side by side: actors, statements, positions, and each pair."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, serialize_by_alias=True)

    format: Literal["summarizer/comparison/1"] = Field(default="summarizer/comparison/1", alias="schema")
    articles: tuple[Compared, ...]
    actors: tuple[AlignedActor, ...] = ()
    positions: tuple[AlignedPosition, ...] = ()
    pairs: tuple[Pair, ...]
    matrix: tuple[MatrixRow, ...] = ()

    @property
    def lone_voices(self) -> dict[str, tuple[AlignedActor, ...]]:
        """By article key, those whom that article alone lets speak; articles without any are left out."""
        keys = (one.key for one in self.articles)
        alone = {key: tuple(one for one in self.actors if one.speaks and list(one.ids) == [key]) for key in keys}
        return {key: voices for key, voices in alone.items() if voices}

    def __repr__(self) -> str:
        """Short: the whole would fill screens."""
        return f"Comparison({', '.join(f'{one.key}={one.article.source!r}' for one in self.articles)})"

    def to_markdown(self) -> str:
        """The comparison as Markdown, written for a reader of two minutes."""
        from summarizer.render.compare_markdown import to_markdown

        return to_markdown(self)

    def to_html(self) -> str:
        """The comparison as one page that needs nothing else."""
        from summarizer.render.compare_html import to_html

        return to_html(self)


def arranged(rows: list[Row]) -> tuple[Row, ...]:
    """Rows in the order of the left article, then those that only the right one has."""
    return tuple(sorted(rows, key=_place))


def _place(row: Row) -> tuple[bool, int, int]:
    left, right = (side.evidence[0].start if side else -1 for side in (row.left, row.right))
    return (row.left is None, left, right)
