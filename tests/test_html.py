"""The page as a file: well formed, complete, escaped, sealed; and what a brief without its article shows."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest

from summarizer import Article, Brief, summarize
from summarizer.brief import Actor
from summarizer.errors import ArticleError
from summarizer.render.failure import Failure
from summarizer.render.html import to_report
from summarizer.render.marking import cut, marks_of, passages
from summarizer.render.network import ROWS, draw
from tests.conftest import SEEDS
from tests.made import brief_of, claim, hostile, long, nested, quote
from tests.test_command import COMMAND, call


def parsed(html: str) -> Any:
    """The page's tree; a parse error fails the test."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)


def no_claims() -> Brief:
    return brief_of(
        Article.from_text("A quiet day\n\nGulls."),
        actors=[Actor(id="a1", name="Gull", kind="group", naming="collective")],
    )


def no_actors() -> Brief:
    article = Article.from_text("A quiet day\n\nGulls like the pier.")
    return brief_of(article, [claim(article, 1, "Gulls like the pier")])


def many_mentions() -> Brief:
    article = Article.from_text("Ruiz spoke. " * 300)
    places = [match.start() for match in re.finditer("Ruiz", article.text)]
    mentions = tuple(quote(article, "Ruiz").model_copy(update={"start": p, "end": p + 4}) for p in places)
    return brief_of(article, actors=[Actor(id="a1", name="Ruiz", kind="person", naming="named", mentions=mentions)])


@pytest.mark.parametrize("make", [no_claims, no_actors, many_mentions, nested, hostile, long])
def test_every_page_is_well_formed(make: Any) -> None:
    tree = parsed(make().to_html())
    assert tree.find("body//h1") is not None
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_a_brief_of_nothing_says_so_instead_of_showing_empty_frames() -> None:
    html = no_claims().to_html()
    assert "No claim was found" in html
    assert "The outlet cites nobody" in html
    assert "No actor was found" in no_actors().to_html()


def test_three_hundred_mentions_are_one_line_of_ticks_and_a_number() -> None:
    html = many_mentions().to_html()
    assert html.count("M1000 0V10") <= 1
    assert 'aria-label="300 mentions"' in html
    assert len(html) < 60_000


@pytest.mark.parametrize("make", [nested, hostile, long])
def test_segments_joined_are_the_article_to_the_code_point(make: Any) -> None:
    brief = make()
    parts = passages(brief, brief.held_article)
    texts = ["".join(segment.text for segment in row) for row in cut(parts, marks_of(brief.claims))]
    assert "".join(texts) == brief.held_article.text


def test_nested_words_are_cut_at_every_boundary_and_each_line_has_its_level() -> None:
    brief = nested()
    rows = list(cut(passages(brief, brief.held_article), marks_of(brief.claims)))
    segment = next(s for row in rows for s in row if s.text == "fall")
    evidence = [mark for mark in segment.marks if mark.role == "evidence"]
    assert [mark.claim for mark in evidence] == [2, 3, 1, 0]
    assert [mark.level for mark in evidence] == [2, 2, 1, 0]
    html = brief.to_html()
    assert 'class="evidence uncommitted-3 hedged-2 firm-1 hedge"' in html


def test_of_two_claims_that_begin_at_one_word_the_longer_takes_the_first_line() -> None:
    article = Article.from_text("The pier is closed for the winter, and the crane is sound.")
    pair = [claim(article, 1, "The pier is closed"), claim(article, 2, "The pier is closed for the winter")]
    levels = {mark.claim: mark.level for mark in marks_of(pair) if mark.role == "evidence"}
    assert levels == {1: 0, 0: 1}


def test_a_claim_is_found_under_its_id_and_ids_that_cannot_be_links_get_a_number() -> None:
    article = Article.from_text("One fell. Two fell. Three fell.")
    odd = [claim(article, n, words) for n, words in enumerate(("One fell", "Two fell", "Three fell"), start=1)]
    names = ["c1", "c1", '"><b>']
    brief = brief_of(article, [c.model_copy(update={"id": name}) for c, name in zip(odd, names, strict=True)])
    anchors = [e.get("id") for e in parsed(brief.to_html()).iter("article")]
    assert anchors == ["c1", "claim.2", "claim.3"]


