"""How far the content of an attribution reaches, right and left of its cue.

The borders follow the annotation guide of PolNeAR (Newell, Margolin & Ruths 2018): the content
holds its "that" and its quotation marks, leaves out the full stop of the sentence around it,
and ends before the next reporting clause.
"""

from __future__ import annotations

import re

from summarizer.linguistics.clauses import LOOSE_PHRASE, PHRASE, Line, Range
from summarizer.linguistics.reporting_verbs import Cue

# Where a clause ends: a semicolon, a cue in -ing after a comma, "according to", a coordinate reporting verb.
_ENDS = rf"[;.]|:(?![QJZ])|,(?=y?[Gg])|,?@|,?(?=c[yan]*[VE])|,(?=c(?:p|{LOOSE_PHRASE})[yan]*[aVvEeR])|,(?=[bA]|y?[eEP]i)|[J-]?(?=c(?:p|{LOOSE_PHRASE})[yan]*V)"
_CLAUSE_END = re.compile(_ENDS)
# Inside an adverbial clause ("While X said that …, Y …") the main clause follows at a comma.
_ADVERBIAL_END = re.compile(rf"{_ENDS}|,(?=(?:p|{LOOSE_PHRASE})[yan]*[aVvEeRU])")
# A noun phrase for content ends sooner: at any comma, subordinator, day, or coordinate verb.
_NOMINAL_END = re.compile(rf"[;.:b@-]|,(?![dxN~#e]{{1,5}},?c[dxN])|(?=c(?:p|{LOOSE_PHRASE})[yan]*[aVvER])|A(?=(?:p|{LOOSE_PHRASE})[yan]*[aVvER])|i?d?[yx#]?D|(?=c[yan]*[VEveR])|(?<!p)(?=a)")
_RELATIVE = re.compile(r"[trwG]")
# A noun phrase that is the subject of a clause without "that", not an object.
_CLAUSE_STARTS = re.compile(rf"(?:p|{LOOSE_PHRASE})[yan]*(?:[aVvR]|(?<=[Np])[eEU])")
_OBJECT_STARTS = frozenset("pdxNKLU#~oegGEPQJZrjDy")
_COMMA = re.compile(r"[,;.]|@|(?=c[yan]*[VE])")
_FAR_THAT = re.compile(r"[^VEtwQJZ.;:]{1,16}(?=t)")
_ADJUNCT = re.compile(rf"(?:[yD#]|i(?:{PHRASE}|o),?(?:N,)?)*[,:]*(?=[tQJZ])")
_TIME = re.compile(r"(?:i?d?D#?|y)*")
_QUOTED = re.compile(r"[,:-]*[QJZ]")
_ADDRESSEE = re.compile(rf"(?:i|2)?(?:o|p(?=[tw2QJZ:,])|{PHRASE})(?:i?d?D)*,?(?=[tw2QJZ:pdNx]|iw|b)")


def clause(line: Line, start: int) -> Range:
    """From ``start`` to the end of the clause."""
    pattern = _ADVERBIAL_END if line.tags[line.start] in "biA" else _CLAUSE_END
    end = pattern.search(line.tags, start + 1, line.end)
    return line.trimmed(Range(start, end.start() if end else line.end))


def nominal(line: Line, start: int) -> Range:
    """From ``start`` to the end of the noun phrase with what modifies it."""
    end = _NOMINAL_END.search(line.tags, start + 1, line.end)
    relative = _RELATIVE.search(line.tags, start, end.start() if end else line.end)
    if relative:
        return _within(line, start, relative.end())
    return line.trimmed(Range(start, end.start() if end else line.end))


def _within(line: Line, start: int, relative: int) -> Range:
    """From ``start`` to the end of the relative clause that opens before ``relative``."""
    return Range(start, max(up_to_comma(line, relative).end, relative))


def up_to_comma(line: Line, start: int) -> Range:
    """From ``start`` to the end of a clause that any comma ends: a relative or an adverbial one."""
    end = _COMMA.search(line.tags, start + 1, line.end)
    return line.trimmed(Range(start, end.start() if end else line.end))


def until_comma(line: Line, content: Range) -> Range:
    """A content cut at its first comma."""
    comma = line.tags.find(",", content.start + 1, content.end)
    return line.trimmed(Range(content.start, comma)) if comma > 0 else content


def before(line: Line, end: int, floor: int) -> Range:
    """From the start of the sentence, or the reporting clause at ``floor``, to one that follows."""
    return line.trimmed(Range(floor, end))


def after(line: Line, start: int, cue: Cue) -> Range:
    """The content that follows a cue, by the frames of its verb; empty when none of them fits."""
    tags = line.tags
    start = _TIME.match(tags, start, line.end).end()
    tag = tags[start : min(start + 1, line.end)]
    if not tag:
        return Range(start, start)
    if cue.reports and (adjunct := _ADJUNCT.match(tags, start, line.end)):
        return clause(line, adjunct.end())
    if tag in "tw" and cue.reports:
        return clause(line, start)
    if tag == "2":
        return clause(line, start) if "infinitive" in cue.frames else Range(start, start)
    if "addressee" in cue.frames and (far := _FAR_THAT.match(tags, start, line.end)):
        return clause(line, far.end())
    if "addressee" in cue.frames and (addressee := _ADDRESSEE.match(tags, start, line.end)):
        return clause(line, addressee.end())
    if "noun" in cue.frames and "predicate" not in cue.frames and tag in _OBJECT_STARTS:
        return clause(line, start) if _bare_clause(line, start, cue) else nominal(line, start)
    if not cue.frames.isdisjoint(("clause", "predicate")) and tag not in ".,;:-ic@()r2":
        return clause(line, start)
    if "noun" in cue.frames and tag in _OBJECT_STARTS:
        return nominal(line, start)
    return Range(start, start)


def that_clause(line: Line, start: int) -> Range | None:
    """The clause with "that" that follows, adjuncts between."""
    adjunct = _ADJUNCT.match(line.tags, start, line.end)
    if adjunct is None or line.tags[adjunct.end()] != "t":
        return None
    return clause(line, adjunct.end())


def _bare_clause(line: Line, start: int, cue: Cue) -> bool:
    """Whether a clause without "that" follows, not an object."""
    return "clause" in cue.frames and _CLAUSE_STARTS.match(line.tags, start, line.end) is not None
