"""A comparison's page in a real browser: both passages of any row in sight, no error, nothing of an article acts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.browser import find_chromium, headless
from summarizer import Article, Comparison, compare
from tests.conftest import SEEDS

pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(find_chromium() is None, reason="no Chromium is installed"),
]

HOSTILE = (
    "The mayor of Tolm said <script>window.hit = 1</script> the bridge </script> is shut on 4 March 2031. "
    "Mayor Ida Krantz told the Tolm inquiry “<img src=x onerror=window.hit=2> \u202eis safe”."
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with headless() as browser:
        yield browser


def opened(browser: Any, comparison: Comparison, folder: Path, width: int = 1400) -> tuple[Any, list[str]]:
    """The page with what its console complains of."""
    path = folder / "page.html"
    path.write_text(comparison.to_html(), encoding="utf-8")
    page, complaints = browser.new_page(viewport={"width": width, "height": 900}), []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path.as_uri())
    return page, complaints


IN_SIGHT = """row => {
  row.closest("details")?.setAttribute("open", "");
  row.click();
  return row.dataset.passages.split("\\n").map(name => {
    const part = [...document.querySelectorAll(".passage")].find(p => p.dataset.passages.split("\\n").includes(name));
    const [box, pane] = [part.getBoundingClientRect(), part.closest(".pane").getBoundingClientRect()];
    return {on: part.classList.contains("on"), pane: part.closest(".pane").dataset.key, left: pane.left,
            seen: box.top >= pane.top - 1 && box.top < pane.bottom};
  });
}"""


@pytest.mark.parametrize("width", [1400, 600])
def test_both_passages_of_every_row_are_seen_side_by_side(browser: Any, tmp_path: Path, width: int) -> None:
    comparison = compare(*SEEDS, model="rules")
    page, complaints = opened(browser, comparison, tmp_path, width)
    rows = page.query_selector_all(".row")
    assert len(rows) == len(comparison.pairs[0].rows)
    for row in rows:
        places = row.evaluate(IN_SIGHT)
        assert all(place["on"] and place["seen"] for place in places), row.inner_text()
        assert len({place["left"] for place in places}) == len(places)
    assert complaints == []
    page.close()


def test_of_three_articles_the_two_of_a_row_are_opened(browser: Any, tmp_path: Path) -> None:
    copy = Article.from_text(SEEDS[1].read_text("utf-8").replace("modest", "small"), source="copy")
    page, complaints = opened(browser, compare(*SEEDS, copy, model="rules"), tmp_path)
    row = page.query_selector("[aria-label='B and C'] .row")
    assert {place["pane"] for place in row.evaluate(IN_SIGHT)} == {"B", "C"}
    assert page.locator(".pane:visible").count() == 2
    assert page.locator(".matrix tbody tr").count() > 20
    assert complaints == []
    page.close()


def test_nothing_of_an_article_acts_and_all_of_it_is_shown(browser: Any, tmp_path: Path) -> None:
    comparison = compare(Article.from_text(HOSTILE), Article.from_text(HOSTILE + " More."), model="rules")
    page, complaints = opened(browser, comparison, tmp_path)
    assert page.evaluate("window.hit") is None
    assert complaints == []
    assert "<script>window.hit = 1</script>" in page.locator(".pane").first.inner_text()
    assert page.locator(".control").count() >= 1
    page.close()


def test_the_page_is_complete_without_its_script(browser: Any, tmp_path: Path) -> None:
    page, _ = opened(browser, compare(*SEEDS, model="rules"), tmp_path)
    broken = page.evaluate(
        "[...document.querySelectorAll('.row a.key')].filter(a => !document.getElementById(a.hash.slice(1))).length"
    )
    assert broken == 0
    page.close()
