"""Recorded answers: one small readable file a case, pinned to the request that produced it.

The only module that imports vcr. A cassette is vcr's own, with JSON bodies as structures; requests
match by fingerprint. No patching takes place: the recorder and the replayer stand in the line below
the client, one for each case, so cases may run side by side. ``index.json`` pins every case;
processes that record into one folder take turns at it.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import os
import shlex
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import vcr.cassette
import vcr.request
import vcr.serialize
from pydantic import BaseModel, ConfigDict, ValidationError
from vcr.record_mode import RecordMode

from summarizer.configuration import DEFAULT_MODEL
from summarizer.errors import (
    ConfigurationError,
    DamagedRecordingError,
    MissingRecordingError,
    OutputError,
    RecordingError,
    StaleRecordingError,
)
from summarizer.exchange import Reply, Request, Sender
from summarizer.files import replace_file
from summarizer.fingerprint import canonical_request, fingerprint

INDEX = "index.json"
DEFAULT_FOLDER = Path("cassettes")
_LOCK = ".lock"
_PATIENCE = 30.0  # seconds to wait for another process
_DIFF_LINES = 24
_LONGEST_NAME = 255  # bytes, on every file system in use
_NOT_IN_NAMES = ("/", "\\", "\0")


class Pins(BaseModel):
    """What a recording is tied to: change one and the recording is stale."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    prompt: str
    prompt_sha256: str
    schema_sha256: str
    article_sha256: str
    model: str


class Case(Pins):
    """One recorded case of the index.

    ``recorded`` is when the first of its answers was given (ISO 8601, UTC), ``seconds`` what the endpoint took
    for each request, in order.
    """

    article: str
    fingerprint: str
    cassette_sha256: str
    recorded: str
    endpoint: str
    answered_by: str
    seconds: tuple[float, ...]


