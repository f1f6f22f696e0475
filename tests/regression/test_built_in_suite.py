"""The repository is a suite: its recordings are fresh and its gates hold."""

from __future__ import annotations

from summarizer.event_loop import run
from summarizer.regression.regress import regress
from summarizer.regression.status import standings
from summarizer.regression.suite import Suite
from tests.conftest import ROOT
from tests.test_command import call


def test_every_recording_is_fresh_and_every_article_of_the_cases_has_gold() -> None:
    suite = Suite.load(ROOT)
    assert {one.name: one.state for one in run(standings(suite)) if not one.is_fresh} == {}


def test_every_gate_holds_without_a_network() -> None:
    result = regress(ROOT)
    assert result.report is not None
    assert [gate for gate in result.report.gates if gate.passed is False] == []


def test_the_command_asks_no_endpoint() -> None:
    assert call("regress", ROOT, OPENAI_BASE_URL="http://192.0.2.1").returncode == 0
