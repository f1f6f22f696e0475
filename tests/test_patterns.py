"""The regular expressions of the package, read the same by every supported Python."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import summarizer

_POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+")


def _patterns() -> Iterator[tuple[str, str]]:
    for module in pkgutil.walk_packages(summarizer.__path__, "summarizer."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    yield f"{module.name}.{name}", value.pattern


def test_no_group_is_repeated_possessively_as_python_before_3_11_5_matches_that_wrongly() -> None:
    """CPython's issue 106052; Debian 12 has Python 3.11.2. An atomic group around the repeat does the same."""
    patterns = dict(_patterns())
    assert len(patterns) > 100
    assert [name for name, pattern in patterns.items() if _POSSESSIVE_GROUP.search(pattern)] == []
