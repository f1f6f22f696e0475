"""Support and opposition, where a cue itself says so."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.brief import PositionStance


def _words(*stems: str) -> re.Pattern[str]:
    """Any of some words in small letters."""
    return re.compile(r"\b(?:" + "|".join(stems) + r")\b")


_SUPPORT = _words(
    r"support\w*", r"back(?:s|ed|ing)?", r"endors\w+", r"welcom\w+", r"prais\w+", r"applaud\w*", r"hail\w*",
    r"favou?r\w*", r"approv\w+", r"defend\w*", r"advocat\w+", r"champion\w*",
)  # fmt: skip
_OPPOSE = _words(
    r"oppos\w+", r"reject\w*", r"condemn\w*", r"denounc\w+", r"critici[sz]\w+", r"object\w*", r"slam\w*", r"blast\w*",
    r"decr(?:y|ies|ied)", r"dismiss\w*", r"deplor\w+", r"protest\w*", r"vot(?:e|es|ed|ing) against",
)  # fmt: skip


_NEGATED = _words(r"not", r"never", r"no longer", r"cannot", r"\w+n['’]t", r"refus\w+", r"declin\w+")


@lru_cache(maxsize=512)
def position_stance(cue: str) -> PositionStance | None:
    """Support or opposition, where the cue itself says so."""
    words = cue.lower()
    opposes = _OPPOSE.search(words) is not None
    if not opposes and not _SUPPORT.search(words):
        return None
    if _NEGATED.search(words):
        return None if opposes else "oppose"  # who does not oppose it need not support it
    return "oppose" if opposes else "support"
