"""Work side by side: what one piece of it has paid for is kept though another fails."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest

from summarizer import Article, compare
from summarizer.errors import EndpointError
from summarizer.event_loop import all_of
from tests.conftest import Endpoint, Scripted, answer
from tests.test_language_model import TEXT, said

OTHER = "Quay Open\n\nA clerk wrote the quay is open to all boats."


def test_results_come_in_the_order_of_the_works() -> None:
    async def after(seconds: float) -> float:
        await asyncio.sleep(seconds)
        return seconds

    async def both() -> list[float]:
        return await all_of([after(0.02), after(0.0)])

    assert asyncio.run(both()) == [0.02, 0.0]


def test_a_failure_is_raised_when_the_others_are_done() -> None:
    done = []

    async def fail() -> None:
        raise EndpointError("refused")

    async def work() -> None:
        await asyncio.sleep(0.02)
        done.append("work")

    async def both() -> None:
        await all_of([fail(), work()])

    with pytest.raises(EndpointError, match="refused"):
        asyncio.run(both())
    assert done == ["work"]


def test_the_answer_about_one_article_is_kept_though_the_other_is_refused(endpoint: Endpoint) -> None:
    def refuse_the_quay(body: dict[str, Any]) -> Scripted:
        if "quay" in json.dumps(body):
            return Scripted(json.dumps({"error": {"message": "no"}}), 400)
        time.sleep(0.3)
        return answer(said())

    endpoint.choose = refuse_the_quay
    for _ in range(2):
        with pytest.raises(EndpointError):
            compare(Article.from_text(TEXT), Article.from_text(OTHER), timeout=5.0)
    assert sum("The mayor said" in json.dumps(body) for body in endpoint.requests) == 1
