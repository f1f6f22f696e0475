"""Running a command over several articles: progress, failures at the end, the exit code."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

from summarizer.errors import SummarizerError
from summarizer.side_by_side import Outcome, work_side_by_side

T = TypeVar("T")


async def run_over(
    sources: Sequence[str], work: Callable[[str], Awaitable[T]], done: Callable[[Outcome[T]], None], jobs: int
) -> int:
    """Work on all sources with a progress bar; returns the exit code, 0 when all went well."""
    failures: dict[int, SummarizerError] = {}
    try:
        with _progress(len(sources)) as advance:

            def finished(outcome: Outcome[T]) -> None:
                done(outcome)
                advance()
                if outcome.error:
                    failures[outcome.position] = outcome.error

            await work_side_by_side(sources, work, finished, jobs)
    finally:  # they are said of a run that is interrupted, too
        _tell(failures, len(sources))
    return failures[min(failures)].exit_code if failures else 0


def _tell(failures: Mapping[int, SummarizerError], among: int) -> None:
    """A line for each failure, in the order of the articles."""
    for _, error in sorted(failures.items()):
        print(f"summarizer: {error}", file=sys.stderr)
    if failures and among > 1:
        print(f"summarizer: {len(failures)} of {among} failed", file=sys.stderr)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error, when there is more than one article and someone to see it."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("articles", total=total)
        yield lambda: bar.advance(task)
