"""Takes a run of capitalised words apart: titles, places and the names themselves.

"Russian Ambassador to Armenia Sergey Kopyrkin" holds a place and a person with an office. What a
run holds depends on nothing but its words (McDonald's internal evidence, 1996), so that each
distinct run is taken apart once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

from summarizer.brief import ActorKind
from summarizer.linguistics.forenames import FEMALE, FORENAMES, MALE
from summarizer.linguistics.institutions import FIELDS_OF_WORK
from summarizer.linguistics.known_names import KNOWN
from summarizer.linguistics.name_segments import (
    FUNCTION_WORDS,
    OF_MEMBERS,
    PORTFOLIOS,
    WITH_PORTFOLIO,
    RunWord,
    has_portfolio,
    is_secretary_of_state,
    segments,
)
from summarizer.linguistics.places import DEMONYMS, PEOPLES, PLACES
from summarizer.linguistics.titles import FEMALE_TITLES, HEADS, MALE_TITLES, ROLES, TITLE_MODIFIERS, TITLES
from summarizer.linguistics.tokens import lexicon

_COMPLEMENTS = lexicon(
    "State Staff Defense Defence House Commons Treasury Interior Commerce Labor Operations Police Party Justice"
    " Opposition"
)
# Heads and titles that are frequent surnames too: after a forename they name a person.
_ALSO_SURNAMES = lexicon(
    """
