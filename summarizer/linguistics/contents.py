"""How far the content of an attribution reaches, right and left of its cue.

The borders follow the annotation guide of PolNeAR (Newell, Margolin & Ruths 2018): the content
holds its "that" and its quotation marks, leaves out the full stop of the sentence around it,
and ends before the next reporting clause.
"""

from __future__ import annotations

import re

from summarizer.linguistics.clauses import LOOSE_PHRASE, PHRASE, Line, Range, range_of
from summarizer.linguistics.reporting_verbs import CUES, Cue, Form
from summarizer.linguistics.tokens import lexicon

_REASONS = frozenset(("because", "unless", "until", "lest"))
# What is set in between commas goes on behind the second one.
_NO_MAIN_VERB = r"(?![^,.;]{1,40},[yan]*[aVvEeRUPK])"
_SUBJECT = rf"(?:p|{LOOSE_PHRASE})"
# Each begins with a letter of its own, so that a search passes over all others at once.
_COMMA_ENDS = (
    r"@",  # "according to"
    rf"(?=r{_NO_MAIN_VERB})",  # what the writer adds: ", which …"
    rf"(?=d[xegUK]{{1,3}}[tr]{_NO_MAIN_VERB})",  # an apposition: ", an idea that …"
    r"(?=d[xegUK]{1,3}[EeP]i)",  # ", a charge contested by …"
    r"(?=d[xegUK]{1,3}(?:p|d[xN]{1,2})[yan]*[aVE])",  # the same without "that": ", a charge he denied"
    r"(?=d?[#x]?Db)",  # ", days after …"
    rf"(?=y?G{_NO_MAIN_VERB})",  # a reporting participle
    r"(?=c[yan]*(?:[VE]|Ut))",  # a coordinate reporting verb of the same subject
    rf"(?=c{_SUBJECT}(?:,[^,.;:JZ]{{1,30}},)?[yan]*[aVvEeR]|cp[yan]*U)",  # a coordinate clause
    r"(?=[bA]|y[bA](?!p)|y?[eEP]i)",  # an adverbial clause
    # a reporting clause that ends the sentence
    rf"(?=(?:{_SUBJECT}[yan]*[VE]|(?:p|d?N{{1,3}})U|V{PHRASE})(?:i?D)?(?:[.;]|$))",
)
_CLAUSE_ENDS = (
    r";|\.|@",
    rf"c(?=[yan]*(?:V|E(?!x?[.,;])|G(?=[tpoQJZwNdi2]))|{_SUBJECT}[yan]*V)",
    rf"J(?=c{_SUBJECT}[yan]*[aVvEe]|y?[GbA]|d[xegUK]{{1,3}}[tr])",
    rf"-(?=c{_SUBJECT}[yan]*[aVvE]|y?G|dN?x{{1,3}}[tr]|d[xK]{{1,2}}(?:p|d[xN]{{1,2}})[yan]*[VEU])(?![^.-]{{1,60}}-)",
)
_CLAUSE_END = re.compile("|".join((*_CLAUSE_ENDS, f",(?:{'|'.join(_COMMA_ENDS)})")))
# Inside an adverbial clause ("While X said that …, Y …") the main clause follows at a comma.
_MAIN_CLAUSE = rf"(?={_SUBJECT}[yan]*[aVvEeRU])"
_ADVERBIAL_START = re.compile(r"(?:y,|c)?[biA]")
_ADVERBIAL_END = re.compile("|".join((*_CLAUSE_ENDS, f",(?:{'|'.join((*_COMMA_ENDS, _MAIN_CLAUSE))})")))
_NOMINAL_ENDS = (
    r";|\.|b|@|-",
    r",(?![dxN~#e]{1,5},?c[dxN])",  # a comma that is not one of a list
    rf"c(?={_SUBJECT}[yan]*[aVvER])",
    rf"A(?={_SUBJECT}[yan]*[aVvER])",
    r"c(?=[yan]*[VEveR])",
    r"c(?=[yn]*a)",  # "praised the roof but was"
    r"a(?<![pani2]a)",
    r"U(?<=xU)(?=[dt])|E(?<=xE)(?=[dt])",  # a verb: "the talk about the base reflects the …"
)
_NOMINAL_END = re.compile("|".join(_NOMINAL_ENDS))
_FINITE = re.compile(r"[aVvEeRUGgP2]")
_FINITE_OR_QUOTED = re.compile(r"[aVvEeRUGgP2QJZ]")
_RELATIVE_INSIDE = re.compile(rf"t?{_SUBJECT},r[^,;.:JZ]{{1,40}}")
_OTHER_SPEAKS = re.compile(rf"c{_SUBJECT}(?:,[^,.;:JZ]{{1,30}},)?[yan]*[VE]")
_PASSIVE = re.compile(r"a[yna]{0,3}[eEPx][^,.;:tJQZ]{0,30}$")
_PASSIVE_TOO = re.compile(r"ay?a[yn]*[eEP]")
_SECOND_PARTICIPLE = re.compile(r"[yn]*[eEP](?![dNxp#tJQZ])")
_BE = lexicon("is are was were be been being")
_HAVE = lexicon("has have had")
_PREDICATE_BEHIND = re.compile(r"[yan]*[aVvEeRU]")
# What leads up to a main clause, and that clause; behind "a vet injured" the participle has more to come.
_LEADING_UP = re.compile(r"c?(?:[bwA2iD]|dD)")
_CLAUSE_BEHIND = re.compile(rf"{_SUBJECT}[yan]*(?:[avVR]|(?<=[Np])[eE]|(?<=x)[eE](?=[.,;]|$))")
_MAIN_VERB = re.compile(r"[aVvER]")
# "Is armed, fled", "is unsafe was shut": a second verb without a subject of its own, and no clause begins in between.
_PUSHED_DOWN = re.compile(
    r"[yan]*[avVeER](?:[^avVR,;.twrbpc]|c(?=[xeg]))*(?:,(?=[yan]*(?:[avVR]|U[po]))|(?<=[xeNgo#D])(?=[aR]))"
)
_OTHER = re.compile(rf"c(?={_SUBJECT}y?G)")
_CONTRAST = re.compile(r"c(?=U[dxNKpt2QJZweg#])")
_COMMA = re.compile(r"[,;.]|@|(?=c[yan]*[VE])")
# What opens a clause inside a noun phrase.
_RELATIVE = re.compile(r"[trwG]|p(?=[yan]*[aVvE])")
_QUOTED_AT_ONCE = re.compile("[^VvRQJZ]*[QJZ]")
# A noun phrase that is the subject of a clause without "that", not an object.
_CLAUSE_STARTS = re.compile(rf"[yan]*[aVv]|{_SUBJECT}[yan]*(?:[aVvR]|(?<=[Npx])[eE])")
_STATEMENTS = lexicon("statement filing email e-mail letter post tweet interview memo notice release message")
_LONGEST_STATEMENT = 6
_SUBJECT_STARTS = frozenset("pdxN#K")
_OBJECT_STARTS = frozenset("pdxNKLU#~oegGEPQJZrjDy")
_SAYING = frozenset(("quote", "clause"))
_NO_CLAUSE_STARTS = frozenset(".,;:-ic@()r2")
# "Found drugs", "maintained ties", "ruled the country": of these only a clause is said.
_TRANSITIVE = lexicon(
    "add maintain rule email write hear find accept discover notice assume resolve respond answer conclude caution"
)
_AUDIENCE = re.compile(r"d?[xNUK]{1,3}(?:iN)?(?=[xNUK])")
_AUDIENCES = lexicon(
    "reporters journalists jurors jury court inquest inquiry tribunal hearing trial magistrates judges police officers"
    " detectives investigators mps lawmakers senators legislators ministers peers councillors delegates lords commons"
    " parliament congress committee conference investors analysts shareholders employees staff workers residents voters"
    " supporters members students parents listeners viewers readers fans guardian telegraph news bbc cnn reuters afp ap"
    " colleagues friends aides allies relatives donors tass itv cnbc bloomberg politico axios"
)
# What may stand between a cue and its "that" or its quotation.
_ADJUNCT = re.compile(rf",?(?:[yD#]|[d#]?x?Dx?|[i2](?:{PHRASE}|o),?(?:N+,)?|,?G[i2]?{PHRASE},)*[,:]*(?=[tQJZ])")
# The same up to a "that" that opens a clause: "after a lunch with union leaders that", "on air, where he works, that".
_LONG_ADJUNCT = re.compile(
    r"(?:[ib][^,.;:()@aVvREUGg2ptrwQJZ-]{1,24}|,?[ibDG][^.;:()@tQJZ-]{1,40},|,?-[^.;:()@tQJZ-]{1,40}-)(?=t(?!,|[yan]*[aVvER]))"
)
# "Said as he left the court: “…”", "said after the vote that …".
_OCCASION = re.compile(rf"[bA](?:[^,.;:QJZt]{{1,12}}:(?=[QJZ])|{PHRASE}(?=[tQJZ]))")
_OCCASION_STARTS = frozenset("bA")
_ADJUNCT_STARTS = frozenset(",:yD#i2tQJZdx")
# "In an interview with the Post late on Monday"
_OF_STATEMENT = re.compile(rf"(?:i(?!D){PHRASE}|x?i?D#?|i?dD#?|y)*")
_LONG_STARTS = frozenset("ibDG,-")
_TIME = re.compile(r"(?:i?D#?|i?dD#?(?!i)|y)*")
_TIME_STARTS = frozenset("idDy")
_PREDICATE = re.compile(r"S|[yan]*[avR]")
# Adverbs of what they stand before, not of when or how it is said.
_OF_CONTENT = lexicon(
    "nearly almost only just even hardly scarcely barely virtually practically roughly approximately perhaps maybe "
    "probably possibly apparently mostly mainly largely partly"
)
# "At least 40", "up to a dozen", "around 40": a preposition that begins a number; and an adverbial before a clause.
_NUMBER = r"i(?:x#|2?d?[x#]?#|2d?x|dd)"
_QUANTIFIED = re.compile(_NUMBER)
_ADVERBIAL = re.compile(
    rf"i(?:y|d?[xN#D]{{1,4}}|{PHRASE}2x),?(?={_SUBJECT}[yan]*[aVvR])|[ib][^,.;:()@aVvRprwJZQ]{{1,16}},(?={_SUBJECT}[yan]*[aVvReE])"
)
# "HOUSTON (Reuters) -", "MIAMI, May 4 —"
_DATELINE = re.compile(r"N[N~]{0,3}(?:,[ND#~]{1,4}){0,2}(?:\([^()]{1,4}\))?-")
_TOLD = PHRASE.replace("Q", "")  # a quotation is what he is told
# Who is told, up to what he is told; a "that" within reach settles it.
_ADDRESSEE = re.compile(
    rf"2?[^VEtwQJZ.;:2]{{1,16}}(?=t)|[xNU]{{1,3}}(?=i(?:x#|2d?[x#]))|(?:i|2)?(?:o|p(?=[tw2QJZ:,])|d(?=p[yan]*[aVvEeR]|[2wQJZ])|{_TOLD})(?:i?d?D)*,?(?=[tw2QJZ:pdNx]|iw|b|A[^,.;:QJZt]{{1,12}}:[QJZ])"
)


