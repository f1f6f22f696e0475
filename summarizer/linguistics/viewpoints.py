"""Whose words or whose view a clause is, by a phrase beside it: "In the words of X, …", "As X put it, …".

Viewpoint adjuncts (Quirk et al. 1985, 8.124-126): the clause that they stand beside is what X says.
"""

from __future__ import annotations

import re

from summarizer.linguistics import contents
from summarizer.linguistics.claim_types import claim_type
from summarizer.linguistics.clauses import Line, Range
from summarizer.linguistics.descriptions import names_people
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.nominal_cues import possessor
from summarizer.linguistics.tokens import lexicon

_VIEWS = lexicon("words view opinion eyes judgment judgement assessment estimation")
_ACCOUNTS = lexicon("account telling reckoning admission estimation version")
_POSSESSIVES = lexicon("his her its their")
_BESIDE = frozenset(("in", "by", "on"))
_PUTTING = frozenset(("put", "puts"))
_ADVERBIAL = re.compile(r"(?:i[^,.;:JZVv]{1,7}|[yD][^,.;:JZVv]{0,4})?[,:]")
_OPENS = re.compile(r"[cy~,]{0,3}")
_QUOTATIONS = frozenset("QJZ")
_ENDS = re.compile(r"[.,]?$|\.")
_NAME = re.compile(r"N[N~]*")
_PRESENT = lexicon("is are")


def by_viewpoint(line: Line) -> Draft | None:
    """The attribution by a phrase that opens a sentence or ends it: "In the words of X, …", "…, in the view of X"."""
    opening = line.word(line.start)
    if opening == "for":
        return _for_person(line)
    if inserted := _in_inserted_words(line):
        return inserted
    if opening in _BESIDE and (draft := _in_words(line) if _names_view(line, line.start) else _by_account(line)):
        return draft
    last = line.tags.rfind(",i", line.start, line.end) + 1
    return _in_words_behind(line, last) if last and _names_view(line, last) else None


def _names_view(line: Line, at: int) -> bool:
    """ "In the view of"."""
    return [line.word(at), line.word(at + 1), line.word(at + 3)] == ["in", "the", "of"] and line.word(at + 2) in _VIEWS


def _in_words(line: Line) -> Draft | None:
    source = line.noun_phrase(line.start + 4)
    end = line.with_apposition(source).end if line.tags[source.end : source.end + 2] == ",d" else source.end
    comma = end - 1 if line.letters[end - 1] == "," else end
    if line.letters[comma] != "," or not _is_somebody(line, source):
        return None
    cue = Range(line.start + 2, line.start + 4)
    return Draft(line, source, cue, (contents.clause(line, comma + 1),), is_speech=True)


def _in_words_behind(line: Line, at: int) -> Draft | None:
    source = line.noun_phrase(at + 4)
    content = contents.before(line, at - 1, line.start)
    is_last = _ENDS.match(line.tags, line.with_apposition(source).end, line.end) is not None
    if not is_last or content.end == content.start or not _is_somebody(line, source):
        return None
    return Draft(line, source, Range(at + 2, at + 4), (content,), is_speech=True)


def _by_account(line: Line) -> Draft | None:
    """ "By X's account, …", "in her telling, …"; whose "her own" is, is only told behind it."""
    comma = line.tags.find(",", line.start, line.end)
    noun = comma - 1
    if comma < 0 or line.word(noun) not in _ACCOUNTS:
        return None
    owner = Range(line.start + 1, noun)
    is_owned = line.letters[owner.end - 1] == "S" or (
        owner.end - owner.start == 1 and line.word(owner.start) in _POSSESSIVES
    )
    content = contents.clause(line, comma + 1)
    return Draft(line, owner, Range(noun, comma), (content,), is_speech=True) if is_owned else None


