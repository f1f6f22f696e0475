"""The rules engine as a whole: on the seeds, and on text that nobody would print."""

from __future__ import annotations

import json

import pytest

from summarizer import Article, Brief, summarize
from summarizer.brief import Claim
from tests.conftest import SEEDS
from tests.hostile import HOSTILE
from tests.test_brief import evidence_in

FIRST, SECOND = (summarize(seed, model="rules") for seed in SEEDS)


def claim_with(brief: Brief, words: str) -> Claim:
    """The smallest claim whose evidence holds the words."""
    found = [claim for claim in brief.claims if any(words in evidence.exact for evidence in claim.evidence)]
    assert found, words
    return min(found, key=lambda claim: sum(len(evidence.exact) for evidence in claim.evidence))


def speaker(brief: Brief, claim: Claim) -> str:
    actor = brief.actor(claim.source)
    return actor.name if actor else claim.source


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_becomes_a_brief_whose_evidence_holds(name: str) -> None:
    article = Article.from_text(HOSTILE[name])
    brief = summarize(article, model="rules")
    assert Brief.model_validate_json(brief.model_dump_json()) == brief
    for evidence in evidence_in(json.loads(brief.model_dump_json())):
        assert article.text[evidence["start"] : evidence["end"]] == evidence["exact"]


@pytest.mark.parametrize(
    ("brief", "words", "name"),
    [
        (FIRST, "This is clearly stated at all levels", "Sergey Kopyrkin"),
        (SECOND, "There is no question of withdrawing", "Sergey Kopyrkin"),
        (SECOND, "supports the republic’s security system", "Sergey Kopyrkin"),
        (SECOND, "reduced the level of Russian military presence", "Nikol Pashinyan"),
        (SECOND, "there is no task to completely eliminate", "Nikol Pashinyan"),
        (SECOND, "Armenia has no question about the military base", "Ararat Mirzoyan"),
    ],
)
def test_quotations_of_the_seeds_are_their_speakers(brief: Brief, words: str, name: str) -> None:
    claim = claim_with(brief, words)
    assert claim.attribution.quotation in {"direct", "mixed"}
    assert speaker(brief, claim) == name


@pytest.mark.parametrize(
    ("brief", "words", "name"),
    [
        (FIRST, "the issue remains a latent concern", "analysts"),
        (SECOND, "unwavering stance on the base’s retention", "sources close to the Russian Foreign Ministry"),
        (SECOND, "the base’s long-term viability", "Armenian officials"),
    ],
)
def test_several_whose_names_are_withheld_are_unnamed(brief: Brief, words: str, name: str) -> None:
    claim = claim_with(brief, words)
    actor = brief.actor(claim.source)
    assert actor
    assert actor.name == name
    assert (actor.kind, actor.naming) == ("group", "unnamed")


@pytest.mark.parametrize(
    ("brief", "words", "hedge", "firmness"),
    [
        (FIRST, "the issue remains a latent concern", "suggest", "hedged"),
        (FIRST, "an exception—a symbol of a partnership", "appears", "hedged"),
        (FIRST, "Whether this status quo will hold", "remains to be seen", "uncommitted"),
        (SECOND, "Armenia has no question about the military base", "reportedly", "hedged"),
        (SECOND, "Armenia is navigating a tightrope", "suggests", "hedged"),
        (SECOND, "any attempt to pressure Moscow", "could", "hedged"),
    ],
)
def test_hedging_words_of_the_seeds_hedge_where_they_stand(brief: Brief, words: str, hedge: str, firmness: str) -> None:
    claim = claim_with(brief, words)
    assert hedge in {one.cue.exact for one in claim.hedges}
    assert claim.firmness == firmness


def test_what_nobody_is_credited_with_is_the_outlets_own_and_firm() -> None:
    claim = claim_with(FIRST, "located in the northern Armenian town of Vayk")
    assert (claim.source, claim.firmness) == ("outlet", "firm")


def test_may_is_a_hedge_and_may_is_a_month() -> None:
    brief = summarize(
        Article.from_text("Ruiz said the pier may close in May. Ruiz said the crane broke in May."), model="rules"
    )
    assert [[hedge.cue.exact for hedge in claim.hedges] for claim in brief.claims] == [["may"], []]


