"""The one place for what is made of several articles, and what becomes of it when the run is cut short."""

from __future__ import annotations

import sys
from itertools import chain, count
from pathlib import Path

from pydantic import BaseModel

from summarizer.cli.streams import shown
from summarizer.files import output_errors, write_file
from summarizer.side_by_side import Outcome


class Place:
    """A file, or standard output, for the results of so many articles.

    A run without a brief takes no file's place. One that was cut short does not either: what it has done goes beside.
    """

    def __init__(self, file: Path | None, expected: int) -> None:
        self.file, self._expected = file, expected
        self.briefs = self._taken = 0

    @property
    def is_whole(self) -> bool:
        """Whether every article has been worked on."""
        return self._taken == self._expected

    def count(self, outcome: Outcome[BaseModel]) -> None:
        """Note that one more article has been worked on."""
        self._taken += 1
        self.briefs += outcome.result is not None

    def take(self, data: bytes) -> None:
        """Write the results, and say where they are when they are not all."""
        if self.is_whole:
            if self.briefs or (data and not self._is_kept):
                write_bytes(data, self.file)
            return
        told = self._beside(data) if self.file and self._is_kept else self._alone(data)
        if told:
            self.tell(told)

    def tell(self, where: str) -> None:
        """Say how far the run came."""
        print(f"summarizer: {self.briefs} of {self._expected} done{shown(where)}", file=sys.stderr)

    def _beside(self, data: bytes) -> str:
        if not self.briefs or self.file is None:
            return f"; {self.file} is as it was"
        beside = unused_beside(self.file)
        write_bytes(data, beside)
        return f", in {beside}; {self.file} is as it was"

    def _alone(self, data: bytes) -> str:
        if not self.briefs:
            return ""
        write_bytes(data, self.file)
        return f"; {self.file} holds only those" if self.file else ""

    @property
    def _is_kept(self) -> bool:
        """Whether a file stands there already; a device or a pipe loses nothing."""
        return self.file is not None and self.file.is_file()


def unused_beside(file: Path) -> Path:
    """A name beside a file that nothing has: what an earlier run left there is kept as well."""
    names = chain((".partial",), (f".partial-{number}" for number in count(2)))
    return next(place for name in names if not (place := file.with_name(f"{file.name}{name}")).exists())


def write_bytes(data: bytes, target: Path | None) -> None:
    """Write to a file, or to standard output: in UTF-8 whatever the locale says, since evidence is verbatim."""
    if target:
        write_file(target, data)
        return
    with output_errors(None):
        stream = sys.stdout.buffer
        stream.write(data)
        stream.flush()
