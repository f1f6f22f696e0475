"""The language-model engine: instructor over openai, and nothing else imports them.

One request an article; what breaks the schema is re-asked by instructor, what is not grounded or
is missing goes into one request to revise; what still fails is left out and reported.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

import httpx2
import instructor
import openai
from instructor.core.exceptions import InstructorError, ResponseParsingError
from pydantic import BaseModel, ValidationError

from summarizer.article import Article, Sentence
from summarizer.brief import Finding, Run
from summarizer.configuration import Endpoint
from summarizer.engines.wire import ClientEnd, Meter
from summarizer.errors import (
    AnswerError,
    EmptyAnswerError,
    EndpointError,
    InvalidAnswerError,
    SummarizerError,
    naming,
)
from summarizer.event_loop import all_of
from summarizer.exchange import Sender
from summarizer.extraction import Extraction
from summarizer.pack import Messages, Pack, Prompt
from summarizer.requests import Objection, article_variables, revision_variables, windows
from summarizer.response import Amendment, Fault, Response, Verdict
from summarizer.version import __version__

NO_KEY = "none"
"""What is sent in place of a key: the client refuses to go without one."""

REASKS = 2
"""How often an answer that breaks the schema is sent back."""

_AT_ONCE = 8  # windows of one article

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)

_log = logging.getLogger(__name__)
logging.getLogger("instructor").addHandler(logging.NullHandler())


class LanguageModel(Generic[T]):
    """Extracts with one prompt of a pack; ``sender`` carries the requests (see ``exchange``)."""

    def __init__(self, endpoint: Endpoint, pack: Pack, prompt: str, sender: Sender) -> None:
        self.endpoint, self.pack, self.sender = endpoint, pack, sender
        self.prompt = pack.prompt(prompt)

    async def extract(self, article: Article) -> Extraction[T]:
        """One grounded result; ``run`` says what it cost, and an error names the article."""
        with naming(article.source):
            return await self._extract(article)

    async def _extract(self, article: Article) -> Extraction[T]:
        meter = Meter()
        asking = _Asking(self.endpoint, self.sender, meter)
        answer = await self._answer(asking, article)
        try:
            answer, faults = await self._revised(asking, article, answer)
        except EmptyAnswerError:
            meter.forget([])
            raise
        if answer.is_empty:
            meter.forget([])
            raise EmptyAnswerError("nothing in the answer stands in the article" if faults else "the answer is empty")
        return Extraction(answer.build(article), tuple(map(_finding, faults)), self._run(meter, asking))

    async def judge(self, subject: Any, variables: Mapping[str, Any]) -> Extraction[T]:
        """A grounded verdict on a subject that is no single article: one request, nothing is revised."""
        meter = Meter()
        asking = _Asking(self.endpoint, self.sender, meter)
        answer = await asking.ask(self.prompt, self.prompt.render(variables))
        if not isinstance(answer, Verdict):
            raise InvalidAnswerError(f"prompt {self.prompt.head.name}: its schema is not a Verdict")
        grounded, faults = answer.grounded(subject)
        return Extraction(grounded.build(subject), tuple(map(_finding, faults)), self._run(meter, asking))

    async def _answer(self, asking: _Asking, article: Article) -> Response[T]:
        parts = windows(article, self.prompt.head.window)
        turn = asyncio.Semaphore(_AT_ONCE)
        answers = await all_of(self._window(asking, article, part, turn) for part in parts)
        return answers[0] if len(answers) == 1 else type(answers[0]).merged(answers)

    async def _window(
        self, asking: _Asking, article: Article, part: Sequence[Sentence], turn: asyncio.Semaphore
    ) -> Response[T]:
        messages = self.prompt.render(article_variables(article, part))
        async with turn:
            answer = await asking.ask(self.prompt, messages)
        if not isinstance(answer, Response):
            raise InvalidAnswerError(f"prompt {self.prompt.head.name}: its schema is not a Response")
        return answer

    async def _revised(self, asking: _Asking, article: Article, answer: Response[T]) -> tuple[Response[T], list[Fault]]:
        """The grounded answer after at most one request to revise, and what was left out of it."""
        grounded, faults = answer.grounded(article)
        wanting = [Objection(fault, answer) for fault in faults]
        wanting += [Objection(fault, grounded) for fault in grounded.shortcomings(article)]
        if not wanting or answer.is_empty or not self.pack.has("revise"):
            return grounded, faults
        prompt = self.pack.prompt("revise")
        try:
            amendment = await asking.ask(prompt, prompt.render(revision_variables(article, answer, wanting)))
        except AnswerError as error:
            if grounded.is_empty:
                raise
            _log.warning("%s: nothing was mended (%s); what does not hold is left out", article.source, error)
            return grounded, faults
        if not isinstance(amendment, Amendment):
            raise InvalidAnswerError("prompt revise: its schema is not an Amendment")
        amended: Response[T] = amendment.amend(answer)
        return amended.grounded(article)

    def _run(self, meter: Meter, asking: _Asking) -> Run:
        return Run(
            engine=self.endpoint.model,
            prompt=f"{self.prompt.head.name}/{self.prompt.head.version}",
            prompt_sha256=self.prompt.sha256,
            schema_sha256=self.prompt.schema_sha256,
            fingerprint=meter.fingerprint_of(asking.opening),
            requests=meter.requests,
            reasks=asking.reasks,
            tokens_in=meter.tokens_in,
            tokens_out=meter.tokens_out,
            seconds=round(meter.seconds, 3),
            version=__version__,
        )


class _Asking:
    """One article's conversation with the endpoint."""

    def __init__(self, endpoint: Endpoint, sender: Sender, meter: Meter) -> None:
        self.reasks = 0
        self.opening: Messages = []
        self._name, self._meter = endpoint.name, meter
        self._client = instructor.from_openai(
            openai.AsyncOpenAI(
                base_url=endpoint.base_url,
                api_key=endpoint.key or NO_KEY,
                max_retries=0,
                http_client=httpx2.AsyncClient(transport=ClientEnd(sender, meter, endpoint.key), timeout=None),
            ),
            mode=instructor.Mode.TOOLS,
        )
        self._client.on("parse:error", self._count_reask)

    async def ask(self, prompt: Prompt, messages: Messages) -> BaseModel:
        """The filled-in schema; raises the error that names what went wrong."""
        self.opening = self.opening or messages
        sampling = prompt.head.sampling.model_dump(exclude_none=True)
        try:
            answer: BaseModel = await self._client.create(
                model=self._name,
                response_model=prompt.schema,
                messages=messages,  # type: ignore[arg-type]
                max_retries=REASKS,
                **sampling,
            )
        except (InstructorError, openai.APIError) as error:
            failure = _named(error)
            if isinstance(failure, AnswerError):
                self._meter.forget(messages)
            raise failure from error
        return answer

    def _count_reask(self, *_: Any, is_last_attempt: bool = False, **__: Any) -> None:
        self.reasks += not is_last_attempt


