"""Attributions without a source, and those whose source is a document or a poll in an adverbial.

"X is expected to", "it is believed that", "X seems to", "reportedly", "according to", "in a
poll": the evidential adverbials and predicates of Chafe 1986 and Biber & Finegan 1989. The
content is what stands on either side of the cue.
"""

from __future__ import annotations

import re

from summarizer.linguistics import contents
from summarizer.linguistics.clauses import PHRASE, Line, Range
from summarizer.linguistics.descriptions import describe, head_phrase, names_people, singular
from summarizer.linguistics.drafts import Draft
from summarizer.linguistics.nominal_cues import possessor
from summarizer.linguistics.titles import DESCRIPTION_KINDS
from summarizer.linguistics.tokens import lexicon

# Evidential adjectives: what they stand before is what somebody calls it.
_ADJECTIVES = lexicon("so-called purported reputed")
# What stands before a colon in a headline and says nothing: the kind of piece, or a cry for attention.
_RUBRICS = lexicon(
    "breaking exclusive update updates updated byline dateline watch video videos photos photo gallery live opinion "
    "politics business sport sports world news health science culture comment explainer explained factbox timeline "
    "related "
    "editorial analysis review interview profile recap wow must-see must-read developing alert flashback transcript"
)
# What stands before a colon in a headline as its topic, in whatever case: events, plans and matters of dispute.
_EVENTS = lexicon(
    "stabbing shooting murder killing manslaughter attack assault robbery bombing explosion blast fire wildfire blaze "
    "crash collision derailment flood flooding earthquake quake storm hurricane typhoon cyclone tornado drought "
    "heatwave weather war invasion ceasefire truce conflict crisis row scandal affair saga trial sentencing verdict "
    "appeal case probe election by-election referendum budget leadership race contest bid deal plan proposal bill law "
    "reform cut strike protest riot rally summit talk negotiation sanction tariff merger takeover sale closure "
    "shutdown lockdown pandemic epidemic outbreak virus vaccine disaster tragedy terror rescue search death "
    "disappearance policy debate treaty agreement resolution constitution amendment result record speech brexit covid "
    "coronavirus ebola mpox"
)
_ALSO_NAMES = lexicon("law case bill sale reform race row cut")  # people and parties go by these, too
# Headline words for people and bodies that prose seldom has.
_HEADLINE_SPEAKERS = lexicon("boss watchdog star ceo pundit tsar czar cop inquiry")
_NAMED_EVENTS = lexicon("storm hurricane typhoon cyclone operation")
_BY_PLACE = re.compile(r"y?i")
_MAKING = lexicon("make makes made making")
_QUANTITIES = lexicon("most many more fewer few half third quarter majority minority two three four five six")
_HEADLINE_SOURCE = re.compile(rf"[NKUL](?:{PHRASE})?:(?=.)")
_TAIL = re.compile(r"[:-]([xNKUL]{1,3})$")
_TELLING_KINDS = ("government", "organization", "outlet")
_ANNOUNCED = re.compile(r":[JZ]\.?$")
# What somebody says, as a noun, what may stand between it and the colon, and how far into the sentence it may stand.
_SAID = lexicon("verdict message answer response reply advice view explanation conclusion plea warning words reaction")
_TO_COLON = re.compile(r"(?:[2i][^avV.,:;]{1,6})?(?:y?ay?[xejgy]{0,5})?")
_REACH = 8
_SPEAKER = re.compile(r"p|[dx]{0,3}N[N~]*")
# What speaks there: a name, behind an office and the time of day.
_LABEL = re.compile(r"(?:#:?#?[NxUKdE~]{0,6}N|[NxUKdE~]{0,6}N[N~]):(?=[JZ])")


def by_raising(line: Line, at: int) -> Draft | None:
    """ "X seems to do": no source, the content on both sides."""
    group = line.verb_group(at)
    subject = line.subject_before(group.start)
    if subject.end == subject.start or at + 1 >= line.end or line.letters[at + 1] in ",.;:":
        return None
    # "Looked at", "appeared on television": an act or an appearance, no impression.
    is_at_place = line.word(at + 1) == "before" or _BY_PLACE.match(line.tags, at + 1)
    if (line.word(at).startswith("look") or is_at_place) and line.word(at + 1) != "like":
        return None
    return _two_sided(line, subject, group, at + 1)


