"""Reading articles: encodings, normalisation, sentences with offsets, headlines."""

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Article, summarize
from summarizer.errors import ArticleError
from tests.conftest import SEEDS


def sentences(text: str) -> list[str]:
    article = Article.from_text(text)
    return [article.words(sentence.span) for sentence in article.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose 3.5 percent to $1.2 billion. Wages did not.", 2),
        ("J. K. Mora met Dr. A. B. Smith in Washington, D.C. on Jan. 5. She left.", 2),
        ("The U.S. economy grew. So did ours.", 2),
        ("“There is no question,” he said. “It is clear.” The remark stood.", 3),
        ("‘This is clearly stated.’ The remark came late.", 2),
    ],
    ids=["decimals", "initials", "U.S.", "double quotation marks", "single quotation marks"],
)
def test_sentences_are_not_broken_by_points_that_end_nothing(text: str, expected: int) -> None:
    assert len(sentences(text)) == expected


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_offsets_of_every_sentence_give_its_words_back_and_no_word_is_left_out(text: str) -> None:
    try:
        article = Article.from_text(text)
    except ArticleError:
        return
    covered = "".join(article.words(sentence.span) for sentence in article.sentences)
    assert "".join(covered.split()) == "".join(article.text.split())
    spans = [sentence.span for sentence in article.sentences]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert [sentence.number for sentence in article.sentences] == list(range(1, len(spans) + 1))


def test_text_is_normalised_to_composed_characters_and_line_feeds() -> None:
    article = Article.from_text("\ufeffCafe\u0301 opens.\r\nIt is full.\r")
    assert article.text == "Café opens.\nIt is full."
    assert unicodedata.is_normalized("NFC", article.text)


@pytest.mark.parametrize(
    "end", ["\x0b", "\x0c", "\x85", "\u2028"], ids=["vertical tab", "form feed", "next line", "line separator"]
)
def test_what_ends_a_line_joins_no_words(end: str) -> None:
    assert Article.from_text(f"The dam{end}holds firm.").text == "The dam\nholds firm."


def test_marks_heaped_on_a_letter_are_cut_and_those_that_a_script_needs_are_kept() -> None:
    heap, needed = "a" + "\u0301\u0323" * 100, "\u1ea1\u0301\u05d0\u05b7\u0591"
    text = Article.from_text(f"It may {heap} rain {needed}.").text
    assert text.endswith(f"rain {unicodedata.normalize('NFC', needed)}.")
    assert sum(map(bool, map(unicodedata.combining, text))) < 40


def test_short_lines_that_end_as_on_windows_are_text() -> None:
    assert Article.from_text("The pier is closed.\r\n" * 200).text == ("The pier is closed.\n" * 200).strip()


def test_a_first_line_without_a_stop_is_the_headline() -> None:
    article = Article.from_text("Harbour Closed for Winter\n\nThe harbour is closed. Boats left.")
    assert article.title == "Harbour Closed for Winter"
    assert article.words(article.sentences[0].span) == "Harbour Closed for Winter"


def test_a_first_line_that_is_a_sentence_is_no_headline() -> None:
    assert Article.from_text("The harbour is closed.\nBoats left.").headline is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16"])
