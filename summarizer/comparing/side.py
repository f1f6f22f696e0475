"""One of the articles compared: its brief, its text where that could be read, and its statements.

The unit of comparison is a statement: a claim, or one sentence of a quotation of several.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.article import Article
from summarizer.brief import OUTLET, Actor, Brief, Claim, Evidence
from summarizer.comparing.comparison import Passage
from summarizer.comparing.words import stems
from summarizer.derive import Polarity
from summarizer.linguistics.polarity import polarity_of
from summarizer.linguistics.tokens import Word, fold, words_in

_WHOLE_SENTENCE = 4


@dataclass(frozen=True)
class Side:
    """A brief with its article; a saved brief whose article is gone has none."""

    brief: Brief
    article: Article | None = None

    @cached_property
    def identity(self) -> tuple[str, str]:
        """What orders a pair whichever way it was given: the article's hash, then that of the brief's claims."""
        claims = "".join(claim.model_dump_json() for claim in self.brief.claims)
        return self.brief.article.sha256, hashlib.sha256(claims.encode()).hexdigest()

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors by id."""
        return {actor.id: actor for actor in self.brief.actors}

    @cached_property
    def speaking(self) -> frozenset[str]:
        """The ids of the actors that claims are attributed to, whole or at second hand."""
        return frozenset(link.actor for claim in self.brief.claims for link in claim.attribution.chain)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of the brief in its order."""
        return tuple(statement for claim in self.brief.claims for statement in self._of_claim(claim))

    @cached_property
    def words(self) -> list[Word]:
        """The words of the text, folded, with their offsets."""
        return words_in(fold(self.text), 0, len(self.text))

    @cached_property
    def text(self) -> str:
        """The article, else the words that the claims rest on."""
        if self.article:
            return self.article.text
        return "\n".join(evidence.exact for claim in self.brief.claims for evidence in claim.evidence)

    def voices(self, claim: Claim) -> tuple[str, ...]:
        """The names of a claim's voices from the outlet to the immediate source."""
        return tuple(self._name(link.actor) for link in claim.attribution.chain)

    def passage(self, claim: Claim, evidence: Sequence[Evidence] = ()) -> Passage:
        """A claim, or the pieces of it that are compared, as a row shows it."""
        return Passage(
            claim=claim.id,
            voices=self.voices(claim),
            cue=cue.exact if (cue := claim.attribution.source.cue) else "",
            evidence=tuple(evidence) or claim.evidence,
            quotation=claim.attribution.quotation,
            certainty=claim.certainty,
            polarity=claim.polarity,
            firmness=claim.firmness,
            key=claim.salience == "key",
        )

    def _of_claim(self, claim: Claim) -> Iterator[Statement]:
        """A quotation of several sentences is as many statements; other pieces belong together."""
        pieces = claim.evidence
        if len(pieces) > 1 and all(len(stems(piece.exact)) >= _WHOLE_SENTENCE for piece in pieces):
            yield from (Statement(self, claim, (piece,)) for piece in pieces)
        else:
            yield Statement(self, claim, pieces)

    def _name(self, actor: str) -> str:
        if actor == OUTLET:
            return self.brief.article.outlet or OUTLET
        return self.actors[actor].name if actor in self.actors else actor


@dataclass(frozen=True)
class Statement:
    """A claim of one side, or one piece of its evidence that says something by itself."""

    side: Side
    claim: Claim
    evidence: tuple[Evidence, ...]

    @cached_property
    def text(self) -> str:
        """The words, pieces parted by a space."""
        return " ".join(evidence.exact for evidence in self.evidence)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What the index is made of: the words, and a whole claim's restatement, without what hedges."""
        words = f"{self.text} {self.claim.text}" if self.evidence == self.claim.evidence else self.text
        hedging = frozenset[str]().union(*(stems(hedge.cue.exact) for hedge in self.claim.hedges))
        return stems(words) - hedging or stems(words)

    @cached_property
    def sorted_words(self) -> str:
        """The words in alphabetical order: what is compared letter by letter."""
        return " ".join(sorted(self.stems))

    @property
    def start(self) -> int:
        """Where it stands in its article."""
        return self.evidence[0].start

    @cached_property
    def polarity(self) -> Polarity:
        """The claim's; a piece of a claim is read by itself."""
        return self.claim.polarity if self.evidence == self.claim.evidence else polarity_of(fold(self.text))

    def passage(self) -> Passage:
        """It as a row shows it."""
        return self.side.passage(self.claim, self.evidence)
