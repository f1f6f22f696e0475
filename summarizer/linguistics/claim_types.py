"""What kind of claim it is, by the words of the cue and of the content.

Fact, judgment and prediction after Kent 1964; demands, intentions, evaluations and questions are speech acts
(Searle 1976: directives, commissives, expressives), told by the cue where it names the act ("vowed to", "urged"), else
by the content: an imperative, what the speaker says of his own mind ("I think"), modals (Palmer 2001), words of praise
and blame (Hunston & Thompson 2000).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.brief import ActorKind, ClaimType
from summarizer.linguistics.tokens import letters_in, lexicon, lexicon_pattern

_LONGEST = 600
"""Code points of the content that are read."""
_OPENING = 100
"""Code points in which its main verb is looked for."""


def _words(stems: str) -> re.Pattern[str]:
    """Any of some words in small letters; ``+`` at the end of one is any ending, and an underscore is a space."""
    parts = [stem.replace("+", "[a-z]*").replace("_", r"\s") for stem in stems.split()]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


_CUES: tuple[tuple[ClaimType, re.Pattern[str]], ...] = (
    (
        "demand",
        _words(
            """
            demand+ urg(?:e|es|ed|ing) call(?:s|ed|ing)?_(?:for|on) order(?:s|ed|ing)? request+ insist+_on
            ask(?:s|ed|ing)?_for appeal+_(?:for|to) plead+ implor+ encourag+ instruct+ recommend+
            """
        ),
    ),
    ("question", _words("ask(?:s|ed|ing)? wonder(?:s|ed|ing)? question(?:s|ed|ing)? inquir+")),
    (
        "intention",
        _words(
            """
            want(?:s|ed|ing)? plan(?:s|ned|ning)? inten[dt]+ promis+ vow+ pledg+ hop(?:e|es|ed|ing) aim(?:s|ed|ing)?
            agree(?:s|d|ing)?_to deci[ds]+ offer+ seek+ threat+ propos+ prepar+ commit+ refus+_to declin+_to considering
            """
        ),
    ),
    ("prediction", _words("predict+ expect+ forecast+ anticipat+ project(?:s|ed|ions?)?")),
    (
        "evaluation",
        _words(
            """
            prais+ critici[sz]+ condemn+ denounc+ welcom+ applaud+ slam+ blast+ call(?:s|ed|ing)? hail+ deplor+ regret+
            mock+ lament+ endors+ support+ back(?:s|ed|ing) oppos+ complain+ bemoan+ insult+ ridicul+ scorn+ rebuk+
            thank+ congratulat+ admir+ hat(?:e|es|ed) lov(?:e|es|ed) prefer+ proud disappointed
            """
        ),
    ),
    (
        "judgment",
        _words(
            """
            believ+ think+ thought suggest+ argu+ suspect+ feel+ felt consider+ conclu+ doubt+ fear+ assess+ view+ worr+
            contend+ guess+ suppos+ agree+ disagree+ imagin+ reckon+ estimat+ s[ck]eptical sure convinced confident
            certain
            """
        ),
    ),
)
_ANY_CUE = re.compile(rf"\b(?:{'|'.join(pattern.pattern for _, pattern in _CUES)})")
# "Told residents to stay": with an infinitive, these tell somebody what to do.
_DIRECTING = _words(
    "t(?:ell|ells|old|elling) warn+ advis+ direct(?:s|ed|ing)? remind+ beg+ invit+ press+ push+ lobb+ need(?:s|ed)?"
)
_WANTING = _words("want(?:s|ed|ing)?")
_TO = ("to ", "not to ")
_INFINITIVE = re.compile(r"(?:not )?to [a-z]")
_OF_ANOTHER = re.compile(r"(?:[\w'-]+ ){1,8}?(?:not )?to [a-z]")
_WHETHER = re.compile(r"\W{0,3}whether\b")

_OWN: dict[ClaimType, str] = {
    "judgment": """
        think thought believe feel felt guess suppose suspect doubt consider agree disagree imagine reckon assume
        conclude worry fear sure convinced confident certain skeptical sceptical
        """,
    "evaluation": """
        condemn welcome regret support oppose love hate admire applaud thank praise deplore denounce salute mourn proud
        glad happy grateful thankful pleased delighted thrilled honoured honored sorry ashamed angry furious outraged
        upset appalled disgusted disappointed
        """,
    "demand": "demand urge insist beg want call called calling ask asking",
    "intention": "plan planning intend promise hope vow pledge refuse aim decided ready determined willing",
    "prediction": "expect predict anticipate",
    "question": "wonder wondering",
}
"""What a speaker says of his own mind ("I think"), not of what he once did ("I asked him to leave")."""
_OWN_WORDS = {word: kind for kind, words in _OWN.items() for word in words.split()}
_OWN_WITH_TO: dict[str, ClaimType] = {"want": "intention", "expect": "prediction"}
_OWN_WITH_FOR = lexicon("call called calling ask asking")
_FOR = frozenset((None, "for", "on", "upon"))
_OWN_MIND = re.compile(
    r"\W*(?:(?:that|and|but|so|look|well|now|yes|no|because|frankly|honestly)\b[\s,]*)*(?:i|we)(?:'m|'re|'ve|'d)?\s"
    r"(?:(?:also|just|still|do|don't|not|am|are|were|was|have|had|would|very|so|always|[a-z]+ly)\s)*"
    r"(?P<word>[a-z]+)(?:\s(?P<next>[a-z]+))?"
)
_IN_MY_VIEW = re.compile(r"\bin (?:my|our) (?:view|opinion|judge?ment)\b|\bto my mind\b")

# A bare verb that opens a quotation, and behind it what follows neither a noun nor a title.
_MARKS = ('"', "'")
_IMPERATIVE = re.compile(
    r"\s*[\"'](?:(?:and|but|so)\s)?(?:please\b|(?:don't|do not|never)\s(?!you\b)[a-z]|let's\s|let\s(?!me\b)"
    r"|(?:ask|be|bring|call|close|come|end|free|get|give|go|help|hold|join|keep|leave|look|make(?! no mistake)|open|pay"
    r"|protect|put|read|release|remember|resign|respect|save|send|show|start|stay|stop|take|tear|tell|think|trust|try|turn|use|vote"
    r"|wait)(?:[.!\"']|\s(?:me|us|him|her|them|it|this|that|these|those|the|an?|your|my|our|his|their|all|every|no|to|up|out"
    r"|off|away|down|back|home|in|on|for|with|now|at|about|calm|careful|patient|ready|kind|[a-z]+ing)\b))"
)

# A search from what is no letter skips what is inside words; whether it is a modal, and of what kind, is told there.
_MODAL_WORD = re.compile(
    r"[^a-z](?:must|should|ought|need|ha(?:s|ve) to|m(?:ay|ight)|w(?:ill|on't)|shall|ll|(?:re|m|s) (?:not )?going"
    r"|(?:is|are|am) (?:not )?(?:go|set|due|ab|un|like))"
)
_MODAL_WORDS = lexicon("must should ought may might need needs will won shall ll going set due about likely unlikely")
_MODAL = re.compile(
    r"(?:(?P<judgment>(?:must|should|ought to) (?:not )?have\b(?! to\b)"
    r"|m(?:ay|ight) (?:not )?(?:have|be(?! \w+(?:ed|en)\b)))"
    r"|(?P<demand>must|should|ought to|(?<!\bi )(?<!n't )(?<!not )(?:needs?|ha(?:s|ve)) to)"
    r"|(?P<prediction>will|won't|shall|(?:is|are|am) (?:not )?(?:going|set|due|about) to|(?:is|are) (?:un)?likely to"
    r"|(?<=[a-z]')(?:ll|(?:re|m|s) (?:not )?going to)))\b"
)
_RELATIVES = ("who", "which", "whom", " if")
# What is to come is meant, where the speaker himself does it and it is something that one does.
_NOT_DONE = (
    "(?:appear|be|become|cost|depend|die|end up|feel|find|forget|get|happen|have|know|last|learn|like|lose|love|matter"
    r"|mean|miss|need|only|rain|remain|remember|require|see|seem|snow|suffer|take place|turn out|understand|win)\b"
)
_FIRST_PERSON = frozenset(("i", "we"))
_MINE = frozenset(("my", "our"))
_WILL = frozenset(("will", "won", "would", "wouldn"))
_PLANNING_VERBS = frozenset(("will", "won", "shall", "may", "might", "would", "ll", "d", "going", "about"))
_ADVERBS = "(?>(?: (?:not|never|also|now|then|soon|still|always|[a-z]+ly))*)"
_OWN_PLAN = re.compile(
    r"\b(?:i|we)(?: (?:will|won't|shall|may|might|would)|'ll|'d|(?: am| are|'m|'re)(?: not)? (?:going|about) to)"
    rf"{_ADVERBS} (?!{_NOT_DONE})[a-z]"
)
_PERSONAL, _IMPERSONAL = [
    re.compile(rf"(?:that )?(?:{pronouns}) (?:would|will|won't|wouldn't){_ADVERBS} (?!{_NOT_DONE})[a-z]")
    for pronouns in ("he|she|they", "it|they")
]
_FUTURE_IN_PAST = re.compile(r"[^a-z]would(?:n't)? (?:not )?(?!have\b|like\b|love\b|rather\b)[a-z]")
_PLANNED = re.compile(
    r"[^a-z](?:(?:(?:i|we|they|he|she|it) (?:plan|aim|hope|want)s?|intends?|aims|wants|vow(?:s|ed)|pledge[sd]"
    r"|planning|preparing|determined) to"
    r"|(?:is|are|was|were|am|m|re) (?:also )?considering"
    r"|(?:goal|aim|plan|mission|intention|objective|job) (?:is|was) (?:not )?to)\b"
)
_PLANNING_WORDS = lexicon(
    "plan plans planning intend intends aim aims hope hopes want wants vows vowed pledges pledged preparing determined "
    "considering goal mission intention objective job"
)

_VALUE_WORDS = lexicon(
    """
    good great excellent wonderful fantastic brilliant outstanding superb impressive amazing incredible remarkable
    magnificent perfect beautiful brave courageous heroic fair smart wise sensible better best finest greatest justified
    reasonable hero heroes genius masterpiece triumph success

    bad terrible horrible awful dreadful disgraceful disgusting shameful appalling outrageous unacceptable intolerable
    inexcusable unforgivable deplorable despicable ridiculous absurd ludicrous laughable stupid foolish dumb reckless
    irresponsible careless incompetent unfair unjust wrong immoral cruel barbaric cowardly pathetic regrettable
    disappointing embarrassing insulting offensive dishonest hypocritical patronizing patronising unreasonable useless
    worthless pointless boring dull worse worst disgrace shame scandal outrage insult fiasco farce joke mess nonsense
    rubbish mistake blunder failure betrayal injustice travesty coward cowards liar liars fool fools hypocrite bully
    traitor traitors crook crooks
    """
)
_VALUE = lexicon_pattern(_VALUE_WORDS)
# No compound ("the best-known"), no amount ("a great deal"), no record ("the worst flood in 40 years").
_EVALUATED = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|am|isn't|wasn't|seem(?:s|ed)?|look(?:s|ed)?|feels?|felt|finds?|found|what|did|done)"
    r"|'s|'m|'re)(?: (?:not|an?|the|my|our|such|just|also|so|very|too|quite|nothing|but|of|it|one|more|most|[a-z]+ly))*"
    rf" {_VALUE}(?!-| (?:deal|many|number)\b|(?: [\w-]+){{0,3}} (?:since|in (?:\d|a decade|\w+ (?:years|decades)))\b)"
)

_TELLING = _FIRST_PERSON | _WILL | _PLANNING_VERBS | _VALUE_WORDS | _MINE | _MODAL_WORDS | _PLANNING_WORDS
"""Words without which none of the patterns is found that they are a part of."""


def claim_type(cue: str, content: str, speaker: ActorKind | None = None) -> ClaimType:
    """The type of a claim: the cue decides where it tells, else the content's own words.

    ``cue`` is empty where the outlet speaks, ``content`` is folded; ``speaker`` is the kind of whoever else does.
    """
    if "?" in content and content.rstrip("\"'").endswith("?"):
        return "question"
    words = content[:_LONGEST]
    if "whether" in words and _WHETHER.match(words):
        return "question"
    named = _by_cue(cue, words) if cue else None
    if named:
        return named
    telling = _TELLING.intersection(letters_in(words))
    if not cue:
        return _by_modality(words, telling, attributed=False)
    return _by_speech(words, telling, speaker) or _by_modality(words, telling, attributed=True)


def _by_cue(cue: str, words: str) -> ClaimType | None:
    """What the cue names ("vowed to"), and what it does with an infinitive ("told residents to stay")."""
    if words.startswith(_TO) and _INFINITIVE.match(words):
        named = _named_by(f"{cue} to")
        return "demand" if named == "question" or (named is None and _directs(cue)) else named
    named = _named_by(cue)
    wants = named == "intention" and _WANTING.search(cue) and _OF_ANOTHER.match(words)
    return "demand" if wants else named  # "wants the minister to resign"


@lru_cache(maxsize=512)
def _named_by(cue: str) -> ClaimType | None:
    words = cue.lower()
    if not _ANY_CUE.search(words):  # "said", "told reporters": most tell nothing.
        return None
    return next((kind for kind, pattern in _CUES if pattern.search(words)), None)


@lru_cache(maxsize=512)
def _directs(cue: str) -> bool:
    return _DIRECTING.search(cue.lower()) is not None


def _by_speech(words: str, telling: frozenset[str], speaker: ActorKind | None) -> ClaimType | None:
    """What a speaker does by saying it: demands, speaks his mind, says what he means to do, praises or blames."""
    if words.lstrip().startswith(_MARKS) and _IMPERATIVE.match(words):
        return "demand"
    if not _FIRST_PERSON.isdisjoint(telling):
        if kind := _own_mind(words):
            return kind
        if not _PLANNING_VERBS.isdisjoint(telling) and _OWN_PLAN.search(words):
            return "intention"
    if not _WILL.isdisjoint(telling) and _plan_of(speaker).match(words):
        return "intention"
    if not _VALUE_WORDS.isdisjoint(telling) and _EVALUATED.search(words):
        return "evaluation"
    gives_view = not _MINE.isdisjoint(telling) and _IN_MY_VIEW.search(words)
    return "judgment" if gives_view else None


def _own_mind(words: str) -> ClaimType | None:
    """ "I think", "we demand", "I want him to go"."""
    own = _OWN_MIND.match(words)
    if own is None:
        return None
    word, following = own["word"], own["next"]
    if word in _OWN_WITH_FOR and following not in _FOR:
        return None
    return _OWN_WITH_TO[word] if following == "to" and word in _OWN_WITH_TO else _OWN_WORDS.get(word)


def _plan_of(speaker: ActorKind | None) -> re.Pattern[str]:
    """ "Lee said she would run": the pronoun that agrees with a speaker is most often the speaker."""
    return _PERSONAL if speaker in ("person", "group") else _IMPERSONAL


def _by_modality(words: str, telling: frozenset[str], *, attributed: bool) -> ClaimType:
    """What is said to be necessary, to be meant or to come; else a fact."""
    kind = _modality(words) if _may_be_modal(words, telling) else None
    if kind == "demand":
        return "demand" if attributed else "judgment"
    if not _PLANNING_WORDS.isdisjoint(telling) and _in_main(_PLANNED, words[:_OPENING]):
        return "intention"
    if kind == "judgment":
        return "judgment"
    comes = kind or (attributed and "would" in words and _in_main(_FUTURE_IN_PAST, words))
    return "prediction" if comes else "fact"


def _may_be_modal(words: str, telling: frozenset[str]) -> bool:
    """Whether a word of modality stands there; "has" and "have" are none without "to" behind them."""
    return not _MODAL_WORDS.isdisjoint(telling) or "has to" in words or "have to" in words


def _modality(words: str) -> str | None:
    """What the first modal of a main clause makes of it."""
    for word in _outside_relatives(_MODAL_WORD, words):
        modal = _MODAL.match(word.string, word.start() + 1)
        if modal:
            return modal.lastgroup
    return None


def _in_main(pattern: re.Pattern[str], words: str) -> bool:
    return any(True for _ in _outside_relatives(pattern, words))


def _outside_relatives(pattern: re.Pattern[str], words: str) -> Iterator[re.Match[str]]:
    """Where a pattern is found that begins right before a word, but for words behind "who", "if" or a noun's "that"."""
    spaced = f" {words}"
    for match in pattern.finditer(spaced):
        start = match.start()
        is_relative = spaced.endswith(_RELATIVES, 0, start)
        if not is_relative and not (spaced.endswith(" that", 0, start) and spaced[start - 6 : start - 5].isalnum()):
            yield match
