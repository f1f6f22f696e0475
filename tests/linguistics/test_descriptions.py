"""Whom a description stands for in a whole article: one body or two, a body named before, or the person spoken of."""

from __future__ import annotations

import pytest

from summarizer import Article, summarize

HEADLINE = "Notes of the day\n\n"


def voices(text: str) -> list[str]:
    """The immediate source of each claim that somebody is credited with, by name."""
    brief = summarize(Article.from_text(HEADLINE + text), model="rules")
    sources = [brief.actor(claim.source) for claim in brief.claims]
    return [source.name for source in sources if source]


def kind(text: str) -> tuple[str, str]:
    """The kind and the naming of the first voice."""
    actor = summarize(Article.from_text(HEADLINE + text), model="rules").actors[0]
    return actor.kind, actor.naming


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the health ministry", "the interior ministry"),
        ("the French prime minister", "the Polish prime minister"),
        ("the police union", "the teachers' union"),
        ("the home secretary", "the foreign secretary"),
    ],
)
def test_bodies_and_offices_with_one_head_are_two(one: str, other: str) -> None:
    assert voices(f"T{one[1:]} said 31 died. T{other[1:]} said 40 died.") == [one, other]


def test_a_bare_head_takes_up_the_body_with_it() -> None:
    assert (
        voices("The health ministry said 31 died. The ministry said more would follow.") == ["the health ministry"] * 2
    )


@pytest.mark.parametrize(
    "text",
    [
        "Greenleaf Foods said it would grow. The company said it would build.",
        "Greenleaf Foods said it would grow. Ada Moor said no. The firm said it would build.",
    ],
)
def test_the_company_is_the_one_that_spoke(text: str) -> None:
    said = voices(text)
    assert said[0] == said[-1] == "Greenleaf Foods"


def test_a_name_with_the_apposition_of_a_body_is_that_body() -> None:
    text = "Nimbus, a cloud storage company, said data was stolen. “We are sorry,” the company said."
    assert voices(text) == ["Nimbus", "Nimbus"]
    assert kind(text) == ("organization", "named")


def test_a_former_something_is_the_person_spoken_of() -> None:
    assert (
        voices("Dave Rourke said it would pay.\n\n“People spend it,” the former car dealer said.")
        == ["Dave Rourke"] * 2
    )


def test_a_former_office_is_somebody_elses() -> None:
    text = "Ada Moor said it was closed. The former governor of the province said more would follow."
    assert voices(text) == ["Ada Moor", "the former governor of the province"]


@pytest.mark.parametrize("body", ["The union Usdaw", "The FAA", "Greenpeace"])
def test_the_company_is_no_union_regulator_or_campaign(body: str) -> None:
    said = voices(f"Boeing delayed it. {body} said it was bad. The company said it would go on.")
    assert said[-1] in ("the company", "Boeing")


def test_the_former_mayor_is_the_one_introduced_so() -> None:
    text = "Former Leith Mayor Anthony Dell has resigned. The former mayor said he had never asked for money."
    assert voices(text) == ["Anthony Dell"]


def test_an_agency_by_its_name_is_the_agency() -> None:
    text = "It rained, the Anadolu news agency reported. Anadolu said two were hurt."
    assert len(set(voices(text))) == 1


def test_a_creed_is_no_forename() -> None:
    assert kind("Roman Catholics said the law was wrong.")[0] == "group"


def test_the_company_is_no_charity_and_nobody_where_a_name_unknown_came_since() -> None:
    text = "The charity Oxfam said aid was late. Quorvex opened a store. The company said 40 people were hired."
    assert voices(text) == ["Oxfam", "the company"]


def test_those_stuck_somewhere_are_no_one_named_before() -> None:
    text = "Ann Fox said taxes would fall. Drivers stuck in the tunnel said the lights had failed."
    assert voices(text) == ["Ann Fox", "drivers stuck in the tunnel"]


def test_a_name_with_an_article_is_taken_up_with_a_capital() -> None:
    text = "Ahmed al-Sayed said the bridge was mined. Al-Sayed added that roads were blocked."
    assert voices(text) == ["Ahmed al-Sayed"] * 2


