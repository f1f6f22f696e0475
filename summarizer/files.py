"""Files written as a whole: a reader sees the old one or the new one, and no failure leaves half of one."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copymode

from summarizer.errors import OutputError, ReaderGoneError


def write_file(target: Path, data: bytes) -> None:
    """As :func:`replace_file`; raises :class:`~summarizer.errors.OutputError`."""
    with output_errors(target):
        replace_file(target, data)


def replace_file(target: Path, data: bytes) -> None:
    """Write beside the target and to the disk, then give it the name; raises ``OSError``, also for a folder."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if is_device(target):
        target.write_bytes(data)
        return
    target = target.resolve()
    beside = target.with_name(f".{secrets.token_hex(8)}.partial")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def is_device(target: Path) -> bool:
    """Whether the target is there and neither file nor folder: a device or a pipe, which is written to as it is."""
    return target.exists() and not target.is_file() and not target.is_dir()


@contextmanager
def output_errors(target: Path | None) -> Iterator[None]:
    """What the system says of a file, or of standard output, as the package's error."""
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGoneError(f"{target or 'standard output'}: is read no further") from error
    except OSError as error:
        raise OutputError(f"{target or 'standard output'}: {error.strerror or error}") from error
