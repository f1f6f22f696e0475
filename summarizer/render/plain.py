"""Text of an article or an answer as one line of plain text."""

from __future__ import annotations

import re

# Control characters, and those that turn the direction of what follows them on the screen.
_ACTING = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def one_line(text: str) -> str:
    """The text on one line, without what a terminal would act on."""
    return " ".join(_ACTING.sub("", text).split())


def counted(number: int, noun: str) -> str:
    """A number and what it counts."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
