"""Finds hedging words: their kind, their place, and whose hedge they are.

One compiled pattern finds every form of the lexicon; only then is the context looked at. The
kinds are those of Prince, Frader & Bosk 1982 and Vincze 2013, the scope is whether the source
hedges or the reporter hedges that it was said (see ``brief.Hedge``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.article import Article, Span
from summarizer.brief import HedgeKind, HedgeScope
from summarizer.linguistics.analysis import HedgeCue, Speech
from summarizer.linguistics.hedge_lexicon import ENTRIES, Entry, Speculation
from summarizer.linguistics.modality import is_month_or_name
from summarizer.linguistics.register import is_involved
from summarizer.linguistics.tokens import fold, lexicon_pattern

_REACH = 40
"""Code points of left context that an entry may look at."""
_SENTENCE_REACH = 400
_SENTENCE_END = re.compile(r"[.!?]['\")]*\s|\n")


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
    right: re.Pattern[str]


def find_hedges(article: Article, speeches: Sequence[Speech]) -> tuple[HedgeCue, ...]:
    """The epistemic hedges of an article in the order of its text.

    Alternatives, abilities and obligations ("or", "can", "should") are left out: they hedge for the
    corpora only (:func:`hedge_words` has them).
    """
    contents = sorted({span for speech in speeches for span in speech.content})
    attributions = sorted({_attribution_clause(speech) for speech in speeches if speech.cue})
    return tuple(
        HedgeCue(word.span, word.kind, _scope(word, contents, attributions))
        for word in _scan(article.text, _EPISTEMIC)
    )


def hedge_words(text: str) -> list[HedgeWord]:
    """All hedging words of a plain text in order, in the broad sense and in the narrow one."""
    return list(_scan(text, _ALL))


class _Lexicon:
    """A trigger for every form, and the readings of each."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.readings: dict[str, list[_Reading]] = defaultdict(list)
        for entry in entries:
            reading = _compile(entry)
            for phrase in entry.phrases():
                self.readings[phrase].append(reading)
        self.trigger = re.compile(lexicon_pattern(self.readings))


def _compile(entry: Entry) -> _Reading:
    ahead = f"(?={entry.before})" if entry.before else ""
    barred = f"(?!{entry.not_before})" if entry.not_before else ""
    return _Reading(
        entry,
        re.compile(f"(?:{entry.after})$") if entry.after else None,
        re.compile(f"(?:{entry.not_after})$") if entry.not_after else None,
        re.compile(entry.tail + ahead + barred),
    )


_ALL = _Lexicon(ENTRIES)
_EPISTEMIC = _Lexicon([entry for entry in ENTRIES if entry.epistemic])


def _scan(text: str, lexicon: _Lexicon) -> Iterator[HedgeWord]:
    folded = fold(text)
    register = _Register(text)
    for match in lexicon.trigger.finditer(folded):
        start = match.start()
        if match.group() == "may" and is_month_or_name(text, start):
            continue
        for reading in lexicon.readings[match.group()]:
            end = _end_of(reading, folded, match)
            if end and (word := _read(reading.entry, Span(start, end), register)):
                yield word
                break


def _end_of(reading: _Reading, folded: str, match: re.Match[str]) -> int:
    """Where the cue ends; 0 where the context is another one."""
    right = reading.right.match(folded, match.end())
    if not right:
        return 0
    before = folded[max(match.start() - _REACH, 0) : match.start()]
    if reading.left and not reading.left.search(before):
        return 0
    if reading.not_left and reading.not_left.search(before):
        return 0
    return right.end()


def _read(entry: Entry, span: Span, register: _Register) -> HedgeWord | None:
    speculative = entry.speculation is Speculation.ALWAYS or (
        entry.speculation is Speculation.INVOLVED and register.is_involved_at(span.start)
    )
    if not speculative and not entry.epistemic:
        return None
    return HedgeWord(span, entry.kind, speculative, entry.epistemic)


class _Register:
    """The register of the sentence around an offset; the last sentence is remembered."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentence = Span(0, 0)
        self._involved = False

    def is_involved_at(self, offset: int) -> bool:
        if not self._sentence.start <= offset < self._sentence.end:
            self._sentence = _sentence_around(self._text, offset)
            self._involved = is_involved(self._text[self._sentence.start : self._sentence.end])
        return self._involved


def _sentence_around(text: str, offset: int) -> Span:
    first = max(offset - _SENTENCE_REACH, 0)
    starts = [match.end() for match in _SENTENCE_END.finditer(text, first, offset)]
    end = _SENTENCE_END.search(text, offset, offset + _SENTENCE_REACH)
    return Span(starts[-1] if starts else first, end.end() if end else min(offset + _SENTENCE_REACH, len(text)))


def _attribution_clause(speech: Speech) -> Span:
    spans = [*speech.source, *speech.cue]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _scope(word: HedgeWord, contents: Sequence[Span], attributions: Sequence[Span]) -> HedgeScope:
    if any(content.covers(word.span) for content in contents):
        return "content"
    if word.kind == "attribution_shield" or any(clause.covers(word.span) for clause in attributions):
        return "attribution"
    return "content"
