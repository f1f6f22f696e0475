"""What stands between a speaker and what is said: where, when and how it is said, a party, a count of children."""

from __future__ import annotations

import pytest

from summarizer import Article, summarize
from tests.linguistics.test_reported_speech import parts


@pytest.mark.parametrize(
    "circumstance",
    [
        "after a lunch on Tuesday",
        "in one of a series of online messages",
        "at a meeting called by the union",
        "on Channel 9, where he is now a guest,",
        ", during a visit to the mill where 40 people work,",
        "— on the radio, as it happens —",
        "— after hours of talks —",
    ],
)
def test_a_clause_with_that_follows_however_much_tells_where_it_was_said(circumstance: str) -> None:
    sentence = f"Karl Boone said {circumstance} that the strike would go on.".replace(" ,", ",")
    assert parts(sentence) == [("Karl Boone", "said", "that the strike would go on")]


@pytest.mark.parametrize(
    "circumstance",
    [
        "in a statement Thursday night",
        "in a statement on Thursday night",
        "in a post late on Thursday",
        "in an interview with the Post",
    ],
)
def test_a_clause_without_that_follows_a_statement_with_its_day_and_its_outlet(circumstance: str) -> None:
    assert parts(f"The council said {circumstance} the mill was safe.") == [
        ("The council", "said", "the mill was safe")
    ]


@pytest.mark.parametrize(
    "content",
    [
        "despite all that, the mayor was not swayed",
        "in the first half of the year, sales fell",
        "when the mill closed, 40 people lost their jobs",
        "for the party to win they will have to convince voters",
    ],
)
def test_what_is_said_may_open_with_an_adverbial(content: str) -> None:
    assert parts(f"Union leaders say {content}.")[0] == ("Union leaders", "say", content)


def test_a_sentence_that_only_tells_where_something_was_said_is_no_claim_of_the_outlet() -> None:
    text = "The mill burned.\n\nThe council said in a statement on Thursday night that it was safe."
    claims = summarize(Article.from_text(text), model="rules").claims
    assert [claim.text for claim in claims] == ["The mill burned.", "that it was safe"]


@pytest.mark.parametrize("brackets", ["(Lab)", "(Lab, Ellis North)", "(D-R.I.)"])
def test_a_comma_behind_a_party_keeps_the_name_the_source(brackets: str) -> None:
    source = f"Councillor Jack Rowe {brackets}"
    assert parts(f"{source}, said the plan was late.") == [(source, "said", "the plan was late")]


def test_most_alone_is_who_speaks() -> None:
    assert parts("The tenants met. Most said they were worried.") == [("Most", "said", "they were worried")]


def test_most_before_a_participle_is_a_superlative() -> None:
    assert parts("The country's most admired writers met.") == []


@pytest.mark.parametrize("cue", ["said", "replied", "argued"])
def test_a_mother_of_three_is_one_source(cue: str) -> None:
    assert parts(f"The mother of three {cue}, “It is meant to help.”") == [
        ("The mother of three", cue, "“It is meant to help.”")
    ]


def test_a_participle_behind_a_possessive_is_no_cue_of_what_stands_before_it() -> None:
    assert ("Asked about his", "suggested") not in [
        (source, cue) for source, cue, _ in parts("Asked about his paid speeches, Lee suggested that he was poor.")
    ]


@pytest.mark.parametrize("adverb", ["later", "quickly"])
def test_a_participle_takes_a_subject_with_an_adverb_before_its_verb(adverb: str) -> None:
    assert parts(f"A Leith official {adverb} dropped the plan, adding that the town could not pay.") == [
        ("A Leith official", "adding", "that the town could not pay")
    ]


@pytest.mark.parametrize("act", ["ended the meeting", "started out the debate", "opened up the session"])
def test_a_meeting_that_somebody_opens_or_ends_with_words_does_not_say_them(act: str) -> None:
    assert parts(f"Ada Moor {act} saying the mill would close.") == [("Ada Moor", "saying", "the mill would close")]


