"""Bodies named by a proper adjective or a name and a common noun: "the Indian government".

Such names have no capital on their head (Quirk et al. 1985, 5.60 ff.), so that the pattern for names finds
only their first half.
"""

from __future__ import annotations

import re

from summarizer.linguistics.descriptions import ATTRIBUTIVE
from summarizer.linguistics.names import Mention, mention_of
from summarizer.linguistics.places import DEMONYMS
from summarizer.linguistics.titles import DESCRIPTION_KINDS
from summarizer.linguistics.tokens import fold_article, letters_in, lexicon

_PLACES = lexicon("coast border capital region province island peninsula coastline territory mainland")
_HEADS = _PLACES | lexicon(
    "administration army campaign church company embassy government military movement navy parliament party police team"
    " union"
)
_ADJECTIVE = re.compile(r"((?:[^\W\d_a-z][\w-]+ )?[^\W\d_a-z][\w.-]+) $")
_REACH = 40


def find_bodies(text: str, mentions: list[Mention]) -> list[Mention]:
    """A mention for each such body in ``text``, given the mentions of names."""
    heads = _heads(text)
    if not heads:
        return []
    ends = {mention.end: mention.start for mention in mentions}
    found: list[Mention] = []
    for begin, end in heads:
        start = _start(text, begin, ends)
        if start is not None and not ATTRIBUTIVE.match(text, end):
            noun = text[begin:end]
            kind = "place" if noun in _PLACES else DESCRIPTION_KINDS.get(noun, "government")
            found.append(mention_of((start, end, f"{text[start : begin - 1]} {noun}", kind, "", start)))
    return found


def _heads(text: str) -> list[tuple[int, int]]:
    """Where the heads stand behind a space: few texts have more than three of them, which are looked for alone."""
    spaced = text.replace("\xa0", " ")
    found: list[tuple[int, int]] = []
    for noun in _HEADS.intersection(letters_in(fold_article(text))):
        start = spaced.find(" " + noun)
        while start >= 0:
            end = start + 1 + len(noun)
            behind = text[end : end + 1]
            if not behind.isalnum() and behind != "_":
                found.append((start + 1, end))
            start = spaced.find(" " + noun, end)
    return sorted(found)


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
