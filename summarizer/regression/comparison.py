"""A run, alone or against a baseline: metrics, intervals, flipped claims, gates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from summarizer.errors import SuiteError
from summarizer.regression import gates as gating
from summarizer.regression.diff import Change
from summarizer.regression.gates import Verdict
from summarizer.regression.lines import Line
from summarizer.regression.metrics import METRICS, Measure
from summarizer.regression.running import CaseResult, Run
from summarizer.regression.statistics import Paired, holm, interval, mcnemar, sign_flip, smallest_seen
from summarizer.regression.suite import Suite


class Flipped(BaseModel):
    """One case whose claims differ from the baseline's."""

    model_config = ConfigDict(frozen=True)

    case: str
    source: str
    changes: tuple[Change, ...]


class Report(BaseModel):
    """What ``summarizer regress`` found; ``tables`` count (gold, got) under ``gold→got``, a metric each.

    ``with_gold`` are the cases that have gold, ``idle_gold`` the gold files that no case is named as.
    """

    model_config = ConfigDict(frozen=True, validate_by_name=True, serialize_by_alias=True)

    format: Literal["summarizer/regress/1"] = Field(default="summarizer/regress/1", alias="schema")
    suite: str
    model: str
    against: str | None
    cases: dict[str, dict[str, float]]
    with_gold: tuple[str, ...]
    idle_gold: tuple[str, ...]
    lines: tuple[Line, ...]
    tables: dict[str, dict[str, int]]
    flipped: tuple[Flipped, ...]
    gates: tuple[Verdict, ...]
    not_compared: dict[str, str]

    @property
    def failed(self) -> tuple[Verdict, ...]:
        """The conditions that do not hold."""
        return tuple(gate for gate in self.gates if gate.passed is False)

    @property
    def flagged(self) -> tuple[Line, ...]:
        """The metrics whose change is more than chance."""
        return tuple(line for line in self.lines if line.is_flagged)


def assess(run: Run, suite: Suite, baseline: Run | None = None) -> Report:
    """Score a run and judge the suite's gates; raises :class:`SuiteError` when the baseline shares no case with it."""
    both = _Both(run, baseline)
    if baseline and not both.names:
        raise SuiteError(f"{baseline.label}: shares no case with {run.label}, there is nothing to compare")
    lines = tuple(_adjusted([line for name in METRICS if (line := both.line(name))]))
    by_name = {line.metric: line for line in lines}
    gates = suite.settings.gates
    verdicts = [gating.judge(gate, by_name.get(gate.metric), _by_case(run.results, gate.metric)) for gate in gates]
    gold = gating.enough_gold(suite.settings.gold_at_least, suite.with_gold)
    return Report(
        suite=run.label,
        model=run.model,
        against=baseline.label if baseline else None,
        cases={name: _values(one) for name, one in run.results.items()},
        with_gold=tuple(name for name, has_gold in suite.with_gold.items() if has_gold),
        idle_gold=suite.idle_gold,
        lines=lines,
        tables=_tables(run),
        flipped=tuple(both.flipped()),
        gates=tuple(chain(gold, *verdicts)),
        not_compared=both.not_compared(),
    )


