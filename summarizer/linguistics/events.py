"""Whether an event, as a word in a sentence, is told as a fact.

FactBank annotates every event: what stands under a modal, a negation, a condition or a wish did not
thereby happen (Saurí & Pustejovsky 2012). The words that govern an event stand before it in its
clause, so they are read from the clause boundary up to the event; the nearest kind decides.
Infinitives of purpose ("tankers to refuel jets") are left as facts: annotators are split on them.
"""

from __future__ import annotations

import re

from summarizer.article import Span
from summarizer.linguistics.analysis import Judgment
from summarizer.linguistics.predicates import NEGATION, REVERSALS
from summarizer.linguistics.tokens import fold, lexicon

_REACH = 200
"""Code points before the event that are read."""
_CLAUSE_BREAK = re.compile(
    r"[.;:!?]['\")]*\s|,\s(?!or\b)"
    r"|\s(?:which|who|whom|whose|because|although|though|while|when|where|since|until|but)\s"
)
_FACT, _NOT = Judgment("certain", "positive"), Judgment("certain", "negative")
_PROBABLE, _POSSIBLE = Judgment("probable", "positive"), Judgment("possible", "positive")
_OPEN = Judgment("uncommitted", "unknown")

_NEGATED = re.compile(rf"(?:{NEGATION.pattern}|(?<!\w)(?:no|without|lack of)(?!\w))(?:\s\S+){{0,3}}\s?$")
_OPERATORS = (
    (re.compile(r"(?<!\w)(?:may|might|could|perhaps|maybe|possibly|potentially)(?!\w)"), _POSSIBLE),
    (re.compile(r"(?<!\w)(?:can|would|must|ought|capable of|needs? to)(?!\w)"), _OPEN),
    (re.compile(r"(?<!\w)(?:hop|fear|worr|wonder|wish|doubt)(?:e|es|ed|s|ing|y|ies|ied)?\s(?!to\b)"), _OPEN),
    (re.compile(r"(?<!\w)(?:probably|likely|presumably|apparently|reportedly|allegedly|should)(?!\w)"), _PROBABLE),
    (re.compile(r"(?<!\w)(?:believ|think|expect|suspect|predict|assum)(?:e|es|ed|s|ing)?\s(?!to\b)"), _PROBABLE),
    (re.compile(r"(?<!\w)(?:if|whether|unless|in case|provided that)\s"), _OPEN),
)
_INFINITIVE = re.compile(r"(\w+)\sto\s(?:(?:be|have|have been|get|not|\w+ly)\s)*$")
_JOINED = re.compile(r"(\w+)\sto\s\w+\s[^,;]{0,60}?(?:,\s)?(?:and|or)\s(?:\w+ly\s)?$")

# Verbs, adjectives and nouns that govern an infinitive.
_RAISING = lexicon(
    "appear appears appeared seem seems seemed said believed thought expected likely reported alleged understood "
    "presumed supposed tends tend"
)
_REVERSED = REVERSALS
_INTENDING = lexicon(
    # Wishes, plans and attempts.
    "want wants wanted wish wishes wished hope hopes hoped intend intends intended plan plans planned aim aims aimed "
    "seek seeks sought try tries tried trying attempt attempts attempted fight fighting struggle struggling chose "
    "chosen decide decides decided propose proposes proposed prepare prepares prepared promise promises promised "
    "vow vowed threaten threatens threatened offer offers offered set scheduled ready eager measures effort "
    "efforts bid proposal intention desire order so"
    # Permission and demand; the one who is asked stands before the infinitive.
    " allow allows allowed permit permits permitted asked urged told ordered invited encouraged required advised him "
    "her them us me you"
)
_PROSPECTIVE = re.compile(
    r"(?<!\w)(?:possible|potential|planned|proposed|threatened|alleged|feared|prospective"
    r"|(?:plan|plans|proposal|risk|threat|danger|fears?|afraid|prospect|possibility|chance|hopes?|calls?) (?:of|for)"
    r"|negotiat(?:es?|ed|ing)|seek|seeks|seeking|sought|considers?|considered|considering)"
    r"(?: (?:an?|the|its|his|her|their|new|further|more))?(?: \w+)?\s$"
)
_PREVENTED = re.compile(
    r"(?<!\w)(?:avoid|prevent|cancel|block|avert)(?:s|ed|led|ing|ling)?"
    r"(?: (?:an?|the|its|his|her|their|new|further|more))?\s$"
)


def judge_event(text: str, event: Span) -> Judgment:
    """Judge the event named at ``event``, a span of ``text``, relative to who speaks there."""
    left = _clause_before(fold(text[max(event.start - _REACH, 0) : event.start]))
    governor = _governor(left, text[event.start : event.end])
    if governor:
        return _of_infinitive(governor[1], left[: governor.start()])
    if _PREVENTED.search(left):
        return _NOT
    return _OPEN if _PROSPECTIVE.search(left) else _of_clause(left)


def _clause_before(before: str) -> str:
    """The words of the event's clause that come before it."""
    breaks = list(_CLAUSE_BREAK.finditer(before))
    return before[breaks[-1].end() :] if breaks else before


def _governor(left: str, event: str) -> re.Match[str] | None:
    """The word whose infinitive the event is, by itself or joined to another one."""
    if not event[:1].islower():
        return None
    return _INFINITIVE.search(left) or (None if event.endswith("ed") else _JOINED.search(left))


def _of_clause(left: str) -> Judgment:
    """The event of a finite clause, or a noun in one."""
    judgment = next((judgment for pattern, judgment in _OPERATORS if pattern.search(left)), _FACT)
    if judgment == _FACT and _NEGATED.search(left):
        return _NOT
    return judgment


def _of_infinitive(governor: str, before: str) -> Judgment:
    """The event of an infinitive: raised, not done, wished for, or done."""
    if governor in _RAISING:
        return _PROBABLE
    if governor in _INTENDING:
        return _OPEN
    happened = _of_clause(before)
    if governor in _REVERSED and happened in {_FACT, _NOT}:
        return _FACT if happened == _NOT else _NOT
    return happened
