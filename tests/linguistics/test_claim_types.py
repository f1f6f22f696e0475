"""What kind of claim it is: what the cue names, what a speaker does by saying it, what modals make of it."""

from __future__ import annotations

import pytest

from summarizer import Article, Brief, summarize
from summarizer.brief import ClaimType
from summarizer.linguistics.claim_types import claim_type
from summarizer.linguistics.tokens import fold


def _brief(sentence: str) -> Brief:
    return summarize(Article.from_text(f"The meeting was on Monday.\n\n{sentence}"), model="rules")


def _type(sentence: str) -> ClaimType:
    """Of the first claim behind the outlet's opening."""
    return _brief(sentence).claims[1].type


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The union demanded an apology.", "demand"),
        ("The mayor asked for calm.", "demand"),
        ("Ann Lee recommended that the bridge be closed.", "demand"),
        ("The company plans to close the mine.", "intention"),
        ("Ann Lee vowed to fight on.", "intention"),
        ("Ann Lee refused to resign.", "intention"),
        ("Analysts expect rents to fall.", "prediction"),
        ("Ann Lee praised the crew.", "evaluation"),
        ("Experts believe the bridge is unsafe.", "judgment"),
        ("The report concluded that the bridge was unsafe.", "judgment"),
        ("The mayor asked why the bridge was closed.", "question"),
        ("The report found that the bridge was safe.", "fact"),
    ],
)
def test_a_cue_names_the_act(sentence: str, kind: ClaimType) -> None:
    assert _type(sentence) == kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The police told residents to stay indoors.", "demand"),
        ("The police told reporters that the ice was thin.", "fact"),
        ("The police warned residents not to swim.", "demand"),
        ("The police warned that the ice was thin.", "fact"),
        ("The police asked residents to stay indoors.", "demand"),
        ("The government agreed to pay.", "intention"),
        ("The minister agreed that the bridge was unsafe.", "judgment"),
        ("The union wants to strike.", "intention"),
        ("The union wants the minister to resign.", "demand"),
        ("The union wants a bridge.", "intention"),
    ],
)
def test_an_infinitive_tells_what_a_cue_means(sentence: str, kind: ClaimType) -> None:
    assert _type(sentence) == kind


@pytest.mark.parametrize(
    "words",
    [
        "Stop the war",
        "Please come home",
        "Don’t swim in the river",
        "Let the inspectors in",
        "Keep calm",
        "But give us the money",
    ],
)
def test_a_quoted_imperative_is_a_demand(words: str) -> None:
    assert _type(f"“{words},” Ann Lee said.") == "demand"


@pytest.mark.parametrize(
    "words",
    ["Help is on its way", "Leave voters were older", "Use of force was lawful", "Make no mistake, the bridge is safe"],
)
def test_a_noun_or_a_phrase_that_opens_a_quotation_is_no_imperative(words: str) -> None:
    assert _type(f"“{words},” Ann Lee said.") == "fact"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I think he knew", "judgment"),
        ("But I really don’t believe that", "judgment"),
        ("I’m not sure", "judgment"),
        ("In our opinion, the bridge is safe", "judgment"),
        ("We condemn this attack", "evaluation"),
        ("I’m proud of the crew", "evaluation"),
        ("I was disappointed", "evaluation"),
        ("We demand an apology", "demand"),
        ("We want justice", "demand"),
        ("I want to help", "intention"),
        ("I have decided to stand down", "intention"),
        ("We expect to lose", "prediction"),
        ("I wonder why", "question"),
    ],
)
def test_a_speaker_tells_his_own_mind(words: str, kind: ClaimType) -> None:
    assert _type(f"“{words},” Ann Lee said.") == kind


