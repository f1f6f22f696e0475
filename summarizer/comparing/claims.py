"""Which statement of one article is which of the other: a lexical index proposes, scores decide.

The index goes from stems to statements, so that only pairs which share words are ever scored.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from summarizer.brief import OUTLET
from summarizer.comparing.actors import ActorMap
from summarizer.comparing.side import Statement
from summarizer.comparing.words import tokens, weights

ENOUGH = 0.42
"""The least score of two statements that are taken for one."""

_SHARED = 2
_SAME_VOICE = 0.12
_BEST = 5
_FULL_SIZE = 5


@dataclass(frozen=True)
class Match:
    """Two statements taken for one."""

    left: Statement
    right: Statement
    score: float


def align(left: Sequence[Statement], right: Sequence[Statement], actors: ActorMap) -> list[Match]:
    """The best one-to-one alignment, greedily: what stands letter for letter in both, then by score."""
    chosen = list(_letter_for_letter(left, right))
    taken = {id(side) for match in chosen for side in (match.left, match.right)}
    scored = sorted(_Index(left, right, actors).matches(), key=lambda m: (-m.score, m.left.start, m.right.start))
    for match in scored:
        if id(match.left) not in taken and id(match.right) not in taken:
            taken |= {id(match.left), id(match.right)}
            chosen.append(match)
    return chosen


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


class _Index:
    """The right article's statements by their stems."""

    def __init__(self, left: Sequence[Statement], right: Sequence[Statement], actors: ActorMap) -> None:
        self.left, self.right, self._actors = left, right, actors
        self._rarity = Rarity(left, right)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, statement in enumerate(right):
            for stem in statement.stems:
                self._places[stem].append(place)

    def matches(self) -> Iterator[Match]:
        """Every candidate pair whose score is enough."""
        for statement in self.left:
            for other in self._candidates(statement):
                voice = _SAME_VOICE if self._same_voice(statement, other) else 0.0
                score = self._rarity.score(statement, other) + voice
                if score >= ENOUGH:
                    yield Match(statement, other, round(score, 4))

    def _candidates(self, statement: Statement) -> list[Statement]:
        """The statements that share the weightiest words: two, or one where one voice says both."""
        shared: Counter[int] = Counter()
        weight: dict[int, float] = defaultdict(float)
        for stem in sorted(statement.stems):
            for place in self._places.get(stem, ()):
                shared[place] += 1
                weight[place] += self._rarity.of(stem)
        best = sorted(shared, key=lambda place: (-weight[place], place))[:_BEST]
        return [self.right[n] for n in best if shared[n] >= _SHARED or self._same_voice(statement, self.right[n])]

    def _same_voice(self, left: Statement, right: Statement) -> bool:
        return left.claim.source != OUTLET and self._actors.same(left.claim.source, right.claim.source)


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
        """From 0 to 0.9: shared weight of both, of the smaller, and likeness letter by letter.

        That a statement of two or three words lies within a long one says little.
        """
        shared = self.total(left.stems & right.stems)
        one, other = self.total(left.stems), self.total(right.stems)
        if not shared:
            return 0.0
        size = min(len(left.stems), len(right.stems), _FULL_SIZE) / _FULL_SIZE
        letters = fuzz.ratio(left.sorted_words, right.sorted_words) / 100
        return 0.5 * (2 * shared / (one + other)) + 0.3 * size * (shared / min(one, other)) + 0.1 * letters
