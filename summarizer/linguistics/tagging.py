"""Tags the words of an article with one letter each, so that syntax is a pattern over letters.

A cascade of patterns over tags instead of a parser: Abney 1996, "Partial parsing via
finite-state cascades". The letters are those of :mod:`summarizer.linguistics.word_classes`;
words that no list holds are told apart by form alone. A quotation is one token: what is said
inside it has no part in the syntax around it. So is the break in front of a paragraph: the whole
article is tagged at one go, and no pattern reaches over a break.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from summarizer.article import Span
from summarizer.linguistics.forenames import FORENAMES
from summarizer.linguistics.institutions import find_institutions
from summarizer.linguistics.quotations import Ending, Quotation
from summarizer.linguistics.titles import PARTICLES
from summarizer.linguistics.tokens import lexicon
from summarizer.linguistics.word_classes import TAG_OF

# A word with what joins its parts; a genitive 's is a token of its own. Anything else is one character.
# Each is taken with the white space before it, so that the pieces join up and their lengths give the offsets.
_PIECE = re.compile(
    r"\s*+(?:think[ -]tanks?\b"
    r"|[^\W_]++(?:['’.&/,-](?:(?<!,)(?![sS]\b)[^\W_]++|(?<=\d,)\d{3}(?!\d)))*|['’]s\b|--|\S)"
)
_HOLDS_SPACE = "think tank"  # no other token does
_ACRONYMS = frozenset(("US", "WHO"))  # names, and pronouns in small letters
# What is told apart by a letter: no initial.
_LETTERED = lexicon("plan vitamin hepatitis group grade class type option exhibit appendix schedule team")
_ABBREVIATIONS = lexicon(
    "mr mrs ms dr sen sens rep reps gov gen col lt sgt st prof rev pres hon jr sr vs capt maj adm amb atty supt dept "
    "inc corp co ltd calif conn mass va pa fla tex mich wash jan feb aug sept oct nov dec no"
)
# Capitalised words of these tags are names unless they open a sentence.
_NAME_LIKE = frozenset("LUEPGKxegiynvja")
# The rare letter comes first and what stands before it is looked back at: that is what a search is fastest at.
_AT_START = re.compile(r"N(?<![^.:(QJZ=-]N)")
_GENITIVE_IS = re.compile(r"S(?<=[ptwry]S)")
# A full stop that has something before it and after it in its paragraph.
_FULL_STOP = re.compile(r"\.(?<!=\.)(?!=)")
# A quotation is a token that no word can be, and so is the break between paragraphs.
_QUOTATION_TOKENS = {Ending.OPEN: "“q”", Ending.COMMA: "“j”", Ending.FULL: "“z”"}
_BREAK = "“=”"
_LISTED = TAG_OF | {token: token[1].upper() for token in (*_QUOTATION_TOKENS.values(), _BREAK)}
# "Sources close to the ministry": the "to" of these adjectives is a preposition within the noun phrase.
_NEARNESS = frozenset({"close", "loyal", "allied", "privy", "sympathetic"})
_TO_AFTER_ADJECTIVE = re.compile("2(?<=[xe]2)(?=[do])")
# "Officials there have said": an adverb.
_PLACED = re.compile("p(?<=[NxKUL]p)(?=[aVEeRv])")
_EXISTING = lexicon("is are was were be been being may might must will would could can should")
_BEHIND_COMMA = re.compile("i(?<=[,J]i)(?=[NdL#])")
# "3 May", "May 3"
_NUMBER_AT_NAME = re.compile("#(?:(?<=N#)|(?=N))")
_IN_NAME = re.compile("Nx{1,2}(?=N)")
_ALSO_FORENAMES = lexicon("Will Per Drew Sue Rose May Said Bill Hope")
_ALSO_SURNAMES = lexicon("Said You He An My So To Do")
_ADDRESSES = lexicon("Mr Mrs Ms Miss Dr Sir Lord Lady Dame Prof")
_FULL_NAME = re.compile(r"(?<=J)NN|NN{1,2}(?:[VE]|,#)")
_BEHIND_NAME = re.compile(r"N[Vpd2ctr](?=[VES,.])")
# "11 other missions": an adjective behind a number.
_COUNTED = re.compile("d(?<=#d)(?=[xNKLU])")
# "Neither confirmed nor denied": no determiner.
_CORRELATIVE = re.compile("c(?<=d[EVU]c)")
# Nouns and adjectives in -ly (Quirk et al. 1985, 7.9 and 7.38).
_NO_ADVERBS = lexicon(
    "family early ally rally assembly supply reply bully belly monopoly oligopoly anomaly melancholy homily fly "
    "butterfly italy sicily elderly likely unlikely friendly unfriendly deadly costly lovely lonely ugly holy silly "
    "orderly scholarly cowardly worldly timely untimely unruly sickly lively ghostly kindly heavenly manly womanly "
    "motherly fatherly brotherly sisterly neighborly neighbourly leisurely stately unsightly disorderly"
)


class Tagged:
    """The tokens of an article: where they end in the text, and ``tags``, one letter a token.

    A piece is a word with the white space before it; that of a quotation is a mark of its kind, and ``opened``
    tells where its token starts. A break (tag ``=``) stands in front of every paragraph and at the very end.
    ``backward`` holds the tags from the last to the first, and ``letters`` the same as a list, of which one is taken in
    a third of the time.
    """

    __slots__ = ("backward", "ends", "letters", "opened", "pieces", "tags")

    def __init__(self, pieces: list[str], ends: list[int], tags: str, opened: dict[int, int]) -> None:
        self.pieces = pieces
        self.ends = ends
        self.tags = tags
        self.letters = list(tags)
        self.backward = tags[::-1]
        self.opened = opened

    def start(self, token: int) -> int:
        """Where a token starts in the text."""
        opened = self.opened.get(token)
        return self.ends[token] - len(self.pieces[token].lstrip()) if opened is None else opened


def places(tags: str, letters: str) -> list[int]:
    """Where any of some letters stands, in order: each is looked for by itself, as nothing is found faster."""
    found = []
    for letter in letters:
        at = tags.find(letter)
        while at >= 0:
            found.append(at)
            at = tags.find(letter, at + 1)
    found.sort()
    return found


class _Words(dict[str, str]):
    """Words in lower case by piece: the same few thousand are asked for again and again."""

    def __missing__(self, piece: str) -> str:
        word = piece.lstrip().lower()
        if len(self) < _MOST_WORDS:
            self[piece] = word
        return word


_MOST_WORDS = 4_096
WORDS: dict[str, str] = _Words()
"""The word of a piece in lower case."""


def _taken_apart(written: str) -> list[str]:
    """The pieces of what stands between white space, a space before it; a word before a comma is told by a look."""
    word, mark = written[:-1], written[-1]
    return [f" {word}", mark] if mark in ".," and word.isalnum() else _PIECE.findall(f" {written}")


class _PieceTags(dict[str, str]):
    """Tags by piece: of every listed word behind a space, and of the first few thousand others."""

    def __missing__(self, piece: str) -> str:
        tag = _tag_of(piece)
        if len(self) < _MOST_PIECES:
            self[piece] = tag
        return tag


def _tag_of(piece: str) -> str:
    word = piece.lstrip()
    folded = word.lower()
    if "’" in folded:
        folded = folded.replace("’", "'")
    tag = _LISTED.get(folded)
    if word[0].isupper() and (tag is None or tag in _NAME_LIKE or word in _ACRONYMS):
        return "N"
    return tag or _by_form(folded)


def tag_article(text: str, paragraphs: Sequence[Span], quotations: Iterable[Sequence[Quotation]]) -> Tagged:
    """Tag the paragraphs of an article, each with its quotations; in the first, a title, capitals tell little."""
    tokens = _Tokens(text)
    for paragraph, quoted in zip(paragraphs, quotations, strict=True):
        tokens.put(_BREAK, paragraph.start)
        position = paragraph.start
        for span, ending, _ in quoted:
            tokens.take(position, span.start)
            tokens.opened[len(tokens.pieces)] = span.start
            position = span.end
            tokens.put(_QUOTATION_TOKENS[ending], position)
        tokens.take(position, paragraph.end)
    tokens.put(_BREAK, len(text))
    return tokens.tagged()


class _Tokens:
    """The tokens of an article as far as it is taken apart."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._institutions = deque(institution.span for institution in find_institutions(text))
        self.pieces: list[str] = []
        self.opened: dict[int, int] = {}
        self._ends: list[int] = []

    def put(self, piece: str, end: int) -> None:
        """Add a token that is no word."""
        self.pieces.append(piece)
        self._ends.append(end)

    def take(self, start: int, stop: int) -> None:
        """Add the words of a stretch of text; an institution named by a list is one."""
        while self._institutions and self._institutions[0].start < stop:
            span = self._institutions.popleft()
            if start <= span.start and span.end <= stop:
                self._words(start, span.start)
                self.put(self._text[span.start : span.end], span.end)
                start = span.end
        self._words(start, stop)

    def _words(self, start: int, stop: int) -> None:
        text = self._text[start:stop]
        if not text:
            return
        pieces: list[str] = []
        for written in text.split():
            if written.isalnum():
                pieces.append(f" {written}")
            else:
                pieces += _taken_apart(written)
        before = start - (not text[0].isspace())  # the first piece has a space of its own
        ends = list(accumulate(map(len, pieces), initial=before))
        if ends[-1] != start + len(text.rstrip()) or _HOLDS_SPACE in text:  # more than one blank in a row
            pieces = _PIECE.findall(text)
            ends = list(accumulate(map(len, pieces), initial=start))
        self.pieces += pieces
        self._ends += ends[1:]

    def tagged(self) -> Tagged:
        """The tokens with their tags."""
        tags = _mend("".join(map(_TAG_OF_PIECE.__getitem__, self.pieces)), self.pieces)
        return Tagged(self.pieces, self._ends, tags, self.opened)


