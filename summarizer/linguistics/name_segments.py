"""Cuts a run of capitalised words at what is no part of a name, and tells which small words join one.

"Bank of America" and "Food and Drug Administration" are one name each, "Lee and Kerr" are two.
"""

from __future__ import annotations

import re
from itertools import pairwise

from summarizer.linguistics.forenames import FORENAMES
from summarizer.linguistics.institutions import FIELDS_OF_WORK
from summarizer.linguistics.known_names import JOINED, KNOWN
from summarizer.linguistics.places import PEOPLES, PLACES
from summarizer.linguistics.titles import HEADS, PARTICLES, TITLES
from summarizer.linguistics.tokens import lexicon

# Words that are capitalised for their place in the sentence or for the calendar, never as a name by themselves.
FUNCTION_WORDS = lexicon(
    """
A An The This That These Those There Here It Its He She They We You I His Her Their Our Your My Me Him Them Us
Who Whom Whose
What Which When Where Why How If Whether While Although Though Unless Until Since Because As Than Then So Such
And But Or
Nor Yet For Of In On At By From To Into Onto With Without Within About Above Across After Against Along Amid
Among Around Before
Behind Below Beneath Beside Besides Between Beyond Despite During Except Following Given Inside Like Near Off
Out Outside
Over Past Regarding Through Throughout Toward Towards Under Underneath Unlike Up Upon Via Versus Not No
Never None
Neither Either Both Each Every Any All Some Many Most Much More Few Several Other Others Another Only Just Even
Also Still Too
Very Once Again Perhaps Maybe Indeed Instead However Moreover Furthermore Meanwhile Nevertheless Nonetheless
Therefore
Thus Hence Otherwise Likewise Similarly Additionally Finally Recently Currently Previously Earlier Later Now
Today Tomorrow
Yesterday Tonight First Second Third Last Next One Two Three Four Five Six Seven Eight Nine Ten Hundreds
Thousands Millions
Is Are Was Were Be Been Being Am Do Does Did Has Have Had Can Could May Might Must Shall Should Will Would Let Ought
Yes Well Oh Ok OK Please Thanks Sure Say Says Said According Asked Told Speaking Citing Nearly Almost Roughly
Apparently Reportedly Allegedly Supposedly Clearly Certainly Obviously Ultimately Eventually Generally Originally
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat
January February March April June July August September October November December Jan Feb Mar Apr Jun Jul Aug
Sept Sep Oct Nov Dec
"""
)
_SURNAMES_OF_THE_CALENDAR = frozenset(("May", "March", "August", "Friday", "Sunday"))
_HONORIFICS = lexicon("Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Baroness")
_NOBLE = lexicon("von van bin ibn ter zu")
# Plurals and ideals that bodies are named by: "Doctors for ...", "Sons of ...", "Democracy for ...".
_MEMBERS = lexicon(
    """
Workers Doctors Physicians Lawyers Veterans Mothers Fathers Parents Citizens Americans Women Men Students
Teachers Friends
Sons Daughters Knights Sisters Brothers Conservatives Evangelicals Catholics Jews Scientists Artists Democracy
Justice Freedom
Ministers Chiefs Sheriffs Nurses Machinists Bishops
"""
)
RARELY_JOINED = {
    "on": lexicon("Council Committee Subcommittee Commission Conference Panel Project Institute Center Centre Caucus"),
    "against": lexicon("Campaign Mothers Coalition Alliance League Artists Women Doctors Students"),
    "the": lexicon("Save Stop"),
    "in": lexicon("Co-operation Cooperation"),
}
"""Small words that stand in a name only behind one of a few others."""
# "Minister for Justice Ann Lee"
WITH_PORTFOLIO = lexicon("Minister Secretary Commissioner Under-Secretary Undersecretary")
PORTFOLIOS = FIELDS_OF_WORK | lexicon("Justice Europe Brexit Crime Policing State Schools Treasury Courts Care")
# "Committee to Protect Journalists"
_PURPOSES = lexicon("Protect Save Defend End Prevent Stop Free Abolish Reduce Support Elect Promote Preserve Restore")
# What these are of may have titles of its own: "Association of Chief Police Officers".
OF_MEMBERS = lexicon("Association Federation Union Society College Institute Council Conference League Guild Order")
_ADJECTIVAL = re.compile(
    r"-(?:[a-z]*(?:ed|ing|like|wide|born|run|era|led|only|style|free|rich|own|old|owned)|[a-z]{6,})$"
)
_PARTY_TAG = re.compile(r"[DRI]-(?:[A-Z]\.|[A-Z][a-z]{2})")
_CONTRACTION = re.compile(r"[’'](?:ll|ve|re|d|m|t)$")
_BEHIND_SMALL_WORDS = frozenset(
    word for name in JOINED for before, word in pairwise(name.split(" ")) if before.islower()
)
_LONGEST_KNOWN = 6
"""Words of a known name on either side of a connective."""


