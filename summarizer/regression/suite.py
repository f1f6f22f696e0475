"""A suite: a folder with ``suite.toml``, which names articles, gold briefs, recordings, a pack and gates.

The repository root is the built-in suite. Paths in ``suite.toml`` are relative to its folder; every
article's name is unique, as a recording is named after it.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.article import Article
from summarizer.cassettes import Recordings
from summarizer.configuration import DEFAULT_MODEL
from summarizer.errors import ArticleError, SuiteError
from summarizer.pack import Pack
from summarizer.regression.cases import BriefCase, Case
from summarizer.regression.gates import Gate
from summarizer.regression.pairs import PairCase

SETTINGS = "suite.toml"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CaseSet(_Part):
    """Cases of one prompt: an article each; ``gold`` is a folder of briefs named after the articles."""

    prompt: str = "brief"
    articles: tuple[str, ...] = Field(min_length=1)
    gold: str | None = None


class PairSet(_Part):
    """Two articles that the prompt ``compare`` is asked about; their briefs are among the suite's recordings."""

    articles: tuple[str, str]


class Price(_Part):
    """What the endpoint charges, in US dollars a million tokens."""

    input: float = Field(ge=0)
    output: float = Field(ge=0)


class Settings(_Part):
    """``suite.toml``; unknown keys are refused. ``gold_at_least`` is how many cases must have gold."""

    model: str = DEFAULT_MODEL
    gold_at_least: int = Field(default=0, ge=0, strict=True)
    pack: str | None = None
    cassettes: str = "cassettes"
    price: Price | None = None
    cases: tuple[CaseSet, ...] = Field(min_length=1)
    pairs: tuple[PairSet, ...] = ()
    gates: tuple[Gate, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """Everything the suite is made of, as paths relative to its folder; a pattern gives its folder."""
        pack = self.pack or "."
        folders = [SETTINGS, f"{pack}/prompts", f"{pack}/schemas", self.cassettes]
        for cases in self.cases:
            folders += [*map(_fixed_part, cases.articles), *([cases.gold] if cases.gold else [])]
        folders += [article for pair in self.pairs for article in pair.articles]
        return tuple(folders)


@dataclass(frozen=True)
class Suite:
    """A suite as it stands in its folder; ``label`` is how reports call it."""

    folder: Path
    settings: Settings
    label: str

    @classmethod
    def load(cls, folder: Path, label: str | None = None) -> Suite:
        """Read ``suite.toml``; raises :class:`SuiteError` saying what is wrong with it."""
        path = folder / SETTINGS
        try:
            text = path.read_text("utf-8")
        except OSError as error:
            raise SuiteError(f"{folder}: is no suite, {SETTINGS} cannot be read ({error.strerror})") from error
        except UnicodeDecodeError as error:
            raise SuiteError(f"{path}: is not UTF-8 ({error.reason} at byte {error.start})") from error
        return cls(folder, parse_settings(text, str(path)), label or str(folder))

    def asking(self, model: str | None) -> Suite:
        """The same suite for another model; as it is for ``None``."""
        return replace(self, settings=self.settings.model_copy(update={"model": model})) if model else self

    @cached_property
    def pack(self) -> Pack:
        """The pack under test: the one named, else the suite's own prompts, else the built-in ones."""
        if self.settings.pack is not None:
            return Pack(self.folder / self.settings.pack)
        return Pack(self.folder) if (self.folder / "prompts").is_dir() else Pack.built_in()

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """Every case, in the order of ``suite.toml`` and of the file names."""
        briefs = (case for each in self.settings.cases for case in self._cases(each))
        cases = (*briefs, *(self._pair(pair) for pair in self.settings.pairs))
        twice = [name for name, count in Counter(case.name for case in cases).items() if count > 1]
        if twice:
            raise SuiteError(f"{self.label}: two articles would share the recording {', '.join(twice)}; rename one")
        return cases

    @property
    def recordings(self) -> Recordings:
        """The recordings as they are on disk now."""
        return Recordings(self.folder / self.settings.cassettes)

    @property
    def with_gold(self) -> dict[str, bool]:
        """Whether each case has gold, by its name."""
        return {case.name: case.has_gold for case in self.cases}

    @property
    def idle_gold(self) -> tuple[str, ...]:
        """Gold that no case is named as, so that nothing is measured against it; paths as the suite sees them."""
        used = {case.gold for case in self.cases if isinstance(case, BriefCase)}
        folders = dict.fromkeys(cases.gold for cases in self.settings.cases if cases.gold)
        files = ((gold, path) for gold in folders for path in sorted((self.folder / gold).glob("*.json")))
        return tuple(f"{gold}/{path.name}" for gold, path in files if path not in used)

    @property
    def files(self) -> Iterator[Path]:
        """Every file that a run of the suite reads."""
        yield self.folder / SETTINGS
        for cases in self.settings.cases:
            yield from (path for pattern in cases.articles for path, _ in self._matching(pattern))
            yield from (self.folder / cases.gold).glob("*.json") if cases.gold else ()
        yield from (self.folder / article for pair in self.settings.pairs for article in pair.articles)
        for folder in (self.recordings.folder, self.pack.root / "prompts", self.pack.root / "schemas"):
            yield from folder.rglob("*")

    def _cases(self, cases: CaseSet) -> Iterator[Case]:
        gold = self.folder / cases.gold if cases.gold else None
        for pattern in cases.articles:
            paths = sorted(self._matching(pattern))
            if not paths:
                raise SuiteError(f"{self.label}: no article matches {pattern!r}")
            for path, source in paths:
                article = replace(_read(path), source=source)
                yield BriefCase(self.pack, cases.prompt, article, gold / f"{path.stem}.json" if gold else None)

    def _pair(self, pair: PairSet) -> Case:
        first, second = (replace(_read(self.folder / source), source=source) for source in pair.articles)
        return PairCase(self.pack, (first, second))

    def _matching(self, pattern: str) -> Iterator[tuple[Path, str]]:
        """The files of a pattern, each with its path as the suite sees it."""
        fixed = _fixed_part(pattern)
        base = self.folder / fixed
        if fixed == pattern:
            yield from [(base, pattern)] if base.is_file() else []
            return
        for path in base.glob(pattern[len(fixed) :].lstrip("/")):
            yield path, f"{fixed}/{path.relative_to(base).as_posix()}".removeprefix("./")


def parse_settings(text: str, where: str) -> Settings:
    """Check the text of a ``suite.toml``; ``where`` is what an error calls it."""
    try:
        return Settings.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise SuiteError(f"{where}: is not TOML: {error}") from error
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise SuiteError(f"{where}: {problems}") from error


def _fixed_part(pattern: str) -> str:
    """The folders of a pattern before its first wildcard; the whole path when there is none."""
    parts = pattern.split("/")
    fixed = [part for part, later in zip(parts, _wild(parts), strict=True) if not later]
    return "/".join(fixed) or "."


def _wild(parts: list[str]) -> Iterator[bool]:
    seen = False
    for part in parts:
        seen = seen or any(mark in part for mark in "*?[")
        yield seen


def _read(path: Path) -> Article:
    try:
        return Article.from_path(path)
    except ArticleError as error:
        raise SuiteError(str(error)) from error
