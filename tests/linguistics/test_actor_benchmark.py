"""The actor benchmark counts what its docstring defines."""

from __future__ import annotations

from typing import Any

from benchmarks.actors import Listed, score
from summarizer.article import Span

TEXT = "Edith Marlow met Paul Reed at the Harbour Feast. Marlow left. He stayed."


def mention(words: str, nth: int = 0) -> dict[str, Any]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words}


def entity(kind: str, salience: int, *mentions: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, "salience": salience, "mentions": list(mentions)}


ROW = {
    "id": "one",
    "text": TEXT,
    "entities": [
        entity("person", 5, mention("Edith Marlow"), mention("Marlow", 1)),
        entity("person", 3, mention("Paul Reed"), mention("He")),
        entity("event", 4, mention("the Harbour Feast")),
    ],
}


def listed(name: str, *places: tuple[str, int], kind: str = "person") -> Listed:
    spans = [Span(found["start"], found["end"]) for found in (mention(words, nth) for words, nth in places)]
    return Listed(name, kind, spans)


def figures(*actors: Listed) -> dict[str, Any]:
    return score([ROW], lambda _: actors)["whole"]


def test_cluster_is_found_by_a_name_and_the_majority_of_the_mentions() -> None:
    found = figures(listed("Edith Marlow", ("Edith Marlow", 0), ("Marlow", 1)))
    assert (found["salient_recall"], found["precision"]) == (50.0, 100.0)


def test_second_actor_on_one_cluster_is_wrong() -> None:
    assert figures(listed("Edith Marlow", ("Edith Marlow", 0)), listed("Marlow", ("Marlow", 1)))["precision"] == 50.0


def test_event_is_wrong() -> None:
    assert figures(listed("Harbour Feast", ("Harbour Feast", 0)))["precision"] == 0.0


def test_pronoun_alone_does_not_find_a_named_cluster() -> None:
    found = figures(listed("he", ("He", 0)))
    assert (found["salient_recall"], found["precision"]) == (0.0, 100.0)


def test_mixed_actor_without_a_majority_is_wrong() -> None:
    assert figures(listed("Edith Marlow", ("Edith Marlow", 0), ("Paul Reed", 0)))["precision"] == 0.0


def test_kind_agrees_with_the_type() -> None:
    assert figures(listed("Edith Marlow", ("Edith Marlow", 0), kind="place"))["kind"] == 0.0
