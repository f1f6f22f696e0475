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
_AMBIGUOUS = {"one", "first", "second"}
_NUMBER = re.compile(
    r"\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}(?!\d)| 000(?!\d))+|\d+(?:,\d{3})*(?:\.\d+)?|\b(?:"
    + "|".join([*_VALUES, *_ORDINAL_VALUES, *_SCALES, "dozen", "half"])
    + r")\b",
    re.IGNORECASE,
)

_THOUSANDS = re.compile(r"[,\s]")


def numbers_in(text: str) -> dict[float, str]:
    """The numbers of a text and the words each is written in; "thirty-two", "32" and "1,000" are read.

    "one", "first" and "second" are left out: they are pronouns and ordinals of speech as often.
    """
    found: dict[float, str] = {}
    for words in _groups(text):
        if len(words) > 1 or words[0].lower() not in _AMBIGUOUS:
            found.setdefault(_value(words), " ".join(words))
    return found


def _groups(text: str) -> list[list[str]]:
    """Number words that stand together make one number."""
    groups: list[list[str]] = []
    last = -1
    for match in _NUMBER.finditer(text):
        between = text[last : match.start()]
        beside = groups and between in {" ", "-", "‑", " and "}
        if groups and _is_part(groups[-1][-1], between, match.group()):
            groups[-1].append(match.group())
        elif beside and _has_scale(groups[-1], match.group()):
            groups.append([groups[-1].pop(), match.group()])  # "one hundred and two hundred"
        elif beside and not _starts_number(groups[-1][-1], match.group()):
            groups[-1].append(match.group())
        else:
            groups.append([match.group()])
        last = match.end()
    return groups


def _is_part(before: str, between: str, word: str) -> bool:
    """Whether a half counts what follows it ("half a million"), or adds to what it follows ("two and a half")."""
    if between == " a ":
        return before.lower() == "half" and (word.lower() in _SCALES or word.lower() == "dozen")
    return between == " and a " and word.lower() == "half"


def _has_scale(group: list[str], word: str) -> bool:
    """Whether a scale stands in a number already, so that what is counted by it begins another one."""
    return word.lower() in _SCALES and len(group) > 1 and word.lower() in map(str.lower, group[:-1])


def _starts_number(before: str, word: str) -> bool:
    """Whether a number word begins a new number: "two three" is two numbers, "twenty three" one."""
    previous, current = before.lower(), word.lower()
    if current in _SCALES or current == "dozen":
        return False
    return not ((previous in _TENS and current in _UNITS[:10]) or previous in _SCALES)


def _value(words: list[str]) -> float:
    total, part = Decimal(0), Decimal(0)
    for word in (word.lower() for word in words):
        if word in _SCALES or word == "dozen":
            scale = _SCALES.get(word, 12)
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
