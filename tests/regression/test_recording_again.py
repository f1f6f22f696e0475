"""Recording what is not fresh: each case in its own file, nothing lost, nothing bought twice, bounds kept."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import BoundError, ConfigurationError, InvalidAnswerError
from summarizer.event_loop import run
from summarizer.exchange import Reply, Request
from summarizer.regression.budget import Bounded, Budget, Spending, estimate
from summarizer.regression.status import standings
from summarizer.regression.suite import Price, Suite
from tests.conftest import Endpoint, Scripted, answer
from tests.regression.conftest import make_suite, record_now
from tests.test_command import COMMAND, call
from tests.test_language_model import TEXT, said

TWENTY = tuple(f"pier{number:02}" for number in range(20))


@pytest.fixture
def twenty(tmp_path: Path) -> Path:
    """Twenty articles that differ in one word, nothing recorded."""
    folder = make_suite(tmp_path / "suite", ())
    for name in TWENTY:
        (folder / "articles" / f"{name}.txt").write_text(TEXT.replace("Pier Closed", f"{name} Closed"))
    return folder


def _echo(body: dict[str, Any]) -> Scripted:
    """An answer whose gist is the article's headline, late or early by its number."""
    name = body["messages"][-1]["content"].partition("[1] ")[2].split()[0]
    time.sleep(0.02 * (int(name.removeprefix("pier")) % 5))
    return answer(said() | {"gist": name})


def test_twenty_cases_side_by_side_land_in_twenty_right_files(twenty: Path, endpoint: Endpoint) -> None:
    endpoint.choose = _echo
    assert len(record_now(twenty, jobs=10)) == 20
    for name in TWENTY:
        text = (twenty / "cassettes" / f"brief.{name}.json").read_text()
        assert f"[1] {name} Closed" in text
        assert f'"gist": "{name}"' in text
        assert sum(other in text for other in TWENTY) == 1
    assert len(endpoint.requests) == 20
    assert {one.state for one in run(standings(Suite.load(twenty)))} == {"fresh"}


def test_killed_half_way_the_rest_is_recorded_by_the_next_run_and_nothing_twice(
    twenty: Path, endpoint: Endpoint
) -> None:
    gate = threading.Event()
    served: list[str] = []

    def eight_then_silence(body: dict[str, Any]) -> Scripted:
        with endpoint.lock:
            served.append(body["messages"][-1]["content"])
            waits = len(served) > 8
        if waits:
            gate.wait(60)
        return _echo(body)

    endpoint.choose = eight_then_silence
    process = subprocess.Popen(
        [*COMMAND, "record", "--stale", "--suite", str(twenty), "-j", "10"], env=os.environ, stderr=subprocess.PIPE
    )
    index = twenty / "cassettes" / "index.json"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and (not index.exists() or len(json.loads(index.read_text())["cases"]) < 8):
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=20)
    finished = sorted(json.loads(index.read_text())["cases"])
    assert len(finished) == 8
    before = {name: (twenty / "cassettes" / f"{name}.json").read_bytes() for name in finished}

    gate.set()
    endpoint.requests.clear()
    endpoint.choose = _echo
    assert len(record_now(twenty)) == 12
    assert len(endpoint.requests) == 12
    assert {name: (twenty / "cassettes" / f"{name}.json").read_bytes() for name in finished} == before
    assert {one.state for one in run(standings(Suite.load(twenty)))} == {"fresh"}
    assert record_now(twenty) == []


def test_without_a_terminal_a_bound_stops_the_recording_and_keeps_what_was_finished(
    twenty: Path, endpoint: Endpoint
) -> None:
    endpoint.choose = _echo
    articles = sorted((twenty / "articles").iterdir())
    for path in articles[1:]:
        path.rename(path.with_suffix(".later"))
    record_now(twenty)
    one = estimate(Request("", {}, endpoint.requests[0])).tokens
    for path in articles[1:]:
        path.with_suffix(".later").rename(path)
    done = call("record", "--stale", "--suite", twenty, "-j", "1", "--max-tokens", str(one + 5 * 120), stdin=b"y\n")
    assert done.returncode == 1
    refused = [line for line in done.stderr.decode().splitlines() if "over the bound of" in line]
    assert [line.partition(": the next request")[0] for line in refused] == [
        f"summarizer: brief.{name}" for name in TWENTY[7:]
    ]
    assert len(endpoint.requests) == len(list((twenty / "cassettes").glob("brief.*.json"))) == 1 + 6


