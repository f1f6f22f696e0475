"""Whether a brief and an article belong together: the two may come from different files, and either may be edited."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.article import Article
from summarizer.brief import Brief, Evidence
from summarizer.errors import ArticleError

_LONGEST = 80


def refuse_disagreement(brief: Brief, article: Article) -> None:
    """Raise :class:`ArticleError` unless the brief was made from this text and all that it quotes stands there."""
    if article.sha256 != brief.article.sha256:
        raise ArticleError(f"{article.source}: not the text that this brief was made from")
    for evidence in _every(brief):
        if article.text[evidence.start : evidence.end] != evidence.exact:
            place = f"{evidence.start}–{evidence.end}"
            raise ArticleError(f"{article.source}: “{_short(evidence.exact)}” does not stand at {place} of the text")


def evidence_of(brief: Brief) -> Iterator[Evidence]:
    """All that the claims and the findings of a brief quote."""
    for claim in brief.claims:
        yield from claim.evidence
        yield from (hedge.cue for hedge in claim.hedges)
        for link in claim.attribution.chain:
            yield from (e for e in (link.cue, link.mention) if e)
    yield from (finding.evidence for finding in brief.findings if finding.evidence)


def _every(brief: Brief) -> Iterator[Evidence]:
    yield from evidence_of(brief)
    for actor in brief.actors:
        yield from actor.mentions


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
