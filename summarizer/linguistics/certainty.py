"""How sure the immediate source is of what it says, and whether it affirms it.

FactBank (Saurí & Pustejovsky 2009): certain, probable, possible or uncommitted, and positive,
negative or unknown. The cue of the attribution says how far the source commits itself; hedges,
questions and conditions in the content lower that; the negation of its main clause turns it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.article import Article, Span
from summarizer.derive import Certainty, Polarity
from summarizer.linguistics.analysis import HedgeCue, Judgment
from summarizer.linguistics.predicates import NEGATION, REVERSALS, commitment_of
from summarizer.linguistics.tokens import fold, lexicon, lexicon_pattern

_LEVELS: tuple[Certainty, ...] = ("certain", "probable", "possible", "uncommitted")
_OPPOSITE: dict[Polarity, Polarity] = {"positive": "negative", "negative": "positive", "unknown": "unknown"}
_REACH = 60
"""Code points before the cue in which its negation is looked for."""
_LONGEST = 1_500
"""Code points of the content that are read: its first clause decides."""

_POSSIBLE = lexicon(
    "may might could possible possibly perhaps maybe conceivable conceivably plausible plausibly potential potentially "
    "doubtful debatable questionable tentative hypothetical possibility speculation arguably unconfirmed"
)
_UNLIKELY = lexicon("unlikely improbable doubtful")
_OPEN_WORDS = lexicon("whether if uncertain unclear unknown unsure undecided unless")

# The question is left open whatever clause it stands in.
_OPEN_CONTENT = re.compile(
    r"^\W*(?:that |on |about |as to |of )?(?:whether|if)\b"
    r"|\b(?:remains? to be (?:seen|determined|decided)|remains? (?:uncertain|unclear|unknown|open|an open question)"
    r"|(?:is|was|are|were|'s) (?:still |as yet |not yet |not )?(?:uncertain|unclear|unknown|known|clear|sure|certain|an open question)"
    r"(?= (?:whether|if|how|what|when|why|who))|too (?:early|soon) to (?:say|tell|know))"
)
_KNOWN_WHETHER = re.compile(r"\b(?:know|knows|knew|reveal|reveals|revealed|disclosed?|determined?|decided?|announced?|clarified)\b")
_CERTAIN_NO = re.compile(
    r"\b(?:there(?:'s| is| was| can be| could be| will be| has been)? (?:absolutely |simply )?no (?:question|way|chance|possibility|"
    r"prospect) (?:of|that)|out of the question|(?:is|was|be) impossible)\b"
)
_NO_DOUBT = re.compile(r"\bno (?:doubt|question (?:that|about))\b|\b(?:beyond|without) (?:a |any )?(?:doubt|question)\b")
_SUBORDINATE = re.compile(
    r"[,;:]? (?:that|which|who|whom|whose|because|although|though|while|when|where|since|until|before|after|but|so that|"
    r"in order|as|if|unless|and|than)\b|[;.!?](?:\s|$)|, "
)
_OPENING_CLAUSE = re.compile(r"^\W*(?:that )?(?:although|though|while|when|if|unless|because|since|as|after|before|despite|in)\b[^,.;]{0,200},")
_OPENING = re.compile(r"^\W*(?:that\b)?\W*")
_NO_SUBJECT = re.compile(r"(?:no|none of|neither|nobody|nothing|no one|few)\b")
_NO_OBJECT = re.compile(r"\b(?:is|are|was|were|has|have|had|be|been|there's|saw|see|sees|found|finds|find|knows?|'s|'ve|'d|gave|made|posed?|poses) (?:absolutely |almost |had |been )?no (?!doubt|question|more|less|fewer|secret)")
_FINITE_NEGATION = re.compile(rf"{NEGATION.pattern}(?! (?:only|just|merely|least|to mention|unlike))")
_REVERSAL = re.compile(lexicon_pattern(REVERSALS.split()) + r"(?= (?:to|in)\b)")


def judge(article: Article, content: Sequence[Span], cue: Sequence[Span], hedges: Sequence[HedgeCue]) -> Judgment:
    """Judge a content relative to its immediate source.

    ``cue`` is empty where the outlet speaks; of ``hedges`` those that lie in the content count.
    """
    certainty, polarity = _commitment(article.text, cue)
    words = fold(" ".join(article.words(span) for span in content)[:_LONGEST])
    if _is_open(words):
        known = certainty == "certain" and cue and _KNOWN_WHETHER.search(_cue_words(article.text, cue))
        return Judgment("certain" if known else "uncommitted", "unknown")
    if certainty == "uncommitted":
        return Judgment(certainty, "unknown")
    level, hedge_polarity = _hedged(article.text, content, hedges)
    if level == "uncommitted":
        return Judgment(level, "unknown")
    signs = (hedge_polarity, _polarity_of(words))
    for sign in signs:
        polarity = _OPPOSITE[polarity] if sign == "negative" else polarity
    return Judgment(max(certainty, level, key=_LEVELS.index), polarity)


def _commitment(text: str, cue: Sequence[Span]) -> tuple[Certainty, Polarity]:
    if not cue:
        return "certain", "positive"
    before = fold(text[max(cue[0].start - _REACH, 0) : cue[0].start])
    clause = re.split(r"[.!?;:,\n]", before)[-1]
    words = _cue_words(text, cue)
    return commitment_of(words, negated=_is_negated(clause, words))


def _cue_words(text: str, cue: Sequence[Span]) -> str:
    return fold(" ".join(text[span.start : span.end] for span in cue))


def _is_negated(before: str, cue: str) -> bool:
    """Whether the cue is negated in itself ("did not say") or just before it."""
    near = " ".join(before.split()[-3:])
    return len(NEGATION.findall(near)) + len(NEGATION.findall(cue)) + len(_REVERSAL.findall(near + " " + cue)) == 1


def _is_open(words: str) -> bool:
    return bool(_OPEN_CONTENT.search(words)) or words.rstrip("\"' ").endswith("?")


def _hedged(text: str, content: Sequence[Span], hedges: Sequence[HedgeCue]) -> tuple[Certainty, Polarity]:
    """The weakest level of the hedges inside the content, and the sign of "unlikely"."""
    level: Certainty = "certain"
    polarity: Polarity = "positive"
    for hedge in hedges:
        if any(span.covers(hedge.span) for span in content):
            word = fold(text[hedge.span.start : hedge.span.end])
            level = max(level, _level_of(word, hedge), key=_LEVELS.index)
            polarity = "negative" if word in _UNLIKELY else polarity
    return level, polarity


def _level_of(word: str, hedge: HedgeCue) -> Certainty:
    if hedge.kind == "conditional" or word in _OPEN_WORDS:
        return "uncommitted"
    if hedge.kind in {"plausibility_shield", "attribution_shield"}:
        return "possible" if word in _POSSIBLE else "probable"
    return "certain"


def _polarity_of(words: str) -> Polarity:
    """The polarity of the main clause."""
    if _CERTAIN_NO.search(words):
        return "negative"
    clause = _main_clause(words)
    negations = bool(_NO_SUBJECT.match(clause)) or bool(_FINITE_NEGATION.search(clause)) or bool(_NO_OBJECT.search(clause))
    if _NO_DOUBT.search(clause):
        return "positive"
    return "negative" if (negations + len(_REVERSAL.findall(clause))) % 2 else "positive"


def _main_clause(words: str) -> str:
    """The words up to the first clause that hangs on them, without a clause set before them."""
    opening = _OPENING_CLAUSE.match(words) or _OPENING.match(words)
    start = opening.end() if opening else 0
    rest = words[start:].lstrip()
    end = _SUBORDINATE.search(rest, 12)
    return rest[: end.start()] if end else rest
