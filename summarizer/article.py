"""An article as everything else sees it: normalised text and numbered sentences.

``text`` is in Unicode normalisation form C with line feeds only, so that an offset means
one thing: a count of code points from the start of ``text``.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from os import PathLike
from pathlib import Path
from typing import NamedTuple, Self

import sentencex

from summarizer.arguments import require
from summarizer.errors import ArticleError
from summarizer.reading import Reading, printable, read_bytes, read_html, read_path, read_url, shown_address

_MAX_HEADLINE_WORDS = 30
_MAX_WRAPPED_LINE = 120
_PIECE = 8_000
_FULL_LINE = r"[^\S\n]*+\S[^\n]*+"  # a blank line is looked at once, however long it is
_BLOCK = re.compile(rf"^{_FULL_LINE}(?>(?:\n{_FULL_LINE})*)", re.MULTILINE)
_WIDE_SPACE = re.compile(r"[^\S\x00-\x7f]")
_PIECE_END = re.compile(r"[.!?][\"'”’)]*\s+")
# Where the splitter sees an abbreviation: a month, a network, a letter, a vote.
_APART = re.compile(r"(?:(?<=\bMay\.)|(?<=\bon X\.)|(?<=\bPlan [A-Z]\.)|(?<=\bno\.))\s+(?=[“\"‘'(]?[A-Z])")
_MAY_PART = ("May. ", "on X. ", " no. ", "Plan ")
# What the splitter may part at, with the full stop and what is not of ASCII but for the marks that English prints.
_MAY_END_SENTENCE = ("!", "?", ")", "\n")
_COMMON_MARKS = "“”‘’—–"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_MOST_CONTROLS = 0.01
# No script sets more marks on a letter (Stream-Safe Text Format, UAX #15); more would take a time that grows with
# their square to bring to form C. A run in the blocks that have marks may be such a heap.
_MOST_MARKS = 30
_MAY_BE_MARK = re.compile(
    "[\u0300-\u1fff\u20d0-\u20ff\u2c00-\u2dff\u3000-\u309f\ua600-\uabff\ufb00-\ufe2f\U00010000-\U0001efff]"
)
_MAY_BE_MARKS = re.compile(rf"{_MAY_BE_MARK.pattern}{{{_MOST_MARKS + 1},}}")
_LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028")


class Span(NamedTuple):
    """A stretch of ``Article.text``: code points, ``end`` exclusive."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


span_of: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)
"""A span of a pair: what ``Span._make`` does, in C, as there are thousands in an article."""


class Sentence(NamedTuple):
    """A sentence: its ``number`` counts from 1, ``paragraph`` from 0."""

    number: int
    span: Span
    paragraph: int


_sentence_of: Callable[[tuple[int, Span, int]], Sentence] = partial(tuple.__new__, Sentence)


