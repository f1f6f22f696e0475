"""Denials that point back at what was said before: "Moscow denies this", "…, a charge the group denies".

The pronoun, or the noun for what is said ("a claim", an anaphoric noun of Francis 1986), stands for a content that
somebody else was credited with right before: that is what is denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.article import Article, Span
from summarizer.linguistics import contents
from summarizer.linguistics.analysis import Speech
from summarizer.linguistics.clauses import LOOSE_PHRASE, Line, Range
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.reporting_verbs import CUES
from summarizer.linguistics.statements import is_statement
from summarizer.linguistics.tokens import lexicon
from summarizer.linguistics.verbs import Verb

DENYING = lexicon("deny dispute refute rebut")
REJECTING = DENYING | lexicon("reject dismiss repudiate")
"""What is rejected may be an offer, unless a noun tells that it is a claim."""
_NOUNS = lexicon(
    "charge charges claim claims allegation allegations accusation accusations assertion assertions suggestion "
    "something"
)
# What is told may be called so where it is disputed in the same breath: "a figure economists dispute".
_APPOSED = _NOUNS | lexicon("figure figures number numbers estimate estimates account version finding findings theory")
_PRONOUNS = lexicon("it this that which")
_POINTER = re.compile(r"(?:an?|the|this|that|these|those|such|all) (?:\w+ )?(\w+)|something", re.IGNORECASE)
# "X, accused of theft, denies it": a search for the rare words first.
_ACCUSED = re.compile(
    r"(?:accused of|suspected of|charged with|(?:charge|accusation|allegation)s? of) ([^,;.:“”\"\n]{3,120})"
)
_NO_DENIAL = lexicon("not never neither nor to cannot would could may might")
_LONGEST_POINTER = 40
_VERDICT = re.compile(r"A(?:[QJZ]|d?y?[xegU]{1,2})(?=[xe]{0,2}[xKUV]t)")
_ACCUSING = lexicon("claim allege accuse charge blame contend assert")
_DISREGARDING = lexicon("ignore overlook reject dismiss rebuff")
_WARNINGS = lexicon(
    "warning warnings advice concern concerns objection objections fear fears appeal appeals plea pleas "
    "recommendation recommendations"
)
_OWNED = re.compile(rf"[dxeyN#]{{0,3}}|{LOOSE_PHRASE}[xe]{{0,2}}")
_SUBJECT = re.compile(rf"p|{LOOSE_PHRASE}")
_CLAUSE_GOES_ON = frozenset("dxNpotK#eQ2w")
_REACH = 14
_NEAR = 6


def by_denial(verb: Verb) -> Draft | None:
    """ "…, a charge that X denies", "…, which X denies": X is the source, and the pointer stands for the content."""
    line, start = verb.line, verb.group.start
    reach = max(line.start, start - _REACH)
    comma = max(line.tags.rfind(",", reach, start), line.tags.rfind("-", reach, start))
    if comma < 0 or line.tags[verb.at + 1] in _CLAUSE_GOES_ON:
        return None
    pointer = _pointer(verb, comma + 1)
    after = pointer.end + (line.tags[pointer.end] in "tr")
    if pointer.end == pointer.start or not _SUBJECT.fullmatch(line.tags, after, start):
        return None
    denial = Draft(line, Range(after, start), verb.group, (pointer,), verb.cue.stance, is_speech=True)
    return denial.in_role("denial")


def by_dismissal(verb: Verb) -> Draft | None:
    """ "X dismissed as “fake” reports that …": what it is dismissed as stands in front of what is dismissed."""
    line = verb.line
    verdict = _VERDICT.match(line.tags, verb.at + 1, line.end)
    subject = line.subject_before(verb.group.start)
    if verdict is None or subject.end == subject.start:
        return None
    content = contents.clause(line, verdict.end())
    return Draft(line, subject, Range(verb.group.start, verdict.end()), (content,), verb.cue.stance, is_speech=True)


def disregarded(verb: Verb) -> Range | None:
    """The noun for a warning of somebody else's that is ignored or rejected, with its "that" behind it."""
    line, first = verb.line, verb.at + 1
    if verb.cue.lemma not in _DISREGARDING:
        return None
    noun = next((at for at in range(first, min(first + _REACH, line.end)) if line.word(at) in _WARNINGS), None)
    if noun is None or not _OWNED.fullmatch(line.tags, first, noun):
        return None
    holder = _holder(line, noun)
    is_owned = "S" in line.tags[first:noun] or holder.end > holder.start
    return Range(noun, holder.end) if is_owned and line.tags[holder.end] == "t" else None


def _holder(line: Line, noun: int) -> Range:
    """Whose warning it is, behind the noun: "from the ACLU"."""
    return line.core_after(noun + 2) if line.word(noun + 1) in ("from", "by") else Range(noun + 1, noun + 1)


def by_disregard(verb: Verb, warning: Range) -> Draft | None:
    """ "X ignored advice from Y that …": Y says it; nouns that the lexicon of cues has are found by themselves."""
    line, (noun, end) = verb.line, warning
    if line.tags[noun] != "x" or end <= noun + 2:
        return None
    return Draft(line, Range(noun + 2, end), Range(noun, noun + 1), (contents.clause(line, end),))