def clause(line: Line, start: int) -> Range:
    """From ``start`` to the end of the clause; no comma ends it before its verb."""
    pattern = _ADVERBIAL_END if _ADVERBIAL_START.match(line.tags, line.start) else _CLAUSE_END
    # "“No,” adding that …": a quotation alone may end at once.
    for end in pattern.finditer(line.tags, start + (line.letters[start] != "J"), line.end):
        if not _goes_on(line, start, end):
            is_quoted = line.letters[end.start()] == "J"
            return line.trimmed(start, end.start() + is_quoted)
    return line.trimmed(start, line.end)


def _goes_on(line: Line, start: int, end: re.Match[str]) -> bool:
    """Whether what looks like the end of a clause from ``start`` is none."""
    if line.letters[end.end() - 1] == "@":  # "…, according to X" ends what has no verb, too, but not a bare "that"
        return end.start() <= start + 1
    if line.letters[end.start()] != ",":
        return line.word(end.start()) == "nor" or continues(line, start, end.start())
    if line.letters[end.end()] == "G" and line.letters[start] == "t":
        return False  # "disputed that account, saying …"
    if line.letters[end.end()] in "eEP" and _RELATIVE_INSIDE.fullmatch(line.tags, start, end.start()):
        return True  # "that X, who was ill, climbed out": the verb that X still lacks
    if _OTHER_SPEAKS.match(line.tags, end.end()):
        return False  # "called the mayor a liar, and the mayor called …"
    finite = _FINITE_OR_QUOTED if line.letters[end.end()] == "b" else _FINITE
    return gives_reason(line, end.end()) or not finite.search(line.tags, start, end.start())


