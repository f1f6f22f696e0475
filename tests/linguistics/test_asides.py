"""What the writer says in a sentence of which another part is credited to somebody."""

from __future__ import annotations

import pytest

from summarizer import Article
from summarizer.linguistics.reported_speech import read_speech


def asides(text: str) -> list[str]:
    article = Article.from_text("The old hall stood empty.\n\n" + text)
    return [article.words(span) for span in read_speech(article).asides]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Moor said the roof is safe, but it has holes.",
            "it has holes",
            id="clause that turns away from what is said",
        ),
        pytest.param(
            "Ada Moor said the roof is safe, but Noor Aziz, who mended it, disagreed.",
            "Noor Aziz, who mended it, disagreed",
            id="clause that turns away and whose subject has an apposition",
        ),
        pytest.param(
            "Ada Moor said the roof is safe, but Noor Aziz left.",
            "Noor Aziz left",
            id="clause that turns away and is no more than a subject and its verb",
        ),
        pytest.param(
            "As the harbour grows and Leith seeks to sell the hall, its future remains uncertain.",
            "its future remains uncertain",
            id="main clause behind an adverbial one that credits somebody",
        ),
        pytest.param(
            "The roof is old, and Ada Moor says it must go.",
            "The roof is old",
            id="clause in front of a reporting clause",
        ),
        pytest.param(
            "Ada Moor won the vote and said she was glad.",
            "Ada Moor won the vote",
            id="deed of the speaker",
        ),
        pytest.param(
            "Ada Moor has mended the roof, saying it was old.",
            "Ada Moor has mended the roof",
            id="main clause before a reporting participle",
        ),
    ],
)
def test_clause_of_the_writer_beside_a_speech_is_found(text: str, expected: str) -> None:
    assert asides(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Moor said on Monday during a walk that the roof is old.", id="adjuncts"),
        pytest.param("“It is late,” Ada Moor said as she left the hall.", id="adverbial clause"),
        pytest.param("It was in May that Ada Moor said the roof was old.", id="cleft"),
        pytest.param("The mayor, whose house burned down, said the roof is safe.", id="relative clause of the source"),
        pytest.param("Her answer was to say she would mend the roof.", id="what a cue governs"),
        pytest.param(
            "Ada Moor said the roof is old, and the hall needs a new one.", id="what may go on with the speech"
        ),
        pytest.param("The roof fell in May. It was old.", id="sentences that credit nobody"),
        pytest.param("This comes amid talk about the roof.", id="a topic that nobody is credited with"),
    ],
)
def test_what_says_nothing_by_itself_or_may_be_the_speakers_is_no_aside(text: str) -> None:
    assert asides(text) == []
