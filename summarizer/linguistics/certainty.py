"""How sure the immediate source is of what it says, and whether it affirms it.

FactBank (Saurí & Pustejovsky 2009): certain, probable, possible or uncommitted, and positive,
negative or unknown. The cue of the attribution says how far the source commits itself; hedges,
questions and conditions in the content lower that; the negation of its main clause turns it. What is
to come ("will") is as certain as the source makes it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from summarizer.article import Article, Span, span_of
from summarizer.derive import Certainty, Polarity
from summarizer.linguistics.analysis import HedgeCue, Judgment
from summarizer.linguistics.polarity import polarity_of
from summarizer.linguistics.predicates import NEGATION, NOT_WANTED, Stand, stand_of
from summarizer.linguistics.tokens import fold, fold_article, lexicon

_LEVELS: tuple[Certainty, ...] = ("certain", "probable", "possible", "uncommitted")
_OPPOSITE: dict[Polarity, Polarity] = {"positive": "negative", "negative": "positive", "unknown": "unknown"}
_REACH = 30
"""Code points before the cue in which its negation is looked for."""
_LONGEST = 600
"""Code points of the content that are read: its first clauses decide."""

# The levels of hedging words; a plausibility or attribution shield that is not listed is probable.
_POSSIBLE = lexicon(
    "may might could possible possibly perhaps maybe conceivable conceivably plausible plausibly potential potentially "
    "doubtful debatable questionable tentative hypothetical possibility speculation suspicion suspicions suspect "
    "suspects suspected fear fears feared speculate speculates speculated arguably unconfirmed rumored rumoured guess"
)
_UNLIKELY = lexicon("unlikely improbable doubtful doubt doubts doubted")
_OUT = ("rule out", "ruled out", "ruling out")
_DOUBLY_NEGATED: dict[str, Certainty] = {
    "not impossible": "possible",
    "not unlikely": "probable",
    "not improbable": "probable",
}
_OPEN_WORDS = lexicon("whether if unless uncertain unclear unknown unsure")
_OPEN_PHRASE = re.compile(r"not\b|remains to be|whether")

_OPEN_START = re.compile(r"\W*(?:(?:that|on|about|as to|of) )?(?:whether|if)\b(?![^,]*,)")
# "But for the nurse, he would have died", "had it rung, they would have lived".
_COUNTERFACTUAL = re.compile(
    r"(?:^\W*|\b)(?:but for|if)\b.*\bwould have\b|^\W*had\b.*\bwould have\b|\bwould have\b.*\b(?:if|but for)\b"
)
_OPEN_ANYWHERE = re.compile(
    r"remains? (?:to be (?:seen|decided|determined)|uncertain|unclear|unknown|open|an open question)\b"
    r"|not (?:\w+ ){0,2}(?:clear|known|certain) (?:who|what|why|how|when|where|which|whether|if)\b"
    r"|too (?:early|soon) to (?:say|tell|know|judge|speculate|comment)\b|(?:nobody|no one) (?:yet |really )?knows\b"
)
_OPENING_WORDS = ("remain", "too ", " knows", "not ")
_WH = re.compile(r"\W*(?:who|what|why|how|when|where|which)\b")
_WHETHER = re.compile(r"\W*(?:(?:on|about|as to|of) )?(?:whether|if)\b")
_BY_OUTLET = Stand("certain", "positive")
_judgment: Callable[[tuple[Certainty, Polarity]], Judgment] = partial(tuple.__new__, Judgment)
_SETTLED = re.compile(r"\b(?:know|knows|knew|reveal|disclose|determine|decide|announce|clarif)", re.IGNORECASE)


def judge(article: Article, content: Sequence[Span], cue: Sequence[Span], hedges: Sequence[HedgeCue]) -> Judgment:
    """Judge a content relative to its immediate source.

    ``cue`` is empty where the outlet speaks. ``hedges`` are in text order; those in the content count.
    """
    folded = fold_article(article.text)
    said = _besides(content, cue)
    words = _joined(folded, said, _LONGEST)
    cue_words = _joined(article.text, cue, _LONGEST)
    stand = _stand(folded, said, cue, cue_words)
    is_unknown = cue_words and _may_ask(words) and _WH.match(words) and NEGATION.search(fold(cue_words))
    if is_unknown or _is_open(words) or _is_question(article.text, content):
        knows = _SETTLED.search(cue_words) and not NEGATION.search(
            fold(cue_words)
        )  # "it is not known if" settles nothing
        settled = stand.certainty == "certain" and _WHETHER.match(words) and knows
        return Judgment("certain" if settled else "uncommitted", "unknown")
    level, unlikely = stand.certainty, False
    if hedges:
        hedged, unlikely = _hedged(article, content, hedges)
        level = max(level, hedged, key=_LEVELS.index)
    if level == "uncommitted":
        return Judgment(level, "negative" if stand == NOT_WANTED else "unknown")
    turned = (polarity_of(words) == "negative") != unlikely
    return _judgment((level, _OPPOSITE[stand.polarity] if turned else stand.polarity))


def _joined(text: str, spans: Sequence[Span], longest: int) -> str:
    """The words of some spans, of each no more than so many code points."""
    if len(spans) == 1:  # as nearly all are
        start, end = spans[0]
        return text[start : min(end, start + longest)]
    return " ".join([text[start : min(end, start + longest)] for start, end in spans])


def _besides(content: Sequence[Span], cue: Sequence[Span]) -> Sequence[Span]:
    """The content without the cue in its midst, so that the "not" of "X is not thought to" counts once."""
    if len(cue) != 1 or len(content) != 1 or not content[0].start < cue[0].start < content[0].end:
        return content
    (start, end), (first, last) = content[0], cue[0]
    return [span_of(piece) for piece in ((start, first), (last, end)) if piece[0] < piece[1]]


def _stand(folded: str, said: Sequence[Span], cue: Sequence[Span], cue_words: str) -> Stand:
    """How the cue takes its source; what is said before it ("no one is believed to") negates itself, not the cue."""
    if not cue:
        return _BY_OUTLET
    start = cue[0].start
    floor = 0
    for _, end in said:
        if floor < end <= start:
            floor = end
    return stand_of(cue_words, folded[max(start - _REACH, floor) : start])


def _may_ask(words: str) -> bool:
    """Whether the first letter can be that of a question word; what opens with a mark is left to the pattern."""
    first = words[:1]
    return first in "wh" or not "a" <= first <= "z"


def _is_open(words: str) -> bool:
    """Whether the content is left open, at its head or in whatever clause."""
    # To look for a word costs a fifth of a match.
    if ("if" in words or "whether" in words) and _OPEN_START.match(words):
        return True
    if "would have" in words and _COUNTERFACTUAL.search(words):
        return True
    return any(word in words for word in _OPENING_WORDS) and _OPEN_ANYWHERE.search(words) is not None


def _is_question(text: str, content: Sequence[Span]) -> bool:
    end = content[-1].end if content else 0
    ending = text[end - 4 if end > 4 else 0 : end]
    return "?" in ending and ending.rstrip("\"'”’ ").endswith("?")


def _hedged(article: Article, content: Sequence[Span], hedges: Sequence[HedgeCue]) -> tuple[Certainty, bool]:
    """The weakest level of the hedges in the content, and whether one of them is "unlikely"."""
    level: Certainty = "certain"
    unlikely = False
    for hedge in _within(content, hedges):
        word = fold(article.words(hedge.span))
        level = max(level, _level_of(word, hedge), key=_LEVELS.index)
        unlikely |= word in _UNLIKELY
    return level, unlikely


def _within(content: Sequence[Span], hedges: Sequence[HedgeCue]) -> Iterator[HedgeCue]:
    """The hedges that lie in the content, found without reading the others."""
    for span in content:
        for index in range(bisect_left(hedges, span.start, key=lambda hedge: hedge.span.start), len(hedges)):
            if hedges[index].span.end > span.end:
                break
            yield hedges[index]


def _level_of(word: str, hedge: HedgeCue) -> Certainty:
    if word in _DOUBLY_NEGATED:
        return _DOUBLY_NEGATED[word]
    if hedge.kind == "conditional" or word in _OPEN_WORDS or (_OPEN_PHRASE.match(word) and not word.endswith(_OUT)):
        return "uncommitted"
    if hedge.kind in {"plausibility_shield", "attribution_shield"}:
        return "possible" if word in _POSSIBLE or word.endswith(_OUT) else "probable"
    return "certain"
