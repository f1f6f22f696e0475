"""Attributions whose cue is a verb: its subject is the source, what it governs is the content.

A reporting clause stands before its content ("X said that"), after it ("…," X said; "…," said
X) or inside it ("…, X said, …"): Quirk et al. 1985, 14.28-30. A cue in -ing or after "and"
takes the subject of the verb before it. Passives are in :mod:`summarizer.linguistics.passives`.
"""

from __future__ import annotations

import re

from summarizer.linguistics import contents
from summarizer.linguistics.clauses import LOOSE_PHRASE, PHRASE, Line, Range
from summarizer.linguistics.comments import commented, reported_by
from summarizer.linguistics.denials import REJECTING, by_denial, by_dismissal, by_disregard, disregarded
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.governed import forward
from summarizer.linguistics.nominal_cues import by_noun
from summarizer.linguistics.participles import speaker_before
from summarizer.linguistics.passives import by_agent_of_relative, by_description, by_name, by_passive
from summarizer.linguistics.reporting_verbs import CUES, NAMING, Form
from summarizer.linguistics.secondhand import as_saying, court_was_told, quoted_as_saying, quotes_as_saying, who_say
from summarizer.linguistics.tokens import lexicon
from summarizer.linguistics.verbs import ASKED, Verb, draft_of, ends_with_people, is_mere_noun, is_verb

_BE = lexicon("is are was were be been being isn't aren't wasn't weren't get got")
_PARENTHESIS_ENDS = re.compile(
    r"i[^tQJZVE.;,]{2,16}(?:,|(?=\.)|$)|(?:[yD#]|[xd](?=[id]?D)|i(?:[dxN#DSUK~y]+|o)|2(?:[dxN#DSUK~y]+|o)|(?<=[xNKU])[eEP](?=[iD]))*(?:[.,;-]|$|@|b|A|(?=G))"
)
# What shows that the content comes after the cue, whatever is quoted in front of it.
_CLAUSE_OPENERS = frozenset("pt")
_QUOTATION_FOLLOWS = re.compile(r"y?[,:-]*[QJZ]")
_QUOTATION_RESUMES = re.compile(r"[,;](?=[QJZ])")
_SAID_AGAIN = re.compile(rf"[QJZ](?:[VE]{PHRASE}|(?:p|{LOOSE_PHRASE})[VE])")
_QUOTATION_GOES_ON = re.compile(r",(?=[QJZ])")
_DATE = re.compile("#?d?x?D(?!S)")
_FINITE = re.compile(r"[aVv]")
_CITING = frozenset(("quote", "cite"))
_SUPERLATIVE = frozenset(("most", "least"))
_ARTICLES = lexicon("the a an his her its their our my your no")
_IMPERSONAL = lexicon("claim allege say report understand believe think fear suggest argue hope assume estimate expect")
_REFUSING = frozenset(("refuse", "decline"))
_OBLIGATIONS = frozenset(("must", "ought"))
_UNSAID = lexicon(
    "authorized authorised allowed permitted anonymity pressure chance opportunity right duty obligation need refusal "
    "reluctance reluctant purporting purports purported"
)
_FAILING = lexicon("failed fails fail failing unable struggled")
_AGREEING = frozenset(("agree", "explain", "decide"))
_WITHHOLDING = lexicon("declined declines declining refused refuses refusing unwilling unable")
_AGENT_OF_SUBJECT = re.compile(rf"{LOOSE_PHRASE}(?:i?D)*[yan]*[aVvER]")
_TELLING = re.compile(rf"c{LOOSE_PHRASE}[yan]*[VEv]")
_OF_SUBJECT = re.compile(
    rf"[EP](?:(?:i?x?D#?)+|ig?{LOOSE_PHRASE})[yan]*(?:[aVv]|E(?!i?x?D#?[.,]|i[^tQJZVEav.;,]{{1,16}}\.)|U(?=[tw]))"
)
_MAIN_CLAUSE = re.compile(
    rf"[,J](?:p|{LOOSE_PHRASE}(?:,(?:[^,.;:JZaVvpr]{{1,30}}|r[^,.;:JZ]{{1,40}}),)?)(?=[yan]*[aVvEeRU])"
)
_PREDICATE = re.compile("[yan]*[aVEveUP]")
_MAY_BE_FINITE = re.compile(r"[aVveER]")
_VERB_BEHIND = re.compile(r",(?=[yan]*[aVveER])")
_INSERTED = re.compile(rf"V{PHRASE},[yan]*[avVR]")
_INVERTED_ENDS = re.compile(r"[.,;rby]|i?d?[#x]?D|$")


