"""An attribution before it has offsets: ranges of tokens in one sentence."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.brief import Stance
from summarizer.linguistics.clauses import Line, Range


class Draft(NamedTuple):
    """An attribution as token ranges of one sentence; no ``source`` where the text names none."""

    line: Line
    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    stance: Stance = "neutral"
    is_speech: bool = False
    """Whether somebody named speaks: such a draft counts inside another's content, too."""

    @property
    def end(self) -> int:
        """Where a later reporting clause of the sentence may look back to: 0 when the content is still to come."""
        ends = (self.cue.end, self.source.end if self.source else 0)
        return max(ends) if self.content and self.content[0].start < self.cue.start else 0

    @property
    def is_hollow(self) -> bool:
        """Whether a part of the content holds nothing ("something he is aware of" ends where it would begin)."""
        return any(part.end <= part.start for part in self.content)

    @property
    def length(self) -> int:
        """Tokens of content."""
        return sum(part.end - part.start for part in self.content)

    def outdoes(self, other: Draft) -> bool:
        """Whether the other one's cue is a part of this one's ("reportedly" in "has reportedly said")."""
        mine, its = self.cue, other.cue
        return mine != its and mine.start <= its.start and its.end <= mine.end

    def holds(self, other: Draft) -> bool:
        """Whether the other one's cue stands in the content of this one."""
        return any(part.start <= other.cue.start and other.cue.end <= part.end for part in self.content)