def test_nothing_may_load_and_only_the_inlined_script_and_style_may_run() -> None:
    html = nested().to_html()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    assert policy[1].startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert "unsafe" not in policy[1]
    assert not re.search(r"\b(?:src|srcset|action)=|<link|@import|url\(", html)
    assert not re.search(r" style=| on[a-z]+=\"", html)


def test_markup_of_the_article_is_text_in_every_place() -> None:
    tree = parsed(hostile().to_html())
    assert not list(tree.iter("img"))
    assert not list(tree.iter("b"))
    assert len(list(tree.iter("script"))) == 1
    assert all((a.get("href") or "#").startswith("#") for a in tree.iter("a"))
    assert "{{ 7 * 7 }}" in "".join(tree.itertext())


def test_reordering_controls_are_boxed_in_and_told_by_name() -> None:
    html = hostile().to_html()
    body = re.sub(r'<bdi class="control" data-name="\w+">.</bdi>', "", html)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", body)
    assert '<bdi class="control" data-name="RLO">\u202e</bdi>' in html


def test_findings_stand_with_their_claim_in_the_text_and_else_at_the_head() -> None:
    tree = parsed(nested().to_html())
    card = next(e for e in tree.iter("article") if e.get("id") == "c1")
    assert "hedge lost" in "".join(card.itertext())
    text = next(e for e in tree.iter("section") if e.get("class") == "text")
    assert "nobody covers it" in "".join(text.itertext())
    overview = next(e for e in tree.iter("div") if e.get("class") == "overview")
    assert "the pier sank" in "".join(overview.itertext())


def test_a_brief_read_back_from_json_shows_the_passages_it_rests_on() -> None:
    brief = summarize(SEEDS[0], model="rules")
    again = Brief.model_validate_json(brief.model_dump_json())
    assert again == brief
    tree = parsed(again.to_html())
    shown = "".join("".join(p.itertext()) for p in tree.iter("p") if p.get("class") == "excerpt")
    assert all(e.exact in shown for c in brief.claims for e in c.evidence if "\n" not in e.exact)
    assert again.to_html(Article.from_path(SEEDS[0])) == brief.to_html()


def test_another_article_is_refused() -> None:
    with pytest.raises(ArticleError, match="not the text"):
        nested().to_html(Article.from_text("Something else entirely."))


@pytest.mark.parametrize("part", ["claims", "actors", "findings"])
def test_words_that_do_not_stand_in_the_article_are_refused_by_name(part: str) -> None:
    brief = nested()
    saved = json.loads(brief.model_dump_json())
    for quoted in _quotes(saved[part]):
        there = quoted["exact"]
        quoted["exact"] = "x" * len(there)
        edited = Brief.model_validate(saved)
        with pytest.raises(ArticleError, match=f"“{quoted['exact']}” does not stand at {quoted['start']}–"):
            edited.to_html(brief.held_article)
        assert edited.to_html()
        quoted["exact"] = there
    assert Brief.model_validate(saved).to_html(brief.held_article) == brief.to_html()


def test_words_said_to_stand_behind_the_end_of_the_article_are_refused_and_told_short() -> None:
    brief = nested()
    saved = json.loads(brief.model_dump_json())
    saved["claims"][0]["evidence"] = [{"exact": "\x1b\n" * 200, "prefix": "", "suffix": "", "start": 900, "end": 1300}]
    with pytest.raises(ArticleError) as refusal:
        Brief.model_validate(saved).to_html(brief.held_article)
    assert str(refusal.value).isprintable()
    saved["claims"][0]["evidence"][0]["exact"] = "The pier " * 44 + "sank"
    with pytest.raises(ArticleError, match=r"“The pier [^“”]{,80}…” does not stand at 900–1300"):
        Brief.model_validate(saved).to_html(brief.held_article)


def _quotes(value: Any) -> Iterator[dict[str, Any]]:
    """Every evidence of a part of a brief."""
    if isinstance(value, dict) and "exact" in value:
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _quotes(inner)


def test_thousands_of_claims_of_a_voice_that_is_named_thousands_of_times_are_a_page_within_seconds() -> None:
    article = Article.from_text("Smith said yes. " * 10_000)
    places = [match.start() for match in re.finditer("Smith", article.text)]
    smith = quote(article, "Smith")
    mentions = tuple(smith.model_copy(update={"start": place, "end": place + 5}) for place in places)
    actors = [Actor(id="a1", name="Smith", kind="person", naming="named", mentions=mentions)]
    said = claim(article, 1, "yes", "a1")
    brief = brief_of(article, [said.model_copy(update={"id": f"c{number}"}) for number in range(3_000)], actors)
    started = time.monotonic()
    assert '<option value="smith">Smith (3000)</option>' in brief.to_html()
    assert time.monotonic() - started < 8


