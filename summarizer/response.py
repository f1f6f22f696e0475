"""What a schema derives from: a language model's answer, grounded in the article for free.

Mark every field that must hold the article's own words as :data:`Quote`, and a field that says
where as :data:`SentenceNumber`. Before :meth:`Response.build` is called every quote has been
found in the article; an item whose words are not there has been taken out and reported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Generic, Self, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

from summarizer.article import Article, Span
from summarizer.brief import Evidence
from summarizer.errors import EmptyAnswerError
from summarizer.grounding import Grounder

T = TypeVar("T")
S = TypeVar("S")
R = TypeVar("R", bound="Response[Any]")


@dataclass(frozen=True)
class _Quoted:
    """Marks a string that must be found in the article; an assertion may not lose its "not"."""

    assertion: bool = False


@dataclass(frozen=True)
class _Numbered:
    """Marks the number of the sentence that the quotes beside it stand in."""


Quote = Annotated[str, _Quoted()]
"""Words copied from the article; alone, optional (``Quote | None``) or in a list."""

Assertion = Annotated[str, _Quoted(assertion=True)]
"""A quote that asserts something: it may not leave out the "not" that reverses it."""

SentenceNumber = Annotated[int, _Numbered()]
"""The number of the sentence, counting from 1, that the quotes of this item stand in."""


@dataclass(frozen=True)
class Fault:
    """Something wrong with an answer, told to the model once and, if it stays, to the reader.

    ``where`` is the path of the item ("claims[3].quote"), ``words`` what was quoted and is not in
    the article, ``nearest`` the most similar passage, ``sentence`` the number of the one concerned.
    """

    where: str
    message: str
    words: str | None = None
    nearest: str | None = None
    sentence: int | None = None


class _Sent(BaseModel):
    """A model whose JSON Schema is sent: without pydantic's titles, which repeat the names at a price."""

    model_config = ConfigDict(extra="ignore")

    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:
        schema = super().model_json_schema(*args, **kwargs)
        return {"title": schema["title"], **_untitled(schema)}  # the client names its tool by it


