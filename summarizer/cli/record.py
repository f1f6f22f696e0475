"""``summarizer record``: ask a live endpoint and keep the answers as recordings."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import JobsOption, ModelOption, PackOption, PromptOption, TimeoutOption
from summarizer.cli.streams import shown

if TYPE_CHECKING:
    from summarizer.configuration import Options
    from summarizer.side_by_side import Outcome

_OF_ARTICLES = ("to", "pack", "prompt")
_OF_SUITES = ("suite", "max_tokens", "max_cost")


def record(
    context: typer.Context,
    articles: Annotated[list[str] | None, typer.Argument(metavar="PATH...", help="The articles to record.")] = None,
    to: Annotated[Path, typer.Option(help="The folder of recordings.")] = Path("cassettes"),
    model: ModelOption = None,
    pack: PackOption = None,
    prompt: PromptOption = "brief",
    jobs: JobsOption = 8,
    timeout: TimeoutOption = 120.0,
    stale: Annotated[bool, typer.Option("--stale", help="Record the cases of --suite that are not fresh.")] = False,
    suite: Annotated[Path, typer.Option(help="With --stale: a folder with suite.toml.")] = Path(),
    max_tokens: Annotated[
        int | None, typer.Option(help="With --stale: ask before more tokens are spent.", min=0)
    ] = None,
    max_cost: Annotated[float | None, typer.Option(help="With --stale: ask before more US dollars are.", min=0)] = None,
) -> None:
    """Record the answers of a live endpoint: one file a case, pinned in index.json."""
    from summarizer.configuration import DEFAULT_MODEL, RULES, Options, choose_model
    from summarizer.errors import ConfigurationError
    from summarizer.event_loop import run

    if stale == bool(articles):
        raise ConfigurationError("give the articles to record, or --stale for those of a suite that are not fresh")
    _refuse_idle(context, _OF_ARTICLES if stale else _OF_SUITES, "with" if stale else "without")
    if stale:
        raise typer.Exit(run(_record_stale(suite, model, (max_tokens, max_cost), jobs, timeout)))
    choice = choose_model(model)
    if choice.model == RULES and choice.is_asked:
        raise ConfigurationError("the rules engine asks nobody, there is nothing to record: name a language model")
    chosen = DEFAULT_MODEL if choice.model == RULES else choice.model
    options = Options(model=chosen, pack=pack, prompt=prompt, timeout=timeout, store=False)
    work = _record_pairs if prompt == "compare" else _record_all
    raise typer.Exit(run(work(articles or [], to, options, jobs)))


def _refuse_idle(context: typer.Context, names: tuple[str, ...], how: str) -> None:
    """Raise for options that were given and would do nothing."""
    from summarizer.errors import ConfigurationError

    for name in names:
        source = context.get_parameter_source(name)
        if source is not None and source.name == "COMMANDLINE":
            raise ConfigurationError(f"--{name.replace('_', '-')} means nothing {how} --stale")


async def _record_stale(
    folder: Path, model: str | None, bounds: tuple[int | None, float | None], jobs: int, timeout: float
) -> int:
    """What is not fresh is recorded; when a bound is reached the rest is left as it is."""
    from summarizer.cli.running import told
    from summarizer.regression.budget import Budget
    from summarizer.regression.rerecording import record_again, stale_cases
    from summarizer.regression.suite import Suite

    suite = Suite.load(folder).asking(model)
    budget = Budget(*bounds, suite.settings.price, _ask)
    cases = await stale_cases(suite)
    failures = []

    def done(outcome: Outcome[Path]) -> None:
        said = told(outcome) if outcome.error else f"recorded {outcome.result}"
        print(f"summarizer: {shown(said)}", file=sys.stderr)
        failures.extend([outcome.error] if outcome.error else [])

    await record_again(suite, cases, budget, jobs, done, timeout=timeout)
    recorded = len(cases) - len(failures)
    print(f"summarizer: {recorded} of {len(cases)} recorded, {budget.spent.tokens:,} tokens", file=sys.stderr)
    return failures[0].exit_code if failures else 0


def _ask(crossing: str) -> bool:
    """Whether to go on past a bound; without a terminal nobody can say yes."""
    return sys.stdin.isatty() and typer.confirm(f"summarizer: {crossing}. Go on?", err=True)


async def _record_all(articles: list[str], to: Path, options: Options, jobs: int) -> int:
    from summarizer.article import Article
    from summarizer.cassettes import Recordings, case_name
    from summarizer.cli.running import run_over
    from summarizer.configuration import locate_model
    from summarizer.pipeline import Pipeline
    from summarizer.recording import record

    endpoint = locate_model(options.model or "")
    recordings = Recordings(to)
    recordings.prepare(case_name(options.prompt, source) for source in articles)
    async with Pipeline(options) as pipeline:

        async def work(source: str) -> Path:
            article = Article.from_path(source)
            recordings.refuse_another(case_name(options.prompt, source), source, article.sha256)
            path, _ = await record(recordings, pipeline.pack, options.prompt, endpoint, pipeline.connection, article)
            return path

        return await run_over(articles, work, _say_recorded, jobs)


async def _record_pairs(articles: list[str], to: Path, options: Options, jobs: int) -> int:
    """Each pair of articles is a case; their briefs are those recorded before."""
    from dataclasses import replace

    from summarizer.cassettes import Recordings
    from summarizer.cli.running import run_over
    from summarizer.comparing.pipeline import Comparing, PairRecording
    from summarizer.pipeline import Pipeline

    briefs = replace(options, prompt="brief", replay=to)
    async with Pipeline(briefs) as replayed, Pipeline(options) as live:
        sides = await Comparing(replayed, jobs).sides(articles)
        recording = PairRecording(Recordings(to), live, sides)
        return await run_over(recording.names, recording.record, _say_recorded, jobs)


def _say_recorded(outcome: Outcome[Path]) -> None:
    if outcome.result:
        print(f"summarizer: recorded {shown(str(outcome.result))}", file=sys.stderr)