def find_verbal(line: Line, at: int, last: Draft | None) -> Draft | None:
    """The attribution by the verb at token ``at``; none where the verb attributes nothing."""
    if is_mere_noun(line, at):
        return None
    cue = CUES[line.word(at)]
    verb = Verb(line, at, cue, last)
    if cue.lemma in REJECTING and (draft := by_denial(verb) or by_dismissal(verb)):
        return draft
    if cue.lemma in _REFUSING and line.letters[at + 1] == "2" and line.word(at + 3) == "out":
        return None  # "refused to rule out a vote": he leaves it possible
    warning = disregarded(verb)
    return by_disregard(verb, warning) if warning else _by_form(verb)


def _by_form(verb: Verb) -> Draft | None:
    """By the form of the verb: passive, participle, in -ing, finite."""
    line, at, start, cue = verb.line, verb.at, verb.start, verb.cue
    tag = line.letters[at]
    if start < at and tag in "EPUV" and not _BE.isdisjoint([line.word(near) for near in range(start, at)]):
        return by_noun(line, at) if tag == "U" else _passive(verb)
    if tag in "EP" and (draft := by_name(verb) if cue.lemma in NAMING else by_description(verb)):
        return draft
    if tag in "EP" and line.word(at + 1) == "by" and _has_agent(verb):
        return by_agent_of_relative(verb)
    if _is_adjective(verb) or _is_due(verb):
        return None
    if tag == "G" and "a" not in verb.auxiliaries:
        is_noun = verb.left == "d" or (verb.left in "xe" and line.letters[at + 1] == "a")  # "its main finding is that"
        return by_noun(line, at) if is_noun else as_saying(verb) or _gerund(verb)
    return _active(verb)


def _has_agent(verb: Verb) -> bool:
    """ "A charge rejected by X has …", "…, a demand backed by the unions": not "replied by email"."""
    line, agent = verb.line, verb.at + 2
    if _AGENT_OF_SUBJECT.match(line.tags, agent, line.end):
        return True
    is_somebody = line.letters[agent] in "dN" or line.word(agent).endswith("s")
    return is_somebody and verb.left in "xKUL" and verb.start == verb.at and "noun" in verb.cue.frames


def _is_adjective(verb: Verb) -> bool:
    """ "The disputed region", "rejecting repeated claims": a participle before its noun."""
    line, at = verb.line, verb.at
    if line.letters[at] not in "EP" or verb.start < at:
        return False
    if verb.left == "d":
        return line.word(at - 1) in _ARTICLES
    governs = verb.left in "VG" or (
        verb.left == "E" and line.left_of(at - 1) in "xNKUp"
    )  # "it ignored repeated claims"
    return governs and line.letters[at + 1] in "xNKU" and line.word(at - 1) not in ("had", "have")


def _is_due(verb: Verb) -> bool:
    """ "Workers must still ratify the deal": nobody does so yet."""
    return verb.start < verb.at and not _OBLIGATIONS.isdisjoint(verb.line.words(verb.group))


