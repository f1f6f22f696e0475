"""Attributions whose cue is a noun: "X's claim that", "their plan to", "the criticism of".

Nouns that take a content (Francis 1986, "anaphoric nouns"; Schmid 2000, "shell nouns"): the
possessor is the source, a clause, an infinitive or a prepositional phrase the content.
"""

from __future__ import annotations

import re

from summarizer.linguistics import contents
from summarizer.linguistics.clauses import LOOSE_PHRASE, Line, Range
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.tokens import lexicon

# Nouns that name a speech act or an attitude and nothing else: they attribute even when nobody is named.
UNSOURCED_NOUNS = lexicon(
    "claims allegation allegations accusation accusations assertion assertions suggestion suggestions fear fears "
    "concern concerns worry worries question questions doubt doubts speculation complaint complaints criticism "
    "criticisms suspicion suspicions debate discussion discussions warning warnings demands rumor rumors rumour "
    "rumours estimates calls support supporters opponents critics opposition reports talk chatter scrutiny "
    "outrage indignation anxiety skepticism uncertainty perception understanding requests queries accounts praise "
    "protest protests outcry backlash gossip"
)
# Verbs that say little beside their noun: "make a claim" is to claim (Jespersen 1942).
LIGHT_VERBS = lexicon(
    "make makes made making give gives gave given giving issue issues issued issuing raise raises raised raising "
    "offer offers offered offering express expresses expressed expressing voice voices voiced voicing have has "
    "had having take takes took taking deliver delivers delivered delivering launch launches launched launching "
    "reiterate reiterated repeat repeated announce announced release released releasing outline outlined"
)
_HAVING = lexicon("have has had having")
_LEAVING = lexicon("leave leaves left leaving")  # "left no doubt that"
_POSSESSIVES = lexicon("his her its their my our your")
# "the decision that ended it": a verb right after "that" makes it a relative pronoun.
# So does "the plan that he said would fail".
_RELATIVE_CLAUSE = re.compile(r"[yan]*(?:[aVvEeR]|x[do])|(?:p|d?[xN~]{1,4})[yan]*[VE][yn]*[avV]")
_NAME_AFTER = re.compile(r"xN")
_FINITE = re.compile(r"[aVveER]")
# "That the bridge would fall | is"
_SUBJECT_CLAUSE = re.compile(
    rf"t(?:p|{LOOSE_PHRASE})[yn]*(?:a[yan]*+[^,.;:cprwbAtaVvERJQZ]|[VveE])[^,.;:cprwbAtaVvERJQZ]{{0,12}}(?=a)"
)
_PREPOSITIONS = lexicon("of for about on over against to")
_MESSAGES = lexicon("email emails e-mail tweet tweets post posts answer answers reply response")
_TIME = re.compile("D|[dx]{1,2}D(?![xKU])")
_COPULAS = frozenset(("is", "was"))
_VIEWS = lexicon("view opinion assessment")
_CLAUSE_OPENERS = lexicon("that whether if")
_BEFORE_HOLDER = lexicon("among from by")
_FOLLOWING = _PREPOSITIONS | _CLAUSE_OPENERS | _BEFORE_HOLDER


def by_noun(line: Line, at: int) -> Draft | None:
    """The attribution by the noun at a token, when a possessor or a complement marks it as one."""
    following = line.word(at + 1)
    is_message = following in _FOLLOWING and line.word(at) in _MESSAGES  # "a post on the site" tells nothing
    if following not in (_CLAUSE_OPENERS if is_message else _FOLLOWING):  # Most nouns are no cue, and this word tells.
        return (_in_view(line, at) if line.word(at) in _VIEWS else None) or _equated(line, at)
    if draft := _by_light_verb(line, at):
        return draft
    source = possessor(line, at) or (None if is_message else _modifier(line, at))  # "a LinkedIn post that"
    if source:
        return _complement(line, at, source, source.end)
    holder = _holder(line, at)
    if holder:
        draft = _complement(line, holder.end - 1, holder, at)
        return draft.altered(draft.content, Range(at, at + 1)) if draft else None
    if line.word(at) in UNSOURCED_NOUNS or (line.word(at + 1) in ("that", "whether") and not is_message):
        return _complement(line, at, None, at)
    return None


def _equated(line: Line, at: int) -> Draft | None:
    """ "Mr Hart's view is that …", "her message was that …"."""
    is_equated = line.tags[at + 1 : at + 3] == "at" and line.word(at + 1) in _COPULAS
    source = possessor(line, at) if is_equated else None
    return Draft(line, source, Range(at, at + 2), (contents.clause(line, at + 2),)) if source else None


