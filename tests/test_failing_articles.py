"""What is said of articles that fail: which one, why, and what to do."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from summarizer import summarize
from summarizer.cli.main import app
from summarizer.errors import ArticleError, ConfigurationError
from tests.conftest import Endpoint, Scripted, answer, completion
from tests.test_language_model import TEXT, said

REFUSAL = completion({"content": None, "refusal": "no"}, "stop")


def invoke(*arguments: str) -> Result:
    """Run a command in this process, which is faster; what is not caught in it is in ``exception``."""
    return CliRunner().invoke(app, [*arguments])


@pytest.fixture(autouse=True)
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    monkeypatch.chdir(tmp_path)
    paths = tmp_path / "pier.txt", tmp_path / "quay.txt"
    paths[0].write_text(TEXT)
    paths[1].write_text(TEXT.replace("Pier", "Quay"))
    return paths


@pytest.mark.parametrize("style", ["markdown", "json", "csv"])
def test_each_article_that_the_model_declines_is_named(endpoint: Endpoint, style: str) -> None:
    endpoint.script = [REFUSAL]
    done = invoke("brief", "pier.txt", "quay.txt", "--no-store", "-f", style)
    assert done.exit_code == 3
    assert [line for line in done.stderr.splitlines() if "declined" in line] == [
        "summarizer: pier.txt: the model declined: no",
        "summarizer: quay.txt: the model declined: no",
    ]


def test_an_article_whose_endpoint_is_dead_is_named(
    endpoint: Endpoint, no_waiting: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    done = invoke("brief", "quay.txt", "--no-store")
    assert "summarizer: quay.txt: http://127.0.0.1:9: the connection failed" in done.stderr


def test_a_comparison_names_the_article_or_the_pair_that_failed(endpoint: Endpoint) -> None:
    endpoint.choose = lambda body: answer(said()) if "Pier Closed" in str(body) else REFUSAL
    assert str(invoke("compare", "pier.txt", "quay.txt", "--no-store").exception) == (
        "quay.txt: the model declined: no"
    )
    endpoint.choose = lambda body: REFUSAL if "report-" in str(body["messages"]) else answer(said())
    assert str(invoke("compare", "quay.txt", "pier.txt", "--no-store").exception) == (
        "pier.txt and quay.txt: the model declined: no"
    )


def test_strict_says_of_each_article_which_findings_made_it_fail(
    articles: tuple[Path, Path], endpoint: Endpoint
) -> None:
    articles[1].write_text("The mayor said the pier may close. Gulls like it.")
    voice = {"actor": "a1", "mention": "The mayor", "cue": "said"}
    lost = {"n": 1, "sentence": 1, "quote": ["the pier may close"], "voices": [voice], "certainty": "certain"}
    many = [lost | {"n": n} for n in range(1, 6)]
    endpoint.choose = lambda body: answer(said() | ({} if "Pier Closed" in str(body) else {"claims": many}))
    done = invoke("brief", "quay.txt", "pier.txt", "--strict", "--no-store", "--model", "openai/x")
    assert (done.exit_code, done.stderr) == (
        1,
        "summarizer: quay.txt: 5 findings: hedge_lost (c1), hedge_lost (c2), hedge_lost (c3), …\n",
    )


def test_prose_in_the_place_of_an_answer_is_told_without_the_words_of_a_library(endpoint: Endpoint) -> None:
    endpoint.script = [completion({"content": "Sure! Here is your brief."}, "stop")]
    done = invoke("brief", "pier.txt", "--no-store", "--model", "openai/x")
    assert done.stderr == (
        "summarizer: pier.txt: the model answered in prose after 2 re-asks, "
        "not in the form that was asked for (a tool call)\n"
    )


@pytest.mark.parametrize(("status", "attempts"), [(429, " (5 attempts)"), (500, " (5 attempts)"), (404, "")])
def test_a_refusing_endpoint_is_told_with_how_often_it_was_asked(
    endpoint: Endpoint, no_waiting: list[float], status: int, attempts: str
) -> None:
    endpoint.script = [Scripted("", status)]
    done = invoke("brief", "pier.txt", "--no-store", "--model", "openai/x")
    origin = endpoint.url.removesuffix("/v1")
    assert done.stderr == f"summarizer: pier.txt: {origin} answered {status}: no message{attempts}\n"


def test_an_empty_name_is_no_folder() -> None:
    assert invoke("brief", "", "--model", "rules").stderr == "summarizer: '': is no file's name\n"
    assert str(invoke("compare", "", "pier.txt", "--model", "rules").exception) == "'': is no file's name"
    with pytest.raises(ArticleError, match=r"^'': is no file's name$"):
        summarize("")


def test_an_address_given_as_a_file_is_told_how_to_fetch_it_and_without_its_password() -> None:
    with pytest.raises(ArticleError, match=r"^http://127\.0\.0\.1/a: is an address, no file: Article\.from_url"):
        summarize("HTTP://user:open-sesame@127.0.0.1/a")


@pytest.mark.parametrize("command", ["brief", "compare pier.txt"])
def test_an_address_in_capitals_is_fetched(command: str) -> None:
    done = invoke(*command.split(), "HTTP://127.0.0.1:9/a", "--model", "rules")
    assert "cannot be fetched" in (done.stderr or str(done.exception))


def test_failures_are_told_in_the_order_of_the_articles_and_the_first_gives_the_exit_code(endpoint: Endpoint) -> None:
    def reply(body: dict[str, object]) -> Scripted:
        time.sleep(0.5 if "Pier Closed" in str(body) else 0)
        return REFUSAL

    endpoint.choose = reply
    done = invoke("brief", "pier.txt", "absent.txt", "quay.txt", "--no-store", "--model", "openai/x")
    assert done.exit_code == 3
    assert [line.split(": ")[1] for line in done.stderr.splitlines()[:3]] == ["pier.txt", "absent.txt", "quay.txt"]


@pytest.mark.parametrize("command", ["brief", "compare", "record", "regress", "cassettes status"])
def test_help_names_no_variable_without_a_name(command: str) -> None:
    shown = invoke(*command.split(), "--help").output
    assert "--model" in shown
    assert "env var: ;" not in shown
    assert "env var: ]" not in shown
    assert ("SUMMARIZER_MODEL" in shown) == (command in {"brief", "compare", "record"})


@pytest.mark.parametrize("command", ["brief", "compare quay.txt"])
def test_a_replay_of_the_rules_is_refused_before_a_recording_is_missed(tmp_path: Path, command: str) -> None:
    (tmp_path / "tapes").mkdir()
    done = invoke(*command.split(), "pier.txt", "--model", "rules", "--replay", "tapes")
    assert isinstance(done.exception, ConfigurationError)
    assert str(done.exception) == "model 'rules' cannot be replayed: recordings are of language models"
