"""Pairs quotation marks: where a quotation opens, where it closes, and how it ends.

Follows the conventions of English printing (Chicago Manual of Style 13; Hart's Rules 9): a
quotation that runs over several paragraphs opens again in each and closes only in the last;
inner quotations take the other kind of mark; an apostrophe is no quotation mark. Inner
quotations are left inside the outer one: only outermost quotations are returned.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from summarizer.article import Span, span_of


class Ending(StrEnum):
    """What the quoted words end with: it tells whether the sentence goes on after the quotation."""

    OPEN = "no punctuation: the quotation is a part of the sentence around it"
    COMMA = "a comma: a reporting clause follows"
    FULL = "a full stop, question mark or exclamation mark"


class Quotation(NamedTuple):
    """An outermost quotation; ``span`` holds its marks. ``closed`` is false where the next paragraph goes on."""

    span: Span
    ending: Ending
    closed: bool


_quotation_of: Callable[[tuple[Span, Ending, bool]], Quotation] = partial(tuple.__new__, Quotation)

# A single mark opens not after a letter, and before something that is not space; "''" and "``" are one mark.
_SINGLE = r"(?<![\w'’‘.,!?…].)(?=[^\W_]|[“\"$…\[])"
# Each is looked for by itself where it stands in the text at all: nothing is found faster than one letter.
_OPENING = {
    **{mark: re.compile(mark) for mark in '“„«"'},
    "'": re.compile(rf"'(?:(?='\S)|{_SINGLE})"),
    "‘": re.compile(rf"‘{_SINGLE}"),
    "`": re.compile("`(?=`)"),
}
_CLOSING = {
    "“": re.compile(r"[”\"'“](?:(?<=[”\"])|(?<=')'|(?<=\S“)(?!\w))"),
    "„": re.compile(r"[“”]"),
    "«": re.compile(r"»"),
    '"': re.compile(r"[\"”]"),
    "''": re.compile(r"[\"”'](?:(?<!')|')"),
    "``": re.compile(r"[\"”'](?:(?<!')|')"),
    # Before a letter or a digit it is an apostrophe; so is the one of a plural genitive,
    # which no mark can tell from a closing one: the first after punctuation is preferred.
    "‘": re.compile(r"’(?<=[.,!?…\w]’)(?!\w)"),
    "'": re.compile(r"'(?<=[.,!?…\w]')(?![\w'])"),
}
# What each of these patterns begins with, the most likely mark first.
_CLOSING_MARKS = {
    "“": "”\"'“",
    "„": "“”",
    "«": "»",
    '"': '"”',
    "''": "\"”'",
    "``": "\"”'",
    "‘": "’",
    "'": "'",
}
# "The boys' coats": the mark may close nothing.
_GENITIVE = re.compile(r"s['’] [a-z]")
# How far to look for what stands next to a mark, spaces and other marks skipped.
_NEAR = 8
_FULL_STOPS = frozenset(".!?…")
_MARKS = "”’'\"»“‘„«` \xa0"


def find_quotations(text: str, paragraphs: Iterable[Span]) -> list[list[Quotation]]:
    """The outermost quotations of each paragraph, in order."""
    openings = _openings(text)
    return [_in_paragraph(text, paragraph, openings) for paragraph in paragraphs]


def _openings(text: str) -> list[int]:
    """Where the marks stand that can open a quotation."""
    patterns = [pattern for mark, pattern in _OPENING.items() if mark in text]
    return sorted([opening.start() for pattern in patterns for opening in pattern.finditer(text)])


def _in_paragraph(text: str, paragraph: Span, openings: Sequence[int]) -> list[Quotation]:
    position, end = paragraph
    found: list[Quotation] = []
    unclosed: set[str] = set()
    while (at := bisect_left(openings, position)) < len(openings) and (start := openings[at]) < end:
        mark = _mark(text, start)
        position = start + len(mark)
        closing = None if mark in unclosed else _close(text, mark, (position, end), openings)
        if closing is None:
            unclosed.add(mark)
            if _may_run_on(text, mark, start, paragraph):
                return [*found, Quotation(span_of((start, end)), Ending.FULL, closed=False)]
        elif closing.start() > position:
            position = closing.end()
            span = span_of((start, position))
            found.append(_quotation_of((span, _ending(text, span), True)))
    return found


def _mark(text: str, start: int) -> str:
    return text[start : start + 2] if text[start] in "'`" and text[start + 1] == text[start] else text[start]


def _close(text: str, mark: str, within: tuple[int, int], openings: Sequence[int]) -> re.Match[str] | None:
    """The mark that closes what another opens; one that may be the genitive's of a plural only where none follows."""
    start, end = within
    first = _first_of(_CLOSING_MARKS[mark], text, start, end)
    closing = _CLOSING[mark].search(text, first, end) if first < end else None
    while closing and _GENITIVE.match(text, closing.start() - 1):
        later = _CLOSING[mark].search(text, closing.end(), end)
        if later is None or bisect_left(openings, closing.end()) < bisect_left(openings, later.start()):
            break
        closing = later
    return closing


def _first_of(marks: str, text: str, start: int, end: int) -> int:
    """Where the first of some marks stands, else the end."""
    for mark in marks:
        at = text.find(mark, start, end)
        end = at if at >= 0 else end
    return end


def _may_run_on(text: str, mark: str, start: int, paragraph: Span) -> bool:
    """An unclosed double mark runs to the end of its paragraph where it opens the paragraph or a sentence."""
    if mark in "'‘":
        return False
    before = text[max(paragraph.start, start - _NEAR) : start].rstrip()[-1:]
    return not before or before in '.!?:,”"'


def _ending(text: str, span: Span) -> Ending:
    last = text[max(span.end - _NEAR, span.start) : span.end].rstrip(_MARKS)[-1:]
    if last == ",":
        return Ending.COMMA
    return Ending.FULL if last in _FULL_STOPS else Ending.OPEN
