"""Where a source and a content end: clauses beside them, second verbs, what only looks like a cue or a full stop."""

from __future__ import annotations

import pytest

from tests.linguistics.test_reported_speech import Parts, parts


@pytest.mark.parametrize(
    ("audience", "content"),
    [
        ("jurors", "Mr Rust had taken the cash"),
        ("the court", "Mr Rust had taken the cash"),
        ("the BBC", "Labour had lost"),
        ("MPs", "ministers had lied"),
        ("investors", "demand had fallen"),
        ("the House of Commons", "ministers had lied"),
        ("Sky News", "ministers had lied"),
        ("police", "officers had lied"),
        ("police chief Bo Rust", "the roof leaked"),
        ("court officials", "she was ill"),
    ],
)
def test_whom_a_speaker_tells_is_no_part_of_what_is_told(audience: str, content: str) -> None:
    assert parts(f"Ada Moor told {audience} {content}.") == [("Ada Moor", "told", content)]


@pytest.mark.parametrize(
    "when",
    [
        "on Monday",
        "late on Monday",
        "early Monday",
        "on 3 May",
        "on May 3",
        "earlier this month",
        "this week",
        "last week",
    ],
)
def test_a_date_behind_reported_is_no_topic(when: str) -> None:
    assert [(source, content) for source, _, content in parts(f"The roof leaks, Reuters reported {when}.")] == [
        ("Reuters", "The roof leaks")
    ]


def test_reported_on_has_a_topic_where_no_date_follows() -> None:
    assert parts("After the storm, Reuters reported on the roof.") == [("Reuters", "reported on", "the roof")]


def test_may_is_a_name_where_it_speaks() -> None:
    assert parts("It leaks. May said the roof was old.") == [("May", "said", "the roof was old")]


@pytest.mark.parametrize(
    "source",
    [
        "A man who lives near the plant",
        "People who attended the meeting",
        "Parents who attended",
        "The lawyer who filed the suit",
        "Workers who were sent home in spring",
        "A lawmaker who voted to expand Medicaid",
        "An analyst who covers Orvix",
        "Those who saw the flood",
        "The woman who told police she was hit",
        "A lawyer for a man who says he was beaten",
        "The firm that runs the plant",
        "The union that represents laboratory staff",
        "A report that was leaked",
        "The lawyer representing the victims",
    ],
)
def test_a_speaker_keeps_the_clause_that_tells_which_one_it_is(source: str) -> None:
    assert parts(f"{source} said the roof leaked.") == [(source, "said", "the roof leaked")]


def test_in_the_clause_of_an_object_its_own_subject_speaks() -> None:
    assert parts("The man who police in Leith said had fled was caught.")[0][:2] == ("police in Leith", "said")
    assert parts("The man who residents say robbed the shop was caught.")[0][:2] == ("residents", "say")


def test_a_second_verb_of_the_main_clause_has_the_main_subject() -> None:
    told = parts("She praised the nurse who helped him and said he would live.")
    assert told[-1] == ("She", "said", "he would live")


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Rust did not respond to a request for comment.",
        "The company has not commented.",
        "Bo Rust agreed.",
        "Bo Rust disagreed.",
    ],
)
def test_a_sentence_that_reports_nothing_takes_no_quotation_from_before_it(sentence: str) -> None:
    told = f"“The roof leaks,” Ada Moor said. “It should be mended.” {sentence}"
    assert parts(told)[0] == ("Ada Moor", "said", "“The roof leaks,” | “It should be mended.”")


def test_a_verb_that_only_goes_on_takes_no_quotation_from_before_it() -> None:
    told = parts("Ada Moor said the roof was “a ruin.” She added, however, that it would stand.")
    assert told == [
        ("Ada Moor", "said", "the roof was “a ruin.”"),
        ("She", "added", "that it would stand"),
    ]


@pytest.mark.parametrize("clause", ["Bo Rust said.", "Bo Rust replied.", "the mayor said."])
def test_a_reporting_clause_behind_a_full_stop_still_reports(clause: str) -> None:
    assert parts(f"“It leaks.” {clause}")[0][2] == "“It leaks.”"