class Recordings:
    """A folder of cassettes and the index that pins them.

    ``pack`` is the folder of prompts that they are asked with, ``model`` the one asked for; ``None`` where nobody said.
    """

    def __init__(self, folder: Path, pack: Path | None = None, model: str | None = None) -> None:
        self.folder, self._pack, self._model = folder, pack, model
        self.cases = self._read_index()

    def find(self, prompt: str, article_sha256: str, *sources: str) -> tuple[str, Case]:
        """The case for one article or several: its own name, else the same text under another one.

        Raises :class:`MissingRecordingError` when there is neither.
        """
        name = self.holding(case_name(prompt, *sources), prompt, article_sha256)
        if name is None:
            how = self.how_to_record(prompt, shlex.join(sources))
            raise MissingRecordingError(f"{' '.join(sources)}: {self.folder} holds no recording of it{how}")
        return name, self.cases[name]

    def holding(self, own: str, prompt: str, article_sha256: str) -> str | None:
        """The name of the case that answers for ``own``: itself, else one of the same text, else an older one of it."""
        same = [name for name, case in self.cases.items() if _holds(case, prompt, article_sha256)]
        named = self.cases.get(own)
        if own in same or (named and named.prompt == prompt and not same):
            return own
        return same[0] if same else None

    def how_to_record(self, prompt: str, source: str, model: str = DEFAULT_MODEL) -> str:
        """The end of an error's message: the command that records it into this folder, from the model asked for."""
        asked = self._model or (None if model == DEFAULT_MODEL else model)
        options = [
            *([] if prompt == "brief" else ["--prompt", prompt]),
            *(["--pack", str(self._pack)] if self._pack else []),
            *([] if self.folder == DEFAULT_FOLDER else ["--to", str(self.folder)]),
            *(["--model", asked] if asked else []),
        ]
        return f"; record it with: {shlex.join(['summarizer', 'record', *options])} {source}"

    def path(self, name: str) -> Path:
        """The file of a case; raises :class:`DamagedRecordingError` for a name that would lead out of the folder."""
        if not name or any(sign in name for sign in _NOT_IN_NAMES):
            raise DamagedRecordingError(f"{self.folder / INDEX}: {name!r} cannot be the name of a recording")
        return self.folder / f"{name}.json"

    def prepare(self, names: Iterable[str]) -> None:
        """Make sure that answers about to be paid for can be kept, each in a recording of its own."""
        counts = Counter(names)
        twice = [name for name, count in counts.items() if count > 1]
        if twice:
            raise ConfigurationError(f"two articles would share the recording {', '.join(twice)}; rename one")
        for name in counts:
            if len(self.path(name).name.encode("utf-8", "surrogateescape")) > _LONGEST_NAME:
                raise ConfigurationError(f"{name}: too long for a recording; give the articles shorter names")
        with _errors_of(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            tempfile.TemporaryFile(dir=self.folder).close()

    def refuse_another(self, name: str, source: str, article_sha256: str) -> None:
        """Raise when the case is of another article: neither of this text nor of an earlier one in the same file."""
        known = self.cases.get(name)
        if known is None or known.article_sha256 == article_sha256:
            return
        if Path(known.article).resolve() != Path(source).resolve():
            raise ConfigurationError(
                f"{source}: would take the place of the recording of {known.article} in {self.folder}; rename one"
            )

    def add(self, name: str, case: Case, cassette: bytes | None = None) -> None:
        """Pin a case, its cassette written in the same turn when given; the index on disk is replaced as a whole."""
        with _errors_of(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
        with self._turn():
            if cassette is not None:
                replace_file(self.path(name), cassette)
            self._pin(self._read_index() | {name: case})

    def remove(self, names: Collection[str]) -> None:
        """Unpin cases, then delete their files; names that are not pinned only lose their file."""
        with self._turn():
            self._pin({name: case for name, case in self._read_index().items() if name not in names})
            for name in names:
                self.path(name).unlink(missing_ok=True)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the cassettes that lie in the folder, pinned or not, sorted; each begins with its prompt's."""
        return tuple(sorted(path.stem for path in self.folder.glob("*.*.json")))

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Nobody else changes the index meanwhile; the lock of a database ends with the process, however that ends."""
        with _errors_of(self.folder), closing(sqlite3.connect(self.folder / _LOCK, timeout=_PATIENCE)) as lock:
            lock.execute("BEGIN EXCLUSIVE")
            yield

    def _pin(self, cases: Mapping[str, Case]) -> None:
        self.cases = dict(cases)
        written = {key: cases[key].model_dump() for key in sorted(cases)}
        index = json.dumps({"cases": written}, ensure_ascii=False, indent=1)
        replace_file(self.folder / INDEX, f"{index}\n".encode())

    def _read_index(self) -> dict[str, Case]:
        path = self.folder / INDEX
        if not path.exists():
            return {}
        try:
            written = json.loads(path.read_text("utf-8"))["cases"]
            cases = {name: Case.model_validate(case) for name, case in written.items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, ValidationError) as error:
            raise DamagedRecordingError(f"{path}: cannot be read as an index of recordings ({error})") from error
        for name in cases:
            self.path(name)
        return cases


def _holds(case: Case, prompt: str, article_sha256: str) -> bool:
    return (case.prompt, case.article_sha256) == (prompt, article_sha256)


class Recorder:
    """Passes requests on and keeps each with its reply; nothing is on disk until :meth:`save`."""

    def __init__(self, below: Sender) -> None:
        self._below = below
        self._cassette = vcr.cassette.Cassette("unsaved", serializer=_Serializer, record_mode=RecordMode.ALL)
        self._replies: list[Reply] = []
        self.answered_by = ""

    async def send(self, request: Request) -> Reply:
        reply = await self._below.send(request)
        if reply.is_success:
            self._cassette.append(_request(request), _response(reply))
            self.answered_by = str(reply.json.get("model", ""))
            self._replies.append(reply)
        return reply

    def let_go(self) -> None:
        """The recording has come to an end: whoever kept its answers till then need not any more."""
        for reply in self._replies:
            reply.forget()

    async def aclose(self) -> None:
        await self._below.aclose()

    def save(self, recordings: Recordings, name: str, pins: Pins, article: str) -> Path:
        """Write the cassette, then pin it; returns the file."""
        first = self._cassette.requests[0]
        path = recordings.path(name)
        recorded = {"requests": self._cassette.requests, "responses": self._cassette.responses}
        try:
            content: str = vcr.serialize.serialize(recorded, _Serializer)
        except (ValueError, RecursionError) as error:
            raise RecordingError(f"{name}: the endpoint answered something that is no JSON, nothing is kept") from error
        case = Case(
            **pins.model_dump(),
            article=article,
            fingerprint=fingerprint(json.loads(first.body)),
            cassette_sha256=_sha256(content),
            recorded=datetime.fromtimestamp(min(reply.answered for reply in self._replies), UTC).isoformat(
                timespec="seconds"
            ),
            endpoint=str(first.uri),
            answered_by=self.answered_by,
            seconds=tuple(round(reply.seconds, 3) for reply in self._replies),
        )
        recordings.add(name, case, content.encode())
        return path


_LATER = "a later request of the case"
_OPENING = "what the request tells beside the text (the article's title, outlet or date)"


class Replayer:
    """Answers from one case and from nothing else; refuses when anything it is pinned to has changed.

    ``sources`` are the articles as they were given now.
    """

    def __init__(self, recordings: Recordings, name: str, pins: Pins, *sources: str) -> None:
        self.name, self._case = name, recordings.cases[name]
        self._changed = [key.removesuffix("_sha256") for key, value in pins if getattr(self._case, key) != value]
        can_be_recorded = sources and all(map(os.path.isfile, sources))  # - and an address cannot
        source = shlex.join(sources) if can_be_recorded else self._case.article
        self._how = recordings.how_to_record(self._case.prompt, source, pins.model)
        self._cassette = _load(recordings.path(name), self._case, self._how)

    async def send(self, request: Request) -> Reply:
        asked = _request(request)
        if self._changed or not self._cassette.can_play_response_for(asked):
            raise self._stale(request)
        position = self._cassette.play_count
        response = self._cassette.play_response(asked)
        return Reply(
            response["status"]["code"],
            {"content-type": "application/json"},
            response["body"]["string"].decode(),
            self._case.seconds[position] if position < len(self._case.seconds) else 0.0,
        )

    async def aclose(self) -> None:
        """Nothing is held open."""

    def finish(self) -> None:
        """Raise :class:`StaleRecordingError` when a recorded answer was never asked for."""
        left = len(self._cassette) - self._cassette.play_count
        if left:
            message = f"{self.name}: the recording is stale, {left} of its answers were not asked for{self._how}"
            raise StaleRecordingError(message, ("requests",))

    def _stale(self, request: Request) -> RecordingError:
        recorded = [canonical_request(json.loads(stored.body)) for stored in self._cassette.requests]
        asked = canonical_request(request.body)
        closest = min(recorded, key=lambda old: abs(len(old["messages"]) - len(asked["messages"])), default={})
        if self._cassette.play_count and len(recorded) > self._cassette.play_count:
            closest = recorded[self._cassette.play_count]
        unpinned = _LATER if self._cassette.play_count else _OPENING
        names = self._what_changed(closest, asked)
        changed = ", ".join(names) if self._changed else unpinned
        diff = "\n".join(f"  {line}" for line in _difference(closest, asked))
        message = f"{self.name}: the recording is stale, changed: {changed}{self._how}\n{diff}".rstrip()
        return StaleRecordingError(message, names, diff)

    def _what_changed(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[str, ...]:
        """The pins that differ by their short names, and the sampling, which a prompt's front matter holds."""
        names = self._changed or ["requests"]
        return (*names, *(["sampling"] if old and old.get("sampling") != new.get("sampling") else []))


def case_name(prompt: str, *sources: str) -> str:
    """The name of a case: the prompt and the names of its articles."""
    return ".".join([prompt, *(Path(source).stem for source in sources)])


def _difference(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    lines = list(difflib.unified_diff(_lines(old), _lines(new), "recorded", "now", lineterm="", n=0))
    yield from lines[:_DIFF_LINES]
    if len(lines) > _DIFF_LINES:
        yield f"… and {len(lines) - _DIFF_LINES} more lines"


def _lines(request: Mapping[str, Any]) -> list[str]:
    """A canonical request as lines that can be compared by eye."""
    lines = [f"model: {request.get('model')}", f"sampling: {request.get('sampling')}"]
    for message in request.get("messages", ()):
        lines += [f"{message['role']}: {line}" for line in str(message.get("content")).splitlines()]
        lines += [f"{message['role']} answered: {call}" for call in message.get("tool_calls", ())]
    return lines + json.dumps(request.get("schema"), ensure_ascii=False, indent=1, sort_keys=True).splitlines()


def _load(path: Path, case: Case, how: str) -> Any:
    name = path.stem
    try:
        content = path.read_text("utf-8")
    except FileNotFoundError as error:
        raise MissingRecordingError(f"{name}: {path} is pinned and missing{how}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise DamagedRecordingError(f"{name}: {path} cannot be read ({error})") from error
    if _sha256(content) != case.cassette_sha256:
        raise DamagedRecordingError(f"{name}: {path} is not the file that was recorded (its hash differs){how}")
    return vcr.cassette.Cassette.load(
        path=str(path), serializer=_Serializer, match_on=(_same,), record_mode=RecordMode.NONE
    )


def _same(one: vcr.request.Request, other: vcr.request.Request) -> bool:
    """A matcher that only says yes or no: building a difference for every miss costs a hundredfold."""
    return fingerprint(json.loads(one.body)) == fingerprint(json.loads(other.body))


def _request(request: Request) -> vcr.request.Request:
    """Only what may be kept: no header but the content type."""
    body = json.dumps(request.body, ensure_ascii=False)
    return vcr.request.Request("POST", request.address, body, {"content-type": "application/json"})


def _response(reply: Reply) -> dict[str, Any]:
    return {
        "status": {"code": reply.status, "message": "OK"},
        "headers": {"content-type": ["application/json"]},
        "body": {"string": reply.body.encode()},
    }


class _Serializer:
    """vcr's interactions as JSON that can be reviewed: bodies as structures, long texts as lines."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        interactions = [_readable(interaction) for interaction in cassette["interactions"]]
        return json.dumps({"version": 1, "interactions": interactions}, ensure_ascii=False, indent=1) + "\n"

    @staticmethod
    def deserialize(text: str) -> dict[str, Any]:
        cassette = json.loads(text)
        return {"version": 1, "interactions": [_playable(one) for one in cassette["interactions"]]}


def _readable(interaction: Mapping[str, Any]) -> dict[str, Any]:
    request, response = interaction["request"], interaction["response"]
    return {
        "request": {**request, "body": _unfold(json.loads(request["body"]))},
        "response": {**response, "body": _unfold(json.loads(response["body"]["string"]))},
    }


def _playable(interaction: Mapping[str, Any]) -> dict[str, Any]:
    request, response = interaction["request"], interaction["response"]
    return {
        "request": {**request, "body": json.dumps(_fold(request["body"]), ensure_ascii=False)},
        "response": {
            **response,
            "body": {"string": json.dumps(_fold(response["body"]), ensure_ascii=False).encode()},
        },
    }


def _unfold(value: Any, key: str = "") -> Any:
    """Tool arguments as the structure they are, texts of several lines as a list of lines."""
    if isinstance(value, dict):
        return {name: _unfold(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_unfold(item) for item in value]
    if key == "arguments" and isinstance(value, str):
        return _structure(value)
    if isinstance(value, str) and "\n" in value:
        return {"$lines": value.split("\n")}
    return value


def _structure(arguments: str) -> Any:
    """Broken JSON stays the string that it is."""
    try:
        return {"$json": json.loads(arguments)}
    except (ValueError, RecursionError):
        return arguments


def _fold(value: Any) -> Any:
    if isinstance(value, list):
        return [_fold(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"$lines"}:
        return "\n".join(value["$lines"])
    if value.keys() == {"$json"}:
        return json.dumps(value["$json"], ensure_ascii=False)
    return {name: _fold(item) for name, item in value.items()}


@contextmanager
def _errors_of(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise OutputError(f"{folder}: cannot keep recordings ({error})") from error


def _sha256(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()
