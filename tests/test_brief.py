"""The nouns of a brief: derived values, round trips, refusals."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import summarizer
from summarizer import Article, Brief, summarize
from summarizer.brief import Claim, Evidence
from summarizer.derive import derive_factuality, derive_firmness, estimative_band
from summarizer.numbers import numbers_in
from tests.conftest import ROOT, SEEDS

WORDS = Evidence(exact="closed", prefix="", suffix="", start=0, end=6)


def claim(**changes: Any) -> Claim:
    return Claim.model_validate(
        {"id": "c1", "text": "x", "type": "fact", "salience": "key", "location": "body", "evidence": [WORDS]} | changes
    )


@pytest.mark.parametrize(
    ("certainty", "polarity", "value"),
    [
        ("certain", "positive", "CT+"),
        ("certain", "negative", "CT-"),
        ("certain", "unknown", "CTu"),
        ("probable", "positive", "PR+"),
        ("probable", "negative", "PR-"),
        ("possible", "positive", "PS+"),
        ("possible", "negative", "PS-"),
        ("uncommitted", "unknown", "Uu"),
        ("uncommitted", "positive", "Uu"),
    ],
)
def test_factuality_follows_from_certainty_and_polarity(certainty: Any, polarity: Any, value: str) -> None:
    assert derive_factuality(certainty, polarity) == value == claim(certainty=certainty, polarity=polarity).factuality


def hedge(scope: str) -> dict[str, Any]:
    return {"cue": WORDS, "kind": "attribution_shield", "scope": scope}


@pytest.mark.parametrize(
    ("certainty", "scopes", "firmness"),
    [
        ("certain", [], "firm"),
        ("certain", ["content"], "firm"),
        ("certain", ["attribution"], "hedged"),
        ("probable", [], "hedged"),
        ("possible", ["content"], "hedged"),
        ("uncommitted", ["attribution"], "uncommitted"),
    ],
)
def test_firmness_follows_from_certainty_and_the_scope_of_the_hedges(
    certainty: str, scopes: list[str], firmness: str
) -> None:
    assert claim(certainty=certainty, hedges=[hedge(scope) for scope in scopes]).firmness == firmness


@pytest.mark.parametrize(
    "changes",
    [
        {"firmness": "firm", "certainty": "possible"},
        {"factuality": "CT-"},
        {"evidence": []},
        {"attribution": {"chain": [{"actor": "a1"}]}},
        {"colour": "red"},
    ],
    ids=["firmness", "factuality", "no evidence", "chain without the outlet", "unknown key"],
)
def test_a_claim_that_contradicts_itself_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        claim(**changes)


def test_evidence_must_be_as_long_as_it_says() -> None:
    with pytest.raises(ValidationError, match="code points"):
        Evidence(exact="closed", prefix="", suffix="", start=0, end=7)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_brief_round_trips_through_its_json_and_keeps_the_promised_keys(seed: Path) -> None:
    brief = summarize(seed, model="rules")
    text = brief.model_dump_json()
    assert Brief.model_validate_json(text) == brief
    assert list(json.loads(text)) == [
        *("schema", "article", "gist", "actors", "claims", "positions", "source_summary", "findings", "run")
    ]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_every_evidence_of_a_seed_stands_where_it_says(seed: Path) -> None:
    brief, text = summarize(seed, model="rules"), Article.from_path(seed).text
    for evidence in evidence_in(json.loads(brief.model_dump_json())):
        assert text[evidence["start"] : evidence["end"]] == evidence["exact"]


def evidence_in(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        here = [value] if "exact" in value else []
        return here + [one for item in value.values() for one in evidence_in(item)]
    return [one for item in value for one in evidence_in(item)] if isinstance(value, list) else []


def test_hedged_and_firm_part_the_claims() -> None:
    brief = summarize(SEEDS[1], model="rules")
    assert {c.id for c in brief.firm} | {c.id for c in brief.hedged} == {c.id for c in brief.claims}
    assert not {c.id for c in brief.firm} & {c.id for c in brief.hedged}
    assert [c.id for claims in brief.by_actor().values() for c in claims if c.source == "outlet"]


@pytest.mark.parametrize(("term", "band"), [("likely", (55, 80)), ("Almost  certainly", (95, 99)), ("perhaps", None)])
def test_an_estimative_term_has_its_icd_203_band(term: str, band: tuple[int, int] | None) -> None:
    assert estimative_band(term) == band


@given(st.integers(2, 99_999))
def test_figures_are_read_with_or_without_thousands_marks(number: int) -> None:
    assert number in numbers_in(f"about {number:,} boats")
    assert number in numbers_in(f"about {number} boats")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("thirty-two men", {32}),
        ("two thousand three hundred", {2300}),
        ("3.5 million", {3_500_000}),
        ("8.2 million", {8_200_000}),
        ("between one hundred and two hundred", {100, 200}),
        ("two hundred and fifty thousand", {250_000}),
        ("the 102nd base", {102}),
        ("10 000 men, 1\u202f250\u202f000 more", {10_000, 1_250_000}),
        ("on May 3 400 men", {3, 400}),
        ("the fifth of two", {5, 2}),
        ("the twelfth of nineteen", {12, 19}),
        ("two three", {2, 3}),
        ("half a dozen", {6}),
        ("half a million or half the town", {500_000, 0.5}),
        ("two and a half million", {2_500_000}),
        ("two and a half hours", {2.5}),
        ("one and a half million", {1_500_000}),
        ("£5bn, $2.5m, 40k", {5_000_000_000, 2_500_000, 40_000}),
        ("a 5m wall", {5}),
        ("killed one hundred and 20 were hurt", {100, 20}),
        ("one hundred and twenty", {120}),
        ("one of them, at first", set()),
    ],
)
def test_numbers_are_read_from_words_and_figures(text: str, values: set[float]) -> None:
    assert set(numbers_in(text)) == values


def test_a_firm_claim_is_never_uncommitted() -> None:
    assert derive_firmness("uncommitted", attribution_hedged=False) == "uncommitted"


def test_the_face_of_the_package_is_what_it_lists() -> None:
    assert summarizer.__all__ == sorted(summarizer.__all__)
    for name in summarizer.__all__:
        assert getattr(summarizer, name)
    assert (ROOT / "summarizer" / "py.typed").exists()


@given(st.text(min_size=1, max_size=200), st.data())
def test_evidence_cut_out_of_a_text_is_what_a_checked_one_would_be(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    cut = Evidence.cut(text, start, end, "normalized")
    checked = Evidence.model_validate(cut.model_dump())
    assert cut == checked
    assert cut.model_fields_set == checked.model_fields_set
    assert (cut.prefix + cut.exact + cut.suffix) in text
    assert pickle.loads(pickle.dumps(cut)) == cut == cut.model_copy()
