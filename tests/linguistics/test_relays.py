"""What is passed on from somebody who is cited for it, and figures that somebody gives."""

from __future__ import annotations

import pytest

from summarizer import Article, summarize
from summarizer.brief import Brief
from summarizer.render.markdown import chain_names

HEADLINE = "Roof Fund\n\n"


def made(text: str) -> Brief:
    return summarize(Article.from_text(HEADLINE + text), model="rules")


def said(text: str) -> list[tuple[list[str], str]]:
    """Each claim that somebody is credited with: the voices from the outlet to the source, and its words."""
    brief = made(text)
    return [(chain_names(brief, claim)[1:], claim.text) for claim in brief.claims if claim.attribution.depth]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The Post, citing two people familiar with the matter, reported that Ada Moor had left.",
            "two people familiar with the matter",
            "that Ada Moor had left",
        ),
        (
            "The Post reported that Ada Moor had left, citing a senior official.",
            "a senior official",
            "that Ada Moor had left",
        ),
        (
            "Ada Moor has left, the Post reported, quoting unnamed officials.",
            "unnamed officials",
            "Ada Moor has left",
        ),
        (
            "The Post reported on Monday, citing two diplomats, that Ada Moor had left.",
            "two diplomats",
            "that Ada Moor had left",
        ),
        (
            "Citing officials and a lawyer for the fund, the Post said that Ada Moor had left.",
            "officials and a lawyer for the fund",
            "that Ada Moor had left",
        ),
        ("The Post reported that the roof was old, citing Noor Aziz.", "Noor Aziz", "that the roof was old"),
    ],
    ids=["inside the source", "behind the content", "behind the clause", "before that", "in front", "a name"],
)
def test_who_is_cited_is_the_source_and_who_cites_passes_it_on(text: str, source: str, content: str) -> None:
    ((voices, words),) = said(text)
    assert (voices, words) == (["Post", source], content)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The Post quotes a source in the city as saying that it leaks.", "a source in the city", "that it leaks"),
        ("“It leaks,” the Post quotes builder Bo Rust as saying.", "Bo Rust", "“It leaks,”"),
        ("The Post quotes an unnamed builder as saying: “It leaks.”", "an unnamed builder", "“It leaks.”"),
        ("The Post cited deputy mayor Bo Rust as saying that it leaks.", "Bo Rust", "that it leaks"),
        ("The Post cites two builders who say the roof leaks.", "two builders", "the roof leaks"),
        ("The Post, citing the head of the fund, Ada Moor, says that it leaks.", "Ada Moor", "that it leaks"),
    ],
    ids=["present", "behind the quotation", "colon", "cited as saying", "who say", "a name in apposition"],
)
def test_a_press_review_passes_on_whom_it_quotes(text: str, source: str, content: str) -> None:
    assert said(text) == [(["Post", source], content)]


@pytest.mark.parametrize("document", ["Roofdata", "a survey by Roofdata"])
def test_what_somebody_expects_in_a_document_is_his_and_no_certain_fact_of_the_document(document: str) -> None:
    text = f"Most builders expect the first repair in May, according to {document}."
    assert said(text) == [([document, "most builders"], "the first repair in May")]
    assert made(text).claims[1].certainty == "probable"


def test_what_a_transcript_has_somebody_say_is_one_claim() -> None:
    text = "“The roof leaks,” Ada Moor said, according to an official transcript."
    assert said(text) == [(["an official transcript", "Ada Moor"], "“The roof leaks,”")]


def test_who_says_behind_it_what_another_told_is_the_outer_source_and_in_no_content() -> None:
    text = "The fund has told builders it wants no roof, two of the people said."
    assert said(text) == [
        (["two of the people"], "The fund has told builders it wants no roof"),
        (["two of the people", "the fund"], "it wants no roof"),
    ]


