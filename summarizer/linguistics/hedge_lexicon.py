"""The words that hedge, by class, with the contexts in which they do.

Classes after Lakoff 1973 and Prince, Frader & Bosk 1982 (shields, rounders, adaptors), Hyland 1998
(modal verbs, epistemic lexical verbs, adverbs, adjectives and nouns) and Vincze 2013 (conditional,
investigation, weasel). ``Entry`` says where an ambiguous word hedges, by the words beside it.

Annotators disagree on how far hedging goes. BioScope (Vincze et al. 2008) and SFU (Konstantinova
et al. 2012) mark *speculation*: they leave out "about 50" and "many observers", and SFU takes in
every "or", "can" and "should". An analyst asks what softens a claim. Each entry therefore answers
two questions: in which register it marks speculation, and whether it is epistemic.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from summarizer.brief import HedgeKind


class Speculation(Enum):
    """Where a word marks speculation in the broad sense of the corpora."""

    ALWAYS = auto()
    INVOLVED = auto()
    """In talk only: a report uses the word for capability, condition or a list."""
    NEVER = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """Words or phrases (parted by commas) that hedge in the same way in the same contexts.

    The contexts are regular expressions over folded text: ``after`` must and ``not_after`` must
    not match just before the words, ``before`` and ``not_before`` just after them. ``tail`` is
    matched after the words and belongs to the cue.
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


_ARTICLE = r"(?:an?|the|this|that|these|those|some|any|no|my|your|his|her|its|our|their|'s|s')"
_BE = r"(?:is|are|was|were|be|been|being|'s|'re)(?: not)?(?: \w+ly| now| also| often| still| long| once)?"
_NUMBER = (
    r"(?:[$£€¥]|us\$)?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|"
    r"forty|fifty|sixty|seventy|eighty|ninety|half|a (?:dozen|hundred|thousand|million|billion|third|quarter|fifth|"
    r"tenth|year|month|week|day|hour|decade|century)|hundreds?|thousands?|millions?|dozens?)\b)"
)
_PEOPLE = (
    r"(?:academics?|activists|advocates|aides|analysts|authorities|backers|citizens|commentators|critics|diplomats|"
    r"economists|experts|historians|insiders|investors|journalists|lawmakers|lawyers|leaders|members|observers|"
    r"officials|opponents|others|people|politicians|pundits|reporters|researchers|residents|scholars|scientists|"
    r"sources|supporters|traders|voters|witnesses|workers)\b"
)
_SAYING = r"(?:say|said|argue|argued|believe|believed|think|thought|claim|claimed|fear|feared|suspect|suggest|contend|hold|feel)\b"
_STOP = r"\s*(?:[.,;:!?)\"]|$)"
_PLACE = r" (?:in|on|at|with|by|from|before|after|for|during|within|when|as|only|earlier|again|here|there|under|alongside)\b(?! if\b| though\b)"

_MODALS = (
    Entry("may, might", not_after=r"\b(?:military|economic|political|full|industrial|his|her|our|with all|and) "),
    Entry(
        "could",
        speculation=Speculation.ALWAYS,
        not_before=r" (?:not |only |also |readily |easily |still )?(?:be )?(?:detected|observed|demonstrated|shown|seen|"
        r"found|documented|measured|identified|blocked|show|detect|find)\b",
    ),
    Entry("could not, couldn't, couldn 't, could n't, could nt", speculation=Speculation.INVOLVED, epistemic=False),
    Entry("can", speculation=Speculation.INVOLVED, epistemic=False, not_before=r"'t|t\b"),
    Entry("can be deduced, cannot be excluded, can not be excluded, cannot be ruled out"),
    Entry("should, must, ought", epistemic=False),
    Entry("would", epistemic=False),
    Entry("wouldn't, would n't, would nt, shouldn't, should n't, should nt", "plausibility_shield",
          Speculation.INVOLVED, epistemic=False),
)

