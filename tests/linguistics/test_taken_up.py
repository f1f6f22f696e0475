"""Whom later mentions take up: the former and the latter, the coroner, the couple, the paper."""

from __future__ import annotations

import pytest

from tests.linguistics.test_descriptions import kind, voices


def test_the_former_and_the_latter_are_the_two_named_before() -> None:
    text = "Lord Pike and the chancellor, Ada Moor, met. The former said it was late. The latter said it was early."
    assert voices(text) == ["Pike", "Ada Moor"]


def test_the_former_of_three_is_nobody_of_them() -> None:
    text = "Paul Reed, Ada Moor and Mary Tarn met. The former said it was late."
    assert voices(text) == ["the former"]


@pytest.mark.parametrize("calling", ["Coroner", "Tenant", "Vicar"])
def test_a_calling_with_a_capital_before_a_forename_is_no_part_of_the_name(calling: str) -> None:
    text = f"{calling} Alan Reed said it was late. The {calling.lower()} said no."
    assert voices(text) == ["Alan Reed"] * 2


def test_the_star_is_the_singer_spoken_of() -> None:
    assert voices("Singer Lola Banks left early. The star said it was late.") == ["Lola Banks"]


def test_a_couple_are_they() -> None:
    text = "Paul Reed said it was late. The couple said nobody came. They said it rained."
    assert voices(text) == ["Paul Reed", "the couple", "the couple"]


def test_a_co_author_behind_a_name_is_who_bears_it() -> None:
    assert voices("Ada Moor led the team. Her co-author, Paul Reed, said it was late.") == ["Paul Reed"]


@pytest.mark.parametrize("noun", ["bloc", "trust"])
def test_a_bloc_is_a_body(noun: str) -> None:
    assert kind(f"The {noun} said it was late.") == ("organization", "unnamed")


@pytest.mark.parametrize("noun", ["paper", "newspaper"])
def test_the_paper_is_the_newspaper_spoken_of(noun: str) -> None:
    assert voices(f"Ada Moor met the Leith Herald. The {noun} said it was late.") == ["Leith Herald"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moor told the Leith Herald of a study. The paper said ice was thin.",
        "Ada Moor met the BBC. The newspaper said it was late.",
    ],
    ids=["a study", "a broadcaster"],
)
def test_the_paper_is_not_every_outlet(text: str) -> None:
    assert voices(text)[-1] in ("the paper", "the newspaper")
