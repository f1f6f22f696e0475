"""The command ``summarizer``: commands are registered here, their work is imported when it is called for."""

from __future__ import annotations

import errno
import io
import logging
import os
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from summarizer.cli import brief, cassettes, compare, diff, doctor, prompts, record, regress, schema
from summarizer.cli.streams import ClosedOutput, SpeltOut, shown
from summarizer.errors import OutputError, ReaderGoneError, SummarizerError
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
        typer.echo(f"summarizer {__version__}")
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
    _stand_in_for_closed_streams()
    _show_warnings()
    try:
        app()
    except ReaderGoneError:
        _leave_quietly()
    except SummarizerError as error:
        _fail(str(error), error.exit_code)
    except SystemExit as end:
        _look_at(end)
        raise
    except OSError as error:
        if error.errno not in _OF_THE_SYSTEM:
            raise
        name = str(error.filename or "standard output")
        _fail(f"{name[:_LONGEST]}{'…' * (len(name) > _LONGEST)}: {error.strerror}", OutputError.exit_code)


def _stand_in_for_closed_streams() -> None:
    if sys.stderr is None:
        sys.stderr = io.StringIO()  # it is closed, and `print` would write to standard output instead
    if sys.stdout is None:
        sys.stdout = ClosedOutput()


def _look_at(end: SystemExit) -> None:
    if isinstance(end.__context__, BrokenPipeError):  # typer makes exit code 1 of it
        _leave_quietly()
    if end.code == INTERRUPTED:
        print("summarizer: interrupted", file=sys.stderr)


def _fail(message: str, code: int) -> NoReturn:
    print(f"summarizer: {shown(message)}", file=sys.stderr)
    sys.exit(code)


def _leave_quietly() -> NoReturn:
    """End without a word, also of what is still in the buffer of standard output."""
    if sys.__stdout__:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), sys.__stdout__.fileno())
    sys.exit(ReaderGoneError.exit_code)


def _show_warnings() -> None:
    """Our own warnings on standard error; those of libraries stay with them."""
    handler = logging.StreamHandler()
    handler.setFormatter(SpeltOut("summarizer: %(message)s"))
    logging.getLogger("summarizer").addHandler(handler)
