"""``summarizer doctor``: what is configured, which engine would run and why, can the endpoint be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from summarizer.configuration import Endpoint


def doctor(
    model: Annotated[str | None, typer.Option(help="The model to look at instead of the configured one.")] = None,
    timeout: Annotated[float, typer.Option(help="Seconds to wait for the endpoint.", min=0.001)] = 10.0,
) -> None:
    """Say what is configured, which engine would run and why, and whether the endpoint can be reached."""
    from summarizer.addresses import without_user
    from summarizer.cli.output import write_text
    from summarizer.configuration import RULES, choose_model, locate_model
    from summarizer.pack import Pack
    from summarizer.store import default_path
    from summarizer.version import __version__

    choice = choose_model(model)
    found = [
        f"summarizer   {__version__}",
        f"prompts      {', '.join(Pack.built_in().names)}",
        f"store        {default_path()}{'' if default_path().exists() else ' (empty)'}",
        f"engine       {choice.model}: {choice.why}",
    ]
    write_text("\n".join(found) + "\n", None)
    if choice.model != RULES:
        endpoint = locate_model(choice.model)
        address = without_user(endpoint.base_url)
        write_text(f"endpoint     {address}, key {'set' if endpoint.key else 'not set'}\n", None)
        write_text(f"reachable    {_reach(endpoint, timeout)}\n", None)


def _reach(endpoint: Endpoint, timeout: float) -> str:
    """Whether the endpoint lists its models; raises :class:`EndpointError` when it cannot be reached."""
    import asyncio

    import httpx2

    from summarizer.addresses import without_user
    from summarizer.errors import CredentialsError, EndpointError

    url = without_user(f"{endpoint.base_url}/models")
    try:
        status = asyncio.run(asyncio.wait_for(_status(endpoint), timeout))
    except TimeoutError as error:
        raise EndpointError(f"{url} cannot be reached: no reply in {timeout:g} s") from error
    except httpx2.HTTPError as error:
        raise EndpointError(f"{url} cannot be reached: {error or type(error).__name__}") from error
    if status in {401, 403}:
        raise CredentialsError(f"{url} refuses the key ({status})")
    return f"yes ({url} answered {status})"


async def _status(endpoint: Endpoint) -> int:
    """What the endpoint answers when it is asked for its models; the list itself is not waited for."""
    import httpx2

    headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    async with (
        httpx2.AsyncClient(timeout=None) as client,
        client.stream("GET", f"{endpoint.base_url}/models", headers=headers) as reply,
    ):
        return reply.status_code
