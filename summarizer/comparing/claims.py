"""Which statement of one article is which of the other: a lexical index proposes, scores decide.

The unit of comparison is a statement: a claim, or one sentence of a quotation of several. The index
goes from stems to statements, so that only pairs which share words are ever scored.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from summarizer.brief import OUTLET, Claim, Evidence
from summarizer.comparing.actors import ActorMap
from summarizer.comparing.comparison import Passage
from summarizer.comparing.side import Side
from summarizer.comparing.words import stems, tokens, weights
from summarizer.derive import Polarity
from summarizer.linguistics.polarity import polarity_of
from summarizer.linguistics.tokens import fold

ENOUGH = 0.42
"""The least score of two statements that are taken for one."""

_WHOLE_SENTENCE = 4
_SHARED = 2
_SAME_VOICE = 0.12
_BEST = 5


@dataclass(frozen=True)
class Statement:
    """A claim of one side, or one piece of its evidence that says something by itself."""

    side: Side
    claim: Claim
    evidence: tuple[Evidence, ...]

    @cached_property
    def text(self) -> str:
        """The words, pieces parted by a space."""
        return " ".join(evidence.exact for evidence in self.evidence)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What the index is made of: the words, and a whole claim's restatement, without what hedges."""
        words = f"{self.text} {self.claim.text}" if self.evidence == self.claim.evidence else self.text
        hedging = frozenset[str]().union(*(stems(hedge.cue.exact) for hedge in self.claim.hedges))
        return stems(words) - hedging or stems(words)

    @cached_property
    def sorted_words(self) -> str:
        """The words in alphabetical order: what is compared letter by letter."""
        return " ".join(sorted(self.stems))

    @property
    def start(self) -> int:
        """Where it stands in its article."""
        return self.evidence[0].start

    @cached_property
    def polarity(self) -> Polarity:
        """The claim's; a piece of a claim is read by itself."""
        return self.claim.polarity if self.evidence == self.claim.evidence else polarity_of(fold(self.text))

    def passage(self) -> Passage:
        """It as a row shows it."""
        return self.side.passage(self.claim, self.evidence)


@dataclass(frozen=True)
class Match:
    """Two statements taken for one."""

    left: Statement
    right: Statement
    score: float


def statements(side: Side) -> list[Statement]:
    """The statements of a brief in its order."""
    return [statement for claim in side.brief.claims for statement in _of_claim(side, claim)]


def align(left: Sequence[Statement], right: Sequence[Statement], actors: ActorMap) -> list[Match]:
    """The best one-to-one alignment, greedily: what stands letter for letter in both, then by score."""
    chosen = list(_letter_for_letter(left, right))
    taken = {id(side) for match in chosen for side in (match.left, match.right)}
    scored = sorted(_scored(left, right, actors), key=lambda m: (-m.score, m.left.start, m.right.start))
    for match in scored:
        if id(match.left) not in taken and id(match.right) not in taken:
            taken |= {id(match.left), id(match.right)}
            chosen.append(match)
    return chosen


def _of_claim(side: Side, claim: Claim) -> Iterator[Statement]:
    """A quotation of several sentences is as many statements; other pieces belong together."""
    pieces = claim.evidence
    if len(pieces) > 1 and all(len(stems(piece.exact)) >= _WHOLE_SENTENCE for piece in pieces):
        yield from (Statement(side, claim, (piece,)) for piece in pieces)
    else:
        yield Statement(side, claim, pieces)


def _letter_for_letter(left: Sequence[Statement], right: Sequence[Statement]) -> Iterator[Match]:
    waiting: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in right:
        waiting[_letters(statement)].append(statement)
    for statement in left:
        same = waiting.get(_letters(statement))
        if same:
            yield Match(statement, same.pop(0), 1.0)


def _letters(statement: Statement) -> tuple[str, str]:
    """The words and the voice: one sentence may hold the claims of two."""
    return " ".join(tokens(statement.text)), statement.side.voices(statement.claim)[-1]


def _scored(left: Sequence[Statement], right: Sequence[Statement], actors: ActorMap) -> Iterator[Match]:
    index: dict[str, list[int]] = defaultdict(list)
    for place, statement in enumerate(right):
        for stem in statement.stems:
            index[stem].append(place)
    rarity = Rarity(left, right)
    for statement in left:
        for place in _candidates(statement, index, rarity):
            score = rarity.score(statement, right[place]) + _voice(statement, right[place], actors)
            if score >= ENOUGH:
                yield Match(statement, right[place], round(score, 4))


def _candidates(statement: Statement, index: dict[str, list[int]], rarity: Rarity) -> Iterable[int]:
    """The statements that share the weightiest words."""
    shared: Counter[int] = Counter()
    weight: dict[int, float] = defaultdict(float)
    for stem in statement.stems:
        for place in index.get(stem, ()):
            shared[place] += 1
            weight[place] += rarity.of(stem)
    worthy = [place for place in shared if shared[place] >= _SHARED]
    return sorted(worthy, key=lambda place: (-weight[place], place))[:_BEST]


class Rarity:
    """How much a stem tells: the fewer statements of one article hold it, the more."""

    def __init__(self, left: Sequence[Statement], right: Sequence[Statement]) -> None:
        counts = [weights(statement.stems for statement in side) for side in (left, right)]
        most = max(len(left), len(right), 1)
        self._weights = {
            stem: 1.0 + math.log(most / max(count.get(stem, 0) for count in counts))
            for stem in counts[0].keys() | counts[1].keys()
        }

    def of(self, stem: str) -> float:
        """The weight of one stem."""
        return self._weights[stem]

    def total(self, stems: Iterable[str]) -> float:
        """The weight of several."""
        return sum(self._weights[stem] for stem in sorted(stems))

    def score(self, left: Statement, right: Statement) -> float:
        """From 0 to 1: shared weight of both, of the smaller, and likeness letter by letter."""
        shared = self.total(left.stems & right.stems)
        one, other = self.total(left.stems), self.total(right.stems)
        if not shared:
            return 0.0
        letters = fuzz.ratio(left.sorted_words, right.sorted_words) / 100
        return 0.5 * (2 * shared / (one + other)) + 0.3 * (shared / min(one, other)) + 0.1 * letters


def _voice(left: Statement, right: Statement, actors: ActorMap) -> float:
    """One speaker in both speaks for one statement; two different ones speak against it."""
    one, other = left.claim.source, right.claim.source
    if OUTLET in {one, other}:
        return 0.0
    return _SAME_VOICE if actors.same(one, other) else 0.0
