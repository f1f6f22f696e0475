"""Who speaks unnamed, who only laughs when asked, whose claim a denial points back at, and what the writer adds."""

from __future__ import annotations

import pytest

from summarizer import Article, Brief, summarize
from tests.linguistics.test_descriptions import HEADLINE, kind, voices


def _brief(text: str) -> Brief:
    return summarize(Article.from_text(f"{HEADLINE}\n\n{text}"), model="rules")


def _chains(text: str) -> list[tuple[str, str]]:
    """Who says it through whom, without the outlet, and what, of each claim."""
    brief = _brief(text)
    names = {actor.id: actor.name for actor in brief.actors}
    told = [claim for claim in brief.claims if claim.location != "headline"]
    return [
        (" > ".join([names[link.actor] for link in claim.attribution.chain[1:]]), claim.text.strip("“”"))
        for claim in told
    ]


@pytest.mark.parametrize(
    "source",
    [
        "Two former employees, who asked not to be identified because they fear reprisals, said",
        "Three nurses, speaking on condition of anonymity, said",
        "Residents, all of whom asked not to be named, said",
        "Two soldiers said on condition of anonymity that",
        "Several workers told the Gazette under the condition of anonymity that",
    ],
)
def test_a_group_that_asks_for_its_names_to_be_withheld_is_unnamed(source: str) -> None:
    assert kind(f"{source} it was late.") == ("group", "unnamed")


@pytest.mark.parametrize(
    "source",
    ["Two former employees, who left in May, said", "Residents, who said an officer had asked not to be named,"],
)
def test_a_group_that_asks_for_nothing_stays_a_collective(source: str) -> None:
    assert kind(f"{source} said it was late.") == ("group", "collective")


@pytest.mark.parametrize("call", ["a conference call", "a phone call", "an earnings call", "a video call on Friday"])
def test_a_call_on_which_something_is_told_is_no_verb(call: str) -> None:
    assert voices(f"Lee told analysts on {call} that sales would rise.") == ["Lee"]


def test_analysts_who_call_for_something_do_speak() -> None:
    assert _chains("Analysts call for calm.") == [("analysts", "calm")]


def test_the_answer_of_one_who_laughs_when_asked_is_his_and_the_question_is_not() -> None:
    assert _chains("Asked whether she would sell her house, Orr laughed. “And go where?”") == [("Orr", "And go where?")]
    assert _chains("When asked whether he would go, Orr laughed. “No.”") == [("Orr", "No.")]


def test_one_who_only_laughs_when_asked_says_nothing() -> None:
    assert _chains("Asked about the delay, Lee laughed. The bridge opened on Monday.") == [
        ("", "Asked about the delay, Lee laughed."),
        ("", "The bridge opened on Monday."),
    ]


def test_what_a_paper_reports_of_one_who_was_asked_is_told_as_a_whole() -> None:
    text = "When asked about the vote, Canova shrugged and said, “No comment,” the Herald reported."
    assert _chains(text)[0][0] == "Herald"


def test_what_two_people_tell_a_paper_of_a_threat_is_the_threat_through_both_and_is_what_is_denied() -> None:
    threat = "Northlink had threatened to leave the town"
    text = f"The Courier reported, citing two people with knowledge of the talks, that {threat}. Northlink denied that."
    assert _chains(text) == [
        ("Courier > two people with knowledge of the talks", f"that {threat}"),
        ("Northlink", f"that {threat}"),
        ("Courier > two people with knowledge of the talks > Northlink", "to leave the town"),
    ]


@pytest.mark.parametrize("introduced", ["Fennel Sea Routes, the operator,", "The operator, Calmac Lines,"])
def test_a_name_beside_the_noun_with_its_article_is_that_body(introduced: str) -> None:
    assert kind(f"{introduced} said it was late.") == ("organization", "named")


@pytest.mark.parametrize("introduced", ["The supplier, Karst,", "The regulator, Ofgrid,"])
def test_it_is_the_body_whose_name_stands_behind_the_description(introduced: str) -> None:
    name = introduced.split(", ")[1].rstrip(",")
    assert voices(f"{introduced} opened an inquiry. It said nobody knew.") == [name]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The ministry put the toll at 40, a number that aid groups dispute.", "the toll at 40"),
        ("The army said nobody was hurt, an account that witnesses deny.", "nobody was hurt"),
        ("The bank said growth could reach 6 percent, a figure economists dispute.", "growth could reach 6 percent"),
    ],
)
def test_a_figure_or_an_account_that_somebody_disputes_in_the_same_breath_is_what_was_just_said(
    text: str, denied: str
) -> None:
    assert [what for _, what in _chains(text)] == [denied, denied]


def test_an_account_disputed_in_a_sentence_of_its_own_stands_for_itself() -> None:
    assert _chains("The police gave an account of it. Witnesses dispute that account.")[1] == (
        "witnesses",
        "that account",
    )


def test_what_speaks_against_it_behind_despite_is_the_writers() -> None:
    first, second = _chains("Lee insisted there was no shortlist, despite reports that Marsh had been sounded out.")
    assert first == ("Lee", "there was no shortlist")
    assert second[0] == ""
    assert "Marsh had been sounded out" in second[1]


def test_despite_without_a_comma_is_part_of_what_is_said() -> None:
    assert _chains("Lee said the plan would work despite the cuts.") == [
        ("Lee", "the plan would work despite the cuts")
    ]


