"""The numbers that a text holds, in figures or words."""

from __future__ import annotations

import re
from decimal import Decimal

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * (index + 2) for index, word in enumerate(_TENS)
}
_ORDINAL_VALUES = {word: value for value, word in enumerate(_ORDINALS)}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES = {"k": 1_000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_MULTIPLES = _SCALES | _SHORT_SCALES | {"dozen": 12}
_CURRENCY = tuple("£$€¥₹₽")
_JOINTS = {" ", "-", "‑", " and "}
_AMBIGUOUS = {"one", "first", "second"}
_NUMBER = re.compile(
    r"\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}(?!\d)| 000(?!\d))+|\d+(?:,\d{3})*(?:\.\d+)?|\b(?:"
    + "|".join([*_VALUES, *_ORDINAL_VALUES, *_SCALES, "dozen", "half"])
    + r")\b|(?<=\d) ?(?P<scale>bn|mn|tn|[km])\b",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"[,\s]")


def numbers_in(text: str) -> dict[float, str]:
    """The numbers of a text and the words each is written in; "thirty-two", "32" and "1,000" are read.

    "one", "first" and "second" are left out: they are pronouns and ordinals of speech as often.
    """
    found: dict[float, str] = {}
    for group in _groups(text):
        words = [match.group() for match in group]
        if len(words) > 1 or words[0].lower() not in _AMBIGUOUS:
            found.setdefault(_value(words), text[group[0].start() : group[-1].end()])
    return found


def _groups(text: str) -> list[list[re.Match[str]]]:
    """Number words that stand together make one number."""
    groups: list[list[re.Match[str]]] = []
    for match in _NUMBER.finditer(text):
        if match["scale"]:
            if _is_counted(text, groups[-1], match):
                groups[-1].append(match)
        elif groups and _goes_on(text, groups[-1], match):
            groups[-1].append(match)
        elif groups and _recounts(text, groups[-1], match):
            groups.append([groups[-1].pop(), match])
        else:
            groups.append([match])
    return groups


def _is_counted(text: str, group: list[re.Match[str]], scale: re.Match[str]) -> bool:
    """Whether what stands behind a figure counts it: "5bn" is billions, "5m" only of money, else metres."""
    return scale["scale"] not in {"m", "M"} or text[group[0].start() - 1 : group[0].start()] in _CURRENCY


def _goes_on(text: str, group: list[re.Match[str]], match: re.Match[str]) -> bool:
    """Whether a number word belongs to the number before it."""
    between, before, word = text[group[-1].end() : match.start()], group[-1][0].lower(), match[0].lower()
    if _is_part(before, between, word):
        return True
    if between not in _JOINTS or (between == " and " and word[0].isdigit()) or _has_scale(group, word):
        return False
    return not _starts_number(before, word)


def _recounts(text: str, group: list[re.Match[str]], match: re.Match[str]) -> bool:
    """Whether the last word of a number begins the next one: "one hundred and two hundred"."""
    return text[group[-1].end() : match.start()] in _JOINTS and _has_scale(group, match[0].lower())


def _is_part(before: str, between: str, word: str) -> bool:
    """Whether a half counts what follows it ("half a million"), or adds to what it follows ("two and a half")."""
    if between == " a ":
        return before == "half" and (word in _SCALES or word == "dozen")
    return between == " and a " and word == "half"


def _has_scale(group: list[re.Match[str]], word: str) -> bool:
    """Whether a scale stands in a number already, so that what is counted by it begins another one."""
    return word in _SCALES and len(group) > 1 and word in [match[0].lower() for match in group[:-1]]


def _starts_number(before: str, word: str) -> bool:
    """Whether a number word begins a new number: "two three" is two numbers, "twenty three" one."""
    if word in _SCALES or word == "dozen":
        return False
    return not ((before in _TENS and word in _UNITS[:10]) or before in _SCALES)


def _value(words: list[str]) -> float:
    total, part = Decimal(0), Decimal(0)
    for word in (word.strip().lower() for word in words):
        if scale := _MULTIPLES.get(word):
            part = (part or Decimal(1)) * scale
            if scale >= 1_000:
                total, part = total + part, Decimal(0)
        else:
            part += _simple(word)
    return float(total + part)


def _simple(word: str) -> Decimal:
    if word == "half":
        return Decimal("0.5")
    known = _VALUES.get(word, _ORDINAL_VALUES.get(word))
    return Decimal(_THOUSANDS.sub("", word)) if known is None else Decimal(known)
