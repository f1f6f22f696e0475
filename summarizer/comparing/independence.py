"""Whether two articles can count as two sources: two copies are not.

Long shared passages, one agency's credit, or the same quotations in the same order make two articles
dependent; where most words are shared they are one text, and the words that differ are listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from summarizer.brief import Actor, Evidence
from summarizer.comparing.actors import ActorMap
from summarizer.comparing.comparison import Dependence, Independence, SharedPassage
from summarizer.comparing.drift import token_changes
from summarizer.comparing.side import Side
from summarizer.comparing.words import quotations, tokens
from summarizer.linguistics.tokens import Word

SHINGLE = 8
"""The words of the shortest run that counts as shared."""

_LONG = 25
_MUCH = 0.2
_ONE_TEXT = 0.5
_LONGEST_DIFF = 20_000
_QUOTED_WORDS = 4
_MOST_PASSAGES = 12
_MOST_PLACES = 32  # of one shingle: a text that repeats itself stays linear
_AGENCIES = (
    *("Reuters", "AP", "Associated Press", "AFP", "Agence France-Presse", "dpa", "EFE", "ANSA", "TASS", "Interfax"),
    *("RIA Novosti", "Xinhua", "Kyodo", "PTI", "ANI", "UPI", "PA Media", "Bloomberg", "Armenpress", "Anadolu"),
)
_CREDIT = re.compile(rf"[(\[—–-]\s?({'|'.join(_AGENCIES)})\b|\b({'|'.join(_AGENCIES)})\s?[)\]—–]")
_WHERE_CREDITED = 400


class _Run(NamedTuple):
    """Words that both have: places in the lists of words, and how many."""

    left: int
    right: int
    length: int


def independence(left: Side, right: Side, actors: ActorMap) -> Independence:
    """The verdict on a pair with every reason for it."""
    words, others = left.words, right.words
    runs = _runs(words, others)
    shared = sum(run.length for run in runs)
    verdict, reasons = _verdict(left, right, actors, runs, shared / max(min(len(words), len(others)), 1))
    whole = shared >= _ONE_TEXT * max(len(words), len(others), 1)
    if whole:
        verdict, reasons = "one text", [f"{shared} of {max(len(words), len(others))} words are shared"]
    can_diff = whole and max(len(words), len(others)) <= _LONGEST_DIFF
    longest = sorted(runs, key=lambda run: (-run.length, run.left))[:_MOST_PASSAGES]
    return Independence(
        verdict=verdict,
        reasons=tuple(reasons),
        shared=round(shared / max(min(len(words), len(others)), 1), 3),
        passages=tuple(_passage(left, right, words, others, run) for run in sorted(longest)),
        changes=token_changes(left.text, right.text) if can_diff else (),
    )


def _verdict(
    left: Side, right: Side, actors: ActorMap, runs: Sequence[_Run], share: float
) -> tuple[Dependence, list[str]]:
    reasons = [
        *_long_runs(runs, share),
        *(f"both credit {agency}" for agency in sorted(_credits(left.text) & _credits(right.text))),
        *_same_quotations(left.text, right.text),
    ]
    if reasons:
        return "not independent", reasons
    common = sorted({_longer(one, other) for one, other in actors.shared if one.kind in {"outlet", "document"}})
    if common:
        return "common source", [f"both draw on {name}" for name in common]
    return "independent", []


def _long_runs(runs: Sequence[_Run], share: float) -> Iterator[str]:
    longest = max((run.length for run in runs), default=0)
    if longest >= _LONG or share >= _MUCH:
        yield f"{len(runs)} shared passages, the longest of {longest} words"


def _same_quotations(left: str, right: str) -> Iterator[str]:
    """Two or more of the same quotations, in the same order."""
    ours, theirs = ([tuple(tokens(words)) for words in quotations(text)] for text in (left, right))
    ours = [words for words in dict.fromkeys(ours) if len(words) >= _QUOTED_WORDS and words in theirs]
    if len(ours) > 1 and ours == sorted(ours, key=theirs.index):
        yield f"{len(ours)} of the same quotations in the same order"


def _credits(text: str) -> set[str]:
    """Agencies credited at the head or the foot of a text."""
    ends = f"{text[:_WHERE_CREDITED]}\n{text[-_WHERE_CREDITED:]}"
    return {one or other for one, other in _CREDIT.findall(ends)}


def _longer(one: Actor, other: Actor) -> str:
    """One name for two spellings, whichever side it comes from."""
    return one.name if one.name == other.name else " / ".join(sorted((one.name, other.name)))


def _runs(words: Sequence[Word], others: Sequence[Word]) -> list[_Run]:
    """Greedy string tiling (Wise 1993): the longest common runs first, no word of either text in two of them."""
    waiting = [(-run.length, run) for run in _common(words, others)]
    heapify(waiting)
    taken, taken_there = bytearray(len(words)), bytearray(len(others))
    runs = []
    while waiting:
        _, run = heappop(waiting)
        free = _free(run, taken, taken_there)
        if free == run:
            runs.append(run)
            taken[run.left : run.left + run.length] = taken_there[run.right : run.right + run.length] = (
                b"1" * run.length
            )
        elif free.length >= SHINGLE:
            heappush(waiting, (-free.length, free))
    return sorted(runs)


def _common(words: Sequence[Word], others: Sequence[Word]) -> Iterator[_Run]:
    """Every common run that no equal word stands in front of, as long as it goes."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place in range(len(others) - SHINGLE + 1):
        places.setdefault(_shingle(others, place), []).append(place)
    for here in range(len(words) - SHINGLE + 1):
        for there in places.get(_shingle(words, here), ())[:_MOST_PLACES]:
            if not (here and there and words[here - 1].text == others[there - 1].text):
                yield _Run(here, there, _length(words, others, here, there))


def _length(words: Sequence[Word], others: Sequence[Word], here: int, there: int) -> int:
    length = SHINGLE
    while here + length < len(words) and there + length < len(others):
        if words[here + length].text != others[there + length].text:
            break
        length += 1
    return length


def _free(run: _Run, taken: bytearray, taken_there: bytearray) -> _Run:
    """The longest stretch of a run of which no word is taken."""
    best, start = (0, 0), 0
    for place in range(run.length + 1):
        if place == run.length or taken[run.left + place] or taken_there[run.right + place]:
            best = max(best, (place - start, -start))
            start = place + 1
    length, first = best[0], -best[1]
    return _Run(run.left + first, run.right + first, length)


def _shingle(words: Sequence[Word], place: int) -> tuple[str, ...]:
    return tuple(word.text for word in words[place : place + SHINGLE])


def _passage(left: Side, right: Side, words: Sequence[Word], others: Sequence[Word], run: _Run) -> SharedPassage:
    return SharedPassage(
        left=_words(left.text, words[run.left], words[run.left + run.length - 1]),
        right=_words(right.text, others[run.right], others[run.right + run.length - 1]),
        words=run.length,
    )


def _words(text: str, first: Word, last: Word) -> Evidence:
    return Evidence.cut(text, first.start, last.end)
