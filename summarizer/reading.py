"""Bytes, files, pages and addresses into articles."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.addresses import is_address, without_user
from summarizer.decoding import HEAD, begins_like_a_page, decode
from summarizer.errors import ArticleError, MissingExtraError
from summarizer.event_loop import run

if TYPE_CHECKING:
    import httpx2

MAX_BYTES = 4 * 2**20
"""The largest input read, in bytes: some forty times the longest magazine story."""

_LONGEST_PATH = 300
_START = 60
_BINARY = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"SQLite format 3": "a SQLite database",
}


class _Reply(NamedTuple):
    """What a server sent: ``address`` is where it was found in the end, without a password."""

    data: bytes
    address: str
    kind: str
    charset: str | None


@dataclass(frozen=True)
class Reading:
    """The text of an article as it was read, and what its page says of it."""

    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None


def printable(source: str) -> str:
    """A name as it can be written anywhere: what is not UTF-8 in a file's name is shown by its bytes."""
    return source.encode("utf-8", "backslashreplace").decode()


def read_path(path: str | Path) -> Reading:
    """Read a file of text or HTML."""
    where, name = Path(path), _short(str(path))
    try:
        if not str(path):
            raise ArticleError("'': is no file's name")
        if where.is_dir():
            raise ArticleError(f"{path}: is a folder, name the files in it")
        with where.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # not its size first: a device or a pipe has none
        _refuse_large(max(len(data), where.stat().st_size), str(path))
    except OSError as error:
        if is_address(str(path)):
            name = shown_address(str(path))
            raise ArticleError(f"{name}: is an address, no file: Article.from_url fetches it") from error
        raise ArticleError(f"{name}: {error.strerror or error}") from error
    except ValueError as error:
        raise ArticleError(f"{name!r}: is no file's name ({error})") from error
    return read_bytes(data, str(path))


def _short(path: str) -> str:
    """A path for a message; an article that was given in the place of its path is not told back whole."""
    return path if len(path) <= _LONGEST_PATH and "\n" not in path else f"{path[:_START].splitlines()[0]}…"


def read_bytes(data: bytes, source: str) -> Reading:
    """Read bytes: HTML when they begin like a page, else text."""
    text = _text_of(data, source)
    return read_html(text, source) if begins_like_a_page(text) else Reading(text)


def _text_of(data: bytes, source: str, charset: str | None = None) -> str:
    _refuse_large(len(data), source)
    if not data.strip():
        raise ArticleError(f"{source}: empty, there is no article to read")
    for magic, kind in _BINARY.items():
        if data.startswith(magic):
            raise ArticleError(f"{source}: is {kind}, not text")
    return decode(data, source, charset)


def read_html(html: str, source: str) -> Reading:
    """Take the main text, title, site and date out of a page."""
    trafilatura = _trafilatura(source)
    document = trafilatura.bare_extraction(html, url=source if "://" in source else None, with_metadata=True)
    if document is None or not (document.text or "").strip():
        raise ArticleError(f"{source}: no article text found in the page")
    title, body = (document.title or "").strip(), document.text.strip()
    text = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    outlet = document.sitename or document.hostname or None
    return Reading(text, title or None, outlet, document.date or None)


def read_url(url: str, timeout: float) -> Reading:
    """Fetch a page and read it; ``timeout`` in seconds for the whole exchange."""
    reply = run(_fetch(url, timeout))
    text = _text_of(reply.data, reply.address, reply.charset)
    is_page = begins_like_a_page(text) if reply.kind.startswith("text/plain") else "<" in text[:HEAD]
    return read_html(text, reply.address) if is_page else Reading(text)


async def _fetch(url: str, timeout: float) -> _Reply:
    import httpx2

    name = shown_address(url)
    try:
        async with asyncio.timeout(timeout), _client(timeout) as client, client.stream("GET", url) as reply:
            if reply.status_code != httpx2.codes.OK:
                raise ArticleError(f"{name}: the server answered {reply.status_code}")
            data, kind = await _collect(reply.aiter_bytes(), name), reply.headers.get("content-type", "")
            return _Reply(data, shown_address(str(reply.url)), kind, reply.charset_encoding)
    except TimeoutError as error:
        raise ArticleError(f"{name}: cannot be fetched (not done after {timeout:g} s)") from error
    except (httpx2.HTTPError, httpx2.InvalidURL, OverflowError) as error:  # a port beyond 65535 overflows
        raise ArticleError(f"{name}: cannot be fetched ({error or type(error).__name__})") from error


def shown_address(url: str) -> str:
    """An address as it may be shown and kept; raises :class:`ArticleError` for what is none."""
    try:
        return without_user(url)
    except ValueError as error:
        raise ArticleError(f"an address cannot be fetched ({error})") from error


def _client(timeout: float) -> httpx2.AsyncClient:
    import httpx2

    headers = {"User-Agent": "summarizer", "Accept": "text/html, text/plain;q=0.9"}
    return httpx2.AsyncClient(timeout=timeout, follow_redirects=True, headers=headers)


async def _collect(chunks: AsyncIterator[bytes], url: str) -> bytes:
    data = bytearray()
    async for chunk in chunks:
        data += chunk
        _refuse_large(len(data), url)
    return bytes(data)


def _refuse_large(size: int, source: str) -> None:
    if size > MAX_BYTES:
        raise ArticleError(f"{source}: {size / 2**20:.0f} MiB, the most that is read is {MAX_BYTES // 2**20} MiB")


def _trafilatura(source: str) -> Any:
    try:
        import trafilatura
    except ImportError as error:
        raise MissingExtraError(
            f"{source}: reading HTML needs the extra `web`: pip install 'summarizer[web]'"
        ) from error
    return trafilatura
