"""The voices of a brief as its renderings name them: the outlet, and every actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarizer.brief import OUTLET, Actor, Brief, Claim

VoiceKind = Literal["named", "unnamed", "collective", "document", "outlet"]


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone a claim can come from; ``kind`` is what a reader asks first: is there a name to it?"""

    id: str
    name: str
    kind: VoiceKind
    actor: Actor | None = None


def voices_of(brief: Brief) -> dict[str, Voice]:
    """Every voice by its id; an id that a chain uses and no actor has is an unnamed voice called by that id."""
    linked = (link.actor for claim in brief.claims for link in claim.attribution.chain)
    voices = {name: Voice(name, name, "unnamed") for name in linked}
    voices |= {actor.id: Voice(actor.id, actor.name, _kind(actor), actor) for actor in brief.actors}
    return voices | {OUTLET: Voice(OUTLET, brief.article.outlet or "the outlet", "outlet")}


def chain_of(claim: Claim, voices: dict[str, Voice]) -> list[Voice]:
    """The voices of a claim, from the outlet to the immediate source."""
    return [voices[link.actor] for link in claim.attribution.chain]


def _kind(actor: Actor) -> VoiceKind:
    return "document" if actor.kind == "document" else actor.naming
