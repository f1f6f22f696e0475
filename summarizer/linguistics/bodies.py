"""Bodies named by a proper adjective or a name and a common noun: "the Indian government".

Such names have no capital on their head (Quirk et al. 1985, 5.60 ff.), so that the pattern for names finds
only their first half.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.linguistics.descriptions import ATTRIBUTIVE
from summarizer.linguistics.names import Mention
from summarizer.linguistics.places import DEMONYMS
from summarizer.linguistics.titles import DESCRIPTION_KINDS
from summarizer.linguistics.tokens import lexicon

_PLACES = lexicon("coast border capital region province island peninsula coastline territory mainland")
# The space before it is taken too, and only one kind of it: a pattern that begins with the same character always is
# tried where that stands, and found in a sixth of the time. First letters stand alone, so that most words are passed
# over at once.
_HEAD = re.compile(
    r" (?:a(?:dministration|rmy)|border|c(?:a(?:mpaign|pital)|hurch|o(?:ast(?:line)?|mpany))|embassy|government"
    r"|island|m(?:ainland|ilitary|ovement)|navy|p(?:ar(?:liament|ty)|eninsula|olice|rovince)|region|te(?:am|rritory)"
    r"|union)\b"
)
_ADJECTIVE = re.compile(r"((?:[^\W\d_a-z][\w-]+ )?[^\W\d_a-z][\w.-]+) $")
_REACH = 40


def find_bodies(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    """A mention for each such body in ``text``, given the mentions of names."""
    ends = {mention.end: mention.start for mention in mentions}
    for head in _HEAD.finditer(text.replace("\xa0", " ")):
        begin = head.start() + 1
        start = _start(text, begin, ends)
        if start is not None and not ATTRIBUTIVE.match(text, head.end()):
            noun = text[begin : head.end()]
            kind = "place" if noun in _PLACES else DESCRIPTION_KINDS.get(noun, "government")
            yield Mention(start, head.end(), f"{text[start : begin - 1]} {noun}", kind, "", start)


def _start(text: str, head: int, ends: dict[int, int]) -> int | None:
    name = ends.get(head - 1)
    if name is not None:
        return name
    if text[max(head - _REACH, 0) : head - 1].rpartition(" ")[2].islower():
        return None
    adjective = _ADJECTIVE.search(text, max(head - _REACH, 0), head)
    if not adjective:
        return None
    both, last = adjective[1], adjective[1].rsplit(" ", 1)[-1]
    if both in DEMONYMS:
        return adjective.start(1)
    return head - 1 - len(last) if last in DEMONYMS else None
