"""Standard streams that the caller has closed."""

from __future__ import annotations

import io
from typing import BinaryIO

from summarizer.errors import OutputError


class ClosedOutput(io.TextIOBase):
    """Stands in for a closed standard output: what is written there would be lost without a word."""

    @property
    def buffer(self) -> BinaryIO:
        """Raises :class:`OutputError`."""
        raise OutputError("standard output: is closed")

    def write(self, _: str) -> int:
        """Raises :class:`OutputError`."""
        raise OutputError("standard output: is closed")
