"""Who is meant: names, descriptions and pronouns resolved to voices, one phenomenon a test."""

from __future__ import annotations

import pytest

from summarizer.article import Article, Span
from summarizer.linguistics.analyse import analyse
from summarizer.linguistics.analysis import Speech, Voice
from summarizer.linguistics.voices import find_voices


def speech(text: str, source: str, content: str = "", *, nth: int = 0, parent: int | None = None) -> Speech:
    """An attribution whose source is the ``nth`` occurrence of ``source``."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(source, start + 1)
    at = text.index(content) if content else 0
    spans = (Span(at, at + len(content)),) if content else ()
    return Speech((Span(start, start + len(source)),), (), spans, "direct" if content else "indirect", parent=parent)


def voice_of(text: str, source: str, *, nth: int = 0, before: tuple[str, ...] = ()) -> Voice:
    """The voice of a source, after other sources have spoken."""
    article = Article.from_text(text)
    speeches = [speech(article.text, other) for other in before]
    voices, indexes = find_voices(article, [*speeches, speech(article.text, source, nth=nth)])
    (index,) = indexes[-1]
    return voices[index]


def listed(text: str) -> dict[str, Voice]:
    return {voice.name: voice for voice in find_voices(Article.from_text(text), ())[0]}


def test_speech_without_a_source_has_no_voice() -> None:
    text = "Rain is expected there."
    assert find_voices(Article.from_text(text), [Speech((), (Span(5, 16),), (), "none")]) == ((), ((),))


def test_surname_resolves_to_the_full_name() -> None:
    text = "The plan came from Edith Marlow. It is late, Marlow said."
    assert voice_of(text, "Marlow", nth=1).name == "Edith Marlow"


def test_role_is_the_title_as_written() -> None:
    text = "The plan came from Chilean Trade Minister Edith Marlow. It is late, Marlow said."
    role = voice_of(text, "Marlow", nth=1).role
    assert role is not None
    assert text[role.start : role.end] == "Chilean Trade Minister"


def test_role_is_found_in_the_apposition() -> None:
    text = "Edith Marlow, the mayor of Dunbay, left. Later Marlow said no."
    role = voice_of(text, "Marlow", nth=1).role
    assert role is not None
    assert text[role.start : role.end] == "the mayor of Dunbay"


def test_role_in_small_letters_before_the_name() -> None:
    text = "They heard union organizer Edith Marlow. Later Marlow said no."
    role = voice_of(text, "Marlow", nth=1).role
    assert role is not None
    assert text[role.start : role.end] == "union organizer"


def test_title_alone_resolves_to_its_holder() -> None:
    text = "We met Ambassador Edith Marlow and her guest Paul Reed. The ambassador said no."
    assert voice_of(text, "The ambassador").name == "Edith Marlow"


def test_abbreviated_title_is_the_office_it_stands_for() -> None:
    text = "We met Sen. Edith Marlow and her guest Paul Reed. The senator said no."
    assert voice_of(text, "The senator").name == "Edith Marlow"


def test_pronoun_takes_the_nearest_figure_of_its_gender() -> None:
    text = "Edith Marlow met Paul Reed. She said no."
    assert voice_of(text, "She").name == "Edith Marlow"
    assert voice_of("Edith Marlow met Paul Reed. He said no.", "He").name == "Paul Reed"


def test_pronoun_prefers_the_subject_among_figures_of_one_gender() -> None:
    text = "Paul Reed met Martin Okello. He said no."
    assert voice_of(text, "He").name == "Paul Reed"


def test_pronoun_skips_those_named_inside_a_quotation() -> None:
    text = 'Paul Reed smiled. "Martin Okello is gone," he said.'
    article = Article.from_text(text)
    voices, indexes = find_voices(article, [speech(text, "he", '"Martin Okello is gone,"')])
    assert voices[indexes[0][0]].name == "Paul Reed"


def voices_of(text: str, source: str) -> list[str]:
    """The names of all the voices of a source."""
    voices, indexes = find_voices(Article.from_text(text), [speech(text, source)])
    return [voices[index].name for index in indexes[0]]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Edith Marlow and Paul Reed", ["Edith Marlow", "Paul Reed"]),
        ("Norway, Chile and the ministry", ["Norway", "Chile", "the ministry"]),
        ("Edith Marlow and her lawyer", ["Edith Marlow", "her lawyer"]),
        ("The mayor and the owner", ["the mayor", "the owner"]),
        ("Senator Edith Marlow of Leith and Senator Paul Reed of Fife", ["Edith Marlow", "Paul Reed"]),
        ("Edith Marlow, the mayor, and Paul Reed", ["Edith Marlow", "Paul Reed"]),
        ("The Post, the largest paper of the coast, and the Times", ["Post", "Times"]),
        ("Edith Marlow, of Leith, Paul Reed, 40, and her son Martin, 9,", ["Edith Marlow", "Paul Reed", "Martin"]),
        ("Edith Marlow, 41, her son Martin, 9, and Paul Reed", ["Edith Marlow", "Martin", "Paul Reed"]),
        ("The fund, which owns it, and the ministry", ["the fund", "the ministry"]),
    ],
)
def test_a_joint_source_is_all_of_its_voices(source: str, names: list[str]) -> None:
    assert voices_of(f"{source} said that it is late.", source) == names


@pytest.mark.parametrize(
    "source",
    [
        "Officials in Norway and Chile",
        "The head of the ministry and the bank",
        "Edith Marlow, an adviser to Paul Reed and Martin Okello",
        "The Times and CBS News poll",
        "Supporters and opponents",
        "The “Marlow and Reed” show",
    ],
)
def test_an_and_inside_a_source_makes_no_second_voice(source: str) -> None:
    assert len(voices_of(f"{source} said that it is late.", source)) == 1


def test_first_person_inside_a_quotation_is_its_speaker() -> None:
    text = 'Paul Reed met Martin Okello. "I hope it ends," Okello said.'
    outer = speech(text, "Okello", '"I hope it ends,"', nth=1)
    voices, indexes = find_voices(Article.from_text(text), [outer, speech(text, "I", parent=0)])
    assert [voices[index].name for (index,) in indexes] == ["Martin Okello", "Martin Okello"]


def test_it_is_the_paper_that_spoke_last() -> None:
    text = "The report praised Norway. It said the harbour was clean."
    assert voice_of(text, "It", before=("The report",)).name == "the report"


def test_relative_pronoun_stands_for_the_name_before_it() -> None:
    text = "Paul Reed met Edith Marlow, who said no."
    assert voice_of(text, "who").name == "Edith Marlow"


def test_acronym_in_brackets_resolves_to_the_body() -> None:
    text = "The Seed Growers Association (SGA) met. Nothing is lost, the SGA said."
    assert voice_of(text, "the SGA").name == "Seed Growers Association"


def test_acronym_without_brackets_resolves_by_its_letters() -> None:
    text = "They wrote to the Seed Growers Association. Nothing is lost, the SGA said."
    assert voice_of(text, "the SGA").name == "Seed Growers Association"


def test_short_name_of_a_body_resolves_to_the_full_one() -> None:
    text = "They wrote to the Dunbay Harbour Ministry. The Harbour Ministry said no."
    assert voice_of(text, "The Harbour Ministry").name == "Dunbay Harbour Ministry"


def test_common_noun_of_a_body_resolves_to_its_name() -> None:
    text = "They wrote to the Seed Growers Association. The association said no."
    assert voice_of(text, "The association").name == "Seed Growers Association"


def test_two_people_with_one_surname_stay_apart() -> None:
    text = "Edith Marlow met her cousin Paul Marlow. Mr. Marlow said no."
    assert voice_of(text, "Mr. Marlow").name == "Paul Marlow"


def test_newspaper_introduced_in_quotation_marks_is_an_outlet() -> None:
    assert listed("She told the Belgian newspaper ‘Zuid Kroniek’ that it is over, and left the hall.") == {
        "Zuid Kroniek": Voice("Zuid Kroniek", "outlet", "named", None, (Span(32, 44),))
    }


def test_capital_that_speaks_stands_for_its_government() -> None:
    voice = voice_of("The talks ended. Lisbon said it would wait.", "Lisbon")
    assert (voice.kind, voice.naming) == ("government", "named")


def test_capital_where_something_happens_is_a_place() -> None:
    assert listed("The talks were held in Lisbon, and in Lisbon they ended.")["Lisbon"].kind == "place"


def test_body_is_named_by_a_demonym_and_a_common_noun() -> None:
    voice = voice_of("The Chilean government said no.", "The Chilean government")
    assert (voice.name, voice.kind, voice.naming) == ("Chilean government", "government", "named")


def test_place_is_named_by_a_demonym_and_a_common_noun() -> None:
    assert (
        listed("Nine boats were lost off the Chilean coast on the night of the storm that came from the south.")[
            "Chilean coast"
        ].kind
        == "place"
    )


def test_country_is_the_one_spoken_of_last_by_name_or_adjective() -> None:
    text = "Norway and Chile signed it. Norwegian ships left. The country said it was glad."
    assert voice_of(text, "The country").name == "Norway"


@pytest.mark.parametrize(
    ("source", "kind", "naming"),
    [
        ("analysts", "group", "unnamed"),
        ("a senior official", "person", "unnamed"),
        ("sources close to the Chilean Trade Ministry", "group", "unnamed"),
        ("Chilean officials", "group", "unnamed"),
        ("liberal and conservative economists", "group", "unnamed"),
        ("two people familiar with the matter", "group", "unnamed"),
        ("some of those present", "group", "collective"),
        ("islanders and other residents", "group", "collective"),
        ("a leaked letter", "document", "unnamed"),
        ("a Harbour Ministry report", "document", "named"),
        ("the magazine", "outlet", "unnamed"),
    ],
)
def test_description_is_a_voice_of_its_own(source: str, kind: str, naming: str) -> None:
    voice = voice_of(f"It will rain, according to {source}.", source)
    assert (voice.name, voice.kind, voice.naming) == (source, kind, naming)


def test_apposition_names_the_one_described() -> None:
    text = "The union’s president, Edith Marlow, said no."
    assert voice_of(text, "The union’s president, Edith Marlow,").name == "Edith Marlow"


def test_owner_of_the_words_is_their_voice() -> None:
    text = "We met Edith Marlow. Marlow’s remarks suggest a delay."
    assert voice_of(text, "Marlow’s remarks").name == "Edith Marlow"


def test_aide_of_someone_named_is_not_the_one_named() -> None:
    text = "We met Edith Marlow. An aide to Marlow said no."
    voice = voice_of(text, "An aide to Marlow")
    assert (voice.name, voice.naming) == ("an aide to Marlow", "unnamed")


def test_later_the_spokesman_is_the_spokesman_from_before() -> None:
    text = "A spokesman for the mill said no. It is late, the spokesman added."
    voice = voice_of(text, "the spokesman", before=("A spokesman for the mill",))
    assert len(voice.mentions) == 2


def test_answer_in_an_interview_is_the_interviewee() -> None:
    text = "An interview with Edith Marlow\n\nWhy did it end?\n\nI think it was too dear for the town to keep."
    assert voice_of(text, "I", nth=0).name == "Edith Marlow"


def test_people_of_the_headline_are_listed() -> None:
    text = "Striking ferry workers close the harbour\n\nThe harbour was shut on Monday, and nobody knew for how long."
    assert listed(text)["striking ferry workers"].naming == "collective"


def test_name_mentioned_once_far_below_is_not_listed() -> None:
    filler = "Nothing at all happened on the farm that day, and nobody minded. " * 12
    text = f"The harbour was closed.\n\n{filler}\n\n{filler}\n\nThen it rained in Portugal."
    assert "Portugal" not in listed(text)


def test_every_mention_is_a_span_of_the_text() -> None:
    text = "Chilean Trade Minister Edith Marlow met Paul Reed.\n\nMarlow said no. She told Reed so."
    voices, _ = find_voices(Article.from_text(text), [speech(text, "She")])
    assert [[text[m.start : m.end] for m in voice.mentions] for voice in voices] == [
        ["Edith Marlow", "Marlow", "She"],
        ["Paul Reed", "Reed"],
    ]


def test_name_broken_over_two_lines_is_one_name() -> None:
    prose = "The harbour was closed by Edith\nMarlow on a day of rain,\nand on the day after Marlow left."
    text = f"The harbour is shut\n\n{prose}"
    assert "Edith\nMarlow" in [text[m.start : m.end] for voice in listed(text).values() for m in voice.mentions]


@pytest.mark.parametrize(
    "piece",
    [
        "ALL IN CAPITALS HERE ",
        "“‘“‘ Ann Lee ",
        "Ann Of The Of The ",
        "A.B.C.D.",
        "Ann-Bob-",
        "🙂 Łódź שלום ",
        "Ann Lee’s ",
    ],
)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    article = Article(text=piece * 5_000)
    voices, _ = find_voices(article, ())
    assert all(span.end <= len(article.text) for voice in voices for span in voice.mentions)


@pytest.mark.parametrize("verb", ["said", "denied", "told", "claimed"])
def test_a_word_without_an_article_that_speaks_at_the_head_of_a_sentence_is_a_name(verb: str) -> None:
    voice = voice_of(f"Pell {verb} them that the port is closed.", "Pell")
    assert (voice.name, voice.naming) == ("Pell", "named")


@pytest.mark.parametrize("noun", ["Police", "Management", "Everyone", "Officials"])
def test_a_collective_that_speaks_at_the_head_of_a_sentence_is_no_name(noun: str) -> None:
    assert voice_of(f"{noun} said the road was closed.", noun).naming != "named"


def test_a_description_ends_before_the_clause_between_its_commas() -> None:
    text = "Residents of Lipa, reached by telephone, said the road was closed."
    assert voice_of(text, "Residents of Lipa, reached by telephone,").name == "residents of Lipa"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The mayor of Leith, Dana Whit, said the roof is old.", "mayor of Leith"),
        ("In a letter to the mayor, Dana Whit said the roof is old.", None),
        ("The ship, Dana Whit, sank, police said.", None),
    ],
)
def test_calling_set_before_a_name_by_a_comma_is_its_role(text: str, role: str | None) -> None:
    article = Article.from_text("Roof News\n\n" + text)
    roles = [voice.role for voice in analyse(article).voices if voice.name == "Dana Whit" and voice.role]
    assert [article.words(span) for span in roles] == ([role] if role else [])


def test_headlines_mayor_is_the_one_named_below() -> None:
    article = Article.from_text("Mayor Denies Roof Deal\n\nThe mayor of Leith, Dana Whit, said the roof is old.")
    assert {voice.name for voice in analyse(article).voices if voice.kind == "person"} == {"Dana Whit"}


def test_relative_pronoun_behind_an_apposition_is_the_one_named() -> None:
    text = "“No,” said Gen. Sam Koury, the army’s spokesman, who added that the roof was old."
    assert voice_of(text, "who").name == "Sam Koury"


def test_a_calling_takes_up_nobody_without_a_name() -> None:
    text = "An official of the fund said the secretary general had told the town that the roof was old."
    assert voice_of(text, "the secretary general").name == "the secretary general"


def test_officials_of_the_lede_are_those_who_speak_there() -> None:
    text = "Two U.S. officials said the hall was sold. The officials gave no price. A third official disputed that."
    assert [
        voice.name for voice in analyse(Article.from_text("Hall Sold\n\n" + text)).voices if "fficials" in voice.name
    ] == ["two U.S. officials"]


def test_a_third_is_one_more_person() -> None:
    voice = voice_of("Two officials said no; a third disputed that account.", "a third")
    assert (voice.kind, voice.naming) == ("person", "unnamed")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A Dunbay spokeswoman, Ada Penrose, disputed that figure. Penrose said no.", "Dunbay spokeswoman"),
        ("The crowd came to free former governor Owen Tarrant. Tarrant said no.", "former governor"),
        ("The tenants’ solicitor, Dr Owen Tarrant, left. Tarrant said no.", "tenants’ solicitor"),
    ],
)
def test_role_holds_no_verb_and_no_article_before_a_name_set_off(text: str, role: str) -> None:
    span = voice_of(text, "Penrose" if "Penrose" in text else "Tarrant", nth=1).role
    assert span is not None
    assert text[span.start : span.end] == role