_VERBS = (
    # Evidential: the grounds hint without proving.
    Entry("suggest, suggests, suggesting, suggested, implying, implies, imply, implicates"),
    Entry("indicate that, indicates that, indicating that, indicated that", epistemic=False),
    Entry("appear, appears, appeared, appearing", not_before=rf"{_STOP}|{_PLACE}"),
    Entry("seem, seems, seemed, seeming"),
    # Judgment and deduction.
    Entry("hypothesize, hypothesizes, hypothesized, hypothesise, hypothesised, speculate, speculates, speculated, "
          "speculating, postulate, postulated, postulates, presume, presumed, presumes, assume, assumed, assumes, "
          "suspected, surmise, surmised, conjecture, conjectured"),
    Entry("suspect, suspects", before=r" (?:that|the|he|she|it|they|we|there|this|a|an|his|her|their|its)\b"),
    Entry("suppose, supposed", not_before=r" to (?:be )?\w+ing"),
    Entry("propose, proposed, proposes", epistemic=False, after=r"\b(?:we|been|is|are|was|were|therefore|i|also) ",
          before=r" (?:that|to|a|as|the)\b"),
    Entry("believe, believes, believed", not_after=r"\b(?:to|hard to|difficult to|can|you|must|would have us|'t|not) ",
          not_before=rf" (?:in|me|it)\b|{_STOP}"),
    Entry("think, thinks", not_after=r"\b(?:to|will|let|would|could|make me) ",
          not_before=rf" (?:of|about|for|again|twice|in|tank|tanks|back|through|ahead)\b|{_STOP}"),
    Entry("thought", after=rf"\b(?:i|we|you|he|she|they|who|always|just|never|originally|also|have|had|i'd|{_BE}|"
          r"generally|widely|commonly|currently|previously|therefore|agents) ",
          not_after=r"\bthan (?:\w+ )?", not_before=rf" (?:of|about|out|through)\b|{_STOP}"),
    Entry("feel that, feels that, felt that"),
    Entry("hope, hopes", after=r"\b(?:i|we|only|just) ", epistemic=False),
    Entry("guess, reckon, gather", speculation=Speculation.NEVER, after=r"\b(?:i|we|i'd|would) "),
    Entry("in my view, in my opinion, in our view, to my knowledge, as far as i know, to the best of my knowledge",
          speculation=Speculation.NEVER),
    Entry("expected to, likely to be, tipped to, poised to, projected to, forecast to, predicted to, slated to, set to",
          speculation=Speculation.NEVER),
    Entry("tend to, tends to, tended to", speculation=Speculation.NEVER),
)

_ADVERBS = (
    Entry("perhaps, maybe, possibly, probably, presumably, conceivably, potentially, likely, unlikely, arguably, "
          "seemingly, plausibly, apparently, supposably", not_before=r" (?:voters?|electorate)\b"),
    Entry("purportedly, ostensibly, supposedly, reportedly, allegedly", "attribution_shield"),
)

_ADJECTIVES = (
    Entry("possible", not_after=rf"\b(?:as \w+ as|as|if|if at all|where|wherever|whenever|when|not|n't|all|every|any|\w+est|"
          r"made|make|makes|making|made it|makes it|make it|best|is it) ",
          not_before=rf"{_STOP}(?<!\))"),
    Entry("possible", after=r"\b(?:it is|it's|it 's|it was|also|quite|very) ", before=r" that\b"),
    Entry("probable, plausible, conceivable, doubtful, debatable, questionable, uncertain, unsure, unclear, suggestive, "
          "putative, tentative, hypothetical, inconclusive, presumptive"),
    Entry("potential", after=r"(?:\b(?:an?|the|of|for|as|these|two|several|many|other|any|identified|identify) |^|\W )",
          not_before=rf" (?:to|of|for|in|and|is|was|difference|changes)\b|{_STOP}", not_after=r"\bmembrane "),
    Entry("apparent", after=rf"\b(?:the|this|an|their|its) ", not_before=r" (?:molecular|from|that|only)\b"),
    Entry("unknown", after=rf"\b(?:{_BE}|remains?|remained|currently|still|largely) "),
    Entry("not known, not clear, not yet clear, not yet known, not certain, not evident, not understood, not fully "
          "understood, not been fully elucidated, remains to be elucidated, remains to be seen, remains to be determined"),
    Entry("not sure, not entirely sure, not quite sure", speculation=Speculation.NEVER),
)

