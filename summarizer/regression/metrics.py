"""What is measured of a brief: shares and counts for each article, and yes/no outcomes for each gold claim.

A measure is a part and a whole, so that a suite's value is the parts over the wholes, and so that
articles can be drawn again when an interval is estimated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, get_args

from rapidfuzz import fuzz

from summarizer.brief import OUTLET, Brief, Claim, Position, Rule
from summarizer.regression.matching import Alignment, Voices, align, most_pairs

_ALIKE = 60.0  # of 100, between two wordings of one issue


class Measure(NamedTuple):
    """A part of a whole; for a mean, a count and 1."""

    part: float
    whole: float


class Metric(NamedTuple):
    """``better`` is 1 when more is better, −1 when less is, 0 when neither; ``is_share`` when it lies in 0…1."""

    name: str
    title: str
    better: int
    is_share: bool = True


METRICS: dict[str, Metric] = {
    metric.name: metric
    for metric in (
        Metric("schema_valid", "answers valid at once", 1),
        Metric("evidence_exact", "evidence found word for word", 1),
        Metric("evidence_normalized", "evidence found normalized", 0),
        Metric("evidence_dropped", "quoted words not in the article", -1),
        Metric("claims_found", "gold claims found", 1),
        Metric("claims_precision", "claims that are in the gold", 1),
        Metric("attribution_f1", "attributed claims, F1", 1),
        Metric("speaker", "speaker right", 1),
        Metric("chain", "whole chain of voices right", 1),
        Metric("firmness", "firmness right", 1),
        Metric("certainty", "certainty right", 1),
        Metric("polarity", "polarity right", 1),
        Metric("positions_f1", "positions, F1", 1),
        Metric("hedge_lost", "hedges lost, an article", -1, is_share=False),
        Metric("hedge_invented", "hedges invented, an article", -1, is_share=False),
        Metric("attribution_lost", "attributions lost, an article", -1, is_share=False),
        Metric("speaker_mismatch", "speakers mismatched, an article", -1, is_share=False),
        Metric("number_changed", "numbers changed, an article", -1, is_share=False),
        Metric("sentence_uncovered", "sentences uncovered, an article", -1, is_share=False),
        Metric("unnamed_only", "key claims on unnamed voices, an article", 0, is_share=False),
        Metric("claims", "claims, an article", 0, is_share=False),
        Metric("voices", "voices, an article", 0, is_share=False),
        Metric("hedged_share", "claims that are not firm", 0),
        Metric("reasks", "re-asks, an article", -1, is_share=False),
        Metric("tokens_in", "tokens in, an article", 0, is_share=False),
        Metric("tokens_out", "tokens out, an article", 0, is_share=False),
    )
}
"""Every metric by its name, in the order of reports."""

# what was left out is measured against what was found, as a share of its own
_RULES: tuple[Rule, ...] = tuple(rule for rule in get_args(Rule) if rule != "evidence_dropped")
_Table = Counter[tuple[str, str]]


@dataclass(frozen=True)
class Scores:
    """Of one case: measures by metric, outcomes by metric and gold claim, confusion tables as (gold, got)."""

    measures: Mapping[str, Measure]
    outcomes: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)
    tables: Mapping[str, _Table] = field(default_factory=dict)


def score_brief(brief: Brief, gold: Brief | None) -> Scores:
    """Everything that can be measured of a brief; what needs gold is left out without it."""
    alone = _evidence(brief) | _findings(brief) | _counts(brief)
    if gold is None:
        return Scores(alone)
    against = _AgainstGold(brief, gold)
    return Scores(alone | against.measures(), against.outcomes(), against.tables())


def _evidence(brief: Brief) -> dict[str, Measure]:
    found = Counter(evidence.match for claim in brief.claims for evidence in claim.evidence)
    dropped = sum(finding.rule == "evidence_dropped" for finding in brief.findings)
    every = found.total() + dropped
    return {
        "evidence_exact": Measure(found["exact"], every),
        "evidence_normalized": Measure(found["normalized"], every),
        "evidence_dropped": Measure(dropped, every),
    }


def _findings(brief: Brief) -> dict[str, Measure]:
    """Findings by rule; a note is no fault, but for a rule that knows notes only."""
    serious = Counter(f.rule for f in brief.findings if f.severity != "note" or f.rule == "unnamed_only")
    return {rule: Measure(serious[rule], 1) for rule in _RULES}


def _counts(brief: Brief) -> dict[str, Measure]:
    run = brief.run
    return {
        "schema_valid": Measure(run.reasks == 0, 1),
        "claims": Measure(len(brief.claims), 1),
        "voices": Measure(len({claim.source for claim in brief.claims} - {OUTLET}), 1),
        "hedged_share": Measure(len(brief.hedged), len(brief.claims)),
        "reasks": Measure(run.reasks, 1),
        "tokens_in": Measure(run.tokens_in, 1),
        "tokens_out": Measure(run.tokens_out, 1),
    }


class _AgainstGold:
    def __init__(self, brief: Brief, gold: Brief) -> None:
        self.brief, self.gold = brief, gold
        self.aligned: Alignment = align(gold, brief)
        self.voices = Voices(gold, brief)

    def measures(self) -> dict[str, Measure]:
        shares = {
            metric: Measure(sum(outcomes.values()), len(outcomes)) for metric, outcomes in self.outcomes().items()
        }
        return shares | {
            "claims_precision": Measure(len(self.aligned.pairs), len(self.brief.claims)),
            "attribution_f1": self._attribution(),
            "positions_f1": self._positions(),
        }

    def outcomes(self) -> dict[str, dict[str, bool]]:
        pairs = self.aligned.pairs
        matched = {want.id for want, _ in pairs}
        return {
            "claims_found": {claim.id: claim.id in matched for claim in self.gold.claims},
            "speaker": {w.id: self._same_speaker(w, g) for w, g in pairs if w.attribution.depth},
            "chain": {want.id: self.voices.same_chain(want, got) for want, got in pairs},
            "firmness": {want.id: want.firmness == got.firmness for want, got in pairs},
            "certainty": {want.id: want.certainty == got.certainty for want, got in pairs},
            "polarity": {want.id: want.polarity == got.polarity for want, got in pairs},
        }

    def tables(self) -> dict[str, _Table]:
        pairs = self.aligned.pairs
        return {
            "firmness": Counter((want.firmness, got.firmness) for want, got in pairs),
            "certainty": Counter((want.certainty, got.certainty) for want, got in pairs),
        }

    def _same_speaker(self, want: Claim, got: Claim) -> bool:
        return self.voices.same_actor(want.source, got.source)

    def _attribution(self) -> Measure:
        """Twice the attributed claims found in both over those of either."""
        both = sum(bool(want.attribution.depth and got.attribution.depth) for want, got in self.aligned.pairs)
        every = sum(bool(claim.attribution.depth) for brief in (self.brief, self.gold) for claim in brief.claims)
        return Measure(2 * both, every)

    def _positions(self) -> Measure:
        """Twice the positions of both over those of either: same actor, same issue, same stance."""
        counterpart = {want.id: got.id for want, got in self.aligned.pairs}
        same = [
            [place for place, got in enumerate(self.brief.positions) if self._same_position(want, got, counterpart)]
            for want in self.gold.positions
        ]
        return Measure(2 * most_pairs(same), len(self.gold.positions) + len(self.brief.positions))

    def _same_position(self, want: Position, got: Position, counterpart: Mapping[str, str]) -> bool:
        """The issue is the same when a claim that it rests on is, or when it is worded alike."""
        if want.stance != got.stance or not self.voices.same_actor(want.actor, got.actor):
            return False
        shares_claim = any(counterpart.get(claim) in got.claims for claim in want.claims)
        return shares_claim or fuzz.token_set_ratio(want.issue, got.issue) >= _ALIKE
