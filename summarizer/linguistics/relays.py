"""Who is cited for what somebody reports: "The Post, citing two officials, reported that …".

Of such a report there are two sources, one nested in the other (MPQA, Wiebe, Wilson & Cardie 2005): who reports, and
within who is cited. A reason ("citing health concerns") is no source, and a document is what its reader says of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.linguistics.clauses import Line, Range
from summarizer.linguistics.descriptions import names_people
from summarizer.linguistics.drafts import Draft

_CITING = frozenset(("citing", "quoting"))
_NAME = re.compile(r"N[N~]*(?=[,.;:-]|$)")
_APPOSED = re.compile(r",N[N~]{1,4}(?=[,.])")


def cited_by(line: Line, at: int) -> Range | None:
    """The people whom the participle at a token cites."""
    if line.word(at) not in _CITING:
        return None
    phrase = line.joined_phrase(at + 1)
    words = " ".join(line.words(phrase))
    is_name = _NAME.match(line.tags, at + 1, line.end) is not None
    if not words or not (is_name or names_people(words)):
        return None
    name = _APPOSED.match(line.tags, phrase.end, line.end)  # "the head of the union, Ann Lee, says"
    return Range(phrase.start, name.end()) if name else phrase


def relay(line: Line, at: int, cited: Range, drafts: Sequence[Draft]) -> Draft | None:
    """What is passed on from those cited at a token: what the attribution beside it says."""
    hosts = [draft for draft in drafts if draft.source and draft.content and draft.role != "relay"]
    if not hosts:
        return None
    before = [draft for draft in hosts if draft.cue.end <= at]
    host = before[-1] if before else hosts[0]
    return Draft(line, cited, Range(at, at + 1), host.content, host.stance, is_speech=True).in_role("relay")
