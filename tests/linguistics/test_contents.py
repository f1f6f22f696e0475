"""Where what is said begins and ends: what belongs to the speaker and what the writer adds."""

from __future__ import annotations

import pytest

from summarizer import Article
from summarizer.linguistics.reported_speech import find_speech
from tests.linguistics.test_reported_speech import Parts, parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Moor called the roof “a sieve,” but she also saw that it is old.",
            ("Ada Moor", "called", "the roof “a sieve,”"),
            id="what goes on after a quotation without it",
        ),
        pytest.param(
            "Ada Moor said Tuesday that according to her own survey, the roof has lost 80 percent of its tiles.",
            ("Ada Moor", "said", "that according to her own survey, the roof has lost 80 percent of its tiles"),
            id="according to behind that",
        ),
        pytest.param(
            "Ada Moor guessed that the roof was new, because some tiles were shining.",
            ("Ada Moor", "guessed", "that the roof was new, because some tiles were shining"),
            id="reason behind a comma",
        ),
        pytest.param(
            "Ada Moor has said about 20 people have shown an interest in the roof.",
            ("Ada Moor", "has said", "about 20 people have shown an interest in the roof"),
            id="about before a number is no preposition",
        ),
        pytest.param(
            "The talk about the hall’s end reflects the fear of the town.",
            ("", "talk about", "the hall’s end"),
            id="verb behind a topic",
        ),
        pytest.param(
            "The roof is often cited by builders as a proof of skill.",
            ("builders", "is often cited", "The roof | as a proof of skill"),
            id="passive with what something is called",
        ),
        pytest.param(
            "It was a charge that the builders strongly denied.",
            ("the builders", "strongly denied", "a charge"),
            id="relative clause that lacks its object",
        ),
        pytest.param(
            "Ada Moor made a speech, a move that some builders view as a signal to the town, and left.",
            ("some builders", "view", "a move | as a signal to the town"),
            id="relative clause with what something is called",
        ),
        pytest.param(
            "Opponents, including the builders’ union, fear that the roof will fall.",
            ("Opponents", "fear", "that the roof will fall"),
            id="example set between commas",
        ),
        pytest.param(
            "A poll published by the Courier on Sunday found that the roof is old.",
            ("A poll published by the Courier", "found", "that the roof is old"),
            id="participle with its agent inside of the source",
        ),
        pytest.param(
            "A charge rejected by Ada Moor has come back.",
            ("Ada Moor", "rejected", "A charge"),
            id="agent inside of a subject",
        ),
        pytest.param(
            "The roof fund left its rate alone, but signalled that it may cut it.",
            ("The roof fund", "signalled", "that it may cut it"),
            id="doubled letter",
        ),
        pytest.param(
            "Asked about it, Ada Moor, whose term ends in May, said no.",
            ("Ada Moor, whose term ends in May,", "said", "no"),
            id="noun behind whose",
        ),
        pytest.param(
            "Roof fund keeps rates, hints at cut.",
            ("Roof fund", "hints at", "cut"),
            id="name that begins a common noun",
        ),
        pytest.param(
            "In a statement posted online, the fund said the roof is old and accused Ada Moor of lying.",
            ("the fund", "accused", "Ada Moor of lying"),
            id="participle inside of an adjunct",
        ),
        pytest.param(
            "Ada Moor said that a third builder was missing and feared dead.",
            ("Ada Moor", "said", "that a third builder was missing and feared dead"),
            id="coordinate passive participle",
        ),
        pytest.param(
            "One of them, a builder who gave her name only as Moor, said she saw a drone.",
            ("One of them, a builder who gave her name only as Moor,", "said", "she saw a drone"),
            id="apposition with a relative clause behind one of several",
        ),
        pytest.param(
            "Ada Moor said that she could neither confirm nor deny that figure.",
            ("Ada Moor", "said", "that she could neither confirm nor deny that figure"),
            id="neither with nor",
        ),
        pytest.param(
            "The fund neither confirmed nor denied the sale.",
            ("The fund", "neither confirmed nor denied", "the sale"),
            id="neither with nor as the cue itself",
        ),
        pytest.param(
            "The fund would neither confirm nor deny that the hall was sold.",
            ("The fund", "would neither confirm nor deny", "that the hall was sold"),
            id="neither with nor behind an auxiliary",
        ),
        pytest.param(
            "Neither side denied the sale.",
            ("Neither side", "denied", "the sale"),
            id="neither as a determiner",
        ),
        pytest.param(
            "Ada Moor said the roof is safe, but Noor Aziz, the builder, has closed the hall.",
            ("Ada Moor", "said", "the roof is safe"),
            id="coordinate clause whose subject has an apposition",
        ),
        pytest.param(
            "Critics accused the fund of burying a report that, they said, had praised the roof.",
            ("Critics", "accused", "the fund of burying a report that, they said, had praised the roof"),
            id="reporting clause in the middle of what another holds",
        ),
        pytest.param(
            "The roof was hailed by the understanding that it would last.",
            ("", "understanding", "that it would last"),
            id="noun in -ing",
        ),
        pytest.param(
            "The hall, whose roof is old, remembers the war.",
            ("The hall, whose roof is old,", "remembers", "the war"),
            id="whose inside of the source",
        ),
        pytest.param(
            "As the town grows and Leith seeks to sell the hall, it is empty.",
            ("Leith", "seeks", "to sell the hall"),
            id="subject that agrees with its verb",
        ),
        pytest.param(
            "Ada Moor says that the roof is open – but she will mend it.",
            ("Ada Moor", "says", "that the roof is open"),
            id="a clause behind a dash is the writer's",
        ),
        pytest.param(
            "Critics say the plan, which Ada Moor backs, is bad.",
            ("Critics", "say", "the plan, which Ada Moor backs, is bad"),
            id="clause with which inside of what is said",
        ),
        pytest.param(
            "Critics say the plan, a scheme that Ada Moor backs, is bad.",
            ("Critics", "say", "the plan, a scheme that Ada Moor backs, is bad"),
            id="apposition inside of what is said",
        ),
        pytest.param(
            "Ada Moor said the plan – saying nothing of the roof – is bad.",
            ("Ada Moor", "said", "the plan – saying nothing of the roof – is bad"),
            id="participle between dashes",
        ),
        pytest.param(
            "Ada Moor said she enjoys reading and writing.",
            ("Ada Moor", "said", "she enjoys reading and writing"),
            id="coordinate participles inside of what is said",
        ),
        pytest.param(
            "Ada Moor said she hopes the owner, citing the law, will go.",
            ("Ada Moor", "said", "she hopes the owner, citing the law, will go"),
            id="participle between commas",
        ),
        pytest.param(
            "Ada Moor accused the owner of being a miser.",
            ("Ada Moor", "accused", "the owner of being a miser"),
            id="accusation with a participle",
        ),
        pytest.param(
            "Ada Moor wrote to the owner’s office that the roof leaks.",
            ("Ada Moor", "wrote", "that the roof leaks"),
            id="prepositional addressee",
        ),
        pytest.param(
            "Ada Moor said Friday during a walk in Leith, Fife, that the roof leaks.",
            ("Ada Moor", "said", "that the roof leaks"),
            id="adjuncts with a comma in them",
        ),
        pytest.param(
            "Ada Moor said each year of rain does harm.",
            ("Ada Moor", "said", "each year of rain does harm"),
            id="content that begins with a word of time",
        ),
        pytest.param(
            "Ada Moor is noting the leaks they had and saying that the roof will fall.",
            ("Ada Moor", "saying", "that the roof will fall"),
            id="coordinate participle",
        ),
        pytest.param(
            "Ada Moor said the roof is open, a fault that will cost a million.",
            ("Ada Moor", "said", "the roof is open"),
            id="apposition with a clause is the writer's",
        ),
        pytest.param(
            "Ada Moor said the roof is open, which it has been before.",
            ("Ada Moor", "said", "the roof is open"),
            id="clause with which is the writer's",
        ),
        pytest.param(
            "She told aides that she viewed the roof as a danger, according to someone on the board.",
            ("someone on the board", "according to", "She told aides that she viewed the roof as a danger"),
            id="according to ends a content without a verb",
        ),
    ],
)
def test_content_is_what_the_source_says_and_no_more(text: str, expected: Parts) -> None:
    assert expected in parts(text)