def _in_inserted_words(line: Line) -> Draft | None:
    """ "The plan is, in X's words, “…”", "In her own words, it was “…”": what is quoted there is what X says."""
    quotation = _first_quotation(line, line.start + 3)
    if quotation is None:
        return None
    comma = line.tags.rfind(",", line.start, quotation)
    if comma < 0 or line.word(comma - 1) != "words":
        return _in_words_of(line, quotation) if line.left_of(quotation) == "," else None
    end = comma - 1 - (line.word(comma - 2) == "own")
    source = possessor(line, end)
    if source is None or line.word(source.start - 1) != "in":
        return None
    opens = source.start - 1 == line.start
    content = contents.clause(line, comma + 1) if opens else Range(quotation, quotation + 1)
    return Draft(line, source, Range(comma - 1, comma), (content,), is_speech=True)


def _first_quotation(line: Line, start: int) -> int | None:
    marks = [at for mark in "QJZ" if (at := line.tags.find(mark, start, line.end)) >= 0]
    return min(marks) if marks else None


def _in_words_of(line: Line, quotation: int) -> Draft | None:
    """ "The plan was, in the words of X, “…”"."""
    of = line.tags.rfind("i", line.start, quotation)
    if of < line.start + 3 or line.word(of) != "of" or line.word(of - 1) != "words" or line.word(of - 3) != "in":
        return None
    source = Range(of + 1, quotation - 1)
    is_somebody = line.noun_phrase(of + 1).end == source.end and _is_somebody(line, source)
    content = (Range(quotation, quotation + 1),)
    return Draft(line, source, Range(of - 1, of + 1), content, is_speech=True) if is_somebody else None


def _is_somebody(line: Line, source: Range) -> bool:
    """ "In the view of the lake" tells where."""
    words = " ".join(line.words(source))
    return bool(words) and ("N" in line.tags[source.start : source.end] or names_people(words))


def _for_person(line: Line) -> Draft | None:
    """Only where a person is introduced and the clause judges: "for Ann Lee, a vet, it was hard" tells of her."""
    name = _NAME.match(line.tags, line.start + 1, line.end)
    apposed = line.with_apposition(Range(line.start + 1, name.end())) if name else None
    if name is None or apposed is None or line.letters[apposed.end - 1] != ",":
        return None
    calling = " ".join([line.word(at) for at in range(name.end() + 1, apposed.end - 1)])
    content = contents.clause(line, apposed.end)
    if not calling or not names_people(calling) or not _judges(line, content):
        return None
    source = Range(line.start + 1, apposed.end - 1)
    return Draft(line, source, Range(line.start, line.start + 1), (content,), is_speech=True)


def _judges(line: Line, content: Range) -> bool:
    words = line.words(content)
    return not _PRESENT.isdisjoint(words) and claim_type("said", " ".join(words)) == "evaluation"


def by_putting(line: Line, at: int) -> Draft | None:
    """ "As X put it, …", "…, as X put it"."""
    if line.word(at) not in _PUTTING or line.word(at + 1) != "it":
        return None
    subject = line.subject_before(at)
    opening = subject.start - 1
    if subject.end == subject.start or line.word(opening) != "as":
        return None
    if line.letters[subject.start] == "p" and not _OPENS.fullmatch(line.tags, line.start, opening):
        return None  # "Lee pledged “…”, as she put it": he or she is credited with it anyway
    content = _beside(line, opening, at + 2)
    return Draft(line, subject, Range(at, at + 2), (content,), is_speech=True) if content.end > content.start else None


def _beside(line: Line, opening: int, after: int) -> Range:
    """What is quoted behind a comment, or all behind one that opens the sentence; else what is in front of it."""
    end = _ADVERBIAL.match(line.tags, after, line.end)
    follows = end is not None and end.end() < line.end
    opens = _OPENS.fullmatch(line.tags, line.start, opening) is not None
    if end and follows and (opens or line.letters[end.end()] in _QUOTATIONS):
        return contents.clause(line, end.end())
    return Range(after, after) if opens else _in_front(line, opening)


def _in_front(line: Line, opening: int) -> Range:
    """The quotation in front of a comment; the whole clause where it is a plain one."""
    last = opening - 1 - (line.left_of(opening) == ",")
    if "," not in line.tags[line.start : last] and line.left_of(opening) in ",JZ":
        return contents.before(line, opening, line.start)
    return Range(last, last + (line.letters[last] in _QUOTATIONS))
