"""The wire to an OpenAI-compatible endpoint: the live connection, its retries, and the client's end.

Transport faults are retried here, below the language-model client, so that they can never be
mistaken for an answer that breaks the schema.
"""

from __future__ import annotations

import json
import re
import time
from asyncio import sleep
from asyncio import timeout as within
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime

import httpx2
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, retry_if_result, stop_after_attempt
from tenacity.wait import wait_random_exponential

from summarizer.errors import CredentialsError, EndpointError
from summarizer.exchange import Reply, Request, Sender
from summarizer.pack import Messages

ATTEMPTS = 5
"""How often a request is sent at the most."""

LONGEST_WAIT = 60.0
"""The longest pause between attempts, in seconds; an endpoint that asks for more has failed."""

_PASSING = {408, 409, 425, 429, 500, 502, 503, 504, 529}
_REFUSED = {401, 403}
_backoff = wait_random_exponential(multiplier=0.5, max=20)
# escapes of JSON, or of JSON within a string of it: a character in two halves, or one half alone
_SURROGATES = re.compile(
    r"(?<!\\)(\\+)u(?:d[89ab][0-9a-f]{2}(?P<other>\1ud[c-f][0-9a-f]{2})?|d[c-f][0-9a-f]{2})", re.IGNORECASE
)


class Live:
    """Sends requests over HTTP; ``timeout`` is in seconds, for one attempt from its start to the last byte."""

    def __init__(self, timeout: float) -> None:
        limits = httpx2.Limits(max_connections=None, max_keepalive_connections=100)
        self._client = httpx2.AsyncClient(timeout=timeout, limits=limits)
        self._timeout = timeout

    async def send(self, request: Request) -> Reply:
        start = time.perf_counter()
        try:
            async with within(self._timeout):  # the client's own bounds each wait for a byte, not the whole
                reply = await self._client.post(request.url, headers=dict(request.headers), json=dict(request.body))
        except TimeoutError as error:
            raise httpx2.ReadTimeout("the reply did not end in time") from error
        return Reply(reply.status_code, dict(reply.headers), _whole(reply.text), time.perf_counter() - start)

    async def aclose(self) -> None:
        await self._client.aclose()


class Retrying:
    """Sends again after timeouts, dropped connections, 429 (honouring Retry-After) and 5xx."""

    def __init__(self, below: Sender) -> None:
        self._below = below

    async def send(self, request: Request) -> Reply:
        retrying = AsyncRetrying(
            stop=stop_after_attempt(ATTEMPTS),
            wait=_pause,
            retry=retry_if_exception_type(httpx2.TransportError) | retry_if_result(_is_passing),
            retry_error_callback=_last_outcome,
            sleep=_sleep,
        )
        try:
            reply: Reply = await retrying(self._below.send, request)
        except httpx2.HTTPError as error:
            raise EndpointError(f"{_origin(request.url)}: {_describe(error)} ({ATTEMPTS} attempts)") from error
        return reply

    async def aclose(self) -> None:
        await self._below.aclose()


@dataclass
class Meter:
    """What the answers cost: requests, tokens as the endpoint counted them, seconds of waiting."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    exchanges: list[tuple[Request, Reply]] = field(default_factory=list)

    def count(self, request: Request, reply: Reply) -> None:
        """Add one answered request."""
        self.requests += 1
        self.tokens_in += reply.usage.prompt_tokens or 0
        self.tokens_out += reply.usage.completion_tokens or 0
        self.seconds += reply.seconds
        self.exchanges.append((request, reply))

    def fingerprint_of(self, messages: Messages) -> str:
        """The fingerprint of the request with these messages, in whatever order the requests were answered."""
        return next(request.fingerprint for request, _ in self.exchanges if request.body["messages"] == messages)

    def forget(self, opening: Messages) -> None:
        """Let go of the answers to every request that begins with these messages: they were refused in the end."""
        for request, reply in self.exchanges:
            if request.body["messages"][: len(opening)] == opening:
                reply.forget()


class ClientEnd(httpx2.AsyncBaseTransport):
    """The transport given to the client: hands requests down, refuses replies that are no answers."""

    def __init__(self, below: Sender, meter: Meter, secret: str) -> None:
        self._below, self._meter, self._secret = below, meter, secret

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        asked = Request(str(request.url), _headers(request), json.loads(await request.aread()))
        reply = await self._below.send(asked)
        if not reply.is_success:
            raise self._failure(asked, reply)
        self._meter.count(asked, reply)
        reply.refuse_unfinished()
        return httpx2.Response(200, headers={"content-type": "application/json"}, text=reply.body)

    def _failure(self, request: Request, reply: Reply) -> EndpointError:
        message = _error_message(reply)
        if self._secret:
            message = message.replace(self._secret, "[key]")
        said = " ".join(message.split())[:300]
        kind = CredentialsError if reply.status in _REFUSED else EndpointError
        often = f" ({reply.attempts} attempts)" if reply.attempts > 1 else ""
        return kind(f"{_origin(request.url)} answered {reply.status}: {said}{often}")


async def _sleep(seconds: float) -> None:
    await sleep(seconds)


def _whole(body: str) -> str:
    """Without half characters: what is read from a body has to be written again as UTF-8."""
    return _SURROGATES.sub(lambda found: found[0] if found["other"] else f"{found[1]}ufffd", body)


def _headers(request: httpx2.Request) -> dict[str, str]:
    wanted = ("authorization", "content-type", "user-agent", "openai-organization", "openai-project")
    return {name: request.headers[name] for name in wanted if name in request.headers}


def _is_passing(reply: Reply) -> bool:
    return reply.status in _PASSING and (_retry_after(reply) or 0.0) <= LONGEST_WAIT


def _pause(state: RetryCallState) -> float:
    outcome = state.outcome
    asked = None if outcome is None or outcome.failed else _retry_after(outcome.result())
    jittered = _backoff(state)
    return jittered if asked is None else asked + min(jittered, 1.0)


def _last_outcome(state: RetryCallState) -> Reply:
    if state.outcome is None:  # pragma: no cover - tenacity always sets it
        raise EndpointError("the request was never sent")
    reply: Reply = state.outcome.result()
    return replace(reply, attempts=state.attempt_number)


def _retry_after(reply: Reply) -> float | None:
    """Retry-After in seconds, given as seconds or as a date (RFC 9110, 10.2.3)."""
    value = reply.headers.get("retry-after")
    if value is None:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except ValueError:
        return None


def _error_message(reply: Reply) -> str:
    try:
        error = json.loads(reply.body).get("error")
    except (ValueError, RecursionError, AttributeError):
        return reply.body or "no message"
    return str(error.get("message") if isinstance(error, dict) else error or reply.body)


def _describe(error: httpx2.HTTPError) -> str:
    if isinstance(error, httpx2.TimeoutException):
        return "no reply in time"
    return f"the connection failed: {error or type(error).__name__}"


def _origin(url: str) -> str:
    parts = httpx2.URL(url)
    return f"{parts.scheme}://{parts.netloc.decode()}"
