"""Gold briefs from their readable sources: ``python -m benchmarks.gold`` writes tests/gold/*.json.

A source is TOML with verbatim quotes (see tests/gold/README.md); places and derived values are filled in here. A
quote that is not in its sentence, letter for letter, is refused.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarizer.article import Article, Span
from summarizer.brief import OUTLET, Actor, Attribution, Brief, Claim, Evidence, Hedge, Link, Position
from summarizer.drafting import Draft

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"


def build(source: Path) -> Brief:
    """The brief of one source; raises ``ValueError`` for words that are not where they are said to be."""
    data = tomllib.loads(source.read_text("utf-8"))
    article = Article.from_text((ROOT / data["article"]).read_text("utf-8"), source=data["article"])
    draft = Draft(article)
    claims = [_claim(draft, number, claim) for number, claim in enumerate(data["claims"], 1)]
    ids = {claim.get("id"): built.id for claim, built in zip(data["claims"], claims, strict=True)}
    positions = [_position(number, one, ids) for number, one in enumerate(data.get("positions", ()), 1)]
    actors = [_actor(draft, key, described, claims) for key, described in data["actors"].items()]
    return draft.finish(data["gist"], actors, claims, positions)


def to_json(brief: Brief) -> str:
    """As it stands in the file."""
    return brief.model_dump_json(indent=1, by_alias=True) + "\n"


def _claim(draft: Draft, number: int, claim: dict[str, Any]) -> Claim:
    evidence = tuple(_place(draft, quote, claim["s"]) for quote in claim["quote"])
    beside = [Span(one.start, one.end) for one in evidence]
    links: list[Link] = []
    for actor, mention, cue, *stance in reversed(claim.get("by", ())):
        said = _place(draft, cue, claim["s"], beside)
        named = _place(draft, mention, claim["s"], [Span(said.start, said.end)])
        links.insert(0, Link(actor=actor, mention=named, cue=said, stance=stance[0] if stance else "neutral"))
    hedges = [
        Hedge(cue=_place(draft, cue, claim["s"]), kind=kind, scope=scope)
        for cue, kind, scope in claim.get("hedges", ())
    ]
    return Claim(
        id=f"c{number}",
        text=claim.get("text") or " … ".join(one.exact for one in evidence),
        type=claim.get("type", "fact"),
        salience=claim.get("salience", "supporting"),
        location=draft.locate(evidence),
        evidence=evidence,
        attribution=Attribution(
            chain=(Link(actor=OUTLET), *links), quotation=claim.get("quotation", "indirect" if links else "none")
        ),
        polarity=claim.get("polarity", "positive"),
        certainty=claim.get("certainty", "certain"),
        hedges=tuple(hedges),
    )


def _place(draft: Draft, words: str, number: int, beside: list[Span] | None = None) -> Evidence:
    sentence = draft.sentence(number)
    found = draft.grounder.place(words, sentence, beside or ())
    after = draft.sentence(number + 1) or sentence
    reach = Span(sentence.start, after.end) if sentence and after else None
    if found is None or found.match != "exact" or reach is None or not reach.covers(Span(found.start, found.end)):
        raise ValueError(f"{draft.article.source}: sentence {number} does not say “{words}”")
    return found


def _actor(draft: Draft, key: str, described: list[str], claims: list[Claim]) -> Actor:
    name, kind, naming, *role = described
    links = [link for claim in claims for link in claim.attribution.chain if link.actor == key]
    mentions = draft.mentions(name, [link.mention for link in links if link.mention])
    return Actor.model_validate(
        {
            "id": key,
            "name": name,
            "kind": kind,
            "naming": naming,
            "role": role[0] if role else None,
            "mentions": mentions,
        }
    )


def _position(number: int, position: dict[str, Any], ids: dict[str | None, str]) -> Position:
    claims = tuple(ids[claim] for claim in position["claims"])
    return Position.model_validate({"id": f"p{number}", "basis": "stated", **position, "claims": claims})


def _sources() -> Iterator[Path]:
    yield from sorted((GOLD / "sources").glob("*.toml"))


if __name__ == "__main__":
    for path in _sources():
        (GOLD / f"{path.stem}.json").write_text(to_json(build(path)), encoding="utf-8")
        print(f"tests/gold/{path.stem}.json")
