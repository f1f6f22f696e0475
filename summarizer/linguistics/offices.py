"""Finds the words beside a person's name that tell the person's office or calling.

Before the name ("campaign manager Ann Lee") or in apposition after it ("Ann Lee, the manager of
the campaign,"): the two places where news copy introduces people (McDonald 1996, "external
evidence"). Titles in capitals are part of the name's run and found with it.
"""

from __future__ import annotations

import re

from summarizer.linguistics.descriptions import singular
from summarizer.linguistics.titles import ROLES

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_APPOSITION = re.compile(r",(?: (?:aged )?\d{1,3},)?(?: (?:who is|who was))? ([^,.;:()\n“”\"—–]{3,120})")
_IS = re.compile(r" (?:is|was) ((?:an?|the) [^,.;:()\n“”\"—–]{3,80})")
_STOPS = frozenset(
    "the a an and or of to by with that for from as but his her its their in on at said says is was were are than when while".split()
)
_OPENS_VERB = re.compile(r"(?:said|says|told|who|which|but|and|or|in|on|at|according|adding|speaking|if|when|as|to)\b")
_DETERMINED = re.compile(r"(?:the|an?|his|her|its|their|one|former|another)\b|[A-Z][\w.]+[’']s ")
_REACH = 60
_NEAR_WORDS = 8
_NEAR_WORDS_BARE = 3


def office_before(text: str, start: int) -> tuple[int, int] | None:
    """The calling written small before the name that starts at ``start``, with what qualifies it."""
    words = list(_WORD.finditer(text, max(start - _REACH, 0), start))
    if not words or words[-1].end() != start - 1 or words[-1].group() not in ROLES:
        return None
    first = words[-1]
    for word in reversed(words[:-1]):
        if (
            word.group().lower() in _STOPS
            or text[word.end() : first.start()] != " "
            or word.group().endswith((".", "’s", "'s"))
        ):
            break
        first = word
    return first.start(), words[-1].end()


def office_after(text: str, end: int) -> tuple[int, int] | None:
    """The apposition that follows the name that ends at ``end``, when its head is a person's calling."""
    match = _APPOSITION.match(text, end) or _IS.match(text, end)
    if not match or _OPENS_VERB.match(match[1]):
        return None
    near = _WORD.findall(match[1])[: _NEAR_WORDS if _DETERMINED.match(match[1]) else _NEAR_WORDS_BARE]
    if not any(word.lower() in ROLES for word in near):
        return None
    return match.start(1), match.start(1) + len(match[1].rstrip())


def callings(words: str) -> set[str]:
    """The nouns for persons among ``words``, in the singular."""
    return {noun for word in _WORD.findall(words.lower()) if (noun := singular(word)) in ROLES}
