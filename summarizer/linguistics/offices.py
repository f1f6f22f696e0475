"""Finds the words beside a person's name that tell the person's office or calling.

Before the name ("campaign manager Ann Lee") or in apposition after it ("Ann Lee, the manager of
the campaign,"): the two places where news copy introduces people (McDonald 1996, "external
evidence"). Titles in capitals are part of the name's run and found with it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from summarizer.article import Span
from summarizer.linguistics.descriptions import singular
from summarizer.linguistics.titles import ROLES
from summarizer.linguistics.tokens import fold, fold_article, letters_in, letters_of, lexicon

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_APPOSITION = re.compile(r",(?: (?:aged )?\d{1,3},)?(?: (?:who is|who was))? ([^,.;:()\n“”\"—–]{3,120})")
_COPULAS = (" is ", " was")
_IS = re.compile(r" (?:is|was) ((?:an?|the) [^,.;:()\n“”\"—–]{3,80})")
_ABBREVIATED = {
    **dict.fromkeys(("sen", "sens"), "senator"),
    **dict.fromkeys(("rep", "reps"), "representative"),
    **dict.fromkeys(("gov", "govs"), "governor"),
    **dict.fromkeys(("gen", "col", "lt", "maj", "capt"), "officer"),
    "sgt": "sergeant",
    **dict.fromkeys(("pc", "pcso"), "constable"),
    **dict.fromkeys(("msp", "mep", "td"), "mp"),
    **dict.fromkeys(("det", "insp", "dci"), "inspector"),
    "supt": "superintendent",
    "cllr": "councillor",
    "adm": "admiral",
    "dr": "doctor",
    "prof": "professor",
    "del": "delegate",
    "rev": "pastor",
}
_STOPS = lexicon(
    "the a an and or of to by with that for from as but his her its their in on at said says is was were are than"
    " before after about over among between because if until since during against towards near without"
    " when while he she they we it i who you this these those"
    " told met saw heard took gave sent brought found left led beat hit sought paid won lost kept held put got"
    " free oust arrest replace join protect unseat impeach elect appoint succeed defeat kill urge tell ask meet jail"
    " pardon topple extradite"
)
_OPENS_VERB = re.compile(
    r"(?:said|says|told|who|which|but|and|or|in|on|at|according|adding|speaking|if|when|as|to)\b"
    r"|(?:[a-z]+ed|met|saw|sent|gave|took|left|beat|wrote|found|heard|made|won|lost|led|had|has|is|was|became|sought)"
    r" (?:the|an?|that|this|those|these|his|her|its|their|any|all|no)\b"
)
# "Asked about Mr Vane, his spokesman said": no apposition.
_SAYS = re.compile(r" (?:said|says|told|added|wrote|argued|insisted|replied|explained)\b")
_DETERMINED = re.compile(r"(?:the|an?|his|her|its|their|one|former|another)\b|[A-Z][\w.]+[’']s ")
_PEOPLE = (
    ROLES
    | {role + "s" for role in ROLES}
    | {role[:-2] + "en" for role in ROLES if role.endswith("man")}
    | lexicon("people children police families authorities troops")
)
# A noun before another noun only qualifies it ("refugee status"); before a verb or a preposition it does not.
_COMPOUND = re.compile(
    r" (?!(?:of|on|in|at|for|from|with|who|to|and|or|as|by|over|after|is|was|are|were|has)\b|[a-z]+(?:s|ed)\b)[a-z]"
)
_VERBAL = ("ed", "ing", "s")
_ANY_WORD = re.compile(r"\w[\w’'.-]*")


def _by_first_letters(nouns: Iterable[str]) -> dict[str, list[str]]:
    """Nouns by the plain letters that they begin with: "co" of "co-founder"."""
    by_letters: dict[str, list[str]] = defaultdict(list)
    for noun in nouns:
        by_letters[letters_of(fold(noun)).split()[0]].append(noun)
    return dict(by_letters)


# Few words of a text are one for people, and to look each up costs less than to search for any.
_PEOPLE_BY_LETTERS = _by_first_letters(_PEOPLE)
_FIRST_LETTERS = frozenset(_PEOPLE_BY_LETTERS)
_MARKS = "’'.-"
# "The mayor", "the mayor of Port Ellis", up to the comma.
_APPOSED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)"
    r"(?= ((?:[\w’'-]+ ){0,3}?[A-Za-z-]+)(?: (?:of|for|at) [^,.;:]+)?$)"
    r" ([^,.;:]+)$"
)
# "A spokesman for the mayor, Ann Lee": she is the mayor. "The mother of the victim, Ann Lee": she is the mother.
_NESTED = re.compile(
    r"\b([a-z]+) (?:of|for|to|with|by|from) (?:the|an?|its|his|her|their) ((?:[\w’'-]+ ){0,3}?([a-z-]+))$"
)
KIN = lexicon(
    "mother father wife husband widow widower son daughter brother sister parent uncle aunt grandmother grandfather"
    " girlfriend boyfriend partner"
)
"""Those whom news copy tells by whose they are, and then by name."""
_BEHIND_APPOSED = re.compile(r"[,.;]| (?:of|from|MP|MSP|KC|QC)\b")
_SHORT_TITLE = re.compile(r"\b(?:Dr|Prof|Sir|Dame|Mr|Mrs|Ms|Cllr|Rev)\.? $")
_LONGEST_TITLE = 8
_LONGEST_ROLE = 20
_REACH = 60
_NEAR_WORDS = 8
_NEAR_WORDS_BARE = 3


def office_before(text: str, start: int) -> tuple[int, int] | None:
    """The calling written small before the name that starts at ``start``, with what qualifies it."""
    near = text[max(start - _LONGEST_ROLE, 0) : start]
    if near[-1:] != " " or near[:-1].rpartition(" ")[2] not in ROLES:
        return None
    words = list(_WORD.finditer(text, max(start - _REACH, 0), start - 1))
    return with_qualifiers(text, words), words[-1].end()


def office_apposed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The calling before a name that is set off by commas: "the mayor of Port Ellis, Dana Whitcomb, said"."""
    if text.find(", ", max(start - _LONGEST_TITLE - len(", "), 0), start) < 0:
        return None
    if (title := _SHORT_TITLE.search(text[max(start - _LONGEST_TITLE, 0) : start])) is not None:
        start -= len(title[0])
    if text[start - 2 : start] != ", " or not _BEHIND_APPOSED.match(text, end):
        return None
    found = _APPOSED.search(text[max(start - _REACH, 0) : start - 2])
    head = found[1].rpartition(" ")[2] if found else ""
    if found is None or head.lower() not in ROLES:
        return None
    nested = _NESTED.search(found[2])
    is_nested = nested is not None and nested[3] in ROLES and nested[1] not in KIN
    return start - 2 - len(nested[2] if nested is not None and is_nested else found[2]), start - 2


