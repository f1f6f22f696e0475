"""What kind of claim it is, by the words of the cue and of the content (Kent 1964; PolNeAR's acts)."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.brief import ClaimType, PositionStance


def _words(*stems: str) -> re.Pattern[str]:
    """Any of some words in small letters."""
    return re.compile(r"\b(?:" + "|".join(stems) + r")\b")


_CUES: tuple[tuple[ClaimType, re.Pattern[str]], ...] = (
    ("question", _words(r"ask(?:s|ed|ing)?", r"wonder(?:s|ed|ing)?", r"question(?:s|ed|ing)?", r"inquir\w+")),
    (
        "demand",
        _words(
            r"demand\w*", r"urg(?:e|es|ed|ing)", r"call(?:s|ed|ing)? (?:for|on)", r"order(?:s|ed|ing)?",
            r"request\w*", r"insist\w* (?:on|that)", r"appeal\w*", r"tell\w* .* to", r"plead\w*", r"warn\w* .* not to",
        ),
    ),
    (
        "intention",
        _words(
            r"want(?:s|ed|ing)?", r"plan(?:s|ned|ning)?", r"intend\w*", r"promis\w+", r"vow\w*", r"pledg\w+",
            r"hop(?:e|es|ed|ing)", r"aim(?:s|ed|ing)?", r"agree(?:s|d|ing)? to", r"decid\w+", r"offer\w*", r"seek\w*",
            r"threaten\w*", r"propos\w+", r"prepar\w+", r"commit\w*",
        ),
    ),
    ("prediction", _words(r"predict\w*", r"expect\w*", r"forecast\w*", r"anticipat\w+", r"project(?:s|ed)?")),
    (
        "evaluation",
        _words(
            r"prais\w+", r"critici[sz]\w+", r"condemn\w*", r"denounc\w+", r"welcom\w+", r"applaud\w*", r"slam\w*",
            r"blast\w*", r"call(?:s|ed|ing)?", r"hail\w*", r"deplor\w+", r"regret\w*", r"mock\w*", r"lament\w*",
        ),
    ),
    (
        "judgment",
        _words(
            r"believ\w+", r"think\w*", r"thought", r"suggest\w*", r"argu\w+", r"suspect\w*", r"feel\w*", r"felt",
            r"consider\w*", r"conclud\w+", r"doubt\w*", r"fear\w*", r"assess\w*", r"view\w*", r"worr\w+", r"contend\w*",
        ),
    ),
)  # fmt: skip
_ANY_CUE = re.compile("|".join(pattern.pattern for _, pattern in _CUES))
_MODAL = re.compile(
    r"\b(?:(?P<demand>must|should|ought to|needs? to|ha(?:s|ve) to)"
    r"|(?P<prediction>will|won['’]t|(?:is|are) (?:going|set|due) to|(?:is|are) (?:un)?likely to))\b"
)
# Whatever the pattern above finds begins with one of these; a search from what is no letter skips what is inside words.
_MAY_BE_MODAL = re.compile(
    r"[^a-z](?:must|should|ought|need|ha(?:s|ve) to|w(?:ill|on)|(?:is|are) (?:go|set|due|(?:un)?like))"
)
_WHETHER = re.compile(r"\W{0,3}whether\b", re.IGNORECASE)
_SUPPORT = _words(
    r"support\w*", r"back(?:s|ed|ing)?", r"endors\w+", r"welcom\w+", r"prais\w+", r"applaud\w*", r"hail\w*",
    r"favou?r\w*", r"approv\w+", r"defend\w*", r"advocat\w+", r"champion\w*",
)  # fmt: skip
_OPPOSE = _words(
    r"oppos\w+", r"reject\w*", r"condemn\w*", r"denounc\w+", r"critici[sz]\w+", r"object\w*", r"slam\w*", r"blast\w*",
    r"decr(?:y|ies|ied)", r"dismiss\w*", r"deplor\w+", r"protest\w*", r"vot(?:e|es|ed|ing) against",
)  # fmt: skip


_NEGATED = _words(r"not", r"never", r"no longer", r"cannot", r"\w+n['’]t", r"refus\w+", r"declin\w+")


def claim_type(cue: str, content: str) -> ClaimType:
    """The type of a claim: the cue decides where it tells, else the content's own words."""
    if ("?" in content and content.rstrip("\"'”’").endswith("?")) or _WHETHER.match(content):
        return "question"
    by_cue = _type_of_cue(cue)
    if by_cue:
        return by_cue
    modals = _modals(content)
    if "demand" in modals:
        return "demand" if cue else "judgment"
    return "prediction" if modals else "fact"


def _modals(content: str) -> set[str | None]:
    words = f" {content.lower()}"
    if not _MAY_BE_MODAL.search(words):
        return set()
    return {modal.lastgroup for modal in _MODAL.finditer(words)}


@lru_cache(maxsize=512)
def _type_of_cue(cue: str) -> ClaimType | None:
    words = cue.lower()
    if not _ANY_CUE.search(words):  # "said", "told reporters": most tell nothing.
        return None
    return next((kind for kind, pattern in _CUES if pattern.search(words)), None)


@lru_cache(maxsize=512)
def position_stance(cue: str) -> PositionStance | None:
    """Support or opposition, where the cue itself says so."""
    words = cue.lower()
    negated = _NEGATED.search(words)
    if _OPPOSE.search(words):
        return None if negated else "oppose"  # who does not oppose it need not support it
    if not _SUPPORT.search(words):
        return None
    return "oppose" if negated else "support"
