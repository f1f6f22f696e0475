"""``summarizer brief``: briefs of articles."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import JobsOption, ModelOption, PackOption, PromptOption, TimeoutOption
from summarizer.cli.streams import shown

if TYPE_CHECKING:
    from pydantic import BaseModel

    from summarizer.brief import Finding
    from summarizer.cli.output import Output
    from summarizer.configuration import Options
    from summarizer.pipeline import Pipeline
    from summarizer.side_by_side import Outcome

GATE_FAILED = 1
_TOLD = 3


class Format(StrEnum):
    """How briefs are written."""

    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"
    CSV = "csv"
    PARQUET = "parquet"
    XLSX = "xlsx"
    SQLITE = "sqlite"


def brief(
    articles: Annotated[
        list[str], typer.Argument(metavar="PATH|URL|-...", help="Files, addresses, - for standard input.")
    ],
    model: ModelOption = None,
    replay: Annotated[Path | None, typer.Option(help="Answer from the recordings in this folder.")] = None,
    pack: PackOption = None,
    prompt: PromptOption = "brief",
    style: Annotated[Format, typer.Option("--format", "-f", help="How to write the briefs.")] = Format.MARKDOWN,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE|FOLDER/", help="A file, - for standard output, or a folder for a file each."
        ),
    ] = None,
    jobs: JobsOption = 8,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 on a finding worse than a note.")] = False,
    store: Annotated[bool, typer.Option("--store/--no-store", help="Use and keep answers already paid for.")] = True,
    timeout: TimeoutOption = 120.0,
) -> None:
    """Print a brief of each article: actors, positions, claims, each on the article's own words."""
    from summarizer.cli.output import open_output
    from summarizer.cli.sources import refuse_twice
    from summarizer.configuration import Options
    from summarizer.event_loop import run

    options = Options(model=model, replay=replay, pack=pack, prompt=prompt, timeout=timeout, store=store)
    refuse_twice(articles)
    out = open_output(style.value, output, articles)
    gate = _Gate(strict)
    try:
        code = run(_brief_all(articles, options, out, gate, jobs))
    finally:
        out.close()
        gate.tell()
    raise typer.Exit(code or gate.code)


class _Gate:
    """With ``--strict``: which briefs have findings worse than a note."""

    def __init__(self, strict: bool) -> None:
        self._strict = strict
        self._failed: dict[int, str] = {}

    @property
    def code(self) -> int:
        """The exit code that the findings ask for."""
        return GATE_FAILED if self._failed else 0

    def look_at(self, outcome: Outcome[BaseModel]) -> None:
        findings: Sequence[Finding] = getattr(outcome.result, "findings", ())
        worse = [finding for finding in findings if finding.severity != "note"]
        if self._strict and worse:
            self._failed[outcome.position] = f"{outcome.source}: {_counted(worse)}"

    def tell(self) -> None:
        """A line for each brief that failed, in the order of the articles."""
        for _, line in sorted(self._failed.items()):
            print(f"summarizer: {shown(line)}", file=sys.stderr)


def _counted(findings: Sequence[Finding]) -> str:
    told = [f"{finding.rule}{f' ({finding.claim})' if finding.claim else ''}" for finding in findings[:_TOLD]]
    more = ["…"] if len(findings) > _TOLD else []
    return f"{len(findings)} finding{'s' * (len(findings) > 1)}: {', '.join(told + more)}"


async def _brief_all(articles: list[str], options: Options, out: Output, gate: _Gate, jobs: int) -> int:
    from summarizer.cli.running import run_over
    from summarizer.cli.sources import read
    from summarizer.event_loop import off_loop
    from summarizer.pipeline import Pipeline

    async with Pipeline(options) as pipeline:
        _say_which_engine(pipeline)

        async def work(source: str) -> BaseModel:
            return await pipeline.result(await off_loop(partial(read, source, options.timeout)))

        def done(outcome: Outcome[BaseModel]) -> None:
            gate.look_at(outcome)
            out.add(outcome)

        return await run_over(articles, work, done, jobs)


def _say_which_engine(pipeline: Pipeline) -> None:
    if pipeline.options.replay is None and pipeline.options.model is None:
        print(f"summarizer: using {pipeline.choice.model} ({pipeline.choice.why})", file=sys.stderr)
