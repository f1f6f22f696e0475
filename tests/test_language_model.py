"""The language-model engine against a loopback endpoint that behaves well or badly."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from dataclasses import replace
from typing import Any

import pytest

from summarizer import Article, Brief, summarize
from summarizer.configuration import Options, locate_model
from summarizer.errors import (
    ConfigurationError,
    CredentialsError,
    EmptyAnswerError,
    EndpointError,
    InvalidAnswerError,
    RefusalError,
    SummarizerError,
    TruncatedError,
)
from summarizer.pipeline import Pipeline
from tests.conftest import KEY, Endpoint, Scripted, answer, completion

TEXT = "Pier Closed\n\nThe mayor said the pier is not safe. About 40 boats may leave by May. Gulls like it."
ARTICLE = Article.from_text(TEXT)
MAYOR = {"id": "a1", "name": "The mayor", "kind": "person", "naming": "unnamed"}


def said(**changes: Any) -> dict[str, Any]:
    """A sound answer with one claim of the mayor's, changed as asked."""
    voice = {"actor": "a1", "mention": "The mayor", "cue": "said"}
    claim = {"n": 1, "sentence": 2, "quote": ["the pier is not safe"], "voices": [voice], "polarity": "negative"}
    return {"gist": "The pier is shut.", "actors": [MAYOR], "claims": [claim | changes], "positions": []}


def brief_of(article: Article = ARTICLE, **options: Any) -> Brief:
    return summarize(article, **{"store": False, "timeout": 5.0, **options})


def test_a_sound_answer_becomes_a_grounded_brief(endpoint: Endpoint) -> None:
    endpoint.script = [answer(said())]
    brief = brief_of()
    (claim,) = brief.claims
    assert [link.actor for link in claim.attribution.chain] == ["outlet", "a1"]
    assert ARTICLE.text[claim.evidence[0].start : claim.evidence[0].end] == "the pier is not safe"
    assert (claim.factuality, claim.firmness, claim.location) == ("CT-", "firm", "lede")
    assert (brief.run.requests, brief.run.reasks, brief.run.tokens_in, brief.run.tokens_out) == (1, 0, 100, 20)
    assert brief.run.engine == "openai/gpt-5.4-mini"


def test_the_key_is_not_given_to_a_server_it_is_not_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    assert locate_model("ollama/llama3").key == ""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")
    assert locate_model("ollama/llama3").key == KEY


def test_a_401_is_not_retried_and_does_not_show_the_key(endpoint: Endpoint) -> None:
    endpoint.script = [Scripted(json.dumps({"error": {"message": f"Incorrect API key provided: {KEY}"}}), 401)]
    with pytest.raises(CredentialsError, match="401") as error:
        brief_of()
    assert len(endpoint.requests) == 1
    assert KEY not in str(error.value)


