"""Is a difference more than chance? Paired over articles; every method is scipy's.

The interval is a bootstrap of the difference, articles drawn with replacement, BCa where it is
defined (Efron 1987). Yes/no outcomes are tested by exact McNemar, others by flipping the sides of
single articles; Holm (1979) over the family. Draws are seeded: the same runs give the same figures.
"""

from __future__ import annotations

import warnings
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from summarizer.errors import MissingExtraError
from summarizer.regression.lines import CONFIDENCE, POWER, Interval
from summarizer.regression.metrics import Measure

try:
    import numpy as np
    from scipy import stats
except ImportError as error:  # pragma: no cover - the extra is part of dev
    raise MissingExtraError("comparing runs needs numpy and scipy: pip install 'summarizer[regress]'") from error

_DRAWS = 9_999
_SEED = 20_240_101
K = TypeVar("K", bound=Hashable)
_Array = np.ndarray[Any, Any]


@dataclass(frozen=True)
class Paired:
    """One metric of the articles that both runs have, in one order."""

    before: Sequence[Measure]
    after: Sequence[Measure]

    @property
    def differences(self) -> list[float]:
        """After − before for each article."""
        return [_ratio(b) - _ratio(a) for a, b in zip(self.before, self.after, strict=True)]


def interval(paired: Paired) -> Interval | None:
    """The interval of the difference; ``None`` for fewer than two articles."""
    if len(paired.before) < 2:
        return None
    sides = {(before, after) for before, after in zip(paired.before, paired.after, strict=True)}
    if len(sides) == 1 or all(before == after for before, after in sides):
        change = paired.differences[0]
        return Interval(low=change, high=change, error=0.0, method="all equal")
    return _bootstrap(paired, "BCa") or _bootstrap(paired, "percentile")


def sign_flip(paired: Paired) -> float:
    """The p-value of a permutation test: each article's two sides may be exchanged; exact for few articles."""
    before, after = _arrays(paired)
    both, size = np.concatenate([before, after]), len(before)

    def change(left: _Array, right: _Array, axis: int) -> _Array:
        return _pooled(both, right, axis) - _pooled(both, left, axis)

    sides = (np.arange(size), np.arange(size) + size)
    found = stats.permutation_test(
        sides, change, permutation_type="samples", vectorized=True, n_resamples=_DRAWS, rng=np.random.default_rng(_SEED)
    )
    return float(found.pvalue)


def mcnemar(before: Mapping[K, bool], after: Mapping[K, bool]) -> tuple[tuple[int, int], float]:
    """(became right, became wrong) over the outcomes of both, and the exact p-value (binomial, two-sided)."""
    both = before.keys() & after.keys()
    gained = sum(after[key] and not before[key] for key in both)
    lost = sum(before[key] and not after[key] for key in both)
    p = stats.binomtest(gained, gained + lost, 0.5).pvalue if gained + lost else 1.0
    return (gained, lost), float(p)


def holm(p_values: Sequence[float]) -> list[float]:
    """Holm's step-down adjustment, in the order given."""
    adjusted = [0.0] * len(p_values)
    highest = 0.0
    for rank, index in enumerate(sorted(range(len(p_values)), key=p_values.__getitem__)):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[index]))
        adjusted[index] = highest
    return adjusted


def smallest_seen(error: float) -> float:
    """The difference that an interval with this standard error excludes zero for, four times in five."""
    return float((stats.norm.ppf(0.5 + CONFIDENCE / 2) + stats.norm.ppf(POWER)) * error)


def _bootstrap(paired: Paired, method: Literal["BCa", "percentile"]) -> Interval | None:
    before, after = _arrays(paired)

    def change(drawn: _Array, axis: int) -> _Array:
        return _pooled(after, drawn, axis) - _pooled(before, drawn, axis)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # BCa is not defined for some data: the interval is then not a number
        found = stats.bootstrap(
            (np.arange(len(before)),),
            change,
            n_resamples=_DRAWS,
            confidence_level=CONFIDENCE,
            method=method,
            rng=np.random.default_rng(_SEED),
        )
    low, high = map(float, found.confidence_interval)
    if np.isnan([low, high]).any():
        return None
    return Interval(low=low, high=high, error=float(found.standard_error), method=method)


def _arrays(paired: Paired) -> tuple[_Array, _Array]:
    return np.asarray(paired.before, dtype=float), np.asarray(paired.after, dtype=float)


def _pooled(measures: _Array, drawn: _Array, axis: int) -> _Array:
    """The parts over the wholes of the articles drawn."""
    parts, wholes = measures[drawn, 0].sum(axis=axis), measures[drawn, 1].sum(axis=axis)
    pooled: _Array = np.divide(parts, wholes, out=np.zeros_like(parts), where=wholes > 0)
    return pooled


def _ratio(measure: Measure) -> float:
    return measure.part / measure.whole if measure.whole else 0.0
