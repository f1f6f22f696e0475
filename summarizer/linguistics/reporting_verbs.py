"""The verbs and nouns that attribute: reporting, judgment, attitude, plan and evidence.

The classes are those of Levin 1993 and VerbNet (section numbers below) as far as they take a
content that PolNeAR annotates (Newell, Margolin & Ruths 2018): assertions, judgments, beliefs,
desires, plans and fears. The stance of a cue follows Hyland 2005 and Thompson & Ye 1991: a
writer who says "claims" keeps away from the content, one who says "points out" vouches for it.
"""

from __future__ import annotations

from enum import Enum, Flag, auto
from typing import NamedTuple

from summarizer.brief import Stance
from summarizer.linguistics.tokens import lexicon


class Frame(Flag):
    """The complements that can be the content of a cue."""

    QUOTE = auto()
    CLAUSE = auto()
    NOUN = auto()
    INFINITIVE = auto()
    ADDRESSEE = auto()
    """The object is who is spoken to; the content comes after it ("told reporters that")."""
    PREDICATE = auto()
    """An object with what it is called ("called the plan a mistake")."""


class Form(Enum):
    """The form of a verb; ``BARE`` and ``THIRD`` may be a noun as well ("claim", "claims")."""

    BARE = "bare"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"


class VerbClass(NamedTuple):
    """Verbs that take the same frames."""

    frame: Frame
    verbs: str


class Cue(NamedTuple):
    """What the lexicon knows of one form of one verb."""

    lemma: str
    form: Form
    frame: Frame
    stance: Stance
    prepositions: frozenset[str]
    """What a longer cue takes after the verb ("called for", "referred to")."""


_SPEECH = Frame.QUOTE | Frame.CLAUSE
_CLASSES = (
    # 37.7 say: the content is a quotation or a clause, never a bare noun phrase.
    VerbClass(
        _SPEECH,
        "say insist comment rule email respond reply remark complain argue quip joke opine reason muse vow "
        "conclude agree concur caution interject counter retort boast brag lament gripe marvel gush sigh "
        "yell scream shout exclaim whisper mutter tweet retweet conjecture surmise attest testify write "
        "speculate chant crow gloat fume bristle sneer scoff chuckle laugh admonish elaborate theorize "
        "theorise continue confide",
    ),
    # 37.7 say, with a noun phrase for content as well.
    VerbClass(
        _SPEECH | Frame.NOUN,
        "add announce express voice air state expose note claim declare explain mention suggest reveal report "
        "recall admit acknowledge concede confess disclose proclaim reiterate repeat restate stress emphasize "
        "emphasise underscore underline highlight affirm reaffirm assert allege contend maintain observe "
        "propose recommend relate recount profess deny dispute refute rebut relay convey "
        "echo confirm predict forecast project foresee envision anticipate specify clarify hint "
        "imply intimate signal charge posit post publish broadcast document detail outline quote cite "
        "pledge hail tout preach advocate decree stipulate rehash parrot",
    ),
    # 37.1, 37.2, 37.9 transfer of a message, tell, advise: who is told comes first.
    VerbClass(
        _SPEECH | Frame.ADDRESSEE | Frame.INFINITIVE | Frame.NOUN,
        "ask tell urge warn advise beg beseech implore instruct order command remind request",
    ),
    VerbClass(_SPEECH | Frame.ADDRESSEE, "assure inform notify reassure brief"),
    VerbClass(
        _SPEECH | Frame.ADDRESSEE | Frame.INFINITIVE,
        "convince persuade encourage challenge caution press pressure exhort prod counsel",
    ),
    # 13.3 future having, commitment and refusal: the content is what the source will or will not do.
    VerbClass(_SPEECH | Frame.INFINITIVE | Frame.NOUN, "promise threaten swear demand offer"),
    VerbClass(Frame.INFINITIVE | Frame.QUOTE, "decline volunteer vow pledge"),
    VerbClass(Frame.INFINITIVE | Frame.NOUN, "refuse"),
    # 29.5 conjecture, 29.9 consider: belief, knowledge and doubt.
    VerbClass(_SPEECH, "believe think suspect presume guess figure hypothesize hypothesise"),
    VerbClass(
        Frame.CLAUSE | Frame.NOUN,
        "know doubt realize realise recognize recognise assume understand "
        "remember forget estimate calculate expect fear worry imagine regret wonder feel decide "
        "determine learn deem foretell",
    ),
    VerbClass(Frame.NOUN | Frame.CLAUSE | Frame.PREDICATE, "consider regard view perceive interpret"),
    # 32.1 want, 32.2 long, 62 wish; plans and decisions.
    VerbClass(Frame.INFINITIVE | Frame.CLAUSE | Frame.NOUN, "hope wish plan intend prefer choose"),
    VerbClass(Frame.INFINITIVE | Frame.NOUN, "want seek desire dread"),
    VerbClass(Frame.INFINITIVE, "aim agree commit opt resolve vie yearn aspire strive hesitate"),
    # 33 judgment, 31.2 admire, positive and negative: the content is who or what is judged.
    VerbClass(
        Frame.NOUN | Frame.QUOTE,
        "criticize criticise condemn denounce decry deride mock ridicule praise applaud "
        "laud commend blast slam rip rebuke chide scold castigate lambaste bash belittle disparage attack assail "
        "dismiss reject oppose endorse support back defend favor favour question "
        "welcome thank congratulate disavow disown repudiate bemoan deplore excoriate pan pillory "
        "lampoon champion extol trumpet celebrate vilify malign impugn insult "
        "trash savage skewer berate ridicule downplay discredit debunk rebuff",
    ),
    VerbClass(
        Frame.NOUN,
        "accuse blame fault credit admire cherish respect hate like love dislike loathe detest despise "
        "distrust mistrust trust appreciate resent abhor disapprove approve tolerate ignore "
        "overlook discuss debate address analyze analyse examine cover "
        "nominate ratify authorize authorise appoint "
        "honor honour salute sue mull weigh ponder contemplate "
        "justify rationalize apologize endear promote propagate",
    ),
    # 29.1, 29.2, 29.3 appoint, characterize, dub: an object with its predicate.
    VerbClass(
        Frame.PREDICATE | Frame.NOUN | Frame.QUOTE,
        "call label dub brand describe characterize characterise "
        "portray depict paint term liken compare frame hail identify peg",
    ),
    # 29.4 declare and 48.1 reveal: documents, polls and evidence that speak.
    VerbClass(_SPEECH | Frame.NOUN, "show find indicate illustrate demonstrate reflect read"),
    VerbClass(Frame.NOUN, "summarize summarise chronicle"),
    VerbClass(Frame.CLAUSE, "notice conclude discover"),
    VerbClass(Frame.NOUN | Frame.CLAUSE, "see"),
)

