"""Finds who is reported to have said, thought or wanted what: source, cue and content as spans.

Attribution as in PARC 3.0 (Pareti 2016) and PolNeAR (Newell, Margolin & Ruths 2018):
quotations, indirect speech, beliefs, desires, plans and fears; a cue may have no source.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from summarizer.article import Article, Span
from summarizer.brief import Quotation
from summarizer.linguistics.analysis import Speech, speech_of
from summarizer.linguistics.asides import find_asides
from summarizer.linguistics.clauses import Line, Range, lines_of
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.estimates import by_estimate
from summarizer.linguistics.impersonal import (
    by_according,
    by_adverb,
    by_attitude,
    by_colon,
    by_introduction,
    by_label,
    by_raising,
    by_survey,
)
from summarizer.linguistics.nominal_cues import by_noun
from summarizer.linguistics.quotations import find_quotations
from summarizer.linguistics.relays import cited_by, relay
from summarizer.linguistics.tagging import Tagged, places, tag_article
from summarizer.linguistics.tokens import lexicon
from summarizer.linguistics.turns import Turn, find_turns
from summarizer.linguistics.verbal_cues import find_verbal
from summarizer.linguistics.viewpoints import by_putting, by_viewpoint

_QUOTATION_STARTS = frozenset(".,;:-QJZ")
_QUOTATIONS_ONLY = re.compile(r"[.,;:-]*(?:[QJZ][.,;:-]*)+")
_OWN = frozenset(("i", "we"))
_EXPECTING = lexicon(
    "expect expects expected forecast forecasts predict predicts predicted anticipate anticipates anticipated estimate "
    "estimates estimated see sees believe believes"
)
_TRIGGERS = "VUEPG@KRYLjv"


class Reading(NamedTuple):
    """Who is reported to have said what, ``voice`` left open, and what the writer says beside it; in text order.

    ``questions`` are the paragraphs of an interview in which its writer asks.
    """

    speeches: tuple[Speech, ...]
    asides: tuple[Span, ...]
    questions: tuple[Span, ...] = ()


def find_speech(article: Article) -> tuple[Speech, ...]:
    """The attributions of an article in the order of the text; ``voice`` is left open.

    As PARC 3.0 has them: who says it stands in the text beside it. An interview's turns are left out.
    """
    return _read(article, {}).speeches


def read_speech(article: Article) -> Reading:
    """The attributions and the interview's turns, and the clauses of the writer that stand in a sentence with them."""
    return _read(article, find_turns(article))


def _read(article: Article, turns: Mapping[int, Turn]) -> Reading:
    speeches = _Speeches()
    asides: list[Span] = []
    paragraphs = article.paragraphs
    tagged = tag_article(article.text, paragraphs, find_quotations(article.text, paragraphs))
    triggers = places(tagged.tags, _TRIGGERS)
    for line in lines_of(tagged):
        if turns and (turn := turns.get(line.paragraph)):
            speeches.add(_unnested(_in_turn(tagged, line, turn, triggers)), line.paragraph)
        elif _is_all_quotation(line):
            speeches.go_on(line)
        else:
            drafts = _unnested(_in_line(line, triggers))
            speeches.add(drafts, line.paragraph)
            if drafts:
                asides += [line.span(aside) for aside in find_asides(line, drafts)]
    questions = [paragraphs[number] for number, turn in turns.items() if not turn.source]
    return Reading(speeches.in_order(), tuple(asides), tuple(questions))


def _is_all_quotation(line: Line) -> bool:
    starts = line.letters[line.start] in _QUOTATION_STARTS
    return starts and _QUOTATIONS_ONLY.fullmatch(line.tags, line.start, line.end) is not None


