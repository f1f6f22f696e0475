"""Who speaks in an article and of whom it speaks: names, descriptions and pronouns made into voices.

The public face of this part of the analysis. An article's voices are those that speak, and the
named ones that matter: named in the headline or the lede, or more than once (the salience
features of Dunietz & Gillick 2014: first position and frequency).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from summarizer.article import Article, Span, span_of
from summarizer.brief import ActorKind, Naming
from summarizer.linguistics.analysis import Speech, Voice
from summarizer.linguistics.bodies import find_bodies
from summarizer.linguistics.figures import LOCATIVE, Cast, Figure
from summarizer.linguistics.names import find_names
from summarizer.linguistics.places import CAPITALS, COUNTRIES
from summarizer.linguistics.speakers import Speakers

_SHORTEST_LEDE = 80
"""In code points: a shorter paragraph is a dateline, a byline or a caption."""
_LEDE = 600
_STATES = CAPITALS | COUNTRIES
_LONGEST_LEDE = 2_000
_voice_of: Callable[[tuple[str, ActorKind, Naming, Span | None, tuple[Span, ...]]], Voice] = partial(
    tuple.__new__, Voice
)


def find_voices(article: Article, speeches: Sequence[Speech]) -> tuple[tuple[Voice, ...], tuple[tuple[int, ...], ...]]:
    """The voices of an article in the order of first mention, and for each speech the indexes of its voices.

    A speech without a source has none, one of "Lee and Kerr" has two.
    """
    text = _unwrapped(article)
    names = find_names(text)
    bodies = find_bodies(text, names)
    cast = Cast(text, sorted([*names, *bodies]) if bodies else names)
    starts = [sentence.span.start for sentence in article.sentences] or [0]
    resolver = Speakers(cast, starts, speeches)
    lede = _lede(article)
    resolver.introduce_people(article.headline, lede)
    heard = resolver.resolve_all()
    listed = [figure for figure in cast.figures if figure.mentions and _matters(figure, lede.end)]
    for figure in listed:
        figure.mentions.sort()
    listed.sort(key=lambda figure: figure.mentions[0])
    index = {id(figure): number for number, figure in enumerate(listed)}
    voices = tuple(_voice(figure, text) for figure in listed)
    return voices, tuple([tuple([index[id(figure)] for figure in figures]) for figures in heard])


def _unwrapped(article: Article) -> str:
    """The text with the line breaks inside a paragraph as spaces, offsets unchanged."""
    text = article.text
    for start, end in article.paragraphs:
        if text.find("\n", start, end) >= 0:
            return "".join(_joined_lines(article))
    return text


def _joined_lines(article: Article) -> list[str]:
    pieces, position = [], 0
    for start, end in article.paragraphs:
        pieces += [article.text[position:start], article.text[start:end].replace("\n", " ")]
        position = end
    return [*pieces, article.text[position:]]


def _lede(article: Article) -> Span:
    """The first paragraphs of prose: those that begin in the first hundred words or so."""
    opening: list[Span] = []
    for paragraph in article.paragraphs:
        start, end = paragraph
        if end - start > _SHORTEST_LEDE and paragraph != article.headline:
            if opening and start >= opening[0].start + _LEDE:
                break
            opening.append(paragraph)
    return Span(opening[0].start, min(opening[-1].end, opening[0].start + _LONGEST_LEDE)) if opening else Span(0, 0)


def _matters(figure: Figure, lede: int) -> bool:
    if figure.listed:
        return True
    return (
        figure.sure
        and figure.kind != "document"
        and figure.naming != "unnamed"
        and (len(figure.mentions) > 1 or figure.mentions[0][0] < lede)
    )


def _stands_for_government(figure: Figure, text: str) -> bool:
    """Whether a state or its capital speaks, or a capital is spoken of as no place is: never "in Moscow"."""
    if figure.kind != "place" or figure.name not in _STATES:
        return False
    if figure.listed:
        return True
    return figure.name in CAPITALS and not any(_is_place(start, end, text) for start, end in figure.mentions)


def _is_place(start: int, end: int, text: str) -> bool:
    genitive = text[end : end + 2] in ("’s", "'s")
    return not genitive and LOCATIVE.search(text, max(start - 24, 0), start) is not None


def _voice(figure: Figure, text: str) -> Voice:
    # A dictionary keeps the order.
    mentions = tuple([span_of(mention) for mention in dict.fromkeys(figure.mentions)])
    kind = "government" if _stands_for_government(figure, text) else figure.kind
    return _voice_of((figure.name, kind, figure.naming, span_of(figure.role) if figure.role else None, mentions))
