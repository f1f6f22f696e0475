"""Whether two articles report one event: what they share is counted and told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.comparing.actors import ActorMap
from summarizer.comparing.claims import Match
from summarizer.comparing.comparison import Event
from summarizer.comparing.side import Side
from summarizer.comparing.words import places, quantities, quotations, times, tokens
from summarizer.linguistics.places import PLACES

_ENOUGH = 3.0
_QUOTED_WORDS = 5
_ALIGNED = 0.15
_SHOWN = 5


def same_event(left: Side, right: Side, actors: ActorMap, matches: Sequence[Match]) -> Event:
    """Shared quotations, actors, places, dates and figures, and how many statements are aligned."""
    reasons = [reason for reason in _reasons(left, right, actors, matches) if reason[1]]
    return Event(same=sum(points for points, _ in reasons) >= _ENOUGH, reasons=tuple(told for _, told in reasons))


def _reasons(left: Side, right: Side, actors: ActorMap, matches: Sequence[Match]) -> Iterator[tuple[float, str]]:
    yield _points(3.0, 3.0, "quotations", _quoted(left.text) & _quoted(right.text))
    named = {" / ".join(sorted({one.name, other.name})) for one, other in actors.shared if one.naming == "named"}
    countries = {name for name in named if name in PLACES}
    yield _points(1.0, 3.0, "actors", named - countries)
    common = {place for place in places(left.text) & places(right.text) if not any(name in place for name in named)}
    yield _points(0.25, 1.0, "places", countries | common)
    yield _points(0.5, 1.0, "dates", _dates(left.text) & _dates(right.text))
    yield _points(0.25, 0.5, "figures", _figures(left.text) & _figures(right.text))
    smaller = min(len(left.brief.claims), len(right.brief.claims)) or 1
    if matches and len(matches) >= max(_ALIGNED * smaller, 1):
        yield min(len(matches), 3) * 1.0, f"{len(matches)} statements are aligned"


def _points(each: float, most: float, what: str, shared: set[str]) -> tuple[float, str]:
    shown = sorted(shared)[:_SHOWN]
    more = f" and {len(shared) - _SHOWN} more" if len(shared) > _SHOWN else ""
    return min(each * len(shared), most), f"shared {what}: {', '.join(shown)}{more}" if shared else ""


def _quoted(text: str) -> set[str]:
    quoted = (" ".join(tokens(words)) for words in quotations(text))
    return {f"“{words}”" for words in quoted if words.count(" ") >= _QUOTED_WORDS - 1}


def _dates(text: str) -> set[str]:
    found = times(text)
    return {value for kind in ("day", "year") for value in found.get(kind, ())}


def _figures(text: str) -> set[str]:
    return {f"{quantity.value:g}" for quantity in quantities(text) if quantity.value > 12}
