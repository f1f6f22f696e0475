"""The words of a passage as they are compared: stems that carry meaning, numbers, times, places, quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from snowballstemmer import stemmer

from summarizer.linguistics.tokens import WORD, fold, lexicon
from summarizer.numbers import numbers_in

_STEMMER = stemmer("english")
_EMPTY = lexicon(
    "a an the this that these those it its he she they them his her their theirs him we us our ours you your i me my "
    "who whom whose which what and or but nor so yet if than then as at by for from in into of off on onto out over to "
    "up with within without about after before between during through under against among around because while "
    "although though when where there here is are was were be been being am do does did done doing have has had having "
    "will would shall should can could may might must not no never none neither n't said say says saying told tell "
    "also very just only even still already again more most much many some any all each every both other others such "
    "own same too quite rather per via s t re ve d ll m according however"
)
_WEEKDAYS = lexicon("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = lexicon("january february march april june july august september october november december")
_DAYPARTS = lexicon("dawn morning noon midday afternoon evening night midnight overnight")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b(?![,.]?\d)")
_MAY = re.compile(r"\b(?:\d{1,2} May|May \d{1,4}|(?:in|since|by|until|last|next|this|early|late) May)\b")
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m|p\.?m|o'clock)\b|\b\d{1,2}[:.]\d\d\b")
_DAY = re.compile(rf"\b(?:\d{{1,2}}\s+(?:{'|'.join(_MONTHS)}|may)|(?:{'|'.join(_MONTHS)}|may)\s+\d{{1,2}})\b")
_PLACED = re.compile(r"\b(?:in|at|near|from|outside|off|to|into|towards?|on)\s+(?:the\s+)?((?:[A-Z][\w’'-]+\s?)+)")
_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]+)[”“»\"]|(?<!\w)[‘']([^\n]{1,1000}?)[’'](?!\w)")
_APPROXIMATE = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|close to|some|an estimated|up to|at least|at most"
    r"|more than|over|fewer than|less than|under|well over|just over|just under)\s+$"
)


class Quantity(NamedTuple):
    """A number with the stem of the word behind it, and whether it is given as approximate."""

    value: float
    unit: str
    approximate: bool


def tokens(text: str) -> list[str]:
    """The words in order, folded."""
    return [match.group() for match in WORD.finditer(fold(text))]


def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(stem(word) for word in tokens(text) if word not in _EMPTY)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of one folded word (Porter 2); a genitive counts as its noun."""
    bare = word.removesuffix("'s")
    result: str = _STEMMER.stemWord(bare)
    return result


@lru_cache(maxsize=1_024)
def times(text: str) -> dict[str, frozenset[str]]:
    """What a text says of when, by class: weekdays, months, days, years, parts of the day, hours."""
    folded = fold(text)
    words = set(tokens(text))
    found = {
        "weekday": words & _WEEKDAYS,
        "month": (words & _MONTHS) | ({"may"} if _MAY.search(text) else set()),
        "day": {" ".join(sorted(match.split())) for match in _DAY.findall(folded)},
        "year": set(_YEAR.findall(folded)),
        "part of the day": words & _DAYPARTS,
        "hour": {re.sub(r"[\s.]", "", match) for match in _CLOCK.findall(folded)},
    }
    return {kind: frozenset(values) for kind, values in found.items() if values}


@lru_cache(maxsize=1_024)
def places(text: str) -> frozenset[str]:
    """Capitalised names behind a preposition of place, times left out."""
    names = (match.strip().removesuffix("’s").removesuffix("'s") for match in _PLACED.findall(text))
    return frozenset(name for name in names if not {fold(word) for word in name.split()} & (_WEEKDAYS | _MONTHS))


@lru_cache(maxsize=1_024)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of a text that count something; years, days and hours are times."""
    folded = fold(text)
    clear = _CLOCK.sub(_blank, _DAY.sub(_blank, _YEAR.sub(_blank, folded)))
    found = []
    for value, words in numbers_in(clear).items():
        place = re.search(rf"(?<!\w){re.escape(words)}(?!\w)".replace(r"\ ", r"[\s-]+"), clear)
        behind = tokens(clear[place.end() : place.end() + 40]) if place else []
        near = next((word for word in behind if word not in _EMPTY), "")
        approximate = bool(place and _APPROXIMATE.search(clear[max(0, place.start() - 20) : place.start()]))
        found.append(Quantity(value, "%" if place and clear[place.end() :][:1] == "%" else stem(near), approximate))
    return tuple(found)


@lru_cache(maxsize=1_024)
def quotations(text: str) -> tuple[str, ...]:
    """The words between quotation marks, edges cleaned of punctuation."""
    return tuple((double or single).strip(" ,.;:!?") for double, single in _QUOTED.findall(text))


def weights(documents: Iterable[frozenset[str]]) -> dict[str, int]:
    """In how many of some texts each stem stands."""
    counts: dict[str, int] = {}
    for document in documents:
        for one in document:
            counts[one] = counts.get(one, 0) + 1
    return counts


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
