"""Tells the modal "may" from the month and the name.

The modal is written with a capital only where every word is (a title) or where it opens a sentence,
and it takes a bare verb (Palmer 2001, *Mood and Modality*); a month stands beside a day, a year or a
preposition, a name beside a title, another name or a finite verb.
"""

from __future__ import annotations

import re

_REACH = 20
_WORD_BEFORE = re.compile(r"([\w.'’]+)[ \t,\xa0-]+$")
_MONTH_OR_TITLE = re.compile(
    r"(?:in|on|by|since|until|till|before|after|during|from|last|next|this|early|late|mid|of|through|between|to|the"
    r"|mr|mrs|ms|miss|dr|sir|lady|lord|theresa|minister|secretary|\w*\d\w*)\.?$",
    re.IGNORECASE,
)
_NO_VERB_AFTER = re.compile(
    r"[ ,]+\d|[-–'’]|\s*[.,;:!?)\]]|\s*$|\s+(?:day|is|was|has|had|will|would|said|says|told|of|to|and|or|in|at)\b",
    re.IGNORECASE,
)
_SMALL_AFTER = re.compile(r"\s+[a-z]")


def is_month_or_name(text: str, start: int) -> bool:
    """Whether the word at ``start``, "may" in any case, is written as a name and is not the verb."""
    if not text.startswith("May", start):
        return False
    before = _WORD_BEFORE.search(text, max(start - _REACH, 0), start)
    end = start + len("May")
    if _NO_VERB_AFTER.match(text, end):
        return True
    if before is None or (before[1].endswith(".") and not _MONTH_OR_TITLE.match(before[1])):
        return False
    small_before = before[1][0].islower() or before[1][0].isdigit()
    return small_before or bool(_MONTH_OR_TITLE.match(before[1]) or _SMALL_AFTER.match(text, end))
