"""Words shown between quotation marks lose the marks around them, and none inside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.render.quoting import unquoted


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("“No,”", "No,"),
        ("‘It’s over,’", "It’s over,"),
        ('"No"', "No"),
        ("“We will win", "We will win"),
        ("We will win.”", "We will win."),
        ("that ‘there is no task in Armenia.’", "that ‘there is no task in Armenia.’"),
        ("‘No’ and ‘never’", "‘No’ and ‘never’"),
        ("the miners’", "the miners"),
        (" it leaks ", "it leaks"),
        ("”", ""),
        ("", ""),
    ],
)
def test_marks_around_words_go_and_marks_inside_stay(words: str, shown: str) -> None:
    assert unquoted(words) == shown


@given(st.text(alphabet="a “”‘’\"'", max_size=12))
def test_nothing_but_marks_and_space_is_taken(words: str) -> None:
    assert unquoted(words) in words
    assert [letter for letter in unquoted(words) if letter == "a"] == [letter for letter in words if letter == "a"]
