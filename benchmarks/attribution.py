"""Scores attributions against PolNeAR-style annotation.

The measures are those published for PolNeAR and PARC 3.0: F1 of the borders of source, cue and
content (exact, and counting any overlap), F1 of whole attributions paired by their content, and
over those pairs the share whose source is the right one. One more: the recall of the cues of
attributions that have no source. Figures are percent with one decimal.

A row is {"id", "text", "attributions": [{"type", "source", "cue", "content"}]}, each role a
list of {"start", "end"} in code points of ``text``.
"""

from __future__ import annotations

import hashlib
import runpy
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.alignment import Alignment
from summarizer.article import Article, Span
from summarizer.linguistics.reported_speech import find_speech

ROLES = ("source", "cue", "content")
Attribution = Mapping[str, Sequence[Span]]
"""The spans of one attribution by role."""
Predict = Callable[[str], Sequence[Attribution]]
"""From a text to its attributions, the offsets being those of that text."""
_NO_SOURCE = "Attribution-no-source"
_LEAST_JACCARD = 0.5


class Document(NamedTuple):
    """The attributions of one article, and which of the annotated ones have no source."""

    gold: list[Attribution]
    predicted: Sequence[Attribution]
    no_source: list[Attribution]


class Pair(NamedTuple):
    """An annotated and a predicted attribution whose contents agree."""

    gold: Attribution
    predicted: Attribution


def predict_by_rules(text: str) -> list[Attribution]:
    """The attributions that :func:`find_speech` finds in a text."""
    alignment = Alignment(text)
    original = alignment.to_original
    return [
        {role: [original(span) for span in getattr(speech, role)] for role in ROLES}
        for speech in find_speech(Article.from_text(text))
    ]


def score(rows: Iterable[Mapping[str, Any]], predict: Predict) -> dict[str, dict[str, Any]]:
    """The figures of the ``whole`` set, of the articles ``seen`` in development, and of those ``held_out``."""
    documents = {row["id"]: _document(row, predict) for row in rows}
    parts = {
        "whole": list(documents.values()),
        "seen": [document for name, document in documents.items() if not is_held_out(name)],
        "held_out": [document for name, document in documents.items() if is_held_out(name)],
    }
    return {part: figures(chosen) for part, chosen in parts.items()}


def disagreements(scorer: Path, rows: Sequence[Mapping[str, Any]], predict: Predict) -> list[str]:
    """The measures on which this module and the published ``score.py`` differ; empty when they agree."""
    answers = {row["id"]: list(predict(row["text"])) for row in rows}
    by_text = {row["text"]: answers[row["id"]] for row in rows}
    ours = score(rows, by_text.__getitem__)["whole"]
    predicted = {
        name: {"attributions": [{role: [span._asdict() for span in item[role]] for role in ROLES} for item in items]}
        for name, items in answers.items()
    }
    theirs = runpy.run_path(str(scorer))["attribution"]({row["id"]: row for row in rows}, predicted)
    shared = ("attribution_by_content", "speaker_accuracy_on_matched", "articles")
    borders = [
        f"{role} {kind}" for role in ROLES for kind in ("exact", "overlap") if ours[role][kind] != theirs[role][kind]
    ]
    return borders + [measure for measure in shared if ours[measure] != theirs[measure]]


def is_held_out(name: str) -> bool:
    """Whether an article is of the third that is kept aside: its errors are never looked at."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def figures(documents: Sequence[Document]) -> dict[str, Any]:
    """All measures over some documents."""
    pairs = [pair for document in documents for pair in _pairs(document)]
    known = [pair for pair in pairs if pair.gold["source"]]
    right = sum(_any_overlap(pair.gold["source"], pair.predicted.get("source", ())) for pair in known)
    return {
        **{role: _borders(documents, role) for role in ROLES},
        "attribution_by_content": _f1(
            len(pairs),
            len(pairs),
            sum(bool(item.get("content")) for document in documents for item in document.predicted),
            sum(bool(item["content"]) for document in documents for item in document.gold),
        ),
        "speaker_accuracy_on_matched": _percent(right, len(known)),
        "no_source_cue_recall": _no_source_recall(documents),
        "articles": len(documents),
    }


def _document(row: Mapping[str, Any], predict: Predict) -> Document:
    gold = [_spans_of(item) for item in row["attributions"]]
    types = [item.get("type") for item in row["attributions"]]
    no_source = [item for item, kind in zip(gold, types, strict=True) if kind == _NO_SOURCE]
    return Document(gold, predict(row["text"]), no_source)


def _spans_of(item: Mapping[str, Any]) -> Attribution:
    return {role: [Span(span["start"], span["end"]) for span in item[role]] for role in ROLES}


def _borders(documents: Sequence[Document], role: str) -> dict[str, Any]:
    """Exact and overlap F1 over the distinct spans of a role in each document."""
    exact = gold_total = predicted_total = gold_touched = predicted_touched = 0
    for document in documents:
        gold, predicted = _distinct(document.gold, role), _distinct(document.predicted, role)
        exact += len(gold & predicted)
        gold_total += len(gold)
        predicted_total += len(predicted)
        gold_touched += sum(_any_overlap([span], predicted) for span in gold)
        predicted_touched += sum(_any_overlap([span], gold) for span in predicted)
    return {
        "exact": _f1(exact, exact, predicted_total, gold_total),
        "overlap": _f1(predicted_touched, gold_touched, predicted_total, gold_total),
    }


def _distinct(attributions: Iterable[Attribution], role: str) -> set[Span]:
    return {span for item in attributions for span in item.get(role, ())}


def _pairs(document: Document) -> list[Pair]:
    """Annotated and predicted attributions paired one to one, the most alike contents first."""
    gold = [(item, _positions(item["content"])) for item in document.gold if item["content"]]
    predicted = [(item, _positions(item["content"])) for item in document.predicted if item.get("content")]
    candidates = sorted(
        (
            (len(ours & theirs) / len(ours | theirs), i, j)
            for i, (_, ours) in enumerate(gold)
            for j, (_, theirs) in enumerate(predicted)
            if ours & theirs
        ),
        reverse=True,
    )
    return [Pair(gold[i][0], predicted[j][0]) for i, j in _one_to_one(candidates)]


def _one_to_one(candidates: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Greedy pairing of candidates that come best first."""
    left: set[int] = set()
    right: set[int] = set()
    chosen = []
    for likeness, i, j in candidates:
        if likeness >= _LEAST_JACCARD and i not in left and j not in right:
            left.add(i)
            right.add(j)
            chosen.append((i, j))
    return chosen


def _positions(spans: Iterable[Span]) -> set[int]:
    return {position for span in spans for position in range(span.start, span.end)}


def _any_overlap(spans: Iterable[Span], others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for span in spans for other in others)


def _no_source_recall(documents: Sequence[Document]) -> float | None:
    """The share of the cues without a source that some predicted cue touches."""
    cues = [
        _any_overlap([cue], _distinct(document.predicted, "cue"))
        for document in documents
        for item in document.no_source
        for cue in item["cue"]
    ]
    return _percent(sum(cues), len(cues))


def _f1(right: int, found: int, predicted: int, gold: int) -> dict[str, float]:
    precision = right / predicted if predicted else 0.0
    recall = found / gold if gold else 0.0
    harmonic = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"P": _rounded(precision), "R": _rounded(recall), "F1": _rounded(harmonic)}


def _percent(part: int, whole: int) -> float | None:
    return _rounded(part / whole) if whole else None


def _rounded(share: float) -> float:
    return round(100 * share, 1)