def _named(error: Exception) -> Exception:
    """The package's error behind what instructor or openai raised; anything else is a bug and stays itself."""
    causes = list(_causes(error))
    if ours := next((cause for cause in causes if isinstance(cause, SummarizerError)), None):
        return ours
    return next(filter(None, map(_translated, causes)), error)


def _translated(cause: BaseException) -> SummarizerError | None:
    """What a library raised, in words that need no knowledge of it."""
    match cause:
        case ValidationError():
            return InvalidAnswerError(f"the answer breaks the schema after {REASKS} re-asks: {_first_problem(cause)}")
        case RecursionError():
            return InvalidAnswerError("the answer is nested deeper than anything that was asked for")
        case ResponseParsingError():
            how = "not in the form that was asked for (a tool call)"
            return InvalidAnswerError(f"the model answered in prose after {REASKS} re-asks, {how}")
        case json.JSONDecodeError():
            return InvalidAnswerError(f"the answer is not the JSON that was asked for: {str(cause)[:200]}")
        case openai.APIError():
            return EndpointError(f"the endpoint's reply cannot be used: {cause}")
    return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The chain of causes, innermost first."""
    chain = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) is not None:
        chain.append(cause)
    return reversed(chain)


def _first_problem(error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"])) or "answer"
    return f"{where}: {first['msg']}"


def _finding(fault: Fault) -> Finding:
    words = f"{fault.where}: {fault.message}: “{fault.words}”"
    nearest = f"; nearest: “{fault.nearest}”" if fault.nearest else ""
    return Finding(rule="evidence_dropped", severity="error", message=words + nearest)
