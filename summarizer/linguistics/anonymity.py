"""Where an article says that it withholds the names of those who speak: "who asked not to be identified"."""

from __future__ import annotations

import re

_WISH = (
    r"(?:anonym|(?:not|without) (?:to be |be |being )?(?:named|identified|quoted)\b"
    r"|(?:withhold|publish|use|give|gave) their (?:full |real |last )?names?\b)"
)
# Nobody else comes between: "residents, who said an officer had asked not to be named".
_BETWEEN = r"(?:(?! who | sa(?:id|ys?) | told )[^.;:“”\"\n]){0,60}?"
_WITHHELD = re.compile(
    rf",? (?:(?:(?:both|all|two|most) )?(?:of whom|who)|speaking|requesting|asking)\b{_BETWEEN}\b{_WISH}"
    rf"| (?:said|told [\w ]{{2,30}}?|spoke)(?: \w+)? (?:on|under)(?: the)? (?:condition|cover|promise) of anonymity\b"
)


def withholds_names(text: str, end: int) -> bool:
    """Whether that is said of those whose description ends there."""
    return _WITHHELD.match(text, end) is not None
