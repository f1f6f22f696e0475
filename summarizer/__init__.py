"""Structured briefs of articles: who said what, how sure they were, and where it stands in the text.

``summarize`` (or ``asummarize``) makes a :class:`Brief` of an :class:`Article`; every claim in it
carries its chain of attribution, its hedges, and the article's own words with their offsets.
``compare`` (or ``acompare``) lays several articles side by side. What fails raises a :class:`SummarizerError`;
an argument of the wrong type is a ``TypeError``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarizer.version import __version__

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.brief import Brief
    from summarizer.comparing.comparison import Comparison
    from summarizer.comparing.pipeline import acompare, compare
    from summarizer.errors import SummarizerError
    from summarizer.pipeline import asummarize, summarize

__all__ = [
    "Article",
    "Brief",
    "Comparison",
    "SummarizerError",
    "__version__",
    "acompare",
    "asummarize",
    "compare",
    "summarize",
]

_HOME = {
    "Article": "summarizer.article",
    "Brief": "summarizer.brief",
    "Comparison": "summarizer.comparing.comparison",
    "SummarizerError": "summarizer.errors",
    "acompare": "summarizer.comparing.pipeline",
    "asummarize": "summarizer.pipeline",
    "compare": "summarizer.comparing.pipeline",
    "summarize": "summarizer.pipeline",
}


def __getattr__(name: str) -> Any:
    """Import on first use: the command's help must not wait for what it does not need."""
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
