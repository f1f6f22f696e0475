"""What is written and what is left alone: folders for files, total failures, what a terminal would obey."""

from __future__ import annotations

import csv
import io
import json
import logging
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from summarizer.cli.main import app
from summarizer.cli.streams import SpeltOut
from summarizer.errors import OutputError
from summarizer.files import write_file
from tests.conftest import SEEDS, Endpoint, answer
from tests.test_command import call
from tests.test_language_model import MAYOR, TEXT, said

FORMATS = ("csv", "sqlite", "parquet", "xlsx", "html", "json", "jsonl", "markdown")
TITLE = "\x1b]0;pwn\x07"
"""What gives the window of a terminal another title."""


def invoke(*arguments: str | Path) -> Result:
    """Run a command in this process: how the command itself ends is looked at elsewhere."""
    return CliRunner().invoke(app, [*map(str, arguments)])


@pytest.fixture
def articles(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "pier.txt", tmp_path / "quay.txt"
    paths[0].write_text(TEXT)
    paths[1].write_text(TEXT.replace("Pier", "Quay"))
    return paths


@pytest.mark.parametrize("place", ["{}", "{}/not-there/"])
def test_a_comparison_into_a_folder_is_refused_before_a_model_is_asked(
    articles: tuple[Path, Path], endpoint: Endpoint, place: str
) -> None:
    endpoint.script = [answer(said())]
    target = place.format(articles[0].parent)
    done = call("compare", *articles, "--no-store", "-o", target)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == f"summarizer: {target}: is a folder, name a file\n".encode()
    assert endpoint.requests == []
    assert sorted(articles[0].parent.iterdir()) == sorted(articles)


@pytest.mark.parametrize("option", ["--save", "--junit", "--html"])
def test_a_report_of_prompts_into_a_folder_is_refused_before_anything_is_replayed(tmp_path: Path, option: str) -> None:
    done = invoke("regress", tmp_path / "no-suite", option, tmp_path)
    assert isinstance(done.exception, OutputError)
    assert str(done.exception) == f"{tmp_path}: is a folder, name a file"


def test_a_folder_takes_a_file_a_brief_in_any_format(articles: tuple[Path, Path]) -> None:
    folder = articles[0].with_name("briefs")
    for style in ("csv", "markdown"):
        assert invoke("brief", *articles, "--model", "rules", "-f", style, "-o", f"{folder}/").exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["pier.csv", "pier.md", "quay.csv", "quay.md"]


@pytest.mark.parametrize("folder", ["", "/"])
def test_a_folder_is_never_written_as_a_file(tmp_path: Path, folder: str) -> None:
    with pytest.raises(OutputError, match="Is a directory"):
        write_file(Path(folder or tmp_path), b"text")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("style", FORMATS)
def test_a_run_without_one_brief_leaves_the_file_of_an_earlier_one_as_it_was(tmp_path: Path, style: str) -> None:
    target = tmp_path / "kept"
    target.write_bytes(b"an earlier table")
    for absent in (["absent.txt"], ["absent.txt", "nowhere.txt"]):
        done = invoke("brief", *absent, "--model", "rules", "-f", style, "-o", target)
        assert done.exit_code == 2
        assert "absent.txt: No such file" in done.output
        assert target.read_bytes() == b"an earlier table"


@pytest.mark.parametrize("style", ["sqlite", "json"])
def test_an_endpoint_that_is_down_leaves_the_file_of_an_earlier_run_as_it_was(
    articles: tuple[Path, Path],
    endpoint: Endpoint,
    no_waiting: list[float],
    monkeypatch: pytest.MonkeyPatch,
    style: str,
) -> None:
    target = articles[0].with_name("kept")
    endpoint.script = [answer(said())]
    arguments = ("brief", *articles, "--no-store", "-f", style, "-o", target)
    assert invoke(*arguments).exit_code == 0
    before = target.read_bytes()
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    assert invoke(*arguments).exit_code == 3
    assert target.read_bytes() == before


@pytest.mark.parametrize("style", ["csv", "html", "json"])
def test_a_run_without_one_brief_still_says_so_where_nothing_stood(tmp_path: Path, style: str) -> None:
    target = tmp_path / "new"
    assert invoke("brief", "absent.txt", "nowhere.txt", "--model", "rules", "-f", style, "-o", target).exit_code == 2
    assert target.stat().st_size


@pytest.mark.parametrize("style", FORMATS)
def test_a_run_with_one_brief_of_two_replaces_the_file_of_an_earlier_one(tmp_path: Path, style: str) -> None:
    target = tmp_path / "replaced"
    target.write_bytes(b"an earlier table")
    done = invoke("brief", "absent.txt", SEEDS[0], "--model", "rules", "-f", style, "-o", target)
    assert done.exit_code == 2
    assert "1 of 2 failed" in done.output
    assert target.read_bytes() != b"an earlier table"


@pytest.mark.parametrize("style", ["csv", "markdown", "json"])
def test_what_a_model_says_does_not_act_on_a_terminal(
    articles: tuple[Path, Path], endpoint: Endpoint, style: str
) -> None:
    gist = f"The pier is shut.{TITLE}"
    mayor = MAYOR | {"role": f"{TITLE}=1+1"}
    claim = said(text=f"The pier{TITLE} is not safe")
    endpoint.script = [answer(claim | {"gist": gist, "actors": [mayor]})]
    done = call("brief", articles[0], "--no-store", "-f", style)
    assert done.returncode == 0, done.stderr
    assert not set(b"\x1b\x07") & set(done.stdout + done.stderr)
    if style == "csv":
        (row,) = csv.DictReader(io.StringIO(done.stdout.decode(), newline=""))
        assert row["text"] == "The pier]0;pwn is not safe"
    if style == "json":
        assert json.loads(done.stdout)["gist"] == gist


def test_a_warning_spells_out_what_a_file_name_would_have_a_terminal_do(tmp_path: Path) -> None:
    path = tmp_path / f"pier{TITLE}.txt"
    path.write_bytes(TEXT.encode() + "The café is open.".encode("latin-1"))
    done = call("brief", path, "--model", "rules", "-f", "json")
    assert done.returncode == 0
    assert b"pier\\x1b]0;pwn\\x07.txt: is not UTF-8" in done.stderr
    assert b"\x1b" not in done.stderr


def test_a_line_about_a_recording_spells_out_what_its_name_would_have_a_terminal_do(
    tmp_path: Path, endpoint: Endpoint
) -> None:
    endpoint.script = [answer(said())]
    path = tmp_path / f"pier{TITLE}.txt"
    path.write_text(TEXT)
    done = call("record", path, "--to", tmp_path / "tapes")
    assert done.returncode == 0
    assert b"recorded" in done.stderr
    assert b"\x1b" not in done.stderr


def test_a_name_that_the_system_refuses_is_spelt_out(articles: tuple[Path, Path]) -> None:
    done = call("brief", articles[0], "--model", "rules", "-o", f"{TITLE}{'x' * 300}")
    assert done.returncode == 2
    assert done.stderr.startswith(b"summarizer: \\x1b]0;pwn\\x07xxx")


def test_a_warning_with_a_traceback_keeps_its_lines_and_spells_out_the_rest() -> None:
    record = logging.LogRecord("summarizer", logging.WARNING, "", 0, "%s:\n\tlost", (f"a\x9b{TITLE}\udce9",), None)
    assert SpeltOut("summarizer: %(message)s").format(record) == "summarizer: a\\x9b\\x1b]0;pwn\\x07\\udce9:\n\tlost"
