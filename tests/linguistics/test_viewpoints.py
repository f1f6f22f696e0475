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


def test_somebodys_claim_behind_a_verb_keeps_its_auxiliaries() -> None:
    content = "that the bridge has been shut for years"
    assert parts(f"The council heard Ann Lee's claim {content}.") == [("Ann Lee's", "claim", content)]


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