def test_reason_behind_a_reporting_clause_is_a_part_of_what_is_said() -> None:
    said = parts("The roof is hard to mend, many builders say, because there is little slate.")
    assert said == [("many builders", "say", "The roof is hard to mend | because there is little slate")]


def test_source_behind_that_is_a_voice_inside_of_what_is_said() -> None:
    said = parts("Ada Moor said that, according to the survey, the roof is open.")
    assert said[1] == ("the survey", "according to", "the roof is open")


def test_two_participles_with_a_source_each_are_two_speeches() -> None:
    said = parts("Ann Lee left, with Ada Moor saying she was “cold” and Bo Rask calling it a “farce.”")
    assert ("Ada Moor", "saying", "she was “cold”") in said
    assert ("Bo Rask", "calling", "it a “farce.”") in said


def test_statement_in_which_something_is_said_is_no_second_speech() -> None:
    assert parts("His lawyer, Ada Moor, said in a statement that the roof is safe.") == [
        ("His lawyer, Ada Moor,", "said", "that the roof is safe")
    ]


def test_what_somebody_may_not_do_is_credited_to_nobody() -> None:
    assert not [cue for _, cue, _ in parts("They were not authorized to mend the roof.")]


def test_what_a_headline_sets_beside_a_denial_is_no_part_of_it() -> None:
    (speech,) = find_speech(Article.from_text("Mayor Denies Roof Deal as Court Opens Inquiry\n\nIt rained."))
    assert "Mayor Denies Roof Deal as Court Opens Inquiry"[slice(*speech.content[0])] == "Roof Deal"


