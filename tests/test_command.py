"""The command: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

import summarizer
from summarizer import Brief
from summarizer.cli.main import app
from summarizer.errors import ArticleError
from summarizer.side_by_side import Outcome
from tests.conftest import ROOT, SEEDS, Endpoint, Scripted, answer
from tests.test_language_model import TEXT, said

SEED_BRIEF = summarizer.summarize(SEEDS[0], model="rules").model_dump_json(by_alias=True)
COMMAND = (sys.executable, "-m", "summarizer")


def call(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a user does: a process of its own."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env=os.environ | environment,
        timeout=60,
        check=False,
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "pier.txt"
    path.write_text(TEXT)
    return path


def test_without_a_model_the_rules_engine_answers_and_says_so(article: Path) -> None:
    done = call("brief", article)
    assert done.returncode == 0
    assert b"using rules (no model is configured)" in done.stderr
    assert b"## Key claims" in done.stdout
    assert b"Made by rules" in done.stdout


def test_json_is_a_brief_and_several_are_a_list_in_the_order_asked_for(article: Path) -> None:
    one = call("brief", article, "--model", "rules", "--format", "json")
    assert Brief.model_validate_json(one.stdout).run.engine == "rules"
    many = json.loads(call("brief", SEEDS[1], article, SEEDS[0], "--model", "rules", "-f", "json").stdout)
    assert [brief["article"]["source"] for brief in many] == [str(SEEDS[1]), str(article), str(SEEDS[0])]


def test_standard_input_is_an_article(article: Path) -> None:
    done = call("brief", "-", "--model", "rules", "-f", "jsonl", stdin=article.read_bytes())
    assert Brief.model_validate_json(done.stdout).article.source == "-"


def test_one_bad_article_is_reported_at_the_end_and_does_not_stop_the_others(article: Path, tmp_path: Path) -> None:
    done = call("brief", tmp_path / "absent.txt", article, "--model", "rules", "-f", "jsonl")
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1
    assert b"absent.txt: No such file" in done.stderr
    assert b"1 of 2 failed" in done.stderr


def test_a_folder_takes_one_file_a_brief(article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "briefs"
    folder.mkdir()
    done = call("brief", article, article, "--model", "rules", "-f", "json", "-o", folder)
    assert (done.returncode, done.stdout) == (0, b"")
    assert sorted(path.name for path in folder.iterdir()) == ["pier-2.json", "pier.json"]


def test_files_in_a_folder_are_named_in_the_order_of_the_articles_whichever_is_finished_first(
    article: Path, tmp_path: Path, endpoint: Endpoint
) -> None:
    first, second = tmp_path / "x" / "pier.txt", tmp_path / "y" / "pier.txt"
    for path, text in ((first, "Slow Pier\n\n" + TEXT), (second, TEXT)):
        path.parent.mkdir()
        path.write_text(text)

    def reply(body: dict[str, object]) -> Scripted:
        time.sleep(1 if "Slow" in str(body) else 0)
        return answer(said())

    endpoint.choose = reply
    folder = tmp_path / "briefs"
    assert call("brief", first, second, "-f", "json", "--no-store", "-o", f"{folder}/").returncode == 0
    sources = [json.loads((folder / name).read_text())["article"]["source"] for name in ("pier.json", "pier-2.json")]
    assert sources == [str(first), str(second)]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", b"empty"),
        (b"\x89PNG\r\n\x1a\n", b"PNG"),
        (b"The pier is closed.\n" * 2**20, b"20 MiB, the most that is read is 4 MiB"),
    ],
    ids=["empty", "PNG", "too large"],
)
def test_what_is_no_article_is_one_line_and_exit_2(tmp_path: Path, content: bytes, complaint: bytes) -> None:
    path = tmp_path / "thing"
    path.write_bytes(content)
    done = call("brief", path, "--model", "rules")
    assert done.returncode == 2
    assert complaint in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("brief", ".", "--model", "rules"),
        ("brief", "x.txt", "--model", "gpt"),
        ("brief", "x.txt", "--model", "elsewhere/gpt"),
        ("brief", "x.txt", "--format", "poem"),
        ("brief", "x.txt", "--model", "openai/gpt-5.4-mini"),
        ("brief",),
        ("nonsense",),
        ("doctor", "--timeout", "-1"),
        ("prompts", "show", "nonsense", "x.txt"),
        ("brief", str(SEEDS[0]), "--model", "rules", "-o", "/dev/full"),
        ("brief", str(SEEDS[0]), "--model", "rules", "-o", "/nowhere/at/all.md"),
    ],
)
def test_bad_usage_is_exit_2_without_a_traceback(arguments: tuple[str, ...]) -> None:
    done = call(*arguments)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["brief {0} --model rules", "brief {0} {0} --model rules -f json", "schema"])
def test_a_full_disk_is_one_line_and_exit_2(article: Path, command: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, *command.format(article).split()], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr.splitlines()[1:]) == (2, [])
    assert b"No space left" in done.stderr


def in_a_shell(command: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["sh", "-c", command], capture_output=True, check=False)


CLOSED = [
    *(f"brief {{}} --model rules -f {style}" for style in ("markdown", "json", "csv")),
    *(
        "schema",
        "prompts",
        "prompts show brief {}",
        "cassettes status",
        "doctor",
        "compare {} {} --model rules",
        "--version",
    ),
]


@pytest.mark.parametrize("command", CLOSED)
def test_a_closed_standard_output_is_one_line_and_exit_2(article: Path, command: str) -> None:
    done = in_a_shell(f"{shlex.join(COMMAND)} {command.format(article, article)} >&-")
    assert (done.returncode, done.stderr) == (2, b"summarizer: standard output: is closed\n")


def test_a_closed_standard_input_is_one_line_and_exit_2() -> None:
    done = in_a_shell(f"{shlex.join(COMMAND)} brief - --model rules <&-")
    assert (done.returncode, done.stderr) == (2, b"summarizer: -: standard input is closed\n")


def test_with_standard_error_closed_nothing_of_it_reaches_standard_output(article: Path) -> None:
    done = in_a_shell(f"{shlex.join(COMMAND)} brief {article} absent.txt -f json 2>&-")
    assert done.returncode == 2
    assert len(json.loads(done.stdout)) == 1


@pytest.mark.parametrize("style", ["markdown", "json", "jsonl", "html", "csv", "parquet", "xlsx", "sqlite"])
def test_a_file_whose_name_is_not_utf8_becomes_a_brief(tmp_path: Path, style: str) -> None:
    path, out = tmp_path / os.fsdecode(b"caf\xe9.txt"), tmp_path / "out"
    path.write_text(TEXT)
    done = call("brief", path, path.with_name(os.fsdecode(b"\xe9")), "--model", "rules", "-f", style, "-o", out)
    assert b"1 of 2 failed" in done.stderr
    assert out.stat().st_size
    if style == "json":
        assert json.loads(out.read_text())[0]["article"]["source"].endswith("caf\\udce9.txt")


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "brief.json"
    target.write_text("older")
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"
        "from summarizer.cli.main import main; main()"
    )
    arguments = ["brief", str(SEEDS[0]), "--model", "rules", "-f", "json", "-o", str(target)]
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, f"summarizer: {target}: File too large\n".encode())
    assert target.read_text() == "older"
    assert list(tmp_path.iterdir()) == [target]


def test_a_place_that_cannot_be_written_to_is_refused_before_a_model_is_asked(
    article: Path, endpoint: Endpoint
) -> None:
    for place in ("/nowhere/brief.json", f"{article}/"):
        assert call("brief", article, "--no-store", "-f", "json", "-o", place).returncode == 2
    assert endpoint.requests == []


def test_an_article_is_never_overwritten_by_what_is_made_of_it(article: Path) -> None:
    link, other = article.with_name("link.txt"), article.with_name("other.txt")
    link.symlink_to(article)
    other.write_text(TEXT)
    kept = article.with_suffix(".json")
    kept.write_text(TEXT)
    folder = f"{article.parent}/"
    for arguments in (
        ("brief", article, "-o", article),
        ("brief", other, article, "-o", link),
        ("brief", kept, "-f", "json", "-o", folder),
        ("compare", article, other, "-o", other),
    ):
        done = call(*arguments, "--model", "rules")
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
        assert b"is one of the articles" in done.stderr
    piped = in_a_shell(f"{shlex.join(COMMAND)} brief - --model rules -o {article} < {article}")
    assert piped.returncode == 2
    assert article.read_text() == other.read_text() == kept.read_text() == TEXT


def test_a_very_long_article_becomes_a_brief(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("The mayor said the pier is closed.\n" * 20_000)
    done = call("brief", path, "--model", "rules", "-f", "json", "-o", tmp_path / "brief.json")
    assert done.returncode == 0, done.stderr


def test_strict_fails_on_a_finding_and_still_prints_the_brief(tmp_path: Path, endpoint: Endpoint) -> None:
    path = tmp_path / "pier.txt"
    path.write_text("The mayor said the pier may close. Gulls like it.")
    voice = {"actor": "a1", "mention": "The mayor", "cue": "said"}
    lost = {"n": 1, "sentence": 1, "quote": ["the pier may close"], "voices": [voice], "certainty": "certain"}
    endpoint.script = [answer(said() | {"claims": [lost]})]
    done = call("brief", path, "--strict", "--no-store")
    assert done.returncode == 1
    assert b"hedge\\_lost" in done.stdout or b"hedge_lost" in done.stdout


def test_an_endpoint_that_fails_is_exit_3(article: Path, endpoint: Endpoint) -> None:
    endpoint.script = [Scripted('{"error": {"message": "no such key"}}', 401)]
    done = call("brief", article, "--no-store")
    assert done.returncode == 3
    assert b"401: no such key" in done.stderr


def test_how_to_record_can_be_pasted_into_a_shell(article: Path, tmp_path: Path) -> None:
    spaced = article.rename(article.with_name("the pier.txt"))
    (tmp_path / "none").mkdir()
    done = call("brief", spaced, "--replay", tmp_path / "none")
    assert f"summarizer record --to {tmp_path / 'none'} {shlex.quote(str(spaced))}" in done.stderr.decode()


def test_a_missing_recording_is_exit_4_and_says_how_to_record(article: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    done = call("brief", article, "--replay", tmp_path / "none")
    assert done.returncode == 4
    assert b"summarizer record" in done.stderr


def test_recording_and_replaying_gives_the_same_bytes_whatever_the_jobs(
    article: Path, tmp_path: Path, endpoint: Endpoint
) -> None:
    endpoint.script = [answer(said())]
    assert call("record", article, "--to", tmp_path / "tapes").returncode == 0
    outputs = {
        call("brief", article, "--replay", tmp_path / "tapes", "-f", "json", "-j", jobs).stdout
        for jobs in ("1", "1", "9")
    }
    assert len(outputs) == 1
    assert outputs.pop()


def test_two_articles_that_would_share_one_recording_are_refused_before_anything_is_asked(
    article: Path, tmp_path: Path, endpoint: Endpoint
) -> None:
    endpoint.script = [answer(said())]
    other = tmp_path / "elsewhere" / article.name
    other.parent.mkdir()
    other.write_text("Another article.")
    done = call("record", article, other, "--to", tmp_path / "tapes")
    assert done.returncode == 2
    assert b"two articles would share the recording brief.pier" in done.stderr
    assert endpoint.requests == []


def test_a_recording_of_another_article_is_not_replaced_and_that_of_an_edited_one_is(
    article: Path, tmp_path: Path, endpoint: Endpoint
) -> None:
    endpoint.script = [answer(said())]
    assert call("record", article, "--to", tmp_path / "tapes").returncode == 0
    article.write_text(TEXT + " It rained.")
    assert call("record", article, "--to", tmp_path / "tapes").returncode == 0
    other = tmp_path / "elsewhere" / article.name
    other.parent.mkdir()
    other.write_text(TEXT)
    asked = len(endpoint.requests)
    done = call("record", other, "--to", tmp_path / "tapes")
    assert done.returncode == 2
    assert f"would take the place of the recording of {article}".encode() in done.stderr
    assert len(endpoint.requests) == asked


@pytest.mark.parametrize("place", ["pier.txt", "pier.txt/deeper", "/proc/nowhere"])
def test_a_folder_that_cannot_take_recordings_is_refused_before_anything_is_asked(
    article: Path, endpoint: Endpoint, place: str
) -> None:
    endpoint.script = [answer(said())]
    done = call("record", article, "--to", article.parent / place)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert b"cannot keep recordings" in done.stderr
    assert endpoint.requests == []


@pytest.mark.parametrize("endless", ["brief /dev/zero --model rules", "brief - --model rules </dev/zero"])
def test_input_without_end_is_refused_at_the_most_that_is_read(endless: str) -> None:
    done = in_a_shell(f"ulimit -v 2000000; {shlex.join(COMMAND)} {endless}")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert b"the most that is read is 4 MiB" in done.stderr


@pytest.mark.parametrize("option", ["-o", "--replay", "--pack"])
def test_a_name_longer_than_any_is_one_line_and_exit_2(article: Path, option: str) -> None:
    done = call("brief", article, "--model", "rules", option, "x" * 300)
    assert done.returncode in {2, 4}
    assert len(done.stderr.splitlines()) == 1
    assert b"x" * 100 not in done.stderr


def test_a_thousand_articles_of_one_name_get_a_file_each(tmp_path: Path) -> None:
    from summarizer.cli.output import open_output

    output = open_output("json", f"{tmp_path}/", [f"http://127.0.0.1/{n}/index.html" for n in range(3_000)])
    for position in (0, 1, 2_999):
        output.add(Outcome(position, "", result=Brief.model_validate_json(SEED_BRIEF)))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["index-2.json", "index-3000.json", "index.json"]


def test_an_interrupted_run_ends_with_130_and_keeps_what_was_finished(article: Path, endpoint: Endpoint) -> None:
    def reply(body: dict[str, object]) -> Scripted:
        if "Slow" in str(body):
            time.sleep(20)
        return answer(said())

    endpoint.choose = reply
    slow = article.with_name("slow.txt")
    slow.write_text("Slow Pier\n\n" + TEXT)
    process = subprocess.Popen(
        [*COMMAND, "brief", str(slow), str(article), "-f", "jsonl", "--no-store"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 20
    while len(endpoint.requests) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=20)
    assert process.returncode == 130, errors
    assert b"Traceback" not in errors
    assert [json.loads(line)["article"]["source"] for line in output.splitlines()] == [str(article)]


def interrupted(*arguments: str | Path, after: float) -> tuple[int, bytes, float]:
    """How a command ends on one Ctrl-C: its exit code, what it says, and how long that takes."""
    process = subprocess.Popen([*COMMAND, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    time.sleep(after)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    started = time.monotonic()
    _, errors = process.communicate(timeout=30)
    return process.returncode, errors, time.monotonic() - started


def test_one_interrupt_ends_a_long_analysis(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("The mayor, Anna Keller, said the pier on the north shore may be closed by May.\n" * 45_000)
    code, errors, seconds = interrupted("brief", path, "--model", "rules", after=3)
    assert (code, errors) == (130, b"summarizer: interrupted\n")
    assert seconds < 20


def test_schema_is_the_published_json_schema() -> None:
    schema = json.loads(call("schema").stdout)
    assert schema["properties"]["schema"]["const"] == "summarizer/brief/1"
    assert "Claim" in schema["$defs"]


def test_prompts_are_listed_with_version_and_hash_and_shown_with_a_size(article: Path) -> None:
    listed = call("prompts").stdout.decode().splitlines()
    assert [line.split("\t")[0] for line in listed] == ["brief", "compare", "revise"]
    shown = call("prompts", "show", "brief", article)
    assert b"[2] The mayor said the pier is not safe." in shown.stdout
    assert b"tokens" in shown.stderr


def test_doctor_says_which_engine_and_why_and_whether_the_endpoint_answers(endpoint: Endpoint) -> None:
    done = call("doctor")
    assert done.returncode == 0
    assert b"openai/gpt-5.4-mini: OPENAI_API_KEY is set" in done.stdout
    assert b"reachable    yes" in done.stdout
    unreachable = call("doctor", OPENAI_BASE_URL="http://127.0.0.1:9/v1")
    assert unreachable.returncode == 3


def test_doctor_on_a_full_disk_is_one_line_and_exit_2() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "doctor"], stdout=full, stderr=subprocess.PIPE, env=os.environ, timeout=60, check=False
        )
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_doctor_waits_no_longer_than_it_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        done = call("doctor", "--timeout", "0.5", OPENAI_BASE_URL=f"http://127.0.0.1:{silent.getsockname()[1]}/v1")
    assert done.returncode == 3
    assert b"cannot be reached: no reply in 0.5 s" in done.stderr


def test_doctor_shows_no_password_and_refuses_a_key_that_is_none(endpoint: Endpoint) -> None:
    done = call("doctor", OPENAI_BASE_URL=endpoint.url.replace("//", "//user:open-sesame@"))
    assert done.returncode == 0
    assert b"open-sesame" not in done.stdout + done.stderr
    refused = call("doctor", OPENAI_API_KEY="…")
    assert refused.returncode == 2
    assert b"Traceback" not in refused.stderr


def test_the_version_is_shown_and_the_root_of_the_errors_is_at_hand() -> None:
    done = call("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"summarizer {summarizer.__version__}\n")
    assert issubclass(ArticleError, summarizer.SummarizerError)


def test_help_imports_nothing_heavy() -> None:
    heavy = ("openai", "instructor", "vcr", "trafilatura", "pydantic", "httpx2", "jinja2")
    code = (
        "import sys; sys.argv = ['summarizer', '--help']\n"
        "from summarizer.cli.main import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("command", ["--pack {0} show brief {1}", "show brief {1} --pack {0}"])
def test_a_pack_is_honoured_before_and_behind_what_is_to_be_shown(article: Path, tmp_path: Path, command: str) -> None:
    for folder in ("prompts", "schemas"):
        shutil.copytree(ROOT / folder, tmp_path / "pack" / folder)
    prompt = tmp_path / "pack" / "prompts" / "brief.md"
    prompt.write_text(prompt.read_text() + "\nBeware of the gulls.\n")
    done = CliRunner().invoke(app, ["prompts", *command.format(tmp_path / "pack", article).split()])
    assert "Beware of the gulls." in done.output
