"""Reads a description that stands for a voice: "a senior official", "sources close to the Ministry".

The head of an English noun phrase is its last noun before the first modifier that follows it
(Quirk et al. 1985, ch. 17; the head rules of Collins 1999). Number, gender and kind are the head's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

from summarizer.brief import ActorKind, Naming
from summarizer.linguistics.titles import DESCRIPTION_KINDS, FEMALE_ROLES, MALE_ROLES, PEOPLE, ROLES
from summarizer.linguistics.tokens import lexicon, lexicon_pattern

_MODIFYING = lexicon(
    """
who whom whose which that not of for at in from with without like to on by close familiar such inside outside
and or about among between against near under over within across as including involved released published
surveyed interviewed polled cited quoted speaking working living taken conducted based here there is are was
were has have had said says
    """
)
# One character first, of which there are few in a phrase; what may follow it is told apart by the look behind.
POST_MODIFIER = re.compile(
    rf"[,;(\s](?:(?<=[,;(])|[—–-]\s|{lexicon_pattern(_MODIFYING)}"
    r"|(?:\w++(?<=\wed)|stuck|caught|held|hit|left|lost|shot|hurt|led|run|sent|taken|seen|known|born|found)"
    r"(?=\s(?:by|in|at|on|with|for|from|of|to|under|near)\b))"
)
# Before a noun in small letters a name only qualifies ("the Oscar night"); before a verb it does not.
ATTRIBUTIVE = re.compile(
    r"[’”\"']? (?!(?:is|was|are|were|has|have|had|will|would|could|should|can|may|might|must|of|in|on"
    r"|at|to|for|from|with|by|and|or|but"
    r"|(?:reports|claims|notes|writes|adds)(?= that\b)|quotes|cites|argues|tells"
    r"|that|which|who|as|after|before|over|not|also|said|says|did|does|do)\b|[a-z]+(?:ed|es)\b)[a-z]"
)
_DETERMINERS = lexicon(
    "the a an this that these those his her its their our my your another other one both some many most several few"
    " all any every each two three no"
)
_DETERMINER = re.compile(rf"(?:(?:{'|'.join(sorted(_DETERMINERS))})\s+)+", re.IGNORECASE)
_DEFINITE = lexicon("the this that these those his her its their our both")
_QUANTIFIERS = lexicon(
    "some many most several few all both others percent majority half two three dozens hundreds thousands those none"
    " number"
)
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "people": "person",
    "children": "child",
    "police": "police",
    "media": "media",
}
_PERSONAL_ENDS = ("or", "ist", "ian", "man", "ee", "ant", "eer", "one", "body", "self")
_ABSTRACT_ENDS = (
    *("tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ure", "ship", "ing", "th", "acy", "age", "lysis"),
    *("idea", "fact", "event", "step", "move", "plan", "check"),
)
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
# Several of these speak by office or knowledge, each with a name that is withheld: no public, as residents are.
_WITHHELD = lexicon(
    "source insider official officer aide adviser advisor staffer diplomat envoy minister lawmaker legislator "
    "executive analyst expert specialist observer commentator strategist pollster consultant lobbyist economist "
    "scientist researcher scholar academic historian investigator detective prosecutor lawyer attorney"
)
_PUBLIC = (
    *("fire", "rescue", "ambulance", "health", "police", "prison", "prosecution", "civil", "secret", "security"),
    *("intelligence", "weather", "forest", "park", "border", "protection", "space", "tax", "drug", "drugs", "food"),
    *("environment", "nuclear", "atomic", "statistics", "immigration", "customs", "revenue", "un", "federal", "state"),
)
# Where the word in front tells the kind: another guard is a person, another agency an office.
_KIND_OF_COMPOUND: dict[tuple[str, str], ActorKind] = {
    ("coast", "guard"): "government",
    ("national", "guard"): "government",
    ("border", "guard"): "government",
    ("news", "agency"): "outlet",
    **dict.fromkeys(((what, "service") for what in _PUBLIC), "government"),
    **dict.fromkeys(((what, "agency") for what in _PUBLIC), "government"),
}
# "The operator" is a company, "an operator", "miners" and "the crane operator" are people.
_ALSO_WORKERS = lexicon("developer operator miner")
_TRADES_OF_WORKERS = lexicon(
    "estate crane machine forklift radio camera telephone software web app coal phone switchboard"
)
PARTIES = lexicon("labour tory conservative democrat democratic republican liberal green snp lib-dem reform labor")
# "A third disputed that": one more of those spoken of.
_PRONOUNS = lexicon("he she i we they")
_PLURAL_PRONOUNS = frozenset(("we", "they"))
_ORDINALS = lexicon("first second third fourth fifth sixth other")
_CONJUNCTIONS = frozenset(("and", "or"))
_IN_THE_KNOW = re.compile(r"\b(?:familiar|close|briefed|knowledgeable|with (?:[\w-]+ )?knowledge)\b")


class Description(NamedTuple):
    """What a description says of its bearer; ``head`` is in the singular and lower case.

    ``qualified`` tells that words other than determiners stand before the head ("the interior ministry").
    ``is_former`` tells a calling that only somebody spoken of can have had ("the former car dealer").
    ``compound`` is the head with the one word before it ("space agency").
    ``party`` is the party right before the head, in small letters ("the Labour backbencher").
    ``bare`` tells a lone singular without a determiner, which English does not use as a noun phrase:
    it is a participle or an adjective whose subject stands before it.
    """

    head: str
    kind: ActorKind
    naming: Naming
    plural: bool
    gender: str
    definite: bool
    bare: bool
    qualified: bool
    is_former: bool
    compound: str
    party: str


_Fields = tuple[str, ActorKind, Naming, bool, str, bool, bool, bool, bool, str, str]
_description_of: Callable[[_Fields], Description] = partial(tuple.__new__, Description)


@lru_cache(maxsize=256)
def describe(phrase: str) -> Description:
    """Read a noun phrase that names nobody."""
    first = phrase.split(None, 1)[0].lower() if phrase.strip() else ""
    head = head_phrase(phrase)
    words = _WORDS.findall(head) or [phrase.strip() or phrase]
    noun = words[-1].lower().removesuffix("’s").removesuffix("'s")
    single = singular(noun)
    before = "".join(words[-2:-1]).lower()
    kind = _kind_of_body(single, before, first, is_one=single == noun)
    plural = (
        single != noun
        or noun in _PLURAL_PRONOUNS
        or noun in PEOPLE
        or noun in _QUANTIFIERS
        or (kind is None and first in _QUANTIFIERS)
    )
    if kind is None:
        kind = _kind_of_people(words[-1], single, plural=plural)
    gender = "m" if single in MALE_ROLES else "f" if single in FEMALE_ROLES else ""
    withheld = single in _WITHHELD or (noun in PEOPLE and _IN_THE_KNOW.search(phrase) is not None)
    naming: Naming = "collective" if plural and not withheld else "unnamed"
    bare = kind == "document" and not plural and single not in DESCRIPTION_KINDS and not _DETERMINER.match(phrase)
    rest = without_determiners(head).split()
    qualified, compound = len(rest) > 1, f"{before} {single}" if len(rest) == 2 else ""
    is_former = phrase[:11].lower() == "the former "
    fields = (
        single,
        kind,
        naming,
        plural,
        gender,
        first in _DEFINITE,
        bare,
        qualified,
        is_former,
        compound,
        before if before in PARTIES else "",
    )
    return _description_of(fields)


def _kind_of_body(single: str, before: str, first: str, *, is_one: bool) -> ActorKind | None:
    """The kind that a noun tells with the word before it; none for one who works, not a company that does."""
    if single in _ALSO_WORKERS and (not is_one or first not in _DEFINITE or before in _TRADES_OF_WORKERS):
        return None
    return _KIND_OF_COMPOUND.get((before, single)) or DESCRIPTION_KINDS.get(single)


def names_people(phrase: str) -> bool:
    """Whether the head of a phrase is for certain a word for people: by office, by trade or in general."""
    words = _WORDS.findall(head_phrase(phrase))
    noun = words[-1].lower() if words else ""
    single = singular(noun) if noun else ""
    return single in _WITHHELD or single in ROLES or noun in PEOPLE


def without_determiners(phrase: str) -> str:
    """The phrase without its determiners; what ends it is none."""
    before, space, last = phrase.rpartition(" ")
    words = [word for word in before.split(" ") if word.lower() not in _DETERMINERS]
    return " ".join([*words, last]) if space else last


def _kind_of_people(noun: str, single: str, *, plural: bool) -> ActorKind:
    """People by the head's meaning or its suffix; what else is said to say something is text of a sort."""
    if (
        single in _ORDINALS
        or single in _PRONOUNS
        or _is_personal(single)
        or noun.lower() in PEOPLE
        or noun.lower() in _QUANTIFIERS
        or noun[0].isupper()
    ):
        return "group" if plural else "person"
    return "group" if plural and not single.endswith(_ABSTRACT_ENDS) else "document"


