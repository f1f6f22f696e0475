"""The words that hedge, by class, with the contexts in which they do.

Classes after Lakoff 1973 and Prince, Frader & Bosk 1982 (shields, rounders, adaptors), Hyland 1998
(modal verbs, epistemic lexical verbs, adverbs, adjectives and nouns) and Vincze 2013 (condition,
investigation, weasel). An ``Entry`` says where an ambiguous word hedges, by the words beside it.

Annotators disagree on how far hedging goes. BioScope (Vincze et al. 2008) and SFU (Konstantinova
et al. 2012) mark *speculation*: they leave out hearsay, "about 50" and "many observers", and SFU
takes in "or", "can" and "should". An analyst asks what softens a claim. Each entry therefore says
two things: in which register it is speculation, and whether it is epistemic.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from summarizer.brief import HedgeKind


class Speculation(Enum):
    """Where a word is speculation in the broad sense of the corpora."""

    ALWAYS = auto()
    INVOLVED = auto()
    """In talk only: a report uses the word for capability, condition or a list."""
    NEVER = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """Words or phrases (parted by commas) that hedge in the same way in the same contexts.

    The contexts are regular expressions over folded text: ``after`` must and ``not_after`` must
    not match just before the words, ``before`` must and ``not_before`` must not just after them.
    ``tail`` is matched after the words and belongs to the cue. The first entry that fits decides.
    """

    forms: str
    kind: HedgeKind = "plausibility_shield"
    speculation: Speculation = Speculation.ALWAYS
    epistemic: bool = True
    after: str = ""
    not_after: str = ""
    before: str = ""
    not_before: str = ""
    tail: str = ""

    def phrases(self) -> Iterator[str]:
        """Each of the forms."""
        return (" ".join(form.split()) for form in self.forms.split(","))


_INVOLVED, _NEVER = Speculation.INVOLVED, Speculation.NEVER

_ADVERB = r"(?:\w+ly|now|also|often|still|long|once|yet|currently|always|just|never|otherwise|as yet) "
_BE = rf"(?:is|are|was|were|be|been|being|'s|'re)(?: not)? (?:{_ADVERB})?"
_REMAIN = rf"(?:{_BE}|remains? (?:{_ADVERB})?|remained (?:{_ADVERB})?)"
_DETERMINER = r"(?:an?|the|this|that|these|those|some|any|no|my|your|his|her|its|our|their|'s|s') "
_PRONOUN = r"(?:i|you|he|she|it|we|they|who|people|many|some|most|others)"
_SPEAKER = r"(?:i|he|she|it|we|they)"
_FINITE = r"(?:is|are|was|were|has|have|had|will|would|could|may|might)"
_CLAUSE_END = r"\s*(?:[.,;:!?)\"]|$)"
_WHETHER = r" (?:whether|if|how|what|when|why|who|which|where)\b"
_NUMBER = (
    r"(?:us)?[$£€¥]?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|"
    r"forty|fifty|sixty|seventy|eighty|ninety|half|hundreds?|thousands?|millions?|dozens?|"
    r"an? (?:dozen|hundred|thousand|million|billion|third|quarter|tenth|year|month|week|day|hour|decade|century))\b)"
)
_GROUP = (
    r"(?:academics|activists|advocates|aides|analysts|authorities|backers|citizens|commentators|critics|diplomats|"
    r"economists|experts|historians|insiders|investors|journalists|lawmakers|lawyers|leaders|observers|officials|"
    r"opponents|people|politicians|pundits|reporters|researchers|residents|scholars|scientists|sources|supporters|"
    r"traders|voters|witnesses|workers)\b"
)
_SAYING = (
    r"(?:say|said|argue|argued|believe|believed|think|thought|claim|claimed|fear|feared|suspect|suggest|contend|hold|"
    r"feel)\b"
)

# Modal verbs (Palmer 2001). A report of results uses "could" for what was done, and "must" and "can" for need and
# ability; in talk every modal weighs what might be. "may" the month is kept out by ``modality``.
_OBSERVED = (
    r" (?:\w+ )?be (?!explained|attributed|assigned|correlated|related|involved|used|applied|exploited|targeted|"
    r"associated|affected)(?:\w+ed|shown|seen|heard|felt|found|made|grown|driven)\b"
)
# "We could smell gas": what somebody was able to notice is noticed.
_SENSING = "see|hear|smell|sense|tell"
# What may be done or happen, where a report of results would tell what was: any participle but those of results and of
# what can be perceived ("could be seen from the shore", "could be heard").
_RESULTS = (
    r"(?:shown|seen|found|made|grown|driven|detected|observed|demonstrated|identified|isolated|obtained|measured|"
    r"induced|activated|inhibited|suppressed|enhanced|mediated|reproduced|replicated|distinguished|localized|localised|"
    r"purified|documented|established|determined|calculated|visualized|visualised|reached|recovered|verified|"
    r"recogni[sz]ed|reversed)"
)
_PROSPECTIVE = (
    rf" (?:also |still |yet |soon |now |even )?be (?:\w+ly )?(?!{_RESULTS}\b|\w+ly\b)\w+(?:ed|hurt|hit|cut|shut)\b"
)
_NO_BETTER = rf" (?:ever )?(?:ask|wish|hope) for{_CLAUSE_END}"  # "the best dad anyone could ask for"
_MODALS = (
    Entry("may"),
    Entry("might", not_after=r"\b(?:military|economic|political|industrial|full|his|her|our|their|its|the|all) "),
    Entry(
        "could",
        not_before=rf" not\b|\s?n't|nt\b| (?:only|also|still|never|{_SENSING})\b|{_OBSERVED}|{_NO_BETTER}",
        not_after=r"\bno \w+ ",
    ),
    # Not of what was feasible or meant: "before it could be opened", "so that it could be opened".
    Entry(
        "could",
        speculation=_INVOLVED,
        before=_PROSPECTIVE,
        not_after=r"\bno \w+ |\b(?:before|until|so that) (?:[^\s,.;]+ ){1,4}",
    ),
    Entry("could", speculation=_INVOLVED, epistemic=False),
    Entry("can be deduced, cannot be excluded, can not be excluded, cannot be ruled out, can not be ruled out"),
    Entry("must", before=r" (?:surely |certainly )?(?:have|be feeling|be thinking|be wondering)\b"),
    Entry("should, ought, would", epistemic=False),
    Entry("can", speculation=_INVOLVED, epistemic=False, not_before=r"'t|t\b"),
    Entry("must", speculation=_INVOLVED, epistemic=False),
    Entry(
        "couldn't, could n't, could nt, wouldn't, would n't, would nt, shouldn't, should n't, should nt",
        speculation=_INVOLVED,
        epistemic=False,
    ),
)

# Evidential verbs: the grounds hint without proving. "appear" is a hedge as a copula, not of what comes into view.
_INTO_VIEW = (
    r" (?:in|on|at|with|by|from|before|after|for|during|within|when|only|earlier|again|here|there|under|alongside|"
    r"behind|among|live|alone|daily|together|next|first|later|publicly)\b"
)
# Grounds that are lacking rule out more than they hint at: "nothing to suggest foul play".
_NO_GROUNDS = r"\b(?:nothing|no (?:\w+ )?(?:evidence|reason|information|sign|indication)) to "
_EVIDENTIAL = (
    Entry("suggest, suggests, suggesting, suggested", not_after=_NO_GROUNDS),
    Entry("suggest", epistemic=False),
    Entry("imply, implies, implying, implicates"),
    Entry("indicate that, indicates that, indicating that, indicated that", epistemic=False),
    Entry("appear, appears, appeared, appearing", not_before=rf"{_CLAUSE_END}|{_INTO_VIEW}"),
    Entry("appears, appeared", after=r"\bit ", before=","),
    Entry("seem, seems, seemed, seeming"),
)

# Verbs of judgment and deduction. The writer's own belief is speculation; somebody else's is epistemic only.
# Who will not speculate does not.
_WITHHELD = (
    r"(?:\b(?:not|never|cannot|won't|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|without|avoid(?:s|ed)?|unwilling)|n't) "
    r"(?:(?:going|want|wish|prepared|willing|here|try|trying|start|begin|to|like) ){0,3}"
)
_JUDGMENT = (
    Entry("speculate, speculating", not_after=_WITHHELD),
    Entry(
        "hypothesize, hypothesizes, hypothesized, hypothesise, hypothesised, speculates, speculated, postulate, "
        "postulates, postulated, presume, presumes, presumed, assumed, surmise, surmised, conjecture, conjectured"
    ),
    Entry("suspected", not_before=r" of\b"),
    Entry("feared", speculation=_NEVER, after=rf"\b{_BE}", not_before=r" by\b"),
    Entry("feared", speculation=_NEVER, before=r" (?:dead|killed|drowned|missing|lost|trapped|injured|abducted)\b"),
    Entry("suspect, suspects", before=r" (?:that|the|i|he|she|it|they|we|there|this|a|an|his|her|their|its)\b"),
    Entry("suspect, assume, assumes, suppose", after=rf"\b{_PRONOUN} (?:{_ADVERB})?", not_before=r" to\b"),
    Entry(
        "propose, proposes",
        epistemic=False,
        after=r"\b(?:we|i|therefore,?|also|authors) ",
        before=r" (?:from|that|an?)\b",
    ),
    Entry("proposed", epistemic=False, after=rf"\b(?:{_BE}|which |also )", before=r" (?:to|as)\b"),
    Entry(
        "believe, believed",
        not_after=r"\b(?:to|hard to|can|you|must|have us|'t|not) ",
        not_before=rf" (?:in|me)\b|{_CLAUSE_END}",
    ),
    Entry(
        "think",
        not_after=r"\b(?:to|will|let|would|could|make me|me) ",
        not_before=rf" (?:of|about|for|again|twice|in|tanks?|back|through|ahead)\b|-tanks?\b|{_CLAUSE_END}",
    ),
    Entry("think", speculation=_INVOLVED, epistemic=False, not_after=r"\b(?:make me|to|will) "),
    Entry(
        "thought",
        after=rf"\b(?:{_PRONOUN} (?:{_ADVERB})?|have |had |has |i'd |{_BE}|{_ADVERB})",
        not_after=r"\bthan (?:\w+ )?",
        not_before=rf" (?:of|about|out|through)\b|{_CLAUSE_END}",
    ),
    Entry("thought", before=r" to\b", not_after=rf"\b{_DETERMINER}"),
    Entry(
        "believes, thinks",
        speculation=_NEVER,
        not_after=r"\b(?:nobody|no one|no-one) ",
        not_before=rf" (?:of|about|in)\b|{_CLAUSE_END}",
    ),
    Entry("feel that, feels that, felt that", speculation=_NEVER),
    # What somebody says of his own mind: "she said she expected a deal".
    Entry(
        "expect, expects, expected, anticipate, anticipates, anticipated, doubt, doubts, doubted",
        speculation=_NEVER,
        after=rf"\b{_SPEAKER} (?:{_ADVERB})?",
        not_before=r" better\b| (?:more|no less|nothing less) (?:from|of)\b",  # a demand
    ),
    Entry(
        "fear, fears, feared",
        speculation=_NEVER,
        after=rf"\b{_SPEAKER} (?:{_ADVERB})?",
        before=rf" (?:that|there|{_SPEAKER}|(?:the|his|her|its|their|an?)(?: \w+){{1,3}} {_FINITE})\b",
    ),
    Entry("guess, reckon, gather", speculation=_NEVER, after=r"\b(?:i|we|i'd|would) "),
    Entry("hope, hopes", after=r"\b(?:i|we|only|just) ", epistemic=False),
    Entry(
        "in my view, in my opinion, in our view, in our opinion, to my knowledge, as far as i know, to the best of my "
        "knowledge, as far as we know",
        speculation=_NEVER,
    ),
)

# What is to come, said with less than "will".
_PROSPECT = (
    Entry(
        "expected to, tipped to, poised to, projected to, forecast to, predicted to",
        speculation=_NEVER,
        not_after=r"\b(?:had|i|we|they|he|she) ",
    ),
    Entry("tend to, tends to, tended to", speculation=_NEVER),
)

_QUALITY = r" (?:\w+ly )?(?!un\w+able|due|not)\w*(?:al|lthy|ct|el|que|ble|ely)\b"
"""An adjective after "apparently": to the eye ("apparently healthy"), not by inference."""
# A rate compared with another one was counted: "twice as likely to", "40% less likely to", "equally likely to".
_RATE = (
    r"\bas |\bequally |(?:\b(?:times|twice|half|third|quarter|fifth|percent|per cent|fold|points?)|\dx|%) "
    r"(?:more|less) "
)
_ADVERBS = (
    Entry("perhaps, maybe, possibly, probably, presumably, conceivably, potentially, arguably, seemingly, plausibly"),
    Entry("likely", after=r"\bas ", before=r" as not\b"),
    Entry(
        "likely, unlikely",
        not_after=_RATE,
        not_before=r" (?:voters?|electorate|caucus\w*)\b",
    ),
    Entry("apparently", not_before=_QUALITY),
    Entry("apparently", speculation=_NEVER),
)

# "possible" that something is, against what can be done ("as soon as possible", "make it possible").
_FEASIBLE = (
    r"(?:\bas|\bif|\bif at all|\b(?:where|when)(?:ever)?|\bnot|n't|\ball|\bevery|\bany|\bbest|\b(?:the|its|our) \w+est"
    r"|\b(?:made|make|makes|making)(?: it)?|\bbe|\bbeen|\bno \w+ (?:is|are|was|were)) "
)
# What is agreed or set for the time being is no guess.
_PROVISIONAL = (
    r" (?:[\w-]+ ){0,2}(?:agreements?|deals?|settlements?|contracts?|accords?|truce|ceasefire|plans?|dates?|schedule|"
    r"steps?|approval|start|talks|offers?|bookings?)\b"
)
_ADJECTIVES = (
    Entry("possible", not_after=_FEASIBLE, not_before=rf"{_CLAUSE_END}| to (?!be\b|have\b)"),
    Entry(
        "possible",
        speculation=_NEVER,
        after=r"\b(?:is|was|are|were|remains?|remained) (?:still |also |now )?",
        not_after=_FEASIBLE,
        before=_CLAUSE_END,
    ),
    Entry(
        "probable, plausible, conceivable, debatable, questionable, uncertain, unsure, unclear, suggestive, putative, "
        "hypothetical, inconclusive"
    ),
    Entry("tentative", not_before=_PROVISIONAL),
    Entry("not impossible, not unlikely, not improbable", speculation=_NEVER),
    Entry(
        "not rule out, not ruled out, cannot rule out, not be ruled out, not been ruled out, n't rule out, "
        "n't ruled out, stopped short of ruling out",
        speculation=_NEVER,
    ),
    Entry("supposed to", speculation=_NEVER, after=r"\b(?:was|were) "),
    Entry("supposed", "attribution_shield", _NEVER, after=rf"\b{_DETERMINER}"),
    Entry("doubtful, improbable, unconvinced", speculation=_NEVER),
    Entry("presumptive", not_before=r" (?:\w+ ){0,3}(?:nominee|candidate|heir|president|rival|opponent)\b"),
    Entry(
        "potential",
        after=r"(?:\b(?:an?|the|of|for|as|these|two|several|many|other|any|identify|identified|are|to) |^|\W )",
        not_before=rf" (?:to|of|for|in|and|is|was|may|difference|changes?)\b|{_CLAUSE_END}",
    ),
    Entry("apparent", after=rf"\b{_DETERMINER}", not_before=r" (?:molecular|from|that|only)\b", not_after=r"\bno "),
    Entry("unknown", after=rf"\b{_REMAIN}"),
    Entry(
        "not known, not clear, not yet known, not yet clear, not certain, not yet certain, not evident, remains to be "
        "elucidated, remains to be seen, remains to be determined, remains to be proven"
    ),
    Entry("not sure", before=r" (?:if|that|whether)\b"),
    Entry("not sure, not certain, not convinced", speculation=_NEVER, before=rf" (?:that|there|{_SPEAKER}|the|an?)\b"),
    Entry("not sure, not certain", speculation=_NEVER, before=_WHETHER),
)

_NOUNS = (
    Entry(
        "raise, raises, raised, raising, advance, advances",
        tail=r" the (?:\w+ )?(?:possibility|hypothesis|question)\b",
    ),
    Entry(
        "possibility, hypothesis, likelihood, speculation, assumption, suspicion, suspicions, conjecture",
        after=r"\b(?:an?|the|this|our|prevailing|real|under) (?:\w+ )?",
        before=r" (?:that|of|about|postulates)\b",
        not_after=r"\bno (?:\w+ )?",
    ),
    Entry("notion", epistemic=False, before=r" (?:that|of)\b"),
)

# Indirect questions (Vincze's "investigation") and conditions.
_INQUIRY = (
    r"\b(?:determine|test|see|tested|examine|prove|know|known|sure|clear|ask|asked|asks|asking|wonder|wonders|wondered|"
    r"wondering|unclear|investigate|assess|evaluate|find out|tell) "
)
_QUESTIONS = (
    Entry("whether, whether or not", not_after=r"\b(?:regardless of|matter) ", not_before=r" to\b"),
    Entry("whether, whether or not", epistemic=False),
    Entry("if", "conditional", after=_INQUIRY),
    Entry("if", "conditional", _INVOLVED, not_before=r" (?:any|not|only)\b", not_after=r"\b(?:as|even) "),
    Entry("if", "conditional", _INVOLVED, epistemic=False),
    Entry("unless, provided that, in the event that, assuming", "conditional", _NEVER),
)
_ALTERNATIVES = (
    Entry("or", "conditional", _INVOLVED, epistemic=False, not_after=r"\band\s?/ ?"),
    Entry("either", "conditional", _INVOLVED, epistemic=False, not_before=rf"{_CLAUSE_END}| of\b"),
)

# Hearsay: the writer says that it was said. The corpora take it for a source, not for speculation.
_HEARSAY = (
    Entry(
        "reportedly, allegedly, purportedly, supposedly, ostensibly, purporting, purports",
        "attribution_shield",
        _NEVER,
    ),
    Entry(
        "it is said, it was said, it has been said, it is reported, it was reported, it has been reported, "
        "it is understood, it is rumored, it is rumoured, it is alleged, it was alleged, it has been alleged, "
        "it is claimed, it was claimed, it has been claimed, word has it, rumor has it, rumour has it, "
        "by all accounts, according to reports",
        "attribution_shield",
        _NEVER,
    ),
    Entry(
        "said to be, said to have, reported to be, reported to have, understood to be, understood to have, alleged to "
        "be, alleged to have, rumored to be, rumored to have, rumoured to be, rumoured to have, claimed to be",
        "attribution_shield",
        _NEVER,
        after=rf"\b{_BE}",
    ),
    Entry(
        "alleged, purported, rumored, rumoured",
        "attribution_shield",
        _NEVER,
        after=rf"(?:\b(?:{_DETERMINER}|of |in |for |about |over |with |several |other )|^)",
    ),
    Entry("unconfirmed, unverified, unsubstantiated", "attribution_shield", _NEVER),
)

_APPROXIMATORS = (
    Entry(
        "about, around, roughly, approximately, nearly, almost, circa, some, an estimated, close to, in the region of, "
        "something like",
        "rounder",
        _NEVER,
        before=rf"\s{_NUMBER}",
        not_after=r"\b(?:talk\w*|ask\w*|think\w*|thought|worr\w+|questions?|know\w*|turn\w*|learn\w*|hear\w*) ",
    ),
    Entry("or so, or thereabouts", "rounder", _NEVER, after=rf"\b{_NUMBER}[\w.,]*(?: \w+)? "),
    Entry(
        "somewhat, more or less, to some extent, to some degree, to a certain extent, to a certain degree, in a sense, "
        "in some ways, in some respects, loosely speaking",
        "adaptor",
        _NEVER,
    ),
    Entry(
        "virtually, practically",
        "adaptor",
        _NEVER,
        before=r" (?:all|no|every\w*|any\w*|nothing|im\w+|un\w+|\w+ed)\b",
    ),
    Entry(
        "sort of, kind of",
        "adaptor",
        _NEVER,
        not_after=rf"\b(?:{_DETERMINER}|(?:what|every|same|which|another|one|of|each|\w+(?:ew|ht|ly|er|st|ent|al)) )",
    ),
)

# Vague sources: a crowd without names.
_VAGUE_SOURCES = (
    Entry(
        "rumour, rumours, rumor, rumors, speculation, gossip, talk, whispers",
        "attribution_shield",
        _NEVER,
        before=r" (?:has it|(?:ha(?:s|ve|d) )?(?:swirl|circulat|spread|abound|persist|emerg|surfac)\w*)\b",
    ),
    Entry("word", "attribution_shield", _NEVER, before=r" (?:(?:is|was) that|ha(?:s|d) it)\b"),
    Entry(
        "talk, whispers",
        "attribution_shield",
        _NEVER,
        after=r"\bthere (?:is|are|was|were|has been) (?:\w+ )?",
        before=" (?:of|that)",
    ),
    Entry(
        "some, many, several, most, various, certain, a number of, numerous, a few, a handful of, unnamed, "
        "unidentified",
        "weasel",
        _NEVER,
        tail=rf"(?: (?!of\b|the\b)\w+)?? {_GROUP}",
    ),
    Entry(
        "some, many, others, critics, observers, skeptics, sceptics",
        "weasel",
        _NEVER,
        before=rf"(?: have| even| also)? {_SAYING}",
        not_after=rf"\b(?:{_DETERMINER}|of |among |{_GROUP} )",
    ),
)

ENTRIES: tuple[Entry, ...] = (
    *_MODALS,
    *_EVIDENTIAL,
    *_JUDGMENT,
    *_PROSPECT,
    *_ADVERBS,
    *_ADJECTIVES,
    *_NOUNS,
    *_QUESTIONS,
    *_ALTERNATIVES,
    *_HEARSAY,
    *_APPROXIMATORS,
    *_VAGUE_SOURCES,
)
