"""What a brief predicts, in the terms of each annotated set, so that every engine is scored alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks.actors import Listed
from benchmarks.alignment import Alignment
from benchmarks.attribution import Attribution
from benchmarks.factuality import value_of
from summarizer.article import Article, Span
from summarizer.brief import Brief, Claim, Evidence, Link
from summarizer.configuration import Options
from summarizer.linguistics.analysis import Judgment
from summarizer.pipeline import Pipeline
from summarizer.side_by_side import Outcome, work_side_by_side

_FIRM = 3.0


class Briefs:
    """The briefs of some texts, by text; a text whose brief failed predicts nothing."""

    def __init__(self, briefs: Mapping[str, Brief]) -> None:
        self._briefs = briefs

    def attributions(self, text: str) -> list[Attribution]:
        """One attribution for each claim that somebody is credited with, or that is said by nobody in particular."""
        original = Alignment(text).to_original
        found = _attributions(self._claims(text))
        return [{role: [original(span) for span in spans] for role, spans in one.items()} for one in found]

    def hedges(self, text: str) -> list[Span]:
        """Every hedging cue."""
        original = Alignment(text).to_original
        cues = {_span(hedge.cue) for claim in self._claims(text) for hedge in claim.hedges}
        return [original(cue) for cue in sorted(cues)]

    def factuality(self, text: str, event: Span) -> float:
        """The value of the smallest claim around the event; firm where no claim is."""
        original = Alignment(text).to_original
        around = [
            (evidence.end - evidence.start, value_of(Judgment(claim.certainty, claim.polarity)))
            for claim in self._claims(text)
            for evidence in claim.evidence
            if original(_span(evidence)).covers(event)
        ]
        return min(around)[1] if around else _FIRM

    def actors(self, text: str) -> list[Listed]:
        """The listed actors with their mentions."""
        original = Alignment(text).to_original
        brief = self._briefs.get(text)
        actors = brief.actors if brief else ()
        return [Listed(actor.name, actor.kind, [original(_span(e)) for e in actor.mentions]) for actor in actors]

    def _claims(self, text: str) -> Sequence[Claim]:
        brief = self._briefs.get(text)
        return brief.claims if brief else ()


async def write_briefs(texts: Mapping[str, str], model: str, jobs: int) -> tuple[dict[str, Brief], dict[str, str]]:
    """Briefs of texts by their id, and for each that failed the reason; answers are kept in the user's store."""
    briefs: dict[str, Brief] = {}
    failed: dict[str, str] = {}
    async with Pipeline(Options(model=model, timeout=36_000)) as pipeline:

        async def work(name: str) -> Brief:
            return await pipeline.brief(Article.from_text(texts[name], source=name))

        def done(outcome: Outcome[Brief]) -> None:
            if outcome.result:
                briefs[outcome.source] = outcome.result
            else:
                failed[outcome.source] = str(outcome.error)

        await work_side_by_side(list(texts), work, done, jobs)
    return briefs, failed


def _attributions(claims: Sequence[Claim]) -> Iterator[dict[str, list[Span]]]:
    """The annotation holds the outermost attribution of a passage, never one inside another's content.

    A claim of a deeper chain therefore counts as what its outermost voice says, unless that is a
    claim of its own already.
    """
    outer = [_of_link(claim, claim.attribution.chain[1]) for claim in claims if claim.attribution.depth == 1]
    yield from outer
    for claim in claims:
        if claim.attribution.depth > 1:
            deep = _of_link(claim, claim.attribution.chain[1])
            if not any(_reaches(known["content"], deep["content"]) for known in outer):
                yield deep
        elif claim.attribution.depth == 0:
            cues = [cue for cue in (_span(hedge.cue) for hedge in claim.hedges) if _stands_outside(cue, claim)]
            if cues:
                yield {"source": [], "cue": cues, "content": _contents(claim)}


def _of_link(claim: Claim, link: Link) -> dict[str, list[Span]]:
    """The attribution to one voice of the chain: what the voices behind it say belongs to its content."""
    inner = claim.attribution.chain[2:]
    said = [span for one in inner for span in (*_spans(one.mention), *_spans(one.cue))]
    content = _contents(claim) + said
    whole = [Span(min(content).start, max(span.end for span in content))] if said else content
    return {"source": _spans(link.mention), "cue": _spans(link.cue), "content": whole}


def _reaches(known: Sequence[Span], deep: Sequence[Span]) -> bool:
    return any(one.overlaps(other) for one in known for other in deep)


def _stands_outside(cue: Span, claim: Claim) -> bool:
    """An impersonal cue is cut out of the content: "is expected" between "The bridge" and "to open"."""
    return not any(content.overlaps(cue) for content in _contents(claim))


def _contents(claim: Claim) -> list[Span]:
    return [_span(evidence) for evidence in claim.evidence]


def _spans(evidence: Evidence | None) -> list[Span]:
    return [_span(evidence)] if evidence else []


def _span(evidence: Evidence) -> Span:
    return Span(evidence.start, evidence.end)


def cost_of(briefs: Iterable[Brief]) -> dict[str, float]:
    """What the briefs took on average, and what grounding left out."""
    runs = [brief.run for brief in briefs]
    many = max(len(runs), 1)
    dropped = sum(finding.rule == "evidence_dropped" for brief in briefs for finding in brief.findings)
    return {
        "tokens_in": round(sum(run.tokens_in for run in runs) / many),
        "tokens_out": round(sum(run.tokens_out for run in runs) / many),
        "requests": round(sum(run.requests for run in runs) / many, 2),
        "reasks": sum(run.reasks for run in runs),
        "evidence_dropped": dropped,
    }
