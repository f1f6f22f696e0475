"""What the rules make of ordinary news copy: who is credited, with which words, and how sure; one phenomenon a test."""

from __future__ import annotations

import pytest

from summarizer import Article, summarize
from summarizer.brief import Brief, Claim
from summarizer.render.markdown import chain_names

HEADLINE = "Notes of the day\n\n"


def made(text: str) -> Brief:
    return summarize(Article.from_text(HEADLINE + text), model="rules")


def told(text: str) -> list[tuple[list[str], str]]:
    """The voices of each claim below the headline, from the outlet in, and its words."""
    brief = made(text)
    return [(chain_names(brief, claim)[1:], claim.text) for claim in brief.claims[1:]]


def only(text: str) -> Claim:
    """The one claim of a text below its headline."""
    [claim] = made(text).claims[1:]
    return claim


@pytest.mark.parametrize(
    ("text", "voices", "words"),
    [
        pytest.param("The inquest heard that Moor was ill.", ["the inquest"], "that Moor was ill", id="inquest heard"),
        pytest.param("Moor had lied, the court was told.", ["the court"], "Moor had lied", id="court was told"),
        pytest.param("Jurors were told that Moor lied.", ["jurors"], "that Moor lied", id="jurors were told"),
        pytest.param(
            "The paper quoted Ada Moor as saying she was ill.",
            ["the paper", "Ada Moor"],
            "she was ill",
            id="quoted somebody as saying",
        ),
        pytest.param(
            "Ada Moor was quoted by the Post as saying that she was ill.",
            ["Ada Moor"],
            "that she was ill",
            id="was quoted as saying",
        ),
        pytest.param("“I was ill,” Ada Moor was quoted as saying.", ["Ada Moor"], "“I was ill,”", id="quoted behind"),
        pytest.param("Crime fell, new figures show.", ["new figures"], "Crime fell", id="figures show"),
        pytest.param(
            "The firm paid no tax, documents show.", ["documents"], "The firm paid no tax", id="documents show"
        ),
        pytest.param(
            "A minister lied about a contract, a leaked report claims.",
            ["a leaked report"],
            "A minister lied about a contract",
            id="a report claims",
        ),
        pytest.param(
            "HOUSTON (Reuters) - A fire killed two workers, officials said.",
            ["officials"],
            "A fire killed two workers",
            id="dateline with an agency",
        ),
        pytest.param("LEITH — The storm is near, officials said.", ["officials"], "The storm is near", id="dateline"),
        pytest.param(
            "A man who asked to remain anonymous said the noise was constant.",
            ["a man who asked to remain anonymous"],
            "the noise was constant",
            id="asked to remain anonymous",
        ),
        pytest.param(
            "A person familiar with the talks, who was granted anonymity to discuss them, said the deal was dead.",
            ["a person familiar with the talks"],
            "the deal was dead",
            id="granted anonymity to discuss",
        ),
        pytest.param(
            "Officials said at least 40 people had died.",
            ["officials"],
            "at least 40 people had died",
            id="clause that begins with a bounded number",
        ),
        pytest.param(
            "Rescuers told reporters at least 40 people had died.",
            ["rescuers"],
            "at least 40 people had died",
            id="bounded number behind who is told",
        ),
        pytest.param(
            "The ministry reported at least 12 deaths.",
            ["the ministry"],
            "at least 12 deaths",
            id="object that begins with a bounded number",
        ),
        pytest.param(
            "The firm said for now it would not close.",
            ["the firm"],
            "for now it would not close",
            id="clause that begins with an adverbial",
        ),
        pytest.param(
            "Police warned residents not to return home.",
            ["police"],
            "not to return home",
            id="warned somebody not to",
        ),
        pytest.param(
            "Ada Moor cautioned against reading too much into it.",
            ["Ada Moor"],
            "reading too much into it",
            id="cautioned against",
        ),
        pytest.param(
            "A teacher accused of assault said the claims were false.",
            ["a teacher accused of assault"],
            "the claims were false",
            id="accused of something, who speaks",
        ),
        pytest.param(
            "A man charged with murder told the court he was innocent.",
            ["a man charged with murder"],
            "he was innocent",
            id="charged with something, who speaks",
        ),
        pytest.param(
            "In a 400-page report published on Monday, Judge Ada Moor said that the firm was to blame.",
            ["Ada Moor"],
            "that the firm was to blame",
            id="report behind a number, and a participle",
        ),
        pytest.param(
            "Policy Matters, a left-leaning think tank, has questioned the tax breaks.",
            ["Policy Matters"],
            "the tax breaks",
            id="think tank",
        ),
        pytest.param(
            "The governor put the toll at five.", ["the governor"], "the toll at five", id="numeral of a toll"
        ),
        pytest.param(
            "22:35 Finance minister Olga Brenner: “This falls.”",
            ["Olga Brenner"],
            "“This falls.”",
            id="label of a speaker",
        ),
        pytest.param(
            "West Yorkshire Fire and Rescue Service said the mill was alight.",
            ["West Yorkshire Fire and Rescue Service"],
            "the mill was alight",
            id="fields of one body behind a place",
        ),
        pytest.param(
            "The Centers for Disease Control and Prevention said cases fell.",
            ["Centers for Disease Control and Prevention"],
            "cases fell",
            id="fields of one body behind for",
        ),
        pytest.param(
            "Reporters Without Borders said four were in jail.",
            ["Reporters Without Borders"],
            "four were in jail",
            id="body with a preposition in its name",
        ),
        pytest.param("Ford Chief Executive Jim Farley said no.", ["Jim Farley"], "no", id="chief executive"),
        pytest.param(
            "“We are glad,” said Greenfield CEO and founder Clint Brauer.",
            ["Clint Brauer"],
            "“We are glad,”",
            id="two offices before a name",
        ),
        pytest.param(
            "Dennis Turner, a vet in Leith, who was not part of the team, said it was clear.",
            ["Dennis Turner"],
            "it was clear",
            id="apposition and relative clause",
        ),
        pytest.param(
            "The mayor, Christian Roux, said it was shut.", ["Christian Roux"], "it was shut", id="forename of a creed"
        ),
    ],
)
def test_who_is_credited_with_what(text: str, voices: list[str], words: str) -> None:
    assert (voices, words) in told(text)


