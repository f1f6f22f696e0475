"""What is marked as a quote is in the article, in whatever shape a schema asks for it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, create_model

from summarizer import Article
from summarizer.errors import EmptyAnswerError
from summarizer.response import Quote, Response, SentenceNumber

ARTICLE = Article.from_text("Pier Closed\n\nThe mayor said the pier is not safe. Gulls like it.")


class Sub(BaseModel):
    words: Quote


class Deep(BaseModel):
    inner: list[Sub] = []


SOUND, INVENTED = "Gulls like it", "Gulls hate it"
SHAPES: list[tuple[Any, Any, Any, Any]] = [
    (Quote | None, SOUND, INVENTED, None),
    (list[Quote], [SOUND, "Pier"], [SOUND, INVENTED], None),
    (list[Quote | None], [SOUND, None], [INVENTED, None], None),
    (tuple[Quote, ...], (SOUND, "Pier"), (SOUND, INVENTED), None),
    (frozenset[Quote], frozenset({SOUND}), frozenset({INVENTED}), None),
    (dict[str, Quote], {"a": SOUND}, {"a": SOUND, "b": INVENTED}, {"a": SOUND}),
    (list[list[Quote]], [[SOUND], ["Pier"]], [[SOUND], [INVENTED, "Pier"]], [[SOUND]]),
    (list[Sub], [Sub(words=SOUND)], [Sub(words=INVENTED), Sub(words=SOUND)], [Sub(words=SOUND)]),
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
