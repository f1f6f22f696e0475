"""Finds names: who is called what, where, and what the name itself tells of its bearer.

After McDonald 1996 (internal and external evidence of proper names) and Mikheev 1999 (a
capitalised word where capitals are obligatory is judged by the places where they are not): a
pattern finds runs of capitalised words, each distinct run is taken apart once, and what opens a
sentence is kept only when the rest of the article bears it out. Lines in which every word is
capitalised are searched for names known from elsewhere, for nothing new.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from summarizer.article import Span
from summarizer.brief import ActorKind
from summarizer.linguistics.forenames import FORENAMES
from summarizer.linguistics.headings import KnownNames, find_headings
from summarizer.linguistics.name_parts import FUNCTION_WORDS, gender_of, kind_of, take_apart
from summarizer.linguistics.tokens import lexicon


class Mention(NamedTuple):
    """A name where it stands, ``text[start:end]``, without the title before it.

    ``role_start`` is where the title or office before the name begins (``start`` without one);
    ``opens`` tells that nothing but its place in the sentence accounts for the capital letter.
    """

    start: int
    end: int
    name: str
    kind: ActorKind | None
    gender: str
    role_start: int
    opens: bool


def _upper() -> str:
    """The upper-case letters of the alphabetic scripts, as the inside of a character class."""
    return "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x590)) if letter.isupper())


_U = _upper()
_ABBREVIATED_TITLES = lexicon(
    "Sen Rep Gov Gen Col Lt Maj Capt Sgt Adm Rev Hon Dr Prof Mr Mrs Ms Jr Sr St Mt Ft Del Atty Sens Reps Govs Messrs"
)
_COLLECTIVE_OWNERS = ("People", "Children", "Women", "Men", "Workers", "Citizens")
# The word first, then what may follow it: most capitalised words are followed by a space in small letters, and
# a pattern that looks for that first is five times as fast.
_OWNERS = "|".join(rf"(?<=\b{owner}.s)" for owner in _COLLECTIVE_OWNERS)
_TITLES = "|".join(rf"(?<=\b{title}\.)" for title in sorted(_ABBREVIATED_TITLES))
_APOSTROPHE = rf"[’'](?:(?![sS]\b)\w+|s(?= [A-Z])(?:{_OWNERS}))"
_FULL_STOP = rf"\.(?:(?<=\b[{_U}]\.)(?:[{_U}]\.)*|{_TITLES})"
_TOKEN = rf"[{_U}]\w*(?:{_APOSTROPHE}|-\w+|&[{_U}]\w*)*(?:{_FULL_STOP})?"
_PARTICLE = (
    "(?:de|da|del|della|di|do|dos|du|von|van|bin|ibn|al|el|la|le|ten|ter|zu|y)(?:[ \xa0](?:la|der|den|las|los))?"
)
_CONNECTIVE = rf"(?:(?:of|for|to)(?:[ \xa0]the)?|and|&|{_PARTICLE})[ \xa0](?=[{_U}])"
_JOIN = rf"(?:[ \xa0]{{1,2}}(?:(?=[{_U}])|{_CONNECTIVE})|,[ \xa0](?=[JS]r\b))"
# No name is longer; a text all in capitals would be one run.
_MAX_JOINED = 15
_RUN = re.compile(rf"{_TOKEN}(?:{_JOIN}{_TOKEN}){{0,{_MAX_JOINED}}}")
_LONGEST_PREFIX = 20
_OPENERS = frozenset(("", "\n", *".!?:;“”\"‘'(•—–*-[|…"))


def find_names(text: str) -> list[Mention]:
    """The names of ``text`` in order; a line break inside a paragraph must be a space already."""
    lines = find_headings(text)
    lower = frozenset(text.split())
    found = _in_prose(text, lines, lower)
    certain = [mention for mention in found if not mention.opens]
    certain += _borne_out([mention for mention in found if mention.opens], certain, lower)
    if lines:
        known = KnownNames((mention.name, mention.kind) for mention in certain)
        certain += [_known(*place) for line in lines for place in known.find(text, line)]
    return sorted(certain)


def _in_prose(text: str, headings: list[Span], lower: frozenset[str]) -> list[Mention]:
    found: list[Mention] = []
    position = 0
    for heading in [*headings, Span(len(text), len(text))]:
        for match in _RUN.finditer(text, position, heading.start):
            run = match.group()
            if run not in FUNCTION_WORDS:
                found += _mentions(text, match.start(), run, lower)
        position = heading.end
    return found


def _mentions(text: str, start: int, run: str, lower: frozenset[str]) -> list[Mention]:
    before = text[start - 1 : start]
    if before.isalnum() or before == "-":
        start, run = _camel(text, start, run)
    if "\xa0" in run:
        run = run.replace("\xa0", " ")
    opens = _opens_sentence(text, start)
    if opens:
        begin, run = _without_opener(start, run, lower)
        opens = begin == start
        start = begin
    return [
        Mention(
            start + part.start,
            start + part.end,
            part.name,
            part.kind,
            part.gender,
            start + part.role_start,
            opens and not part.kind and not part.start and " " not in part.name,
        )
        for part in take_apart(run)
    ]


def _camel(text: str, start: int, run: str) -> tuple[int, str]:
    """Give a capital inside a word back to its word: "eBay" is a name, "3D" and "pro-NATO" are none."""
    begin = start
    while begin and text[begin - 1].isalpha() and start - begin < _LONGEST_PREFIX:
        begin -= 1
    if begin == start or text[begin - 1 : begin] == "-":
        first = run.split(" ", 1)[0]
        return start + len(first), run[len(first) :]
    return begin, text[begin:start] + run


def _opens_sentence(text: str, start: int) -> bool:
    index = start - 1
    while index >= max(start - 3, 0) and text[index] in " \xa0":
        index -= 1
    return (text[index] if index >= 0 else "") in _OPENERS


def _without_opener(start: int, run: str, lower: frozenset[str]) -> tuple[int, str]:
    """Drop the first word of a sentence when the article writes it small elsewhere: "Sensitive Canadian papers"."""
    first, space, rest = run.partition(" ")
    if space and rest[0].isupper() and first not in FORENAMES and first.lower() in lower and not _is_title(run):
        return start + len(first) + 1, rest
    return start, run


def _is_title(run: str) -> bool:
    return any(part.role_start == 0 < part.start for part in take_apart(run))


def _borne_out(doubtful: list[Mention], certain: list[Mention], lower: frozenset[str]) -> list[Mention]:
    """What opens a sentence and is a name elsewhere, or opens several and is never written small."""
    strong = {word for mention in certain for word in mention.name.split(" ")}
    times = Counter(mention.name for mention in doubtful)
    return [
        mention
        for mention in doubtful
        if mention.name in strong
        or mention.name in FORENAMES
        or (times[mention.name] > 1 and _like_a_name(mention.name, lower))
    ]


def _like_a_name(word: str, lower: frozenset[str]) -> bool:
    return word.lower() not in lower and not word.endswith(("s", "ly", "ing", "ed"))


def _known(start: int, end: int, name: str) -> Mention:
    gender = gender_of(name.split(" ", 1)[0]) if " " in name else ""
    return Mention(start, end, name, kind_of(name), gender, start, opens=False)
