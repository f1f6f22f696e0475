"""One request to the endpoint and its reply, and those who stand in the line between.

A :class:`Sender` is anything that answers a request: the live endpoint, the retries around it, the
answer store, a recorder, a replayer. Each but the first wraps the next, so that what is below the
language-model client is put together like pipes.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, Protocol

from pydantic import BaseModel, ValidationError

from summarizer.addresses import without_user
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


class Usage(BaseModel):
    """The tokens of a reply, as the endpoint counted them."""

    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class _Function(BaseModel):
    arguments: str


class _ToolCall(BaseModel):
    type: Literal["function"] | None = None
    function: _Function


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None
    tool_calls: list[_ToolCall] | None = None


class _Choice(BaseModel):
    message: _Message | None = None
    finish_reason: str | None = None


class _Completion(BaseModel):
    """What is read of a chat completion; endpoints leave out much of it and add their own."""

    choices: list[_Choice] | None = None
    usage: Usage | None = None


def _kept_nowhere() -> None:
    """What a reply that nobody keeps does when it is to be forgotten."""


@dataclass(frozen=True)
class Reply:
    """What came back; ``seconds`` is how long the endpoint took, ``answered`` when that was (Unix time).

    ``attempts`` is how often the request was sent.
    ``forget`` is called when the answer is refused in the end, so that whoever keeps it lets go of it.
    """

    status: int
    headers: Mapping[str, str]
    body: str
    seconds: float
    attempts: int = field(default=1, compare=False, repr=False, kw_only=True)
    answered: float = field(default_factory=time.time, compare=False, repr=False)
    forget: Callable[[], None] = field(default=_kept_nowhere, compare=False, repr=False)

    @property
    def is_success(self) -> bool:
        """Whether the endpoint answered 200."""
        return self.status == 200

    @cached_property
    def json(self) -> dict[str, Any]:
        """The body as a JSON object; raises :class:`InvalidAnswerError` when it is none."""
        try:
            value = json.loads(self.body)
        except (ValueError, RecursionError) as error:  # ValueError also for a number of thousands of digits
            raise InvalidAnswerError(f"the endpoint's reply is not JSON ({error})") from error
        if not isinstance(value, dict):
            raise InvalidAnswerError("the endpoint's reply is not a JSON object")
        return value

    @property
    def usage(self) -> Usage:
        """What the reply cost; raises :class:`InvalidAnswerError` for a reply of another shape."""
        return self._completion.usage or Usage()

    def refuse_unfinished(self) -> None:
        """Raise the error that names why a reply with status 200 is no answer."""
        choice = (self._completion.choices or [_Choice()])[0]
        message = choice.message or _Message()
        if message.refusal:
            raise RefusalError(f"the model declined: {message.refusal}")
        if choice.finish_reason == "content_filter":
            raise RefusalError("the model declined: the endpoint's content filter stopped it")
        if choice.finish_reason == "length":
            raise TruncatedError("the reply was cut off at the token limit; raise max_completion_tokens in the prompt")
        if not message.tool_calls and not (message.content or "").strip():
            raise EmptyAnswerError("the reply is empty")

    @cached_property
    def _completion(self) -> _Completion:
        try:
            return _Completion.model_validate(self.json)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            raise InvalidAnswerError(f"the endpoint's reply is no chat completion ({where}: {first['msg']})") from error


class Sender(Protocol):
    """Anything that answers a request."""

    async def send(self, request: Request) -> Reply:
        """Answer one request, or raise a :class:`~summarizer.errors.SummarizerError`."""
        ...

    async def aclose(self) -> None:
        """Let go of connections and files."""
        ...