@pytest.mark.parametrize(
    "aide", ["Moor’s spokesman", "Moor's mother", "Moor’s lawyer"], ids=["spokesman", "mother", "lawyer"]
)
def test_whoever_is_somebodys_is_somebody_else(aide: str) -> None:
    assert ([aide], "the visit was short") in told(f"Ada Moor flew to Rome. {aide} said the visit was short.")


def test_who_speaks_behind_a_participle_is_no_apposition_of_the_name_in_it() -> None:
    text = "Ada Moor denied it. Asked whether the mayor had confidence in Ms Moor, his official spokesman said: “Yes.”"
    assert (["his official spokesman"], "“Yes.”") in told(text)


def test_an_age_stands_for_the_person_spoken_of() -> None:
    text = "Carol Hastings said she would retire. “I gave it everything,” the 71-year-old said."
    assert (["Carol Hastings"], "“I gave it everything,”") in told(text)


@pytest.mark.parametrize("other", ["The council declined to comment.", "SunPath has promised to plant trees."])
def test_a_quotation_goes_on_before_a_sentence_in_which_another_declines_or_promises(other: str) -> None:
    text = f"“We are tired,” said Mary Hill. “We want answers.” {other}"
    assert (["Mary Hill"], "“We are tired,” … “We want answers.”") in told(text)


