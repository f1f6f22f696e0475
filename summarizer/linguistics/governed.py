"""What a reporting verb that stands behind its subject governs: "X said that …", "a charge that X denied".

The frames of the verb tell what can follow (Quirk et al. 1985, ch. 16); where it ends is found by
:mod:`summarizer.linguistics.contents`.
"""

from __future__ import annotations

from summarizer.linguistics import contents
from summarizer.linguistics.clauses import Line, Range, range_of
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.tokens import lexicon
from summarizer.linguistics.verbs import Verb, draft_of

_STUDIES = lexicon(
    "study studies report reports analysis inquiry investigation review audit research researchers scientists gallup "
    "paper data"
)
_CHARGING = frozenset(("accuse", "charge", "suspect"))
_UNDERGONE = _CHARGING | lexicon(
    "tell ask urge order warn advise instruct criticise criticize blame condemn praise question"
)
_NEAR = 8
_OBSTACLES = lexicon("injury injuries illness suspension strain knock weather rain snow fog")


def forward(verb: Verb, subject: Range) -> Draft | None:
    """The attribution to the subject of what follows the verb; none where nothing does, or nobody says it."""
    line, at, cue = verb.line, verb.at, verb.cue
    if _credits_nobody(verb, subject):
        return None
    following = line.word(at + 1)
    if following == "about" and line.tags[at + 2 : at + 3] == "#" and "clause" in cue.frames:
        return draft_of(verb, subject, (contents.clause(line, at + 1),))  # "said about 20 people were there"
    if following in cue.prepositions and line.tags[at + 2 : at + 3] != "D":  # "reported on Monday that"
        content = contents.nominal(line, at + 2) if at + 2 < line.end else Range(at, at)
        return draft_of(verb, subject, (content,), at + 2)
    is_adjective = line.letters[at] in "EP" and line.letters[at - 1] == "d" and line.letters[at + 1] not in "t2QJZ,"
    if is_adjective and ("noun" not in cue.frames or line.left_of(at - 1) == "i"):
        return None  # "its continued presence": an adjective
    content = _governed(verb, subject)
    if cue.lemma == "post" and line.letters[content.start] in "dxKLU#":
        return None  # "posted a profit"
    content = _within_clause(line, subject, content)
    antecedent = _antecedent(verb, subject, content)
    if antecedent.end > antecedent.start:
        content = contents.until_comma(line, content)
    return draft_of(verb, subject, (antecedent, content))


def _within_clause(line: Line, subject: Range, content: Range) -> Range:
    """A content without what goes on behind the relative or adverbial clause that tells of it."""
    if content.end > content.start and _is_subordinate(line, subject):
        content = contents.until_comma(line, content)
    return contents.until_main_verb(line, content) if line.left_of(subject.start) in "rt" else content


def _governed(verb: Verb, subject: Range) -> Range:
    """What follows the verb by its frames; a study that finds something tells it ("the poll found Lee leading")."""
    content = contents.after(verb.line, verb.at + 1, verb.cue)
    is_found = content.end == content.start and verb.cue.lemma == "find" and _is_study(verb.line, subject)
    return contents.clause(verb.line, verb.at + 1) if is_found else content


def _is_study(line: Line, subject: Range) -> bool:
    """Whether what finds something looks for it, so that it tells what it finds."""
    return "L" in line.tags[subject.start : subject.end] or not _STUDIES.isdisjoint(line.words(subject))


def _credits_nobody(verb: Verb, subject: Range) -> bool:
    """A headline's passive ("Toll Disputed as …"), a question ("What did you think …"), an injury that rules out."""
    is_passive = verb.line.paragraph == 0 and verb.line.letters[verb.at] in "EV" and _is_undergone(verb)
    is_obstacle = verb.cue.lemma == "rule" and verb.line.word(subject.end - 1) in _OBSTACLES
    return is_passive or is_obstacle or _tells_apart(verb) or verb.line.tags[subject.start : subject.end] == "w"


def _is_undergone(verb: Verb) -> bool:
    """ "Toll Disputed as …", "Man charged after …", "Residents told to leave": a headline leaves out its "is"."""
    if verb.line.letters[verb.line.end - 1] == ".":
        return False  # prose, though it stands first
    following = verb.line.letters[verb.at + 1]
    if following == "i" and verb.line.word(verb.at + 1) in verb.cue.prepositions:
        return verb.cue.lemma in _CHARGING
    return following == "A" or (following in "bi2" and verb.cue.lemma in _UNDERGONE)


def _tells_apart(verb: Verb) -> bool:
    """ "Could tell the two apart"."""
    return verb.cue.lemma == "tell" and "apart" in map(verb.line.word, range(verb.at + 2, verb.at + _NEAR))


def _antecedent(verb: Verb, subject: Range, content: Range) -> Range:
    """What a relative clause without an object is about: "a charge that X denied", "a move that X sees as …"."""
    line, (start, _) = verb.line, subject
    if line.letters[start - 1] == "t" and verb.last and any(part.start == start - 1 for part in verb.last.content):
        return Range(start, start)  # "documents show that X knew of it": the clause hangs on no noun
    lacks_object = content.end == content.start or line.letters[content.start] == "A"
    if lacks_object and not verb.cue.frames.isdisjoint(("noun", "predicate")):
        if line.left_of(start) in "tr":
            return line.core_before(start - 1)
        if line.letters[start] == "p" and line.left_of(start) in "xKU":
            return line.core_before(start)
    return range_of((start, start))


def _is_subordinate(line: Line, subject: Range) -> bool:
    """Whether the reporting clause is a relative or an adverbial one, which a comma ends."""
    return line.letters[subject.start] == "r" or line.left_of(subject.start) in "bAw"
