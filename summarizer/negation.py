"""Which words a negation reverses: those that follow it, over adverbs, auxiliaries, articles and one insertion.

"Has not yet approved" and "did not, however, resign" negate the last word. A verb or a noun between is what is
negated itself: in "did not say that the pier is safe" it is the saying that did not happen. A focus ("not only")
negates nothing.
"""

from __future__ import annotations

import re

_REACH = 160
"""Code points before a stretch of text in which its negation is looked for."""


def _pattern(written: str) -> re.Pattern[str]:
    """A space in it stands for any white space."""
    return re.compile(written.replace(" ", r"\s+"), re.IGNORECASE)


_NOT = (
    r"(?:(?<!\bor\s)(?<!\bif\s)(?<!\bwhy\s)\bnot|\b(?:never|cannot|neither|nor|hardly|scarcely|nobody|nothing|none"
    r"|none of|no one|no longer|at no time|in no way|on no account|under no circumstances"
    r"|(?:has|have|had|is|are|was|were) yet to)|n['’]t)(?!\w)"
)
# No more than the very next word: "No, it is safe" and "a no would hurt" negate nothing.
_NO = r"\b(?:no|non)(?!\w)"
# "Not surprisingly" is a comment on what follows; the others are verbs and nouns.
_ADVERB = (
    r"(?!(?:on|mere|simp|sole|like|surprising|coincidental|incidental|infrequent|re|rep|imp|app|supp|comp|multip|fami"
    r"|un\w+)ly\b)\w{2,}ly"
)
_LIGHT = (
    rf"(?:{_ADVERB}|yet|ever|even|once|very|quite|always|already|still|now|again|too|so|at all"
    r"|at any (?:time|point|stage)|in any way|in the (?:least|slightest)|by any means|under any circumstances"
    r"|for (?:a|one) moment|(?:going|able)(?: to)?|about to|be|been|being|has|have|had|do|does|did|is|are|was|were|will"
    r"|would|can|could|shall|should|may|might|must|a|an|the|any)(?!\w)"
)
_INSERTION = r"(?:,[^,.;:!?\"“”]{1,60},)"
_BETWEEN = rf"(?: to\b)?(?: {_LIGHT}){{0,5}}{_INSERTION}?(?: {_LIGHT}){{0,3}}"
_MARK = r"[\"“‘']?"
_BEFORE = _pattern(rf"(?:{_NOT}{_BETWEEN}|{_NO})(?:-| {_MARK})$")
_NEGATED = _pattern(rf"(?:{_NOT}(?: to\b)?(?: {_LIGHT})*|{_NO})(?:-| {_MARK})(?P<word>\w+)")


def negation_before(text: str, start: int) -> int | None:
    """Where the negation begins that reverses the words from ``start`` on; ``None`` when none does."""
    before = text[max(0, start - _REACH) : start].rpartition("\n\n")[2]
    found = _BEFORE.search(before)
    return start - len(before) + found.start() if found else None


def negated_words(text: str) -> list[str]:
    """The word that each negation of a text reverses first, its verb or adjective: "approved", "safe"."""
    return [found["word"] for found in _NEGATED.finditer(text)]