def _pointer(verb: Verb, start: int) -> Range:
    """The noun for what is said with its determiner, or "which", at a token; else nothing."""
    line = verb.line
    if line.word(start) == "which" and verb.cue.lemma in DENYING:
        return Range(start, start + 1)
    if line.word(start) == "something":
        return Range(start, start + 1)
    nouns = (at for at in (start + 1, start + 2) if line.word(at) in _APPOSED)
    return Range(start, next(nouns, start - 1) + 1) if line.tags[start] == "d" else Range(start, start)


def find_denied(article: Article, speeches: Sequence[Speech]) -> dict[int, tuple[Span, ...]]:
    """What is denied by each speech that points back, by its place; none where nothing near can be meant."""
    return {
        place: denied
        for place, speech in enumerate(speeches)
        if points_back(article, speech) and (denied := _denied(article, speeches, place))
    }


def points_back(article: Article, speech: Speech) -> bool:
    """Whether somebody denies what only a pronoun, or a noun for what is said, stands for."""
    if not speech.source or len(speech.content) != 1 or not speech.cue:
        return False
    start, end = speech.content[0]
    if end - start > _LONGEST_POINTER:
        return False
    lemma = _lemma(article, speech)
    if lemma not in REJECTING:
        return False
    words = article.text[start:end].lower()
    return (lemma in DENYING and words in _PRONOUNS) or _is_noun_for_claim(words)


def _lemma(article: Article, speech: Speech) -> str:
    """The verb of a denial that takes place: "did not deny it" and "refused to deny it" are none."""
    *others, verb = article.words(speech.cue[0]).lower().split()
    is_none = any(word in _NO_DENIAL or word.endswith(("n't", "n’t")) for word in others)
    return CUES[verb].lemma if verb in CUES and not is_none else ""


def _is_noun_for_claim(words: str) -> bool:
    pointer = _POINTER.fullmatch(words)
    nouns = _APPOSED if words.startswith(("a ", "an ")) else _NOUNS
    return pointer is not None and (pointer[1] or "something") in nouns


def _denied(article: Article, speeches: Sequence[Speech], place: int) -> tuple[Span, ...]:
    """What somebody is accused of there, or was said right before, else the sentence before, if the outlet's own."""
    speech = speeches[place]
    here = article.sentence_at(speech.cue[0].start)
    if accusation := _ACCUSED.search(article.text, here.span.start, speech.cue[0].start):
        return (Span(*accusation.span(1)),)
    if beside := _beside_name(speeches, place):
        return beside
    before = list(_before(article, speeches, place))
    if accused := _accusation(article, speech, before):
        return accused
    for other in reversed(before):
        if article.sentence_at(other.content[-1].start).number >= here.number - 1:
            is_own = other.voice is not None and other.voice == speech.voice
            if is_own and other.parent is not None and other.cue[0].start > other.source[0].start:
                continue  # "X said Northlink had threatened to leave. Northlink denied that": what X said
            return () if is_own or points_back(article, other) else other.content
    is_pronoun = article.words(speech.content[0]).lower() in _PRONOUNS  # "the charges" may be those of a court
    is_behind = speech.content[0].start > speech.cue[0].start  # "…, which he denies": of what is told there
    return (
        _outlets(article, speeches[max(place - _NEAR, 0) : place], here.number - 1) if is_pronoun and is_behind else ()
    )


def _beside_name(speeches: Sequence[Speech], place: int) -> tuple[Span, ...]:
    """What is said of him between his name and the verb: "X, who they say took bribes, denies it"."""
    denial = speeches[place]
    beside = Span(denial.source[0].start, denial.cue[0].start)
    return next((one.content for one in speeches[place + 1 : place + 3] if one.cue and beside.covers(one.cue[0])), ())


def _accusation(article: Article, denial: Speech, before: Sequence[Speech]) -> tuple[Span, ...]:
    """What was claimed last by such a verb, where "the allegation" is denied and something else was said since."""
    if not _is_noun_for_claim(article.words(denial.content[0]).lower()):
        return ()
    accusing = (other for other in reversed(before) if other.voice != denial.voice and _accuses(article, other))
    return next((other.content for other in accusing), ())


def _accuses(article: Article, speech: Speech) -> bool:
    verb = CUES.get(article.words(speech.cue[0]).lower().rpartition(" ")[2])
    return verb is not None and verb.lemma in _ACCUSING


def _outlets(article: Article, speeches: Sequence[Speech], number: int) -> tuple[Span, ...]:
    """A sentence in which the outlet states something and nobody else is heard."""
    if number < 1 or article.sentences[number - 1].paragraph == 0:  # a lede stands for itself
        return ()
    sentence = article.sentences[number - 1].span
    is_question = article.words(sentence).rstrip().endswith("?")
    is_heard = any(sentence.covers(speech.cue[0]) for speech in speeches if speech.cue)
    return () if is_question or is_heard else (sentence,)


def _before(article: Article, speeches: Sequence[Speech], place: int) -> Iterator[Speech]:
    """The speeches near in front of one that tell something."""
    start = min(speeches[place].source[0].start, speeches[place].content[0].start)
    for other in speeches[max(place - _NEAR, 0) : place]:
        if other.content[-1].end <= start and (points_back(article, other) or is_statement(article, other)):
            yield other