_DISTANCING = lexicon("claim allege insinuate boast brag purport profess contend tout charge accuse assert")
_ENDORSING = lexicon(
    "reveal point note acknowledge admit concede confirm recognize recognise realize realise know show "
    "demonstrate prove illustrate remind disclose observe find recall remember learn discover"
)

_PREPOSITIONS = {
    "about": "talk speak complain worry ask wonder joke brag boast tweet write fret muse warn lie care say tell "
    "learn know think rave rant question comment elaborate",
    "of": "speak complain warn boast talk accuse approve disapprove dream think conceive say",
    "for": "call push argue vote advocate campaign hope plead lobby ask press apologize blame criticize praise",
    "on": "call comment elaborate focus seize campaign reflect opine weigh insist remark report",
    "to": "refer point respond object allude testify react reply admit confess",
    "against": "argue rail vote protest campaign warn inveigh speak",
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
_FORMS = (Form.THIRD, Form.PAST, Form.PARTICIPLE, Form.GERUND)


def _inflect(lemma: str) -> list[str]:
    """Third person, past, past participle, gerund."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma].split()
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return [lemma + "s", lemma + "d", lemma + "d", lemma[:-1] + "ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"]
    third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return [third, lemma + "ed", lemma + "ed", lemma + "ing"]


def _stance(lemma: str) -> Stance:
    if lemma in _DISTANCING:
        return "distancing"
    return "endorsing" if lemma in _ENDORSING else "neutral"


def _build() -> dict[str, Cue]:
    frames: dict[str, Frame] = {}
    for frame, verbs in _CLASSES:
        for lemma in verbs.split():
            frames[lemma] = frames.get(lemma, Frame(0)) | frame
    prepositions: dict[str, set[str]] = {}
    for preposition, verbs in _PREPOSITIONS.items():
        for lemma in verbs.split():
            prepositions.setdefault(lemma, set()).add(preposition)
            frames.setdefault(lemma, Frame(0))
    forms: dict[str, Cue] = {}
    for lemma, frame in frames.items():
        after = frozenset(prepositions.get(lemma, ()))
        for word, form in zip([lemma, *_inflect(lemma)], (Form.BARE, *_FORMS), strict=True):
            forms.setdefault(word, Cue(lemma, form, frame, _stance(lemma), after))
    return forms


CUES: dict[str, Cue] = _build()
"""Every form of every reporting verb."""

# Adjectives for what somebody thinks, fears or wants, after a form of "be".
ATTITUDES = lexicon(
    "confident sure certain uncertain unsure convinced aware unaware optimistic hopeful pessimistic skeptical sceptical "
    "afraid fearful worried concerned anxious wary eager willing unwilling reluctant keen happy unhappy glad proud angry "
    "furious upset surprised shocked disappointed pleased delighted thrilled excited grateful thankful critical supportive "
    "dismissive committed opposed determined adamant clear unclear doubtful tired sick ready prepared open interested "
    "inclined frustrated satisfied dissatisfied enthusiastic impressed"
)

# Nouns for what is said or thought; the content is a clause, an infinitive or "of"/"about" something after them.
CUE_NOUNS = lexicon(
    "claim claims argument arguments assertion assertions statement statements suggestion suggestions allegation "
    "allegations accusation accusations contention belief beliefs view views opinion opinions conviction fear fears "
    "hope hopes concern concerns worry worries warning warnings promise promises pledge pledges vow vows plan plans "
    "proposal proposals decision decisions demand demands desire call calls request requests refusal intention "
    "intentions prediction predictions assumption suspicion suspicions conclusion assessment announcement assurance "
    "assurances admission acknowledgment insistence threat threats criticism complaint complaints recommendation "
    "recommendations idea notion theory question questions doubts speculation support opposition willingness "
    "desire determination endorsement condemnation denial denials estimate estimates wish effort comment comments "
    "remark remarks praise charge charges expectation expectations rejection"
)
