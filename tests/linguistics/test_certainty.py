"""Certainty and polarity relative to the source: one construction of FactBank in each test."""

from __future__ import annotations

import pytest

from summarizer import summarize
from summarizer.article import Article, Span
from summarizer.linguistics.certainty import judge
from summarizer.linguistics.cues import find_hedges
from summarizer.linguistics.events import judge_event


def judged(cue: str, content: str, source: str = "The envoy") -> tuple[str, str]:
    """The judgment of a content that the source introduces with the cue."""
    text = f"{source} {cue} {content}"
    article = Article(text)
    cue_span = Span(len(source) + 1, len(source) + 1 + len(cue))
    judgment = judge(article, [Span(cue_span.end + 1, len(text))], [cue_span], find_hedges(article, ()))
    return judgment.certainty, judgment.polarity


def told(text: str) -> tuple[str, str]:
    """The judgment of a sentence of the outlet itself."""
    article = Article(text)
    judgment = judge(article, [Span(0, len(text))], [], find_hedges(article, ()))
    return judgment.certainty, judgment.polarity


@pytest.mark.parametrize("cue", ["said", "claims", "insisted", "told reporters", "promised"])
def test_verbs_of_saying_leave_the_source_certain(cue: str) -> None:
    assert judged(cue, "that the port is open.") == ("certain", "positive")


@pytest.mark.parametrize("cue", ["believes", "thinks", "expects", "suggested"])
def test_belief_is_probable(cue: str) -> None:
    assert judged(cue, "the port is open.") == ("probable", "positive")


@pytest.mark.parametrize("cue", ["suspects", "speculated", "fears"])
def test_conjecture_is_possible(cue: str) -> None:
    assert judged(cue, "the port is open.") == ("possible", "positive")


@pytest.mark.parametrize("cue", ["asked", "wondered", "was unsure"])
def test_questions_are_left_open(cue: str) -> None:
    assert judged(cue, "whether the port was open.") == ("uncommitted", "unknown")


@pytest.mark.parametrize("cue", ["wants", "urged the crew", "called for", "hopes"])
def test_wishes_and_demands_are_left_open(cue: str) -> None:
    assert judged(cue, "the reopening of the port.") == ("uncommitted", "unknown")


@pytest.mark.parametrize("cue", ["denied", "rejected", "refuted"])
def test_denial_is_certain_and_negative(cue: str) -> None:
    assert judged(cue, "that the port was closed.") == ("certain", "negative")


def test_denial_of_a_negation_is_positive() -> None:
    assert judged("denied", "that the port was not open.") == ("certain", "positive")


@pytest.mark.parametrize("what", ["neither the port nor the pier was open.", "the port was neither open nor closed."])
def test_neither_with_nor_is_one_negation(what: str) -> None:
    assert judged("said", f"that {what}") == ("certain", "negative")


def test_doubt_is_probably_not() -> None:
    assert judged("doubts", "that the port is open.") == ("probable", "negative")


def test_negated_belief_is_belief_in_the_opposite() -> None:
    assert judged("does not believe", "that the port is open.") == ("probable", "negative")


def test_negated_saying_says_nothing() -> None:
    assert judged("did not say", "that the port was open.") == ("uncommitted", "unknown")


def test_negation_just_before_the_cue_counts() -> None:
    assert judged("say", "that the port was open.", source="The envoy would not") == ("uncommitted", "unknown")


@pytest.mark.parametrize("source", ["The casino", "Torino", "The domino"])
def test_a_name_that_ends_like_a_negation_negates_nothing(source: str) -> None:
    assert judged("said", "that the port is open.", source) == ("certain", "positive")


def test_refusal_to_say_says_nothing() -> None:
    assert judged("refused to say", "that the port was open.") == ("uncommitted", "unknown")


def test_refusal_of_an_act_is_negative() -> None:
    assert judged("refused", "to open the port.") == ("certain", "negative")