def _is_personal(noun: str) -> bool:
    is_agent = noun.endswith("er") and noun[-3:-2] not in "aeiou"
    return is_agent or noun in ROLES or noun.endswith(_PERSONAL_ENDS)


def head_phrase(phrase: str) -> str:
    """The phrase up to the first modifier that follows its head."""
    boundary = POST_MODIFIER.search(phrase, 1)
    while boundary and boundary[0].strip() in _CONJUNCTIONS and not _ends_in_noun(phrase[: boundary.start()]):
        # "Liberal and conservative economists": what stands before the conjunction is no noun yet.
        boundary = POST_MODIFIER.search(phrase, boundary.end())
    return phrase[: boundary.start()] if boundary else phrase


def _ends_in_noun(words: str) -> bool:
    noun = words.rsplit(" ", 1)[-1]
    single = singular(noun.lower())
    return single != noun.lower() or _is_personal(single) or noun in PEOPLE or single in DESCRIPTION_KINDS


def singular(noun: str) -> str:
    """The singular of a noun in lower case."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("men"):
        return noun[:-2] + "an"
    return _without_s(noun) if noun.endswith("s") else noun


def _without_s(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    if noun.endswith(("ss", "us", "is")) or noun in ROLES or noun in DESCRIPTION_KINDS:
        return noun
    return noun[:-1]
