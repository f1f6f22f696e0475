"""Recording again what is not fresh, side by side; every finished case is in its own file at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from summarizer.configuration import DEFAULT_TIMEOUT, Options, locate_model
from summarizer.pipeline import Pipeline
from summarizer.regression.budget import Bounded, Budget
from summarizer.regression.status import Standing, standings
from summarizer.regression.suite import Suite
from summarizer.side_by_side import Outcome, work_side_by_side


async def stale_cases(suite: Suite) -> list[Standing]:
    """The cases to record: all that are neither fresh nor orphans, so that nothing is bought twice."""
    return [one for one in await standings(suite) if one.case and not one.is_fresh]


async def record_again(
    suite: Suite,
    stale: list[Standing],
    budget: Budget,
    jobs: int,
    done: Callable[[Outcome[Path]], None],
    *,
    timeout: float = DEFAULT_TIMEOUT,
) -> None:
    """Record these cases, ``jobs`` at a time; each outcome is reported as it comes. ``timeout`` is in seconds.

    A case is saved when it is finished, so that a run that is killed loses only what was in flight.
    """
    endpoint = locate_model(suite.settings.model)
    recordings = suite.recordings
    cases = {one.name: one.case for one in stale if one.case}
    recordings.prepare(list(cases))
    async with Pipeline(Options(model=endpoint.model, store=False, timeout=timeout)) as pipeline:
        sender = Bounded(pipeline.connection, budget)
        await work_side_by_side(list(cases), lambda name: cases[name].record(recordings, endpoint, sender), done, jobs)
