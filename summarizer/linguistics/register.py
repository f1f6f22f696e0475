"""Whether a sentence is written in the involved or in the informational register.

Biber (1988), *Variation across Speech and Writing*, dimension 1: involved text speaks of ``I``
and ``you``, contracts, exclaims and uses short words; informational text packs long words,
names and terms. The same word hedges in one and not in the other: "you can", "if you like",
"or" weigh possibilities in talk, and state capability, condition and lists in a report.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_INVOLVED = re.compile(
    r"\b(?:i|me|my|myself|you|your|yours|yourself|it|he|she|him|his|her|hers)\b"
    r"|n['’ ]?t\b|['’](?:s|m|ll|re|ve|d)\b|[!?]",
    re.IGNORECASE,
)
# Terms of a report: letters mixed with digits, inner capitals, hyphenated compounds.
_TERM = re.compile(r"\b(?:[A-Za-z]+-?\d\w*|\d+[A-Za-z]\w*|[A-Z]?[a-z]*[a-z][A-Z]\w*|[A-Z]{2,}\w*|[A-Za-z]+-[a-z]+)")

_MARKER_WEIGHT = 8.0
_TERM_WEIGHT = 6.0
_THRESHOLD = 4.8
"""Letters a word: English prose as a whole has about 4.7."""


def is_involved(sentence: str) -> bool:
    """Whether one sentence reads as talk rather than as a report."""
    words = _WORD.findall(sentence)
    if not words:
        return True
    markers = len(_INVOLVED.findall(sentence))
    terms = len(_TERM.findall(sentence))
    letters = sum(map(len, words))
    return letters - _MARKER_WEIGHT * markers + _TERM_WEIGHT * terms < _THRESHOLD * len(words)
