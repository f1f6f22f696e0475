"""Answers already paid for: whose they are, which may be used again, and what tells two requests apart."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.cassettes import Pins, Recorder, Recordings, Replayer
from summarizer.exchange import Reply, Request
from summarizer.fingerprint import fingerprint
from summarizer.store import Store, Stored
from tests.conftest import Endpoint, Scripted, answer, completion

HERE = "http://127.0.0.1:1/v1/chat/completions"
BODY: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "Pier"}]}
SOUND = answer({"gist": "The pier is shut."}).body
CUT_OFF = completion({"content": "The pier"}, "length").body


class _Asked:
    """A sender that counts what reaches it and always answers the same."""

    def __init__(self, body: str = SOUND) -> None:
        self.body, self.count = body, 0

    async def send(self, _: Request) -> Reply:
        self.count += 1
        await asyncio.sleep(0.01)
        return Reply(200, {}, self.body, 0.0)

    async def aclose(self) -> None:
        """Nothing is held open."""


def test_an_answer_of_one_endpoint_is_not_served_for_another(tmp_path: Path) -> None:
    store, request = Store(tmp_path / "answers.sqlite"), Request(HERE, {}, BODY)
    store.put(request, Reply(200, {}, SOUND, 1.5))
    elsewhere = Request(HERE.replace(":1/", ":2/"), {}, BODY)
    assert store.get(elsewhere) is None
    store.remove(elsewhere)
    kept = store.get(request)
    assert kept is not None
    assert (kept.body, kept.seconds) == (SOUND, 1.5)


@pytest.mark.parametrize(("body", "asked"), [(SOUND, 0), (CUT_OFF, 1), ("{", 1)])
def test_only_a_finished_answer_is_used_again(tmp_path: Path, body: str, asked: int) -> None:
    store, request, below = Store(tmp_path / "answers.sqlite"), Request(HERE, {}, BODY), _Asked()
    store.put(request, Reply(200, {}, body, 0.0))
    assert asyncio.run(Stored(below, store).send(request)).body == SOUND
    assert below.count == asked


def test_who_asks_the_same_at_the_same_time_pays_once(tmp_path: Path) -> None:
    below = _Asked()
    stored = Stored(below, Store(tmp_path / "answers.sqlite"))

    async def ten() -> None:
        await asyncio.gather(*(stored.send(Request(HERE, {}, BODY)) for _ in range(10)))

    asyncio.run(ten())
    assert below.count == 1


@pytest.mark.parametrize(
    "change",
    [
        {"model": "n"},
        {"seed": 7},
        {"temperature": 0.0},
        {"top_p": 0.5},
        {"max_completion_tokens": 9},
        {"reasoning_effort": "low"},
        {"response_format": {"type": "json_object"}},
        {"tools": [{"type": "function", "function": {"name": "Brief"}}]},
        {"messages": [{"role": "system", "content": "Pier"}]},
        {"messages": [{"role": "user", "content": "Pier "}]},
    ],
    ids=str,
)
def test_whatever_decides_an_answer_tells_two_requests_apart(change: dict[str, Any]) -> None:
    assert fingerprint(BODY | change) != fingerprint(BODY)


@pytest.mark.parametrize("change", [{"user": "anna"}, {"stream": False}, {"seed": None}], ids=str)
def test_what_decides_nothing_does_not(change: dict[str, Any]) -> None:
    assert fingerprint(BODY | change) == fingerprint(BODY)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text('ab\n"\\ é', max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(content=st.text('ab\n\r"\\é ', max_size=12), arguments=JSON, extra=JSON)
def test_a_recording_gives_back_what_was_answered(
    tmp_path_factory: pytest.TempPathFactory, content: str, arguments: Any, extra: Any
) -> None:
    call = {"function": {"arguments": json.dumps(arguments, ensure_ascii=False)}}
    body = {"model": "m", "extra": extra, "choices": [{"message": {"content": content, "tool_calls": [call]}}]}
    request = Request(HERE, {}, BODY | {"messages": [{"role": "user", "content": content}]})
    recorder, recordings = Recorder(_Asked(json.dumps(body))), Recordings(tmp_path_factory.mktemp("tapes"))
    pins = Pins(prompt="brief", prompt_sha256="", schema_sha256="", article_sha256="", model="openai/m")

    async def round_trip() -> Reply:
        await recorder.send(request)
        recorder.save(recordings, "brief.pier", pins, "pier.txt")
        return await Replayer(recordings, "brief.pier", pins).send(request)

    assert asyncio.run(round_trip()).json == body


ASKING = """
import asyncio, sys
from pathlib import Path
from summarizer.engines.wire import Live
from summarizer.exchange import Request
from summarizer.store import Store, Stored
reply = asyncio.run(Stored(Live(60), Store(Path(sys.argv[1]))).send(Request(sys.argv[2], {}, {"model": sys.argv[3]})))
print(reply.body)
"""
LONG_ENOUGH_TO_ASK_TWICE = 2.0  # seconds


def _asking(place: Path, url: str, model: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", ASKING, str(place), url, model], stdout=subprocess.PIPE, text=True)


def test_two_processes_that_ask_the_same_at_the_same_time_pay_once(tmp_path: Path, endpoint: Endpoint) -> None:
    second_came = threading.Event()

    def choose(_: dict[str, Any]) -> Scripted:
        if len(endpoint.requests) > 1:
            second_came.set()
        second_came.wait(LONG_ENOUGH_TO_ASK_TWICE)
        return Scripted(SOUND)

    endpoint.choose = choose
    running = [_asking(tmp_path / "answers.sqlite", endpoint.url, "m") for _ in range(2)]
    assert [process.communicate(timeout=60)[0] for process in running] == [f"{SOUND}\n"] * 2
    assert len(endpoint.requests) == 1


def test_a_process_that_was_killed_while_it_asked_keeps_nobody_waiting(tmp_path: Path, endpoint: Endpoint) -> None:
    asked, answers = threading.Event(), threading.Event()

    def choose(_: dict[str, Any]) -> Scripted:
        asked.set()
        answers.wait(60)
        return Scripted(SOUND)

    endpoint.choose = choose
    first = _asking(tmp_path / "answers.sqlite", endpoint.url, "m")
    assert asked.wait(60)
    first.kill()
    first.communicate()
    answers.set()
    assert _asking(tmp_path / "answers.sqlite", endpoint.url, "m").communicate(timeout=60)[0].endswith(SOUND + "\n")
    assert len(endpoint.requests) == 2


def test_where_there_can_be_no_lock_the_endpoint_is_asked_and_that_is_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "answers.turns").write_text("no folder")
    below = _Asked()
    reply = asyncio.run(Stored(below, Store(tmp_path / "answers.sqlite")).send(Request(HERE, {}, BODY)))
    assert (reply.body, below.count) == (SOUND, 1)
    assert "cannot be locked" in caplog.text


def test_processes_that_open_a_new_store_at_once_lose_no_answer(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from summarizer.store import Store; "
        "from summarizer.exchange import Reply, Request\n"
        "for n in range(5): Store(Path(sys.argv[1])).put("
        "Request('http://127.0.0.1/', {}, {'model': sys.argv[2] + str(n)}), Reply(200, {}, sys.argv[2], 0.0))"
    )
    place = tmp_path / "cache" / "answers.sqlite"
    running = [subprocess.Popen([sys.executable, "-c", code, str(place), str(n)]) for n in range(6)]
    assert [process.wait(timeout=60) for process in running] == [0] * 6
    for n in range(6):
        kept = Store(place).get(Request("http://127.0.0.1/", {}, {"model": f"{n}4"}))
        assert kept is not None
        assert kept.body == str(n)
