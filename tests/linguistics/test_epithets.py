"""Whether "the mayor" is the person spoken of, whom nobody introduced so, or somebody else."""

from __future__ import annotations

import pytest

from tests.linguistics.test_descriptions import voices


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moor met reporters on Monday. The mayor said the road would open.",
        "Ada Moor became the mayor in May. The mayor said the road would open.",
        "Ada Moor’s neighbours asked the mayor in. The mayor said the road would open.",
        "Candidate Ada Moor left early. The mayor said the road would open.",
    ],
)
def test_office_is_of_the_person_spoken_of(text: str) -> None:
    assert voices(text)[-1] == "Ada Moor"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moor was told by the mayor that the road would open.",
        "Ada Moor met the mayor on Monday. The mayor said the road would open.",
        "The mayor met Ada Moor on Monday. The mayor said the road would open.",
        "Ada Moor and the mayor met on Monday. The mayor said the road would open.",
        "Ada Moor, who met the mayor on Monday, left. The mayor said the road would open.",
    ],
    ids=["agent", "object", "subject", "coordination", "relative clause"],
)
def test_description_in_the_clause_of_a_name_is_somebody_else(text: str) -> None:
    assert voices(text)[-1] == "the mayor"


def test_description_of_two_words_in_the_clause_of_a_name_is_somebody_else() -> None:
    text = "Ada Moor met the prime minister on Monday. The prime minister said the road would open."
    assert voices(text) == ["the prime minister"]


def test_whom_the_text_names_after_the_mayor_is_somebody_else() -> None:
    text = "Ada Moor met the mayor on Monday. Paul Reed waited. The mayor said the road would open."
    assert voices(text) == ["the mayor"]


@pytest.mark.parametrize("introduced", ["Mayor Ada Moor", "Ada Moor, a driver,", "Ada Moor, the ambassador,"])
def test_office_is_of_nobody_introduced_by_another_calling(introduced: str) -> None:
    assert voices(f"{introduced} left early. The minister said the road would open.") == ["the minister"]


def test_callings_that_are_no_offices_are_of_one_after_the_other() -> None:
    text = "Ada Moor sang. “It was late,” the singer said. Mary Tarn sang too. “It was early,” the singer said."
    assert voices(text) == ["Ada Moor", "Mary Tarn"]


@pytest.mark.parametrize(
    "introduced",
    ["Ada Moor, the head of a union,", "Ada Moor, 41,", "The Chancellor, Ada Moor,"],
    ids=["apposition", "age", "name as an apposition"],
)
def test_description_in_the_clause_of_a_name_with_an_apposition_is_somebody_else(introduced: str) -> None:
    assert voices(f"{introduced} met the mayor on Monday. The mayor said no.") == ["the mayor"]


def test_office_in_capitals_before_a_name_set_off_is_his() -> None:
    text = "The Prime Minister, Ada Moor, met the French president. The French president said no."
    assert voices(f"{text} The prime minister said yes.") == ["the French president", "Ada Moor"]
