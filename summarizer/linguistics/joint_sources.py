"""Parts a source that several speak as: "Lee and Kerr said", "Russia, Armenia and the ministry said".

Only phrases that could each stand alone are coordinated (Quirk et al. 1985, 13.40 ff.): a conjunct begins
with a name, with the title before it, or with a determiner. "Officials in Moscow and Kyiv" and "the head of
the ministry and the bank" are one source or may be: what follows a preposition is left alone, unless a
person is named on either side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.article import Span
from summarizer.linguistics.descriptions import ATTRIBUTIVE
from summarizer.linguistics.names import Mention

_JOINT = re.compile(r",? (?:and|&) |, ")
_BODIES = frozenset(("organization", "government", "outlet"))
_RELATIVE = ("who ", "which ")
_SOMEBODYS = re.compile(r"(?:his|her|their) (?:[a-z-]+ ){1,2}")
_PERSONAL = (None, "person")
_QUOTED = re.compile(r"[“”\"]|''")
_DETERMINER = re.compile(r"(?:the|an?|his|her|its|their|he|she|both)\b ", re.IGNORECASE)
_MODIFIED = re.compile(
    r"\b(?:of|in|on|at|to|for|from|with|by|about|between|against|among|close|who|whom|whose|which|that)\b"
)


def conjuncts(text: str, source: Span, names: Sequence[Mention]) -> list[Span]:
    """The parts of a source; the source alone where one voice speaks. ``names`` are those inside it, in order."""
    phrase = _Coordination(text, source, names)
    cuts = [cut for cut in _JOINT.finditer(text, *source) if phrase.is_cut(cut)]
    if (
        not any(cut[0].strip() != "," for cut in cuts)
        or not phrase.begins(source.start)
        or _QUOTED.search(text, *source)
    ):
        return [source]
    edges = [source.start, *(edge for cut in cuts for edge in cut.span()), source.end]
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]


class _Coordination:
    """A source with the names in it by where they start, a title counted in, and where they end."""

    def __init__(self, text: str, source: Span, names: Sequence[Mention]) -> None:
        self._text, self._source = text, source
        self._names = {max(name.role_start, source.start): name for name in names}
        self._ends = {name.end for name in names}

    def begins(self, place: int) -> bool:
        """Whether a name or a determiner stands there."""
        return place in self._names or _DETERMINER.match(self._text, place) is not None

    def is_cut(self, cut: re.Match[str]) -> bool:
        """Whether a comma or "and" stands between two conjuncts, not inside of one."""
        before, after = cut.span()
        name = self._names.get(after)
        if name and name.end < self._source.end and ATTRIBUTIVE.match(self._text, name.end):
            return False  # "the Times and CBS News poll"
        if self._is_in_name(before):
            return False
        if cut[0] == ", ":
            if self._ends_apposition(cut):
                return self._is_person(after)
            return before in self._ends and (name is not None or self._is_another_body(after))
        if self._ends_apposition(cut):
            return self.begins(after)
        return self._ends_conjunct(cut) and (
            self._joins_people(after) if self._is_modified(before) else self.begins(after)
        )

    def _ends_apposition(self, cut: re.Match[str]) -> bool:
        """ "The Post, the largest paper in the Gulf, and the Times": what modifies stands between commas."""
        comma = self._text.rfind(", ", self._source.start, cut.start()) if cut[0].startswith(",") else -1
        is_relative = self._text.startswith(_RELATIVE, comma + 2)
        return comma >= 0 and comma + 2 not in self._names and (comma in self._ends or is_relative)

    def _is_person(self, place: int) -> bool:
        """ "Ann Lee, 41, Paul Kerr, 40, and …", "Ann Lee, 41, her son Tom, 9, and …"."""
        kin = _SOMEBODYS.match(self._text, place)
        name = self._names.get(kin.end() if kin else place)
        return name is not None and name.kind in _PERSONAL

    def _is_another_body(self, place: int) -> bool:
        """ "The Treasury, the Bank of England and the regulator": a body behind a comma, where no person is named."""
        name = self._names.get(place + len("the ")) if self._text.startswith("the ", place) else None
        named = [name, *(other for start, other in self._names.items() if start < place)]
        return all(other is not None and other.kind in _BODIES for other in named)

    def _ends_conjunct(self, cut: re.Match[str]) -> bool:
        """Not where a clause ends ("He won, and Kerr") nor inside an apposition ("Lee, an aide to Kerr and Moss")."""
        comma = self._text.rfind(", ", self._source.start, cut.start())
        if cut[0].startswith(","):
            return comma >= 0 or cut.start() in self._ends
        return comma < 0 or comma + 2 in self._names or self._is_another_body(comma + 2)

    def _is_modified(self, end: int) -> bool:
        """Whether what stands before has a modifier, other than within a name ("the Department of Justice")."""
        return any(
            not self._is_in_name(word.start()) for word in _MODIFIED.finditer(self._text, self._source.start, end)
        )

    def _is_in_name(self, place: int) -> bool:
        return any(start < place < name.end for start, name in self._names.items())

    def _joins_people(self, place: int) -> bool:
        """ "Senator Lee of Texas and Senator Kerr of Ohio"."""
        return all(
            name is not None and (name.kind == "person" or name.role_start < name.start)
            for name in (self._names.get(self._source.start), self._names.get(place))
        )
