"""Standard streams: what may be written to standard error, and streams that the caller has closed."""

from __future__ import annotations

import io
import logging
from typing import BinaryIO

from summarizer.errors import OutputError, spelt_out


class SpeltOut(logging.Formatter):
    """Log records as lines that may quote the name of a file: what a terminal would obey is spelt out."""

    def format(self, record: logging.LogRecord) -> str:
        """The record, and its traceback if it has one."""
        return shown(super().format(record))


def shown(text: str) -> str:
    """Text that any stream takes and of which a terminal obeys nothing."""
    from summarizer.reading import printable

    return printable(spelt_out(text))


class ClosedOutput(io.TextIOBase):
    """Stands in for a closed standard output: what is written there would be lost without a word."""

    @property
    def buffer(self) -> BinaryIO:
        """Raises :class:`OutputError`."""
        raise OutputError("standard output: is closed")

    def write(self, _: str) -> int:
        """Raises :class:`OutputError`."""
        raise OutputError("standard output: is closed")
