"""What is a name, where it ends, and what it tells: one phenomenon a test."""

from __future__ import annotations

import pytest

from summarizer.linguistics.names import find_names


def names(text: str) -> list[str]:
    return [mention.name for mention in find_names(text)]


def kinds(text: str) -> dict[str, str | None]:
    return {mention.name: mention.kind for mention in find_names(text)}


def roles(text: str) -> dict[str, str]:
    return {mention.name: text[mention.role_start : mention.start].strip() for mention in find_names(text)}


def test_title_stands_before_the_name_and_is_not_part_of_it() -> None:
    assert roles("He met President Ana Duarte.") == {"Ana Duarte": "President"}


def test_title_with_its_post_and_country_ends_before_the_name() -> None:
    found = roles("It was Finnish Ambassador to Chile Pekka Salo who spoke.")
    assert found["Pekka Salo"] == "Finnish Ambassador to Chile"


def test_place_before_a_title_is_a_name_of_its_own() -> None:
    assert names("They asked Oregon Gov. Ruth Malloy.") == ["Oregon", "Ruth Malloy"]


def test_abbreviated_title_does_not_end_the_name() -> None:
    assert names("The bill of Sen. Hugh Castle failed.") == ["Hugh Castle"]


def test_middle_initial_is_part_of_the_name() -> None:
    assert names("We heard Carl T. Rowe sing.") == ["Carl T. Rowe"]


def test_initials_written_without_spaces_are_one_name() -> None:
    assert names("She lives in the U.S. with him.") == ["U.S."]


def test_particle_in_small_letters_stands_inside_a_name() -> None:
    assert names("She met Pieter van der Meer there.") == ["Pieter van der Meer"]


def test_hyphenated_given_name_is_one_name() -> None:
    assert names("She met Chen Li-wei there.") == ["Chen Li-wei"]


def test_possessive_ending_is_no_part_of_a_name() -> None:
    assert names("We saw Norway’s plan and Malta's reply.") == ["Norway", "Malta"]


def test_apostrophe_inside_a_surname_is_kept() -> None:
    assert names("We saw Nora O’Shea there.") == ["Nora O’Shea"]


def test_of_joins_a_body_and_its_field() -> None:
    assert names("He works at the Ministry of Trade today.") == ["Ministry of Trade"]


def test_of_parts_two_names_that_are_no_body() -> None:
    assert names("We saw Nora Shea of Galway there.") == ["Nora Shea", "Galway"]


def test_and_joins_the_fields_of_one_body() -> None:
    assert names("It went to the Food and Seed Agency last week.") == ["Food and Seed Agency"]


def test_and_parts_two_people() -> None:
    assert names("We saw Nora Shea and Paul Reed there.") == ["Nora Shea", "Paul Reed"]


def test_month_and_weekday_are_no_names() -> None:
    assert names("It closed on Monday and again in March.") == []


def test_demonym_before_a_noun_is_no_name() -> None:
    assert names("We met a Danish farmer and two Peruvian nurses.") == []


def test_demonym_in_the_plural_is_a_group() -> None:
    assert kinds("We met many Peruvians there.") == {"Peruvians": "group"}


def test_first_word_of_a_sentence_is_no_name_by_its_capital() -> None:
    assert names("Farmers came. Rain fell on the hills.") == []


def test_first_word_of_a_sentence_is_a_name_when_it_is_one_elsewhere() -> None:
    assert names("Brannock left. We asked Brannock why.") == ["Brannock", "Brannock"]


def test_adjective_that_opens_a_sentence_is_cut_from_the_name() -> None:
    assert names("It was a wet day. Wet Dorset fields flooded.") == ["Dorset"]


def test_contraction_is_no_name() -> None:
    assert names("They said We’ll see.") == []


def test_title_case_heading_yields_only_names_known_from_the_prose() -> None:
    text = "Marlow Signs Sweeping Grain Pact\n\nThe pact was signed by Edith Marlow on a farm."
    assert names(text) == ["Marlow", "Edith Marlow"]


def test_heading_in_capitals_is_searched_without_case() -> None:
    text = "MARLOW SIGNS GRAIN PACT\n\nThe pact was signed by Edith Marlow on a farm."
    assert names(text) == ["Marlow", "Edith Marlow"]


def test_name_with_a_capital_inside_is_one_word() -> None:
    assert "weTrade" in names("We asked weTrade for a comment.")


def test_storm_is_no_actor() -> None:
    assert names("It was hit by Hurricane Dolph last week.") == []


def test_field_of_study_is_no_actor() -> None:
    assert names("She teaches Biology there.") == []


def test_body_devoted_to_a_field_of_study_is_an_actor() -> None:
    assert kinds("She works at the Institute of Geology there.") == {"Institute of Geology": "organization"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Harbour Ministry", "government"),
        ("Lowland Gazette", "outlet"),
        ("Seed Growers Association", "organization"),
        ("Heron River", "place"),
        ("Grain Act", "document"),
        ("Portugal", "place"),
        ("Martin Okello", "person"),
    ],
)
def test_kind_is_told_by_the_words_of_the_name(name: str, kind: str) -> None:
    assert kinds(f"They saw the {name} there.") == {name: kind}


def test_forename_tells_the_gender() -> None:
    assert [mention.gender for mention in find_names("We saw Nora Shea and Paul Reed.")] == ["f", "m"]


def test_honorific_tells_the_gender_against_the_surname() -> None:
    assert [mention.gender for mention in find_names("We saw Ms. Clinton there.")] == ["f"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("General Staff", "government"),
        ("Dunbay Therapeutics", "organization"),
        ("Dunbay Valley Water", "organization"),
        ("Penrose Cruise Lines", "organization"),
        ("Dunbay Fed", "government"),
        ("House Democrats", "group"),
        ("Dunbayskaya Gazeta", "outlet"),
        ("Asharq al-Awsat", "outlet"),
        ("Public Citizen", "organization"),
        ("Thomas Waters", "person"),
    ],
)
def test_kind_is_told_by_the_last_word_or_known(name: str, kind: str) -> None:
    assert kinds(f"It was {name} that wrote.") == {name: kind}


def test_short_month_before_a_particle_is_a_forename() -> None:
    assert names("The plan of Jan van den Dael failed.") == ["Jan van den Dael"]


def test_name_that_begins_with_an_arabic_article_keeps_it() -> None:
    assert names("They met al-Tarif there.") == ["al-Tarif"]


@pytest.mark.parametrize("word", ["pan-European", "ex-Soviet"])
def test_prefix_in_small_letters_is_no_arabic_article(word: str) -> None:
    assert names(f"The {word} plan failed.") == []
