"""What the language model fills in for a brief, and how a brief is built of it.

Every class name, docstring, field name and description of the models is sent; the functions are not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, Self

from pydantic import BaseModel, Field, model_validator

from summarizer import brief as nouns
from summarizer.article import Article, Span
from summarizer.brief import Brief
from summarizer.contradictions import restates_opposite
from summarizer.drafting import Draft
from summarizer.response import Assertion, Fault, Quote, Response, SentenceNumber
from summarizer.review import uncovered_speech

_CUE_REACH = 1  # a continued quotation has its cue in the sentence before


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
        if len(actors) < len(self.actors):
            raise ValueError("two actors have the same id")
        if len(claims) < len(self.claims):
            raise ValueError("two claims have the same n")
        absent = {n for position in self.positions for n in position.claims} - claims
        if absent:
            raise ValueError(f"positions rest on claims that are not listed: {sorted(absent)}")
        return self

    def grounded(self, article: Article) -> tuple[Self, list[Fault]]:
        kept, faults = super().grounded(article)
        places = {claim.n: f"claims[{index}]" for index, claim in enumerate(self.claims)}
        draft = Draft(article)
        claims = [_agreeing(draft, claim, places[claim.n], faults) for claim in kept.claims]
        agreeing = kept.model_copy(update={"claims": claims})
        return agreeing, [*faults, *_absent_voices(draft, agreeing)]

    def build(self, article: Article) -> Brief:
        return build_brief(article, self)

    def shortcomings(self, article: Article) -> list[Fault]:
        return shortcomings(article, self)

    @property
    def is_empty(self) -> bool:
        return not self.claims

    @classmethod
    def merged(cls, parts: Sequence[Self]) -> Self:
        return parts[0].model_copy(update=merge(parts))


def build_brief(article: Article, answer: ArticleBrief) -> Brief:
    """The brief of a grounded answer; an actor who is nowhere in the article is left out, as ``grounded`` reported."""
    draft = Draft(article)
    claims = {claim.n: _claim(draft, index, claim) for index, claim in enumerate(answer.claims, 1)}
    actors = [actor for actor in (_actor(draft, actor, claims.values()) for actor in answer.actors) if actor]
    known = {actor.id for actor in actors} | {nouns.OUTLET}
    kept = {n: claim for n, claim in claims.items() if all(link.actor in known for link in claim.attribution.chain)}
    positions = [
        nouns.Position(
            id=f"p{index}",
            actor=position.actor,
            issue=position.issue,
            stance=position.stance,
            basis=position.basis,
            claims=tuple(kept[n].id for n in position.claims if n in kept),
        )
        for index, position in enumerate((p for p in answer.positions if p.actor in known), 1)
    ]
    return draft.finish(answer.gist.strip(), actors, list(kept.values()), positions)


def _claim(draft: Draft, number: int, claim: Claim) -> nouns.Claim:
    near = draft.sentence(claim.sentence)
    placed = [draft.grounder.place(quote, near) for quote in claim.quote]
    evidence = tuple(sorted((e for e in placed if e), key=lambda e: e.start))
    return nouns.Claim(
        id=f"c{number}",
        text=claim.text.strip() or " … ".join(e.exact for e in evidence),
        type=claim.type,
        salience=claim.salience,
        location=draft.locate(evidence),
        evidence=evidence,
        attribution=_attribution(draft, claim, [Span(e.start, e.end) for e in evidence]),
        polarity=claim.polarity,
        certainty=claim.certainty,
        hedges=tuple(_hedges(draft, claim.hedges, near)),
    )


def _agreeing(draft: Draft, claim: Claim, where: str, faults: list[Fault]) -> Claim:
    """The claim without a restatement that says the opposite of its words: they speak for themselves."""
    built = _claim(draft, claim.n, claim)
    if not restates_opposite(draft.article, built):
        return claim
    words = draft.article.words(Span(built.evidence[0].start, built.evidence[-1].end))
    message = "this restatement says the opposite of the words quoted"
    faults.append(Fault(f"{where}.text", message, claim.text, words, claim.sentence))
    return claim.model_copy(update={"text": ""})


def _attribution(draft: Draft, claim: Claim, content: list[Span]) -> nouns.Attribution:
    """The voices from the innermost out: each cue stands beside what it introduces."""
    near = draft.sentence(claim.sentence)
    links: list[nouns.Link] = []
    for voice in reversed(claim.voices):
        if voice.actor != nouns.OUTLET:
            links.insert(0, _link(draft, voice, near, content))
            content = [*content, *_spans(links[0].cue), *_spans(links[0].mention)]
    return nouns.Attribution(
        chain=(nouns.Link(actor=nouns.OUTLET), *links), quotation=claim.quotation if links else "none"
    )


def _link(draft: Draft, voice: Voice, near: Span | None, content: Sequence[Span]) -> nouns.Link:
    cue = draft.grounder.place(voice.cue, near, content) if voice.cue else None
    beside = _spans(cue) or content
    mention = draft.grounder.place(voice.mention, near, beside) if voice.mention else None
    return nouns.Link(actor=voice.actor, mention=mention, cue=cue, stance=voice.stance)


def _spans(evidence: nouns.Evidence | None) -> list[Span]:
    return [Span(evidence.start, evidence.end)] if evidence else []


def _hedges(draft: Draft, hedges: Sequence[Hedge], near: Span | None) -> Iterator[nouns.Hedge]:
    for hedge in hedges:
        cue = draft.grounder.place(hedge.cue, near)
        if cue:
            yield nouns.Hedge(cue=cue, kind=hedge.kind, scope=hedge.scope)


def _actor(draft: Draft, actor: Actor, claims: Iterable[nouns.Claim]) -> nouns.Actor | None:
    said = [
        link.mention for claim in claims for link in claim.attribution.chain if link.actor == actor.id and link.mention
    ]
    mentions = draft.mentions(actor.name, said)
    if not mentions:
        return None
    name = actor.name if draft.grounder.place(actor.name) else max((e.exact for e in mentions), key=len)
    return nouns.Actor(id=actor.id, name=name, kind=actor.kind, naming=actor.naming, role=actor.role, mentions=mentions)


def _absent_voices(draft: Draft, answer: ArticleBrief) -> Iterator[Fault]:
    """Actors that the brief will leave out, and what they said or stand for with them."""
    claims = [_claim(draft, claim.n, claim) for claim in answer.claims]
    for index, actor in enumerate(answer.actors):
        said = [claim for claim in answer.claims if any(voice.actor == actor.id for voice in claim.voices)]
        held = [position for position in answer.positions if position.actor == actor.id]
        if (said or held) and _actor(draft, actor, claims) is None:
            borne = ", ".join(str(claim.n) for claim in said) or "none"
            message = f"neither this name nor a mention of it is in the article (claims that hang on it: {borne})"
            nearest = draft.grounder.nearest(actor.name)
            yield Fault(f"actors[{index}].name", message, actor.name, nearest, said[0].sentence if said else None)


def shortcomings(article: Article, answer: ArticleBrief) -> list[Fault]:
    """Cues far from their sentence, and speech that no claim covers."""
    draft = Draft(article)
    return [*_distant_cues(draft, answer), *_uncovered(article, draft, answer)]


def _distant_cues(draft: Draft, answer: ArticleBrief) -> Iterator[Fault]:
    for index, claim in enumerate(answer.claims):
        for position, voice in enumerate(claim.voices):
            near = draft.sentence(claim.sentence)
            cue = draft.grounder.place(voice.cue, near) if voice.cue and near else None
            if cue and abs(draft.article.sentence_at(cue.start).number - claim.sentence) > _CUE_REACH:
                where = f"claims[{index}].voices[{position}].cue"
                message = f"this cue does not stand in sentence {claim.sentence}"
                yield Fault(where, message, voice.cue, sentence=claim.sentence)


def _uncovered(article: Article, draft: Draft, answer: ArticleBrief) -> Iterator[Fault]:
    covered = [e for claim in answer.claims for e in _claim(draft, claim.n, claim).evidence]
    for speech, words in uncovered_speech(article, [Span(e.start, e.end) for e in covered]):
        message = f"sentence {speech.number} credits someone with these words and no claim covers them"
        yield Fault("claims", message, words, sentence=speech.number)


def merge(parts: Sequence[ArticleBrief]) -> dict[str, Any]:
    """Windows into one: actors by name, claims by their sentence and words, numbers made unique."""
    actors: dict[str, Actor] = {}
    claims: dict[tuple[int, tuple[str, ...]], Claim] = {}
    positions: dict[tuple[str, str], Position] = {}
    for part in parts:
        ids = {actor.id: actors.setdefault(_key(actor), _renamed(actor, len(actors) + 1)).id for actor in part.actors}
        numbers = {}
        for claim in part.claims:
            moved = _moved(claim, len(claims) + 1, ids)
            key = (claim.sentence, (*claim.quote, *(voice.actor for voice in moved.voices)))
            numbers[claim.n] = claims.setdefault(key, moved).n
        for position in part.positions:
            actor = ids.get(position.actor, position.actor)
            change = {"actor": actor, "claims": [numbers[n] for n in position.claims]}
            held, issue = position.model_copy(update=change), (actor, position.issue.casefold())
            positions[issue] = _joined(positions[issue], held) if issue in positions else held
    gists = [part.gist.strip() for part in parts if part.gist.strip()]
    return {
        "gist": " ".join(gists),
        "actors": list(actors.values()),
        "claims": list(claims.values()),
        "positions": list(positions.values()),
    }


def _joined(one: Position, other: Position) -> Position:
    """What two windows tell of one stance; a divided one where they differ."""
    claims = list(dict.fromkeys([*one.claims, *other.claims]))
    stance = one.stance if one.stance == other.stance else "mixed"
    return one.model_copy(update={"claims": claims, "stance": stance})


def _key(actor: Actor) -> str:
    return " ".join(actor.name.casefold().split())


def _renamed(actor: Actor, number: int) -> Actor:
    return actor.model_copy(update={"id": f"a{number}"})


def _moved(claim: Claim, number: int, ids: dict[str, str]) -> Claim:
    voices = [voice.model_copy(update={"actor": ids.get(voice.actor, voice.actor)}) for voice in claim.voices]
    return claim.model_copy(update={"n": number, "voices": voices})
