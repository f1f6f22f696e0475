"""Finds the figure that a source of reported speech stands for.

A source names its voice, describes it ("the ambassador"), or stands in for it by a pronoun; each
way has its own resolution, tried from the surest to the least sure. A source that fits none of
them is a voice of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.article import Span
from summarizer.linguistics.analysis import Speech
from summarizer.linguistics.anaphora import MANY, THING, find_below, find_body, find_described, find_headed, find_person
from summarizer.linguistics.anonymity import withholds_names
from summarizer.linguistics.descriptions import (
    ATTRIBUTIVE,
    POST_MODIFIER,
    Description,
    describe,
    head_phrase,
    names_people,
    singular,
    without_determiners,
)
from summarizer.linguistics.discourse import Discourse
from summarizer.linguistics.figures import Cast, Figure, agrees
from summarizer.linguistics.institutions import FIELDS_OF_WORK
from summarizer.linguistics.interviews import find_interviewee
from summarizer.linguistics.joint_sources import conjuncts
from summarizer.linguistics.name_parts import POST_NOMINALS, is_acronym
from summarizer.linguistics.names import Mention
from summarizer.linguistics.offices import KIN, office_before, people_in
from summarizer.linguistics.places import DEMONYMS
from summarizer.linguistics.titles import DESCRIPTION_KINDS
from summarizer.linguistics.tokens import lexicon, lexicon_pattern

_RELATIVE_TAIL = re.compile(r", (?:who|which|whose|whom)\b")
_PROMPT = re.compile(r"(?:When |If )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged|[Qq]uizzed)\b[^.;:“”]*, $")
_GENDER = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(("she", "her", "hers", "herself"), "f")
_WHOSE = frozenset(("his ", "her ", "its "))
_NEUTER = lexicon("it its itself")
_PLURAL = lexicon("they them their themselves theirs")
_FIRST = lexicon("i me my mine myself we us our ours ourselves")
_SECOND = lexicon("you your yours yourself a answer")  # the label of an answer: "A:"
_RELATIVE = lexicon("who whom whose which that")
# "The report was published on Monday."
_SUBJECT = re.compile(rf"(?:The|An?)(?: [a-z-]+){{0,2}}? (?:{lexicon_pattern(DESCRIPTION_KINDS)})(?![\w’'-])")
_PAST = re.compile(
    r" (?:came|went|ran|took|began|found|fell|rose|sat|met|gave|made|sent|set|held|won|lost|drew|led|saw|wrote|cut|shut"
    r"|broke|kept|left|hit|grew)\b"
)
_RELATIVE_BEHIND = re.compile(r", (?:who|which)\b")
_CONTRACTED = re.compile(r"[’'](?:s|d|ll|ve|re|m)$")
_OWNED_WORDS = re.compile(
    r"(his|her|their|its|my|our|[^,;]{2,60}?)"
    r"(?:(?<!s)[’']s|(?<=s)[’']|(?<=his|her|its)|(?<=my)|(?<=our)|(?<=their))(?: [a-z]+)?"
    r" (?:remarks?|comments?|words?|speech|claims?|assertions?|arguments?|testimony|tweets?|announcement"
    r"|insistence|warnings?)$",
    re.IGNORECASE,
)
_OWNED = lexicon(
    "remark remarks comment comments word words speech claim claims assertion assertions argument arguments testimony"
    " tweet tweets announcement insistence warning warnings"
)
_CONNECTIVES = lexicon("but and so yet or even while though on")
# "Samir Koury, the army's spokesman, who": what stands between the commas is the bearer of the name.
_APPOSED = re.compile(r", (?!and |or )[^,.;:]{2,80}, ")
# "The solicitor, Ann Lee of Hartwell Law": what may follow a name without a comma.
_WITH_NAME = re.compile(rf"(?:of|from|at|in|{'|'.join(sorted(POST_NOMINALS))})\b")
# "The deputy leader, Labour's Ann Lee", "the archbishop, the Most Rev Ann Lee": what may stand between comma and name.
_DESCRIBED_NAME = re.compile(r", (?:the|an?|[A-Z][\w-]{1,30}[’']s)(?: (?!of\b|for\b|to\b|at\b|in\b|and\b)[\w-]+){0,3}$")
_OF_SOMEBODY = re.compile(
    r"\b(?:of|for|to|with|by|from) ((?:the|an?|his|her|its|their) [^,.;:]{3,60}),(?: [^,]{0,40})?$"
)
_PORTFOLIO = FIELDS_OF_WORK | {"And", "Justice", "Care", "Policing"}
_OFFICE_AT = re.compile(r", [^,.;:A-Z]{2,60} (?:at|of|for|with|in) (?:the )?")
_ANOTHER = re.compile(r"(?:another|one|a (?:second|third|fourth|fifth|different)) ", re.IGNORECASE)
_BEHIND_NAME = POST_NOMINALS | {"", "s"}
_PERSONAL_RELATIVE = frozenset(("who", "whom"))
_MODIFIED_PERSON = re.compile(
    r"(?:^|\s)((?:an?|the|one|another|two|three)(?: [\w’'-]+){1,3}?) (?:at|of|for|from|in|with|on) [^,.;:]{2,60}$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,)—–\"”’]*$|\s*\([^()]{0,30}\),?\s*$")
_MAX_NAME = 90
_MAX_ENCLOSING = 12
_CLAUSE = 120
_PRONOUNS = frozenset((*_GENDER, *_NEUTER, *_PLURAL, *_FIRST, *_SECOND, *_RELATIVE))
_LONGEST_PRONOUN = max(map(len, _PRONOUNS)) + len("’ll")


class Speakers:
    """Resolves the sources of one article's speeches, in the order of the text."""

    def __init__(self, cast: Cast, sentences: list[int], speeches: Sequence[Speech]) -> None:
        self._cast = cast
        self._text = cast.text
        self._speeches = speeches
        self._discourse = Discourse(cast, sentences, speeches)
        self._described: dict[str, Figure] = {}
        self._last: dict[tuple[str, bool], Figure] = {}
        """The last figure described by a noun, in the singular or in the plural."""
        self._whose: dict[Figure, str] = {}
        self._no_phrases: set[Span] = set()
        self._introduced: dict[int, Figure] = {}
        self._headline_end = 0
        self._interviewee = find_interviewee(cast)
        self.voices: list[Figure | None] = [None] * len(speeches)
        """The figure behind each speech, the first of several; ``None`` for one without a source."""

    def resolve_all(self) -> list[list[Figure]]:
        """The figures behind each speech: several speak jointly, none is behind one without a source."""
        heard: list[list[Figure]] = [[] for _ in self._speeches]
        # "I" is whoever speaks around it, and that may be told only after the quotation: it comes last.
        sourced = [
            (self._is_first_person(speech.source[0]), speech.source[0].start, index)
            for index, speech in enumerate(self._speeches)
            if speech.source
        ]
        for first_person, _, index in sorted(sourced):
            for part in self._parts(self._speeches[index].source[0]):
                figure = self._speaker(index, part)
                if not first_person:
                    self._discourse.spoken.append((part.start, figure))
                if figure not in heard[index]:
                    heard[index].append(figure)
            self.voices[index] = heard[index][0]
        return heard

    def _parts(self, source: Span) -> list[Span]:
        """A source alone, or what it is put together of."""
        if self._text.find(" and ", source.start, source.end) < 0:
            return [source]
        inside = self._discourse.names_within(source)
        return conjuncts(self._text, source, self._cast.mentions[inside.start : inside.stop])

    def _speaker(self, index: int, span: Span) -> Figure:
        """The figure of one source, who speaks and is mentioned there."""
        inside = self._discourse.names_within(self._without_relative(span))
        figure = self._resolve(index, span, inside)
        figure.listed = True
        named = figure in self._cast.owners[inside.start : inside.stop]
        if not named and span not in self._no_phrases:
            figure.mentions.append(span)
        return figure

    def _without_relative(self, span: Span) -> Span:
        """Of "the firm, which is owned by Meridiam," the firm."""
        if self._text.find(", wh", span.start, span.end) < 0:
            return span
        relative = _RELATIVE_TAIL.search(self._text, span.start, span.end)
        return Span(span.start, relative.start()) if relative else span

    def _is_first_person(self, source: Span) -> bool:
        start, end = source
        return end - start <= _LONGEST_PRONOUN and _uncontracted(self._text[start:end].lower()) in _FIRST

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
                self._introduce(span, plural_only=True)

    def _introduce(self, span: Span, *, plural_only: bool = False) -> None:
        phrase = self._text[slice(*span)]
        description = describe(phrase)
        known = find_below(self._cast.figures, description)
        if known:
            known.mentions.append(span)
        elif description.plural or not plural_only:
            figure = self._descriptive(phrase, span, self._discourse.names_within(span))
            self._introduced[span.end] = figure
            figure.mentions.append(span)
            figure.listed = True

    def _resolve(self, index: int, span: Span, inside: range) -> Figure:
        phrase = self._text[span.start : span.end]
        return (
            self._owner_of_words(phrase, index, span)
            or self._pronoun(phrase.strip(), index, span)
            or (self._aged(span) if phrase.isdigit() else None)
            or (self._named(span, inside) if inside else None)
            or self._descriptive(phrase, span, inside)
        )

    def _owner_of_words(self, phrase: str, index: int, span: Span) -> Figure | None:
        """Whose words they are: "her remarks", "the minister’s comments"."""
        last = phrase.rstrip().rpartition(" ")[2].casefold()
        words = _OWNED_WORDS.match(phrase) if last in _OWNED else None
        if not words:
            return None
        owner = Span(span.start, span.start + words.end(1))
        return self._resolve(index, owner, self._discourse.names_within(owner))

    def _aged(self, span: Span) -> Figure | None:
        """Whose age stands for the source: "Smith, 44, of Tulsa, said"."""
        index = self._discourse.name_before(span.start)
        is_apart = index >= 0 and self._text[self._cast.mentions[index].end : span.start] in (", ", ", aged ")
        if not is_apart or self._text[span.end : span.end + 1] != ",":
            return None
        self._no_phrases.add(span)
        return self._cast.owners[index]

    def _pronoun(self, phrase: str, index: int, span: Span) -> Figure | None:
        is_acronym = len(phrase) > 1 and phrase.isupper()
        if len(phrase) > _LONGEST_PRONOUN or is_acronym or (word := _uncontracted(phrase.lower())) not in _PRONOUNS:
            return None
        if word in _GENDER:
            return find_person(self._discourse, _GENDER[word], self._before_prompt(span.start))
        if word in _PLURAL or word in _NEUTER:
            thing = self._thing_before(span.start) if word in _NEUTER else None
            return thing or find_body(self._discourse, MANY if word in _PLURAL else THING, span.start)
        if word in _RELATIVE:
            return self._antecedent(span)
        if word in _FIRST:
            return self._first_person(index, span)
        return self._interviewee if word in _SECOND else None

    def _before_prompt(self, position: int) -> int:
        """Before "Asked if Kane would play,": who answers is none of those that he is asked about."""
        start = self._discourse.sentence_start(position)
        return start if _PROMPT.match(self._text, start, position) else position

    def _thing_before(self, position: int) -> Figure | None:
        """The description that is the subject of the sentence before, unless a body speaks there."""
        start = self._discourse.sentence_start(max(self._discourse.sentence_start(position) - 1, 0))
        subject = _SUBJECT.match(self._text, start)
        if subject is None or any(place >= start for place, _ in self._discourse.spoken[-1:]):
            return None
        phrase = Span(subject.start(), subject.end())
        kind = describe(subject[0]).kind
        if kind in THING and (apposed := self._apposed(phrase.end)):
            return apposed
        is_head = _PAST.match(self._text, phrase.end) or not ATTRIBUTIVE.match(self._text, phrase.end)
        return self._descriptive(subject[0], phrase, range(0)) if kind in THING and is_head else None

    def _apposed(self, end: int) -> Figure | None:
        """Whose name stands behind a description that ends there: "the supplier, Karst,"."""
        inside = (
            self._discourse.names_within(Span(end, end + len(", ") + 1)) if self._text[end : end + 2] == ", " else ()
        )
        named = [self._cast.owners[index] for index in inside if self._cast.mentions[index].start == end + len(", ")]
        return next((figure for figure in named if figure.kind in THING), None)

    def _first_person(self, index: int, span: Span) -> Figure | None:
        parent = self._speeches[index].parent
        if parent is not None and self.voices[parent] is not None:
            return self.voices[parent]
        for number in range(index - 1, max(index - _MAX_ENCLOSING, -1), -1):
            if self.voices[number] and any(part.covers(span) for part in self._speeches[number].content):
                return self.voices[number]
        return self._interviewee or (self._discourse.spoken[-1][1] if self._discourse.spoken else None)

    def _antecedent(self, span: Span) -> Figure | None:
        """What a relative pronoun follows."""
        index = self._discourse.name_before(span.start)
        if (index < 0 or self._cast.owners[index].kind != "person") and (bearer := self._bearer(span)):
            return bearer
        if index >= 0:
            index = self._employed(index, span.start)
            end = self._cast.mentions[index].end
            if _BETWEEN.match(self._text, end, span.start) or _APPOSED.fullmatch(self._text, end, span.start):
                return self._cast.owners[index]
        start = max(self._discourse.sentence_start(span.start), span.start - _CLAUSE)
        words = self._text[start : span.start].rstrip(" ,").split(" ")
        noun = words[-3:] if words else []
        while len(noun) > 1 and (not noun[0].isalpha() or (noun[0].islower() and len(noun[0]) < 4)):
            noun = noun[1:]
        phrase = " ".join(noun)
        return self._descriptive(phrase, span, self._discourse.names_within(span)) if phrase else None

    def _bearer(self, span: Span) -> Figure | None:
        """Of "a clerk at the ministry, who said" the clerk."""
        start = max(self._discourse.sentence_start(span.start), span.start - _CLAUSE)
        before = self._text[start : span.start].rstrip(" ,")
        found = _MODIFIED_PERSON.search(before) if self._text[slice(*span)].lower() in _PERSONAL_RELATIVE else None
        if found is None or not names_people(found[1]):
            return None
        phrase = Span(start + found.start(1), start + len(before))
        return self._descriptive(before[found.start(1) :], phrase, self._discourse.names_within(phrase))

    def _employed(self, index: int, end: int) -> int:
        """Of "Dahl, chief economist at Nordvest, who thinks" the person, not the body that he is of."""
        mentions = self._cast.mentions
        between = self._text[mentions[index - 1].end : mentions[index].start] if index else ""
        is_office = self._text[mentions[index].end : end].strip() == "," and _OFFICE_AT.fullmatch(between)
        return index - 1 if is_office and self._cast.owners[index - 1].kind == "person" else index

    def _named(self, span: Span, inside: range) -> Figure | None:
        """The figure whose name is the head of the source, or stands in apposition to it."""
        mentions = self._cast.mentions
        head_end = self._head_end(span, inside)
        for index in inside:
            end = mentions[index].end
            if end == head_end or (end < head_end and self._text[end:head_end].strip(" ”’\"'.)") in _BEHIND_NAME):
                return self._cast.owners[index]
        apposed = (index for index in inside if self._is_apposed(span, index))
        return next((self._cast.owners[index] for index in apposed), None)

    def _is_apposed(self, span: Span, index: int) -> bool:
        """Whether a name stands in apposition to the description that opens the source."""
        name, owner = self._cast.mentions[index], self._cast.owners[index]
        office = office_before(self._text, name.start)
        before = self._text[span.start : office[0] if office else name.role_start].rstrip()
        if owner.kind != "person":
            before = before.removesuffix(" the")  # "her union, the GMB"
        after = self._text[name.end : span.end].strip()
        if _is_of_another(before, owner) or not (after[:1] in ("", ",", "(") or _WITH_NAME.match(after)):
            return False
        if before.endswith(","):
            return _names(owner, before)
        described = _DESCRIBED_NAME.search(before) if owner.kind == "person" and "," in before else None
        return described is not None and names_people(before[: described.start()])

    def _head_end(self, span: Span, inside: range) -> int:
        """Where the head of the source ends; a connective inside a name does not end it."""
        if any(_is_all(self._cast.mentions[index], span) for index in inside):
            return span.end
        position = span.start + 1
        while boundary := POST_MODIFIER.search(self._text, position, span.end):
            within = (self._cast.mentions[index] for index in inside)
            name = next(
                (m for m in within if m.role_start < boundary.start() < m.end or self._has_role(m, boundary)), None
            )
            if name is None:
                return boundary.start()
            position = name.end
        return span.end

    def _has_role(self, name: Mention, boundary: re.Match[str]) -> bool:
        """Whether what somebody is goes on: "Greenfield CEO and founder Ann Lee", "member for housing Cllr Lee"."""
        if boundary[0].strip() == "for":
            portfolio = self._text[boundary.end() + 1 : name.role_start].strip()
            return bool(portfolio) and all(word.capitalize() in _PORTFOLIO for word in portfolio.split(" "))
        office = office_before(self._text, name.start) if boundary[0].strip() == "and" else None
        return office is not None and office[0] == boundary.end() + 1

    def _descriptive(self, phrase: str, span: Span, names: range) -> Figure:
        description = describe(phrase)
        is_taken_up = description.definite and (not names or self._is_only_party(description, names))
        known = find_described(self._discourse, description, span.start) if is_taken_up else None
        known = None if known and self._is_anothers(known, phrase[:4].lower()) else known
        is_another = _ANOTHER.match(phrase) is not None
        known = known or (None if is_another else find_headed(self._discourse, description, names, span))
        if span.start < self._headline_end and not known:
            known = find_below(self._cast.figures, description)
        if known:
            return known
        first = self._cast.mentions[names[0]] if names else None
        named_first = first is not None and span.start in (first.start, first.role_start)
        if description.bare and not names and (subject := self._subject(span)):
            self._no_phrases.add(span)
            return subject
        label = _label(phrase, keep_case=named_first)
        key = label.lower() if is_another else self._key(without_determiners(label).lower(), phrase, span)
        last = (description.head, description.plural)
        is_bare = description.definite and not description.qualified and not names and phrase[:4].lower() not in _WHOSE
        if last in self._last and (is_bare or self._is_last(phrase, description, key)):
            return self._last[last]
        if key not in self._described:
            within = self._introduced_as(phrase, span.start)
            if within and within not in self.voices:  # "officials", taken in from "two U.S. officials"
                within.name = label
            else:
                within = self._cast.add(self._new(label, description, bool(names)))
            self._described[key] = within
        self._last[last] = figure = self._described[key]
        if figure.naming == "collective" and withholds_names(
            self._text, span.start + len(head_phrase(phrase).rstrip())
        ):
            figure.naming = "unnamed"
        self._whose.setdefault(figure, self._possessor(phrase, span))
        return figure

    def _introduced_as(self, phrase: str, start: int) -> Figure | None:
        """Whom the headline or the lede introduced by what heads a description."""
        if not any(start <= end <= start + len(phrase) for end in self._introduced):
            return None
        return self._introduced.get(start + len(head_phrase(phrase).rstrip()))

    def _is_anothers(self, figure: Figure, whose: str) -> bool:
        """Whether somebody was introduced as "her lawyer", who cannot be "his lawyer"."""
        start = figure.role[0] if figure.role else 0
        introduced = self._text[max(start - 4, 0) : start].lower()
        return whose in _WHOSE and introduced in _WHOSE and introduced != whose

    def _possessor(self, phrase: str, span: Span) -> str:
        """Who owns what is described: by the pronoun, or by the name of the body that "its" stands for."""
        word = phrase[:4].lower()
        body = find_body(self._discourse, THING, span.start) if word == "its " else None
        return body.name if body else word if word in _WHOSE else ""

    def _is_last(self, phrase: str, description: Description, key: str) -> bool:
        """Whether a noun alone ("data"), or one with "his" or "her", is the last one so described."""
        if key in self._described or (description.plural and phrase.isalpha()):
            return False
        gender = _GENDER.get(phrase.partition(" ")[0].lower())
        if gender is None or description.qualified:
            return phrase.isalpha()
        last = self._last[description.head, description.plural]
        within = [index for start, end in last.mentions[:1] for index in self._discourse.names_within(Span(start, end))]
        genitives = (index for index in within if self._text.startswith(("’", "'"), self._cast.mentions[index].end))
        return any(self._cast.owners[index].gender == gender for index in genitives)

    def _key(self, key: str, phrase: str, span: Span) -> str:
        """By what a description is known: "her lawyer" is not "his lawyer", but may be "the lawyer"."""
        whose, known = self._possessor(phrase, span), self._described.get(key)
        is_anothers = whose and known and self._whose[known] not in ("", whose)
        return f"{whose} {key}" if is_anothers else key

    def _is_only_party(self, description: Description, names: range) -> bool:
        """Whether the only name in a description is the party ("the Labour backbencher")."""
        return bool(description.party) and [self._cast.mentions[index].name.lower() for index in names] == [
            description.party
        ]

    def _subject(self, span: Span) -> Figure | None:
        """The first figure of the sentence before the source, else who spoke last."""
        here = next(self._discourse.sentences_back(span.start), [])
        sure = (figure for figure in here if figure.sure)
        return (
            next(sure, None) or self._interviewee or (self._discourse.spoken[-1][1] if self._discourse.spoken else None)
        )

    def _new(self, label: str, description: Description, names: bool) -> Figure:
        naming = description.naming
        if names and description.kind not in ("person", "group") and naming == "unnamed":
            naming = "named"
        return Figure(label, description.kind, naming, description.gender, heads=frozenset((description.head,)))


