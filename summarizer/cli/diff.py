"""``summarizer diff``: what differs between two briefs of one article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from summarizer.brief import Brief


def diff(
    brief_a: Annotated[Path, typer.Argument(help="A brief saved as JSON.")],
    brief_b: Annotated[Path, typer.Argument(help="Another brief of the same article.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the changes as JSON.")] = False,
) -> None:
    """Show the claims that were gained, lost, softened, hardened, re-attributed or reversed."""
    from summarizer.regression.diff import difference
    from summarizer.regression.report_text import change_lines, summary

    changes = difference(_read(brief_a), _read(brief_b))
    if as_json:
        import json

        typer.echo(json.dumps([change.model_dump(mode="json") for change in changes], ensure_ascii=False, indent=2))
        return
    for line in (*change_lines(changes), summary(changes)):
        typer.echo(line)


def _read(path: Path) -> Brief:
    from summarizer.brief import Brief
    from summarizer.errors import InputError

    try:
        return Brief.from_json(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
