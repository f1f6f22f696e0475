"""Actors aligned across articles, with the spellings each article uses.

A variant is one name spelled two ways: same kind, as many words, each word alike in letters, and
neither spelling used by the other article. Names of countries and cities are never variants of one
another: Austria is not Australia.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rapidfuzz import fuzz

from summarizer.brief import Actor
from summarizer.comparing.comparison import AlignedActor
from summarizer.comparing.side import Side
from summarizer.comparing.words import stems
from summarizer.linguistics.places import ALIASES, PLACES

_ALIKE_WORD = 70
_ALIKE_NAME = 80
_SHORTEST = 5

Test = Callable[[Actor, Actor], bool]


class ActorMap:
    """Which actor of one article is which of another; ``right_of`` maps ids from left to right."""

    def __init__(self, left: Side, right: Side) -> None:
        self.left, self.right = left, right
        self.right_of: dict[str, str] = {"outlet": "outlet"}
        self.variants: set[str] = set()
        for test in (_same_name, _same_person, _same_group, self._is_variant):
            self._match(test)

    def same(self, left: str, right: str) -> bool:
        """Whether two actor ids are one actor."""
        return self.right_of.get(left) == right

    @property
    def shared(self) -> list[tuple[Actor, Actor]]:
        """The actors that both articles have."""
        pairs = ((self.left.actors.get(one), self.right.actors.get(other)) for one, other in self.right_of.items())
        return [(one, other) for one, other in pairs if one and other]

    def _match(self, test: Test) -> None:
        taken = set(self.right_of.values())
        for actor in self.left.brief.actors:
            if actor.id in self.right_of:
                continue
            found = next((o for o in self.right.brief.actors if o.id not in taken and test(actor, o)), None)
            if found:
                self.right_of[actor.id] = found.id
                taken.add(found.id)
                if test == self._is_variant:
                    self.variants.add(actor.id)

    def _is_variant(self, one: Actor, other: Actor) -> bool:
        if not _spelled_alike(one, other):
            return False
        return one.name not in self.right.text and other.name not in self.left.text


def align_actors(sides: dict[str, Side]) -> tuple[AlignedActor, ...]:
    """Every actor of any article once, with its spellings by the articles' keys; those in most articles first.

    The articles are taken in the order of their identity, so that the order they were given in changes nothing.
    """
    groups: list[dict[str, Actor]] = []
    variants: list[bool] = []
    ordered = sorted(sides, key=lambda key: sides[key].identity)
    for place, key in enumerate(ordered):
        maps = {other: ActorMap(sides[other], sides[key]) for other in ordered[:place]}
        for actor in sides[key].brief.actors:
            known, variant = _group_of(groups, maps, actor)
            if known is None:
                groups.append({key: actor})
                variants.append(False)
            else:
                groups[known].setdefault(key, actor)
                variants[known] |= variant
    aligned = (_aligned(sides, group, variant) for group, variant in zip(groups, variants, strict=True))
    return tuple(sorted(aligned, key=lambda actor: -len(actor.ids)))


def _group_of(groups: Sequence[dict[str, Actor]], maps: dict[str, ActorMap], actor: Actor) -> tuple[int | None, bool]:
    for place, group in enumerate(groups):
        for key, known in group.items():
            if key in maps and maps[key].same(known.id, actor.id):
                return place, known.id in maps[key].variants
    return None, False


def _aligned(sides: dict[str, Side], group: dict[str, Actor], variant: bool) -> AlignedActor:
    first = next(iter(group.values()))
    return AlignedActor(
        name=max((actor.name for actor in group.values()), key=len),
        kind=first.kind,
        spellings={key: tuple(_spellings(group[key])) for key in sorted(group)},
        ids={key: group[key].id for key in sorted(group)},
        variant=variant,
        speaks=any(actor.id in sides[key].speaking for key, actor in group.items()),
    )


def _spellings(actor: Actor) -> Iterator[str]:
    """The name and the other names used for it, pronouns and descriptions left out."""
    yield actor.name
    seen = {actor.name}
    for mention in actor.mentions:
        if (
            mention.exact[:1].isupper()
            and mention.exact not in seen
            and set(mention.exact.split()) & set(_words(actor))
        ):
            seen.add(mention.exact)
            yield mention.exact


def _words(actor: Actor) -> list[str]:
    return actor.name.split()


def _same_name(one: Actor, other: Actor) -> bool:
    return _plain(one.name) == _plain(other.name)


def _plain(name: str) -> str:
    bare = name.removeprefix("the ").removeprefix("The ")
    return " ".join(ALIASES.get(bare, bare).casefold().split())


def _same_person(one: Actor, other: Actor) -> bool:
    """One full name and its surname, or one title more."""
    if one.kind != "person" or other.kind != "person" or "named" not in {one.naming, other.naming}:
        return False
    short, long = sorted((_words(one), _words(other)), key=len)
    return bool(short) and short[-1] == long[-1] and short[-1][:1].isupper() and set(short) <= set(long)


def _same_group(one: Actor, other: Actor) -> bool:
    """Unnamed and collective voices of one kind in nearly the same words: "analysts", "some analysts"."""
    if one.kind != other.kind or "named" in {one.naming, other.naming}:
        return False
    words, others = stems(one.name), stems(other.name)
    return bool(words) and words == others


def _spelled_alike(one: Actor, other: Actor) -> bool:
    names = (one.name, other.name)
    if one.kind != other.kind or {one.naming, other.naming} != {"named"} or any(name in PLACES for name in names):
        return False
    words, others = (name.casefold().split() for name in names)
    if len(words) != len(others) or min(map(len, names)) < _SHORTEST:
        return False
    alike = all(
        word == other_word or (word[0] == other_word[0] and fuzz.ratio(word, other_word) >= _ALIKE_WORD)
        for word, other_word in zip(words, others, strict=True)
    )
    return alike and fuzz.ratio(*(name.casefold() for name in names)) >= _ALIKE_NAME
