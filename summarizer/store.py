"""Answers already paid for: on disk before anything is done with them, and never bought twice.

One SQLite file in the user's cache folder, keyed by the request's fingerprint and the endpoint that
answered; safe under several processes.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self
from weakref import WeakValueDictionary

import platformdirs

from summarizer.errors import AnswerError
from summarizer.exchange import Reply, Request, Sender

if TYPE_CHECKING:
    from filelock import AsyncFileLock

_log = logging.getLogger(__name__)
_PATIENCE = 30.0  # seconds to wait for another process
_TURN_DIGITS = 4  # requests that share them wait for each other, and there are never more than 65,536 files of turns
_TABLE = """
CREATE TABLE IF NOT EXISTS answer (
    fingerprint TEXT NOT NULL, url TEXT NOT NULL, body TEXT NOT NULL, seconds REAL NOT NULL, stored REAL NOT NULL,
    PRIMARY KEY (fingerprint, url)
) WITHOUT ROWID
"""


def default_path() -> Path:
    """The store of this user."""
    return _cache() / "answers.sqlite"


def _cache() -> Path:
    return Path(platformdirs.user_cache_dir("summarizer", appauthor=False))


class Store:
    """A file of answers; every call opens it anew, so that processes and threads may share it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def of_user(cls) -> Self:
        """The store in the user's cache folder."""
        return cls(default_path())

    @classmethod
    def of_unfinished(cls) -> Self:
        """Beside it, the answers of recordings that have not come to an end; a finished one takes its own out."""
        return cls(_cache() / "unfinished.sqlite")

    def get(self, request: Request) -> Reply | None:
        """The answer bought for this request from this endpoint, if there is one."""
        with self._open() as database:
            row = database.execute(
                "SELECT body, seconds, stored FROM answer WHERE fingerprint = ? AND url = ?",
                (request.fingerprint, request.address),
            ).fetchone()
        return Reply(200, {"content-type": "application/json"}, *row) if row else None

    def put(self, request: Request, reply: Reply) -> None:
        """Keep an answer; a later one for the same request takes its place."""
        row = (request.fingerprint, request.address, reply.body, reply.seconds, reply.answered)
        with self._open() as database, database:
            database.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?, ?)", row)

    def remove(self, request: Request) -> None:
        """Let go of the answer to a request."""
        with self._open() as database, database:
            database.execute(
                "DELETE FROM answer WHERE fingerprint = ? AND url = ?", (request.fingerprint, request.address)
            )

    def turn(self, request: Request) -> AsyncFileLock:
        """The lock of who may buy an answer, across processes; it ends with its process, however that ends."""
        from filelock import AsyncFileLock  # only where an answer is bought: a replay does without

        digest = hashlib.sha256(f"{request.fingerprint} {request.address}".encode()).hexdigest()
        folder = self.path.with_suffix(".turns")
        folder.mkdir(parents=True, exist_ok=True)
        return AsyncFileLock(folder / digest[:_TURN_DIGITS])

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.path, timeout=_PATIENCE)) as database:
            database.execute(_TABLE)
            yield database


class Stored:
    """Answers from the store, else from below; what is no finished answer, or was refused, is asked for again."""

    def __init__(self, below: Sender, store: Store) -> None:
        self._below, self._store = below, store
        self._turns: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def send(self, request: Request) -> Reply:
        """The answer; who asks the same meanwhile, here or in another process, waits and takes it from the store."""
        key = request.fingerprint, request.address
        async with self._turns.setdefault(key, asyncio.Lock()):
            reply = self._known(request)
            if reply is None:
                async with self._alone(request):
                    reply = self._known(request) or await self._bought(request)
        return replace(reply, forget=partial(self._forget, request)) if reply.is_success else reply

    def _known(self, request: Request) -> Reply | None:
        try:
            known = self._store.get(request)
        except (OSError, sqlite3.Error) as error:
            _log.warning("the answer store %s cannot be read (%s); asking the endpoint", self._store.path, error)
            return None
        return known if known and _is_finished(known) else None

    @asynccontextmanager
    async def _alone(self, request: Request) -> AsyncIterator[None]:
        """No other process asks for the same meanwhile; where there can be no lock, nobody is waited for."""
        async with AsyncExitStack() as held:
            try:
                await held.enter_async_context(self._store.turn(request))
            except OSError as error:
                _log.warning("the answer store %s cannot be locked (%s); asking the endpoint", self._store.path, error)
            yield

    async def _bought(self, request: Request) -> Reply:
        reply = await self._below.send(request)
        if reply.is_success:
            self._keep(request, reply)
        return reply

    async def aclose(self) -> None:
        await self._below.aclose()

    def _forget(self, request: Request) -> None:
        try:
            self._store.remove(request)
        except (OSError, sqlite3.Error) as error:
            _log.warning("the answer store %s cannot be written (%s); a bad answer stays", self._store.path, error)

    def _keep(self, request: Request, reply: Reply) -> None:
        """A full disk must not cost the answer that was just paid for."""
        try:
            self._store.put(request, reply)
        except (OSError, sqlite3.Error) as error:
            _log.warning("the answer store %s cannot be written (%s); the answer is not kept", self._store.path, error)


def _is_finished(reply: Reply) -> bool:
    try:
        reply.refuse_unfinished()
    except AnswerError:
        return False
    return True