def test_without_a_key_the_words_of_the_endpoint_are_left_alone(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    endpoint.script = [Scripted(json.dumps({"error": {"message": "none of the models is there"}}), 404)]
    with pytest.raises(EndpointError, match="404: none of the models"):
        brief_of()


def test_what_the_endpoint_says_cannot_steer_the_terminal(endpoint: Endpoint) -> None:
    endpoint.script = [Scripted(json.dumps({"error": {"message": "\x1b[2Jgone\x07\x9b2J"}}), 404)]
    with pytest.raises(EndpointError) as error:
        brief_of()
    assert r"\x1b[2Jgone\x07\x9b2J" in str(error.value)
    endpoint.script = [completion({"content": None, "refusal": "\x1b[2Jno"}, "stop")]
    with pytest.raises(RefusalError) as refusal:
        brief_of()
    assert str(refusal.value).isprintable()


def test_a_key_is_sent_without_the_blanks_around_it(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", f" {KEY}\n")
    endpoint.script = [answer(said())]
    brief_of()
    assert endpoint.keys == [f"Bearer {KEY}"]


@pytest.mark.parametrize("key", ["…", "sk-abc\nsk-def", "sk abc", "sk-\x1b"])
def test_what_cannot_be_a_key_is_refused_before_anything_is_sent_and_not_shown(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", key)
    with pytest.raises(ConfigurationError, match="OPENAI_API_KEY") as error:
        brief_of()
    assert key not in str(error.value)
    assert endpoint.requests == []


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1:18765/x",
        "user:secret@127.0.0.1/v1",
        "http://",
        "http://127.0.0.1:99999",
        "http://[::1/v1",
        "http://İ..x",
    ],
)
def test_what_is_no_address_is_refused_at_once_and_not_shown(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", address)
    with pytest.raises(ConfigurationError, match="OPENAI_BASE_URL") as error:
        brief_of()
    assert "secret" not in str(error.value)


def test_a_429_is_retried_after_the_time_it_asks_for(endpoint: Endpoint, no_waiting: list[float]) -> None:
    endpoint.script = [Scripted("{}", 429, {"Retry-After": "7"}), answer(said())]
    assert brief_of().claims
    assert 7 < no_waiting[0] <= 8  # not all at once


@pytest.mark.parametrize("seconds", ["61", "3600"])
def test_a_429_that_asks_for_more_than_a_minute_is_given_up_at_once(
    endpoint: Endpoint, no_waiting: list[float], seconds: str
) -> None:
    endpoint.script = [Scripted("{}", 429, {"Retry-After": seconds})]
    with pytest.raises(EndpointError, match="429"):
        brief_of()
    assert no_waiting == []


def test_two_500s_and_then_an_answer_are_an_answer(endpoint: Endpoint, no_waiting: list[float]) -> None:
    endpoint.script = [Scripted("oops", 500), Scripted("oops", 500), answer(said())]
    brief = brief_of()
    assert (len(endpoint.requests), brief.run.requests, len(no_waiting)) == (3, 1, 2)


def test_500s_without_end_are_an_error_after_a_bounded_number(endpoint: Endpoint, no_waiting: list[float]) -> None:
    endpoint.script = [Scripted("oops", 500)]
    with pytest.raises(EndpointError, match="500: oops"):
        brief_of()
    assert len(endpoint.requests) == 5


def test_a_dropped_connection_is_retried(endpoint: Endpoint, no_waiting: list[float]) -> None:
    endpoint.script = [Scripted(drop=True), answer(said())]
    assert brief_of().claims


def test_an_endpoint_that_drips_its_reply_holds_no_attempt_longer_than_the_timeout(
    endpoint: Endpoint, no_waiting: list[float]
) -> None:
    endpoint.script = [replace(answer(said()), drip=0.05)]
    start = time.monotonic()
    with pytest.raises(EndpointError, match="no reply in time"):
        brief_of(timeout=0.3)
    assert time.monotonic() - start < 5
    assert len(endpoint.requests) == 5


def test_an_endpoint_nobody_listens_at_is_named(
    endpoint: Endpoint, no_waiting: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with pytest.raises(EndpointError, match=r"127\.0\.0\.1:9"):
        brief_of()


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (completion({"content": None, "refusal": "I will not."}, "stop"), RefusalError),
        (completion({"content": ""}, "content_filter"), RefusalError),
        (completion({"content": '{"gist": "The pi'}, "length"), TruncatedError),
        (completion({"content": ""}, "stop"), EmptyAnswerError),
        (Scripted("<html>busy</html>"), InvalidAnswerError),
        (Scripted("[]"), InvalidAnswerError),
        (answer('{"gist": "The pi'), InvalidAnswerError),
        (answer({}), InvalidAnswerError),
        (answer({"gist": "", "actors": [], "claims": []}), EmptyAnswerError),
        (completion({"content": "Sure! Here is your brief."}, "stop"), InvalidAnswerError),
    ],
    ids=["refusal", "filtered", "cut off", "empty", "not JSON", "a list", "broken JSON", "{}", "no claims", "chatter"],
)
def test_what_is_no_answer_is_an_error_with_a_name(
    endpoint: Endpoint, reply: Scripted, error: type[SummarizerError]
) -> None:
    endpoint.script = [reply]
    with pytest.raises(error) as raised:
        brief_of()
    assert raised.value.exit_code == 3
    assert len(endpoint.requests) <= 3


CUSTOM = {"type": "custom", "function": {"arguments": "{}"}}


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"choices": {}}, "choices"),
        ({"choices": [None]}, r"choices\.0"),
        ({"choices": [{"message": {"content": 3}}]}, r"choices\.0\.message\.content"),
        ({"choices": [{"message": {"tool_calls": [None]}}]}, r"choices\.0\.message\.tool_calls\.0"),
        ({"choices": [{"message": {"tool_calls": [{"function": {}}]}}]}, "function.arguments"),
        ({"choices": [{"message": {"tool_calls": [CUSTOM]}}]}, "tool_calls.0.type"),
        ({"usage": ["x"]}, "usage"),
        ({"usage": {"prompt_tokens": "many"}}, r"usage\.prompt_tokens"),
    ],
)
def test_a_reply_of_another_shape_is_an_invalid_answer_that_names_the_place(
    endpoint: Endpoint, changes: dict[str, Any], where: str
) -> None:
    endpoint.script = [Scripted(json.dumps(json.loads(answer(said()).body) | changes))]
    with pytest.raises(InvalidAnswerError, match=where):
        brief_of()
    assert len(endpoint.requests) == 1


