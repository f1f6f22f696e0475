"""A brief as the page's templates take it: anchors, segments with their claims, bars and ticks in percent."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from summarizer.article import Article
from summarizer.brief import Actor, Brief, Claim, Evidence, Finding, Link, Position
from summarizer.derive import Firmness
from summarizer.render.marking import Mark, Passage, Segment, cut, marks_of, passages
from summarizer.render.network import Network, draw
from summarizer.render.voices import Voice, VoiceKind, chain_of, voices_of

FIRMNESS: tuple[Firmness, ...] = ("firm", "hedged", "uncommitted")
SALIENCE = {"key": "Key claims", "supporting": "Supporting claims", "background": "Background"}

_SAFE_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,40}\Z")


@dataclass(frozen=True)
class ClaimView:
    """A claim with where it stands on the page: ``place`` ties it to its words, ``anchor`` is its link."""

    claim: Claim
    place: int
    anchor: str
    chain: tuple[tuple[Voice, Link], ...]
    findings: tuple[Finding, ...]

    @property
    def voice(self) -> VoiceKind:
        """What kind of voice it comes from."""
        return self.chain[-1][0].kind

    @property
    def quotes(self) -> tuple[Evidence, ...]:
        """The article's words where the claim's text does not already repeat them."""
        evidence = self.claim.evidence
        return () if " … ".join(e.exact for e in evidence).strip() == self.claim.text.strip() else evidence


@dataclass(frozen=True)
class SegmentView:
    """A segment with its classes (``evidence firm-1 hedged-2``: a line a level) and the claims over it.

    ``ends`` are the claims whose words end behind it, each with whether these are its first words.
    """

    text: str
    classes: str
    claims: str
    said: str
    ends: tuple[tuple[ClaimView, bool], ...]


@dataclass(frozen=True)
class PassageView:
    """A paragraph and the findings that bite in it."""

    segments: tuple[SegmentView, ...]
    is_headline: bool
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class ActorView:
    """An actor: the claims it is the immediate source of, where it stands, and ``ticks`` where it is mentioned."""

    actor: Actor
    key: str
    said: Counter[Firmness]
    positions: tuple[tuple[Position, tuple[ClaimView, ...]], ...]
    ticks: str


class BriefView:
    """Everything a page says of one brief; ``number`` tells several on one page apart, 0 is a brief by itself."""

    def __init__(self, brief: Brief, article: Article | None, number: int = 0) -> None:
        self.brief, self.article = brief, article
        self.prefix = f"b{number}-" if number else ""
        self.which = f", article {number}" if number else ""
        self.voices = voices_of(brief)
        self.claims = tuple(self._claims())

    @property
    def title(self) -> str:
        """The headline, else where the article came from."""
        return self.brief.article.title or self.source

    @property
    def source(self) -> str:
        """Where the article came from: an address, or a file by its name alone."""
        source = self.brief.article.source
        return source if "://" in source else PurePath(source).name or source

    @cached_property
    def counts(self) -> dict[Firmness, int]:
        """How many claims there are of each firmness."""
        return {kind: sum(claim.firmness == kind for claim in self.brief.claims) for kind in FIRMNESS}

    @cached_property
    def groups(self) -> list[tuple[str, list[ClaimView]]]:
        """The claims under their headings, key claims first, each group in the order of the brief."""
        grouped = ((title, [c for c in self.claims if c.claim.salience == kind]) for kind, title in SALIENCE.items())
        return [(title, claims) for title, claims in grouped if claims]

    @cached_property
    def bars(self) -> dict[Firmness, list[tuple[str, str, ClaimView]]]:
        """For each firmness, where its claims fall: left edge and width in percent of the article."""
        whole = max(self.brief.article.characters, 1)
        bars: dict[Firmness, list[tuple[str, str, ClaimView]]] = {kind: [] for kind in FIRMNESS}
        for view in self.claims:
            for e in view.claim.evidence:
                width = max(100 * (e.end - e.start) / whole, 0.35)
                left = min(100 * e.start / whole, 100 - width)
                bars[view.claim.firmness].append((f"{left:.2f}%", f"{width:.2f}%", view))
        return bars

    @cached_property
    def network(self) -> Network | None:
        """Who cites whom."""
        return draw(self.brief)

    @cached_property
    def notes(self) -> tuple[Finding, ...]:
        """Findings that no claim and no words of the article can carry."""
        return tuple(f for f in self.brief.findings if self._home(f) is None and f.evidence is None)

    @cached_property
    def passages(self) -> list[PassageView]:
        """The article, cut where its marks begin and end."""
        parts = passages(self.brief, self.article)
        loose = [f for f in self.brief.findings if self._home(f) is None and f.evidence is not None]
        cited: set[int] = set()
        rows = zip(parts, cut(parts, marks_of(self.brief.claims)), strict=True)
        return [
            PassageView(tuple(self._segment(s, cited) for s in segments), part.is_headline, _within(part, loose))
            for part, segments in rows
        ]

    @cached_property
    def actors(self) -> list[ActorView]:
        """The actors, those who say most first."""
        said: dict[str, Counter[Firmness]] = defaultdict(Counter)
        for claim in self.brief.claims:
            said[claim.source][claim.firmness] += 1
        views = [self._actor(actor, said[actor.id]) for actor in self.brief.actors]
        return sorted(views, key=lambda view: -view.said.total())

    @cached_property
    def _by_id(self) -> dict[str, ClaimView]:
        return {view.claim.id: view for view in self.claims}

    def _home(self, finding: Finding) -> str | None:
        return finding.claim if finding.claim in self._by_id else None

    def _claims(self) -> Iterator[ClaimView]:
        biting: dict[str | None, list[Finding]] = defaultdict(list)
        for finding in self.brief.findings:
            biting[finding.claim].append(finding)
        anchors = anchor_names([claim.id for claim in self.brief.claims], self.prefix)
        for place, (claim, anchor) in enumerate(zip(self.brief.claims, anchors, strict=True)):
            chain = tuple(zip(chain_of(claim, self.voices), claim.attribution.chain, strict=True))
            yield ClaimView(claim, place, anchor, chain, tuple(biting[claim.id]))

    def _segment(self, segment: Segment, cited: set[int]) -> SegmentView:
        evidence = [mark for mark in segment.marks if mark.role == "evidence"]
        said = dict.fromkeys(mark.claim for mark in segment.marks if mark.role in ("cue", "mention"))
        ends = []
        for mark in segment.ends:
            ends.append((self.claims[mark.claim], mark.claim not in cited))
            cited.add(mark.claim)
        over = dict.fromkeys(mark.claim for mark in evidence)
        return SegmentView(segment.text, self._classes(segment.marks), _joined(over), _joined(said), tuple(ends))

    def _classes(self, marks: Iterable[Mark]) -> str:
        names: dict[str, None] = {}
        lines: dict[int, str] = {}
        for mark in marks:
            if mark.role == "hedge":
                names["hedge"] = None
            elif mark.role == "evidence":
                lines.setdefault(mark.level, f"{self.claims[mark.claim].claim.firmness}-{mark.level + 1}")
        return " ".join([*(["evidence", *lines.values()] if lines else []), *names])

    def _actor(self, actor: Actor, said: Counter[Firmness]) -> ActorView:
        positions = tuple(
            (position, tuple(self._by_id[name] for name in position.claims if name in self._by_id))
            for position in self.brief.positions
            if position.actor == actor.id
        )
        whole = max(self.brief.article.characters, 1)
        ticks = "".join(f"M{1000 * mention.start / whole:.0f} 0V10" for mention in actor.mentions)
        return ActorView(actor, name_key(actor.name), said, positions, ticks)


def anchor_names(ids: Sequence[str], prefix: str = "") -> list[str]:
    """A fragment for each id: the id itself where it can be one and is the first of its name, else its number."""
    taken: set[str] = set()
    names = []
    for number, name in enumerate(ids, start=1):
        anchor = name if _SAFE_ID.match(name) and name not in taken else f"claim.{number}"
        taken.add(anchor)
        names.append(prefix + anchor)
    return names


def name_key(name: str) -> str:
    """What makes two names one in the filters."""
    return " ".join(name.casefold().split())


def _joined(places: Iterable[int]) -> str:
    return " ".join(map(str, places))


def _within(part: Passage, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(f for f in findings if f.evidence and part.start <= f.evidence.start < part.end)
