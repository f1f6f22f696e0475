"""``summarizer schema``: the JSON Schema of a brief."""

import json

import typer


def schema() -> None:
    """Print the JSON Schema of a brief."""
    from summarizer.brief import Brief

    typer.echo(json.dumps(Brief.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False))