def test_a_reply_nested_without_end_is_an_invalid_answer(endpoint: Endpoint) -> None:
    endpoint.script = [Scripted("[" * 200_000)]
    with pytest.raises(InvalidAnswerError, match="not JSON"):
        brief_of()


def test_an_answer_nested_without_end_is_an_invalid_answer(endpoint: Endpoint) -> None:
    endpoint.script = [answer("[" * 200_000)] * 3
    with pytest.raises(InvalidAnswerError, match="answer"):
        brief_of()


def test_an_answer_that_breaks_the_schema_is_sent_back_and_counted(endpoint: Endpoint) -> None:
    unknown = said(voices=[{"actor": "a9"}])
    endpoint.script = [answer(unknown), answer(said())]
    brief = brief_of()
    assert (brief.run.requests, brief.run.reasks, brief.run.tokens_in) == (2, 1, 200)
    assert "a9" in endpoint.requests[1]["messages"][-1]["content"]


@pytest.mark.parametrize(
    "quote",
    ["the pier is not very safe", "the pier is safe", "About 41 boats may leave"],
    ids=["invented", "no not", "number"],
)
def test_a_quote_that_is_not_there_is_asked_for_once_more_and_then_dropped(endpoint: Endpoint, quote: str) -> None:
    answered = said()
    answered["claims"].append({"n": 2, "sentence": 2, "quote": [quote]})
    endpoint.script = [answer(answered), answer({"actors": [], "claims": []})]
    brief = brief_of()
    assert [claim.id for claim in brief.claims] == ["c1"]
    assert len(endpoint.requests) == 2
    asked = endpoint.requests[1]["messages"][-1]["content"]
    assert quote in asked
    assert "nearest passage" in asked
    dropped = [finding for finding in brief.findings if finding.rule == "evidence_dropped"]
    assert any(quote in finding.message for finding in dropped)


def test_a_mended_quote_takes_the_place_of_the_faulty_one(endpoint: Endpoint) -> None:
    faulty, mended = said(quote=["the pier is safe"]), said()["claims"]
    endpoint.script = [answer(faulty), answer({"actors": [], "claims": mended})]
    brief = brief_of()
    assert [claim.evidence[0].exact for claim in brief.claims] == ["the pier is not safe"]
    assert not [finding for finding in brief.findings if finding.rule == "evidence_dropped"]


def test_a_quote_that_leaves_out_the_negation_before_it_is_asked_for_again(endpoint: Endpoint) -> None:
    endpoint.script = [answer(said(quote=["safe"])), answer({"actors": [], "claims": said()["claims"]})]
    assert brief_of().claims[0].evidence[0].exact == "the pier is not safe"
    assert "negation" in endpoint.requests[1]["messages"][-1]["content"]


def test_pieces_that_leave_out_the_negation_between_them_are_asked_for_again_and_then_dropped(
    endpoint: Endpoint,
) -> None:
    answered = said()
    answered["claims"].append({"n": 2, "sentence": 2, "quote": ["the pier", "safe"]})
    endpoint.script = [answer(answered), answer({"actors": [], "claims": []})]
    brief = brief_of()
    assert [claim.id for claim in brief.claims] == ["c1"]
    assert any("leave out the negation" in finding.message for finding in brief.findings)


def test_pieces_of_which_one_holds_the_negation_are_accepted(endpoint: Endpoint) -> None:
    endpoint.script = [answer(said(quote=["the pier is not", "safe"]))]
    assert [evidence.exact for evidence in brief_of().claims[0].evidence] == ["the pier is not", "safe"]
    assert len(endpoint.requests) == 1


