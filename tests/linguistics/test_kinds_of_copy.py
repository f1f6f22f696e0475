"""Who says what in the kinds of news: politics, courts, business, documents; one phenomenon a test."""

from __future__ import annotations

import pytest

from tests.linguistics.test_news_copy import only, told


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The minister would not rule out a vote.", "the minister"),
        ("The firm has not ruled out a vote.", "the firm"),
        ("Experts cannot rule out a vote.", "experts"),
        ("The union refused to rule out a vote.", "the union"),
        ("Asked about it, Ada Moor repeatedly declined to rule out a vote.", "Ada Moor"),
        ("Ada Moor stopped short of ruling out a vote.", "Ada Moor"),
    ],
)
def test_what_somebody_does_not_rule_out_he_leaves_possible(text: str, voice: str) -> None:
    assert told(text) == [([voice], "a vote")]
    assert (only(text).certainty, only(text).polarity) == ("possible", "positive")


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Ministers rule out a vote.", "ministers"),
        ("The council rules out a vote.", "the council"),
        ("A vote was ruled out by ministers.", "ministers"),
        ("A vote has been ruled out by Ada Moor.", "Ada Moor"),
    ],
)
def test_what_somebody_rules_out_he_denies(text: str, voice: str) -> None:
    assert [(voices, words.lower()) for voices, words in told(text)] == [([voice], "a vote")]
    assert only(text).polarity == "negative"


@pytest.mark.parametrize(
    "text",
    [
        "Moor was ruled out of the match on Monday.",
        "Moor was ruled out by a knee injury.",
        "A knee injury has ruled out Moor for six weeks.",
        "The party's rule of 40 years ended.",
        "The rule that bans smoking was changed.",
        "The federal rule on smoking takes effect in May.",
    ],
)
def test_an_injury_rules_out_nothing_and_a_rule_says_nothing(text: str) -> None:
    assert told(text) == [([], text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("If the plan fails, says Ada Moor, the school will close.", "If the plan fails … the school will close"),
        ("When it fell, said Ada Moor, nobody was there.", "When it fell … nobody was there"),
        ("When it fell, said Ada Moor, a vet, nobody was there.", "When it fell … nobody was there"),
        ("If it falls, says Ada Moor, who owns it, it will close.", "If it falls … it will close"),
        ("In 2019, said Ada Moor, the roof leaked.", "In 2019 … the roof leaked"),
        ("To save it, said Ada Moor, the council must act.", "To save it … the council must act"),
        ("Because it fell, according to Ada Moor, the hall is shut.", "Because it fell … the hall is shut"),
        ("What he did not know, says Ada Moor, was that it leaked.", "What he did not know … was that it leaked"),
        ("The roof, the hall and the yard, said Ada Moor, were wet.", "The roof, the hall and the yard … were wet"),
    ],
)
def test_what_is_said_around_a_tag_is_told_as_one(text: str, words: str) -> None:
    assert told(text) == [(["Ada Moor"], words)]


@pytest.mark.parametrize(
    "text",
    [
        "The roof leaked, said Ada Moor, a vet in Leith.",
        "The roof leaked, said Ada Moor, who was hurt.",
        "The roof leaked, said Ada Moor, a vet injured in the fall.",
    ],
)
def test_who_speaks_behind_a_tag_is_no_part_of_what_is_said(text: str) -> None:
    assert told(text)[0] == (["Ada Moor"], "The roof leaked")


