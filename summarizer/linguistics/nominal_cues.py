"""Attributions whose cue is a noun: "X's claim that", "their plan to", "the criticism of".

Nouns that take a content (Francis 1986, "anaphoric nouns"; Schmid 2000, "shell nouns"): the
possessor is the source, a clause, an infinitive or a prepositional phrase the content.
"""

from __future__ import annotations

from summarizer.linguistics import contents
from summarizer.linguistics.clauses import Line, Range
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.tokens import lexicon

# Nouns that name a speech act or an attitude and nothing else: they attribute even when nobody is named.
UNSOURCED_NOUNS = lexicon(
    "claims allegation allegations accusation accusations assertion assertions suggestion suggestions fear fears concern "
    "concerns worry worries question questions doubt doubts speculation complaint complaints criticism criticisms suspicion "
    "suspicions debate discussion discussions warning warnings demands rumor rumors rumour rumours estimates calls support "
    "supporters opponents critics opposition reports talk chatter scrutiny outrage indignation anxiety skepticism "
    "uncertainty perception understanding requests queries accounts praise protest protests outcry backlash gossip"
)
_POSSESSIVES = lexicon("his her its their my our your")
_PREPOSITIONS = {"of": "", "for": "", "about": "", "on": "", "over": "", "against": ""}


def by_noun(line: Line, at: int) -> Draft | None:
    """The attribution by the noun at a token, when a possessor or a complement marks it as one."""
    source = _possessor(line, at)
    following = line.word(at + 1)
    if source is None:
        return _without_source(line, at, following)
    if following in ("that", "to", "whether", "if"):
        content = contents.clause(line, at + 1)
        return Draft(line, source, Range(source.end, at + 1), (content,))
    if following in _PREPOSITIONS and at + 2 < line.end:
        content = contents.nominal(line, at + 2)
        return Draft(line, source, Range(source.end, at + 2), (content,)) if content.end > content.start else None
    return None


def _without_source(line: Line, at: int, following: str) -> Draft | None:
    """ "fears that", "questions about", "allegations of": nobody is named."""
    if at + 2 >= line.end:
        return None
    if following in ("about", "of", "over", "on", "for", "against", "to") and line.word(at) in UNSOURCED_NOUNS:
        return Draft(line, None, Range(at, at + 2), (contents.nominal(line, at + 2),))
    if following in ("that", "whether") or (following == "to" and line.word(at) in ("calls", "demands")):
        return Draft(line, None, Range(at, at + 1), (contents.clause(line, at + 1),))
    return None


def _possessor(line: Line, at: int) -> Range | None:
    """ "his", "Smith's" in front of the noun, adjectives between them."""
    start = at - 1
    while start > line.start and line.tags[start] in "xey#" and at - start < 4:
        start -= 1
    if start < line.start:
        return None
    if line.word(start) in _POSSESSIVES:
        return Range(start, start + 1)
    if line.tags[start] == "S" and start > line.start:
        phrase = line.subject_before(start)
        return Range(phrase.start, start + 1) if phrase.end > phrase.start else None
    return None
