"""Running a command over several articles: progress, failures at the end, the exit code."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from summarizer.cli.streams import shown
from summarizer.errors import RecordingError
from summarizer.side_by_side import Outcome, work_side_by_side

T = TypeVar("T")


async def run_over(
    sources: Sequence[str], work: Callable[[str], Awaitable[T]], done: Callable[[Outcome[T]], None], jobs: int
) -> int:
    """Work on all sources with a progress bar; returns the exit code, 0 when all went well."""
    failures: dict[int, Outcome[T]] = {}
    try:
        with _progress(len(sources)) as advance:

            def finished(outcome: Outcome[T]) -> None:
                done(outcome)
                advance()
                if outcome.error:
                    failures[outcome.position] = outcome

            await work_side_by_side(sources, work, finished, jobs)
    finally:  # they are said of a run that is interrupted, too
        failed = [outcome for _, outcome in sorted(failures.items())]
        _tell(failed, len(sources))
    return next((outcome.error.exit_code for outcome in failed if outcome.error), 0)


def _tell(failed: Sequence[Outcome[T]], among: int) -> None:
    """A line for each failure, in the order of the articles."""
    for outcome in failed:
        print(f"summarizer: {shown(told(outcome))}", file=sys.stderr)
    if failed and among > 1:
        print(f"summarizer: {len(failed)} of {among} failed", file=sys.stderr)


def told(outcome: Outcome[T]) -> str:
    """A failure under the name of what failed; a recording's names its case by itself."""
    message = str(outcome.error)
    named = isinstance(outcome.error, RecordingError) or message.startswith(f"{outcome.source}: ")
    return message if named or not outcome.source else f"{outcome.source}: {message}"


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
