"""Finds the figure that a source of reported speech stands for.

A source names its voice, describes it ("the ambassador") or stands in for it by a pronoun. A
pronoun takes the nearest figure of its gender and number, subjects before others: Hobbs 1978's
left-to-right search, sentence by sentence backwards, and Brennan, Friedman & Pollard 1987's
preference for the subject; a speaker who has the word keeps it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from summarizer.article import Span
from summarizer.linguistics.analysis import Speech
from summarizer.linguistics.descriptions import DETERMINER, POST_MODIFIER, Description, describe, singular
from summarizer.linguistics.figures import Cast, Figure
from summarizer.linguistics.name_parts import is_acronym
from summarizer.linguistics.offices import office_before, people_in
from summarizer.linguistics.places import CAPITALS, COUNTRIES, COUNTRY_OF_DEMONYM, DEMONYMS
from summarizer.linguistics.titles import EPITHETS

_SINGULAR = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(("she", "her", "hers", "herself"), "f")
_NEUTER = frozenset(("it", "its", "itself"))
_PLURAL = frozenset(("they", "them", "their", "themselves", "theirs"))
_FIRST = frozenset(("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"))
_SECOND = frozenset(("you", "your", "yours", "yourself"))
_MANY = frozenset(("group", "organization", "government", "outlet"))
_THING = frozenset(("organization", "government", "document", "outlet", "place"))
_LAST_SPEAKERS = 2
_RELATIVE = frozenset(("who", "whom", "whose", "which", "that"))
_CONTRACTED = re.compile(r"[’'](?:s|d|ll|ve|re|m)$")
_OWNED_WORDS = re.compile(
    r"(his|her|their|its|my|our|[^,;]{2,60}?)(?:(?<!s)[’']s|(?<=s)[’']|(?<=his|her|its)|(?<=my)|(?<=our)|(?<=their))(?: [a-z]+)?"
    r" (?:remarks?|comments?|words?|speech|claims?|assertions?|arguments?|testimony|tweets?|announcement|insistence|warnings?)$",
    re.IGNORECASE,
)
_MAX_SENTENCES = 8
_OPENING = 600
"""Code points in which an interview says that it is one."""
_QUESTION = re.compile(r"\?\s*\n")
_MAX_QUESTIONS_IN = 20_000
_MIN_QUESTIONS = 3
_TOPIC = re.compile(r"\b(?:on|about|over)(?: the)? $")
_INTERVIEW = re.compile(r"\binterview", re.IGNORECASE)
_CONNECTIVE = re.compile(r"^(?:(?:but|and|so|yet|or|even|while|though|on)\s+)+", re.IGNORECASE)
_MAX_NAME = 90
_MAX_BACK = 400
_BETWEEN = re.compile(r"[\s,)—–\"”’]*$|\s*\([^()]{0,30}\),?\s*$")


class Speakers:
    """Resolves the sources of one article's speeches, in the order of the text."""

    def __init__(self, cast: Cast, sentence_starts: list[int], speeches: Sequence[Speech]) -> None:
        self._cast = cast
        self._text = cast.text
        self._sentences = sentence_starts
        self._speeches = speeches
        self._starts = [mention.start for mention in cast.mentions]
        self._quoted = _quoted(speeches)
        self._spoken: list[tuple[int, Figure]] = []
        self._described: dict[str, Figure] = {}
        self.voices: list[Figure | None] = [None] * len(speeches)
        self._headline_end = 0
        self._no_phrases: set[Span] = set()
        self.interviewee = _interviewee(cast)

    def resolve_all(self) -> list[Figure | None]:
        """The figure behind each speech, ``None`` for one without a source."""
        sourced = [index for index, speech in enumerate(self._speeches) if speech.source]
        # "I" is whoever speaks around it, and that may be told only after the quotation: it comes last.
        sourced.sort(key=lambda index: (self._is_first_person(index), self._speeches[index].source[0].start))
        for index in sourced:
            span = self._speeches[index].source[0]
            figure = self._resolve(index, span)
            figure.listed = True
            named = any(self._cast.owners[name] is figure for name in self._names_within(span))
            if not named and span not in self._no_phrases:
                figure.mentions.append(span)
            if not self._is_first_person(index):
                self._spoken.append((span.start, figure))
            self.voices[index] = figure
        return self.voices

    def _is_first_person(self, index: int) -> bool:
        span = self._speeches[index].source[0]
        return _CONTRACTED.sub("", self._text[span.start : span.end].lower()) in _FIRST

    def introduce_people(self, headline: Span | None, lede: Span) -> None:
        """Take in the people whom the headline or the lede describes by a common noun.

        The headline's one person is looked for in the text below it; the lede's people count when
        the article comes back to them.
        """
        if headline:
            self._headline_end = headline.end
            for span in people_in(self._text, headline):
                self._introduce(span)
        for span in people_in(self._text, lede):
            noun = singular(self._text[slice(*span)].rsplit(None, 1)[-1])
            if self._text.count(noun) > 1:
                self._introduce(span, collective=True)

    def _introduce(self, span: Span, *, collective: bool = False) -> None:
        phrase = self._text[slice(*span)]
        description = describe(phrase)
        known = self._below_headline(description)
        if known:
            known.mentions.append(span)
        elif description.naming == "collective" or not collective:
            figure = self._descriptive(phrase, span)
            figure.mentions.append(span)
            figure.listed = True

    def _resolve(self, index: int, span: Span) -> Figure:
        phrase = self._text[span.start : span.end]
        pronoun = _CONTRACTED.sub("", phrase.strip().lower())
        owner = self._owner_of_words(phrase, index, span)
        return owner or self._pronoun(pronoun, index, span) or self._named(span) or self._descriptive(phrase, span)

    def _owner_of_words(self, phrase: str, index: int, span: Span) -> Figure | None:
        """Whose words they are: "her remarks", "the minister’s comments"."""
        words = _OWNED_WORDS.match(phrase)
        return self._resolve(index, Span(span.start, span.start + words.end(1))) if words else None

    def _pronoun(self, word: str, index: int, span: Span) -> Figure | None:
        if word in _SINGULAR:
            return self._person(_SINGULAR[word], span)
        if word in _FIRST:
            return self._first_person(index, span)
        if word in _SECOND:
            return self.interviewee
        if word in _RELATIVE:
            return self._antecedent(span)
        if word in _PLURAL:
            return self._nearest(span, _MANY)
        if word in _NEUTER:
            return self._nearest(span, _THING)
        return None

    def _person(self, gender: str, span: Span, *, sure: bool = True) -> Figure | None:
        for candidates in self._sentences_back(span.start):
            people = [
                figure
                for _, figure in candidates
                if figure.kind == "person" and _agree(figure.gender, gender) and figure.sure >= sure
            ]
            if people:
                people[0].gender = people[0].gender or gender
                return people[0]
        return self._person(gender, span, sure=False) if sure else None

    def _nearest(self, span: Span, kinds: frozenset[str]) -> Figure | None:
        """The body, paper or group that spoke last, else the one named nearest before."""
        for _, speaker in reversed(self._spoken[-_LAST_SPEAKERS:]):
            if speaker.kind in kinds and speaker.kind != "place":
                return speaker
        for candidates in self._sentences_back(span.start):
            for _, figure in candidates:
                if figure.kind in kinds and (figure.kind != "place" or figure.name in _STATES):
                    return figure
        return None

    def _sentences_back(self, position: int) -> Iterator[list[tuple[int, Figure]]]:
        """The figures of this sentence before ``position``, then those of the sentences before, subjects first."""
        sentence = bisect_right(self._sentences, position) - 1
        end = position
        inside = self._quoted_at(position)
        for number in range(sentence, max(sentence - _MAX_SENTENCES, -1), -1):
            start = self._sentences[number]
            found = self._figures_between(start, end, inside)
            if found:
                yield found
            end = start

    def _figures_between(self, start: int, end: int, inside: int) -> list[tuple[int, Figure]]:
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        found = [
            (self._starts[index] + (_OBLIQUE if self._is_genitive(index) else 0), self._cast.owners[index])
            for index in range(low, high)
            if self._quoted_at(self._starts[index]) == inside
        ]
        first = bisect_left(self._spoken, start, key=lambda item: item[0])
        found += [item for item in self._spoken[first:] if item[0] < end]
        return sorted(found, key=lambda item: item[0])

    def _is_genitive(self, index: int) -> bool:
        return self._text[self._cast.mentions[index].end : self._cast.mentions[index].end + 2] in ("’s", "'s")

    def _quoted_at(self, position: int) -> int:
        """Which direct quotation holds the position; −1 for none."""
        index = bisect_right(self._quoted, position, key=lambda span: span.start) - 1
        return index if index >= 0 and position < self._quoted[index].end else -1

    def _first_person(self, index: int, span: Span) -> Figure | None:
        parent = self._speeches[index].parent
        if parent is not None and self.voices[parent] is not None:
            return self.voices[parent]
        for number in range(index - 1, max(index - 12, -1), -1):
            if self.voices[number] and any(part.covers(span) for part in self._speeches[number].content):
                return self.voices[number]
        return self.interviewee or (self._spoken[-1][1] if self._spoken else None)

    def _antecedent(self, span: Span) -> Figure | None:
        """What a relative pronoun follows."""
        index = bisect_left(self._starts, span.start) - 1
        if index >= 0 and _BETWEEN.match(self._text, self._cast.mentions[index].end, span.start):
            return self._cast.owners[index]
        start = max(self._sentences[bisect_right(self._sentences, span.start) - 1], span.start - 120)
        words = self._text[start : span.start].rstrip(" ,").split(" ")
        noun = words[-3:] if words else []
        while len(noun) > 1 and (not noun[0].isalpha() or noun[0].islower() and len(noun[0]) < 4):
            noun = noun[1:]
        phrase = " ".join(noun)
        return self._descriptive(phrase, span) if phrase else None

    def _names_within(self, span: Span) -> range:
        first = bisect_left(self._starts, span.start)
        if first and self._cast.mentions[first - 1].end > span.start:
            first -= 1
        return range(first, bisect_left(self._starts, span.end))

    def _named(self, span: Span) -> Figure | None:
        """The figure whose name is the head of the source, or stands in apposition to it."""
        inside = self._names_within(span)
        if not inside:
            return None
        mentions = self._cast.mentions
        head_end = self._head_end(span, inside)
        for index in inside:
            tail = self._text[mentions[index].end : head_end].strip(" ”’\"'.)")
            if mentions[index].end <= head_end and tail in ("", "s"):
                return self._cast.owners[index]
        for index in inside:
            office = office_before(self._text, mentions[index].start)
            before = self._text[span.start : office[0] if office else mentions[index].role_start].rstrip()
            after = self._text[mentions[index].end : span.end].strip()
            if before.endswith(",") and after[:1] in ("", ",", "(") and self._cast.owners[index].kind == "person":
                return self._cast.owners[index]
        return None

    def _head_end(self, span: Span, inside: range) -> int:
        """Where the head of the source ends; a connective inside a name does not end it."""
        position = span.start + 1
        while boundary := POST_MODIFIER.search(self._text, position, span.end):
            within = (self._cast.mentions[index] for index in inside)
            name = next((m for m in within if m.role_start < boundary.start() < m.end), None)
            if name is None:
                return boundary.start()
            position = name.end
        return span.end

    def _descriptive(self, phrase: str, span: Span) -> Figure:
        description = describe(phrase)
        names = self._names_within(span)
        known = self._by_role(description, span) if description.definite and not names else None
        known = known or self._by_body(description, names, span)
        if span.start < self._headline_end and not known:
            known = self._below_headline(description)
        if known:
            return known
        named_first = bool(names) and self._starts[names[0]] == span.start
        if description.bare and not names and (subject := self._subject(span)):
            self._no_phrases.add(span)
            return subject
        label = _label(phrase, keep_case=named_first)
        key = DETERMINER.sub("", label).lower()
        if key not in self._described and description.definite and not names and description.head in self._described:
            key = description.head
        if key not in self._described:
            self._described[key] = self._cast.add(self._new(label, description, bool(names)))
            self._described.setdefault(description.head, self._described[key])
        return self._described[key]

    def _by_body(self, description: Description, names: range, span: Span) -> Figure | None:
        """The body whose name stands right before its common noun: "Yonhap news agency"."""
        for index in names:
            owner = self._cast.owners[index]
            rest = self._text[self._cast.mentions[index].end : span.end].split()
            if owner.kind == description.kind and len(rest) < 3 and rest[-1:] == [description.head]:
                return owner
        return None

    def _below_headline(self, description: Description) -> Figure | None:
        people = (figure for figure in self._cast.figures if figure.kind == "person" and figure.naming == "named")
        return next((figure for figure in people if description.head in figure.heads), None)

    def _subject(self, span: Span) -> Figure | None:
        """The first figure of the sentence before the source, else who spoke last."""
        here = next(self._sentences_back(span.start), [])
        sure = (figure for _, figure in here if figure.sure)
        return next(sure, None) or self.interviewee or (self._spoken[-1][1] if self._spoken else None)

    def _new(self, label: str, description: Description, names: bool) -> Figure:
        naming = description.naming
        if names and description.kind not in ("person", "group") and naming == "unnamed":
            naming = "named"
        return Figure(label, description.kind, naming, description.gender, heads={description.head})

    def _by_role(self, description: Description, span: Span) -> Figure | None:
        """The nearest figure before that holds the office, or has the head, which a definite description names."""
        if description.kind != "person":
            return self._by_head(description, span)
        before = bisect_left(self._starts, span.start)
        for index in range(before - 1, max(before - _MAX_BACK, -1), -1):
            figure = self._cast.owners[index]
            if figure.kind == "person" and description.head in figure.heads:
                return figure
        return self._person(description.gender, span) if description.head in EPITHETS else None

    def _by_head(self, description: Description, span: Span) -> Figure | None:
        """The body that "the church", "the government" speaks again of: its name has that word in it."""
        before = bisect_left(self._starts, span.start)
        for index in range(before - 1, max(before - _MAX_BACK, -1), -1):
            figure = self._cast.owners[index]
            if figure.kind in _MANY and description.head in figure.name.lower().split(" "):
                return figure
        return self._country(span) if description.head in _STATE_NOUNS else None

    def _country(self, span: Span) -> Figure | None:
        """The country named last before, by its name or by its adjective."""
        nearest = None
        for match in _CAPITALISED.finditer(self._text, max(span.start - _COUNTRY_REACH, 0), span.start):
            name = COUNTRY_OF_DEMONYM.get(match.group(), match.group())
            nearest = name if name in COUNTRIES else nearest
        return next((figure for figure in self._cast.figures if figure.name == nearest), None)


