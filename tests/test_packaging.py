"""What pyproject.toml says of the compiled build."""

from __future__ import annotations

import tomllib
from pathlib import Path

from tests.conftest import ROOT

HOOK = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"][
    "mypyc"
]


def compiled() -> list[Path]:
    found = [path for pattern in HOOK["include"] for path in ROOT.glob(pattern.removeprefix("/"))]
    return [path for path in found if path.name not in HOOK["exclude"]]


def test_the_engine_is_compiled_only_when_asked_for() -> None:
    assert HOOK["enable-by-default"] is False


def test_every_module_named_for_compilation_is_there() -> None:
    assert {"rules.py", "drafting.py", "derive.py", "voices.py", "reported_speech.py"} <= {
        path.name for path in compiled()
    }
    assert all((ROOT / "summarizer" / "linguistics" / name).exists() for name in HOOK["exclude"])


def test_no_compiled_module_keeps_a_value_in_a_cached_property() -> None:
    """To mypyc it is a property: what is read a thousand times would be made a thousand times."""
    assert [path.name for path in compiled() if "cached_property" in path.read_text()] == []