@pytest.mark.parametrize(
    "tail",
    [
        "days after an inspector found cracks in it",
        "even as rivals called it a risk",
        "a claim his rivals disputed",
        "a claim contested by two witnesses",
        "a claim that has been rejected by courts",
    ],
)
def test_what_the_writer_sets_behind_a_comma_is_not_the_speakers(tail: str) -> None:
    assert (["Ada Moor"], "the dam was safe") in told(f"Ada Moor said the dam was safe, {tail}.")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The plan was rejected.", id="passive of a judgment"),
        pytest.param("Moor has not been charged.", id="passive of an accusation"),
        pytest.param("Her death is not being treated as suspicious.", id="passive with as"),
        pytest.param("They met a man described as a loner.", id="participle that describes"),
        pytest.param("Police found drugs at the house.", id="find with an object"),
        pytest.param("The union maintained close ties.", id="maintain with an object"),
        pytest.param("Employers added 57,000 jobs in June.", id="add with an object"),
        pytest.param("Firefighters were called to a blaze in Leeds.", id="called to a place"),
        pytest.param("Moor was last seen leaving the hall.", id="last seen"),
        pytest.param("Callum Reid, 27, from Leith, was last seen on Sunday.", id="last seen, with an age"),
        pytest.param("Ada Moor won for best song: “Blue River”.", id="title behind a colon"),
        pytest.param("The company did not return calls seeking comment.", id="request for comment"),
    ],
)
def test_what_is_no_statement_by_itself_is_told_by_its_sentence(text: str) -> None:
    assert told(text) == [([], text)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [("A decision is expected in May.", "is expected"), ("Two more arrests are expected.", "are expected")],
)
def test_a_sentence_that_tells_what_is_expected_stays_hedged(text: str, cue: str) -> None:
    claim = only(text)
    assert (claim.text, claim.firmness, claim.certainty) == (text, "hedged", "probable")
    assert [hedge.cue.exact for hedge in claim.hedges] == [cue]


@pytest.mark.parametrize(
    ("words", "judgment"),
    [
        ("he expected the deal to hold", ("probable", "positive", "expected")),
        ("it expects a profit of £3m", ("probable", "positive", "expects")),
        ("he doubted the deal would hold", ("probable", "negative", "doubted")),
        ("he feared the deal was dead", ("possible", "positive", "feared")),
        ("he was not sure the deal would hold", ("uncommitted", "unknown", "not sure")),
        ("a deal was possible", ("possible", "positive", "possible")),
    ],
)
def test_what_somebody_says_of_his_own_mind_is_no_firmer_than_his_mind(
    words: str, judgment: tuple[str, str, str]
) -> None:
    claim = only(f"Ada Moor said {words}.")
    assert (claim.certainty, claim.polarity, claim.hedges[0].cue.exact) == judgment


@pytest.mark.parametrize(
    ("text", "judgment"),
    [
        ("There is no doubt that the mayor lied.", ("certain", "positive")),
        ("There was little doubt that rates would rise.", ("certain", "positive")),
        ("It is not impossible that he will resign.", ("possible", "positive")),
        ("Police have not ruled out murder.", ("possible", "positive")),
        ("The agency said it could not rule out a leak.", ("possible", "positive")),
        ("The mayor stopped short of ruling out a rise.", ("possible", "positive")),
        ("A leak has been ruled out.", ("certain", "negative")),
        ("It is untrue that he resigned.", ("certain", "negative")),
        ("Police do not know who fired the shot.", ("uncommitted", "unknown")),
        ("But for the nurse, he would have died.", ("uncommitted", "unknown")),
        ("The trial was supposed to start on Monday.", ("probable", "positive")),
        ("The man was apparently shot twice.", ("probable", "positive")),
        ("The bomb presumably came from a depot.", ("probable", "positive")),
    ],
)
def test_certainty_and_polarity_of_ordinary_phrases(text: str, judgment: tuple[str, str]) -> None:
    claim = only(text)
    assert (claim.certainty, claim.polarity) == judgment


@pytest.mark.parametrize("source", ["The mayor, who could face jail,", "The alleged thief", "The think-tank"])
def test_what_hedges_only_the_speaker_hedges_nothing_that_he_says(source: str) -> None:
    claim = only(f"{source} said it was closed.")
    assert (claim.firmness, claim.hedges) == ("firm", ())


