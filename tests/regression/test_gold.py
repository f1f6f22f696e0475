"""Gold briefs: built from their sources, and every word of them stands in the article."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.gold import GOLD, build, to_json
from summarizer import Article, Brief
from summarizer.brief import Evidence
from tests.conftest import ROOT

SOURCES = sorted((GOLD / "sources").glob("*.toml"))


def _evidence(brief: Brief) -> list[Evidence]:
    claims = [e for claim in brief.claims for e in (*claim.evidence, *(hedge.cue for hedge in claim.hedges))]
    links = [link for claim in brief.claims for link in claim.attribution.chain]
    said = [e for link in links for e in (link.mention, link.cue) if e]
    return [*claims, *said, *(mention for actor in brief.actors for mention in actor.mentions)]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_gold_validates_and_every_evidence_stands_in_its_article(source: Path) -> None:
    brief = Brief.model_validate_json((GOLD / f"{source.stem}.json").read_bytes())
    article = Article.from_text((ROOT / brief.article.source).read_text("utf-8"))
    assert brief.article.sha256 == article.sha256
    for evidence in _evidence(brief):
        assert article.text[evidence.start : evidence.end] == evidence.exact
        assert evidence.match == "exact"


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_gold_is_what_its_source_builds(source: Path) -> None:
    assert to_json(build(source)) == (GOLD / f"{source.stem}.json").read_text("utf-8")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_gold_names_every_speaker_and_every_actor_speaks_or_holds_a_position(source: Path) -> None:
    brief = build(source)
    speaking = {link.actor for claim in brief.claims for link in claim.attribution.chain} - {"outlet"}
    holding = {position.actor for position in brief.positions}
    assert speaking | holding == {actor.id for actor in brief.actors}


def test_a_quote_that_is_not_in_its_sentence_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "denial.toml"
    text = (GOLD / "sources" / "denial.toml").read_text("utf-8")
    source.write_text(text.replace("We have not cut a single test", "We have cut a single test"), "utf-8")
    with pytest.raises(ValueError, match="sentence 3 does not say"):
        build(source)
