"""``regress``: a suite replayed, compared and judged; the Python API of the command."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from summarizer.errors import OutputError
from summarizer.event_loop import run
from summarizer.regression.comparison import Report, assess
from summarizer.regression.revisions import at_revision, opened
from summarizer.regression.running import Run, load, replay_suite, rescored
from summarizer.regression.suite import Suite


@dataclass(frozen=True)
class Result:
    """The run, and its report; no report when a case is not fresh, as no stale answer is scored."""

    run: Run
    report: Report | None

    @property
    def exit_code(self) -> int:
        """0 clean, 1 a gate failed, 4 a case is not fresh."""
        if self.report is None:
            return 4
        return 1 if self.report.failed else 0


def regress(folder: Path, *, model: str | None = None, against: str | None = None) -> Result:
    """Replay the suite in a folder and judge it; nothing is asked of anyone.

    ``against`` is a saved run (a file) or a git revision. Raises :class:`SuiteError` for a suite or a
    baseline that cannot be used.
    """
    with opened(folder) as found:
        suite = found.asking(model)
        replayed = run(replay_suite(suite))
        if replayed.refused:
            return Result(replayed, None)
        baseline = _baseline(folder, suite, against) if against else None
        return Result(replayed, assess(replayed, suite, baseline))


def refuse_overwriting(places: Collection[Path], folder: Path, against: str | None = None) -> None:
    """Raise :class:`OutputError` for a place of a result where something lies that the run reads."""
    taken = [place for place in places if place.is_file()]
    if not taken:
        return
    with opened(folder) as suite:
        read = [path for path in (*suite.files, Path(against or "")) if path.is_file()]
    for place in taken:
        if any(place.samefile(path) for path in read):
            raise OutputError(f"{place}: is read by this run, name another file")


def _baseline(folder: Path, suite: Suite, against: str) -> Run:
    if Path(against).is_file():
        return load(Path(against), suite)
    with at_revision(folder, against) as other:
        return rescored(run(replay_suite(other)), suite)