def _by_form(word: str) -> str:
    first, last = word[0], word[-2:]
    if not first.isalpha():
        return "#" if first.isdigit() else "~"
    if last == "ly" and word not in _NO_ADVERBS:
        return "y"
    if last == "ed" and len(word) > 4:
        return "e"
    return "g" if last == "ng" and word[-3:] == "ing" and len(word) > 5 else "x"


_TAG_OF_PIECE = _PieceTags(
    {piece: _tag_of(piece) for word in _LISTED for piece in (f" {word}", f" {word.capitalize()}")}
)
_MOST_PIECES = len(_TAG_OF_PIECE) + 4_096


def _mend(tags: str, pieces: Sequence[str]) -> str:
    """Correct tags by what stands beside them."""
    letters: dict[int, str] = {}
    _mend_capitals(letters, tags, pieces)
    for match in _FULL_STOP.finditer(tags):
        position = match.start()
        if tags[position + 1] in ",;:" or _is_abbreviated(pieces, position, tags):
            letters[position] = "~"
    _mend_words(letters, tags, pieces)
    _mend_places(letters, tags, pieces)
    _mend_per(letters, tags, pieces)
    _mend_surnames(letters, tags, pieces)
    _mend_particles(letters, tags, pieces)
    return _with_letters(_GENITIVE_IS.sub("a", tags), letters)


