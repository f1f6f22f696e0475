"""regress: what it measures, what it refuses, which claims it shows, how it ends."""

from __future__ import annotations

import json
import os
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer import Brief
from summarizer.errors import InputError, OutputError, SuiteError
from summarizer.regression.comparison import Report
from summarizer.regression.diff import Change, Version, difference
from summarizer.regression.regress import Result, refuse_overwriting, regress
from summarizer.regression.report_machines import tell_github, to_junit
from summarizer.regression.report_text import change_lines, report_lines
from summarizer.regression.running import save
from tests.conftest import Endpoint, Scripted, answer
from tests.regression.conftest import NAMES, name_in, record_now, said_of
from tests.test_command import call

Edit = Callable[[str, str, str], None]


def _hardened(body: dict[str, Any]) -> Scripted:
    return answer(said_of(name_in(body), certainty="certain"))


@pytest.fixture
def baseline(folder: Path) -> Path:
    """The suite's run before anything is changed."""
    path = folder.parent / "baseline.json"
    save(regress(folder).run, path)
    return path


@pytest.fixture
def worse(folder: Path, baseline: Path, edit: Edit, endpoint: Endpoint) -> Result:
    """The prompt edited, recorded again from a model that drops every hedge, compared with before."""
    edit("prompts/brief.md", "You read one article", "You read an article")
    endpoint.choose = _hardened
    assert len(record_now(folder)) == 3
    return regress(folder, against=str(baseline))


def report_of(result: Result) -> Report:
    assert result.report is not None
    return result.report


def line_of(report: Report, metric: str) -> Any:
    return next(line for line in report.lines if line.metric == metric)


def test_a_run_alone_is_measured_against_gold_and_its_gates_hold(folder: Path) -> None:
    result = regress(folder)
    report = report_of(result)
    assert result.exit_code == 0
    assert {line.metric: line.value for line in report.lines}.items() >= {
        "claims_found": 1.0,
        "firmness": 1.0,
        "speaker": 1.0,
        "hedged_share": 0.5,
        "claims": 2.0,
        "evidence_exact": 1.0,
    }.items()
    assert report.tables["firmness"] == {"firm→firm": 3, "hedged→hedged": 3}


def test_two_identical_runs_change_nothing_and_every_interval_holds_zero(folder: Path, baseline: Path) -> None:
    report = report_of(regress(folder, against=str(baseline)))
    assert all(line.interval.low <= 0 <= line.interval.high for line in report.lines if line.interval)
    assert (report.flagged, report.flipped, report.failed) == ((), (), ())


def test_a_prompt_that_drops_hedges_fails_and_names_metric_cases_and_claims(worse: Result) -> None:
    report = report_of(worse)
    assert worse.exit_code == 1
    (failed,) = {gate.metric for gate in report.failed}
    assert failed == "firmness"
    assert all(
        set(gate.cases) == {f"brief.{name}" for name in NAMES} for gate in report.failed if "worse" in gate.condition
    )
    firmness = line_of(report, "firmness")
    assert (firmness.value, firmness.before, firmness.flips) == (0.5, 1.0, (0, 3))
    hardened = [change for flip in report.flipped for change in flip.changes if change.kinds == ("hardened",)]
    assert [change.after.text for change in hardened if change.after] == ["the gate may open in May"] * 3
    shown = "\n".join(report_lines(report))
    assert "- The porter: “the gate may open in May” [hedged, possible] (may)" in shown
    assert "+ The porter: “the gate may open in May” [firm]" in shown
    assert shown.endswith("failed: firmness")


def test_a_new_prompt_on_an_old_recording_is_not_scored(folder: Path, edit: Edit, baseline: Path) -> None:
    edit("prompts/brief.md", "You read one article", "You read an article")
    done = call("regress", folder, "--against", baseline)
    assert done.returncode == 4
    assert done.stdout == b""
    for name in NAMES:
        assert f"stale    brief.{name}".encode() in done.stderr
    assert b"+system: You read an article" in done.stderr


def test_an_article_that_changed_is_not_compared_with_its_old_self(folder: Path, baseline: Path) -> None:
    saved = json.loads(baseline.read_text())
    saved["cases"]["brief.pier"]["identity"] = "0" * 64
    del saved["cases"]["brief.tower"]
    baseline.write_text(json.dumps(saved))
    report = report_of(regress(folder, against=str(baseline)))
    assert report.not_compared == {
        "brief.pier": "its article is another one now",
        "brief.tower": "the baseline has no such case",
    }
    saved["cases"] = {}
    baseline.write_text(json.dumps(saved))
    with pytest.raises(SuiteError, match="nothing to compare"):
        regress(folder, against=str(baseline))


def test_a_gate_on_what_was_never_measured_fails(folder: Path) -> None:
    for path in (folder / "gold").iterdir():
        path.unlink()
    report = report_of(regress(folder))
    assert [(gate.metric, gate.message) for gate in report.failed] == [("firmness", "nothing was measured")]


