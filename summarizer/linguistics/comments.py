"""Comments beside a clause: "As X noted, …", "…, as X noted", "as reported by X" (Quirk et al. 1985, 15.55)."""

from __future__ import annotations

import re

from summarizer.linguistics import contents
from summarizer.linguistics.clauses import PHRASE, Range
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.reporting_verbs import Cue
from summarizer.linguistics.verbs import Verb, draft_of

# What may stand between the verb of a comment ("as he noted on Friday,") and the comma that ends it.
_COMMENT_ENDS = re.compile(rf"(?:[yD#]|i(?:{PHRASE}|o))*(?:[,.;-]|$)")
_OPENINGS = frozenset({"", "c", "y,", "cy", "A"})


def reported_by(verb: Verb) -> Draft | None:
    """ "As reported by X, …"."""
    line, at = verb.line, verb.at
    if verb.left != "A" or line.tags[at] not in "EP" or line.word(at + 1) != "by":
        return None
    agent = line.noun_phrase(at + 2)
    return commented(verb, agent, verb.group.start - 1, agent.end) if agent.end > agent.start else None


def commented(verb: Verb, source: Range, opening: int, after: int) -> Draft | None:
    """ "As X noted, …", "…, as X noted": the clause that the comment, from its "as", stands beside is the content."""
    line = verb.line
    end = _COMMENT_ENDS.match(line.tags, after, line.end)
    if end is None or not _can_comment(verb.cue):
        return None
    rest = contents.clause(line, end.end()) if end.end() < line.end else Range(opening, opening)
    if line.tags[line.start : opening] in _OPENINGS:
        return draft_of(verb, source, (rest,))
    if line.left_of(opening) not in ",-JQZ":
        return None  # "as old as X claims"
    goes_on = rest.end > rest.start and line.tags[rest.start] in "aVvEeR"
    first = _commented_on(verb, opening) or contents.before(line, opening, verb.floor)
    return draft_of(verb, source, (first, rest) if goes_on else (first,))


def _commented_on(verb: Verb, opening: int) -> Range | None:
    """What somebody else says right before the comment ("X asked whether …, as Y has claimed"): that is the content."""
    said = verb.last.content[-1] if verb.last and verb.last.content else None
    return said if said and said.end in (opening - 1, opening) else None


def _can_comment(cue: Cue) -> bool:
    """Verbs of saying and knowing: what is planned or hoped is no comment ("As X planned, …" tells when)."""
    return "quote" in cue.frames or ("clause" in cue.frames and "infinitive" not in cue.frames)
