"""Who cites whom, laid out as a small tree of voices: the outlet at the left, those it cites, those they cite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from summarizer.brief import OUTLET, Brief
from summarizer.derive import Firmness
from summarizer.render.voices import Voice, voices_of

ROWS = 12
"""Voices drawn in one column; the others are counted below it."""

_DEEPEST = 3
_TOP, _ROW = 16.0, 24.0
_GAP, _COLUMN = 96.0, 190.0
_LETTER = 6.9
_LONGEST_NAME = 21


@dataclass(frozen=True, slots=True)
class Node:
    """A voice at ``x``, ``y`` (pixels); ``claims`` is how many it is the immediate or a further source of."""

    voice: Voice
    x: float
    y: float
    label: str
    claims: int

    @property
    def right(self) -> float:
        """Where the words beside the node end, by the width of an average letter."""
        return self.x + 14 + _LETTER * (len(self.label) + len(str(self.claims)) + 1)


@dataclass(frozen=True, slots=True)
class Edge:
    """``path`` is SVG; ``firmness`` is that of most claims on the way; ``width`` in pixels follows their number."""

    path: str
    width: float
    firmness: Firmness
    title: str


@dataclass(frozen=True, slots=True)
class Network:
    """A drawing ``width`` by ``height`` pixels; ``hidden`` voices had no room."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    width: float
    height: float
    hidden: int


def draw(brief: Brief) -> Network | None:
    """The network of a brief, or ``None`` when the outlet cites nobody."""
    steps = _steps(brief)
    if not steps:
        return None
    voices = voices_of(brief)
    columns = _columns(steps)
    shown = [column[:ROWS] for column in columns]
    height = _TOP + _ROW * max(map(len, shown)) + 4
    nodes = {node.voice.id: node for node in _nodes(shown, voices, _weights(steps), height)}
    edges = tuple(_edges(steps, nodes))
    width = max(node.right for node in nodes.values()) + 8
    return Network(tuple(nodes.values()), edges, width, height, sum(map(len, columns)) - sum(map(len, shown)))


_Steps = dict[tuple[str, str], Counter[Firmness]]


def _steps(brief: Brief) -> _Steps:
    """How many claims of each firmness go from one voice to the next."""
    steps: _Steps = {}
    for claim in brief.claims:
        ids = [link.actor for link in claim.attribution.chain]
        for step in pairwise(ids):
            steps.setdefault(step, Counter())[claim.firmness] += 1
    return steps


def _weights(steps: _Steps) -> Counter[str]:
    weights: Counter[str] = Counter()
    for (_, cited), counts in steps.items():
        weights[cited] += counts.total()
    return weights


def _columns(steps: _Steps) -> list[list[str]]:
    """The voices by their distance from the outlet; in a column beside those who cite them, the often cited first."""
    weights, placed, columns = _weights(steps), {OUTLET}, [[OUTLET]]
    while len(columns) <= _DEEPEST:
        cited = dict.fromkeys(to for by in columns[-1] for to in _cited_by(by, steps, weights) if to not in placed)
        if not cited:
            break
        columns.append(list(cited))
        placed.update(cited)
    return columns


def _cited_by(voice: str, steps: _Steps, weights: Counter[str]) -> list[str]:
    return sorted((to for by, to in steps if by == voice), key=lambda to: -weights[to])


def _nodes(
    columns: Sequence[Sequence[str]], voices: dict[str, Voice], weights: Counter[str], height: float
) -> Iterator[Node]:
    outlet = Node(voices[OUTLET], 0, height / 2, _shorten(voices[OUTLET].name), 0)
    first = 8 + _LETTER * len(outlet.label)
    yield replace(outlet, x=first)
    for depth, column in enumerate(columns[1:]):
        top = (height - _ROW * len(column)) / 2 + _ROW / 2
        for row, voice in enumerate(column):
            label = _shorten(voices[voice].name)
            yield Node(voices[voice], first + _GAP + _COLUMN * depth, top + _ROW * row, label, weights[voice])


def _edges(steps: _Steps, nodes: dict[str, Node]) -> Iterator[Edge]:
    for (by, to), counts in steps.items():
        if by in nodes and to in nodes and nodes[by].x < nodes[to].x:
            title = f"{nodes[by].voice.name} → {nodes[to].voice.name}: {_told(counts)}"
            yield Edge(_curve(nodes[by], nodes[to]), _width(counts), counts.most_common(1)[0][0], title)


def _curve(start: Node, end: Node) -> str:
    x = start.x + 8 if start.voice.id == OUTLET else min(start.right, end.x - 24)
    middle = (x + end.x) / 2
    return f"M{x:.0f} {start.y:.0f}C{middle:.0f} {start.y:.0f} {middle:.0f} {end.y:.0f} {end.x - 8:.0f} {end.y:.0f}"


def _width(counts: Counter[Firmness]) -> float:
    return min(1.0 + 0.4 * (counts.total() - 1), 5.0)


def _told(counts: Iterable[Firmness] | Counter[Firmness]) -> str:
    return ", ".join(f"{count} {firmness}" for firmness, count in Counter(counts).items())


def _shorten(name: str) -> str:
    """A name that fits beside its node."""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
