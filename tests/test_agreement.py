"""A saved brief whose file was edited: what it quotes must stand in its article, where that is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer import Article, compare, summarize
from summarizer.errors import ArticleError


def saved(folder: Path, words: str = "", forged: str = "") -> Path:
    """A brief beside its article, some of its words changed."""
    (folder / "a.txt").write_text("Pay Talks\n\nThe firm said it will not pay the fine.")
    brief = folder / "a.json"
    brief.write_text(summarize(folder / "a.txt", model="rules").model_dump_json().replace(words or "\0", forged))
    return brief


def test_a_brief_that_quotes_what_its_article_does_not_hold_is_not_compared(tmp_path: Path) -> None:
    forged = saved(tmp_path, "will not pay", "will NOW pay")
    with pytest.raises(ArticleError, match="it will NOW pay the fine” does not stand at"):
        compare(forged, Article.from_text("Other News\n\nThe firm said it will pay."), model="rules")


def test_a_brief_that_was_left_alone_is_compared(tmp_path: Path) -> None:
    other = Article.from_text("Other News\n\nThe firm said it will pay.")
    assert compare(saved(tmp_path), other, model="rules").articles[0].claims
