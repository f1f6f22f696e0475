"""A headless browser that keeps to itself: the system's Chromium, a fresh profile, no background traffic."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def find_chromium() -> str | None:
    """The browser to drive: ``CHROMIUM``, else the system's; ``None`` when there is none."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@contextmanager
def headless() -> Iterator[Browser]:
    """A browser for the length of a ``with`` block; Playwright gives every launch a profile of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(_QUIET))
        try:
            yield browser
        finally:
            browser.close()