class _Speeches:
    """What was found so far; sentences of nothing but quotation go on with what the last speaker says.

    That is who was quoted last, or who speaks in the sentence right before without being quoted ("Lee disagreed.").
    """

    def __init__(self) -> None:
        self._found: list[Speech] = []
        self._more: dict[int, list[Span]] = {}
        self._parents: dict[int, int] = {}
        self._speaking = self._unquoted = -1
        self._paragraph = self._at = 0

    def add(self, drafts: Sequence[Draft], paragraph: int) -> None:
        """Take the attributions of one sentence of a paragraph, or that it has none."""
        self._at = paragraph
        if not drafts:
            self._unquoted = -1
            return
        first, speaking = len(self._found), self._speaking
        for index, draft in enumerate(drafts):
            speech = _speech(draft)
            if speech.quotation != "indirect":
                self._speaking, self._paragraph = first + index, paragraph
            if len(drafts) > 1 and (parent := _parent(drafts, draft)) is not None:
                self._parents[first + index] = first + parent
            self._found.append(speech)
        own = [first + index for index, draft in enumerate(drafts) if draft.source and not draft.is_relative]
        self._unquoted = own[0] if own and self._speaking == speaking else -1

    def go_on(self, line: Line) -> None:
        """Add a sentence that is all quotation to the last speech that quotes, in this paragraph or the next."""
        if self._unquoted >= 0 and line.paragraph == self._at:
            self._speaking, self._paragraph = self._unquoted, line.paragraph
        self._unquoted = -1
        if self._speaking >= 0 and line.paragraph <= self._paragraph + 1:
            span = line.span(line.trimmed(line.start, line.end))
            self._more.setdefault(self._speaking, []).append(span)
            self._paragraph = line.paragraph

    def in_order(self) -> tuple[Speech, ...]:
        """All speeches in the order of the text, but for those that announce a quotation that never comes."""
        for index, more in self._more.items():
            speech = self._found[index]
            quotation: Quotation = "mixed" if speech.quotation == "indirect" else speech.quotation
            self._found[index] = speech._replace(content=speech.content + tuple(more), quotation=quotation)
        kept = sorted([(_position(speech), index) for index, speech in enumerate(self._found) if speech.content])
        place = {index: place for place, (_, index) in enumerate(kept)}
        return tuple([self._with_parent(index, place) for _, index in kept])

    def _with_parent(self, index: int, place: Mapping[int, int]) -> Speech:
        parent = self._parents.get(index)
        return self._found[index] if parent is None else self._found[index]._replace(parent=place.get(parent))


def _position(speech: Speech) -> tuple[Span, ...]:
    return min(speech.source + speech.cue + speech.content), *speech.cue


def _parent(drafts: Sequence[Draft], draft: Draft) -> int | None:
    """The shortest draft of the sentence whose content holds this one's cue.

    Of two that hold each other's the longer is the parent: no chain of parents runs in a circle.
    """
    if draft.role == "relay":
        return next((index for index, other in enumerate(drafts) if _passes_on(other, draft)), None)
    holders = [
        (other.length, other.role != "relay", index)  # of two with one content the one that is passed on is the inner
        for index, other in enumerate(drafts)
        if other is not draft and other.holds(draft)
    ]
    length = draft.length if holders else 0
    return min([holder for holder in holders if holder[0] > length], default=(0, False, None))[2]


def _passes_on(draft: Draft, relay: Draft) -> bool:
    return draft.content == relay.content and draft.role != "relay"


def _in_line(line: Line, triggers: Sequence[int]) -> list[Draft]:
    has_colon = ":" in line
    last = by_colon(line) if line.paragraph == 0 else by_label(line) if has_colon else None
    drafts = [last] if last else []
    cited: list[tuple[int, Range]] = []
    for at in triggers[bisect_left(triggers, line.start) : bisect_left(triggers, line.end)]:
        tag = line.letters[at]
        if tag == "G" and (people := cited_by(line, at)):
            cited.append((at, people))
            continue
        if tag in _VERBAL:
            draft = find_verbal(line, at, last)
        else:
            draft = by_noun(line, at) if tag == "K" else _FINDERS[tag](line, at)  # a direct call is faster
        if draft and not draft.is_hollow:
            last = draft if draft.source else last
            drafts.append(draft)
    if viewpoint := by_viewpoint(line):
        drafts.append(viewpoint)
    if has_colon and not any(draft.source for draft in drafts) and (introduced := by_introduction(line)):
        drafts.append(introduced)
    relays = [relay(line, at, people, drafts) for at, people in cited]
    return [*drafts, *(one for one in relays if one)] if relays else drafts


def _in_turn(tagged: Tagged, line: Line, turn: Turn, triggers: Sequence[int]) -> list[Draft]:
    """The attributions of a sentence of an interview: all that is answered is speech, and what is asked is none."""
    start = next((at for at in range(line.start, line.end) if tagged.start(at) >= turn.start), line.end)
    body = Line(tagged, start, line.end, line.paragraph)
    if start == line.end or (turn.source is None and "?" in tagged.pieces[line.end - 1]):
        return []
    told = [draft for draft in _in_line(body, triggers) if not _is_own(draft)]
    if turn.source is None:
        return [draft for draft in told if draft.is_speech]
    source, cue = _tokens(tagged, turn.source), _tokens(tagged, turn.cue)
    return [Draft(body, source, cue, (Range(start, line.end),), is_speech=True).in_role("answer"), *told]


