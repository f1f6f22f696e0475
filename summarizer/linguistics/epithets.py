"""Whom a calling takes up that nobody was introduced by: "the billionaire", "the mayor".

News copy calls its current person so. It is somebody else where the text tells that they are two: by the
calling that he has, or because both stand in one clause, in which only a pronoun takes up a name (principle C
of Chomsky 1981).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.article import Span
from summarizer.linguistics.discourse import Discourse
from summarizer.linguistics.figures import Figure
from summarizer.linguistics.names import Mention
from summarizer.linguistics.titles import EPITHETS
from summarizer.linguistics.tokens import lexicon

_OFFICES = (
    lexicon("president governor mayor senator ambassador pope king queen"),
    lexicon("minister premier secretary chancellor"),
    lexicon("representative congressman congresswoman"),
)
"""Offices, those in one row that one person can have by several of the words."""
_OPEN = EPITHETS - frozenset().union(*_OFFICES)
"""Callings of those who may have any office ("the candidate")."""
_OFFICE_OF = {office: row for row in _OFFICES for office in row}
# What ends a clause between a name and a description.
_CLAUSE_ENDS = re.compile(r"[.,:;?!()“”\"—–\n]| (?:and|but|or|while|as)\b")
# "Ann Lee became the mayor"
_IS = re.compile(r"\b(?:is|was|be|been|being|[Bb]ec[ao]mes?|remain(?:s|ed)?|named|elected|appointed|made|like)$")
# "The mayor told Ann Lee", but "the mayor of Leith Ann Lee".
_VERB = re.compile(r" (?:[a-z]+ed|told|tells|met|said|says|saw|gave|wrote|sent|left|beat|is|was|has|had)\b")
_APPOSED = re.compile(r"^, [^,.;:]{1,60},(?= )")
_HANGS_ON = (" of ", " for ")
_CLAUSE = 120
_LONGEST = 60
_REACH = 3_000
"""Code points before a description in which it is told that they are two."""


def can_be(discourse: Discourse, person: Figure, head: str, position: int) -> bool:
    """Whether a person may be the one called by ``head`` at ``position``, though nobody introduced him by it."""
    if _has_another_office(person, head):
        return False
    places = list(_places(discourse.cast.text, head, position))
    if head in _OFFICE_OF and places and person.mentions and min(person.mentions)[0] > places[0].start:
        return False  # the text has spoken of the mayor before it named him
    return not any(_is_beside(discourse, person, place) for place in places)


def _has_another_office(person: Figure, head: str) -> bool:
    """Whether he was introduced by callings, none of which goes with the office."""
    row = _OFFICE_OF.get(head)
    return row is not None and bool(person.heads) and person.heads.isdisjoint(_OPEN | row)


def _places(text: str, head: str, position: int) -> Iterator[Span]:
    """Where the description stands, up to the one at ``position``, which may open a sentence."""
    before, found, _ = text[position + 1 : position + _LONGEST].lower().partition(head)
    description = text[position + 1 : position + 1 + len(before + found)]
    start = text.find(description, max(position - _REACH, 0))
    while 0 <= start <= position + 1:
        end = start + len(description)
        if not text[end : end + 1].isalnum():
            yield Span(start - 1, end)
        start = text.find(description, end)


def _is_beside(discourse: Discourse, person: Figure, place: Span) -> bool:
    """Whether a name of the person stands in the clause of the description, as another argument."""
    near = discourse.names_within(Span(max(place.start - _CLAUSE, 0), place.end + _CLAUSE))
    names = (discourse.cast.mentions[index] for index in near if discourse.cast.owners[index] is person)
    text = discourse.cast.text
    return any(
        _precedes(text, name, place) if name.start < place.start else _follows(text, name, place) for name in names
    )


def _precedes(text: str, name: Mention, place: Span) -> bool:
    """ "Ann Lee asked the mayor": what is between them is of one clause, and no verb of being."""
    between = _without_apposition(text, name, text[name.end : place.start].rstrip())
    if between == " and":
        return True
    is_within = between[:1] in "’'" or text.endswith(_HANGS_ON, 0, name.role_start)
    return bool(between) and not (is_within or _CLAUSE_ENDS.search(between) or _IS.search(between))


def _without_apposition(text: str, name: Mention, between: str) -> str:
    """Without what stands beside the name between commas, or the comma that ends the apposition that the name is."""
    if between[:1] != ",":
        return between
    if text.endswith(", ", 0, name.role_start):
        return between[1:]
    return _APPOSED.sub("", between, count=1).removeprefix(", who")


def _follows(text: str, name: Mention, place: Span) -> bool:
    """ "The mayor told Ann Lee"."""
    between = text[place.end : name.role_start]
    return _VERB.search(between) is not None and not _CLAUSE_ENDS.search(between)
