"""Words shown between quotation marks: without the marks that stand around them already."""

from __future__ import annotations

import re

_CLOSING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "„": "“"}
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")


def unquoted(words: str) -> str:
    """The words without quotation marks around them; those of a quotation inside stay."""
    words = words.strip()
    closing = _CLOSING.get(words[:1])
    if closing is None:
        return _without_lone_end(words)
    inside = words[1:]
    ends = _APOSTROPHE.sub(" ", inside).find(closing)
    if ends in (len(inside) - 1, -1):
        return inside[:ends].strip() if ends >= 0 else inside
    return words


def _without_lone_end(words: str) -> str:
    """Without a mark at the end that none opens."""
    opening = next((mark for mark, closing in _CLOSING.items() if words.endswith(closing)), None)
    return words if opening is None or opening in words[:-1] else words[:-1].rstrip()
