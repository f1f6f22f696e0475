"""Bodies whose names tell nothing, introduced by what they are: "the union Usdaw", "analysts at Sydbank"."""

from __future__ import annotations

import pytest

from summarizer import Article, summarize
from tests.linguistics.test_descriptions import HEADLINE, kind, voices


@pytest.mark.parametrize(
    "body", ["The union Fennel", "The insurer Fennel", "The charity Fennel", "The tech firm Fennel"]
)
def test_a_name_behind_the_noun_of_a_body_is_no_person_though_it_speaks(body: str) -> None:
    assert kind(f"{body} said it was late.") == ("organization", "named")


def test_it_is_the_union_that_spoke_last() -> None:
    text = "Norrland Steel said it would close. The union Fennel said it was late. It said that nobody knew."
    assert voices(text)[-1] == "Fennel"


def test_who_employs_those_who_speak_is_no_person() -> None:
    text = "Greyhound Foods said it would grow. Analysts at Sydbank said it was late. The bank said no."
    assert voices(text) == ["Greyhound Foods", "analysts at Sydbank", "Sydbank"]


@pytest.mark.parametrize(
    ("introduced", "later"),
    [("The union Fennel", "The union"), ("The charity Fennel", "The charity"), ("Fennel, a union,", "The union")],
)
def test_a_body_is_taken_up_by_what_it_was_introduced_as(introduced: str, later: str) -> None:
    assert voices(f"{introduced} said it was late. Ada Moor said no. {later} said nobody knew.") == [
        "Fennel",
        "Ada Moor",
        "Fennel",
    ]


def test_what_has_a_spokesman_is_no_person() -> None:
    text = "Sales rose, Ada Moor said. Fennel said it was late. Its spokesman said it rained."
    assert voices(text) == ["Ada Moor", "Fennel", "its spokesman"]
    assert kind("Fennel said it was late. Its spokesman said it rained.") == ("organization", "named")


def test_the_spokesmen_of_two_bodies_are_two() -> None:
    text = (
        "Norrland Steel said it was late. Its spokesman said it rained. The spokesman said no. "
        "Greyhound Foods said it was early. Its spokesman said it snowed."
    )
    brief = summarize(Article.from_text(HEADLINE + text), model="rules")
    sources = [claim.source for claim in brief.claims if claim.attribution.depth]
    assert sources[1] == sources[2] != sources[4]
