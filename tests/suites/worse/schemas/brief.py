"""The built-in schema without certainty and hedges: what it does not ask for is taken as certain."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from summarizer.article import Article
from summarizer.brief import Brief
from summarizer.pack import Pack
from summarizer.response import Assertion, Quote, Response, SentenceNumber


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


class Claim(BaseModel):
    n: int = Field(description="1, 2, 3, …")
    sentence: SentenceNumber
    quote: list[Assertion] = Field(min_length=1, description="the content, copied; one piece per unbroken stretch")
    text: str = Field(default="", description="plain restatement, only if the quote cannot stand by itself")
    voices: list[Voice] = Field(default=[], description="outermost first; empty: the outlet's own voice")
    quotation: Literal["direct", "indirect", "mixed", "none"] = "none"
    type: Literal["fact", "judgment", "prediction", "intention", "demand", "evaluation", "question"] = "fact"
    salience: Literal["key", "supporting", "background"] = "supporting"
    polarity: Literal["positive", "negative", "unknown"] = "positive"


class Position(BaseModel):
    actor: str
    issue: str
    stance: Literal["support", "oppose", "mixed", "neutral"]
    basis: Literal["stated", "reported", "inferred"]
    claims: list[int] = Field(description="n of the claims it rests on")


class ArticleBrief(Response[Brief]):
    """A structured brief of the article."""

    gist: str = Field(description="two sentences: what is reported, and by whom")
    actors: list[Actor]
    claims: list[Claim]
    positions: list[Position] = []

    def build(self, article: Article) -> Brief:
        built_in = Pack.built_in().prompt("brief").schema
        brief = built_in.model_validate(self.model_dump())
        assert isinstance(brief, Response)
        built: Brief = brief.build(article)
        return built
