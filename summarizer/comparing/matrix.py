"""Statements across all articles: what is aligned in any pair stands in one row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summarizer.brief import Claim
from summarizer.comparing.comparison import Cell, MatrixRow, Pair, Passage
from summarizer.comparing.side import Side
from summarizer.derive import Firmness

Node = tuple[str, str]
"""An article's key and the id of one of its claims."""

_FIRMEST: tuple[Firmness, ...] = ("firm", "hedged", "uncommitted")


def build_matrix(sides: Mapping[str, Side], pairs: Sequence[Pair]) -> tuple[MatrixRow, ...]:
    """A row for each statement, those in most articles first, then as they stand in the articles."""
    claims = {(key, claim.id): claim for key, side in sides.items() for claim in side.brief.claims}
    groups = _Groups(claims)
    for one, other in _aligned(pairs):
        groups.join(one, other)
    against = {node for pair in pairs for row in pair.contradictions for node in _nodes(pair, row.left, row.right)}
    rows = [_row(claims, group, against) for group in groups.all()]
    return tuple(sorted(rows, key=lambda row: -len(row.cells)))


def _aligned(pairs: Sequence[Pair]) -> Iterator[tuple[Node, Node]]:
    for pair in pairs:
        for row in pair.aligned:
            one, other = _nodes(pair, row.left, row.right)
            yield one, other


def _nodes(pair: Pair, left: Passage | None, right: Passage | None) -> list[Node]:
    return [(key, passage.claim) for key, passage in ((pair.left, left), (pair.right, right)) if passage]


class _Groups:
    """Sets that grow together (union and find)."""

    def __init__(self, nodes: Mapping[Node, Claim]) -> None:
        self._above = {node: node for node in nodes}

    def join(self, one: Node, other: Node) -> None:
        self._above[self._head(other)] = self._head(one)

    def all(self) -> list[list[Node]]:
        groups: dict[Node, list[Node]] = {}
        for node in self._above:
            groups.setdefault(self._head(node), []).append(node)
        return list(groups.values())

    def _head(self, node: Node) -> Node:
        while self._above[node] != node:
            self._above[node] = self._above[self._above[node]]
            node = self._above[node]
        return node


def _row(claims: Mapping[Node, Claim], group: Sequence[Node], against: set[Node]) -> MatrixRow:
    by_article: dict[str, list[Node]] = {}
    for node in group:
        by_article.setdefault(node[0], []).append(node)
    shortest = min((claims[node].text for node in group), key=lambda text: (len(text), text))
    return MatrixRow(words=shortest, cells={key: _cell(claims, nodes, against) for key, nodes in by_article.items()})


def _cell(claims: Mapping[Node, Claim], nodes: Sequence[Node], against: set[Node]) -> Cell:
    return Cell(
        claims=tuple(node[1] for node in nodes),
        firmness=min((claims[node].firmness for node in nodes), key=_FIRMEST.index),
        words=claims[nodes[0]].text,
        contradicts=any(node in against for node in nodes),
    )
