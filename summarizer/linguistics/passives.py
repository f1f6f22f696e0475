"""Attributions by a passive or a participle: the source stands after "by", or nobody is named.

"It was revealed that …", "X is expected to …", "a man described as a loner": Quirk et al. 1985, 3.63-73, 17.28-29.
"""

from __future__ import annotations

import re

from summarizer.linguistics import contents
from summarizer.linguistics.clauses import Line, Range
from summarizer.linguistics.descriptions import names_people
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.reporting_verbs import Cue
from summarizer.linguistics.tokens import lexicon
from summarizer.linguistics.verbs import Verb, draft_of

_NAMES = frozenset("NQJZ")
_QUOTED = frozenset("QJZ")
_DESCRIBING = lexicon("refer bill know see")
# "X is feared dead", "X was reported missing": an adjective says what X is taken to be.
_PREDICATE = re.compile(r"[xeg](?=[.,;ibA]|$)")
# "Was reported to police" is an act, "was reported to have fled" a report.
_ISSUING = lexicon("publish post write release broadcast report announce present issue")
_PERMITTING = lexicon("authorize authorise allow permit schedule")
# What is done to somebody or something, where nothing shows that it was said.
_ACTS = lexicon(
    "elect appoint hire treat honor honour schedule release file publish write air broadcast find discover cover "
    "answer address bill list book hire define"
)
_TIMES = lexicon(
    "end start beginning middle then now noon midday midnight lunchtime teatime dawn dusk christmas easter spring "
    "summer autumn winter"
)
_TIMELY = lexicon("next early mid late")
_AFTER_YEAR = frozenset(".,;:)-=ciJZ")
_LETTING = frozenset(("let", "lets"))
_SENDING = lexicon("call invite release appoint")
_CONVEYING = lexicon("report announce explain describe present address")


def by_passive(verb: Verb) -> Draft | None:
    """ "It was revealed that", "X was asked how"; else what is done to the subject is the content."""
    line, at = verb.line, verb.at
    if "2" in verb.auxiliaries and verb.left in "VE":
        return None  # "who asked not to be named"
    if that := contents.that_clause(line, at + 1):
        return draft_of(verb, _teller(verb, that.start), (that,))
    if at + 1 < line.end and line.letters[at + 1] == "w":
        return draft_of(verb, None, (contents.clause(line, at + 1),))
    subject = verb.subject
    if verb.left == "t":
        subject = line.core_before(verb.start - 1)  # "a claim that has been rejected by courts"
    if subject.end == subject.start:
        if verb.left == "c" and verb.last and verb.last.source:
            return None  # "he said it had failed and was opposed by unions": not he
        subject = line.main_subject
    elif line.left_of(subject.start) == "a":
        subject = _clause_before(verb, subject)
    return _undergone(verb, subject) if subject.start < subject.end <= verb.start else None


def _clause_before(verb: Verb, verbal: Range) -> Range:
    """ "Reports that X would stand were denied": the clause is denied, not the verb that only looks like a noun."""
    that = verb.line.tags.rfind("t", verb.line.start, verbal.start)
    return Range(that, verbal.end) if that > verb.line.start else verbal


def _teller(verb: Verb, end: int) -> Range | None:
    """Who tells it, in "X was told by the mayor that …", "the mayor let it be known that …"."""
    line, after = verb.line, verb.at + 1
    if line.word(verb.start - 1) == "it" and line.word(verb.start - 2) in _LETTING:
        letter = line.subject_before(line.verb_group(verb.start - 2).start)
        return letter if letter.end > letter.start else None
    if line.word(after) != "by" or "addressee" not in verb.cue.frames:
        return None
    teller = line.noun_phrase(after + 1)
    return teller if teller.start < teller.end <= end else None


