"""How one statement drifts between two tellings: in firmness, attribution, quotation and figures.

Firmness follows the certainty of the immediate source (FactBank), less half a step where the reporter
hedges that it was said; the words quoted are those that make the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from rapidfuzz.distance import Levenshtein

from summarizer.brief import Actor, Claim, Evidence
from summarizer.comparing.actors import ActorMap
from summarizer.comparing.comparison import Change, Direction, Drift
from summarizer.comparing.side import Statement
from summarizer.comparing.words import quantities, quotations, times

_LEVEL = {"certain": 3.0, "probable": 2.0, "possible": 1.0, "uncommitted": 0.0}
_RANK = {"named": 2, "collective": 1, "unnamed": 1}
_SHORTEST_QUOTED = 3
_UNSOFTENED = "nothing softens it"
_LEFT_OPEN = "left open"


def drifts(left: Statement, right: Statement, actors: ActorMap) -> tuple[Drift, ...]:
    """Every drift of an aligned pair of statements."""
    return tuple(
        chain(
            firmness_drift(left.claim, right.claim),
            telling_drifts(left, right, actors),
        )
    )


def telling_drifts(left: Statement, right: Statement, actors: ActorMap) -> Iterator[Drift]:
    """The drifts that code reads off, whoever judged firmness."""
    yield from _attribution_drift(left, right, actors)
    yield from _quotation_drift(left, right)
    yield from _number_drift(left, right)


def firmness_drift(left: Claim, right: Claim) -> Iterator[Drift]:
    """Softened or hardened from left to right, with the words that soften on either side."""
    step = _strength(right) - _strength(left)
    if step:
        drift = told_firmness("hardened" if step > 0 else "softened", softener(left), softener(right))
        open_sides = {
            side: _LEFT_OPEN
            for side, claim, cue in (("before", left, drift.left), ("after", right, drift.right))
            if cue is None and claim.firmness != "firm"
        }
        yield drift.model_copy(update=open_sides)


def told_firmness(direction: Direction, left: Evidence | None, right: Evidence | None) -> Drift:
    """A drift of firmness by the words on either side."""
    before, after = (cue.exact if cue else _UNSOFTENED for cue in (left, right))
    return Drift(kind="firmness", direction=direction, before=before, after=after, left=left, right=right)


def softener(claim: Claim) -> Evidence | None:
    """The words that decide how firm a claim is: its first hedge, else the cue that attributes it."""
    if claim.hedges:
        return claim.hedges[0].cue
    return claim.attribution.source.cue


def _strength(claim: Claim) -> float:
    reporter = any(hedge.scope == "attribution" for hedge in claim.hedges)
    return _LEVEL[claim.certainty] - 0.5 * reporter


def _attribution_drift(left: Statement, right: Statement, actors: ActorMap) -> Iterator[Drift]:
    direction = _attribution_direction(left, right, actors)
    if direction:
        before, after = (" → ".join(side.side.voices(side.claim)) for side in (left, right))
        one, other = (side.claim.attribution.source for side in (left, right))
        yield Drift(
            kind="attribution",
            direction=direction,
            before=before,
            after=after,
            left=one.mention or one.cue,
            right=other.mention or other.cue,
        )


def _attribution_direction(left: Statement, right: Statement, actors: ActorMap) -> Direction | None:
    """Lost: a voice became the outlet's, a name was dropped, or a link of the chain."""
    weight, other = _told(left), _told(right)
    if weight != other:
        return "lost" if weight > other else "gained"
    if actors.same(left.claim.source, right.claim.source):
        return None
    return "changed" if left.claim.attribution.depth else None


def _told(statement: Statement) -> tuple[int, int]:
    """How much a reader learns of who says it: the source's naming, then the links of the chain."""
    source: Actor | None = statement.side.actors.get(statement.claim.source)
    return (_RANK[source.naming] if source else 0, statement.claim.attribution.depth)


def _quotation_drift(left: Statement, right: Statement) -> Iterator[Drift]:
    """Direct here, indirect there; or other words between the same speaker's quotation marks."""
    here, there = _quoted(left), _quoted(right)
    kinds = left.claim.attribution.quotation, right.claim.attribution.quotation
    if here and kinds[1] == "indirect":
        yield _quotation("lost", left, right, kinds)
    elif there and kinds[0] == "indirect":
        yield _quotation("gained", left, right, kinds)
    elif here and there:
        changes = token_changes(here, there)
        if changes:
            yield _quotation("changed", left, right, (here, there), changes)


def _quotation(
    direction: Direction, left: Statement, right: Statement, told: tuple[str, str], changes: tuple[Change, ...] = ()
) -> Drift:
    return Drift(
        kind="quotation",
        direction=direction,
        before=told[0],
        after=told[1],
        left=left.evidence[0],
        right=right.evidence[0],
        changes=changes,
    )


def _quoted(statement: Statement) -> str:
    """The words that stand between quotation marks; a word or two of a longer quotation tell nothing."""
    kind = statement.claim.attribution.quotation
    if len(statement.text.split()) < _SHORTEST_QUOTED:
        return ""
    if kind == "direct":
        return statement.text.strip("“”‘’\"' ,.")
    return " … ".join(quotations(statement.text)) if kind == "mixed" else ""


def token_changes(left: str, right: str) -> tuple[Change, ...]:
    """The words that differ, token by token; case, and punctuation at a word's edge, do not count."""
    ours, theirs = left.split(), right.split()
    plain, others = ([word.strip("“”‘’\"'.,;:!?()").casefold() for word in words] for words in (ours, theirs))
    return tuple(
        Change(left=" ".join(ours[op.src_start : op.src_end]), right=" ".join(theirs[op.dest_start : op.dest_end]))
        for op in Levenshtein.opcodes(plain, others)
        if op.tag != "equal"
    )


def _number_drift(left: Statement, right: Statement) -> Iterator[Drift]:
    """Figures and dates that differ; one that only one side gives makes that side narrower, and is no drift."""
    here, there = _figures(left.text), _figures(right.text)
    before, after = (", ".join(sorted(figures)) for figures in (here - there, there - here))
    if before and after:
        ours, theirs = left.evidence[0], right.evidence[0]
        yield Drift(kind="number", direction="changed", before=before, after=after, left=ours, right=theirs)


def _figures(text: str) -> set[str]:
    counted = {f"{quantity.value:g}" for quantity in quantities(text)}
    return counted | {value for values in times(text).values() for value in values}
