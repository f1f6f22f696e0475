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
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from summarizer.article import Span
from summarizer.brief import ActorKind
from summarizer.linguistics.forenames import FORENAMES
from summarizer.linguistics.headings import KnownNames, find_headings
from summarizer.linguistics.institutions import Institution, find_institutions
from summarizer.linguistics.name_parts import gender_of, kind_of, take_apart
from summarizer.linguistics.name_segments import FUNCTION_WORDS, RARELY_JOINED
from summarizer.linguistics.titles import DESCRIPTION_KINDS, HEADS, PEOPLE
from summarizer.linguistics.tokens import WordsOf, lexicon
from summarizer.linguistics.word_classes import TAG_OF


class Mention(NamedTuple):
    """A name where it stands, ``text[start:end]``, without the title before it.

    ``role_start`` is where the title or office before the name begins (``start`` without one).
    """

    start: int
    end: int
    name: str
    kind: ActorKind | None
    gender: str
    role_start: int


def _upper() -> str:
    """The upper-case letters of the alphabetic scripts, as the inside of a character class."""
    return "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x590)) if letter.isupper())


def _only_behind(heads: frozenset[str], word: str) -> str:
    """A word where it stands behind one of some others, which are looked for only where it stands."""
    behind = "|".join([rf"(?<=\b{head} {word})" for head in sorted(heads)])
    return f"{word}(?:{behind})"


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
# An initial, but for "on X." and "Plan B."
_INITIAL = rf"(?<=\b[{_U}]\.)(?<!\bon X\.)(?<!\bPlan [A-Z]\.)(?<!\bvitamin [A-Z]\.)"
_FULL_STOP = rf"\.(?:{_INITIAL}(?:[{_U}]\.)*|{_TITLES})"
# Nothing is given back, but possessive groups, which would tell so, never end in some releases of Python 3.11.
_TOKEN = rf"[{_U}]\w*(?:{_APOSTROPHE}|-\w+|&[{_U}]\w*)*(?:{_FULL_STOP})?"
_PARTICLE = (
    "(?:de|da|del|della|di|do|dos|du|von|van|bin|ibn|al|el|la|le|ten|ter|zu|y)(?:[ \xa0](?:la|der|den|las|los))?"
)
# "The Council on Foreign Relations", "Mothers Against …" and "Save the Children": only behind such a word.
_RARELY_JOINED = "|".join([_only_behind(heads, word) for word, heads in RARELY_JOINED.items()])
_THE = r"(?:[ \xa0]the)?"
_CONNECTIVE = rf"(?:of{_THE}|for{_THE}|to{_THE}|and|&|{_PARTICLE}|{_RARELY_JOINED})[ \xa0](?=[{_U}])"
_ARABIC = rf"(?:a(?:[dlnrtz]|sh?)|[eu]l)-(?=[{_U}])"
_ARTICLES = frozenset(("al-", "el-", "ul-"))
_JOIN = rf"(?:[ \xa0]{{1,2}}(?:(?=[{_U}])|{_CONNECTIVE}|{_ARABIC})|,[ \xa0](?=[JS]r\b))"
mention_of: Callable[[tuple[int, int, str, ActorKind | None, str, int]], Mention] = partial(tuple.__new__, Mention)
"""Makes a mention of its fields without a call in Python: there are fifteen in a thousand words."""
# No name is longer; a text all in capitals would be one run.
_MAX_JOINED = 15
_RUN = re.compile(rf"{_TOKEN}(?:{_JOIN}{_TOKEN}){{0,{_MAX_JOINED}}}")
_LONGEST_PREFIX = 20
# A forename is no adjective, and a function word is cut off when its run is taken apart.
_KEPT = FORENAMES | FUNCTION_WORDS | {"Police"}  # "Police Scotland"
# "Nimbus, a cloud storage company,": what has an apposition in the singular is no plural of a common noun.
_APPOSED = re.compile(r", (?:an?|[A-Z]\w+[’']s) [\w -]{3,60},")
# "Nordvest, the largest bank of Norway, said"
_APPOSED_WITH_THE = re.compile(
    r", the [\w ’-]{3,60}, (?:and (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,3} )?"
    r"(?:said|says|told|added|announced|reported)\b"
)
_AGED = re.compile(r", (?:aged )?\d\d, (?!\d)")
_SPEAKING = re.compile(
    r", who\b|(?: and [A-Z][\w’.-]+(?: [A-Z][\w’.-]+)?)? "
    r"(?:said|says?|told|added|wrote|argued|asked|claimed|denied|replied|explained)\b"
)
# Nouns that speak without an article (Quirk et al. 1985, 5.39 ff.), and words of the closed classes.
_COLLECTIVES = (
    DESCRIPTION_KINDS.keys()
    | HEADS.keys()
    | TAG_OF.keys()
    | PEOPLE
    | lexicon("staff management leadership crew opposition prosecution counsel labour labor industry business")
)
_OPENERS = frozenset(("", "\n", *".!?:;“”\"‘'(•—–*-[|…"))


def find_names(text: str) -> list[Mention]:
    """The names of ``text`` in order; a line break inside a paragraph must be a space already."""
    lines = find_headings(text)
    lower = WordsOf(text)
    institutions = find_institutions(text)
    certain, doubtful = _in_prose(text, sorted([*lines, *(found.span for found in institutions)]), lower)
    if institutions:
        certain = _with_institutions(text, institutions, certain)
    certain += _borne_out(text, doubtful, certain, lower)
    if lines:
        known = KnownNames([(mention.name, mention.kind) for mention in certain])
        certain += [_known(*place) for line in lines for place in known.find(text, line)]
    return sorted(certain)


