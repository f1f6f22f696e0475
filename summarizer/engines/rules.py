"""The rules engine: a brief from text analysis alone. No network, no key, no model.

It quotes and never paraphrases: a claim's text is its evidence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from summarizer.article import Article, Sentence, Span, span_of
from summarizer.brief import (
    OUTLET,
    Actor,
    Attribution,
    Brief,
    Claim,
    ClaimType,
    Evidence,
    Hedge,
    Link,
    Position,
    Run,
    Salience,
)
from summarizer.derive import derive_factuality, derive_firmness
from summarizer.drafting import Draft
from summarizer.event_loop import off_loop
from summarizer.extraction import Extraction
from summarizer.linguistics.analyse import analyse
from summarizer.linguistics.analysis import Analysis, HedgeCue, Judgment, Speech
from summarizer.linguistics.certainty import judge
from summarizer.linguistics.claim_types import claim_type
from summarizer.linguistics.cues import attribution_clause, cue_starts
from summarizer.linguistics.denials import find_denied
from summarizer.linguistics.hedge_places import HedgesByPlace, place_of
from summarizer.linguistics.positions import position_stance
from summarizer.linguistics.predicates import NEGATION
from summarizer.linguistics.statements import (
    is_furniture,
    is_statement,
    is_wish_for_anonymity,
    is_withheld,
    last_word_of_nobody,
)
from summarizer.linguistics.tokens import fold, fold_article
from summarizer.making import make, words_at
from summarizer.version import __version__

MODEL = "rules"

_MOST_KEY = 6
_MOST_NESTED = 8
_MOST_CREDITED = 0.5
_NEARLY_ALL = 0.8  # what is credited and the clauses of its own leave no more than a few words of a sentence
_BY_OUTLET = Link(actor=OUTLET)
_UNATTRIBUTED = Attribution(chain=(_BY_OUTLET,))
_SHIELDS = {"plausibility_shield", "attribution_shield", "conditional"}
_SOFTENED = {"probable", "possible"}
_ACCORDING = "according to"
_MANNER = re.compile(
    r"(?:, (?:(?:\w+ly )?\w+ing|of|from|at|in|aged|\d\d)\b| (?:gave|asked|declined)\b)[^.;:“”\"]{0,200}, $"
)
_TELLING = ("told", "tell", "tells", "telling", "informed", "assured", "warned", "reminded", "notified")
_ADDRESSEE = re.compile(r" [^,.;:“”\"\n]+ ")
_SAYING = (
    "said",
    "says",
    "say",
    "saying",
    "wrote",
    "insisted",
    "announced",
    "confirmed",
    "argued",
    "claimed",
    "testified",
)
_INTRODUCING = _TELLING + _SAYING
_CIRCUMSTANCES = re.compile(
    r",? (?:in|at|on|during|after|before|by|from|outside|—|-|late|early|last|\w+day)\b[^.;:“”\"\n]+ "
)
_BEARER = re.compile(
    r"(?:[A-Z][\w.'’-]+(?: [\w.'’-]+){0,4}|(?:One|Another|Two|Some) of [\w ’-]{2,40}), (?:an? [\w ’-]{2,40} )?"
)
_SHORTEST_MANNER = 8
_PROMPT = re.compile(
    r"\b(?:When )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged|[Qq]uizzed)\b[^.;:,“”\"\n]*, $"
    r"|^(?:In (?:an?|his|her|their|its) (?:\w+ )?(?:interview|statement|speech|e-?mail|letter|post|tweet|message)"
    r"|Speaking|Writing)\b[^.;:“”\"\n]*, $"
)
_LONGEST_PROMPT = 120


class RulesEngine:
    """Extracts a brief with text analysis."""

    async def extract(self, article: Article) -> Extraction[Brief]:
        """The brief; nothing is asked of any endpoint."""
        brief = await off_loop(partial(write_brief, article))
        return Extraction(brief, (), Run(engine=MODEL, version=__version__))


def write_brief(article: Article) -> Brief:
    """The brief that text analysis finds in an article."""
    return _Writer(article, analyse(article)).write()


class _Sketch:
    """A claim before it has an id: its content, and the speech it comes from (none: the outlet)."""

    def __init__(self, content: tuple[Span, ...], speech: Speech | None) -> None:
        self.content = content
        self.speech = speech


class _Writer:
    def __init__(self, article: Article, analysis: Analysis) -> None:
        self.article, self.analysis = article, analysis
        self.draft = Draft(article)
        self._text, self._folded = article.text, fold_article(article.text)
        self._sentences = article.sentences
        self._starts = [start for _, (start, _), _ in self._sentences]
        self.hedges = HedgesByPlace([*analysis.hedges, *self._softening()])
        self._places = {id(speech): place for place, speech in enumerate(analysis.speeches)}
        self._questions = set(analysis.questions)
        self._denied = find_denied(article, analysis.speeches)
        self._told = [speech for speech in analysis.speeches if self._is_told(speech)]
        self._cue_starts = cue_starts(analysis.speeches)

    def _is_told(self, speech: Speech) -> bool:
        """Whether a speech is a claim; a denial that points back is one where it is known what is denied."""
        if self._places[id(speech)] in self._denied:
            return True
        if speech.parent is not None and is_withheld(self.article, self.analysis.speeches[speech.parent].content):
            return False
        return is_statement(self.article, speech) and not self._is_lone(speech)

    def _softening(self) -> Iterator[HedgeCue]:
        """Cues of what its sentence tells that are no other hedge: "a decision is expected in May"."""
        hedged = {hedge.span for hedge in self.analysis.hedges}
        for speech in self.analysis.speeches:
            if not speech.source and speech.cue[0] not in hedged and not is_statement(self.article, speech):
                judgment = judge(self.article, speech.content, speech.cue, ())
                if judgment.certainty in _SOFTENED:
                    yield HedgeCue(speech.cue[0], "plausibility_shield", "content")

    def write(self) -> Brief:
        sketches = sorted([*self._unsaid(), *self._said()], key=lambda sketch: sketch.content[0])
        key = self._key(sketches)
        claims = [self._claim(f"c{n}", sketch, key) for n, sketch in enumerate(sketches, 1)]
        return self.draft.finish(self._gist(), self._actors(), claims, list(self._positions(sketches)))

    def _said(self) -> Iterator[_Sketch]:
        """One claim for each voice of each speech that says something, and that no speech within passes on."""
        relayed = {one.parent for one in self._told if self._is_relay(one)}
        for speech in self._told:
            told_within = self._places[id(speech)] in relayed
            says_nothing = self._is_question(speech) or self._is_anonymity(speech)
            if not (told_within or says_nothing or self._only_hedges_another(speech)):
                content = self._denied.get(self._places[id(speech)]) or self._with_negation(speech)
                yield _Sketch(content, speech)
                for voice in speech.others:
                    yield _Sketch(content, speech._replace(voice=voice))

    def _with_negation(self, speech: Speech) -> tuple[Span, ...]:
        """The content; where nobody in particular is said not to think it, with the "not" between its pieces."""
        negated = not speech.source and NEGATION.search(fold(self.article.words(speech.cue[0])))
        return tuple(_with_cue(speech.content, speech.cue)) if negated else speech.content

    def _is_relay(self, speech: Speech) -> bool:
        """Whether the speech around it says the same: "The Post reported, citing two officials, that …".

        A document does that says nothing but what another says: "“No,” he said, according to a transcript".
        """
        if speech.parent is None:
            return False
        around = self.analysis.speeches[speech.parent]
        return around.content == speech.content or self._is_all_of(speech, around)

    def _is_all_of(self, speech: Speech, document: Speech) -> bool:
        told = _hull((*speech.source, *speech.cue, *speech.content))
        is_document = self.article.words(document.cue[0]).lower() == _ACCORDING
        return is_document and len(document.content) == 1 and told.covers(document.content[0])

    def _is_lone(self, speech: Speech) -> bool:
        """ "The minister was asked whether …", without an answer in the sentence: the sentence tells the question."""
        return self._is_question(speech) and not self._has_neighbour(speech)

    def _has_neighbour(self, speech: Speech) -> bool:
        sentence = self._sentence_at(speech.content[0].start).span
        return any(sentence.covers(other.cue[0]) for other in self._neighbours(speech) if other is not speech)

    def _is_question(self, speech: Speech) -> bool:
        """ "Asked whether he would go": what is said then is an answer, the question is nobody's claim."""
        return last_word_of_nobody(self.article, speech) == "asked"

    def _is_anonymity(self, speech: Speech) -> bool:
        """ "Who declined to be named, said …": how somebody speaks, no claim of his."""
        return is_wish_for_anonymity(self.article, speech) and self._has_neighbour(speech)

    def _only_hedges_another(self, speech: Speech) -> bool:
        """ "Reportedly" within what somebody is credited with is that claim's hedge, no claim of its own."""
        if speech.source:
            return False
        end = max(span.end for span in speech.content)
        return any(
            other.source and other.content and speech.content[0].start <= other.cue[0].start < end
            for other in self._neighbours(speech)
        )

    def _neighbours(self, speech: Speech) -> Sequence[Speech]:
        """The speeches just before and behind; they come in the order of the text."""
        place = self._places[id(speech)]
        return self.analysis.speeches[max(0, place - 2) : place + 3]

    def _unsaid(self) -> Iterator[_Sketch]:
        """What the outlet says in its own voice, sentence by sentence."""
        credited = self._credited()
        quoting = {
            self._sentence_at(speech.content[0].start).number
            for speech in self._told
            if speech.source and speech.quotation != "indirect"
        }
        asides = deque(self.analysis.asides)
        for sentence in self._sentences:
            clauses = []
            while asides and asides[0].start < sentence.span.end:
                aside = asides.popleft()
                if aside.end <= sentence.span.end:
                    clauses.append(aside)
            told = credited[sentence.number]
            if is_furniture(self._text[sentence.span.start : sentence.span.end]) or self._is_asked(sentence):
                continue
            for own in clauses if sentence.number in quoting else _own(sentence.span, told, clauses):
                yield _Sketch((own,), None)

    def _is_asked(self, sentence: Sentence) -> bool:
        """A sentence of an interviewer's: what he asks is nobody's claim."""
        return bool(self._questions) and self.article.paragraphs[sentence.paragraph] in self._questions

    def _credited(self) -> list[int]:
        """How many code points of each sentence, by its number, are source, cue or content of a speech that is a claim.

        "The army denied this" is none: the sentence stands for itself, so that the denial is not lost.
        """
        starts = self._starts
        credited = [0] * (len(starts) + 1)
        number = done = 0
        for start, end in sorted([span for speech in self._told for span in self._told_by(speech)]):
            done = max(start, done)
            while done < end:
                while number < len(starts) and starts[number] <= done:
                    number += 1
                reached = min(end, starts[number]) if number < len(starts) else end
                credited[number] += reached - done
                done = reached
        return credited

    def _told_by(self, speech: Speech) -> list[Span]:
        """Source, cue and content of a speech, and what only tells of its speaker or of how it was said."""
        told = [*speech.source, *speech.cue, *speech.content]
        if speech.source and speech.cue:
            beside = [self._manner(speech) or self._prompt(speech), self._circumstances(speech), self._bearer(speech)]
            told += [span for span in beside if span]
        return told

    def _manner(self, speech: Speech) -> Span | None:
        """How somebody speaks, between his name and the cue: ", speaking on condition of anonymity,"."""
        (_, start), (end, _) = speech.source[0], speech.cue[0]
        is_long = end - start >= _SHORTEST_MANNER
        return span_of((start, end)) if is_long and _MANNER.match(self._text, start, end) else None

    def _prompt(self, speech: Speech) -> Span | None:
        """What somebody answers, or where he speaks, in front of his name: "When asked about it, "."""
        end = speech.source[0].start
        if end < 2 or self._text[end - 2 : end] != ", ":
            return None
        start = max(self._sentence_at(end).span.start, end - _LONGEST_PROMPT)
        prompt = _PROMPT.search(self._text[start:end])
        return span_of((end - len(prompt[0]), end)) if prompt else None

    def _circumstances(self, speech: Speech) -> Span | None:
        """Whom, where or when he tells it, before what is told: "told the Leith Gazette on Monday that"."""
        if not speech.content:
            return None
        (first, start), (end, _) = speech.cue[0], speech.content[0]
        if not _SHORTEST_MANNER <= end - start <= _LONGEST_PROMPT:
            return None
        cue = self._text[first:start].lower()
        expected = _ADDRESSEE if cue.endswith(_TELLING) else _CIRCUMSTANCES
        is_told = cue.endswith(_INTRODUCING) and expected.fullmatch(self._text, start, end)
        return span_of((start, end)) if is_told else None

    def _bearer(self, speech: Speech) -> Span | None:
        """Who he is, where his age, his place or "who" stands for him: "Ann Lee, 71, of Leith, said"."""
        end = speech.source[0].start
        if end < 2 or (self._text[end - 2 : end] != ", " and self._text[end : end + 3] != "who"):
            return None
        start = self._sentence_at(end).span.start
        is_bearer = end - start <= _LONGEST_PROMPT and _BEARER.fullmatch(self._text, start, end)
        return span_of((start, end)) if is_bearer else None

    def _key(self, sketches: Sequence[_Sketch]) -> set[_Sketch]:
        """The claims shown first: of the headline and the lede, then what is quoted, at most six."""
        ranked = sorted([self._rank(sketch, place) for place, sketch in enumerate(sketches)])
        return {sketches[place] for *_, place in ranked[:_MOST_KEY]}

    def _rank(self, sketch: _Sketch, place: int) -> tuple[bool, bool, int, int]:
        start = sketch.content[0].start
        is_quoted = sketch.speech is not None and sketch.speech.quotation in ("direct", "mixed")
        return (start >= self.draft.lede.end, not is_quoted, start, place)

    def _claim(self, claim_id: str, sketch: _Sketch, key: set[_Sketch]) -> Claim:
        speech = sketch.speech
        cue = speech.cue if speech else ()
        hedges, (certainty, polarity) = self._judged(sketch, cue)
        evidence = self._cut(sketch.content)
        return make(
            Claim,
            {
                "id": claim_id,
                "text": _quoted(evidence),
                "type": self._type(sketch),
                "salience": self._salience(sketch, key),
                "location": self.draft.location(sketch.content[0].start),
                "evidence": evidence,
                "attribution": self._attribution(speech) if speech else _UNATTRIBUTED,
                "polarity": polarity,
                "certainty": certainty,
                "factuality": derive_factuality(certainty, polarity),
                "firmness": derive_firmness(certainty, attribution_hedged=_has_reporters(hedges)),
                "hedges": tuple([self._hedge(hedge) for hedge in hedges]) if hedges else (),
            },
        )

    def _judged(self, sketch: _Sketch, cue: Sequence[Span]) -> tuple[list[HedgeCue], Judgment]:
        """The hedges of a claim, and how sure its source is. Where none of them softens it, the cue does ("fears")."""
        hedges = self._hedges_of(sketch)
        own = [hedge for hedge in hedges if hedge.scope == "content"] if hedges else hedges
        content = sketch.content if sketch.speech is None or sketch.speech.source else _with_cue(sketch.content, cue)
        judgment = judge(self.article, content, cue, own)
        if cue and judgment.certainty in _SOFTENED and not any(hedge.kind in _SHIELDS for hedge in own):
            hedges = sorted([*hedges, HedgeCue(cue[0], "plausibility_shield", "content")], key=place_of)
        return hedges, judgment

    def _type(self, sketch: _Sketch) -> ClaimType:
        content = " ".join([self._folded[start:end] for start, end in sketch.content])
        speech = sketch.speech
        if speech is None:
            return claim_type("", content)
        speaker = self.analysis.voices[speech.voice].kind if speech.voice is not None else None
        return claim_type(self._cue_words(speech), content, speaker)

    def _cue_words(self, speech: Speech) -> str:
        """The first words of the cue."""
        if not speech.cue:
            return ""
        start, end = speech.cue[0]
        return self._text[start:end]

    def _hedge(self, hedge: HedgeCue) -> Hedge:
        return make(Hedge, {"cue": self._evidence(hedge.span), "kind": hedge.kind, "scope": hedge.scope})

    def _cut(self, spans: Iterable[Span]) -> tuple[Evidence, ...]:
        return tuple([self._evidence(span) for span in spans])

    def _evidence(self, span: Span) -> Evidence:
        start, end = span
        return make(Evidence, words_at(self._text, start, end, "exact"))

    def _salience(self, sketch: _Sketch, key: set[_Sketch]) -> Salience:
        if sketch in key:
            return "key"
        return "supporting" if sketch.speech else "background"

    def _hedges_of(self, sketch: _Sketch) -> list[HedgeCue]:
        """Hedges in the content, and those of the clause that attributes it."""
        speech, content = sketch.speech, sketch.content
        within = self.hedges.within(content[0])
        for span in content[1:]:
            within += self.hedges.within(span)
        if speech and self.hedges.touching(_hull((*speech.source, *speech.cue))):
            for span in attribution_clause(speech.source, speech.cue, self._cue_starts):
                touching = [hedge for hedge in self.hedges.touching(span) if not _is_of_source(hedge, speech)]
                within += [hedge for hedge in touching if hedge not in within]
        return sorted(within, key=place_of) if len(within) > 1 else within

    def _attribution(self, speech: Speech) -> Attribution:
        links = [self._link(one) for one in self._voiced(speech)]
        if not links:
            return _UNATTRIBUTED
        return make(Attribution, {"chain": (_BY_OUTLET, *links), "quotation": speech.quotation})

    def _voiced(self, speech: Speech) -> list[Speech]:
        """The speech and those it is nested in, outermost first, as far as somebody speaks."""
        lineage = [speech]
        while lineage[-1].parent is not None and len(lineage) < _MOST_NESTED:
            lineage.append(self.analysis.speeches[lineage[-1].parent])
        return [one for one in reversed(lineage) if one.voice is not None]

    def _innermost(self, speech: Speech | None) -> Speech | None:
        """The speech itself where somebody speaks, else the nearest one around it where somebody does."""
        if speech is None or speech.voice is not None:
            return speech
        voiced = self._voiced(speech)
        return voiced[-1] if voiced else None

    def _link(self, speech: Speech) -> Link:
        mention, cue = self._evidence_of(speech.source), self._evidence_of(speech.cue)
        return make(Link, {"actor": _actor_id(speech), "mention": mention, "cue": cue, "stance": speech.stance})

    def _evidence_of(self, spans: Sequence[Span]) -> Evidence | None:
        return self._evidence(spans[0]) if spans else None

    def _actors(self) -> list[Actor]:
        return [
            make(
                Actor,
                {
                    "id": f"a{n}",
                    "name": voice.name,
                    "kind": voice.kind,
                    "naming": voice.naming,
                    "role": self.article.words(voice.role) if voice.role else None,
                    "mentions": self._cut(voice.mentions),
                },
            )
            for n, voice in enumerate(self.analysis.voices, 1)
        ]

    def _positions(self, sketches: Sequence[_Sketch]) -> Iterator[Position]:
        """An actor's stance where the cue itself says support or opposition."""
        number = 0
        for place, sketch in enumerate(sketches, 1):
            speech = self._innermost(sketch.speech)
            stance = position_stance(self._cue_words(speech)) if speech else None
            if speech and stance:
                number += 1
                issue, claims = _quoted(self._cut(sketch.content)), (f"c{place}",)
                held = {"id": f"p{number}", "actor": _actor_id(speech), "issue": issue, "stance": stance}
                yield make(Position, {**held, "basis": "reported", "claims": claims})

    def _gist(self) -> str:
        """The lede's first sentence, in the article's own words."""
        start, end = self._sentence_at(self.draft.lede.start).span
        return self._text[start:end]

    def _sentence_at(self, offset: int) -> Sentence:
        """What the article's method of that name tells, without leaving compiled code."""
        return self._sentences[max(bisect_right(self._starts, offset) - 1, 0)]


