"""What every engine needs to turn its findings into a brief."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.article import Article, Span
from summarizer.brief import Actor, ArticleRecord, Brief, Claim, Evidence, Location, Position, Run
from summarizer.grounding import Grounder


def describe(article: Article) -> ArticleRecord:
    """The brief's record of its article."""
    return ArticleRecord(
        id=article.id,
        title=article.title,
        source=article.source,
        outlet=article.outlet,
        published=article.published,
        language=article.language,
        sha256=article.sha256,
        characters=len(article.text),
        sentences=len(article.sentences),
    )


class Draft:
    """Places words of one article and puts a brief together; the engine fills in ``run`` at the end."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.grounder = Grounder(article)
        body = (span for span in article.paragraphs if span != article.headline)
        self.lede = next(body, article.paragraphs[0])
        """The first paragraph that is not the headline."""

    def locate(self, evidence: Sequence[Evidence]) -> Location:
        """Where a claim stands, by the place of its first words."""
        return self.location(evidence[0].start)

    def location(self, start: int) -> Location:
        """Where a claim stands whose first words begin at ``start``."""
        headline = self.article.headline
        if headline and start < headline.end:
            return "headline"
        return "lede" if start < self.lede.end else "body"

    def sentence(self, number: int) -> Span | None:
        """The span of a sentence by its number; ``None`` when there is no such sentence."""
        sentences = self.article.sentences
        return sentences[number - 1].span if 1 <= number <= len(sentences) else None

    def mentions(self, name: str, others: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """Where a name stands, with the other words found for it, in the order of the text."""
        spans = {Span(e.start, e.end): e for e in others}
        for found in self.grounder.occurrences(name):
            spans.setdefault(Span(found.start, found.end), found)
        return tuple(spans[span] for span in sorted(spans))

    def finish(
        self,
        gist: str,
        actors: Sequence[Actor],
        claims: Sequence[Claim],
        positions: Sequence[Position],
    ) -> Brief:
        """The brief; findings come from review, ``run`` from the engine."""
        return Brief(
            article=describe(self.article),
            gist=gist,
            actors=tuple(actors),
            claims=tuple(claims),
            positions=tuple(positions),
            run=Run(engine="none"),
        )
