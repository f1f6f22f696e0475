"""Pictures of the report to look at: ``python -m benchmarks.screenshots FOLDER [BRIEF.json …]``.

Each page is shot at 400 and 1,400 pixels, light and dark, and printed to PDF. Without briefs, those of the seeds are
replayed from their recordings; with several articles, the report that holds them all is shot as well.
"""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser

from benchmarks.browser import headless
from summarizer import Brief, summarize
from summarizer.render.failure import Failure
from summarizer.render.html import to_report

ROOT = Path(__file__).parent.parent
WIDTHS = (400, 1400)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_FAILURE = Failure("harbour.txt", "harbour.txt: empty, there is no article to read")


def shoot(browser: Browser, page_file: Path) -> list[Path]:
    """The pictures of one page, whole and with its first claim chosen, beside the file."""
    pictures = []
    for width, scheme in product(WIDTHS, SCHEMES):
        page = browser.new_page(viewport={"width": width, "height": 1000}, color_scheme=scheme)
        page.goto(page_file.as_uri())
        for name, whole in (("page", True), ("top", False)):
            picture = page_file.with_name(f"{page_file.stem}-{width}-{scheme}-{name}.png")
            page.screenshot(path=picture, full_page=whole)
            pictures.append(picture)
        page.close()
    return [*pictures, _print(browser, page_file)]


def _print(browser: Browser, page_file: Path) -> Path:
    page = browser.new_page()
    page.goto(page_file.as_uri())
    target = page_file.with_suffix(".pdf")
    page.pdf(path=target, format="A4", prefer_css_page_size=True)
    page.set_viewport_size({"width": 700, "height": 1000})
    page.emulate_media(media="print")
    page.screenshot(path=page_file.with_name(f"{page_file.stem}-print.png"), full_page=True)
    page.close()
    return target


def _pages(folder: Path, briefs: list[Brief]) -> list[Path]:
    pages = {f"brief-{number}": brief.to_html() for number, brief in enumerate(briefs, start=1)}
    if len(briefs) > 1:
        pages["report"] = to_report(briefs, [_FAILURE])
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return [folder / f"{name}.html" for name in pages]


def _replayed() -> list[Brief]:
    return [summarize(path, replay=ROOT / "cassettes") for path in sorted((ROOT / "seeds").glob("*.txt"))]


def main(folder: str = "screenshots", *files: str) -> None:
    """Write the pages, their pictures and their PDFs into ``folder``."""
    target = Path(folder).absolute()
    target.mkdir(parents=True, exist_ok=True)
    read = [Brief.model_validate_json(Path(name).read_bytes()) for name in files]
    briefs = read or _replayed()
    with headless() as browser:
        for page in _pages(target, briefs):
            print(*shoot(browser, page), sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