@pytest.mark.parametrize(
    ("text", "words", "hedge"),
    [
        ("It is alleged that Ortega took bribes.", "Ortega took bribes", "It is alleged"),
        ("He is alleged to have taken bribes.", "taken bribes", "alleged to have"),
        ("The army is said to be sending boats.", "sending boats", "said to be"),
        ("The army is said to want boats.", "want boats", "is said"),
        ("The minister is accused of taking bribes.", "taking bribes", "is accused of"),
        ("There were rumours that the mayor had fled.", "the mayor had fled", "rumours"),
        ("Shares fell after unconfirmed reports that the bank was in need of help.", "in need of help", "unconfirmed"),
    ],
)
def test_hearsay_of_nobody_is_no_firm_fact_of_the_outlet(text: str, words: str, hedge: str) -> None:
    claim = claim_with(summarize(Article.from_text(text), model="rules"), words)
    assert (claim.source, claim.firmness) == ("outlet", "hedged")
    assert hedge in {one.cue.exact for one in claim.hedges}


@pytest.mark.parametrize("cue", ["announced", "revealed", "decided"])
def test_what_is_announced_or_decided_without_a_source_stays_firm(cue: str) -> None:
    brief = summarize(Article.from_text(f"It was {cue} that the bridge is closed."), model="rules")
    assert claim_with(brief, "the bridge is closed").firmness == "firm"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The senator wrongly said that crime had doubled.", "crime had doubled", "the senator"),
        ("A widely shared post falsely claims that the vaccine is poison.", "is poison", "a widely shared post"),
        ("The report mistakenly says the pier is closed.", "the pier is closed", "the report"),
    ],
)
def test_who_says_what_the_text_calls_false_is_kept_at_a_distance(text: str, words: str, name: str) -> None:
    brief = summarize(Article.from_text(text), model="rules")
    claim = claim_with(brief, words)
    assert (speaker(brief, claim), claim.attribution.source.stance) == (name, "distancing")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was wrongly reported that the actor had died.", "the actor had died"),
        ("The baker was falsely accused of arson.", "arson"),
    ],
)
def test_what_nobody_but_the_text_calls_false_is_denied(text: str, words: str) -> None:
    assert claim_with(summarize(Article.from_text(text), model="rules"), words).factuality == "CT-"


@pytest.mark.parametrize("denial", ["Both sides rejected that.", "The army did not deny it."])
def test_what_may_be_no_denial_of_what_was_said_before_is_a_claim_of_its_own(denial: str) -> None:
    text = f"A diplomat said the army had offered to withdraw. {denial}"
    claim = claim_with(summarize(Article.from_text(text), model="rules"), denial)
    assert claim.text == denial
    assert claim.source == "outlet"


def denied(text: str) -> list[tuple[str, str, str]]:
    """Who says what, and its factuality, without the headline."""
    brief = summarize(Article.from_text(f"Roof Fund\n\n{text}"), model="rules")
    return [(speaker(brief, claim), claim.text, claim.factuality) for claim in brief.claims[1:]]


@pytest.mark.parametrize(
    "denial",
    [
        ". The army denied it.",
        ". The army denies this.",
        ". The army has repeatedly denied the claim.",
        ". The army rejected the accusation.",
        ", a charge that the army denies.",
        ", a claim the army denied.",
        ", an allegation the army rejects.",
        ", something the army has denied.",
        ", which the army denies.",
        ", an accusation the army dismissed as “absurd”.",
        ", but the army denied it.",
    ],
)
def test_a_denial_that_points_back_is_of_what_was_said_right_before(denial: str) -> None:
    assert denied(f"A diplomat said the roof had been shelled{denial}") == [
        ("a diplomat", "the roof had been shelled", "CT+"),
        ("the army", "the roof had been shelled", "CT-"),
    ]


def test_a_name_right_behind_the_noun_for_a_claim_is_whose_denial_it_is() -> None:
    assert denied("Ada Moor says Iran supplied the roof, an allegation Tehran rejects.") == [
        ("Ada Moor", "Iran supplied the roof", "CT+"),
        ("Tehran", "Iran supplied the roof", "CT-"),
    ]