def continues(line: Line, start: int, conjunction: int) -> bool:
    """Whether a second verb is of the clause from ``start``: "was chased and pushed", "was safe but had found none"."""
    following = conjunction + 1
    if line.letters[conjunction] != "c" or following >= line.end:
        return False
    if line.word(following) == "had" or (
        line.tags[start] == "t" and _PASSIVE_TOO.match(line.tags, following, line.end)
    ):
        return True  # "that they had been told and were being helped"
    passive = _PASSIVE.search(line.tags, start, conjunction)
    auxiliary = line.word(passive.start()) if passive else ""
    if auxiliary in _HAVE:  # "that the crew had checked it and found nothing", of another than who speaks
        return line.letters[start] == "t" and line.letters[start + 1] != "p" and line.letters[following] in "eEP"
    return auxiliary in _BE and _SECOND_PARTICIPLE.match(line.tags, following, line.end) is not None


def gives_reason(line: Line, at: int) -> bool:
    """Whether a clause opens there that belongs to what is said: ", because …", ", unless …"."""
    return line.letters[at] == "b" and line.word(at) in _REASONS


def nominal(line: Line, start: int) -> Range:
    """From ``start`` to the end of the noun phrase with what modifies it."""
    return _until_contrast(line, _modified(line, start))


def _until_contrast(line: Line, content: Range) -> Range:
    """An object cut where its verb is contrasted with another one: "denies murder but admits manslaughter"."""
    contrast = _CONTRAST.search(line.tags, content.start + 1, content.end)
    is_verb = contrast and line.word(contrast.start()) == "but" and CUES[line.word(contrast.end())].form is Form.THIRD
    return line.trimmed(content.start, contrast.start()) if contrast and is_verb else content


