"""What the writer says in a sentence of which another part is credited to somebody.

"Cho said the bridge is safe, but it has cracks": the second clause is the writer's. Only a clause that could
stand alone counts, with its subject and a finite verb; what hangs on the reporting clause ("when asked", "on
Monday", "wearing a hat") says nothing by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.linguistics.clauses import LOOSE_PHRASE, Line, Range
from summarizer.linguistics.drafts import Draft

_FINITE = r"[yan]*(?:[avVR]|(?<=[NpS])[eEU])"
_CLAUSE = re.compile(rf"[,;:-]?(?:c?y{{0,2}},?)?((?:p|{LOOSE_PHRASE})(?:{_FINITE}|,[^,.;:JZ]{{1,30}},[yan]*[avVReE]).)")
_PREDICATE = re.compile(rf"{_FINITE}.")
# "…, but could not agree on a price"
_SECOND_VERB = re.compile(r",?c[yn]*a[yan]*[xvVeEUP].")
_PAST = re.compile(r"[eE].")
# What the writer sets behind what is said: ", even as …", ", days after …", ", while …".
_TAIL = re.compile(r",(?:y?A|y?b|d?[#x]?Db)[^,.;:JZ]{0,30}?(?:[avVR]|(?<=[NpSx])[eEU])")
_TURNS = frozenset(("but", "yet", "though", "however"))
# The main clause comes behind an adverbial one: "While X said …, Y is …".
_OPENS = re.compile(r"(?:c?y?,?)[bA]")
_SHORTEST = 3
_BOUNDARIES = frozenset(".,;:-cyJZ")


def find_asides(line: Line, drafts: Sequence[Draft]) -> list[Range]:
    """The writer's own clauses in a sentence with attributions, in order."""
    asides = [_in_stretch(line, drafts, start, stop) for start, stop in _uncovered(line, drafts)]
    return [aside for aside in asides if aside]


def _in_stretch(line: Line, drafts: Sequence[Draft], start: int, stop: int) -> Range | None:
    """The writer's own clause in a stretch that nothing credited covers."""
    end = _without_coordinator(line, start, stop)
    if end - start < _SHORTEST or end == stop < line.end:  # what a cue or a content follows directly governs it
        return None
    source = _source_before(drafts, start)
    if source and (
        _PREDICATE.match(line.tags, start, end)
        or (_fronts(line, drafts, source) and _PAST.match(line.tags, start, end))
    ):
        return line.trimmed(source.start, end)
    if _SECOND_VERB.match(line.tags, start, end):
        return Range(line.start, line.end)  # whose it is nothing tells: the whole sentence tells it
    if line.letters[start] == "," and _TAIL.match(line.tags, start, end):
        return line.trimmed(start, end) if _is_writers(line, start) else line.trimmed(line.start, line.end)
    clause = _CLAUSE.match(line.tags, start, _reach(line, start, end))
    return line.trimmed(clause.start(1), end) if clause and _is_own(line, start, clause.start(1)) else None


def _is_writers(line: Line, tail: int) -> bool:
    """Whether a tail is the writer's for certain; else the whole sentence tells it: the source may go on."""
    return line.letters[tail + 1] not in "bA" or any(mark in line.tags[line.start : tail] for mark in "QJZ")


def _fronts(line: Line, drafts: Sequence[Draft], source: Range) -> bool:
    """Whether a participle in front says what its subject says: "Citing costs, the airline cancelled flights"."""
    return any(draft.source == source and draft.cue.start <= line.start + 1 for draft in drafts)


def _source_before(drafts: Sequence[Draft], start: int) -> Range | None:
    """The source that ends where a stretch starts."""
    sources = [draft.source for draft in drafts if draft.source and draft.source.end == start and not draft.is_relative]
    return sources[0] if sources else None


def _is_own(line: Line, start: int, subject: int) -> bool:
    """Whether a clause hangs on nothing in front of it: it opens the sentence, or the sentence turns to it.

    What "and" or a bare comma joins to the words of a speaker may be his own.
    """
    if line.left_of(subject) not in _BOUNDARIES:
        return False
    return (
        _turns(line, start)
        or line.letters[start] == ";"
        or start == line.start
        or _OPENS.match(line.tags, line.start) is not None
    )


def _turns(line: Line, start: int) -> bool:
    return line.word(start) in _TURNS or line.word(start + 1) in _TURNS


def _reach(line: Line, start: int, end: int) -> int:
    """How far a clause is looked for: its verb may only be the last word behind a turn ("but Kim disagreed")."""
    return end + _turns(line, start)


def _uncovered(line: Line, drafts: Sequence[Draft]) -> list[tuple[int, int]]:
    """The stretches between sources, cues and contents that are long enough to be a clause."""
    told: list[Range] = []
    for draft in drafts:
        if not draft.is_topic:
            told += [draft.source, draft.cue] if draft.source else [draft.cue]
            told += draft.content
    position, stretches = line.start, []
    for start, end in sorted(told):
        if start - position >= _SHORTEST:
            stretches.append((position, start))
        position = max(position, end)
    if line.end - position >= _SHORTEST:
        stretches.append((position, line.end))
    return stretches


def _without_coordinator(line: Line, start: int, end: int) -> int:
    """Where a stretch ends without the "and" that joins what follows, and without punctuation."""
    while end > start and line.letters[end - 1] in ".,;:-c":
        end -= 1
    return end