Hill Lane Lake Park Forest Castle Church Day Post Star Mount Drive Rivers Banks Bush Brooks Price King Prince
Bishop Pope Judge Marshal
Marshall Cook Baker Cooper Page Abbott Dean Duke Earl Baron Knight Chase Power Best Strange Major Sharp Fields
Love Bond War
Green Week Coach Porter Head Grant Nurse Chambers Palace Fall Summers Winters Paris London Jordan Georgia Chad
Holland
"""
)
_QUALIFIERS = TITLE_MODIFIERS | DEMONYMS | TITLES
_OPENING_DEMONYMS = frozenset(name.split(" ")[0] for name in DEMONYMS if " " in name)
_BEFORE_BODY = DEMONYMS | {"Former", "Then", "Late"}
_SURNAMES_OR_TITLES = _ALSO_SURNAMES | TITLES
_EVENT_TYPES = lexicon(
    "Hurricane Cyclone Typhoon Storm Operation Category Level Phase Article Section Chapter Flight Route Interstate"
)
# Adjectives of a party that are its name where they stand alone.
_PARTIES = frozenset(("Labour", "Labor"))
_IN_PORTFOLIO = PORTFOLIOS | {"and"}
_COMPASS = lexicon("North South East West Northeast Northwest Southeast Southwest")
# Fields of study and beliefs: "Biology", "Economics", "Socialism".
_FIELD_ENDS = ("ology", "onomy", "onomics", "ography", "ometry", "istry", "ematics", "ism")
_LAST_OF_FIELDS = frozenset(end[-1] for end in _FIELD_ENDS)
_FIELD = re.compile(rf"[a-z](?:{'|'.join(_FIELD_ENDS)})$")
_ACRONYM = re.compile(r"[A-Z][A-Z&0-9-]{1,6}$|(?:[A-Z]\.){2,}$")
_OF_HUSBANDS = frozenset(("Mr", "Lord", "Herr", "Monsieur"))
_SEATS = frozenset(("University", "Université", "Universität", "Universidad"))
_JOINING = frozenset(("of", "for", "and", "&"))
_NO_SURNAMES = HEADS.keys() | DEMONYMS | PEOPLES
_PREPOSITIONS = frozenset(("of", "for", "in", "on", "to", "against"))
_SUFFIXES = frozenset(("Jr.", "Sr.", "Jr", "Sr", "II", "III"))
# "OpenAI", "BioNTech"; no "McGann", "LeBron", "mRNA", and no two forenames ("KellyAnne").
_CAMEL = re.compile(r"(?!Mac[A-Z])([^\W\d_a-z][a-z]{2,})[A-Z][^\W\d_]*$")
# "Ann Lee MP"
POST_NOMINALS = lexicon("MP MSP MEP MLA TD KC QC OBE CBE MBE KBE DBE FRS PhD MD Esq")
_NO_NAMES = HEADS.keys() | DEMONYMS | TITLE_MODIFIERS | TITLES
# What names nobody by itself; a "PC" may be a computer.
_NO_NAMES_ALONE = FUNCTION_WORDS | (TITLES - {"PC"})


class Part(NamedTuple):
    """A name inside a run: offsets into the run, and what its words tell.

    ``bare`` marks one word at the head of the run that tells nothing of its bearer.
    """

    start: int
    end: int
    name: str
    kind: ActorKind | None
    gender: str
    role_start: int
    bare: bool


_part_of: Callable[[tuple[int, int, str, ActorKind | None, str, int, bool]], Part] = partial(tuple.__new__, Part)


@lru_cache(maxsize=1024)
def take_apart(run: str) -> tuple[Part, ...]:
    """The names in a run of capitalised words, in order."""
    if run.isalpha():  # one word, as half of them are
        return () if run in _NO_NAMES_ALONE else tuple(_untitled([RunWord(run, 0, len(run))]))
    words = _words(run)
    parts = _partner(words)
    for segment in segments(words):
        parts += _parts(segment)
    return tuple(parts if len(parts) < 2 else [part for part in parts if not _is_in_a_title(part, parts)])


def _words(run: str) -> list[RunWord]:
    words, start = [], 0
    for text in run.replace("\xa0", " ").replace(",", " ").split(" "):
        end = start + len(text)
        if text:
            words.append(RunWord(text, start, end))
        start = end + 1
    return words


def _partner(words: list[RunWord]) -> list[Part]:
    """The first of "Mr and Mrs Barrow", whose surname stands behind the second."""
    if len(words) != 4 or words[1].text != "and" or words[0].text.rstrip(".") not in _OF_HUSBANDS:
        return []
    if words[2].text.rstrip(".") not in FEMALE_TITLES:
        return []
    start, end = words[0].start, words[0].end
    return [_part_of((start, end, words[3].text, "person", "m", start, False))]


def _is_in_a_title(part: Part, parts: list[Part]) -> bool:
    """ "Deputy District" of "Deputy District Attorney Carla Nunez"; "Ohio" of "Ohio Governor Lee" is a place."""
    return part.name.split(" ", 1)[0] in TITLE_MODIFIERS and any(
        other.role_start <= part.start and part.end <= other.start for other in parts if other is not part
    )


def is_acronym(name: str) -> bool:
    """Whether the name is written as initials: "NRA", "U.N."."""
    return not name[1:2].islower() and bool(_ACRONYM.match(name))


def gender_of(forename: str) -> str:
    """``m``, ``f``, or an empty string where the forename does not tell."""
    return "m" if forename in MALE else "f" if forename in FEMALE else ""


def _parts(segment: list[RunWord]) -> list[Part]:
    words = _trim(segment)
    if not words:
        return []
    title = None if len(words) > 1 and _name(words) in KNOWN else _title_index(words)
    if title is None:
        return _untitled(words)
    bearer = _after_complement(words, title + 1)
    parts = _before_title(words[:title])
    if bearer > title + 1:
        parts += _before_title([word for word in words[title + 2 : bearer] if word.text not in _COMPLEMENTS])
    if bearer < len(words):
        parts.append(_person(words[bearer:], words[0].start, words[title].text.rstrip(".")))
    return parts


def _trim(words: list[RunWord]) -> list[RunWord]:
    start, end = 0, len(words)
    while end > start and (words[end - 1].text.islower() or words[end - 1].text == "&"):
        end -= 1
    while start < end and words[start].text.islower():
        start += 1
    if end - start > 2 and words[end - 1].text in POST_NOMINALS and words[end - 2].text not in _NO_NAMES:
        end -= 1
    return words[start:end] if end - start < len(words) else words


def _title_index(words: list[RunWord]) -> int | None:
    """The last word of the title before a person's name, or at the end of a bare title."""
    last = words[-1].text
    if words[0].text in FORENAMES and len(words) == 2:
        return None
    if last in HEADS and HEADS[last] != "place" and last not in _SURNAMES_OR_TITLES:
        is_office = words[0].text in TITLES and len(words) > 1 and words[1].text == "of"
        return 0 if is_office else None  # "Speaker of the House"
    titles = [index for index, word in enumerate(words) if word.text.rstrip(".") in TITLES]
    if not titles and _is_calling(words):
        return 0
    if titles and words[titles[-1]].text == "PC" and _name(words[titles[-1] + 1 : titles[-1] + 2]) not in FORENAMES:
        titles.pop()  # "Windows PC" is no constable
    if words[-1].text in _SUFFIXES and titles and titles[-1] == len(words) - 2:
        return None  # "Martin Luther King Jr."
    if len(titles) > 1 and titles[-1] == len(words) - 1 and last in _ALSO_SURNAMES:
        titles.pop()
    return None if not titles or _is_of_an_office(words, titles) else max(titles[-1], _portfolio_end(words))