def by_adverb(line: Line, at: int) -> Draft | None:
    """ "X has reportedly done": no source, the adverb is the cue."""
    if line.word(at) in _ADJECTIVES:
        content = contents.nominal(line, at + 1) if at + 1 < line.end else Range(at, at)
        return Draft(line, None, Range(at, at + 1), (content,)) if content.end > content.start else None
    if line.tags[at + 1 : at + 2] == "," or at + 1 >= line.end:
        return None
    start = at
    while start > line.start and line.letters[start - 1] in "an":
        start -= 1
    subject = line.subject_before(start)
    first = Range(subject.start, at)
    return _two_sided(line, first, Range(at, at + 1), at + 1)


def _two_sided(line: Line, first: Range, cue: Range, after: int) -> Draft | None:
    second = contents.clause(line, after)
    content = tuple(part for part in (first, second) if part.end > part.start)
    return Draft(line, None, cue, content) if second.end > second.start else None


def by_attitude(line: Line, at: int) -> Draft | None:
    """ "X is confident that", "they are worried about", "it is not clear whether"."""
    group = line.verb_group(at)
    if line.word(at - 1) == "it" and line.word(at - 2) in _MAKING:
        group = Range(line.verb_group(at - 2).start, at + 1)
    elif line.word(at - 1) in _MAKING:
        group = Range(line.verb_group(at - 1).start, at + 1)  # "made clear that"
    elif "a" not in line.tags[group.start : at]:
        return None
    subject = line.subject_before(group.start)
    if subject.end == subject.start or at + 2 >= line.end:
        return None
    source = None if line.word(subject.start) in ("it", "there") else subject
    following = line.letters[at + 1]
    if following in "tw2" or (source and contents.opens_clause(line, at + 1)):
        return Draft(line, source, group, (contents.clause(line, at + 1),))
    if source and line.word(at + 1) in ("about", "of", "by", "with", "over", "for"):
        return Draft(line, source, Range(group.start, at + 2), (contents.nominal(line, at + 2),))
    return None


_ASIDE = re.compile(",(?:r|i[^,.;:JZQaVv]{1,8},)")


def by_according(line: Line, at: int) -> Draft | None:
    """ "According to X, …" and "…, according to X"."""
    begin = at + 1 + (line.word(at) != "per")
    if begin >= line.end or (line.word(at + 1) != "to" and line.word(at) != "per"):
        return None
    source = line.joined_phrase(begin)
    if source.end == source.start:
        return None
    if line.letters[source.end] == "r":  # "according to those who know him, …"
        source = Range(source.start, contents.up_to_comma(line, source.end).end)
    end = source.end
    if _ASIDE.match(line.tags, end, line.end):  # "two jurors, who asked not to be named, …", "Lee, of Leith, …"
        end = contents.up_to_comma(line, end + 1).end
    opens = at == line.start or line.tags[line.start : at] in "cby" or line.tags[line.start : at].endswith(("t", "t,"))
    content = contents.clause(line, end) if opens else contents.before(line, at, line.start)
    if content.end <= content.start:
        return None
    parts = (content,) if opens else (content, *contents.behind_tag(line, content, source.end))
    return Draft(line, source, Range(at, begin), parts, is_speech=True)


def by_colon(line: Line) -> Draft | None:
    """ "Smith: Taxes must fall", in a headline."""
    match = _HEADLINE_SOURCE.match(line.tags, line.start, line.end)
    if match is None:
        return _by_tail(line)
    colon = match.end() - 1
    if not _RUBRICS.isdisjoint((line.word(line.start), line.word(colon - 1))):
        return None
    content = line.trimmed(colon + 1, line.end)
    if content.end == content.start or _is_heading_topic(line, colon):
        return None
    return Draft(line, Range(line.start, colon), Range(colon, colon + 1), (content,))


def _is_heading_topic(line: Line, colon: int) -> bool:
    """ "Leeds stabbing: man charged", "Storm Ellen: …", "Budget 2025: …": what the piece is about, not who speaks."""
    first = line.start
    if colon == first + 1:
        head = singular(line.word(first))
        return (head in _EVENTS and head not in _ALSO_NAMES) or _is_topic(line, first)
    return (
        line.word(first) in _NAMED_EVENTS or line.letters[colon - 1] == "#" or not _can_speak(line, Range(first, colon))
    )


