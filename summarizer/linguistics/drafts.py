"""An attribution before it has offsets: ranges of tokens in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from summarizer.brief import Stance
from summarizer.linguistics.clauses import Line, Range

Role = Literal["", "relay", "denial", "answer"]
"""A ``relay`` is cited for what another draft of the sentence says; the content of a ``denial`` only points at what is
denied ("…, a charge the group denies"); an ``answer`` is one that an interview prints without quotation marks."""


class Draft:
    """An attribution as token ranges of one sentence; no ``source`` where the text names none.

    ``is_speech`` tells whether somebody named speaks: such a draft counts inside another's content, too.
    """

    __slots__ = ("content", "cue", "is_speech", "line", "role", "source", "stance")

    def __init__(
        self,
        line: Line,
        source: Range | None,
        cue: Range,
        content: tuple[Range, ...],
        stance: Stance = "neutral",
        *,
        is_speech: bool = False,
    ) -> None:
        self.line = line
        self.source = source
        self.cue = cue
        self.content = content
        self.stance = stance
        self.is_speech = is_speech
        self.role: Role = ""

    def in_role(self, role: Role) -> Draft:
        """The draft itself, in a role."""
        self.role = role
        return self

    @property
    def end(self) -> int:
        """Where a later reporting clause of the sentence may look back to.

        0 when the content is still to come, or when nobody says it ("12 people are feared dead, police said"), or who
        does is only its agent ("The arrests were ordered by a judge, police said").
        """
        if self.source is None or not self.content or self.content[0].start >= self.cue.start:
            return 0
        is_agent = self.source.start > self.cue.end and self.line.word(self.source.start - 1) == "by"
        return 0 if is_agent else max(self.cue.end, self.source.end)

    # A look into a list is faster than a generator where there is so little to look at.

    @property
    def is_hollow(self) -> bool:
        """Whether a part of the content holds nothing ("something he is aware of" ends where it would begin)."""
        return True in [end <= start for start, end in self.content]

    @property
    def length(self) -> int:
        """Tokens of content."""
        return sum([end - start for start, end in self.content])

    def is_outdone(self, drafts: Sequence[Draft]) -> bool:
        """Whether the cue is a part of another one's ("reportedly" in "has reportedly said")."""
        cue = start, end = self.cue
        others = [other.cue for other in drafts]
        return True in [other[0] <= start and end <= other[1] and other != cue for other in others]

    def is_held(self, drafts: Sequence[Draft]) -> bool:
        """Whether the cue stands in the content of one of the drafts.

        Of two that hold each other's ("X accused Y of a deal that, they said, had failed") none is held, unless
        somebody named speaks.
        """
        return any(other.holds(self) and (other.is_speech or not self.holds(other)) for other in drafts)

    @property
    def is_relative(self) -> bool:
        """Whether the source is a relative pronoun."""
        return self.source is not None and self.line.letters[self.source.start] == "r"

    @property
    def is_topic(self) -> bool:
        """Whether the content only names what is talked about ("speculation about the bridge")."""
        return not self.source and len(self.content) == 1 and self.line.letters[self.cue.end - 1] in "i2"

    def cuts(self, other: Draft) -> bool:
        """Whether a draft of a relative clause is inside this one's source ("a nurse who asked not to be named")."""
        mine, its = self.source, other.source
        if mine is None or its is None:
            return False
        is_inside = mine.start <= its.start and other.cue.end <= mine.end
        return is_inside and any(part.start < mine.end < part.end for part in other.content)

    def within_source(self, drafts: Sequence[Draft]) -> Draft:
        """The draft without what reaches behind a source it stands in: "X, which is believed to have arms, said"."""
        if self.source:
            return self
        first, last = self.cue
        ends = [
            other.source[1] for other in drafts if other.source and other.source[0] < first and last <= other.source[1]
        ]
        if not ends:
            return self
        content = [self.line.trimmed(start, min(end, ends[0])) for start, end in self.content]
        return self.with_filled(content)

    def with_filled(self, content: Sequence[Range]) -> Draft:
        """The draft with another content, of which what holds nothing is left out."""
        return self.altered(tuple([part for part in content if part.end > part.start]))

    def altered(self, content: tuple[Range, ...], cue: Range | None = None) -> Draft:
        """The draft with another content, and another cue where one is given."""
        draft = Draft(self.line, self.source, cue or self.cue, content, self.stance, is_speech=self.is_speech)
        return draft.in_role(self.role)

    def holds(self, other: Draft) -> bool:
        """Whether the other one's cue stands in the content of this one."""
        first, last = other.cue
        return True in [start <= first and last <= end for start, end in self.content]
