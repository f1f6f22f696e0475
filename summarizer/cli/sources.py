"""What a command is given as an article: a file, an address, or standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import FileIO

from summarizer.addresses import is_address
from summarizer.article import Article
from summarizer.errors import ArticleError, ConfigurationError
from summarizer.reading import MAX_BYTES

STANDARD_INPUT = "-"


def refuse_twice(sources: Sequence[str]) -> None:
    """Raise where standard input is given more than once: the second time there would be nothing left of it."""
    if sources.count(STANDARD_INPUT) > 1:
        raise ConfigurationError("-: standard input can be read only once")


def read(source: str, timeout: float) -> Article:
    """The article of a source; an address is given ``timeout`` seconds."""
    if source == STANDARD_INPUT:
        return Article.from_bytes(_standard_input(), source=source)
    if is_address(source):
        return Article.from_url(source, timeout=timeout)
    return Article.from_path(source)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise ArticleError("-: standard input is closed")
    # without a buffer, whose lock a reading thread would hold when the process is interrupted
    stream, data = FileIO(sys.stdin.fileno(), closefd=False), bytearray()
    while len(data) <= MAX_BYTES and (more := stream.read(MAX_BYTES)):
        data += more
    return bytes(data)
