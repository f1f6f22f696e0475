"""Where results go: standard output or a file in the order asked for, or a folder with a file for each."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel

from summarizer.brief import Brief
from summarizer.cli.place import Place, write_bytes
from summarizer.errors import ConfigurationError, OutputError
from summarizer.files import is_device, output_errors, replace_file
from summarizer.reading import printable
from summarizer.render.documents import BINARY, SUFFIXES, check, write
from summarizer.render.failure import Failure
from summarizer.side_by_side import Outcome

STANDARD_OUTPUT = "-"
_LONGEST_STEM = 200  # bytes; file systems take 255 for the whole name
_TEXTS = {"markdown": ".md", "json": ".json", "jsonl": ".jsonl"}


class Output(Protocol):
    """Takes outcomes as they come."""

    def add(self, outcome: Outcome[BaseModel]) -> None:
        """Take what became of one article."""

    def close(self) -> None:
        """Write what is still held back."""


def open_output(kind: str, place: str | None, articles: Sequence[str]) -> Output:
    """Where results of a format go: a file, or a folder, which is there or is written with a slash at its end.

    A dash is standard output, as is no place.

    Raises :class:`InputError` for what could not be written in the end.
    """
    if kind in SUFFIXES:
        check(kind)
    if place and _is_folder(place):
        return _Folder(kind, Path(place), articles)
    target = target_file(place, articles) if place and place != STANDARD_OUTPUT else None
    if kind not in SUFFIXES:
        return _Stream(kind, target, len(articles))
    if kind in BINARY and target is None and _is_terminal():
        raise ConfigurationError(f"{kind} is no text for a terminal: name a file with --output")
    return _Document(kind, target, articles)


class _Folder:
    """A file for each brief, named after its article."""

    def __init__(self, kind: str, folder: Path, articles: Sequence[str]) -> None:
        self._kind, self._folder = kind, folder
        self._place = Place(folder, len(articles))
        self._paths = self._name(articles)
        _refuse_overwriting(self._paths, articles)
        with output_errors(folder):
            folder.mkdir(parents=True, exist_ok=True)
            _refuse_locked(folder)

    def add(self, outcome: Outcome[BaseModel]) -> None:
        if outcome.result is not None:
            data = _as_bytes(self._kind, outcome.result)
            with output_errors(self._folder):
                replace_file(self._paths[outcome.position], data)
        self._place.count(outcome)

    def close(self) -> None:
        """Every file is complete when it is written."""
        if self._place.briefs and not self._place.is_whole:
            self._place.tell(f", in {self._folder}")

    def _name(self, articles: Sequence[str]) -> list[Path]:
        """A path for each article, whichever is finished first."""
        taken: dict[str, None] = {}
        numbers: Counter[str] = Counter()
        for stem in map(_stem, articles):
            name = stem
            while name in taken:
                numbers[stem] += 1
                name = f"{stem}-{numbers[stem] + 1}"
            taken[name] = None
        return [self._folder / f"{name}{(_TEXTS | SUFFIXES)[self._kind]}" for name in taken]


def _stem(source: str) -> str:
    """The name of an article's file without its ending; an address may be longer than any name."""
    stem = Path(source).stem.strip(".-") or "article"
    while len(os.fsencode(stem)) > _LONGEST_STEM:
        stem = stem[:-1]
    return stem


class _Document:
    """One document for all briefs, written when the last has come; who has none is named in it."""

    def __init__(self, kind: str, file: Path | None, articles: Sequence[str]) -> None:
        self._kind, self._articles = kind, articles
        self._place = Place(file, len(articles))
        self._outcomes: dict[int, Outcome[BaseModel]] = {}

    def add(self, outcome: Outcome[BaseModel]) -> None:
        if outcome.result is not None:
            _brief_in(outcome.result, self._kind)
        self._place.count(outcome)
        self._outcomes[outcome.position] = outcome

    def close(self) -> None:
        results = [outcome.result for _, outcome in sorted(self._outcomes.items())]
        briefs = [_brief_in(result, self._kind) for result in results if result is not None]
        self._place.take(write(self._kind, briefs, list(self._failures())))

    def _failures(self) -> Iterator[Failure]:
        for position, source in enumerate(self._articles):
            outcome = self._outcomes.get(position)
            if outcome is None or outcome.error:
                yield Failure(printable(source), printable(str(outcome.error) if outcome else "interrupted"))


