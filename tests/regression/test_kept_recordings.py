"""On recordings kept for it: a prompt that stops asking for hedges is caught, the same prompt again is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.regression.regress import Result, regress
from summarizer.regression.report_text import report_lines
from summarizer.regression.running import save
from tests.conftest import ROOT

SUITES = ROOT / "tests" / "suites"


@pytest.fixture(scope="module")
def baseline(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("baseline") / "run.json"
    save(regress(ROOT).run, path)
    return str(path)


def compared(suite: Path, baseline: str) -> Result:
    result = regress(suite, against=baseline)
    assert result.report is not None, [one.reason for one in result.run.refused]
    return result


def test_a_prompt_that_stops_asking_for_hedges_fails_by_metric_case_and_claim(baseline: str) -> None:
    result = compared(SUITES / "worse", baseline)
    assert result.report is not None
    assert result.exit_code == 1
    assert "firmness" in {gate.metric for gate in result.report.failed}
    assert "firmness" in {line.metric for line in result.report.flagged}
    cases = {case for gate in result.report.failed if gate.metric == "firmness" for case in gate.cases}
    assert {"brief.forecast", "brief.headline"} <= cases
    shown = "\n".join(report_lines(result.report))
    hardened = [change for flip in result.report.flipped for change in flip.changes if "hardened" in change.kinds]
    assert len(hardened) >= 10
    for change in hardened:
        assert change.before
        assert change.before.firmness != "firm"
        assert str(change.before) in shown


def test_the_same_prompt_recorded_again_flags_nothing(baseline: str) -> None:
    result = compared(SUITES / "again", baseline)
    assert result.report is not None
    assert result.exit_code == 0
    assert result.report.flagged == ()
