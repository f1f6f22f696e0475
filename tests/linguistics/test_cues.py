"""Hedging words: each trap in a sentence of its own."""

from __future__ import annotations

from itertools import pairwise

import pytest

from summarizer.article import Article, Span
from summarizer.linguistics.analysis import Speech
from summarizer.linguistics.cues import find_hedges, hedge_words


def hedges_of(text: str) -> list[str]:
    """The epistemic hedges of a text, as words."""
    article = Article(text)
    return [article.words(hedge.span) for hedge in find_hedges(article, ())]


def speculation_in(text: str) -> list[str]:
    """The cues of a text in the broad sense of the corpora, as words."""
    return [text[word.span.start : word.span.end] for word in hedge_words(text) if word.speculative]


def speech(text: str, *, source: str = "", cue: str = "", content: str = "") -> Speech:
    """An attribution whose roles are given by their words in ``text``."""

    def span(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    return Speech(span(source), span(cue), span(content), quotation="indirect")


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The convoy may leave at dawn.", "may", "plausibility_shield"),
        ("I think the convoy left.", "think", "plausibility_shield"),
        ("The wreckage suggests an explosion.", "suggests", "plausibility_shield"),
        ("The road appears to be closed.", "appears", "plausibility_shield"),
        ("A withdrawal is unlikely before spring.", "unlikely", "plausibility_shield"),
        ("The depot was reportedly empty.", "reportedly", "attribution_shield"),
        ("It is said that the depot was empty.", "It is said", "attribution_shield"),
        ("The general is said to have fled.", "said to have", "attribution_shield"),
        ("They took in about 50 families.", "about", "rounder"),
        ("The bridge is roughly two kilometres long.", "roughly", "rounder"),
        ("Some 300 lorries crossed.", "Some", "rounder"),
        ("The tone was somewhat softer.", "somewhat", "adaptor"),
        ("It was sort of a truce.", "sort of", "adaptor"),
        ("The border reopens if the talks succeed.", "if", "conditional"),
        ("Many observers expected the opposite.", "Many observers", "weasel"),
        ("Some argued for delay.", "Some", "weasel"),
    ],
)
def test_each_kind_is_found_with_its_kind(text: str, words: str, kind: str) -> None:
    article = Article(text)
    assert (words, kind) in [(article.words(hedge.span), hedge.kind) for hedge in find_hedges(article, ())]


@pytest.mark.parametrize(
    "text",
    [
        "The talks resume in May.",
        "The treaty was signed on 9 May 1992.",
        "By May the river had frozen.",
        "May 12 is a holiday there.",
        "Mrs May went home.",
        "Theresa May said nothing.",
    ],
)
def test_may_the_month_or_the_name_is_no_hedge(text: str) -> None:
    assert "May" not in hedges_of(text)


@pytest.mark.parametrize("text", ["Army May Pull Back From River", "May they come back?", "THE ARMY MAY PULL BACK"])
def test_may_with_a_capital_hedges_in_a_title_and_at_the_head_of_a_sentence(text: str) -> None:
    assert [words.lower() for words in hedges_of(text)] == ["may"]


def test_might_the_noun_is_no_hedge() -> None:
    assert hedges_of("The country relied on its military might and pushed with all the might it had.") == []


def test_might_the_verb_is_a_hedge() -> None:
    assert hedges_of("The army might advance.") == ["might"]


def test_could_not_of_past_ability_is_no_hedge() -> None:
    assert hedges_of("The divers could not reach the hull.") == []
    assert hedges_of("The divers couldn't reach the hull.") == []


def test_could_of_a_possible_event_is_a_hedge() -> None:
    assert hedges_of("The dam could burst.") == ["could"]


def test_likely_voters_are_a_group_not_a_hedge() -> None:
    assert hedges_of("The survey asked 900 likely voters.") == []


@pytest.mark.parametrize("text", ["They talked about 50 years of marriage.", "The book is about the war."])
def test_about_the_preposition_is_no_rounder(text: str) -> None:
    assert hedges_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "There is no doubt that they won.",
        "No withdrawal is possible now.",
        "It is not possible to cross.",
        "Come as soon as possible.",
    ],
)
def test_negated_or_feasible_possibility_is_no_hedge(text: str) -> None:
    assert hedges_of(text) == []


def test_a_possible_event_is_a_hedge() -> None:
    assert hedges_of("Guards prepared for a possible attack.") == ["possible"]


def test_appear_as_come_into_view_is_no_hedge() -> None:
    assert hedges_of("The minister appeared on the balcony.") == []
    assert hedges_of("The text appears in the gazette.") == []


def test_some_that_is_neither_number_nor_crowd_is_no_hedge() -> None:
    assert hedges_of("Some of the bread was stale.") == []


def test_kind_of_after_a_determiner_is_a_noun() -> None:
    assert hedges_of("This kind of lorry is old.") == []


def test_believe_in_is_faith_not_a_hedge() -> None:
    assert hedges_of("They believe in miracles.") == []


