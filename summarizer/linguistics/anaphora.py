"""Resolves definite descriptions: "the ambassador", "the church", "the country".

A definite description takes up a figure that has the office or the head it names (Lee et al.
2013, the sieves of head match); where none has, news copy means its current person by a calling
such as "the billionaire", and nobody known by "the official".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from summarizer.article import Span
from summarizer.brief import ActorKind
from summarizer.linguistics.descriptions import PARTIES, Description
from summarizer.linguistics.discourse import Discourse
from summarizer.linguistics.epithets import can_be
from summarizer.linguistics.figures import APPOSED_HEAD, Figure, agrees
from summarizer.linguistics.known_names import COMPANIES
from summarizer.linguistics.places import CAPITALS, COUNTRIES, COUNTRY_OF_DEMONYM, DEMONYMS
from summarizer.linguistics.titles import BUSINESS_HEADS, EPITHETS, ROLES
from summarizer.linguistics.tokens import lexicon
from summarizer.linguistics.trades import TRADES, is_of_trade

MANY: frozenset[ActorKind] = frozenset(("group", "organization", "government", "outlet"))
"""Kinds that "they" can stand for."""
THING: frozenset[ActorKind] = frozenset(("organization", "government", "document", "outlet", "place"))
"""Kinds that "it" can stand for."""
_STATE_NOUNS = frozenset(("country", "nation", "republic", "kingdom"))
_BUSINESSES = BUSINESS_HEADS | lexicon("Bank Group Capital Systems Facebook Google Apple Microsoft IBM Uber")
_OFFICES = lexicon(
    "president minister chancellor premier secretary governor mayor senator congressman congresswoman chief head "
    "leader director chairman chairwoman chair executive officer official commissioner ambassador judge king queen "
    "pope boss"
)
_CONCERNS = (
    lexicon(
        "company firm business club charity manufacturer start-up startup developer operator brewer "
        "housebuilder shipbuilder giant conglomerate"
    )
    | lexicon(" ".join(trade for trade in TRADES if " " not in trade))
) - lexicon("agency regulator watchdog newspaper paper tabloid broadsheet")
_TRADES_OF_BUSINESS = frozenset(TRADES.values()) - {"agency", "news", "press", "space", "rules"}
_STATES = COUNTRIES | CAPITALS
_CAPITALISED = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?")
# "The officer" of a constable: the callings that a wider one takes in.
_NARROWER: dict[str, frozenset[str]] = {
    "officer": lexicon("constable sergeant inspector superintendent detective sheriff commander captain policeman"),
    "detective": lexicon("inspector sergeant"),
    "backbencher": lexicon("mp"),
    "frontbencher": lexicon("mp"),
    "lawmaker": lexicon("mp senator representative congressman congresswoman legislator assemblyman delegate"),
    "legislator": lexicon("mp senator representative lawmaker assemblyman delegate"),
    "parliamentarian": lexicon("mp"),
    "lawyer": lexicon("solicitor barrister attorney counsel prosecutor"),
    "doctor": lexicon("surgeon physician consultant psychiatrist"),
    "academic": lexicon("professor lecturer scholar historian economist"),
    "scholar": lexicon("professor historian"),
    "scientist": lexicon("biologist physicist"),
    "cleric": lexicon("bishop archbishop vicar imam priest rabbi"),
}
_ON_TRIAL = lexicon("defendant accused")
_TRIED = re.compile(
    r"\b(?:on trial|pleaded (?:not )?guilty|pleads (?:not )?guilty|in the dock|(?:is|was) (?:accused|charged)"
    r"|denie[sd] (?:murder|manslaughter|rape|fraud|causing|a charge|all charges|the charges?))\b"
)
_CLAUSE = 80
_TRIAL = 10_000
"""Code points before "the defendant" in which it is told who is tried."""
_COUNTRY_REACH = 300
_LAST_SPEAKERS = 2
_STUDIES = re.compile("stud(?:y|ies)|research")
"""Where one is spoken of, "the paper" is no newspaper."""
_ONE_OF_TWO = {"former": 0, "latter": 1}
_NEAR = 3


def find_person(discourse: Discourse, gender: str, position: int, *, sure: bool = True) -> Figure | None:
    """The nearest person of a gender before ``position``; one who may be no person only when no other is there."""
    for candidates in discourse.sentences_back(position):
        for figure in candidates:
            if figure.kind == "person" and agrees(figure.gender, gender) and figure.sure >= sure:
                figure.gender = figure.gender or gender
                return figure
    return find_person(discourse, gender, position, sure=False) if sure else None


def find_body(discourse: Discourse, kinds: frozenset[ActorKind], position: int) -> Figure | None:
    """The body, paper or group that spoke last, else the one named nearest before ``position``."""
    for _, speaker in reversed(discourse.spoken[-_LAST_SPEAKERS:]):
        if speaker.kind in kinds and speaker.kind != "place":
            return speaker
    for candidates in discourse.sentences_back(position):
        for figure in candidates:
            if figure.kind in kinds and (figure.kind != "place" or figure.name in _STATES):
                return figure
    return None


def find_described(discourse: Discourse, description: Description, position: int) -> Figure | None:
    """The figure that a definite description without a name takes up."""
    if description.head in _ONE_OF_TWO and not description.qualified:
        return _one_of_two(discourse, _ONE_OF_TWO[description.head], position)
    if description.kind != "person":
        return _described_body(discourse, description, position)
    for figure in discourse.named_before(position):
        if description.head in figure.heads and _fits(discourse, figure, description):
            return figure
    if wider := _by_wider_calling(discourse, description, position):
        return wider
    if description.is_former and description.head in _OFFICES:
        return None  # somebody else may have held it
    is_known = description.is_former or description.head in EPITHETS or _is_national(description.head)
    person = find_person(discourse, description.gender, position) if is_known else None
    is_named = person is not None and person.naming == "named"
    return person if person and is_named and can_be(discourse, person, description.head, position) else None


def _is_national(head: str) -> bool:
    """ "The Norwegian said": one person, where the adjective makes a noun; "the French" are many."""
    return head.endswith("an") and head.capitalize() in DEMONYMS


def _one_of_two(discourse: Discourse, index: int, position: int) -> Figure | None:
    """ "The former", "the latter": one of the two whom the last sentence with more than one names."""
    for candidates in islice(discourse.sentences_back(position), _NEAR):
        named = list(dict.fromkeys(figure for figure in candidates if figure.naming == "named"))
        if len(named) > 1:
            return named[index] if len(named) == 2 and all(figure.kind != "place" for figure in named) else None
    return None


def find_headed(discourse: Discourse, description: Description, names: range, span: Span) -> Figure | None:
    """The body whose name stands right before its common noun: "Yonhap news agency"."""
    for index in names:
        owner = discourse.cast.owners[index]
        if owner.kind == description.kind and not _is_genitive(discourse, index):
            rest = discourse.cast.text[discourse.cast.mentions[index].end : span.end].split()
            if len(rest) < 3 and rest[-1:] == [description.head]:
                return owner
    return None


def _is_genitive(discourse: Discourse, index: int) -> bool:
    """ "Starmer's spokesman" is another one than he."""
    end = discourse.cast.mentions[index].end
    return discourse.cast.text[end : end + 1] in ("’", "'")


def find_below(figures: Iterable[Figure], description: Description) -> Figure | None:
    """The person of the text whom a headline describes before it is named."""
    head = description.head
    for figure in figures:
        if head in figure.heads and figure.kind == "person" and figure.naming == "named":
            return figure
    return None


def _by_wider_calling(discourse: Discourse, description: Description, position: int) -> Figure | None:
    """The one person so far whose calling is a kind of the one given: "the officer" is a constable."""
    if description.head in _ON_TRIAL:
        return _defendant(discourse, position)
    narrower = None if description.is_former else _NARROWER.get(description.head)
    if narrower is None or (description.qualified and not description.party):
        return None
    fitting = (figure for figure in discourse.named_before(position) if _fits(discourse, figure, description))
    found = {figure: None for figure in fitting if not narrower.isdisjoint(figure.heads)}
    return _only(found)


def _fits(discourse: Discourse, figure: Figure, description: Description) -> bool:
    """Whether a person can be the one described: of the gender, and of no other party."""
    if figure.kind != "person" or not agrees(figure.gender, description.gender):
        return False
    if not description.party or not figure.role:
        return True
    told = PARTIES.intersection(discourse.cast.text[slice(*figure.role)].lower().split())
    return not told or description.party in told


def _defendant(discourse: Discourse, position: int) -> Figure | None:
    """The one person of whom the text tells that he is tried."""
    tried: dict[Figure, None] = {}
    for match in _TRIED.finditer(discourse.cast.text, max(position - _TRIAL, 0), position):
        index = discourse.name_before(match.start())
        mention = discourse.cast.mentions[index] if index >= 0 else None
        if (
            mention
            and match.start() - mention.end < _CLAUSE
            and discourse.sentence_start(match.start()) <= mention.start
        ):
            tried[discourse.cast.owners[index]] = None
    return _only({figure: None for figure in tried if figure.kind == "person"})


def _described_body(discourse: Discourse, description: Description, position: int) -> Figure | None:
    if description.plural:
        return None if description.qualified else _by_head(discourse, description.head, position)
    if description.qualified:
        return _only(_of_trade(discourse, TRADES.get(description.compound, ""), position))
    head = description.head
    if known := _called(discourse, head, position) or _by_head(discourse, head, position):
        return known
    if head == "paper" and _STUDIES.search(discourse.cast.text, 0, position):
        return None
    found = _of_trade(discourse, TRADES.get(head, ""), position)
    return _only(found) if found else _by_concern(discourse, head, position)


def _called(discourse: Discourse, head: str, position: int) -> Figure | None:
    """The person who is called so, where the noun can mean a company too: "the developer"."""
    if head not in ROLES:
        return None
    people = (figure for figure in discourse.named_before(position) if figure.kind == "person")
    return next((figure for figure in people if head in figure.heads), None)


def _of_trade(discourse: Discourse, trade: str, position: int) -> dict[Figure, None]:
    """The bodies that are of a trade by their names, in the last sentence that names any."""
    if not trade:
        return {}
    for candidates in discourse.sentences_back(position):
        if found := _all_of_trade(candidates, trade):
            return found
    return _all_of_trade(discourse.named_before(position), trade)


def _only(figures: dict[Figure, None]) -> Figure | None:
    """The one figure; none where several compete."""
    return next(iter(figures)) if len(figures) == 1 else None


def _all_of_trade(figures: Iterable[Figure], trade: str) -> dict[Figure, None]:
    bodies = (figure for figure in figures if figure.kind in MANY and figure.kind != "group")
    return {figure: None for figure in bodies if is_of_trade(figure.name, figure.kind, trade)}


def _by_head(discourse: Discourse, head: str, position: int) -> Figure | None:
    """The body that "the church" speaks again of: its name has that word in it, or it was introduced as one."""
    is_told = head not in _CONCERNS
    for figure in discourse.named_before(position):
        if figure.kind in MANY and (head in figure.name.lower().split(" ") or (is_told and head in figure.heads)):
            return figure
    return None


def _by_concern(discourse: Discourse, head: str, position: int) -> Figure | None:
    """The business or the country named last."""
    if head in _CONCERNS:
        return _concern(discourse, head, position)
    return _country(discourse, position) if head in _STATE_NOUNS else None


def _concern(discourse: Discourse, head: str, position: int) -> Figure | None:
    """The business named nearest before; none where what was named since is another body, or may be one."""
    trade = TRADES.get(head, "")
    for figure in discourse.named_before(position):
        if figure.kind in MANY or not figure.sure:
            is_one = _is_business(discourse, figure) and not _is_of_another(figure, trade)
            return figure if is_one or head in figure.heads else None
    return None


def _is_of_another(figure: Figure, trade: str) -> bool:
    """Whether a body is of another trade than the one asked for, by its name."""
    others = _TRADES_OF_BUSINESS - {trade} if trade else ()
    return any(is_of_trade(figure.name, figure.kind, other) for other in others)


def _is_business(discourse: Discourse, figure: Figure) -> bool:
    """Whether the name says so, or what stands beside it ("Nimbus, a storage company,")."""
    if figure.kind != "organization":
        return False
    apposed = APPOSED_HEAD.match(discourse.cast.text, min(figure.mentions)[1])
    is_called_so = apposed is not None and apposed[1] in _CONCERNS
    return is_called_so or figure.name in COMPANIES or figure.name.rsplit(" ", 1)[-1] in _BUSINESSES


def _country(discourse: Discourse, position: int) -> Figure | None:
    """The country named last before, by its name or by its adjective."""
    nearest = None
    for match in _CAPITALISED.finditer(discourse.cast.text, max(position - _COUNTRY_REACH, 0), position):
        name = COUNTRY_OF_DEMONYM.get(match.group(), match.group())
        nearest = name if name in COUNTRIES else nearest
    return discourse.cast.named(nearest) if nearest else None
