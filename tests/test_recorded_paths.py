"""What was recorded from a language model, replayed: the re-ask and the revision, each a case of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from summarizer import Article, Brief, summarize
from summarizer.cassettes import Recordings
from summarizer.configuration import Options
from summarizer.event_loop import run
from summarizer.pipeline import Pipeline
from tests.conftest import ROOT, SEEDS
from tests.test_brief import evidence_in

CASSETTES = ROOT / "cassettes"
FIRST, SECOND = SEEDS


async def _result(article: Article, options: Options) -> BaseModel:
    async with Pipeline(options) as pipeline:
        return await pipeline.result(article)


def answers(cassette: Path) -> list[Any]:
    """What the model answered, request by request."""
    interactions = json.loads(cassette.read_text())["interactions"]
    messages = [one["response"]["body"]["choices"][0]["message"] for one in interactions]
    return [message["tool_calls"][0]["function"]["arguments"]["$json"] for message in messages]


def test_an_answer_that_broke_a_rule_was_sent_back_and_mended() -> None:
    options = Options(pack=ROOT / "tests/packs/headline", prompt="headline", replay=ROOT / "tests/cassettes")
    result = run(_result(Article.from_path(ROOT / "tests/cases/story.txt"), options))
    first, second = answers(ROOT / "tests/cassettes/headline.story.json")
    assert len(first["headline"].split()) > 4
    assert result.model_dump()["headline"] == second["headline"]


def test_what_no_claim_covered_was_asked_for_once_and_is_a_finding_when_it_stays_out() -> None:
    brief = summarize(ROOT / "tests/cases/salute.txt", replay=CASSETTES)
    _, mended = answers(CASSETTES / "brief.salute.json")
    assert brief.run.requests == 2
    assert mended["claims"] == []
    (uncovered,) = [finding for finding in brief.findings if finding.rule == "sentence_uncovered"]
    assert "the position of the wreck" in uncovered.message


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_recorded_brief_of_a_seed_stands_on_the_articles_words(seed: Path) -> None:
    brief, text = summarize(seed, replay=CASSETTES), Article.from_path(seed).text
    assert len(brief.claims) >= 12
    for evidence in evidence_in(json.loads(brief.model_dump_json())):
        assert text[evidence["start"] : evidence["end"]] == evidence["exact"]


def claims_with(brief: Brief, words: str) -> list[tuple[list[str], str, str, set[tuple[str, str]]]]:
    """Chain, quotation, firmness and hedges of the claims whose evidence holds the words."""
    names = {actor.id: actor.name for actor in brief.actors} | {"outlet": "outlet"}
    return [
        (
            [names[link.actor] for link in claim.attribution.chain],
            claim.attribution.quotation,
            claim.firmness,
            {(hedge.cue.exact, hedge.scope) for hedge in claim.hedges},
        )
        for claim in brief.claims
        if any(words in evidence.exact for evidence in claim.evidence)
    ]


def test_the_base_in_vayk_is_the_outlets_own_firm_claim() -> None:
    brief = summarize(FIRST, replay=CASSETTES)
    assert (["outlet"], "none", "firm", set()) in claims_with(brief, "located in the northern Armenian town of Vayk")


def test_what_analysts_suggest_is_hedged_and_theirs() -> None:
    brief = summarize(FIRST, replay=CASSETTES)
    ((chain, _, firmness, hedges),) = claims_with(brief, "the issue remains a latent concern")
    assert (chain, firmness) == (["outlet", "analysts"], "hedged")
    assert ("suggest", "content") in hedges
    analysts = next(actor for actor in brief.actors if actor.name == "analysts")
    assert analysts.naming in {"unnamed", "collective"}


def test_what_mirzoyan_reportedly_stressed_is_his_and_hedged_by_the_reporter() -> None:
    ((chain, _, firmness, hedges),) = claims_with(summarize(SECOND, replay=CASSETTES), "Armenia has no question")
    assert (chain, firmness) == (["outlet", "Ararat Mirzoyan"], "hedged")
    assert ("reportedly", "attribution") in hedges


def test_whether_the_status_quo_will_hold_is_left_open() -> None:
    brief = summarize(FIRST, replay=CASSETTES)
    assert {firmness for _, _, firmness, _ in claims_with(brief, "Whether this status quo will hold")} == {
        "uncommitted"
    }


@pytest.mark.parametrize(
    ("seed", "words"),
    [
        (FIRST, "This is clearly stated at all levels by the Armenian side"),
        (SECOND, "There is no question of withdrawing"),
        (SECOND, "supports the republic’s security system"),
    ],
)
def test_direct_quotations_of_the_ambassador_are_his(seed: Path, words: str) -> None:
    claims = claims_with(summarize(seed, replay=CASSETTES), words)
    assert claims
    assert all(chain[1] == "Sergey Kopyrkin" for chain, *_ in claims)
    assert "direct" in {quotation for _, quotation, *_ in claims}


def test_every_recording_says_that_a_relay_answered() -> None:
    for name, case in Recordings(CASSETTES).cases.items():
        assert case.answered_by.startswith("relay/"), name
