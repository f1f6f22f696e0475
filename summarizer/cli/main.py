"""The command ``summarizer``: commands are registered here, their work is imported when it is called for."""

from __future__ import annotations

import errno
import io
import logging
import sys
from typing import Annotated, NoReturn

import typer

from summarizer.cli import brief, cassettes, compare, diff, doctor, prompts, record, regress, schema
from summarizer.cli.streams import ClosedOutput, SpeltOut, shown
from summarizer.errors import OutputError, SummarizerError
from summarizer.version import __version__

app = typer.Typer(
    name="summarizer",
    help="Structured briefs of articles: who said what, how sure they were, and where it stands in the text.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:
    if asked:
        print(f"summarizer {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """What the command takes before the name of a command; the option does its work by itself."""


app.command("brief")(brief.brief)
app.command("compare")(compare.compare)
app.command("record")(record.record)
app.command("schema")(schema.schema)
app.command("doctor")(doctor.doctor)
app.command("regress")(regress.regress)
app.command("diff")(diff.diff)
app.add_typer(prompts.app, name="prompts")
app.add_typer(cassettes.app, name="cassettes")


INTERRUPTED = 130
_OF_THE_SYSTEM = (errno.ENOSPC, errno.ENAMETOOLONG)
_LONGEST = 60


def main() -> None:
    """Run the command; one clear line on standard error and the exit code of the error tree when it fails."""
    if sys.stderr is None:
        sys.stderr = io.StringIO()  # it is closed, and `print` would write to standard output instead
    if sys.stdout is None:
        sys.stdout = ClosedOutput()
    _show_warnings()
    try:
        app()
    except SummarizerError as error:
        _fail(str(error), error.exit_code)
    except SystemExit as end:
        if end.code == INTERRUPTED:
            print("summarizer: interrupted", file=sys.stderr)
        raise
    except OSError as error:
        if error.errno not in _OF_THE_SYSTEM:
            raise
        name = str(error.filename or "standard output")
        _fail(f"{name[:_LONGEST]}{'…' * (len(name) > _LONGEST)}: {error.strerror}", OutputError.exit_code)


def _fail(message: str, code: int) -> NoReturn:
    print(f"summarizer: {shown(message)}", file=sys.stderr)
    sys.exit(code)


def _show_warnings() -> None:
    """Our own warnings on standard error; those of libraries stay with them."""
    handler = logging.StreamHandler()
    handler.setFormatter(SpeltOut("summarizer: %(message)s"))
    logging.getLogger("summarizer").addHandler(handler)
