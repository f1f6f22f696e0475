"""``summarizer cassettes``: whether recordings may be trusted, and removing those that nothing asks for."""

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.options import SuiteArgument

app = typer.Typer(help="Say how the recordings of a suite stand, or remove orphans.", rich_markup_mode=None)
ModelOption = Annotated[str | None, typer.Option(help="Another model than the suite's.")]


@app.command()
def status(
    suite: SuiteArgument = Path(),
    model: ModelOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only what is not fresh, without the diffs.")] = False,
) -> None:
    """List every case as fresh, stale, missing, orphan, errored, damaged or suspect; exit 4 unless all are fresh."""
    from dataclasses import replace

    from summarizer.event_loop import run
    from summarizer.regression.report_text import closing_lines, status_lines
    from summarizer.regression.revisions import opened
    from summarizer.regression.status import standings

    with opened(suite) as found:
        standing = run(standings(found.asking(model)))
    shown = [replace(one, difference="") for one in standing if not one.is_fresh] if quiet else standing
    for line in (*status_lines(shown), *closing_lines(standing, suite, model)):
        typer.echo(line)
    raise typer.Exit(0 if all(one.is_fresh for one in standing) else 4)


@app.command()
def prune(suite: SuiteArgument = Path()) -> None:
    """Remove the recordings that no case of the suite asks for."""
    from summarizer.regression.status import orphans
    from summarizer.regression.suite import Suite

    found = Suite.load(suite)
    recordings = found.recordings
    names = [one.name for one in orphans(found, recordings)]
    if names:
        recordings.remove(names)
    for name in names:
        typer.echo(f"removed {recordings.path(name)}")
