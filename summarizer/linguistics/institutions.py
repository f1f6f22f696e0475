"""Institutions with a comma in their names: "the Department for Environment, Food and Rural Affairs".

The commas and the "and" of such a name join no actors. What tells them apart is the list: every item is a field of
work, written big ("the Ministry of Defence, Britain and France" are three), and an institution or an office stands
right before or behind it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarizer.article import Span
from summarizer.linguistics.places import DEMONYMS, PLACES
from summarizer.linguistics.tokens import lexicon, lexicon_pattern

FIELDS_OF_WORK = lexicon(
    """
Fire Rescue Health Safety Food Drug Drugs Disease Control Prevention Trade Industry Industrial Strategy Commerce
Education Skills Science Research Technology Culture Cultural Sport Sports Media Digital Information Communications
Telecommunications Post Posts Business Enterprise Energy Gas Electricity Oil Petroleum Mines Mining Minerals Power
Nuclear Utilities Work Works Employment Pensions Revenue Customs Tax Taxation Finance Financial Banking Budget Economy
Economic Immigration Migration Refugees Asylum Citizenship Naturalization Planning Development Reconstruction
Infrastructure Construction Housing Homes Communities Community Local Regional Urban Rural Affairs Preservation
Heritage Buildings Transport Transportation Roads Highways Rail Railways Ports Maritime Shipping Aviation Environment
Environmental Climate Natural Resources Conservation Agriculture Agricultural Forestry Forests Fish Fisheries Wildlife
Parks Recreation Tourism Water Irrigation Sanitation Sewerage Oceans Oceanic Atmospheric Aeronautics Space Meteorology
Standards Statistics Quality Oversight Accountability Reform Ethics Rules Administration Ways Means Appropriations
Veterans Intelligence Security Co-operation Cooperation Defense Defence Justice Home Interior Internal External
Foreign International Consular Rights Human Civil Liberties Equality Equalities Gender Social Welfare Services Women
Children Families Family Youth Elderly Disability Disabled Aging Nutrition Hygiene Medicine Medical Medicines
Hospitals Markets Exchange Securities Consumer Competition Insurance Investment Labor Labour Manpower Alcohol Tobacco
Firearms Explosives Gambling Licensing Arts Humanities Letters Languages Truth Reconciliation Peace Levelling Up Land
Lands Surveys Supply Procurement Logistics Innovation Universities Schools Training Teaching Retail Wholesale
Distributive Allied Municipal Manufacturing Engineering Textile Hotel Restaurant
"""
)
"""What public bodies, committees and unions are for, as it is written in their names."""


_FIELD = lexicon_pattern(FIELDS_OF_WORK)
_ITEM = rf"{_FIELD}(?:\s{_FIELD})*"
_LIST = rf"{_ITEM}(?:,\s{_ITEM})+,?\s(?:and|&)\s{_ITEM}"
_OFFICE = r"(?:Secretar(?:y|ies)|Ministers?|Under-?[Ss]ecretary|Commissioner|Spokes(?:man|woman|person)|Ombudsman)"
_BODY = (
    r"(?:Department|Ministry|Bureau|Office|(?:[Ss]elect\s|[Ss]tanding\s)?(?:[Cc]ommittee|[Ss]ubcommittee)|Commission|Agency"
    r"|Directorate|Council|Institute|Organi[sz]ation|Association|Cent(?:re|er)|Board|Authority|Federation|[Uu]nion|Society"
    r"|Service|Secretariat|Chamber|Fund|Foundation|Trust|Alliance|Workers)"
)
_CAMPUS = lexicon_pattern(
    lexicon(
        """
        Los_Angeles Berkeley San_Diego San_Francisco Santa_Barbara Santa_Cruz Irvine Davis Riverside Merced Madison
        Milwaukee Amherst Boulder Austin Chapel_Hill
        """
    )
).replace("_", r"\s")
_NAME = re.compile(
    rf"\b(?:(?:{_BODY}|{_OFFICE}(?:\sof\sState)?)\s(?:of|for|on)\s(?:the\s)?{_LIST}(?:\sWorkers)?|{_LIST}\s(?:{_BODY}|{_OFFICE})"
    rf"|University\sof\s\w+,\s{_CAMPUS}(?!,))\b"
)
# The British prime minister's office, where it does what people do: "No 10 said".
_NUMBER_TEN = re.compile(
    r"\bN(?:o\.?|umber)\s10(?=\s(?:says?|said|spokes\w+|sources?|insiders?|insist\w*|den(?:y|ied|ies)|declined|refused|h?as"
    r"|had|is|was|believes?|thinks?|wants?|hopes?|told|confirmed|announced|warned|added|aides?|officials?)\b)"
)
_HAS_OFFICE = re.compile(rf"\b{_OFFICE}\b")
# A search that begins with a comma is fast, and few commas stand before a field of work, or any capital.
_COMMA = re.compile(rf",\s(?=[A-Z])(?:{_FIELD}|{_CAMPUS})")
_REACH = 80
"""Code points before such a comma in which the name begins."""
_LONGEST = 160
"""Code points behind it in which the name ends."""
_WORD_BEFORE = re.compile(r"([^\s]+)\s$")
_LONGEST_WORD = 20
_QUALIFIERS = PLACES | DEMONYMS | lexicon("House Senate National Federal Royal State Joint Special Permanent")


class Institution(NamedTuple):
    """Where such a name stands; an office that has one in it is a title, and no name."""

    span: Span
    is_office: bool


@lru_cache(maxsize=4)
def find_institutions(text: str) -> tuple[Institution, ...]:
    """The institutions and offices of a text that have such a list in their names, in order.

    Kept for the last few texts, as the tagger asks for them too.
    """
    found: list[Institution] = []
    end = 0
    if "No 10 " in text or "No. 10 " in text or "Number 10 " in text:
        found += [Institution(Span(*match.span()), False) for match in _NUMBER_TEN.finditer(text)]
    for comma in _COMMA.finditer(text):
        at = comma.start()
        name = _NAME.search(text, max(at - _REACH, end), at + _LONGEST) if at >= end else None
        if name and name.start() < at < name.end():
            span = Span(_with_qualifiers(text, name.start()), name.end())
            found.append(Institution(span, _HAS_OFFICE.search(name[0]) is not None))
            end = name.end()
    return tuple(sorted(found))


def _with_qualifiers(text: str, start: int) -> int:
    """Where the name begins with whose it is: "the California Department of …", "the House Committee on …"."""
    while (before := _WORD_BEFORE.search(text, max(start - _LONGEST_WORD, 0), start)) and before[1] in _QUALIFIERS:
        start = before.start(1)
    return start