def _modified(line: Line, start: int) -> Range:
    end = _NOMINAL_END.search(line.tags, start + 1, line.end)
    if line.paragraph == 0 and (clause_start := line.tags.find("A", start + 1, end.start() if end else line.end)) > 0:
        return line.trimmed(start, clause_start)  # a headline: "X Denies Deal as Y Opens Inquiry"
    if _RELATIVE.search(line.tags, start, end.start() if end else line.end):
        return clause(line, start)
    return line.trimmed(start, end.start() if end else line.end)


def behind_tag(line: Line, first: Range, end: int) -> tuple[Range, ...]:
    """What goes on behind a tag: "The firm, says X, was fined", "When it fell, says X, nobody was there"."""
    if line.tags[end : end + 1] != "," or first.end == first.start:
        return ()
    if _PREDICATE_BEHIND.match(line.tags, end + 1, line.end):
        goes_on = not _MAIN_VERB.search(line.tags, first.start, first.end) or line.letters[first.start] == "w"
    else:
        goes_on = _is_adverbial(line, first) and _CLAUSE_BEHIND.match(line.tags, end + 1, line.end) is not None
    return (clause(line, end + 1),) if goes_on else ()


def _is_adverbial(line: Line, first: Range) -> bool:
    """Whether what stands there only leads up to a main clause, so that none has come yet."""
    return _LEADING_UP.match(line.tags, first.start) is not None and line.tags.find(",", first.start, first.end) < 0


