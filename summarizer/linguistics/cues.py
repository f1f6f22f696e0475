"""Finds hedging words: their kind, their place, and whose hedge they are.

One compiled pattern finds every form of the lexicon; only then is the context looked at. The
kinds are those of Prince, Frader & Bosk 1982 and Vincze 2013; the scope tells whether the source
hedges or the reporter hedges that it was said (see ``brief.Hedge``).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.article import Article, Span, span_of
from summarizer.brief import HedgeKind, HedgeScope
from summarizer.linguistics.analysis import HedgeCue, Speech
from summarizer.linguistics.hedge_lexicon import ENTRIES, Entry, Speculation
from summarizer.linguistics.modality import is_month_or_name
from summarizer.linguistics.register import Register
from summarizer.linguistics.tokens import fold, fold_article, lexicon, lexicon_pattern

_REACH = 40
"""Code points of left context that an entry may look at."""
_CLAUSE = 60
"""The most code points between a source and its cue that still make one attribution clause."""
_COMMITTED = re.compile(
    r"believ|think|thought|suggest|suspect|feel|felt|hop|assum|presum|guess|specul|expect|predict|impl[iy]"
    r"|doubt|fear|anticipat|not "
)
"""A cue that is a hedge itself: the source's own, not the reporter's."""
_PRECISION: frozenset[HedgeKind] = frozenset({"rounder", "adaptor"})
"""Kinds that soften a figure or a word, never the saying of it."""

_HEARSAY: dict[HedgeKind, frozenset[str]] = {
    "attribution_shield": lexicon(
        "said alleged claimed claims reported rumored rumoured understood accused suspected blamed feared"
    ),
    "weasel": lexicon(
        "allegation allegations accusation accusations assertion assertions reports accounts rumor rumors rumour "
        "rumours gossip chatter speculation suspicion suspicions fears"
    ),
}
"""Cues that, where nobody is named, tell no more than that somebody says it or fears it: verbs, and nouns."""


class HedgeWord(NamedTuple):
    """Hedging words in plain text.

    ``speculative``: a speculation cue in the broad sense of BioScope and SFU, which takes in
    alternatives ("or") and modality of every sort. ``epistemic``: softens a claim for an analyst.
    """

    span: Span
    kind: HedgeKind
    speculative: bool
    epistemic: bool


class _Reading(NamedTuple):
    """An entry with its contexts compiled."""

    entry: Entry
    left: re.Pattern[str] | None
    not_left: re.Pattern[str] | None
    right: re.Pattern[str] | None


class _Lexicon:
    """A trigger for every form, and the readings of each in the order of the entries."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.readings: dict[str, list[_Reading]] = defaultdict(list)
        for entry in entries:
            reading = _compile(entry)
            for phrase in entry.phrases():
                self.readings[phrase].append(reading)
        # What stands before the word is taken too: a search for that skips what is inside words.
        self.trigger = re.compile("[^a-z]" + lexicon_pattern(self.readings))


def find_hedges(article: Article, speeches: Sequence[Speech]) -> tuple[HedgeCue, ...]:
    """The epistemic hedges of an article in the order of its text.

    Alternatives, abilities and obligations ("or", "can", "should") are left out: they are hedges
    for the corpora only, and :func:`hedge_words` has them.
    """
    scopes = _Scopes(article, speeches)
    listed = [
        HedgeCue(span, entry.kind, scopes.of(entry.kind, span))
        for entry, span in _scan(article.text, _EPISTEMIC, lambda _entry, _start: True)
    ]
    hearsay = _hearsay(article, speeches, listed)
    return tuple(sorted([*listed, *hearsay]) if hearsay else listed)


def _hearsay(article: Article, speeches: Sequence[Speech], listed: Sequence[HedgeCue]) -> list[HedgeCue]:
    """Cues of hearsay without a source that no word of the lexicon hedges already."""
    words = {speech.cue[0]: fold(article.words(speech.cue[0])).split() for speech in speeches if not speech.source}
    found = [
        HedgeCue(cue, kind, "attribution")
        for kind, hearsay in _HEARSAY.items()
        for cue in words
        if not hearsay.isdisjoint(words[cue])
    ]
    if not found:
        return found
    hedged = _Intervals([hedge.span for hedge in listed])
    return [hedge for hedge in found if not hedged.touch(hedge.span)]


def hedge_words(text: str) -> list[HedgeWord]:
    """All hedging words of a plain text in order, in the broad sense and in the narrow one."""
    register = Register(text)

    def is_speculative(entry: Entry, start: int) -> bool:
        if entry.speculation is Speculation.INVOLVED:
            return register.is_involved_at(start)
        return entry.speculation is Speculation.ALWAYS

    def counts(entry: Entry, start: int) -> bool:
        return entry.epistemic or is_speculative(entry, start)

    return [
        HedgeWord(span, entry.kind, is_speculative(entry, span.start), entry.epistemic)
        for entry, span in _scan(text, _ALL, counts)
    ]


