"""The contexts of the hedge lexicon: where an ambiguous word hedges, and where it does not."""

from __future__ import annotations

import pytest

from summarizer.linguistics.cues import hedge_words


def epistemic(text: str) -> list[str]:
    """The words that soften a claim."""
    return [text[word.span.start : word.span.end] for word in hedge_words(text) if word.epistemic]


def speculative(text: str) -> list[str]:
    """The words that are speculation in the sense of the corpora."""
    return [text[word.span.start : word.span.end] for word in hedge_words(text) if word.speculative]


@pytest.mark.parametrize(
    ("trap", "text"),
    [
        ("no result", "No link could emerge."),
        ("suspected of is an accusation", "They were suspected of theft."),
        ("suspects are people", "Two suspects fled."),
        ("suppose to is an order", "Do as they suppose to."),
        ("assumed office", "The mayors assume office today."),
        ("hard to believe", "It was hard to believe the rumour."),
        ("led to think", "It made them to think twice."),
        ("think about is an activity", "They think about lunch."),
        ("thought as a noun with an infinitive", "The thought to leave came late."),
        ("than was thought", "It was bigger than they thought it was."),
        ("thought about is an activity", "They thought about lunch."),
        ("thinks of is an activity", "She thinks of lunch."),
        ("gather is to collect", "Crowds gather daily."),
        ("expected of oneself", "They had expected to win."),
        ("possible to do is feasible", "It is possible to swim there."),
        ("supposed to is an obligation", "She is supposed to pay."),
        ("a supposed obligation needs a determiner", "Supposed friends left."),
        ("the potential as a noun", "They saw the potential of the plan."),
        ("membrane potential", "The membrane potential rose."),
        ("potential without a noun phrase", "Great potential remained."),
        ("apparent as visible", "The crack became apparent quickly."),
        ("apparent from is visible", "That was an apparent from the start."),
        ("no apparent cause", "There was no apparent damage."),
        ("unknown as an attribute", "An unknown painter lived there."),
        ("a hypothesis without its clause", "The hypothesis failed."),
        ("assumption of office", "Assumption of power was quick."),
        ("no possibility", "There is no real possibility of rain."),
        ("appears of what is seen", "There it shows, and there he appears, smiling."),
        ("it appears as it is seen", "It appears."),
        ("me think", "Make me think that over."),
        ("unsure of nothing named", "He is not sure."),
        ("alleged as a verb with an object", "They alleged fraud."),
        ("regardless of whether", "They sail regardless of whether it rains."),
        ("whether to is a plan", "They discuss whether to sail."),
        ("if any", "Few, if any, came."),
        ("as if", "He ran as if on fire."),
        ("said to have without a passive", "What he said to have peace was wise."),
        ("alleged as a verb", "Prosecutors alleged that he fled."),
        ("or so without a number", "They sail or so be it."),
        ("virtually as by computer", "They met virtually on Monday."),
        ("the crowd of somebody", "Her critics say no."),
    ],
)
def test_word_is_no_hedge_where_it_means_something_else(trap: str, text: str) -> None:
    assert epistemic(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The dam could not only crack but burst.", []),
        ("The dam could crack.", ["could"]),
        ("The crew must have left.", ["must"]),
        ("The crew must leave.", []),
        ("It appears, at first, empty.", ["appears"]),
        ("They suspect that it leaks.", ["suspect"]),
        ("I suppose it leaks.", ["suppose"]),
        ("I guess it leaks.", ["guess"]),
        ("Rain is expected to fall.", ["expected to"]),
        ("A supposed friend left.", ["supposed"]),
        ("They feared a potential leak.", ["potential"]),
        ("The cause is unknown.", ["unknown"]),
        ("They are not sure whether it leaks.", ["not sure", "whether"]),
        ("They denied the possibility that it leaks.", ["possibility"]),
        ("An alleged thief ran.", ["alleged"]),
        ("He waited an hour or so, 20 minutes or so.", ["or so", "or so"]),
        ("Virtually all ships left.", ["Virtually"]),
        ("Critics say no.", ["Critics"]),
        ("A swab looked apparently healthy.", ["apparently"]),
    ],
)
def test_word_hedges_where_it_softens(text: str, words: list[str]) -> None:
    assert epistemic(text) == words


