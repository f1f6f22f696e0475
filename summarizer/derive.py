"""Values that follow from others, by rule: factuality, firmness, estimative bands."""

from __future__ import annotations

from typing import Literal

Certainty = Literal["certain", "probable", "possible", "uncommitted"]
Polarity = Literal["positive", "negative", "unknown"]
Factuality = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"]
Firmness = Literal["firm", "hedged", "uncommitted"]

_CERTAIN: dict[Polarity, Factuality] = {"positive": "CT+", "negative": "CT-", "unknown": "CTu"}
_OTHERWISE: dict[tuple[Certainty, Polarity], Factuality] = {
    ("probable", "positive"): "PR+",
    ("probable", "negative"): "PR-",
    ("possible", "positive"): "PS+",
    ("possible", "negative"): "PS-",
}

# Intelligence Community Directive 203, D.6.e(2)(a): the two columns of terms, percent.
_BANDS: dict[tuple[str, ...], tuple[int, int]] = {
    ("almost no chance", "remote"): (1, 5),
    ("very unlikely", "highly improbable"): (5, 20),
    ("unlikely", "improbable"): (20, 45),
    ("roughly even chance", "roughly even odds"): (45, 55),
    ("likely", "probable", "probably"): (55, 80),
    ("very likely", "highly probable"): (80, 95),
    ("almost certain", "almost certainly", "nearly certain"): (95, 99),
}
_BAND_OF = {term: band for terms, band in _BANDS.items() for term in terms}


def derive_factuality(certainty: Certainty, polarity: Polarity) -> Factuality:
    """FactBank's value relative to the source: CT+ PR+ PS+ CT- PR- PS- CTu Uu.

    FactBank has no sign left open below certainty: probable or possible with unknown polarity
    is Uu.
    """
    if certainty == "certain":
        return _CERTAIN[polarity]
    return _OTHERWISE.get((certainty, polarity), "Uu")


def derive_firmness(certainty: Certainty, *, attribution_hedged: bool) -> Firmness:
    """Firm: certain and no hedge on the attribution; uncommitted: U; otherwise hedged."""
    if certainty == "uncommitted":
        return "uncommitted"
    return "firm" if certainty == "certain" and not attribution_hedged else "hedged"


def estimative_band(words: str) -> tuple[int, int] | None:
    """The ICD 203 band of an estimative term, in percent; ``None`` when it is not in that table."""
    return _BAND_OF.get(" ".join(words.lower().split()))
