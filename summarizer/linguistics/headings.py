"""Lines in which every word is capitalised, and the known names that stand in them.

Capitals tell nothing there (Mikheev 1999, ambiguous positions), so that only names which the
prose of the same article bears out are found in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.article import Span
from summarizer.brief import ActorKind
from summarizer.linguistics.name_segments import FUNCTION_WORDS

_WEIGHTY_WORD = re.compile(r"[^\W\d_][\w’'-]{2,}")
_WORD = re.compile(r"[\w’'.&-]*\w")
_CLOSING = "”’\"'"
_END_MARKS = frozenset(".?!:")
_MAX_LENGTH = 250
_MAX_WORDS = 5


def find_headings(text: str) -> list[Span]:
    """Lines in which every weighty word is capitalised; below the first line, only those without an end mark."""
    found: list[Span] = []
    lines = text.split("\n")
    if len(lines) == 1:
        return found
    start = 0
    for line in lines:
        end = start + len(line)
        if 0 < len(line) <= _MAX_LENGTH and not (start and _is_sentence(line)) and _is_heading(line):
            found.append(Span(start, end))
        start = end + 1
    return found


def _is_sentence(line: str) -> bool:
    last = line[-1]
    return last in _END_MARKS or (last in _CLOSING and line.rstrip(_CLOSING)[-1:] in _END_MARKS)


def _is_heading(line: str) -> bool:
    capitals = small = 0
    for match in _WEIGHTY_WORD.finditer(line):
        word = match[0]
        if word[0].isupper():
            capitals += 1
        elif word.capitalize() in FUNCTION_WORDS:
            small += 1
        else:
            return False
    return capitals > max(1, (capitals + small) // 2)


def _genitive(word: str) -> int:
    """How long the ending of a genitive is."""
    return 2 if word.endswith(("’s", "'s")) else 0


class KnownNames:
    """The names that an article's prose bears out, and the surnames of its people."""

    def __init__(self, names: Iterable[tuple[str, ActorKind | None]]) -> None:
        self._names: dict[str, str] = {}
        self._capitals: dict[str, str] = {}
        for name, kind in names:
            self._names[name] = name
            if kind == "person":
                surname = name.rpartition(" ")[2]
                self._names[surname] = surname

    def find(self, text: str, line: Span) -> list[tuple[int, int, str]]:
        """Start, end and name of each one in a line, longest first; all in capitals is compared without case."""
        words = [(match.start(), match.end() - _genitive(match[0])) for match in _WORD.finditer(text, *line)]
        names = self._in_capitals() if text[slice(*line)].isupper() else self._names
        found: list[tuple[int, int, str]] = []
        index = 0
        while index < len(words):
            start = words[index][0]
            for length in range(min(_MAX_WORDS, len(words) - index), 0, -1):
                form = text[start : words[index + length - 1][1]]
                if form in names:
                    found.append((start, start + len(form), names[form]))
                    index += length - 1
                    break
            index += 1
        return found

    def _in_capitals(self) -> dict[str, str]:
        """The names in capitals, made when a line in capitals asks for the first time."""
        if not self._capitals:
            self._capitals = {name.upper(): name for name in self._names}
        return self._capitals
