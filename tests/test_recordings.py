"""Recordings answer only the request that produced them, and carry no secret."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from summarizer import Article, summarize
from summarizer.cassettes import Recordings
from summarizer.configuration import Options, locate_model
from summarizer.errors import (
    ConfigurationError,
    DamagedRecordingError,
    EndpointError,
    MissingRecordingError,
    RecordingError,
    StaleRecordingError,
)
from summarizer.event_loop import run
from summarizer.files import write_file
from summarizer.pack import Pack
from summarizer.pipeline import Pipeline
from summarizer.recording import record
from tests.conftest import KEY, ROOT, Endpoint, Scripted, answer
from tests.test_language_model import TEXT, said


async def _record(path: Path, folder: Path, model: str = "openai/gpt-5.4-mini") -> Path:
    options = Options(model=model, store=False)
    async with Pipeline(options) as pipeline:
        endpoint = locate_model(model)
        article = Article.from_path(path)
        return (await record(Recordings(folder), pipeline.pack, "brief", endpoint, pipeline.connection, article))[0]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "pier.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture
def folder(tmp_path: Path, article: Path, endpoint: Endpoint) -> Path:
    """Recordings of one article, with a re-ask and a revision in it."""
    endpoint.script = [
        answer(said(voices=[{"actor": "a9"}])),
        answer(said(quote=["unsaid"])),
        answer({"claims": said()["claims"]}),
    ]
    run(_record(article, tmp_path / "recordings"))
    endpoint.script = [answer({})]
    endpoint.requests.clear()
    return tmp_path / "recordings"


def test_a_replay_repeats_the_recording_without_asking_anyone(folder: Path, article: Path, endpoint: Endpoint) -> None:
    first, second = summarize(article, replay=folder), summarize(article, replay=folder)
    assert first.model_dump_json() == second.model_dump_json()
    assert (first.run.requests, first.run.reasks) == (3, 1)
    assert first.claims[0].evidence[0].exact == "the pier is not safe"
    assert endpoint.requests == []


def test_a_cassette_can_be_read_and_holds_no_secret(folder: Path) -> None:
    text = (folder / "brief.pier.json").read_text()
    cassette = json.loads(text)
    arguments = cassette["interactions"][0]["response"]["body"]["choices"][0]["message"]["tool_calls"][0]["function"]
    assert arguments["arguments"]["$json"]["claims"][0]["quote"] == ["the pier is not safe"]
    assert KEY not in text + (folder / "index.json").read_text()
    headers = {name for one in cassette["interactions"] for part in one.values() for name in part["headers"]}
    assert headers == {"content-type"}


def test_a_password_in_the_address_is_used_and_kept_nowhere(
    tmp_path: Path, article: Path, endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url.replace("//", "//user:open-sesame@"))
    endpoint.script = [answer(said())]
    run(_record(article, tmp_path / "recordings"))
    summarize(article)
    assert {key.partition(" ")[0] for key in endpoint.keys} == {"Basic"}
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.suffix for path in kept} >= {".json", ".sqlite"}
    assert [path for path in kept if b"open-sesame" in path.read_bytes()] == []


def test_a_changed_article_is_refused_with_what_differs_and_how_to_record(
    folder: Path, article: Path, endpoint: Endpoint
) -> None:
    article.write_text(TEXT.replace("40", "41"))
    with pytest.raises(StaleRecordingError) as error:
        summarize(article, replay=folder)
    message = str(error.value)
    assert "brief.pier" in message
    assert "the recording is stale, changed: article; record" in message
    assert "+user: [3] About 41 boats" in message
    assert f"summarizer record --to {folder} {article}\n" in message
    assert endpoint.requests == []


@pytest.mark.parametrize(
    ("file", "before", "after", "pinned"),
    [
        ("prompts/brief.md", "You read one article", "You read an article", "prompt"),
        ("prompts/brief.md", "version: ", "version:  ", "prompt"),
        ("schemas/brief.py", "title or office, copied", "title or office, copied.", "schema"),
    ],
    ids=["a word of the prompt", "a byte of its front matter", "a field's description"],
)
def test_a_changed_prompt_or_schema_makes_the_recording_stale(  # noqa: PLR0917
    tmp_path: Path, folder: Path, article: Path, file: str, before: str, after: str, pinned: str
) -> None:
    for name in ("prompts", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / "pack" / name)
    path = tmp_path / "pack" / file
    assert before in path.read_text()
    path.write_text(path.read_text().replace(before, after, 1))
    with pytest.raises(StaleRecordingError, match=f"changed: {pinned};") as error:
        run(_replay(article, Options(replay=folder, pack=tmp_path / "pack")))
    assert f"summarizer record --pack {tmp_path}/pack --to {folder} {article}" in str(error.value)


async def _replay(article: Path, options: Options) -> object:
    async with Pipeline(options) as pipeline:
        return await pipeline.result(Article.from_path(article))


def test_another_model_is_refused(folder: Path, article: Path) -> None:
    with pytest.raises(StaleRecordingError, match="model"):
        summarize(article, replay=folder, model="openai/another")


def test_how_to_record_again_names_the_article_as_it_was_given_and_the_model_asked_for(
    folder: Path, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article.with_name("the pier.txt").write_text(TEXT)
    monkeypatch.chdir(tmp := article.parent)
    with pytest.raises(StaleRecordingError) as error:
        summarize("the pier.txt", replay=folder, model="openai/another")
    assert f"; record it with: summarizer record --to {tmp}/recordings --model openai/another 'the pier.txt'\n" in str(
        error.value
    )
    with pytest.raises(StaleRecordingError, match=f"record --to {folder} --model openai/another {article}\n"):
        summarize(Article.from_text(TEXT, source="-"), replay=folder, model="openai/another")
    with pytest.raises(MissingRecordingError, match=r"--model openai/another new\.txt$"):
        summarize(Article.from_text("Nothing of it.", source="new.txt"), replay=folder, model="openai/another")


def test_a_recording_of_another_model_than_the_usual_is_recorded_from_it_again(
    tmp_path: Path, article: Path, endpoint: Endpoint
) -> None:
    endpoint.script = [answer(said())]
    run(_record(article, tmp_path / "own", "openai/another"))
    article.write_text(TEXT.replace("40", "41"))
    with pytest.raises(StaleRecordingError, match=f"record --to {tmp_path}/own --model openai/another {article}\n"):
        summarize(article, replay=tmp_path / "own")


def test_a_later_request_that_changed_is_refused(folder: Path, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.requests._MOST_FAULTS", 0)
    with pytest.raises(StaleRecordingError, match="a later request"):
        summarize(article, replay=folder)


def test_another_outlet_of_the_same_text_is_refused_with_what_it_is(folder: Path, article: Path) -> None:
    elsewhere = replace(Article.from_path(article), outlet="The Harbour Post")
    with pytest.raises(StaleRecordingError, match="title, outlet or date"):
        summarize(elsewhere, replay=folder)


def _edit(path: Path) -> None:
    path.write_text(path.read_text().replace("not safe", "now safe", 1))


def _break_index(path: Path) -> None:
    path.with_name("index.json").write_text("{")


HARMS: dict[str, tuple[Callable[[Path], object], type[RecordingError], str]] = {
    "edited": (_edit, DamagedRecordingError, "brief.pier"),
    "cut off": (lambda path: path.write_text(path.read_text()[:200]), DamagedRecordingError, "brief.pier"),
    "emptied": (lambda path: path.write_text(""), DamagedRecordingError, "brief.pier"),
    "deleted": (lambda path: path.unlink(), MissingRecordingError, "brief.pier"),
    "index broken": (_break_index, DamagedRecordingError, "index.json"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_harmed_recording_is_refused_by_name(folder: Path, article: Path, harm: str) -> None:
    do_harm, error, name = HARMS[harm]
    do_harm(folder / "brief.pier.json")
    with pytest.raises(error, match=name) as raised:
        summarize(article, replay=folder)
    assert raised.value.exit_code == 4


@pytest.mark.parametrize("name", ["../precious", "/tmp/precious", "..\\precious", "", "a\0b"])
def test_an_index_that_names_a_file_outside_its_folder_is_refused_before_anything_is_removed(
    folder: Path, name: str
) -> None:
    precious, index = folder.parent / "precious.json", folder / "index.json"
    precious.write_text("{}")
    cases = json.loads(index.read_text())["cases"]
    index.write_text(json.dumps({"cases": cases | {name: cases["brief.pier"]}}))
    with pytest.raises(DamagedRecordingError, match=r"index\.json.*cannot be the name"):
        Recordings(folder).remove([name])
    assert precious.exists()


def test_processes_that_record_side_by_side_lose_no_pin(folder: Path) -> None:
    case = Recordings(folder).cases["brief.pier"].model_dump_json()
    code = (
        "import sys; from pathlib import Path; from summarizer.cassettes import Case, Recordings\n"
        "for number in range(10):\n"
        "    Recordings(Path(sys.argv[1])).add(f'{sys.argv[2]}-{number}', Case.model_validate_json(sys.argv[3]))"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, folder, name, case]) for name in "abcd"]
    assert [process.wait(60) for process in running] == [0, 0, 0, 0]
    assert len(Recordings(folder).cases) == 41


def test_a_process_killed_at_its_turn_does_not_keep_the_others_waiting(folder: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from summarizer.cassettes import Recordings\n"
        "with Recordings(Path(sys.argv[1]))._turn(): os.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", code, folder], check=False).returncode == -9
    recordings = Recordings(folder)
    recordings.add("another", recordings.cases["brief.pier"])
    assert "another" in Recordings(folder).cases


def test_an_article_that_was_never_recorded_is_missing(folder: Path) -> None:
    with pytest.raises(MissingRecordingError, match="summarizer record"):
        summarize(Article.from_text("Another article altogether."), replay=folder)


def test_a_copy_under_another_name_is_the_same_article(folder: Path, article: Path) -> None:
    copy = article.with_name("copy.txt")
    copy.write_text(TEXT)
    assert summarize(copy, replay=folder).claims


def test_the_index_pins_what_the_answer_depends_on(folder: Path) -> None:
    case = Recordings(folder).cases["brief.pier"]
    prompt = Pack.built_in().prompt("brief")
    assert (case.prompt_sha256, case.schema_sha256) == (prompt.sha256, prompt.schema_sha256)
    assert case.article_sha256 == Article.from_text(TEXT).sha256
    assert case.answered_by == "scripted"
    assert len(case.seconds) == 3


def test_a_replay_that_leaves_a_recorded_answer_unasked_is_stale(
    tmp_path: Path, article: Path, endpoint: Endpoint
) -> None:
    claims = [*said()["claims"], *said(n=2, quote=["unsaid"])["claims"]]
    endpoint.script = [answer(said() | {"claims": claims}), answer({"claims": said()["claims"]})]
    run(_record(article, tmp_path / "own"))
    for part in ("prompts", "schemas"):
        shutil.copytree(ROOT / part, tmp_path / "pack" / part)
    (tmp_path / "pack" / "prompts" / "revise.md").unlink()
    with pytest.raises(StaleRecordingError, match="were not asked for"):
        run(_replay(article, Options(replay=tmp_path / "own", pack=tmp_path / "pack")))


def test_answers_before_a_failure_are_kept_for_the_next_recording_and_for_that_one_only(
    tmp_path: Path, article: Path, endpoint: Endpoint
) -> None:
    revision = answer({"claims": said()["claims"]})
    endpoint.script = [answer(said(quote=["unsaid"])), Scripted(status=400)]
    with pytest.raises(EndpointError):
        run(_record(article, tmp_path / "own"))
    broken_off = datetime.now(UTC)
    time.sleep(1)  # the index tells whole seconds
    endpoint.script = [revision]
    run(_record(article, tmp_path / "own"))
    assert [one["tools"][0]["function"]["name"] for one in endpoint.requests[2:]] == ["BriefRevision"]
    case = Recordings(tmp_path / "own").cases["brief.pier"]
    assert (len(case.seconds), datetime.fromisoformat(case.recorded) <= broken_off) == (2, True)

    endpoint.requests.clear()
    endpoint.script = [answer(said(quote=["unsaid"])), revision]
    run(_record(article, tmp_path / "own"))
    assert len(endpoint.requests) == 2


def test_a_pair_whose_names_are_too_long_together_is_refused_before_it_is_paid_for(folder: Path) -> None:
    with pytest.raises(ConfigurationError, match="too long"):
        Recordings(folder).prepare(["compare." + "ä" * 125])


def test_files_written_at_the_same_time_are_each_whole(tmp_path: Path) -> None:
    def write(number: int) -> None:
        write_file(tmp_path / f"{number}.txt", str(number).encode() * 1000)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(100)))
    assert all((tmp_path / f"{n}.txt").read_text() == str(n) * 1000 for n in range(100))
    assert len(list(tmp_path.iterdir())) == 100
