"""Figures that somebody gives: "the opposition put the toll at more than 40"."""

from __future__ import annotations

import re

from summarizer.linguistics import contents
from summarizer.linguistics.clauses import Line, Range
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.tokens import lexicon

_PUTTING = frozenset(("put", "puts"))
# What is put, and where the figure may begin that it is put at.
_OBJECT = re.compile(r"(?:o|p|d{0,2}[^avVEcdo,.;:JQZ]{1,8}?)(?=i)")
_OF_TOLL = frozenset(("at",))
_OF_POLL = frozenset(("at", "on"))
_REACH = 5
_APPROXIMATE = lexicon(
    "more less fewer than about around nearly almost some least most over roughly just under between $ € £ as high many"
)
_NUMERALS = lexicon("one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands")


def by_estimate(line: Line, at: int) -> Draft | None:
    """The attribution of a figure by the verb "put" at a token; none where something is put elsewhere."""
    if line.word(at) not in _PUTTING:
        return None
    cue = line.verb_group(at)
    subject = line.subject_before(cue.start)
    if subject.end == subject.start:
        return None
    is_poll = "L" in line.tags[subject.start : subject.end]
    number = _number_behind(line, at, _OF_POLL if is_poll else _OF_TOLL)
    if number is None:
        return None
    content = contents.nominal(line, at + 1)
    return Draft(line, subject, cue, (Range(at + 1, max(content.end, number + 1)),), is_speech=True)


def _number_behind(line: Line, at: int, prepositions: frozenset[str]) -> int | None:
    """Where the number stands at which the verb at a token puts something."""
    figure = _OBJECT.match(line.tags, at + 1, line.end)
    while figure and line.word(figure.end()) not in prepositions:
        figure = _OBJECT.match(line.tags, figure.end() + 1, line.end)
    return _figure(line, figure.end() + 1) if figure else None


def _figure(line: Line, start: int) -> int | None:
    """Where a number stands, behind words like "more than" at the most."""
    for place in range(start, start + _REACH):
        if line.tags[place : place + 1] == "#" or line.word(place) in _NUMERALS:
            return place
        if line.word(place) not in _APPROXIMATE:
            return None
    return None
