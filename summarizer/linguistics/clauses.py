"""Clauses as patterns over tags: sentences, verb groups, subjects, noun phrases, ends of clauses.

The cascade of Abney 1996: noun phrases first, then the verb group, then what lies between
boundaries. Ranges are token indices of the article, end exclusive. What stands left of a
verb is matched on the reversed tags, so that every search is anchored and linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import islice
from typing import NamedTuple

from summarizer.article import Span, span_of
from summarizer.linguistics.descriptions import names_people
from summarizer.linguistics.reporting_verbs import CUES
from summarizer.linguistics.tagging import WORDS, Tagged, places
from summarizer.linguistics.tokens import lexicon

# A noun phrase is bounded, so that hostile text stays linear.
_NOMINAL = "xNKLU#~QegEPGDSj"
_BRACKETS = r"(?:\([^()]{1,8}\))?"
_BRACKETS_REVERSED = r"(?:\)[^()]{1,8}\()?"
_CORE = rf"(?>(?:d{{1,2}}y?)?[{_NOMINAL}][y{_NOMINAL}]{{0,14}}{_BRACKETS})"
_CORE_REVERSED = rf"(?>{_BRACKETS_REVERSED}[{_NOMINAL}][y{_NOMINAL}]{{0,14}}d{{0,2}})"
# "On Friday" is no part of it: it says when.
PHRASE = rf"(?>{_CORE}(?:(?:i(?!D#?(?![{_NOMINAL}]))|2(?=d?N))(?:{_CORE}|o)){{0,5}})"
# The same where a verb must follow: a noun phrase may have to give back its last word.
LOOSE_PHRASE = PHRASE.replace("(?>", "(?:")
_PHRASE_REVERSED = rf"(?>(?:oi)?{_CORE_REVERSED}(?:(?:[gG]?i|(?<=N)2){_CORE_REVERSED}){{0,5}})"
# Two noun phrases joined by "and" are one subject only where nothing but the clause's edge is left of them.
_EDGE = r"[.;:(tbAwZJ-]|c?$"
# "The Department of Justice, Apple and Google": names one after another.
_NAME = "N[N~]{0,4}"
_LISTED_REVERSED = rf"(?:,(?:{_NAME}i){{0,2}}{_NAME}d?){{1,6}}"
_JOINED_REVERSED = rf"(?:c,?(?:{_PHRASE_REVERSED}|p)(?:{_LISTED_REVERSED}(?={_EDGE})|(?=,|{_EDGE})))?"
# What may stand between the commas of an apposition: no finite verb, unless a relative pronoun opens it.
_APPOSED_REVERSED = (
    r",(?:[^,.;:JZavVpr]{1,40}(?:(?<=i)v)?|[^.;:JZ]{1,60}?r[^,.;:JZavVpr]{0,10})(?:,[^,.;:JZavVpr]{1,20}){0,2}?"
    rf",(?:oid|{_PHRASE_REVERSED}(?:c(?:,[^,.;:JZavVpr]{{1,40}},|,?){_PHRASE_REVERSED})?)(?=[.,;:(tbAwZJc-]|$)"
)
# "Ann Lee, a vet in Leith, who was not asked,": an apposition and a relative clause.
_APPOSED_TWICE_REVERSED = (
    rf",[^,.;:JZ]{{1,50}}?r,(?:[^,.;:JZavVpr]{{1,40}}d|[N#]),{_PHRASE_REVERSED}(?=[.,;:(tbAwZJc-]|$)"
)
# "Ann Lee, a vet in Leith, Paul Kerr, 40, and Mary Moss": names in a row, each with an apposition or without.
_PARENTHESIS = r"(?:,[^,.;:JZQavVprAbtw]{1,20}){1,2}"
_INTRODUCED_REVERSED = rf"(?:{_NAME}d?i)?{_NAME}x{{0,2}}d?"
_OPENED_REVERSED = r",[^,.;:JZQavVprAbtw]{0,20}[iyD]c?$"  # "In Leith,"
_APPOSED_LIST_REVERSED = (
    rf"{_INTRODUCED_REVERSED}c(?:{_PARENTHESIS},|,)?{_INTRODUCED_REVERSED}"
    rf"(?:(?:{_PARENTHESIS})?,{_INTRODUCED_REVERSED}){{0,5}}(?={_EDGE}|{_OPENED_REVERSED})"
)
_INTRODUCED = rf"d?x{{0,2}}{_NAME}(?:id?{_NAME})?"
_APPOSED_LIST = re.compile(
    rf"{_INTRODUCED}(?=,[dxi#]){_PARENTHESIS},(?:{_INTRODUCED}(?:{_PARENTHESIS})?,){{0,4}}c{_INTRODUCED}(?=[.,;]|$)"
)
# "Ann Lee, who runs the shop, and Paul Kerr": what stands before the name.
_JOINED_TO_RELATIVE_REVERSED = rf"c,[^,.;:JZQ]{{1,60}}?r,{_PHRASE_REVERSED}(?={_EDGE})"
# "Israel, which is believed to have nuclear arms,"
_RELATIVE_BETWEEN_REVERSED = rf",(?:[N~]{{1,4}},)?[^,.;:JZQ]{{1,60}}?r,{_PHRASE_REVERSED}(?={_EDGE})"
# "Officials, speaking on condition of anonymity because they fear reprisals,": a participle with all that hangs on it.
_INSERTED_REVERSED = rf",[^,.;:JZ]{{1,60}}?[Gg],{_PHRASE_REVERSED}(?=[.,;:(tbAwZJc-]|$)"
# "One of them", "one of them, Ann Lee,", "some in the party": what stands before the number, and what behind it.
_HEADLESS_REVERSED = r"i[dp](?=[.,;:(tbAwZJc-]|$)"
# "A mother of three"
_COUNTED_REVERSED = rf"i{_PHRASE_REVERSED}(?={_EDGE})"
# "Another, Ann Lee,"
_ANOTHER_REVERSED = r",[^,.;:JZavVpr]{1,20},d(?=[.;:(tbAwZJc-]|$)"
_DASHED_REVERSED = rf"-[^-.;:JZV]{{1,50}}-{_PHRASE_REVERSED}"
# "A nurse who asked not to be named said", "who asked to stay anonymous said": a relative clause that such words end.
_RELATIVE_REVERSED = rf"(?:[EPe]a[^,.;:(JZrb]{{0,8}}|[xv]{{1,3}}2[EPVU])r{_PHRASE_REVERSED}"
# "The lawyer representing the victims", "the lawyer representing them, Ann Lee,": what stands before the victims.
_PARTICIPIAL_REVERSED = rf"[gG]{_PHRASE_REVERSED}(?={_EDGE})"
# "A man who lives near the plant", "the firm that runs it": the pronoun is the subject of the verb behind it, which a
# word that may be a noun is only before what no noun takes ("who lives near", not "who police said").
_VERB_REVERSED = r"(?:[avVEReU]|(?<=[idDyp#2o])x)[yn]{0,2}"
_RESTRICTED = re.compile(
    rf"(?:,[N~]{{1,6}},)?(?!c)[^,.;:(JZQtbwAr=]{{0,40}}?{_VERB_REVERSED}(?P<relative>r)(?:{_PHRASE_REVERSED}(?:id)?|[pod]{{1,2}})"
    rf"|(?!c)[^,.;:(JZQtbwAr=]{{1,40}}?[aveEUx][yn]{{0,2}}(?P<that>t){_PHRASE_REVERSED}(?:id)?(?={_EDGE})"
)
# "“…,” the shop's owner, Ann Lee, 55, said"
_BEHIND_QUOTATION = re.compile(rf"{_PHRASE_REVERSED}(?=[JQZ])")
_SET_OFF_REVERSED = "|".join(
    (
        rf",[N~]{{1,5}},(?:o|{_PHRASE_REVERSED}){_HEADLESS_REVERSED}",
        rf"{_PARENTHESIS},{_APPOSED_LIST_REVERSED}",
        _APPOSED_TWICE_REVERSED,
        _RELATIVE_BETWEEN_REVERSED,
        _APPOSED_REVERSED,
        _INSERTED_REVERSED,
        rf",[N~i]{{1,8}},{_PHRASE_REVERSED}{_PARTICIPIAL_REVERSED}",
        _ANOTHER_REVERSED,
    )
)
_BEHIND_PHRASE_REVERSED = "|".join(
    (_HEADLESS_REVERSED, _JOINED_TO_RELATIVE_REVERSED, _PARTICIPIAL_REVERSED, _JOINED_REVERSED)
)
# By the letter that each begins with, so that one look passes over the others and a noun phrase is taken once.
_SUBJECT = re.compile(
    "|".join(
        (
            rf"(?=,)(?:{_SET_OFF_REVERSED})",
            rf"d(?:{_COUNTED_REVERSED}|di{_PHRASE_REVERSED}|d?)",
            _RELATIVE_REVERSED,
            "[prw]",
            r"t(?=[xNU])",
            _APPOSED_LIST_REVERSED,
            rf"{_PHRASE_REVERSED}(?:{_BEHIND_PHRASE_REVERSED})",
            rf"o{_HEADLESS_REVERSED}",
            _DASHED_REVERSED,
        )
    )
)
# "X, in an interview, said": what stands between the commas is no apposition.
_ADJUNCT_INSIDE = re.compile(rf"({PHRASE}),[ibygGAD](?![^,]*,c).*,")
_ARTICLES = frozenset({"a", "an", "the", "no", "every", "there"})
# "They all agree", "they have both said": a quantifier behind its noun phrase (Quirk et al. 1985, 6.50).
_FLOATING = frozenset({"all", "both", "each"})
_COUNTS = lexicon("two three four five six seven eight nine ten both")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NEGATIONS = frozenset(("not", "never"))
_CORE_AFTER = re.compile(rf"o|p|{_CORE}")
_CORE_BEFORE = re.compile(rf"p|{_CORE_REVERSED}")
# "A friend of his", "a source close to her", "some of them".
_HANGING = re.compile(rf"[dp]i(?:{_PHRASE_REVERSED}|[dp])(?=[.,;:(tbAwZJc-]|$)")
_OBLIQUE = lexicon("him his her hers them theirs me mine us ours")
# "X last week", "X on Friday", "X, however,": what stands between the subject and its verb.
_TEMPORAL = re.compile(r",y{1,2},(?=[xNpS])|(?:D[x#e]?d?i?(?=[xNpSLK,]))?")
_TIME_BEHIND_AUXILIARY = re.compile("D[xdi]?(?=a)")
_VERB_GROUP = re.compile(r"[yanY]*2?[yan]*")
# What a number may begin with: its noun phrase has it.
_QUANTIFIER = re.compile(r"\b(?:at (?:least|most)|up to|(?:more|less|fewer) than|as (?:many|much|few) as)$")
_ENDS_QUANTIFIER = frozenset(("least", "most", "to", "than", "as"))
_JOINED = re.compile(rf"{PHRASE},?c{PHRASE}(?=[.,;]|$)")
_NOUN_PHRASE = re.compile(rf"o|{PHRASE}|[pd](?:i(?!D){_CORE})?")
# No sentence is longer than this many tokens: what is longer is cut, so that no search runs away.
_LONGEST = 250
# A pronoun or a name that opens the sentence, or the main clause after an adverbial.
_OPENING_NAME = re.compile(
    r"(?:c?y?,?)(?:[biAgeGE][^,;.QJZ]{1,40},)?(p|(?:d?[xN]{0,2}N~?){0,4}N)(?=[yan]*[axveEVURYg])"
)
_COMMON_HEAD = re.compile(r"x{1,3}y*[aveEV]")
# A clause in front of the main clause, up to its comma.
_ADVERBIAL = re.compile(r"c?y?,?[bA][^,;.QJZ]{2,40},")
# A finite verb, or a word in -ed directly after what can be its subject.
_FINITE = re.compile(r"[avVEReU](?:(?<=[avVER])|(?<=[NpSx][eU])|(?<=[NpSx]ye)|(?<=De)(?=[dpN]))")
_APPOSED = re.compile(
    r",(?:[^,.;:JZavVp]{1,30}|r[^.;:JZ,]{1,30})(?:,[^,.;:JZavVpr]{1,12}(?=[,.]))?(?=[,.]|$)(?:,(?!$))?"
)
_SENTENCE_ENDS = ".Z="
# "“Why?” the senator asked.": the sentence goes on after the quotation.
# "Cho said: “No.” Weiss disagreed.": what is announced needs no reporting clause behind it.
_ANNOUNCED = frozenset((":Z", ",Z"))
_INTERRUPTED = re.compile(",y,[tQJZ]|[,:][QJZ]")
_REPLYING = lexicon(
    "agree agrees agreed disagree disagrees disagreed respond responds responded comment comments commented object"
    " objects objected apologise apologised apologize apologized"
)
_POSTPOSED = re.compile(rf"(?:p|{LOOSE_PHRASE})[yan]*[VUE][.,;:iDyb2=-]|[VE]{PHRASE}[.,;:iDyb2=-]")


class Range(NamedTuple):
    """Token indices of an article, ``end`` exclusive."""

    start: int
    end: int


range_of: Callable[[tuple[int, int]], Range] = partial(tuple.__new__, Range)
"""A range of a pair, as ``article.span_of``."""


class Line:
    """One sentence of a tagged article; ``paragraph`` counts from 0."""

    __slots__ = ("_main_subject", "_pieces", "_tagged", "end", "letters", "paragraph", "start", "tags")

    def __init__(self, tagged: Tagged, start: int, end: int, paragraph: int) -> None:
        self.tags = tagged.tags
        self.letters = tagged.letters
        self.start = start
        self.end = end
        self.paragraph = paragraph
        self._pieces = tagged.pieces
        self._tagged = tagged
        self._main_subject: Range | None = None

    def __contains__(self, tag: str) -> bool:
        """Whether a word of the sentence has a tag."""
        return self.tags.find(tag, self.start, self.end) >= 0

    def word(self, at: int) -> str:
        """The word of a token in lower case; empty outside the sentence."""
        return WORDS[self._pieces[at]] if self.start <= at < self.end else ""

    def words(self, tokens: Range) -> list[str]:
        """The words of tokens in lower case."""
        start, end = tokens
        return [self.word(at) for at in range(start, end)]

    def has_in_small_letters(self, at: int) -> bool:
        """Whether the article has the word of a token in small letters, too."""
        return f" {self.word(at)}" in self._pieces

    def is_negation(self, at: int) -> bool:
        """Whether the word is "not" or "never"."""
        return self.word(at) in _NEGATIONS

    def left_of(self, at: int) -> str:
        """The tag in front of a token; a full stop at the start of the sentence."""
        return self.letters[at - 1] if at > self.start else "."

    def span(self, tokens: Range) -> Span:
        """The span of the text that tokens cover."""
        start, end = tokens
        return span_of((self._tagged.start(start), self._tagged.ends[end - 1]))

    def _left_edge(self, pattern: re.Pattern[str], end: int) -> int:
        """Where the tokens directly left of ``end`` begin that match a pattern over reversed tags."""
        size = len(self.tags)
        match = pattern.match(self._tagged.backward, size - end, size - self.start)
        return size - match.end() if match else end

    def verb_group(self, verb: int) -> Range:
        """The auxiliaries and adverbs in front of a verb, and the verb."""
        left = self.left_of(verb)
        if left not in "yanY2dxcD":
            return range_of((verb, verb + 1))  # most verbs have none: a look at one letter spares the pattern
        if left == "d" and self.left_of(verb - 1) == "a" and self.word(verb - 1) in _FLOATING:
            return range_of((self._left_edge(_VERB_GROUP, verb - 1), verb + 1))
        if left == "x" and self.left_of(verb - 1) == "a" and self.word(verb - 1) == "last":
            return range_of((self._left_edge(_VERB_GROUP, verb - 1), verb + 1))  # "was last seen"
        if left == "c" and self.left_of(verb - 2) == "n" and self.word(verb - 1) == "nor":
            return range_of((self.verb_group(verb - 2).start, verb + 1))  # "would neither confirm nor deny"
        if left == "D" and (early := self._left_edge(_TIME_BEHIND_AUXILIARY, verb)) < verb:
            return range_of((self._left_edge(_VERB_GROUP, early), verb + 1))  # "were last night accused"
        return range_of((self._left_edge(_VERB_GROUP, verb) if left in "yanY2" else verb, verb + 1))

    def subject_before(self, end: int) -> Range:
        """The noun phrase that ends directly before a verb group, with its apposition; empty when there is none."""
        if (restricted := self._restricted_subject(end)) is not None:
            return restricted
        if self.left_of(end) in ",D":
            end = self._behind_brackets(end) or self._left_edge(_TEMPORAL, end)
        start = self._hanging(self._phrase_start(end), end)
        if end - start == 1:
            return self._single_subject(start)
        if self.tags.find(",", start, end) < 0:
            return range_of((self._with_quantifier(start), end))
        if self.left_of(start) == ",":
            start = self._left_edge(_BEHIND_QUOTATION, start - 1) if start - 1 > self.start else start
            start += self.letters[start] == ","
        adjunct = _ADJUNCT_INSIDE.match(self.tags, start, end)
        return range_of((self._with_quantifier(start), adjunct.end(1) if adjunct else end))

    def _single_subject(self, at: int) -> Range:
        """A subject of one word, unless it is an article, "most" in "the country's most admired writers" …"""
        word, left = self.word(at), self.left_of(at)
        if word in _ARTICLES or (word == "most" and left in "Sd"):
            return range_of((at + 1, at + 1))
        if word in _FLOATING and left in "Nxp":
            return self.subject_before(at)
        return range_of((self._with_quantifier(at), at + 1))

    def _phrase_start(self, end: int) -> int:
        """Where the subject begins that ends there; a bare "his" in "asked about his paid speeches" is none."""
        if self.left_of(end) in "prw":
            return end - 1  # a pronoun: a look at one letter spares the pattern
        is_bare = self.tags[end - 2 : end] == "id" and self.word(end - 1) not in _COUNTS
        return end - 1 if is_bare else self._left_edge(_SUBJECT, end)

    def _behind_brackets(self, end: int) -> int:
        """ "Rowe (Lab), said": a comma that no other one opens belongs to the brackets; 0 where it does not."""
        opening = self.tags.rfind("(", self.start, end) if self.tags[end - 2 : end] == ")," else -1
        return end - 1 if opening > 0 and self.tags.find(",", self.start, opening) < 0 else 0

    def _hanging(self, start: int, end: int) -> int:
        """Where a subject begins that may be an oblique pronoun with what it hangs on: "a source close to her"."""
        if end - start > 1 or self.left_of(start) != "i" or self.word(start) not in _OBLIQUE:
            return start
        whole = self._left_edge(_HANGING, end)
        return start if self.letters[whole] in "EPGeg" else min(start, whole)  # "asked about his, …"

    def _restricted_subject(self, end: int) -> Range | None:
        """ "A man who lives near the plant", "the union that represents staff", up to the verb of the main clause."""
        tags = self.tags
        if tags.find("r", self.start, end) < 0 and tags.find("t", self.start, end) < 0:
            return None
        size = len(tags)
        found = _RESTRICTED.match(self._tagged.backward, size - end, size - self.start)
        if found is None:
            return None
        pronoun = size - 1 - (found.start("relative") if found["relative"] else found.start("that"))
        verb = self.word(pronoun + 1)
        is_noun = found["that"] is not None and tags[pronoun + 1] in "xU" and not verb.endswith("s")
        if is_noun or names_people(verb):
            return None  # "who police in Leeds said"
        return range_of((self._with_quantifier(size - found.end()), end))

    def _with_quantifier(self, start: int) -> int:
        """Where a noun phrase starts with the words before its number: "at least 12 people"."""
        if self.left_of(start) not in "i2Axd":
            return start
        if self.word(start - 1) == "as" and self.word(start - 2) == "such":
            return self.core_before(start - 2).start  # "critics such as Lee and Kim"
        end = start + 1 if self.word(start) in ("least", "most") else start
        if self.word(end - 1) not in _ENDS_QUANTIFIER:
            return start
        quantifier = _QUANTIFIER.search(" ".join(self.words(range_of((max(self.start, end - 3), end)))))
        return end - len(quantifier.group().split()) if quantifier else start

    def core_before(self, end: int) -> Range:
        """The noun phrase directly before a token, without what stands before its prepositions."""
        return range_of((self._left_edge(_CORE_BEFORE, end), end))

    def noun_phrase(self, start: int) -> Range:
        """The noun phrase that starts at a token; empty when there is none."""
        match = _NOUN_PHRASE.match(self.tags, start, self.end)
        return range_of((start, match.end() if match else start))

    def has_apposed_list(self, start: int) -> bool:
        """Whether names in a row start at a token, the first with an apposition."""
        return _APPOSED_LIST.match(self.tags, start, self.end) is not None

    def joined_phrase(self, start: int) -> Range:
        """The noun phrase that starts at a token, with one that "and" joins to it at the end of the clause."""
        match = _APPOSED_LIST.match(self.tags, start, self.end) or _JOINED.match(self.tags, start, self.end)
        return Range(start, match.end()) if match else self.noun_phrase(start)

    def core_after(self, start: int) -> Range:
        """The noun phrase that starts at a token, without its prepositional phrases."""
        match = _CORE_AFTER.match(self.tags, start, self.end)
        return Range(start, match.end() if match else start)

    @property
    def main_subject(self) -> Range:
        """The subject of the first finite verb of the sentence; empty when there is none."""
        if self._main_subject is None:
            self._main_subject = self._find_main_subject()
        return self._main_subject

    def _find_main_subject(self) -> Range:
        opening = _OPENING_NAME.match(self.tags, self.start, self.end)
        if opening and opening.end(1) > opening.start(1) and not self._only_qualifies(*opening.span(1)):
            return self._with_common_noun(*opening.span(1))
        adverbial = _ADVERBIAL.match(self.tags, self.start, self.end)
        for verb in islice(_FINITE.finditer(self.tags, adverbial.end() if adverbial else self.start, self.end), 3):
            subject = self.subject_before(self.verb_group(verb.start()).start)
            if subject.end > subject.start and not self.hangs_on_preposition(subject, verb.start()):
                return subject
        return Range(self.start, self.start)

    def _only_qualifies(self, start: int, end: int) -> bool:
        """ "A Leith official walked": a name with an article before a common noun."""
        return self.letters[start] == "d" and _COMMON_HEAD.match(self.tags, end) is not None

    def hangs_on_preposition(self, phrase: Range, verb: int) -> bool:
        """Whether a verb in -ed right behind a phrase is a participle of it: "in a statement posted online"."""
        if self.letters[verb] not in "Ee" or phrase.end != verb or phrase.end == phrase.start:
            return False
        if self.left_of(phrase.start) == "i":
            return self.letters[verb - 1] != "N"
        core = self._left_edge(_CORE_BEFORE, verb)  # "…, researchers warned in a study published in May"
        return core > phrase.start + 1 and self.tags[core - 2 : core] == "Ei"

    def _with_common_noun(self, start: int, end: int) -> Range:
        """A name that opens a sentence, with the noun it only begins: "Central bank holds rates"."""
        begins = self.letters[end] == "x" and self.letters[end + 1] in "xUv" and not self.word(end).endswith("s")
        return Range(start, end + 1 if begins and self.word(end + 1).endswith("s") else end)

    def with_apposition(self, phrase: Range) -> Range:
        """A noun phrase with the apposition or relative clause that follows it, and the comma that ends that."""
        match = _APPOSED.match(self.tags, phrase.end, self.end)
        return Range(phrase.start, match.end() if match else phrase.end)

    def trimmed(self, start: int, end: int) -> Range:
        """The tokens from one to another without punctuation at either end; the last full stop of "U.S." is its own."""
        while start < end and self.letters[start] in ".,;:-":
            start += 1
        while end > start and self.letters[end - 1] in ".,;:-":
            end -= 1
        is_stop = start < end < self.end and self.letters[end] == "."
        return range_of((start, end + (is_stop and self._ends_in_initials(end))))

    def _ends_in_initials(self, end: int) -> bool:
        """ "U.K", "U.S" (whose letters are tokens of their own)."""
        pieces, word = self._pieces, self.word(end - 1)
        if pieces[end - 1] == "S" and pieces[end - 2] == ".":
            return True
        return word[1:2] == "." and _INITIALS.fullmatch(word) is not None


def lines_of(tagged: Tagged) -> list[Line]:
    """The sentences of an article; one ends after a quotation that closes with a full stop, too."""
    lines: list[Line] = []
    start, paragraph = 1, 0
    for stop in places(tagged.tags, _SENTENCE_ENDS)[1:]:  # the first is the break in front
        end = after = stop + 1
        is_break = tagged.letters[end - 1] == "="
        end -= is_break
        while end - start > _LONGEST:
            lines.append(Line(tagged, start, start + _LONGEST, paragraph))
            start += _LONGEST
        if end > start and (is_break or _ends_sentence(tagged, end)):
            lines.append(Line(tagged, start, end, paragraph))
            start = end
        if is_break:
            start, paragraph = after, paragraph + 1
    return lines


def _ends_sentence(tagged: Tagged, after: int) -> bool:
    if tagged.letters[after] == "=":
        return True
    if tagged.letters[after] in ".,;:)Z" or tagged.pieces[after].lstrip()[0].islower():
        return tagged.letters[after] == "Z" and tagged.letters[after - 1] == "."
    if tagged.tags[after - 2 : after] in _ANNOUNCED:
        return True
    if tagged.letters[after - 1] == "." or not (postposed := _POSTPOSED.match(tagged.tags, after)):
        return True
    return not _reports_back(tagged, postposed)


def _reports_back(tagged: Tagged, clause: re.Match[str]) -> bool:
    """ "“No.” Lee said.", not "“No.” Lee has not replied.", "“No.” Lee agreed.", "“No.” He added, “Never.”"."""
    verb = clause.end() - 2
    if tagged.letters[clause.end() - 1] == "2" and _takes_infinitive(tagged, verb):
        return False
    is_saying = "n" not in clause[0] and WORDS[tagged.pieces[verb]] not in _REPLYING
    return is_saying and not _INTERRUPTED.match(tagged.tags, verb + 1)


def _takes_infinitive(tagged: Tagged, verb: int) -> bool:
    """ "“We want answers.” The council declined to comment.": no reporting clause."""
    cue = CUES.get(WORDS[tagged.pieces[verb]])
    return cue is not None and "infinitive" in cue.frames
