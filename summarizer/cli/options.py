"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

ModelOption = Annotated[
    str | None,
    typer.Option(
        help="rules, or provider/model as in openai/gpt-5.4-mini.",
        show_default="SUMMARIZER_MODEL, else as `doctor` says",
    ),
]
PackOption = Annotated[Path | None, typer.Option(help="A folder with prompts/ and schemas/ of your own.")]
PromptOption = Annotated[str, typer.Option(help="The prompt of the pack.")]
TimeoutOption = Annotated[float, typer.Option(help="Seconds to wait for one whole reply, or for one page.", min=0.001)]
JobsOption = Annotated[int, typer.Option("--jobs", "-j", help="Articles worked on side by side.", min=1, max=256)]
SuiteArgument = Annotated[Path, typer.Argument(metavar="SUITE", help="A folder with suite.toml.", show_default="here")]
