"""Articles fetched from an address: what is kept of it, and how what comes back is read."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest

from summarizer import Article
from summarizer.errors import ArticleError
from tests.conftest import SEEDS
from tests.test_command import call, interrupted
from tests.test_language_model import TEXT


@contextmanager
def dripping(seconds: float, pause: float = 0.2, page: bytes = b"<html>") -> Iterator[str]:
    """The address of a server that sends headers, then a page byte by byte, for so many seconds."""

    def serve(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n")
        with suppress(OSError), connection:
            for _ in range(int(seconds / pause)):
                time.sleep(pause)
                connection.sendall(b".")
            connection.sendall(page)

    def accept() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/story"


@contextmanager
def serving(pages: dict[str, tuple[str, bytes]]) -> Iterator[tuple[str, list[str]]]:
    """A server of these pages, each with its type or, for ``->``, where it leads; also the passwords it was sent."""
    sent: list[str] = []

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, body = pages.get(self.path, ("", b""))
            sent.append(self.headers.get("Authorization", ""))
            self.send_response(302 if kind == "->" else 200 if kind else 404)
            self.send_header("Location" if kind == "->" else "Content-Type", body.decode() if kind == "->" else kind)
            self.end_headers()
            self.wfile.write(b"" if kind == "->" else body)

        def log_message(self, *_: object) -> None:
            """Keep the test output clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", sent
        server.shutdown()


def test_a_password_in_an_article_s_address_is_sent_and_kept_nowhere() -> None:
    with serving({"/pier": ("text/plain", TEXT.encode())}) as (address, sent):
        known = address.replace("//", "//anna:open-sesame@")
        article = Article.from_url(f"{known}/pier")
        with pytest.raises(ArticleError, match=f"^{address}/gone: ") as error:
            Article.from_url(f"{known}/gone")
    assert sent[0].startswith("Basic ")
    assert article.source == f"{address}/pier"
    assert "open-sesame" not in str(error.value)


def test_what_a_server_calls_plain_text_is_read_as_it_stands() -> None:
    told = "Pier Closed\n\nThe mayor said <b>no</b> to boats & gulls, if 3 < 4."
    with serving({"/pier": ("text/plain; charset=utf-8", told.encode())}) as (address, _):
        assert Article.from_url(f"{address}/pier").text == told


def test_the_outlet_of_a_page_is_where_the_address_led() -> None:
    page = f"<html><body><article><h1>Pier Closed</h1><p>{TEXT.replace('Pier Closed', '')}</p></article></body></html>"
    with serving({"/to": ("text/html", page.encode())}) as (there, _):
        moved = there.replace("127.0.0.1", "localhost")
        with serving({"/from": ("->", f"{moved}/to".encode())}) as (here, _):
            article = Article.from_url(f"{here}/from")
    assert article.source == f"{here}/from"
    assert (article.outlet or "").startswith("localhost")


@pytest.mark.parametrize("command", ["brief", "compare"])
def test_one_interrupt_ends_a_fetch(command: str) -> None:
    with dripping(60) as address:
        code, errors, seconds = interrupted(command, address, SEEDS[0], "--model", "rules", after=2)
    assert (code, errors) == (130, b"summarizer: interrupted\n")
    assert seconds < 20  # the fetch goes on for a minute


def test_an_address_longer_than_any_file_s_name_is_still_written_to_a_folder(tmp_path: Path) -> None:
    path = "/pier?from=" + "ö" * 300
    with serving({quote(path, safe="/?="): ("text/plain", TEXT.encode())}) as (address, _):
        done = call("brief", address + path, address + path, "--model", "rules", "-f", "json", "-o", f"{tmp_path}/")
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in tmp_path.glob("*.json"))
    assert (len(names), names[0][:10]) == (2, "pier?from=")


def test_the_timeout_bounds_a_fetch_as_a_whole() -> None:
    started = time.monotonic()
    with dripping(60) as address:
        done = call("brief", address, "--model", "rules", "--timeout", "1")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert b"not done after 1 s" in done.stderr
    assert time.monotonic() - started < 10


def test_addresses_are_fetched_side_by_side() -> None:
    started = time.monotonic()
    with dripping(3, page=b"The pier is closed, the mayor said.") as address:
        done = call("brief", *[address] * 6, "--model", "rules")
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - started < 12
