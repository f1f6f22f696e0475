"""What Python callers get wrong: a clear ``TypeError``; and briefs that were saved and are none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from summarizer import Article, Brief, compare, summarize
from summarizer.errors import InputError
from tests.conftest import SEEDS
from tests.test_command import SEED_BRIEF

SEED = SEEDS[0]
NONE: Any = None
THREE: Any = 3
WORD: Any = "a"
BYTES: Any = b"a"
LIST: Any = ["a.txt"]


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (lambda: summarize(NONE), "source must be Article or str or PathLike, not None"),
        (lambda: summarize(LIST), "source must be Article or str or PathLike, not list"),
        (lambda: summarize("a.txt", model=THREE), "model must be str or None, not int"),
        (lambda: summarize(SEED, timeout=WORD), "timeout must be int or float, not str"),
        (lambda: summarize(SEED, replay=THREE), "replay must be str or PathLike or None, not int"),
        (lambda: compare(SEED, NONE), "source must be Article or Brief or str or PathLike, not None"),
        (lambda: compare(SEED, SEED, model=THREE), "model must be str or None, not int"),
        (lambda: Article.from_text(NONE), "text must be str, not None"),
        (lambda: Article.from_text(BYTES), "text must be str, not bytes"),
        (lambda: Article.from_html(NONE), "html must be str, not None"),
        (lambda: Article.from_path(THREE), "path must be str or PathLike, not int"),
        (lambda: Article.from_url(NONE), "url must be str, not None"),
        (lambda: Brief.from_json(NONE), "text must be str or bytes, not None"),
    ],
)
def test_a_wrong_type_is_a_type_error_that_names_the_argument(call: Callable[[], object], complaint: str) -> None:
    with pytest.raises(TypeError) as raised:
        call()
    assert str(raised.value) == complaint


def test_a_saved_brief_is_read_back() -> None:
    assert Brief.from_json(SEED_BRIEF) == Brief.from_json(SEED_BRIEF.encode()) == Brief.model_validate_json(SEED_BRIEF)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{}", "article: Field required, and 3 more"),
        ("no JSON", "Invalid JSON: expected ident at line 1 column 2"),
        (SEED_BRIEF.replace("{", '{"a\\nb": 1,', 1), "a b: Extra inputs are not permitted"),
    ],
)
def test_what_is_no_brief_is_an_error_of_one_line(text: str, why: str) -> None:
    with pytest.raises(InputError) as raised:
        Brief.from_json(text)
    assert str(raised.value) == f"is no saved brief ({why})"