def _with_letters(tags: str, letters: Mapping[int, str]) -> str:
    """Tags with other letters at some places."""
    parts, done = [], 0
    for place in sorted(letters):
        parts += [tags[done:place], letters[place]]
        done = place + 1
    return "".join([*parts, tags[done:]])


def _mend_words(letters: dict[int, str], tags: str, pieces: Sequence[str]) -> None:
    """A few words whose class only their neighbours tell."""
    for match in _COUNTED.finditer(tags):
        if pieces[match.start()].lstrip() in ("other", "more"):
            letters[match.start()] = "x"
    for match in _TO_AFTER_ADJECTIVE.finditer(tags):
        if pieces[match.start() - 1].lstrip().lower() in _NEARNESS:
            letters[match.start()] = "i"
    for match in _CORRELATIVE.finditer(tags):
        first = match.start() - 2
        if pieces[first].lstrip().lower() == "neither" and pieces[match.start()].lstrip() == "nor":
            letters[first] = "n"


def _mend_places(letters: dict[int, str], tags: str, pieces: Sequence[str]) -> None:
    """ "Officials there have accused her": no subject, as in "there are"."""
    for match in _PLACED.finditer(tags):
        if pieces[match.start()].lstrip() == "there" and pieces[match.end()].lstrip() not in _EXISTING:
            letters[match.start()] = "y"