@dataclass(frozen=True)
class _Both:
    """A run beside its baseline; ``names`` are the cases of both, of the same text."""

    run: Run
    baseline: Run | None

    @property
    def names(self) -> list[str]:
        old, new = self.baseline.results if self.baseline else {}, self.run.results
        return [name for name, one in new.items() if name in old and old[name].identity == one.identity]

    def line(self, metric: str) -> Line | None:
        """The line of a metric; ``None`` when no case has it."""
        measures = _by_case(self.run.results, metric)
        if not measures:
            return None
        value = _pooled(measures.values())
        if self.baseline is None or value is None:
            return Line(metric=metric, value=value)
        return self._compared(self.baseline, metric, value)

    def _compared(self, baseline: Run, metric: str, value: float) -> Line:
        old, new = _by_case(baseline.results, metric), _by_case(self.run.results, metric)
        shared = [name for name in self.names if name in old and name in new]
        shared = [name for name in shared if old[name].whole or new[name].whole]
        paired = Paired([old[name] for name in shared], [new[name] for name in shared])
        before, after = _pooled(paired.before), _pooled(paired.after)
        if before is None or after is None:
            return Line(metric=metric, value=value)
        found = interval(paired)
        flips, p = self._tested(baseline, metric, paired)
        return Line(
            metric=metric,
            value=value,
            before=before,
            change=after - before,
            interval=found,
            flips=flips,
            p=p,
            smallest=smallest_seen(found.error) if found and found.error else None,
            worse=tuple(_worse(metric, shared, paired)),
        )

    def _tested(self, baseline: Run, metric: str, paired: Paired) -> tuple[tuple[int, int] | None, float | None]:
        """McNemar for yes/no outcomes, sides flipped otherwise; nothing for what is neither better nor worse."""
        old, new = (_outcomes(run.results, metric, self.names) for run in (baseline, self.run))
        if old and new:
            return mcnemar(old, new)
        has_direction = METRICS[metric].better and len(paired.before) > 1
        return None, sign_flip(paired) if has_direction else None

    def flipped(self) -> Iterator[Flipped]:
        """The cases with claims that differ, in the suite's order."""
        old = self.baseline.results if self.baseline else {}
        for name in self.names:
            one = self.run.results[name]
            changes = one.case.compare(old[name].value, one.value)
            if changes:
                yield Flipped(case=name, source=one.case.source, changes=changes)

    def not_compared(self) -> dict[str, str]:
        """The cases of one run only, and why."""
        if self.baseline is None:
            return {}
        known = {standing.name: standing.reason for standing in self.baseline.standings if not standing.is_fresh}
        mine = {name: known.get(name, "the baseline has no such case") for name in self.run.results}
        return {name: reason for name, reason in (mine | known).items() if name not in self.names}


def _adjusted(lines: list[Line]) -> Iterator[Line]:
    """The lines with Holm's p-values over the family of those that have one."""
    tested = [line.p for line in lines if line.p is not None]
    adjusted = iter(holm(tested))
    for line in lines:
        yield line if line.p is None else line.model_copy(update={"p_holm": next(adjusted)})


def _by_case(results: Mapping[str, CaseResult], metric: str) -> dict[str, Measure]:
    measures = {name: one.scores.measures.get(metric) for name, one in results.items()}
    return {name: measure for name, measure in measures.items() if measure is not None}


def _outcomes(results: Mapping[str, CaseResult], metric: str, names: list[str]) -> dict[Hashable, bool]:
    return {
        (name, claim): outcome
        for name in names
        for claim, outcome in results[name].scores.outcomes.get(metric, {}).items()
    }


def _worse(metric: str, names: list[str], paired: Paired) -> Iterator[str]:
    better = METRICS[metric].better
    for name, change in zip(names, paired.differences, strict=True):
        if better * change < 0:
            yield name


def _values(one: CaseResult) -> dict[str, float]:
    return {metric: round(m.part / m.whole, 4) for metric, m in one.scores.measures.items() if m.whole}


def _pooled(measures: Collection[Measure]) -> float | None:
    """The parts over the wholes; ``None`` when there is no whole."""
    whole = sum(measure.whole for measure in measures)
    return sum(measure.part for measure in measures) / whole if whole else None


def _tables(run: Run) -> dict[str, dict[str, int]]:
    tables: dict[str, Counter[str]] = {}
    for one in run.results.values():
        for metric, table in one.scores.tables.items():
            tables.setdefault(metric, Counter()).update({f"{want}→{got}": n for (want, got), n in table.items()})
    return {metric: dict(sorted(table.items())) for metric, table in tables.items()}
