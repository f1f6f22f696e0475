"""One request to the endpoint and its reply, and those who stand in the line between.

A :class:`Sender` is anything that answers a request: the live endpoint, the retries around it, the
answer store, a recorder, a replayer. Each but the first wraps the next, so that what is below the
language-model client is put together like pipes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from summarizer.configuration import without_user
from summarizer.errors import EmptyAnswerError, InvalidAnswerError, RefusalError, TruncatedError
from summarizer.fingerprint import fingerprint


@dataclass(frozen=True)
class Request:
    """A chat completion request; ``body`` is the JSON that is posted to ``url``."""

    url: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]

    @cached_property
    def fingerprint(self) -> str:
        """The identity of the request; headers and address are no part of it."""
        return fingerprint(self.body)

    @property
    def address(self) -> str:
        """The address as it may be kept: without a password."""
        return without_user(self.url)


@dataclass(frozen=True)
class Reply:
    """What came back; ``seconds`` is how long the endpoint took when it was asked."""

    status: int
    headers: Mapping[str, str]
    body: str
    seconds: float

    @property
    def is_success(self) -> bool:
        """Whether the endpoint answered 200."""
        return self.status == 200

    @cached_property
    def json(self) -> dict[str, Any]:
        """The body as a JSON object; raises :class:`InvalidAnswerError` when it is none."""
        try:
            value = json.loads(self.body)
        except json.JSONDecodeError as error:
            raise InvalidAnswerError(f"the endpoint's reply is not JSON ({error.msg} at {error.pos})") from error
        if not isinstance(value, dict):
            raise InvalidAnswerError("the endpoint's reply is not a JSON object")
        return value

    def refuse_unfinished(self) -> None:
        """Raise the error that names why a reply with status 200 is no answer."""
        choices = self.json.get("choices") or [{}]
        message = choices[0].get("message") or {}
        finish = choices[0].get("finish_reason")
        if message.get("refusal"):
            raise RefusalError(f"the model declined: {message['refusal']}")
        if finish == "content_filter":
            raise RefusalError("the model declined: the endpoint's content filter stopped it")
        if finish == "length":
            raise TruncatedError("the reply was cut off at the token limit; raise max_completion_tokens in the prompt")
        if not message.get("tool_calls") and not (message.get("content") or "").strip():
            raise EmptyAnswerError("the reply is empty")


class Sender(Protocol):
    """Anything that answers a request."""

    async def send(self, request: Request) -> Reply:
        """Answer one request, or raise a :class:`~summarizer.errors.SummarizerError`."""
        ...

    async def aclose(self) -> None:
        """Let go of connections and files."""
        ...
