"""Tags the words of a paragraph with one letter each, so that syntax is a pattern over letters.

A cascade of patterns over tags instead of a parser: Abney 1996, "Partial parsing via
finite-state cascades". The closed classes (determiners, pronouns, prepositions, auxiliaries,
conjunctions) are listed; the open ones are told apart by form alone. A quotation is one token:
what is said inside it has no part in the syntax around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.article import Span
from summarizer.linguistics.quotations import Ending, Quotation
from summarizer.linguistics.reporting_verbs import ATTITUDES, CUE_NOUNS, CUES, Form
from summarizer.linguistics.tokens import lexicon

# Predicates that raise the subject of their content: "X seems to".
RAISING = lexicon("seem seems seemed seeming appear appears appeared look looks looked")
EVIDENTIAL_ADVERBS = lexicon("reportedly allegedly supposedly purportedly seemingly apparently ostensibly presumably")
# The tags. Lower-case letters are closed classes and plain words; capitals carry attribution or names.
#   d determiner  p subject pronoun  o object pronoun  r relative (who, which)  t that  w wh-word, if, whether
#   i preposition  2 to  a auxiliary  n not  y adverb  c coordinator  b subordinator  A as  v other finite verb
#   x any other word  e other word in -ed  g other word in -ing  D day or other word of time  # number
#   N capitalised word  S genitive  Q J Z quotation (open, comma, full ending)
#   V cue, surely finite  U cue, verb or noun  E cue in the past or participle  P participle alone  G cue in -ing
#   K noun cue   j adjective of attitude   @ according   R seem, appear   Y reportedly   L poll   . , ; : - ( )   ~ what has no part in syntax
_CLOSED = {
    "d": "the a an this these those some any no every each all both many most several few another other such either "
    "neither half much more my your his her its our their whose one two three four five six seven eight nine ten",
    "p": "he she they we i you it there i'm he'd she'd they'd we'd i'd i've we've they've they're we're you're nobody everyone everybody someone somebody anyone",
    "o": "him them us me himself herself itself themselves",
    "r": "who which whom",
    "t": "that",
    "w": "what whether if how why where whatever whoever",
    "i": "of in on at by for from with about into over under between among against during through across toward "
    "towards upon within without despite amid amidst via per like unlike behind beyond near above below "
    "beside besides throughout inside outside around including regarding concerning off out up down than "
    "alongside along ahead",
    "2": "to",
    "a": "is are was were be been being am has have had having do does did will would can could may might must shall "
    "should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't "
    "wouldn't can't cannot couldn't mustn't shouldn't ain't",
    "n": "not never",
    "y": "also still then even just now again already often later once recently soon always sometimes here "
    "instead perhaps maybe however meanwhile therefore thus too ever rather quite almost back further far "
    "yet so only twice long not never first ahead earlier afterward afterwards together very well better "
    "himself herself",
    "c": "and or but nor",
    "b": "because although though while since unless until when after before as whereas once till lest "
    "whenever wherever",
    "D": "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow week month year "
    "weeks months years morning afternoon evening night day days january february march april june july august "
    "september october november december jan feb aug sept oct nov dec hour hours minutes weekend",
    "v": "went came made took got gave became kept left held brought ran stood won lost led met sent built fell "
    "spent paid grew threw drew drove rose sat set put let cut hit goes comes makes takes gets gives becomes "
    "keeps leaves holds brings runs stands wins loses leads meets sends builds falls remains seems appears "
    "seemed appeared happened looks looked turned turns go come make take get give become keep bring "
    "struck wore shook spoke withdrew caught bought hung bore shot beat begins began begin remain include includes included remained",
}
_TAG_OF = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
_FORM_TAGS = {Form.BARE: "U", Form.THIRD: "U", Form.PAST: "E", Form.PARTICIPLE: "P", Form.GERUND: "G"}
# Past tenses that are no participle, and third persons that are no noun: finite wherever they stand.
_FINITE = lexicon(
    "says said told wrote knew saw spoke forgot swore chose foresaw thinks believes knows tells "
    "argues insists writes thought adds asks explains acknowledges suggests "
    "say know believe think tell ask argue insist acknowledge explain describe agree deny admit indicate suggest oppose "
    "reject accuse criticize praise predict recall warn prefer consider condemn denounce acknowledge maintain assert "
    "contend oppose"
)
_TAG_OF |= {word: _FORM_TAGS[cue.form] for word, cue in CUES.items()}
_TAG_OF |= dict.fromkeys((noun for noun in CUE_NOUNS if noun not in CUES), "K")
_TAG_OF |= dict.fromkeys(ATTITUDES, "j") | dict.fromkeys(_FINITE, "V")
_TAG_OF |= {"like": "i", "back": "y", "in": "i", "as": "A"}
_PUNCTUATION = {
    "'s": "S",
    "’s": "S",
    "'": "S",
    "’": "S",
    ".": ".",
    "!": ".",
    "?": ".",
    "…": ".",
    ",": ",",
    ";": ";",
    ":": ":",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "—": "-",
    "–": "-",
    "--": "-",
    "―": "-",
    "-": "-",
    "&": "c",
    "$": "#",
    "%": "#",
}
_TAG_OF |= (
    {"according": "@"}
    | dict.fromkeys(("poll", "polls", "survey", "surveys"), "L")
    | dict.fromkeys(RAISING, "R")
    | dict.fromkeys(EVIDENTIAL_ADVERBS, "Y")
)
_TAG_OF |= _PUNCTUATION
# A quotation is a token that no word can be.
_QUOTATION_TOKENS = {Ending.OPEN: "“q”", Ending.COMMA: "“j”", Ending.FULL: "“z”"}
_TAG_OF |= {token: token[1].upper() for token in _QUOTATION_TOKENS.values()}
# A word with what joins its parts; a genitive 's is a token of its own. Anything else is one character.
_TOKEN = re.compile(r"[^\W_]+(?:['’.&/-](?![sS]\b)[^\W_]+|(?<=\d),\d{3}(?!\d))*|['’]s\b|--|[^\w\s]|_")
_ABBREVIATIONS = lexicon(
    "mr mrs ms dr sen sens rep reps gov gen col lt sgt st prof rev pres hon jr sr vs capt maj adm amb atty supt dept "
    "inc corp co ltd calif conn mass va pa fla tex mich wash jan feb aug sept oct nov dec no"
)
# Capitalised words of these tags are names unless they open a sentence.
_NAME_LIKE = frozenset("LUEPGKxegiynvj")
_AT_START = re.compile(r"(?:^|[.:(QJZ-])(N)")
_GENITIVE_IS = re.compile(r"(?<=[ptwry])S")


class Tagged(NamedTuple):
    """The tokens of one paragraph: their folded words and spans, and ``tags``, one letter a token."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    tags: str