@pytest.mark.parametrize(
    ("text", "voice", "words"),
    [
        ("The report states that the car was sold.", "the report", "that the car was sold"),
        ("Court documents state that the car was sold.", "court documents", "that the car was sold"),
        ("A police report states that the car was sold.", "a police report", "that the car was sold"),
        ("The council's report finds the roof was unsafe.", "the council's report", "the roof was unsafe"),
        ("The report blames the council for the leak.", "the report", "the council for the leak"),
        ("The report calls for a new roof.", "the report", "a new roof"),
        ("The notice reads: “Closed until May.”", "the notice", "“Closed until May.”"),
        ("A sign on the gate read: “Closed until May.”", "a sign on the gate", "“Closed until May.”"),
        ("“We are sorry,” the statement read.", "the statement", "“We are sorry,”"),
        ("Minutes of the meeting show the roof leaked.", "minutes of the meeting", "the roof leaked"),
        ("Messages between the two suggest a row.", "messages between the two", "a row"),
        ("An email from Moor to Rust says it leaks.", "an email from Moor to Rust", "it leaks"),
        ("A poll by the Gazette put Labour on 40%.", "a poll by the Gazette", "Labour on 40%"),
        ("Emails seen by Moor show that he knew of it.", "emails seen by Moor", "that he knew of it"),
        ("Orvix forecast annual profit of £40m.", "orvix", "annual profit of £40m"),
        ("The bank forecast growth of 2% next year.", "the bank", "growth of 2% next year"),
        ("The bank forecast that growth would slow.", "the bank", "that growth would slow"),
    ],
)
def test_documents_and_forecasters_speak_by_verbs_that_look_like_nouns(text: str, voice: str, words: str) -> None:
    assert told(text) == [([voice], words)]


@pytest.mark.parametrize(
    "text",
    [
        "The Orvix forecast surprised traders.",
        "The bank's growth forecast for the year is 2%.",
        "Six states that border the lake were dry.",
        "She read the letter to the court.",
        "The number of calls for help grew.",
    ],
)
def test_what_is_a_noun_there_says_nothing(text: str) -> None:
    assert told(text) == [([], text)]


def test_a_site_does_not_say_what_is_posted_on_it() -> None:
    assert told("Ada Moor said in a LinkedIn post that it leaked.") == [(["Ada Moor"], "that it leaked")]


@pytest.mark.parametrize(
    ("text", "voice", "words"),
    [
        ("The plan is, in Ada Moor's words, “dead”.", "Ada Moor", "“dead”"),
        ("The plan was, in the words of Ada Moor, “dead”.", "Ada Moor", "“dead”"),
        ("In Ada Moor's own words, it was “hell”.", "Ada Moor", "it was “hell”"),
        ("The roof is safe, or so the council says.", "the council", "The roof is safe"),
        ("The roof is safe – or so says the council.", "the council", "The roof is safe"),
        ("The trouble, as Ada Moor sees it, is the roof.", "Ada Moor", "The trouble … is the roof"),
        ("The roof leaks, said Ada Moor on Monday.", "Ada Moor", "The roof leaks"),
        ("The roof leaks, said Ada Moor after the vote.", "Ada Moor", "The roof leaks"),
        ("Ada Moor's verdict: “Never again.”", "Ada Moor", "“Never again.”"),
        ("Ada Moor's message to ministers was blunt: “Never again.”", "Ada Moor", "“Never again.”"),
    ],
)
def test_a_comment_beside_a_clause_or_a_quotation_tells_whose_it_is(text: str, voice: str, words: str) -> None:
    assert told(text) == [([voice], words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The men, it is alleged, stole a boat.", "The men … stole a boat"),
        ("The men stole a boat, it was claimed.", "The men stole a boat"),
    ],
)
def test_what_nobody_in_particular_is_said_to_allege_keeps_its_hedge(text: str, words: str) -> None:
    assert told(text) == [([], words)]
    assert only(text).firmness == "hedged"


def test_so_says_tells_of_the_sentence_before() -> None:
    assert told("The roof leaks. So says Ada Moor, who owns it.")[-1] == ([], "So says Ada Moor, who owns it.")


@pytest.mark.parametrize(
    "bearer",
    [
        "A lawyer representing the family",
        "The officer leading the inquiry",
        "A resident living nearby",
        "The woman who runs the site",
    ],
)
def test_a_name_behind_a_clause_that_tells_who_it_is_speaks(bearer: str) -> None:
    assert told(f"{bearer}, Bo Rust, said the roof leaked.") == [(["Bo Rust"], "the roof leaked")]