def _is_calling(words: list[RunWord]) -> bool:
    """ "Coroner Alan Reed": what somebody is, with a capital because it opens the sentence."""
    first = words[0].text
    return len(words) > 2 and words[1].text in FORENAMES and first.lower() in ROLES and first not in FORENAMES


def _portfolio_end(words: list[RunWord]) -> int:
    """The last word of "Minister for Foreign Affairs", "Secretary of State for Health and Social Care"; else 0."""
    office = next((index for index in range(1, len(words)) if words[index].text == "for"), 0)
    if not office or not has_portfolio(words[:office], words[office + 1 :]):
        return 0
    behind = (index for index in range(office + 1, len(words)) if words[index].text not in _IN_PORTFOLIO)
    return next(behind, len(words)) - 1


def _is_of_an_office(words: list[RunWord], titles: list[int]) -> bool:
    """ "Department of Justice", "Office of the Prime Minister", "Association of Chief Police Officers"."""
    body = next((index for index in range(1, titles[0]) if words[index].text in ("of", "for")), 0)
    head = words[body - 1].text
    if not body or HEADS.get(head) not in ("organization", "government"):
        return False
    behind = words[titles[-1] + 1 :]
    return not behind or behind[0].text.islower() or head in OF_MEMBERS


def _after_complement(words: list[RunWord], index: int) -> int:
    """Where the name begins after a title such as "Secretary of State" or "Ambassador to Armenia"."""
    if index >= len(words) or words[index].text[0].isupper():
        return index
    index += 1
    if index < len(words) and words[index].text == "the":
        index += 1
    if index < len(words) and words[index].text in FIELDS_OF_WORK:
        return _after_fields(words, index)
    for length in (3, 2, 1):
        phrase = " ".join(word.text for word in words[index : index + length])
        if phrase in PLACES or phrase in _COMPLEMENTS or phrase in KNOWN or phrase.split(" ")[-1] in HEADS:
            return min(index + length, len(words))
    return len(words)


def _after_fields(words: list[RunWord], index: int) -> int:
    """ "Secretary of Health and Human Services"."""
    while index < len(words) and (words[index].text in FIELDS_OF_WORK or words[index].text == "and"):
        index += 1
    return index


def _before_title(words: list[RunWord]) -> list[Part]:
    """A place or a body named before a title: "New Jersey Gov.", "White House Chief"."""
    if not words:
        return []
    if [word.text for word in words[-3:]] == ["Police", "and", "Crime"]:
        words = words[:-3]
    words = _before_portfolio(words)
    while words and _qualifies_title(words) and _name(words) not in KNOWN:
        words = words[: -2 if _name(words[-2:]) in DEMONYMS else -1]
    while words and words[0].text in _BEFORE_BODY:
        words = words[1:]
    return _untitled(words) if words else []


def _before_portfolio(words: list[RunWord]) -> list[RunWord]:
    """What stands before an office with what it is for: "Irish" of "Irish Minister for Foreign"."""
    office = next((index for index in range(1, len(words)) if words[index].text == "for"), 0)
    if office and is_secretary_of_state(words[:office]):
        return words[: office - 3]
    return words[: office - 1] if office and words[office - 1].text in WITH_PORTFOLIO else words


def _qualifies_title(words: list[RunWord]) -> bool:
    return words[-1].text in _QUALIFIERS or _name(words[-2:]) in DEMONYMS


def _untitled(words: list[RunWord]) -> list[Part]:
    cut = _two_names(words)
    if cut:
        return _untitled(words[:cut]) + _untitled(words[cut:])
    if len(words) == 1 and words[0].text in _PARTIES:
        return [_part(words, words[0].text, "organization", "", words[0].start)]
    words = _without_demonyms(words)
    if not words or _is_event(words):
        return []
    name = _name(words)
    return [_part(words, name, kind_of(name), gender_of(words[0].text) if len(words) > 1 else "", words[0].start)]


def _without_demonyms(words: list[RunWord]) -> list[RunWord]:
    """The words without the adjectives at their head; of what is headed, they are a part of the name."""
    if not _demonym(words) or HEADS.get(_head_of(words)) or (name := _name(words)) in PLACES or name in PEOPLES:
        return words
    while words and (length := _demonym(words)):
        words = words[length:]
    return words


