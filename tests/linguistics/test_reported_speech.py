"""What the finder of reported speech makes of one sentence, one phenomenon each."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.linguistics.analysis import Speech
from summarizer.linguistics.reported_speech import find_speech

Parts = tuple[str, str, str]
"""Source, cue and content; spans of one role are joined by a bar."""

LEAD = "Council notes\n\n"


def speeches(text: str) -> list[Speech]:
    """The speeches of a text under a headline."""
    return list(find_speech(Article.from_text(LEAD + text)))


def parts(text: str) -> list[Parts]:
    """Source, cue and content of every speech, in words."""
    article = Article.from_text(LEAD + text)
    return [
        (
            " | ".join(map(article.words, speech.source)),
            " | ".join(map(article.words, speech.cue)),
            " | ".join(map(article.words, speech.content)),
        )
        for speech in find_speech(article)
    ]


def test_a_floating_quotation_is_of_whom_the_sentence_right_before_it_tells() -> None:
    told = "“The roof leaks,” Ada Moor said. Bo Rust insisted that it is dry. “Go and look.”"
    assert parts(told)[-1] == ("Bo Rust", "insisted", "that it is dry | “Go and look.”")
    assert [speech.quotation for speech in speeches(told)] == ["direct", "mixed"]


def test_a_floating_quotation_stays_with_whom_the_sentence_before_it_quotes_whatever_hangs_on_his_name() -> None:
    told = "“The roof leaks,” said Ada Moor, who wants it mended. “It has leaked for years.”"
    assert parts(told)[0][2] == "“The roof leaks,” | “It has leaked for years.”"


def test_a_floating_quotation_in_the_next_paragraph_stays_with_whom_was_quoted() -> None:
    told = "“The roof leaks,” Ada Moor said. Bo Rust insisted that it is dry.\n\n“It has leaked for years.”"
    assert parts(told)[0] == ("Ada Moor", "said", "“The roof leaks,” | “It has leaked for years.”")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“The roof leaks,” Ada Moor said.", ("Ada Moor", "said", "“The roof leaks,”"), id="quotation before the cue"
        ),
        pytest.param(
            "Ada Moor said, “The roof leaks.”", ("Ada Moor", "said", "“The roof leaks.”"), id="quotation after the cue"
        ),
        pytest.param(
            "“The roof leaks,” said Ada Moor, a surveyor from Leith.",
            ("Ada Moor, a surveyor from Leith", "said", "“The roof leaks,”"),
            id="inverted cue, source with an apposition",
        ),
        pytest.param(
            "“The roof leaks,” Moor said, “and the walls are damp.”",
            ("Moor", "said", "“The roof leaks,” | “and the walls are damp.”"),
            id="discontinuous quotation",
        ),
        pytest.param(
            "“The roof leaks,” Moor said. “It has leaked for years.”",
            ("Moor", "said", "“The roof leaks,” | “It has leaked for years.”"),
            id="floating quotation in the same paragraph",
        ),
        pytest.param(
            "“Why now?” the surveyor asked.", ("the surveyor", "asked", "“Why now?”"), id="question mark before the cue"
        ),
        pytest.param(
            "Moor declared:\n\n“The roof leaks.”",
            ("Moor", "declared", "“The roof leaks.”"),
            id="quotation in the next paragraph",
        ),
        pytest.param(
            "Ada Moor said that the roof leaks.", ("Ada Moor", "said", "that the roof leaks"), id="clause with that"
        ),
        pytest.param("Ada Moor said the roof leaks.", ("Ada Moor", "said", "the roof leaks"), id="clause without that"),
        pytest.param(
            "Ada Moor said the roof was “a disgrace” to the town.",
            ("Ada Moor", "said", "the roof was “a disgrace” to the town"),
            id="mixed quotation",
        ),
        pytest.param(
            "The roof, Moor said, has leaked for years.",
            ("Moor", "said", "The roof | has leaked for years"),
            id="cue inside its clause",
        ),
        pytest.param(
            "The roof leaks, the surveyor said on Friday.",
            ("the surveyor", "said", "The roof leaks"),
            id="clause before the cue",
        ),
        pytest.param(
            "Moor has also warned that the walls are damp.",
            ("Moor", "has also warned", "that the walls are damp"),
            id="auxiliaries and adverbs belong to the cue",
        ),
        pytest.param(
            "Moor told reporters that the roof leaks.",
            ("Moor", "told", "that the roof leaks"),
            id="addressee between cue and content",
        ),
        pytest.param(
            "According to the surveyor, the roof leaks.",
            ("the surveyor", "According to", "the roof leaks"),
            id="according to, in front",
        ),
        pytest.param(
            "The roof leaks, according to the surveyor.",
            ("the surveyor", "according to", "The roof leaks"),
            id="according to, behind",
        ),
        pytest.param(
            "Moor’s claim that the roof leaks was new.",
            ("Moor’s", "claim", "that the roof leaks was new"),
            id="noun cue with a possessor",
        ),
        pytest.param(
            "Sources close to the builders said the roof is dry.",
            ("Sources close to the builders", "said", "the roof is dry"),
            id="source described by whom it is close to",
        ),
        pytest.param(
            "In a poll of tenants, most roofs were dry.",
            ("a poll of tenants", "In", "most roofs were dry"),
            id="a survey speaks",
        ),
        pytest.param(
            "Moor raised questions about the walls.",
            ("Moor", "raised questions about", "the walls"),
            id="light verb with a noun of speech",
        ),
        pytest.param(
            "There was criticism from tenants of the council.",
            ("tenants", "criticism", "the council"),
            id="holder of an attitude after its noun",
        ),
        pytest.param(
            "Asked whether the roof was safe, Moor left.",
            ("", "Asked", "whether the roof was safe"),
            id="participle in front",
        ),
        pytest.param(
            "The plan was endorsed by the council.",
            ("the council", "was endorsed", "The plan"),
            id="passive with an agent",
        ),
        pytest.param(
            "The tenants met at a club called Lantern.", ("", "called", "a club | Lantern"), id="participle that names"
        ),
        pytest.param("The mayor wants to mend the roof.", ("The mayor", "wants", "to mend the roof"), id="desire"),
        pytest.param(
            "The tenants fear that the roof will fall.", ("The tenants", "fear", "that the roof will fall"), id="fear"
        ),
        pytest.param(
            "The mayor criticized the builders.", ("The mayor", "criticized", "the builders"), id="judgment of somebody"
        ),
        pytest.param(
            "The tenants are worried about the walls.",
            ("The tenants", "are worried about", "the walls"),
            id="attitude by an adjective",
        ),
        pytest.param(
            "The roof is expected to fall.", ("", "is expected", "The roof | to fall"), id="passive without a source"
        ),
        pytest.param(
            "It is believed that the roof will fall.",
            ("", "is believed", "that the roof will fall"),
            id="impersonal it",
        ),
        pytest.param(
            "The roof has reportedly fallen in.", ("", "reportedly", "The roof has | fallen in"), id="evidential adverb"
        ),
        pytest.param("The roof seems to leak.", ("", "seems", "The roof | to leak"), id="raising verb"),
        pytest.param(
            "In Ada Moor’s view, the roof is open.", ("Ada Moor’s", "view", "the roof is open"), id="in somebody's view"
        ),
        pytest.param(
            "Ada Moor, a surveyor who served in Leith as a clerk, denounced the roof.",
            ("Ada Moor, a surveyor who served in Leith as a clerk,", "denounced", "the roof"),
            id="source with an apposition that has a clause",
        ),
        pytest.param(
            "When his family moved back, his mother refused to teach him, insisting that he was from here.",
            ("his mother", "insisting", "that he was from here"),
            id="participle behind a main clause with an adverbial clause in front",
        ),
        pytest.param(
            "Ada Moor, the mayor, and Bo Rust, the owner, said the roof is open.",
            ("Ada Moor, the mayor, and Bo Rust, the owner,", "said", "the roof is open"),
            id="two sources, each with an apposition",
        ),
        pytest.param(
            "Ada Moor, Bo Rust and Cy Lane said the roof is open.",
            ("Ada Moor, Bo Rust and Cy Lane", "said", "the roof is open"),
            id="list of sources",
        ),
        pytest.param(
            "One of them, Ada Moor, said the roof is open.",
            ("One of them, Ada Moor,", "said", "the roof is open"),
            id="one of them, with the name in apposition",
        ),
        pytest.param(
            "Many in the hall said the roof is open.",
            ("Many in the hall", "said", "the roof is open"),
            id="quantifier with a prepositional phrase",
        ),
        pytest.param(
            "The roof, as Ada Moor noted, is open.", ("Ada Moor", "noted", "The roof | is open"), id="comment inside"
        ),
        pytest.param(
            "According to those who know it, the roof is open.",
            ("those who know it", "According to", "the roof is open"),
            id="source with a relative clause",
        ),
        pytest.param(
            "He and his wife said the roof is open.",
            ("He and his wife", "said", "the roof is open"),
            id="pronoun and noun phrase",
        ),
        pytest.param(
            "To varying degrees, all agreed that the roof is open.",
            ("all", "agreed", "that the roof is open"),
            id="determiner as a subject",
        ),
        pytest.param(
            "Ada Moor made it clear that the roof is open.",
            ("Ada Moor", "made it clear", "that the roof is open"),
            id="made it clear",
        ),
        pytest.param(
            "They expect to mend the roof.", ("They", "expect", "to mend the roof"), id="expectation with an infinitive"
        ),
        pytest.param(
            "There are fears that the roof will fall.",
            ("", "fears", "that the roof will fall"),
            id="noun without a source",
        ),
        pytest.param(
            "As Ada Moor noted, the roof leaks.", ("Ada Moor", "noted", "the roof leaks"), id="comment in front"
        ),
        pytest.param(
            "The roof leaks, as Ada Moor noted in a letter on Friday.",
            ("Ada Moor", "noted", "The roof leaks"),
            id="comment behind",
        ),
        pytest.param(
            "As reported by the Leith Post, the roof leaks.",
            ("the Leith Post", "reported", "the roof leaks"),
            id="comment in the passive",
        ),
        pytest.param(
            "Said Ada Moor: “The roof leaks.”", ("Ada Moor", "Said", "“The roof leaks.”"), id="cue that announces"
        ),
        pytest.param(
            "“The roof leaks,” said Will Moor, a surveyor.",
            ("Will Moor, a surveyor", "said", "“The roof leaks,”"),
            id="forename that is an auxiliary in small letters",
        ),
        pytest.param(
            "According to some on the board, the roof leaks.",
            ("some on the board", "According to", "the roof leaks"),
            id="quantifier that stands alone",
        ),
    ],
)
def test_attribution(text: str, expected: Parts) -> None:
    assert expected in parts(text)


def test_headline_with_a_colon_names_its_source() -> None:
    article = Article.from_text("Moor: Roof Is a Disgrace\n\nThe town hall was closed.")
    (speech,) = find_speech(article)
    assert [article.words(span) for span in (*speech.source, *speech.cue, *speech.content)] == [
        "Moor",
        ":",
        "Roof Is a Disgrace",
    ]


def test_quotation_over_paragraphs_stays_with_its_speaker() -> None:
    (speech,) = speeches("“The roof leaks,” Moor said.\n\n“We saw it.\n\n“We will see it again.”")
    assert len(speech.content) == 3


def test_a_quotation_two_paragraphs_on_is_not_the_speakers() -> None:
    (speech,) = speeches("“The roof leaks,” Moor said.\n\nThe hall was shut.\n\n“Keep out.”")
    assert len(speech.content) == 1


def test_a_mental_state_inside_ones_own_speech_is_no_second_attribution() -> None:
    assert [cue for _, cue, _ in parts("Moor said she hoped to mend the roof.")] == ["said"]


def test_speech_inside_speech_points_to_its_parent() -> None:
    outer, inner = speeches("Moor said that the builder had claimed that the roof was dry.")
    assert (outer.parent, inner.parent) == (None, 0)


def test_a_cue_in_ing_takes_the_subject_of_the_sentence() -> None:
    assert ("Moor", "adding", "that the walls were damp") in parts(
        "Moor left the hall on Friday, adding that the walls were damp."
    )


def test_a_coordinate_cue_ends_the_content_before_it() -> None:
    assert [content for *_, content in parts("Moor said the roof leaks and warned that the walls are damp.")] == [
        "the roof leaks",
        "that the walls are damp",
    ]


def test_an_evidential_adverb_inside_a_cue_is_no_second_attribution() -> None:
    assert [cue for _, cue, _ in parts("Moor has reportedly said that the roof leaks.")] == ["has reportedly said"]


def test_joined_sources_stand_together() -> None:
    assert ("Moor and the mayor", "according to", "The roof leaks") in parts(
        "The roof leaks, according to Moor and the mayor."
    )


def test_an_adjunct_between_subject_and_verb_is_no_part_of_the_source() -> None:
    assert ("Moor", "said", "that the roof leaks") in parts(
        "Moor, in a letter to the council, said that the roof leaks."
    )


def test_a_relative_pronoun_is_the_source_of_its_clause() -> None:
    assert ("who", "said", "that the roof leaks") in parts("Moor, who said that the roof leaks, left the hall.")


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("“The roof leaks,” Moor said.", "direct"),
        ("Moor said the roof leaks.", "indirect"),
        ("Moor said the roof was “a disgrace”.", "mixed"),
    ],
)
def test_type_of_quotation(text: str, quotation: str) -> None:
    assert [speech.quotation for speech in speeches(text)] == [quotation]


@pytest.mark.parametrize(
    ("cue", "stance"), [("said", "neutral"), ("claimed", "distancing"), ("acknowledged", "endorsing")]
)
def test_stance_of_the_cue(cue: str, stance: str) -> None:
    assert [speech.stance for speech in speeches(f"Moor {cue} that the roof leaks.")] == [stance]


def test_initials_and_titles_end_no_sentence() -> None:
    assert ("Sen. J. B. Moor", "said", "that the U.S. envoy left") in parts(
        "Sen. J. B. Moor said that the U.S. envoy left."
    )


HOSTILE = {
    "unbalanced double marks": '“Moor said " the roof ',
    "unbalanced single marks": "‘Moor said ' the roof ",
    "all capitals": "MOOR SAID THE ROOF LEAKS. ",
    "no punctuation": "Moor said the roof leaks and the mayor warned ",
    "one cue over and over": "claims said plan according to said that ",
    "one noun over and over": "roof of the ",
    "emoji": "Moor said 🙂 the roof 🏚️ leaks. ",
    "right to left": "אמר מור كال ",
    "quotations five deep": "“a ‘b “c ‘d “e” d’ c” b’ a,” Moor said. ",
    "nothing but quotations": "“It leaks.” ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    article = Article.from_text(piece * (50_000 // len(piece)))
    for speech in find_speech(article):
        assert all(0 <= span.start < span.end <= len(article.text) for span in (*speech.source, *speech.cue))


@pytest.mark.parametrize("ending", ["Ames said", "said Ames", "the envoy said on Monday"])
def test_a_reporting_clause_that_ends_the_sentence_is_no_part_of_the_content_before_it(ending: str) -> None:
    contents = [
        content for _, cue, content in parts(f"The regulator denied that the tank failed, {ending}.") if cue == "denied"
    ]
    assert contents == ["that the tank failed"]


@pytest.mark.parametrize("number", ["At least 12", "Up to 12", "More than 12", "As many as 12"])
def test_a_number_keeps_the_words_that_bound_it(number: str) -> None:
    text = f"{number} boats are said to be lost."
    assert parts(text) == [("", "are said", f"{number} boats | to be lost")]


def test_a_source_keeps_the_words_that_bound_its_number() -> None:
    text = "At least three sailors said the boat sank."
    assert parts(text) == [("At least three sailors", "said", "the boat sank")]


@pytest.mark.parametrize("predicate", ["dead", "missing"])
def test_what_somebody_is_taken_to_be_is_content(predicate: str) -> None:
    assert parts(f"Six men were reported {predicate}.") == [("", "were reported", f"Six men | {predicate}")]


@pytest.mark.parametrize("taken", ["are feared dead", "were reported missing", "are expected to sail"])
def test_who_speaks_says_the_whole_of_a_passive_that_nobody_says(taken: str) -> None:
    text = f"Six men {taken}, police said."
    assert parts(text) == [("police", "said", f"Six men {taken}")]


@pytest.mark.parametrize("announced", ["Cho said: “I would not.”", "Cho said, “I would not.”"])
def test_an_announced_quotation_ends_at_its_closing_mark(announced: str) -> None:
    assert parts(f"{announced} Weiss disagreed.") == [("Cho", "said", "“I would not.”")]


@pytest.mark.parametrize("verb", ["said", "claimed"])
def test_who_asked_not_to_be_named_speaks_as_a_whole(verb: str) -> None:
    source = "A nurse who asked not to be named"
    assert parts(f"{source} {verb} patients had died.") == [(source, verb, "patients had died")]


def test_a_relative_clause_between_commas_says_nothing_of_the_clause_behind_it() -> None:
    text = "Diaz, who testified on Monday, said he paid for the boats."
    assert parts(text) == [("Diaz, who testified on Monday,", "said", "he paid for the boats")]