def test_a_gate_for_each_case_names_the_case_that_breaks_it(folder: Path, edit: Edit) -> None:
    edit("suite.toml", 'metric = "evidence_exact"\neach = 0.9', 'metric = "claims"\nfloor = 3')
    assert [gate.message for gate in report_of(regress(folder)).failed] == ["is 2"]
    edit("suite.toml", 'metric = "claims"\nfloor = 3', 'metric = "hedge_lost"\neach = -1')
    (failed,) = report_of(regress(folder)).failed
    assert failed.cases == tuple(f"brief.{name}" for name in NAMES)


def test_gold_that_went_missing_or_was_misnamed_fails_a_suite_that_counts_it(folder: Path, edit: Edit) -> None:
    edit("suite.toml", "[[cases]]", "gold_at_least = 3\n[[cases]]")
    assert regress(folder).exit_code == 0
    (folder / "gold" / "pier.json").rename(folder / "gold" / "peer.json")
    page, junit = folder.parent / "page.html", folder.parent / "junit.xml"
    done = call("regress", folder, "--html", page, "--junit", junit)
    assert done.returncode == 1
    head, *lines = done.stdout.decode().splitlines()
    assert head == f"{folder}: 3 cases, 2 with gold, openai/gpt-5.4-mini"
    assert "gold of no case, is it named as its article is? gold/peer.json" in lines
    assert "FAIL  gold: at least 3 of the cases; 2 of 3 have it, without it are brief.pier" in lines
    assert lines[-1] == "failed: gold"
    assert "3 cases: 3 fresh · 2 with gold" in page.read_text()
    assert "gold/peer.json" in page.read_text()
    suite = ET.parse(junit).getroot()
    assert suite.find("properties/property[@name='cases with gold'][@value='2']") is not None
    assert suite.find("testcase[@name='gold: at least 3 of the cases']/failure") is not None


def test_the_number_of_cases_with_gold_is_told_where_nobody_counts_on_it(folder: Path) -> None:
    (folder / "gold" / "pier.json").unlink()
    report = report_of(regress(folder))
    assert (report.with_gold, report.idle_gold) == (("brief.market", "brief.tower"), ())
    assert report.failed == ()
    assert next(report_lines(report)) == f"{folder}: 3 cases, 2 with gold, openai/gpt-5.4-mini"


def test_the_gold_of_another_text_is_refused(folder: Path) -> None:
    (folder / "gold" / "pier.json").write_bytes((folder / "gold" / "tower.json").read_bytes())
    with pytest.raises(SuiteError, match="the gold of another text"):
        regress(folder)


def test_junit_holds_a_test_for_each_case_and_each_condition(worse: Result) -> None:
    suite = ET.fromstring(to_junit(worse.run.standings, worse.report))
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("6", "5", "0")
    pier = suite.find("testcase[@name='brief.pier']/failure")
    assert pier is not None
    assert "firmness: worse by at most 0.1" in str(pier.get("message"))
    assert "the gate may open in May" in str(pier.text)


def test_junit_takes_text_that_xml_cannot_hold(folder: Path, edit: Edit) -> None:
    path = folder / "cassettes" / "brief.stray\x1b.json"
    path.write_text("{}")
    result = regress(folder)
    assert ET.fromstring(to_junit(result.run.standings, result.report)).get("skipped") == "2"


def test_words_of_an_article_never_begin_a_line_of_the_report() -> None:
    version = Version(
        id="c1",
        text="Yes.\n::error::no\r\n::stop-commands::x",
        start=0,
        voices=("The mayor",),
        firmness="firm",
        certainty="certain",
        polarity="positive",
        hedges=(),
    )
    assert list(change_lines([Change(kinds=("gained",), before=None, after=version)]))[1:] == [
        "    + The mayor: “Yes. ::error::no ::stop-commands::x” [firm]"
    ]