_NOUNS = (
    Entry("possibility, possibilities, hypothesis, hypotheses, likelihood, probability, speculation, assumption, assumptions, notion, "
          "suspicion, suspicions, conjecture, implication", after=r"\b(?:an?|the|this|our|intriguing|raises?|raised|of|on|under) ",
          before=r" (?:that|of|for|about)\b"),
)

_INVESTIGATION = (
    Entry("whether, whether or not", not_after=r"\b(?:regardless of|no matter) "),
    Entry("if", after=r"\b(?:determine|test|see|tested|examine|prove|know|known|sure|clear|ask|asked|asks|wonder|wondered|"
          r"wondering|unclear|investigate|assess|evaluate|find out|tell) ", kind="conditional"),
    Entry("if", "conditional", Speculation.INVOLVED, not_before=r" (?:any|not)\b"),
    Entry("unless, provided that, as long as, in the event that, assuming", "conditional", Speculation.NEVER),
)

_ALTERNATIVES = (
    Entry("or", "conditional", Speculation.INVOLVED, epistemic=False, not_after=r"\b(?:more|and\s?/) ?",
          not_before=r" less\b"),
    Entry("either", "conditional", Speculation.INVOLVED, epistemic=False, not_before=_STOP),
)

_HEARSAY = (
    Entry("it is said, it was said, it has been said, it is reported, it was reported, it is understood, it is rumored, "
          "it is rumoured, it is alleged, it is claimed, said to be, said to have, reported to be, reported to have, "
          "understood to be, understood to have, alleged to have, rumored to be, rumoured to be, rumored to have, "
          "rumoured to have, word has it, rumor has it, rumour has it, by all accounts, according to reports, "
          "according to sources", "attribution_shield", Speculation.NEVER),
    Entry("alleged, purported, rumored, rumoured, unconfirmed, so-called", "attribution_shield", Speculation.NEVER,
          after=rf"\b(?:{_ARTICLE}|of|in|for|about|over|with|several|other) ", not_before=r" that\b"),
)

_APPROXIMATORS = (
    Entry("about, around, roughly, approximately, nearly, almost, circa, some, an estimated, close to, in the region of, "
          "something like", "rounder", Speculation.NEVER, before=rf"\s{_NUMBER}",
          not_after=r"\b(?:talk|talks|talked|asked|ask|think|worried|worry|questions?|information|know|turn|turned|go|going) "),
    Entry("or so, or thereabouts", "rounder", Speculation.NEVER, after=rf"\b{_NUMBER}[\w.,]*(?: \w+)? "),
    Entry("somewhat, more or less, to some extent, to some degree, to a certain extent, to a certain degree, in a sense, "
          "in some ways, in some respects, virtually, practically, a bit, loosely speaking", "adaptor", Speculation.NEVER),
    Entry("sort of, kind of", "adaptor", Speculation.NEVER,
          not_after=r"\b(?:this|that|the|a|an|what|some|any|every|same|which|no|another|one|of|each|new|right|only|other|first|different) "),
)

_WEASELS = (
    Entry("some, many, several, most, various, certain, a number of, numerous, a few, a handful of, other, unnamed, unidentified",
          "weasel", Speculation.NEVER, tail=rf"(?: \w+)?? {_PEOPLE}"),
    Entry("some, many, others, critics, observers, skeptics, sceptics", "weasel", Speculation.NEVER,
          before=rf"(?: have| even| also)? {_SAYING}", not_after=rf"\b(?:of|the|his|her|its|their|'s|among|{_PEOPLE}) "),
)

ENTRIES: tuple[Entry, ...] = (
    *_MODALS,
    *_VERBS,
    *_ADVERBS,
    *_ADJECTIVES,
    *_NOUNS,
    *_INVESTIGATION,
    *_ALTERNATIVES,
    *_HEARSAY,
    *_APPROXIMATORS,
    *_WEASELS,
)