def _passive(verb: Verb) -> Draft | None:
    draft = None
    if verb.line.word(verb.start - 1) == "it":
        draft = _impersonal(verb)
    elif verb.cue.lemma == "quote":
        draft = quoted_as_saying(verb)
    elif verb.cue.lemma == "tell":
        draft = court_was_told(verb)
    return draft or by_passive(verb)


def _impersonal(verb: Verb) -> Draft | None:
    """ "The men, it is claimed, fled", "it is believed they fled"."""
    line, at, it = verb.line, verb.at, verb.start - 1
    if verb.cue.lemma not in _IMPERSONAL:
        return None  # "when he applied, it was refused"
    if line.left_of(it) in ",JQZ" and line.letters[at + 1] in ",.":
        return draft_of(verb, None, _around(verb, it))
    follows = contents.opens_clause(line, at + 1)
    return draft_of(verb, None, (contents.clause(line, at + 1),)) if follows else None


def _active(verb: Verb) -> Draft | None:
    line, at = verb.line, verb.at
    if "2" in verb.auxiliaries:
        return by_noun(line, at) if verb.cue.form is Form.THIRD else _in_infinitive(verb)  # "according to documents"
    if line.letters[at] == "U" and not is_verb(verb):
        return _inverted(verb) if verb.left in "JZ" else by_noun(line, at)
    subject = _agreeing(verb, verb.subject)
    if verb.left == "," and _INSERTED.match(line.tags, at, line.end):
        return _inverted(verb)  # "The roof, the hall and the yard, said X, were unsafe"
    if line.hangs_on_preposition(subject, at) or _is_superlative(verb) or _modifies_subject(verb):
        return None  # "in a statement posted online"
    return _with_subject(verb, subject) if subject.start < subject.end else _without_subject(verb)


def _without_subject(verb: Verb) -> Draft | None:
    """The verb stands first, or takes the subject of another one."""
    line, at = verb.line, verb.at
    if line.word(at - 1) == "so" and line.letters[at] == "V":
        doubted = _or_so(verb, at - 1)  # "So says X" tells of the sentence before
        return draft_of(verb, line.noun_phrase(at + 1), (doubted,), speaks=True) if doubted else None
    return _inverted(verb) or _announced(verb) or reported_by(verb) or _participle(verb) or _inherited(verb)


def _is_superlative(verb: Verb) -> bool:
    """ "The most admired writers"; in "Most said yes" it is the subject."""
    line, before = verb.line, verb.at - 1
    return line.word(before) in _SUPERLATIVE and line.left_of(before) not in ".,;"


def _modifies_subject(verb: Verb) -> bool:
    """ "A report published Wednesday said": a participle, behind which the verb comes."""
    return _OF_SUBJECT.match(verb.line.tags, verb.at, verb.line.end) is not None


def _with_subject(verb: Verb, subject: Range) -> Draft | None:
    """ "X said that …", "…, X said", "as X said"."""
    line, at = verb.line, verb.at
    if verb.cue.lemma in _CITING and (draft := quotes_as_saying(verb, subject)):
        return draft
    if line.letters[subject.start] == "r" and (draft := who_say(verb, subject)):
        return draft
    left = line.left_of(subject.start)
    if left == "A" and (draft := commented(verb, subject, subject.start - 1, _after_it(verb))):
        return draft
    follows = (left in "JQZ" and line.tags[at + 1 : at + 2] not in _CLAUSE_OPENERS) or (
        left == "," and line.letters[subject.start] != "r" and not _goes_on(verb)
    )
    if left == "y" and line.word(subject.start - 1) == "so" and (doubted := _or_so(verb, subject.start - 1)):
        return draft_of(verb, subject, (doubted,), speaks=True)
    content = _around(verb, subject.start) if follows else ()
    return draft_of(verb, subject, content, speaks=left in "JZ") if content else forward(verb, subject)


def _after_it(verb: Verb) -> int:
    """Behind the verb, with the "it" of "as X sees it"."""
    return verb.at + 1 + (verb.cue.lemma == "see" and verb.line.word(verb.at + 1) == "it")


