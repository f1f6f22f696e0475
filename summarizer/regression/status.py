"""Whether every recording of a suite may be trusted: the pins are compared, then the case is replayed.

Pins alone prove nothing about a case's later requests (a re-ask, a revision), so a case is fresh only
when it replays to its end. A recording that nothing asks for is an orphan.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from pydantic import BaseModel

from summarizer.cassettes import Recordings
from summarizer.errors import (
    DamagedRecordingError,
    EngineError,
    MissingRecordingError,
    RecordingError,
    StaleRecordingError,
)
from summarizer.regression.cases import Case
from summarizer.regression.suite import Suite

State = Literal["fresh", "stale", "missing", "orphan", "errored", "damaged", "suspect"]

# Shapes of well-known keys, and anything long that is called one.
_SECRETS = re.compile(
    r"""
    (?<![A-Za-z0-9])(?:sk|rk|pk)-[A-Za-z0-9_-]{16,}
    | gh[pousr]_[A-Za-z0-9]{30,} | github_pat_\w{30,} | xox[abprs]-[A-Za-z0-9-]{10,}
    | AKIA[0-9A-Z]{16} | AIza[0-9A-Za-z_-]{30,} | hf_[A-Za-z0-9]{30,} | -----BEGIN\ [A-Z ]*PRIVATE\ KEY
    | [Bb]earer\ [A-Za-z0-9._~+/-]{16,} | eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}
    | (?i:api[_-]?key|secret|password|token)["']?\s*[:=]\s*["'][A-Za-z0-9+/_.-]{16,}["']
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Standing:
    """One case or recording: its state, why, what changed, the diff, and the result when it replays."""

    name: str
    source: str
    state: State
    reason: str = ""
    changed: tuple[str, ...] = ()
    difference: str = ""
    case: Case | None = None
    result: BaseModel | None = None

    @property
    def is_fresh(self) -> bool:
        """Whether the case may be scored."""
        return self.state == "fresh"

    @property
    def is_orphan(self) -> bool:
        """Whether it is a recording of no case: superfluous, and in nobody's way."""
        return self.state == "orphan"


async def standings(suite: Suite) -> list[Standing]:
    """Every case in the suite's order, then the orphans; replays one after another, as nothing is waited for."""
    recordings = suite.recordings
    found = [await stand(case, recordings, suite.settings.model) for case in suite.cases]
    return [*found, *orphans(suite, recordings)]


async def stand(case: Case, recordings: Recordings, model: str) -> Standing:
    """How one case stands."""
    standing = Standing(case.name, case.source, "fresh", case=case)
    try:
        result = await case.replay(recordings, model)
    except StaleRecordingError as error:
        reason = f"changed: {', '.join(error.changed)}"
        return replace(standing, state="stale", reason=reason, changed=error.changed, difference=error.difference)
    except (RecordingError, EngineError) as error:
        return replace(standing, state=_state_of(error), reason=_reason(error, case))
    name = _answering(case, recordings, model)
    secret = _secret(recordings, name)
    if secret:
        return replace(standing, state="suspect", reason=f"holds what looks like a secret: {secret}")
    failure = _failure(recordings, name)
    if failure:
        return replace(standing, state="errored", reason=failure)
    return replace(standing, result=result)


def orphans(suite: Suite, recordings: Recordings) -> Iterator[Standing]:
    """Recordings, pinned or not, that answer for no case; a copy of another one is called so."""
    wanted = {_answering(case, recordings, suite.settings.model) for case in suite.cases}
    pinned = {case.cassette_sha256: name for name, case in recordings.cases.items() if name in wanted}
    for name in sorted({*recordings.cases, *recordings.files} - wanted):
        path = recordings.path(name)
        original = pinned.get(_sha256(path.read_bytes())) if path.is_file() else None
        about = recordings.cases[name].article if name in recordings.cases else "not in the index"
        reason = f"a copy of {original}" if original else "no case of the suite asks for it"
        yield Standing(name, about, "orphan", reason)


def _answering(case: Case, recordings: Recordings, model: str) -> str:
    """The recording that answers for a case: another one's when the article was given another name."""
    pins = case.pins(model)
    return recordings.holding(case.name, pins.prompt, pins.article_sha256) or case.name


def _state_of(error: Exception) -> State:
    if isinstance(error, MissingRecordingError):
        return "missing"
    return "damaged" if isinstance(error, DamagedRecordingError) else "errored"


def _secret(recordings: Recordings, name: str) -> str | None:
    """The opening of what looks like a key; never the whole."""
    path = recordings.path(name)
    found = _SECRETS.search(path.read_text("utf-8")) if path.is_file() else None
    return f"{found[0][:8]}…" if found else None


def _failure(recordings: Recordings, name: str) -> str | None:
    """A reply that was no success, though a later one saved the case."""
    path = recordings.path(name)
    cassette: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {"interactions": []}
    codes = [interaction["response"]["status"]["code"] for interaction in cassette["interactions"]]
    failed = [str(code) for code in codes if code != 200]
    return f"the endpoint answered {', '.join(failed)}" if failed else None


def _reason(error: Exception, case: Case) -> str:
    """The error's first line without the name that stands before it, and without how to record one article."""
    line = str(error).partition("\n")[0].partition("; record it with")[0]
    return line.removeprefix(f"{case.name}: ").removeprefix(f"{case.source}: ")


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
