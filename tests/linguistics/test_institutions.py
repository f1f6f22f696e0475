"""Institutions whose names hold commas and small words: each is one voice, and who stands beside it another."""

from __future__ import annotations

import pytest

from summarizer import Article, Brief, summarize
from summarizer.article import Span
from summarizer.brief import ActorKind
from summarizer.linguistics.institutions import find_institutions
from summarizer.linguistics.tagging import tag_article

SAID = "said the bridge was safe."


def _brief(source: str) -> Brief:
    return summarize(Article.from_text(f"The meeting was on Monday.\n\n{source} {SAID}"), model="rules")


def _speakers(source: str) -> list[str]:
    """The names of those who say it, one for each claim behind the outlet's opening."""
    brief = _brief(source)
    names = {actor.id: actor.name for actor in brief.actors}
    return [names.get(claim.source, claim.source) for claim in brief.claims[1:]]


@pytest.mark.parametrize(
    "name",
    [
        "Department for Environment, Food and Rural Affairs",
        "Bureau of Alcohol, Tobacco, Firearms and Explosives",
        "Senate Committee on Banking, Housing, and Urban Affairs",
        "Ministry of Health, Labour and Welfare",
        "National Union of Rail, Maritime and Transport Workers",
        "Rail, Maritime and Transport union",
        "Department for Levelling Up, Housing and Communities",
        "California Department of Housing, Planning and Development",
        "University of California, Los Angeles",
    ],
)
def test_commas_in_a_name_join_no_voices(name: str) -> None:
    assert _speakers(f"The {name}") == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Office of Gas and Electricity Markets",
        "Organisation for Security and Co-operation in Europe",
        "House Ways and Means Committee",
        "Chartered Institute of Personnel and Development",
        "Ministry for Europe and Foreign Affairs",
        "Society of Motor Manufacturers and Traders",
        "Royal College of Obstetricians and Gynaecologists",
        "Port Authority of New York and New Jersey",
        "Council on Foreign Relations",
        "Committee to Protect Journalists",
        "Campaign Against Arms Trade",
        "Royal Society for the Prevention of Cruelty to Animals",
        "Institute for Fiscal Studies",
        "London Borough of Tower Hamlets",
        "European Court of Justice",
        "American Academy of Pediatrics",
        "Liberal Democrats",
    ],
)
def test_small_words_and_adjectives_in_a_name_part_it_nowhere(name: str) -> None:
    assert _speakers(f"The {name}") == [name]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Save the Children", "organization"),
        ("HM Revenue and Customs", "government"),
        ("Procter and Gamble", "organization"),
        ("Bosnia and Herzegovina", "government"),
        ("Tyne and Wear Fire and Rescue Service", "government"),
        ("Labour", "organization"),
        ("No 10", "government"),
        ("OpenAI", "organization"),
        ("NovaCraft", "organization"),
        ("Rio Tinto", "organization"),
    ],
)
def test_a_known_name_is_one_voice_of_its_kind(name: str, kind: ActorKind) -> None:
    (actor,) = _brief(name).actors
    assert (actor.name, actor.kind, actor.naming) == (name, kind, "named")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The Department of Justice", "Department of Justice"),
        ("The Office of the Prime Minister", "Office of the Prime Minister"),
        ("The Association of Chief Police Officers", "Association of Chief Police Officers"),
        (
            "The Office of the United Nations High Commissioner for Refugees",
            "Office of the United Nations High Commissioner for Refugees",
        ),
    ],
)
def test_a_title_in_the_name_of_an_institution_is_no_title(source: str, name: str) -> None:
    assert _speakers(source) == [name]


@pytest.mark.parametrize(
    "source",
    [
        "Environment, Food and Rural Affairs Secretary Ann Lee",
        "Ann Lee, the Secretary of State for Environment, Food and Rural Affairs,",
        "Secretary of Health and Human Services Ann Lee",
        "Director of the Office of the President Ann Lee",
    ],
)
def test_an_office_that_holds_an_institution_s_name_is_a_title(source: str) -> None:
    assert _speakers(source) == ["Ann Lee"]


def test_the_speaker_of_a_house_is_a_person() -> None:
    (actor,) = _brief("The Speaker of the House").actors
    assert (actor.name, actor.kind) == ("the Speaker of the House", "person")


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("The Ministry of Defence, Britain and France", ["Ministry of Defence", "Britain", "France"]),
        ("The Department of Justice, Apple and Google", ["Department of Justice", "Apple", "Google"]),
        ("The Department of Justice, the FBI and the CIA", ["Department of Justice", "FBI", "CIA"]),
        ("The Bank of England and Barclays", ["Bank of England", "Barclays"]),
        ("The University of Leeds and Parliament", ["University of Leeds", "Parliament"]),
        ("Labour and the Conservatives", ["Labour", "Conservatives"]),
        ("The Arab League and the African Union", ["Arab League", "African Union"]),
    ],
)
def test_institutions_that_speak_together_are_a_voice_each(source: str, names: list[str]) -> None:
    assert _speakers(source) == names