def _is_own(draft: Draft) -> bool:
    """ "I told them that …": who speaks anyway."""
    return draft.source is not None and draft.line.word(draft.source.start) in _OWN


def _tokens(tagged: Tagged, span: Span) -> Range:
    start = bisect_left(tagged.ends, span.start + 1)
    return Range(start, bisect_left(tagged.ends, span.end, start) + 1)


def _unnested(drafts: list[Draft]) -> list[Draft]:
    """Leave out what a speaker says of his own mind inside his speech ("she said she wanted …"): one voice, not two.

    Of two cues that share words the longer stands; what a source holds cannot reach behind it.
    """
    if len(drafts) < 2:
        return drafts
    sourced = {draft.content for draft in drafts if draft.source}
    drafts = [draft for draft in drafts if draft.source or draft.content not in sourced]  # "said in a statement that"
    whole = [draft.within_source(drafts) for draft in drafts if not draft.is_outdone(drafts)]
    whole = [draft for draft in whole if not (draft.is_relative and any(other.cuts(draft) for other in drafts))]
    whole = _without_tags(whole)
    return [draft for draft in whole if draft.is_speech or not draft.is_held(whole) or _is_told_of(draft, whole)]


def _without_tags(drafts: list[Draft]) -> list[Draft]:
    """Each content without the reporting clause behind it that tells all of it: "…, two of them said"."""
    return [
        next((cut for other in drafts if other is not draft and (cut := _cut(draft, other))), draft) for draft in drafts
    ]


def _cut(draft: Draft, tag: Draft) -> Draft | None:
    """A draft whose content ends where the source of another begins that holds it, when that ends the sentence."""
    if tag.role == "denial":
        return _until_denial(draft, tag)
    if tag.source is None or draft.source is None or not (tag.is_speech and draft.holds(tag) and tag.holds(draft)):
        return None
    start, end = draft.content[-1]
    is_behind = start < tag.source.start and draft.line.left_of(tag.source.start) in ",JZ"
    is_tag = is_behind and max(tag.source.end, tag.cue.end) >= end
    content = (*draft.content[:-1], draft.line.trimmed(start, tag.source.start))
    return draft.altered(content) if is_tag else None


def _until_denial(draft: Draft, denial: Draft) -> Draft | None:
    """A draft whose content ends where a denial of it begins: "…, a charge he denies"."""
    if not draft.holds(denial):
        return None
    stop = denial.content[0].start
    parts = [draft.line.trimmed(start, min(end, stop)) for start, end in draft.content if start < stop]
    return draft.altered(tuple(parts))


def _is_told_of(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a document tells what somebody thinks: "analysts expect growth, according to a survey"."""
    if draft.source is None or draft.line.letters[draft.source.start] in "pr" or _last_word(draft) not in _EXPECTING:
        return False
    holders = [other for other in drafts if other is not draft and other.holds(draft)]
    return bool(holders) and all(_is_according(one) and one.content[0].start == draft.source.start for one in holders)


def _last_word(draft: Draft) -> str:
    return draft.line.word(draft.cue.end - 1)


def _is_according(draft: Draft) -> bool:
    return draft.line.letters[draft.cue.start] == "@"


def _by_put(line: Line, at: int) -> Draft | None:
    """ "The union put the toll at 40", "as X put it"."""
    return by_estimate(line, at) or by_putting(line, at)


_VERBAL = frozenset("VUEPG")
_FINDERS: dict[str, Callable[[Line, int], Draft | None]] = {
    "@": by_according,
    "j": by_attitude,
    "L": by_survey,
    "R": by_raising,
    "Y": by_adverb,
    "v": _by_put,
}


def _speech(draft: Draft) -> Speech:
    line, source, content = draft.line, draft.source, draft.content
    spans = tuple([line.span(part) for part in content])
    told = "".join([line.tags[start:end] for start, end in content])
    quotation = "direct" if draft.role == "answer" else _quotation(told)
    sources = (line.span(source),) if source else ()
    return speech_of((sources, (line.span(draft.cue),), spans, quotation, draft.stance, None, None, ()))


def _quotation(tags: str) -> Quotation:
    """Direct where the content is all quotation (or is still to come), mixed where a part of it is."""
    if not ("Q" in tags or "J" in tags or "Z" in tags):
        return "indirect" if tags else "direct"
    return "direct" if _QUOTATIONS_ONLY.fullmatch(tags) else "mixed"
