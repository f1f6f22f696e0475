"""Light tokenization that the analyses share: folding, words with offsets, lexicon patterns.

Nothing here tokenizes a whole article into objects. An analysis folds the text once, finds its
triggers with one compiled pattern (:func:`lexicon_pattern`), and takes words apart only near
a trigger (:func:`words_in`). Offsets are always those of the text itself.

The prefix-tree pattern follows Aho & Corasick 1975 in spirit: the alternation shares prefixes,
so the search never tries more than one branch for a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
"""A word: letters and digits, joined by an apostrophe, full stop, ampersand or hyphen inside it."""

_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "\xa0": " ", "\u202f": " ", "\u2009": " ", "‑": "-"}


_LONG = 20_000


class Word(NamedTuple):
    """A word of the folded text; ``start`` and ``end`` are offsets into the text."""

    text: str
    start: int
    end: int


class WordsOf:
    """What stands in a text between white space, asked for in small letters.

    Few words of an article are asked for, so that a search for each takes less time than parting all of them;
    of a longer text, more.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._parted = frozenset(text.split()) if len(text) > _LONG else None
        self._letters = letters_in(fold_article(text))

    def __contains__(self, word: str) -> bool:
        if self._parted is not None:
            return word in self._parted
        if word.isascii() and word.isalpha() and word not in self._letters:
            return False
        return word in self._text and (f" {word} " in self._text or self._stands_alone(word))

    def _stands_alone(self, word: str) -> bool:
        text, start = self._text, self._text.find(word)
        while start >= 0:
            around = text[max(start - 1, 0) : start] + text[start + len(word) : start + len(word) + 1]
            if not around.strip():
                return True
            start = text.find(word, start + 1)
        return False


def lexicon(words: str) -> frozenset[str]:
    """A set of words given as one string, parted by spaces."""
    return frozenset(words.split())


def fold(text: str) -> str:
    """Lower case with straight quotation marks and plain spaces, the same length as ``text``."""
    if text.isascii():
        return text.lower()
    for fancy, plain in _PLAIN.items():
        text = text.replace(fancy, plain)
    # One dash makes lowering take ten times as long: line by line, as most lines are plain now.
    lowered = "\n".join([line.lower() for line in text.split("\n")])
    if len(lowered) != len(text):
        # A few letters (such as the dotted capital I) lower to two code points: those stay as they are.
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lowered


@lru_cache(maxsize=4)
def fold_article(text: str) -> str:
    """The same of a whole text, kept for the last few, as every analysis of an article reads it."""
    return fold(text)


def words_in(folded: str, start: int, end: int) -> list[Word]:
    """The words of a stretch of folded text, in order."""
    return [Word(match.group(), match.start(), match.end()) for match in WORD.finditer(folded, start, end)]


_PLAIN_LETTERS = bytes(code if ord("a") <= code <= ord("z") else ord(" ") for code in range(256))


def letters_of(folded: str) -> str:
    """Folded text with a space for all that is no plain letter, the same length."""
    return folded.encode("ascii", "replace").translate(_PLAIN_LETTERS).decode("ascii")


@lru_cache(maxsize=4)
def letters_in(folded: str) -> tuple[str, ...]:
    """The runs of plain letters in folded text ("we'll" has two), kept for the last few.

    One look at a stretch of text tells which of many patterns could be found in it at all.
    """
    return tuple(letters_of(folded).split())


def lexicon_pattern(entries: Iterable[str]) -> str:
    """A regular expression for any of ``entries`` (folded words or phrases) as whole words, longest first.

    A space in an entry stands for one white space character of the text. The expression has no
    groups that capture, so that it can be embedded in a larger one.
    """
    tree: dict[str, Any] = {}
    for entry in entries:
        node = tree
        for letter in entry:
            node = node.setdefault(letter, {})
        node[""] = {}
    return rf"(?<!\w){_branches(tree)}(?!\w)"


def _branches(node: dict[str, Any]) -> str:
    """The alternation below a node of the prefix tree; the empty key marks the end of an entry."""
    branches = [_letter(letter) + _branches(below) for letter, below in sorted(node.items()) if letter]
    if not branches:
        return ""
    if len(branches) == 1 and "" not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if '' in node else ''}"


def _letter(letter: str) -> str:
    return r"\s" if letter == " " else re.escape(letter)
