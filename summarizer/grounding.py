"""Finds quoted words in the article and says how they match.

Two matches count: ``exact``, and ``normalized`` (white space, quotation marks, dashes and case
folded, nothing else). A near passage is a diagnostic for people and for the re-ask; it is never
accepted. The verdict on a quote depends on the quote and the article alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from rapidfuzz import fuzz

from summarizer.article import Article, Span
from summarizer.brief import Evidence, Match
from summarizer.negation import negation_before

_NEAR_ENOUGH = 60.0
_TOUCHING = 2**31
_FOLDED = str.maketrans(
    {**dict.fromkeys("‘’‚‛′`´ʼ", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-"), "…": "..."}
)
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WITHOUT_INVISIBLE = dict.fromkeys(map(ord, _INVISIBLE))
_EDGES = " \t\n\"'"
_FIGURE_BEFORE = re.compile(r"(?:\d[.,:/]?|(?:^|[\s(])[-–−])$")
_FIGURE_AFTER = re.compile(r"[.,:/]?\d")
_GROUP_BEFORE = re.compile(r"(?<![\d.,])\d{1,3}[ '’\u00a0\u2009\u202f]$")
_GROUP_AFTER = re.compile(r"\d{3}(?!\d)")
_DATE_BEFORE = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2} $|\b(?:in|by|since) \d+ $", re.IGNORECASE
)
_CONTRACTED = re.compile(r"['’´`′]t\b")
_AROUND = 16


class Grounder:
    """Places quotes in one article."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def place(self, quote: str, near: Span | None = None, beside: Sequence[Span] = ()) -> Evidence | None:
        """The evidence for a quote, or ``None`` when its words are not in the article.

        Of several places the one inside ``near`` is taken, else the one closest to it; among equals
        the one next to ``beside`` without touching it ("said" beside what is said), else the first.
        An exact match anywhere is preferred to a normalized one.
        """
        if not any(character.isalnum() for character in quote):
            return self._place_marks(quote, near)
        for match, spans in (("exact", self._exact(quote)), ("normalized", self._normalized(quote))):
            best = min(spans, key=lambda span: (_distance(span, near), _gap(span, beside)), default=None)
            if best:
                return self.evidence(best, "exact" if match == "exact" else "normalized")
        return None

    def evidence(self, span: Span, match: Match = "exact") -> Evidence:
        """The words of a span as evidence."""
        start, end = span
        return Evidence.cut(self.article.text, start, end, match)

    def occurrences(self, words: str) -> list[Evidence]:
        """Every place where the words stand as they are or, where there is none, all but as they are."""
        exact = [self.evidence(span) for span in self._exact(words)]
        return exact or [self.evidence(span, "normalized") for span in self._normalized(words)]

    def dropped_negation(self, span: Span, beside: Sequence[Span] = ()) -> Span | None:
        """The stretch from the negation that reverses a span to its end; ``None`` when no word of it is left out.

        A negation that stands in one of the spans ``beside`` it is kept, as in "“It is not,” she said, “safe”".
        """
        start = negation_before(self.article.text, span.start)
        if start is None or any(other.start <= start < other.end for other in beside):
            return None
        return self._whole_words(Span(start, span.end))

    def nearest(self, quote: str) -> str | None:
        """The most similar passage, for a message; ``None`` when nothing is alike."""
        found = fuzz.partial_ratio_alignment(quote, self.article.text, score_cutoff=_NEAR_ENOUGH)
        if found is None or found.dest_end <= found.dest_start:
            return None
        return self.article.words(self._whole_words(Span(found.dest_start, found.dest_end)))

    def _place_marks(self, quote: str, near: Span | None) -> Evidence | None:
        """A cue may be a mark, as the colon of a headline; it must stand where it was said to."""
        mark = quote.strip()
        if not mark or near is None:
            return None
        start = self.article.text.find(mark, near.start, near.end)
        return self.evidence(Span(start, start + len(mark))) if start >= 0 else None

    def _exact(self, quote: str) -> Iterator[Span]:
        words = quote.strip()
        for start in _occurrences(self.article.text, words):
            span = Span(start, start + len(words))
            if self._is_whole(span):
                yield span

    def _normalized(self, quote: str) -> Iterator[Span]:
        folded, places = self._folded_text
        words = fold(quote)[0].strip(_EDGES)
        for start in _occurrences(folded, words):
            end = start + len(words)
            span = Span(places[start], places[end - 1] + 1)
            if self._is_whole(span) and not (_splits(places, start) or _splits(places, end)):
                yield span

    def _is_whole(self, span: Span) -> bool:
        """No word or figure is cut: "5 percent" is not in "3.5 percent", nor "can" in "can't"."""
        text, (start, end) = self.article.text, span
        before = text[max(0, start - _AROUND) : start].translate(_WITHOUT_INVISIBLE)
        after = text[end : end + _AROUND].translate(_WITHOUT_INVISIBLE)
        first, last = text[start], text[end - 1]
        if first.isdigit() and (_FIGURE_BEFORE.search(before) or _is_grouped(before, text[start:end])):
            return False
        if last.isdigit() and (_FIGURE_AFTER.match(after) or _is_grouped(before + text[start:end], after)):
            return False
        if (first.isalnum() and before[-1:].isalnum()) or (last.isalnum() and after[:1].isalnum()):
            return False
        return _CONTRACTED.match(after) is None

    def _whole_words(self, span: Span) -> Span:
        text, (start, end) = self.article.text, span
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        return Span(start, end)

    @cached_property
    def _folded_text(self) -> tuple[str, list[int]]:
        return fold(self.article.text)


def fold(text: str) -> tuple[str, list[int]]:
    """Text with white space, quotation marks, dashes and case folded, and each character's old place."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character in _INVISIBLE:
            continue
        plain = " " if character.isspace() else character.translate(_FOLDED).casefold()
        if plain == " " and characters and characters[-1] == " ":
            continue
        characters.extend(plain)
        places.extend([place] * len(plain))
    return "".join(characters), places


def _is_grouped(before: str, after: str) -> bool:
    """Whether a cut goes through the groups of a figure: "12 500", but not "on May 3 500 came"."""
    if before[-1:].isdigit():
        before, after = before + after[:1], after[1:]
    return bool(_GROUP_AFTER.match(after) and _GROUP_BEFORE.search(before) and not _DATE_BEFORE.search(before))


def _splits(places: Sequence[int], cut: int) -> bool:
    """Whether a cut goes through what was one character: "Mas" is not in "Maß", nor ".." in "…"."""
    return 0 < cut < len(places) and places[cut] == places[cut - 1]


def _occurrences(text: str, words: str) -> Iterator[int]:
    start = text.find(words) if words else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _gap(span: Span, beside: Sequence[Span]) -> int:
    """How far a span is from the nearest of some others; one that touches any of them comes last."""
    if any(span.overlaps(other) for other in beside):
        return _TOUCHING
    return min((max(other.start - span.end, span.start - other.end) for other in beside), default=0)


def _distance(span: Span, near: Span | None) -> int:
    if near is None or near.overlaps(span):
        return -1 if near and near.covers(span) else 0
    return min(abs(span.start - near.end), abs(near.start - span.end))
