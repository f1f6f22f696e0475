"""Scores hedge cues against BioScope and SFU (CoNLL-2010 shared task measures).

``sentence`` is F1 of the class of uncertain sentences (task 1; a sentence with a cue is uncertain),
``cue`` F1 of cues, by exact borders and by any overlap. Figures are percent with one decimal, one
lexicon for both corpora. ``by_class`` parts the exact figures by class of word.

A row is {"id", "corpus", "doc", "text", "uncertain", "cues": [{"start", "end"}] or null}; the third
of the documents that ``is_held_out`` picks is never looked at in development.
"""

from __future__ import annotations

import runpy
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.attribution import is_held_out
from summarizer.article import Span
from summarizer.linguistics.cues import hedge_words

Predict = Callable[[str], Sequence[Span]]
"""From a text to its speculation cues."""

_CLASSES = {
    "modal": "may might can could would should must ought will",
    "condition": "if unless",
    "alternative": "or either and/or",
    "question": "whether",
    "verb": "suggest indicat appear seem imply impli propos hypothes specul postulat presum assum suspect suppos "
    "believ think thought feel felt hop expect consider support predict",
    "adverb": "perhaps maybe possibly probably presumably conceivably potentially arguably seemingly plausibly "
    "apparently likely unlikely",
    "adjective": "possible probable putative potential apparent unclear unknown uncertain unsure not plausible",
    "noun": "possibilit hypothes notion idea assumption likelihood speculation rais advance",
}
_CLASS_OF = {stem: name for name, stems in _CLASSES.items() for stem in stems.split()}


class Sentence(NamedTuple):
    """One annotated sentence and what was predicted; ``gold`` is ``None`` where only the class is annotated."""

    corpus: str
    document: str
    text: str
    uncertain: bool
    gold: frozenset[Span] | None
    predicted: frozenset[Span]


def predict_by_rules(text: str) -> list[Span]:
    """The speculation cues that :func:`hedge_words` finds."""
    return [word.span for word in hedge_words(text) if word.speculative]


def score(rows: Iterable[Mapping[str, Any]], predict: Predict) -> dict[str, dict[str, dict[str, Any]]]:
    """The figures of each corpus: ``whole``, ``seen`` in development and ``held_out``."""
    sentences = [_sentence(row, predict) for row in rows]
    return {
        corpus: {
            part: figures([item for item in sentences if item.corpus == corpus and chosen(item)])
            for part, chosen in _PARTS.items()
        }
        for corpus in sorted({item.corpus for item in sentences})
    }


def disagreements(scorer: Path, rows: Sequence[Mapping[str, Any]], predict: Predict) -> list[str]:
    """The corpora on which this module and the published ``score.py`` differ; empty when they agree."""
    ours, theirs = score(rows, predict), runpy.run_path(str(scorer))["hedge"]
    differ = []
    for corpus in ours:
        chosen = {row["id"]: row for row in rows if row["corpus"] == corpus}
        predicted = {name: _published_form(predict(row["text"])) for name, row in chosen.items()}
        published = theirs(chosen, predicted)
        if any(ours[corpus]["whole"][measure] != published[measure] for measure in ("sentence", "cue")):
            differ.append(corpus)
    return differ


def _published_form(cues: Sequence[Span]) -> dict[str, Any]:
    return {"uncertain": bool(cues), "cues": [cue._asdict() for cue in cues]}


_PARTS: dict[str, Callable[[Sentence], bool]] = {
    "whole": lambda _: True,
    "seen": lambda sentence: not is_held_out(sentence.document),
    "held_out": lambda sentence: is_held_out(sentence.document),
}


def figures(sentences: Sequence[Sentence]) -> dict[str, Any]:
    """All measures over some sentences."""
    annotated = [(item.gold, item.predicted) for item in sentences if item.gold is not None]
    right = sum(item.uncertain and bool(item.predicted) for item in sentences)
    predicted = sum(bool(item.predicted) for item in sentences)
    return {
        "sentence": _f1(right, right, predicted, sum(item.uncertain for item in sentences)),
        "cue": _borders(annotated),
        "by_class": _by_class(sentences),
        "sentences": len(sentences),
    }


def precision_by_kind(rows: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, dict[str, float]]]:
    """For the rules: how many cues of each kind are found in each corpus, and the share that is annotated."""
    found: dict[str, Counter[str]] = {}
    right: dict[str, Counter[str]] = {}
    for row in rows:
        gold = _spans(row["cues"] or ())
        for word in hedge_words(row["text"]):
            if word.speculative:
                found.setdefault(row["corpus"], Counter())[word.kind] += 1
                right.setdefault(row["corpus"], Counter())[word.kind] += word.span in gold
    return {
        corpus: {kind: {"found": number, "P": _rounded(right[corpus][kind] / number)} for kind, number in kinds.items()}
        for corpus, kinds in found.items()
    }


def class_of(words: str) -> str:
    """The class of word of a cue, by its first word; ``other`` when it is in no class."""
    first = words.lower().split()[0] if words.split() else ""
    stems = (first[:length] for length in range(len(first), 1, -1))
    return next((_CLASS_OF[stem] for stem in stems if stem in _CLASS_OF), "other")


def _sentence(row: Mapping[str, Any], predict: Predict) -> Sentence:
    gold = None if row["cues"] is None else _spans(row["cues"])
    text = row["text"]
    return Sentence(row["corpus"], row["doc"], text, bool(row["uncertain"]), gold, frozenset(predict(text)))


def _spans(cues: Iterable[Mapping[str, int]]) -> frozenset[Span]:
    return frozenset(Span(cue["start"], cue["end"]) for cue in cues)


def _borders(pairs: Sequence[tuple[frozenset[Span], frozenset[Span]]]) -> dict[str, Any]:
    exact = predicted_touched = gold_touched = 0
    for gold, predicted in pairs:
        exact += len(gold & predicted)
        predicted_touched += sum(any(span.overlaps(other) for other in gold) for span in predicted)
        gold_touched += sum(any(span.overlaps(other) for other in predicted) for span in gold)
    predicted_total = sum(len(predicted) for _, predicted in pairs)
    gold_total = sum(len(gold) for gold, _ in pairs)
    return {
        "exact": _f1(exact, exact, predicted_total, gold_total),
        "overlap": _f1(predicted_touched, gold_touched, predicted_total, gold_total),
        "gold": gold_total,
        "pred": predicted_total,
    }


def _by_class(sentences: Iterable[Sentence]) -> dict[str, dict[str, float]]:
    right, predicted, gold = Counter[str](), Counter[str](), Counter[str]()
    for item in sentences:
        for counter, spans in (
            (right, item.predicted & (item.gold or frozenset())),
            (predicted, item.predicted),
            (gold, item.gold or frozenset()),
        ):
            counter.update(class_of(item.text[span.start : span.end]) for span in spans)
    return {
        name: {**_f1(right[name], right[name], predicted[name], gold[name]), "gold": gold[name]}
        for name in sorted(predicted.keys() | gold.keys())
    }


def _f1(right: int, found: int, predicted: int, gold: int) -> dict[str, float]:
    precision = right / predicted if predicted else 0.0
    recall = found / gold if gold else 0.0
    harmonic = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"P": _rounded(precision), "R": _rounded(recall), "F1": _rounded(harmonic)}


def _rounded(share: float) -> float:
    return round(100 * share, 1)
