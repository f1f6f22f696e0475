"""Lines in which every word is capitalised, and the known names that stand in them.

Capitals tell nothing there (Mikheev 1999, ambiguous positions), so that only names which the
prose of the same article bears out are found in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarizer.article import Span
from summarizer.brief import ActorKind
from summarizer.linguistics.name_segments import FUNCTION_WORDS

_LINE = re.compile(r"[^\n]+")
_WEIGHTY_WORD = re.compile(r"[^\W\d_][\w’'-]{2,}")
_WORD = re.compile(r"[\w’'.&-]*\w")
_CLOSING = "”’\"'"
_MAX_LENGTH = 250
_MAX_WORDS = 5


def find_headings(text: str) -> list[Span]:
    """Lines in which every weighty word is capitalised; below the first line, only those without an end mark."""
    found: list[Span] = []
    if "\n" not in text:
        return found
    for match in _LINE.finditer(text):
        start, end = match.span()
        is_sentence = start > 0 and match.group().rstrip(_CLOSING)[-1:] in (".", "?", "!", ":")
        if end - start <= _MAX_LENGTH and not is_sentence and _is_heading(match.group()):
            found.append(Span(start, end))
    return found


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


class KnownNames:
    """The names that an article's prose bears out, and the surnames of its people."""

    def __init__(self, names: Iterable[tuple[str, ActorKind | None]]) -> None:
        self._names: dict[str, str] = {}
        for name, kind in names:
            self._names[name] = name
            if kind == "person":
                surname = name.rsplit(" ", 1)[-1]
                self._names[surname] = surname
        self._capitals = {name.upper(): name for name in self._names}

    def find(self, text: str, line: Span) -> Iterator[tuple[int, int, str]]:
        """Start, end and name of each one in a line, longest first; all in capitals is compared without case."""
        words = [match.span() for match in _WORD.finditer(text, *line)]
        names = self._capitals if text[slice(*line)].isupper() else self._names
        index = 0
        while index < len(words):
            start = words[index][0]
            for length in range(min(_MAX_WORDS, len(words) - index), 0, -1):
                form = text[start : words[index + length - 1][1]].removesuffix("’s").removesuffix("'s")
                if form in names:
                    yield start, start + len(form), names[form]
                    index += length - 1
                    break
            index += 1
