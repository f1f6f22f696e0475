"""What several tests share: a loopback endpoint with scripted replies, small articles, a private store."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
SEEDS = tuple(sorted((ROOT / "seeds").glob("*.txt")))
KEY = "sk-test-0123456789abcdef"


@dataclass
class Scripted:
    """One reply of the loopback endpoint: a status, headers, and the body as text; ``drop`` hangs up instead.

    ``drip`` is how many seconds each byte of the body takes.
    """

    body: str = "{}"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False
    drip: float = 0.0


def answer(value: Any, **message: Any) -> Scripted:
    """A completion whose tool call holds ``value`` as JSON; a string is sent as it is."""
    arguments = value if isinstance(value, str) else json.dumps(value)
    call = {"id": "call_1", "type": "function", "function": {"name": "ArticleBrief", "arguments": arguments}}
    return completion({"content": None, "tool_calls": [call], **message}, "tool_calls")


def completion(message: dict[str, Any], finish: str) -> Scripted:
    """A completion with this message."""
    choice = {"index": 0, "message": {"role": "assistant", **message}, "finish_reason": finish, "logprobs": None}
    usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
    return Scripted(
        json.dumps(
            {
                "id": "x",
                "object": "chat.completion",
                "created": 0,
                "model": "scripted",
                "choices": [choice],
                "usage": usage,
            }
        )
    )


class Endpoint(ThreadingHTTPServer):
    """An OpenAI-compatible endpoint that plays a script; the last reply is repeated."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script: list[Scripted] = []
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.lock = threading.Lock()
        self.choose: Callable[[dict[str, Any]], Scripted] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def reply_to(self, body: dict[str, Any]) -> Scripted:
        with self.lock:
            self.requests.append(body)
        if self.choose:
            return self.choose(body)
        with self.lock:
            return self.script.pop(0) if len(self.script) > 1 else self.script[0]


class _Handler(BaseHTTPRequestHandler):
    server: Endpoint
    protocol_version = "HTTP/1.1"

    def log_message(self, *args: Any) -> None:
        """Keep the test output clean."""

    def do_GET(self) -> None:
        self._send(Scripted(json.dumps({"object": "list", "data": []})))

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.keys.append(self.headers.get("Authorization", ""))
        self._send(self.server.reply_to(body))

    def _send(self, reply: Scripted) -> None:
        if reply.drop:
            self.close_connection = True
            self.connection.close()
            return
        data = reply.body.encode()
        self.send_response(reply.status)
        for name, value in {
            "Content-Type": "application/json",
            "Content-Length": str(len(data)),
            **reply.headers,
        }.items():
            self.send_header(name, value)
        self.end_headers()
        for byte in data if reply.drip else b"":
            self.wfile.write(bytes([byte]))
            time.sleep(reply.drip)
        if not reply.drip:
            self.wfile.write(data)

    def handle(self) -> None:
        try:
            super().handle()
        except (ConnectionError, ValueError, OSError):
            self.close_connection = True


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[Endpoint]:
    """A loopback endpoint, configured as the user's."""
    server = Endpoint()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def _private_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reads the user's configuration or writes to the user's cache."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Retries do not sleep; the pauses they would have made are listed."""
    pauses: list[float] = []

    async def note(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr("summarizer.engines.wire.sleep", note)
    return pauses
