"""``summarizer doctor``: what is configured, which engine would run and why, can the endpoint be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from summarizer.configuration import Endpoint


def doctor(
    model: Annotated[str | None, typer.Option(help="The model to look at instead of the configured one.")] = None,
    timeout: Annotated[float, typer.Option(help="Seconds to wait for the endpoint.")] = 10.0,
) -> None:
    """Say what is configured, which engine would run and why, and whether the endpoint can be reached."""
    from summarizer.configuration import RULES, choose_model, locate_model, without_user
    from summarizer.pack import Pack
    from summarizer.store import default_path
    from summarizer.version import __version__

    choice = choose_model(model)
    typer.echo(f"summarizer   {__version__}")
    typer.echo(f"prompts      {', '.join(Pack.built_in().names)}")
    typer.echo(f"store        {default_path()}{'' if default_path().exists() else ' (empty)'}")
    typer.echo(f"engine       {choice.model}: {choice.why}")
    if choice.model != RULES:
        endpoint = locate_model(choice.model)
        typer.echo(f"endpoint     {without_user(endpoint.base_url)}, key {'set' if endpoint.key else 'not set'}")
        typer.echo(f"reachable    {_reach(endpoint, timeout)}")


def _reach(endpoint: Endpoint, timeout: float) -> str:
    """Whether the endpoint lists its models; raises :class:`EndpointError` when it cannot be reached."""
    import httpx2

    from summarizer.configuration import without_user
    from summarizer.errors import CredentialsError, EndpointError

    url = without_user(f"{endpoint.base_url}/models")
    headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    try:
        reply = httpx2.get(f"{endpoint.base_url}/models", headers=headers, timeout=timeout)
    except httpx2.HTTPError as error:
        raise EndpointError(f"{url} cannot be reached: {error or type(error).__name__}") from error
    if reply.status_code in {401, 403}:
        raise CredentialsError(f"{url} refuses the key ({reply.status_code})")
    return f"yes ({url} answered {reply.status_code})"