def test_a_calling_beside_a_name_tells_the_gender_for_a_pronoun() -> None:
    assert voices("Rosa Molina lost all. Her son, Jorge, was hurt. “We found him,” she said.") == ["Rosa Molina"]


@pytest.mark.parametrize("title", ["Builder", "Striker", "Firefighter"])
def test_a_trade_before_a_name_is_a_title(title: str) -> None:
    text = f"Ray Stubbs said no.\n\n{title} Colin Frame, who has a boat, said yes. “I have no choice,” he said."
    assert voices(text) == ["Ray Stubbs", "Colin Frame", "Colin Frame"]


def test_who_behind_a_place_of_work_is_the_one_who_works_there() -> None:
    text = "A clerk at the ministry, who said she feared for her job, described the deal as dead."
    assert voices(text) == ["a clerk at the ministry"] * 2


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The fire service", "government"),
        ("The civil protection agency", "government"),
        ("The airline", "organization"),
        ("Halden AG", "organization"),
        ("Veridian Chemicals", "organization"),
        ("The family of Ada Moor", "group"),
        ("The Yonhap news agency", "outlet"),
    ],
)
def test_kind_is_the_heads(source: str, expected: str) -> None:
    assert kind(f"{source} said rain was near.")[0] == expected


def test_a_poll_before_the_colon_of_a_headline_speaks() -> None:
    article = Article.from_text("Poll: Lee ahead by five\n\nThe new poll was held in May.")
    assert summarize(article, model="rules").claims[0].source != "outlet"


def test_an_office_before_the_colon_of_a_headline_speaks() -> None:
    article = Article.from_text("Mayor: “I will not resign”\n\nThe mayor said he would not resign.")
    assert summarize(article, model="rules").claims[0].source != "outlet"