@pytest.mark.parametrize(
    "reason", ["because the talks are private", "for fear of losing his job", "as he may not speak", "citing the law"]
)
def test_why_somebody_does_not_want_to_be_named_is_no_claim_of_his(reason: str) -> None:
    text = f"The deal is near, said one worker, who asked not to be named {reason}."
    assert [words for _, words in told(text)] == ["The deal is near"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moor left the room saying it leaked.",
        "Ada Moor ran into the street saying it leaked.",
        "Ada Moor wrote to parents saying it leaked.",
        "Ada Moor emailed parents saying it leaked.",
        "Ada Moor posted on X saying it leaked.",
    ],
)
def test_who_acts_speaks_by_a_participle_not_what_stands_before_it(text: str) -> None:
    assert told(text) == [(["Ada Moor"], "it leaked")]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Ada Moor put a sign on the door saying it leaked.", "a sign on the door"),
        ("Ada Moor sent a letter to parents saying it leaked.", "a letter to parents"),
        ("The council issued a statement in May saying it leaked.", "a statement in May"),
        ("It was shut, with parents saying it leaked.", "parents"),
        ("Ada Moor heard parents saying it leaked.", "parents"),
    ],
)
def test_a_text_or_whoever_is_heard_speaks_by_a_participle(text: str, voice: str) -> None:
    assert ([voice], "it leaked") in told(text)


def test_her_is_whom_somebody_tells() -> None:
    assert told("Ada Moor told her it leaked.") == [(["Ada Moor"], "it leaked")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The suspect, who police say is armed, fled.", "is armed"),
        ("The suspect, who police say is armed and ill, was seen.", "is armed and ill"),
        ("A roof that police say is unsafe was shut.", "is unsafe"),
    ],
)
def test_what_is_said_within_a_relative_clause_ends_before_the_verb_around_it(text: str, words: str) -> None:
    assert told(text) == [([], text), (["police"], words)]


def test_who_denies_what_is_said_beside_his_name_denies_that() -> None:
    told_of = told("It is wet. Ada Moor, who police say took bribes, denies it.")[1:]
    assert told_of == [(["Ada Moor"], "took bribes"), (["police"], "took bribes")]


def test_a_lede_denies_no_headline() -> None:
    lede = "Ada Moor, accused of taking bribes by her aides, denies it."
    assert told(lede) == [(["Ada Moor"], "taking bribes by her aides")]


@pytest.mark.parametrize(
    ("text", "voice", "words"),
    [
        ("An aide, briefing reporters on Monday, said it was “dead”.", "an aide", "it was “dead”"),
        ("Ada Moor told her to “keep quiet”.", "Ada Moor", "to “keep quiet”"),
        ("Another, Ada Moor, said he was kind.", "Ada Moor", "he was kind"),
        ("Another, a vet in Leith, said he was kind.", "another", "he was kind"),
        ("Ada Moor's main finding is that sleep matters.", "Ada Moor", "that sleep matters"),
    ],
)
def test_what_stands_between_the_speaker_and_what_is_said_is_neither(text: str, voice: str, words: str) -> None:
    assert told(text) == [([voice], words)]


@pytest.mark.parametrize(
    "occasion", ["after the verdict", "as she left the court", "when asked about it", "before leaving"]
)
def test_on_what_occasion_something_is_said_is_no_part_of_it(occasion: str) -> None:
    quoted = [(["Ada Moor"], "“It leaks.”")]
    assert told(f"Ada Moor said {occasion}: “It leaks.”") == quoted
    assert told(f"Ada Moor told reporters {occasion}: “It leaks.”") == quoted


def test_a_reporting_clause_at_the_end_is_no_part_of_what_is_reported() -> None:
    text = "Ada Moor has told colleagues it will close, the BBC understands."
    assert told(text) == [
        (["BBC"], "Ada Moor has told colleagues it will close"),
        (["BBC", "Ada Moor"], "it will close"),
    ]


@pytest.mark.parametrize("tag", ["fear ministers", "warn ministers", "claim ministers"])
def test_people_who_end_a_sentence_think_what_it_tells(tag: str) -> None:
    assert told(f"The plan is dead, {tag}.") == [(["ministers"], "The plan is dead")]