def test_thought_as_a_noun_is_no_hedge() -> None:
    assert hedges_of("The thought of war kept her awake.") == []


def test_presumptive_nominee_is_a_title_not_a_hedge() -> None:
    assert hedges_of("The presumptive party nominee spoke.") == []


def test_alternatives_and_ability_are_left_out_for_the_analyst() -> None:
    assert hedges_of("You can take the tram or the bus, and you should.") == []


def test_alternatives_and_ability_are_speculation_in_talk() -> None:
    assert speculation_in("You can take the tram or the bus, it's up to you!") == ["can", "or"]


def test_alternatives_and_ability_are_no_speculation_in_a_report() -> None:
    text = "Concentrations of nitrate or phosphate can be determined by spectrophotometry in the sediments."
    assert speculation_in(text) == []


def test_a_result_that_could_be_obtained_is_no_speculation_in_a_report() -> None:
    assert speculation_in("Sedimentation could be inhibited by addition of calcium in both conditions.") == []
    assert speculation_in("Sedimentation could be explained by addition of calcium in both conditions.") == ["could"]


def test_if_that_means_whether_is_speculation_in_a_report() -> None:
    assert speculation_in("To determine if sedimentation depends on salinity, concentrations were measured.") == ["if"]
    assert speculation_in("Sedimentation occurs only if concentrations of calcium are reduced by filtration.") == []


def test_hearsay_and_rounders_are_no_speculation() -> None:
    assert speculation_in("Reportedly about 50 people left.") == []


@pytest.mark.parametrize("word", ["reportedly", "apparently"])
def test_hedge_in_the_attribution_clause_is_the_reporters(word: str) -> None:
    text = f"The envoy has {word} stressed that the ceasefire holds."
    said = speech(text, source="The envoy", cue=f"has {word} stressed", content="that the ceasefire holds")
    (hedge,) = find_hedges(Article(text), [said])
    assert hedge.scope == "attribution"


def test_hedge_inside_the_content_is_the_sources() -> None:
    text = "The envoy said that the ceasefire may hold."
    said = speech(text, source="The envoy", cue="said", content="that the ceasefire may hold")
    (hedge,) = find_hedges(Article(text), [said])
    assert hedge.scope == "content"


def test_hedge_inside_a_quotation_is_the_speakers_even_when_it_is_hearsay() -> None:
    text = 'The envoy said: "The fort has reportedly fallen."'
    said = speech(text, source="The envoy", cue="said", content='"The fort has reportedly fallen."')
    (hedge,) = find_hedges(Article(text), [said])
    assert hedge.scope == "content"


def test_cue_that_is_a_hedge_itself_is_the_sources() -> None:
    text = "The envoy suspects that the fort fell."
    said = speech(text, source="The envoy", cue="suspects", content="that the fort fell")
    (hedge,) = find_hedges(Article(text), [said])
    assert hedge.scope == "content"


def test_crowd_that_speaks_is_the_reporters_vagueness() -> None:
    text = "Many observers say the fort fell."
    said = speech(text, source="Many observers", cue="say", content="the fort fell")
    (hedge,) = find_hedges(Article(text), [said])
    assert (hedge.kind, hedge.scope) == ("weasel", "attribution")


def test_inner_attribution_wins_over_the_outer_content() -> None:
    text = "The paper wrote that the envoy reportedly said the fort fell."
    outer = speech(text, source="The paper", cue="wrote", content="that the envoy reportedly said the fort fell")
    inner = speech(text, source="the envoy", cue="reportedly said", content="the fort fell")
    (hedge,) = find_hedges(Article(text), [outer, inner])
    assert hedge.scope == "attribution"


def test_hedges_come_in_the_order_of_the_text_and_do_not_overlap() -> None:
    text = "Perhaps some experts believe it is possible that about 50 may come if asked."
    spans = [hedge.span for hedge in find_hedges(Article(text), ())]
    assert len(spans) > 4
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_offsets_hold_after_letters_that_change_length_in_lower_case() -> None:
    assert hedges_of("İİİ İstanbul may flood.") == ["may"]


def test_curly_apostrophe_and_no_break_space_are_read_as_plain_ones() -> None:
    assert hedges_of("They couldn’t cross.") == []
    assert hedges_of("About\xa050 crossed.") == ["About"]


@pytest.mark.parametrize(
    "text",
    ["", "\n", '"' * 500, "MAY " * 3000, "if " * 3000, "some of the many " * 3000, "🙂 قد ربما " * 500, "a" * 50_000],
)
def test_hostile_text_is_read_without_an_exception(text: str) -> None:
    find_hedges(Article(text), ())
    hedge_words(text)


def test_a_word_in_capitals_alone_is_no_cue() -> None:
    assert hedges_of("The IF Metall union called it a betrayal.") == []
    assert hedges_of("THE MILL MAY CLOSE ON MONDAY.") == ["MAY"]