@pytest.mark.parametrize("club", ["Ravenscar United", "Whitby Rovers", "Leith Wanderers"])
def test_a_football_club_is_no_person(club: str) -> None:
    assert kind(f"{club} said it was late.") == ("organization", "named")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The lake may vanish unless less is drawn, researchers warned in a study published on Wednesday.",
            ("researchers", "The lake may vanish unless less is drawn"),
        ),
        ("The lake may vanish, experts said in a paper released on Monday.", ("experts", "The lake may vanish")),
        (
            "The study, led by Nina Aalto of the University of Tervo and published in May, found that it has shrunk.",
            ("the study", "that it has shrunk"),
        ),
    ],
)
def test_what_tells_of_the_study_takes_nobodys_voice(text: str, expected: tuple[str, str]) -> None:
    assert _chains(text) == [expected]


def test_a_judge_who_acts_on_a_friday_is_who_writes_and_the_object_is_not() -> None:
    text = (
        "A judge on Friday blocked the removal of a student who was held last week, writing that the haste was wrong."
    )
    assert _chains(text)[-1] == ("a judge", "that the haste was wrong")


@pytest.mark.parametrize("verdict", ["“bulletproof”", "a triumph"])
def test_what_another_says_behind_but_is_his_though_an_apposition_stands_between(verdict: str) -> None:
    text = f"Ian Moss called it {verdict}, but Lea Brandt, a former judge, predicted that it would fail."
    assert _chains(text) == [("Ian Moss", f"it {verdict}".strip("”")), ("Lea Brandt", "that it would fail")]


def test_a_second_thing_that_somebody_doubts_is_a_claim_of_its_own() -> None:
    text = "Olli Rasko believes that dry winters are to blame, and doubts that cutting irrigation would help."
    assert _chains(text) == [
        ("Olli Rasko", "that dry winters are to blame"),
        ("Olli Rasko", "that cutting irrigation would help"),
    ]


def test_there_behind_those_who_speak_is_where_they_are() -> None:
    text = "Officials there have accused Judge Cole of bias, a charge her supporters reject."
    assert _chains(text) == [("officials", "Judge Cole of bias"), ("her supporters", "Judge Cole of bias")]


def test_one_who_gives_another_a_day_to_explain_explains_nothing() -> None:
    text = "Judge Cole gave the government until Tuesday to explain why Haddad had been held."
    assert _chains(text) == [("", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Gavin Stroud has so far resisted calls to resign.",
        "The mayor has received requests for help.",
        "Rebels posted a video purporting to show their flag over the bridge.",
    ],
)
def test_calls_that_somebody_resists_and_a_video_he_posts_are_not_what_he_says(text: str) -> None:
    assert _chains(text) == [("", text)]


def test_what_a_video_purports_to_show_is_hedged() -> None:
    claim = _brief("Rebels posted a video purporting to show their flag over the bridge.").claims[-1]
    assert [hedge.cue.exact for hedge in claim.hedges] == ["purporting"]


@pytest.mark.parametrize(
    "text",
    [
        "It was not immediately clear who controlled the bridge, which had been shelled.",
        "It is not known why the crew left, the outlet's own words being few.",
    ],
)
def test_what_is_not_clear_is_open(text: str) -> None:
    assert _brief(text).claims[-1].certainty == "uncommitted"


def test_a_word_that_may_be_a_noun_is_the_verb_between_two_articles() -> None:
    text = "The Clean Air Trust said nine families were hit. The trust disputes the number."
    assert _chains(text)[-1] == ("Clean Air Trust", "the number")


def test_warnings_that_a_bank_ignored_again_and_again_are_repeated_by_nobody() -> None:
    text = "The authority said the bank ignored repeated warnings from its staff. It added that a branch took cash."
    assert _chains(text) == [
        ("the authority", "the bank ignored repeated warnings from its staff"),
        ("the authority", "that a branch took cash"),
    ]


def test_who_supports_others_by_helping_them_says_nothing_of_him_who_tells_it() -> None:
    text = "Ann Lee added that the family had been informed and were being supported by specialist officers."
    assert _chains(text) == [
        ("Ann Lee", "that the family had been informed and were being supported by specialist officers")
    ]


def test_a_police_force_keeps_its_name_though_the_police_are_named_in_small_letters() -> None:
    assert voices("The police came. Police Scotland confirmed it had called the police.") == ["Police Scotland"]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Word is that the mayor will resign.", "Word"),
        ("There is talk of a merger.", "talk"),
        ("Rumours swirled that the mayor would quit.", "Rumours"),
    ],
)
def test_what_is_rumoured_is_not_firm(text: str, hedge: str) -> None:
    claim = _brief(text).claims[-1]
    assert (claim.firmness, [hedge.cue.exact for hedge in claim.hedges]) == ("hedged", [hedge])


@pytest.mark.parametrize("text", ["He gave his word.", "His word was the law.", "There was talk on the radio."])
def test_a_word_and_a_talk_that_nothing_is_rumoured_by_are_no_hedge(text: str) -> None:
    assert _brief(text).claims[-1].firmness == "firm"


@pytest.mark.parametrize(
    ("text", "who"), [("The dam is safe, per Reuters.", "Reuters"), ("“It leaks,” per one official.", "one official")]
)
def test_per_somebody_is_according_to_him(text: str, who: str) -> None:
    assert _chains(text)[0][0] == who


def test_so_much_per_cent_is_said_by_nobody() -> None:
    text = "Growth was 4 per cent, per capita income fell."
    assert _chains(text) == [("", text)]


@pytest.mark.parametrize("join", [", but", " but"])
def test_what_the_speaker_or_another_could_not_do_is_told_by_the_whole_sentence(join: str) -> None:
    text = f"Ann Lee said the board had met twice{join} could not agree on a price."
    assert _chains(text) == [("", text), ("Ann Lee", "the board had met twice")]


def test_who_supports_those_whom_somebody_tells_of_does_not_support_him() -> None:
    told = "Ann Lee said the family knew and were being supported by specialist officers."
    assert _chains(told) == [("", told), ("Ann Lee", "the family knew")]
