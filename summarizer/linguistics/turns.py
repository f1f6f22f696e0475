"""Whose turn it is in a printed interview: an answer's paragraph is speech of its speaker, without quotation marks.

Who speaks is told by a label ("A:", "Lee:"), or by nothing but the question in a paragraph of its own: there whom it
addresses ("you") answers. The adjacency pair is what tells an interview from prose with a colon (Schegloff & Sacks
1973): who asks is answered, and who answers was named before, or speaks of himself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.article import Article, Span

_LABEL = re.compile(r"(?:(?:Q|A|Question|Answer)[.:]|[^\W\d_a-z][\w'’.-]*(?: [\w'’.-]{1,20}){0,4}:)(?=\s|$)")
_ASKING = frozenset(("Q", "Question"))
_INTERVIEWING = frozenset(("interviewer", "host", "presenter", "moderator"))
_ANSWERING = frozenset(("A", "Answer"))
_OPENING = 600
"""Code points in which an interview says that it is one."""
_LONGEST_QUESTION = 400
_FEWEST_UNLABELLED = 2
_FEWEST_UNANNOUNCED = 3
_ANNOUNCED = re.compile(r"\binterview|\b(?:spoke|talk(?:s|ed)|speaks|sat down) (?:to|with)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b(?![^“”]{0,300}”)")
_ADDRESSED = re.compile(r"\b[Yy]ou(?:rs?)?\b")
# Behind a modal it would take that for a hedge of the answer.
_NOT_BEHIND_MODAL = re.compile(r"(?<!ould )(?<!ight )(?<!ay )\b[Yy]ou(?:rs?)?\b")
_NOTE = re.compile(r"\binterview|\b(?:edited|condensed|abridged)\b", re.IGNORECASE)


class Turn(NamedTuple):
    """A paragraph of an interview: what names its speaker, what credits him, and where his words begin.

    Without ``source`` it is a question, which is nobody's claim.
    """

    source: Span | None
    cue: Span
    start: int


class _Label(NamedTuple):
    paragraph: int
    body: int
    """The paragraph of the words: the next one, where the label has its own."""
    name: str
    source: Span
    cue: Span
    start: int
    asks: bool


def find_turns(article: Article) -> dict[int, Turn]:
    """The turns of an interview by the number of their paragraph; none where the text is no interview."""
    if "?" not in article.text:
        return {}
    labels = _labels(article)
    return (_labelled(article, labels) if labels else {}) or _unlabelled(article)


def _labels(article: Article) -> list[_Label]:
    text, paragraphs, found = article.text, article.paragraphs, []
    for number, (start, end) in enumerate(paragraphs):
        may_be = text[start] in "QA" or text.find(":", start, end) > 0
        label = _LABEL.match(text, start, end) if may_be and (number or article.headline is None) else None
        body = number + (label is not None and label.end() == end)
        if label and body < len(paragraphs):
            mark = label.end() - 1
            name = text[start:mark]
            asks = name in _ASKING or article.words(paragraphs[body]).rstrip().endswith("?")
            source, cue = Span(start, mark), Span(mark, mark + 1)
            found.append(_Label(number, body, name, source, cue, _next_word(article, mark + 1), asks))
    return found


def _next_word(article: Article, start: int) -> int:
    return next(at for at in range(start, len(article.text)) if not article.text[at].isspace())


def _labelled(article: Article, labels: Sequence[_Label]) -> dict[int, Turn]:
    askers = _askers(labels)
    answerers = _answerers(article, labels, askers)
    if not answerers:
        return {}
    turns: dict[int, Turn] = {}
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        if label.name in answerers:
            end = following.paragraph if following else _last_answer(article, label.body)
            turns |= dict.fromkeys(range(label.paragraph, end), Turn(label.source, label.cue, label.start))
        elif label.name in askers:
            asked = range(label.paragraph, label.body + 1)
            turns |= dict.fromkeys(asked, Turn(None, label.cue, label.start))
    return turns


def _askers(labels: Sequence[_Label]) -> set[str]:
    """Who asks in most of his turns, or opens the interview and asks in half of them."""
    asks = Counter(label.name for label in labels if label.asks)
    turns = Counter(label.name for label in labels)
    opens = {labels[0].name} if labels else set()
    return {
        name
        for name, count in asks.items()
        if (2 * count + (name in opens) > turns[name] or name.lower() in _INTERVIEWING) and name not in _ANSWERING
    }


def _answerers(article: Article, labels: Sequence[_Label], askers: set[str]) -> set[str]:
    """Who speaks right after who asks, when the text knows him, or he speaks of himself."""
    answers = [
        second
        for first, second in pairwise(labels)
        if first.name in askers and second.name not in askers and _is_next(first, second)
    ]
    return {answer.name for answer in answers if _is_interviewee(article, answer, answers, labels[0])}


def _is_next(first: _Label, second: _Label) -> bool:
    """Whether a turn follows on the question; a question may be long."""
    return second.paragraph - first.body <= 2


def _is_interviewee(article: Article, answer: _Label, answers: Sequence[_Label], first: _Label) -> bool:
    if answer.name in _ANSWERING:  # "A: A tariff is a tax" is the outlet's own, in a list of questions
        own = any(_speaks_of_himself(article, one.paragraph) for one in answers)
        return own or _ANNOUNCED.search(article.text, 0, _OPENING) is not None
    name = answer.name.rpartition(" ")[2]
    opening = article.text[: first.source.start]
    return name in opening or (name.isupper() and name.title() in opening)


def _speaks_of_himself(article: Article, paragraph: int) -> bool:
    return _OWN.search(article.text, *article.paragraphs[paragraph]) is not None


def _last_answer(article: Article, start: int) -> int:
    """Where the last answer ends: it goes on as long as he speaks of himself, and no note on the interview comes."""
    end = start + 1
    while end < len(article.paragraphs) and _goes_on(article, end):
        end += 1
    return end


def _goes_on(article: Article, paragraph: int) -> bool:
    is_note = _NOTE.search(article.text, *article.paragraphs[paragraph]) is not None
    return _speaks_of_himself(article, paragraph) and not is_note


def _unlabelled(article: Article) -> dict[int, Turn]:
    text = article.text
    questions = [
        number for number, paragraph in enumerate(article.paragraphs) if number and _is_question(text, paragraph)
    ]
    addressed = {number: you for number in questions if (you := _addressee(article, number))}
    if not addressed or not _is_interview(article, questions):
        return {}
    turns: dict[int, Turn] = {}
    source = next(iter(addressed.values()))
    for number, following in zip(questions, [*questions[1:], 0], strict=True):
        source = addressed.get(number, source)
        end = following or _last_answer(article, number + 1)
        turns[number] = Turn(None, source, article.paragraphs[number].start)
        for answer in range(number + 1, min(end, len(article.paragraphs))):
            turns[answer] = Turn(source, source, article.paragraphs[answer].start)
    return turns


def _is_question(text: str, paragraph: Span) -> bool:
    start, end = paragraph
    is_short = end - start < _LONGEST_QUESTION and text.find("?", start, end) >= 0
    return is_short and text[start:end].rstrip("* \n").endswith("?")


def _addressee(article: Article, paragraph: int) -> Span | None:
    you = _NOT_BEHIND_MODAL.search(article.text, *article.paragraphs[paragraph])
    return Span(*you.span()) if you else None


def _is_interview(article: Article, questions: Sequence[int]) -> bool:
    """Whether the questions address somebody and are answered in the first person: no headings of an explainer."""
    is_announced = _ANNOUNCED.search(article.text, 0, _OPENING) is not None
    if len(questions) < (_FEWEST_UNLABELLED if is_announced else _FEWEST_UNANNOUNCED):
        return False
    answers = [number + 1 for number in questions if number + 1 < len(article.paragraphs)]
    addressed = sum(_ADDRESSED.search(article.text, *article.paragraphs[number]) is not None for number in questions)
    own = sum(_speaks_of_himself(article, answer) for answer in answers)
    return 2 * addressed >= len(questions) and 2 * own >= len(questions)
