"""One metric of a comparison: its value, its change, and how far chance alone reaches."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

CONFIDENCE = 0.95
POWER = 0.8


class Interval(BaseModel):
    """A confidence interval of a difference; ``error`` is its standard error, in the metric's own unit."""

    model_config = ConfigDict(frozen=True)

    low: float
    high: float
    error: float
    method: Literal["BCa", "percentile", "all equal"]


class Line(BaseModel):
    """One metric of a comparison; without a baseline only ``value`` is there.

    ``change`` is value − before. ``flips`` counts outcomes that became right and wrong (for McNemar).
    ``smallest`` is the difference that a suite of this size would have seen with 80 % power.
    """

    model_config = ConfigDict(frozen=True)

    metric: str
    value: float | None
    before: float | None = None
    change: float | None = None
    interval: Interval | None = None
    flips: tuple[int, int] | None = None
    p: float | None = None
    p_holm: float | None = None
    smallest: float | None = None
    worse: tuple[str, ...] = ()

    @property
    def is_flagged(self) -> bool:
        """Whether the change is more than chance, the whole family considered."""
        return self.p_holm is not None and self.p_holm < 1 - CONFIDENCE