def test_who_is_accused_denies_what_he_is_accused_of() -> None:
    assert denied("The city accused Ada Moor of theft, a charge she denies.") == [
        ("the city", "Ada Moor of theft", "CT+"),
        ("Ada Moor", "Ada Moor of theft", "CT-"),
    ]


def test_a_denial_of_what_the_outlet_says_is_of_its_sentence() -> None:
    assert denied("Ada Moor stole the roof. She denied it.") == [
        ("outlet", "Ada Moor stole the roof.", "CT+"),
        ("Ada Moor", "Ada Moor stole the roof.", "CT-"),
    ]


@pytest.mark.parametrize(
    "text", ["Ada Moor faces three counts of theft, which she denies.", "Reporters asked about it. Ada Moor denied it."]
)
def test_a_denial_of_what_is_no_statement_is_left_to_its_sentence(text: str) -> None:
    assert denied(text)[-1] == ("outlet", text.rsplit(". ", maxsplit=1)[-1], "CT+")


def test_who_denies_the_charges_of_a_court_denies_no_sentence_before() -> None:
    text = "The roof fell in May. Ada Moor, who denies the charges, will be in court on Monday."
    assert ("Ada Moor", "The roof fell in May.", "CT-") not in denied(text)


def test_what_police_fear_is_no_firm_fact_of_theirs() -> None:
    brief = summarize(Article.from_text("At least 12 people are feared dead after floods, police said."), model="rules")
    assert [(claim.text, claim.firmness) for claim in brief.claims] == [
        ("At least 12 people are feared dead after floods", "hedged")
    ]


def test_what_two_say_jointly_is_a_claim_of_each_on_the_same_words() -> None:
    article = Article.from_text("Talks Go On\n\nRussia and Armenia said that they would talk about the base.")
    brief = summarize(article, model="rules")
    said = [claim for claim in brief.claims if claim.attribution.depth]
    assert [speaker(brief, claim) for claim in said] == ["Russia", "Armenia"]
    assert said[0].evidence == said[1].evidence
    assert brief.source_summary.single_source == 0
    assert not [finding for finding in brief.findings if finding.severity == "error"]


@pytest.mark.parametrize("source", ["both Russia and Armenia", "Russia and Armenia"])
def test_what_two_are_named_for_at_the_end_is_a_claim_of_each(source: str) -> None:
    brief = summarize(Article.from_text(f"Talks Go On\n\nThe base will stay, according to {source}."), model="rules")
    said = [speaker(brief, claim) for claim in brief.claims if claim.attribution.depth]
    assert said == ["Russia", "Armenia"]


def test_what_the_writer_adds_to_a_speech_is_a_claim_of_the_outlet_with_its_hedge() -> None:
    text = "Talks Go On\n\nThe mayor said that the long bridge over the river is safe, but it may have cracks."
    claim = claim_with(summarize(Article.from_text(text), model="rules"), "it may have cracks")
    assert (claim.text, claim.source, claim.firmness) == ("it may have cracks", "outlet", "hedged")


@pytest.mark.parametrize("wish", ["declined to be named", "requested anonymity", "asked not to be quoted by name"])
def test_how_somebody_wants_to_speak_is_no_claim_beside_what_he_says(wish: str) -> None:
    brief = summarize(
        Article.from_text(f"A guard at the port, who {wish}, said the crane had failed twice."), model="rules"
    )
    assert [claim.text for claim in brief.claims] == ["the crane had failed twice"]
    alone = summarize(Article.from_text(f"Ortega {wish}."), model="rules")
    assert len(alone.claims) == 1


def test_a_topic_that_nobody_talks_of_is_no_claim() -> None:
    text = "Talks Go On\n\nThere is speculation about the future of the base."
    brief = summarize(Article.from_text(text), model="rules")
    assert [claim.text for claim in brief.claims[1:]] == ["There is speculation about the future of the base."]