def _quoted(evidence: Sequence[Evidence]) -> str:
    return evidence[0].exact if len(evidence) == 1 else " … ".join([words.exact for words in evidence])


def _actor_id(speech: Speech) -> str:
    return f"a{(speech.voice or 0) + 1}"


def _hull(spans: Sequence[Span]) -> Span:
    """The shortest span that covers some others."""
    start, end = spans[0]
    for first, last in spans:
        start, end = min(start, first), max(end, last)
    return span_of((start, end))


def _with_cue(content: Sequence[Span], cue: Sequence[Span]) -> Sequence[Span]:
    """What nobody in particular says with the word between its pieces that hedges it: "was apparently shot"."""
    return [_hull((*content, *cue))] if len(content) > 1 else content


def _own(sentence: Span, credited: int, clauses: Sequence[Span]) -> Sequence[Span]:
    """The whole sentence where less than half is credited to anyone; its clauses else, or where they are the rest."""
    size = _length(sentence)
    rest = not credited or credited + sum([_length(clause) for clause in clauses]) < _NEARLY_ALL * size
    return [sentence] if rest and credited < _MOST_CREDITED * size else clauses


def _length(span: Span) -> int:
    return span.end - span.start


def _is_of_source(hedge: HedgeCue, speech: Speech) -> bool:
    """Whether a hedge only tells of who speaks ("the alleged thief", "the mayor, who could face jail")."""
    return hedge.kind != "weasel" and any(span.covers(hedge.span) for span in speech.source)


def _has_reporters(hedges: Sequence[HedgeCue]) -> bool:
    """Whether by one of them the reporter hedges that it was said."""
    return any(hedge.scope == "attribution" for hedge in hedges)
