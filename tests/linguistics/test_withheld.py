"""What nobody says, though the words look like it: comments declined, pressure to explain; names like small words."""

from __future__ import annotations

import pytest

from summarizer import Article, summarize
from summarizer.brief import Claim
from tests.linguistics.test_reported_speech import parts


def _claims(sentence: str) -> tuple[Claim, ...]:
    return summarize(Article.from_text(f"The mill burned.\n\n{sentence}"), model="rules").claims[1:]


def _sources(sentence: str) -> list[str]:
    brief = summarize(Article.from_text(f"The mill burned.\n\n{sentence}"), model="rules")
    names = {actor.id: actor.name for actor in brief.actors}
    return [names.get(claim.attribution.chain[-1].actor, "") for claim in brief.claims[1:]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Skerra Lines declined to comment on claims that its engineers had reported a leak.",
        "Skerra Lines refused to comment on reports that it would close.",
        "A ferry firm is under pressure to explain its silence.",
        "Negotiators failed to agree a truce.",
        "The mayor failed to explain why she left.",
    ],
)
def test_what_is_withheld_is_told_by_the_outlet_as_a_whole(sentence: str) -> None:
    assert [(claim.text, claim.attribution.chain[-1].actor) for claim in _claims(sentence)] == [(sentence, "outlet")]


def test_the_documents_that_somebody_goes_by_are_no_verb() -> None:
    assert [cue for _, cue, _ in parts("According to documents seen by the Gazette, the firm gave way.")] == [
        "According to"
    ]


@pytest.mark.parametrize("verb", ["see", "hear", "smell"])
def test_could_before_a_verb_of_the_senses_is_no_hedge(verb: str) -> None:
    (claim,) = _claims(f"Ann Lee said she could {verb} the fire.")
    assert (claim.certainty, claim.hedges) == ("certain", ())


def test_could_before_another_verb_is_a_hedge() -> None:
    (claim,) = _claims("Ann Lee said the mill could burn.")
    assert [hedge.cue.exact for hedge in claim.hedges] == ["could"]


def test_what_it_is_too_early_to_speculate_about_is_open() -> None:
    assert [claim.certainty for claim in _claims("The coastguard said it was too early to speculate.")] == [
        "uncommitted"
    ]


@pytest.mark.parametrize("name", ["Will Smith", "Per Lund", "Drew Lee", "Sue Gray", "Hope Lee"])
@pytest.mark.parametrize(
    "sentence",
    ["“It is dead,” {} said.", "“It is dead,” said {}, a teacher.", "{} said it was dead.", "{}, 45, said no."],
)
def test_a_forename_that_is_a_small_word_speaks(name: str, sentence: str) -> None:
    if not (name.startswith("Per") and sentence.startswith("{},")):  # "Per Reuters, …" is no name
        assert _sources(sentence.format(name)) == [name]


def test_a_surname_that_is_a_verb_speaks() -> None:
    assert _sources("Ahmed Said said it was dead.") == ["Ahmed Said"]


def test_a_modal_that_opens_a_question_is_no_forename() -> None:
    assert _sources("Will Lee go? Ann Kerr said no.")[-1:] == ["Ann Kerr"]


@pytest.mark.parametrize("body", ["coastguard", "inspectorate"])
def test_a_service_of_the_state_is_a_body(body: str) -> None:
    brief = summarize(Article.from_text(f"The mill burned.\n\nThe {body} said it was safe."), model="rules")
    assert [actor.kind for actor in brief.actors] == ["government"]
