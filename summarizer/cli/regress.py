"""``summarizer regress``: replay a suite, compare it with a baseline, judge its gates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import SuiteArgument

if TYPE_CHECKING:
    from summarizer.regression.regress import Result


def regress(
    suite: SuiteArgument = Path(),
    against: Annotated[str | None, typer.Option(metavar="FILE|REF", help="A saved run or a git revision.")] = None,
    model: Annotated[str | None, typer.Option(help="Another model than the suite's.")] = None,
    save: Annotated[Path | None, typer.Option(metavar="FILE", help="Keep this run as a baseline.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    junit: Annotated[Path | None, typer.Option(metavar="FILE", help="Write JUnit XML.")] = None,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write one self-contained page.")] = None,
) -> None:
    """Replay every case, measure and compare it; exit 1 when a gate fails, 4 when a case is not fresh."""
    from summarizer.cli.output import target_file
    from summarizer.regression.regress import refuse_overwriting, regress
    from summarizer.regression.running import save as save_run

    refuse_overwriting([target_file(place) for place in (save, junit, html) if place], suite, against)
    result = regress(suite, model=model, against=against)
    if save and result.report:
        save_run(result.run, save)
    _write_files(result, junit, html)
    _print_standings(result, suite, model)
    _print(result, as_json)
    raise typer.Exit(result.exit_code)


def _write_files(result: Result, junit: Path | None, html: Path | None) -> None:
    from summarizer.files import write_file
    from summarizer.regression.report_html import to_html
    from summarizer.regression.report_machines import to_junit

    for path, render in ((junit, to_junit), (html, to_html)):
        if path:
            write_file(path, render(result.run.standings, result.report).encode())


def _print_standings(result: Result, suite: Path, model: str | None) -> None:
    """What is not fresh, and what to do about it."""
    from summarizer.regression.report_text import closing_lines, status_lines

    standings = result.run.standings
    if all(one.is_fresh for one in standings):
        return
    shown = [one for one in standings if not one.is_fresh]
    for line in (*status_lines(shown), *closing_lines(standings, suite, model)):
        typer.echo(line, err=True)


def _print(result: Result, as_json: bool) -> None:
    import os

    from summarizer.regression.report_machines import tell_github
    from summarizer.regression.report_text import report_lines

    if result.report is None:
        typer.echo("summarizer: nothing is scored, as not every case is fresh", err=True)
    elif as_json:
        typer.echo(result.report.model_dump_json(indent=2, by_alias=True))
    else:
        for line in report_lines(result.report):
            typer.echo(line)
    for line in tell_github(result.run.standings, result.report, os.environ):
        typer.echo(line, err=as_json)
