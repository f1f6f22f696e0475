"""How words that take a clause commit their source to it, and the words that negate.

The classes are FactBank's source-introducing predicates (Saurí & Pustejovsky 2009, 2012) and the
implicatives of Karttunen 1971 and 2012: "believes" makes its clause probable, "suspects" possible,
"wonders" leaves it open, "denied" turns it round, "failed to" says it did not happen.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.derive import Certainty, Polarity
from summarizer.linguistics.tokens import lexicon_pattern


class Commitment(NamedTuple):
    """How far a predicate commits its source to its clause, affirmed and negated."""

    certainty: Certainty
    polarity: Polarity
    negated_certainty: Certainty
    negated_polarity: Polarity


_AFFIRMED = Commitment("certain", "positive", "uncommitted", "unknown")
_OPEN = Commitment("uncommitted", "unknown", "uncommitted", "unknown")
_DENIED = Commitment("certain", "negative", "uncommitted", "unknown")

_COMMITMENTS = (
    # Belief and expectation: "does not believe" is a belief in the opposite (neg-raising, Horn 1978).
    (
        Commitment("probable", "positive", "probable", "negative"),
        "believe believes believed believing belief beliefs think thinks thought thinking expect expects expected "
        "expecting expectation expectations consider considers considered assume assumes assumed assuming assumption "
        "presume presumes presumed anticipate anticipates anticipated figure figures figured feel feels felt deem "
        "deems deemed reckon reckons reckoned estimate estimates estimated predict predicts predicted predicting "
        "prediction forecast forecasts suggest suggests suggested suggesting indicate indicates indicated imply implies "
        "implied hint hints hinted opine opines opined perceive perceives perceived",
    ),
    # Conjecture.
    (
        Commitment("possible", "positive", "possible", "negative"),
        "suspect suspects suspected suspecting suspicion suspicions speculate speculates speculated speculating "
        "speculation guess guesses guessed imagine imagines imagined theorize theorizes theorized theorise theorised "
        "surmise surmised conjecture conjectured hypothesize hypothesized fear fears feared fearing worry worries "
        "worried worrying concern concerns concerned",
    ),
    # Questions, desires, demands and offers: nothing is said of what is the case.
    (
        _OPEN,
        "ask asks asked asking wonder wonders wondered wondering question questions questioned questioning inquire "
        "inquires inquired enquire enquired debate debates debated ponder ponders pondered consider_whether hope hopes "
        "hoped hoping want wants wanted wanting wish wishes wished wishing desire desires desired urge urges urged "
        "urging demand demands demanded demanding call_for calls_for called_for calling_for call_on called_on calls_on "
        "request requests requested propose proposes proposed proposing proposal proposals recommend recommends "
        "recommended advise advises advised encourage encourages encouraged plead pleads pleaded beg begs begged order "
        "orders ordered seek seeks sought seeking prefer prefers preferred favor favors favored favour plan plans "
        "planned planning intend intends intended aim aims aimed offer offers offered consider_ing weigh weighs weighed "
        "weighing mull mulls mulled threaten threatens threatened press pressed invite invited dream dreams dreamed",
    ),
    (
        _DENIED,
        "deny denies denied denying denial denials reject rejects rejected rejecting rejection refute refutes refuted "
        "refuting dismiss dismisses dismissed dismissing rebut rebuts rebutted repudiate repudiates repudiated disavow "
        "disavowed contradict contradicts contradicted",
    ),
    # What is not ruled out is possible.
    (
        Commitment("certain", "negative", "possible", "positive"),
        "rule_out rules_out ruled_out ruling_out exclude excludes excluded",
    ),
    (
        Commitment("probable", "negative", "certain", "positive"),
        "doubt doubts doubted doubting disbelieve dispute disputes disputed disputing disagree disagrees disagreed "
        "contest contests contested",
    ),
    # Silence.
    (
        _OPEN,
        "decline declines declined declining refuse refuses refused refusing",
    ),
    # Semi-factives keep their clause true when they are negated: "did not know that" (Kiparsky & Kiparsky 1970).
    (
        Commitment("certain", "positive", "certain", "positive"),
        "know knows knew known realize realizes realized realise realised regret regrets regretted forget forgets "
        "forgot remember remembers remembered acknowledge acknowledged admit admits admitted reveal revealed",
    ),
)

_BY_WORD = {word.replace("_", " "): commitment for commitment, words in _COMMITMENTS for word in words.split()}
_CUE = re.compile(lexicon_pattern(_BY_WORD))

NEGATION = re.compile(r"(?<!\w)(?:not|never|neither|nor|hardly|scarcely|no longer|cannot|nobody|nothing|none|no one)(?!\w)|n't\b")
"""A word that negates the verb or stands for a negated subject."""

REVERSALS = (
    "fail fails failed failing refuse refuses refused refusing decline declines declined unable cease ceases ceased "
    "neglect neglects neglected"
)
"""Verbs and adjectives whose infinitive did not happen (two-way and one-way implicatives)."""


def commitment_of(cue: str, *, negated: bool) -> tuple[Certainty, Polarity]:
    """What an attribution cue, as folded text, says of its content."""
    match = _CUE.search(cue)
    commitment = _BY_WORD[" ".join(match.group().split())] if match else _AFFIRMED
    if negated:
        return commitment.negated_certainty, commitment.negated_polarity
    return commitment.certainty, commitment.polarity
