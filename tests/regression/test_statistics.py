"""The statistics: scipy's on known data, silent on equal runs, as sensitive as they say."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from summarizer.regression.metrics import Measure
from summarizer.regression.statistics import Paired, holm, interval, mcnemar, sign_flip, smallest_seen

BEFORE = (0.5, 0.6, 0.7, 0.4, 0.9, 0.8, 0.55, 0.65)
AFTER = (0.6, 0.7, 0.65, 0.6, 0.95, 0.9, 0.5, 0.85)


def paired(before: tuple[float, ...], after: tuple[float, ...]) -> Paired:
    return Paired([Measure(value, 1) for value in before], [Measure(value, 1) for value in after])


def test_the_interval_is_scipy_s_bca_of_the_mean_difference() -> None:
    found = interval(paired(BEFORE, AFTER))
    differences = np.subtract(AFTER, BEFORE)
    expected = stats.bootstrap((differences,), np.mean, n_resamples=9_999, method="BCa", rng=np.random.default_rng(1))
    assert found is not None
    assert found.method == "BCa"
    assert found.low == pytest.approx(expected.confidence_interval.low, abs=0.005)
    assert found.high == pytest.approx(expected.confidence_interval.high, abs=0.005)
    assert found.error == pytest.approx(expected.standard_error, rel=0.05)


def test_the_interval_of_a_share_weighs_articles_by_their_size() -> None:
    sizes = ((9, 10), (1, 2), (30, 40), (4, 5))
    before = [Measure(part, whole) for part, whole in sizes]
    after = [Measure(part - 1, whole) for part, whole in sizes]
    found = interval(Paired(before, after))
    assert found is not None
    assert found.low <= -4 / 57 <= found.high


def test_the_sign_flip_test_is_scipy_s_exact_permutation_test() -> None:
    expected = stats.permutation_test(
        (np.array(AFTER), np.array(BEFORE)),
        lambda a, b, axis: np.mean(a, axis=axis) - np.mean(b, axis=axis),
        permutation_type="samples",
        vectorized=True,
    )
    assert sign_flip(paired(BEFORE, AFTER)) == pytest.approx(expected.pvalue)


def test_mcnemar_is_the_exact_binomial_test_of_what_flipped() -> None:
    before = {number: number < 15 for number in range(30)}
    after = {number: number < 3 or number > 27 for number in range(30)}
    flips, p = mcnemar(before, after)
    assert flips == (2, 12)
    assert p == pytest.approx(stats.binomtest(2, 14, 0.5).pvalue)
    assert mcnemar(before, before) == ((0, 0), 1.0)


def test_outcomes_of_one_run_only_are_left_out() -> None:
    assert mcnemar({"a": True, "b": False}, {"b": True, "c": False})[0] == (1, 0)


def test_holm_steps_down_and_keeps_the_order() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


@pytest.mark.parametrize("values", [BEFORE, (0.5, 0.5), (0.0, 0.0, 0.0), (1.0,) * 500])
def test_two_identical_runs_have_an_interval_of_zero(values: tuple[float, ...]) -> None:
    found = interval(paired(values, values))
    assert found is not None
    assert (found.low, found.high) == (0.0, 0.0)
    assert sign_flip(paired(values, values)) == 1.0


def test_differences_that_are_all_equal_have_an_interval_of_that_difference() -> None:
    found = interval(paired((0.5,) * 6, (0.25,) * 6))
    assert found is not None
    assert (found.low, found.high, found.method) == (-0.25, -0.25, "all equal")


def test_one_article_has_no_interval() -> None:
    assert interval(paired((0.5,), (0.9,))) is None


def test_a_planted_effect_is_found_as_often_as_the_power_note_says() -> None:
    """120 suites of 40 articles with an effect of exactly the size that four in five should show."""
    generator = np.random.default_rng(7)
    noise, size, rounds = 0.1, 40, 120
    effect = smallest_seen(noise / np.sqrt(size))
    found = 0
    for _ in range(rounds):
        before = generator.normal(0.6, 0.2, size)
        after = before + effect + generator.normal(0, noise, size)
        reach = interval(paired(tuple(before), tuple(after)))
        assert reach is not None
        found += reach.low > 0
    assert 0.7 < found / rounds < 0.9


def test_without_an_effect_one_interval_in_twenty_excludes_zero() -> None:
    generator = np.random.default_rng(8)
    false_alarms = 0
    for _ in range(120):
        before = generator.normal(0.6, 0.2, 40)
        reach = interval(paired(tuple(before), tuple(before + generator.normal(0, 0.1, 40))))
        assert reach is not None
        false_alarms += reach.low > 0 or reach.high < 0
    assert false_alarms / 120 < 0.12
