"""Which claim of one brief is which claim of another of the same article: one to one, by their words.

Two claims can be the same when most of the shorter one's evidence is shared. Among those the pair
that agrees best is taken first: by the share of common words and the source, then by the depth.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.article import Span
from summarizer.brief import OUTLET, Actor, Brief, Claim, Evidence, Link

_MOST = 0.5  # of the shorter evidence, in code points
_SOURCE = 0.3  # what the same source weighs, beside a share of common words between 0 and 1
_SAME = 0.5  # of the mentions of two actors, counted together
_STRETCH = 256
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_POINTERS = {"a", "an", "the", "one", "two", "some", "its", "his", "her", "their", "of", "at", "in", "who", "with"}


@dataclass(frozen=True)
class Alignment:
    """Pairs of claims that are the same, in the order of the text, and those without a counterpart."""

    pairs: tuple[tuple[Claim, Claim], ...]
    only_left: tuple[Claim, ...]
    only_right: tuple[Claim, ...]


class Voices:
    """Who of one brief is who of another."""

    def __init__(self, left: Brief, right: Brief) -> None:
        self._left = {actor.id: actor for actor in left.actors}
        self._right = {actor.id: actor for actor in right.actors}
        self._known: dict[tuple[str, str], bool] = {}

    def same_actor(self, left: str, right: str) -> bool:
        """Whether two actor ids, one of each brief, mean the same."""
        if (left, right) not in self._known:
            self._known[left, right] = self._compare(left, right)
        return self._known[left, right]

    def same_chain(self, left: Claim, right: Claim) -> bool:
        """Whether two claims come through the same voices, one by one."""
        one, other = left.attribution.chain, right.attribution.chain
        return len(one) == len(other) and all(map(self._same_link, one, other))

    def _same_link(self, left: Link, right: Link) -> bool:
        return self.same_actor(left.actor, right.actor)

    def _compare(self, left: str, right: str) -> bool:
        if OUTLET in (left, right):
            return left == right
        one, other = self._left.get(left), self._right.get(right)
        return one is not None and other is not None and _is_same(one, other)


def align(left: Brief, right: Brief) -> Alignment:
    """Align the claims of two briefs of one article."""
    voices = Voices(left, right)
    near = _ByStretch(right.claims)
    scored = [
        (share + _SOURCE * voices.same_actor(one.source, right.claims[j].source), i, j)
        for i, one in enumerate(left.claims)
        for j in near.to(one)
        if (share := shared_share(one.evidence, right.claims[j].evidence))
    ]
    taken: dict[int, int] = {}
    found: set[int] = set()
    for _, i, j in sorted(scored, key=lambda row: (-row[0], abs(_depth(left, row[1]) - _depth(right, row[2])), row)):
        if i not in taken and j not in found:
            taken[i] = j
            found.add(j)
    return Alignment(
        pairs=tuple((left.claims[i], right.claims[j]) for i, j in sorted(taken.items())),
        only_left=tuple(claim for i, claim in enumerate(left.claims) if i not in taken),
        only_right=tuple(claim for j, claim in enumerate(right.claims) if j not in found),
    )


class _ByStretch:
    """Which claims have evidence near some other's, found without reading them all."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._places: dict[int, set[int]] = {}
        for place, claim in enumerate(claims):
            for stretch in _stretches(claim):
                self._places.setdefault(stretch, set()).add(place)

    def to(self, claim: Claim) -> list[int]:
        """The places of the claims, in order."""
        return sorted({place for stretch in _stretches(claim) for place in self._places.get(stretch, ())})


def _stretches(claim: Claim) -> set[int]:
    return {stretch for e in claim.evidence for stretch in range(e.start // _STRETCH, e.end // _STRETCH + 1)}


def most_pairs(partners: Sequence[Sequence[int]]) -> int:
    """The most pairs, one to one, when each of the one side has these partners on the other (Kuhn 1955)."""
    taken: dict[int, int] = {}

    def finds(one: int, seen: set[int]) -> bool:
        for other in partners[one]:
            if other not in seen:
                seen.add(other)
                if other not in taken or finds(taken[other], seen):
                    taken[other] = one
                    return True
        return False

    return sum(finds(one, set()) for one in range(len(partners)))


def _depth(brief: Brief, index: int) -> int:
    return brief.claims[index].attribution.depth


def shared_share(left: Sequence[Evidence], right: Sequence[Evidence]) -> float:
    """Twice the shared code points over those of both, rounded; 0 when the shorter one is mostly elsewhere."""
    shared = sum(max(0, min(one.end, other.end) - max(one.start, other.start)) for one in left for other in right)
    sizes = [sum(e.end - e.start for e in side) for side in (left, right)]
    return round(2 * shared / sum(sizes), 2) if shared > _MOST * min(sizes) else 0.0


def _is_same(one: Actor, other: Actor) -> bool:
    """One name holds all the words of the other, or most of their mentions are the same."""
    left, right = _words(one.name), _words(other.name)
    if left and right and (left <= right or right <= left):
        return True
    here, there = _places(one), _places(other)
    return len(here & there) > _SAME * len(here | there)


def _words(name: str) -> set[str]:
    return {word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(name)} - _POINTERS


def _places(actor: Actor) -> set[Span]:
    return {Span(mention.start, mention.end) for mention in actor.mentions}
