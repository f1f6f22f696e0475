"""Guides show what their commands print."""

from __future__ import annotations

from pathlib import Path

from benchmarks.docs import rewritten

GUIDE = """Text.

```console
$ cd articles && ls
stale
$ summarizer cassettes status | tail -1
$ sed -i s/May/June/ articles/pier.txt; summarizer cassettes status --quiet
```

```toml
kept = true
```
"""


def test_a_guide_s_commands_run_one_after_another_and_their_output_is_written_below_them(folder: Path) -> None:
    now = rewritten(GUIDE, folder)
    assert "$ cd articles && ls\nmarket.txt\npier.txt\ntower.txt\n$ summarizer" in now
    assert "| tail -1\n3 cases: 3 fresh\n$ sed" in now
    assert "stale    brief.pier  articles/pier.txt: changed: article\n" in now
    assert "[exit code 4]\n```" in now
    assert "```toml\nkept = true\n```" in now


def test_a_guide_that_is_true_stays_as_it_is(folder: Path) -> None:
    guide = "```console\n$ summarizer cassettes status | tail -1\n3 cases: 3 fresh\n```\n"
    assert rewritten(guide, folder) == guide
