"""Finds who is reported to have said, thought or wanted what: source, cue and content as spans.

Attribution as in PARC 3.0 (Pareti 2016) and PolNeAR (Newell, Margolin & Ruths 2018):
quotations, indirect speech, beliefs, desires, plans and fears; a cue may have no source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.article import Article, Span
from summarizer.linguistics.analysis import Speech
from summarizer.linguistics.clauses import Line, Range, lines_of
from summarizer.linguistics.quotations import find_quotations
from summarizer.linguistics.tagging import Tagger
from summarizer.linguistics.verbal_cues import Draft, find_verbal

_TRIGGER = re.compile(r"[VUEPG@]")


def find_speech(article: Article) -> tuple[Speech, ...]:
    """The attributions of an article in the order of the text; ``voice`` is left open."""
    return tuple(sorted((_speech(draft) for draft in _drafts(article)), key=_position))


def _position(speech: Speech) -> tuple[Span, ...]:
    return min(speech.source + speech.cue + speech.content), *speech.cue


def _drafts(article: Article) -> Iterator[Draft]:
    tagger = Tagger(article.text)
    paragraphs = article.paragraphs
    for paragraph, quotations in zip(paragraphs, find_quotations(article.text, paragraphs), strict=True):
        for line in lines_of(tagger.tag(paragraph, quotations), article.text):
            yield from _in_line(line)


def _in_line(line: Line) -> Iterator[Draft]:
    last: Range | None = None
    for match in _TRIGGER.finditer(line.tags, line.start, line.end):
        if match.group() == "@":
            draft = _according(line, match.start())
        else:
            draft = find_verbal(line, match.start(), last)
        if draft:
            last = draft.source or last
            yield draft


def _according(line: Line, at: int) -> Draft | None:
    from summarizer.linguistics import contents

    source = line.noun_phrase(at + 2)
    if source.end == source.start:
        return None
    if at == line.start:
        content = contents.clause(line, source.end)
    else:
        content = contents.before(line, at)
    return Draft(line, source, Range(at, at + 2), (content,)) if content.end > content.start else None


def _speech(draft: Draft) -> Speech:
    line = draft.line
    tags = "".join(line.tags[part.start : part.end] for part in draft.content)
    quotation = "indirect"
    if re.search("[QJZ]", tags):
        quotation = "direct" if re.fullmatch("[QJZ.,]+", tags) else "mixed"
    return Speech(
        source=(line.span(draft.source),) if draft.source else (),
        cue=(line.span(draft.cue),),
        content=tuple(line.span(part) for part in draft.content),
        quotation=quotation,
        stance=draft.stance,
    )
