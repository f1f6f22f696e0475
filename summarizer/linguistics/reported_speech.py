"""Finds who is reported to have said, thought or wanted what: source, cue and content as spans.

Attribution as in PARC 3.0 (Pareti 2016) and PolNeAR (Newell, Margolin & Ruths 2018):
quotations, indirect speech, beliefs, desires, plans and fears; a cue may have no source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from summarizer.article import Article, Span
from summarizer.brief import Quotation
from summarizer.linguistics.analysis import Speech
from summarizer.linguistics.clauses import Line, Range, lines_of
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.impersonal import by_according, by_adverb, by_attitude, by_colon, by_raising, by_survey
from summarizer.linguistics.nominal_cues import by_noun
from summarizer.linguistics.quotations import find_quotations
from summarizer.linguistics.tagging import tag_paragraph
from summarizer.linguistics.verbal_cues import find_verbal

_QUOTATION = re.compile(r"[QJZ]")
_QUOTATIONS_ONLY = re.compile(r"[.,;:-]*(?:[QJZ][.,;:-]*)+")
_NEIGHBOURS = 4
_TRIGGER = re.compile(r"[VUEPG@KRYLj]")


def find_speech(article: Article) -> tuple[Speech, ...]:
    """The attributions of an article in the order of the text; ``voice`` is left open."""
    speeches = _Speeches()
    paragraphs = article.paragraphs
    for index, quotations in enumerate(find_quotations(article.text, paragraphs)):
        tagged = tag_paragraph(article.text, paragraphs[index], quotations, title_case=index == 0)
        for line in lines_of(tagged, article.text):
            if _QUOTATIONS_ONLY.fullmatch(line.tags, line.start, line.end):
                speeches.go_on(line, index)
            else:
                speeches.add(_unnested(list(_in_line(line, headline=index == 0))), index)
    return _with_parents(sorted(speeches.finished(), key=_position))


class _Speeches:
    """What was found so far; sentences of nothing but quotation go on with what the last speaker says."""

    def __init__(self) -> None:
        self._found: list[Speech] = []
        self._more: dict[int, list[Span]] = {}
        self._speaking = -1
        self._paragraph = 0

    def add(self, drafts: Iterable[Draft], paragraph: int) -> None:
        """Take the attributions of one sentence of a paragraph."""
        for draft in drafts:
            speech = _speech(draft)
            if speech.quotation != "indirect":
                self._speaking, self._paragraph = len(self._found), paragraph
            self._found.append(speech)

    def go_on(self, line: Line, paragraph: int) -> None:
        """Add a sentence that is all quotation to the last speech that quotes, in this paragraph or the next."""
        if self._speaking >= 0 and paragraph <= self._paragraph + 1:
            span = line.span(line.trimmed(Range(line.start, line.end)))
            self._more.setdefault(self._speaking, []).append(span)
            self._paragraph = paragraph

    def finished(self) -> Iterator[Speech]:
        """All speeches with what they go on with; one that announced a quotation that never came is left out."""
        for index, speech in enumerate(self._found):
            content = speech.content + tuple(self._more.get(index, ()))
            if content:
                yield replace(speech, content=content) if index in self._more else speech


def _position(speech: Speech) -> tuple[Span, ...]:
    return min(speech.source + speech.cue + speech.content), *speech.cue


def _with_parents(speeches: list[Speech]) -> tuple[Speech, ...]:
    """Each speech with the index of the closest one whose content holds its cue."""
    return tuple(
        speech if (parent := _parent(speeches, index)) is None else replace(speech, parent=parent)
        for index, speech in enumerate(speeches)
    )


def _parent(speeches: list[Speech], index: int) -> int | None:
    """Speeches of one sentence stand side by side, so that only neighbours are asked.

    Of two that hold each other's cue the longer is the parent: no chain of parents runs in a circle.
    """
    cue, length = speeches[index].cue[0], _length(speeches[index])
    holders = [
        (_length(speeches[other]), other)
        for other in range(max(index - _NEIGHBOURS, 0), min(index + _NEIGHBOURS, len(speeches)))
        if any(content.covers(cue) for content in speeches[other].content)
    ]
    return min((holder for holder in holders if holder[0] > length), default=(0, None))[1]


def _length(speech: Speech) -> int:
    """Code points of content."""
    return sum(span.end - span.start for span in speech.content)


def _in_line(line: Line, *, headline: bool) -> Iterator[Draft]:
    last: Draft | None = None
    if headline and (draft := by_colon(line)):
        last = draft
        yield draft
    for match in _TRIGGER.finditer(line.tags, line.start, line.end):
        draft = _FINDERS[match.group()](line, match.start(), last)
        if draft:
            last = draft
            yield draft


def _unnested(drafts: list[Draft]) -> list[Draft]:
    """Leave out what a speaker says of his own mind inside his speech ("she said she wanted …"): one voice, not two."""
    if len(drafts) < 2:
        return drafts
    return [draft for draft in drafts if draft.is_speech or not any(other.holds(draft) for other in drafts)]


def _without_last(find: Callable[[Line, int], Draft | None]) -> Callable[[Line, int, Draft | None], Draft | None]:
    return lambda line, at, _last: find(line, at)


_FINDERS = {
    **dict.fromkeys("VUEPG", find_verbal),
    "@": _without_last(by_according),
    "j": _without_last(by_attitude),
    "L": _without_last(by_survey),
    "K": _without_last(by_noun),
    "R": _without_last(by_raising),
    "Y": _without_last(by_adverb),
}


def _speech(draft: Draft) -> Speech:
    line = draft.line
    tags = "".join(line.tags[part.start : part.end] for part in draft.content)
    return Speech(
        source=(line.span(draft.source),) if draft.source else (),
        cue=(line.span(draft.cue),),
        content=tuple(line.span(part) for part in draft.content),
        quotation=_quotation(tags),
        stance=draft.stance,
    )


def _quotation(tags: str) -> Quotation:
    """Direct where the content is all quotation (or is still to come), mixed where a part of it is."""
    if _QUOTATIONS_ONLY.fullmatch(tags) or not tags:
        return "direct"
    return "mixed" if _QUOTATION.search(tags) else "indirect"
