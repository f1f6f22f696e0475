"""What the language model fills in when a brief has faults. Every name and description is sent to it."""

from __future__ import annotations

from pydantic import Field

from summarizer.response import Amendment

from .brief import Actor, ArticleBrief, Claim


class MendedClaim(Claim):
    n: int = Field(description="the n of the claim it takes the place of, or 0 for a claim that was missing")


class BriefRevision(Amendment[ArticleBrief]):
    """The mended items only."""

    actors: list[Actor] = Field(default=[], description="actors not listed before, with new ids")
    claims: list[MendedClaim] = []

    def amend(self, answer: ArticleBrief) -> ArticleBrief:
        known = {actor.id for actor in answer.actors}
        actors = [*answer.actors, *(actor for actor in self.actors if actor.id not in known)]
        listed = {actor.id for actor in actors} | {"outlet"}
        # what comes from nobody who is listed mends nothing: the claim that it should mend is judged as it was
        sound = [claim for claim in self.claims if all(voice.actor in listed for voice in claim.voices)]
        mended = {claim.n: claim for claim in sound if claim.n}
        fresh = [claim for claim in sound if not claim.n]
        kept = [mended.get(claim.n, claim) for claim in answer.claims]
        last = max((claim.n for claim in answer.claims), default=0)
        kept += [claim.model_copy(update={"n": last + index}) for index, claim in enumerate(fresh, 1)]
        return answer.model_copy(update={"actors": actors, "claims": kept})
