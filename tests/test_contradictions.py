"""A claim that says the opposite of its words is told from one that says the same in other words."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.article import Article
from summarizer.brief import Attribution, Claim, Link
from summarizer.contradictions import restates_opposite
from summarizer.grounding import Grounder


def made(sentence: str, quote: str, cue: str | None = None, **values: Any) -> tuple[Article, Claim]:
    article = Article.from_text(sentence)
    grounder = Grounder(article)
    place = grounder.place(quote)
    assert place
    links = (Link(actor="outlet"), *([Link(actor="a1", cue=grounder.place(cue))] if cue else []))
    fields = {"text": quote, "type": "fact", "salience": "key", "location": "body", "evidence": (place,)} | values
    return article, Claim(id="c1", attribution=Attribution(chain=links), **fields)


@pytest.mark.parametrize(
    ("sentence", "quote", "cue", "text"),
    [
        ("The pier is not yet safe.", "The pier is not yet safe", None, "The pier is safe."),
        ("Ruiz did not resign.", "Ruiz did not resign", None, "Ruiz resigned."),
        ("The port has no plans to sell.", "The port has no plans to sell", None, "The port plans to sell."),
        ("Ruiz said it can’t open.", "it can’t open", "said", "The pier can open."),
        ("The pier is safe.", "The pier is safe", None, "The pier is not safe."),
        ("Ruiz said the plan was approved.", "the plan was approved", "said", "The plan was never approved."),
    ],
)
def test_a_restatement_that_loses_or_adds_a_negation_says_the_opposite(
    sentence: str, quote: str, cue: str | None, text: str
) -> None:
    assert restates_opposite(*made(sentence, quote, cue, text=text))


@pytest.mark.parametrize(
    ("sentence", "quote", "cue", "text"),
    [
        ("The pier is not open.", "The pier is not open", None, "The pier is closed."),
        ("The pier is not safe.", "The pier is not safe", None, "The pier is unsafe."),
        ("Ruiz denied the pier was safe.", "the pier was safe", "denied", "The pier was not safe."),
        ("Ruiz denied the pier was not safe.", "the pier was not safe", "denied", "The pier was safe."),
        ("The pier will not open until May.", "The pier will not open until May", None, "The pier will open in May."),
        ("The pier is not only safe but cheap.", "not only safe but cheap", None, "The pier is safe and cheap."),
        ("Ruiz did not rule out a strike.", "Ruiz did not rule out a strike", None, "Ruiz may rule on a strike."),
        ("The port did not say it.", "The port did not say it", None, "The port refused to say it."),
        ("It is not that the pier is not safe.", "It is not that the pier is not safe", None, "The pier is safe."),
    ],
)
def test_a_restatement_in_other_words_is_none(sentence: str, quote: str, cue: str | None, text: str) -> None:
    assert not restates_opposite(*made(sentence, quote, cue, text=text))


def test_a_word_that_is_negated_once_and_stands_there_again_is_no_contradiction() -> None:
    words = "The pier is not safe and the crane is safe"
    assert not restates_opposite(*made(f"{words}.", words, None, text="The crane is safe."))