class Response(_Sent, Generic[T]):
    """What the model fills in; :meth:`build` turns it into the product."""

    def build(self, article: Article) -> T:
        """Make the product; every quote is known to be in the article."""
        raise NotImplementedError

    def grounded(self, article: Article) -> tuple[Self, list[Fault]]:
        """This answer without the items whose words are not in the article, and what was taken out.

        An optional quote that is not found becomes ``None``; a required one takes its item with it.
        """
        faults: list[Fault] = []
        kept: Self | None = _Pruner(Grounder(article), faults).prune(self, "", None)
        if kept is None:
            raise EmptyAnswerError("the answer as a whole quotes words that are not in the article")
        return kept, faults

    def shortcomings(self, article: Article) -> list[Fault]:  # noqa: ARG002
        """What else the model should be asked to mend; nothing unless a schema says so."""
        return []

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said: every list is empty and every string blank."""
        return not any(value.strip() if isinstance(value, str) else value for _, value in self)

    @classmethod
    def merged(cls, parts: Sequence[Self]) -> Self:
        """One answer from the answers to overlapping windows: lists joined without repeats."""
        first = parts[0]
        lists = {name for name, value in first if isinstance(value, list)}
        joined = {name: _distinct(item for part in parts for item in getattr(part, name)) for name in lists}
        return first.model_copy(update=joined)


class Amendment(_Sent, Generic[R]):
    """What the model answers to a request to mend; :meth:`amend` works it into the first answer."""

    def amend(self, answer: R) -> R:
        """The first answer with the mended items in place of the faulty ones."""
        raise NotImplementedError


class Verdict(_Sent, Generic[S, T]):
    """What the model fills in about something other than one article, as two briefs side by side."""

    def grounded(self, subject: S) -> tuple[Self, list[Fault]]:
        """This verdict without what cites things the subject does not hold, and what was taken out."""
        raise NotImplementedError

    def build(self, subject: S) -> T:
        """Make the product of a grounded verdict."""
        raise NotImplementedError


class _Pruner:
    """Walks an answer and takes out what is not in the article."""

    def __init__(self, grounder: Grounder, faults: list[Fault]) -> None:
        self.grounder, self.faults = grounder, faults

    def prune(self, model: BaseModel, where: str, near: Span | None) -> Any:
        """The model with its ungrounded parts gone; ``None`` when it cannot stand without them."""
        near = self._sentence_of(model, near)
        changed: dict[str, Any] = {}
        whole = True
        for name, field in type(model).model_fields.items():
            value, path = getattr(model, name), f"{where}.{name}".lstrip(".")
            kept = self._value(value, path, near, _mark_of(field))
            if kept is not value:
                changed[name] = kept
            whole = whole and (kept is not None or value is None or not field.is_required())
        return (model.model_copy(update=changed) if changed else model) if whole else None

    def _value(self, value: Any, path: str, near: Span | None, mark: _Quoted | None) -> Any:
        if isinstance(value, BaseModel):
            return self.prune(value, path, near)
        if isinstance(value, dict):
            kept = {key: self._value(item, f"{path}.{key}", near, mark) for key, item in value.items()}
            return value if kept == value else {key: item for key, item in kept.items() if item is not None}
        if isinstance(value, (list, tuple, set, frozenset)):
            return self._items(value, path, near, mark)
        if mark and isinstance(value, str):
            return value if self._stand({path: value}, near, mark) else None
        return value

    def _items(self, items: Collection[Any], path: str, near: Span | None, mark: _Quoted | None) -> Any:
        """Quotes side by side are the pieces of one: it stands with all of them or not at all."""
        placed = {f"{path}[{index}]": item for index, item in enumerate(items)}
        pieces = {where: item for where, item in placed.items() if isinstance(item, str)}
        if mark and all(item is None or where in pieces for where, item in placed.items()):
            return items if self._stand(pieces, near, mark) else None
        kept = [self._value(item, where, near, mark) for where, item in placed.items()]
        return _like(items, [item for item in kept if item is not None])

    def _stand(self, quotes: dict[str, str], near: Span | None, mark: _Quoted) -> bool:
        """Whether every piece of a quote is in the article, and none of them lost a "not" that no other piece has."""
        places = {path: self._place(quote, near, mark) for path, quote in quotes.items()}
        spans = [Span(place.start, place.end) for place in places.values() if place]
        number = self.grounder.article.sentence_at(near.start).number if near else None
        faults: list[Fault] = []
        for (path, quote), place in zip(quotes.items(), places.values(), strict=True):
            if place is None:
                nearest = self.grounder.nearest(quote)
                faults.append(Fault(path, "these words are not in the article", quote, nearest, number))
            elif mark.assertion and (whole := self.grounder.dropped_negation(Span(place.start, place.end), spans)):
                nearest = self.grounder.article.words(whole)
                faults.append(Fault(path, "these words leave out the negation before them", quote, nearest, number))
        self.faults += faults
        return not faults

    def _place(self, quote: str, near: Span | None, mark: _Quoted) -> Evidence | None:
        """A mark alone may be a cue, as the colon of a headline is; it asserts nothing."""
        says_something = any(character.isalnum() for character in quote)
        return self.grounder.place(quote, near) if says_something or not mark.assertion else None

    def _sentence_of(self, model: BaseModel, near: Span | None) -> Span | None:
        sentences = self.grounder.article.sentences
        for name, field in type(model).model_fields.items():
            if any(isinstance(mark, _Numbered) for mark in field.metadata):
                number = getattr(model, name)
                return sentences[number - 1].span if 1 <= number <= len(sentences) else near
        return near


def _like(items: Collection[Any], kept: list[Any]) -> Collection[Any]:
    """The items that were kept, in a collection of the same kind."""
    if isinstance(items, tuple):
        return tuple(kept)
    return kept if isinstance(items, list) else frozenset(kept) if isinstance(items, frozenset) else set(kept)


def _mark_of(field: FieldInfo) -> _Quoted | None:
    own = next((mark for mark in field.metadata if isinstance(mark, _Quoted)), None)
    return own or _mark_in(field.annotation)


def _mark_in(annotation: Any) -> _Quoted | None:
    if get_origin(annotation) is Annotated:
        return next((mark for mark in get_args(annotation)[1:] if isinstance(mark, _Quoted)), None)
    parts = (part for part in get_args(annotation) if not isinstance(part, str))
    return next((mark for mark in map(_mark_in, parts) if mark), None)


def _distinct(items: Iterable[Any]) -> list[Any]:
    kept: list[Any] = []
    for item in items:
        if item not in kept:
            kept.append(item)
    return kept


def _untitled(schema: Any) -> Any:
    """A schema without its titles; a property may still be called "title"."""
    if isinstance(schema, list):
        return [_untitled(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: {name: _untitled(item) for name, item in value.items()} if key in _NAMED else _untitled(value)
        for key, value in schema.items()
        if key != "title"
    }


_NAMED = ("properties", "$defs")
