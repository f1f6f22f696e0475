"""What trade a body is of, as far as its name tells: what "the automaker" or "the agency" can take up.

News copy names a body once and then speaks of it by its trade; the name's last word tells it, or general
knowledge does (Lee et al. 2013 name this the one thing that head match cannot give).
"""

from __future__ import annotations

from summarizer.brief import ActorKind
from summarizer.linguistics.known_names import BY_TRADE, KNOWN
from summarizer.linguistics.name_parts import is_acronym
from summarizer.linguistics.tokens import lexicon

TRADES: dict[str, str] = {
    **dict.fromkeys(("automaker", "carmaker"), "cars"),
    **dict.fromkeys(("airline", "carrier"), "flights"),
    **dict.fromkeys(("bank", "lender"), "loans"),
    **dict.fromkeys(("retailer", "supermarket", "grocer"), "retail"),
    **dict.fromkeys(("utility", "supplier"), "power"),
    **dict.fromkeys(("regulator", "watchdog"), "rules"),
    **dict.fromkeys(("newspaper", "paper", "tabloid", "broadsheet"), "press"),
    "drugmaker": "drugs",
    "chipmaker": "chips",
    "planemaker": "planes",
    "insurer": "insurance",
    "miner": "mining",
    "agency": "agency",
    "space agency": "space",
    "news agency": "news",
    "streaming service": "streaming",
}
"""Heads of descriptions, with what stands before them where that is needed, and the trade that they tell."""
_WORDS = {
    **dict.fromkeys(lexicon("Motors Motor Automobiles Automotive"), "cars"),
    **dict.fromkeys(lexicon("Airlines Airways Airline Airlink"), "flights"),
    **dict.fromkeys(lexicon("Bank Bancorp Banking Banco Banque Bankshares"), "loans"),
    **dict.fromkeys(lexicon("Stores Supermarkets Retail"), "retail"),
    **dict.fromkeys(lexicon("Water Electric Edison Utilities Energy Gas Hydro Power"), "power"),
    **dict.fromkeys(lexicon("Pharmaceuticals Pharma Therapeutics Biotech Biosciences"), "drugs"),
    **dict.fromkeys(
        lexicon("Times Post Herald Tribune Gazette Guardian Telegraph Observer Chronicle Mail Mirror Star Sun Echo"),
        "press",
    ),
    **dict.fromkeys(lexicon("Semiconductor Semiconductors"), "chips"),
    **dict.fromkeys(lexicon("Insurance Assurance"), "insurance"),
    **dict.fromkeys(lexicon("Mining Minerals Metals"), "mining"),
}
_AGENCIES = lexicon("Agency Administration Bureau Service Authority Commission Survey Directorate Inspectorate Office")
_REGULATORS = lexicon("Authority Commission Agency Administration Inspectorate Ombudsman Regulator Executive Board")


def is_of_trade(name: str, kind: ActorKind, trade: str) -> bool:
    """Whether the name of a body of that kind tells that it is of a trade."""
    last = name.rpartition(" ")[2]
    if trade == "press":
        return kind == "outlet" and _WORDS.get(last) == trade
    if name in BY_TRADE.get(trade, ()) or _WORDS.get(last) == trade:
        return True
    if trade == "loans" and last.endswith("bank"):
        return True
    if trade == "news":
        return kind == "outlet" and name in KNOWN
    if trade == "rules":
        return last in _REGULATORS
    return trade == "agency" and _is_agency(name, kind)


def _is_agency(name: str, kind: ActorKind) -> bool:
    is_public = kind == "government" or name not in KNOWN
    return name.rpartition(" ")[2] in _AGENCIES or (is_public and kind != "outlet" and is_acronym(name))
