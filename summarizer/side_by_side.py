"""Many articles at once: each succeeds or fails for itself, and none waits for the slowest."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from summarizer.errors import SummarizerError

T = TypeVar("T")


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What became of one of several: a result, or the error that kept it from being one."""

    position: int
    source: str
    result: T | None = None
    error: SummarizerError | None = None


async def work_side_by_side(
    sources: Sequence[str],
    work: Callable[[str], Awaitable[T]],
    done: Callable[[Outcome[T]], None],
    jobs: int,
) -> None:
    """Work on each source, ``jobs`` at a time, and report every outcome as it comes.

    A :class:`SummarizerError` is that source's outcome; anything else is a bug and ends the run.
    """
    waiting = iter(enumerate(sources))

    async def worker() -> None:
        for position, source in waiting:
            try:
                outcome = Outcome(position, source, result=await work(source))
            except SummarizerError as error:
                outcome = Outcome(position, source, error=error)
            done(outcome)

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(min(jobs, len(sources))):
                group.create_task(worker())
    except BaseExceptionGroup as several:
        raise several.exceptions[0] from None