def test_what_is_not_ruled_out_is_possible() -> None:
    assert judged("did not rule out", "closing the port.") == ("possible", "positive")


def test_what_is_ruled_out_is_negative() -> None:
    assert judged("ruled out", "closing the port.") == ("certain", "negative")


def test_factive_stays_true_under_negation() -> None:
    assert judged("did not know", "that the port was open.") == ("certain", "positive")


@pytest.mark.parametrize(
    ("content", "certainty"),
    [
        ("the port may open.", "possible"),
        ("the port will probably open.", "probable"),
        ("the port appears to be open.", "probable"),
        ("the port will open if the storm ends.", "uncommitted"),
        ("about 50 ships are in port.", "certain"),
        ("the port will open.", "certain"),
    ],
)
def test_hedges_in_the_content_lower_certainty(content: str, certainty: str) -> None:
    assert judged("said", content) == (certainty, "positive" if certainty != "uncommitted" else "unknown")


def test_unlikely_is_probably_not() -> None:
    assert judged("said", "the port is unlikely to open.") == ("probable", "negative")


def test_modal_with_a_negation_is_possibly_not() -> None:
    assert judged("said", "the port may not open.") == ("possible", "negative")


@pytest.mark.parametrize(
    "content",
    [
        "the port was not open.",
        "the port wasn’t open.",
        "the crew never came.",
        "no one came.",
        "no ship came.",
        "the crew had no orders.",
        "there is no question of a closure.",
        "the crew has no question about the port.",
        "the crew failed to come.",
        "a closure is out of the question.",
        "although the storm was over, the port did not open.",
    ],
)
def test_negated_main_clause_is_negative(content: str) -> None:
    assert judged("said", content) == ("certain", "negative")


@pytest.mark.parametrize(
    "content",
    [
        "the pilot who did not sleep steered.",
        "the port opened although the storm was not over.",
        "not only the pilot came.",
        "they praised him for not leaving.",
        "there is no doubt that the port is open.",
        "there is no question that the port is open.",
        "the pilot came not as a friend.",
        "the crew did not fail to come.",
    ],
)
def test_negation_outside_the_main_clause_or_undone_leaves_it_positive(content: str) -> None:
    assert judged("said", content) == ("certain", "positive")


@pytest.mark.parametrize(
    "text",
    [
        "Whether the port opens remains to be seen.",
        "The future of the port remains uncertain.",
        "It is unclear whether the port will open.",
        "Will the port open?",
    ],
)
def test_open_questions_of_the_outlet_are_uncommitted(text: str) -> None:
    assert told(text) == ("uncommitted", "unknown")


def test_settled_question_is_certain_with_unknown_sign() -> None:
    assert judged("knows", "whether the port is open.") == ("certain", "unknown")


def test_seem_is_probable_as_a_cue_and_lets_a_cue_after_it_speak() -> None:
    assert judged("seems", "that the port is open.", source="It") == ("probable", "positive")
    assert judged("seemed to deny", "that the port was open.") == ("certain", "negative")


@pytest.mark.parametrize(
    ("text", "event", "judgment"),
    [
        ("The crew opened the port.", "opened", ("certain", "positive")),
        ("The crew will open the port.", "open", ("certain", "positive")),
        ("The crew did not open the port.", "open", ("certain", "negative")),
        ("The crew failed to open the port.", "open", ("certain", "negative")),
        ("The crew managed to open the port.", "open", ("certain", "positive")),
        ("The crew wanted to open the port.", "open", ("uncommitted", "unknown")),
        ("The crew could open the port.", "open", ("possible", "positive")),
        ("The port is believed to be full.", "full", ("probable", "positive")),
        ("The ship can carry grain.", "carry", ("uncommitted", "unknown")),
        ("If the storm ends, ships leave.", "ends", ("uncommitted", "unknown")),
        ("If the storm ends, ships leave.", "leave", ("certain", "positive")),
        ("The mayor considers a closure.", "closure", ("uncommitted", "unknown")),
        ("The mayor averted a closure.", "closure", ("certain", "negative")),
    ],
)
def test_event_is_judged_by_what_governs_it(text: str, event: str, judgment: tuple[str, str]) -> None:
    start = text.index(event)
    found = judge_event(text, Span(start, start + len(event)))
    assert (found.certainty, found.polarity) == judgment


