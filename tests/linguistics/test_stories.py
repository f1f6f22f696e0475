"""Who says what in a short story of each trade of news: sport, science, a match, a trial."""

from __future__ import annotations

import pytest

from summarizer import Article, summarize
from tests.linguistics.test_reported_speech import parts

_MATCH = """Sandvik's side win the derby

Manager Erik Sandvik said he was delighted. Captain Ben Kane went off with a knee injury.

“It does not look good,” Sandvik said. {}
"""


def _said(text: str) -> list[tuple[str, str]]:
    brief = summarize(Article.from_text(text), model="rules")
    names = {actor.id: actor.name for actor in brief.actors}
    return [(names.get(claim.attribution.chain[-1].actor, ""), claim.text) for claim in brief.claims]


@pytest.mark.parametrize("prompt", ["Asked if Kane could miss the season,", "Pressed on when Ben Kane might return,"])
def test_who_answers_is_none_of_those_he_is_asked_about(prompt: str) -> None:
    assert ("Erik Sandvik", "“I hope not.”") in _said(_MATCH.format(f"{prompt} he replied: “I hope not.”"))


def test_the_norwegian_is_the_person_spoken_of() -> None:
    assert ("Erik Sandvik", "he was sad") in _said(_MATCH.format("The Norwegian said he was sad."))


def test_the_french_are_not_the_person_spoken_of() -> None:
    assert ("Erik Sandvik", "they were sad") not in _said(_MATCH.format("The French said they were sad."))


def test_the_second_verb_of_what_somebody_else_had_done_is_what_is_said() -> None:
    assert parts("The league confirmed that the referee had checked the tape and found no error.") == [
        ("The league", "confirmed", "that the referee had checked the tape and found no error")
    ]


def test_telling_two_things_apart_says_nothing() -> None:
    assert [cue for _, cue, _ in parts("Ann Lee said the test could tell the two apart.")] == ["said"]


def test_a_university_named_by_its_place_is_a_body() -> None:
    text = "Work goes on\n\n“We are late,” said Professor Kevin Mills of University College London, the study's author."
    brief = summarize(Article.from_text(text), model="rules")
    assert {actor.name: actor.kind for actor in brief.actors}["University College London"] == "organization"


def test_people_behind_a_conjunction_are_called_without_it() -> None:
    text = (
        "Work goes on\n\n“Start treatments before patients fall ill at home,” said Kevin Mills. He sees patients daily."
    )
    names = [actor.name for actor in summarize(Article.from_text(text), model="rules").actors]
    assert "patients" in names
    assert "before patients" not in names


@pytest.mark.parametrize(
    "headline",
    [
        "Man, 34, charged after shop worker stabbed",
        "Residents told to leave homes",
        "Mayor accused of fraud",
        "Mayor criticised over plan",
    ],
)
def test_who_is_charged_or_told_in_a_headline_says_nothing(headline: str) -> None:
    assert _said(f"{headline}\n\nThe mill burned.")[0] == ("", headline)


@pytest.mark.parametrize(
    ("headline", "words"), [("Mayor warned of floods", "floods"), ("Mayor vowed to fight", "to fight")]
)
def test_who_warns_or_vows_in_a_headline_does(headline: str, words: str) -> None:
    assert _said(f"{headline}\n\nThe mill burned.")[0] == ("mayor", words)


def test_a_demand_backed_by_others_is_theirs_and_ends_what_was_demanded() -> None:
    assert parts("The Liberal Democrats called for an inquiry, a demand backed by the Greens.") == [
        ("The Liberal Democrats", "called for", "an inquiry"),
        ("the Greens", "backed", "a demand"),
    ]


def test_an_answer_by_email_is_not_the_emails() -> None:
    assert all(source != "email" for source, _, _ in parts("Ann Lee sent a note and replied by email."))


@pytest.mark.parametrize(
    "where",
    [
        "In an interview with the Guardian in 1998",
        "Speaking on a call with analysts",
        "In a statement read by her lawyer",
        "Writing in the Times",
    ],
)
def test_where_somebody_speaks_in_front_of_the_name_is_no_claim_of_the_outlet(where: str) -> None:
    assert _said(f"The mill burned.\n\n{where}, Ann Lee insisted that it was dead.")[1:] == [
        ("Ann Lee", "that it was dead")
    ]


@pytest.mark.parametrize("beside", ["R-Bend", "55"])
def test_a_senator_with_party_and_a_relative_clause_keeps_the_name(beside: str) -> None:
    text = f"The mill burned.\n\nSen. Mark Otero, {beside}, who backed the bill, called the veto bad."
    assert _said(text)[-1] == ("Mark Otero", "the veto bad")


def test_what_was_often_said_of_somebody_ends_before_the_death() -> None:
    text = (
        "Arthur Pell is dead\n\nArthur Pell was kind. His wife, Edna, who he often said was the brains, died in 2009."
    )
    assert ("Arthur Pell", "was the brains") in _said(text)


def test_the_owner_told_in_a_relative_clause_does_not_speak_for_the_company() -> None:
    text = (
        "Norrland cuts jobs\n\nNorrland Ltd cut jobs. The company, which is owned by a fund, Meridiam, said it was sad."
    )
    assert "Meridiam" not in [who for who, _ in _said(text)]


def test_a_denied_allegation_is_the_last_claim_not_the_last_word() -> None:
    text = (
        "Water runs out\n\nRamón Gil claims that the water is being sold. He said papers would be shown soon.\n\n"
        "Aguas Ltd denied the allegation."
    )
    assert ("Aguas Ltd", "that the water is being sold") in _said(text)


def test_a_sentence_that_stands_alone_is_no_headline() -> None:
    assert parts("Ann Lee warned at the weekend that the mill would close.") == [
        ("Ann Lee", "warned", "that the mill would close")
    ]
