"""One of the articles compared: its brief, and its text where that could be read."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.article import Article
from summarizer.brief import OUTLET, Actor, Brief, Claim, Evidence
from summarizer.comparing.comparison import Passage


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

    @property
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
            evidence=tuple(evidence) or claim.evidence,
            quotation=claim.attribution.quotation,
            certainty=claim.certainty,
            polarity=claim.polarity,
            firmness=claim.firmness,
            key=claim.salience == "key",
        )

    def _name(self, actor: str) -> str:
        if actor == OUTLET:
            return self.brief.article.outlet or OUTLET
        return self.actors[actor].name if actor in self.actors else actor
