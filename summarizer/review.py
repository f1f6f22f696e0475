"""The checks a brief must pass. Text analysis is the yardstick, for briefs of either engine.

Each check yields findings and names the words that caused it. Nothing is changed: a finding is
for the reader, and for the one request in which the model may mend its answer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from summarizer.article import Article, Sentence, Span
from summarizer.brief import Actor, Brief, Claim, Evidence, Finding, Severity
from summarizer.brief import Rule as RuleName
from summarizer.grounding import Grounder
from summarizer.linguistics.analyse import analyse
from summarizer.linguistics.analysis import Analysis, HedgeCue, Speech, Voice
from summarizer.linguistics.certainty import judge
from summarizer.linguistics.cues import attribution_clause, cue_starts
from summarizer.linguistics.predicates import Stand, stand_of
from summarizer.numbers import numbers_in

_SHIELDS = {"plausibility_shield", "attribution_shield"}
_POINTING = {"it", "its", "this", "that", "these", "those", "which"}
_FEWEST_WORDS = 4
_STRETCH = 256  # code points; near is what lies in the same stretch
_MOST = 0.5  # share of the evidence that must lie inside speech for the speech to be about it


def review(article: Article, brief: Brief) -> tuple[Finding, ...]:
    """Every finding about a brief, in the order of its claims; ``evidence_dropped`` comes from the engine."""
    check = _Review(article, brief, analyse(article))
    of_claims = (finding for claim in brief.claims for finding in check.claim(claim))
    return (*of_claims, *check.uncovered())


def uncovered_speech(article: Article, covered: Sequence[Span]) -> list[tuple[Sentence, str]]:
    """Attributed speech of some weight that none of the spans touches: its sentence and its words."""
    reach = _merged(covered)
    found = []
    for speech in analyse(article).speeches:
        if _has_weight(article, speech) and not any(_touches(reach, span) for span in speech.content):
            words = " … ".join(article.words(span) for span in speech.content)
            found.append((article.sentence_at(speech.content[0].start), words))
    return found


def _has_weight(article: Article, speech: Speech) -> bool:
    """A denial or enough words to be a statement, and a source that can make one: "it" and "this" may be things."""
    words = sum(len(article.words(span).split()) for span in speech.content)
    is_denial = bool(speech.source) and _denies(article, speech)
    return (words >= _FEWEST_WORDS or is_denial) and not _is_thing(article, speech)


def _denies(article: Article, speech: Speech) -> bool:
    """ "The army denied this": short, and the other side of what was said before."""
    return stand_of(article.words(speech.cue[0]), "") == Stand("certain", "negative")


def _is_thing(article: Article, speech: Speech) -> bool:
    return bool(speech.source) and article.words(speech.source[0]).lower().split()[0] in _POINTING


class _Review:
    def __init__(self, article: Article, brief: Brief, analysis: Analysis) -> None:
        self.article, self.brief, self.analysis = article, brief, analysis
        self.grounder = Grounder(article)
        self.actors = {actor.id: actor for actor in brief.actors}
        self.cue_starts = cue_starts(analysis.speeches)
        self.speeches = _Nearby(speech.content for speech in analysis.speeches)
        self.named = {actor.id: _merged(_spans(actor.mentions)) for actor in brief.actors}
        self.same: dict[tuple[str, int], bool] = {}

    def claim(self, claim: Claim) -> Iterator[Finding]:
        """The findings about one claim."""
        reach = [*_spans(claim.evidence), *self._attribution_clause(claim), *self._cues_of_nobody(claim)]
        yield from self._hedge_lost(claim, reach)
        yield from self._hedge_invented(claim, reach)
        yield from self._attribution_lost(claim)
        yield from self._speaker_mismatch(claim)
        yield from self._number_changed(claim)
        yield from self._unnamed_only(claim)

    def uncovered(self) -> Iterator[Finding]:
        """Sentences with attributed speech that no claim covers."""
        covered = [span for claim in self.brief.claims for span in _spans(claim.evidence)]
        for sentence, words in uncovered_speech(self.article, covered):
            message = f"sentence {sentence.number} credits someone with “{words}”, and no claim covers it"
            span = Span(sentence.span.start, sentence.span.end)
            evidence = self.grounder.evidence(span)
            yield Finding(rule="sentence_uncovered", severity="warning", message=message, evidence=evidence)

    def _hedge_lost(self, claim: Claim, reach: Sequence[Span]) -> Iterator[Finding]:
        if claim.firmness != "firm":
            return
        listed = _spans(hedge.cue for hedge in claim.hedges)
        for hedge in self._hedges_within(reach):
            is_listed = any(span.overlaps(hedge.span) for span in listed)
            if hedge.kind in _SHIELDS:
                yield self._about(claim, "hedge_lost", "error", "the claim is firm, its words say {}", hedge.span)
            elif not is_listed:
                yield self._about(claim, "hedge_lost", "note", "the claim does not list {}", hedge.span)

    def _hedge_invented(self, claim: Claim, reach: Sequence[Span]) -> Iterator[Finding]:
        sentence = self.article.sentence_at(claim.evidence[0].start).span
        for hedge in claim.hedges:
            cue = Span(hedge.cue.start, hedge.cue.end)
            if not any(span.overlaps(cue) for span in (*reach, sentence)):
                yield self._about(claim, "hedge_invented", "error", "{} does not stand in its words", cue)
        if claim.firmness == "hedged" and not claim.hedges and not self._is_softened(claim, reach):
            words = Span(claim.evidence[0].start, claim.evidence[-1].end)
            yield self._about(claim, "hedge_invented", "warning", "the claim is hedged, nothing hedges {}", words)

    def _attribution_lost(self, claim: Claim) -> Iterator[Finding]:
        if claim.attribution.depth:
            return
        for speech in self._speeches_about(claim):
            if speech.source and not _is_thing(self.article, speech):
                message = (
                    f"the claim is in the outlet's voice, the text credits “{self._words(speech.source)}” with {{}}"
                )
                span = Span(claim.evidence[0].start, claim.evidence[-1].end)
                yield self._about(claim, "attribution_lost", "error", message, span)
                return

    def _speaker_mismatch(self, claim: Claim) -> Iterator[Finding]:
        actor = self.actors.get(claim.source)
        if claim.attribution.quotation != "direct" or actor is None:
            return
        chain = [self.actors[link.actor] for link in claim.attribution.chain if link.actor in self.actors]
        for speech in self._speeches_about(claim):
            is_known = any(self._is_same(one, speech) for one in chain)
            if speech.quotation == "direct" and speech.voice is not None and not is_known:
                name = self.analysis.voices[speech.voice].name
                message = f"a direct quotation of {name} by the text, credited to {actor.name}: {{}}"
                yield self._about(claim, "speaker_mismatch", "error", message, speech.content[0])
                return

    def _number_changed(self, claim: Claim) -> Iterator[Finding]:
        words = " ".join(evidence.exact for evidence in claim.evidence)
        held = numbers_in(words)
        for value, written in numbers_in(claim.text).items():
            if value not in held:
                span = Span(claim.evidence[0].start, claim.evidence[-1].end)
                message = f"the claim says “{written}”, its words do not: {{}}"
                yield self._about(claim, "number_changed", "error", message, span)

    def _unnamed_only(self, claim: Claim) -> Iterator[Finding]:
        voices = [self.actors.get(link.actor) for link in claim.attribution.chain[1:]]
        if claim.salience == "key" and voices and all(voice and voice.naming != "named" for voice in voices):
            mention = claim.attribution.source.mention or claim.evidence[0]
            span = Span(mention.start, mention.end)
            yield self._about(claim, "unnamed_only", "note", "a key claim rests on {} alone", span)

    def _about(self, claim: Claim, rule: RuleName, severity: Severity, message: str, span: Span) -> Finding:
        evidence = self.grounder.evidence(span)
        text = message.replace("{}", f"“{evidence.exact}”")
        return Finding(rule=rule, severity=severity, message=text, claim=claim.id, evidence=evidence)

    def _attribution_clause(self, claim: Claim) -> list[Span]:
        """From the source's mention to its cue, for each voice; nothing for the outlet's own."""
        clauses = []
        for link in claim.attribution.chain[1:]:
            mention, cue = [_spans([words] if words else []) for words in (link.mention, link.cue)]
            clauses += attribution_clause(mention, cue, self.cue_starts)
        return clauses

    def _cues_of_nobody(self, claim: Claim) -> list[Span]:
        """For a claim in the outlet's voice: "It is alleged that" in front of its words."""
        if claim.attribution.depth:
            return []
        return [cue for speech in self._speeches_about(claim) if not speech.source for cue in speech.cue]

    def _hedges_within(self, reach: Sequence[Span]) -> Iterator[HedgeCue]:
        """The hedges that share words with one of the spans, found without reading the others."""
        hedges, seen = self.analysis.hedges, 0
        for span in _merged(reach):
            first, last = (bisect_left(hedges, place, key=lambda hedge: hedge.span.start) for place in span)
            around = hedges[max(first - 1, seen) : last]
            yield from (hedge for hedge in around if any(one.overlaps(hedge.span) for one in reach))
            seen = last

    def _is_softened(self, claim: Claim, reach: Sequence[Span]) -> bool:
        """Whether hedging words, or a cue that says less than certain, stand there."""
        if any(True for _ in self._hedges_within(reach)):
            return True
        cues = _spans(link.cue for link in claim.attribution.chain if link.cue)
        judgment = judge(self.article, _spans(claim.evidence), cues, ())
        return judgment.certainty != "certain"

    def _speeches_about(self, claim: Claim) -> Iterator[Speech]:
        """Speech that holds most of the claim's words, innermost first."""
        evidence = _spans(claim.evidence)
        size = sum(span.end - span.start for span in evidence)
        near = (self.analysis.speeches[number] for number in self.speeches.to(evidence))
        inside = [
            speech
            for speech in near
            if sum(_shared(one, other) for one in speech.content for other in evidence) > _MOST * size
        ]
        return iter(sorted(inside, key=lambda speech: sum(span.end - span.start for span in speech.content)))

    def _is_same(self, actor: Actor, speech: Speech) -> bool:
        if speech.voice is None:
            return True
        if any(_touches(self.named[actor.id], span) for span in speech.source):
            return True
        pair = (actor.id, speech.voice)
        if pair not in self.same:
            self.same[pair] = self._is_voice(actor, self.analysis.voices[speech.voice])
        return self.same[pair]

    def _is_voice(self, actor: Actor, voice: Voice) -> bool:
        is_mentioned = any(_touches(self.named[actor.id], span) for span in voice.mentions)
        return is_mentioned or bool(_name_words(actor.name) & _name_words(voice.name))

    def _words(self, spans: Sequence[Span]) -> str:
        return " ".join(self.article.words(span) for span in spans)


class _Nearby:
    """Which of many groups of spans lie near a few others, found without reading them all."""

    def __init__(self, groups: Iterable[Sequence[Span]]) -> None:
        self._numbers: dict[int, set[int]] = {}
        for number, spans in enumerate(groups):
            for stretch in _stretches(spans):
                self._numbers.setdefault(stretch, set()).add(number)

    def to(self, spans: Sequence[Span]) -> list[int]:
        """The numbers of the groups, in order."""
        return sorted({number for stretch in _stretches(spans) for number in self._numbers.get(stretch, ())})


def _stretches(spans: Iterable[Span]) -> Iterator[int]:
    """The numbers of the equal stretches of the text that the spans lie in."""
    return (stretch for span in spans for stretch in range(span.start // _STRETCH, span.end // _STRETCH + 1))


def _name_words(name: str) -> set[str]:
    return {word.casefold().strip(".,’'") for word in name.split() if word[:1].isupper()}


def _spans(evidence: Iterable[Evidence]) -> list[Span]:
    return [Span(e.start, e.end) for e in evidence]


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _touches(merged: Sequence[Span], span: Span) -> bool:
    position = bisect_left(merged, span.end, key=lambda one: one.start)
    return position > 0 and merged[position - 1].end > span.start
