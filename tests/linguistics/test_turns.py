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


@pytest.mark.parametrize(("asked", "answered"), [("INTERVIEWER:", "MOOR:"), ("JANE HILL:", "ADA MOOR:")])
def test_a_label_in_capitals_is_the_name_that_the_text_has_in_small_letters(asked: str, answered: str) -> None:
    text = f"{INTRODUCTION}\n\n{asked} How many roofs leak?\n\n{answered} We counted 40 roofs. The fund has failed."
    assert said(text) == ANSWERS


@pytest.mark.parametrize(("asked", "answered"), [("Interviewer:", "Moor:"), ("JANE HILL:", "ADA MOOR:")])
def test_a_label_may_have_a_paragraph_of_its_own(asked: str, answered: str) -> None:
    text = f"{INTRODUCTION}\n\n{asked}\n\nHow many leak?\n\n{answered}\n\nWe counted 40 roofs. The fund has failed."
    assert said(text) == ANSWERS
    assert own(text) == ["Roof Fund", INTRODUCTION]


def test_each_of_two_who_are_asked_gives_his_own_answers() -> None:
    text = (
        "Dr Ada Moor and Paul Reed run the fund.\n\nInterviewer: How many roofs leak?\n\nMOOR: We counted 40 roofs."
        "\n\nREED: It was 60.\n\nInterviewer: Who pays?\n\nREED: The city pays."
    )
    assert said(text) == [
        (["Ada Moor"], "We counted 40 roofs."),
        (["Paul Reed"], "It was 60."),
        (["Paul Reed"], "The city pays."),
    ]


def test_who_opens_the_interview_may_put_a_question_as_a_statement() -> None:
    text = (
        f"{INTRODUCTION}\n\nJane Hill: You said that it had failed. Will you go?\n\nMoor: I will stay."
        "\n\nJane Hill: Your party wants you to go.\n\nMoor: That is not true."
    )
    assert said(text)[0] == (["Ada Moor"], "I will stay.")
    assert said(text)[-1] == (["Ada Moor"], "That is not true.")
