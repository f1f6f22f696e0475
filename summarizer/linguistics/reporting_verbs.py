"""The verbs and nouns that attribute: reporting, judgment, attitude, plan and evidence.

The classes are those of Levin 1993 and VerbNet (section numbers below) as far as they take a
content that PolNeAR annotates (Newell, Margolin & Ruths 2018): assertions, judgments, beliefs,
desires, plans and fears. The stance of a cue follows Hyland 2005 and Thompson & Ye 1991: a
writer who says "claims" keeps away from the content, one who says "points out" vouches for it.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, NamedTuple, cast

from summarizer.brief import Stance
from summarizer.linguistics.tokens import lexicon

Frame = Literal["quote", "clause", "noun", "passive", "infinitive", "addressee", "predicate"]
"""The complements that can be the content of a cue.

With ``addressee`` the object is who is spoken to and the content comes after it ("told
reporters that"); with ``predicate`` an object stands before what it is called ("called the plan
a mistake").
"""


class Form(Enum):
    """The form of a verb; ``BARE`` and ``THIRD`` may be a noun as well ("claim", "claims")."""

    BARE = "bare"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"


class VerbClass(NamedTuple):
    """Verbs that take the same frames."""

    frames: str
    verbs: str


class Cue(NamedTuple):
    """What the lexicon knows of one form of one verb."""

    lemma: str
    form: Form
    frames: frozenset[Frame]
    stance: Stance
    prepositions: frozenset[str]
    """What a longer cue takes after the verb ("called for", "referred to")."""


_CLASSES = (
    # 37.7 say: the content is a quotation or a clause, never a bare noun phrase.
    VerbClass(
        "quote clause",
        "say insist comment rule maintain email answer respond reply remark complain argue quip joke opine reason "
        "muse vow conclude agree concur caution interject counter retort boast brag lament gripe marvel gush sigh "
        "yell scream shout exclaim whisper mutter tweet retweet conjecture surmise attest testify write speculate "
        "chant crow gloat fume bristle sneer scoff chuckle laugh admonish elaborate theorize theorise "
        "confide allege add",
    ),
    # What reflects something tells of it, what is continued is done: "“It was hard,” she reflected", "reflected on it".
    VerbClass(
        "quote",
        "reflect continue",
    ),
    # 37.7 say, with a noun phrase for content as well.
    VerbClass(
        "quote clause noun",
        "announce express voice state expose note claim declare explain mention suggest reveal report "
        "recall admit acknowledge concede confess disclose proclaim reiterate repeat restate stress emphasize "
        "emphasise underscore underline highlight affirm reaffirm assert contend observe propose recommend "
        "recount profess deny dispute refute rebut relay convey echo confirm predict forecast project "
        "foresee envision anticipate specify clarify hint imply intimate signal charge posit post publish "
        "broadcast document outline quote cite hail tout preach advocate decree stipulate rehash "
        "parrot",
    ),
    # 37.1, 37.2, 37.9 transfer of a message, tell, advise: who is told comes first.
    VerbClass(
        "quote clause addressee infinitive noun",
        "ask tell urge warn beg beseech implore instruct order command remind request",
    ),
    VerbClass(
        "quote clause addressee",
        "assure inform notify reassure brief",
    ),
    VerbClass(
        "quote clause addressee infinitive",
        "convince persuade encourage challenge caution press pressure advise exhort prod counsel",
    ),
    # 13.3 future having, commitment and refusal: the content is what the source will or will not do.
    VerbClass(
        "quote clause infinitive noun",
        "promise threaten swear demand",
    ),
    VerbClass(
        "infinitive quote clause",
        "pledge",
    ),
    VerbClass(
        "infinitive quote",
        "decline volunteer vow propose offer",
    ),
    VerbClass(
        "infinitive noun",
        "refuse",
    ),
    # 29.5 conjecture, 29.9 consider: belief, knowledge and doubt.
    VerbClass(
        "quote clause",
        "believe think suspect presume guess figure hypothesize hypothesise",
    ),
    VerbClass(
        "clause noun",
        "know doubt realize realise recognize recognise assume understand remember forget estimate calculate "
        "expect fear worry imagine regret wonder feel determine learn deem foretell",
    ),
    VerbClass(
        "noun clause predicate",
        "consider regard view perceive interpret",
    ),
    # 32.1 want, 32.2 long, 62 wish; plans and decisions.
    VerbClass(
        "infinitive clause noun",
        "hope wish intend prefer",
    ),
    VerbClass(
        "infinitive clause",
        "plan",
    ),
    VerbClass(
        "infinitive noun",
        "want desire dread like love hate",
    ),
    VerbClass(
        "infinitive",
        "seek aim vote decide agree commit opt resolve vie yearn aspire strive hesitate expect claim profess push",
    ),
    # 33 judgment, 31.2 admire, positive and negative: the content is who or what is judged.
    VerbClass(
        "noun quote",
        "criticize criticise condemn denounce decry deride mock ridicule praise applaud laud commend blast slam "
        "rip rebuke chide scold castigate lambaste bash belittle disparage attack assail dismiss reject oppose "
        "endorse support back defend favor favour question welcome thank congratulate disavow disown repudiate "
        "bemoan deplore excoriate pan pillory lampoon champion extol trumpet vilify malign impugn insult trash "
        "savage skewer berate ridicule downplay discredit debunk rebuff",
    ),
    VerbClass(
        "noun",
        "accuse blame fault credit admire cherish respect hate like love dislike loathe detest despise distrust "
        "mistrust trust appreciate resent abhor disapprove approve tolerate ignore overlook discuss debate "
        "address analyze analyse examine cover ratify authorize authorise appoint honor honour salute sue mull "
        "weigh ponder contemplate justify rationalize apologize endear promote propagate",
    ),
    # 29.1, 29.2, 29.3 appoint, characterize, dub: an object with its predicate.
    VerbClass(
        "predicate noun quote",
        "call label dub brand describe characterize characterise portray depict paint term liken compare frame "
        "hail identify peg",
    ),
    # 29.4 declare and 48.1 reveal: documents, polls and evidence that speak.
    VerbClass(
        "quote clause noun",
        "show indicate illustrate demonstrate",
    ),
    VerbClass(
        "quote",
        "read",
    ),
    VerbClass(
        "noun",
        "summarize summarise chronicle",
    ),
    VerbClass(
        "clause",
        "notice conclude discover find resent hear accept",
    ),
    VerbClass(
        "noun clause",
        "see",
    ),
    # 29.1 appoint, 64 allow and the like report somebody's act only where the agent is left out.
    VerbClass(
        "passive",
        "schedule release allow permit forbid elect name nominate nickname title entitle invite slate rumor "
        "rumour mean suppose design tip acclaim sentence hire bill book attribute present define list file",
    ),
)

# Verbs that give a name: their participle attributes without a source ("a site called X").
NAMING = lexicon("call dub title entitle nickname term name brand label")

_DISTANCING = lexicon("claim allege insinuate boast brag purport profess contend tout charge accuse assert")
_ENDORSING = lexicon(
    "reveal point note acknowledge admit concede confirm recognize recognise realize realise know show "
    "demonstrate prove illustrate remind disclose observe find recall remember learn discover"
)

FALSELY = lexicon(
    "falsely wrongly mistakenly erroneously incorrectly inaccurately misleadingly baselessly untruthfully"
)
"""Adverbs beside a verb of saying by which the writer calls what is said untrue."""

_PREPOSITIONS = {
    "about": "talk speak complain worry ask wonder joke brag boast tweet write fret muse warn lie care say tell "
    "learn know think rave rant question comment elaborate",
    "of": "speak complain warn boast talk accuse approve disapprove dream think conceive say",
    "for": "call push argue vote advocate hope plead lobby ask press apologize blame criticize praise",
    "on": "call comment elaborate reflect opine weigh insist remark report",
    "to": "refer point object allude testify reply admit confess",
    "against": "caution argue rail vote protest warn inveigh speak",
    "with": "agree disagree argue sympathize side",
    "at": "hint laugh scoff jeer sneer lash",
    "in": "believe",
    "out": "point lay rule call lash speak",
    "off": "brush shrug laugh wave write",
    "over": "fret gloat",
}

_IRREGULAR = {
    "say": "says said said saying",
    "tell": "tells told told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thought thinking",
    "know": "knows knew known knowing",
    "see": "sees saw seen seeing",
    "find": "finds found found finding",
    "feel": "feels felt felt feeling",
    "hear": "hears heard heard hearing",
    "understand": "understands understood understood understanding",
    "forget": "forgets forgot forgotten forgetting",
    "swear": "swears swore sworn swearing",
    "seek": "seeks sought sought seeking",
    "show": "shows showed shown showing",
    "read": "reads read read reading",
    "begin": "begins began begun beginning",
    "choose": "chooses chose chosen choosing",
    "foresee": "foresees foresaw foreseen foreseeing",
    "speak": "speaks spoke spoken speaking",
    "mean": "means meant meant meaning",
    "beg": "begs begged begged begging",
    "admit": "admits admitted admitted admitting",
    "plan": "plans planned planned planning",
    "slam": "slams slammed slammed slamming",
    "rip": "rips ripped ripped ripping",
    "quip": "quips quipped quipped quipping",
    "ban": "bans banned banned banning",
    "pan": "pans panned panned panning",
    "brag": "brags bragged bragged bragging",
    "dub": "dubs dubbed dubbed dubbing",
    "confer": "confers conferred conferred conferring",
    "prefer": "prefers preferred preferred preferring",
    "refer": "refers referred referred referring",
    "prod": "prods prodded prodded prodding",
    "cast": "casts cast cast casting",
    "forecast": "forecasts forecast forecast forecasting",
    "broadcast": "broadcasts broadcast broadcast broadcasting",
    "peg": "pegs pegged pegged pegging",
    "rebut": "rebuts rebutted rebutted rebutting",
    "opt": "opts opted opted opting",
    "vie": "vies vied vied vying",
    "lie": "lies lied lied lying",
    "plead": "pleads pleaded pleaded pleading",
    "lay": "lays laid laid laying",
    "foretell": "foretells foretold foretold foretelling",
    "retell": "retells retold retold retelling",
    "beseech": "beseeches beseeched beseeched beseeching",
    "rebuff": "rebuffs rebuffed rebuffed rebuffing",
}
# "Signalled", "labelling": the spelling outside of the United States.
_DOUBLED = lexicon("signal label counsel marvel extol")
_FORMS = (Form.THIRD, Form.PAST, Form.PARTICIPLE, Form.GERUND)


def _inflect(lemma: str) -> list[str]:
    """Third person, past, past participle, gerund."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma].split()
    if lemma.endswith("e"):
        stem = lemma if lemma.endswith("ee") else lemma[:-1]
        return [lemma + "s", lemma + "d", lemma + "d", stem + "ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"]
    third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return [third, lemma + "ed", lemma + "ed", lemma + "ing"]


def _stance(lemma: str) -> Stance:
    if lemma in _DISTANCING:
        return "distancing"
    return "endorsing" if lemma in _ENDORSING else "neutral"


def _frames() -> dict[str, frozenset[Frame]]:
    """The frames of every verb: a verb of two classes takes those of both."""
    frames: dict[str, frozenset[Frame]] = {}
    for names, verbs in _CLASSES:
        for lemma in verbs.split():
            frames[lemma] = frames.get(lemma, frozenset()) | cast("frozenset[Frame]", lexicon(names))
    return frames


def _prepositions() -> dict[str, frozenset[str]]:
    """The prepositions that lengthen a cue, by verb."""
    after: dict[str, frozenset[str]] = {}
    for preposition, verbs in _PREPOSITIONS.items():
        for lemma in verbs.split():
            after[lemma] = after.get(lemma, frozenset()) | {preposition}
    return after


def _build() -> dict[str, Cue]:
    frames, prepositions = _frames(), _prepositions()
    forms: dict[str, Cue] = {}
    for lemma in [*frames, *(verb for verb in prepositions if verb not in frames)]:
        for word, form in zip([lemma, *_inflect(lemma)], (Form.BARE, *_FORMS), strict=True):
            cue = Cue(lemma, form, frames.get(lemma, frozenset()), _stance(lemma), prepositions.get(lemma, frozenset()))
            forms.setdefault(word, cue)
            if lemma in _DOUBLED and word.endswith(("ed", "ing")):
                forms.setdefault(word.replace(lemma, lemma + "l"), cue)
    return forms


CUES: dict[str, Cue] = _build()
"""Every form of every reporting verb."""

# Adjectives for what somebody thinks, fears or wants, after a form of "be".
ATTITUDES = lexicon(
    "confident sure certain uncertain unsure convinced aware unaware optimistic hopeful pessimistic skeptical "
    "sceptical afraid fearful worried concerned anxious wary eager willing unwilling reluctant keen happy unhappy "
    "glad proud angry furious upset surprised shocked disappointed pleased delighted thrilled excited grateful "
    "thankful critical supportive dismissive committed opposed determined adamant clear unclear doubtful tired "
    "sick ready prepared open interested inclined apparent evident obvious frustrated satisfied dissatisfied "
    "enthusiastic impressed"
)

# Nouns for what is said or thought; the content is a clause, an infinitive or "of"/"about" something after them.
CUE_NOUNS = lexicon(
    "claim claims argument arguments assertion assertions statement statements suggestion suggestions allegation "
    "allegations accusation accusations contention belief beliefs view views opinion opinions conviction fear "
    "fears hope hopes concern concerns worry worries warning warnings promise promises pledge pledges vow vows "
    "plan plans proposal proposals decision decisions demand demands desire call calls request requests refusal "
    "intention intentions prediction predictions assumption suspicion suspicions conclusion assessment "
    "announcement assurance assurances admission acknowledgment insistence threat threats criticism complaint "
    "complaints recommendation recommendations idea notion theory question questions doubts speculation support "
    "opposition willingness determination endorsement condemnation denial denials estimate estimates wish effort "
    "comment comments remark remarks praise charge charges expectation expectations rejection chatter discussion "
    "discussions scrutiny outrage indignation anxiety skepticism uncertainty perception understanding queries "
    "accounts protests outcry backlash gossip criticisms rumor rumors rumour rumours critics opponents supporters "
    "talk"
)
