"""``summarizer compare``: articles or saved briefs side by side."""

from __future__ import annotations

import sys
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import JobsOption, ModelOption, PackOption, TimeoutOption

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.comparing.comparison import Comparison
    from summarizer.configuration import Options


class Format(StrEnum):
    """How a comparison is written."""

    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"


def compare(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="A B [C ...]", help="Articles (- for standard input), or briefs saved as .json."),
    ],
    model: ModelOption = None,
    replay: Annotated[Path | None, typer.Option(help="Answer from the recordings in this folder.")] = None,
    pack: PackOption = None,
    style: Annotated[Format, typer.Option("--format", "-f", help="How to write it.")] = Format.MARKDOWN,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="A file instead of standard output.")
    ] = None,
    jobs: JobsOption = 8,
    store: Annotated[bool, typer.Option("--store/--no-store", help="Use and keep answers already paid for.")] = True,
    timeout: TimeoutOption = 120.0,
) -> None:
    """Lay articles side by side: what all say, where they differ and how, what only one says."""
    from summarizer.cli.output import STANDARD_OUTPUT, target_file, write_text
    from summarizer.cli.sources import refuse_twice
    from summarizer.configuration import Options
    from summarizer.event_loop import run

    refuse_twice(articles)
    target = target_file(output, articles) if output and output != STANDARD_OUTPUT else None
    options = Options(model=model, replay=replay, pack=pack, timeout=timeout, store=store)
    write_text(_rendered(run(_compare(articles, options, jobs)), style), target)


async def _compare(articles: list[str], options: Options, jobs: int) -> Comparison:
    from asyncio import gather

    from summarizer.comparing.pipeline import Comparing
    from summarizer.pipeline import Pipeline

    async with Pipeline(options) as pipeline:
        if options.replay is None and options.model is None:
            print(f"summarizer: using {pipeline.choice.model} ({pipeline.choice.why})", file=sys.stderr)
        sources = await gather(*(_source(one, options.timeout) for one in articles))
        return await Comparing(pipeline, jobs).compare(sources)


async def _source(given: str, timeout: float) -> Article | str:
    """Standard input and addresses are read; anything else is the path of an article or of a saved brief."""
    from summarizer.addresses import is_address
    from summarizer.cli.sources import STANDARD_INPUT, read
    from summarizer.event_loop import off_loop

    if given != STANDARD_INPUT and not is_address(given):
        return given
    return await off_loop(partial(read, given, timeout))


def _rendered(comparison: Comparison, style: Format) -> str:
    if style is Format.JSON:
        return comparison.model_dump_json(indent=2, by_alias=True) + "\n"
    return comparison.to_html() if style is Format.HTML else comparison.to_markdown()