def test_a_topic_before_the_colon_of_a_headline_says_nothing() -> None:
    article = Article.from_text("Wildfires: thousands flee homes\n\nThe wildfires spread on Monday.")
    assert summarize(article, model="rules").claims[0].source == "outlet"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The tenants’ solicitor, Owen Tarrant of Tarrant Law, said the lift was shut.", "Owen Tarrant"),
        ("The union’s pay spokeswoman, Dr Ada Penrose MP, said the lift was shut.", "Ada Penrose"),
        ("The group leader, Labour’s Ada Penrose, said the lift was shut.", "Ada Penrose"),
        ("Its chair, the Danish socialist Mette Lund, said the lift was shut.", "Mette Lund"),
        ("The Bishop of Ely, the Right Rev Owen Tarrant, said the lift was shut.", "Owen Tarrant"),
    ],
)
def test_name_apposed_to_a_calling_is_the_voice_with_what_stands_around_it(text: str, speaker: str) -> None:
    assert voices(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A source close to the health minister, Owen Tarrant, said it was late.",
            "a source close to the health minister",
        ),
        ("A spokesman for the mayor, Ada Penrose, said it was late.", "a spokesman for the mayor"),
        ("Friends of the treasurer, Ada Penrose, insisted it was late.", "friends of the treasurer"),
        ("A spokesman for the ministry, Owen Tarrant, said it was late.", "Owen Tarrant"),
        ("The leader of the councillors, Ada Penrose, said it was late.", "Ada Penrose"),
    ],
)
def test_name_apposed_to_the_last_of_two_people_is_his(text: str, speaker: str) -> None:
    assert voices(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Halden Motors cut its plan. The automaker said it was late.", "Halden Motors"),
        ("Barclays cut its plan. The lender said it was late.", "Barclays"),
        ("Halden Airways cut its plan. The carrier said it was late.", "Halden Airways"),
        ("Halden Airways met the NGU union. The airline said it was late.", "Halden Airways"),
        ("The FDA cut its plan. The agency said it was late.", "FDA"),
        ("Nasa cut its plan. The space agency said it was late.", "Nasa"),
        ("Ofcom cut its plan. The watchdog said it was late.", "Ofcom"),
        ("Reuters cut its plan. The news agency said it was late.", "Reuters"),
        ("Halden Homes, a housebuilder, cut its plan. The developer said it was late.", "Halden Homes"),
        ("Developer Owen Tarrant cut his plan. The developer said it was late.", "Owen Tarrant"),
    ],
)
def test_body_is_taken_up_by_its_trade(text: str, speaker: str) -> None:
    assert voices(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Halden Motors and Volvo cut their plans. The automaker said it was late.",
        "Halden Airways cut its plan. The automaker said it was late.",
        "Halden Motors cut its plan. The German automaker said it was late.",
    ],
)
def test_trade_that_two_bodies_have_or_that_is_another_takes_up_none(text: str) -> None:
    assert voices(text)[-1:][0].endswith("automaker")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("PC Ada Penrose opened the door. The officer said it was dark.", "Ada Penrose"),
        ("Dunbay MP Ada Penrose left. The Labour backbencher said it was dark.", "Ada Penrose"),
        ("Sen. Ada Penrose left. The lawmaker said it was dark.", "Ada Penrose"),
        ("The family’s barrister, Ada Penrose, left. The lawyer said it was dark.", "Ada Penrose"),
        ("Owen Tarrant, 51, is on trial. Ada Penrose came. The defendant said it was dark.", "Owen Tarrant"),
    ],
)
def test_person_is_taken_up_by_a_wider_calling(text: str, speaker: str) -> None:
    assert voices(text)[-1:] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("PC Ada Penrose and Sgt Owen Tarrant left. The officer said it was dark.", "the officer"),
        ("Conservative MP Ada Penrose left. The Labour backbencher said it was dark.", "the Labour backbencher"),
        ("The Tory leader Ada Penrose left. The Labour leader said it was dark.", "the Labour leader"),
        ("Owen Tarrant came. The defendant said it was dark.", "the defendant"),
    ],
)
def test_wider_calling_of_two_or_of_another_party_takes_up_nobody(text: str, speaker: str) -> None:
    assert voices(text)[-1:] == [speaker]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The drugmaker", ("organization", "unnamed")),
        ("The carrier", ("organization", "unnamed")),
        ("The utility", ("organization", "unnamed")),
        ("The regulator", ("organization", "unnamed")),
        ("The developer", ("organization", "unnamed")),
        ("A developer", ("person", "unnamed")),
        ("The crane operator", ("person", "unnamed")),
        ("The real estate developer", ("person", "unnamed")),
        ("Miners", ("group", "collective")),
    ],
)
def test_trade_alone_is_a_company_and_worker_a_person(source: str, expected: tuple[str, str]) -> None:
    assert kind(f"{source} said it was late.") == expected


def test_two_companies_joined_are_two() -> None:
    assert voices("Volvo and Halden Motors said it was late.") == ["Volvo", "Halden Motors"]


def test_party_and_state_behind_a_name_are_no_speakers() -> None:
    text = "Sens. Ada Penrose, D-N.M., and Owen Tarrant, R-Maine, said they would oppose it."
    assert voices(text) == ["Ada Penrose", "Owen Tarrant"]


@pytest.mark.parametrize("name", ["Corrib", "Ada Corrib"])
def test_age_behind_a_name_is_no_speaker(name: str) -> None:
    assert voices(f"{name}, 44, of Dunbay, said the bridge was shut.")[-1:] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Rosalind Penrose, 15, died in May. Joan Penrose, her mother, said it was late. Mrs Penrose said it was dark.",
        "Joan Penrose said it was late. Rosalind Penrose, 15, was ill. Ms Penrose said it was dark.",
        "They asked Joan Penrose. Her husband, Saemund Penrose, was ill. Mrs Penrose said it was dark.",
        "Ada Penrose left. Ada Penrose was ill. Joan Penrose said it was late. Mrs Penrose said it was dark.",
    ],
)
def test_honorific_is_of_the_namesake_who_is_grown_up_and_spoke_last(text: str) -> None:
    assert voices(text)[-1:] == ["Joan Penrose"]