def test_blank_cue_and_empty_content_are_judged_without_an_exception() -> None:
    article = Article("   The port is open.")
    assert judge(article, [], [Span(0, 2)], ()).certainty == "certain"


@pytest.mark.parametrize(
    "source",
    ["Officials would neither confirm nor", "Officials declined to confirm or", "Officials did not confirm or"],
)
def test_who_neither_confirms_nor_denies_is_uncommitted(source: str) -> None:
    assert judged("deny", "that the base was hit.", source=source) == ("uncommitted", "unknown")


@pytest.mark.parametrize(
    "source", ["Pell stopped short of", "Pell left without even", "Pell avoided", "Pell refrained from"]
)
def test_a_gerund_that_is_withheld_says_nothing(source: str) -> None:
    assert judged("saying", "that Moss would stay.", source=source) == ("uncommitted", "unknown")


def test_a_gerund_that_is_not_withheld_says_it() -> None:
    assert judged("saying", "that Moss would stay.", source="Pell left without a hat,") == ("certain", "positive")


def in_article(text: str) -> tuple[str, str]:
    """The judgment of the one claim that an article of one sentence makes below its headline."""
    [claim] = summarize(Article.from_text(f"Notes of the day\n\n{text}"), model="rules").claims[1:]
    return claim.certainty, claim.polarity


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fire is not thought to be suspicious.", id="not thought"),
        pytest.param("Mr Hart is not expected to appeal.", id="not expected"),
        pytest.param("There are not believed to be any survivors.", id="not believed, there"),
        pytest.param("The bridge isn't expected to reopen.", id="contracted"),
        pytest.param("Mr Hart does not seem to care.", id="not seem"),
    ],
)
def test_negated_raising_is_belief_in_the_opposite(text: str) -> None:
    assert in_article(text) == ("probable", "negative")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("No one is believed to have been hurt.", id="no one"),
        pytest.param("Nobody was thought to be inside.", id="nobody"),
        pytest.param("Neither man is thought to be a suspect.", id="neither"),
        pytest.param("No one seems to care.", id="no one seems"),
    ],
)
def test_negated_subject_of_a_raising_verb_negates_once(text: str) -> None:
    assert in_article(text) == ("probable", "negative")


def test_raising_over_a_negation_in_the_infinitive_is_negative() -> None:
    assert in_article("Mr Hart is believed not to have paid.") == ("probable", "negative")


def test_no_longer_is_one_negation() -> None:
    assert told("The bridge is no longer safe.") == ("certain", "negative")


@pytest.mark.parametrize(
    ("source", "cue"),
    [
        ("Pell stopped short of", "calling for"),
        ("Pell", "did not call for"),
        ("Pell", "does not want"),
        ("Pell declined", "to recommend"),
    ],
)
def test_a_demand_or_wish_that_is_not_made_is_negative(source: str, cue: str) -> None:
    assert judged(cue, "the closure of the port.", source=source) == ("uncommitted", "negative")


def test_a_question_that_is_not_asked_is_left_open() -> None:
    assert judged("did not ask", "about the port.") == ("uncommitted", "unknown")


def test_a_demand_not_to_do_something_is_left_open() -> None:
    assert judged("urged the crew", "not to leave.") == ("uncommitted", "unknown")


def test_who_failed_to_tell_is_uncommitted() -> None:
    assert in_article("Officer Pell failed to tell the inquest that the gun was loaded.") == ("uncommitted", "unknown")


def test_no_evidence_to_suggest_is_negative() -> None:
    assert judged("to suggest", "that the port was open.", source="There is no evidence") == ("probable", "negative")
