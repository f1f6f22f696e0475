"""Another revision of a suite, read from git without touching the work tree.

What the suite is made of is checked out to a temporary folder by an index of its own; the repository's index and work
tree are not looked at, so uncommitted changes neither matter nor are at risk. A bare repository is a suite as
its ``HEAD`` holds it.
"""

from __future__ import annotations

import os
import posixpath
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from summarizer.errors import SuiteError
from summarizer.regression.suite import SETTINGS, Suite, parse_settings

_INDEX = ".index"


@contextmanager
def opened(path: Path) -> Iterator[Suite]:
    """The suite of a folder, or of the ``HEAD`` of a bare repository."""
    if (path / SETTINGS).exists() or not is_bare(path):
        yield Suite.load(path)
        return
    with at_revision(path, "HEAD") as suite:
        yield suite


@contextmanager
def at_revision(folder: Path, revision: str) -> Iterator[Suite]:
    """The suite in ``folder`` as another revision has it; raises :class:`SuiteError` in one line when it cannot."""
    where = _resolved(folder, revision)
    prefix = "" if is_bare(folder) else _git(folder, "rev-parse", "--show-prefix").decode().strip()
    settings_path = posixpath.join(prefix, SETTINGS)
    try:
        text = _git(folder, "cat-file", "blob", f"{where}:{settings_path}").decode()
    except SuiteError as error:
        raise SuiteError(f"revision {revision} has no {settings_path}, there is no suite to compare with") from error
    parts = [posixpath.normpath(posixpath.join(prefix, part)) for part in parse_settings(text, settings_path).paths]
    with tempfile.TemporaryDirectory(prefix="summarizer-") as temporary:
        _unpack(folder, where, _existing(folder, where, parts), Path(temporary))
        yield Suite.load(Path(temporary) / prefix, label=revision)


def is_bare(folder: Path) -> bool:
    """Whether a folder is a git repository without a work tree."""
    try:
        return _git(folder, "rev-parse", "--is-bare-repository").strip() == b"true"
    except SuiteError:
        return False


def _resolved(folder: Path, revision: str) -> str:
    """The commit's name; says so when history ends before it."""
    try:
        return (
            _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
            .decode()
            .strip()
        )
    except SuiteError as error:
        shallow = _is_shallow(folder)
        hint = (
            ": the clone is shallow, its history ends before it; fetch more with git fetch --deepen=1"
            if shallow
            else ""
        )
        raise SuiteError(f"{revision}: neither a file nor a revision of the repository of {folder}{hint}") from error


def _is_shallow(folder: Path) -> bool:
    try:
        return _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
    except SuiteError:
        return False


def _existing(folder: Path, commit: str, parts: Sequence[str]) -> list[str]:
    """The paths that the commit has; all of it when one of them is its root."""
    if "." in parts:
        return []
    return [part for part in dict.fromkeys(parts) if _has(folder, commit, part)]


def _has(folder: Path, commit: str, part: str) -> bool:
    try:
        return bool(_git(folder, "cat-file", "-t", f"{commit}:{part}"))
    except SuiteError:
        return False


def _unpack(folder: Path, commit: str, parts: Sequence[str], target: Path) -> None:
    """Check parts of a commit out to an empty folder, by an index of their own."""
    index = {"GIT_INDEX_FILE": str(target / _INDEX)}
    names = _git(folder, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "--", *parts)
    _git(folder, "read-tree", commit, environment=index)
    _git(folder, f"--work-tree={target}", "checkout-index", "-z", "--stdin", given=names, environment=index)


def _git(
    folder: Path, *arguments: str, given: bytes | None = None, environment: Mapping[str, str] | None = None
) -> bytes:
    """What git prints; :class:`SuiteError` with its first line when it fails."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(
            command, input=given, env=os.environ | (environment or {}), capture_output=True, check=False
        )
    except FileNotFoundError as error:
        raise SuiteError("another revision can only be read with git, and git is not installed") from error
    if done.returncode:
        raise SuiteError(f"git: {done.stderr.decode(errors='replace').strip().partition(chr(10))[0]}")
    return done.stdout
