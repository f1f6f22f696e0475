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


@pytest.mark.parametrize("source", ["A source close to her", "A friend of hers", "A friend of his"])
def test_who_is_told_by_a_pronoun_is_not_whom_it_stands_for(source: str) -> None:
    name = f"a{source[1:]}"
    assert voices(f"Ada Moor met Paul Reed. {source} said it was late.") == [name]


@pytest.mark.parametrize(
    ("opening", "name"),
    [("The report was published on Monday.", "the report"), ("The court sat in Leith.", "the court")],
)
def test_it_is_the_thing_that_is_the_subject_of_the_sentence_before(opening: str, name: str) -> None:
    text = f"The ministry said no. {opening} It said the Home Office had failed. Ada Moor said no."
    assert voices(text) == ["the ministry", name, "Ada Moor"]


def test_it_is_no_thing_that_only_qualifies_a_noun() -> None:
    text = "The ministry said no. The report author left. It said it was late."
    assert voices(text) == ["the ministry"] * 2


def test_one_is_not_many_and_many_are_not_one() -> None:
    text = "An official said it was late. A second official said it rained. Both officials said nobody came."
    assert voices(text) == ["an official", "a second official", "both officials"]


def test_the_lawyer_is_the_one_who_spoke_last() -> None:
    text = "Ada Moor’s lawyer said it was late. Paul Reed’s lawyer said it rained. The lawyer said nobody came."
    assert voices(text) == ["Ada Moor’s lawyer", "Paul Reed’s lawyer", "Paul Reed’s lawyer"]


def test_her_lawyer_is_not_his_lawyer() -> None:
    text = "Her lawyer said it was late. His lawyer said it rained. Her lawyer said no. The lawyer said nobody came."
    assert voices(text) == ["her lawyer", "his lawyer", "her lawyer", "her lawyer"]


def test_his_lawyer_is_not_the_one_introduced_as_hers() -> None:
    text = "Ada Moor left. Her lawyer, Tom Ager, said it was late. Paul Reed left. {} lawyer said it rained."
    assert voices(text.format("His")) == ["Tom Ager", "his lawyer"]
    assert voices(text.format("Her")) == ["Tom Ager"] * 2


def test_his_lawyer_is_the_lawyer_who_spoke_before() -> None:
    assert voices("The lawyer said it was late. His lawyer said it rained.") == ["the lawyer"] * 2


def test_they_are_nobody_that_she_can_be() -> None:
    text = "Ada Moor met two men. They said it was late. “It was,” she said."
    assert voices(text)[-1] == "Ada Moor"


def test_a_body_named_with_an_article_behind_whose_it_is_is_the_body() -> None:
    assert voices("Ada Moor left. Her union, the GMB, said it was late.") == ["GMB"]


@pytest.mark.parametrize(("whose", "same"), [("Her", True), ("His", False)])
def test_her_lawyer_is_that_of_the_woman_named(whose: str, *, same: bool) -> None:
    said = voices(f"Ada Moor’s lawyer said it was late. {whose} lawyer said it rained.")
    assert (said[0] == said[1]) is same


@pytest.mark.parametrize("calling", ["pontiff", "boss", "magistrate", "tycoon", "architect"])
def test_a_calling_is_a_person(calling: str) -> None:
    assert kind(f"The {calling} said it was late.") == ("person", "unnamed")