@pytest.mark.parametrize("ending", ["wrote on X", "criticized Plan B", "took vitamin C"])
def test_a_letter_that_is_no_initial_ends_a_sentence(ending: str) -> None:
    assert parts(f"Ada Moor {ending}. Bo Rust said the roof leaked.")[-1] == ("Bo Rust", "said", "the roof leaked")
    assert parts(f"Ada Moor {ending}. “It leaks,” Bo Rust said.")[-1] == ("Bo Rust", "said", "“It leaks,”")


def test_no_at_the_end_of_a_sentence_is_no_abbreviation() -> None:
    assert parts("Ada Moor said she would vote no. Bo Rust said it leaked.")[0][2] == "she would vote no"


@pytest.mark.parametrize(
    "content",
    [
        "the man was chased and pushed into a car",
        "the man was attacked and called for help",
        "it was working but had found no leak",
        "it was looking but had not found any leak",
    ],
)
def test_a_second_verb_of_what_is_said_stays_in_it(content: str) -> None:
    assert parts(f"The army said {content}.") == [("The army", "said", content)]


def test_a_second_verb_with_an_object_of_its_own_is_the_speaker_s() -> None:
    assert parts("The army said the man was chased and urged calm.")[-1] == ("The army", "urged", "calm")


def test_called_for_takes_the_whole_of_what_is_to_be_done() -> None:
    assert parts("Ada Moor called for Mr Rust to be sacked.") == [("Ada Moor", "called for", "Mr Rust to be sacked")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops entered the disputed region.",
        "Workers must still ratify the deal.",
        "Bo Rust had argued before.",
    ],
)
def test_what_nobody_says_is_no_speech(sentence: str) -> None:
    assert parts(sentence) == []


def test_a_participle_before_its_noun_is_no_second_speech() -> None:
    assert parts("Ada Moor said the disputed border would close.") == [
        ("Ada Moor", "said", "the disputed border would close")
    ]


@pytest.mark.parametrize(
    ("clause", "source"),
    [
        ("after regulators rejected the deal, saying", "regulators"),
        ("after the court sued the firm, alleging", "the court"),
        ("after Opec said it was over, adding", "Opec"),
        ("after the company cut its forecast, warning", "the company"),
    ],
)
def test_a_participle_has_the_subject_of_the_clause_it_stands_behind(clause: str, source: str) -> None:
    assert parts(f"Shares fell {clause} that demand was weak.")[-1][::2] == (source, "that demand was weak")


@pytest.mark.parametrize("name", ["forest officers", "the prosecutor"])
def test_the_agent_of_a_passive_is_not_who_says_it(name: str) -> None:
    told = parts(f"The arrests were ordered by {name}, Mr Rust said.")
    assert ("Mr Rust", "said", f"The arrests were ordered by {name}") in told


def test_a_clause_with_while_behind_a_quotation_is_another_s() -> None:
    told = parts("According to Ms Moor, the council “knew nothing”, while Mr Rust says it was told.")
    assert [(source, content) for source, _, content in told] == [
        ("Ms Moor", "the council “knew nothing”"),
        ("Mr Rust", "it was told"),
    ]


def test_a_participle_behind_a_quotation_has_a_content_of_its_own() -> None:
    told = parts("The firm, which has ten staff, said: “We do all we can,” adding that jobs were safe.")
    assert [content for _, _, content in told] == ["“We do all we can,”", "that jobs were safe"]


def test_what_is_referred_to_stands_between_a_cue_and_its_clause() -> None:
    told = parts("Mr Rust said, referring to the storm, that it was over.")
    assert ("Mr Rust", "said", "that it was over") in told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mr Rust, of Leith, denies murder.", ("Mr Rust", "denies", "murder")),
        ("Ms Moor accepted that it leaked.", ("Ms Moor", "accepted", "that it leaked")),
        ("“It leaks”, tweeted Labour’s Bo Rust.", ("Labour’s Bo Rust", "tweeted", "“It leaks”")),
        ("Analysts at Rust Energy expect a leak.", ("Analysts at Rust Energy", "expect", "a leak")),
    ],
)
def test_a_source_reaches_over_what_stands_beside_it(sentence: str, expected: Parts) -> None:
    assert parts(sentence) == [expected]


@pytest.mark.parametrize(
    "clause", ["which is believed to have arms", "which was told in May that it could stay", "which has two ships"]
)
def test_a_clause_between_commas_leaves_the_main_verb_its_speaker(clause: str) -> None:
    told = parts(f"Lesland, {clause}, accused Moria of a raid.")
    assert (f"Lesland, {clause},", "accused", "Moria of a raid") in told
    assert not any("accused" in content for _, _, content in told)


