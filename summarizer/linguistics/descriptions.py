"""Reads a description that stands for a voice: "a senior official", "sources close to the Ministry".

The head of an English noun phrase is its last noun before the first modifier that follows it
(Quirk et al. 1985, ch. 17; the head rules of Collins 1999). Number, gender and kind are the head's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.brief import ActorKind, Naming
from summarizer.linguistics.titles import DESCRIPTION_KINDS, FEMALE_ROLES, MALE_ROLES, PEOPLE, ROLES
from summarizer.linguistics.tokens import lexicon

POST_MODIFIER = re.compile(
    r"(?:,|;|\(|\s[—–-]\s"
    r"|\s(?:who|whom|whose|which|that|of|for|at|in|from|with|without|like|to|on|by|close|familiar|such|inside|outside"
    r"|and|or|about|among|between|against|near|under|over|within|across|as|including|involved|released|published|surveyed|interviewed"
    r"|polled|cited|quoted|speaking|working|living|taken|conducted|based|here|there|is|are|was|were|has|have|had|said|says)\b)"
)
DETERMINER = re.compile(
    r"(?:(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|another|other|one|both|some|many|most|several"
    r"|few|all|any|every|each|two|three|no)\s+)+",
    re.IGNORECASE,
)
_DEFINITE = lexicon("the this that these those his her its their our both")
_QUANTIFIERS = lexicon(
    "some many most several few all both others percent majority half two three dozens hundreds thousands those none number"
)
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "people": "person",
    "children": "child",
    "police": "police",
    "media": "media",
}
_PERSONAL_SUFFIX = re.compile(r"(?:[^aeiou]er|or|ist|ian|man|ee|ant|ster|eer|one|body|self)$")
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")


class Description(NamedTuple):
    """What a description says of its bearer; ``head`` is in the singular and lower case."""

    head: str
    kind: ActorKind
    naming: Naming
    gender: str
    definite: bool


def describe(phrase: str) -> Description:
    """Read a noun phrase that names nobody."""
    first = phrase.split(None, 1)[0].lower() if phrase.strip() else ""
    words = _WORDS.findall(head_phrase(phrase)) or [phrase.strip() or phrase]
    noun = words[-1].lower().removesuffix("’s").removesuffix("'s")
    single = singular(noun)
    kind = DESCRIPTION_KINDS.get(single)
    plural = single != noun or noun in PEOPLE or noun in _QUANTIFIERS or (kind is None and first in _QUANTIFIERS)
    if kind is None:
        kind = _kind_of_people(words[-1], single, plural=plural)
    gender = "m" if single in MALE_ROLES else "f" if single in FEMALE_ROLES else ""
    return Description(single, kind, "collective" if plural else "unnamed", gender, first in _DEFINITE)


def _kind_of_people(noun: str, single: str, *, plural: bool) -> ActorKind:
    """People by the head's meaning or its suffix; what else is said to say something is text of a sort."""
    personal = (
        single in ROLES or noun.lower() in PEOPLE or noun.lower() in _QUANTIFIERS or _PERSONAL_SUFFIX.search(single)
    )
    if not personal and noun[0].islower():
        return "document"
    return "group" if plural else "person"


def head_phrase(phrase: str) -> str:
    """The phrase up to the first modifier that follows its head."""
    boundary = POST_MODIFIER.search(phrase, 1)
    return phrase[: boundary.start()] if boundary else phrase


def singular(noun: str) -> str:
    """The singular of a noun in lower case."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    if (
        noun.endswith("s")
        and not noun.endswith(("ss", "us", "is"))
        and noun not in ROLES
        and noun not in DESCRIPTION_KINDS
    ):
        return noun[:-1]
    return noun