@pytest.mark.parametrize(
    ("verdict", "nouns"),
    [("as “fake”", "reports"), ("as baseless", "claims"), ("as entirely false", "allegations"), ("as a lie", "claims")],
)
def test_what_is_dismissed_as_something_is_denied_by_who_dismisses_it(verdict: str, nouns: str) -> None:
    text = f"The city dismissed {verdict} {nouns} that the roof had leaked."
    (claim,) = made(text).claims[1:]
    assert said(text) == [(["the city"], f"{nouns} that the roof had leaked")]
    assert claim.polarity == "negative"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The board voted 3-2, ignoring a warning from the attorney general that the roof leaks.", "attorney general"),
        ("Ada Moor ignored advice from lawyers that the roof leaks.", "lawyers"),
        ("Ada Moor dismissed concerns from Bo Rust that the roof leaks.", "Bo Rust"),
    ],
    ids=["warning", "advice", "concern"],
)
def test_a_warning_that_somebody_ignores_is_of_whoever_warns(text: str, source: str) -> None:
    ((voices, words),) = said(text)
    assert voices[-1].removeprefix("the ") == source
    assert words == "that the roof leaks"


def test_who_dismisses_a_concern_of_nobody_in_particular_denies_it() -> None:
    assert said("Ada Moor dismissed concerns that the roof leaks.") == [(["Ada Moor"], "concerns that the roof leaks")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He told the Leith Local Reporting Service that it was old.", "that it was old"),
        ("Bo Rust, of Leith Roof Research, said it was old.", "it was old"),
        ("Bo Rust, 71, of Leith, said it was old.", "it was old"),
        (
            "One of the builders, a 20-year-old student who gave her name as Mina, said that it was old.",
            "that it was old",
        ),
    ],
    ids=["whom he tells", "where he works", "age and place", "a name that is given"],
)
def test_who_speaks_and_to_whom_is_no_claim_of_the_outlets(text: str, content: str) -> None:
    assert [(claim.text, claim.attribution.depth) for claim in made(text).claims[1:]] == [(content, 1)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("In the words of Ms Moor, the roof is dead.", "the roof is dead"),
        ("In the view of builder Ada Moor, the roof has lost its way.", "the roof has lost its way"),
        ("In the opinion of Ada Moor, a lawyer in Leith, the roof is old.", "the roof is old"),
        ("As Ms Moor put it, the roof is “a disaster”.", "the roof is “a disaster”"),
        ("But, as Ms Moor put it on Monday, “the roof is old”.", "“the roof is old”"),
        ("The roof is “a disaster”, as Ms Moor put it.", "The roof is “a disaster”"),
        ("For Ada Moor, a lawyer in Leith, the roof is unfair.", "the roof is unfair"),
    ],
    ids=["words", "view", "opinion", "put it", "behind but", "behind the clause", "for"],
)
def test_a_phrase_tells_whose_words_or_view_the_clause_beside_it_is(text: str, content: str) -> None:
    ((voices, words),) = said(text)
    assert voices[0].endswith("Moor")
    assert words == content