def _or_so(verb: Verb, so: int) -> Range | None:
    """ "It is safe, or so X says": what stands in front is what X says."""
    line = verb.line
    opens = line.start + 1 < so and line.word(so - 1) == "or" and "quote" in verb.cue.frames
    return contents.before(line, so - 1, verb.floor) if opens else None


def _in_infinitive(verb: Verb) -> Draft | None:
    line, start = verb.line, verb.start
    if verb.cue.lemma == "rule" and line.letters[start - 1] in "EVU":
        subject = line.subject_before(line.verb_group(start - 1).start)  # who "refused to rule out"
        return forward(verb, subject) if subject.end > subject.start else _inherited(verb)
    if _is_unsaid(verb) or (line.letters[start - 1] == "x" and _is_expletive(line)):
        return None  # "it is wrong to say that"
    return _inherited(verb) if line.letters[start] != "a" else _obliged(verb)


def _is_unsaid(verb: Verb) -> bool:
    """ "Not authorised to discuss it", "under pressure to explain it", "declined to comment on it"."""
    before = verb.line.word(verb.start - 1)
    is_failed = before in _FAILING and verb.cue.lemma in _AGREEING
    is_due = before != "" and verb.line.tags[verb.start - 1] == "D" and verb.line.word(verb.start - 2) == "until"
    return before in _UNSAID or is_failed or is_due or (before in _WITHHOLDING and verb.cue.lemma == "comment")


def _is_expletive(line: Line) -> bool:
    return line.word(line.main_subject.start) == "it"


def _obliged(verb: Verb) -> Draft | None:
    """ "X has yet to explain", "X is to announce": an auxiliary has a subject of its own."""
    subject = verb.subject
    return forward(verb, subject) if subject.end > subject.start else _inherited(verb)


def _agreeing(verb: Verb, subject: Range) -> Range:
    """The subject, or the last part of it where the verb is in the singular: "… shift and Armenia seeks"."""
    tags = verb.line.tags
    if verb.cue.form is not Form.THIRD or tags[subject.start] == "N" or "," in tags[subject.start : subject.end]:
        return subject
    joint = tags.rfind("c", subject.start, subject.end)
    return Range(joint + 1, subject.end) if joint > subject.start else subject


def _participle(verb: Verb) -> Draft | None:
    """ "Asked whether …, X said": a past participle that opens its clause has no source."""
    line, at, cue = verb.line, verb.at, verb.cue
    opens = verb.left in ".b,"
    if line.letters[at] not in "EP" or "addressee" not in cue.frames or not opens:
        return None
    start = at + 2 if line.word(at + 1) == "about" else at + 1
    return draft_of(verb, None, (contents.up_to_comma(line, start),), start, speaks=True) if start < line.end else None


def _goes_on(verb: Verb) -> bool:
    """Whether the content follows for certain: a quotation, an infinitive, or a preposition of the verb."""
    line, at, cue = verb.line, verb.at, verb.cue
    if _QUOTATION_FOLLOWS.match(line.tags, at + 1, line.end):
        return True
    following = line.word(at + 1)
    is_dated = following == "on" and _DATE.match(line.tags, at + 2, line.end) is not None  # "reported on Monday"
    return (following in cue.prepositions and not is_dated) or (following == "to" and "infinitive" in cue.frames)


