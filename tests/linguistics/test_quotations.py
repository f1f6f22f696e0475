"""How quotation marks pair, one printing habit each."""

from __future__ import annotations

import pytest

from summarizer.article import Span
from summarizer.linguistics.quotations import Ending, Quotation, find_quotations


def quotations(text: str) -> list[Quotation]:
    """The quotations of a text whose paragraphs are its lines."""
    starts = [0, *(index + 1 for index, letter in enumerate(text) if letter == "\n")]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    spans = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    return [quotation for paragraph in find_quotations(text, spans) for quotation in paragraph]


def quoted(text: str) -> list[str]:
    """The quoted words of a text with their marks."""
    return [text[slice(*quotation.span)] for quotation in quotations(text)]


@pytest.mark.parametrize(
    "marked",
    [
        "“The dam held.”",
        '"The dam held."',
        "''The dam held.''",
        "``The dam held.''",
        "«The dam held.»",
        "„The dam held.“",
    ],
)
def test_every_kind_of_double_mark_pairs(marked: str) -> None:
    assert quoted(f"Then: {marked} So it was.") == [marked]


def test_british_single_marks_pair_around_an_apostrophe() -> None:
    assert quoted("‘We don’t know,’ said the mayor.") == ["‘We don’t know,’"]


def test_straight_single_marks_pair_around_an_apostrophe() -> None:
    assert quoted("'We don't know,' said the mayor.") == ["'We don't know,'"]


def test_an_apostrophe_opens_no_quotation() -> None:
    assert quoted("The miners’ union met in the ’90s; it’s gone.") == []


def test_an_inner_quotation_stays_inside_the_outer_one() -> None:
    assert quoted("“He told me ‘run’ and I ran,” she said.") == ["“He told me ‘run’ and I ran,”"]


def test_a_quotation_that_opens_again_in_each_paragraph_runs_to_the_end_of_each() -> None:
    text = "“The bridge is safe.\n“We tested it twice.”\nTraffic resumed."
    assert quoted(text) == ["“The bridge is safe.", "“We tested it twice.”"]
    assert [quotation.closed for quotation in quotations(text)] == [False, True]


def test_an_unclosed_mark_inside_a_sentence_is_no_quotation() -> None:
    assert quoted('The 12" pipe burst and the road was shut.') == []


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("“It rained,” he said.", Ending.COMMA),
        ("“Did it rain?” he asked.", Ending.FULL),
        ("The “wet season” began.", Ending.OPEN),
    ],
)
def test_the_last_mark_inside_tells_how_the_sentence_goes_on(text: str, ending: Ending) -> None:
    assert [quotation.ending for quotation in quotations(text)] == [ending]


@pytest.mark.parametrize("mark", ["“", "‘", "«"])
def test_marks_that_never_close_are_read_to_the_end(mark: str) -> None:
    assert quoted(f"word {mark}word " * 20_000) == []
