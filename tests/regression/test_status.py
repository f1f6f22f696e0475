"""Whether recordings may be trusted: each way in which they may not is caught by name."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.errors import SuiteError
from summarizer.event_loop import run
from summarizer.regression.regress import regress
from summarizer.regression.report_text import closing_lines, report_lines, status_lines
from summarizer.regression.status import Standing, standings
from summarizer.regression.suite import Suite
from tests.conftest import Endpoint, answer, completion
from tests.regression.conftest import make_suite, record_now, said_of
from tests.test_command import call

Edit = Callable[[str, str, str], None]
GATE = "[[cases]]\narticles = ['articles/*.txt']\n[[gates]]\nmetric = 'firmness'"
EVERY = {"brief.market", "brief.pier", "brief.tower"}


def stand(folder: Path) -> dict[str, Standing]:
    return {one.name: one for one in run(standings(Suite.load(folder)))}


def states(folder: Path) -> dict[str, str]:
    return {name: one.state for name, one in stand(folder).items()}


def test_what_was_just_recorded_is_fresh_and_nobody_is_asked(folder: Path, endpoint: Endpoint) -> None:
    assert set(states(folder).values()) == {"fresh"}
    assert endpoint.requests == []


CHANGES = {
    "a word of the prompt": ("prompts/brief.md", "You read one article", "You read an article", "prompt", EVERY),
    "a schema field's description": (
        "schemas/brief.py",
        "title or office, copied",
        "title or office, as is",
        "schema",
        EVERY,
    ),
    "the model's name": ("suite.toml", "gpt-5.4-mini", "gpt-5.5", "model", EVERY),
    "the sampling": ("prompts/brief.md", "temperature: 0", "temperature: 1", "sampling", EVERY),
    "one article's byte": ("articles/tower.txt", "in May", "in Mai", "article", {"brief.tower"}),
    "the prompt of a later request": (
        "prompts/revise.md",
        "=== system\n",
        "=== system\nNow. ",
        "requests",
        {"brief.pier"},
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_makes_the_cases_it_touches_stale_with_the_difference(folder: Path, edit: Edit, change: str) -> None:
    file, before, after, what, touched = CHANGES[change]
    edit(file, before, after)
    stale = {name: one for name, one in stand(folder).items() if one.state == "stale"}
    assert set(stale) == touched
    for one in stale.values():
        assert what in one.changed
        assert after.split()[-1].strip('"') in one.difference
    assert regress(folder).exit_code == 4
    assert regress(folder).report is None


def test_a_docstring_of_the_package_is_no_part_of_any_request(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.brief.Brief.__doc__", "Another docstring.")
    monkeypatch.setattr("summarizer.brief.Claim.__doc__", "Another docstring.")
    assert set(states(folder).values()) == {"fresh"}


def _digit(path: Path) -> None:
    text = path.read_text()
    place = text.index('"sentence": 3')
    path.write_text(text[:place] + '"sentence": 2' + text[place + len('"sentence": 3') :])


def _truncate(path: Path) -> None:
    path.write_text(path.read_text()[:-100])


def _plant_key(path: Path) -> None:
    """A key in an answer that the index vouches for."""
    _pinned_edit(path, "The tower is shut.", "The key is sk-proj-abcdefghijklmnopqrst.")


def _server_error(path: Path) -> None:
    _pinned_edit(path, '"code": 200', '"code": 500')


def _cut_off(path: Path) -> None:
    _pinned_edit(path, '"finish_reason": "tool_calls"', '"finish_reason": "length"')


def _pinned_edit(path: Path, before: str, after: str) -> None:
    import hashlib

    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))
    index = path.with_name("index.json")
    old, new = (hashlib.sha256(one.encode()).hexdigest() for one in (text, path.read_text()))
    index.write_text(index.read_text().replace(old, new))


HARMS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a digit edited": (_digit, "damaged"),
    "truncated": (_truncate, "damaged"),
    "emptied": (lambda path: path.write_text(""), "damaged"),
    "deleted": (lambda path: path.unlink(), "missing"),
    "a key planted": (_plant_key, "suspect"),
    "a recorded 500": (_server_error, "errored"),
    "a recorded truncation": (_cut_off, "errored"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_harmed_cassette_is_caught_by_name_and_nothing_is_scored(folder: Path, harm: str) -> None:
    do_harm, state = HARMS[harm]
    do_harm(folder / "cassettes" / "brief.tower.json")
    found = states(folder)
    assert found.pop("brief.tower") == state
    assert set(found.values()) == {"fresh"}
    assert regress(folder).exit_code == 4


def test_a_suspect_recording_is_named_without_showing_the_key(folder: Path) -> None:
    _plant_key(folder / "cassettes" / "brief.tower.json")
    shown = "\n".join(status_lines(run(standings(Suite.load(folder)))))
    assert "sk-proj" in shown
    assert "abcdefghij" not in shown


def test_a_copy_under_another_name_is_an_orphan_that_says_of_what(folder: Path) -> None:
    shutil.copy(folder / "cassettes" / "brief.tower.json", folder / "cassettes" / "brief.church.json")
    orphan = stand(folder)["brief.church"]
    assert (orphan.state, orphan.reason) == ("orphan", "a copy of brief.tower")


def test_a_recording_of_no_case_is_told_with_its_cure_and_keeps_nothing_from_being_scored(folder: Path) -> None:
    shutil.copy(folder / "cassettes" / "brief.tower.json", folder / "cassettes" / "brief.church.json")
    page, junit = folder.parent / "page.html", folder.parent / "junit.xml"
    done = call("regress", folder, "--html", page, "--junit", junit)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1] == "all gates hold"
    assert done.stderr.decode().splitlines() == [
        "orphan   brief.church  not in the index: a copy of brief.tower",
        "3 cases: 3 fresh; 1 orphan",
        f"remove what no case asks for with: summarizer cassettes prune {folder}",
    ]
    assert "<h2>Recordings of no case</h2>" in page.read_text()
    assert "cannot be trusted" not in page.read_text()
    assert 'errors="0" skipped="2"' in junit.read_text()
    status = call("cassettes", "status", folder)
    assert status.returncode == 4
    assert status.stdout.decode().splitlines()[-1] == done.stderr.decode().splitlines()[-1]
    assert call("cassettes", "prune", folder).returncode == 0
    assert call("regress", folder).stderr == b""


def test_the_cure_of_what_is_not_fresh_names_the_suite_and_the_model(folder: Path) -> None:
    done = call("regress", folder, "--model", "openai/other")
    assert done.returncode == 4
    cure = f"summarizer record --stale --suite {folder} --model openai/other"
    assert f"record what is not fresh with: {cure}" in done.stderr.decode().splitlines()


def test_the_short_status_counts_every_case(folder: Path, edit: Edit) -> None:
    assert call("cassettes", "status", "-q", folder).stdout == b"3 cases: 3 fresh\n"
    edit("articles/tower.txt", "in May", "in Mai")
    lines = call("cassettes", "status", "-q", folder).stdout.decode().splitlines()
    assert lines[:2] == ["stale    brief.tower  articles/tower.txt: changed: article", "3 cases: 2 fresh, 1 stale"]


def test_a_copy_that_is_pinned_too_does_not_take_the_place_of_the_original(folder: Path) -> None:
    index = folder / "cassettes" / "index.json"
    cases = json.loads(index.read_text())["cases"]
    index.write_text(json.dumps({"cases": {"brief.a": cases["brief.tower"], **cases}}))
    shutil.copy(folder / "cassettes" / "brief.tower.json", folder / "cassettes" / "brief.a.json")
    assert states(folder) == dict.fromkeys(EVERY, "fresh") | {"brief.a": "orphan"}


def test_an_article_without_a_recording_is_missing_and_one_taken_away_leaves_an_orphan(folder: Path) -> None:
    article = folder / "articles" / "tower.txt"
    article.rename(article.with_name("church.txt"))
    article.with_name("church.txt").write_text("Church Closed\n\nNobody said why.")
    found = states(folder)
    assert (found["brief.church"], found["brief.tower"]) == ("missing", "orphan")


def test_prune_keeps_the_recording_of_an_article_that_was_given_another_name_and_what_is_no_recording(
    folder: Path,
) -> None:
    (folder / "articles" / "tower.txt").rename(folder / "articles" / "spire.txt")
    (folder / "cassettes" / "notes.json").write_text("{}")
    assert states(folder) == {"brief.market": "fresh", "brief.pier": "fresh", "brief.spire": "fresh"}
    assert call("cassettes", "prune", folder).returncode == 0
    assert set(states(folder).values()) == {"fresh"}
    assert (folder / "cassettes" / "notes.json").exists()


def test_a_secret_in_the_recording_that_answers_under_another_name_is_told(folder: Path) -> None:
    _plant_key(folder / "cassettes" / "brief.tower.json")
    (folder / "articles" / "tower.txt").rename(folder / "articles" / "spire.txt")
    assert states(folder)["brief.spire"] == "suspect"


def test_prune_removes_orphans_and_nothing_else(folder: Path) -> None:
    (folder / "articles" / "tower.txt").unlink()
    (folder / "cassettes" / "brief.stray.json").write_text("{}")
    done = call("cassettes", "prune", folder)
    assert done.returncode == 0, done.stderr
    assert states(folder) == {"brief.market": "fresh", "brief.pier": "fresh"}
    assert sorted(path.name for path in (folder / "cassettes").glob("*.json")) == [
        "brief.market.json",
        "brief.pier.json",
        "index.json",
    ]


def test_an_answer_that_is_never_asked_for_makes_the_case_stale(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.pack.Pack.has", lambda *_: False)
    assert stand(folder)["brief.pier"].changed == ("requests",)


def test_one_case_is_told_in_the_singular(tmp_path: Path, endpoint: Endpoint) -> None:
    folder = make_suite(tmp_path / "suite", ("tower",))
    assert next(closing_lines(run(standings(Suite.load(folder))), Path(), None)) == "1 case: 1 missing"
    endpoint.choose = lambda _: answer(said_of("tower"))
    record_now(folder)
    report = regress(folder).report
    assert report
    assert next(report_lines(report)) == f"{folder}: 1 case, 0 with gold, openai/gpt-5.4-mini"


def test_a_truncated_reply_is_kept_as_errored_and_recorded_again_later(tmp_path: Path, endpoint: Endpoint) -> None:
    folder = make_suite(tmp_path / "suite", ("tower",))
    endpoint.script = [completion({"content": '{"gist": "The to'}, "length")]
    record_now(folder)
    assert states(folder) == {"brief.tower": "errored"}
    endpoint.script = [answer(said_of("tower"))]
    record_now(folder)
    assert states(folder) == {"brief.tower": "fresh"}


def test_the_command_lists_every_case_and_exits_4_when_one_is_not_fresh(folder: Path, edit: Edit) -> None:
    done = call("cassettes", "status", folder)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1] == "3 cases: 3 fresh"
    edit("prompts/brief.md", "You read one article", "You read an article")
    done = call("cassettes", "status", folder)
    assert done.returncode == 4
    for name in EVERY:
        assert f"stale    {name}" in done.stdout.decode()
    assert done.stdout.count(b"+system: You read an article") == 1
    assert done.stdout.count(b"the same difference as") == 2


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ("[[cases]]\narticles = 1", "cases.0.articles"),
        ("cases = [", "is not TOML"),
        ("[[cases]]\narticles = ['nowhere/*.txt']", "no article matches"),
        ("[[cases]]\narticles = ['articles/*.txt', 'articles/pier.txt']", "brief.pier"),
        ("[[cases]]\narticles = ['articles/*.txt']\n[[gates]]\nmetric = 'charm'", "there is no metric 'charm'"),
        (
            GATE,
            "a gate of firmness without a bound: give it floor, ceiling, each, drop or not_worse",
        ),
        (f"{GATE}\nnot_worse = false", "without a bound"),
        (f"{GATE}\neach = true", "gates.0.each: Input should be a valid number"),
        (f"{GATE}\nfloor = true", "gates.0.floor: Input should be a valid number"),
        (f"{GATE}\nceiling = false", "gates.0.ceiling: Input should be a valid number"),
        (f"{GATE}\ndrop = true", "gates.0.drop: Input should be a valid number"),
        (f"{GATE}\neach = nan", "gates.0.each: Input should be a finite number"),
        (f"{GATE}\nnot_worse = 1", "gates.0.not_worse: Input should be a valid boolean"),
        (f"{GATE}\nnot_worse = 'yes'", "gates.0.not_worse: Input should be a valid boolean"),
    ],
)
def test_a_suite_that_means_nothing_is_refused_saying_what(folder: Path, settings: str, complaint: str) -> None:
    (folder / "suite.toml").write_text(settings)
    with pytest.raises(SuiteError, match=re.escape(complaint)) as error:
        len(Suite.load(folder).cases)
    assert error.value.exit_code == 2


def test_a_suite_that_is_not_utf8_is_one_line_and_exit_2(folder: Path) -> None:
    (folder / "suite.toml").write_bytes(b'model = "caf\xe9"')
    done = call("cassettes", "status", folder)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert b"is not UTF-8" in done.stderr


def test_a_folder_that_is_no_suite_is_one_line_and_exit_2(tmp_path: Path) -> None:
    done = call("cassettes", "status", tmp_path)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert b"is no suite" in done.stderr


@pytest.mark.parametrize(
    "secret",
    [
        "AKIA" + "IOSFODNN7EXAMPLE",
        "ghp_" + "a1B2" * 9,
        "AIza" + "a1B2-" * 7,
        "Bearer " + "a1B2" * 5,
        "xoxb-" + "1234567890-a",
        "-----BEGIN RSA " + "PRIVATE KEY",
    ],
    ids=lambda secret: secret[:4],
)
def test_a_key_of_any_well_known_shape_makes_a_recording_suspect(folder: Path, secret: str) -> None:
    _pinned_edit(folder / "cassettes" / "brief.tower.json", '"finish_reason"', f'"seen": "{secret}", "finish_reason"')
    assert states(folder)["brief.tower"] == "suspect"


@pytest.mark.parametrize("slug", ["park-closes-after-storm-damage", "work-from-home-arrangement-ends"])
def test_a_slug_in_an_article_is_no_key(folder: Path, slug: str) -> None:
    path = folder / "cassettes" / "brief.tower.json"
    _pinned_edit(path, '"finish_reason"', f'"seen_at": "https://example.org/{slug}", "finish_reason"')
    assert states(folder)["brief.tower"] == "fresh"
