"""The pytest plugin, as people use it: in a process and a folder of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

OWN_TEST = """
import socket
import pytest

def test_the_gate_is_hedged(brief_case, replayed_brief):
    assert brief_case.source.startswith("articles/")
    assert len(replayed_brief.hedged) == 1

def test_the_network_is_out_of_reach():
    with pytest.raises(OSError, match="blocked"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
"""


def run_pytest(folder: Path, *arguments: str) -> tuple[int, str]:
    """pytest in an empty folder beside the suite, with nothing but this plugin and the built-in ones."""
    place = folder.parent / "place"
    place.mkdir(exist_ok=True)
    (place / "test_own.py").write_text(OWN_TEST)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:pytest_socket", "-v", *arguments]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_every_case_and_gate_is_a_test_and_ones_own_tests_get_the_briefs(folder: Path) -> None:
    code, output = run_pytest(folder, "--summarizer-suite", str(folder), "test_own.py")
    assert code == 0, output
    for name in ("brief.market", "brief.pier", "brief.tower", "gate[firmness]"):
        assert f"summarizer::{name} PASSED" in output
    assert "test_the_gate_is_hedged[brief.pier] PASSED" in output
    assert "summarizer::gate[firmness] against a baseline SKIPPED" in output
    assert "8 passed, 1 skipped" in output


@pytest.mark.parametrize("workers", [(), ("-n", "1")], ids=["alone", "xdist"])
def test_without_paths_the_suite_alone_is_tested_whatever_tests_the_project_names(
    folder: Path, workers: tuple[str, ...]
) -> None:
    place = folder.parent / "place"
    place.mkdir()
    (place / "pyproject.toml").write_text("[tool.pytest.ini_options]\ntestpaths = ['.']\naddopts = '-q'\n")
    code, output = run_pytest(folder, *workers, "--summarizer-suite", str(folder))
    assert code == 0, output
    assert "4 passed, 1 skipped" in output
    assert "test_own" not in output


def test_stale_half_played_orphaned_and_gated_cases_fail_by_name(
    folder: Path, edit: Callable[[str, str, str], None]
) -> None:
    edit("articles/market.txt", "in May", "in Mai")
    edit("prompts/revise.md", "=== system\n", "=== system\nNow. ")
    edit("suite.toml", "floor = 0.8", "floor = 1.1")
    edit("suite.toml", "each = 0.9", "each = 1.2")
    (folder / "cassettes" / "brief.stray.json").write_text("{}")
    code, output = run_pytest(folder, "--summarizer-suite", str(folder))
    assert code == 1
    assert "brief.market is stale: changed: article" in output
    assert "brief.pier is stale: changed: requests" in output
    assert "brief.stray is orphan" in output
    assert "brief.tower: gate evidence_exact, 1.2 in each case, is 1" in output
    assert "firmness is not measured in every case" in output
    assert "+system: Now." in output


def test_a_suite_floor_fails_its_own_test(folder: Path, edit: Callable[[str, str, str], None]) -> None:
    edit("suite.toml", "floor = 0.8", "floor = 1.1")
    code, output = run_pytest(folder, "--summarizer-suite", str(folder))
    assert code == 1
    assert "firmness: at least 1.1; is 1" in output
    assert "1 failed, 3 passed, 1 skipped" in output


def test_gold_that_went_missing_fails_a_test(folder: Path, edit: Callable[[str, str, str], None]) -> None:
    edit("suite.toml", "[[cases]]", "gold_at_least = 3\n[[cases]]")
    (folder / "gold" / "pier.json").unlink()
    code, output = run_pytest(folder, "--summarizer-suite", str(folder), "-k", "gold")
    assert code == 1
    assert "gold: at least 3 of the cases; 2 of 3 have it, without it are brief.pier" in output


@pytest.mark.parametrize(
    ("arguments", "complaint"), [((), "need --summarizer-suite DIR"), (("--summarizer-suite", "."), "is no suite")]
)
def test_misuse_is_said_in_one_line(folder: Path, arguments: tuple[str, ...], complaint: str) -> None:
    code, output = run_pytest(folder, *arguments)
    assert code != 0
    assert complaint in output
    assert "INTERNALERROR" not in output
