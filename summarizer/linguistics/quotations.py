"""Pairs quotation marks: where a quotation opens, where it closes, and how it ends.

Follows the conventions of English printing (Chicago Manual of Style 13; Hart's Rules 9): a
quotation that runs over several paragraphs opens again in each and closes only in the last;
inner quotations take the other kind of mark; an apostrophe is no quotation mark. Inner
quotations are left inside the outer one: only outermost quotations are returned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from summarizer.article import Span


class Ending(Enum):
    """What the quoted words end with: it tells whether the sentence goes on after the quotation."""

    OPEN = "no punctuation: the quotation is a part of the sentence around it"
    COMMA = "a comma: a reporting clause follows"
    FULL = "a full stop, question mark or exclamation mark"


class Quotation(NamedTuple):
    """An outermost quotation; ``span`` holds its marks. ``closed`` is false where the next paragraph goes on."""

    span: Span
    ending: Ending
    closed: bool


# A double mark, or a single one that can open: not after a letter, and before something that is not space.
# Every mark is looked for first, as nothing is found faster than one of a set of characters.
_OPENING = re.compile(
    r"[“„«\"'`‘](?:(?<=[“„«\"])|(?<=')'(?=\S)|(?<=`)`|(?<=['‘])(?<![\w'’‘.,!?…].)(?=[^\W_]|[“\"$…\[]))"
)
_CLOSING = {
    "“": re.compile(r"[”\"]|''|(?<=\S)“(?!\w)"),
    "„": re.compile(r"[“”]"),
    "«": re.compile(r"»"),
    '"': re.compile(r"[\"”]"),
    "''": re.compile(r"''|[\"”]"),
    "``": re.compile(r"''|[\"”]"),
    # Before a letter or a digit it is an apostrophe; so is the one of a plural genitive,
    # which no mark can tell from a closing one: the first after punctuation is preferred.
    "‘": re.compile(r"(?<=[.,!?…])’(?!\w)|(?<=\w)’(?![\w])"),
    "'": re.compile(r"(?<=[.,!?…])'(?![\w'])|(?<=\w)'(?![\w'])"),
}
# "The boys' coats": the mark may close nothing.
_GENITIVE = re.compile(r"s['’] [a-z]")
# How far to look for what stands next to a mark, spaces and other marks skipped.
_NEAR = 8
_FULL_STOPS = frozenset(".!?…")
_MARKS = "”’'\"»“‘„«` \xa0"


def find_quotations(text: str, paragraphs: Iterable[Span]) -> list[list[Quotation]]:
    """The outermost quotations of each paragraph, in order."""
    return [list(_in_paragraph(text, paragraph)) for paragraph in paragraphs]


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Quotation]:
    position, end = paragraph
    unclosed: set[str] = set()
    while opening := _OPENING.search(text, position, end):
        mark = opening.group()
        closing = None if mark in unclosed else _close(text, mark, opening.end(), end)
        if closing is None:
            unclosed.add(mark)
        if closing and closing.start() > opening.end():
            span = Span(opening.start(), closing.end())
            yield Quotation(span, _ending(text, span), closed=True)
            position = closing.end()
        elif closing is None and _may_run_on(text, mark, opening.start(), paragraph):
            yield Quotation(Span(opening.start(), end), Ending.FULL, closed=False)
            return
        else:
            position = opening.end()


def _close(text: str, mark: str, start: int, end: int) -> re.Match[str] | None:
    """The mark that closes what another opens; one that may be the genitive's of a plural only where none follows."""
    closing = _CLOSING[mark].search(text, start, end)
    while closing and _GENITIVE.match(text, closing.start() - 1):
        later = _CLOSING[mark].search(text, closing.end(), end)
        if later is None or _OPENING.search(text, closing.end(), later.start()):
            break
        closing = later
    return closing


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