def test_an_auxiliary_with_an_infinitive_has_a_subject_of_its_own() -> None:
    said = parts("Ada Moor said the roof was old, but the fund has yet to publish a report.")
    assert ("the fund", "has yet to publish", "a report") in said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param("Mr Hart denies murder but admits manslaughter.", "murder", id="noun"),
        pytest.param("Mr Hart denies robbing the bank but admits a theft.", "robbing the bank", id="gerund"),
        pytest.param("Mr Hart denies theft but claims made by Ms Gill worry him.", "theft", id="noun in the plural"),
    ],
)
def test_an_object_ends_before_a_contrasted_verb(text: str, content: str) -> None:
    assert parts(text)[0][2] == content


def test_and_joins_an_object_that_may_be_a_verb() -> None:
    assert parts("Mr Hart denies the reports and claims.")[0][2] == "the reports and claims"


def test_who_has_only_seen_a_document_says_nothing_of_it() -> None:
    assert parts("A letter seen by the Herald says that costs doubled.") == [
        ("A letter seen by the Herald", "says", "that costs doubled")
    ]


def test_an_agent_who_judges_is_the_source_of_a_relative_participle() -> None:
    assert parts("A charge rejected by the Herald has led to a row.")[0][0] == "the Herald"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param("Ada Moor said Friday was a mistake.", "Friday was a mistake", id="subject"),
        pytest.param("Economists say December is more likely.", "December is more likely", id="subject in the present"),
        pytest.param("Ada Moor said Monday’s vote was a farce.", "Monday’s vote was a farce", id="genitive"),
        pytest.param("Ada Moor said Friday that it was a mistake.", "that it was a mistake", id="adjunct before that"),
        pytest.param("Ada Moor said Friday it was a mistake.", "it was a mistake", id="adjunct before a pronoun"),
        pytest.param("Ada Moor claimed 29 times to have won.", "to have won", id="number of times"),
        pytest.param("Ada Moor said three times more men fell.", "three times more men fell", id="times as a measure"),
    ],
)
def test_a_time_behind_the_cue_is_the_subject_or_an_adjunct(text: str, content: str) -> None:
    assert parts(text)[0][2] == content


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "Documents seen by the Herald show that costs doubled.", "Documents seen by the Herald", id="seen"
        ),
        pytest.param(
            "Minutes released by the council reveal that costs doubled.",
            "Minutes released by the council",
            id="released",
        ),
        pytest.param(
            "Papers obtained by the Herald show that costs doubled.", "Papers obtained by the Herald", id="obtained"
        ),
        pytest.param(
            "The mine was shut, the report by the agency seen by the Herald said.",
            "the report by the agency seen by the Herald",
            id="behind what it says",
        ),
    ],
)
def test_a_document_with_who_saw_it_is_the_only_source(text: str, source: str) -> None:
    assert [told[0] for told in parts(text)] == [source]


def test_a_noun_behind_a_noun_in_the_singular_is_no_verb() -> None:
    assert "show" not in [told[1] for told in parts("Ada Moor praised a film seen by the Herald show that won.")]
