"""A comparison as one self-contained page: the rows, and both passages of any row side by side in their articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from summarizer.article import Article, Span
from summarizer.brief import Evidence
from summarizer.comparing.comparison import Compared, Comparison, Pair, Passage, Row
from summarizer.render.compare_words import DEPENDENCE, RELATION, changes_told, drift_told, headings, split_rows
from summarizer.render.marking import Mark, Segment, cut
from summarizer.render.marking import Passage as Stretch
from summarizer.render.page import asset, environment, policy

_MOST_TOLD = 12


def to_html(comparison: Comparison) -> str:
    """The page; everything of an article is escaped, and nothing is loaded from elsewhere."""
    style, script = asset("report.css") + asset("compare.css"), asset("compare.js")
    view = ComparisonView(comparison)
    return (
        environment()
        .get_template("compare.html.jinja")
        .render(
            view=view,
            comparison=comparison,
            style=Markup(style),
            script=Markup(script),
            policy=policy(style, script),
            DEPENDENCE=DEPENDENCE,
            RELATION=RELATION,
        )
    )


@dataclass(frozen=True)
class Part:
    """Words of an article on the page; ``anchors`` are the passages that begin here, ``over`` all that lie over it."""

    text: str
    anchors: tuple[str, ...]
    over: tuple[str, ...]


@dataclass(frozen=True)
class ArticleView:
    """An article with every passage that a row rests on marked."""

    compared: Compared
    passages: tuple[Passage, ...]

    @property
    def title(self) -> str:
        """The title, else where it came from."""
        return self.compared.article.title or self.compared.article.source

    @property
    def paragraphs(self) -> list[list[Part]]:
        """The paragraphs, else the words around each passage; cut where marks begin and end."""
        stretches = list(self._stretches())
        marks = [
            Mark(Span(evidence.start, evidence.end), "evidence", place)
            for place, passage in enumerate(self.passages)
            for evidence in passage.evidence
        ]
        seen: set[int] = set()
        return [[self._part(segment, seen) for segment in segments] for segments in cut(stretches, marks)]

    def _part(self, segment: Segment, seen: set[int]) -> Part:
        places = sorted({mark.claim for mark in segment.marks})
        fresh = [place for place in places if place not in seen]
        seen.update(fresh)
        names = {place: anchor(self.compared.key, self.passages[place]) for place in places}
        return Part(segment.text, tuple(names[place] for place in fresh), tuple(names.values()))

    def _stretches(self) -> Iterator[Stretch]:
        if self.compared.text is None:
            known = {_remembered(evidence) for passage in self.passages for evidence in passage.evidence}
            yield from (Stretch(start, words) for start, words in sorted(known))
            return
        article = Article.from_text(self.compared.text)
        for span in article.paragraphs:
            yield Stretch(span.start, article.words(span), span == article.headline)


@dataclass(frozen=True)
class RowView:
    """A row with what the page needs to say of it."""

    pair: Pair
    row: Row
    number: int

    @property
    def anchor(self) -> str:
        """The row's own place on the page."""
        return f"{self.pair.left}{self.pair.right}.{self.number}"

    @property
    def sides(self) -> list[tuple[str, Passage, str]]:
        """The passages with their article's key and their anchor."""
        keyed = ((self.pair.left, self.row.left), (self.pair.right, self.row.right))
        return [(key, passage, anchor(key, passage)) for key, passage in keyed if passage]

    @property
    def told(self) -> list[str]:
        """How the two differ, a phrase each."""
        contradiction = [f"contradiction: {', '.join(self.row.conflicts)}"] if self.row.conflicts else []
        return [*contradiction, *(drift_told(self.pair, drift, str) for drift in self.row.drifts)]


class PairView:
    """A pair with its rows in the reader's order."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self._views = {id(row): RowView(pair, row, number) for number, row in enumerate(pair.rows, 1)}
        rows = split_rows(pair)
        self.groups = [
            ("Both firmly say", self._of(rows.firm)),
            ("Where they differ", self._of(rows.different)),
            ("Both say, not firmly in both", self._of(rows.hedged)),
        ]

    @property
    def only(self) -> list[tuple[str, list[RowView]]]:
        """What only one says; told here when there are two articles, in the matrix when there are more."""
        single = [row for row in self.pair.rows if row.relation == "only"]
        sides = ([row for row in single if row.left], [row for row in single if row.right])
        ordered = (sorted(rows, key=lambda row: not _passage(row).key) for rows in sides)
        return [(title, self._of(rows)) for title, rows in zip(headings(self.pair), ordered, strict=True)]

    @property
    def changes(self) -> str:
        """The words in which two versions of one text differ."""
        return changes_told(self.pair.independence.changes, str)

    def _of(self, rows: Sequence[Row]) -> list[RowView]:
        return [self._views[id(row)] for row in rows]


class ComparisonView:
    """The whole page."""

    most_told = _MOST_TOLD

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.is_pair = len(comparison.articles) == 2
        self.pairs = [PairView(pair) for pair in comparison.pairs]

    @property
    def title(self) -> str:
        """What the page is called."""
        return f"{len(self.comparison.articles)} articles side by side"

    @cached_property
    def articles(self) -> list[ArticleView]:
        """The articles in the order given."""
        found: dict[str, dict[str, Passage]] = {one.key: {} for one in self.comparison.articles}
        for pair in self.comparison.pairs:
            for row in pair.rows:
                for key, passage in ((pair.left, row.left), (pair.right, row.right)):
                    if passage:
                        found[key].setdefault(anchor(key, passage), passage)
        return [ArticleView(one, tuple(found[one.key].values())) for one in self.comparison.articles]

    @property
    def shared_actors(self) -> list[tuple[str, str, str, bool]]:
        """Name, kind, spellings and whether they are a variant, of actors in more than one article."""
        return [
            (
                actor.name,
                actor.kind,
                "; ".join(f"{key} {', '.join(names[:4])}" for key, names in actor.spellings.items()),
                actor.variant,
            )
            for actor in self.comparison.actors
            if len(actor.ids) > 1
        ]


def anchor(key: str, passage: Passage) -> str:
    """Where a passage stands on the page: the article's key, the claim, the first offset."""
    return f"{key}.{passage.claim}.{passage.evidence[0].start}"


def _passage(row: Row) -> Passage:
    passage = row.left or row.right
    if passage is None:  # pragma: no cover - a row has a side
        raise ValueError("a row without a side")
    return passage


def _remembered(evidence: Evidence) -> tuple[int, str]:
    return evidence.start - len(evidence.prefix), evidence.prefix + evidence.exact + evidence.suffix
