"""The dash for standard input and output, and readers that go away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer.cli.main import app
from summarizer.errors import OutputError
from tests.conftest import ROOT
from tests.test_command import call
from tests.test_language_model import TEXT


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles in the current folder."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.chdir(tmp_path)
    for name in ("pier", "quay"):
        (tmp_path / f"{name}.txt").write_text(TEXT.replace("Pier", name.title()))
    return tmp_path


@pytest.mark.parametrize("command", ["brief pier.txt -f json", "brief pier.txt -f csv", "compare pier.txt quay.txt"])
def test_a_dash_as_output_is_standard_output(here: Path, command: str) -> None:
    done = CliRunner().invoke(app, [*command.split(), "--model", "rules", "-o", "-"])
    assert (done.exit_code, bool(done.stdout)) == (0, True)
    assert sorted(path.name for path in here.iterdir()) == ["pier.txt", "quay.txt"]


def test_a_dash_is_no_file_for_a_report_of_prompts() -> None:
    done = CliRunner().invoke(app, ["regress", "no-suite", "--html", "-"])
    assert isinstance(done.exception, OutputError)
    assert str(done.exception) == "-: is standard output, name a file"


def test_an_article_on_standard_input_is_compared() -> None:
    done = call("compare", "-", "quay.txt", "--model", "rules", "-f", "json", stdin=TEXT.encode())
    assert [article["article"]["source"] for article in json.loads(done.stdout)["articles"]] == ["-", "quay.txt"]


@pytest.mark.parametrize("command", ["brief", "compare"])
def test_standard_input_is_read_only_once(command: str) -> None:
    done = CliRunner().invoke(app, [command, "-", "-", "--model", "rules"])
    assert str(done.exception) == "-: standard input can be read only once"