def test_each_article_that_could_not_be_recorded_is_named(twenty: Path, endpoint: Endpoint) -> None:
    endpoint.choose = lambda _: Scripted('{"error": {"message": "no"}}', 400)
    articles = [twenty / "articles" / f"{name}.txt" for name in TWENTY[:2]]
    done = call("record", *articles, "--to", twenty / "tapes", "-j", "1")
    assert done.returncode == 3
    lines = done.stderr.decode().splitlines()
    assert [line.startswith(f"summarizer: {path}: ") for line, path in zip(lines, articles, strict=False)] == [True] * 2
    assert lines[2:] == ["summarizer: 2 of 2 failed"]


class _Answering:
    """A sender that counts what reaches it."""

    def __init__(self) -> None:
        self.sent = 0

    async def send(self, _: Request) -> Reply:
        self.sent += 1
        usage = {"prompt_tokens": 100, "completion_tokens": 50}
        return Reply(200, {}, json.dumps({"usage": usage}), 0.0)

    async def aclose(self) -> None:
        """Nothing is held open."""


REQUEST = Request("http://127.0.0.1/v1", {}, {"messages": [{"content": "x" * 400}], "max_completion_tokens": 50})


def test_a_bound_is_asked_about_before_it_is_crossed_and_once(no_waiting: list[float]) -> None:
    asked: list[str] = []

    def refuse(crossing: str) -> bool:
        asked.append(crossing)
        return False

    below, budget = _Answering(), Budget(200, None, None, refuse)
    sender = Bounded(below, budget)
    run(sender.send(REQUEST))
    assert budget.spent == Spending(100, 50)
    for _ in range(3):
        with pytest.raises(BoundError, match="over the bound of 200"):
            run(sender.send(REQUEST))
    assert (below.sent, len(asked)) == (1, 1)


def test_a_bound_that_was_allowed_to_be_crossed_is_lifted() -> None:
    below, budget = _Answering(), Budget(10, None, None, lambda _: True)
    run(Bounded(below, budget).send(REQUEST))
    run(Bounded(below, budget).send(REQUEST))
    assert below.sent == 2


def test_a_bound_of_less_than_a_cent_is_told_as_it_is() -> None:
    budget = Budget(None, 0.001, Price(input=100, output=100), lambda _: False)
    with pytest.raises(BoundError, match=r"over the bound of \$0\.001$"):
        run(Bounded(_Answering(), budget).send(REQUEST))


def test_a_bound_on_cost_counts_at_the_suite_s_prices() -> None:
    price = Price(input=1_000_000, output=2_000_000)
    budget = Budget(None, 200.0, price, lambda _: False)
    with pytest.raises(BoundError, match=r"over the bound of \$200\.00"):
        run(Bounded(_Answering(), budget).send(REQUEST))
    with pytest.raises(ConfigurationError, match=r"\[price\]"):
        Budget(None, 1.0, None, lambda _: False)


def test_recording_needs_articles_or_stale_not_both(tmp_path: Path) -> None:
    assert call("record").returncode == 2
    assert call("record", "--stale", "x.txt").returncode == 2


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("pier.txt", "--max-tokens", "0"), "--max-tokens means nothing without --stale"),
        (("pier.txt", "--max-cost", "0"), "--max-cost means nothing without --stale"),
        (("--stale", "--to", "tapes"), "--to means nothing with --stale"),
        (("--stale", "--pack", "mine"), "--pack means nothing with --stale"),
        (("pier.txt", "--model", "rules"), "the rules engine asks nobody"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused_before_anyone_is_asked(
    endpoint: Endpoint, arguments: tuple[str, ...], complaint: str
) -> None:
    done = call("record", *arguments)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert complaint in done.stderr.decode()
    assert endpoint.requests == []


def test_a_reply_that_does_not_tell_its_cost_is_counted_as_expected(no_waiting: list[float]) -> None:
    class Odd(_Answering):
        async def send(self, _: Request) -> Reply:
            return Reply(200, {}, '{"usage": "none"}', 0.0)

    budget = Budget(None, None, None, lambda _: False)
    with pytest.raises(InvalidAnswerError):
        run(Bounded(Odd(), budget).send(REQUEST))
    assert budget.spent == estimate(REQUEST)
