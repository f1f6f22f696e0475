"""A small suite of one's own, recorded once from the loopback endpoint and copied for each test."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.event_loop import run
from summarizer.regression.budget import Budget
from summarizer.regression.rerecording import record_again, stale_cases
from summarizer.regression.running import replay_suite
from summarizer.regression.suite import Suite
from tests.conftest import ROOT, Endpoint, Scripted, answer

NAMES = ("market", "pier", "tower")
SETTINGS = """
model = "openai/gpt-5.4-mini"
[[cases]]
articles = ["articles/*.txt"]
gold = "gold"
[[gates]]
metric = "firmness"
floor = 0.8
drop = 0.1
[[gates]]
metric = "evidence_exact"
each = 0.9
"""


def text_of(name: str) -> str:
    return (
        f"{name.title()} Closed\n\nThe mayor said the {name} is not safe. The porter said the gate may open in May.\n"
    )


def said_of(name: str, certainty: str = "possible") -> dict[str, Any]:
    """A sound answer: one firm claim, one hedged one unless ``certainty`` is another."""
    actors = [
        {"id": who, "name": f"The {name}", "kind": "person", "naming": "unnamed"}
        for who, name in (("a1", "mayor"), ("a2", "porter"))
    ]
    may = [{"cue": "may", "kind": "plausibility_shield", "scope": "content"}] if certainty == "possible" else []
    claims = [
        {"n": 1, "sentence": 2, "quote": [f"the {name} is not safe"], "polarity": "negative"}
        | {"voices": [{"actor": "a1", "mention": "The mayor", "cue": "said"}]},
        {"n": 2, "sentence": 3, "quote": ["the gate may open in May"], "certainty": certainty, "hedges": may}
        | {"voices": [{"actor": "a2", "mention": "The porter", "cue": "said"}]},
    ]
    return {"gist": f"The {name} is shut.", "actors": actors, "claims": claims, "positions": []}


def sound(body: dict[str, Any]) -> Scripted:
    """The pier's first answer misquotes and is revised; the others are sound at once."""
    name = name_in(body)
    whole = said_of(name)
    if body["tools"][0]["function"]["name"] == "BriefRevision":
        return answer({"claims": whole["claims"][:1]})
    if name == "pier":
        whole["claims"][0]["quote"] = ["the pier is unsafe"]
    return answer(whole)


def name_in(body: dict[str, Any]) -> str:
    said = body["messages"][-1]["content"]
    return next(name for name in NAMES if f"the {name} is not safe" in said)


def record_now(folder: Path, jobs: int = 10) -> list[str]:
    """Record what is not fresh; returns the files' names, in the order they were finished."""
    suite = Suite.load(folder)
    done: list[str] = []
    budget = Budget(None, None, None, lambda _: False)
    work = record_again(
        suite, run(stale_cases(suite)), budget, jobs, lambda one: done.append(one.result.name if one.result else "")
    )
    run(work)
    return done


def make_suite(folder: Path, names: tuple[str, ...], settings: str = SETTINGS) -> Path:
    """A suite with a pack of its own and nothing recorded."""
    for part in ("prompts", "schemas"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "compare*"))
    (folder / "articles").mkdir()
    (folder / "gold").mkdir()
    for name in names:
        (folder / "articles" / f"{name}.txt").write_text(text_of(name))
    (folder / "suite.toml").write_text(settings)
    return folder


def _fill(shelf: Path, endpoint: Endpoint) -> None:
    """Record the suite; what it says now is its gold."""
    make_suite(shelf, NAMES)
    endpoint.choose = sound
    record_now(shelf)
    for name, one in run(replay_suite(Suite.load(shelf))).results.items():
        gold = one.value.model_dump(mode="json", by_alias=True)
        (shelf / "gold" / f"{name.removeprefix('brief.')}.json").write_text(json.dumps(gold))


@pytest.fixture(scope="session")
def _shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shelf") / "suite"


@pytest.fixture
def folder(_shelf: Path, tmp_path: Path, endpoint: Endpoint) -> Path:
    """A recorded suite of three articles, all fresh; any further request fails the test."""
    if not _shelf.exists():
        _fill(_shelf, endpoint)
    endpoint.requests.clear()
    endpoint.choose = _nobody_asks
    return Path(shutil.copytree(_shelf, tmp_path / "suite"))


def _nobody_asks(body: dict[str, Any]) -> Scripted:
    raise AssertionError("the endpoint was asked")


@pytest.fixture
def edit(folder: Path) -> Callable[[str, str, str], None]:
    """Replace words in a file of the suite, once."""

    def replace(file: str, before: str, after: str) -> None:
        path = folder / file
        text = path.read_text("utf-8")
        assert before in text
        path.write_text(text.replace(before, after, 1), "utf-8")

    return replace
