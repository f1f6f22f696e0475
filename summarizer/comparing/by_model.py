"""Comparing by a language model: one request a pair of briefs, whichever way round they were given.

The model aligns, relates and weighs firmness; attribution, quotation and figures are read off by code.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from summarizer.brief import Finding
from summarizer.cassettes import Pins, Recorder, Recordings, Replayer, case_name
from summarizer.comparing.actors import ActorMap
from summarizer.comparing.by_rules import UNRELATED, only_rows
from summarizer.comparing.comparison import Pair, Row, arranged
from summarizer.comparing.drift import telling_drifts
from summarizer.comparing.independence import independence
from summarizer.comparing.side import Side
from summarizer.comparing.sides import Judged, JudgedRow, Sides
from summarizer.configuration import Endpoint, replayed_endpoint
from summarizer.engines.language_model import LanguageModel
from summarizer.errors import naming
from summarizer.exchange import Sender
from summarizer.extraction import Extraction
from summarizer.pack import Pack
from summarizer.store import Store, Stored

PROMPT = "compare"


async def compare_by_model(endpoint: Endpoint, pack: Pack, sender: Sender, left: Side, right: Side) -> Pair:
    """The pair as a model sees it; the sides come in the order of their identity."""
    sides = Sides(left, right)
    model = LanguageModel[Judged](endpoint, pack, PROMPT, sender)
    with naming(" and ".join(_sources(left, right))):
        return _pair(sides, await model.judge(sides, sides.variables()))


async def replay_pair(recordings: Recordings, pack: Pack, model: str | None, left: Side, right: Side) -> Pair:
    """The pair from a recording alone; without a model asked for, the recorded one's name is used."""
    name, case = recordings.find(PROMPT, _joined(_hashes(left, right)), *_sources(left, right))
    endpoint = replayed_endpoint(model or case.model)
    replayer = Replayer(recordings, name, pin_pair(pack, endpoint, _hashes(left, right)), *_sources(left, right))
    pair = await compare_by_model(endpoint, pack, replayer, left, right)
    replayer.finish()
    return pair


async def record_pair(
    recordings: Recordings, pack: Pack, endpoint: Endpoint, sender: Sender, sides: tuple[Side, Side]
) -> Path:
    """Ask the endpoint about one pair and keep the exchange as a case; returns its file."""
    refuse_another_pair(recordings, sides)
    recorder = Recorder(Stored(sender, Store.of_unfinished()))
    await compare_by_model(endpoint, pack, recorder, *sides)
    pins = pin_pair(pack, endpoint, _hashes(*sides))
    path = recorder.save(recordings, pair_name(*sides), pins, " ".join(_sources(*sides)))
    recorder.let_go()
    return path


def refuse_another_pair(recordings: Recordings, sides: tuple[Side, Side]) -> None:
    """Raise when the case of a pair is of another one: other articles under the same names."""
    recordings.refuse_another(pair_name(*sides), " ".join(_sources(*sides)), _joined(_hashes(*sides)))


def pair_name(left: Side, right: Side) -> str:
    """The name of the case of a pair."""
    return case_name(PROMPT, *_sources(left, right))


def _pair(sides: Sides, extraction: Extraction[Judged]) -> Pair:
    actors = ActorMap(sides.left, sides.right)
    judged = extraction.value
    rows = [_row(row, actors) for row in judged.rows]
    return Pair(
        left="A",
        right="B",
        event=judged.event,
        independence=independence(sides.left, sides.right, actors),
        rows=arranged([*rows, *only_rows(sides.left.statements, sides.right.statements, rows)]),
        notes=tuple(_notes(judged, extraction.dropped)),
        run=extraction.run,
    )


def _row(judged: JudgedRow, actors: ActorMap) -> Row:
    firmness = [judged.firmness] if judged.firmness else []
    # Two views that cannot both hold are two statements: that another voice has the other one is no drift.
    telling = () if judged.conflicts == ("assessment",) else telling_drifts(judged.left, judged.right, actors)
    return Row(
        relation=judged.relation,
        left=judged.left.passage(),
        right=judged.right.passage(),
        conflicts=judged.conflicts,
        drifts=(*firmness, *telling),
    )


def _notes(judged: Judged, dropped: Sequence[Finding]) -> list[str]:
    refused = [f"Refused: {finding.message}" for finding in dropped]
    return refused if judged.event.same else [UNRELATED, *refused]


def pin_pair(pack: Pack, endpoint: Endpoint, hashes: Sequence[str]) -> Pins:
    """What a case of a pair is tied to now: both articles, by their hashes in order."""
    loaded = pack.prompt(PROMPT)
    return Pins(
        prompt=PROMPT,
        prompt_sha256=loaded.sha256,
        schema_sha256=loaded.schema_sha256,
        article_sha256=_joined(hashes),
        model=endpoint.model,
    )


def _joined(hashes: Sequence[str]) -> str:
    return "+".join(hashes)


def _hashes(left: Side, right: Side) -> list[str]:
    return [side.brief.article.sha256 for side in (left, right)]


def _sources(left: Side, right: Side) -> list[str]:
    return sorted(side.brief.article.source for side in (left, right))
