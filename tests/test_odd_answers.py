"""Answers that no schema foresees: half characters, endless numbers, quotes of nothing, two things of one name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from summarizer.errors import EmptyAnswerError, InvalidAnswerError
from tests.conftest import Endpoint, Scripted, answer
from tests.test_language_model import MAYOR, brief_of, said


@pytest.mark.parametrize("quote", [".", "—", " ", ""])
def test_a_claim_that_quotes_no_word_is_refused(endpoint: Endpoint, quote: str) -> None:
    claims = [*said()["claims"], said(n=2, quote=[quote])["claims"][0]]
    endpoint.script = [answer(said() | {"claims": claims}), answer({"claims": claims[1:]})]
    brief = brief_of()
    assert [claim.evidence[0].exact for claim in brief.claims] == ["the pier is not safe"]
    assert [finding.rule for finding in brief.findings if finding.severity == "error"] == ["evidence_dropped"]


HUGE = "9" * 5_000


@pytest.mark.parametrize("field", [f'"n": {HUGE}', f'"n": 1, "extra": {HUGE}'], ids=["asked for", "not asked for"])
def test_a_number_that_python_does_not_read_is_sent_back(endpoint: Endpoint, field: str) -> None:
    endpoint.script = [answer(json.dumps(said()).replace('"n": 1', field)), answer(said())]
    assert brief_of().run.reasks == 1


def test_a_reply_with_a_number_that_python_does_not_read_is_none_and_kept_nowhere(endpoint: Endpoint) -> None:
    endpoint.script = [Scripted(answer(said()).body.replace('"created": 0', f'"created": {HUGE}')), answer(said())]
    with pytest.raises(InvalidAnswerError, match="not JSON"):
        brief_of(store=True)
    assert brief_of(store=True).claims


def test_half_a_character_in_an_answer_is_shown_as_broken_and_whole_ones_are_kept(endpoint: Endpoint) -> None:
    endpoint.script = [answer(said() | {"gist": "A half \ud83d, \ude00 and a whole 😀."})]
    assert brief_of().gist == "A half \ufffd, \ufffd and a whole 😀."


def test_a_mended_claim_of_somebody_unlisted_leaves_the_first_one_to_be_judged(endpoint: Endpoint) -> None:
    odd = said(voices=[{"actor": "a7", "mention": "The mayor", "cue": "said"}])["claims"]
    endpoint.script = [answer(said(quote=["unsaid"])), answer({"claims": odd})]
    with pytest.raises(EmptyAnswerError, match="nothing in the answer stands in the article"):
        brief_of()
    gulls = said(n=2, sentence=4, quote=["Gulls like it"], voices=[])["claims"][0]
    whole = said() | {"claims": [*said()["claims"], gulls | {"quote": ["Gulls hate it"]}]}
    endpoint.script = [answer(whole), answer({"claims": [*odd, gulls]})]
    assert [claim.evidence[0].exact for claim in brief_of().claims] == ["the pier is not safe", "Gulls like it"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"actors": [MAYOR, MAYOR | {"name": "Gulls"}]}, "two actors have the same id"),
        ({"claims": 2 * said()["claims"]}, "two claims have the same n"),
    ],
)
def test_an_answer_that_gives_one_name_to_two_things_is_sent_back(
    endpoint: Endpoint, change: dict[str, Any], problem: str
) -> None:
    endpoint.script = [answer(said() | change), answer(said())]
    assert brief_of().run.reasks == 1
    assert problem in json.dumps(endpoint.requests[1]["messages"])