class Tagger:
    """Tags the paragraphs of one text; a word's tag by form is worked out once for the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tag_of = _WordTags(_TAG_OF)

    def tag(self, paragraph: Span, quotations: Sequence[Quotation], *, title_case: bool = False) -> Tagged:
        """Tag a paragraph; each of its quotations is one token whose word is empty."""
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        position = paragraph.start
        for stop, after, quotation in _stretches(paragraph, quotations):
            found = list(_TOKEN.finditer(self._text, position, stop))
            words += [match.group() for match in found]
            starts += [match.start() for match in found]
            ends += [match.end() for match in found]
            if quotation:
                words.append(quotation)
                starts.append(stop)
                ends.append(after)
            position = after
        tags = "".join([self._tag_of[word] for word in words])
        return Tagged([word.lower() for word in words], starts, ends, _mend(tags, words, title_case))


class _WordTags(dict[str, str]):
    """Tags by word; what no list holds is told by its form, once."""

    def __missing__(self, word: str) -> str:
        lowered = word.lower().replace("’", "'")
        tag = _TAG_OF.get(lowered)
        if word[0].isupper() and (tag is None or tag in _NAME_LIKE):
            tag = "N"
        self[word] = tag = tag or _by_form(lowered)
        return tag


def _by_form(word: str) -> str:
    if not word[0].isalpha():
        return "#" if word[0].isdigit() else "~"
    if word.endswith("ly"):
        return "y"
    if word.endswith("ed") and len(word) > 4:
        return "e"
    return "g" if word.endswith("ing") and len(word) > 5 else "x"


def _stretches(paragraph: Span, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int, str]]:
    """End of each stretch between quotations, end of the quotation after it and its token."""
    for quotation in quotations:
        yield quotation.span.start, quotation.span.end, _QUOTATION_TOKENS[quotation.ending]
    yield paragraph.end, paragraph.end, ""


def _mend(tags: str, words: list[str], title_case: bool) -> str:
    """Correct tags by what stands beside them."""
    letters = list(_GENITIVE_IS.sub("a", tags))
    positions = range(len(words)) if title_case else [match.start(1) for match in _AT_START.finditer(tags)]
    for position in positions:
        letters[position] = _TAG_OF.get(words[position].lower(), letters[position])
    for position in _full_stops(tags):
        if position and (tags[position + 1] in ",;:" or _is_abbreviation(words[position - 1])):
            letters[position] = "~"
    return "".join(letters)


def _full_stops(tags: str) -> Iterator[int]:
    position = tags.find(".")
    while 0 <= position < len(tags) - 1:
        yield position
        position = tags.find(".", position + 1)


def _is_abbreviation(word: str) -> bool:
    return (len(word) == 1 and word.isupper()) or ("." in word and word[0].isalpha()) or word.lower() in _ABBREVIATIONS