def _mend_per(letters: dict[int, str], tags: str, pieces: Sequence[str]) -> None:
    """ "The dam is safe, per Reuters": as "according to"."""
    for match in _BEHIND_COMMA.finditer(tags):
        if pieces[match.start()].lstrip() == "per":
            letters[match.start()] = "@"


def _mend_surnames(letters: dict[int, str], tags: str, pieces: Sequence[str]) -> None:
    """Surnames that are words of the closed classes: "Ahmed Said said", "Ms You"."""
    for match in _BEHIND_NAME.finditer(tags):
        at = match.end() - 1
        first, word = pieces[at - 1].lstrip(), pieces[at].lstrip()
        if (first in _ADDRESSES and word[0].isupper()) or (word in _ALSO_SURNAMES and first in FORENAMES):
            letters[at] = "N"


def _mend_particles(letters: dict[int, str], tags: str, pieces: Sequence[str]) -> None:
    """The small words inside a name: "Vicente Diaz del Ávila", "Ursula von der Leyen"."""
    for match in _IN_NAME.finditer(tags):
        between = range(match.start() + 1, match.end())
        if PARTICLES.issuperset([pieces[position].lstrip() for position in between]):
            letters.update(dict.fromkeys(range(match.start(), match.end()), "N"))


def _mend_capitals(letters: dict[int, str], tags: str, pieces: Sequence[str]) -> None:
    """In the title and where a sentence begins a capital tells little; "May" is a name, a month or a modal."""
    title = tags.find("=", 1)
    for position in (*range(title), *[match.start() for match in _AT_START.finditer(tags, title)]):
        word = pieces[position].lstrip()
        if word in _ALSO_FORENAMES and _FULL_NAME.match(tags, position):
            continue  # "Will Smith, 45, said"
        is_read_in_small = word not in _ACRONYMS and (word != "May" or tags[position + 1] != "V")
        if is_read_in_small and (listed := _LISTED.get(word.lower())):
            letters[position] = listed
    for match in _NUMBER_AT_NAME.finditer(tags):
        for position in (match.start() - 1, match.start() + 1):
            if tags[position] == "N" and pieces[position].lstrip() == "May":
                letters[position] = "D"


def _is_abbreviated(pieces: Sequence[str], stop: int, tags: str) -> bool:
    """Whether a full stop belongs to the word before it: an initial, "U.S", "Gov"; not to "Plan B" or "on X"."""
    word, before = pieces[stop - 1].lstrip(), pieces[stop - 2].lstrip().lower() if stop > 1 else ""
    if len(word) == 1 and word.isupper():
        return before not in _LETTERED and not (word == "X" and before == "on")
    if word == "no":
        return tags[stop + 1] == "#"
    return ("." in word and word[0].isalpha()) or word.lower() in _ABBREVIATIONS