def test_encodings_are_detected(tmp_path: Path, encoding: str) -> None:
    text = "Le café naïf est fermé, dit-elle; à côté, la forêt brûle déjà depuis l'été. " * 5
    path = tmp_path / "article.txt"
    path.write_bytes(text.encode(encoding))
    assert Article.from_path(path).text == text.strip()


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "PNG"),
        (b"%PDF-1.7 ...", "PDF"),
        (bytes(200), "not text"),
        ("… — !".encode(), "no words"),
    ],
    ids=["empty", "blank", "PNG", "PDF", "zeros", "marks only"],
)
def test_what_is_no_article_is_refused_in_one_line(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "thing"
    path.write_bytes(content)
    with pytest.raises(ArticleError, match=complaint) as error:
        Article.from_path(path)
    assert "\n" not in str(error.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="No such file"):
        Article.from_path(tmp_path / "nowhere.txt")
    with pytest.raises(ArticleError, match="folder"):
        Article.from_path(tmp_path)


def test_html_gives_its_main_text_title_and_date(tmp_path: Path) -> None:
    body = "".join(
        f"<p>The harbour master said on day {n} that the pier would stay closed to all boats.</p>" for n in range(6)
    )
    page = (
        "<!doctype html><html lang=en><head><title>Pier stays closed</title>"
        '<meta property="article:published_time" content="2026-03-04">'
        '<meta property="og:site_name" content="The Harbour Post"></head><body>'
        f"<nav>Home | About</nav><article><h1>Pier stays closed</h1>{body}</article></body></html>"
    )
    path = tmp_path / "page.html"
    path.write_text(page)
    article = Article.from_path(path)
    assert (article.title, article.outlet, article.published) == ("Pier stays closed", "The Harbour Post", "2026-03-04")
    assert "stay closed to all boats" in article.text
    assert "About" not in article.text


def test_half_a_surrogate_pair_is_left_out_and_many_are_no_text() -> None:
    assert (
        summarize(Article.from_text("The pier\ud800 is closed."), model="rules").claims[0].text == "The pier is closed."
    )
    with pytest.raises(ArticleError, match="not text"):
        Article.from_text("The pier \ud800 is closed." * 200)


def test_an_article_given_as_a_path_is_not_told_back_whole() -> None:
    text = "The pier is closed.\n\n" + "Boats left the harbour. " * 200
    with pytest.raises(ArticleError, match="The pier is closed") as error:
        summarize(text, model="rules")
    assert len(str(error.value)) < 120
    assert "\n" not in str(error.value)


def test_what_is_no_path_is_refused_as_an_article() -> None:
    with pytest.raises(ArticleError, match="no file's name"):
        summarize("a\0b", model="rules")


def page(words: str, head: str = "") -> str:
    body = "".join(f"<p>{words} It is day {n} of a long and quiet week in the harbour.</p>" for n in range(6))
    return f"<html><head>{head}<title>Pier</title></head><body><article>{body}</article></body></html>"


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Łukasz Wałęsa zażądał.", "iso-8859-2"),
        ("Мэр закрыл пирс.", "windows-1251"),
        ("市長は桟橋を閉鎖した。", "shift_jis"),
        ("“Fermé”, dit-elle à l’été.", "iso-8859-1"),
        ("朱镕基关闭了码头。", "gb2312"),
    ],
    ids=["Latin 2", "Cyrillic", "Japanese", "Western with curly quotation marks", "Chinese beyond what it declares"],
)
def test_a_page_is_read_in_the_encoding_it_declares(words: str, encoding: str) -> None:
    codec = {"iso-8859-1": "cp1252", "gb2312": "gbk"}.get(encoding, encoding)
    short = page(words, f'<meta charset="{encoding}">')
    long = page(words, f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">')
    declared = f'<?xml version="1.0" encoding="{encoding}"?>\n' + page(words)
    for html in (short, long, declared):
        assert words in Article.from_bytes(html.encode(codec), source="page").text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_page_with_a_byte_order_mark_is_a_page(encoding: str) -> None:
    article = Article.from_bytes(page("Wałęsa left.", '<meta charset="ascii">').encode(encoding), source="page")
    assert "<p>" not in article.text
    assert "Wałęsa left." in article.text


def test_xhtml_is_a_page() -> None:
    text = '<?xml version="1.0"?>\n<?xml-stylesheet href="x"?><!-- x -->\n<!DOCTYPE html>' + page("Wałęsa left.")
    assert "<p>" not in Article.from_bytes(text.encode(), source="page").text


@pytest.mark.parametrize("charset", ["hex", "undefined", "idna", "no-such-thing", "utf-16", "\\u0000"])
def test_a_page_that_declares_what_is_no_encoding_of_text_is_guessed_at(charset: str) -> None:
    data = page("Le café est fermé.", f"<meta charset={charset}>").encode("cp1252")
    assert "Le café est fermé." in Article.from_bytes(data, source="page").text


def test_a_guessed_encoding_is_said(caplog: pytest.LogCaptureFixture) -> None:
    Article.from_bytes("Le café est fermé.".encode("cp1252"), source="menu.txt")
    assert "menu.txt: is not UTF-8" in caplog.text
    caplog.clear()
    Article.from_bytes("Le café est fermé.".encode(), source="menu.txt")
    assert not caplog.text


def test_utf8_with_a_broken_character_keeps_all_others(caplog: pytest.LogCaptureFixture) -> None:
    data = "“Le café est fermé,” dit Ann Léger.".encode().replace("é,".encode(), b"\xc3,")
    assert Article.from_bytes(data, source="menu.txt").text == "“Le café est ferm\ufffd,” dit Ann Léger."
    assert "menu.txt: is UTF-8 with 1 broken characters" in caplog.text


# an é, a quotation mark and a dash in a row happen to be one sound character of UTF-8
@given(
    st.lists(
        st.sampled_from(["“café”—oui", "fermé", "– dit-il –", "l’été…", "«Léger»,", "à", "‘né’–", "the pier"]),
        max_size=4,
    )
)
def test_what_is_written_in_windows_1252_is_never_taken_for_damaged_utf8(words: list[str]) -> None:
    text = f"The mayor of Caen said that on the second day the pier is shut, and that is all: {' '.join(words)}".strip()
    assert Article.from_bytes(text.encode("cp1252"), source="menu.txt").text == text


def test_utf8_that_breaks_behind_its_mark_is_read_with_the_break_shown() -> None:
    data = "\ufeffLe café est fermé.".encode() + b"\xe9 fin"
    assert Article.from_bytes(data, source="menu.txt").text == "Le café est fermé.\ufffd fin"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It shut in May. The gulls came.", ["It shut in May.", "The gulls came."]),
        ("It shut in May. “They came,” she said.", ["It shut in May.", "“They came,” she said."]),
        ("It shut on May 3. Gulls may. Come in May 2019.", None),
        ("“It shuts in May. Come,” she said.", ["“It shuts in May. Come,” she said."]),
        ("She met Theresa May, who left.", ["She met Theresa May, who left."]),
    ],
)
def test_a_sentence_ends_after_the_month_of_may_and_a_quotation_stays_whole(
    text: str, sentences: list[str] | None
) -> None:
    article = Article.from_text(text)
    if sentences:
        assert [article.words(sentence.span) for sentence in article.sentences] == sentences
    assert "".join(article.words(one.span) for one in article.sentences).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        "<!---->" * 500 + "x",
        "The pier is closed.\n" + " " * 100_000 + "\nBoats left.",
        "Rain.\n" + "\u3000" * 100_000 + "\nx",
        "Rain a" + "\u0301\u0323" * 100_000 + " fell.",
    ],
    ids=["comments that open no page", "a line of blanks", "a line of wide blanks", "a heap of marks"],
)
def test_no_text_keeps_the_reader_busy(text: str) -> None:
    started = time.perf_counter()
    assert Article.from_bytes(text.encode(), source="text").sentences
    assert time.perf_counter() - started < 2


