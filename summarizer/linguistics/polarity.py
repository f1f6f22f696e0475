"""Whether the main clause of a stretch of text is affirmed or negated.

Sentential negation after Huddleston & Pullum 2002, ch. 9: a negated finite verb ("did not", "never"),
a negated subject ("no one came") or object ("has no plans"), and implicative verbs whose complement
did not happen ("failed to", Karttunen 1971). A negation in a relative or adverbial clause leaves the
main clause alone, and two negations make one affirmation.
"""

from __future__ import annotations

import re

from summarizer.derive import Polarity
from summarizer.linguistics.predicates import NEGATION, reversals
from summarizer.linguistics.tokens import letters_in, lexicon

_NEGATING_WORDS = lexicon(
    "no not none nobody nor nothing never neither neglected few little hardly scarcely cannot unable fail fails failed "
    "refuse refuses refused decline declines declined impossible question yet ruled untrue false wrong lie"
)
# "There is no question of": no chance that it happens. "No question that": no doubt of it.
_EXCLUDED = re.compile(
    r"\bno (?:way|chance|possibility|prospect|likelihood) (?:of|that)\b|\bno question of\b|\bout of the question\b"
    r"|\b(?:is|was|be|are|were|'s) impossible\b|\b(?:is|was|are|were|be|been) ruled out\b"
    r"|\bit (?:is|was|'s) (?:untrue|false|wrong|a lie) (?:that|to say)\b"
)
# Two negations in one: what is not excluded may be.
_NOT_EXCLUDED = re.compile(
    r"(?:\bnot|n't|\bnever|\bcannot|\bshort of) (?:\w+ ){0,2}?rul(?:e|ed|ing) out\b|\bnot impossible\b"
)
_EXCLUDING_WORDS = (
    "no way", "no chance", "no possibility", "no prospect", "no likelihood", "no question of", "of the question",
    "impossible", "ruled out", "untrue", "false", "wrong", "a lie",
)  # fmt: skip
_RULING_WORDS = ("rule out", "ruled out", "ruling out", "not impossible")
_NO_DOUBT = re.compile(
    r"\bno doubt\b|\bthere(?:'s| is| was| can be) no question\b(?! of\b)|\bwithout (?:a |any )?(?:doubt|question)\b"
    r"|\bcannot be (?:denied|doubted)\b"
)
_UNDOUBTING_WORDS = ("doubt", "question", "be denied")
# Not the negation of a gerund ("for not voting"), of a focus ("not only") or of a quantity ("not all").
_NEGATED_VERB = re.compile(
    rf"(?<!for )(?<!of )(?<!by )(?:{NEGATION.pattern})"
    r"(?! (?:only|just|merely|least|as|to mention|unlike|all\b|every))"
)
# To look for its first letter takes a tenth of the time.
_MAY_NEGATE = re.compile(r"(?:n[eo']|hardly|scarcely|cannot)")
_NEGATED_SUBJECT = re.compile(r"(?:no|few|little)\s(?!doubt|question|matter|wonder|one\b|longer)")
_NEGATED_OBJECT = re.compile(
    r"\b(?:is|are|was|were|be|been|'s|has|have|had|'ve|saw|sees?|found|finds?|knows?|made|makes?|gave|poses?|posed|offered)"
    r" (?:absolutely |simply |had |been |made |shown )*no (?!doubt|more|less|fewer|longer|secret|wonder)"
)
_OPENING = re.compile(r"\W*(?:(?:that|and|but|so)\b)?\W*")
_OPENING_CLAUSE = re.compile(
    r"\W*(?:that )?(?:although|though|while|when|if|unless|because|since|as|after|before|despite|until|in|given)\b"
    r"[^,.;]{0,200},\s*"
)
# "Bell, who resigned in May, is not expected to": the verb of the main clause stands behind it.
_INSERTED = re.compile(
    r", (?:(?:who|whom|whose|which)\b[^,.;:]{1,160}, |(?:\w+ed|led|held|made|run) [^,.;:]{1,80}, "
    r"(?=(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|may|might|must|should|never)\b))"
)
_JOINING = (
    r"(?:that|which|who|whom|whose|because|although|though|while|when|where|since|until|before|after|but|"
    r"so that|in order|(?<!not )as|if|unless|and|than)\b"
)
# A search from what is no letter skips what is inside words; what it is, is told there.
_SUBORDINATE = re.compile(rf"[^a-z](?:(?<=\s){_JOINING}|(?<=:)\s{_JOINING}|(?<=[;.!?])[”\"]?(?:\s|$)|(?<=,)[”\"]?\s)")


def polarity_of(words: str) -> Polarity:
    """The polarity of the main clause of folded text."""
    if "n't" not in words and _NEGATING_WORDS.isdisjoint(letters_in(words)):
        return "positive"
    if any(word in words for word in _RULING_WORDS) and _NOT_EXCLUDED.search(words):
        words = _NOT_EXCLUDED.sub(" ", words)
    if any(word in words for word in _EXCLUDING_WORDS) and _EXCLUDED.search(words):
        return "negative"
    if words.count(", ") > 1:
        words = _INSERTED.sub(" ", words, count=1)
    clause = main_clause(words)
    if any(word in clause for word in _UNDOUBTING_WORDS) and _NO_DOUBT.search(clause):
        return "positive"
    return "negative" if _negations(clause) % 2 else "positive"


def main_clause(words: str) -> str:
    """The words up to the first clause that hangs on them, without a clause set before them."""
    opening = _OPENING_CLAUSE.match(words) or _OPENING.match(words)
    start = opening.end() if opening else 0
    end = _SUBORDINATE.search(words, start)
    return words[start : end.start() if end else len(words)]


def _negations(clause: str) -> int:
    noun = bool(_NEGATED_SUBJECT.match(clause) or ("no " in clause and _NEGATED_OBJECT.search(clause)))
    correlative = "neither " in clause and " nor " in clause  # one negation in two words
    verbs = [place for place in _MAY_NEGATE.finditer(clause) if _NEGATED_VERB.match(clause, place.start())]
    return noun + len(verbs) + reversals(clause) - correlative
