"""Runs: every case of a suite replayed, saved, read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.errors import SuiteError
from summarizer.files import write_file
from summarizer.regression.cases import Case
from summarizer.regression.metrics import Scores
from summarizer.regression.status import Standing, standings
from summarizer.regression.suite import Suite


@dataclass(frozen=True)
class CaseResult:
    """What one case gives; ``identity`` is the hash of what it is about, so that only like is compared with like."""

    case: Case
    identity: str
    value: BaseModel

    @cached_property
    def scores(self) -> Scores:
        """What can be measured of it."""
        return self.case.score(self.value)


@dataclass(frozen=True)
class Run:
    """A suite's results by case name; ``standings`` say which cases have none, and why."""

    label: str
    model: str
    standings: tuple[Standing, ...]
    results: Mapping[str, CaseResult]

    @property
    def refused(self) -> tuple[Standing, ...]:
        """The cases that keep the run from being scored; an orphan is no case."""
        return tuple(one for one in self.standings if not one.is_fresh and not one.is_orphan)


class SavedCase(BaseModel):
    """One case of a saved run: the public JSON of its result."""

    model_config = ConfigDict(extra="forbid")

    identity: str
    result: dict[str, Any]


class SavedRun(BaseModel):
    """A run as ``--save`` writes it; scores are left out, as they are made anew with the gold of the day."""

    model_config = ConfigDict(extra="forbid", validate_by_name=True, serialize_by_alias=True)

    format: Literal["summarizer/run/1"] = Field(default="summarizer/run/1", alias="schema")
    suite: str
    model: str
    cases: dict[str, SavedCase]


async def replay_suite(suite: Suite) -> Run:
    """Replay every case; nothing is asked of anyone."""
    found = await standings(suite)
    results = {
        one.name: CaseResult(one.case, one.case.pins(suite.settings.model).article_sha256, one.result)
        for one in found
        if one.case and one.result
    }
    return Run(suite.label, suite.settings.model, tuple(found), results)


def save(run: Run, path: Path) -> None:
    """Write a run as a baseline; raises :class:`OutputError`."""
    cases = {
        name: SavedCase(identity=one.identity, result=one.value.model_dump(mode="json", by_alias=True))
        for name, one in run.results.items()
    }
    saved = SavedRun(suite=run.label, model=run.model, cases=cases)
    write_file(path, f"{saved.model_dump_json(indent=1)}\n".encode())


def load(path: Path, suite: Suite) -> Run:
    """Read a saved run back for the cases of a suite; raises :class:`SuiteError` when it is none."""
    try:
        saved = SavedRun.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise SuiteError(f"{path}: cannot be read as a saved run") from error
    known = {case.name: case for case in suite.cases}
    results = {
        name: CaseResult(known[name], one.identity, known[name].read(one.result))
        for name, one in saved.cases.items()
        if name in known and known[name].pins(suite.settings.model).article_sha256 == one.identity
    }
    return Run(str(path), saved.model, _absent(saved, results, known), results)


def _absent(saved: SavedRun, results: Mapping[str, CaseResult], known: Mapping[str, Case]) -> tuple[Standing, ...]:
    reasons = {
        name: "its article is another one now" if name in known else "no case of the suite any more"
        for name in saved.cases
        if name not in results
    }
    return tuple(Standing(name, name, "orphan", reason) for name, reason in reasons.items())


def rescored(run: Run, suite: Suite) -> Run:
    """A run of another revision with the gold of this suite, so that both are measured with one yardstick."""
    known = {case.name: case for case in suite.cases}
    results = {
        name: CaseResult(known[name], one.identity, one.value) for name, one in run.results.items() if name in known
    }
    return Run(run.label, run.model, run.standings, results)
