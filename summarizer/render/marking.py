"""Marks over a text, cut at every boundary, so that overlapping and nested marks are drawn right.

Offsets are code points of the article's text throughout; nothing is left for a browser to count.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from summarizer.agreement import evidence_of
from summarizer.article import Article, Span
from summarizer.brief import Brief, Claim, Evidence

Role = Literal["evidence", "hedge", "cue", "mention"]

LEVELS = 3
"""How many lines are drawn under one word; what lies deeper shares the last."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that matter to a claim; ``claim`` is its place in the brief."""

    span: Span
    role: Role
    claim: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between two boundaries: ``marks`` lie over all of it, the innermost first; ``ends`` end behind it."""

    text: str
    marks: tuple[Mark, ...] = ()
    ends: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the article that stands by itself: a paragraph with the white space that follows it."""

    start: int
    text: str
    is_headline: bool = False

    @property
    def end(self) -> int:
        """The offset behind the last code point."""
        return self.start + len(self.text)


def passages(brief: Brief, article: Article | None) -> list[Passage]:
    """The paragraphs of the article; without it, the stretches that the brief's evidence remembers."""
    return list(_paragraphs(article) if article else _remembered(brief))


def marks_of(claims: Sequence[Claim]) -> list[Mark]:
    """Every mark of these claims; evidence is given the level its line is drawn at."""
    evidence = [Mark(_span(e), "evidence", place) for place, claim in enumerate(claims) for e in claim.evidence]
    return [*_levelled(evidence), *(mark for place, claim in enumerate(claims) for mark in _around(place, claim))]


def cut(parts: Sequence[Passage], marks: Sequence[Mark]) -> Iterator[tuple[Segment, ...]]:
    """The segments of each passage, in order; joined, their texts are the passage's."""
    borders = sorted({edge for mark in marks for edge in mark.span})
    over = _marks_between(borders, marks)
    for part in parts:
        first, last = bisect_right(borders, part.start), bisect_right(borders, part.end - 1)
        edges = [part.start, *borders[first:last], part.end]
        yield tuple(
            _segment(part.text[start - part.start : end - part.start], over[index] if index >= 0 else [], end)
            for index, (start, end) in enumerate(pairwise(edges), start=first - 1)
        )


def _span(evidence: Evidence) -> Span:
    return Span(evidence.start, evidence.end)


def _around(place: int, claim: Claim) -> Iterator[Mark]:
    for hedge in claim.hedges:
        yield Mark(_span(hedge.cue), "hedge", place)
    for link in claim.attribution.chain:
        if link.cue:
            yield Mark(_span(link.cue), "cue", place)
        if link.mention:
            yield Mark(_span(link.mention), "mention", place)


def _levelled(evidence: list[Mark]) -> Iterator[Mark]:
    """Each mark at the lowest level that is free where it starts, what encloses before what is enclosed."""
    free_from = [0] * LEVELS
    for mark in sorted(evidence, key=lambda mark: (mark.span.start, -mark.span.end)):
        level = next((level for level in range(LEVELS) if free_from[level] <= mark.span.start), LEVELS - 1)
        free_from[level] = max(free_from[level], mark.span.end)
        yield Mark(mark.span, mark.role, mark.claim, level)


def _marks_between(borders: list[int], marks: Sequence[Mark]) -> list[list[Mark]]:
    """For each border, the marks over what follows it."""
    place = {border: index for index, border in enumerate(borders)}
    over: list[list[Mark]] = [[] for _ in borders]
    for mark in sorted(marks, key=lambda mark: mark.span.end - mark.span.start):
        for index in range(place[mark.span.start], place[mark.span.end]):
            over[index].append(mark)
    return over


def _segment(text: str, marks: list[Mark], end: int) -> Segment:
    ends = tuple(mark for mark in marks if mark.role == "evidence" and mark.span.end == end)
    return Segment(text, tuple(marks), ends)


def _paragraphs(article: Article) -> Iterator[Passage]:
    spans = article.paragraphs
    starts = [0, *(span.start for span in spans[1:]), len(article.text)]
    for span, start, end in zip(spans, starts, starts[1:], strict=False):
        yield Passage(start, article.text[start:end], span == article.headline)


def _remembered(brief: Brief) -> Iterator[Passage]:
    known = sorted((e.start - len(e.prefix), e.prefix + e.exact + e.suffix) for e in evidence_of(brief))
    start, text = known[0] if known else (0, "")
    for offset, words in known[1:]:
        overlap = start + len(text) - offset
        if overlap < 0:
            yield Passage(start, text)
            start, text = offset, words
        elif overlap < len(words):
            text += words[overlap:]
    if text:
        yield Passage(start, text)