def _undergone(verb: Verb, subject: Range) -> Draft | None:
    """ "X is expected to", "X was accused of", "X was endorsed by Y"."""
    line, at = verb.line, verb.at
    following = line.word(at + 1)
    if following == "out":
        return _by_agent_of_particle(verb, subject)
    if following == "by" and not _is_time(line, at + 2):
        return _by_agent(verb, subject)
    if following == "to":
        return None if _is_act(verb) else draft_of(verb, None, (subject, contents.clause(line, at + 1)))
    if at + 2 < line.end and (following in verb.cue.prepositions or following == "as"):
        return draft_of(verb, None, (subject, contents.nominal(line, at + 2)), at + 2)
    if _PREDICATE.match(line.tags, at + 1, line.end) and "clause" in verb.cue.frames:
        return draft_of(verb, None, (subject, contents.clause(line, at + 1)))
    return None if verb.cue.lemma in _ACTS else draft_of(verb, None, (subject,))


def _by_agent_of_particle(verb: Verb, subject: Range) -> Draft | None:
    """ "Foul play was ruled out by police"; who is out by an injury, or of a match, is said to be nothing."""
    line, by = verb.line, verb.at + 2
    agent = line.noun_phrase(by + 1) if line.word(by) == "by" else Range(by, by)
    words = " ".join(line.words(agent))
    if not words or not (line.letters[agent.end - 1] == "N" or names_people(words)):
        return None
    return draft_of(verb, agent, (subject,), by)


def _is_act(verb: Verb) -> bool:
    """ "Not authorized to discuss it", "was reported to police", "were called to a fire"."""
    following = verb.line.letters[verb.at + 2]
    is_sent = verb.cue.lemma in _SENDING and following in "dN#"
    return is_sent or verb.cue.lemma in _PERMITTING or (verb.cue.lemma in _CONVEYING and following != "a")


def _is_time(line: Line, at: int) -> bool:
    """ "By Friday", "by the end of May", "by early May", "by 2030"; "by 40 members", "by close aides" are none."""
    first = at + (line.letters[at] == "d")
    word, following = line.word(first), line.letters[first + 1]
    if line.letters[first] == "#":
        return following in _AFTER_YEAR
    return following in "D#" if word in _TIMELY else line.letters[first] == "D" or word in _TIMES


def _by_agent(verb: Verb, subject: Range) -> Draft | None:
    """ "X was endorsed by Y", "X was asked by Y whether": the agent is the source."""
    line = verb.line
    agent = line.noun_phrase(verb.at + 2)
    if agent.end == agent.start:
        return None
    following = line.letters[agent.end] if agent.end < line.end else ""
    if following and following in "w2t":
        return draft_of(verb, agent, (contents.clause(line, agent.end),))
    if following == "A":  # "is cited by X as a guarantee"
        return draft_of(verb, agent, (subject, contents.clause(line, agent.end)))
    return draft_of(verb, agent, (subject,))


def by_agent_of_relative(verb: Verb) -> Draft | None:
    """ "A charge rejected by X has …"; who only brings something out ("a poll published by X") says nothing of it.

    Nor does who has only seen it ("a letter seen by X says").
    """
    line, at = verb.line, verb.at
    agent = line.core_after(at + 2)
    if agent.end == agent.start or verb.cue.lemma in _ISSUING or verb.cue.lemma == "see":
        return None
    return draft_of(verb, agent, (line.core_before(verb.start),))


def by_name(verb: Verb) -> Draft | None:
    """ "a site called X", "the film, titled “X”": a participle that says by what name its noun goes."""
    line, at = verb.line, verb.at
    is_set_off = verb.left == ","
    named = line.core_before(verb.start - is_set_off)
    indefinite = named.end > named.start and line.word(named.start) in ("a", "an")
    if line.tags[at + 1 : at + 2] not in (_QUOTED if is_set_off else _NAMES) or not (indefinite or is_set_off):
        return None
    return draft_of(verb, None, (named, contents.nominal(line, at + 1)))


def by_description(verb: Verb) -> Draft | None:
    """ "A man described as a loner", "Kyle, referred to as the best": nobody says who calls them so."""
    line, at = verb.line, verb.at
    role = at + 1 + (line.word(at + 1) == "to")
    if verb.left not in "xN," or line.word(role) != "as" or role + 1 >= line.end or not _describes(verb.cue):
        return None
    named = line.core_before(verb.start - (verb.left == ","))
    content = (named, contents.nominal(line, role + 1))
    return draft_of(verb, None, content, role + 1) if named.end > named.start else None


def _describes(cue: Cue) -> bool:
    return "predicate" in cue.frames or cue.lemma in _DESCRIBING