class _Stream:
    """Text in the articles' order: written as it comes to standard output, to a file when all of it is there."""

    def __init__(self, kind: str, file: Path | None, expected: int) -> None:
        self._kind, self._place = kind, Place(file, expected)
        self._is_list = kind == "json" and expected > 1
        self._is_rich = kind == "markdown" and file is None and _is_terminal()
        self._texts: dict[int, str | None] = {}
        self._next = self._written = 0
        self._held = io.StringIO() if file else None

    def add(self, outcome: Outcome[BaseModel]) -> None:
        self._place.count(outcome)
        self._texts[outcome.position] = None if outcome.result is None else _as_text(self._kind, outcome.result)
        while self._next in self._texts:
            self._write(self._texts.pop(self._next))
            self._next += 1

    def close(self) -> None:
        """Write what is held back for an article that never came, and end the list."""
        for position in sorted(self._texts):
            self._write(self._texts.pop(position))
        if self._is_list:
            self._emit("\n]\n" if self._written else "[]\n")
        if self._held:
            self._place.take(self._held.getvalue().encode())

    def _write(self, text: str | None) -> None:
        if text is None:
            return
        if self._is_list:
            text = ("[\n" if not self._written else ",\n") + text.rstrip()
        elif self._kind == "markdown" and self._written:
            text = "\n---\n\n" + text
        self._written += 1
        self._emit(text)

    def _emit(self, text: str) -> None:
        if self._is_rich:
            with output_errors(None):
                _show(text)
        elif self._held:
            self._held.write(text)
        else:
            write_text(text, None)


def _as_text(kind: str, result: BaseModel) -> str:
    if kind == "markdown" and isinstance(result, Brief):
        return result.to_markdown()
    return result.model_dump_json(indent=None if kind == "jsonl" else 2, by_alias=True) + "\n"


def _as_bytes(kind: str, result: BaseModel) -> bytes:
    if kind in SUFFIXES:
        return write(kind, [_brief_in(result, kind)])
    return _as_text(kind, result).encode()


def _brief_in(result: BaseModel, kind: str) -> Brief:
    if not isinstance(result, Brief):
        raise ConfigurationError(f"{kind} shows briefs; this prompt makes a {type(result).__name__}: use json")
    return result


def _show(markdown: str) -> None:
    """Markdown set for the terminal's width and colours."""
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(markdown))


def write_text(text: str, target: Path | None) -> None:
    """Write one text to a file, or to standard output."""
    write_bytes(text.encode(), target)


def target_file(place: str | Path, articles: Sequence[str] = ()) -> Path:
    """The file that a result goes to.

    Raises :class:`OutputError`, before a model is paid, for a folder, a file that cannot be written and an article.
    """
    target = Path(place)
    if str(place) == STANDARD_OUTPUT:
        raise OutputError(f"{place}: is standard output, name a file")
    if _is_folder(place):
        raise OutputError(f"{place}: is a folder, name a file")
    _refuse_overwriting([target], articles)
    with output_errors(target):
        if not is_device(target):
            _refuse_locked(target.resolve().parent)
    return target


def _is_folder(place: str | Path) -> bool:
    """Whether a name is that of a folder: one is there, or a slash at its end says that it is meant."""
    return Path(place).is_dir() or str(place).endswith("/")


def _refuse_overwriting(targets: Iterable[Path], articles: Iterable[str]) -> None:
    given = {_identity(0 if article == "-" else article) for article in articles}
    for target in targets:
        if target.is_file() and _identity(target) in given:
            raise OutputError(f"{target}: is one of the articles, name another file")


def _identity(place: Path | str | int) -> tuple[int, int] | None:
    """What two names of one file share; none for an address and for what is not there."""
    try:
        found = os.stat(place)  # noqa: PTH116 - also of a descriptor
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _refuse_locked(folder: Path) -> None:
    folder.stat()
    if not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _is_terminal() -> bool:
    return sys.stdout.isatty()
