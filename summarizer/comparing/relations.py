"""How two aligned statements relate, by their words: the same, one narrower, or contradicting and in what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from summarizer.brief import OUTLET
from summarizer.comparing.actors import ActorMap
from summarizer.comparing.claims import Match
from summarizer.comparing.comparison import Conflict, Relation
from summarizer.comparing.side import Statement
from summarizer.comparing.words import Quantity, places, quantities, quotations, stem, times, tokens

_LEAST_SHARED = 0.5
_FRAGMENT = 12
"""Code points: "This" contradicts nothing."""

_ONE_FIGURE = 0.15
_SAME_FACT = 0.65
_MOST_LEFT_OVER = 0.2
_MUCH_LEFT_OVER = 0.3

# Words that turn an assertion into its opposite; a negation beside one turns it back.
_OPPOSITES = """
rise|fall rose|fell risen|fallen grew|shrank grow|shrink increase|decrease up|down higher|lower more|fewer open|closed
opened|closed reopen|close safe|unsafe safe|dangerous approved|rejected approve|reject accepted|refused accept|refuse
accepted|rejected support|oppose supports|opposes supported|opposed backed|opposed won|lost win|lose before|after
passed|failed pass|fail confirmed|denied present|absent alive|dead guilty|innocent legal|illegal possible|impossible
likely|unlikely able|unable ready|unready public|private early|late earlier|later full|empty kept|broke begin|end
began|ended started|stopped start|stop allowed|banned allow|ban include|exclude found|missed working|broken
continue|end continue|stop resume|stop
hired|fired gained|lost gain|loss improved|worsened improve|worsen stronger|weaker faster|slower
"""
_OPPOSITE_OF: dict[str, set[str]] = {}
for _one, _other in (pair.split("|") for pair in _OPPOSITES.split()):
    _OPPOSITE_OF.setdefault(stem(_one), set()).add(stem(_other))
    _OPPOSITE_OF.setdefault(stem(_other), set()).add(stem(_one))


def relate(match: Match, actors: ActorMap) -> tuple[Relation, tuple[Conflict, ...]]:
    """The relation of two aligned statements and what they conflict in."""
    left, right = match.left, match.right
    if tokens(left.text) == tokens(right.text) and left.polarity == right.polarity:
        return ("contradicting", ("attribution",)) if _attribution(left, right, actors) else ("same", ())
    conflicts = tuple(_conflicts(left, right, actors))
    if conflicts:
        return "contradicting", conflicts
    return _extent(left, right), ()


def _conflicts(left: Statement, right: Statement, actors: ActorMap) -> Iterator[Conflict]:
    if _shared(left, right) < _LEAST_SHARED or min(len(left.text), len(right.text)) < _FRAGMENT:
        return
    if _negation(left, right):
        yield "negation"
    if _alike(left, right) >= _SAME_FACT and clashing_figures(left, right):
        yield "number"
    if _place(left.text, right.text):
        yield "place"
    if _time(left.text, right.text):
        yield "time"
    if _attribution(left, right, actors):
        yield "attribution"


def _shared(left: Statement, right: Statement) -> float:
    """The share of the smaller statement's stems that the other has."""
    smaller = min(len(left.stems), len(right.stems))
    return len(left.stems & right.stems) / smaller if smaller else 0.0


def _alike(left: Statement, right: Statement) -> float:
    """How much of both is shared, figures left out: other figures of another line or town are no conflict."""
    ours, theirs = ({stem for stem in side.stems if not stem[0].isdigit()} for side in (left, right))
    return len(ours & theirs) / max(len(ours | theirs), 1)


def _negation(left: Statement, right: Statement) -> bool:
    """One affirms what the other denies; a pair of opposites turns it once more."""
    signs = {left.polarity, right.polarity}
    if "unknown" in signs:
        return False
    return (len(signs) == 2) != _has_opposites(left, right)


def _has_opposites(left: Statement, right: Statement) -> bool:
    """Whether one has a word and the other its opposite, in the place of it."""
    ours, theirs = (frozenset(map(stem, tokens(side.text))) for side in (left, right))
    own, others = ours - theirs, theirs - ours  # of all words: "up", "before" and "fewer" carry no meaning elsewhere
    return any(_OPPOSITE_OF.get(one, set()) & others for one in own)


def clashing_figures(left: Statement, right: Statement) -> tuple[Quantity, Quantity] | None:
    """Two figures that count the same thing and cannot both be right."""
    ours, theirs = quantities(left.text), quantities(right.text)
    own = [one for one in ours if one.value not in {other.value for other in theirs}]
    others = [other for other in theirs if other.value not in {one.value for one in ours}]
    return next(((one, other) for one, other in product(own, others) if _clash(one, other)), None)


def _clash(one: Quantity, other: Quantity) -> bool:
    if one.unit != other.unit:
        return False
    near = abs(one.value - other.value) <= _ONE_FIGURE * max(abs(one.value), abs(other.value))
    return not (near and (one.approximate or other.approximate))


def _place(left: str, right: str) -> bool:
    """Each names a place that the other does not name at all."""
    ours = [name for name in places(left) if not _named_in(name, right)]
    theirs = [name for name in places(right) if not _named_in(name, left)]
    return bool(ours and theirs)


def _named_in(name: str, text: str) -> bool:
    return bool(set(tokens(name)) & set(tokens(text)))


def _time(left: str, right: str) -> bool:
    """Both say when, in the same terms, and not the same."""
    ours, theirs = times(left), times(right)
    return any(not ours[kind] & theirs[kind] for kind in ours.keys() & theirs.keys())


def _attribution(left: Statement, right: Statement, actors: ActorMap) -> bool:
    """The same quoted words in the mouths of two different named voices."""
    one, other = left.side.actors.get(left.claim.source), right.side.actors.get(right.claim.source)
    if one is None or other is None or OUTLET in {one.id, other.id} or actors.same(one.id, other.id):
        return False
    if {one.naming, other.naming} != {"named"} or one.kind != other.kind:
        return False
    quoted, quoted_there = ({tuple(tokens(words)) for words in quotations(s.text)} for s in (left, right))
    return bool(quoted & quoted_there) or len(left.stems & right.stems) == max(len(left.stems), len(right.stems))


def _extent(left: Statement, right: Statement) -> Relation:
    """Narrower says all that the other says and clearly more."""
    own = len(left.stems - right.stems) / max(len(left.stems), 1)
    others = len(right.stems - left.stems) / max(len(right.stems), 1)
    if own >= _MUCH_LEFT_OVER and others <= _MOST_LEFT_OVER:
        return "narrower"
    if others >= _MUCH_LEFT_OVER and own <= _MOST_LEFT_OVER:
        return "broader"
    return "same"
