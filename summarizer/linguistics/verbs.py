"""A verb that attributes, as it stands in its sentence: its auxiliaries, and whether it is a verb there at all."""

from __future__ import annotations

import re

from summarizer.linguistics.clauses import Line, Range, range_of
from summarizer.linguistics.descriptions import describe, names_people
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.reporting_verbs import FALSELY, Cue, Form
from summarizer.linguistics.tokens import lexicon

ASKED = lexicon("asked pressed questioned challenged quizzed")
_HAS_VERB = re.compile("V|E(?=i|x?D)")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_MANY = lexicon("police people men women children families media")
_SAYING = frozenset({"quote", "clause"})
_RULE = frozenset(("rule", "rules"))
_CALLED_BY = lexicon("conference phone telephone video earnings zoom group results investor roll")
_STATE = frozenset(("state", "states"))
_RELATIVE_CLAUSE = re.compile(r"[yan]*(?:[aVvEeR]|U(?![yan]*[aVvEe]))")
_BARE_TOO = frozenset(("rule", "state", "read"))
_FINITE = re.compile(r"(?<![2r])[aVvER]|(?<=[xN])e")
_OBJECT_STARTS = frozenset("dxNeg#")
_FORECASTERS = frozenset(("government", "organization", "person"))
_NO_NOUNS = lexicon(
    "rule state read find recommend blame accuse criticise criticize warn allege describe conclude deny admit accept "
    "believe agree disagree know think expect insist argue refuse condemn oppose consider acknowledge concede dismiss"
)
_MODIFIED = re.compile(r"d?[xe]{0,2}[xUKLND](?=[EPe][i2])")


class Verb:
    """A cue that is a verb; ``last`` is the source of the verb before it.

    The verb and its ``auxiliaries``, given as tags, are a ``group``; ``left`` is the tag in front of it, a full stop at
    the start of the sentence.
    """

    __slots__ = ("_subject", "at", "auxiliaries", "cue", "group", "last", "left", "line", "start")

    def __init__(self, line: Line, at: int, cue: Cue, last: Draft | None) -> None:
        self.line = line
        self.at = at
        self.cue = cue
        self.last = last
        self.group = line.verb_group(at)
        self.start = self.group.start
        self.auxiliaries = line.tags[self.start : at]
        self.left = line.left_of(self.start)
        self._subject: Range | None = None

    @property
    def subject(self) -> Range:
        """The noun phrase directly before the verb and its auxiliaries; empty when there is none."""
        if self._subject is None:
            self._subject = self.line.subject_before(self.start)
        return self._subject

    @property
    def floor(self) -> int:
        """Where a content that stands before the cue can begin."""
        return max(self.line.start, self.last.end if self.last else 0)


def is_verb(verb: Verb) -> bool:
    """Whether a word that may be a noun is the verb of the subject before it; behind "131-page" it is none."""
    line, at, start, cue = verb.line, verb.at, verb.start, verb.cue
    if _is_certain(verb):
        return True
    before = verb.left if verb.left != "D" else _tag_before_time(verb)
    if before in "pr":
        return line.word(start - 1) != "whose"
    if _is_subject(verb):
        return False
    if before == ",":
        return _follows_comma(verb)
    head = _head_before(verb)
    plural = before in "xUNKL#g" and (_is_plural(head) or _are_many(verb, head))
    if cue.form is Form.THIRD:
        return before == "N" or (not plural and _is_third_person(line, at, before))
    several = (before == "#" and "-" not in line.word(start - 1)) or (before == "N" and _are_joined(verb))
    return plural or (several and line.letters[at + 1] != "a")


def _is_certain(verb: Verb) -> bool:
    """Whether what stands in front of it, or the word itself, tells that it is a verb."""
    is_led_up_to = "a" in verb.auxiliaries or "2" in verb.auxiliaries
    return is_led_up_to or is_called_false(verb) or _is_contrasted(verb) or _is_surely(verb)


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith("sis")  # "a Gazette analysis shows"


def _are_many(verb: Verb, head: str) -> bool:
    """ "Police suspect arson"; a police report has its article, or a verb behind it."""
    line = verb.line
    has_article = "d" in line.tags[max(verb.start - 3, line.start) : verb.start]
    return head in _MANY and not has_article and line.letters[verb.at + 1] not in "aVEvi"


def _are_joined(verb: Verb) -> bool:
    """ "Ann Lee and Bo Kerr claim"."""
    subject = verb.subject
    return "c" in verb.line.tags[subject.start : subject.end]


def is_mere_noun(line: Line, at: int) -> bool:
    """ "The rule that bans smoking", "the Gulf states": only "rules out" and "states that" say something."""
    if line.letters[at] != "U":
        return False
    word = line.word(at)
    if word == "call" and line.word(at - 1) in _CALLED_BY:
        return True  # "told analysts on a conference call that"
    return (word in _RULE and line.word(at + 1) != "out") or (word in _STATE and not _is_stating(line, at))


def _is_stating(line: Line, at: int) -> bool:
    """ "The report states that it fell", "documents state that it fell"; not "the swing states that fell"."""
    is_plural = line.word(at - 1).endswith("s")
    if line.letters[at + 1] != "t" or line.left_of(at) not in "xUKNLS" or is_plural == (line.word(at) == "states"):
        return False
    if line.tags[at - 2 : at] == "dN":
        return False  # "the Gulf states that"
    return _RELATIVE_CLAUSE.match(line.tags, at + 2, line.end) is None