def _is_all(name: Mention, span: Span) -> bool:
    """Whether a span is no more than a name with its title, as most sources are."""
    return name.role_start <= span.start and span.end <= name.end


def _is_of_another(description: str, named: Figure) -> bool:
    """Whether a name apposed to "a spokesman for the minister," is the minister's: one description ends in another.

    "The mother of the victim, Ann Lee," is the mother, as far as the gender goes.
    """
    nested = _OF_SOMEBODY.search(description) if "," in description else None
    if nested is None or not names_people(outer := description[: nested.start()].rstrip()):
        return False
    whose, of = describe(outer), nested[1]
    if whose.head in KIN and agrees(whose.gender, named.gender):
        return False
    return names_people(of) and not describe(of).plural and head_phrase(of) == of


def _names(figure: Figure, description: str) -> bool:
    """Whether a name is that of what is described before it: a person's, or that of a body of the kind.

    "An aide, the White House" is none; "the operator, Blue Line Shipping" and "an airline, Ryanair" are.
    """
    if figure.kind == "person":
        return True
    is_the_one = description[:4].lower() in ("the ", "its ") and description.count(" ") == 1
    head = description.rstrip(" ,").rpartition(" ")[2].lower()
    return figure.kind == "organization" and (is_the_one or DESCRIPTION_KINDS.get(head) == "organization")


def _uncontracted(word: str) -> str:
    return _CONTRACTED.sub("", word) if "’" in word or "'" in word else word


def _without_connectives(words: str) -> str:
    """Words without the connectives that open them."""
    first, space, rest = words.partition(" ")
    while space and first.lower() in _CONNECTIVES:
        words = rest
        first, space, rest = words.partition(" ")
    return words


def _label(phrase: str, *, keep_case: bool) -> str:
    """A description as a name: one line, no longer than needed, small where only the sentence made it big."""
    label = _without_connectives(" ".join(phrase.split())) or phrase
    if label.endswith(","):
        label = label[: label.find(",", 1)]  # "residents, reached by telephone,"
    if ", wh" in label:
        label = _RELATIVE_BEHIND.split(label, 1)[0]
    if len(label) > _MAX_NAME:
        boundary = POST_MODIFIER.search(label, 1)
        label = label[: boundary.start()] if boundary else label[:_MAX_NAME].rsplit(" ", 1)[0]
    first, _, _ = label.partition(" ")
    is_name = keep_case or is_acronym(first) or first[1:2].isupper() or first in DEMONYMS
    return label if is_name else label[:1].lower() + label[1:]
