"""Scores listed actors against annotated entities with graded salience (GUM, Lin & Zeldes 2025).

Definitions, all strict:

- A gold cluster is an annotated entity of type person, organization or place; it is *salient*
  when its salience is 3 or more of 5. A name is a mention with a capital letter that the beginning of a
  sentence or line does not account for; a cluster is *named* when one of its mentions is a name.
- A predicted mention stands for the smallest annotated mention, of any type, that covers it;
  failing one, for the mention it overlaps most, when they share half of what they cover together.
- An actor stands for a cluster when more than half of its mentions do.
- A listed actor is *right* when it stands for a gold cluster, of any salience; of two actors that
  stand for one cluster the second is wrong, and so is what stands for an event, a thing, nothing.
- A salient cluster is *found* when an actor stands for it and one of its mentions stands for a
  name of the cluster; for a cluster without names, for any mention that is no pronoun.

Recall is over salient clusters (also over the named ones among them), precision over listed
actors. A letter or a poll that speaks is a voice of a brief, but of none of the three types: it
counts as wrong. ``kind`` is the share of right actors whose kind agrees with the annotated type, and
``pronouns`` the share of right ones among the pronouns listed as mentions. Percent, one decimal.

A row is {"id", "text", "entities": [{"type", "salience", "mentions": [{"start", "end", "text"}]}]}.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from benchmarks.alignment import Alignment
from benchmarks.attribution import is_held_out
from summarizer.article import Article, Span
from summarizer.linguistics.analyse import analyse
from summarizer.linguistics.tokens import lexicon


class Listed(NamedTuple):
    """An actor as a brief lists it; the mentions are code points of the text that was given."""

    name: str
    kind: str
    mentions: Sequence[Span]


Predict = Callable[[str], Sequence[Listed]]
"""From a text to its actors."""

SALIENT = 3
_TYPES = ("person", "organization", "place")
_LEAST_JACCARD = 0.5
_PRONOUNS = lexicon(
    "i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours"
    " ourselves they them their theirs themselves who whom whose which that this these those one"
)
_KINDS = {
    "person": ("person", "group"),
    "organization": ("organization", "government", "outlet", "group"),
    "place": ("place", "government"),
}


class Cluster(NamedTuple):
    """An annotated entity: ``number`` is its place in the row."""

    number: int
    type: str
    salience: int
    named: bool


class Gold(NamedTuple):
    """An annotated mention."""

    span: Span
    cluster: Cluster
    name: bool
    pronoun: bool


class Document(NamedTuple):
    """One article: its clusters, and for each listed actor the annotated mentions that its own stand for."""

    clusters: list[Cluster]
    actors: list[tuple[Listed, list[Gold | None]]]


def predict_by_rules(text: str) -> list[Listed]:
    """The voices that the rules list for a text."""
    original = Alignment(text).to_original
    voices = analyse(Article.from_text(text)).voices
    return [Listed(voice.name, voice.kind, [original(span) for span in voice.mentions]) for voice in voices]


def score(rows: Iterable[Mapping[str, Any]], predict: Predict) -> dict[str, dict[str, Any]]:
    """The figures of the ``whole`` set, of the articles ``seen`` in development, and of those ``held_out``."""
    documents = {row["id"]: read(row, predict(row["text"])) for row in rows}
    return {
        "whole": figures(list(documents.values())),
        "seen": figures([document for name, document in documents.items() if not is_held_out(name)]),
        "held_out": figures([document for name, document in documents.items() if is_held_out(name)]),
    }


def read(row: Mapping[str, Any], actors: Sequence[Listed]) -> Document:
    """Lay the listed actors beside the annotation of one article."""
    gold = [
        mention for number, entity in enumerate(row["entities"]) for mention in _mentions(row["text"], number, entity)
    ]
    clusters = {mention.cluster.number: mention.cluster for mention in gold if mention.cluster.type in _TYPES}
    return Document(
        list(clusters.values()),
        [(actor, [_stands_for(span, gold) for span in actor.mentions]) for actor in actors],
    )


def figures(documents: Sequence[Document]) -> dict[str, Any]:
    """Recall, precision and the rest over some articles."""
    found = [(cluster, cluster.number in _found(document)) for document in documents for cluster in _salient(document)]
    right = [actor for document in documents for actor in right_actors(document)]
    listed = sum(len(document.actors) for document in documents)
    pronouns = [hit for document in documents for hit in _pronouns(document)]
    return {
        "salient_recall": _share([hit for _, hit in found]),
        "salient_named_recall": _share([hit for cluster, hit in found if cluster.named]),
        "precision": _percent(len(right), listed),
        "kind": _share([actor.kind in _KINDS[cluster.type] for actor, cluster in right]),
        "pronouns": _share(pronouns),
        "salient": len(found),
        "listed": listed,
        "articles": len(documents),
    }


def right_actors(document: Document) -> list[tuple[Listed, Cluster]]:
    """The listed actors that are right, each with the cluster it stands for."""
    taken: dict[int, tuple[Listed, Cluster]] = {}
    for actor, stands in document.actors:
        cluster = _majority(stands)
        if cluster and cluster.type in _TYPES:
            taken.setdefault(cluster.number, (actor, cluster))
    return list(taken.values())


def _mentions(text: str, number: int, entity: Mapping[str, Any]) -> list[Gold]:
    spans = [Span(mention["start"], mention["end"]) for mention in entity["mentions"]]
    cluster = Cluster(number, entity["type"], entity["salience"], any(_is_name(text, span) for span in spans))
    return [Gold(span, cluster, _is_name(text, span), text[slice(*span)].lower() in _PRONOUNS) for span in spans]


def _is_name(text: str, span: Span) -> bool:
    """Whether a capital letter stands in the mention that a sentence or a line does not begin with."""
    words = text[slice(*span)]
    if words.lower() in _PRONOUNS:
        return False
    opens = text[max(span.start - 2, 0) : span.start].strip(" ")[-1:] in ("", ".", "!", "?", "\n", '"', "“")
    return any(word[0].isupper() for word in words.split()[1 if opens else 0 :])


def _stands_for(span: Span, gold: Sequence[Gold]) -> Gold | None:
    near = [mention for mention in gold if mention.span.overlaps(span)]
    covering = [mention for mention in near if mention.span.covers(span)]
    if covering:
        return min(covering, key=lambda mention: mention.span.end - mention.span.start)
    best = max(near, key=lambda mention: _jaccard(mention.span, span), default=None)
    return best if best and _jaccard(best.span, span) >= _LEAST_JACCARD else None


def _jaccard(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def _majority(stands: Sequence[Gold | None]) -> Cluster | None:
    counts = Counter(mention.cluster for mention in stands if mention)
    if not counts:
        return None
    cluster, times = counts.most_common(1)[0]
    return cluster if 2 * times > len(stands) else None


def _salient(document: Document) -> list[Cluster]:
    return [cluster for cluster in document.clusters if cluster.salience >= SALIENT]


def _found(document: Document) -> set[int]:
    """The clusters that an actor stands for, one of its mentions being a name where there is one."""
    found = set()
    for _, stands in document.actors:
        cluster = _majority(stands)
        mentions = [mention for mention in stands if mention and mention.cluster == cluster]
        if cluster and any(mention.name if cluster.named else not mention.pronoun for mention in mentions):
            found.add(cluster.number)
    return found


def _pronouns(document: Document) -> list[bool]:
    """For each pronoun listed as a mention of an actor: whether it stands for the actor's cluster."""
    return [
        mention.cluster == _majority(stands)
        for _, stands in document.actors
        for mention in stands
        if mention and mention.pronoun
    ]


def _share(hits: Sequence[bool]) -> float | None:
    return _percent(sum(hits), len(hits))


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None
