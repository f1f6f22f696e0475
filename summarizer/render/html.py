"""Briefs as one self-contained page that opens from disk, and as the card a notebook shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from summarizer.agreement import refuse_disagreement
from summarizer.article import Article
from summarizer.brief import Brief
from summarizer.render.failure import Failure
from summarizer.render.page import asset, environment, policy
from summarizer.render.views import BriefView, ClaimView, name_key
from summarizer.render.voices import Voice

_VOICES = ("named", "collective", "unnamed", "document", "outlet")


def to_html(brief: Brief, article: Article | None = None) -> str:
    """The page of one brief; raises :class:`ArticleError` when ``article`` is not the one it was made from.

    The same is raised when words that the brief quotes do not stand in it where the brief says.
    """
    return to_report([brief], articles=[article])


def to_report(
    briefs: Sequence[Brief],
    failures: Sequence[Failure] = (),
    articles: Sequence[Article | None] | None = None,
) -> str:
    """One page for many briefs, with contents; ``failures`` are named in it.

    ``articles`` stands beside ``briefs``; where it holds ``None`` the brief's own article is shown,
    and where the brief carries none (it was read back from JSON), the passages it rests on.
    """
    is_alone = len(briefs) == 1 and not failures
    views = [
        BriefView(brief, _article_of(brief, article), 0 if is_alone else number)
        for number, (brief, article) in enumerate(zip(briefs, articles or [None] * len(briefs), strict=True), start=1)
    ]
    style, script = asset("report.css"), asset("report.js")
    return (
        environment()
        .get_template("report.html.jinja")
        .render(
            views=views,
            failures=failures,
            is_alone=is_alone,
            choices=_choices(views),
            style=Markup(style),
            script=Markup(script),
            policy=policy(style, script),
        )
    )


def to_card(brief: Brief) -> str:
    """What a notebook shows: the gist, the counts, the key claims; a fragment without script."""
    template = environment().get_template("card.html.jinja")
    return template.render(view=BriefView(brief, None), style=Markup(asset("card.css")))


def _article_of(brief: Brief, article: Article | None) -> Article | None:
    chosen = article or brief.held_article
    if chosen:
        refuse_disagreement(brief, chosen)
    return chosen


def _choices(views: Sequence[BriefView]) -> dict[str, list[tuple[str, str, int]]]:
    """What can be filtered by: for each filter, the value, its label and how many claims have it."""
    claims = [claim for view in views for claim in view.claims]
    cited = sorted((name_key(voice.name), voice.name) for c in claims for voice in _cited(c))
    actors = [(key, [name for _, name in rows]) for key, rows in groupby(cited, key=itemgetter(0))]
    return {
        "actor": [(key, names[0], len(names)) for key, names in actors],
        "type": _counted([c.claim.type for c in claims]),
        "voice": sorted(_counted([c.voice for c in claims]), key=lambda row: _VOICES.index(row[0])),
    }


def _cited(claim: ClaimView) -> Iterable[Voice]:
    """The voices of a claim, each once; told apart by id, as the hash of a voice reads every mention of its actor."""
    return {voice.id: voice for voice, _ in claim.chain[1:]}.values()


def _counted(values: Sequence[str]) -> list[tuple[str, str, int]]:
    return [(value, value, values.count(value)) for value in sorted(set(values))]