def test_a_report_of_several_has_contents_names_failures_and_keeps_links_apart() -> None:
    tree = parsed(to_report([nested(), nested()], [Failure("lost.txt", "no such file")]))
    contents = next(e for e in tree.iter("nav"))
    assert [a.get("href") for a in contents.iter("a")] == ["#b1-brief", "#b2-brief"]
    assert "lost.txt failed: no such file" in " ".join("".join(contents.itertext()).split())
    ids = {e.get("id") for e in tree.iter() if e.get("id")}
    assert {"b1-c1", "b2-c1"} <= ids
    assert all((a.get("href") or "")[1:] in ids for a in tree.iter("a"))


def test_a_report_of_failures_alone_still_says_what_failed() -> None:
    assert "no such file" in "".join(parsed(to_report([], [Failure("lost.txt", "no such file")])).itertext())


def test_one_failing_article_of_three_leaves_a_report_of_two_that_says_what_failed(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    done = call("brief", SEEDS[0], tmp_path / "absent.txt", SEEDS[1], "--model", "rules", "-f", "html", "-o", target)
    assert done.returncode == 2
    tree = parsed(target.read_text(encoding="utf-8"))
    assert len([e for e in tree.iter("section") if e.get("class") == "brief"]) == 2
    failures = next(e for e in tree.iter("ul") if e.get("class") == "failures")
    assert "absent.txt: No such file" in "".join(failures.itertext())


def test_a_folder_takes_a_page_for_each_article(tmp_path: Path) -> None:
    done = call("brief", *SEEDS, "--model", "rules", "-f", "html", "-o", f"{tmp_path}/pages/")
    assert done.returncode == 0
    assert len([parsed(path.read_text(encoding="utf-8")) for path in (tmp_path / "pages").iterdir()]) == 2


def test_a_notebook_shows_a_compact_card_without_script() -> None:
    card = nested()._repr_html_()
    parsed(f"<!doctype html><title>x</title>{card}".replace("<style>", "").replace("</style>", ""))
    assert "outlet" in card
    assert "Ruiz" in card
    assert "<script" not in card
    assert len(summarize(SEEDS[0], model="rules")._repr_html_()) < 10_000
    assert "<img" not in hostile()._repr_html_()


def test_a_network_of_many_voices_stays_small_and_counts_the_rest() -> None:
    network = draw(long())
    assert network
    assert len(network.nodes) == ROWS + 1
    assert network.hidden == 40 - ROWS


def test_the_network_draws_who_is_cited_through_whom() -> None:
    network = draw(nested())
    assert network
    assert [edge.title for edge in network.edges] == [
        "the outlet → Ruiz: 1 firm, 1 hedged, 1 uncommitted",
        "Ruiz → engineers: 1 hedged, 1 uncommitted",
    ]


def _on_a_terminal(*arguments: str) -> str:
    """What the command shows on a terminal of its own."""
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "80"}
    process = subprocess.Popen([*COMMAND, *arguments], stdout=theirs, stderr=subprocess.PIPE, env=environment)
    os.close(theirs)
    told = b""
    with contextlib.suppress(OSError):  # the terminal is gone when the command has ended
        while part := os.read(ours, 65536):
            told += part
    os.close(ours)
    _, errors = process.communicate(timeout=30)
    return (told + errors).decode()


def test_a_terminal_gets_the_markdown_set_and_a_pipe_gets_it_plain() -> None:
    arguments = ("brief", str(SEEDS[0]), "--model", "rules")
    told = _on_a_terminal(*arguments)
    assert "\x1b[1m" in told
    assert "## Key claims" not in told
    piped = call(*arguments).stdout
    assert b"\x1b" not in piped
    assert b"## Key claims" in piped


def test_a_terminal_is_spared_what_is_no_text() -> None:
    told = _on_a_terminal("brief", str(SEEDS[0]), "--model", "rules", "--format", "parquet")
    assert "name a file with --output" in told
