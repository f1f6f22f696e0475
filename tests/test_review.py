"""Review: each finding when it should come, and not when it should not, naming the words that caused it."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer import summarize
from summarizer.article import Article, Span
from summarizer.brief import Actor, Brief, Claim, Finding, Link
from summarizer.drafting import Draft
from summarizer.review import review
from tests import made

TEXT = (
    "Port Notes\n\n"
    "Mayor Dana Reyes said the pier may close in winter. "
    "“The crane is sound,” said Ola Brandt, the harbour master. "
    "Reyes has reportedly promised that the ferry will stay. "
    "The pier was built in 1931 by 40 men. "
    "Some residents say that the noise is bad."
)
ARTICLE = Article.from_text(TEXT)
DRAFT = Draft(ARTICLE)
ACTORS = {
    "a1": ("Dana Reyes", "named", ("Dana Reyes", "Reyes")),
    "a2": ("Ola Brandt", "named", ("Ola Brandt",)),
    "a3": ("Some residents", "collective", ("Some residents",)),
}


def evidence(words: str) -> Any:
    place = DRAFT.grounder.place(words)
    assert place, words
    return place


def link(actor: str, mention: str, cue: str) -> Link:
    return Link(actor=actor, mention=evidence(mention), cue=evidence(cue), stance="neutral")


REYES_MAY = link("a1", "Mayor Dana Reyes", "said")
BRANDT = link("a2", "Ola Brandt, the harbour master", "said Ola")
REYES_FERRY = link("a1", "Reyes has", "has reportedly promised")
RESIDENTS = link("a3", "Some residents", "say")


def claim(words: str, *links: Link, quotation: str = "none", **changes: Any) -> Claim:
    chain = (Link(actor="outlet"), *links)
    return Claim.model_validate(
        {
            "id": "c1",
            "text": words,
            "type": "fact",
            "salience": "supporting",
            "location": "body",
            "evidence": (evidence(words),),
            "attribution": {"chain": chain, "quotation": quotation},
        }
        | changes
    )


def findings(subject: Claim) -> list[Finding]:
    actors = [
        Actor(id=key, name=name, kind="person", naming=naming, mentions=tuple(map(evidence, mentions)))
        for key, (name, naming, mentions) in ACTORS.items()
    ]
    brief: Brief = DRAFT.finish("", actors, [subject], [])
    return [finding for finding in review(ARTICLE, brief) if finding.rule != "sentence_uncovered"]


def rules(subject: Claim) -> list[str]:
    return [finding.rule for finding in findings(subject)]


def hedge(words: str, scope: str) -> dict[str, Any]:
    return {"cue": evidence(words), "kind": "plausibility_shield", "scope": scope}


def test_a_claim_as_the_article_has_it_has_no_finding() -> None:
    may = hedge("may", "content")
    assert rules(claim("the pier may close in winter", REYES_MAY, certainty="possible", hedges=[may])) == []
    assert rules(claim("“The crane is sound,”", BRANDT, quotation="direct")) == []
    assert rules(claim("The pier was built in 1931 by 40 men")) == []


def test_hedging_words_in_the_evidence_of_a_firm_claim_are_a_lost_hedge() -> None:
    (finding,) = findings(claim("the pier may close in winter", REYES_MAY))
    assert (finding.rule, finding.severity) == ("hedge_lost", "error")
    assert finding.evidence
    assert finding.evidence.exact == "may"
    assert finding.evidence.start == TEXT.index("may close")


def test_hedging_words_in_the_attribution_of_a_firm_claim_are_a_lost_hedge() -> None:
    (finding,) = findings(claim("that the ferry will stay", REYES_FERRY))
    assert finding.rule == "hedge_lost"
    assert "reportedly" in finding.message


def test_a_hedge_that_stands_elsewhere_is_invented() -> None:
    elsewhere = hedge("reportedly", "content")
    (finding,) = findings(claim("The crane is sound", BRANDT, certainty="probable", hedges=[elsewhere]))
    assert finding.rule == "hedge_invented"
    assert "reportedly" in finding.message


def test_a_hedged_claim_that_nothing_hedges_is_invented() -> None:
    assert rules(claim("The pier was built in 1931 by 40 men", certainty="possible")) == ["hedge_invented"]


def test_credited_words_in_the_outlets_voice_are_a_lost_attribution() -> None:
    (finding,) = findings(claim("The crane is sound"))
    assert finding.rule == "attribution_lost"
    assert "Ola Brandt" in finding.message


def test_a_claim_that_shares_a_few_words_with_what_somebody_says_is_not_theirs() -> None:
    reaching = evidence(
        "in winter. “The crane is sound,” said Ola Brandt, the harbour master. Reyes has reportedly promised"
    )
    own = claim("The pier was built in 1931 by 40 men").model_copy(
        update={"evidence": (reaching,), "text": reaching.exact}
    )
    assert "attribution_lost" not in rules(own)


def test_a_quotation_credited_to_somebody_else_is_a_mismatch() -> None:
    (finding,) = findings(claim("“The crane is sound,”", REYES_MAY, quotation="direct"))
    assert finding.rule == "speaker_mismatch"
    assert "Ola Brandt" in finding.message
    assert "Dana Reyes" in finding.message


def test_a_quotation_that_passes_on_somebody_elses_words_is_no_mismatch() -> None:
    passed_on = link("a1", "Mayor Dana Reyes", "said")
    assert rules(claim("“The crane is sound,”", BRANDT, passed_on, quotation="direct")) == []


@pytest.mark.parametrize(
    "text", ["It offered shelter to the whole of the fleet.", "This suggests a long dry summer ahead."]
)
def test_a_thing_that_suggests_or_offers_is_no_lost_voice(text: str) -> None:
    article = Article.from_text(text)
    draft = Draft(article)
    span = Span(text.index(" ", text.index(" ") + 1) + 1, len(text) - 1)
    words = draft.grounder.evidence(span)
    own = claim("The pier was built in 1931 by 40 men").model_copy(update={"evidence": (words,), "text": words.exact})
    found = {finding.rule for finding in review(article, draft.finish("", [], [own], []))}
    assert not found & {"attribution_lost", "sentence_uncovered"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forty men built it in 1931", []),
        ("41 men built it in 1931", ["number_changed"]),
        ("Forty-one men built it", ["number_changed"]),
        ("Men built it", []),
    ],
)
def test_a_number_the_evidence_does_not_hold_is_changed(text: str, expected: list[str]) -> None:
    assert rules(claim("The pier was built in 1931 by 40 men", text=text)) == expected


def test_a_key_claim_on_unnamed_voices_alone_is_noted() -> None:
    noise = claim(
        "that the noise is bad", RESIDENTS, salience="key", hedges=[hedge("Some", "attribution") | {"kind": "weasel"}]
    )
    assert "unnamed_only" in rules(noise)
    assert "unnamed_only" not in rules(claim("that the ferry will stay", REYES_FERRY, salience="key"))
    relayed = claim("that the noise is bad", BRANDT, RESIDENTS, salience="key")
    assert "unnamed_only" not in rules(relayed)


def test_credited_speech_that_no_claim_covers_is_named_with_its_sentence() -> None:
    brief = DRAFT.finish("", [], [claim("The pier was built in 1931 by 40 men")], [])
    uncovered = [finding for finding in review(ARTICLE, brief) if finding.rule == "sentence_uncovered"]
    sentences = {finding.evidence.exact for finding in uncovered if finding.evidence}
    assert {ARTICLE.words(ARTICLE.sentences[n].span) for n in (1, 2, 3, 5)} <= sentences
    assert ARTICLE.words(ARTICLE.sentences[4].span) not in sentences


@pytest.mark.parametrize(("sentence", "told"), [("The army denied this.", True), ("The army saw this.", False)])
def test_a_short_denial_that_no_claim_covers_is_named(sentence: str, told: bool) -> None:
    article = Article.from_text(f"Gulls took all of the fish in the harbour. {sentence}")
    draft = Draft(article)
    brief = draft.finish("", [], [made.claim(article, 1, "Gulls took all of the fish")], [])
    found = [finding.evidence.exact for finding in review(article, brief) if finding.evidence]
    assert (sentence in found) is told


def test_every_finding_about_words_points_at_them() -> None:
    for finding in findings(claim("the pier may close in winter", REYES_MAY)):
        assert finding.evidence
        span = Span(finding.evidence.start, finding.evidence.end)
        assert ARTICLE.words(span) == finding.evidence.exact


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is alleged that Ortega took bribes.", "Ortega took bribes"),
        ("Ortega is alleged to have taken bribes.", "to have taken bribes"),
        ("Ortega is accused of taking bribes.", "taking bribes"),
    ],
)
def test_hearsay_in_front_of_a_firm_claim_of_the_outlet_is_a_hedge_lost(text: str, words: str) -> None:
    article = Article.from_text(text)
    place = Draft(article).grounder.place(words)
    brief = summarize(article, model="rules")
    firm = brief.claims[0].model_copy(update={"evidence": (place,), "firmness": "firm", "hedges": ()})
    findings = review(article, brief.model_copy(update={"claims": (firm,)}))
    assert [(one.rule, one.severity) for one in findings if one.rule == "hedge_lost"] == [("hedge_lost", "error")]