def _two_names(words: list[RunWord]) -> int:
    """Where a second name begins inside the words: after a place or a body, at a forename; else 0."""
    if words[0].text == "U.S." and len(words) > 1 and words[-1].text not in HEADS:
        return 1
    for index in range(1, len(words) - 1):
        if words[index].text in FORENAMES and words[index + 1].text[0].isupper():
            before = _name(words[:index])
            if before in KNOWN or HEADS.get(words[index - 1].text) or (before in PLACES and before not in FORENAMES):
                return index
    return 0


def _demonym(words: list[RunWord]) -> int:
    """How many words at the head are an adjective of a people or a party."""
    if len(words) > 1 and words[0].text in _OPENING_DEMONYMS and f"{words[0].text} {words[1].text}" in DEMONYMS:
        return 2
    is_forename = words[0].text in FORENAMES and len(words) == 2 and words[1].text not in _NO_SURNAMES
    return int(words[0].text in DEMONYMS and not is_forename)


def _is_event(words: list[RunWord]) -> bool:
    last = _head_of(words)
    if len(words) == 2 and words[0].text in FORENAMES and last in _ALSO_SURNAMES:
        return False
    if words[0].text in _EVENT_TYPES or _is_field(words):
        return True
    if len(words) == 1 and last in _COMPASS:
        return True
    return HEADS.get(last, "organization") is None and _name(words) not in KNOWN


def _head_of(words: list[RunWord]) -> str:
    """The last word, or the one in front of a preposition: "Institute" of "Institute for Fiscal Studies"."""
    for index in range(1, len(words)):
        if words[index].text in _PREPOSITIONS and HEADS.get(words[index - 1].text):
            return words[index - 1].text
    return words[-1].text


def _is_field(words: list[RunWord]) -> bool:
    """A field of study or a belief, but not the body devoted to it ("Institute of Geology")."""
    last = words[-1].text
    is_like = last[-1] in _LAST_OF_FIELDS and last.endswith(_FIELD_ENDS)
    field = is_like and last not in HEADS and _FIELD.search(last)
    return bool(field) and all(word.text != "of" for word in words)


def _person(words: list[RunWord], role_start: int, title: str) -> Part:
    by_forename = gender_of(words[0].text) if len(words) > 1 else ""
    gender = "m" if title in MALE_TITLES else "f" if title in FEMALE_TITLES else by_forename
    return _part(words, _name(words), "person", gender, role_start)


def _part(words: list[RunWord], name: str, kind: ActorKind | None, gender: str, role_start: int) -> Part:
    start = words[0].start
    bare = not kind and not start and len(words) == 1
    return _part_of((start, words[-1].end, name, kind, gender, role_start, bare))


def _name(words: list[RunWord]) -> str:
    return words[0].text if len(words) == 1 else " ".join([word.text for word in words])


def kind_of(name: str) -> ActorKind | None:
    """The kind that a name tells by itself, ``None`` when it does not."""
    words = name.split(" ")
    listed = _listed_kind(name)
    if listed or len(words) == 1:
        return listed or ("organization" if _is_camel(name) else None)
    if words[-1] in PEOPLES and words[-1].endswith("s"):
        return "group"  # House Republicans
    if "&" in words and words[0] not in FORENAMES:
        return "organization"
    if words[0] in _SEATS:
        return "organization"  # "University College London"
    if _looks_personal(words):
        return "person"
    return HEADS.get(words[-1]) or HEADS.get(_before_preposition(words))


def _before_preposition(words: list[str]) -> str:
    for index, word in enumerate(words):
        if word in _PREPOSITIONS:
            return words[index - 1]
    return words[-1]


def _is_camel(name: str) -> bool:
    parts = None if name[1:].islower() else _CAMEL.match(name)
    return parts is not None and parts[1] not in FORENAMES


def _listed_kind(name: str) -> ActorKind | None:
    if name in KNOWN:
        return KNOWN[name]
    return "place" if name in PLACES else "group" if name in PEOPLES else None


def _looks_personal(words: list[str]) -> bool:
    last = words[-1]
    if last in HEADS and (last not in _ALSO_SURNAMES or len(words) > 3):
        return False
    if len(words) > 5 or not _JOINING.isdisjoint(words):
        return False
    return words[0] in FORENAMES or last in ("Jr.", "Sr.") or any(_is_initial(word) for word in words[:-1])


def _is_initial(word: str) -> bool:
    return word[1:] == "." and word[0].isalpha()
