"""Where each actor stands on each issue, as each article gives it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.brief import Position
from summarizer.comparing.comparison import AlignedActor, AlignedPosition, Standing
from summarizer.comparing.side import Side
from summarizer.comparing.words import stems

_SAME_ISSUE = 0.5


def align_positions(sides: Mapping[str, Side], actors: Sequence[AlignedActor]) -> tuple[AlignedPosition, ...]:
    """The positions of every actor, those on one issue side by side; those told by most articles first."""
    aligned = [position for actor in actors for position in _of_actor(sides, actor)]
    return tuple(sorted(aligned, key=lambda position: -len({s.article for s in position.standings})))


def _of_actor(sides: Mapping[str, Side], actor: AlignedActor) -> list[AlignedPosition]:
    issues: list[list[tuple[str, Position]]] = []
    for key, side in sides.items():
        for position in side.brief.positions:
            if position.actor == actor.ids.get(key):
                known = next((issue for issue in issues if _is_same(issue[0][1].issue, position.issue)), None)
                if known is None:
                    issues.append([(key, position)])
                else:
                    known.append((key, position))
    return [AlignedPosition(actor=actor.name, standings=tuple(map(_standing, issue))) for issue in issues]


def _is_same(one: str, other: str) -> bool:
    ours, theirs = stems(one), stems(other)
    return len(ours & theirs) >= _SAME_ISSUE * max(min(len(ours), len(theirs)), 1)


def _standing(told: tuple[str, Position]) -> Standing:
    key, position = told
    return Standing(article=key, issue=position.issue, stance=position.stance, claims=position.claims)
