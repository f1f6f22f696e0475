"""The command ``summarizer``: commands are registered here, their work is imported when it is called for."""

from __future__ import annotations

import logging
import sys

import typer

from summarizer.cli import brief, cassettes, compare, diff, doctor, prompts, record, regress, schema
from summarizer.errors import SummarizerError

app = typer.Typer(
    name="summarizer",
    help="Structured briefs of articles: who said what, how sure they were, and where it stands in the text.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("brief")(brief.brief)
app.command("compare")(compare.compare)
app.command("record")(record.record)
app.command("schema")(schema.schema)
app.command("doctor")(doctor.doctor)
app.command("regress")(regress.regress)
app.command("diff")(diff.diff)
app.add_typer(prompts.app, name="prompts")
app.add_typer(cassettes.app, name="cassettes")


def main() -> None:
    """Run the command; one clear line on standard error and the exit code of the error tree when it fails."""
    _show_warnings()
    try:
        app()
    except SummarizerError as error:
        print(f"summarizer: {error}", file=sys.stderr)
        sys.exit(error.exit_code)


def _show_warnings() -> None:
    """Our own warnings on standard error; those of libraries stay with them."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("summarizer: %(message)s"))
    logging.getLogger("summarizer").addHandler(handler)
