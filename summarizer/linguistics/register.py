"""Whether a sentence is written in the involved or in the informational register.

Biber 1988, *Variation across Speech and Writing*: involved text speaks of ``I`` and ``you``,
contracts, exclaims, intensifies and uses short words (dimension 1); informational and abstract text
nominalizes, chains prepositions, passives and conjuncts, and packs long words and terms (dimensions
1 and 5). The same word hedges in one and not in the other: "you can", "if you like", "or" weigh
possibilities in talk, and state capability, condition and lists in a report.
"""

from __future__ import annotations

import re

from summarizer.article import Span

_WORD = re.compile(r"[^\W\d_]+")
_INVOLVED = re.compile(
    # First, second and third person pronouns, impersonal "it".
    r"\b(?:i|me|my|myself|you|your|yours|yourself|he|she|him|his|her|hers|it"
    # Emphatics, amplifiers, discourse particles, general nouns and verbs of talk.
    r"|really|very|just|so|too|pretty|all|well|lots?|bit|things?|stuff|kind|get|got|go|do|out|up|this"
    r"|good|great|nice|bad|big|much|like)\b"
    # Contractions, also tokenized; questions and exclamations.
    r"|n['’ ]?t\b|['’](?:s|m|ll|re|ve|d)\b|[!?]",
    re.IGNORECASE,
)
_INFORMATIONAL = re.compile(
    # Conjuncts and passives.
    r"\b(?:however|therefore|thus|furthermore|moreover|hence|whereas|respectively)\b"
    r"|\b(?:is|are|was|were|be|been)\s(?:\w+ly\s|also\s)?\w+ed\b|\w+ed\s(?:by|to|in|with|from)\b"
    # Nominalizations and learned adjectives.
    r"|\b\w{3,}(?:tions?|s[ie]s|ity|ities|ments?|[ae]nce|ism|ology|ical|ular|ious)\b"
    # Prepositions that chain noun phrases.
    r"|\b(?:of|in|between|among|within|upon|via)\b",
    re.IGNORECASE,
)
# Letters mixed with digits, inner capitals, abbreviations, hyphenated compounds.
_TERM = re.compile(r"\b(?:[A-Za-z]+-?\d\w*|\d+[A-Za-z]\w*|[A-Z]?[a-z]*[a-z][A-Z]\w*|[A-Z]{2,}\w*|[A-Za-z]+-[a-z]+)")

_SENTENCE_END = re.compile(r"[.!?]['\")”’]*\s|\n")
_REACH = 400
_WEIGHT = 8
"""Letters that one marker counts for: about two average words."""
_THRESHOLD = 5.5
"""Weighted letters a word at which the two registers part."""


def is_involved(sentence: str) -> bool:
    """Whether one sentence reads as talk rather than as a report."""
    words = _WORD.findall(sentence)
    informational = len(_INFORMATIONAL.findall(sentence)) + len(_TERM.findall(sentence))
    markers = informational - len(_INVOLVED.findall(sentence))
    return sum(map(len, words)) + _WEIGHT * markers <= _THRESHOLD * len(words)


class Register:
    """The register of a text sentence by sentence; the last one looked at is remembered."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentence = Span(0, 0)
        self._involved = False

    def is_involved_at(self, offset: int) -> bool:
        """Whether the sentence that holds ``offset`` reads as talk."""
        if not self._sentence.start <= offset < self._sentence.end:
            self._sentence = _sentence_around(self._text, offset)
            self._involved = is_involved(self._text[self._sentence.start : self._sentence.end])
        return self._involved


def _sentence_around(text: str, offset: int) -> Span:
    """A rough sentence, no more than ``_REACH`` code points to either side."""
    first = max(offset - _REACH, 0)
    starts = [match.end() for match in _SENTENCE_END.finditer(text, first, offset)]
    end = _SENTENCE_END.search(text, offset, offset + _REACH)
    return Span(starts[-1] if starts else first, end.end() if end else min(offset + _REACH, len(text)))
