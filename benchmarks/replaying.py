"""How long a suite takes to replay: ``python -m benchmarks.replaying [50 100 500]``.

Synthetic suites of one recorded answer under as many articles, each a process of its own, import included.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from summarizer.cassettes import Recordings
from summarizer.configuration import replayed_endpoint
from summarizer.event_loop import run
from summarizer.exchange import Reply, Request
from summarizer.regression.suite import Suite

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "tests" / "cases" / "denial.txt"
CASSETTE = ROOT / "cassettes" / "brief.denial.json"
SETTINGS = '[[cases]]\narticles = ["articles/*.txt"]\n'


class Repeating:
    """Gives the recorded answer to every request, and nothing to mend to a request to revise."""

    def __init__(self, arguments: Mapping[str, Any]) -> None:
        self._arguments = arguments

    async def send(self, request: Request) -> Reply:
        name = request.body["tools"][0]["function"]["name"]
        arguments = self._arguments if name == "ArticleBrief" else {"claims": []}
        call = {"id": "1", "type": "function", "function": {"name": name, "arguments": json.dumps(arguments)}}
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
        choice = {"index": 0, "message": message, "finish_reason": "tool_calls"}
        body = {"id": "x", "object": "chat.completion", "created": 0, "model": "repeated", "choices": [choice]}
        return Reply(200, {}, json.dumps(body), 0.0)

    async def aclose(self) -> None:
        """Nothing is held open."""


def synthesize(folder: Path, size: int) -> None:
    """A suite of ``size`` articles that differ in their last line, all recorded."""
    for part in ("prompts", "schemas"):
        shutil.copytree(ROOT / part, folder / part)
    (folder / "articles").mkdir()
    text = ARTICLE.read_text("utf-8")
    for number in range(size):
        (folder / "articles" / f"a{number:04}.txt").write_text(f"{text}\nNotice {number}.\n", encoding="utf-8")
    (folder / "suite.toml").write_text(SETTINGS, encoding="utf-8")
    run(_record(Suite.load(folder)))


async def _record(suite: Suite) -> None:
    recorded = json.loads(CASSETTE.read_text("utf-8"))["interactions"][0]["response"]["body"]
    answer = recorded["choices"][0]["message"]["tool_calls"][0]["function"]["arguments"]["$json"]
    recordings: Recordings = suite.recordings
    for case in suite.cases:
        await case.record(recordings, replayed_endpoint(suite.settings.model), Repeating(answer))


def measure(folder: Path) -> float:
    """Seconds of ``summarizer regress`` on a suite."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "summarizer", "regress", str(folder)], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main(sizes: list[int]) -> None:
    """Print a line for the built-in suite and one for each size."""
    print(f"built-in suite       {measure(ROOT):6.2f} s")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            suite = Path(folder) / "suite"
            synthesize(suite, size)
            seconds = measure(suite)
        print(f"{size:4} cases           {seconds:6.2f} s   {1000 * seconds / size:6.1f} ms a case")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [50, 100, 500])
