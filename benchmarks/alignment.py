"""Maps offsets between an evaluation text and the ``Article.text`` made from it.

Reading an article brings it to Unicode form C with line feeds only and strips it, so offsets may
shift. Positions are code points; a position inside a run that was rewritten maps to its edge.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from summarizer.article import Span, normalise

# A line end, or a character with what may combine with it: nothing in ASCII does.
_RUN = re.compile(r"\r\n?|[^\r][^\x00-\x7f]+")


class Alignment:
    """Offsets of ``original`` and of ``normalise(original)``, either way."""

    def __init__(self, original: str) -> None:
        self.text, _ = normalise(original)
        self._length = len(original)
        shifts = list(_shifts(original, self.text))
        self._there = [there for there, _ in shifts]
        self._back = [back for _, back in shifts]

    def to_original(self, span: Span) -> Span:
        """The span of the original text for a span of the article's text."""
        return Span(self._original(span.start), self._original(span.end))

    def _original(self, offset: int) -> int:
        known = bisect_right(self._there, offset) - 1
        return min(self._back[known] + offset - self._there[known], self._length)


def _shifts(original: str, text: str) -> Iterator[tuple[int, int]]:
    """Pairs (offset in ``text``, offset in ``original``) from which the two run side by side."""
    start = _leading(original)
    yield 0, start
    there = 0
    for begin, end in _rewritten(original, start):
        there += begin - start
        length = len(_plain(original[begin:end]))
        there, start = there + length, end
        if length != end - begin:
            yield there, start
    if there > len(text):
        raise ValueError("the text is not the normal form of the original")


def _leading(original: str) -> int:
    """Code points of byte-order mark and white space that reading drops in front."""
    return len(original) - len(original.lstrip("\ufeff").lstrip())


def _rewritten(original: str, start: int) -> Iterator[tuple[int, int]]:
    """Runs that reading rewrites: line ends, and letters with what combines with them."""
    for match in _RUN.finditer(original, start):
        if match.group() != _plain(match.group()):
            yield match.span()


def _plain(run: str) -> str:
    unified = run.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return unicodedata.normalize("NFC", unified)