@pytest.mark.parametrize("day", ["Monday", "Friday"])
def test_the_day_behind_a_council_is_no_part_of_its_name(day: str) -> None:
    assert _speakers(f"The Council on {day}") == ["Council"]


def test_an_institution_is_one_token_with_its_own_span() -> None:
    name = "Department for Culture, Media and Sport"
    text = f"The {name} spoke. So did the {name}."
    first, second = find_institutions(text)
    assert (text[slice(*first.span)], text[slice(*second.span)]) == (name, name)
    tagged = tag_article(text, [Span(0, len(text))], [[]])
    token = tagged.pieces.index(name)
    assert (tagged.start(token), tagged.ends[token], tagged.tags[token]) == (*first.span, "N")


def test_an_abbreviation_in_brackets_is_the_body_before_it() -> None:
    name = "Bureau of Alcohol, Tobacco, Firearms and Explosives"
    text = f"The meeting was on Monday.\n\nThe {name} (ATF) {SAID} The ATF warned of ice."
    brief = summarize(Article.from_text(text), model="rules")
    assert [actor.name for actor in brief.actors] == [name]
    assert {claim.source for claim in brief.claims[1:]} == {"a1"}


def test_an_agency_in_the_brackets_of_a_dateline_is_not_the_place() -> None:
    text = "The meeting was on Monday.\n\nTRENTON, N.J. (AP) — The bridge is shut. The AP said it was safe."
    assert [actor.name for actor in summarize(Article.from_text(text), model="rules").actors] == ["AP"]


def test_a_body_named_behind_what_it_is_speaks() -> None:
    assert _speakers("An airline, Orvix Group,") == ["Orvix Group"]


def test_a_person_s_party_in_brackets_is_not_the_person() -> None:
    assert _speakers("Ann Lee (SNP) met Bob Kerr (SNP). The SNP")[-1] == "SNP"


@pytest.mark.parametrize("name", ["McGann", "DiCaprio", "LeBron", "MacArthur"])
def test_a_surname_with_a_capital_inside_is_a_person(name: str) -> None:
    (actor,) = _brief(name).actors
    assert actor.kind == "person"


def test_an_unknown_name_that_opens_the_sentence_speaks_beside_another() -> None:
    assert _speakers("Orvix and BioNova") == ["Orvix", "BioNova"]


@pytest.mark.parametrize("source", ["Ann Lee MP", "Rt Hon Ann Lee MP", "Ann Lee KC", "PC Ann Lee", "Det Insp Ann Lee"])
def test_ranks_and_letters_around_a_name_are_no_part_of_it(source: str) -> None:
    assert _speakers(source) == ["Ann Lee"]


def test_a_middle_name_alone_is_its_bearer() -> None:
    text = f"The meeting was on Monday.\n\nLuiz Inácio Lula da Silva {SAID} Lula warned of ice."
    assert [actor.name for actor in summarize(Article.from_text(text), model="rules").actors] == [
        "Luiz Inácio Lula da Silva"
    ]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Minister for Justice Eithne Corrib", "Eithne Corrib"),
        ("Minister for Foreign Affairs Tore Dahl", "Tore Dahl"),
        ("Minister for Women and Equalities Ada Penrose", "Ada Penrose"),
        ("Secretary of State for Health Wes Tarrant", "Wes Tarrant"),
        ("Secretary of State for Health and Social Care Wes Tarrant", "Wes Tarrant"),
        ("Leader of the Opposition Owen Tarrant", "Owen Tarrant"),
        ("West Dunshire Police and Crime Commissioner Owen Tarrant", "Owen Tarrant"),
        ("Cabinet member for housing Cllr Owen Tarrant", "Owen Tarrant"),
        ("A spokesman for justice minister Owen Tarrant", "a spokesman for justice minister Owen Tarrant"),
    ],
)
def test_what_an_office_before_a_name_is_for_is_no_part_of_the_name(source: str, name: str) -> None:
    assert _speakers(source) == [name]


def test_the_safety_executive_is_one_body() -> None:
    brief = summarize(
        Article.from_text("The mill burned.\n\nThe Health and Safety Executive said it was safe."), model="rules"
    )
    assert [actor.name for actor in brief.actors] == ["Health and Safety Executive"]
