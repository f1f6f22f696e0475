"""Resolves definite descriptions: "the ambassador", "the church", "the country".

A definite description takes up a figure that has the office or the head it names (Lee et al.
2013, the sieves of head match); where none has, news copy means its current person by a calling
such as "the billionaire", and nobody known by "the official".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.article import Span
from summarizer.brief import ActorKind
from summarizer.linguistics.descriptions import Description
from summarizer.linguistics.discourse import Discourse
from summarizer.linguistics.figures import APPOSED_HEAD, Figure, agrees
from summarizer.linguistics.places import CAPITALS, COUNTRIES, COUNTRY_OF_DEMONYM
from summarizer.linguistics.titles import EPITHETS
from summarizer.linguistics.tokens import lexicon

MANY: frozenset[ActorKind] = frozenset(("group", "organization", "government", "outlet"))
"""Kinds that "they" can stand for."""
THING: frozenset[ActorKind] = frozenset(("organization", "government", "document", "outlet", "place"))
"""Kinds that "it" can stand for."""
_STATE_NOUNS = frozenset(("country", "nation", "republic", "kingdom"))
_BUSINESSES = lexicon(
    "Foods Airlines Airways Inc Ltd LLC Co Corp Corporation Company Bank Group Holdings Industries Enterprises Motors "
    "Technologies Studios Entertainment Partners Capital Ventures Solutions Energy Systems Pharmaceuticals Pharma "
    "Stores Petroleum Telecom Telecoms Insurance Aerospace Robotics Chemicals Steel Oil Mining Financial Electric "
    "Software Labs Brewery AG GmbH Plc PLC SA NV AB Facebook Google Apple Microsoft Amazon IBM Ford Boeing Uber "
    "Walmart Tesla Tesco"
)
_OFFICES = lexicon(
    "president minister chancellor premier secretary governor mayor senator congressman congresswoman chief head "
    "leader director chairman chairwoman chair executive officer official commissioner ambassador judge king queen "
    "pope boss"
)
_CONCERNS = lexicon("company firm business club charity retailer airline manufacturer carmaker bank start-up startup")
_STATES = COUNTRIES | CAPITALS
_CAPITALISED = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?")
_COUNTRY_REACH = 300
_LAST_SPEAKERS = 2


def find_person(discourse: Discourse, gender: str, position: int, *, sure: bool = True) -> Figure | None:
    """The nearest person of a gender before ``position``; one who may be no person only when no other is there."""
    for candidates in discourse.sentences_back(position):
        for figure in candidates:
            if figure.kind == "person" and agrees(figure.gender, gender) and figure.sure >= sure:
                figure.gender = figure.gender or gender
                return figure
    return find_person(discourse, gender, position, sure=False) if sure else None


def find_body(discourse: Discourse, kinds: frozenset[ActorKind], position: int) -> Figure | None:
    """The body, paper or group that spoke last, else the one named nearest before ``position``."""
    for _, speaker in reversed(discourse.spoken[-_LAST_SPEAKERS:]):
        if speaker.kind in kinds and speaker.kind != "place":
            return speaker
    for candidates in discourse.sentences_back(position):
        for figure in candidates:
            if figure.kind in kinds and (figure.kind != "place" or figure.name in _STATES):
                return figure
    return None


def find_described(discourse: Discourse, description: Description, position: int) -> Figure | None:
    """The figure that a definite description without a name takes up."""
    if description.kind != "person":
        return None if description.qualified else _by_head(discourse, description.head, position)
    for figure in discourse.named_before(position):
        if figure.kind == "person" and description.head in figure.heads:
            return figure
    if description.is_former and description.head in _OFFICES:
        return None  # somebody else may have held it
    is_known = description.is_former or description.head in EPITHETS
    person = find_person(discourse, description.gender, position) if is_known else None
    return person if person and person.naming == "named" else None


def find_headed(discourse: Discourse, description: Description, names: range, span: Span) -> Figure | None:
    """The body whose name stands right before its common noun: "Yonhap news agency"."""
    for index in names:
        owner = discourse.cast.owners[index]
        if owner.kind == description.kind and not _is_genitive(discourse, index):
            rest = discourse.cast.text[discourse.cast.mentions[index].end : span.end].split()
            if len(rest) < 3 and rest[-1:] == [description.head]:
                return owner
    return None


def _is_genitive(discourse: Discourse, index: int) -> bool:
    """ "Starmer's spokesman" is another one than he."""
    end = discourse.cast.mentions[index].end
    return discourse.cast.text[end : end + 1] in ("’", "'")


def find_below(figures: Iterable[Figure], description: Description) -> Figure | None:
    """The person of the text whom a headline describes before it is named."""
    head = description.head
    for figure in figures:
        if head in figure.heads and figure.kind == "person" and figure.naming == "named":
            return figure
    return None


def _by_head(discourse: Discourse, head: str, position: int) -> Figure | None:
    """The body that "the church" speaks again of: its name has that word in it."""
    for figure in discourse.named_before(position):
        if figure.kind in MANY and head in figure.name.lower().split(" "):
            return figure
    if head in _CONCERNS:
        return _concern(discourse, position)
    return _country(discourse, position) if head in _STATE_NOUNS else None


def _concern(discourse: Discourse, position: int) -> Figure | None:
    """The business named nearest before; none where what was named since is another body, or may be one."""
    for figure in discourse.named_before(position):
        if figure.kind in MANY or not figure.sure:
            return figure if _is_business(discourse, figure) else None
    return None


def _is_business(discourse: Discourse, figure: Figure) -> bool:
    """Whether the name says so, or what stands beside it ("Nimbus, a storage company,")."""
    if figure.kind != "organization":
        return False
    apposed = APPOSED_HEAD.match(discourse.cast.text, min(figure.mentions)[1])
    is_called_so = apposed is not None and apposed[1] in _CONCERNS
    return is_called_so or figure.name.rsplit(" ", 1)[-1] in _BUSINESSES


def _country(discourse: Discourse, position: int) -> Figure | None:
    """The country named last before, by its name or by its adjective."""
    nearest = None
    for match in _CAPITALISED.finditer(discourse.cast.text, max(position - _COUNTRY_REACH, 0), position):
        name = COUNTRY_OF_DEMONYM.get(match.group(), match.group())
        nearest = name if name in COUNTRIES else nearest
    return discourse.cast.named(nearest) if nearest else None
