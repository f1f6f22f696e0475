"""Interviews as they are printed: what is answered is speech of whoever answers, what is asked is nobody's claim."""

from __future__ import annotations

import pytest

from tests.linguistics.test_relays import made, said

INTRODUCTION = "Dr Ada Moor is a senior fellow at the Roof Institute."
ANSWERS = [(["Ada Moor"], "We counted 40 roofs."), (["Ada Moor"], "The fund has failed.")]


def own(text: str) -> list[str]:
    """What the outlet says itself."""
    return [claim.text for claim in made(text).claims if not claim.attribution.depth]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [("Q:", "A:"), ("Q.", "A."), ("Question:", "Answer:"), ("The Post:", "Moor:"), ("Post:", "Ada Moor:")],
)
def test_each_sentence_of_a_labelled_answer_is_of_whoever_is_asked(asked: str, answered: str) -> None:
    text = f"{INTRODUCTION}\n\n{asked} How many roofs leak?\n\n{answered} We counted 40 roofs. The fund has failed."
    assert said(text) == ANSWERS
    assert own(text) == ["Roof Fund", INTRODUCTION]


def test_an_answer_goes_on_in_paragraphs_without_a_label() -> None:
    text = f"{INTRODUCTION}\n\nQ: Bad?\n\nA: We counted 40 roofs.\n\nThe fund has failed.\n\nQ: Is that all?\n\nA: Yes."
    assert said(text) == [*ANSWERS, (["Ada Moor"], "Yes.")]


def test_what_somebody_else_said_in_an_answer_is_nested_under_whoever_answers() -> None:
    text = f"{INTRODUCTION}\n\nQ: Is it bad?\n\nA: We think so. The city said that the roof was old."
    assert said(text)[-1] == (["Ada Moor", "the city"], "that the roof was old")


def test_what_somebody_says_that_he_told_others_in_an_answer_is_one_claim() -> None:
    text = f"{INTRODUCTION}\n\nQ: Is it bad?\n\nA: I told them that the roof was old."
    assert said(text) == [(["Ada Moor"], "I told them that the roof was old.")]


def test_what_an_interviewer_recalls_is_of_whom_he_names_and_his_question_is_nobodys() -> None:
    text = f"{INTRODUCTION}\n\nPost: The city said that the roof was old. Do you expect a new one?\n\nMoor: Yes."
    assert said(text) == [(["the city"], "that the roof was old"), (["Ada Moor"], "Yes.")]


def test_answers_below_questions_without_a_label_are_of_whoever_is_asked() -> None:
    text = (
        f"{INTRODUCTION} An interview on roofs.\n\nHow many did you see?\n\nWe counted 40 roofs.\n\nThe fund has "
        "failed.\n\nWhat would you do?\n\nI would wait.\n\nThe interview was edited for length."
    )
    assert said(text) == [*ANSWERS, (["Ada Moor"], "I would wait.")]
    assert own(text)[-1] == "The interview was edited for length."


@pytest.mark.parametrize(
    "text",
    [
        "Q: What is a roof?\n\nA: A roof is a cover.",
        "Ada Moor led the fund.\n\nWhat is a roof?\n\nA roof is a cover.\n\nWho pays?\n\nBuilders pay.\n\nOld?\n\nYes.",
        "Reaction: Will the roof fall?\n\nBuilders: The roof is old.",
        "Ada Moor led the fund.\n\nThe roof: It fell in May.\n\nMoor: The roof fell.",
    ],
    ids=["explainer with labels", "headings that ask", "nobody whom the text knows", "no question"],
)
def test_what_is_no_interview_is_the_outlets(text: str) -> None:
    assert said(text) == []