def _around(verb: Verb, start: int) -> tuple[Range, ...]:
    """What stands before a reporting clause, and after it where the sentence goes on."""
    line, at, cue = verb.line, verb.at, verb.cue
    if not contents.reports(cue):
        return ()
    quoted = line.letters[start - 1] in "JZ"
    end = _PARENTHESIS_ENDS.match(line.tags, _after_addressee(verb), line.end)
    # "A report that, they said, had failed": the clause within is said, not what it hangs on.
    within = line.tags[start - 2 : start] == "t,"
    first = Range(start - 2, start - 1) if within else contents.before(line, start, verb.floor)
    if first.end <= first.start or (end is None and not quoted) or _is_participial(line, first):
        return ()
    rest = _QUOTATION_GOES_ON.search(line.tags, at + 1, line.end) if quoted else end
    if rest and rest.end() < line.end and line.letters[rest.end() - 1] == ",":
        resumed = rest.end()
        if contents.gives_reason(line, resumed) or not (line.letters[resumed] in "GgbA@" or _tells(line, resumed)):
            return first, contents.clause(line, resumed)
    return (first,)


def _tells(line: Line, at: int) -> bool:
    """Whether somebody else says something there: "X said, but Y put the toll at 40"."""
    told = _TELLING.match(line.tags, at, line.end)
    return told is not None and (line.letters[told.end() - 1] != "v" or line.word(told.end() - 1) in ("put", "puts"))


def _is_participial(line: Line, content: Range) -> bool:
    """Whether nothing but a participle with what hangs on it stands there ("Asked about the roof, X laughed")."""
    asked = content.start + (line.word(content.start) == "when")
    is_asked = line.word(asked) in ASKED and line.tags.find(",", asked, content.end) < 0  # "Asked whether he would go"
    has_verb = _FINITE.search(line.tags, content.start, content.end)
    return is_asked or (line.letters[content.start] in "EPGeg" and not has_verb)


def _after_addressee(verb: Verb) -> int:
    """Past "reporters" in "…, X told reporters"."""
    return verb.line.noun_phrase(verb.at + 1).end if "addressee" in verb.cue.frames else verb.at + 1


def _inverted(verb: Verb) -> Draft | None:
    """ "…," said X."""
    line, at, start, cue = verb.line, verb.at, verb.start, verb.cue
    if verb.left == "," and ends_with_people(verb):
        return draft_of(verb, line.noun_phrase(at + 1), (contents.before(line, start, verb.floor),))
    if verb.left not in "JQZ," or "quote" not in cue.frames or line.letters[at] not in "VEU":
        return None
    subject = line.joined_phrase(at + 1)
    if "," in line.tags[subject.start : subject.end] and not line.has_apposed_list(at + 1):
        subject = line.noun_phrase(at + 1)  # "said Ann Lee, and the others nodded"
    if subject.end == subject.start:
        return None
    is_unquoted = verb.left == "," and line.letters[start - 2] not in "QJZ"
    if is_unquoted and (line.letters[at] != "V" or not _INVERTED_ENDS.match(line.tags, subject.end, line.end)):
        return None
    first = contents.before(line, start, verb.floor)
    source, rest = _behind_inverted(line, first, subject)
    return draft_of(verb, source, (first, *rest))


def _behind_inverted(line: Line, first: Range, subject: Range) -> tuple[Range, tuple[Range, ...]]:
    """The source with its apposition, and what is said behind it."""
    source = line.with_apposition(subject)
    if resumed := _resumed(line, subject.end):
        return source, tuple(resumed)
    if rest := contents.behind_tag(line, first, subject.end):
        return subject, rest
    return source, contents.behind_tag(line, first, source.end - 1)


def _resumed(line: Line, after: int) -> list[Range]:
    """The quotation that goes on behind its speaker ("…," said X, "…"), unless somebody else says that."""
    break_ = _QUOTATION_RESUMES.search(line.tags, after, line.end)
    if break_ is None or _SAID_AGAIN.match(line.tags, break_.end(), line.end):
        return []
    return [contents.clause(line, break_.end())]


def _announced(verb: Verb) -> Draft | None:
    """ "Said X: …", also where the quotation comes in the next sentence."""
    line, at, start, cue = verb.line, verb.at, verb.start, verb.cue
    if start > line.start or line.letters[at] not in "VE" or "quote" not in cue.frames:
        return None
    subject = line.noun_phrase(at + 1)
    if subject.end == subject.start or line.letters[subject.end] != ":":
        return None
    return draft_of(verb, subject, (line.trimmed(subject.end, line.end),))


