"""The hedges of an article by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from summarizer.article import Span
from summarizer.linguistics.analysis import HedgeCue


def place_of(hedge: HedgeCue) -> Span:
    """Where a hedge stands."""
    return hedge.span


class HedgesByPlace:
    """Hedges that can be asked for by a span, in the order of the text."""

    def __init__(self, hedges: Sequence[HedgeCue]) -> None:
        self._hedges = sorted(hedges, key=place_of)
        self._starts = [hedge.span.start for hedge in self._hedges]

    def within(self, span: Span) -> list[HedgeCue]:
        """The hedges that lie inside a span."""
        start, end = span
        first = bisect_left(self._starts, start)
        if first == len(self._starts) or self._starts[first] >= end:
            return []
        last = bisect_left(self._starts, end, first)
        return [hedge for hedge in self._hedges[first:last] if hedge.span.end <= end]

    def touching(self, span: Span) -> list[HedgeCue]:
        """The hedges that share words with a span ("is alleged to have"), or stand right before it ("alleged plan")."""
        first = last = bisect_left(self._starts, span.start)
        if first and self._hedges[first - 1].span.end >= span.start - 1:
            first -= 1
        while last < len(self._starts) and self._starts[last] < span.end:
            last += 1
        return self._hedges[first:last]