def up_to_comma(line: Line, start: int) -> Range:
    """From ``start`` to the end of a clause that any comma ends: a relative or an adverbial one."""
    end = _COMMA.search(line.tags, start + 1, line.end)
    return line.trimmed(start, end.start() if end else line.end)


def until_comma(line: Line, content: Range) -> Range:
    """A content cut at its first comma."""
    comma = line.tags.find(",", content.start + 1, content.end)
    return line.trimmed(content.start, comma) if comma > 0 else content


def until_main_verb(line: Line, content: Range) -> Range:
    """A content that begins with its verb, up to that of the clause around it: "who police say is armed, fled"."""
    pushed = _PUSHED_DOWN.match(line.tags, content.start, content.end)
    return line.trimmed(content.start, pushed.end()) if pushed else content


def until_other(line: Line, content: Range) -> Range:
    """A content cut where somebody else says something: "with X saying …, and Y calling …"."""
    other = _OTHER.search(line.tags, content.start + 1, content.end)
    return line.trimmed(content.start, other.start()) if other else content


def before(line: Line, end: int, floor: int) -> Range:
    """From the start of the sentence, or the reporting clause at ``floor``, to one that follows.

    A colon or a dash in front of a quotation ends what went before.
    """
    if floor == line.start and (dateline := _DATELINE.match(line.tags, floor, end)):
        floor = dateline.end()
    if line.letters[end - 1] in "JZ":
        floor = max(floor, line.tags.rfind(":", floor, end) + 1, line.tags.rfind("-", floor, end) + 1)
    return line.trimmed(floor, end)


def after(line: Line, start: int, cue: Cue) -> Range:
    """The content that follows a cue, by the frames of its verb; empty when none of them fits."""
    if line.tags[start : start + 1] in _TIME_STARTS and (time := _TIME.match(line.tags, start, line.end)):
        end = time.end() + (line.word(time.end()) == "ago")
        start = start if _speaks_of_time(line, start, end) else _before_negation(line, start, end)
    elif line.word(start + 1) == "times" and line.letters[start + 2] in "2t":
        start += 2  # "claimed 29 times to have won"
    return (_by_frame(line, start, cue) if start < line.end else None) or range_of((start, start))


def _by_frame(line: Line, start: int, cue: Cue) -> Range | None:
    content = _reported(line, start, cue) or _infinitive(line, start, cue) or _told(line, start, cue)
    return content or _object(line, start, cue) or _bare(line, start, cue)


def _speaks_of_time(line: Line, start: int, end: int) -> bool:
    """ "Said Friday was a mistake": the time is the subject of what is said; "said Friday that it was" has another."""
    return line.letters[end - 1] == "D" and line.letters[start] in "dD" and _PREDICATE.match(line.tags, end) is not None


def _before_negation(line: Line, start: int, end: int) -> int:
    """Where what stands between a cue and its content ends: "said not one came", "only three" keep these words."""
    return next((at for at in range(start, end) if line.is_negation(at) or line.word(at) in _OF_CONTENT), end)


def that_clause(line: Line, start: int) -> Range | None:
    """The clause with "that" that follows, adjuncts between."""
    adjunct = _ADJUNCT.match(line.tags, start, line.end)
    if adjunct is None or line.letters[adjunct.end()] != "t":
        return None
    return clause(line, adjunct.end())


def reports(cue: Cue) -> bool:
    """Whether the content can be what was said: a quotation or a clause."""
    return "clause" in cue.frames or "quote" in cue.frames


def _reported(line: Line, start: int, cue: Cue) -> Range | None:
    """A quotation, or a clause that "that" or a wh-word opens."""
    if not reports(cue):
        return None
    first = line.letters[start]
    if first in _OCCASION_STARTS and (occasion := _OCCASION.match(line.tags, start, line.end)):
        return clause(line, occasion.end())
    if first == "2" and "infinitive" in cue.frames:
        return None  # "declined to comment on claims that …"
    if first in _ADJUNCT_STARTS and (adjunct := _ADJUNCT.match(line.tags, start, line.end)):
        return clause(line, adjunct.end())
    if first in _LONG_STARTS and cue.frames >= _SAYING and (end := _after_circumstances(line, start)):
        return clause(line, end)
    return clause(line, start) if first in "tw" else None


