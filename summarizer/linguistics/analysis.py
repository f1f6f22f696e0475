"""What plain text analysis finds in an article, as spans of its text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from summarizer.article import Article, Span
from summarizer.brief import ActorKind, HedgeKind, HedgeScope, Naming, Quotation, Stance
from summarizer.derive import Certainty, Polarity


class Voice(NamedTuple):
    """Someone the article names or lets speak, all mentions resolved to it.

    ``name`` is the fullest form of the name; ``role`` the words of a title or office beside it.
    """

    name: str
    kind: ActorKind
    naming: Naming
    role: Span | None
    mentions: tuple[Span, ...]


class Speech(NamedTuple):
    """One attribution (PARC 3.0, PolNeAR): source, cue and content, each as one or more spans.

    An empty ``source`` is an attribution without a source ("reportedly", "it is believed that").
    ``voice`` indexes ``Analysis.voices``, and so do the ``others`` who say it jointly ("Lee and Kerr
    said"); ``parent`` indexes ``Analysis.speeches`` where this
    one is nested inside another's content.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    quotation: Quotation
    stance: Stance = "neutral"
    voice: int | None = None
    parent: int | None = None
    others: tuple[int, ...] = ()


_Spans = tuple[Span, ...]
_Fields = tuple[_Spans, _Spans, _Spans, Quotation, Stance, int | None, int | None, tuple[int, ...]]
speech_of: Callable[[_Fields], Speech] = partial(tuple.__new__, Speech)
"""A speech of all its fields, as ``article.span_of``."""


class HedgeCue(NamedTuple):
    """Hedging words, their kind, and whose hedge it is (see ``brief.Hedge``)."""

    span: Span
    kind: HedgeKind
    scope: HedgeScope


class Analysis(NamedTuple):
    """All that is found in one article; speeches and hedges in the order of the text.

    ``asides`` are the writer's own clauses in sentences of which another part is a speech; ``questions`` are the
    paragraphs of an interview in which its writer asks.
    """

    article: Article
    voices: tuple[Voice, ...]
    speeches: tuple[Speech, ...]
    hedges: tuple[HedgeCue, ...]
    asides: tuple[Span, ...] = ()
    questions: tuple[Span, ...] = ()


class Judgment(NamedTuple):
    """How sure the immediate source is of a stretch of text, and whether it affirms it (FactBank)."""

    certainty: Certainty
    polarity: Polarity
