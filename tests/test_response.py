"""What is marked as a quote is in the article, in whatever shape a schema asks for it."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import BaseModel, Field, create_model

from summarizer import Article
from summarizer.errors import EmptyAnswerError
from summarizer.response import Assertion, Quote, Response, SentenceNumber

ARTICLE = Article.from_text("Pier Closed\n\nThe mayor said the pier is not safe. Gulls like it.")


class Sub(BaseModel):
    words: Quote


class Deep(BaseModel):
    inner: list[Sub] = []


SOUND, INVENTED = "Gulls like it", "Gulls hate it"
SHAPES: list[tuple[Any, Any, Any, Any]] = [
    (Quote | None, SOUND, INVENTED, None),
    (list[Quote], [SOUND, "Pier"], [SOUND, INVENTED], [SOUND]),
    (list[Quote | None], [SOUND, None], [INVENTED, None], None),
    (tuple[Quote, ...], (SOUND, "Pier"), (SOUND, INVENTED), (SOUND,)),
    (frozenset[Quote], frozenset({SOUND}), frozenset({INVENTED}), None),
    (dict[str, Quote], {"a": SOUND}, {"a": SOUND, "b": INVENTED}, {"a": SOUND}),
    (dict[Quote, str], {SOUND: "a"}, {SOUND: "a", INVENTED: "b"}, {SOUND: "a"}),
    (dict[str, list[Quote]], {"a": [SOUND]}, {"a": [SOUND, INVENTED], "b": [INVENTED]}, {"a": [SOUND]}),
    (list[Annotated[Quote | None, Field()]], [SOUND, None], [SOUND, INVENTED, None], [SOUND, None]),
    (tuple[Quote, str], (SOUND, "note"), (INVENTED, "note"), None),
    (tuple[Quote | None, str], (SOUND, "note"), (INVENTED, "note"), (None, "note")),
    (list[tuple[Quote, str]], [(SOUND, "note")], [(SOUND, "note"), (INVENTED, "note")], [(SOUND, "note")]),
    (list[list[Quote]], [[SOUND], ["Pier"]], [[SOUND], [INVENTED, "Pier"]], [[SOUND]]),
    (list[Sub], [Sub(words=SOUND)], [Sub(words=INVENTED), Sub(words=SOUND)], [Sub(words=SOUND)]),
    (list[Sub | None], [Sub(words=SOUND), None], [Sub(words=INVENTED), None], [None]),
    (tuple[Sub, ...], (Sub(words=SOUND),), (Sub(words=INVENTED), Sub(words=SOUND)), (Sub(words=SOUND),)),
    (dict[str, Sub], {"a": Sub(words=SOUND)}, {"a": Sub(words=INVENTED)}, {}),
    (Deep, Deep(inner=[Sub(words=SOUND)]), Deep(inner=[Sub(words=INVENTED)]), Deep()),
]


@pytest.mark.parametrize(("shape", "sound", "invented", "left"), SHAPES, ids=[str(shape[0]) for shape in SHAPES])
def test_a_quote_that_is_not_in_the_article_goes_whatever_holds_it(
    shape: Any, sound: Any, invented: Any, left: Any
) -> None:
    schema: Any = create_model("Schema", __base__=Response, value=(shape | None, None), note=(str, "kept"))
    kept: Any
    kept, faults = schema(value=sound).grounded(ARTICLE)
    assert (kept.value, kept.note, faults) == (sound, "kept", [])
    kept, faults = schema(value=invented).grounded(ARTICLE)
    assert (kept.value, kept.note) == (left, "kept")
    assert {fault.words for fault in faults} == {INVENTED}
    assert all(fault.where.startswith("value") for fault in faults)


def test_an_answer_that_cannot_stand_without_its_quote_is_none() -> None:
    schema: Any = create_model("Schema", __base__=Response, value=(Quote, ...))
    with pytest.raises(EmptyAnswerError):
        schema(value=INVENTED).grounded(ARTICLE)


@pytest.mark.parametrize(("number", "sentence"), [(1, 1), (3, 3), (0, None), (4, None)])
def test_a_fault_names_the_sentence_it_was_said_to_stand_in(number: int, sentence: int | None) -> None:
    schema: Any = create_model("Schema", __base__=Response, sentence=(SentenceNumber, ...), value=(Quote | None, None))
    _, (fault,) = schema(sentence=number, value=INVENTED).grounded(ARTICLE)
    assert fault.sentence == sentence


DEFAULTED: list[tuple[Any, Any, Any, Any]] = [
    (list[Quote], [], [SOUND, INVENTED, "Pier"], [SOUND, "Pier"]),
    (list[Quote], [], [INVENTED], []),
    (list[Assertion], [], [SOUND, INVENTED], [SOUND]),
    (set[Quote], set(), {SOUND, INVENTED}, {SOUND}),
    (frozenset[Quote], frozenset(), {INVENTED}, frozenset()),
    (tuple[Quote, ...], (), (INVENTED, SOUND), (SOUND,)),
    (tuple[Quote, str], ("", ""), (INVENTED, "note"), ("", "")),
    (dict[str, Quote], {}, {"a": INVENTED}, {}),
    (Quote, "", INVENTED, ""),
    (Sub, Sub(words=""), Sub(words=INVENTED), Sub(words="")),
]


@pytest.mark.parametrize(("shape", "default", "said", "left"), DEFAULTED, ids=[str(one[0]) for one in DEFAULTED])
def test_what_has_a_default_loses_what_is_not_in_the_article_and_is_never_none(
    shape: Any, default: Any, said: Any, left: Any
) -> None:
    schema: Any = create_model("Schema", __base__=Response, value=(shape, default))
    kept: Any
    kept, faults = schema(value=said).grounded(ARTICLE)
    assert kept.value == left
    assert [fault.words for fault in faults] == [INVENTED]


@pytest.mark.parametrize(("shape", "default"), [one[:2] for one in DEFAULTED], ids=[str(one[0]) for one in DEFAULTED])
def test_what_is_left_at_its_default_is_no_fault(shape: Any, default: Any) -> None:
    schema: Any = create_model(
        "Schema", __base__=Response, value=(shape, default), made=(shape, Field(default_factory=lambda: default))
    )
    answer = schema()
    assert answer.grounded(ARTICLE) == (answer, [])


@pytest.mark.parametrize(
    ("shape", "default", "left"),
    [(Quote, "", ""), (Quote | None, None, None), (Quote | None, ..., None), (Quote | None, "", None)],
)
@pytest.mark.parametrize("blank", ["", " "])
def test_an_optional_quote_that_is_blank_is_no_fault_and_holds_nothing(
    shape: Any, default: Any, left: Any, blank: str
) -> None:
    schema: Any = create_model("Schema", __base__=Response, value=(shape, default))
    kept: Any
    kept, faults = schema(value=blank).grounded(ARTICLE)
    assert (kept.value or None, faults) == (left or None, [])


def test_a_required_quote_that_is_blank_takes_its_item_with_it() -> None:
    schema: Any = create_model("Schema", __base__=Response, value=(list[Sub], ...))
    kept: Any
    kept, (fault,) = schema(value=[Sub(words=""), Sub(words=SOUND)]).grounded(ARTICLE)
    assert (kept.value, fault.where) == ([Sub(words=SOUND)], "value[0].words")


def test_an_item_that_rests_on_several_quotes_stands_with_all_of_them_or_not_at_all() -> None:
    item: Any = create_model("Item", lines=(list[Quote], ...))
    schema: Any = create_model("Schema", __base__=Response, items=(list[item], ...))
    kept: Any
    kept, (fault,) = schema(items=[item(lines=[SOUND, INVENTED]), item(lines=[SOUND])]).grounded(ARTICLE)
    assert (kept.items, fault.where) == ([item(lines=[SOUND])], "items[0].lines[1]")


def test_quotes_that_an_answer_must_have_go_one_by_one_until_none_is_left() -> None:
    schema: Any = create_model("Schema", __base__=Response, lines=(list[Quote], ...))
    kept: Any
    kept, (fault,) = schema(lines=[SOUND, INVENTED]).grounded(ARTICLE)
    assert (kept.lines, fault.where) == ([SOUND], "lines[1]")
    with pytest.raises(EmptyAnswerError):
        schema(lines=[INVENTED, INVENTED]).grounded(ARTICLE)


def test_a_piece_goes_with_the_piece_that_held_its_negation() -> None:
    article = Article.from_text("The mayor did not say the pier is not safe, and nobody asked.")
    schema: Any = create_model("Schema", __base__=Response, lines=(list[Assertion], []))
    sound = schema(lines=["did not say the pier is not", "safe"])
    assert sound.grounded(article) == (sound, [])
    kept: Any
    kept, faults = schema(lines=["say the pier is not", "safe", "nobody asked"]).grounded(article)
    assert kept.lines == ["nobody asked"]
    assert [fault.where for fault in faults] == ["lines[0]", "lines[1]"]


def test_only_the_marked_positions_of_a_tuple_are_looked_for() -> None:
    schema: Any = create_model("Schema", __base__=Response, value=(tuple[str, Quote, list[Quote]], ...))
    sound = schema(value=("my own note", SOUND, ["Pier"]))
    assert sound.grounded(ARTICLE) == (sound, [])
    with pytest.raises(EmptyAnswerError):
        schema(value=(SOUND, SOUND, [INVENTED])).grounded(ARTICLE)


def test_a_string_that_is_not_marked_beside_marked_ones_is_not_looked_for() -> None:
    schema: Any = create_model("Schema", __base__=Response, value=(str | list[Quote], ...))
    sound = schema(value="my own note")
    assert sound.grounded(ARTICLE) == (sound, [])