def _in_view(line: Line, at: int) -> Draft | None:
    """ "In X's view, …", "…, in X's view": the clause beside it is the content."""
    source = possessor(line, at)
    if source is None or line.word(source.start - 1) != "in":
        return None
    opening = source.start - 1
    if opening == line.start and line.letters[at + 1] == ",":
        content = contents.clause(line, at + 2)
    else:
        content = contents.before(line, opening, line.start)
    return Draft(line, source, Range(at, at + 1), (content,)) if content.end > content.start else None


def _by_light_verb(line: Line, at: int) -> Draft | None:
    """ "made a case for", "raised new questions about": the verb's subject is the source, the verb begins the cue."""
    verb = at - 1
    light = LIGHT_VERBS | _LEAVING if line.word(at) == "doubt" else LIGHT_VERBS
    while verb > line.start and line.letters[verb] in "dxey#" and line.word(verb) not in light and at - verb < 5:
        verb -= 1
    if line.word(verb) not in light or (line.word(verb) in _HAVING and "e" in line.tags[verb:at]):
        return None  # "has resisted calls to resign"
    group = line.verb_group(verb)
    source = line.subject_before(group.start)
    if source.end == source.start:
        source = line.main_subject
    if line.word(verb) in _LEAVING and line.letters[source.start] == "r":
        return None  # "data, which left no doubt that …": nobody says it
    return _complement(line, at, source, group.start) if source.start < source.end <= group.start else None


def _complement(line: Line, last: int, source: Range | None, cue_start: int) -> Draft | None:
    """The clause, infinitive or prepositional phrase after ``last``: content of the noun that the cue ends with."""
    following = line.word(last + 1)
    if last + 2 >= line.end:
        return None
    if following == "that" and _is_relative(line, last + 2):
        return None
    infinitive = following == "to" and source is not None and line.letters[last + 2] not in "NdSpo"
    if following in _CLAUSE_OPENERS or infinitive:
        content = contents.clause(line, last + 1)
        if not _FINITE.search(line.tags, line.start, cue_start):
            content = _until_main_verb(line, content)
        return Draft(line, source, Range(cue_start, last + 1), (content,))
    is_time = _TIME.match(line.tags, last + 2) is not None  # "the debate on Saturday", "its forecast for the year"
    is_verb = following == "to" and line.letters[last + 2] not in "NdSpo#"  # "asked supporters to run"
    if following in _PREPOSITIONS and not is_time and not is_verb:
        content = contents.nominal(line, last + 2)
        return Draft(line, source, Range(cue_start, last + 2), (content,)) if content.end > content.start else None
    return None


def _until_main_verb(line: Line, content: Range) -> Range:
    """ "X's claim that the bridge would fall is false": the clause up to the verb whose subject the noun is."""
    clause = _SUBJECT_CLAUSE.match(line.tags, content.start, content.end)
    return Range(content.start, clause.end()) if clause else content


def _is_relative(line: Line, at: int) -> bool:
    """Whether "that" in front of a token is the subject of what follows: "that mirrors Lee's"."""
    if _RELATIVE_CLAUSE.match(line.tags, at, line.end):
        return True
    return line.word(at).endswith("s") and _NAME_AFTER.match(line.tags, at, line.end) is not None


def _holder(line: Line, at: int) -> Range | None:
    """Who has the attitude, after the noun: "fear among voters that", "criticism from allies of"."""
    if line.word(at + 1) not in _BEFORE_HOLDER:
        return None
    phrase = line.core_after(at + 2)
    if line.letters[phrase.end - 1] == "N" and line.tags[phrase.end : phrase.end + 2] == "iN":
        phrase = line.noun_phrase(at + 2)  # "the Institute for Security Studies"
    # "A report by the institute found that": it is the report that says so, by a verb.
    is_clause = phrase.end < line.end and line.letters[phrase.end - 1] in "EV" and line.letters[phrase.end] in "tw"
    return phrase if phrase.end > phrase.start and not is_clause else None


def _modifier(line: Line, at: int) -> Range | None:
    """A name in front of the noun: "Republican criticism", "U.S. plans"."""
    start = at
    while start > line.start and line.letters[start - 1] in "N~" and at - start < 4:
        start -= 1
    return Range(start, at) if start < at else None


def possessor(line: Line, at: int) -> Range | None:
    """ "his", "Smith's" in front of the noun, adjectives between them."""
    start = at - 1
    while start > line.start and line.letters[start] in "xey#" and at - start < 4:
        start -= 1
    if start < line.start:
        return None
    if line.word(start) in _POSSESSIVES:
        return Range(start, start + 1)
    if line.letters[start] == "S" and start > line.start:
        phrase = line.subject_before(start)
        return Range(phrase.start, start + 1) if phrase.end > phrase.start else None
    return None
