"""How the words that introduce a clause commit their source to it.

The classes are FactBank's source-introducing predicates (Saurí & Pustejovsky 2009, 2012): "believes"
makes its clause probable, "suspects" possible, "wonders" leaves it open, "denied" turns it round. What
negation does to each differs: "does not believe" believes the opposite (neg-raising, Horn 1978), "did
not know" still knows it true (Kiparsky & Kiparsky 1970), "did not say" says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer.derive import Certainty, Polarity
from summarizer.linguistics.reporting_verbs import FALSELY
from summarizer.linguistics.tokens import fold, lexicon, lexicon_pattern


class Stand(NamedTuple):
    """How sure a source is of a clause, and whether it affirms it."""

    certainty: Certainty
    polarity: Polarity


class Commitment(NamedTuple):
    """The stand of a predicate on its clause, and of the same predicate negated."""

    affirmed: Stand
    negated: Stand


_CERTAIN, _CERTAINLY_NOT = Stand("certain", "positive"), Stand("certain", "negative")
_PROBABLE, _PROBABLY_NOT = Stand("probable", "positive"), Stand("probable", "negative")
_POSSIBLE, _POSSIBLY_NOT = Stand("possible", "positive"), Stand("possible", "negative")
_OPEN = Stand("uncommitted", "unknown")
NOT_WANTED = Stand("uncommitted", "negative")
"""What somebody does not call for or want, so that it is not told like what he does."""

_SAYING = Commitment(_CERTAIN, _OPEN)

# Belief, expectation and hint.
_BELIEF = (
    "believe belief think expect expectation consider assume assumption presume anticipate figure feel deem reckon "
    "estimate predict prediction forecast project suggest suggestion indicate imply hint opine perceive optimistic "
    "likely"
)
_CONJECTURE = (
    "suspect suspicion speculate speculation guess imagine theorize theorise theory surmise conjecture hypothesize "
    "hypothesise fear worry worried concern concerned afraid"
)
# Questions, wishes, demands, proposals and plans: nothing is said of what is the case.
_QUESTION = "ask wonder question inquire enquire debate ponder unsure uncertain unclear undecided"
_WISH = "hope hopeful want wish desire prefer favor favour dream seek plan plans intend intention aim weigh mull"
_DEMAND = (
    "urge demand call_for call_on request propose proposal recommend recommendation advise encourage plead beg order "
    "press invite threaten threat"
)
_DENIAL = "deny denial reject rejection refute dismiss rebut repudiate disavow contradict decline refuse refusal"
_EXCLUSION = "rule_out exclude"
_DOUBT = "doubt doubtful disbelieve dispute disagree contest skeptical sceptical"
_FACTIVE = "know realize realise regret forget remember reveal"

_NOT_SO = Commitment(_CERTAINLY_NOT, _OPEN)

_CLASSES = (
    (Commitment(_PROBABLE, _PROBABLY_NOT), _BELIEF),
    (Commitment(_POSSIBLE, _POSSIBLY_NOT), _CONJECTURE),
    (Commitment(_OPEN, _OPEN), _QUESTION),
    (Commitment(_OPEN, NOT_WANTED), f"{_WISH} {_DEMAND}"),
    (_NOT_SO, _DENIAL),
    (Commitment(_CERTAINLY_NOT, _POSSIBLE), _EXCLUSION),
    (Commitment(_PROBABLY_NOT, _CERTAIN), _DOUBT),
    (Commitment(_CERTAIN, _CERTAIN), _FACTIVE),
)
_BY_LEMMA = {lemma.replace("_", " "): commitment for commitment, lemmas in _CLASSES for lemma in lemmas.split()}
_FIRST_WORDS = frozenset(lemma.split()[0] for lemma in _BY_LEMMA)
# A raising verb that is the cue itself; before another one ("seemed to deny") it hedges the attribution.
_RAISED = re.compile(r"\b(?:seem|appear)(?:s|ed)?(?: (?:to|likely|that)\b.{0,3})?$")
# "Left no doubt that"
_UNDOUBTED = ("no doubt", "little doubt", "no doubt of", "little doubt of", "no doubt about", "little doubt about")
# "It was wrongly reported": where nobody says it, the writer who calls it wrong is the source.
_CALLED_FALSE = re.compile(rf"\b(?:is|are|was|were|be|been|being) {lexicon_pattern(FALSELY)}")
_IRREGULAR = {
    "thought": "think", "felt": "feel", "knew": "know", "known": "know", "sought": "seek", "forgot": "forget",
    "forgotten": "forget",
}  # fmt: skip
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("es", ""), ("ed", ""), ("s", ""), ("d", ""))

NEGATION = re.compile(
    r"(?<!\w)(?:not|never|neither|nor|hardly|scarcely|no longer|cannot|nobody|nothing|none|no one)(?!\w)|n't(?!\w)"
)
"""A word that negates a verb, or that stands for a negated subject."""

REVERSALS = lexicon("fail fails failed refuse refuses refused decline declines declined unable neglected yet")
"""Words whose infinitive did not happen (implicatives, Karttunen 1971)."""
_REVERSAL = re.compile(lexicon_pattern(REVERSALS) + r"(?=\sto\b)")
_REVERSING = ("fail", "refuse", "decline", "unable", "neglected", "yet")

# What does not happen, said with a form in -ing: "stopped short of saying", "without saying".
_WITHHELD = re.compile(
    r"(?:short of|without|instead of|rather than|avoid(?:s|ed|ing)?|refrain(?:s|ed|ing)? from)(?: (?:even|\w+ly))?$"
)
_MAY_NEGATE = (
    "n'", "ne", "no", "little", "hard", "scarce", "fail", "refus", "declin", "unable", "short of", "without", "ad of",
    "r than", "avoid", "refr", "yet to",
)  # fmt: skip
_CLAUSE_BREAK = re.compile(r"[.!?;:,\n]")
_ALTERNATIVE = re.compile(r"\w+ or $")  # "declined to confirm or"
# "No doubt that", "there was little doubt that", "no evidence to suggest".
_NO = re.compile(r"(?<!\w)(?:no|little)(?: (?:evidence|reason|information|sign|indication)(?: to)?)?$")
_NEAR = 3
"""Words before a cue in which its negation is looked for."""


def stand_of(cue: str, before: str) -> Stand:
    """The stand of an attribution cue on its content; ``before`` is the text before it, folded."""
    read = _read(cue)
    if (read.may_negate or _may_negate(before)) and _is_negated(read.words, before):
        return read.commitment.negated
    return read.commitment.affirmed


def _may_negate(words: str) -> bool:
    return any(part in words for part in _MAY_NEGATE)


class _ReadCue(NamedTuple):
    words: str
    commitment: Commitment
    may_negate: bool


@lru_cache(maxsize=512)
def _read(cue: str) -> _ReadCue:
    """Looked up once for each cue: nearly all of them are the same few words."""
    words = fold(cue)
    return _ReadCue(words, _commitment_of(words), _may_negate(words))


def _commitment_of(words: str) -> Commitment:
    if "ly" in words and _CALLED_FALSE.search(words):
        return _NOT_SO
    if ("seem" in words or "appear" in words) and _RAISED.search(words):
        return _BY_LEMMA["suggest"]
    if "doubt" in words and words.endswith(_UNDOUBTED):
        return _SAYING
    return _of_lemmas(words.split())


def _of_lemmas(words: list[str]) -> Commitment:
    """That of the first word that is listed, by its lemma with the word behind it as its particle, or alone."""
    for place, word in enumerate(words, 1):
        following = " ".join(words[place : place + 1])
        for lemma in _listed_lemmas(word):
            commitment = _BY_LEMMA.get(f"{lemma} {following}") or _BY_LEMMA.get(lemma)
            if commitment:
                return commitment
    return _SAYING


@lru_cache(maxsize=1024)
def _listed_lemmas(word: str) -> tuple[str, ...]:
    """The lemmas of a word that are listed, by themselves or with a particle; for most words there is none."""
    return tuple([lemma for lemma in _lemmas(word) if lemma in _FIRST_WORDS])


def _lemmas(word: str) -> Iterator[str]:
    yield _IRREGULAR.get(word, word)
    for ending, replacement in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            yield stem + replacement
            if ending in {"ed", "ing"} and stem[-2:-1] == stem[-1:]:
                yield stem[:-1]


def _is_negated(cue: str, before: str) -> bool:
    """Whether an odd number of negations stands in the cue and just before it, in the same clause."""
    clause = _CLAUSE_BREAK.split(before)[-1]
    if clause[-3:] == "or ":
        clause = _ALTERNATIVE.sub("", clause)
    near = " ".join(clause.split()[-_NEAR:])
    words = f"{near} {cue}"
    negations = NEGATION.findall(words)
    if "neither" in negations and "nor" in negations:
        negations.remove("nor")  # "neither confirm nor deny" is one negation
    withheld = (cue.split(" ", 1)[0].endswith("ing") and bool(_WITHHELD.search(near))) + bool(_NO.search(near))
    return (len(negations) + reversals(words) + withheld) % 2 == 1


def reversals(words: str) -> int:
    """How many words of a stretch say that what the infinitive behind them tells did not happen."""
    return len(_REVERSAL.findall(words)) if any(part in words for part in _REVERSING) else 0