def test_to_appear_before_a_court_is_no_impression() -> None:
    assert only("The mayor appeared before magistrates in Leeds.").firmness == "firm"


@pytest.mark.parametrize("subject", ["Claims that it leaks are false.", "Fears that it would fail drove shares down."])
def test_a_noun_of_speech_that_a_sentence_is_about_is_told_by_the_sentence(subject: str) -> None:
    assert told(subject) == [([], subject)]


@pytest.mark.parametrize(
    ("text", "voices", "words"),
    [
        ("Charged with murder, Ada Moor told the court she was at home.", ["Ada Moor"], "she was at home"),
        ("No fewer than 40 workers said they would leave.", ["no fewer than 40 workers"], "they would leave"),
        (
            "A woman accused of stealing a boat said she had found it.",
            ["a woman accused of stealing a boat"],
            "she had found it",
        ),
        ("A tribunal in Bristol was told the nurse was ill.", ["a tribunal in Bristol"], "the nurse was ill"),
        ("The April survey found Lee leading by seven points.", ["the April survey"], "Lee leading by seven points"),
        ("The firm said only three complained.", ["the firm"], "only three complained"),
        ("An internal review finds police missed chances.", ["an internal review"], "police missed chances"),
        ("Prosecutors allege fraud on a grand scale.", ["prosecutors"], "fraud on a grand scale"),
        ("Police told residents of 12 villages to leave at once.", ["police"], "to leave at once"),
        ("The bank said around half its staff had left.", ["the bank"], "around half its staff had left"),
    ],
    ids=[
        "charged",
        "no fewer",
        "accused of an act with an object",
        "court in a place",
        "survey that finds",
        "only",
        "review",
        "allege",
        "told",
        "around half",
    ],
)
def test_no_rule_reaches_beyond_its_case(text: str, voices: list[str], words: str) -> None:
    assert (voices, words) in told(text)
    assert [claim for claim in told(text) if claim[0]] == [(voices, words)]


@pytest.mark.parametrize("source", ["Neither of the two", "Not a single minister", "None of them"])
def test_what_is_said_by_nobody_is_negative(source: str) -> None:
    claim = only(f"{source} said the tax was fair.")
    assert (claim.source, claim.polarity) == ("outlet", "negative")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Citing safety, the airline cancelled 40 flights.", "the airline cancelled 40 flights"),
        ("Denying the charges, the general walked out of court.", "the general walked out of court"),
        ("“We are winning,” the general said, even as his troops fell back.", "even as his troops fell back"),
        ("The minister said exports rose, while imports fell.", "The minister said exports rose, while imports fell"),
        ("The minister was asked whether farmers would pay.", "The minister was asked whether farmers would pay."),
    ],
    ids=["citing", "denying", "even as", "while", "question without an answer"],
)
def test_what_the_writer_tells_beside_a_speech_does_not_vanish(text: str, words: str) -> None:
    assert ([], words) in told(text)


def test_what_could_be_suffered_is_possible() -> None:
    claim = only("Rescuers said up to a dozen people could be trapped.")
    assert (claim.certainty, [hedge.cue.exact for hedge in claim.hedges]) == ("possible", ["could"])


def test_what_another_claims_too_leaves_the_doubt_of_who_asks() -> None:
    text = "Ada Moor asked whether the roof leaked, as two aides have claimed."
    assert (["Ada Moor"], "whether the roof leaked") in told(text)


def test_an_order_not_to_is_negative() -> None:
    assert only("Police warned residents not to return home.").polarity == "negative"


def test_a_negation_right_behind_the_cue_stays_with_what_is_said() -> None:
    claim = only("Ada Moor said not one member would support it.")
    assert (claim.text, claim.polarity) == ("not one member would support it", "negative")


def test_what_somebody_has_not_admitted_is_left_open() -> None:
    assert only("Ada Moor has not admitted that she lied.").certainty == "uncommitted"
