"""What an engine returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from summarizer.brief import Finding, Run

T = TypeVar("T")


@dataclass(frozen=True)
class Extraction(Generic[T]):
    """A result, what was left out of it, and how it was made."""

    value: T
    dropped: tuple[Finding, ...]
    run: Run
