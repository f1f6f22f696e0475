"""Quoted words are in the article or they are not; how they match is decided by code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import Article, Span
from summarizer.grounding import Grounder

TEXT = (
    "Pier Closed\n\n"
    "The mayor said “the pier isn’t safe” and that 3.5 percent of the 2012 planks had rotted. "
    "She didn’t say when it would open. The pier is not ready for winter — nor for 1,200 guests. "
    "Ruiz can’t recall a closure. The harbour’s non-negotiable rule stands. The pier is closed."
)
WORDS = st.lists(
    st.sampled_from(["pier", "mayor", "closed", "the", "of", "winter", "harbour", "planks"]), min_size=5, max_size=60
)


@pytest.fixture
def grounder() -> Grounder:
    return Grounder(Article.from_text(TEXT))


def match_of(grounder: Grounder, quote: str) -> str | None:
    place = grounder.place(quote)
    return place.match if place else None


@pytest.mark.parametrize(
    ("quote", "match"),
    [
        ("The pier is not ready for winter", "exact"),
        ("the pier is NOT ready  for\nwinter", "normalized"),
        ("“the pier isn't safe”", "normalized"),
        ("ready for winter - nor for 1,200 guests", "normalized"),
        ("The pier is ready for winter", None),
        ("the pier is safe", None),
        ("3.6 percent of the 2012 planks", None),
        ("5 percent", None),
        ("12 planks", None),
        ("1,20", None),
        ("nor for 1", None),
        ("and that 3", None),
        ("200 guests", None),
        ("Ruis can’t recall", None),
        ("Ruiz can", None),
        ("negotiable rule", "exact"),
        ("arbour", None),
        ("", None),
    ],
)
def test_a_match_is_exact_or_normalized_or_it_is_none(grounder: Grounder, quote: str, match: str | None) -> None:
    assert match_of(grounder, quote) == match


def test_a_near_passage_is_named_but_never_accepted(grounder: Grounder) -> None:
    assert grounder.place("The pier is quite ready for winter") is None
    assert "ready for winter" in (grounder.nearest("The pier is quite ready for winter") or "")


def dropped(text: str, quote: str, *beside: str) -> str | None:
    grounder = Grounder(Article.from_text(text))
    spans = [Span(place.start, place.end) for words in (quote, *beside) if (place := grounder.place(words))]
    stretch = grounder.dropped_negation(spans[0], spans)
    return grounder.article.words(stretch) if stretch else None


@pytest.mark.parametrize("quote", ["ready for winter", "negotiable rule", "say when it would open"])
def test_words_right_behind_a_negation_are_known_to_drop_it(quote: str) -> None:
    assert dropped(TEXT, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The port has not yet approved the repair.", "approved the repair"),
        ("Ruiz did not, however, resign.", "resign"),
        ("The union no longer supports the plan.", "supports the plan"),
        ("The court never once found Ruiz guilty.", "found Ruiz guilty"),
        ("Ruiz was hardly convinced by it.", "convinced by it"),
        ("The port isn’t really going to sell the pier.", "sell the pier"),
        ("At no time did the mayor resign.", "the mayor resign"),
        ("The port has yet to\napprove it.", "approve it"),
        ("The pier is not “safe” at all.", "safe"),
        ("Nobody was hurt.", "was hurt"),
        (
            "The port did not, contrary to what two of its own guards had said in May, ever actually approve it.",
            "approve it",
        ),
    ],
)
def test_a_negation_further_ahead_in_the_clause_is_known_to_be_dropped(text: str, quote: str) -> None:
    stretch = dropped(text, quote)
    assert stretch
    assert stretch.endswith(quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Ruiz did not say that the pier is safe.", "the pier is safe"),
        ("Ruiz does not believe the pier is safe.", "the pier is safe"),
        ("The pier is not only safe but cheap.", "safe but cheap"),
        ("It is not clear whether the pier is safe.", "whether the pier is safe"),
        ("“No, the pier is safe,” Ruiz said.", "the pier is safe"),
        ("Not surprisingly, the pier is safe.", "the pier is safe"),
        ("Whether or not the pier is safe is open.", "the pier is safe"),
        ("Hundreds, if not thousands, came.", "thousands"),
        ("The pier, not the crane, is safe.", "is safe"),
        ("Ruiz, who did not come, said the pier is safe.", "the pier is safe"),
        ("He would not\n\nThe pier is safe.", "The pier is safe"),
        ("She said almost nothing about the pier.", "the pier"),
        ("Why not sell the pier now?", "sell the pier now"),
    ],
)
def test_a_negation_of_something_else_is_not_taken_for_theirs(text: str, quote: str) -> None:
    assert dropped(text, quote) is None


def test_a_negation_left_out_between_two_pieces_is_dropped_and_one_that_a_piece_holds_is_kept() -> None:
    assert dropped("The pier is not yet safe.", "safe", "The pier") == "not yet safe"
    assert dropped("The pier is not, Ruiz said, safe.", "safe", "The pier is not") is None


def test_the_place_in_the_cited_sentence_is_taken_before_the_first() -> None:
    article = Article.from_text("The pier is closed. Nobody came. The pier is closed.")
    last = article.sentences[2].span
    place = Grounder(article).place("pier is closed", last)
    assert place
    assert last.covers(Span(place.start, place.end))


@pytest.mark.parametrize(
    ("text", "quote", "match"),
    [
        ("It is un\u00adsafe for cars.", "safe for cars", None),
        ("It is un\u00adsafe for cars.", "un\u00adsafe for cars", "exact"),
        ("It is un\u00adsafe for cars.", "unsafe for cars", "normalized"),
        ("Some 12 500 people marched.", "500 people marched", None),
        ("Some 12\u202f500 people marched.", "500 people marched", None),
        ("Some 12’500 people marched.", "Some 12", None),
        ("Some 12 500 people marched.", "12 500 people", "exact"),
        ("On May 3 500 people marched.", "500 people marched", "exact"),
        ("On May 3 500 people marched.", "On May 3", "exact"),
        ("In 2012 500 people marched.", "500 people marched", "exact"),
        ("They can´t pay.", "They can", None),
    ],
)
def test_no_word_and_no_figure_is_cut_whatever_joins_its_parts(text: str, quote: str, match: str | None) -> None:
    assert match_of(Grounder(Article.from_text(text)), quote) == match


def test_words_that_end_within_a_folded_character_are_not_found() -> None:
    grounder = Grounder(Article.from_text("Das Maß ist voll, sagte Groß."))
    assert [match_of(grounder, quote) for quote in ("das mass", "Mas", "das mas", "Mass ist")] == [
        "normalized",
        None,
        None,
        "normalized",
    ]


def test_of_equal_places_the_one_beside_what_is_said_is_taken_and_never_one_within_it() -> None:
    article = Article.from_text("“He said no and said yes and said so,” Ruiz said, and Kim said nothing.")
    grounder, whole = Grounder(article), article.sentences[0].span
    quoted = Span(0, article.text.index(" Ruiz"))
    cue = grounder.place("said", whole, [quoted])
    assert cue
    assert cue.start == article.text.index("said, and Kim")


def test_evidence_holds_its_own_words_and_context(grounder: Grounder) -> None:
    place = grounder.place("she DIDN'T say")
    text = grounder.article.text
    assert place
    assert place.exact == "She didn’t say" == text[place.start : place.end]
    assert (
        text[place.start - len(place.prefix) : place.end + len(place.suffix)]
        == place.prefix + place.exact + place.suffix
    )


@given(WORDS, st.data())
def test_any_whole_words_of_the_text_are_found_exactly(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    article = Article.from_text(" ".join(words))
    quote = " ".join(words[first : last + 1])
    place = Grounder(article).place(quote)
    assert place
    assert article.text[place.start : place.end] == place.exact == quote


@given(WORDS, st.integers(0, 59), st.sampled_from(["zeppelin", "not", "17", "Kim"]))
def test_a_quote_with_one_word_put_in_is_never_found(words: list[str], position: int, intruder: str) -> None:
    before = position % (len(words) - 1) + 1
    changed = [*words[:before], intruder, *words[before:]]
    assert Grounder(Article.from_text(" ".join(words))).place(" ".join(changed)) is None


@given(st.lists(st.text(max_size=30), max_size=8), st.randoms())
def test_the_verdict_on_a_quote_does_not_depend_on_the_others(quotes: list[str], random: st.randoms) -> None:  # type: ignore[valid-type]
    quotes.append("The pier is closed")
    alone = {quote: Grounder(Article.from_text(TEXT)).place(quote) for quote in quotes}
    random.shuffle(quotes)  # type: ignore[attr-defined]
    together = Grounder(Article.from_text(TEXT))
    assert {quote: together.place(quote) for quote in quotes} == alone


PRINTABLE = st.characters(exclude_categories=("C", "Z"), include_characters=" ")


@given(st.text(alphabet=PRINTABLE, min_size=1, max_size=200))
def test_offsets_count_code_points_whatever_the_script(text: str) -> None:
    article = Article.from_text("x " + text + " The 🙂 naïve pier is closed.")
    place = Grounder(article).place("naïve pier")
    assert place
    assert article.text[place.start : place.end] == "naïve pier"


@pytest.mark.parametrize("text", ["It was –5 degrees.", "It fell (-5 in all).", "It was −5 degrees."])
def test_a_figure_without_its_sign_is_not_found(text: str) -> None:
    assert Grounder(Article.from_text(text)).place("5") is None


def test_a_figure_at_the_end_of_a_range_is_found() -> None:
    assert Grounder(Article.from_text("It was 3–15 degrees.")).place("15 degrees")
