"""What a prompt is told about an article: numbered sentences, windows of a long one, faults to mend."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from pydantic import BaseModel

from summarizer.article import Article, Sentence
from summarizer.response import Fault, Response

_OVERLAP = 0.1
_MOST_FAULTS = 40
_ITEM = re.compile(r"(?P<list>\w+)\[(?P<index>\d+)\]")


def article_variables(article: Article, sentences: Sequence[Sentence]) -> dict[str, Any]:
    """The variables of a prompt over these sentences: ``paragraphs`` holds lists of numbered sentences."""
    paragraphs = [
        [{"number": sentence.number, "text": article.words(sentence.span)} for sentence in group]
        for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph)
    ]
    return {
        "article_id": article.id,
        "title": unmarked(article.title),
        "outlet": unmarked(article.outlet),
        "published": unmarked(article.published),
        "paragraphs": paragraphs,
        "partial": len(sentences) < len(article.sentences),
    }


def unmarked(told: str | None) -> str | None:
    """What a page tells of itself, on one line and without a tag: its hash is not that of the article's tag."""
    return " ".join(told.replace("<", "‹").replace(">", "›").split()) if told else told


class Objection(NamedTuple):
    """A fault and the answer whose item it points at: the one given, or what was left of it when it was grounded."""

    fault: Fault
    answer: Response[Any]


def revision_variables(article: Article, answer: Response[Any], objections: Sequence[Objection]) -> dict[str, Any]:
    """The variables of a request to revise: each problem with its item, and only the sentences concerned."""
    shown = objections[:_MOST_FAULTS]
    wanted = {number for objection in shown for number in _sentences_around(article, objection.fault)}
    sentences = [sentence for sentence in article.sentences if sentence.number in wanted]
    return article_variables(article, sentences) | {
        "answer": answer.model_dump(),
        "problems": [_problem(objection) for objection in shown],
    }


def _problem(objection: Objection) -> dict[str, Any]:
    """A fault with the item of the answer that it is about, as JSON."""
    fault, answer = objection
    place = _ITEM.match(fault.where)
    item = getattr(answer, place["list"])[int(place["index"])] if place else None
    text = item.model_dump_json(exclude_defaults=True) if isinstance(item, BaseModel) else None
    return {"fault": fault, "item": text}


def _sentences_around(article: Article, fault: Fault) -> Iterator[int]:
    """The sentence concerned and its neighbours, and the one that holds the nearest passage."""
    if fault.sentence:
        yield from range(fault.sentence - 1, fault.sentence + 2)
    if fault.nearest:
        yield article.sentence_at(max(article.text.find(fault.nearest), 0)).number


def windows(article: Article, longest: int) -> list[tuple[Sentence, ...]]:
    """The sentences whole, or cut at sentence ends into windows of ``longest`` code points that overlap by a tenth."""
    cut: list[tuple[Sentence, ...]] = []
    sentences = article.sentences
    first = 0
    while first < len(sentences):
        last = _fill(sentences, first, longest)
        cut.append(sentences[first:last])
        if last == len(sentences):
            break
        first = max(first + 1, _step_back(sentences, last, int(longest * _OVERLAP)))
        while first < last and _fill(sentences, first, longest) <= last:  # a window that tells nothing new
            first += 1
    return cut


def _fill(sentences: Sequence[Sentence], first: int, longest: int) -> int:
    start, last = sentences[first].span.start, first + 1
    while last < len(sentences) and sentences[last].span.end - start <= longest:
        last += 1
    return last


def _step_back(sentences: Sequence[Sentence], last: int, overlap: int) -> int:
    first = last
    while first > 0 and sentences[last - 1].span.end - sentences[first - 1].span.start <= overlap:
        first -= 1
    return first
