"""The dash for standard input and output, and readers that go away."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer.cli.main import app
from summarizer.errors import OutputError
from tests.conftest import ROOT
from tests.test_command import COMMAND, call
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


@pytest.mark.parametrize(
    "command",
    [
        "brief pier.txt quay.txt pier.txt --model rules -f jsonl -j 1",
        "brief pier.txt quay.txt --model rules -f csv",
        "brief pier.txt --model rules -f json -o /dev/stdout",
        "compare pier.txt quay.txt --model rules",
        "schema",
        "--version",
    ],
)
def test_a_reader_that_goes_away_ends_the_command_quietly(command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run([*COMMAND, *command.split()], stdout=pipe, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (141, b"")


def test_the_first_lines_of_a_long_output_are_there() -> None:
    piped = f"{shlex.join(COMMAND)} brief pier.txt quay.txt --model rules -f jsonl -j 1 | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", piped], capture_output=True, check=False)
    assert (json.loads(done.stdout)["article"]["source"], done.stderr) == ("pier.txt", b"")
    assert done.returncode in {0, 141}  # the second brief may be written before the reader is gone