def test_github_gets_annotations_and_a_summary_only_when_run_there(worse: Result, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    there = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    lines = list(tell_github(worse.run.standings, worse.report, there))
    assert any(line.startswith("::error title=gate firmness::") for line in lines)
    assert any(line.startswith("::notice file=articles/pier.txt,title=brief.pier%3A 1 hardened::") for line in lines)
    assert not any("\n" in line for line in lines)
    assert "failed: firmness" in summary.read_text()
    assert list(tell_github(worse.run.standings, worse.report, {})) == []
    with pytest.raises(OutputError, match="nowhere"):
        list(tell_github(worse.run.standings, worse.report, there | {"GITHUB_STEP_SUMMARY": "/nowhere/summary.md"}))


def test_the_command_writes_json_junit_html_and_a_baseline(folder: Path, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("base.json", "junit.xml", "report.html")]
    done = call("regress", folder, "--json", "--save", files[0], "--junit", files[1], "--html", files[2])
    assert done.returncode == 0, done.stderr
    assert Report.model_validate_json(done.stdout).suite == str(folder)
    assert all(path.stat().st_size for path in files)
    again = call("regress", folder, "--against", files[0])
    assert again.returncode == 0
    assert again.stdout.decode().splitlines()[-1] == "all gates hold; no metric changed beyond chance"


READ = {
    "the suite": "suite.toml",
    "an article": "articles/pier.txt",
    "gold": "gold/pier.json",
    "the index": "cassettes/index.json",
    "a recording": "cassettes/brief.pier.json",
    "a prompt": "prompts/brief.md",
    "a later prompt": "prompts/revise.md",
    "a schema": "schemas/brief.py",
    "the baseline": "../baseline.json",
}


@pytest.mark.parametrize("file", READ.values(), ids=READ)
def test_no_result_takes_the_place_of_what_the_run_reads(folder: Path, file: str) -> None:
    place, link = folder / file, folder.parent / "link"
    if not place.exists():
        place.write_text("{}")
    link.symlink_to(place)
    before = place.read_bytes()
    for given in (place, link):
        with pytest.raises(OutputError, match="is read by this run, name another file"):
            refuse_overwriting([folder / "new.html", given], folder, str(folder / "../baseline.json"))
    assert place.read_bytes() == before


@pytest.mark.parametrize("option", ["--html", "--junit", "--save"])
def test_a_result_that_would_overwrite_the_suite_is_one_line_and_exit_2(folder: Path, option: str) -> None:
    before = (folder / "suite.toml").read_bytes()
    done = call("regress", folder, option, folder / "suite.toml")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert b"suite.toml: is read by this run" in done.stderr
    assert (folder / "suite.toml").read_bytes() == before


@pytest.fixture
def briefs(folder: Path) -> tuple[Brief, Brief]:
    """A brief and the same with its claims reversed in order and its actors renamed."""
    brief = regress(folder).run.results["brief.tower"].value
    assert isinstance(brief, Brief)
    return brief, Brief.model_validate_json(brief.model_dump_json(by_alias=True).replace('"a1"', '"z9"'))


def _with(brief: Brief, claim: int, **changes: Any) -> Brief:
    data = brief.model_dump(mode="json", by_alias=True)
    for derived in ("factuality", "firmness"):
        del data["claims"][claim][derived]
    data["claims"][claim] |= changes
    return Brief.model_validate(data)


def test_other_ids_and_another_order_are_no_difference(briefs: tuple[Brief, Brief]) -> None:
    one, other = briefs
    assert difference(one, other.model_copy(update={"claims": other.claims[::-1]})) == ()


@pytest.mark.parametrize(
    ("claim", "changes", "kinds"),
    [
        (1, {"certainty": "certain", "hedges": []}, ("hardened",)),
        (1, {"certainty": "uncommitted"}, ("softened",)),
        (0, {"certainty": "probable"}, ("softened",)),
        (1, {"certainty": "probable"}, ("hardened",)),
        (0, {"polarity": "positive"}, ("reversed",)),
        (0, {"attribution": {"chain": [{"actor": "outlet"}, {"actor": "a2"}]}}, ("re-attributed",)),
        (0, {"attribution": {"chain": [{"actor": "outlet"}]}}, ("re-attributed",)),
    ],
)
def test_what_became_of_a_claim_has_a_name(
    briefs: tuple[Brief, Brief], claim: int, changes: dict[str, Any], kinds: tuple[str, ...]
) -> None:
    one, _ = briefs
    assert [change.kinds for change in difference(one, _with(one, claim, **changes))] == [kinds]


def test_a_claim_of_one_brief_only_is_lost_or_gained(briefs: tuple[Brief, Brief]) -> None:
    one, _ = briefs
    fewer = one.model_copy(update={"claims": one.claims[:1]})
    assert [change.kinds for change in difference(one, fewer)] == [("lost",)]
    assert [change.kinds for change in difference(fewer, one)] == [("gained",)]


def test_briefs_of_two_articles_are_not_compared(folder: Path) -> None:
    results = regress(folder).run.results
    one, other = (results[f"brief.{name}"].value for name in ("pier", "tower"))
    assert isinstance(one, Brief)
    assert isinstance(other, Brief)
    with pytest.raises(InputError, match="two different articles"):
        difference(one, other)


def test_the_diff_command_shows_both_versions(briefs: tuple[Brief, Brief], tmp_path: Path) -> None:
    one, _ = briefs
    paths = tmp_path / "a.json", tmp_path / "b.json"
    for path, brief in zip(paths, (one, _with(one, 1, certainty="certain", hedges=[])), strict=True):
        path.write_text(brief.model_dump_json(by_alias=True))
    done = call("diff", *paths)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1] == "1 hardened"
    assert json.loads(call("diff", *paths, "--json").stdout)[0]["kinds"] == ["hardened"]
    assert call("diff", paths[0], os.devnull).returncode == 2


def test_of_two_claims_on_the_same_words_the_one_of_the_same_source_is_the_same_claim(
    briefs: tuple[Brief, Brief],
) -> None:
    one, _ = briefs
    mayors, porters = one.claims
    echo = mayors.model_copy(update={"id": "c9", "attribution": porters.attribution})
    (words,) = mayors.evidence
    fewer = words.model_copy(update={"exact": words.exact.removeprefix("the "), "start": words.start + 4})
    shorter = mayors.model_copy(update={"evidence": (fewer,)})
    left = one.model_copy(update={"claims": (mayors,)})
    right = one.model_copy(update={"claims": (echo, shorter)})
    assert [change.kinds for change in difference(left, right)] == [("gained",)]
