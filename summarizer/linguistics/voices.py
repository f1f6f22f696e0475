"""Who speaks in an article and of whom it speaks: names, descriptions and pronouns made into voices.

The public face of this part of the analysis. An article's voices are those that speak, and the
named ones that matter: named in the headline or the lede, or more than once (the salience
features of Dunietz & Gillick 2014: first position and frequency).
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.article import Article, Span
from summarizer.linguistics.analysis import Speech, Voice
from summarizer.linguistics.bodies import find_bodies
from summarizer.linguistics.figures import Cast, Figure
from summarizer.linguistics.names import find_names
from summarizer.linguistics.speakers import Speakers

_SHORTEST_LEDE = 80
"""In code points: a shorter paragraph is a dateline, a byline or a caption."""


def find_voices(article: Article, speeches: Sequence[Speech]) -> tuple[tuple[Voice, ...], tuple[int | None, ...]]:
    """The voices of an article in the order of first mention, and for each speech the index of its voice.

    A speech without a source has ``None``.
    """
    text = _unwrapped(article)
    names = find_names(text)
    cast = Cast(text, sorted([*names, *find_bodies(text, names)]))
    starts = [sentence.span.start for sentence in article.sentences] or [0]
    resolver = Speakers(cast, starts, speeches)
    if article.headline:
        resolver.introduce_headline(article.headline)
    speakers = resolver.resolve_all()
    lede = _end_of_lede(article)
    listed = [figure for figure in cast.figures if figure.mentions and _matters(figure, lede)]
    listed.sort(key=lambda figure: min(figure.mentions))
    index = {id(figure): number for number, figure in enumerate(listed)}
    voices = tuple(_voice(figure) for figure in listed)
    return voices, tuple(None if figure is None else index[id(figure)] for figure in speakers)


def _unwrapped(article: Article) -> str:
    """The text with the line breaks inside a paragraph as spaces, offsets unchanged."""
    text = article.text
    for paragraph in article.paragraphs:
        if "\n" in text[paragraph.start : paragraph.end]:
            return "".join(_joined_lines(article))
    return text


def _joined_lines(article: Article) -> list[str]:
    pieces, position = [], 0
    for start, end in article.paragraphs:
        pieces += [article.text[position:start], article.text[start:end].replace("\n", " ")]
        position = end
    return [*pieces, article.text[position:]]


def _end_of_lede(article: Article) -> int:
    """Where the first paragraph after the headline ends."""
    prose = (end for start, end in article.paragraphs if end - start > _SHORTEST_LEDE and start)
    return next(prose, len(article.text))


def _matters(figure: Figure, lede: int) -> bool:
    if figure.speaks:
        return True
    return figure.sure and figure.naming != "unnamed" and (len(figure.mentions) > 1 or figure.mentions[0][0] < lede)


def _voice(figure: Figure) -> Voice:
    mentions = tuple(Span(*mention) for mention in sorted({*figure.mentions}))
    return Voice(figure.name, figure.kind, figure.naming, Span(*figure.role) if figure.role else None, mentions)
