"""The database: tied by foreign keys, searchable, the same as the JSON, and served by Datasette."""

from __future__ import annotations

import json
import re
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from summarizer import Brief, summarize
from summarizer.render.database import to_sqlite
from summarizer.render.failure import Failure
from tests.conftest import SEEDS
from tests.made import hostile, nested


@pytest.fixture(scope="module")
def briefs() -> list[Brief]:
    return [*(summarize(path, model="rules") for path in SEEDS), nested(), hostile(), nested()]


@pytest.fixture
def database(briefs: list[Brief], tmp_path: Path) -> Path:
    path = tmp_path / "briefs.sqlite"
    path.write_bytes(to_sqlite(briefs, [Failure("lost.txt", "no such file")]))
    return path


@pytest.fixture
def ask(database: Path) -> Iterator[Any]:
    connection = sqlite3.connect(database)
    yield lambda query, *values: connection.execute(query, values).fetchall()
    connection.close()


def test_it_is_sound_and_every_key_points_somewhere(ask: Any) -> None:
    assert ask("PRAGMA integrity_check") == [("ok",)]
    assert ask("PRAGMA foreign_key_check") == []
    tied = {(row[3], row[2]) for table in ("claims", "chains") for row in ask(f"PRAGMA foreign_key_list({table})")}
    assert tied == {
        *{("brief", "briefs"), ("source", "actors")},
        *{("claim", "claims"), ("actor", "actors"), ("mention", "evidence"), ("cue", "evidence")},
    }


def test_claims_and_their_words_are_those_of_the_json(ask: Any, briefs: list[Brief]) -> None:
    rows = ask("SELECT brief, key, text, firmness, factuality, depth FROM claims ORDER BY id")
    assert rows == [
        (n, c.id, c.text, c.firmness, c.factuality, c.attribution.depth)
        for n, brief in enumerate(briefs, start=1)
        for c in brief.claims
    ]
    words = ask("SELECT exact, start_offset, end_offset FROM evidence WHERE role = 'content' ORDER BY id")
    assert words == [(e.exact, e.start, e.end) for b in briefs for c in b.claims for e in c.evidence]


def test_actors_chains_hedges_positions_and_findings_are_those_of_the_json(ask: Any, briefs: list[Brief]) -> None:
    counted = {
        "briefs": len(briefs),
        "actors": sum(len(b.actors) for b in briefs),
        "chains": sum(len(c.attribution.chain) for b in briefs for c in b.claims),
        "hedges": sum(len(c.hedges) for b in briefs for c in b.claims),
        "positions": sum(len(b.positions) for b in briefs),
        "findings": sum(len(b.findings) for b in briefs),
    }
    assert {table: ask(f"SELECT count(*) FROM {table}")[0][0] for table in counted} == counted
    assert ask("SELECT source, message FROM failures") == [("lost.txt", "no such file")]


def test_the_chain_of_a_claim_is_read_off_in_order(ask: Any) -> None:
    rows = ask(
        "SELECT chains.name, actors.naming FROM chains JOIN claims ON claims.id = chains.claim "
        "LEFT JOIN actors ON actors.id = chains.actor WHERE claims.brief = 3 AND claims.key = 'c2' ORDER BY link"
    )
    assert rows == [("the outlet", None), ("Ruiz", "named"), ("engineers", "collective")]


def test_search_finds_claims_by_stem_in_their_text_their_words_and_their_voices(ask: Any) -> None:
    query = "SELECT DISTINCT key FROM claims JOIN claims_fts ON claims.id = claims_fts.rowid WHERE claims_fts MATCH ?"
    assert ask(query + " AND brief = 3", "fearing") == [("c1",), ("c2",)]
    assert ask(query + " AND brief = 3", "engineers NOT pier") == [("c2",), ("c3",)]


def _free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


@pytest.fixture
def served(database: Path) -> Iterator[str]:
    """The database behind Datasette on loopback."""
    port = _free_port()
    command = [sys.executable, "-m", "datasette", str(database), "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/briefs"
    finally:
        process.terminate()
        process.wait(10)


def fetch(url: str) -> str:
    """A page of the server, which may still be starting."""
    deadline = time.monotonic() + 30
    while True:
        try:
            with urlopen(url, timeout=10) as reply:
                return str(reply.read().decode())
        except URLError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


@pytest.mark.enable_socket
def test_datasette_serves_it_with_links_between_tables_and_a_search(served: str, briefs: list[Brief]) -> None:
    page = fetch(f"{served}/claims?_search=engineers&brief=3")
    assert "engineers fear may fall by June" in page
    assert re.search(r'<a href="/briefs/actors/\d+">engineers</a>', page)
    assert 'name="_search"' in page
    rows = json.loads(fetch(f"{served}/claims.json?_shape=array&_size=max"))
    assert len(rows) == sum(len(brief.claims) for brief in briefs)
    assert "<script>window.hit" not in page