def _gerund(verb: Verb) -> Draft | None:
    """ "a letter promising", "with the mayor telling": the noun directly before it is the source."""
    line = verb.line
    speaker = speaker_before(verb) if verb.left in "xNLKUS" else None
    draft = forward(verb, speaker) if speaker else _inherited(verb)
    if draft is None:
        return None
    return draft.altered(tuple([_inserted(verb, contents.until_other(line, part)) for part in draft.content]))


def _inserted(verb: Verb, content: Range) -> Range:
    """Up to its comma, where the subject is still to get its verb: "X, hoping to win, said"."""
    line = verb.line
    is_inserted = verb.left == "," and not _MAY_BE_FINITE.search(line.tags, line.start, verb.start)
    comma = _VERB_BEHIND.search(line.tags, content.start, content.end) if is_inserted else None
    return line.trimmed(content.start, comma.start()) if comma else content


def _inherited(verb: Verb) -> Draft | None:
    """The attribution of a verb in -ing or after a conjunction, by the subject of the verb before it."""
    opens = verb.start <= verb.line.start + 1
    if opens and verb.line.letters[verb.at] in "EP":
        return None  # "Charged with murder, X said …"
    if opens and verb.line.letters[verb.at] == "G":
        return _fronted(verb)
    if _continues(verb):
        return None  # "X said the man was attacked and called for help"
    source = _source_before(verb)
    if source.end == source.start or (source.end > verb.start and not opens):
        source = verb.last.source if verb.last and verb.last.source else source
    return forward(verb, source) if source.end > source.start and (opens or source.end <= verb.start) else None


def _continues(verb: Verb) -> bool:
    said = verb.last.content if verb.last and verb.left == "c" else ()
    return bool(said) and contents.continues(verb.line, said[-1].start, verb.start - 1)


def _source_before(verb: Verb) -> Range:
    """The main subject, or who speaks in what the verb goes on with."""
    source, last = verb.line.main_subject, verb.last.source if verb.last else None
    is_participle = "G" in verb.line.letters[verb.at]
    if last and last.start == source.start:
        return last  # with what is set behind it by commas
    if last and verb.last and verb.last.end and is_participle:
        return last  # "The bridge is safe, X said, adding that …"
    return (_subject_of_adverbial(verb) if is_participle and verb.left == "," else None) or source


def _subject_of_adverbial(verb: Verb) -> Range | None:
    """ "Shares fell after the FTC sued the firm, saying …": a participle belongs to the clause it stands behind."""
    line = verb.line
    adverbial = line.tags.rfind("b", line.start, verb.start)
    if adverbial <= line.start or "," in line.tags[adverbial : verb.start - 1]:
        return None
    last = verb.last.source if verb.last else None
    if last and last.start == adverbial + 1:
        return last
    subject = line.noun_phrase(adverbial + 1)
    is_clause = _PREDICATE.match(line.tags, subject.end, line.end) is not None
    return subject if subject.end > subject.start and is_clause else None


def _fronted(verb: Verb) -> Draft | None:
    """ "Saying that …, X left"; "knowing the valley is not enough" has no comma: the clause is itself the subject."""
    line = verb.line
    if verb.cue.lemma == "write" and line.letters[verb.at + 1] == "i":
        return None  # "Writing in the Times, X said"
    main = _MAIN_CLAUSE.search(line.tags, verb.at + 1, line.end)
    draft = forward(verb, Range(main.start() + 1, main.end())) if main else None
    if draft is None or main is None:
        return None
    stop = main.start() + (line.letters[main.start()] == "J")
    content = [line.trimmed(start, min(end, stop)) for start, end in draft.content]
    return draft.with_filled(content)