def _can_speak(line: Line, label: Range) -> bool:
    """Whether a label of several words names somebody, or its head means people, a body or a text that tells."""
    words = head_phrase(" ".join(line.words(label))).rstrip()
    head = singular(words.rpartition(" ")[2])
    is_name = line.letters[label.end - 1] == "N"
    if head in _EVENTS:
        return is_name and head in _ALSO_NAMES
    return (
        is_name
        or head in _HEADLINE_SPEAKERS
        or names_people(words)
        or head in DESCRIPTION_KINDS
        or describe(head).kind == "person"
    )


def _is_topic(line: Line, at: int) -> bool:
    """ "Wildfires: thousands flee", where the article has wildfires in small letters; a mayor is no topic."""
    word = line.word(at)
    speaks = names_people(word) or singular(word) in DESCRIPTION_KINDS or line.letters[at + 2] in "QJZ"
    return line.has_in_small_letters(at) and not speaks


def _by_tail(line: Line) -> Draft | None:
    """ "Five killed in flood: police", "Mayor took bribes – prosecutors"."""
    tail = _TAIL.search(line.tags, line.start, line.end)
    words = " ".join(map(line.word, range(*tail.span(1)))) if tail else ""
    if (
        tail is None
        or line.letters[line.start] == "i"
        or not (names_people(words) or describe(words).kind in _TELLING_KINDS)
    ):
        return None
    mark = tail.start()
    return Draft(line, Range(*tail.span(1)), Range(mark, mark + 1), (line.trimmed(line.start, mark),))


def by_label(line: Line) -> Draft | None:
    """ "22:35 Finance minister Ann Lee: “…”", in a transcript or a live report."""
    label = _LABEL.match(line.tags, line.start, line.end)
    if label is None:
        return None
    colon = label.end() - 1
    start = max(line.start, line.tags.rfind("#", line.start, colon) + 1)
    return Draft(
        line, Range(start, colon), Range(colon, colon + 1), (line.trimmed(colon + 1, line.end),), is_speech=True
    )


def by_introduction(line: Line) -> Draft | None:
    """ "Ann Lee put it simply: “…”": whoever the sentence speaks of says what its colon announces."""
    announced = _ANNOUNCED.search(line.tags, line.start, line.end)
    if announced is None:
        return None
    if owned := _by_owned_words(line, announced.start()):
        return owned
    subject = line.main_subject
    is_topic = subject.start == line.start and subject.end == line.start + 1 and line.has_in_small_letters(line.start)
    if subject.end > announced.start() or is_topic or not _SPEAKER.fullmatch(line.tags, subject.start, subject.end):
        return None
    colon = announced.start()
    return Draft(line, subject, Range(colon, colon + 1), (line.trimmed(colon + 1, line.end),), is_speech=True)


def _by_owned_words(line: Line, colon: int) -> Draft | None:
    """ "X's verdict: “…”", "Her message to ministers was simple: “…”"."""
    noun = next((at for at in range(line.start + 1, min(line.start + _REACH, colon)) if line.word(at) in _SAID), colon)
    source = possessor(line, noun) if noun < colon else None
    if source is None or source.start > line.start + 1 or not _TO_COLON.fullmatch(line.tags, noun + 1, colon):
        return None
    return Draft(line, source, Range(noun, noun + 1), (line.trimmed(colon + 1, line.end),), is_speech=True)


def _tells_figures(line: Line) -> bool:
    """Whether a sentence counts something, as what a poll tells does; "he took hope in polls" does not."""
    counts = "#" in line.tags[line.start : line.end]
    return counts or not _QUANTITIES.isdisjoint(map(line.word, range(line.start, line.end)))


def by_survey(line: Line, at: int) -> Draft | None:
    """ "In a poll of voters, …" and "… in a poll of voters"."""
    start = next((i for i in range(at - 1, max(at - 9, line.start - 1), -1) if line.word(i) == "in"), None)
    if start is None or line.word(at - 1) == "the":
        return None
    source = line.noun_phrase(start + 1)
    if source.end <= at or "i" in line.tags[start + 1 : at] or not _tells_figures(line):
        return None
    opens = start == line.start
    content = contents.clause(line, source.end) if opens else contents.before(line, start, line.start)
    return Draft(line, source, Range(start, start + 1), (content,)) if content.end > content.start else None
