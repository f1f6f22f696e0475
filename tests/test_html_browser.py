"""The page in a real browser: words light up, filters, keyboard and links work, nothing leaves, all can be reached."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from benchmarks.browser import find_chromium, headless
from benchmarks.screenshots import shoot
from summarizer import Brief, summarize
from summarizer.render.failure import Failure
from summarizer.render.html import to_report
from tests.conftest import ROOT, SEEDS
from tests.made import hostile, long, nested

pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(find_chromium() is None, reason="no Chromium is installed"),
]

LIT = "section.text .evidence.on"
CARDS = "li:not([hidden]) > article.claim"
TEXT = "[...document.querySelectorAll('section.text > p:not(.finding)')].map((p) => p.textContent).join('')"

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with headless() as browser:
        yield browser


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Open a brief's page; complaints of the console, and requests for anything but the page, fail the test."""
    complaints: list[str] = []
    contexts: list[Any] = []

    def note_request(sent: Any, own: str) -> None:
        if not sent.url.startswith(own):
            complaints.append(sent.url)

    def open_page(brief: Brief | str, fragment: str = "", width: int = 1400, **options: Any) -> Any:
        path = tmp_path / f"page-{len(contexts)}.html"
        path.write_text(brief if isinstance(brief, str) else brief.to_html(), encoding="utf-8")
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, **options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda sent: note_request(sent, path.as_uri()))
        page.goto(path.as_uri() + fragment)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="module", params=SEEDS, ids=["seed 0", "seed 1"])
def seed(request: pytest.FixtureRequest) -> Brief:
    return summarize(request.param, replay=ROOT / "cassettes")


def lit(page: Any) -> str:
    """The words that are lit, in the order of the text."""
    return "".join(page.locator(LIT).all_text_contents())


def shown(page: Any) -> list[str]:
    return [card.get_attribute("id") or "" for card in page.locator(CARDS).all()]


def violations(page: Any) -> list[tuple[str, str]]:
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in found]


def check_every_claim(page: Any, brief: Brief) -> None:
    for claim in brief.claims:
        page.evaluate(f"location.hash = '#{claim.id}'")
        page.wait_for_selector(f"[id='{claim.id}'].on")
        covered = sorted({place for e in claim.evidence for place in range(e.start, e.end)})
        assert lit(page) == "".join(brief.held_article.text[place] for place in covered)  # type: ignore[union-attr]


def test_every_claim_of_the_seeds_lights_its_own_words(show: Open, seed: Brief) -> None:
    page = show(seed)
    assert page.evaluate(TEXT) == seed.held_article.text  # type: ignore[union-attr]
    check_every_claim(page, seed)


@pytest.mark.parametrize("make", [nested, hostile])
def test_nested_overlapping_and_hostile_words_light_right(show: Open, make: Callable[[], Brief]) -> None:
    brief = make()
    page = show(brief)
    assert page.evaluate(TEXT) == brief.held_article.text  # type: ignore[union-attr]
    check_every_claim(page, brief)
    assert page.evaluate("window.hit") is None


def test_a_deep_link_opens_at_its_claim_and_its_words(show: Open, seed: Brief) -> None:
    last = seed.claims[-1]
    page = show(seed, f"#{last.id}")
    assert lit(page) == "".join(e.exact for e in last.evidence)
    assert page.locator(f"[id='{last.id}']").get_attribute("aria-current") == "true"
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert _in_view(page, f"[id='{last.id}'] a.number") == last.id
    assert _in_view(page, LIT)


@pytest.mark.parametrize("number", [0, 1, 2, 199, 398, 399])
def test_wherever_a_claim_stands_in_a_long_article_a_link_brings_both_sides_into_view(show: Open, number: int) -> None:
    page = show(long(), f"#c{number}")
    page.wait_for_function("document.readyState === 'complete'")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert f"c{number}" in _in_view(page, "article.on a.number")
    assert _in_view(page, LIT)


def _in_view(page: Any, selector: str) -> str:
    """The words of the first such element, when they can be seen."""
    element = page.locator(selector).first
    box = element.bounding_box()
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 900
    return str(element.text_content())


def test_a_click_on_nested_words_chooses_the_innermost_then_steps_out(show: Open) -> None:
    page = show(nested())
    word = page.locator("section.text .uncommitted-3", has_text="fall").first
    chosen = []
    for _ in range(4):
        word.click()
        chosen.append(page.locator("article.on").get_attribute("id"))
    assert chosen == ["c3", "c4", "c2", "c1"]
    assert page.url.endswith("#c1")


def test_a_click_on_a_claim_lights_its_words_and_one_on_the_strip_its_claim(show: Open) -> None:
    page = show(nested())
    page.locator("#c2 .words").click()
    assert lit(page) == "engineers fear may fall by June"
    page.locator(".lane.uncommitted rect").click()
    assert lit(page) == "may fall"


