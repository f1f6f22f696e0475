"""From the model's answer to the brief: places, ids, derived values. Nothing here is sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from summarizer import brief as nouns
from summarizer.article import Article, Span
from summarizer.drafting import Draft
from summarizer.response import Fault
from summarizer.review import uncovered_speech

from .brief import Actor, ArticleBrief, Claim, Hedge, Voice

_CUE_REACH = 1  # a continued quotation has its cue in the sentence before


def build_brief(article: Article, answer: ArticleBrief) -> nouns.Brief:
    """The brief of a grounded answer; an actor whose words are nowhere in the article is left out."""
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
        attribution=_attribution(draft, claim, near),
        polarity=claim.polarity,
        certainty=claim.certainty,
        hedges=tuple(_hedges(draft, claim.hedges, near)),
    )


def _attribution(draft: Draft, claim: Claim, near: Span | None) -> nouns.Attribution:
    voices = [voice for voice in claim.voices if voice.actor != nouns.OUTLET]
    links = tuple(_link(draft, voice, near) for voice in voices)
    return nouns.Attribution(
        chain=(nouns.Link(actor=nouns.OUTLET), *links), quotation=claim.quotation if links else "none"
    )


def _link(draft: Draft, voice: Voice, near: Span | None) -> nouns.Link:
    cue = draft.grounder.place(voice.cue, near) if voice.cue else None
    beside = near if near or cue is None else Span(cue.start, cue.end)
    mention = draft.grounder.place(voice.mention, beside) if voice.mention else None
    return nouns.Link(actor=voice.actor, mention=mention, cue=cue, stance=voice.stance)


def _hedges(draft: Draft, hedges: Sequence[Hedge], near: Span | None) -> Iterator[nouns.Hedge]:
    for hedge in hedges:
        cue = draft.grounder.place(hedge.cue, near)
        if cue:
            yield nouns.Hedge(cue=cue, kind=hedge.kind, scope=hedge.scope)


def _actor(draft: Draft, actor: Actor, claims: Any) -> nouns.Actor | None:
    said = [
        link.mention for claim in claims for link in claim.attribution.chain if link.actor == actor.id and link.mention
    ]
    mentions = draft.mentions(actor.name, said)
    if not mentions:
        return None
    name = actor.name if draft.grounder.place(actor.name) else max((e.exact for e in mentions), key=len)
    return nouns.Actor(id=actor.id, name=name, kind=actor.kind, naming=actor.naming, role=actor.role, mentions=mentions)


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
    """Windows into one: actors by name, claims by their words, numbers made unique."""
    actors: dict[str, Actor] = {}
    claims: dict[tuple[str, ...], Claim] = {}
    positions: dict[tuple[str, str], Any] = {}
    for part in parts:
        ids = {actor.id: actors.setdefault(_key(actor), _renamed(actor, len(actors) + 1)).id for actor in part.actors}
        numbers = {}
        for claim in part.claims:
            moved = _moved(claim, len(claims) + 1, ids)
            numbers[claim.n] = claims.setdefault((*claim.quote, *(v.actor for v in moved.voices)), moved).n
        for position in part.positions:
            actor = ids.get(position.actor, position.actor)
            change = {"actor": actor, "claims": [numbers[n] for n in position.claims]}
            positions.setdefault((actor, position.issue.casefold()), position.model_copy(update=change))
    gists = [part.gist.strip() for part in parts if part.gist.strip()]
    return {
        "gist": " ".join(gists),
        "actors": list(actors.values()),
        "claims": list(claims.values()),
        "positions": list(positions.values()),
    }


def _key(actor: Actor) -> str:
    return " ".join(actor.name.casefold().split())


def _renamed(actor: Actor, number: int) -> Actor:
    return actor.model_copy(update={"id": f"a{number}"})


def _moved(claim: Claim, number: int, ids: dict[str, str]) -> Claim:
    voices = [voice.model_copy(update={"actor": ids.get(voice.actor, voice.actor)}) for voice in claim.voices]
    return claim.model_copy(update={"n": number, "voices": voices})