def _after_circumstances(line: Line, start: int) -> int:
    """Past what tells where, when or how it is said, to a "that" or behind "in a statement"; 0 where neither stands."""
    if (end := _after_statement(line, start)) or _opens_in_preposition(line, start):
        return end
    adjunct = _LONG_ADJUNCT.match(line.tags, start, line.end)
    return adjunct.end() if adjunct else 0


def _after_statement(line: Line, start: int) -> int:
    """Past "in an emailed statement" in "said in an emailed statement it was old"; 0 where none stands there."""
    for at in range(start + 1, min(start + _LONGEST_STATEMENT, line.end)):
        if line.word(at) in _STATEMENTS:
            more = _OF_STATEMENT.match(line.tags, at + 1, line.end)
            end = more.end() if more else at + 1
            return end if end < line.end and opens_clause(line, end) else 0
        if line.letters[at] not in "dxegEN":
            return 0
    return 0


def _infinitive(line: Line, start: int, cue: Cue) -> Range | None:
    """An infinitive; with a verb that takes none it is an adjunct, and there is no content."""
    if line.letters[start + line.is_negation(start)] != "2":
        return None
    return clause(line, start) if "infinitive" in cue.frames else Range(start, start)


def opens_clause(line: Line, start: int) -> bool:
    """Whether a clause without "that" begins there: a subject with its verb."""
    return line.letters[start] in _SUBJECT_STARTS and _CLAUSE_STARTS.match(line.tags, start, line.end) is not None


def _told(line: Line, start: int, cue: Cue) -> Range | None:
    """What stands after the addressee."""
    if "addressee" not in cue.frames:
        return None
    if addressee := _ADDRESSEE.match(line.tags, start, line.end):
        negation = line.is_negation(addressee.end() - 1)  # "warned residents not to return"
        occasion = _OCCASION.match(line.tags, addressee.end(), line.end)
        return clause(line, occasion.end() if occasion else addressee.end() - negation)
    end = _after_audience(line, start)
    return clause(line, end) if end else None


def _after_audience(line: Line, start: int) -> int:
    """Past "the court" in "told the court Mr Hart had …", where nothing but the word tells two noun phrases apart."""
    near = _AUDIENCE.match(line.tags, start, line.end)
    ends = [at + 1 for at in range(start, near.end() if near else start) if line.word(at) in _AUDIENCES]
    fitting = [end for end in ends if _CLAUSE_STARTS.match(line.tags, end, line.end)]
    return fitting[-1] if fitting else 0


def _object(line: Line, start: int, cue: Cue) -> Range | None:
    """A noun phrase, unless it is the subject of a clause."""
    if "noun" not in cue.frames or "predicate" in cue.frames:
        return None
    if not (line.letters[start] in _OBJECT_STARTS or _QUANTIFIED.match(line.tags, start, line.end)):
        return None
    is_clause = "clause" in cue.frames and _CLAUSE_STARTS.match(line.tags, start, line.end)
    return clause(line, start) if is_clause else nominal(line, start)


def _bare(line: Line, start: int, cue: Cue) -> Range | None:
    """A clause without "that", or an object with its predicate."""
    if cue.frames.isdisjoint(("clause", "predicate")):
        return None
    takes_adverbial = cue.frames >= _SAYING and line.left_of(start - 1) != "."  # "Speaking from the bridge, he"
    if line.letters[start] in _NO_CLAUSE_STARTS and not (takes_adverbial and _opens_in_preposition(line, start)):
        return None
    takes_objects = "addressee" in cue.frames or cue.lemma in _TRANSITIVE
    is_clause = not takes_objects or _CLAUSE_STARTS.match(line.tags, start, line.end)
    content = clause(line, start)
    return content if is_clause or _QUOTED_AT_ONCE.match(line.tags, content.start, content.end) else None


def _opens_in_preposition(line: Line, start: int) -> bool:
    """ "Said at least 40 had died", "said for now it would not"."""
    return any(opening.match(line.tags, start, line.end) for opening in (_QUANTIFIED, _ADVERBIAL))
