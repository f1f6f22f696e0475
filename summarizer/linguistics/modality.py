"""Tells the modal "may" from the month and the name.

Palmer 2001, *Mood and Modality*: the epistemic modals are verbs, so they take a bare verb; a
capital inside a sentence, a day or a year beside it, or a title before it is no modal.
"""

from __future__ import annotations

import re

_MONTH_BEFORE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|on|by|since|until|till|before|after|during|from|to|last|next|this|early|late|mid"
    r"|mid-|of|for|through|between|and|April|June|\d{4}|Mrs|Ms|Mr|Theresa|Prime Minister|Brian|James)\.?)[ ,-]$",
    re.IGNORECASE,
)
_MONTH_AFTER = re.compile(r"[ ,]+\d|['’]s\b|,| (?:said|told|has|had|was|is|will|of|Day)\b|\s*[.;:!?)]|$")


def is_month_or_name(text: str, start: int) -> bool:
    """Whether the "May" at ``start`` is written with a capital and is not the verb."""
    if not text.startswith("May", start):
        return False
    before = text[max(start - 20, 0) : start]
    return bool(_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(text, start + 3))
