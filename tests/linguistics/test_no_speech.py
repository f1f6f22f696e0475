"""Sentences in which nobody says anything, though a word of them looks like it."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.linguistics.reported_speech import find_speech
from tests.linguistics.test_reported_speech import Parts, parts, speeches


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Knowing the valley well is not enough for a guide.", id="clause in -ing that is itself the subject"
        ),
        pytest.param("What did you do on learning that the roof fell?", id="question word for a subject"),
        pytest.param("The 131-page document was found in a car.", id="noun behind a number"),
        pytest.param("The remark, coming from a vet, underscores a trend.", id="remark that an aside is set in"),
        pytest.param("This view, while polite, hints at a plan.", id="view that an aside is set in"),
        pytest.param("The fair continues a tradition of feasts related to the harvest.", id="related to"),
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert not speeches(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Saying that the roof leaks, Ada Moor left.", ("Ada Moor", "Saying", "that the roof leaks")),
        ("Bemoaning the “old roof,” Ada Moor left.", ("Ada Moor", "Bemoaning", "the “old roof,”")),
        (
            "Recalling that day, Bo Rust, who was there, said it was hard.",
            ("Bo Rust, who was there,", "Recalling", "that day"),
        ),
    ],
    ids=["comma", "quotation", "relative clause"],
)
def test_a_clause_in_ing_in_front_has_the_subject_behind_it(text: str, expected: Parts) -> None:
    assert expected in parts(text)


@pytest.mark.parametrize(
    "title", ["Breaking: Roof of the Hall Falls", "EXCLUSIVE: Roof Falls", "Roof Update: The Bill"]
)
def test_a_rubric_in_front_of_a_headline_says_nothing(title: str) -> None:
    assert not find_speech(Article.from_text(f"{title}\n\nThe roof fell."))


@pytest.mark.parametrize(
    "text", ["The roof is as old as Ada Moor claims.", "Twice as many people came as officials expected."]
)
def test_a_comparison_is_no_comment(text: str) -> None:
    assert not speeches(text)


def test_a_participle_in_front_is_not_what_is_said() -> None:
    assert ("Ada Moor", "laughed", "Asked about the roof") not in parts("Asked about the roof, Ada Moor laughed.")


def test_what_is_reported_to_somebody_is_an_act() -> None:
    assert not speeches("The theft was reported to police on Friday.")


def test_an_appearance_on_television_is_no_impression() -> None:
    assert not speeches("Ada Moor appeared on television.")


def test_a_poll_that_is_only_spoken_of_tells_nothing() -> None:
    assert not speeches("He took hope from his lead in the polls.")


def test_scare_quotes_are_no_speech() -> None:
    assert speeches("The “wet season” came early this time.") == []


def test_a_participle_before_its_noun_is_no_cue() -> None:
    assert speeches("Its continued use of the hall was costly.") == []


def test_a_relative_clause_after_a_noun_is_no_content() -> None:
    assert speeches("The decision that shut the hall was hers.") == []


def test_a_quotation_that_never_comes_announces_nothing() -> None:
    assert speeches("Moor declared:\n\nThe hall was shut.") == []


def test_a_cue_whose_preposition_is_left_stranded_has_no_content() -> None:
    assert parts("The roof leaks, something the tenants are keenly aware of.") == []


def test_a_noun_that_looks_like_a_cue_is_none() -> None:
    assert speeches("The report ran to nine pages.") == []
