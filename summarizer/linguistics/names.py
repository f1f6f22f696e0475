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
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.article import Span
from summarizer.brief import ActorKind
from summarizer.linguistics.forenames import FORENAMES
from summarizer.linguistics.name_parts import FUNCTION_WORDS, Part, gender_of, kind_of, take_apart


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
_TOKEN = (
    rf"(?:(?:[{_U}]\.){{1,5}}(?![a-z])"
    r"|(?:Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Rev|Hon|Dr|Prof|Mr|Mrs|Ms|Jr|Sr|St|Mt|Ft|Del|Atty|Sens|Reps|Govs|Messrs)\."
    r"|(?:People|Children|Women|Men|Workers|Citizens)[’']s(?= [A-Z])"
    rf"|[{_U}]\w*(?:[’'](?![sS]\b)\w+|-\w+|&[{_U}]\w*)*)"
)
_PARTICLE = (
    "(?:de|da|del|della|di|do|dos|du|von|van|bin|ibn|al|el|la|le|ten|ter|zu|y)(?:[ \xa0](?:la|der|den|las|los))?"
)
_RUN = re.compile(
    rf"{_TOKEN}(?:(?:[ \xa0]{{1,2}}(?:(?:(?:of|for|to)(?:[ \xa0]the)?|and|&|{_PARTICLE})[ \xa0])?|,[ \xa0](?=[JS]r\b))"
    rf"(?=[{_U}]){_TOKEN})*"
)
_LINE = re.compile(r"[^\n]+")
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_MAX_HEADING = 250
_OPENERS = frozenset(".!?:;“”\"‘'(•—–*-[|…")


def find_names(text: str) -> list[Mention]:
    """The names of ``text`` in order; a line break inside a paragraph must be a space already."""
    headings = _headings(text)
    found = list(_in_prose(text, headings))
    kept = [mention for mention in found if not mention.opens] + _borne_out(text, found)
    known = {mention.name for mention in kept}
    known.update(mention.name.rsplit(" ", 1)[-1] for mention in kept if mention.kind == "person")
    for heading in headings:
        kept.extend(_in_heading(text, heading, known))
    return sorted(kept)


def _headings(text: str) -> list[Span]:
    """Lines in which every long word is capitalised."""
    lines = (Span(*match.span()) for match in _LINE.finditer(text))
    return [
        line for line in lines if line.end - line.start <= _MAX_HEADING and _is_heading(text[line.start : line.end])
    ]


def _is_heading(line: str) -> bool:
    words = _LONG_WORD.findall(line)
    capitals = sum(word[0].isupper() for word in words)
    return capitals > max(1, len(words) // 2) and all(
        word[0].isupper() or word.capitalize() in FUNCTION_WORDS for word in words
    )


def _in_prose(text: str, headings: list[Span]) -> Iterator[Mention]:
    position = 0
    lower = frozenset(text.split())
    for heading in [*headings, Span(len(text), len(text))]:
        for run in _RUN.finditer(text, position, heading.start):
            yield from _mentions(text, run.start(), run.group(), lower)
        position = heading.end


def _mentions(text: str, start: int, run: str, lower: frozenset[str]) -> Iterator[Mention]:
    before = text[start - 1 : start]
    if before.isalnum() or before == "-":
        start, run = _camel(text, start, run)
    if "\xa0" in run:
        run = run.replace("\xa0", " ")
    opens = _opens_sentence(text, start)
    if opens:
        start, run = _without_opener(start, run, lower)
    for part in take_apart(run):
        weak = opens and part.start == 0 == part.role_start and " " not in part.name
        yield _mention(part, start, weak and not part.kind)


def _mention(part: Part, offset: int, opens: bool) -> Mention:
    start, end, name, kind, gender, role_start = part
    return Mention(start + offset, end + offset, name, kind, gender, role_start + offset, opens)


def _camel(text: str, start: int, run: str) -> tuple[int, str]:
    """Give a capital inside a word back to its word: "eBay" is a name, "3D" and "pro-NATO" are none."""
    begin = start
    while begin and text[begin - 1].isalpha() and start - begin < 20:
        begin -= 1
    if begin == start or text[begin - 1 : begin] == "-":
        first = run.split(" ", 1)[0]
        return start + len(first), run[len(first) :]
    return begin, text[begin:start] + run


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(start - 3, 0) : start]
    stripped = before.rstrip(" \xa0")
    return not stripped or stripped[-1] == "\n" or stripped[-1] in _OPENERS


def _without_opener(start: int, run: str, lower: frozenset[str]) -> tuple[int, str]:
    """Drop the first word of a sentence when the article writes it small elsewhere: "Sensitive Canadian papers"."""
    first, space, rest = run.partition(" ")
    if space and rest[0].isupper() and first.lower() in lower and first not in FORENAMES and not _is_title(run):
        return start + len(first) + 1, rest
    return start, run


def _is_title(run: str) -> bool:
    return any(part.role_start == 0 < part.start for part in take_apart(run))


def _borne_out(text: str, found: list[Mention]) -> list[Mention]:
    """What opens a sentence and is a name elsewhere, or opens several and is never written small."""
    strong = {word for mention in found if not mention.opens for word in mention.name.split(" ")}
    doubtful = [mention for mention in found if mention.opens]
    times = Counter(mention.name for mention in doubtful)
    lower = frozenset(text.split()) if doubtful else frozenset()
    return [
        mention
        for mention in doubtful
        if mention.name in strong
        or mention.name in FORENAMES
        or (
            times[mention.name] > 1
            and mention.name.lower() not in lower
            and not mention.name.endswith(("s", "ly", "ing", "ed"))
        )
    ]


def _in_heading(text: str, heading: Span, known: set[str]) -> Iterator[Mention]:
    """Names known from the body, longest first; a line all in capitals is compared without case."""
    line = text[heading.start : heading.end]
    names = {name.upper(): name for name in known} if line.isupper() else {name: name for name in known}
    words = list(re.finditer(r"[\w’'.&-]*\w", line))
    index = 0
    while index < len(words):
        for length in range(min(5, len(words) - index), 0, -1):
            start, end = words[index].start(), words[index + length - 1].end()
            name = names.get(line[start:end].removesuffix("’s").removesuffix("'s"))
            if name:
                yield _known(heading.start + start, heading.start + start + len(name), name)
                index += length - 1
                break
        index += 1


def _known(start: int, end: int, name: str) -> Mention:
    gender = gender_of(name.split(" ", 1)[0]) if " " in name else ""
    return Mention(start, end, name, kind_of(name), gender, start, opens=False)
