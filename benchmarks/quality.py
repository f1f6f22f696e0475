"""Scores an engine on annotated text that lies outside the project.

    python -m benchmarks.quality attribution --data polnear_dev.jsonl --model rules
    python -m benchmarks.quality attribution --data polnear_dev.jsonl --model openai/gpt-5.4-mini \\
        --limit 12 --shortest 2000 --longest 6000

    python -m benchmarks.quality compare --data tests/comparisons/pairs.json --replay tests/comparisons/cassettes

Tasks: attribution, hedge, factuality, actors, compare. ``--limit`` takes the first articles by the SHA-256 of
their id. A language model is asked through the configured endpoint; its answers stay in the user's
store, so that scoring again asks nothing. Figures are percent.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from benchmarks import actors, attribution, comparisons, factuality, hedge
from benchmarks.briefs import Briefs, cost_of, write_briefs
from summarizer.configuration import RULES

Row = dict[str, Any]


class Task(StrEnum):
    """What is scored."""

    ATTRIBUTION = "attribution"
    HEDGE = "hedge"
    FACTUALITY = "factuality"
    ACTORS = "actors"
    COMPARE = "compare"


def main(
    task: Task,
    data: Annotated[Path, typer.Option(help="The annotated set, JSON lines.")],
    model: Annotated[str, typer.Option(help="rules, or provider/model.")] = RULES,
    limit: Annotated[int | None, typer.Option(help="Only so many rows, the first by SHA-256 of their id.")] = None,
    shortest: Annotated[int, typer.Option(help="Leave out texts of fewer characters.")] = 0,
    longest: Annotated[int, typer.Option(help="Leave out texts of more characters.")] = 10**9,
    jobs: Annotated[int, typer.Option(help="Articles asked about side by side.")] = 16,
    scorer: Annotated[Path | None, typer.Option(help="A published score.py that the figures must agree with.")] = None,
    replay: Annotated[Path | None, typer.Option(help="For compare: answer from these recordings.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON alone.")] = False,
) -> None:
    """Score one engine on one annotated set."""
    if not data.is_file():
        raise typer.BadParameter(f"{data}: there is no such file; the annotated sets are not part of the project")
    if task is Task.COMPARE:
        typer.echo(json.dumps(score_comparisons(data, model, replay), indent=None if as_json else 2))
        return
    rows = chosen_rows(data, limit, shortest, longest)
    figures = score_rules(task, rows) if model == RULES else score_model(task, rows, model, jobs)
    typer.echo(json.dumps(figures, indent=None if as_json else 2))
    if scorer:
        _compare_scorers(task, rows, scorer)


def _compare_scorers(task: Task, rows: list[Row], scorer: Path) -> None:
    """Exit 1 where the rules' figures are not those of the published scorer."""
    modules: dict[Task, Any] = {Task.ATTRIBUTION: attribution, Task.HEDGE: hedge}
    if task not in modules:
        raise typer.BadParameter("the published scorer knows attribution and hedge")
    differ = modules[task].disagreements(scorer, rows, modules[task].predict_by_rules)
    typer.echo(f"{scorer.name}: " + (f"differs on {', '.join(differ)}" if differ else "agrees"), err=True)
    raise typer.Exit(bool(differ))


def score_comparisons(data: Path, model: str, replay: Path | None) -> dict[str, Any]:
    """The figures of the rules, or of a model asked or replayed, on pairs of passages."""
    if replay is None and model == RULES:
        return comparisons.score_rules(data)
    return comparisons.score_model(None if model == RULES else model, replay, data)


def chosen_rows(data: Path, limit: int | None, shortest: int, longest: int) -> list[Row]:
    """The rows within the lengths; with a limit the first by SHA-256 of their id."""
    with data.open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if shortest <= len(row["text"]) <= longest]
    if limit is None:
        return rows
    return sorted(rows, key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())[:limit]


def score_rules(task: Task, rows: list[Row]) -> dict[str, Any]:
    """The figures of the rules; for hedges and factuality the baselines beside them."""
    if task is Task.ATTRIBUTION:
        return attribution.score(rows, attribution.predict_by_rules)
    if task is Task.ACTORS:
        return actors.score(rows, actors.predict_by_rules)
    if task is Task.HEDGE:
        return {"rules": hedge.score(rows, hedge.predict_by_rules), "precision_by_kind": hedge.precision_by_kind(rows)}
    return {
        "rules": factuality.score(rows, factuality.predict_by_rules),
        "cue list": factuality.score(rows, factuality.predict_by_cue_list),
        "always firm": factuality.score(rows, factuality.predict_always_firm),
    }


def score_model(task: Task, rows: list[Row], model: str, jobs: int) -> dict[str, Any]:
    """The figures of a language model's briefs, with what they cost and which failed."""
    made, failed = asyncio.run(write_briefs({row["id"]: row["text"] for row in rows}, model, jobs))
    briefs = Briefs({row["text"]: made[row["id"]] for row in rows if row["id"] in made})
    scores: dict[str, Any] = {
        Task.ATTRIBUTION: lambda: attribution.score(rows, briefs.attributions),
        Task.ACTORS: lambda: actors.score(rows, briefs.actors),
        Task.HEDGE: lambda: hedge.score(rows, briefs.hedges),
        Task.FACTUALITY: lambda: factuality.score(rows, briefs.factuality),
    }
    return {"figures": scores[task](), "cost an article": cost_of(made.values()), "failed": failed}


if __name__ == "__main__":
    typer.run(main)