_CAPITALISED = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?")
_COUNTRY_REACH = 300
_STATE_NOUNS = frozenset(("country", "nation", "republic", "kingdom"))
_STATES = COUNTRIES | CAPITALS
_OBLIQUE = 1_000_000_000


def _agree(gender: str, other: str) -> bool:
    return not gender or not other or gender == other


def _interviewee(cast: Cast) -> Figure | None:
    """Whom the answers of an interview belong to: the person named after "interviews", or first in the headline."""
    opening = cast.text[:_OPENING]
    word = _INTERVIEW.search(opening)
    if not word and len(_QUESTION.findall(cast.text, 0, _MAX_QUESTIONS_IN)) < _MIN_QUESTIONS:
        return None
    begin = word.end() if word else 0
    title = opening.find("\n")
    people = [
        (mention.start, owner)
        for mention, owner in zip(cast.mentions[:_MAX_BACK], cast.owners, strict=False)
        if mention.start < _OPENING
        and owner.kind == "person"
        and owner.sure
        and not _TOPIC.search(opening, 0, mention.role_start)
    ]
    after = (owner for start, owner in people if begin <= start)
    return next((owner for start, owner in people if start < title), None) or next(after, None)


def _quoted(speeches: Sequence[Speech]) -> list[Span]:
    """The direct quotations in order, none inside another."""
    spans = sorted(span for speech in speeches if speech.quotation == "direct" for span in speech.content)
    outer: list[Span] = []
    for span in spans:
        if not outer or span.start >= outer[-1].end:
            outer.append(span)
    return outer


def _label(phrase: str, *, keep_case: bool) -> str:
    """A description as a name: one line, no longer than needed, small where only the sentence made it big."""
    label = _CONNECTIVE.sub("", " ".join(phrase.split())) or phrase
    if len(label) > _MAX_NAME:
        boundary = POST_MODIFIER.search(label, 1)
        label = label[: boundary.start()] if boundary else label[:_MAX_NAME].rsplit(" ", 1)[0]
    first, _, _ = label.partition(" ")
    return label if keep_case or is_acronym(first) or first in DEMONYMS else label[:1].lower() + label[1:]
