"""Documents that hold many briefs at once, as bytes."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.brief import Brief
from summarizer.render.failure import Failure
from summarizer.render.tables import WRITERS, require

SUFFIXES = {"html": ".html", "csv": ".csv", "parquet": ".parquet", "xlsx": ".xlsx", "sqlite": ".sqlite"}
"""The formats and what their files are called."""

BINARY = frozenset({"parquet", "xlsx", "sqlite"})
"""The formats that are no text."""


def check(kind: str) -> None:
    """Raise :class:`~summarizer.errors.MissingExtraError` when a library the format needs is not installed."""
    for library in WRITERS[kind][1] if kind in WRITERS else ():
        require(library)


def write(kind: str, briefs: Sequence[Brief], failures: Sequence[Failure] = ()) -> bytes:
    """The document; pages and databases also name the articles that failed."""
    if kind in WRITERS:
        return WRITERS[kind][0](briefs)
    if kind == "sqlite":
        from summarizer.render.database import to_sqlite

        return to_sqlite(briefs, failures)
    from summarizer.render.html import to_report

    return to_report(briefs, failures).encode("utf-8", "backslashreplace")
