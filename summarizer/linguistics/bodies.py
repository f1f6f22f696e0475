"""Bodies named by a proper adjective or a name and a common noun: "the Indian government".

Such names have no capital on their head (Quirk et al. 1985, 5.60 ff.), so that the pattern for names finds
only their first half.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.linguistics.descriptions import ATTRIBUTIVE
from summarizer.linguistics.names import UPPER, Mention
from summarizer.linguistics.places import DEMONYMS
from summarizer.linguistics.titles import DESCRIPTION_KINDS
from summarizer.linguistics.tokens import lexicon

_PLACES = lexicon("coast border capital region province island peninsula coastline territory mainland")
# The word in front is taken too, as there are few that can be a name or an adjective: of a pattern that begins with
# a letter in small letters or a boundary, much is tried at every word.
_HEAD = re.compile(
    rf"[{UPPER}0-9][\w.’'&-]*+[ \xa0](a(?:dministration|rmy)|border|c(?:a(?:mpaign|pital)|hurch"
    r"|o(?:ast(?:line)?|mpany))|embassy|government|island|m(?:ainland|ilitary|ovement)|navy"
    r"|p(?:ar(?:liament|ty)|eninsula|olice|rovince)|region|te(?:am|rritory)|union)\b"
)
_ADJECTIVE = re.compile(r"((?:[^\W\d_a-z][\w-]+ )?[^\W\d_a-z][\w.-]+) $")
_REACH = 40


def find_bodies(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    """A mention for each such body in ``text``, given the mentions of names."""
    ends = {mention.end: mention.start for mention in mentions}
    for head in _HEAD.finditer(text):
        begin, end = head.span(1)
        start = _start(text, begin, ends)
        if start is not None and not ATTRIBUTIVE.match(text, end):
            kind = "place" if head[1] in _PLACES else DESCRIPTION_KINDS.get(head[1], "government")
            yield Mention(start, end, f"{text[start : begin - 1]} {head[1]}", kind, "", start)


def _start(text: str, head: int, ends: dict[int, int]) -> int | None:
    name = ends.get(head - 1)
    if name is not None:
        return name
    adjective = _ADJECTIVE.search(text, max(head - _REACH, 0), head)
    if not adjective:
        return None
    both, last = adjective[1], adjective[1].rsplit(" ", 1)[-1]
    if both in DEMONYMS:
        return adjective.start(1)
    return head - 1 - len(last) if last in DEMONYMS else None
