"""Which attributions are a statement: what points elsewhere, or is no clause, tells nothing out of its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.article import Article, Span
from summarizer.linguistics.analysis import Speech
from summarizer.linguistics.reporting_verbs import CUES, Form

_POINTERS = frozenset(("that", "which", "it", "this", "what", "so", "whom", "who", "them"))
_LONGEST_POINTER = max(map(len, _POINTERS))
_TOPICAL = frozenset(("about", "of", "on", "over", "for", "against", "to"))
_CLAUSE = re.compile(r"(?:that|whether|if|how|why|what|when|where|who)\b", re.IGNORECASE)
_REQUEST = re.compile(
    r"^(?:(?:\w+ ){0,3}(?:requests?|calls?|messages?|e-?mails?) (?:for|seeking) |seeking )?comment$", re.IGNORECASE
)
_LONGEST_REQUEST = 60
_ANONYMITY = {
    "anonymity",
    "to remain anonymous",
    "to stay anonymous",
    *(f"to give {whose} {what}" for whose in ("his", "her", "their", "a") for what in ("name", "names", "full name")),
    *(
        f"{wish} {verb}"
        for wish in ("to be", "not to be")
        for verb in ("named", "identified", "quoted", "quoted by name")
    ),
}
_LONGEST_WISH = max(map(len, _ANONYMITY))


def is_statement(article: Article, speech: Speech) -> bool:
    """Whether what is said can be told by itself; else the sentence around it tells it."""
    if _is_bare(article, speech.content):
        return False
    return bool(speech.source) or (_asserts(article, speech) and last_word_of_nobody(article, speech) not in _TOPICAL)


def _is_bare(article: Article, content: Sequence[Span]) -> bool:
    """Nothing, or a pronoun that only points at what is said elsewhere ("a stance that they echo")."""
    longest = max([end - start for start, end in content], default=0)
    if len(content) == 1 and longest < _LONGEST_REQUEST and _REQUEST.search(article.words(content[0])):
        return True  # "did not respond to a request for comment": that is the outlet's to tell
    return longest <= _LONGEST_POINTER and all(_points(article.words(span)) for span in content)


def _points(words: str) -> bool:
    return words.lower() in _POINTERS


def _asserts(article: Article, speech: Speech) -> bool:
    """Whether what nobody in particular says is a clause: "the plan" of "the plan was rejected" is none."""
    first, cue = speech.content[0], speech.cue[0]
    if len(speech.content) > 1:  # "the bridge … to open"
        return not (_points(article.words(first)) or _names(article.words(cue)))
    if first.end <= cue.start:
        return cue.start - first.end > 1  # "the bridge is open, it is said"
    return speech.quotation == "direct" or _CLAUSE.match(article.words(first)) is not None


def _names(cue: str) -> bool:
    """ "A site called X", "a man described as a loner": a participle without an auxiliary."""
    verb = CUES.get(cue.split(" ", 1)[0].lower())
    return verb is not None and verb.form in (Form.PAST, Form.PARTICIPLE)


def last_word_of_nobody(article: Article, speech: Speech) -> str:
    """The last word of the cue where nobody is named who says it; else nothing."""
    if speech.source or len(speech.content) != 1 or not speech.cue:
        return ""
    return article.words(speech.cue[-1]).rpartition(" ")[2].lower()


def is_wish_for_anonymity(article: Article, speech: Speech) -> bool:
    """ "Declined to be named": how somebody speaks, no claim of his."""
    content = speech.content[0]
    return content.end - content.start <= _LONGEST_WISH and article.words(content).lower() in _ANONYMITY