@pytest.mark.parametrize("announcing", ["adds,", "added:"])
def test_a_quotation_announced_by_the_next_sentence_leaves_the_sentence_before_it_alone(announcing: str) -> None:
    assert parts(f"Ann Lee said Hale stood for the “same old system.” She {announcing} “Who would believe it?”") == [
        ("Ann Lee", "said", "Hale stood for the “same old system.”"),
        ("She", announcing[:-1], "“Who would believe it?”"),
    ]


def test_what_a_participle_between_commas_tells_ends_before_the_verb() -> None:
    assert parts("Ann Lee, hoping to win the north, said the mill was safe.") == [
        ("Ann Lee", "hoping", "to win the north"),
        ("Ann Lee", "said", "the mill was safe"),
    ]


def test_what_a_participle_behind_its_verb_tells_goes_on() -> None:
    content = "lobbyists gave to a fund, and that the charge, which is old, is fair game"
    assert parts(f"The Lee campaign responded Friday, saying {content}.") == [("The Lee campaign", "saying", content)]


@pytest.mark.parametrize("other", ["he", "the mayor"])
def test_what_one_calls_another_ends_where_the_other_speaks(other: str) -> None:
    assert parts(f"Ann Lee called Bo Rust a liar, and {other} called her a fool.") == [
        ("Ann Lee", "called", "Bo Rust a liar"),
        (other, "called", "her a fool"),
    ]


def test_one_of_those_who_did_something_is_the_source_with_its_number() -> None:
    assert parts("One of the nurses who signed the letter called Rust a quack.") == [
        ("One of the nurses who signed the letter", "called", "Rust a quack")
    ]


@pytest.mark.parametrize("when", ["out this week", "out Monday"])
def test_a_poll_shows_something_whenever_it_is_out(when: str) -> None:
    assert parts(f"A poll {when} shows Lee ahead.") == [("A poll", "shows", "Lee ahead")]


@pytest.mark.parametrize("source", ["an analysis", "a Gazette analysis", "a diagnosis"])
def test_an_analysis_is_no_plural(source: str) -> None:
    assert parts(f"Lee took money from the port, {source} shows.") == [
        (source, "shows", "Lee took money from the port")
    ]


@pytest.mark.parametrize("cue", ["say", "claim", "believe", "each said"])
def test_two_who_speak_in_the_present_are_two_voices(cue: str) -> None:
    claims = summarize(
        Article.from_text(f"The mill burned.\n\nAnn Lee and Bo Rust {cue} it was old."), model="rules"
    ).claims
    assert [claim.text for claim in claims] == ["The mill burned.", "it was old", "it was old"]


@pytest.mark.parametrize("ending", ["the U.S.", "the EU and the U.K.", "5 p.m."])
def test_the_last_full_stop_of_initials_is_theirs(ending: str) -> None:
    assert parts(f"Ann Lee said it was for {ending}") == [("Ann Lee", "said", f"it was for {ending}")]


def test_the_full_stop_behind_a_name_of_a_site_is_the_sentences() -> None:
    assert parts("Ann Lee said it was on example.com.") == [("Ann Lee", "said", "it was on example.com")]


@pytest.mark.parametrize("verb", ["climbed out of a window", "fell from a window", "walked into a shop"])
def test_what_is_said_of_somebody_who_has_a_relative_clause_reaches_to_its_verb(verb: str) -> None:
    content = f"that Marion Oakes, who had dementia, {verb}"
    assert parts(f"Leith Crown Court heard {content}.") == [("Leith Crown Court", "heard", content)]


def test_a_participle_behind_a_whole_clause_is_the_writers() -> None:
    assert parts("Ann Lee said that the mill was safe, praised by all.")[0][2] == "that the mill was safe"


@pytest.mark.parametrize("head", ["trust", "union", "board"])
def test_a_verb_that_no_noun_is_spelt_like_is_one_behind_any_noun(head: str) -> None:
    assert parts(f"The {head} denies the claim.") == [(f"The {head}", "denies", "the claim")]
