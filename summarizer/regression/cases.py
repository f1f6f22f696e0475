"""What a suite is made of: cases, each one thing that a prompt under test is asked.

:class:`Case` is all that status, replay, scoring and comparison know. The brief of an article is
one kind, a pair of articles (:mod:`summarizer.regression.pairs`) another, of the same shape.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from pydantic import BaseModel, ValidationError

from summarizer.article import Article
from summarizer.brief import Brief
from summarizer.cassettes import Pins, Recordings, Replayer, case_name
from summarizer.configuration import Endpoint, replayed_endpoint
from summarizer.engines.language_model import LanguageModel
from summarizer.errors import SuiteError
from summarizer.exchange import Sender
from summarizer.pack import Pack
from summarizer.pipeline import reviewed
from summarizer.recording import pin, record
from summarizer.regression.diff import Change, difference
from summarizer.regression.metrics import Scores, score_brief


class Case(Protocol):
    """One thing a prompt is asked: its name, its pins, how it is replayed, recorded, scored and compared."""

    @property
    def name(self) -> str:
        """The name of its recording."""
        ...

    @property
    def source(self) -> str:
        """The article or articles it is about, as a reader knows them."""
        ...

    @property
    def has_gold(self) -> bool:
        """Whether its result is measured against a hand-checked one."""
        ...

    def pins(self, model: str) -> Pins:
        """What its recording is tied to now."""
        ...

    async def replay(self, recordings: Recordings, model: str) -> BaseModel:
        """The result of its recording, every answer of it used; raises a :class:`SummarizerError`."""
        ...

    async def record(self, recordings: Recordings, endpoint: Endpoint, sender: Sender) -> Path:
        """Ask the endpoint and keep the exchange; returns the file."""
        ...

    def read(self, saved: Any) -> BaseModel:
        """A result from the JSON of a saved run; raises :class:`SuiteError`."""
        ...

    def score(self, result: BaseModel) -> Scores:
        """What can be measured of a result."""
        ...

    def compare(self, before: BaseModel, after: BaseModel) -> tuple[Change, ...]:
        """What differs between two results, claim by claim."""
        ...


@dataclass(frozen=True)
class BriefCase:
    """The brief of one article; ``gold`` is the file of a hand-checked one."""

    pack: Pack
    prompt: str
    article: Article
    gold: Path | None = None

    @property
    def name(self) -> str:
        return case_name(self.prompt, self.article.source)

    @property
    def source(self) -> str:
        return self.article.source

    @property
    def has_gold(self) -> bool:
        return self.gold is not None and self.gold.is_file()

    def pins(self, model: str) -> Pins:
        return pin(self.pack, self.prompt, replayed_endpoint(model), self.article)

    async def replay(self, recordings: Recordings, model: str) -> Brief:
        name, _ = recordings.find(self.prompt, self.article.sha256, self.article.source)
        replayer = Replayer(recordings, name, self.pins(model))
        engine = LanguageModel[Any](replayed_endpoint(model), self.pack, self.prompt, replayer)
        extraction = await engine.extract(self.article)
        replayer.finish()
        if not isinstance(extraction.value, Brief):
            made = type(extraction.value).__name__
            raise SuiteError(f"{self.name}: prompt {self.prompt!r} makes a {made}, and only briefs can be scored")
        return reviewed(self.article, extraction)

    async def record(self, recordings: Recordings, endpoint: Endpoint, sender: Sender) -> Path:
        return (await record(recordings, self.pack, self.prompt, endpoint, sender, self.article))[0]

    def read(self, saved: Any) -> Brief:
        try:
            return Brief.model_validate(saved).holding(self.article)
        except ValidationError as error:
            raise SuiteError(
                f"{self.name}: the saved run holds no brief of it ({error.error_count()} faults)"
            ) from error

    def score(self, result: BaseModel) -> Scores:
        return score_brief(_brief(result), self.gold_brief())

    def compare(self, before: BaseModel, after: BaseModel) -> tuple[Change, ...]:
        return difference(_brief(before), _brief(after))

    def gold_brief(self) -> Brief | None:
        """The hand-checked brief; ``None`` when there is none, :class:`SuiteError` when it is of another text."""
        if self.gold is None or not self.has_gold:
            return None
        try:
            gold = Brief.model_validate_json(self.gold.read_bytes())
        except ValidationError as error:
            raise SuiteError(f"{self.gold}: is no brief ({error.error_count()} faults)") from error
        if gold.article.sha256 != self.article.sha256:
            raise SuiteError(f"{self.gold}: is the gold of another text than {self.source}")
        return gold


def _brief(result: BaseModel) -> Brief:
    if not isinstance(result, Brief):
        raise SuiteError(f"a {type(result).__name__} is no brief")
    return result
