"""Which attributions are a statement: what points elsewhere, or is no clause, tells nothing out of its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.article import Article, Span
from summarizer.linguistics.analysis import Speech
from summarizer.linguistics.reporting_verbs import CUE_NOUNS, CUES, Form

_POINTERS = frozenset(("that", "which", "it", "this", "what", "so", "whom", "who", "them"))
_NOBODY = frozenset(("no", "none", "nobody", "few", "neither", "hardly"))
_OF_NOBODY = ("neither of ", "none of ", "few of ", "hardly any ", "not one ", "not ")
_ENDS_OF_NOBODY = frozenset(words[-3:] for words in _OF_NOBODY)
_TOPICAL = frozenset(("about", "of", "on", "over", "for", "against", "to"))
_CLAUSE = re.compile(r"(?:that|whether|if|how|why|what|when|where|who)\b", re.IGNORECASE)
_REQUEST = re.compile(
    r"^(?:(?:\w+ ){0,3}(?:requests?|calls?|messages?|e-?mails?) (?:for|seeking) |seeking )?comment$", re.IGNORECASE
)
_WITHHELD = re.compile(r"to (?:comment|elaborate)\b")
_LONGEST_REQUEST = 60
_ANONYMITY = {
    "anonymity",
    "to remain anonymous",
    "to stay anonymous",
    *(f"to give {whose} {what}" for whose in ("his", "her", "their", "a") for what in ("name", "names", "full name")),
    *(
        f"{wish} {verb}"
        for wish in ("to be", "not to be")
        for verb in ("named", "identified", "quoted", "quoted by name")
    ),
}
_WISHES = ("anonymity", "to ", "not to be ")
_BEGINNINGS = tuple(wish[:3] for wish in _WISHES)
_DETERMINED = re.compile(r"(?:(?:The|An?|Any|These|Those|Such|All) (?:\w+ )?)?")
_LONGEST_FURNITURE = 120
# Forms that no sentence of news has: "Copyright law is changing" and "Video shows it" are sentences.
_FURNITURE = re.compile(
    r"[A-Z][A-Z .'’-]+,(?: [A-Z][a-z]+\.?)+"
    r"|By [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}(?:,? (?:and|in) [A-Z][\w.'’ -]+)?(?:, [\w' ’-]+)?\.?"
    r"|advertisement|ADVERTISEMENT|Advertisement|(?:Read more|READ MORE|Read also|See also)\b.*"
    r"|(?:Sign up|Subscribe|Register)(?: (?:for|to) (?:our|the|a) .*(?:newsletter|e-?mail|update|alert|podcast).*)?"
    r"|(?:©|\(c\)|Copyright (?:©|\(c\)|\d{4})).*|Image (?:source|caption|credit)[,:] .*|Getty Images"
    r"|(?:Photo|Photograph|Picture|Video)(?:: | by ).*|More on this \w+\.?"
    r"|Related(?: (?:stories|articles|topics|content|coverage))?(?::.*)?"
    r"|Follow (?:\w+ ){1,3}on (?:Twitter|X|Facebook|Instagram|WhatsApp|YouTube|TikTok)\b.*|[\W\d_]+"
)
# Why somebody does not want to be named.
_REASON = re.compile(r" (?:because|as|since|for fear|in order|citing|given|due to|while|when|out of)\b| discussing\b")


def is_statement(article: Article, speech: Speech) -> bool:
    """Whether what is said can be told by itself; else the sentence around it tells it."""
    if _is_bare(article, speech.content) or _is_of_nobody(article, speech) or _is_subject(article, speech):
        return False
    return bool(speech.source) or (_asserts(article, speech) and last_word_of_nobody(article, speech) not in _TOPICAL)


def _is_bare(article: Article, content: Sequence[Span]) -> bool:
    """Nothing, or a pronoun that only points at what is said elsewhere ("a stance that they echo")."""
    if len(content) != 1:
        return all(_points(article.words(span)) for span in content)
    start, end = content[0]
    words = article.text[start : min(end, start + _LONGEST_REQUEST)]
    # "Did not respond to a request for comment": that is the outlet's to tell.
    return _points(words) or _is_request(words) or (words[:3] == "to " and is_withheld(article, content))


def is_withheld(article: Article, content: Sequence[Span]) -> bool:
    """ "Declined to comment on claims that …": nothing of it is said."""
    return bool(content) and _WITHHELD.match(article.text, content[0].start) is not None


def _is_request(words: str) -> bool:
    is_short = len(words) < _LONGEST_REQUEST
    return is_short and words[-len("comment") :].lower() == "comment" and _REQUEST.search(words) is not None


def _is_of_nobody(article: Article, speech: Speech) -> bool:
    """ "Few residents support it", "no minister has said so": the sentence tells that nobody says it."""
    if not speech.source:
        return False
    text, (start, end) = article.text, speech.source[0]
    first, _, rest = text[start:end].partition(" ")
    if first.lower() in _NOBODY and not rest.lower().startswith(
        ("fewer", "less", "10")
    ):  # "no fewer than 40", "No 10", who is somebody
        return True
    before = text[max(start - 12, 0) : start].lower()
    return before[-3:] in _ENDS_OF_NOBODY and before.endswith(_OF_NOBODY)


def _is_subject(article: Article, speech: Speech) -> bool:
    """ "Claims that it leaks are false": the noun with its clause is only what the sentence speaks of."""
    if speech.source or article.words(speech.cue[0]).lower() not in CUE_NOUNS:
        return False
    start = article.sentence_at(speech.cue[0].start).span.start
    opens = _DETERMINED.fullmatch(article.text, start, speech.cue[0].start) is not None
    return opens and article.words(speech.content[0])[:5].lower() == "that "


def _points(words: str) -> bool:
    return words.lower() in _POINTERS


def _asserts(article: Article, speech: Speech) -> bool:
    """Whether what nobody in particular says is a clause: "the plan" of "the plan was rejected" is none."""
    first, cue = speech.content[0], speech.cue[0]
    if len(speech.content) > 1:  # "the bridge … to open"
        return not (_points(article.words(first)) or _names(article.words(cue)))
    if first.end <= cue.start:
        between = article.text[first.end : cue.start].rstrip()
        return between.endswith((" it", " they")) or (
            between != "" and " " not in article.words(cue)
        )  # "…, it is said"
    return speech.quotation == "direct" or _CLAUSE.match(article.words(first)) is not None


def _names(cue: str) -> bool:
    """ "A site called X", "a man described as a loner": a participle without an auxiliary."""
    verb = CUES.get(cue.split(" ", 1)[0].lower())
    return verb is not None and verb.form in (Form.PAST, Form.PARTICIPLE)


def last_word_of_nobody(article: Article, speech: Speech) -> str:
    """The last word of the cue where nobody is named who says it; else nothing."""
    if speech.source or len(speech.content) != 1 or not speech.cue:
        return ""
    return article.words(speech.cue[-1]).rpartition(" ")[2].lower()


def is_wish_for_anonymity(article: Article, speech: Speech) -> bool:
    """ "Declined to be named": how somebody speaks, no claim of his."""
    start, end = speech.content[0]
    wish = article.text[start : min(end, start + _LONGEST_FURNITURE)].lower()
    if wish[:3] not in _BEGINNINGS or not wish.startswith(_WISHES):
        return False
    return wish in _ANONYMITY or _REASON.split(wish, maxsplit=1)[0] in _ANONYMITY


def is_furniture(words: str) -> bool:
    """A byline, a caption, an invitation to read on: what stands in a page of news and tells none."""
    return len(words) <= _LONGEST_FURNITURE and _FURNITURE.fullmatch(words) is not None
