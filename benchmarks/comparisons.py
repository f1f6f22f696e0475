"""Scores comparisons on pairs of passages with known answers (``tests/comparisons/pairs.json``).

Each story of the set is two articles, one passage a line; the right one has its passages in another
order. Their briefs are built from the markup of the set, so that what is scored is the comparison alone.

- *alignment*: a row that sets a passage beside its counterpart is right; beside any other it is wrong.
- *contradiction*: a contradicting row over two passages that contradict each other is right.
- *drift*: softened or hardened, from left to right, of the right two passages.

Percent. ``seen`` are the stories the rules were tuned on, ``held_out`` those they were not.
A model's answers are recorded in ``tests/comparisons/cassettes`` by ``python -m benchmarks.comparisons``.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from summarizer.article import Article, Span
from summarizer.brief import OUTLET, Actor, Attribution, Brief, Claim, Evidence, Hedge, Link, Quotation
from summarizer.cassettes import Recordings
from summarizer.comparing.comparison import Comparison, Pair
from summarizer.comparing.pipeline import PairRecording, compare
from summarizer.comparing.side import Side
from summarizer.configuration import DEFAULT_MODEL, Options
from summarizer.drafting import Draft
from summarizer.event_loop import run
from summarizer.pipeline import Pipeline

PAIRS = Path(__file__).parent.parent / "tests" / "comparisons" / "pairs.json"

CASSETTES = PAIRS.with_name("cassettes")

Told = dict[str, Any]
_MARK = re.compile(r"[\[\]{}<>~]")
_ROLES = {"[": "source", "{": "cue", "<": "content", "~": "hedge"}


class Story(NamedTuple):
    """The pairs of one story, its two articles, and where in each the passage of each pair begins."""

    name: str
    pairs: list[Told]
    left: Written
    right: Written
    starts: tuple[dict[int, int], dict[int, int]]


class Written(NamedTuple):
    """An article of passages and the brief that the markup makes of it."""

    article: Article
    brief: Brief


class Score(NamedTuple):
    """What was found and what is known, each as a set that names the pair and the answer."""

    found: set[tuple[Any, ...]]
    known: set[tuple[Any, ...]]


def stories(path: Path = PAIRS) -> Iterator[Story]:
    """The stories of the set."""
    for name, pairs in json.loads(path.read_text("utf-8"))["stories"].items():
        mixed = sorted(range(len(pairs)), key=lambda n: hashlib.sha256(f"{name} {n}".encode()).digest())
        left, starts = write(f"{name}-left", {n: pair["left"] for n, pair in enumerate(pairs)})
        right, others = write(f"{name}-right", {n: pairs[n]["right"] for n in mixed})
        yield Story(name, pairs, left, right, (starts, others))


def score_rules(path: Path = PAIRS) -> dict[str, Any]:
    """The figures of the rules over the briefs of the markup, and over briefs that are made by rules as well."""
    told = list(stories(path))
    given = {story.name: compare(story.left.brief, story.right.brief, model="rules") for story in told}
    made = {story.name: compare(story.left.article, story.right.article, model="rules") for story in told}
    return {"briefs given": figures(path, given), "briefs by rules": figures(path, made), "seconds": seconds()}


def score_model(model: str | None, replay: Path | None, path: Path = PAIRS) -> dict[str, Any]:
    """The figures of a language model over the briefs of the markup: from recordings, else through the endpoint."""
    found = {
        story.name: compare(story.left.brief, story.right.brief, model=model, replay=replay) for story in stories(path)
    }
    return {"briefs given": figures(path, found), "requests": sum(_requests(one) for one in found.values())}


def _requests(comparison: Comparison) -> int:
    return sum(pair.run.requests for pair in comparison.pairs)


def ten_articles() -> list[Brief]:
    """Ten articles of forty claims, neighbours sharing half of theirs."""
    passages = {n: f"<Crew number {n} of ward {n * 7} cleared {n + 11} cellars in street {n}.>" for n in range(220)}
    return [
        write(f"ward-{k}", {n: {"text": passages[n]} for n in range(20 * k, 20 * k + 40)})[0].brief for k in range(10)
    ]


def seconds() -> dict[str, float]:
    """How long ten articles of forty claims take: compared by rules, and written as a page."""
    briefs, start = ten_articles(), time.perf_counter()
    comparison = compare(*briefs, model="rules")
    compared = time.perf_counter()
    comparison.to_html()
    return {"compared": round(compared - start, 2), "written": round(time.perf_counter() - compared, 2)}


def figures(path: Path, found: Mapping[str, Comparison]) -> dict[str, Any]:
    """Precision and recall over the whole set, and over its two parts."""
    held_out = set(json.loads(path.read_text("utf-8"))["held_out"])
    told = list(stories(path))
    parts = {
        "whole": told,
        "seen": [story for story in told if story.name not in held_out],
        "held_out": [story for story in told if story.name in held_out],
    }
    return {name: _figures(part, found) for name, part in parts.items()}


def write(source: str, passages: Mapping[int, Told]) -> tuple[Written, dict[int, int]]:
    """An article of marked-up passages with its brief, and the number of the passage that begins at each offset."""
    read = [_unmarked(passage["text"]) for passage in passages.values()]
    article = Article.from_text("\n".join(text for text, _ in read), source=source)
    claims, starts, start = _Claims(article), dict[int, int](), 0
    for (number, passage), (text, marks) in zip(passages.items(), read, strict=True):
        claims.add(passage, start, marks)
        starts[start] = number
        start += len(text) + 1
    return Written(article, claims.brief()), starts


class _Claims:
    """Builds a brief from marked-up passages, one claim each."""

    def __init__(self, article: Article) -> None:
        self.draft = Draft(article)
        self.claims: list[Claim] = []
        self.actors: dict[str, Actor] = {}

    def add(self, passage: Told, start: int, marks: Mapping[str, list[Span]]) -> None:
        """One passage that begins at ``start``."""
        placed = {
            role: [self._evidence(start, span) for span in marks.get(role, ())]
            for role in ("source", "cue", "content", "hedge")
        }
        links = self._links(passage, placed)
        self.claims.append(
            Claim(
                id=f"c{len(self.claims) + 1}",
                text=" ".join(evidence.exact for evidence in placed["content"]),
                type="fact",
                salience="key",
                location="body",
                evidence=tuple(placed["content"]),
                attribution=Attribution(
                    chain=(Link(actor=OUTLET), *links), quotation=_quotation(passage, placed) if links else "none"
                ),
                certainty=passage.get("certainty", "certain"),
                polarity=passage.get("polarity", "positive"),
                hedges=tuple(_hedge(passage, cue) for cue in placed["hedge"]),
            )
        )

    def brief(self) -> Brief:
        """The brief of all passages."""
        return self.draft.finish("", list(self.actors.values()), self.claims, [])

    def _evidence(self, start: int, span: Span) -> Evidence:
        return self.draft.grounder.evidence(Span(start + span.start, start + span.end))

    def _links(self, passage: Told, placed: Mapping[str, list[Evidence]]) -> list[Link]:
        if not placed["source"]:
            return []
        mention, cue = placed["source"][0], placed["cue"][0]
        name = passage.get("name", mention.exact)
        actor = self.actors.setdefault(
            name,
            Actor(
                id=f"a{len(self.actors) + 1}",
                name=name,
                kind=passage.get("kind", "person"),
                naming=passage.get("naming", "named"),
            ),
        )
        return [Link(actor=actor.id, mention=mention, cue=cue, stance="neutral")]


def _quotation(passage: Told, placed: Mapping[str, list[Evidence]]) -> Quotation:
    is_direct = placed["content"][0].exact.startswith("“")
    quotation: Quotation = passage.get("quotation", "direct" if is_direct else "indirect")
    return quotation


def _hedge(passage: Told, cue: Evidence) -> Hedge:
    scope = passage.get("scope", "content")
    kind = "plausibility_shield" if scope == "content" else "attribution_shield"
    return Hedge(cue=cue, kind=kind, scope=scope)


def _unmarked(text: str) -> tuple[str, dict[str, list[Span]]]:
    """The text without its markup, and where each role stands; a closing mark ends what opened last."""
    plain, marks, opened, last = "", dict[str, list[Span]](), dict[str, int](), 0
    for mark in _MARK.finditer(text):
        plain, last = plain + text[last : mark.start()], mark.end()
        character = {"]": "[", "}": "{", ">": "<"}.get(mark.group(), mark.group())
        if character in opened:
            marks.setdefault(_ROLES[character], []).append(Span(opened.pop(character), len(plain)))
        else:
            opened[character] = len(plain)
    return plain + text[last:], marks


def _figures(part: Sequence[Story], found: Mapping[str, Comparison]) -> dict[str, Any]:
    scores: dict[str, Score] = {name: Score(set(), set()) for name in ("alignment", "contradiction", "drift")}
    for story in part:
        _count(story, found[story.name].pairs[0], scores)
    pairs = [pair for story in part for pair in story.pairs]
    return {name: _precision_and_recall(score) for name, score in scores.items()} | {
        "relation": _relations(part, found),
        "pairs": len(pairs),
        "related": sum(pair["relation"] != "none" for pair in pairs),
    }


def _count(story: Story, pair: Pair, scores: Mapping[str, Score]) -> None:
    for n, told in enumerate(story.pairs):
        key = (story.name, n, n)
        if told["relation"] != "none":
            scores["alignment"].known.add(key)
        if told["relation"] == "contradicting":
            scores["contradiction"].known.add(key)
        if told["drift"] != "none":
            scores["drift"].known.add((*key, told["drift"]))
    for left, right, row in _rows(story, pair):
        scores["alignment"].found.add((story.name, left, right))
        if row.relation == "contradicting":
            scores["contradiction"].found.add((story.name, left, right))
        scores["drift"].found.update(
            (story.name, left, right, drift.direction) for drift in row.drifts if drift.kind == "firmness"
        )


def _rows(story: Story, pair: Pair) -> Iterator[tuple[int, int, Any]]:
    """The aligned rows by the numbers of their pairs."""
    for row in pair.aligned:
        if row.left and row.right:
            ours, theirs = (side.evidence[0].start for side in (row.left, row.right))
            yield _passage_at(story.starts[0], ours), _passage_at(story.starts[1], theirs), row


def _passage_at(starts: Mapping[int, int], offset: int) -> int:
    """The number of the passage that an offset lies in."""
    return starts[max(start for start in starts if start <= offset)]


def _relations(part: Sequence[Story], found: Mapping[str, Comparison]) -> float:
    """The share of rightly aligned pairs whose relation is right."""
    right = [
        row.relation == story.pairs[left]["relation"]
        for story in part
        for left, other, row in _rows(story, found[story.name].pairs[0])
        if left == other
    ]
    return _percent(sum(right), len(right))


def _precision_and_recall(score: Score) -> dict[str, float]:
    right = len(score.found & score.known)
    return {"P": _percent(right, len(score.found)), "R": _percent(right, len(score.known)), "known": len(score.known)}


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def main(
    to: Annotated[Path, typer.Option(help="The folder of recordings.")] = CASSETTES,
    model: Annotated[str, typer.Option(help="provider/model.")] = DEFAULT_MODEL,
    data: Annotated[Path, typer.Option(help="The pairs.")] = PAIRS,
) -> None:
    """Record a model's answers to every story: one request each."""
    for path in run(_record(to, model, data)):
        typer.echo(f"recorded {path}")


async def _record(to: Path, model: str, data: Path) -> list[Path]:
    recordings = Recordings(to)
    async with Pipeline(Options(model=model, store=False, timeout=3_600)) as live:
        told = ([Side(written.brief) for written in (story.left, story.right)] for story in stories(data))
        pairs = [PairRecording(recordings, live, sides) for sides in told]
        return await asyncio.gather(*(one.record(name) for one in pairs for name in one.names))


if __name__ == "__main__":
    typer.run(main)
