"""Where a claim's restatement says the opposite of the words it rests on.

A claim is only taken for a contradiction where the same word is negated on one side and not on the other, or where
nothing denies anything on the side that should: "closed" for "not open" is a restatement, not its opposite.
"""

from __future__ import annotations

import re

from summarizer.article import Article, Span
from summarizer.brief import Claim
from summarizer.derive import Polarity
from summarizer.linguistics.analyse import analyse
from summarizer.linguistics.certainty import judge
from summarizer.linguistics.tokens import fold, words_in
from summarizer.negation import negated_words

_ENDING = re.compile(r"(?:ied|ies|ing|ed|es|e|s|d|y)$")
# Whatever may turn a statement round, or that a reader may take to do so: where one stands, nothing is objected to.
_DENYING = re.compile(
    r"n't\b|\b(?:no|non|nor|not|neither|never|none|nobody|nothing|nowhere|cannot|without|hardly|scarcely|barely|rarely"
    r"|seldom|few|little|less|too|yet|only|but|instead|rather|except|despite|zero|absen\w+|missing|empty|far from"
    r"|den(?:y|ie|ial)\w*|refus\w+|reject\w+|declin\w+|fail\w*|lack\w*|doubt\w*|oppos\w+|against|contradict\w*"
    r"|rul(?:e|es|ed|ing)|exclud\w+|prevent\w*|stop\w*|halt\w*|end(?:s|ed)?|cancel\w*|ban\w*|block\w*|barr?(?:s|ed)|forb\w+"
    r"|prohibit\w*|avoid\w*|abandon\w*|withdr\w+|drop\w*|los[est]\w*|clos\w+|shut\w*|delay\w*|postpon\w+|false\w*"
    r"|wrong\w*|lie[sd]?|myth\w*|hoax\w*|concern\w*|fear\w*|worr\w+|warn\w*|critici\w+|condemn\w*|blam\w+|accus\w+"
    r"|regret\w*|s[ck]eptic\w*|im(?:poss|pract|prob)\w+|il\w+|dis\w+|mis\w+|un(?!der|til|ion|it|iver|ique)\w{3,})\b"
)
# "Not until May", "not all": less is negated than the word behind it.
_LIMITED = re.compile(r"\b(?:until|till|before|unless|without|except|but|because|all|every\w*|alone)\b")


def restates_opposite(article: Article, claim: Claim) -> bool:
    """Whether the claim's text affirms what its words negate, or negates what they affirm."""
    words, text = _words_of(claim), fold(claim.text)
    if negated_words(text):
        return _adds_negation(article, claim, words, text)
    turned = not _DENYING.search(text) and _judged(article, claim) != "positive"
    return turned and any(_count(words, stem) == 1 and _count(text, stem) for stem in _plainly_negated(words))


def _adds_negation(article: Article, claim: Claim, words: str, text: str) -> bool:
    if _DENYING.search(_context(article, claim)):
        return False
    return any(_count(words, _stem(word)) for word in negated_words(text))


def _plainly_negated(words: str) -> list[str]:
    """The stems of what is negated; none where two negations meet ("cannot rule out") or one is limited."""
    negated = negated_words(words)
    if len(negated) % 2 == 0 or _LIMITED.search(words) or any(map(_DENYING.search, negated)):
        return []
    return [_stem(word) for word in negated]


def _words_of(claim: Claim) -> str:
    return fold(" ".join(evidence.exact for evidence in claim.evidence))


def _context(article: Article, claim: Claim) -> str:
    """The sentences of the words and of the cue, folded."""
    cue = claim.attribution.source.cue
    parts = [*claim.evidence, *([cue] if cue else [])]
    sentences = [article.sentence_at(place).span for part in parts for place in (part.start, part.end - 1)]
    return fold(article.words(Span(min(sentences).start, max(span.end for span in sentences))))


def _judged(article: Article, claim: Claim) -> Polarity:
    cue = claim.attribution.source.cue
    content = [Span(evidence.start, evidence.end) for evidence in claim.evidence]
    cues = [Span(cue.start, cue.end)] if cue else []
    return judge(article, content, cues, analyse(article).hedges).polarity


def _count(text: str, stem: str) -> int:
    return sum(_stem(word.text) == stem for word in words_in(text, 0, len(text)))


def _stem(word: str) -> str:
    return _ENDING.sub("", word)
