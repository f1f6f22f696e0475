"""Who has been named and who has spoken, place by place: what a pronoun is resolved against.

Figures are offered sentence by sentence backwards, from left to right, genitives last: the order
of Hobbs 1978, and the preference of centering for subjects (Brennan, Friedman & Pollard 1987).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from summarizer.article import Span
from summarizer.linguistics.analysis import Speech
from summarizer.linguistics.figures import Cast, Figure

_MAX_SENTENCES = 8
_MAX_IN_SENTENCE = 60
_MAX_BACK = 400
_OBLIQUE = 1_000_000_000
"""Added to the place of a genitive, so that it is offered after the others."""


class Discourse:
    """The mentions of one article by place; ``sentences`` are the offsets where sentences begin."""

    def __init__(self, cast: Cast, sentences: list[int], speeches: Sequence[Speech]) -> None:
        self.cast = cast
        self._sentences = sentences
        self._starts = [mention.start for mention in cast.mentions]
        self._quoted = _quoted(speeches)
        self._quoted_starts = [span.start for span in self._quoted]
        self.spoken: list[tuple[int, Figure]] = []

    def sentence_start(self, position: int) -> int:
        """Where the sentence that holds ``position`` begins."""
        return self._sentences[max(bisect_right(self._sentences, position) - 1, 0)]

    def names_within(self, span: Span) -> range:
        """The indexes of the mentions that reach into a span."""
        start, end = span
        first = last = bisect_left(self._starts, start)
        if first and self.cast.mentions[first - 1].end > start:
            first -= 1
        limit = min(len(self._starts), first + _MAX_IN_SENTENCE)
        while last < limit and self._starts[last] < end:  # few spans hold more than two
            last += 1
        return range(first, last)

    def name_before(self, position: int) -> int:
        """The index of the last mention that begins before ``position``; −1 for none."""
        return bisect_left(self._starts, position) - 1

    def named_before(self, position: int) -> Iterator[Figure]:
        """The figures named before ``position``, the nearest first."""
        last = self.name_before(position)
        for index in range(last, max(last - _MAX_BACK, -1), -1):
            yield self.cast.owners[index]

    def sentences_back(self, position: int) -> Iterator[list[Figure]]:
        """The figures of this sentence before ``position``, then those of the sentences before, subjects first."""
        sentence = bisect_right(self._sentences, position) - 1
        end = position
        inside = self._quoted_at(position)
        for number in range(sentence, max(sentence - _MAX_SENTENCES, -1), -1):
            start = self._sentences[number]
            if found := self._figures_between(start, end, inside):
                yield found
            end = start

    def _figures_between(self, start: int, end: int, inside: int) -> list[Figure]:
        high = bisect_left(self._starts, end)
        low = max(bisect_left(self._starts, start), high - _MAX_IN_SENTENCE)
        found = [
            (self._starts[index] + (_OBLIQUE if self._is_genitive(index) else 0), self.cast.owners[index])
            for index in range(low, high)
            if self._quoted_at(self._starts[index]) == inside
        ]
        if self.spoken and self.spoken[-1][0] >= start:
            first = max(bisect_left(self.spoken, start, key=_place), len(self.spoken) - _MAX_IN_SENTENCE)
            found += [item for item in self.spoken[first:] if item[0] < end]
        if len(found) > 1:
            found.sort(key=_place)
        return [figure for _, figure in found]

    def _is_genitive(self, index: int) -> bool:
        end = self.cast.mentions[index].end
        return self.cast.text[end : end + 2] in ("’s", "'s")

    def _quoted_at(self, position: int) -> int:
        """Which direct quotation holds the position; −1 for none."""
        index = bisect_right(self._quoted_starts, position) - 1
        return index if index >= 0 and position < self._quoted[index].end else -1


def _place(item: tuple[int, Figure]) -> int:
    return item[0]


def _quoted(speeches: Sequence[Speech]) -> list[Span]:
    """The direct quotations in order, none inside another."""
    spans = sorted([span for speech in speeches if speech.quotation == "direct" for span in speech.content])
    outer: list[Span] = []
    for span in spans:
        if not outer or span.start >= outer[-1].end:
            outer.append(span)
    return outer
