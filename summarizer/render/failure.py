"""What is said of an article that has no brief."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that has no brief, and why."""

    source: str
    message: str
