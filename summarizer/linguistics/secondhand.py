"""What reaches the writer through somebody who did not say it: "was quoted as saying", "the court heard"."""

from __future__ import annotations

import re

from summarizer.linguistics import contents
from summarizer.linguistics.clauses import PHRASE, Line, Range
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.reporting_verbs import CUES
from summarizer.linguistics.tokens import lexicon
from summarizer.linguistics.verbs import Verb, draft_of

# What may stand between "quoted" and "as saying": by whom, where, and on which day, or who is quoted.
_ADJUNCTS = re.compile(rf"(?:i(?:{PHRASE}|D))*AG")
_QUOTED = re.compile(rf"(?:o|{PHRASE})AG")
_SAYING = lexicon("saying telling")
_CITING = lexicon("quote quotes quoted cite cites cited")
_WHO = re.compile(rf"(?:o|{PHRASE})r(?=[VUE])")
_SAY = lexicon("say says said claim claims claimed")
_COURTS = lexicon(
    "court courts inquest jury jurors tribunal hearing inquiry committee panel magistrates judge judges coroner sheriff"
)


def quoted_as_saying(verb: Verb) -> Draft | None:
    """ "He was quoted by the paper as saying that …", "“…,” he was quoted as saying": he is the source."""
    line = verb.line
    saying = _ADJUNCTS.match(line.tags, verb.at + 1, line.end)
    subject = verb.subject
    if saying is None or line.word(saying.end() - 1) not in _SAYING or subject.end == subject.start:
        return None
    content = _said(line, saying.end()) or contents.before(line, subject.start, verb.floor)
    return draft_of(verb, subject, (content,), saying.end(), speaks=True)


def quotes_as_saying(verb: Verb, subject: Range) -> Draft | None:
    """ "The paper quotes Jones as saying that …", "cites officials who say …": what the paper passes on."""
    line = verb.line
    who = _WHO.match(line.tags, verb.at + 1, line.end)
    if who and line.word(who.end()) in _SAY:
        content = _said(line, who.end() + 1)
        return draft_of(verb, subject, (content,), speaks=True) if content else None
    saying = _QUOTED.match(line.tags, verb.at + 1, line.end)
    if saying is None or line.word(saying.end() - 1) not in _SAYING:
        return None
    content = _said(line, saying.end()) or contents.before(line, subject.start, verb.floor)
    return draft_of(verb, subject, (content,), speaks=True) if content.end > content.start else None


def as_saying(verb: Verb) -> Draft | None:
    """The same from whom is quoted, within: he is the source of it."""
    line, last = verb.line, verb.last
    if line.left_of(verb.at) != "A" or last is None or line.word(last.cue.end - 1) not in _CITING:
        return None
    quoted = Range(last.cue.end, verb.at - 1)
    return Draft(line, quoted, Range(verb.at - 1, verb.at + 1), last.content, is_speech=True).in_role("relay")


def who_say(verb: Verb, subject: Range) -> Draft | None:
    """The same from those who are cited, in a relative clause: "cites officials who say"."""
    line, last = verb.line, verb.last
    is_cited = last is not None and line.letters[subject.start] == "r" and line.word(last.cue.end - 1) in _CITING
    if last is None or not is_cited or last.content[-1].start < verb.at:
        return None
    return Draft(line, Range(last.cue.end, subject.start), verb.group, last.content, is_speech=True).in_role("relay")


def court_was_told(verb: Verb) -> Draft | None:
    """ "The court was told that …", "…, the jury was told": somebody told it, and no name is given."""
    line = verb.line
    subject = verb.subject
    if _COURTS.isdisjoint(line.words(subject)) or line.word(verb.at + 1) == "by":
        return None
    content = _said(line, verb.at + 1) or contents.before(line, subject.start, verb.floor)
    return draft_of(verb, subject, (content,), speaks=True)


def _said(line: Line, start: int) -> Range | None:
    """What follows at a token, as behind "said"; nothing where that is no clause and no quotation."""
    content = contents.after(line, start, CUES["said"])
    return content if content.end > content.start else None
