"""What marks and labels tell: quotations that go on, marks that close nothing, labels, headlines, page furniture."""

from __future__ import annotations

import pytest

from summarizer import Article, summarize
from summarizer.linguistics.reported_speech import find_speech
from summarizer.render.markdown import chain_names
from tests.linguistics.test_news_copy import told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The deal,” said Ada Moor, “is dead.”", "“The deal,” … “is dead.”"),
        ('"She is hard," said Ada Moor, "but funny."', '"She is hard," … "but funny."'),
        ("“It is over,” said Ada Moor; “we lost.”", "“It is over,” … “we lost.”"),
    ],
    ids=["curly", "straight", "semicolon"],
)
def test_a_quotation_goes_on_behind_its_speaker(text: str, words: str) -> None:
    assert (["Ada Moor"], words) in told(text)


def test_a_second_quotation_that_another_says_is_his() -> None:
    found = told("“Yes,” said Ada Moor, “no,” said Bo Rust.")
    assert (["Ada Moor"], "“Yes,”") in found
    assert (["Bo Rust"], "“no,”") in found


def test_the_genitive_of_a_plural_closes_no_single_mark() -> None:
    assert told("Ada Moor said: 'I saw the boys' coats. They were wet. I cried.'") == [
        (["Ada Moor"], "'I saw the boys' coats. They were wet. I cried.'")
    ]


def test_a_quotation_behind_who_is_told_is_what_is_said() -> None:
    assert (["the firm"], "“there is no risk”") in told("The firm told the BBC “there is no risk”.")


@pytest.mark.parametrize("when", ["last week", "two weeks ago", "on Monday"])
def test_when_something_is_said_is_no_part_of_it(when: str) -> None:
    assert (["Ada Moor"], "that it was rigged") in told(f"Ada Moor said {when} that it was rigged.")


def test_a_colon_announces_what_the_subject_of_the_sentence_says() -> None:
    assert (["Ada Moor"], "“We lost.”") in told("Ada Moor put it simply: “We lost.”")


@pytest.mark.parametrize("when", ["Friday", "lunchtime", "the end of May", "2030"])
def test_a_time_behind_by_is_no_voice(when: str) -> None:
    text = f"Results are expected by {when}."
    assert told(text) == [([], text)]


@pytest.mark.parametrize("agent", ["40 members", "close aides", "early backers", "the Time magazine"])
def test_who_stands_behind_by_is_a_voice(agent: str) -> None:
    assert "The plan" in [words for voices, words in told(f"The plan was endorsed by {agent}.") if voices]


@pytest.mark.parametrize("name", ["US", "WHO"])
def test_an_acronym_that_is_a_pronoun_in_small_letters_is_a_name(name: str) -> None:
    assert ([name], "it would respond") in told(f"The {name} said it would respond.")


@pytest.mark.parametrize("source", ["Few residents", "No minister", "None of the ministers"], ids=["few", "no", "none"])
def test_what_nobody_says_is_told_by_its_sentence(source: str) -> None:
    text = f"{source} said that taxes would rise."
    assert told(text) == [([], text)]


@pytest.mark.parametrize(
    ("title", "source", "words"),
    [
        ("Floods kill five in Leeds: police", "police", "Floods kill five in Leeds"),
        ("Mayor took bribes – prosecutors", "prosecutors", "Mayor took bribes"),
    ],
)
def test_who_says_it_stands_at_the_end_of_a_headline(title: str, source: str, words: str) -> None:
    brief = summarize(Article.from_text(f"{title}\n\nIt rained in the city on Monday."), model="rules")
    assert (chain_names(brief, brief.claims[0])[1:], brief.claims[0].text) == ([source], words)


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Moor",
        "ADVERTISEMENT",
        "Sign up for our newsletter.",
        "© 2021 Northern Herald.",
        "Image source, Getty Images",
        "More on this story",
        "Read more: five things to know",
        "___",
    ],
)
def test_the_furniture_of_a_page_is_no_claim(line: str) -> None:
    assert told(f"The bridge is shut.\n\n{line}\n\nIt rained on Monday.") == [
        ([], "The bridge is shut."),
        ([], "It rained on Monday."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Copyright law is changing.",
        "Register to vote by Friday.",
        "Photo evidence was destroyed.",
        "More on the list have died.",
        "Related charges were dropped.",
        "By Friday the bridge was open.",
    ],
)
def test_a_sentence_that_begins_like_the_furniture_of_a_page_is_told(text: str) -> None:
    assert told(text) == [([], text)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Theresa May said no.", "Theresa May", "person"),
        ("Martin Luther King Jr. said no.", "Martin Luther King Jr.", "person"),
        ("Bashar al-Assad said no. Mr Assad left.", "Bashar al-Assad", "person"),
        (
            "The Royal Society for the Protection of Birds said no.",
            "Royal Society for the Protection of Birds",
            "organization",
        ),
        ("Marks & Spencer said no.", "Marks & Spencer", "organization"),
        ("Ryanair, Europe’s biggest airline, said no.", "Ryanair", "organization"),
        ("UEFA said no.", "UEFA", "organization"),
    ],
)
def test_a_name_is_whole_and_of_its_kind(text: str, name: str, kind: str) -> None:
    actors = summarize(Article.from_text(f"Notes of the day\n\n{text}"), model="rules").actors
    assert [(actor.name, actor.kind) for actor in actors if actor.kind != "place"] == [(name, kind)]


def test_one_of_a_kind_is_another_than_the_kind() -> None:
    assert [voices for voices, _ in told("Analysts said it would rise. One analyst said it would fall.")] == [
        ["analysts"],
        ["one analyst"],
    ]


def headline_speakers(headline: str) -> list[str]:
    """The sources of a headline, in words."""
    article = Article.from_text(f"{headline}\n\nThe port was shut on Monday.")
    speeches = find_speech(article)
    return [article.words(speech.source[0]) for speech in speeches if speech.source]


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param("York shooting: Man, 24, charged with murder", id="event at a place"),
        pytest.param("York Shooting: Man Charged With Murder", id="title case"),
        pytest.param("Storm Ada: Thousands without power", id="storm"),
        pytest.param("Covid: Cases rise in north", id="topic of one word"),
        pytest.param("Whig leadership: Moor wins first round", id="contest"),
        pytest.param("Library closure plan: parents 'not heard'", id="plan"),
        pytest.param("Budget 2025: Taxes to rise", id="year"),
    ],
)
def test_a_topic_before_the_colon_of_a_headline_is_no_speaker(headline: str) -> None:
    assert headline_speakers(headline) == []


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param("Koryn: port stays", id="surname"),
        pytest.param("Ann Browning: we must act", id="name that ends like an event"),
        pytest.param("PM: we will not resign", id="office"),
        pytest.param("Police: two dead in crash", id="body"),
        pytest.param("Report: costs doubled", id="document"),
        pytest.param("Rights group: 40 held", id="group"),
        pytest.param("Ada Law: we must act", id="name that is a word for a topic"),
        pytest.param("Hospital boss: waits must fall", id="headline word for a person"),
        pytest.param("Trump adviser: deal is close", id="person by trade"),
        pytest.param("UN report: seas rising", id="document of a body"),
    ],
)
def test_who_speaks_before_the_colon_of_a_headline_is_its_speaker(headline: str) -> None:
    assert headline_speakers(headline) == [headline.partition(":")[0]]