@pytest.mark.parametrize("cue", ["fears", "expects", "doubts", "is worried"])
def test_a_claim_that_its_cue_alone_softens_names_the_cue_as_its_hedge(cue: str) -> None:
    brief = summarize(Article.from_text(f"Ortega {cue} that the pier is closed."), model="rules")
    (claim,) = brief.claims
    assert (claim.firmness, [hedge.cue.exact for hedge in claim.hedges]) == ("hedged", [cue])


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("supports", "support"),
        ("does not support", "oppose"),
        ("voted against", "oppose"),
        ("never opposed", None),
        ("denies", None),
        ("did not dispute", None),
    ],
)
def test_a_position_is_told_by_its_cue_and_its_negation(cue: str, stance: str | None) -> None:
    brief = summarize(Article.from_text(f"Ortega {cue} the harbour plan."), model="rules")
    assert [position.stance for position in brief.positions] == ([stance] if stance else [])


def test_who_is_feared_dead_in_what_somebody_says_is_hedged() -> None:
    text = "Ortega said that a third driver was missing and feared dead."
    (claim,) = summarize(Article.from_text(text), model="rules").claims
    assert (claim.firmness, [hedge.cue.exact for hedge in claim.hedges]) == ("hedged", ["feared"])


def test_a_hedge_in_the_first_of_two_things_said_is_none_of_the_second() -> None:
    text = (
        "Talks Go On\n\nWestern diplomats, speaking late, said images may be old, but cautioned that they were blurred."
    )
    brief = summarize(Article.from_text(text), model="rules")
    second = claim_with(brief, "they were blurred")
    assert (speaker(brief, second), second.firmness, second.hedges) == ("Western diplomats", "firm", ())
    assert not [finding for finding in brief.findings if finding.severity == "error"]


@pytest.mark.parametrize(
    ("text", "words", "factuality"),
    [
        ("The bridge has yet to open.", "The bridge has yet to open.", "CT-"),
        ("The ministry has yet to publish a report.", "a report", "Uu"),
    ],
)
def test_what_is_yet_to_happen_has_not(text: str, words: str, factuality: str) -> None:
    assert claim_with(summarize(Article.from_text(text), model="rules"), words).factuality == factuality


@pytest.mark.parametrize("prompt", ["When asked about the bridge", "Pressed on the delay", "Challenged over costs"])
def test_what_somebody_was_asked_is_no_claim_of_the_outlet(prompt: str) -> None:
    brief = summarize(
        Article.from_text(f"The meeting was on Monday.\n\n{prompt}, Ann Lee said it was safe."), model="rules"
    )
    assert [claim.text for claim in brief.claims] == ["The meeting was on Monday.", "it was safe"]


def test_a_surname_of_the_calendar_is_its_bearer() -> None:
    text = (
        "The meeting was on Monday.\n\nTheresa May resigned. May said it was time. Mrs May added that it would be calm."
    )
    assert [actor.name for actor in summarize(Article.from_text(text), model="rules").actors] == ["Theresa May"]


def test_a_calling_that_opens_the_sentence_is_no_part_of_the_name() -> None:
    brief = summarize(
        Article.from_text("The meeting was on Monday.\n\nEyewitness Bob Kerr said it was loud."), model="rules"
    )
    assert [actor.name for actor in brief.actors] == ["Bob Kerr"]


@pytest.mark.parametrize(
    "words", ["The death is not thought to be suspicious", "There are not believed to be any survivors"]
)
def test_what_nobody_thinks_keeps_its_not_in_its_words(words: str) -> None:
    brief = summarize(Article.from_text(f"The meeting was on Monday.\n\n{words}."), model="rules")
    assert (brief.claims[1].text, brief.claims[1].polarity) == (words, "negative")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Interior Minister Vicente Tiburcio del Ávila, asked whether he would go, said: “No.”",
            "Vicente Tiburcio del Ávila",
        ),
        ("Interior Minister Pedro Ruiz y Gomez, asked whether he would go, said: “No.”", "Pedro Ruiz y Gomez"),
        ("“We stay,” said Hassan, a mechanic in Dahiyeh, who asked that his surname not be used.", "Hassan"),
        ("MEPs said the law was void.", "MEPs"),
        ("Writing on X, Ms Gill said: “Enough.”", "Gill"),
    ],
)
def test_who_speaks_keeps_the_name_as_it_is_written(text: str, name: str) -> None:
    brief = summarize(Article.from_text(f"The meeting was on Monday.\n\n{text}"), model="rules")
    names = {actor.id: actor.name for actor in brief.actors}
    assert {names[claim.source] for claim in brief.claims[1:]} == {name}
