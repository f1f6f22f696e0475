"""What both renderings of a comparison say alike: labels, voices, and a drift in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from summarizer.comparing.comparison import Change, Dependence, Drift, Pair, Passage, Relation, Row
from summarizer.derive import Firmness

FIRMNESS: dict[Firmness, str] = {"firm": "● firm", "hedged": "◐ hedged", "uncommitted": "○ uncommitted"}
RELATION: dict[Relation, str] = {
    "same": "same",
    "narrower": "left narrower",
    "broader": "left broader",
    "contradicting": "contradiction",
    "only": "only",
}
DEPENDENCE: dict[Dependence, str] = {
    "independent": "No sign of a common text",
    "common source": "One source behind both",
    "not independent": "Not independent",
    "one text": "Not independent: one text in two versions",
}
_MOST_CHANGES = 20

Escape = Callable[[str], str]


class Rows(NamedTuple):
    """The rows of a pair in the order in which a reader needs them."""

    firm: list[Row]
    different: list[Row]
    hedged: list[Row]
    left: list[Passage]
    right: list[Passage]


def split_rows(pair: Pair) -> Rows:
    """What both firmly say, where they differ (contradictions first), what both hedge, what only one says."""
    aligned = pair.aligned
    different = sorted((row for row in aligned if row.differs), key=lambda row: row.relation != "contradicting")
    alike = [row for row in aligned if not row.differs]
    only = [row for row in pair.rows if row.relation == "only"]
    return Rows(
        firm=[row for row in alike if row.is_firm_in_both],
        different=different,
        hedged=[row for row in alike if not row.is_firm_in_both],
        left=_key_first(row.left for row in only),
        right=_key_first(row.right for row in only),
    )


def _key_first(passages: Iterable[Passage | None]) -> list[Passage]:
    """Key claims first, then what somebody says, then the outlet's own."""
    found = [passage for passage in passages if passage]
    return sorted(found, key=lambda passage: (not passage.key, len(passage.voices) == 1))


def headings(pair: Pair) -> tuple[str, str]:
    """What the two lists of single statements are called; in two versions of one text they are edits."""
    if pair.independence.verdict == "one text":
        return f"Removed: only in {pair.left}", f"Added: only in {pair.right}"
    return f"Only in {pair.left}", f"Only in {pair.right}"


def voices_told(passage: Passage | None) -> str:
    """The chain of voices with the last one's cue; the outlet is named only when nobody else speaks."""
    if passage is None:
        return ""
    voices = " → ".join(passage.voices[1:] or passage.voices)
    return f"{voices} ({' '.join(passage.cue.split())})" if passage.cue else voices


def drift_told(pair: Pair, drift: Drift, escape: Escape) -> str:
    """One drift in a sentence, from left to right."""
    if drift.changes:
        return f"quoted otherwise: {changes_told(drift.changes, escape)}"
    kind = {
        "firmness": f"{drift.direction} from {pair.left} to {pair.right}",
        "attribution": f"attribution {drift.direction}",
        "quotation": "quoted in one, told in the other",
        "number": "figures",
    }[drift.kind]
    return f"{kind}: {escape(drift.before)} ⇒ {escape(drift.after)}"


def changes_told(changes: tuple[Change, ...], escape: Escape) -> str:
    """Words left out and put in, token by token."""
    told = [f"{_marked(change.left, escape)} ⇒ {_marked(change.right, escape)}" for change in changes[:_MOST_CHANGES]]
    more = [f"and {len(changes) - _MOST_CHANGES} more"] if len(changes) > _MOST_CHANGES else []
    return "; ".join([*told, *more])


def _marked(words: str, escape: Escape) -> str:
    return f"“{escape(words)}”" if words else "nothing"