@pytest.mark.parametrize(
    "text",
    [
        "In the view of the lake, the roof fell.",
        "As Ada Moor put it down, the roof fell.",
        "For Ada Moor, a widow of 40, the winter was hard.",
        "For Roofdata, the roof is unfair.",
    ],
    ids=["a view of a lake", "put down", "what somebody lived through", "nobody introduced"],
)
def test_a_phrase_that_tells_where_or_for_whom_gives_no_voice(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("reason", ["health concerns", "the cost of the roof", "Ada Moor’s record"])
def test_a_reason_that_is_cited_is_no_voice(reason: str) -> None:
    assert said(f"Noor Aziz left the fund, citing {reason}.") == [(["Noor Aziz"], reason)]


def test_who_is_cited_for_nothing_that_is_said_says_nothing() -> None:
    assert said("Noor Aziz left the fund in May, quoting Ada Moor.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 12 people died, officials said, while the opposition put the toll at more than 40.",
            [(["officials"], "At least 12 people died"), (["the opposition"], "the toll at more than 40")],
        ),
        ("Ada Moor puts it at as many as 300.", [(["Ada Moor"], "it at as many as 300")]),
        ("The flood put the whole town at risk for 12 days.", []),
        ("Ada Moor put 12 chairs at the door.", []),
    ],
    ids=["two tolls", "a pronoun", "no figure", "a place"],
)
def test_who_puts_a_figure_at_a_number_says_so(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


def test_a_body_is_named_in_apposition_to_the_one_that_it_is() -> None:
    assert said("The operator, Blue Line Shipping, denied that the ship was old.") == [
        (["Blue Line Shipping"], "that the ship was old")
    ]


def test_a_vessel_that_is_named_like_a_newspaper_is_none() -> None:
    actors = made("The vessel, the Star of Mera, sank on Sunday, the coast guard said. It was old.").actors
    assert {actor.name: actor.kind for actor in actors} == {"the coast guard": "government"}


def test_what_a_document_tells_in_the_middle_of_a_sentence_is_told_in_two_pieces() -> None:
    assert said("Blue Line, according to court records, was fined twice.") == [
        (["court records"], "Blue Line … was fined twice")
    ]


def test_who_says_something_else_behind_but_is_no_part_of_what_was_said_before() -> None:
    assert said("At least 31 people died, the army said, but doctors put the toll at 50.") == [
        (["the army"], "At least 31 people died"),
        (["doctors"], "the toll at 50"),
    ]


def test_a_sentence_that_quotes_somebody_is_never_the_outlets_as_a_whole() -> None:
    text = "“She knew,” Ada Moor wrote on the website of the fund in the spring of last year."
    assert [claim.source for claim in made(text).claims[1:]] != ["outlet"]
    assert [claim.text for claim in made(text).claims[1:]] == ["“She knew,”"]


def test_a_passive_of_a_headline_credits_nobody() -> None:
    brief = summarize(Article.from_text("Roof Toll Disputed as Builders Leave\n\nThe roof fell in May."), model="rules")
    assert [claim.source for claim in brief.claims] == ["outlet", "outlet"]


def test_a_modifier_with_not_leaves_the_people_before_it_people() -> None:
    (actor,) = made("Builders not involved in the repair said the roof was old.").actors
    assert (actor.name, actor.kind) == ("builders not involved in the repair", "group")


def test_a_pronoun_that_stands_for_nobody_known_is_a_person() -> None:
    assert {actor.kind for actor in made("“If they come, we fight,” he warned.").actors} == {"person"}


def test_those_who_are_such_as_somebody_speak_with_him() -> None:
    assert said("Economists such as Ada Moor say prices will fall.") == [
        (["economists such as Ada Moor"], "prices will fall")
    ]


def test_what_somebody_is_asked_is_no_claim() -> None:
    assert said("Asked whether she would go, Ada Moor said she would not.") == [(["Ada Moor"], "she would not")]
    assert [claim.text for claim in made("Asked if she would go, Ada Moor shook her head.").claims[1:]] == [
        "Asked if she would go, Ada Moor shook her head."
    ]


def test_the_day_on_which_something_is_reported_is_not_what_is_reported() -> None:
    assert said("The Post reported on Monday that Ada Moor had left.") == [(["Post"], "that Ada Moor had left")]


def test_a_clause_behind_a_semicolon_is_the_outlets() -> None:
    texts = [claim.text for claim in made("Ada Moor said the roof is old; Noor Aziz does not agree.").claims]
    assert texts[1:] == ["the roof is old", "Noor Aziz does not agree"]


def test_the_outlets_clause_takes_the_place_of_the_sentence_around_it() -> None:
    texts = [
        claim.text
        for claim in made("Ada Moor said it was safe, but Noor Aziz, the builder, has closed the hall.").claims
    ]
    assert texts[1:] == ["it was safe", "Noor Aziz, the builder, has closed the hall"]


def test_what_has_an_article_and_a_capital_letter_is_no_person() -> None:
    actors = {actor.name: actor.kind for actor in made("The Post said the roof leaks. Moor said it does not.").actors}
    assert actors == {"Post": "outlet", "Moor": "person"}


def test_who_adds_something_is_who_said_what_stands_before() -> None:
    assert said("The roof is safe, Ada Moor told the fund, adding that it would last.") == [
        (["Ada Moor"], "The roof is safe"),
        (["Ada Moor"], "that it would last"),
    ]


def test_how_somebody_speaks_stands_between_his_name_and_what_he_says() -> None:
    manner = "speaking on condition of anonymity because they were not authorized to discuss it"
    text = f"Two officials, {manner}, said it was old."
    assert said(text) == [(["two officials"], "it was old")]
    assert len(made(text).claims) == 2  # with the headline


@pytest.mark.parametrize(
    "text", ["The fund posted a profit of $3bn.", "The fund did not respond to requests for comment."]
)
def test_what_is_no_statement_is_told_by_the_outlet(text: str) -> None:
    assert [(claim.source, claim.text) for claim in made(text).claims[1:]] == [("outlet", text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The defense suggested that Ada Moor lied, an allegation she has repeatedly denied.",
            [(["the defense"], "that Ada Moor lied"), (["Ada Moor"], "that Ada Moor lied")],
        ),
        (
            "According to two builders, who asked not to be identified, the roof fell in May.",
            [(["two builders"], "the roof fell in May")],
        ),
        (
            "Ada Moor is not leaving, a person close to him said.",
            [(["a person close to him"], "Ada Moor is not leaving")],
        ),
    ],
    ids=["a denial without that", "a relative behind according to", "a pronoun in the source"],
)
def test_what_stands_beside_a_source_is_not_what_it_says(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


def test_a_clause_set_in_with_who_does_not_hide_the_negation_behind_it() -> None:
    (_, claim) = made("Ada Moor, who left in 2020, will not return.").claims
    assert claim.polarity == "negative"


def test_the_words_of_a_title_are_no_place() -> None:
    actors = made("Deputy District Attorney Carla Nunez said the roof was old.").actors
    assert [(actor.name, actor.role) for actor in actors] == [("Carla Nunez", "Deputy District Attorney")]


def test_who_behind_an_employer_is_the_employed() -> None:
    brief = made("“It is old,” said Erik Dahl, chief economist at Nordvest, who thinks the roof may fall.")
    assert {chain_names(brief, claim)[-1] for claim in brief.claims[1:]} == {"Erik Dahl"}
    assert {actor.name: actor.kind for actor in brief.actors}.get("Nordvest", "organization") == "organization"


def test_what_is_not_known_is_left_open() -> None:
    claim = made("It is not known if Ada Moor will return.").claims[-1]
    assert (claim.firmness, claim.factuality) == ("uncommitted", "Uu")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Moor urged both governments to refrain from steps that could inflame tensions.",
            [(["Ada Moor"], "to refrain from steps that could inflame tensions")],
        ),
        (
            "Ada Moor praised the roof but was furious at the builder.",
            [(["Ada Moor"], "the roof")],
        ),
        ("Ada Moor was one of the town's most admired writers.", []),
    ],
    ids=["a demand with a relative clause", "a predicate behind but", "a superlative"],
)
def test_what_governs_a_content_and_what_does_not(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


def test_another_official_is_another_one() -> None:
    voices = [voice for (voice,), _ in said("A senior official said it was local. Another official said it was not.")]
    assert voices == ["a senior official", "another official"]


@pytest.mark.parametrize(
    "text",
    [
        "A previous trial, led by Aziz in 2019, did not find any benefit.",
        "“We don’t think it is the roof,” Ada Moor added, “but we won’t know until Monday.”",
    ],
    ids=["behind a participle", "in the first of two pieces"],
)
def test_a_negation_is_seen_behind_what_is_set_in_and_before_a_second_piece(text: str) -> None:
    assert made(text).claims[-1].polarity == "negative"
