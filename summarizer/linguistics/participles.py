"""Who speaks by a participle that stands right behind a noun: "a letter promising", "she left the room saying"."""

from __future__ import annotations

from summarizer.linguistics.clauses import Range
from summarizer.linguistics.descriptions import singular
from summarizer.linguistics.titles import DESCRIPTION_KINDS
from summarizer.linguistics.tokens import lexicon
from summarizer.linguistics.verbs import Verb

_SAYING = frozenset(("quote", "clause"))
# Things tell by these, too: "figures showing", "evidence suggesting".
_OF_THINGS = lexicon("show indicate suggest demonstrate illustrate reveal confirm highlight signal underline outline")
_SIGNS = lexicon("sign banner placard poster leaflet flyer notice advert graffiti slogan plaque sticker t-shirt law")
# "Started out the debate saying …": what somebody does while speaking says nothing.
_OCCASIONS = lexicon(
    "debate meeting rally hearing conference session ceremony visit trip tour game match day week evening night year"
)
_TOWARDS = lexicon("to in into on onto at outside inside across through around near before towards during")
_PERCEIVING = lexicon(
    "heard hears hear saw sees see quoted quotes quote cited cites cite showed shows show filmed found finds recorded "
    "pictured caught received got had has have"
)
_VERBS = frozenset("vVeEaRU")


def speaker_before(verb: Verb) -> Range | None:
    """The noun phrase in front, where it speaks; none where the subject of the clause does."""
    line = verb.line
    phrase = line.core_before(verb.start)
    if not verb.cue.frames >= _SAYING or verb.cue.lemma in _OF_THINGS or _is_text(line.word(phrase.end - 1)):
        return phrase
    if line.word(phrase.end - 1) in _OCCASIONS:
        return None
    if line.left_of(phrase.start) in "i2":
        return _behind_preposition(verb, phrase)
    if line.left_of(phrase.start) in _VERBS:
        is_told_of = line.word(phrase.start - 1) in _PERCEIVING or line.left_of(phrase.start) == "a"
        return phrase if is_told_of else None
    return _behind_verb(verb, phrase)


def _behind_preposition(verb: Verb, phrase: Range) -> Range | None:
    """ "A sign on the door saying": the sign; "wrote to parents saying": who wrote; "with parents saying": they."""
    line = verb.line
    if line.word(phrase.start - 1) not in _TOWARDS:
        return phrase
    outer = line.core_before(phrase.start - 1)
    return Range(outer.start, phrase.end) if outer.end > outer.start and _is_text(line.word(outer.end - 1)) else None


def _behind_verb(verb: Verb, phrase: Range) -> Range | None:
    """ "Ms Hale emailed parents saying", "Ms Hale heard parents saying": what looks like one phrase is a clause."""
    line = verb.line
    inner = max(line.tags.rfind(letter, phrase.start + 1, phrase.end - 1) for letter in "eE")
    if line.letters[phrase.start] != "N" or inner < 0:
        return phrase
    return Range(inner + 1, phrase.end) if line.word(inner) in _PERCEIVING else None


def _is_text(noun: str) -> bool:
    single = singular(noun)
    return DESCRIPTION_KINDS.get(single) == "document" or single in _SIGNS