@pytest.mark.parametrize(
    ("trap", "text"),
    [
        ("apparently of what the eye sees", "Measurements of apparently healthy volunteers were obtained."),
        ("propose by somebody else", "Committees propose that candidates resign."),
        ("propose without a hypothesis", "We propose candidates for examination."),
        ("proposed to somebody", "Modifications proposed to councils were examined."),
        ("proposed by somebody", "Modifications were proposed by councils for examination."),
        ("notion without its clause", "Notions of sedimentation spread; the notion spread."),
        ("not sure of a thing", "Not sure of the examination."),
        ("hope as a noun", "Patients lost hope of improvement."),
    ],
)
def test_word_is_no_speculation_where_it_means_something_else(trap: str, text: str) -> None:
    assert speculative(text) == []


@pytest.mark.parametrize(
    ("trap", "text"),
    [
        ("can't is inability", "You can't do it, you know!"),
        ("couldn't is one cue, not could and a rest", "Could n't you do it!"),
        ("make somebody think", "It'll make me think!"),
        ("and/or is a list", "You get tea and/or cake!"),
        ("more or less is an adaptor", "It's more or less me!"),
        ("either at the end is also", "I don't like it either."),
    ],
)
def test_negated_or_idiomatic_word_of_talk_is_no_alternative(trap: str, text: str) -> None:
    assert not {"can", "could", "think", "or", "either"} & {word.lower() for word in speculative(text)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We propose that sedimentation depends on salinity.", ["propose"]),
        ("Salinity has been proposed to be responsible for sedimentation.", ["proposed"]),
        ("Receptors thought to be involved in sedimentation were examined.", ["thought"]),
        ("Examinations were not sure if sedimentation depends on salinity.", ["not sure", "if"]),
        ("I hope you like it!", ["hope"]),
        ("You should do it!", ["should"]),
    ],
)
def test_word_is_speculation_where_it_puts_something_forward(text: str, words: list[str]) -> None:
    assert speculative(text) == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A deal could be announced on Monday, people close to it said.", id="announced"),
        pytest.param("The bill could also be amended in committee.", id="also amended"),
        pytest.param("The verdict could be overturned by the court of appeal.", id="overturned"),
        pytest.param("The tunnel could be fully opened by the ministry in May.", id="fully opened"),
    ],
)
def test_could_with_a_passive_of_what_is_to_come_hedges(text: str) -> None:
    assert "could" in epistemic(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The tower could be seen from the shore.", id="seen"),
        pytest.param("A man could be heard shouting.", id="heard"),
        pytest.param("The antibody could be detected in the serum of the patients.", id="detected"),
        pytest.param("He died before he could be charged by the police.", id="before he could"),
        pytest.param("The road was shut so that the bridge could be repaired.", id="so that it could"),
    ],
)
def test_could_of_what_was_perceived_or_feasible_does_not_hedge(text: str) -> None:
    assert "could" not in epistemic(text)


@pytest.mark.parametrize(
    "text",
    [
        "Those who took the pill were about as likely to fall ill.",
        "Divers were twice as likely to drown.",
        "Divers were three times more likely to drown.",
        "Divers were 40% less likely to drown.",
        "Divers were 40 per cent less likely to drown.",
        "Divers and swimmers were equally likely to drown.",
    ],
)
def test_a_rate_compared_with_another_does_not_hedge(text: str) -> None:
    assert epistemic(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hart is more likely to win.",
        "It is more likely than not that Hart won.",
        "It is as likely as not that Hart won.",
        "Rain is now much more likely.",
    ],
)
def test_a_likelihood_that_is_no_rate_hedges(text: str) -> None:
    assert epistemic(text) == ["likely"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nobody believes a word of it.", id="nobody believes"),
        pytest.param("There is nothing to suggest foul play.", id="nothing to suggest"),
        pytest.param("There is no clear evidence to suggest a fault.", id="no evidence to suggest"),
        pytest.param("She was the best boss anyone could ask for.", id="could ask for"),
        pytest.param("The sides reached a tentative wage deal.", id="tentative deal"),
        pytest.param("Moor is not going to speculate.", id="not going to speculate"),
        pytest.param("Moor declined to speculate.", id="declined to speculate"),
        pytest.param("We expect better from our leaders.", id="expect better"),
    ],
)
def test_an_everyday_phrase_does_not_hedge(text: str) -> None:
    assert epistemic(text) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        pytest.param("She believes it.", "believes", id="believes"),
        pytest.param("There is evidence to suggest a fault.", "suggest", id="evidence to suggest"),
        pytest.param("They could ask for a delay.", "could", id="could ask for something"),
        pytest.param("It was a tentative answer.", "tentative", id="tentative answer"),
        pytest.param("Some speculate that he fled.", "speculate", id="speculate"),
        pytest.param("We expect a deal.", "expect", id="expect something"),
    ],
)
def test_the_same_words_hedge_elsewhere(text: str, hedge: str) -> None:
    assert hedge in epistemic(text)
