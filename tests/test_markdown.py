"""Markdown for a reader: nothing of the article acts on the page, firmness is visible, hedges are shown."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarizer import Article, Brief, summarize
from summarizer.brief import Attribution, Link
from summarizer.render.markdown import escape, escape_line
from tests.conftest import SEEDS
from tests.made import brief_of, claim, quote


def markdown(text: str) -> tuple[Brief, str]:
    brief = summarize(Article.from_text(text), model="rules")
    return brief, brief.to_markdown()


def test_sections_come_in_the_readers_order() -> None:
    text = summarize(SEEDS[1], model="rules").to_markdown()
    headings = re.findall(r"^## (\w+)", text, re.MULTILINE)
    assert headings[:3] == ["Actors", "Key", "All"]
    assert text.rstrip().splitlines()[-1].startswith("*Made by rules")


def test_markup_in_the_article_is_text() -> None:
    _, text = markdown("A *bold* | move\n\nThe mayor said <script>alert(1)</script> [x](y) `z` | end.")
    assert "<script>" not in text
    assert r"\<script\>" in text
    rows = [line for line in text.splitlines() if line.startswith("| c")]
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 9 for row in rows)


def test_one_of_a_thing_is_told_in_the_singular() -> None:
    brief, text = markdown("The crane stands on the pier.")
    assert len(brief.claims) == 1
    assert "\n1 claim: 1 ● firm" in text
    assert "; 1 claim in the outlet’s own voice" in text
    asked = brief.model_copy(update={"run": brief.run.model_copy(update={"prompt": "brief", "requests": 1})})
    for rendered in (asked.to_markdown(), asked.to_html()):
        assert "; 1 request, 0 re-asks, 0 + 0 tokens" in rendered


def test_firmness_and_hedging_words_are_told_with_every_claim() -> None:
    brief, text = markdown("Ruiz said the pier may close. The crane stands.")
    assert "◐ hedged" in text
    assert "● firm" in text
    assert "*may*" in text
    assert len([line for line in text.splitlines() if line.startswith("| c")]) == len(brief.claims)


def test_a_claim_hedged_by_no_word_but_its_cue_names_the_cue() -> None:
    article = Article.from_text("Officials voiced concerns about the pier.")
    made = claim(article, 1, "the pier", certainty="possible", firmness="hedged", factuality="PS+")
    link = Link(actor="a1", cue=quote(article, "voiced concerns about"))
    told = made.model_copy(update={"attribution": Attribution(chain=(Link(actor="outlet"), link))})
    assert "hedged by its cue, *voiced concerns about*" in brief_of(article, [told]).to_markdown()


def test_an_estimative_word_carries_its_band_as_an_aid() -> None:
    _, text = markdown("Ruiz said the pier will probably close.")
    assert "55–80 % in ICD 203" in text


@given(st.text(alphabet="a1 -+=.)(#*_`~<>|[]!&;:\\ct/@\n", max_size=20).filter(str.strip))
@example("&copy; of 1. May")
@example("1. May was fine")
@example("12) - they left")
@example("# of boats > # of gulls")
@example("--- and ===")
def test_a_reader_of_markdown_gives_any_text_back_as_it_was(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(escape_line(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == " ".join(text.split())


def test_a_control_character_of_an_answer_reaches_no_terminal() -> None:
    assert escape("gist\x1b]0;title\x07 of it") == "gist\\]0;title of it"
    assert escape("a\u202eb\u2066c") == "abc"


def test_an_id_of_a_saved_brief_opens_no_heading_and_reaches_no_terminal() -> None:
    brief, _ = markdown("Ruiz said the pier may close.")
    odd = "c1\x1b[2J\n# Injected | x"
    changed = brief.model_copy(update={"claims": (brief.claims[0].model_copy(update={"id": odd}),)})
    text = changed.to_markdown()
    assert "\x1b" not in text
    assert "# Injected" not in text.splitlines()
    assert r"c1\[2J \# Injected \| x" in text
