"""Who answers in an interview: the one that "I" and "you" stand for outside quotation marks."""

from __future__ import annotations

import re

from summarizer.linguistics.figures import Cast, Figure
from summarizer.linguistics.tokens import fold_article

_OPENING = 600
"""Code points in which an interview says that it is one."""
_QUESTION = re.compile(r"\?\s*\n")
_LABELLED = re.compile(r"\nQ(?:uestion)?[:.] ")
_MAX_QUESTIONS_IN = 20_000
_MIN_QUESTIONS = 3
_TOPIC = re.compile(r"\b(?:on|about|over)(?: the)? $")
_PART = "nterv"
"""What any letter case of the word has in small letters: a search without case takes ten times as long."""
_INTERVIEW = re.compile(r"\binterview", re.IGNORECASE)
_MAX_NAMES = 100


def find_interviewee(cast: Cast) -> Figure | None:
    """The person first in the headline, else the first named after "interview"; ``None`` where nobody is asked."""
    word = _INTERVIEW.search(cast.text, 0, _OPENING) if _PART in fold_article(cast.text)[:_OPENING] else None
    if not word and not _asks(cast.text):
        return None
    people = _people(cast)
    title = cast.text.find("\n")
    in_title = (owner for start, owner in people if start < title)
    after = (owner for start, owner in people if start >= (word.end() if word else 0))
    return next(in_title, None) or next(after, None)


def _asks(text: str) -> bool:
    """Whether questions stand apart: several end their paragraphs, or one has the label of a question."""
    labelled = "\nQ" in text and _LABELLED.search(text, 0, _MAX_QUESTIONS_IN) is not None
    if labelled or text.count("?", 0, _MAX_QUESTIONS_IN) < _MIN_QUESTIONS:
        return labelled
    return len(_QUESTION.findall(text, 0, _MAX_QUESTIONS_IN)) >= _MIN_QUESTIONS


def _people(cast: Cast) -> list[tuple[int, Figure]]:
    """The people named in the opening, without those whom the talk is about."""
    near = zip(cast.mentions[:_MAX_NAMES], cast.owners, strict=False)
    return [
        (mention.start, owner)
        for mention, owner in near
        if mention.start < _OPENING and owner.kind == "person" and owner.sure
        if not _TOPIC.search(cast.text, max(mention.role_start - 10, 0), mention.role_start)
    ]
