"""Gates: what a suite must not fall below, and by how much it may fall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from summarizer.regression.lines import Line
from summarizer.regression.metrics import METRICS, Measure

_ROUNDING = 1e-9
"""From 0.8 to 0.7 is a drop of 0.1, whatever binary fractions make of it."""

_FEWEST = 5
"""All of four articles are worse by chance alone in one of 2⁴ cases: more than 5 %."""


class Gate(BaseModel):
    """One gate of ``suite.toml``.

    ``floor`` and ``ceiling`` bound the suite's value, ``each`` the value of every single case (as a
    floor, or as a ceiling where less is better). ``drop`` is the largest change for the worse against
    the baseline; ``not_worse`` refuses an interval that lies wholly on the worse side of zero, from five articles on.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)

    metric: str
    floor: float | None = None
    ceiling: float | None = None
    each: float | None = None
    drop: float | None = Field(default=None, ge=0)
    not_worse: bool = False

    @model_validator(mode="after")
    def _means_something(self) -> Self:
        if self.metric not in METRICS:
            raise ValueError(f"there is no metric {self.metric!r}; there are {', '.join(METRICS)}")
        if not self.not_worse and all(bound is None for bound in (self.floor, self.ceiling, self.each, self.drop)):
            raise ValueError(
                f"a gate of {self.metric} without a bound: give it floor, ceiling, each, drop or not_worse"
            )
        if (self.drop is not None or self.not_worse or self.each is not None) and not METRICS[self.metric].better:
            raise ValueError(f"{self.metric} is neither better nor worse: only floor and ceiling mean something")
        return self


class Verdict(BaseModel):
    """What became of one condition of a gate; ``passed`` is ``None`` when there was nothing to compare with."""

    model_config = ConfigDict(frozen=True)

    metric: str
    condition: str
    passed: bool | None
    message: str
    cases: tuple[str, ...] = ()


def enough_gold(fewest: int, has_gold: Mapping[str, bool]) -> Iterator[Verdict]:
    """Whether as many cases have gold as the suite says; nothing when it says nothing."""
    if not fewest:
        return
    found, without = sum(has_gold.values()), [name for name, has in has_gold.items() if not has]
    message = f"{found} of {len(has_gold)} have it"
    if found < fewest:
        message += f", without it are {', '.join(without)}"
    yield Verdict(metric="gold", condition=f"at least {fewest} of the cases", passed=found >= fewest, message=message)


def judge(gate: Gate, line: Line | None, by_case: Mapping[str, Measure]) -> Iterator[Verdict]:
    """Every condition of a gate; ``line`` is the metric's in the comparison, ``None`` when nothing was measured."""
    if line is None or line.value is None:
        yield Verdict(metric=gate.metric, condition="measured", passed=False, message="nothing was measured")
        return
    yield from bounds(gate, line.value)
    yield from _each(gate, by_case)
    yield from _against(gate, line, sum(1 for measure in by_case.values() if measure.whole))


def bounds(gate: Gate, value: float) -> Iterator[Verdict]:
    """Whether the suite's value is within floor and ceiling."""
    if gate.floor is not None:
        yield _verdict(gate, f"at least {gate.floor:g}", value >= gate.floor, f"is {value:.4g}")
    if gate.ceiling is not None:
        yield _verdict(gate, f"at most {gate.ceiling:g}", value <= gate.ceiling, f"is {value:.4g}")


def _each(gate: Gate, by_case: Mapping[str, Measure]) -> Iterator[Verdict]:
    failing = failing_cases(gate, by_case)
    if gate.each is not None:
        bound = "at least" if METRICS[gate.metric].better > 0 else "at most"
        message = "holds in every case" if not failing else f"fails in {', '.join(failing)}"
        yield _verdict(gate, f"{bound} {gate.each:g} in each case", not failing, message, tuple(failing))


def failing_cases(gate: Gate, by_case: Mapping[str, Measure]) -> list[str]:
    """The cases that break ``each``."""
    if gate.each is None:
        return []
    sign, bound = METRICS[gate.metric].better, gate.each
    values = {name: measure.part / measure.whole for name, measure in by_case.items() if measure.whole}
    return [name for name, value in values.items() if sign * value < sign * bound]


def _against(gate: Gate, line: Line, articles: int) -> Iterator[Verdict]:
    better = METRICS[gate.metric].better
    if gate.drop is not None:
        passed = None if line.change is None else better * line.change >= -gate.drop - _ROUNDING
        message = "nothing to compare with" if line.change is None else f"changed by {line.change:+.4g}"
        yield _verdict(gate, f"worse by at most {gate.drop:g}", passed, message, line.worse)
    if gate.not_worse:
        interval = line.interval
        worst = None if interval is None else max(better * interval.low, better * interval.high)
        message = "no interval" if interval is None else f"interval {interval.low:+.4g} to {interval.high:+.4g}"
        if articles < _FEWEST:
            worst, message = None, f"{articles} articles, with fewer than {_FEWEST} nothing is beyond chance"
        yield _verdict(gate, "not worse beyond chance", None if worst is None else worst >= 0, message, line.worse)


def _verdict(gate: Gate, condition: str, passed: bool | None, message: str, cases: tuple[str, ...] = ()) -> Verdict:
    metric, kept = gate.metric, () if passed else cases
    return Verdict(metric=metric, condition=condition, passed=passed, message=message, cases=kept)