def _with_institutions(text: str, institutions: Sequence[Institution], names: list[Mention]) -> list[Mention]:
    """The names with the institutions, and with the offices that stand right before a person's name."""
    bodies = [_institution(text, found.span) for found in institutions if not found.is_office]
    offices = {found.span.end + 1: found.span.start for found in institutions if found.is_office}
    return bodies + [name._replace(role_start=offices.get(name.role_start, name.role_start)) for name in names]


def _institution(text: str, span: Span) -> Mention:
    name = " ".join(text[slice(*span)].split())
    return Mention(span.start, span.end, name, kind_of(name) or "organization", "", span.start)


def _in_prose(text: str, apart: list[Span], lower: WordsOf) -> tuple[list[Mention], list[Mention]]:
    """The names outside what is read ``apart``, and what may owe its capital to its place in the sentence alone."""
    certain: list[Mention] = []
    doubtful: list[Mention] = []
    for match in _runs(text, apart):
        words = match[0]
        if words in FUNCTION_WORDS:
            if words == "May" and _SPEAKING.match(text, match.end()):
                certain.append(mention_of((*match.span(), words, "person", "", match.start())))
        else:
            begin, words, opens = _beginning(text, match.start(), words)
            start, run = _without_opener(begin, words, lower) if opens else (begin, words)
            opens = opens and start == begin
            for first, last, name, kind, gender, role, bare in take_apart(run):
                mention = mention_of((start + first, start + last, name, kind, gender, start + role))
                (doubtful if opens and bare else certain).append(mention)
    return certain, doubtful


def _runs(text: str, apart: list[Span]) -> Iterator[re.Match[str]]:
    """The runs of capitalised words between some spans, in order."""
    stretches = zip([0, *(span.end for span in apart)], [*(span.start for span in apart), len(text)], strict=True)
    return chain.from_iterable(_RUN.finditer(text, begin, end) for begin, end in stretches)


def _beginning(text: str, start: int, run: str) -> tuple[int, str, bool]:
    """Where the name of a run begins, with its words, and whether it opens a sentence."""
    before = text[start - 2 : start]
    if before[1:] == " " and before[0] not in " \xa0":
        return start, run, before[0] in _OPENERS
    if before[-1:].isalnum() or before[-1:] == "-":
        start, run = _camel(text, start, run)
    return start, run, _opens_sentence(text, start)


def _camel(text: str, start: int, run: str) -> tuple[int, str]:
    """Give a capital inside a word back to its word: "eBay" is a name, "3D" and "pro-NATO" are none."""
    begin = start
    while begin and text[begin - 1].isalpha() and start - begin < _LONGEST_PREFIX:
        begin -= 1
    if text[begin - 3 : begin] in _ARTICLES and not text[begin - 4 : begin - 3].isalnum() and begin == start:
        return begin - 3, text[begin - 3 : begin] + run  # al-Nur
    if begin == start or text[begin - 1 : begin] == "-":
        first = run.split(" ", 1)[0]
        return start + len(first), run[len(first) :]
    return begin, text[begin:start] + run


def _opens_sentence(text: str, start: int) -> bool:
    index = start - 1
    while index >= max(start - 3, 0) and text[index] in " \xa0":
        index -= 1
    return (text[index] if index >= 0 else "") in _OPENERS


def _without_opener(start: int, run: str, lower: WordsOf) -> tuple[int, str]:
    """Drop the first word of a sentence when the article writes it small elsewhere: "Sensitive Canadian papers"."""
    first, space, rest = run.replace("\xa0", " ").partition(" ")
    if space and rest[0].isupper() and first not in _KEPT and not _is_title(run) and first.lower() in lower:
        return start + len(first) + 1, rest
    return start, run


def _is_title(run: str) -> bool:
    return any(part.role_start == 0 < part.start for part in take_apart(run))


def _borne_out(text: str, doubtful: list[Mention], certain: list[Mention], lower: WordsOf) -> list[Mention]:
    """What opens a sentence and is a name elsewhere, or opens several or speaks and is never written small."""
    strong = frozenset(" ".join([mention.name for mention in certain]).split(" "))
    times = Counter([mention.name for mention in doubtful])
    return [
        mention
        for mention in doubtful
        if mention.name in strong
        or _with_small_first(mention.name) in strong
        or (text[mention.end : mention.end + 1] == ":" and mention.name.title() in strong)  # "MOOR:"
        or mention.name in FORENAMES
        or (_APPOSED.match(text, mention.end) and mention.name.lower() not in lower)
        or (
            (_AGED.match(text, mention.end) or _APPOSED_WITH_THE.match(text, mention.end))
            and _like_a_name(mention.name, lower)
            and mention.name.lower() not in _COLLECTIVES
        )
        or ((times[mention.name] > 1 or _speaks(text, mention)) and _like_a_name(mention.name, lower))
    ]


def _with_small_first(name: str) -> str:
    """ "Al-Sayed", where the article has al-Sayed too."""
    return name[:1].lower() + name[1:] if "-" in name else name


def _speaks(text: str, mention: Mention) -> bool:
    """ "Smith said": a common noun would have an article, unless it is a collective such as "police"."""
    return bool(_SPEAKING.match(text, mention.end)) and mention.name.lower() not in _COLLECTIVES


def _like_a_name(word: str, lower: WordsOf) -> bool:
    return not word.endswith(("s", "ly", "ing", "ed")) and word.lower() not in lower


def _known(start: int, end: int, name: str) -> Mention:
    gender = gender_of(name.split(" ", 1)[0]) if " " in name else ""
    return mention_of((start, end, name, kind_of(name), gender, start))
