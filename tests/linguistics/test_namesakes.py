"""Those who share a surname: husband and wife, brother and sister."""

from __future__ import annotations

import pytest

from tests.linguistics.test_descriptions import voices


@pytest.mark.parametrize(
    ("his", "hers"),
    [
        ("Mr Tarn", "Mrs Tarn"),
        ("Mr. Tarn", "Ms. Tarn"),
        ("Lord Tarn", "Lady Tarn"),
    ],
)
def test_titles_of_two_genders_with_one_surname_are_two_people(his: str, hers: str) -> None:
    assert voices(f"{his} said it would close. {hers} said it would not. She said no. He said yes.") == [
        his,
        hers,
        hers,
        his,
    ]


@pytest.mark.parametrize(
    ("him", "her"), [("Paul Tarn", "Mrs Tarn"), ("Sir Paul Tarn", "Lady Tarn"), ("Paul Tarn, the owner,", "Miss Tarn")]
)
def test_a_title_of_the_other_gender_is_not_the_namesake_with_a_forename(him: str, her: str) -> None:
    assert voices(f"{him} said it would close. {her} said it would not. Mr Tarn said no.") == [
        "Paul Tarn",
        her,
        "Paul Tarn",
    ]


@pytest.mark.parametrize("couple", ["Mr and Mrs Tarn", "Mr. and Mrs. Tarn", "Lord and Lady Tarn"])
def test_a_couple_with_one_surname_are_both(couple: str) -> None:
    his, _, her, surname = couple.split()
    assert voices(f"{couple} said it would close. {her} Tarn said no.") == [
        f"{his} {surname}",
        f"{her} {surname}",
        f"{her} {surname}",
    ]


def test_forenames_of_two_genders_with_one_beginning_are_two_people() -> None:
    text = "Mark Tarn said it would close. Mary Tarn said it would not. Mr Tarn said no. Mrs Tarn said yes."
    assert voices(text) == ["Mark Tarn", "Mary Tarn", "Mark Tarn", "Mary Tarn"]


@pytest.mark.parametrize(("name", "title"), [("Kim Tarn", "Mr"), ("Chris Tarn", "Mrs"), ("Tarn", "Dr")])
def test_a_title_that_the_forename_does_not_gainsay_is_the_same_person(name: str, title: str) -> None:
    text = f"They met {name}. {title} Tarn said it would close. Tarn said no."
    assert len(set(voices(text))) == 1


@pytest.mark.parametrize("surname", ["Fox", "Ford"])
def test_a_surname_that_is_a_known_body_too_is_the_person_named_in_full(surname: str) -> None:
    text = f"Club chairman Sid {surname} said it was late. “It rained,” said {surname}. {surname} said no."
    assert voices(text) == [f"Sid {surname}"] * 3


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sid Fox told Fox News that it was late. Fox said it rained.", "Fox News"),
        ("Sid Ford, who works for Ford, said it was late. Ford said it rained.", "Ford"),
    ],
)
def test_a_body_with_the_surname_of_a_person_stays_the_body_where_both_are_named(text: str, body: str) -> None:
    assert voices(text)[-1] == body
