"""Groups the mentions of names into figures: whoever or whatever an article speaks of.

Deterministic sieves from the surest to the least sure (Lee et al. 2013, "Deterministic coreference
resolution based on entity-centric, precision-ranked rules"): the same name, compatible forenames,
acronyms, part of a longer name, the bare surname.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from itertools import islice
from string import ascii_lowercase

from summarizer.brief import ActorKind, Naming
from summarizer.linguistics.descriptions import ATTRIBUTIVE, singular
from summarizer.linguistics.forenames import FORENAMES
from summarizer.linguistics.name_parts import is_acronym
from summarizer.linguistics.names import Mention
from summarizer.linguistics.offices import callings, office_after, office_apposed, office_before
from summarizer.linguistics.places import ALIASES, PLACES
from summarizer.linguistics.titles import BUSINESS_HEADS, DESCRIPTION_KINDS, FEMALE_ROLES, HEADS, MALE_ROLES, ROLES
from summarizer.linguistics.tokens import lexicon

_SUFFIXES = frozenset(("Jr.", "Sr.", "II", "III", "IV"))
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|ul|ad|an|ar|as|ash|at|az)-(?=[A-Z])", re.IGNORECASE)
_UNDECOMPOSED = str.maketrans("øØłŁđĐıßæ", "oOlLdDisa")
_TRANSLITERATED = frozenset(("kiy", "kyy", "kij", "kyi", "kii"))
"""Endings that are "ky" as well: "Zelenskiy", "Zelensky"."""
# Forenames that the lists give to one gender, and short forms of names of both.
_OF_EITHER_GENDER = lexicon(
    "Alex Andrea Ashley Camille Charlie Chris Claude Courtney Dana Jackie Jan Jo Jordan Kim Lee Lindsay Lynn Meredith"
    " Michele Morgan Nicola Nikita Noel Sam Shannon Sidney Stacey Terry Toby Toni Tony Yuri"
)
_MAX_NAMESAKES = 50
_LONGEST_ABBREVIATION = 8
_PERSONAL_KINDS = (None, "person", "place")
"""The kinds that a bare surname or forename seems to have."""


class Figure:
    """A voice in the making: all that is known so far of one actor."""

    def __init__(
        self,
        name: str,
        kind: ActorKind,
        naming: Naming = "named",
        gender: str = "",
        heads: frozenset[str] = frozenset(),
    ) -> None:
        self.name = name
        self.kind = kind
        self.naming = naming
        self.gender = gender
        self.role: tuple[int, int] | None = None
        self.mentions: list[tuple[int, int]] = []
        self.heads = heads
        self.listed = False
        self.sure = True


class Cast:
    """The figures of one article and who is meant by each mention of a name."""

    def __init__(self, text: str, mentions: list[Mention]) -> None:
        self.text = text
        self.mentions = mentions = _in_small_letters(mentions)
        self.figures: list[Figure] = []
        self._by_name: dict[str, Figure] = {}
        self._by_surname: defaultdict[str, dict[Figure, None]] = defaultdict(dict)
        self._by_forename: defaultdict[str, dict[Figure, None]] = defaultdict(dict)
        self._by_edge: dict[str, Figure | None] = {}
        forms: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            forms[mention.name].append(mention)
        self._plain_names = forms.keys()
        self._before = {mention.end: mention.name for mention in mentions}
        for name in sorted(sorted(forms, key=len, reverse=True), key=_spaces, reverse=True):
            self._place(name, forms[name])
        self.owners = [self._credited(mention) for mention in mentions]
        for figure in self.figures:
            if figure.kind == "person":
                self._introduce(figure)
            elif figure.kind in _BODIES:
                figure.heads |= self._nouns_beside(figure)

    def add(self, figure: Figure) -> Figure:
        """Take a figure in that no name brought up."""
        self.figures.append(figure)
        return figure

    def named(self, name: str) -> Figure | None:
        """The figure of a name, in any form that the article has."""
        return self._by_name.get(name)

    def _place(self, name: str, mentions: list[Mention]) -> None:
        """Find or make the figure of a form of a name."""
        words = name.split(" ")
        kind, gender = _told_by(mentions)
        if kind == "place" and _is_namesake_of_place(self.text, mentions[:4]):
            kind = "person"
        canonical = ALIASES.get(name, name)
        if name.endswith(" City") and name[:-5] in self._plain_names:
            canonical = name[:-5]
        if canonical in self._by_name:
            self._by_name[name] = self._by_name[canonical]
            return
        if spelt_out := self._spelt_out(name, mentions[0]):
            self._by_name[name] = spelt_out
            return
        if len(words) == 1 and self._is_borne(name) and (kind in _PERSONAL_KINDS or self._is_surname(name, mentions)):
            return
        short_for = self._by_edge.get(name) if kind is None else None
        told = kind or (short_for.kind if short_for else _told_around(self.text, mentions))
        judged = told or ("organization" if is_acronym(name) else "person")
        figure = self._namesake(name, words, judged, gender) or self._new(name, judged, gender, sure=bool(told))
        if judged == "group":
            figure.naming = "collective"
        self._index(name, canonical, words, figure)

    def _is_borne(self, name: str) -> bool:
        return name in self._by_forename or _surname([name]) in self._by_surname

    def _new(self, name: str, kind: ActorKind, gender: str, *, sure: bool) -> Figure:
        figure = self.add(Figure(name, kind, gender=gender))
        figure.sure = sure
        return figure

    def _is_surname(self, name: str, mentions: list[Mention]) -> bool:
        """Whether a name that is a known body's, too, is but a person's here: "Sid Fox said no. Fox said yes."."""
        is_beside = any(_BESIDE_BODY.search(self.text, max(start - 9, 0), start) for start, *_ in mentions)
        return not is_beside and not any(other.startswith(name + " ") for other in self._plain_names)

    def _spelt_out(self, name: str, first: Mention) -> Figure | None:
        """The body whose name an abbreviation in brackets stands behind: "the Bureau of … (ATF)"."""
        if self.text[first.end : first.end + 1] != ")" or self.text[first.start - 2 : first.start] != " (":
            return None
        if " " in name or len(name) > _LONGEST_ABBREVIATION or sum(map(str.isupper, name)) < 2:
            return None
        full = self._before.get(first.start - 2, "").split(" ")
        figure = self._by_name.get(" ".join(full)) if name[0] in [word[:1] for word in full] else None
        return figure if figure and figure.kind in _BODIES and len(full) > 1 else None

    def _namesake(self, name: str, words: list[str], kind: ActorKind, gender: str) -> Figure | None:
        if kind == "person":
            same = self._by_surname.get(_surname(words))
            return (
                next((other for other in _last_of(same) if _compatible(other, words, gender)), None) if same else None
            )
        if kind == "place" or (other := self._by_edge.get(name)) is None:
            return None
        return other if other.kind != "person" else None

    def _index(self, name: str, canonical: str, words: list[str], figure: Figure) -> None:
        self._by_name[name] = self._by_name[canonical] = figure
        if figure.kind == "person":
            self._by_surname[_surname(words)][figure] = None
            for called in (*_forenames(words), *_first_surname(words)):
                self._by_forename[called][figure] = None
        elif figure.kind not in ("place", "group") and len(words) > 1:
            for short in _short_forms(words):
                self._by_edge[short] = None if short in self._by_edge else figure

    def _credited(self, mention: Mention) -> Figure:
        """Whom a mention means, with what the mention tells of them."""
        start, end, name, _, gender, role_start = mention
        is_honoured = role_start < start and _HONORIFIC.match(self.text, role_start) is not None
        figure = self._by_name.get(name) or self._bearer(name, gender, is_honoured=is_honoured)
        if gender and figure.gender and gender != figure.gender and " " not in name and figure.kind == "person":
            figure = self._of_other_gender(figure, mention)
        figure.mentions.append((start, end))
        if gender and not figure.gender:
            figure.gender = gender
        if len(name) > len(figure.name) and figure.kind == "person":
            figure.name = name
        if role_start < start and not is_honoured:
            self._credit_role(figure, (role_start, start - 1))
        return figure

    def _bearer(self, name: str, gender: str, *, is_honoured: bool) -> Figure:
        """Whom a bare surname or forename means, by which only people are called later on.

        One borne by two means the one of its gender, then the one named most so far; with an honorific
        ("Mrs Barrow") the grown-up who spoke or was named last.
        """
        bearers = self._by_surname.get(_surname([name])) or self._by_forename[name]
        chosen = next(iter(bearers)) if len(bearers) == 1 else self._likeliest(_last_of(bearers), gender, is_honoured)
        chosen.sure = True
        return chosen

    def _of_other_gender(self, figure: Figure, mention: Mention) -> Figure:
        """ "Mrs Barrow" beside "Mr Barrow" or "John Barrow": another of the surname, known from now on.

        A forename that either gender bears tells less than the title does.
        """
        called = figure.name.split(" ")
        if called[0] in _OF_EITHER_GENDER:
            figure.gender = mention.gender
            return figure
        if len(called) == 1:
            self._by_name.pop(mention.name, None)
            figure.name = self._titled(figure.name, figure.gender)
        other = self.add(Figure(_as_titled(self.text, mention), "person", gender=mention.gender))
        self._by_surname[_surname([mention.name])][other] = None
        return other

    def _titled(self, name: str, gender: str) -> str:
        """A surname with the title that told the gender of the first who bears it."""
        named = (mention for mention in self.mentions if mention.name == name and mention.gender == gender)
        return next((_as_titled(self.text, mention) for mention in named), name)

    def _likeliest(self, bearers: list[Figure], gender: str, is_honoured: bool) -> Figure:
        agreeing = [bearer for bearer in bearers if agrees(self._gender(bearer), gender)] or bearers
        if is_honoured:
            return max(agreeing, key=self._standing)
        return max(agreeing, key=lambda bearer: len(bearer.mentions))

    def _gender(self, bearer: Figure) -> str:
        """The gender that is known, or told by the word before the first mention: "her husband, Saeed"."""
        if bearer.gender or not bearer.mentions:
            return bearer.gender
        start = bearer.mentions[0][0]
        return _gender_of({_word_before(self.text[max(start - 24, 0) : start])})

    def _standing(self, bearer: Figure) -> tuple[bool, bool, tuple[int, int]]:
        """Whether one named so far is grown up, speaks, and where he was named last."""
        ends = [end for _, end in bearer.mentions[-_MAX_NAMESAKES:]]
        is_minor = any(_MINOR.match(self.text, end) for end in ends)
        speaks = any(_SPEAKING.match(self.text, end) for end in ends)
        return bool(ends) and not is_minor, speaks, bearer.mentions[-1] if ends else (0, 0)

    def _credit_role(self, figure: Figure, role: tuple[int, int]) -> None:
        figure.heads |= callings(self.text[slice(*role)])
        if figure.role is None or role[1] - role[0] > figure.role[1] - figure.role[0]:
            figure.role = role

    def _introduce(self, figure: Figure) -> None:
        """Take the office beside the first mentions of a person, where names are introduced."""
        for start, end in figure.mentions[:3]:
            if office := office_before(self.text, start) or office_apposed(self.text, start, end):
                self._take_office(figure, office)
            if office := office_after(self.text, end):
                self._take_office(figure, office)

    def _nouns_beside(self, body: Figure) -> set[str]:
        """What a body is called beside its first mentions: "the union Usdaw", "Usdaw, a union,"."""
        nouns: set[str] = set()
        for start, end in body.mentions[:3]:
            apposed = APPOSED_HEAD.match(self.text, end) if self.text[end : end + 1] == "," else None
            nouns |= {apposed[1] if apposed else "", _word_before(self.text[max(start - 24, 0) : start])}
        return nouns & DESCRIPTION_KINDS.keys()

    def _take_office(self, figure: Figure, office: tuple[int, int]) -> None:
        figure.sure = True
        called = callings(self.text[slice(*office)])
        figure.heads |= called
        figure.gender = figure.gender or _gender_of(called)
        figure.role = figure.role or office


def _as_titled(text: str, mention: Mention) -> str:
    """ "Mrs Barrow"; "Mr Barrow" of the first two words of "Mr and Mrs Barrow"."""
    title = text[mention.role_start : mention.start].rstrip() or text[mention.start : mention.end]
    return f"{title} {mention.name}"


def _in_small_letters(mentions: list[Mention]) -> list[Mention]:
    """The mentions with the names in capitals ("MOOR:") as the text has them elsewhere ("Ada Moor")."""
    names = list(dict.fromkeys([mention.name for mention in reversed(mentions)]))[::-1]  # by the last mention
    capitals = {name for name in names if len(name) > 3 and name.isupper()}
    if not capitals:
        return mentions
    known = [name for name in names if " " in name and not name.isupper()]
    surnames = [name.rpartition(" ")[2] for name in known]
    small = {upper: name for name in surnames + known if (upper := name.upper()) in capitals}
    return [mention._replace(name=small[mention.name]) if mention.name in small else mention for mention in mentions]


def _gender_of(called: set[str]) -> str:
    """The gender that a calling tells ("her son, Jorge")."""
    return "m" if called & MALE_ROLES else "f" if called & FEMALE_ROLES else ""


def _told_by(mentions: list[Mention]) -> tuple[ActorKind | None, str]:
    """The kind and the gender that the mentions of a name tell by themselves."""
    kind, gender = mentions[0].kind, mentions[0].gender
    for mention in mentions[1:]:
        kind = kind or mention.kind
        gender = gender or mention.gender
    return kind, gender


def _last_of(bearers: dict[Figure, None]) -> list[Figure]:
    """The last of those who bear a name, in order: a look-up that does not grow with the text."""
    return list(islice(reversed(bearers), _MAX_NAMESAKES))[::-1]


def _spaces(name: str) -> int:
    return name.count(" ")


def _surname(words: list[str]) -> str:
    surname = words[-2] if len(words) > 1 and words[-1] in _SUFFIXES else words[-1]
    surname = _ARABIC_ARTICLE.sub("", surname) if "-" in surname else surname
    return surname if surname.isascii() and surname[-3:] not in _TRANSLITERATED else _folded(surname)


def _folded(surname: str) -> str:
    """A surname without its accents, and with one ending for those that are transliterated in many ways."""
    plain = unicodedata.normalize("NFKD", surname.translate(_UNDECOMPOSED))
    plain = "".join([letter for letter in plain if not unicodedata.combining(letter)])
    return plain[:-2] + "y" if plain[-3:] in _TRANSLITERATED else plain


def _first_surname(words: list[str]) -> list[str]:
    """The first of two surnames, by which those who bear two are called: "Vega" of "Carlos Vega Ortiz"."""
    if len(words) < 3 or words[-1] in _SUFFIXES:
        return []
    first = words[-2]
    is_surname = len(first) > 2 and first[0].isupper() and "." not in first and first not in FORENAMES
    is_surname = is_surname and not words[-1].endswith(("ed", "ing"))  # a verb of a headline
    return [first] if is_surname else []


def _forenames(words: list[str]) -> list[str]:
    """By what a person is called besides the surname: "Luiz" or "Lula" of "Luiz Inácio Lula da Silva"."""
    particle = next((index for index, word in enumerate(words) if word.islower()), 0)
    return words[: particle or min(len(words) - 1, 1)]


def _compatible(other: Figure, words: list[str], gender: str) -> bool:
    """Whether two names with one surname can be one person: equal forenames, an initial, a short form."""
    theirs = other.name.split(" ")
    if len(words) == 1 or len(theirs) == 1:
        return agrees(other.gender, gender)
    mine, yours = words[0].rstrip("."), theirs[0].rstrip(".")
    if not agrees(other.gender, gender) and _OF_EITHER_GENDER.isdisjoint((mine, yours)):
        return False  # Mark and Mary
    return mine.startswith(yours) or yours.startswith(mine) or (mine in theirs[1:-1]) or (mine[:3] == yours[:3])


def agrees(gender: str, other: str) -> bool:
    """Whether two genders can be one; an unknown one can be either."""
    return not gender or not other or gender == other


def _short_forms(words: list[str]) -> set[str]:
    """How a body is named after its full name: initials, the name without its first or last word."""
    initials = "".join([word[0] for word in words if word[0].isupper()])
    forms = {" ".join(words[:-1]), " ".join(words[1:]), " ".join(words[2:]), initials, ".".join(initials) + "."}
    if words[-1] in BUSINESS_HEADS:
        forms.add(next((word for word in words if word not in BUSINESS_HEADS), ""))
    if "of" in words:
        forms |= {" ".join(words[words.index("of") + 1 :]), " ".join(words[: words.index("of")])}
    return {form for form in forms if len(form) > 1}


_HONORIFIC = re.compile(r"(?:Mr|Mrs|Ms|Miss|Messrs|Dr)\b")
LOCATIVE = re.compile(
    r"\b(?:(?:in|at|near|from|across|outside|into|around|throughout|downtown|through|off)(?: the)?"
    r"|(?:coast|city|town|village|island|province|district|state|region|capital|port|north|south|east|west|mayor) of) $"
)
# What stands before the name of a body: "the Post", "works for Ford".
_BESIDE_BODY = re.compile(r"(?:^|\W)(?:[Tt]he|at|for|from|of|to|with|by|on) $")
# "Zenith said no. Its spokesman said yes.": what has one is no person.
_OWNING = re.compile(
    r"[^.?!\n“”]{3,160}[.?!] Its "
    r"(?:spokes|chief|boss|founder|owner|shares|director|president|chair|head|lawyer|staff)"
)
_OWNING_REACH = 170
_WEAK_LOCATIVE = re.compile(r"\b(?:in|at|from|into|through)(?: the)? $")
_LARGER_PLACE = re.compile(r", (?:[A-Z]\w+, )?([^\W\d_][\w.]+(?: [A-Z]\w+)?)")
_LOCATING = lexicon("in at near from across outside into around throughout downtown through off the of")
_OPENING_MARKS = "‘“\"'("
_SMALL = ascii_lowercase + "-"
_HEADED = re.compile(r"[’”\"')]{0,2} (news agency|(?:news )?[a-z-]+)")
APPOSED_HEAD = re.compile(r", (?:an?|the|[A-Z]\w+[’']s) (?:[\w-]+ ){0,3}?([a-z-]+)[,.;]")
_PERSONAL = re.compile(
    r"(?:,? who\b|, (?:aged )?\d\d[,;]|, (?:prosecuting|defending|mitigating|representing|sentencing)\b"
    r"|[’']s (?:wife|husband|son|daughter|mother|father)"
    r"| (?:said|says|told|added|wrote|writes|tweeted|argued|asked|claimed|replied|explained)\b)"
)
# What only people do, behind two words of which nothing else is known.
_ACTING = re.compile(
    r" (?:walked|stood|sat|smiled|shrugged|nodded|laughed|grinned|wept|cried|sighed|paused|knelt|waved|frowned"
    r"|whispered|resigned|woke|slept|lives|lived|married|was born|grew up|remembers?|remembered|recalls?|died|retired"
    r"|stormed|hugged|kissed|blushed|gestured|pointed|arrived|drove|climbed|wore|wears|watched|listened)\b"
)
_ALSO_SURNAMES = lexicon("Hill Lake Forest Castle Banks Rivers Fields Lane Street Mount Church")
_MINOR = re.compile(r", (?:aged )?(?:\d|1[0-7])\b(?!\d)")
_SPEAKING = re.compile(r"(?:, [^,.;:\n]{2,60},)? (?:said|says|told|added|wrote|asked|claimed)\b")
_SPEAKS_FOR = frozenset(
    ("spokesman", "spokeswoman", "spokesperson", "official", "officials", "representative", "employee", "employees")
)
# What bears a name without being anyone: works and vehicles.
_WORKS = lexicon(
    "ship vessel boat yacht ferry aircraft plane column film movie book novel song album show series play painting"
    " sculpture poem database program software app drug game magazine musical opera documentary sitcom bill law act"
)
_ARTICLE = ("the ", "The ")
# "The vessel, the Star of Mera"
_WORK_BEFORE = re.compile(r"\b(?:ship|vessel|boat|yacht|ferry|film|movie|book|novel|album|song|show), the $")
_BODIES = frozenset(("organization", "government", "outlet"))


def _told_around(text: str, mentions: list[Mention]) -> ActorKind | None:
    """The kind of a name that does not tell it, by the words around its first mentions (external evidence)."""
    end = mentions[0].end
    if " " not in mentions[0].name and text.find(" Its ", end, end + _OWNING_REACH) >= 0 and _OWNING.match(text, end):
        return "organization"
    for mention in mentions[:4]:
        before = text[max(mention.start - 24, 0) : mention.start]
        told = _told_kind(mention.name, before, text[mention.end : mention.end + 32])
        if told and (
            told != "place"
            or " " not in mention.name
            or not _WEAK_LOCATIVE.search(text, mention.start - 12, mention.start)
        ):
            return told
        if before.endswith(_ARTICLE) and not ATTRIBUTIVE.match(text, mention.end):
            head = HEADS.get(mention.name)
            return head if head in _BODIES else "organization"
    return None


def _is_namesake_of_place(text: str, mentions: list[Mention]) -> bool:
    """Whether what is read as a place is a person: "Doreen Hill said", "her son, Jordan"."""
    name = mentions[0].name
    last = name.rpartition(" ")[2]
    if not (name in FORENAMES or (name.count(" ") == 1 and last in _ALSO_SURNAMES)):
        return False
    for start, end, *_ in mentions:
        introduced = _word_before(text[max(start - 24, 0) : start])
        if introduced in ROLES and (last != name or text[start - 2 : start] == ", "):
            return True
        if last != name and _PERSONAL.match(text, end):
            return True
    return False


def _told_kind(name: str, before: str, after: str) -> ActorKind | None:
    introduced = _word_before(before)
    if (told := _told_by_people(name, introduced, before, after)) is not None:
        return told
    if introduced in _WORKS or (before.endswith(", the ") and _WORK_BEFORE.search(before)):
        return "document"
    headed, body = _bodies_beside(introduced, after)
    if body:
        return body
    if headed in _SPEAKS_FOR and " " in name:
        return "organization"
    if is_acronym(name):
        return None
    located = introduced.rpartition("-")[2] in _LOCATING and LOCATIVE.search(before)
    return "place" if located or _within_place(after) else None


def _bodies_beside(introduced: str, after: str) -> tuple[str, ActorKind | None]:
    """The noun right behind a name, and the kind of body that a noun beside the name tells."""
    is_apart = after.startswith(",")
    head, apposed = None if is_apart else _HEADED.match(after), APPOSED_HEAD.match(after) if is_apart else None
    headed = head[1].removeprefix("news ") if head else ""
    if head and head[1] == "news agency":
        return headed, "outlet"
    for noun in (apposed[1] if apposed else "", introduced, headed):
        if (kind := DESCRIPTION_KINDS.get(noun)) in _BODIES:
            return headed, kind
    return headed, None


def _told_by_people(name: str, introduced: str, before: str, after: str) -> ActorKind | None:
    """An employer ("chief economist at Nordvest"), or a person by the role in front or by what he does."""
    if introduced == "at" and singular(_word_before(before.lower().removesuffix("at "))) in ROLES:
        return "organization"
    if DESCRIPTION_KINDS.get(introduced) in _BODIES and introduced not in ROLES:
        return None  # "the union Usdaw said"
    is_person = introduced in ROLES or (
        not before.endswith(_ARTICLE)
        and (_PERSONAL.match(after) or (" " in name and _ACTING.match(after)))
        and not is_acronym(name)
    )
    return "person" if is_person else None


def _word_before(before: str) -> str:
    """The word in small letters that ends ``before``, though a comma or quotation marks follow it."""
    before = before.removesuffix("\n")
    words = before.rstrip(_OPENING_MARKS)
    if words[-1:] != " " or len(before) - len(words) > 2:
        return ""
    words = words[:-1].removesuffix(",")
    return words[len(words.rstrip(_SMALL)) :]


def _within_place(after: str) -> bool:
    larger = _LARGER_PLACE.match(after) if after[:1] == "," else None
    return larger is not None and (larger[1] in PLACES or larger[1].split(" ")[0] in PLACES)
