"""Whose view a clause is by a phrase beside it, and nouns for what is said that only stand as a subject."""

from __future__ import annotations

import pytest

from summarizer import Article, summarize
from tests.linguistics.test_reported_speech import parts


def _claims(sentence: str) -> list[tuple[str, str, str]]:
    claims = summarize(Article.from_text(f"The mill burned.\n\n{sentence}"), model="rules").claims
    return [(claim.text, claim.polarity, claim.certainty) for claim in claims[1:]]


@pytest.mark.parametrize(
    ("phrase", "source"),
    [
        ("in the view of its critics", "its critics"),
        ("in the opinion of Ann Lee, a judge", "Ann Lee"),
        ("in the words of the minister", "the minister"),
    ],
)
def test_a_view_behind_the_clause_is_whose_it_is(phrase: str, source: str) -> None:
    assert [(who, what) for who, _, what in parts(f"The deal is dead, {phrase}.")] == [(source, "The deal is dead")]


def test_a_view_of_a_lake_is_nobodys() -> None:
    assert parts("They dined, in the view of the lake.") == []


@pytest.mark.parametrize("phrase", ["In Ann Lee's telling", "By Ann Lee's account", "On Ann Lee's reckoning"])
def test_by_somebodys_account_the_clause_is_theirs(phrase: str) -> None:
    assert [(who, what) for who, _, what in parts(f"{phrase}, the deal is dead.")] == [
        ("Ann Lee's", "the deal is dead")
    ]


def test_a_noun_with_its_clause_as_the_subject_leaves_the_sentence_to_the_outlet() -> None:
    for sentence in ("The claim that Lee lied is false.", "The idea that Lee would stand is absurd."):
        assert [text for text, _, _ in _claims(sentence)] == [sentence]


@pytest.mark.parametrize("noun", ["suggestion", "claim", "belief"])
def test_somebodys_claim_as_the_subject_ends_before_the_verb_of_the_sentence(noun: str) -> None:
    assert parts(f"Ann Lee's {noun} that the bridge would fall is absurd.") == [
        ("Ann Lee's", noun, "that the bridge would fall")
    ]


def test_a_claim_about_what_has_happened_keeps_its_auxiliaries() -> None:
    content = "that the bridge has been shut for years"
    assert parts(f"Ann Lee's claim {content} was false.") == [("Ann Lee's", "claim", content)]


def test_a_report_that_is_denied_is_denied_as_a_clause() -> None:
    assert parts("Reports that Lee would stand were denied by her office.")[-1] == (
        "her office",
        "were denied",
        "that Lee would stand",
    )


@pytest.mark.parametrize("cue", ["left no doubt", "left little doubt"])
def test_who_leaves_no_doubt_is_certain(cue: str) -> None:
    assert parts(f"Ann Lee {cue} that she would stand.") == [("Ann Lee", cue, "that she would stand")]
    assert _claims(f"Ann Lee {cue} that she would stand.") == [("that she would stand", "positive", "certain")]


def test_data_that_leave_no_doubt_say_nothing() -> None:
    assert all(who != "which" for who, _, _ in parts("Lee read the data, which left no doubt that the mill leaked."))


def test_who_lets_something_be_known_says_it() -> None:
    assert parts("The mayor has let it be known that she will stand.") == [
        ("The mayor", "be known", "that she will stand")
    ]


@pytest.mark.parametrize("pointer", ["it", "the charges"])
@pytest.mark.parametrize("accused", ["who is accused of", "accused of"])
def test_a_denial_behind_an_accusation_is_of_what_somebody_is_accused_of(accused: str, pointer: str) -> None:
    assert ("taking a bribe", "negative", "certain") in _claims(f"Ann Lee, {accused} taking a bribe, denies {pointer}.")


def test_what_is_charged_and_denied_in_one_sentence_is_denied() -> None:
    assert ("fraud", "negative", "certain") in _claims("Ann Lee faces a charge of fraud, which she denies.")


def test_a_denial_behind_but_is_no_part_of_what_is_denied() -> None:
    assert _claims("Prosecutors say Ann Lee took a bribe, but she denies it.") == [
        ("Ann Lee took a bribe", "positive", "certain"),
        ("Ann Lee took a bribe", "negative", "certain"),
    ]


def test_a_charge_behind_a_dash_that_is_rejected_is_no_part_of_what_is_said() -> None:
    assert _claims("The union says the mill is unsafe — a charge the firm rejects.") == [
        ("the mill is unsafe", "positive", "certain"),
        ("the mill is unsafe", "negative", "certain"),
    ]


@pytest.mark.parametrize("verb", ["suspect arson", "fear he has drowned"])
def test_police_are_many(verb: str) -> None:
    assert [certainty for _, _, certainty in _claims(f"Police {verb}.")] == ["possible"]


def test_a_police_report_is_a_document() -> None:
    assert parts("A police report said he drowned.") == [("A police report", "said", "he drowned")]


@pytest.mark.parametrize("sentence", ["Nobody knows who set the fire.", "No one really knows who set the fire."])
def test_what_nobody_knows_is_open(sentence: str) -> None:
    assert _claims(sentence) == [(sentence, "unknown", "uncommitted")]