def _compile(entry: Entry) -> _Reading:
    required = f"(?={entry.before})" if entry.before else ""
    barred = f"(?!{entry.not_before})" if entry.not_before else ""
    return _Reading(
        entry,
        re.compile(f"(?:{entry.after})$") if entry.after else None,
        re.compile(f"(?:{entry.not_after})$") if entry.not_after else None,
        re.compile(right) if (right := entry.tail + required + barred) else None,
    )


_ALL = _Lexicon(ENTRIES)
_EPISTEMIC = _Lexicon([entry for entry in ENTRIES if entry.epistemic])


def _scan(text: str, lexicon: _Lexicon, counts: Callable[[Entry, int], bool]) -> Iterator[tuple[Entry, Span]]:
    """The cues in order, none overlapping, each with the first of its entries that fits and ``counts``."""
    folded = fold_article(text)
    last = 0
    for match in lexicon.trigger.finditer(f" {folded}"):
        start, stop = match.start(), match.end() - 1
        form = folded[start:stop]
        if start < last or (form == "may" and is_month_or_name(text, start)) or _is_acronym(text, start, stop):
            continue
        for reading in lexicon.readings[" ".join(form.split())]:
            end = _end_of(reading, folded, start, stop)
            if end and counts(reading.entry, start):
                yield reading.entry, span_of((start, end))
                last = end
                break


def _is_acronym(text: str, start: int, stop: int) -> bool:
    """ "IF Metall", where what stands behind is not written big as a whole, too."""
    if not text[start:stop].isupper():
        return False
    behind = text[stop + 1 : stop + 3]
    return stop - start > 1 and behind[:1].isupper() and not behind.isupper()


def _end_of(reading: _Reading, folded: str, start: int, stop: int) -> int:
    """Where a cue ends whose trigger is ``folded[start:stop]``; 0 where the context is another one."""
    end = stop
    if reading.right:
        right = reading.right.match(folded, stop)
        if right is None:
            return 0
        end = right.end()
    before = folded[max(start - _REACH, 0) : start]
    if reading.left and not reading.left.search(before):
        return 0
    if reading.not_left and reading.not_left.search(before):
        return 0
    return end


class _Intervals:
    """Stretches of text merged where they touch, so that one look-up tells what they cover."""

    def __init__(self, spans: list[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def cover(self, span: Span) -> bool:
        index = bisect_right(self._starts, span.start) - 1
        return index >= 0 and span.end <= self._ends[index]

    def touch(self, span: Span) -> bool:
        """Whether one of them shares a code point with a span."""
        index = bisect_left(self._starts, span.end) - 1
        return index >= 0 and self._ends[index] > span.start


class _Scopes:
    """Whose hedge it is, by where it stands among the attributions."""

    def __init__(self, article: Article, speeches: Sequence[Speech]) -> None:
        self._article, self._speeches = article, speeches
        self._contents: _Intervals | None = None
        self._cues = _Intervals([cue for speech in speeches for cue in speech.cue])
        self._impersonal = _Intervals([cue for speech in speeches if not speech.source for cue in speech.cue])
        starts = cue_starts(speeches)
        self._clauses = _Intervals(
            [span for speech in speeches for span in attribution_clause(speech.source, speech.cue, starts)]
        )

    def of(self, kind: HedgeKind, span: Span) -> HedgeScope:
        """The clause of an inner attribution wins over the content of the outer one it stands in."""
        if kind in _PRECISION or self._is_own(kind, span):
            return "content"
        if self._clauses.cover(span) or (kind == "attribution_shield" and self._shields_saying(span)):
            return "attribution"
        return "content"

    def _shields_saying(self, span: Span) -> bool:
        """Whether the hedge shares words with a cue ("is alleged to have"), or stands outside of what is said."""
        if self._contents is None:  # few hedges need it
            self._contents = _Intervals([content for speech in self._speeches for content in speech.content])
        return self._cues.touch(span) or not self._contents.cover(span)

    def _is_own(self, kind: HedgeKind, span: Span) -> bool:
        """Whether the hedge is itself the cue: "suspects that", or "it seems that" with no source."""
        if kind != "plausibility_shield" or not self._cues.cover(span):
            return False
        return self._impersonal.cover(span) or bool(_COMMITTED.match(self._article.words(span).lower()))


def cue_starts(speeches: Iterable[Speech]) -> list[int]:
    """Where the cues of some speeches start, in order."""
    return sorted([cue.start for speech in speeches for cue in speech.cue])


def attribution_clause(sources: Sequence[Span], cues: Sequence[Span], starts: Sequence[int]) -> list[Span]:
    """Source and cue of an attribution, with the words between them where they stand side by side.

    Not where another cue stands between them, by the ``starts`` of all ("X said it may rain, but cautioned").
    """
    clause = [*cues, *sources]
    for source in sources:
        for cue in cues:
            first, second = (source, cue) if source.start < cue.start else (cue, source)
            near = 0 <= second.start - first.end <= _CLAUSE
            if near and not _starts_within(starts, first.end, second.start):
                clause.append(span_of((first.start, second.end)))
    return clause


def _starts_within(starts: Sequence[int], start: int, end: int) -> bool:
    following = bisect_left(starts, start)
    return following < len(starts) and starts[following] < end
