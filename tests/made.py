"""Briefs made by hand, for pages and tables; every quote is found in its article, so that its offsets are right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from summarizer import Article, Brief
from summarizer.brief import Actor, Attribution, Claim, Evidence, Finding, Hedge, Link, Run
from summarizer.drafting import describe

HOSTILE_NAME = '"><img src=x onerror="window.hit=1">\'\u202eevil 🦊'
HOSTILE_TEXT = (
    "Script </script><script>window.hit=2</script> at the pier\n\n"
    f"Mayor {HOSTILE_NAME} said 🦊🦊 the pier <b>may</b> \u202eclose\u202c soon. "
    "See javascript:window.hit=3 for more.\n\n"
    '=HYPERLINK("x","y") is what <a href="javascript:window.hit=4">the clerk</a> wrote & '
    "{{ 7 * 7 }} 👩‍👩‍👧 was counted."
)


def quote(article: Article, words: str) -> Evidence:
    """The first place where the words stand."""
    start = article.text.index(words)
    end = start + len(words)
    text = article.text
    return Evidence(
        exact=words, prefix=text[max(0, start - 32) : start], suffix=text[end : end + 32], start=start, end=end
    )


def claim(article: Article, number: int, words: str | Sequence[str], source: str = "", **values: Any) -> Claim:
    """A claim on these words; ``source`` is the actor it is attributed to, none for the outlet's own voice."""
    pieces = [words] if isinstance(words, str) else words
    links = (Link(actor="outlet"), *(Link(actor=actor, stance="neutral") for actor in source.split()))
    defaults: dict[str, Any] = {"text": " … ".join(pieces), "type": "fact", "salience": "key", "location": "body"}
    evidence = tuple(quote(article, piece) for piece in pieces)
    return Claim(id=f"c{number}", evidence=evidence, attribution=Attribution(chain=links), **(defaults | values))


def brief_of(
    article: Article, claims: Sequence[Claim] = (), actors: Sequence[Actor] = (), findings: Sequence[Finding] = ()
) -> Brief:
    """A brief of these, holding its article."""
    return Brief(
        article=describe(article),
        gist="",
        actors=tuple(actors),
        claims=tuple(claims),
        findings=tuple(findings),
        run=Run(engine="hand"),
    ).holding(article)


def nested() -> Brief:
    """Claims whose evidence nests three deep, overlaps in part, and lies apart."""
    article = Article.from_text("The pier, which engineers fear may fall by June, is shut, Ruiz said. Gulls like it.")
    whole = "The pier, which engineers fear may fall by June, is shut"
    hedge = Hedge(cue=quote(article, "may"), kind="plausibility_shield", scope="content")
    claims = (
        claim(article, 1, whole, "a1"),
        claim(article, 2, "engineers fear may fall by June", "a1 a2", certainty="possible", hedges=(hedge,)),
        claim(article, 3, "may fall", "a1 a2", certainty="uncommitted", polarity="unknown"),
        claim(article, 4, ["fall by June, is shut, Ruiz", "Gulls like it"]),
    )
    actors = (
        Actor(id="a1", name="Ruiz", kind="person", naming="named", mentions=(quote(article, "Ruiz"),)),
        Actor(id="a2", name="engineers", kind="group", naming="collective"),
    )
    lost = Finding(
        rule="hedge_lost", severity="error", message="its words say “may”", claim="c1", evidence=quote(article, "may")
    )
    loose = Finding(
        rule="sentence_uncovered", severity="warning", message="nobody covers it", evidence=quote(article, "Gulls")
    )
    dropped = Finding(rule="evidence_dropped", severity="error", message="“the pier sank” is not in the article")
    return brief_of(article, claims, actors, (lost, loose, dropped))


def hostile() -> Brief:
    """Markup, script, formulas, reordering controls and emoji wherever text can stand."""
    article = Article.from_text(HOSTILE_TEXT, source='<img src=x onerror="window.hit=5">')
    hedge = Hedge(cue=quote(article, "may"), kind="plausibility_shield", scope="content")
    claims = (
        claim(article, 1, "🦊🦊 the pier <b>may</b> \u202eclose", "a1", certainty="possible", hedges=(hedge,)),
        claim(article, 2, '=HYPERLINK("x","y") is what', text='=HYPERLINK("http://x","y")</script>'),
        claim(article, 3, "👩‍👩‍👧 was counted", "a1 a2", text="@SUM(1+1)|'</style>javascript:window.hit=6"),
    )
    actors = (
        Actor(id="a1", name=HOSTILE_NAME, kind="person", naming="named", role="=1+1"),
        Actor(id="a2", name="+cmd|' /C calc'!A0", kind="document", naming="unnamed"),
    )
    return brief_of(article, claims, actors)


def long(words: int = 20_000, claims: int = 400) -> Brief:
    """An article of many words with many claims, some of them overlapping, by forty actors."""
    sentences = [
        f"Speaker {n} of district {n % 40} said in hall {n} that the long pier number {n} may well be shut for repairs "
        f"before the winter of the year because the beams numbered {n} are weak and old."
        for n in range(words // 33 + 1)
    ]
    article = Article.from_text("\n\n".join(sentences))
    step = len(sentences) / claims
    made = [_long_claim(article, number, int(number * step)) for number in range(claims)]
    actors = [Actor(id=f"a{n}", name=f"Speaker of district {n}", kind="person", naming="named") for n in range(40)]
    return brief_of(article, made, actors)


def _long_claim(article: Article, number: int, sentence: int) -> Claim:
    words = f"the long pier number {sentence} may well be shut for repairs before the winter of the year"
    values: dict[str, Any] = {"salience": ("key", "supporting", "background")[number % 3]}
    if number % 2:
        cue = quote(article, words)
        may = article.text.index("may", cue.start)
        hedge = Evidence(exact="may", prefix="", suffix="", start=may, end=may + 3)
        values |= {
            "certainty": "possible",
            "hedges": (Hedge(cue=hedge, kind="plausibility_shield", scope="content"),),
        }
    return claim(article, number, words, f"a{number % 40}", **values)
