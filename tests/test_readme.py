"""What the README shows is what the command prints."""

from __future__ import annotations

import re

from tests.conftest import ROOT
from tests.test_command import call

README = (ROOT / "README.md").read_text()


def test_the_first_command_prints_what_the_readme_shows() -> None:
    command, *shown = [line[4:] for line in README.splitlines() if line.startswith("    ")]
    assert "summarizer brief" in command
    arguments = command.split("summarizer brief ")[1].split()
    printed = call("brief", *(str(ROOT / part) if "/" in part or part == "cassettes" else part for part in arguments))
    lines = printed.stdout.decode().splitlines()
    until = next(n for n, line in enumerate(shown) if line.startswith("python3"))
    excerpts = "\n".join(line for line in shown[:until] if line).split("\n…")
    page = "\n".join(line for line in lines if line)
    assert [excerpt for excerpt in excerpts if excerpt.strip("\n") not in page] == []


def test_the_command_and_its_output_stand_by_line_20() -> None:
    head = "\n".join(README.splitlines()[:20])
    assert "summarizer brief seeds/" in head
    assert "● firm" in head


def test_every_command_named_is_a_command_of_the_program() -> None:
    named = set(re.findall(r"^    summarizer (\w+)", README, re.MULTILINE))
    listed = set(re.findall(r"^  (\w+)\s", call("--help").stdout.decode().split("Commands:")[1], re.MULTILINE))
    assert named <= listed
