"""What differs between two briefs of one article, claim by claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict

from summarizer.brief import OUTLET, Brief, Claim
from summarizer.derive import Certainty, Firmness, Polarity
from summarizer.errors import InputError
from summarizer.regression.matching import Voices, align
from summarizer.render.plain import one_line

Kind = Literal["gained", "lost", "softened", "hardened", "re-attributed", "reversed"]
KINDS: tuple[Kind, ...] = ("hardened", "softened", "re-attributed", "reversed", "lost", "gained")

_FIRMNESS = {"uncommitted": 0, "hedged": 1, "firm": 2}
_CERTAINTY = {"uncommitted": 0, "possible": 1, "probable": 2, "certain": 3}


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Version(_Value):
    """A claim as one brief has it; ``voices`` from the writer's source to the immediate one."""

    id: str
    text: str
    start: int
    voices: tuple[str, ...]
    firmness: Firmness
    certainty: Certainty
    polarity: Polarity
    hedges: tuple[str, ...]

    def __str__(self) -> str:
        said_by = " → ".join(self.voices) or "the outlet"
        how = self.firmness if self.certainty in (self.firmness, "certain") else f"{self.firmness}, {self.certainty}"
        hedges = f" ({'; '.join(self.hedges)})" if self.hedges else ""
        told = f"{said_by}: “{self.text}” [{how}{', negative' * (self.polarity == 'negative')}]{hedges}"
        return one_line(told)  # words of an article on a line of their own could be a runner's command


class Change(_Value):
    """A claim that differs: ``kinds`` says how, one side is ``None`` where only the other brief has it.

    softened, hardened: firmness, or within it certainty. reversed: polarity. re-attributed: the chain of voices.
    """

    kinds: tuple[Kind, ...]
    before: Version | None
    after: Version | None

    @property
    def start(self) -> int:
        """Where the claim stands in the article."""
        return min(version.start for version in (self.before, self.after) if version)


def difference(before: Brief, after: Brief) -> tuple[Change, ...]:
    """The claims that differ, in the order of the article; :class:`InputError` when it is not the same article."""
    if before.article.sha256 != after.article.sha256:
        raise InputError(f"two different articles: {before.article.source} and {after.article.source}")
    return tuple(sorted(_changes(before, after), key=lambda change: change.start))


def _changes(before: Brief, after: Brief) -> Iterator[Change]:
    aligned, voices = align(before, after), Voices(before, after)
    for old, new in aligned.pairs:
        kinds = tuple(_kinds(old, new, voices))
        if kinds:
            yield Change(kinds=kinds, before=_version(before, old), after=_version(after, new))
    for claim in aligned.only_left:
        yield Change(kinds=("lost",), before=_version(before, claim), after=None)
    for claim in aligned.only_right:
        yield Change(kinds=("gained",), before=None, after=_version(after, claim))


def _kinds(old: Claim, new: Claim, voices: Voices) -> Iterator[Kind]:
    was, now = _strength(old), _strength(new)
    if was != now:
        yield "hardened" if now > was else "softened"
    if old.polarity != new.polarity:
        yield "reversed"
    if not voices.same_chain(old, new):
        yield "re-attributed"


def _strength(claim: Claim) -> tuple[int, int]:
    return _FIRMNESS[claim.firmness], _CERTAINTY[claim.certainty]


def _version(brief: Brief, claim: Claim) -> Version:
    names = {actor.id: actor.name for actor in brief.actors}
    return Version(
        id=claim.id,
        text=claim.text,
        start=claim.evidence[0].start,
        voices=tuple(names.get(link.actor, link.actor) for link in claim.attribution.chain if link.actor != OUTLET),
        firmness=claim.firmness,
        certainty=claim.certainty,
        polarity=claim.polarity,
        hedges=tuple(hedge.cue.exact for hedge in claim.hedges),
    )