def with_qualifiers(text: str, words: Sequence[re.Match[str]]) -> int:
    """Where the phrase begins that the last of ``words`` is the head of: the words before that can qualify a noun."""
    start = words[-1].start()
    for word in reversed(words[:-1]):
        term = word.group()
        verbal = term.islower() and term.endswith(_VERBAL)
        if verbal or term.lower() in _STOPS or text[word.end() : start] != " " or term.endswith((".", "’s", "'s")):
            break
        start = word.start()
    return start


def people_in(text: str, span: Span) -> Iterator[Span]:
    """The descriptions of people by a common noun in small letters: "900 asylum seekers"."""
    present = _FIRST_LETTERS.intersection(letters_in(fold_article(text)))
    nouns = [noun for letters in present for noun in _PEOPLE_BY_LETTERS[letters]]
    for start, end in _standing_alone(nouns, text[span.start : span.end]):
        first, last = span.start + start, span.start + end
        if not _qualifies(text, text[first:last], last):
            words = list(_ANY_WORD.finditer(text, _three_words_before(text, first, span.start), last))
            yield Span(with_qualifiers(text, words[-4:]), last)


def _standing_alone(nouns: list[str], stretch: str) -> list[tuple[int, int]]:
    """Where some nouns stand, in order."""
    found: list[tuple[int, int]] = []
    for noun in nouns:
        start = stretch.find(noun)
        while start >= 0:
            end = start + len(noun)
            if _stands_alone(stretch, start, end):
                found.append((start, end))
            start = stretch.find(noun, end)
    return sorted(found)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a word is no part of another; an opening mark before it belongs to no word."""
    before, after = text[:start].rstrip(_MARKS)[-1:], text[end : end + 1]
    return not (before.isalnum() or before == "_" or after.isalnum() or (after and after in "_’'.-"))


def _three_words_before(text: str, start: int, low: int) -> int:
    for _ in range(4):
        start = text.rfind(" ", low, start)
        if start < 0:
            return low
    return start


def _qualifies(text: str, noun: str, end: int) -> bool:
    """Whether the noun only qualifies the one after it; a plural hardly ever does."""
    return singular(noun) == noun and _COMPOUND.match(text, end) is not None


def office_after(text: str, end: int) -> tuple[int, int] | None:
    """The apposition that follows the name that ends at ``end``, when its head is a person's calling."""
    near = text[end : end + 4]
    pattern = _APPOSITION if near[:1] == "," else _IS if near in _COPULAS else None
    match = pattern.match(text, end) if pattern else None
    if not match or _OPENS_VERB.match(match[1]) or _SAYS.search(match[1]):
        return None
    words = _WORD.findall(match[1])[: _NEAR_WORDS if _DETERMINED.match(match[1]) else _NEAR_WORDS_BARE]
    if not any(word.lower() in ROLES for word in words):
        return None
    return match.start(1), match.start(1) + len(match[1].rstrip())


def callings(words: str) -> set[str]:
    """The nouns for persons among ``words``, in the singular."""
    found = _WORD.findall(words.lower().replace(".", ""))
    return {noun for word in found if (noun := singular(_ABBREVIATED.get(word, word))) in ROLES}