def test_a_restatement_against_its_words_is_sent_back_and_the_words_stand_in_for_it_when_it_stays(
    endpoint: Endpoint,
) -> None:
    endpoint.script = [answer(said(text="The pier is safe.")), answer({"actors": [], "claims": []})]
    brief = brief_of()
    assert "says the opposite" in endpoint.requests[1]["messages"][-1]["content"]
    assert [claim.text for claim in brief.claims] == ["the pier is not safe"]
    (finding,) = [finding for finding in brief.findings if finding.rule == "evidence_dropped"]
    assert "The pier is safe." in finding.message


def test_a_voice_that_is_named_but_for_a_capital_letter_keeps_its_claims(endpoint: Endpoint) -> None:
    article = Article.from_text("The unease among local residents near the plant is over unsafe water.")
    claim = {"n": 1, "sentence": 1, "quote": ["unsafe water"], "voices": [{"actor": "a1", "cue": "unease"}]}
    residents = {"id": "a1", "name": "Local residents near the plant", "kind": "group", "naming": "collective"}
    endpoint.script = [answer({"gist": "x", "actors": [residents], "claims": [claim]})]
    brief = brief_of(article)
    assert [claim.source for claim in brief.claims] == ["a1"]
    assert [(one.exact, one.match) for one in brief.actors[0].mentions] == [
        ("local residents near the plant", "normalized")
    ]


def test_a_voice_that_is_nowhere_in_the_article_is_asked_for_once_more_and_its_loss_is_reported(
    endpoint: Endpoint,
) -> None:
    answered = said()
    answered["actors"].append({"id": "a2", "name": "Harbour Board", "kind": "organization", "naming": "named"})
    answered["claims"].append({"n": 2, "sentence": 3, "quote": ["boats may leave by May"], "voices": [{"actor": "a2"}]})
    endpoint.script = [answer(answered), answer({"actors": [], "claims": []})]
    brief = brief_of()
    assert "Harbour Board" in endpoint.requests[1]["messages"][-1]["content"]
    assert [claim.id for claim in brief.claims] == ["c1"]
    (finding,) = [finding for finding in brief.findings if finding.rule == "evidence_dropped"]
    assert "Harbour Board" in finding.message


def test_attributed_speech_that_no_claim_covers_is_asked_for(endpoint: Endpoint) -> None:
    elsewhere = {"gist": "x", "actors": [], "claims": [{"n": 1, "sentence": 4, "quote": ["Gulls like it"]}]}
    missing = {"actors": [MAYOR], "claims": [said()["claims"][0] | {"n": 0}]}
    endpoint.script = [answer(elsewhere), answer(missing)]
    brief = brief_of()
    assert "no claim covers" in endpoint.requests[1]["messages"][-1]["content"]
    assert {claim.source for claim in brief.claims} == {"outlet", "a1"}