def test_reportedly_behind_a_clause_between_commas_is_the_speaker_s() -> None:
    told = parts("US envoy Bo Rust, who visited Leith, reportedly told officials that it leaked.")
    assert told[-1] == ("US envoy Bo Rust, who visited Leith,", "reportedly told", "that it leaked")


@pytest.mark.parametrize("aside", ["55", "who lives nearby"])
def test_who_is_named_beside_what_he_is_behind_a_quotation_is_one_source(aside: str) -> None:
    told = parts(f"“It leaks,” the shop’s owner, Ada Moor, {aside}, said.")
    assert told == [(f"the shop’s owner, Ada Moor, {aside},", "said", "“It leaks,”")]


@pytest.mark.parametrize(
    "subject",
    ["The 2020 report", "A Reuters report", "Council forecasts published last week", "Anyone with a view"],
)
def test_a_noun_that_looks_like_a_verb_is_the_subject(subject: str) -> None:
    told = parts(f"{subject} said the roof leaked.")
    assert told[-1][1:] == ("said", "the roof leaked")
    assert len(told) == 1


@pytest.mark.parametrize("opening", ["It is wrong to say", "It has become fashionable to claim"])
def test_what_is_said_of_saying_is_nobody_s_speech(opening: str) -> None:
    assert parts(f"{opening} that the roof leaks.") == []


def test_where_somebody_writes_is_no_content() -> None:
    assert parts("Writing on X, Ms Moor said: “It leaks.”") == [("Ms Moor", "said", "“It leaks.”")]


def test_what_is_admitted_beside_a_denial_is_a_speech_of_its_own() -> None:
    assert parts("Mr Rust denies murder but admits manslaughter.") == [
        ("Mr Rust", "denies", "murder"),
        ("Mr Rust", "admits", "manslaughter"),
    ]


def test_who_tells_somebody_is_the_source_of_what_he_was_told() -> None:
    assert parts("Mr Rust was told by the mayor that it leaked.") == [("the mayor", "was told", "that it leaked")]


@pytest.mark.parametrize("author", ["Amnesty International", "the Institute for Security Studies", "the inspector"])
def test_a_report_by_somebody_says_what_it_found_itself(author: str) -> None:
    assert parts(f"A report by {author} found that trade had doubled.") == [
        (f"A report by {author}", "found", "that trade had doubled")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mr Rust is confident the roof is safe.", ("Mr Rust", "is confident", "the roof is safe")),
        ("Ms Moor was sure he had paid.", ("Ms Moor", "was sure", "he had paid")),
        ("The mayor made clear that it leaked.", ("The mayor", "made clear", "that it leaked")),
        ("Mr Rust’s view is that it leaks.", ("Mr Rust’s", "view is", "that it leaks")),
    ],
)
def test_an_attitude_is_a_cue_also_without_that_and_as_a_noun(sentence: str, expected: Parts) -> None:
    assert parts(sentence) == [expected]


def test_an_attitude_to_a_thing_opens_no_clause() -> None:
    assert parts("He was worried sick.") == []
    assert parts("The report made clear reading.") == []


@pytest.mark.parametrize("where", ["in an emailed statement", "in a filing", "in a joint letter"])
def test_a_clause_without_that_follows_where_it_was_said(where: str) -> None:
    assert parts(f"The council said {where} it would mend the roof.") == [
        ("The council", "said", "it would mend the roof")
    ]


def test_according_to_somebody_set_off_by_a_place_keeps_the_clause() -> None:
    assert parts("According to Ada Moor, of the council, the roof leaks.")[0][2] == "the roof leaks"
    assert parts("According to Ada Moor, in May the roof leaked.")[0][2] == "in May the roof leaked"


@pytest.mark.parametrize("time", ["last night", "on Monday"])
def test_a_time_between_an_auxiliary_and_its_participle_is_no_subject(time: str) -> None:
    assert parts(f"Ministers were {time} accused of lying.")[0][::2] == ("", "Ministers | lying")


@pytest.mark.parametrize("tag", ["said Mr Rust", "say critics"])
def test_an_inverted_tag_inside_a_clause_leaves_the_clause_whole(tag: str) -> None:
    assert parts(f"The mayor, {tag}, is too old.")[0][2] == "The mayor | is too old"