class RunWord:
    """A word of a run; ``start`` and ``end`` are offsets into the run. No tuple: compiled, it is made at once."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end


def segments(words: list[RunWord]) -> list[list[RunWord]]:
    """Cut a run at words that are no part of a name, and at connectives that join two names."""
    found: list[list[RunWord]] = []
    segment: list[RunWord] = []
    for index, word in enumerate(words):
        text = word.text
        if text.islower() or text == "&":
            if segment and (text in PARTICLES or text == "the" or _joins(segment, text, words[index + 1 :])):
                segment.append(word)
                continue
        elif not _is_function_word(text, words, index) and not ("-" in text and _qualifies_only(text)):
            segment.append(word)
            continue
        if segment:
            found.append(segment)
            segment = []
    return [*found, segment] if segment else found


def _qualifies_only(word: str) -> bool:
    """ "Moscow-based", "Russian-speaking", and the tag "R-Maine" of a party and a state; not "Co-operation"."""
    if word[1] == "-" and _PARTY_TAG.match(word):
        return True
    return word not in FIELDS_OF_WORK and _ADJECTIVAL.search(word) is not None


def _is_function_word(text: str, words: list[RunWord], index: int) -> bool:
    """Function words and the calendar; "April Ryan" and "Will Smith" are names all the same."""
    if text in ("Without", "Against") and _is_in_a_body(words, index):
        return False
    if text not in FUNCTION_WORDS and not (("’" in text or "'" in text) and _CONTRACTION.search(text)):
        return False
    before = words[index - 1].text.rstrip(".") if index else ""
    if text in _SURNAMES_OF_THE_CALENDAR and (before in FORENAMES or before in _HONORIFICS):
        return False  # Theresa May, Mrs May
    following = words[index + 1].text if index + 1 < len(words) else ""
    return text not in FORENAMES or not (following[:1].isupper() or following in _NOBLE)  # Jan van den Berg


def _is_in_a_body(words: list[RunWord], index: int) -> bool:
    """ "Doctors Without Borders", "Mothers Against Drunk Driving"."""
    around = (words[index - 1].text if index else "", words[index + 1].text if index + 1 < len(words) else "")
    return around[1] == "Borders" or (words[index].text == "Against" and around[0] in RARELY_JOINED["against"])


def _joins(segment: list[RunWord], connective: str, following: list[RunWord]) -> bool:
    """Whether a connective stands inside one name: "Bank of America", "Food and Drug Administration"."""
    last = segment[-1].text
    if connective == "of":
        is_body = any(word.text == "for" for word in segment)  # "Society for the Protection of Birds"
        joins = is_body or bool(HEADS.get(last)) or last in _MEMBERS or last in TITLES
    elif connective == "for":
        joins = HEADS.get(last) in ("organization", "government") or last in _MEMBERS
        joins = joins or (last in TITLES and _is_of_body(segment))  # "Office of the High Commissioner for Refugees"
        joins = joins or has_portfolio(segment, following)
    elif connective == "and":
        joins = _is_one_body(segment, following) or _is_of_portfolio(segment, following)
    elif connective == "to":
        joins = last in ("Ambassador", "Envoy", "Cruelty") or (bool(HEADS.get(last)) and _is_purpose(following))
    else:
        joins = connective == "&" or last in RARELY_JOINED.get(connective, ())
    return joins or _is_known(segment, connective, following)


def has_portfolio(segment: list[RunWord], following: list[RunWord]) -> bool:
    """ "Minister for Justice Ann Lee", "Secretary of State for Health": what an office before a name is for."""
    is_office = segment[-1].text in WITH_PORTFOLIO or is_secretary_of_state(segment)
    return is_office and bool(following) and following[0].text in PORTFOLIOS


def is_secretary_of_state(words: list[RunWord]) -> bool:
    return [word.text for word in words[-3:]] in (["Secretary", "of", "State"], ["Minister", "of", "State"])


def _is_of_portfolio(segment: list[RunWord], following: list[RunWord]) -> bool:
    """ "Minister for Women and Equalities", "Police and Crime Commissioner"."""
    if segment[-1].text == "Police":
        return [word.text for word in following[:2]] == ["Crime", "Commissioner"]
    office = next((index for index, word in enumerate(segment) if index and word.text == "for"), 0)
    is_office = office > 0 and has_portfolio(segment[:office], segment[office + 1 :])
    return is_office and bool(following) and following[0].text in PORTFOLIOS


def _is_purpose(following: list[RunWord]) -> bool:
    return bool(following) and following[0].text in _PURPOSES


def _is_known(segment: list[RunWord], connective: str, following: list[RunWord]) -> bool:
    """Whether a known name reaches over the connective: "Bosnia and Herzegovina"."""
    if not following or following[0].text not in _BEHIND_SMALL_WORDS:
        return False
    words = [*(word.text for word in segment), connective, *(word.text for word in following[:_LONGEST_KNOWN])]
    at = len(segment)
    return any(
        " ".join(words[start:end]) in JOINED
        for start in range(max(0, at - _LONGEST_KNOWN), at)
        for end in range(at + 2, len(words) + 1)
    )


def _is_one_body(segment: list[RunWord], following: list[RunWord]) -> bool:
    """ "Food and Drug Administration", "Yorkshire Fire and Rescue Service", "Disease Control and Prevention"."""
    last, first = segment[-1].text, following[0].text if following else ""
    is_field = first in FIELDS_OF_WORK and len(segment) > 1 and first != last
    if is_field and _is_of_body(segment) and _are_fields(following):
        return True  # "Ministry for Europe and Foreign Affairs"
    if last in PLACES or (len(segment) == 1 and last in KNOWN):
        return False
    if (is_field and last in FIELDS_OF_WORK) or (_is_of_members(segment) and _are_members(last, first)):
        return True
    return len(segment) == 1 and last not in FORENAMES and _headed_pair(following)


def _is_of_body(words: list[RunWord]) -> bool:
    """ "Chartered Institute of Personnel", "Ministry for Europe"."""
    return any(
        word.text in ("of", "for") and HEADS.get(words[index - 1].text) in ("organization", "government")
        for index, word in enumerate(words)
        if index
    )


def _is_of_members(words: list[RunWord]) -> bool:
    """ "Society of Motor Manufacturers", "Royal College of Obstetricians"."""
    return any(word.text == "of" and before.text in OF_MEMBERS for before, word in pairwise(words))


def _are_members(*nouns: str) -> bool:
    """Whether the words are plurals, and no names of peoples or places."""
    return all(
        noun.endswith("s") and noun not in PEOPLES and noun not in PLACES and noun not in KNOWN for noun in nouns
    )


def _are_fields(words: list[RunWord]) -> bool:
    """Whether nothing but fields of work follows, up to the next connective; "Labour" alone is a party."""
    near = [word.text for word in words]
    near = near[: next((index for index, text in enumerate(near) if text.islower()), len(near))]
    return FIELDS_OF_WORK.issuperset(near) and near not in (["Labour"], ["Labor"])


def _headed_pair(words: list[RunWord]) -> bool:
    stop = next((index for index, word in enumerate(words) if word.text.islower()), len(words))
    return stop >= 2 and HEADS.get(words[stop - 1].text) in ("organization", "government")