def test_the_key_is_in_no_log_record(
    endpoint: Endpoint, no_waiting: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    endpoint.script = [Scripted(f"bad key {KEY}", 500)]
    with caplog.at_level(logging.DEBUG), pytest.raises(EndpointError) as error:
        brief_of()
    assert KEY not in caplog.text
    assert KEY not in str(error.value)
    assert set(endpoint.keys) == {f"Bearer {KEY}"}


def test_an_answer_that_was_paid_for_is_not_bought_again(endpoint: Endpoint) -> None:
    endpoint.script = [answer(said())]
    first, second = brief_of(store=True), brief_of(store=True)
    assert len(endpoint.requests) == 1
    assert first == second


def test_an_answer_is_on_disk_before_it_is_judged_and_outlives_a_failing_endpoint(endpoint: Endpoint) -> None:
    endpoint.script = [answer({}), Scripted("gone", 404)]
    with pytest.raises(EndpointError):
        brief_of(store=True)
    endpoint.script = [answer(said())]
    brief = brief_of(store=True)
    assert (brief.run.requests, brief.run.reasks, len(endpoint.requests)) == (2, 1, 3)


@pytest.mark.parametrize(
    ("refused", "error"),
    [({"gist": 3}, InvalidAnswerError), ({"gist": "x", "actors": [], "claims": []}, EmptyAnswerError)],
    ids=["schema", "empty"],
)
def test_an_answer_that_was_refused_in_the_end_is_not_served_again(
    endpoint: Endpoint, refused: dict[str, Any], error: type[SummarizerError]
) -> None:
    endpoint.script = [answer(refused)]
    with pytest.raises(error):
        brief_of(store=True)
    endpoint.script = [answer(said())]
    asked = len(endpoint.requests)
    first, second = brief_of(store=True), brief_of(store=True)
    assert first == second
    assert (first.run.requests, len(endpoint.requests) - asked) == (1, 1)


def test_an_answer_that_was_mended_is_served_again_with_what_went_before(endpoint: Endpoint) -> None:
    endpoint.script = [answer(said(voices=[{"actor": "a9"}])), answer(said())]
    first, second = brief_of(store=True), brief_of(store=True)
    assert first.model_dump_json() == second.model_dump_json()
    assert (second.run.reasks, len(endpoint.requests)) == (1, 2)


def test_a_refused_revision_does_not_cost_the_answer_before_it(endpoint: Endpoint) -> None:
    endpoint.script = [answer(said(quote=["unsaid"])), answer({"claims": 3})]
    with pytest.raises(InvalidAnswerError):
        brief_of(store=True)
    assert len(endpoint.requests) == 4
    endpoint.script = [answer({"actors": [], "claims": said()["claims"]})]
    assert brief_of(store=True).claims
    assert len(endpoint.requests) == 5


def test_a_refused_revision_leaves_a_brief_of_what_holds_and_says_what_does_not(
    endpoint: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    gulls = said(n=2, sentence=4, quote=["Gulls hate it"], voices=[])["claims"]
    endpoint.script = [
        answer(said() | {"claims": [*said()["claims"], *gulls]}),
        completion({"content": None, "refusal": "I would rather not."}, "stop"),
    ]
    brief = brief_of(store=True)
    assert [claim.evidence[0].exact for claim in brief.claims] == ["the pier is not safe"]
    assert "evidence_dropped" in {finding.rule for finding in brief.findings}
    assert "nothing was mended" in caplog.text
    endpoint.script = [answer({"claims": said(n=2, sentence=4, quote=["Gulls like it"], voices=[])["claims"]})]
    assert len(brief_of(store=True).claims) == 2


def test_a_reply_that_was_cut_off_is_asked_for_again_next_time(endpoint: Endpoint) -> None:
    endpoint.script = [completion({"content": "{"}, "length"), answer(said())]
    with pytest.raises(TruncatedError):
        brief_of(store=True)
    assert brief_of(store=True).claims


def test_who_asks_the_same_at_the_same_time_waits_for_the_answer_that_is_paid_for(endpoint: Endpoint) -> None:
    endpoint.script = [replace(answer(said()), drip=0.0005)]
    briefs = asyncio.run(_several(ARTICLE, replace(ARTICLE, source="copy")))
    assert [len(brief.claims) for brief in briefs] == [1, 1]
    assert len(endpoint.requests) == 1


async def _several(*articles: Article) -> list[Brief]:
    async with Pipeline(Options(timeout=30.0)) as pipeline:
        return list(await asyncio.gather(*map(pipeline.brief, articles)))


def test_without_the_store_every_answer_is_asked_for(endpoint: Endpoint) -> None:
    endpoint.script = [answer(said())]
    brief_of()
    brief_of()
    assert len(endpoint.requests) == 2


async def _inside_a_loop() -> Brief:
    return brief_of()


def test_the_sync_face_works_inside_a_running_event_loop(endpoint: Endpoint) -> None:
    import asyncio

    endpoint.script = [answer(said())]
    assert asyncio.run(_inside_a_loop()).claims


def test_a_cue_far_from_its_sentence_is_shown_with_its_own_claim_when_one_before_it_was_dropped(
    endpoint: Endpoint,
) -> None:
    nowhere = said(quote=["the sea is calm"])["claims"][0]
    distant = said(n=2, sentence=4, quote=["Gulls like it"], polarity="positive")["claims"][0]
    endpoint.script = [answer(said() | {"claims": [nowhere, distant]}), answer({"actors": [], "claims": []})]
    brief_of(Article.from_text("Pier Closed\n\nThe mayor said the pier is not safe.\n\nBoats left.\n\nGulls like it."))
    told = endpoint.requests[1]["messages"][-1]["content"]
    _, item = told.split("this cue does not stand in sentence 4")
    assert '"n":2' in item.split("item:")[1].split("\n")[0]