def test_filters_leave_what_they_say_and_reset_brings_all_back(show: Open) -> None:
    page = show(nested())
    page.get_by_role("checkbox", name="firm", exact=True).uncheck()
    assert shown(page) == ["c2", "c3"]
    page.get_by_role("checkbox", name="hedged").uncheck()
    assert shown(page) == ["c3"]
    assert page.locator("output").text_content() == "1 of 4 claims"
    page.get_by_role("button", name="All").click()
    page.wait_for_function("document.querySelector('output').value === '4 claims'")
    page.locator("select[name=actor]").select_option("engineers")
    assert shown(page) == ["c2", "c3"]
    page.locator("select[name=actor]").select_option("")
    page.locator("select[name=voice]").select_option("outlet")
    assert shown(page) == ["c4"]
    page.locator("select[name=voice]").select_option("")
    page.get_by_role("searchbox").fill("GULLS like")
    assert shown(page) == ["c4"]
    page.get_by_role("searchbox").fill("no such words")
    assert page.get_by_text("No claim passes the filters").is_visible()


def test_words_of_claims_that_are_filtered_out_lose_their_lines(show: Open) -> None:
    page = show(nested())
    page.locator("select[name=voice]").select_option("outlet")
    assert "off" in (page.locator("section.text .evidence", has_text="The pier").first.get_attribute("class") or "")
    assert "off" not in (page.locator("section.text .evidence", has_text="Gulls").first.get_attribute("class") or "")


def test_a_link_to_a_claim_that_is_filtered_out_brings_it_back(show: Open) -> None:
    page = show(nested())
    page.locator("select[name=voice]").select_option("outlet")
    page.evaluate("location.hash = '#c3'")
    page.wait_for_selector("#c3.on")
    assert page.locator("#c3").is_visible()


def test_the_keyboard_steps_through_claims_and_lets_go(show: Open) -> None:
    page = show(nested())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the claims"
    page.locator("#c1 a.number").focus()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#c2"
    assert lit(page) == "engineers fear may fall by June"
    page.keyboard.press("k")
    assert page.locator("article.on").get_attribute("id") == "c1"
    page.keyboard.press("Escape")
    assert page.locator(".on").count() == 0


def test_a_voice_of_the_network_filters_by_it(show: Open) -> None:
    page = show(nested())
    page.locator(".node", has_text="engineers").click()
    assert shown(page) == ["c2", "c3"]


def test_the_page_is_whole_without_script(show: Open) -> None:
    page = show(nested(), "#c2", java_script_enabled=False)
    assert page.locator("article.claim").count() == 4
    page.locator("section.text a.ref").first.click()
    assert re.search(r"#c\d$", page.url)


@pytest.mark.parametrize(("width", "scheme"), [(400, "light"), (400, "dark"), (1400, "light"), (1400, "dark")])
def test_axe_finds_no_violation(show: Open, width: int, scheme: str) -> None:
    briefs = [*(summarize(path, model="rules") for path in SEEDS), nested()]
    page = show(to_report(briefs, [Failure("lost.txt", "no such file")]), "#b3-c1", width=width, color_scheme=scheme)
    assert violations(page) == []


def test_axe_finds_no_violation_in_a_page_of_one_article(show: Open, seed: Brief) -> None:
    assert violations(show(seed)) == []


@pytest.mark.parametrize("make", [nested, hostile, long])
def test_nothing_is_wider_than_a_narrow_screen(show: Open, make: Callable[[], Brief]) -> None:
    page = show(make(), width=400)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_print_shows_every_claim_without_the_controls(show: Open) -> None:
    page = show(nested())
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    assert all(card.is_visible() for card in page.locator("article.claim").all())
    assert page.evaluate("getComputedStyle(document.querySelector('.claims')).overflowY") == "visible"


def test_twenty_thousand_words_with_four_hundred_claims_open_and_filter_at_once(show: Open) -> None:
    brief = long()
    assert len(brief.held_article.text.split()) >= 20_000  # type: ignore[union-attr]
    html = brief.to_html()
    assert len(html.encode()) < 2_000_000
    page = show(html)
    opened = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    filtered = page.evaluate(
        """() => {
            const box = document.querySelector("[name=words]");
            const times = ["p", "pi", "pier 9", "399", ""].map((words) => {
                const start = performance.now();
                box.value = words;
                box.dispatchEvent(new Event("input", { bubbles: true }));
                document.body.offsetHeight;
                return performance.now() - start;
            });
            return Math.max(...times);
        }"""
    )
    print(f"{len(html.encode()) / 1e6:.2f} MB, opens in {opened:.0f} ms, filters in {filtered:.0f} ms")
    assert opened < 3000
    assert filtered < 300


def test_screenshots_are_made_at_both_widths_in_both_schemes_and_printed(browser: Any, tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    page.write_text(nested().to_html(), encoding="utf-8")
    made = [path.name for path in shoot(browser, page)]
    assert len(made) == 9
    assert (tmp_path / "brief-print.png").exists()
    assert made[-1] == "brief.pdf"
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")