def _is_surely(verb: Verb) -> bool:
    """Verbs that no noun is spelt like: behind what can be a subject they are one ("the watchdog's report finds")."""
    line, at, cue = verb.line, verb.at, verb.cue
    if cue.lemma in _NO_NOUNS:
        return cue.form is Form.THIRD or cue.lemma in _BARE_TOO  # of "rule" and "state" only verbs are left
    if cue.lemma == "call":  # "The report calls for": two such words side by side are no noun
        return cue.form is Form.THIRD and verb.left in "UL" and line.word(at + 1) in cue.prepositions
    return cue.lemma == "forecast" and _is_forecasting(line, at)


def _is_forecasting(line: Line, at: int) -> bool:
    """ "The bank forecast growth of 2%": a past tense where somebody stands before it and no other verb behind it."""
    speaks = line.left_of(at) == "N" or describe(line.word(at - 1)).kind in _FORECASTERS
    verbs = len(_FINITE.findall(line.tags, at + 1, line.end))
    fits = verbs == 1 if line.letters[at + 1] == "t" else line.letters[at + 1] in _OBJECT_STARTS and not verbs
    return speaks and fits


def _is_contrasted(verb: Verb) -> bool:
    """ "Denies murder but admits manslaughter"."""
    is_second = verb.left == "c" and verb.cue.form is Form.THIRD and verb.last is not None
    is_told = verb.line.left_of(verb.start - 1) == "," and verb.line.tags[verb.at + 1] == "t"  # ", and doubts that"
    return is_second and (is_told or verb.line.word(verb.start - 1) == "but")


def _is_subject(verb: Verb) -> bool:
    """ "New figures show", "a Reuters report said", "forecasts published last week showed", "a 2019 report"."""
    line, at = verb.line, verb.at
    if _YEAR.fullmatch(line.word(verb.start - 1)) or _HAS_VERB.match(line.tags, at + 1, line.end):
        return True
    return verb.cue.form is Form.THIRD and line.letters[at + 1] in "UV"


def _follows_comma(verb: Verb) -> bool:
    """ "Mr Stokes, of Leeds, denies murder", "the mayor, 55, claims"."""
    line, at, start = verb.line, verb.at, verb.start
    subject = verb.subject
    follows = subject.end == start > line.start + 1 and line.left_of(at) == ","
    is_interrupted = subject.start < subject.end < start and line.letters[subject.end + 1] in "i#"
    return follows or is_interrupted or (subject.end > subject.start and line.tags[at + 1 : at + 2] == "t")


def _head_before(verb: Verb) -> str:
    """The noun that a verb agrees with: "analysts at Rystad Energy expect", "documents seen by the BBC show"."""
    line, subject = verb.line, verb.subject
    modified = _MODIFIED.match(line.tags, subject.start, subject.end)
    modifier = modified.end() if modified else line.tags.find("i", subject.start, subject.end)
    return line.word((modifier if modifier > subject.start else verb.start) - 1)


def _tag_before_time(verb: Verb) -> str:
    """ "A poll out this week shows": of the word before the time."""
    subject = verb.subject
    return verb.line.left_of(subject.end) if subject.end > subject.start else verb.left


def _is_third_person(line: Line, at: int, before: str) -> bool:
    """Whether a form in -s has a noun in the singular for its subject; one that may be a verb is the less likely."""
    if before in "xL":
        return True
    opens = at == line.start + 1  # "Review finds failings"
    is_framed = line.letters[at - 2] == "d" == line.letters[at + 1]  # "The trust disputes the number"
    ends = opens or is_framed or line.letters[at + 1] in ".,;t"
    return before in "UK" and ends  # "…, a leaked report claims"


def ends_with_people(verb: Verb) -> bool:
    """ "The dam could fail, fear experts.": a verb of thinking in the plural, and who thinks so ends the sentence."""
    line, at, cue = verb.line, verb.at, verb.cue
    if cue.form is not Form.BARE or "clause" not in cue.frames or line.letters[at + 1] not in "xKUd":
        return False
    people = line.noun_phrase(at + 1)
    return line.tags[people.end : people.end + 1] == "." and names_people(" ".join(line.words(people)))


def is_called_false(verb: Verb) -> bool:
    """ "He falsely claimed": the writer says that it is not so."""
    return "y" in verb.auxiliaries and not FALSELY.isdisjoint(verb.line.words(verb.group))


def _is_particle(line: Line, part: Range) -> bool:
    """ "Had argued before", "testified again": nothing is said."""
    return part.end - part.start == 1 and line.letters[part.start] in "biy"


def _announces(line: Line) -> bool:
    """ "Lee said:", "Asked about it, Lee laughed.": a quotation of his may follow in the next sentence."""
    return line.tags[line.end - 1] == ":" or line.word(line.start + (line.word(line.start) == "when")) in ASKED


def draft_of(
    verb: Verb, source: Range | None, content: tuple[Range, ...], end: int = 0, *, speaks: bool = False
) -> Draft | None:
    filled = tuple([part for part in content if part.end > part.start and not _is_particle(verb.line, part)])
    if not filled and not ("quote" in verb.cue.frames and _announces(verb.line)):
        return None
    cue = range_of((verb.start, end or verb.at + 1))
    stance = "distancing" if is_called_false(verb) else verb.cue.stance
    return Draft(verb.line, source, cue, filled, stance, is_speech=speaks or _is_speech(verb, source))


def _is_speech(verb: Verb, source: Range | None) -> bool:
    """A finite verb of saying whose source is more than a pronoun."""
    if source is None or not verb.cue.frames >= _SAYING:
        return False
    if verb.line.letters[verb.at] not in "VE" or "2" in verb.auxiliaries:
        return False
    return verb.line.tags[source.start : source.end] not in "pr"
