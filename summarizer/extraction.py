"""What an engine is, and what it returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from summarizer.article import Article
from summarizer.brief import Finding, Run

T = TypeVar("T")


@dataclass(frozen=True)
class Extraction(Generic[T]):
    """A result, what was left out of it, and how it was made."""

    value: T
    dropped: tuple[Finding, ...]
    run: Run


class Engine(Protocol[T]):
    """Anything that extracts a result from an article."""

    async def extract(self, article: Article) -> Extraction[T]:
        """Extract; raises a :class:`~summarizer.errors.SummarizerError`."""
        ...
