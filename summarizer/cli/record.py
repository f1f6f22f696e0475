"""``summarizer record``: ask a live endpoint and keep the answers as recordings."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import JobsOption, ModelOption, PackOption, PromptOption, TimeoutOption

if TYPE_CHECKING:
    from summarizer.configuration import Options
    from summarizer.side_by_side import Outcome


def record(
    articles: Annotated[list[str], typer.Argument(metavar="PATH...", help="The articles to record.")],
    to: Annotated[Path, typer.Option(help="The folder of recordings.")] = Path("cassettes"),
    model: ModelOption = None,
    pack: PackOption = None,
    prompt: PromptOption = "brief",
    jobs: JobsOption = 8,
    timeout: TimeoutOption = 120.0,
) -> None:
    """Record the answers of a live endpoint: one file a case, pinned in index.json."""
    from summarizer.configuration import DEFAULT_MODEL, RULES, Options, choose_model
    from summarizer.pipeline import run

    chosen = choose_model(model).model
    options = Options(
        model=DEFAULT_MODEL if chosen == RULES else chosen, pack=pack, prompt=prompt, timeout=timeout, store=False
    )
    work = _record_pairs if prompt == "compare" else _record_all
    raise typer.Exit(run(work(articles, to, options, jobs)))


async def _record_all(articles: list[str], to: Path, options: Options, jobs: int) -> int:
    from summarizer.article import Article
    from summarizer.cassettes import Recordings
    from summarizer.cli.running import run_over
    from summarizer.configuration import locate_model
    from summarizer.pipeline import Pipeline
    from summarizer.recording import record

    endpoint = locate_model(options.model or "")
    recordings = Recordings(to)
    async with Pipeline(options) as pipeline:

        async def work(source: str) -> Path:
            article = Article.from_path(source)
            path, _ = await record(recordings, pipeline.pack, options.prompt, endpoint, pipeline.connection, article)
            return path

        def done(outcome: Outcome[Path]) -> None:
            if outcome.result:
                print(f"summarizer: recorded {outcome.result}", file=sys.stderr)

        return await run_over(articles, work, done, jobs)


async def _record_pairs(articles: list[str], to: Path, options: Options, jobs: int) -> int:
    """Each pair of articles is a case; their briefs are those recorded before."""
    from dataclasses import replace

    from summarizer.cassettes import Recordings
    from summarizer.comparing.pipeline import Comparing, record_pairs
    from summarizer.pipeline import Pipeline

    briefs = replace(options, prompt="brief", replay=to)
    async with Pipeline(briefs) as replayed, Pipeline(options) as live:
        sides = await Comparing(replayed, jobs).sides(articles)
        for path in await record_pairs(Recordings(to), live, sides):
            print(f"summarizer: recorded {path}", file=sys.stderr)
    return 0