def test_an_article_of_one_word_is_an_article() -> None:
    assert sentences("Fire") == ["Fire"]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_seeds_have_a_sentence_for_every_full_stop(seed: Path) -> None:
    article = Article.from_path(seed)
    assert len(article.sentences) >= 20
    assert all(article.words(sentence.span).strip() for sentence in article.sentences)


def test_an_unclosed_quotation_mark_does_not_swallow_a_long_paragraph() -> None:
    text = "He said: “Go now. " + "The line goes on and on. " * 2_000
    assert len(sentences(text)) > 100


@pytest.mark.parametrize("space", ["\xa0", "\u202f", "\u3000", "\u2009"])
def test_a_wide_space_before_a_full_stop_behind_one_letter_breaks_no_sentence_splitter(space: str) -> None:
    article = Article.from_text(f"It was plan A{space}. He said no.")
    assert [article.words(sentence.span) for sentence in article.sentences] == [f"It was plan A{space}.", "He said no."]


_PARTS = [*'Ab.!?”" \n\xa0\u202fé…😀', "A\xa0.", "Mr.", "U.S."]


@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=30).map("".join))
def test_sentences_cover_every_word_whatever_stands_between_them(text: str) -> None:
    article = Article.from_text(f"word {text}")
    covered = "".join([article.words(sentence.span) for sentence in article.sentences])
    assert "".join(covered.split()) == "".join(article.text.split())
