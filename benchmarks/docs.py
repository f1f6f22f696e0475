"""Keeps the output in a guide true: ``python -m benchmarks.docs docs/prompts.md`` runs its commands anew.

Every fenced block marked ``console`` is run, line by line, in one copy of the repository; what a line that begins
with ``$`` prints stands below it. With ``--check`` nothing is written, and a difference is exit 1.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "dist", "build")


def rewritten(text: str, place: Path) -> str:
    """The guide with what its commands print now; they run one after another in ``place``."""
    return _BLOCK.sub(lambda block: f"```console\n{_run_block(block[1], place)}```", text)


def _run_block(block: str, place: Path) -> str:
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{_run(command, place)}" for command in commands)


def _run(command: str, place: Path) -> str:
    """What a command prints, both streams, without trailing blanks; an exit code other than 0 is said."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "COLUMNS": "120", "PYTHONPATH": str(place)}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    output = re.sub(r"[ \t]+$", "", done.stdout + done.stderr, flags=re.MULTILINE)
    return output + (f"[exit code {done.returncode}]\n" if done.returncode else "")


def main(arguments: list[str]) -> int:
    """Rewrite or check each guide; returns the exit code."""
    guides = [Path(argument) for argument in arguments if argument != "--check"]
    differing = [guide for guide in guides if not _is_true(guide, write="--check" not in arguments)]
    for guide in differing:
        print(f"{guide}: {'differs from what its commands print' if '--check' in arguments else 'rewritten'}")
    return 1 if differing and "--check" in arguments else 0


def _is_true(guide: Path, *, write: bool) -> bool:
    text = guide.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(shutil.copytree(ROOT, Path(folder) / "summarizer", ignore=_LEFT_OUT))
        now = rewritten(text, place)
    if write and now != text:
        guide.write_text(now, encoding="utf-8")
    return now == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