@dataclass(frozen=True)
class Article:
    """Normalised text with what is known of where it came from.

    Build one with :meth:`from_text`, :meth:`from_path`, :meth:`from_html` or :meth:`from_url`;
    each raises :class:`~summarizer.errors.ArticleError` where there is no article to read.
    """

    text: str
    source: str = "text"
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str = "en"
    headline: Span | None = field(default=None, repr=False)

    @classmethod
    def from_text(cls, text: str, *, source: str = "text") -> Self:
        """Read plain text; the first line is the headline when it looks like one."""
        require("text", text, str)
        clean, controls = normalise(text)
        _refuse_no_article(text, clean, controls, source)
        headline = _find_headline(clean)
        title = clean[slice(*headline)] if headline else None
        return cls(text=clean, source=printable(source), title=title, headline=headline)

    @classmethod
    def from_path(cls, path: str | Path) -> Self:
        """Read a file of text or HTML; the encoding is declared or detected."""
        require("path", path, str, PathLike)
        return cls._from_reading(read_path(path), str(path))

    @classmethod
    def from_bytes(cls, data: bytes, *, source: str) -> Self:
        """Read bytes of text or HTML, as from standard input; the encoding is declared or detected."""
        return cls._from_reading(read_bytes(data, source), source)

    @classmethod
    def from_html(cls, html: str, *, source: str = "html") -> Self:
        """Take the main text out of a page (needs the extra ``web``)."""
        require("html", html, str)
        return cls._from_reading(read_html(html, source), source)

    @classmethod
    def from_url(cls, url: str, *, timeout: float = 30.0) -> Self:
        """Fetch a page and take its main text (needs the extra ``web``); ``timeout`` in seconds for all of it.

        A user's name and password in the address are sent and kept nowhere.
        """
        require("url", url, str)
        return cls._from_reading(read_url(url, timeout), shown_address(url))

    @classmethod
    def _from_reading(cls, reading: Reading, source: str) -> Self:
        article = cls.from_text(reading.text, source=source)
        title = reading.title or article.title
        return replace(article, title=title, outlet=reading.outlet, published=reading.published)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order; together they cover every word of the text."""
        return tuple(_number_sentences(self.text, self.paragraphs))

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs: blocks parted by blank lines in hard-wrapped text, else every line."""
        return tuple(_paragraphs(self.text, self.headline))

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the text in UTF-8, as lower-case hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def id(self) -> str:
        """The first twelve digits of :attr:`sha256`."""
        return self.sha256[:12]

    def words(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds ``offset``, or the nearest one before it."""
        return self.sentences[max(bisect_right(self._sentence_starts, offset) - 1, 0)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]


def normalise(text: str) -> tuple[str, int]:
    """Bring text to form C, line feeds only, without byte-order mark or outer blank space.

    Control characters and halves of surrogate pairs are left out, but for those that end a line; also returns how
    many they were.
    """
    unified = text.replace("\u2029", "\n\n")
    for end in _LINE_ENDS:
        unified = unified.replace(end, "\n")
    plain, controls = _without_controls(unified.lstrip("\ufeff"))
    if _MAY_BE_MARK.search(plain[:: _MOST_MARKS + 1]):  # every run that is too long holds one of these
        plain = _MAY_BE_MARKS.sub(_without_heaps, plain)
    return unicodedata.normalize("NFC", plain).strip(), controls


def _without_controls(text: str) -> tuple[str, int]:
    # What may be printed is told in a third of the time of a search for controls.
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text, 0
    return _CONTROLS.subn("", text)


def _without_heaps(run: re.Match[str]) -> str:
    """A run with no more than so many marks in a row."""
    kept, marks = [], 0
    for character in run[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _refuse_no_article(text: str, clean: str, controls: int, source: str) -> None:
    if not text.strip():
        raise ArticleError(f"{source}: empty, there is no article to read")
    if "\0" in text or controls > _MOST_CONTROLS * len(text) + 2:
        raise ArticleError(f"{source}: holds control characters, this is not text")
    if not any(character.isalnum() for character in clean):
        raise ArticleError(f"{source}: holds no words")


def _find_headline(text: str) -> Span | None:
    line, newline, rest = text.partition("\n")
    words = line.split()
    if not newline or not rest.strip() or len(words) > _MAX_HEADLINE_WORDS:
        return None
    ends_like_prose = line.rstrip().endswith((".", "!", "”", "’", '"', "'", ",", ":", ";"))
    if ends_like_prose and not (rest.startswith("\n") and _is_title_case(words)):
        return None
    return Span(0, len(line.rstrip()))


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _number_sentences(text: str, paragraphs: tuple[Span, ...]) -> list[Sentence]:
    spans = [(span, index) for index, paragraph in enumerate(paragraphs) for span in _split(text, paragraph)]
    if any(mark in text for mark in _MAY_PART):
        spans = [(part, index) for span, index in spans for part in _apart(text, span)]
    return [_sentence_of((number, span, index)) for number, (span, index) in enumerate(spans, 1)]


def _paragraphs(text: str, headline: Span | None) -> list[Span]:
    """The paragraphs in order, the headline standing by itself."""
    lines = text.split("\n")
    wrapped = max(map(len, lines)) <= _MAX_WRAPPED_LINE
    blocks = _blocks(text) if wrapped else _spans_of(lines)
    if headline and blocks[0].start == headline.start and blocks[0].end > headline.end:
        rest = span_of((headline.end, blocks[0].end))
        blocks[:1] = [headline, rest] if text[rest.start : rest.end].strip() else [headline]
    return blocks


def _blocks(text: str) -> list[Span]:
    return [span_of(block.span()) for block in _BLOCK.finditer(text)]


def _spans_of(lines: list[str]) -> list[Span]:
    """Where lines that hold anything stand in their text."""
    spans, start = [], 0
    for line in lines:
        end = start + len(line)
        if line and not line.isspace():
            spans.append(span_of((start, end)))
        start = end + 1
    return spans


def _split(text: str, paragraph: Span) -> list[Span]:
    """Sentences of one paragraph, without outer white space."""
    block, found = _with_plain_spaces(text[paragraph.start : paragraph.end]), []
    for offset, piece in _pieces(block) if len(block) > _PIECE else ((0, block),):
        start, end = paragraph.start + offset, 0
        for sentence in (piece,) if _is_one_sentence(piece) else sentencex.segment("en", piece):
            if words := sentence.strip():
                begin = piece.index(words, end)
                end = begin + len(words)
                found.append(span_of((start + begin, start + end)))
    return found


def _with_plain_spaces(block: str) -> str:
    """The same length, with no space but those of one byte: at "A\xa0." the splitter would panic."""
    return block if block.isascii() else _WIDE_SPACE.sub(" ", block)


def _is_one_sentence(piece: str) -> bool:
    """Whether nothing before the end could end a sentence: of half the paragraphs a look at some letters tells it."""
    body = piece[: -2 if piece.endswith("”") else -1]
    if "." in body or any(mark in body for mark in _MAY_END_SENTENCE):
        return False
    if not piece.isascii():
        for mark in _COMMON_MARKS:
            piece = piece.replace(mark, "")
    return piece.isascii()


def _apart(text: str, sentence: Span) -> Iterator[Span]:
    """Part what the splitter joins at "in May. The", "on X. She"; a quotation stays whole."""
    words, (begin, end) = text[slice(*sentence)], sentence
    for gap in _APART.finditer(words):
        before = words[: gap.start()]
        if before.count("“") == before.count("”") and before.count('"') % 2 == 0:
            yield span_of((begin, sentence.start + gap.start()))
            begin = sentence.start + gap.end()
    yield span_of((begin, end))


def _pieces(block: str) -> Iterator[tuple[int, str]]:
    """Cut an over-long paragraph after a full stop: the splitter is quadratic on unclosed quotation marks."""
    start = 0
    while len(block) - start > _PIECE:
        stop = _PIECE_END.search(block, start + _PIECE // 2, start + _PIECE)
        end = stop.end() if stop else (block.rfind(" ", start, start + _PIECE) + 1 or start + _PIECE)
        end = end if end > start else start + _PIECE
        yield start, block[start:end]
        start = end
    yield start, block[start:]
