"""What the language model fills in for a brief. Every name, docstring and description is sent to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Self

from pydantic import BaseModel, Field, model_validator

from summarizer.article import Article
from summarizer.brief import Brief
from summarizer.response import Assertion, Fault, Quote, Response, SentenceNumber


class Actor(BaseModel):
    id: str = Field(description="a1, a2, …")
    name: str = Field(description="fullest form in the article; if unnamed, its words for them")
    kind: Literal["person", "organization", "government", "group", "outlet", "document", "place"]
    naming: Literal["named", "unnamed", "collective"]
    role: Quote | None = Field(default=None, description="title or office, copied")


class Voice(BaseModel):
    actor: str = Field(description="actor id")
    mention: Quote | None = Field(default=None, description="how the voice is named there, whole phrase, copied")
    cue: Quote | None = Field(default=None, description="what says it speaks, thinks or wants, copied")
    stance: Literal["neutral", "distancing", "endorsing"] = "neutral"


class Hedge(BaseModel):
    cue: Quote = Field(description="hedging words, copied")
    kind: Literal["plausibility_shield", "attribution_shield", "rounder", "adaptor", "conditional", "weasel"]
    scope: Literal["content", "attribution"]


class Claim(BaseModel):
    n: int = Field(description="1, 2, 3, …")
    sentence: SentenceNumber
    quote: list[Assertion] = Field(min_length=1, description="the content, copied; one piece per unbroken stretch")
    text: str = Field(default="", description="plain restatement, only if the quote cannot stand by itself")
    voices: list[Voice] = Field(default=[], description="outermost first; empty: the outlet's own voice")
    quotation: Literal["direct", "indirect", "mixed", "none"] = "none"
    type: Literal["fact", "judgment", "prediction", "intention", "demand", "evaluation", "question"] = "fact"
    salience: Literal["key", "supporting", "background"] = "supporting"
    certainty: Literal["certain", "probable", "possible", "uncommitted"] = "certain"
    polarity: Literal["positive", "negative", "unknown"] = "positive"
    hedges: list[Hedge] = []


class Position(BaseModel):
    actor: str
    issue: str
    stance: Literal["support", "oppose", "mixed", "neutral"]
    basis: Literal["stated", "reported", "inferred"]
    claims: list[int] = Field(description="n of the claims it rests on")


class ArticleBrief(Response[Brief]):
    """A structured brief of the article."""

    gist: str = Field(description="two sentences: what is reported, by whom, how sure")
    actors: list[Actor]
    claims: list[Claim]
    positions: list[Position] = []

    @model_validator(mode="after")
    def _refers_to_what_is_there(self) -> Self:
        actors, claims = {actor.id for actor in self.actors}, {claim.n for claim in self.claims}
        speaking = {voice.actor for claim in self.claims for voice in claim.voices}
        unknown = (speaking | {position.actor for position in self.positions}) - actors - {"outlet"}
        if unknown:
            raise ValueError(f"actors not listed: {', '.join(sorted(unknown))}")
        if len(claims) < len(self.claims):
            raise ValueError("two claims have the same n")
        absent = {n for position in self.positions for n in position.claims} - claims
        if absent:
            raise ValueError(f"positions rest on claims that are not listed: {sorted(absent)}")
        return self

    def build(self, article: Article) -> Brief:
        from .building import build_brief

        return build_brief(article, self)

    def shortcomings(self, article: Article) -> list[Fault]:
        from .building import shortcomings

        return shortcomings(article, self)

    @property
    def is_empty(self) -> bool:
        return not self.claims

    @classmethod
    def merged(cls, parts: Sequence[Self]) -> Self:
        from .building import merge

        return parts[0].model_copy(update=merge(parts))
