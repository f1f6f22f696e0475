"""The command ``compare``, and the recordings it answers from."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer import Comparison, compare, summarize
from summarizer.cassettes import Recordings
from summarizer.cli.main import app
from summarizer.errors import ConfigurationError, StaleRecordingError
from summarizer.event_loop import run
from summarizer.pack import Pack
from summarizer.regression.pairs import PairCase
from summarizer.regression.suite import Suite
from tests.conftest import SEEDS, Endpoint, Scripted, answer
from tests.test_command import call
from tests.test_language_model import TEXT, said

OTHER = TEXT.replace("Pier Closed", "Pier Shut").replace("Gulls like it", "Crabs do not")
ROW = {"a": 1, "b": 1, "relation": "same"}


def record(folder: Path, *arguments: str | Path) -> None:
    """Record in this process: the command itself is called elsewhere."""
    done = CliRunner().invoke(app, ["record", *map(str, arguments), "--to", str(folder)])
    assert done.exit_code == 0, done.output


def change_compare_prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    prompt = Pack.built_in().prompt("compare")
    changed = replace(prompt, system=prompt.system + "More.", sha256="0" * 64)
    load = Pack.prompt
    monkeypatch.setattr(Pack, "prompt", lambda pack, name: changed if name == "compare" else load(pack, name))


@pytest.fixture
def articles(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "pier.txt", tmp_path / "quay.txt"
    paths[0].write_text(TEXT)
    paths[1].write_text(OTHER)
    return paths


@pytest.fixture
def tapes(tmp_path: Path, articles: tuple[Path, Path], endpoint: Endpoint) -> Path:
    """Recordings of both briefs and of the pair."""

    def reply(body: dict[str, object]) -> Scripted:
        compared = "report-" in str(body["messages"])
        return answer({"same_event": True, "rows": [ROW]} if compared else said())

    endpoint.choose = reply
    folder = tmp_path / "tapes"
    record(folder, *articles)
    record(folder, "--prompt", "compare", *articles)
    endpoint.requests.clear()
    return folder


def test_one_pair_is_told_in_the_singular() -> None:
    assert compare(*SEEDS, model="rules").to_markdown().rstrip().endswith("1 pair, 0 requests*")


def test_a_recorded_pair_is_one_case_that_answers_in_both_orders(
    tapes: Path, articles: tuple[Path, Path], endpoint: Endpoint
) -> None:
    assert "compare.pier.quay" in Recordings(tapes).cases
    forth = call("compare", *articles, "--replay", tapes, "-f", "json")
    back = call("compare", *reversed(articles), "--replay", tapes, "-f", "json")
    assert (forth.returncode, back.returncode) == (0, 0), forth.stderr + back.stderr
    one, other = (Comparison.model_validate_json(done.stdout).pairs[0] for done in (forth, back))
    assert one.swapped().rows == other.rows
    assert one.aligned
    assert endpoint.requests == []


def test_a_pair_that_fails_costs_no_other_pair_and_jobs_bound_what_is_asked_at_once(
    tmp_path: Path, articles: tuple[Path, Path], endpoint: Endpoint
) -> None:
    dock, folder = tmp_path / "dock.txt", tmp_path / "tapes"
    dock.write_text(TEXT.replace("pier", "dock"))
    waiting, most = [0], [0]

    def reply(body: dict[str, object]) -> Scripted:
        if "report-" not in str(body["messages"]):
            return answer(said(quote=[f"the {'dock' if 'the dock' in str(body) else 'pier'} is not safe"]))
        waiting[0] += 1
        most[0] = max(most[0], waiting[0])
        time.sleep(0.2)
        waiting[0] -= 1
        return answer({"same_event": True, "rows": [ROW]}) if "dock" in str(body["messages"]) else Scripted(status=400)

    endpoint.choose = reply
    record(folder, *articles, dock)
    done = CliRunner().invoke(
        app, ["record", "--prompt", "compare", *map(str, (*articles, dock)), "--to", str(folder), "-j", "1"]
    )
    assert (done.exit_code, most) == (3, [1])
    assert "1 of 3 failed" in done.output
    assert {name for name in Recordings(folder).cases if name[0] == "c"} == {"compare.dock.pier", "compare.dock.quay"}


def test_a_pair_of_other_articles_under_the_same_names_is_refused_before_it_is_paid_for(
    tapes: Path, articles: tuple[Path, Path], endpoint: Endpoint
) -> None:
    before = (tapes / "compare.pier.quay.json").read_bytes()
    there = tapes.parent / "there"
    there.mkdir()
    others = [there / path.name for path in articles]
    for path, other in zip(articles, others, strict=True):
        other.write_text(path.read_text() + " It rained.")
    briefs = [there / f"{path.stem}.json" for path in others]
    for path, brief in zip(others, briefs, strict=True):
        brief.write_text(summarize(path, model="rules").model_dump_json(by_alias=True))
    endpoint.requests.clear()
    done = CliRunner().invoke(app, ["record", "--prompt", "compare", *map(str, briefs), "--to", str(tapes)])
    assert isinstance(done.exception, ConfigurationError)
    assert "would take the place of the recording of" in str(done.exception)
    assert endpoint.requests == []
    assert (tapes / "compare.pier.quay.json").read_bytes() == before


def test_the_case_of_a_pair_is_pinned_to_both_articles(tapes: Path, articles: tuple[Path, Path]) -> None:
    briefs = [case.article_sha256 for case in Recordings(tapes).cases.values() if case.prompt == "brief"]
    pinned = Recordings(tapes).cases["compare.pier.quay"].article_sha256
    assert sorted(pinned.split("+")) == sorted(briefs)


def test_a_changed_compare_prompt_makes_the_pair_stale(
    tapes: Path, articles: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    change_compare_prompt(monkeypatch)
    with pytest.raises(StaleRecordingError, match="changed: prompt"):
        compare(*articles, replay=tapes)


def test_a_pair_never_recorded_is_exit_4_and_says_how_to_record(
    tmp_path: Path, articles: tuple[Path, Path], endpoint: Endpoint
) -> None:
    endpoint.script = [answer(said())]
    record(tmp_path / "briefs", *articles)
    done = call("compare", *articles, "--replay", tmp_path / "briefs")
    assert done.returncode == 4
    assert b"summarizer record --prompt compare" in done.stderr


def test_the_command_writes_markdown_json_and_a_page(tmp_path: Path) -> None:
    text = call("compare", *SEEDS, "--model", "rules")
    assert text.stdout.startswith(b"# 2 articles side by side")
    assert json.loads(call("compare", *SEEDS, "--model", "rules", "-f", "json").stdout)["pairs"]
    page = tmp_path / "page.html"
    assert call("compare", *SEEDS, "--model", "rules", "-f", "html", "-o", page).returncode == 0
    assert page.read_text().startswith("<!doctype html>")


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", str(SEEDS[0]), "--model", "rules"),
        ("compare", str(SEEDS[0]), "absent.txt", "--model", "rules"),
        ("compare", str(SEEDS[0]), "absent.json", "--model", "rules"),
        ("compare", *map(str, SEEDS), "--model", "rules", "-o", "/nowhere/at/all.md"),
        ("compare",),
    ],
    ids=["one article", "no such file", "no such brief", "no such folder", "nothing"],
)
def test_bad_usage_is_exit_2_and_one_clear_line(arguments: tuple[str, ...]) -> None:
    done = call(*arguments)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_the_compare_prompt_quotes_neither_a_seed_nor_the_pairs_it_is_scored_on() -> None:
    from benchmarks.comparisons import PAIRS

    prompt = Pack.built_in().prompt("compare")
    words = f"{prompt.system} {json.dumps(prompt.schema.model_json_schema())}".split()
    runs = {" ".join(words[n : n + 4]) for n in range(len(words))}
    for path in (*SEEDS, PAIRS):
        others = path.read_text("utf-8").split()
        assert not runs & {" ".join(others[n : n + 4]) for n in range(len(others))}


@pytest.fixture
def suite(tapes: Path, tmp_path: Path) -> Suite:
    """A suite of both briefs and the pair."""
    both = 'articles = ["pier.txt", "quay.txt"]'
    (tmp_path / "suite.toml").write_text(f'cassettes = "tapes"\n[[cases]]\n{both}\n[[pairs]]\n{both}\n')
    return Suite.load(tmp_path)


def test_a_suite_covers_a_pair_like_any_other_case(suite: Suite, endpoint: Endpoint) -> None:
    (case,) = [case for case in suite.cases if isinstance(case, PairCase)]
    pair = run(case.replay(suite.recordings, suite.settings.model))
    assert case.name == "compare.pier.quay"
    assert case.pins(suite.settings.model).article_sha256 == suite.recordings.cases[case.name].article_sha256
    assert case.read(json.loads(pair.model_dump_json())) == pair
    assert case.compare(pair, pair) == ()
    without = pair.model_copy(update={"rows": ()})
    assert [change.kinds for change in case.compare(pair, without)] == [("lost",)]
    assert endpoint.requests == []


def test_regress_replays_the_pair_and_fails_when_its_prompt_has_changed(
    suite: Suite, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = CliRunner().invoke(app, ["cassettes", "status", str(suite.folder)])
    assert "compare.pier.quay" in fresh.output
    assert fresh.exit_code == 0, fresh.output
    change_compare_prompt(monkeypatch)
    stale = CliRunner().invoke(app, ["cassettes", "status", str(suite.folder)])
    assert stale.exit_code != 0
