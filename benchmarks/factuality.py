"""Scores the factuality of events against annotated news (MEANTIME; Minard et al. 2016).

The annotation is the unified scale of Stanovsky et al. 2017: −3 certainly not, 0 uncommitted, 3
certainly so. ``not_firm`` is F1 of the events below certainty (absolute value under 3), the minority
that a brief must not state as fact; ``by_value`` tells for each annotated value how many events
there are, the share called not firm, and the share given that very value. Percent, one decimal.

A row is {"id", "corpus", "text", "tokens", "events": [{"first", "last", "factuality"}]}, events by
token. The third of the rows that ``is_held_out`` picks is never looked at in development.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from benchmarks.attribution import is_held_out
from summarizer.article import Span
from summarizer.derive import Certainty
from summarizer.linguistics.analysis import Judgment
from summarizer.linguistics.cues import hedge_words
from summarizer.linguistics.events import judge_event

Predict = Callable[[str, Span], float]
"""From a sentence and the span of an event to its factuality, −3 … 3."""

_FIRM = 3.0
_SIZE: dict[Certainty, float] = {"certain": 3.0, "probable": 1.5, "possible": 0.75, "uncommitted": 0.0}


class Event(NamedTuple):
    """One annotated event and the value that was predicted."""

    corpus: str
    row: str
    gold: float
    predicted: float


def predict_by_rules(text: str, event: Span) -> float:
    """The judgment of :func:`judge_event` on the annotation's scale."""
    return value_of(judge_event(text, event))


def predict_by_cue_list(text: str, event: Span) -> float:
    """A baseline: not firm when hedging words stand anywhere in the sentence before the event."""
    return 0.75 if any(word.span.end <= event.start for word in hedge_words(text) if word.speculative) else _FIRM


def predict_always_firm(_text: str, _event: Span) -> float:
    """A baseline: everything happened."""
    return _FIRM


def value_of(judgment: Judgment) -> float:
    """A judgment on the scale from −3 to 3."""
    size = _SIZE[judgment.certainty]
    return -size if judgment.polarity == "negative" else size


def score(rows: Iterable[Mapping[str, Any]], predict: Predict) -> dict[str, dict[str, dict[str, Any]]]:
    """The figures of each corpus: ``whole``, ``seen`` in development and ``held_out``."""
    events = [event for row in rows for event in _events(row, predict)]
    return {
        corpus: {
            part: figures([event for event in events if event.corpus == corpus and chosen(event)])
            for part, chosen in _PARTS.items()
        }
        for corpus in sorted({event.corpus for event in events})
    }


_PARTS: dict[str, Callable[[Event], bool]] = {
    "whole": lambda _: True,
    "seen": lambda event: not is_held_out(event.row),
    "held_out": lambda event: is_held_out(event.row),
}


def figures(events: Sequence[Event]) -> dict[str, Any]:
    """All measures over some events."""
    gold = [abs(event.gold) < _FIRM for event in events]
    predicted = [abs(event.predicted) < _FIRM for event in events]
    right = sum(one and other for one, other in zip(gold, predicted, strict=True))
    error = sum(abs(event.gold - event.predicted) for event in events)
    return {
        "not_firm": _f1(right, sum(predicted), sum(gold)),
        "accuracy": _percent(sum(event.gold == event.predicted for event in events), len(events)),
        "mean_absolute_error": round(error / len(events), 3) if events else None,
        "by_value": {str(value): _of_value(events, value) for value in sorted({event.gold for event in events})},
        "events": len(events),
    }


def _events(row: Mapping[str, Any], predict: Predict) -> Iterable[Event]:
    spans = _token_spans(row["text"], row["tokens"])
    for item in row["events"]:
        span = Span(spans[item["first"]].start, spans[item["last"]].end)
        yield Event(row["corpus"], row["id"], item["factuality"], predict(row["text"], span))


def _token_spans(text: str, tokens: Sequence[str]) -> list[Span]:
    """Where each token stands in the text."""
    spans: list[Span] = []
    for token in tokens:
        start = text.index(token, spans[-1].end if spans else 0)
        spans.append(Span(start, start + len(token)))
    return spans


def _of_value(events: Sequence[Event], value: float) -> dict[str, float | None]:
    chosen = [event for event in events if event.gold == value]
    return {
        "events": len(chosen),
        "not_firm": _percent(sum(abs(event.predicted) < _FIRM for event in chosen), len(chosen)),
        "exact": _percent(sum(event.predicted == value for event in chosen), len(chosen)),
    }


def _f1(right: int, predicted: int, gold: int) -> dict[str, float]:
    precision = right / predicted if predicted else 0.0
    recall = right / gold if gold else 0.0
    harmonic = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"P": round(100 * precision, 1), "R": round(100 * recall, 1), "F1": round(100 * harmonic, 1)}


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None