def test_surname_alone_is_of_the_namesake_named_most() -> None:
    text = "Ada Penrose left. Ada Penrose was ill. Joan Penrose said it was late. Penrose said it was dark."
    assert voices(text)[-1:] == ["Ada Penrose"]


def test_paper_that_reports_that_something_is_so_is_an_outlet() -> None:
    assert kind("The Guardian reports that the bridge was shut.") == ("outlet", "named")


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Walter Carrera Paz", "Carrera"),
        ("Recep Güler", "Guler"),
        ("Petro Dubovskiy", "Dubovsky"),
        ("Lars Bjørnsen", "Bjornsen"),
        ("Mohamed al-Mukhtar al-Tarif", "al-Tarif"),
        ("Jan van den Dael", "Van den Dael"),
        ("Penrose Foods Inc", "Penrose"),
    ],
)
def test_first_of_two_surnames_accents_and_what_a_firm_is_called_after_are_short_for_the_name(
    full: str, short: str
) -> None:
    assert voices(f"{full} said it was late. Joan Marlow said no to it. {short} said it was dark.")[::2] == [full, full]


def test_namesake_of_a_firm_is_the_person() -> None:
    text = "Penrose Foods Inc said it was late. Owen Penrose said it was dark. Penrose said it was wet."
    assert voices(text) == ["Penrose Foods Inc", "Owen Penrose", "Owen Penrose"]


@pytest.mark.parametrize("acts", ["walked out", "shrugged", "grew up there"])
def test_pronoun_is_who_did_what_only_people_do(acts: str) -> None:
    text = f"Mr Penrose said the plan was late.\n\nTegid Corrib {acts}. “It is a trick,” he said."
    assert voices(text) == ["Penrose", "Tegid Corrib"]


def test_pronoun_is_the_one_who_spoke_in_court_not_the_one_spoken_of() -> None:
    text = "They saw Tom Penrose. Tegid Corrib, prosecuting, said Penrose was late. He told the jury that it was dark."
    assert voices(text)[-1:] == ["Tegid Corrib"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuva Hill said the bridge was shut.", "Tuva Hill"),
        ("Her neighbour Tuva Lake said the bridge was shut.", "Tuva Lake"),
        ("Ada Penrose left. Her son, Jordan, said the bridge was shut.", "Jordan"),
    ],
)
def test_person_with_the_name_of_a_place_is_a_person(text: str, expected: str) -> None:
    actors = summarize(Article.from_text(HEADLINE + text), model="rules").actors
    assert [(actor.name, actor.kind) for actor in actors if actor.name == expected] == [(expected, "person")]
    assert voices(text)[-1:] == [expected]


def test_country_with_a_forename_stays_one() -> None:
    assert kind("Talks were held in Jordan. Jordan said the bridge was shut.") == ("government", "named")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mother of the victim, Ada Penrose, said it was late.", "Ada Penrose"),
        ("The wife of the senator, Owen Tarrant, said it was late.", "the wife of the senator"),
    ],
)
def test_name_apposed_to_somebodys_kin_is_the_kins_where_the_gender_agrees(text: str, speaker: str) -> None:
    assert voices(text) == [speaker]


def test_role_of_one_named_behind_his_spokesman_is_his_own() -> None:
    text = "A spokesman for the mayor, Ada Penrose, said it was late. Penrose said it was dark."
    actors = summarize(Article.from_text(HEADLINE + text), model="rules").actors
    assert {actor.name: actor.role for actor in actors} == {"a spokesman for the mayor": None, "Ada Penrose": "mayor"}


def test_part_of_a_party_is_not_the_party() -> None:
    text = "Senate Republicans said it was late. Republicans said it was dark."
    assert voices(text) == ["Senate Republicans", "Republicans"]


def test_share_behind_a_name_is_no_age() -> None:
    assert "Ada Penrose" not in voices("Half of the voters knew Ada Penrose, 23 said the same of others.")
