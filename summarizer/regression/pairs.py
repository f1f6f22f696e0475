"""The case of a prompt that compares two articles: their briefs are those of the suite's own recordings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from summarizer.article import Article
from summarizer.cassettes import Pins, Recordings, case_name
from summarizer.comparing.by_model import PROMPT, pin_pair, record_pair, replay_pair
from summarizer.comparing.comparison import Pair, Passage, Row
from summarizer.comparing.side import Side
from summarizer.configuration import Endpoint, replayed_endpoint
from summarizer.errors import SuiteError
from summarizer.exchange import Sender
from summarizer.pack import Pack
from summarizer.regression.cases import BriefCase
from summarizer.regression.diff import Change, Version
from summarizer.regression.metrics import Measure, Scores

_Key = tuple[tuple[str, int] | None, ...]


@dataclass(frozen=True)
class PairCase:
    """Two articles compared."""

    pack: Pack
    articles: tuple[Article, Article]

    @property
    def name(self) -> str:
        return case_name(PROMPT, *sorted(article.source for article in self.articles))

    @property
    def source(self) -> str:
        return " ".join(sorted(article.source for article in self.articles))

    @property
    def has_gold(self) -> bool:
        return False

    def pins(self, model: str) -> Pins:
        hashes = sorted(article.sha256 for article in self.articles)
        return pin_pair(self.pack, replayed_endpoint(model), hashes)

    async def replay(self, recordings: Recordings, model: str) -> Pair:
        return await replay_pair(recordings, self.pack, model, *await self._sides(recordings, model))

    async def record(self, recordings: Recordings, endpoint: Endpoint, sender: Sender) -> Path:
        sides = await self._sides(recordings, endpoint.model)
        return await record_pair(recordings, self.pack, endpoint, sender, sides)

    def read(self, saved: Any) -> Pair:
        try:
            return Pair.model_validate(saved)
        except ValidationError as error:
            raise SuiteError(f"{self.name}: the saved run holds no pair ({error.error_count()} faults)") from error

    def score(self, result: BaseModel) -> Scores:
        run = _pair(result).run
        return Scores({"schema_valid": Measure(run.reasks == 0, 1), "reasks": Measure(run.reasks, 1)})

    def compare(self, before: BaseModel, after: BaseModel) -> tuple[Change, ...]:
        """The rows that differ: found or lost, turned into a contradiction or out of it."""
        old, new = (_rows(_pair(result)) for result in (before, after))
        return tuple(sorted(_changes(old, new), key=lambda change: (change.start, change.kinds)))

    async def _sides(self, recordings: Recordings, model: str) -> tuple[Side, Side]:
        briefs = [BriefCase(self.pack, "brief", article) for article in self.articles]
        sides = [Side(await case.replay(recordings, model), case.article) for case in briefs]
        first, second = sorted(sides, key=lambda side: side.identity)
        return first, second


def _pair(result: BaseModel) -> Pair:
    if not isinstance(result, Pair):
        raise SuiteError(f"a {type(result).__name__} is no comparison of a pair")
    return result


def _rows(pair: Pair) -> dict[_Key, Row]:
    """The aligned rows by the places of their passages."""
    return {tuple(map(_place, (row.left, row.right))): row for row in pair.aligned}


def _place(passage: Passage | None) -> tuple[str, int] | None:
    return (passage.claim, passage.evidence[0].start) if passage else None


def _changes(old: dict[_Key, Row], new: dict[_Key, Row]) -> Iterator[Change]:
    for key in old.keys() - new.keys():
        yield Change(kinds=("lost",), before=_version(old[key]), after=None)
    for key in new.keys() - old.keys():
        yield Change(kinds=("gained",), before=None, after=_version(new[key]))
    for key in old.keys() & new.keys():
        before, after = old[key], new[key]
        if (before.relation == "contradicting") != (after.relation == "contradicting"):
            yield Change(kinds=("reversed",), before=_version(before), after=_version(after))


def _version(row: Row) -> Version:
    """A row as one run has it: both passages, under the left one's voices."""
    sides = [side for side in (row.left, row.right) if side]
    return Version(
        id=" = ".join(side.claim for side in sides),
        text=f"{' | '.join(side.words for side in sides)} ({row.relation})",
        start=sides[0].evidence[0].start,
        voices=sides[0].voices[1:],
        firmness=sides[0].firmness,
        certainty=sides[0].certainty,
        polarity=sides[0].polarity,
        hedges=(),
    )
