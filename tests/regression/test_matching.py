"""Which claim is which, who is who, and which gates a change breaks."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer import Article
from summarizer.brief import Actor, Attribution, Brief, Claim, Evidence, Link, Position
from summarizer.drafting import Draft
from summarizer.grounding import Grounder
from summarizer.regression.gates import Gate, judge
from summarizer.regression.lines import Interval, Line
from summarizer.regression.matching import Voices, align, most_pairs
from summarizer.regression.metrics import Measure, score_brief
from summarizer.regression.report_machines import workflow_commands
from summarizer.regression.status import Standing

ARTICLE = Article.from_text(
    "The mayor and the porter met the harbour master. The long wooden pier is not safe at night."
)
GROUNDER = Grounder(ARTICLE)


def claim(words: str) -> Claim:
    evidence = GROUNDER.place(words)
    assert evidence
    fields: dict[str, Any] = {"type": "fact", "salience": "key", "location": "body"}
    return Claim(id="c1", text=words, evidence=(evidence,), **fields)


def claim_at(article: Article, n: int) -> Claim:
    fields: dict[str, Any] = {"type": "fact", "salience": "key", "location": "body"}
    evidence = Evidence.cut(article.text, *article.sentences[n].span)
    return Claim(id=f"c{n}", text=evidence.exact, evidence=(evidence,), **fields)


def brief(*claims: Claim, actors: tuple[Actor, ...] = (), positions: tuple[Position, ...] = ()) -> Brief:
    return Draft(ARTICLE).finish("", actors, claims, positions)


def actor(name: str, *mentions: str) -> Actor:
    found = tuple(evidence for words in mentions if (evidence := GROUNDER.place(words)))
    return Actor(id="a1", name=name, kind="person", naming="unnamed", mentions=found)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("The long wooden pier is not safe", "pier is not safe at night", True),
        ("The long wooden pier is not", "is not safe at night", False),
        ("The long wooden pier", "not safe at night", False),
    ],
    ids=["most of the shorter shared", "less than half shared", "nothing shared"],
)
def test_claims_are_the_same_when_most_of_the_shorter_one_is_shared(left: str, right: str, same: bool) -> None:
    alignment = align(brief(claim(left)), brief(claim(right)))
    assert (len(alignment.pairs), len(alignment.only_left), len(alignment.only_right)) == (
        (1, 0, 0) if same else (0, 1, 1)
    )


@pytest.mark.parametrize(
    ("mentions", "same"),
    [(("The mayor", "the porter", "the harbour master"), True), (("The mayor",), False)],
    ids=["two of three", "one of two"],
)
def test_actors_of_other_names_are_the_same_when_most_of_their_mentions_are(
    mentions: tuple[str, ...], same: bool
) -> None:
    one = brief(actors=(actor("The officials", "The mayor", "the porter"),))
    other = brief(actors=(actor("Leaders", *mentions),))
    assert Voices(one, other).same_actor("a1", "a1") is same


def test_one_position_found_is_no_second_one() -> None:
    held = [Position(id=f"p{n}", actor="a1", issue="the pier", stance="oppose", basis="stated") for n in (1, 2)]
    mayor = (actor("The mayor", "The mayor"),)
    gold, found = brief(actors=mayor, positions=tuple(held)), brief(actors=mayor, positions=(held[0],))
    assert score_brief(found, gold).measures["positions_f1"] == (2, 3)


def test_positions_are_matched_so_that_most_are_whatever_their_order() -> None:
    mayor = (actor("The mayor", "The mayor"),)

    def position(n: int, issue: str) -> Position:
        return Position(id=f"p{n}", actor="a1", issue=issue, stance="oppose", basis="stated")

    gold = [position(1, "the long wooden pier"), position(2, "the long wooden pier at night and the harbour")]
    got = [position(1, "the long wooden pier"), position(2, "the harbour at night")]
    for order in (got, got[::-1]):
        brief_of = [brief(actors=mayor, positions=tuple(positions)) for positions in (order, gold)]
        assert score_brief(*brief_of).measures["positions_f1"] == (4, 4)


@pytest.mark.parametrize(("stance", "both"), [("oppose", 2), ("support", 0)])
def test_a_position_with_the_other_stance_is_another_one(stance: Any, both: int) -> None:
    mayor = (actor("The mayor", "The mayor"),)
    held = [Position(id="p1", actor="a1", issue="the pier", stance=each, basis="stated") for each in ("oppose", stance)]
    gold, got = (brief(actors=mayor, positions=(position,)) for position in held)
    assert score_brief(got, gold).measures["positions_f1"] == (both, 2)


def test_an_attribution_that_was_lost_is_none_that_was_found() -> None:
    said = claim("The long wooden pier is not safe")
    chain = (Link(actor="outlet"), Link(actor="a1", mention=GROUNDER.place("The mayor")))
    gold = said.model_copy(update={"attribution": Attribution(chain=chain)})
    mayor = (actor("The mayor", "The mayor"),)
    assert score_brief(brief(said, actors=mayor), brief(gold, actors=mayor)).measures["attribution_f1"] == (0, 1)


def test_partners_are_paired_one_to_one_as_many_as_can_be() -> None:
    assert most_pairs([[0, 1], [0]]) == 2
    assert most_pairs([[0], [0]]) == 1
    assert most_pairs([]) == 0


def test_briefs_of_thousands_of_claims_are_aligned_in_linear_time() -> None:
    article = Article.from_text("The pier is old. " * 3_000)
    claims = [claim_at(article, n) for n in range(3_000)]
    many = Draft(article).finish("", (), claims, ())
    pairs = align(many, many).pairs
    assert [one.id for one, _ in pairs] == [other.id for _, other in pairs] == [one.id for one in claims]


@pytest.mark.parametrize("articles", [4, 5])
def test_with_fewer_than_five_articles_nothing_is_beyond_chance(articles: int) -> None:
    worse = Interval(low=-0.2, high=-0.1, error=0.02, method="all equal")
    line = Line(metric="firmness", value=0.5, before=0.65, change=-0.15, interval=worse)
    by_case = {f"brief.{n}": Measure(1, 2) for n in range(articles)}
    (verdict,) = judge(Gate(metric="firmness", not_worse=True), line, by_case)
    assert verdict.passed is (None if articles < 5 else False)


@pytest.mark.parametrize(
    ("metric", "change", "passed"),
    [
        ("firmness", -0.2, False),
        ("firmness", 0.2, True),
        ("hedge_lost", 0.2, False),
        ("hedge_lost", -0.2, True),
        ("hedge_lost", 0.1, True),
    ],
)
def test_a_drop_is_a_change_for_the_worse_whichever_way_that_is(metric: str, change: float, passed: bool) -> None:
    line = Line(metric=metric, value=0.5, before=0.5 - change, change=change)
    (verdict,) = judge(Gate(metric=metric, drop=0.1), line, {})
    assert verdict.passed is passed


def test_a_workflow_command_stays_on_its_line_whatever_a_gate_or_a_case_is_called() -> None:
    odd = Standing(name="brief.a", state="stale", source="a,b:c\r\nd.txt", reason="no\r\n::error::such 100% thing")
    (command,) = workflow_commands([odd], None)
    assert command == ("::error file=a%2Cb%3Ac%0D%0Ad.txt,title=brief.a is stale::no%0D%0A::error::such 100%25 thing")
