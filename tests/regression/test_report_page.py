"""The report as a page, in a real browser: nothing runs, nothing loads, everything of an article is text."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.browser import find_chromium, headless
from summarizer.regression.regress import Result, regress
from summarizer.regression.report_html import to_html
from summarizer.regression.running import save
from tests.conftest import Endpoint, Scripted, answer
from tests.regression.conftest import NAMES, make_suite, record_now, said_of

HOSTILE = "</script><img src=x onerror=document.title='owned'>"


@pytest.fixture
def result(tmp_path: Path, endpoint: Endpoint) -> Result:
    """A hardened claim in an article that would like to be a page."""
    folder = make_suite(tmp_path / "suite", NAMES)
    article = folder / "articles" / "tower.txt"
    article.write_text(article.read_text().replace("may open in May", f"may open {HOSTILE} in May"))

    def hostile(body: dict[str, object], certainty: str = "possible") -> Scripted:
        name = next(name for name in NAMES if f"the {name} is not safe" in str(body))
        said = said_of(name, certainty)
        if name == "tower":
            said["claims"][1]["quote"] = [f"the gate may open {HOSTILE} in May"]
        return answer(said)

    endpoint.choose = hostile
    record_now(folder)
    save(regress(folder).run, tmp_path / "base.json")
    prompt = folder / "prompts" / "brief.md"
    prompt.write_text(prompt.read_text("utf-8").replace("You read one article", "You read an article"), "utf-8")
    endpoint.choose = lambda body: hostile(body, "certain")
    record_now(folder)
    return regress(folder, against=str(tmp_path / "base.json"))


@pytest.mark.skipif(find_chromium() is None, reason="no Chromium is installed")
def test_the_page_shows_the_flipped_claims_as_text_and_runs_nothing(result: Result, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(to_html(result.run.standings, result.report), "utf-8")
    complaints: list[str] = []
    with headless() as browser:
        page = browser.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if request.url != path.as_uri() else None)
        page.goto(path.as_uri())
        flips = page.locator(".flip.hardened")
        assert flips.count() == 3
        assert flips.first.is_visible()
        hostile = page.locator(".flip.hardened", has_text="onerror")
        assert HOSTILE in hostile.locator(".before").inner_text()
        assert "firm, certain" in hostile.locator(".after").inner_text()
        assert page.locator("img, script").count() == 0
        assert page.title().startswith("Prompts under test: ")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert complaints == []


def test_a_run_that_is_not_scored_has_a_page_that_says_why(result: Result, tmp_path: Path) -> None:
    (tmp_path / "suite" / "cassettes" / "brief.pier.json").unlink()
    refused = regress(tmp_path / "suite")
    text = to_html(refused.run.standings, refused.report)
    assert refused.report is None
    assert "<strong>missing</strong> brief.pier" in text
