"""Several who speak as one source, though what tells who they are stands between them."""

from __future__ import annotations

import pytest

from tests.linguistics.test_relays import said


def speakers(text: str) -> list[str]:
    return [voices[-1] for voices, _ in said(text)]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("The Post, the largest paper of the coast, and the Times", ["Post", "Times"]),
        ("Nordvest, the largest bank of Norway, and Sydbank", ["Nordvest", "Sydbank"]),
        ("Ada Moor, of Leith, and Paul Reed, of Fife,", ["Ada Moor", "Paul Reed"]),
        ("Ada Moor, 41, of Leith, and Paul Reed, 39, of Fife,", ["Ada Moor", "Paul Reed"]),
        ("Ada Moor, who owns the hall, and Paul Reed", ["Ada Moor", "Paul Reed"]),
        ("Ada Moor, a driver, Paul Reed, a nurse, and Mary Tarn", ["Ada Moor", "Paul Reed", "Mary Tarn"]),
        ("Ada Moor, 41, her son Tom, 9, and Paul Reed", ["Ada Moor", "Tom", "Paul Reed"]),
        ("In Leith, Ada Moor, a driver, and Paul Reed", ["Ada Moor", "Paul Reed"]),
    ],
)
def test_all_speak_whatever_stands_between_their_commas(source: str, names: list[str]) -> None:
    assert speakers(f"{source} said that it was late.") == names


def test_all_speak_behind_their_verb() -> None:
    text = "“It was late,” said Ada Moor, a driver, Paul Reed, a nurse, and Mary Tarn."
    assert speakers(text) == ["Ada Moor", "Paul Reed", "Mary Tarn"]


@pytest.mark.parametrize(
    "text",
    [
        "According to Ada Moor, the head of the fund, and Paul Reed, it was late.",
        "It was late, according to Ada Moor, the head of the fund, and Paul Reed.",
    ],
)
def test_the_story_is_according_to_all_of_them(text: str) -> None:
    assert [(voices, words.lower()) for voices, words in said(text)] == [
        (["Ada Moor"], "it was late"),
        (["Paul Reed"], "it was late"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moor, in an interview, said that it was late.",
        "Ada Moor, an aide to Paul Reed and Mary Tarn, said that it was late.",
        "“It was late,” said Ada Moor, a driver, and Paul Reed left.",
    ],
)
def test_what_stands_between_commas_is_no_speaker(text: str) -> None:
    assert speakers(text) == ["Ada Moor"]


def test_a_comment_before_a_subordinate_clause_is_no_speaker() -> None:
    text = "Indeed, while Moor, Reed and Ada Tarn have said that it was late, nobody left."
    assert speakers(text)[-1] == "Ada Tarn"


def test_a_voice_is_called_by_its_description_without_its_relative_clause() -> None:
    assert speakers("The fund, which owns the hall, and the ministry said that it was late.") == [
        "the fund",
        "the ministry",
    ]