@pytest.mark.parametrize(
    "words",
    ["I asked him to leave", "I was asked to leave", "I wanted to leave", "We call him Joe", "We offer courses"],
)
def test_what_a_speaker_once_did_or_does_every_day_is_a_fact(words: str) -> None:
    assert _type(f"“{words},” Ann Lee said.") == "fact"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“I’m going to appeal,” Peter Hart said.", "intention"),
        ("“We will rebuild the school,” Ann Lee said.", "intention"),
        ("“We won’t give in,” Ann Lee said.", "intention"),
        ("“I will never forget that day,” Ann Lee said.", "prediction"),
        ("“We will see what happens,” Ann Lee said.", "prediction"),
        ("“They’re going to sell,” Ann Lee said.", "prediction"),
        ("Ann Lee said that she would run again.", "intention"),
        ("The army said it would withdraw by May.", "intention"),
        ("The strikers said they would march.", "intention"),
        ("The strikers said they would lose.", "prediction"),
        ("The strikers said it would rain.", "prediction"),
        ("Ann Lee said she would have helped.", "fact"),
        ("Ann Lee said the vote would be held in May.", "prediction"),
        ("“It’ll rain,” Ann Lee said.", "prediction"),
        ("The council will vote on Monday.", "prediction"),
        ("Our goal is to win, Ann Lee said.", "intention"),
        ("The firm intends to appeal, a spokesman said.", "intention"),
        ("Ann Lee said he had heralded plans to close the mine.", "fact"),
    ],
)
def test_what_is_to_come_is_meant_where_the_speaker_himself_does_it(sentence: str, kind: ClaimType) -> None:
    assert _type(sentence) == kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“The government must resign,” Ann Lee said.", "demand"),
        ("Ann Lee said the bridge should be closed.", "demand"),
        ("“Nobody should have to wait,” Ann Lee said.", "demand"),
        ("“He must have known,” Ann Lee said.", "judgment"),
        ("“He may be ill,” Ann Lee said.", "judgment"),
        ("“He may be moved,” Ann Lee said.", "fact"),
        ("“That should be a priority,” Ann Lee said.", "demand"),
        ("“We don’t need to wait,” Ann Lee said.", "fact"),
        ("“I have to go,” Ann Lee said.", "fact"),
        ("Rents must fall.", "judgment"),
        ("Ann Lee said the plan, which must be approved, was ready.", "fact"),
        ("Ann Lee said the man who will run the bank was ill.", "fact"),
    ],
)
def test_what_must_be_is_a_demand_and_what_must_have_been_a_judgment(sentence: str, kind: ClaimType) -> None:
    assert _type(sentence) == kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“This is a disgrace,” Ann Lee said.", "evaluation"),
        ("“They did a wonderful job,” Ann Lee said.", "evaluation"),
        ("“She is not a good mayor,” Ann Lee said.", "evaluation"),
        ("Critics said the film was dull.", "evaluation"),
        ("Ann Lee said the firm was the best-known in town.", "fact"),
        ("Ann Lee said it was the worst flood in 40 years.", "fact"),
        ("Ann Lee said what was lost was a great deal of money.", "fact"),
        ("The film is dull.", "fact"),
    ],
)
def test_praise_and_blame_by_a_speaker_are_evaluations(sentence: str, kind: ClaimType) -> None:
    assert _type(sentence) == kind


@pytest.mark.parametrize("content", ["whether it is safe", "“Is it safe?”", "“But is it safe?"])
def test_a_question_stays_one_whoever_puts_it(content: str) -> None:
    assert {claim_type(cue, fold(content)) for cue in ("said", "demanded", "")} == {"question"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee said: “We do not know who’s going to come.”",
        "Ann Lee said it was a plan that would bring 40 jobs.",
        "Ann Lee said: “It is hard on people who will never vote.”",
        "Ann Lee said: “He knows what it takes if he wants to stay.”",
    ],
)
def test_what_a_relative_clause_or_a_condition_holds_is_not_what_is_said(sentence: str) -> None:
    assert _type(sentence) == "fact"


def test_a_sheriff_is_no_condition() -> None:
    assert _type("Ann Lee said the sheriff must resign.") == "demand"
