"""Article to engine to grounding to review to brief."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cached_property, partial
from os import PathLike
from pathlib import Path
from types import NoneType
from typing import Any, Self, TypeVar

from pydantic import BaseModel

from summarizer.arguments import require
from summarizer.article import Article
from summarizer.brief import Brief, Finding
from summarizer.configuration import (
    DEFAULT_TIMEOUT,
    RULES,
    Choice,
    Options,
    choose_model,
    locate_model,
)
from summarizer.errors import ConfigurationError
from summarizer.event_loop import off_loop, run
from summarizer.exchange import Sender
from summarizer.extraction import Extraction
from summarizer.pack import Pack
from summarizer.review import review

T = TypeVar("T")


def summarize(
    source: Article | str | Path,
    *,
    model: str | None = None,
    replay: str | Path | None = None,
    store: bool = True,
    timeout: float = DEFAULT_TIMEOUT,
) -> Brief:
    """The brief of an article, or of the article in a file.

    ``source`` is an :class:`Article` or a path, never the text itself (``Article.from_text`` takes
    that). ``model`` is ``rules`` or ``provider/model``; ``replay`` a folder of recordings to answer
    from; ``timeout`` is in seconds for one reply. Raises a
    :class:`~summarizer.errors.SummarizerError`: ``InputError`` for what cannot be read,
    ``EngineError`` when the endpoint or the model fails, ``RecordingError`` when a recording is
    missing or stale.
    """
    return run(asummarize(source, model=model, replay=replay, store=store, timeout=timeout))


async def asummarize(
    source: Article | str | Path,
    *,
    model: str | None = None,
    replay: str | Path | None = None,
    store: bool = True,
    timeout: float = DEFAULT_TIMEOUT,
) -> Brief:
    """As :func:`summarize`, for use inside an event loop."""
    require("source", source, Article, str, PathLike)
    options = options_of(model, replay, store, timeout)
    article = source if isinstance(source, Article) else Article.from_path(source)
    async with Pipeline(options) as pipeline:
        return await pipeline.brief(article)


def options_of(model: str | None, replay: str | Path | None, store: bool, timeout: float) -> Options:
    """The options of a call from Python; raises ``TypeError`` for what is of another type."""
    require("replay", replay, str, PathLike, NoneType)
    folder = Path(replay) if replay is not None else None
    return Options(model=model, replay=folder, store=store, timeout=timeout)


class Pipeline:
    """Works on articles one after another or side by side; holds what they share."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._live: Sender | None = None
        self._turn = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._live is not None:
            await self._live.aclose()

    @cached_property
    def pack(self) -> Pack:
        """The pack in use."""
        return Pack(self.options.pack) if self.options.pack else Pack.built_in()

    @cached_property
    def choice(self) -> Choice:
        """The model that answers and why; a replay names its own for each article."""
        return choose_model(self.options.model)

    async def brief(self, article: Article) -> Brief:
        """The reviewed brief; raises :class:`ConfigurationError` when the pack makes something else."""
        result = await self.result(article)
        if not isinstance(result, Brief):
            raise ConfigurationError(f"prompt {self.options.prompt!r} makes a {type(result).__name__}, not a brief")
        return result

    async def result(self, article: Article) -> BaseModel:
        """What the pack's prompt makes of an article: a brief is reviewed, anything else is grounded."""
        extraction = await self._extract(article)
        value: BaseModel = extraction.value
        return await self.compute(partial(reviewed, article, extraction)) if isinstance(value, Brief) else value

    async def compute(self, work: Callable[[], T]) -> T:
        """Analyse off the loop, one at a time: threads would only take turns."""
        async with self._turn:
            return await off_loop(work)

    async def _extract(self, article: Article) -> Extraction[Any]:
        if self.options.replay is not None:
            return await self._replay(article, self.options.replay)
        if self.choice.model == RULES:
            return await self._apply_rules(article)
        from summarizer.engines.language_model import LanguageModel

        endpoint = locate_model(self.choice.model)
        return await LanguageModel[Any](endpoint, self.pack, self.options.prompt, self.connection).extract(article)

    async def _apply_rules(self, article: Article) -> Extraction[Brief]:
        from summarizer.engines.rules import RulesEngine

        if self.options.pack or self.options.prompt != "brief":
            raise ConfigurationError("a prompt needs a language model; the rules engine makes built-in briefs only")
        async with self._turn:
            return await RulesEngine().extract(article)

    async def _replay(self, article: Article, folder: Path) -> Extraction[Any]:
        from summarizer.recording import replay

        return await replay(folder, self.pack, self.options, article)

    @property
    def connection(self) -> Sender:
        """The way to the live endpoint, shared by all articles: store, retries, connection."""
        if self._live is None:
            from summarizer.engines.wire import Live, Retrying
            from summarizer.store import Store, Stored

            line: Sender = Retrying(Live(self.options.timeout))
            self._live = Stored(line, Store.of_user()) if self.options.store else line
        return self._live


def reviewed(article: Article, extraction: Extraction[Brief]) -> Brief:
    """The brief with every finding, how it was made, and its article at hand."""
    findings: tuple[Finding, ...] = (*review(article, extraction.value), *extraction.dropped)
    return extraction.value.model_copy(update={"findings": findings, "run": extraction.run}).holding(article)
