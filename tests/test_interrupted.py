"""Ctrl-C in the middle of a run: what is done is kept, and no file of an earlier run loses anything."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from summarizer import Brief
from summarizer.cli.output import open_output
from summarizer.errors import ArticleError
from summarizer.render.documents import SUFFIXES
from summarizer.side_by_side import Outcome
from tests.conftest import ROOT, Endpoint, Scripted, answer
from tests.test_command import COMMAND, SEED_BRIEF
from tests.test_language_model import TEXT, said

NAMES = ("quay.txt", "pier.txt", "slow.txt", "last.txt")


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four articles in the current folder; the third never gets its answer."""
    folder = tmp_path / "here"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_text(f"{name[:4].title()} Closed\n\n{TEXT}")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return folder


def interrupt(endpoint: Endpoint, *arguments: str, asked: int = 3) -> list[str]:
    """What a run says that is interrupted while it waits for the third article's answer, its last of so many."""
    endpoint.requests.clear()

    def reply(body: dict[str, object]) -> Scripted:
        if "Slow Closed" in str(body):
            time.sleep(20)
        return answer(said())

    endpoint.choose = reply
    command = [*COMMAND, "brief", *NAMES, "--no-store", "-j", "1", "--model", "openai/x", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 30
    while len(endpoint.requests) < asked and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130, errors
    return errors.decode().splitlines()


def sources(file: Path) -> list[str]:
    return [brief["article"]["source"] for brief in json.loads(file.read_text())]


def test_an_interrupted_run_leaves_the_file_of_an_earlier_one_as_it_was_and_names_the_one_beside_it(
    articles: Path, endpoint: Endpoint
) -> None:
    (articles / "over.json").write_text("all forty")
    (articles / "over.json.partial").write_text("thirty")
    assert interrupt(endpoint, "-f", "json", "-o", "over.json") == [
        "summarizer: 2 of 4 done, in over.json.partial-2; over.json is as it was",
        "summarizer: interrupted",
    ]
    assert sources(articles / "over.json.partial-2") == ["quay.txt", "pier.txt"]
    assert (articles / "over.json.partial").read_text() == "thirty"
    assert (articles / "over.json").read_text() == "all forty"


@pytest.mark.parametrize("style", [*SUFFIXES, "markdown", "json", "jsonl"])
def test_no_format_replaces_a_file_with_fewer_briefs(tmp_path: Path, style: str) -> None:
    kept = tmp_path / "over"
    kept.write_text("all forty")
    output = open_output(style, str(kept), NAMES)
    output.add(Outcome(1, NAMES[1], result=Brief.model_validate_json(SEED_BRIEF)))
    output.close()
    assert kept.read_text() == "all forty"
    assert (tmp_path / "over.partial").stat().st_size


def test_where_nothing_stood_the_file_takes_what_is_done_and_the_run_says_that_it_is_not_all(
    articles: Path, endpoint: Endpoint
) -> None:
    assert interrupt(endpoint, "-f", "json", "-o", "new.json") == [
        "summarizer: 2 of 4 done; new.json holds only those",
        "summarizer: interrupted",
    ]
    assert sources(articles / "new.json") == ["quay.txt", "pier.txt"]


def test_articles_that_were_not_reached_are_failures_of_the_database(articles: Path, endpoint: Endpoint) -> None:
    interrupt(endpoint, "-f", "sqlite", "-o", "new.sqlite")
    with sqlite3.connect(articles / "new.sqlite") as database:
        rows = database.execute("SELECT source, message FROM failures").fetchall()
    database.close()
    assert rows == [("slow.txt", "interrupted"), ("last.txt", "interrupted")]


def test_a_page_names_the_articles_that_were_not_reached_and_counts_them(tmp_path: Path) -> None:
    output = open_output("html", str(tmp_path / "new.html"), NAMES)
    for position in (0, 1):
        output.add(Outcome(position, NAMES[position], result=Brief.model_validate_json(SEED_BRIEF)))
    output.close()
    page = (tmp_path / "new.html").read_text()
    assert "<title>Briefs of 2 of 4 articles</title>" in page
    assert "<strong>last.txt</strong> failed: interrupted" in page


def test_a_folder_keeps_its_files_and_the_run_says_how_far_it_came(articles: Path, endpoint: Endpoint) -> None:
    (articles / "out").mkdir()
    (articles / "out" / "last.json").write_text("an earlier brief")
    assert interrupt(endpoint, "-f", "json", "-o", "out")[0] == "summarizer: 2 of 4 done, in out"
    assert sorted(path.name for path in (articles / "out").iterdir()) == ["last.json", "pier.json", "quay.json"]
    assert (articles / "out" / "last.json").read_text() == "an earlier brief"


def test_what_failed_before_the_interruption_is_still_said(articles: Path, endpoint: Endpoint) -> None:
    (articles / "quay.txt").write_text("")
    (articles / "over.json").write_text("all forty")
    assert interrupt(endpoint, "-f", "json", "-o", "over.json", asked=2) == [
        "summarizer: quay.txt: empty, there is no article to read",
        "summarizer: 1 of 4 failed",
        "summarizer: 1 of 4 done, in over.json.partial; over.json is as it was",
        "summarizer: interrupted",
    ]


@pytest.mark.parametrize("style", ["markdown", "json", "jsonl"])
def test_one_article_that_fails_leaves_no_empty_file(tmp_path: Path, style: str) -> None:
    output = open_output(style, str(tmp_path / "new"), NAMES[:1])
    output.add(Outcome(0, NAMES[0], error=ArticleError("no such file")))
    output.close()
    assert not (tmp_path / "new").exists()
