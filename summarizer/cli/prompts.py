"""``summarizer prompts``: what is asked of the model."""

from pathlib import Path
from typing import Annotated, Any

import typer

app = typer.Typer(help="List the prompts, or show the request that one makes of an article.", rich_markup_mode=None)
PackOption = Annotated[Path | None, typer.Option(help="A folder with prompts/ and schemas/ of your own.")]


@app.callback(invoke_without_command=True)
def list_prompts(context: typer.Context, pack: PackOption = None) -> None:
    """List the prompts with version and hash."""
    if context.invoked_subcommand:
        context.obj = pack
        return
    loaded = _pack(pack)
    for name in loaded.names:
        prompt = loaded.prompt(name)
        head = prompt.head
        typer.echo(
            f"{name}\t{head.version}\t{prompt.sha256[:12]}\tschema {prompt.schema_sha256[:12]}\t{head.description}"
        )


@app.command()
def show(context: typer.Context, name: str, article: Path, pack: PackOption = None) -> None:
    """Print the request that a prompt makes of an article, and an estimate of its size."""
    from summarizer.article import Article
    from summarizer.requests import article_variables, windows

    prompt = _pack(pack or context.obj).prompt(name)
    read = Article.from_path(article)
    for part in windows(read, prompt.head.window):
        messages = prompt.render(article_variables(read, part))
        for message in messages:
            typer.echo(f"===== {message['role']} =====\n{message['content']}\n")
        typer.echo(f"===== about {prompt.estimate_tokens(messages)} tokens with the schema =====", err=True)


def _pack(folder: Path | None) -> Any:
    from summarizer.pack import Pack

    return Pack(folder) if folder else Pack.built_in()
