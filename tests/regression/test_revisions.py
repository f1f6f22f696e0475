"""Another revision is read from git, whatever the state of the work tree."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from summarizer.errors import SuiteError
from summarizer.regression.regress import regress
from tests.conftest import Endpoint
from tests.regression.conftest import record_now
from tests.regression.test_regress import _hardened, line_of, report_of


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "protocol.file.allow=always")
    done = subprocess.run(["git", "-C", str(folder), *who, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def history(folder: Path, endpoint: Endpoint) -> Path:
    """Three commits: something else, the sound prompt, one that drops hedges."""
    git(folder, "init", "-q", "-b", "main")
    git(folder, "commit", "-q", "--allow-empty", "-m", "Begin")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Record")
    prompt = folder / "prompts" / "brief.md"
    prompt.write_text(prompt.read_text("utf-8").replace("You read one article", "You read an article"), "utf-8")
    endpoint.choose = _hardened
    record_now(folder)
    git(folder, "commit", "-q", "-a", "-m", "Change the prompt")
    return folder


def hardened(path: Path, against: str) -> tuple[int, int]:
    report = report_of(regress(path, against=against))
    flips: tuple[int, int] | None = line_of(report, "firmness").flips
    assert flips is not None
    return flips


def test_the_revision_before_is_compared_in_a_dirty_tree_which_stays_as_it_is(history: Path) -> None:
    (history / "articles" / "new.md").write_text("not an article")
    (history / "gold" / "pier.json").unlink()
    git(history, "rm", "-q", "--cached", "schemas/revise.py")
    status = git(history, "status", "--porcelain")
    assert hardened(history, "HEAD~1") == (0, 2)
    assert git(history, "status", "--porcelain") == status


def test_a_suite_in_a_subfolder_is_found_in_the_revision(folder: Path, tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    outer.mkdir()
    folder.rename(outer / "suite")
    git(outer, "init", "-q")
    git(outer, "add", ".")
    git(outer, "commit", "-q", "-m", "All")
    report = report_of(regress(outer / "suite", against="HEAD"))
    assert (report.against, report.flipped, len(report.cases)) == ("HEAD", (), 3)


def test_what_archives_leave_out_is_a_part_of_the_revision(history: Path) -> None:
    (history / ".gitattributes").write_text("articles export-ignore\n")
    git(history, "add", ".gitattributes")
    git(history, "commit", "-q", "-m", "Keep articles out of archives")
    assert hardened(history, "HEAD") == (0, 0)


def test_a_bare_clone_of_depth_2_is_a_suite(history: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--bare", "--depth", "2", f"file://{history}", "bare.git")
    assert hardened(tmp_path / "bare.git", "HEAD~1") == (0, 3)
    with pytest.raises(SuiteError, match=r"HEAD~2.*shallow") as error:
        regress(tmp_path / "bare.git", against="HEAD~2")
    assert "\n" not in str(error.value)


def test_a_revision_before_the_suite_began_is_one_clear_line(history: Path) -> None:
    with pytest.raises(SuiteError, match=r"HEAD~2 has no suite\.toml"):
        regress(history, against="HEAD~2")


@pytest.mark.parametrize("against", ["HEAD~9", "nonsense", "--output=x", "HEAD:suite.toml"])
def test_what_is_neither_a_file_nor_a_revision_is_one_clear_line(history: Path, against: str) -> None:
    with pytest.raises(SuiteError, match="neither a file nor a revision") as error:
        regress(history, against=against)
    assert "\n" not in str(error.value)


def test_a_suite_outside_of_any_repository_has_no_revisions(folder: Path) -> None:
    with pytest.raises(SuiteError, match="neither a file nor a revision"):
        regress(folder, against="HEAD")


def test_an_article_that_changed_since_the_revision_is_not_compared(history: Path) -> None:
    article = history / "articles" / "market.txt"
    article.write_text(article.read_text() + "\nGulls like it.\n")
    (history / "gold" / "market.json").unlink()
    record_now(history)
    report = report_of(regress(history, against="HEAD~1"))
    assert "brief.market" in report.not_compared
    assert "brief.market" not in {flip.case for flip in report.flipped}
