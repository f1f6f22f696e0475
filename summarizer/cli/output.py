"""Where results go: standard output or a file in the order asked for, or a folder with a file for each."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, TextIO

from pydantic import BaseModel

from summarizer.brief import Brief
from summarizer.errors import OutputError

_SUFFIX = {"markdown": ".md", "json": ".json", "jsonl": ".jsonl"}


class Output:
    """Writes results as they come; on standard output and in one file they keep the articles' order."""

    def __init__(self, kind: str, target: Path | None, expected: int) -> None:
        self._kind, self._expected = kind, expected
        self._folder = target if target and (target.is_dir() or str(target).endswith("/")) else None
        self._file = target if self._folder is None else None
        self._is_list = kind == "json" and expected > 1 and self._folder is None
        self._texts: dict[int, str | None] = {}
        self._next = self._written = 0
        self._stream: TextIO | None = None
        self._taken: set[Path] = set()

    def add(self, position: int, source: str, result: BaseModel | None) -> None:
        """Take the result of the article at ``position``; ``None`` when it failed."""
        try:
            if self._folder is None:
                self._texts[position] = None if result is None else self._render(result)
                self._write_what_is_due()
            elif result is not None:
                self._write_file(self._folder, source, self._render(result))
        except OSError as error:
            raise OutputError(
                f"{self._file or self._folder or 'standard output'}: {error.strerror or error}"
            ) from error

    def close(self) -> None:
        """Write what is held back for an article that never came, and end the list."""
        for position in sorted(self._texts):
            self._write(self._texts.pop(position))
        if self._is_list:
            self._emit("\n]\n" if self._written else "[]\n")
        if self._stream and self._file:
            self._stream.close()

    def _render(self, result: BaseModel) -> str:
        if self._kind == "markdown" and isinstance(result, Brief):
            return result.to_markdown()
        return result.model_dump_json(indent=None if self._kind == "jsonl" else 2, by_alias=True) + "\n"

    def _write_what_is_due(self) -> None:
        while self._next in self._texts:
            self._write(self._texts.pop(self._next))
            self._next += 1

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
        if self._stream is None:
            self._stream = self._file.open("w", encoding="utf-8", newline="\n") if self._file else _standard_output()
        self._stream.write(text)
        self._stream.flush()

    def _write_file(self, folder: Path, source: str, text: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        stem = Path(source).stem.strip(".-") or "article"
        path, number = folder / f"{stem}{_SUFFIX[self._kind]}", 2
        while path in self._taken:
            path, number = folder / f"{stem}-{number}{_SUFFIX[self._kind]}", number + 1
        self._taken.add(path)
        path.write_text(text, encoding="utf-8", newline="\n")


def write_text(text: str, target: Path | None) -> None:
    """Write one text to a file, or to standard output."""
    try:
        if target:
            target.write_text(text, encoding="utf-8", newline="\n")
        else:
            _standard_output().write(text)
    except OSError as error:
        raise OutputError(f"{target or 'standard output'}: {error.strerror or error}") from error


def _standard_output() -> TextIO:
    """Standard output in UTF-8 whatever the locale says: evidence is verbatim."""
    stream: Any = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", newline="\n")
    return sys.stdout
