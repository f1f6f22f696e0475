"""What a schema derives from: a language model's answer, grounded in the article for free.

Mark every field that must hold the article's own words as :data:`Quote`, and a field that says
where as :data:`SentenceNumber`. Before :meth:`Response.build` is called every quote that the model
gave has been found in the article; what is not there has been taken out and reported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from types import NoneType, UnionType
from typing import Annotated, Any, Generic, Self, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

from summarizer.article import Article, Span
from summarizer.brief import Evidence
from summarizer.errors import EmptyAnswerError
from summarizer.grounding import Grounder

T = TypeVar("T")
S = TypeVar("S")
R = TypeVar("R", bound="Response[Any]")
Alternatives = tuple[Any, ...]


@dataclass(frozen=True)
class _Quoted:
    """Marks a string that must be found in the article; an assertion may not lose its "not"."""

    assertion: bool = False


@dataclass(frozen=True)
class _Numbered:
    """Marks the number of the sentence that the quotes beside it stand in."""


Quote = Annotated[str, _Quoted()]
"""Words copied from the article; alone, optional (``Quote | None`` or with a default), or in what holds
several: a list, a set, a dict, a tuple, of whose positions only the marked ones are quotes."""

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
        """Make the product; every quote that the model gave is known to be in the article."""
        raise NotImplementedError

    def grounded(self, article: Article) -> tuple[Self, list[Fault]]:
        """This answer without the items whose words are not in the article, and what was taken out.

        A required quote that is not found takes its item with it. An optional one becomes ``None``, or
        the field's default where ``None`` is not allowed; blank, or left at its default, it is no fault.
        Of several quotes in one field those that are not found are left out and the others stay; when
        none does, the field is as if its quote were not found. Only where an item of the answer rests
        on them (a required field of it, or a list in a list) are they the pieces of one, which stands
        with all of them or not at all.
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
        """One answer from the answers to overlapping windows, field by field.

        Lists and tuples of any length are joined in order and without repeats, sets united, dicts joined
        key by key and by the same rule where a key is in both. Anything else, a model and a tuple of fixed
        length among it, is the first window's, unless that is ``None`` or blank: then it is the next one's.
        """
        first = parts[0]
        fields = type(first).model_fields.items()
        joined = {name: _joined_all([getattr(part, name) for part in parts], field) for name, field in fields}
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
        stands = True
        for name, field in type(model).model_fields.items():
            value, path = getattr(model, name), f"{where}.{name}".lstrip(".")
            if _is_optional(field):
                kept = self._optional(model, name, path, near)
            else:
                kept = self._value(value, path, near, _alternatives_of(field), bool(where))
                stands = stands and not _fell(value, kept)
            if kept is not value:
                changed[name] = kept
        return (model.model_copy(update=changed) if changed else model) if stands else None

    def _optional(self, model: BaseModel, name: str, path: str, near: Span | None) -> Any:
        """What stands of a field that need not be filled in, else ``None`` or its default."""
        field, value = type(model).model_fields[name], getattr(model, name)
        default = field.get_default(call_default_factory=True, validated_data=dict(model))
        if value == default:
            return value
        alternatives = _alternatives_of(field)
        kept = None if _is_blank(value, alternatives) else self._value(value, path, near, alternatives, False)
        return default if _fell(value, kept) and NoneType not in alternatives else kept

    def _value(self, value: Any, path: str, near: Span | None, alternatives: Alternatives, whole: bool) -> Any:
        """What stands of a value, else ``None``; quotes side by side stand all or not at all where ``whole``."""
        if isinstance(value, BaseModel):
            return self.prune(value, path, near)
        if isinstance(value, dict):
            return self._entries(value, path, near, alternatives, whole)
        if isinstance(value, tuple) and (positions := _positions(alternatives, value)):
            return self._row(value, path, near, positions)
        if isinstance(value, (list, tuple, set, frozenset)):
            return self._items(value, path, near, alternatives, whole)
        mark = _mark_in(alternatives)
        if mark and isinstance(value, str) and self._faulty({path: value}, near, mark):
            return None
        return value

    def _entries(
        self, entries: dict[Any, Any], path: str, near: Span | None, alternatives: Alternatives, whole: bool
    ) -> dict[Any, Any]:
        """The entries whose key and value stand."""
        keys, values = _held(alternatives, entries, 0), _held(alternatives, entries, -1)
        kept: dict[Any, Any] = {}
        for key, item in entries.items():
            where = f"{path}.{key}"
            standing = self._value(item, where, near, values, whole)
            if not _fell(key, self._value(key, where, near, keys, True)) and not _fell(item, standing):
                kept[key] = standing
        return entries if kept == entries else kept

    def _row(self, row: tuple[Any, ...], path: str, near: Span | None, positions: Sequence[Alternatives]) -> Any:
        """A tuple of fixed length, each position by itself: it stands when all do that may not be ``None``."""
        kept: list[Any] = []
        stands = True
        for index, (item, alternatives) in enumerate(zip(row, positions, strict=True)):
            may_go = NoneType in alternatives
            is_unsaid = may_go and _is_blank(item, alternatives)
            kept.append(None if is_unsaid else self._value(item, f"{path}[{index}]", near, alternatives, True))
            stands = stands and (may_go or not _fell(item, kept[-1]))
        return _like(row, kept) if stands else None

    def _items(
        self, items: Collection[Any], path: str, near: Span | None, alternatives: Alternatives, whole: bool
    ) -> Any:
        """The items that stand; ``None`` where they are quotes and none does."""
        held = _held(alternatives, items, 0)
        placed = {f"{path}[{index}]": item for index, item in enumerate(items)}
        mark = _mark_in(held)
        if mark and all(item is None or isinstance(item, str) for item in items):
            standing = self._standing(placed, near, mark, whole)
            return _like(items, list(standing.values())) if any(standing.values()) or standing == placed else None
        kept = [(item, self._value(item, where, near, held, True)) for where, item in placed.items()]
        return _like(items, [standing for item, standing in kept if not _fell(item, standing)])

    def _standing(
        self, placed: dict[str, str | None], near: Span | None, mark: _Quoted, whole: bool
    ) -> dict[str, str | None]:
        """The quotes that stand; those left are judged anew, as one that held their "not" may be gone."""
        while faulty := self._faulty(
            {where: quote for where, quote in placed.items() if quote is not None}, near, mark
        ):
            placed = {} if whole else {where: quote for where, quote in placed.items() if where not in faulty}
        return placed

    def _faulty(self, quotes: dict[str, str], near: Span | None, mark: _Quoted) -> set[str]:
        """Where a quote is not in the article or lost a "not" that none beside it has; each is reported."""
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
        return {fault.where for fault in faults}

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
    """The items that were kept, in a collection of the same kind; the collection itself where that is all of them."""
    if len(kept) == len(items) and all(one is other for one, other in zip(items, kept, strict=True)):
        return items
    if isinstance(items, tuple):
        return tuple(kept)
    return kept if isinstance(items, list) else frozenset(kept) if isinstance(items, frozenset) else set(kept)


def _fell(value: Any, kept: Any) -> bool:
    return kept is None and value is not None


def _is_optional(field: FieldInfo) -> bool:
    return not field.is_required() or NoneType in _alternatives_of(field)


def _is_blank(value: Any, alternatives: Alternatives) -> bool:
    """Whether a quote is there in form only."""
    return isinstance(value, str) and not value.strip() and _mark_in(alternatives) is not None


def _alternatives_of(field: FieldInfo) -> Alternatives:
    return _alternatives(field.rebuild_annotation())


def _alternatives(annotation: Any) -> Alternatives:
    """What a value may be by its annotation: each member of a union, a quote with its mark."""
    if _form(annotation) in (Union, UnionType):
        return tuple(one for member in get_args(annotation) for one in _alternatives(member))
    if _form(annotation) is Annotated and _mark_in((annotation,)) is None:
        return _alternatives(get_args(annotation)[0])
    return (annotation,)


def _mark_in(alternatives: Alternatives) -> _Quoted | None:
    annotated = (get_args(one)[1:] for one in alternatives if _form(one) is Annotated)
    return next((mark for marks in annotated for mark in marks if isinstance(mark, _Quoted)), None)


def _form(annotation: Any) -> Any:
    """What an annotation is made with: ``tuple`` of ``tuple[str, int]``, ``Annotated`` of a quote."""
    return get_origin(annotation)


def _held(alternatives: Alternatives, holder: Collection[Any], parameter: int) -> Alternatives:
    """What a collection's items may be by a type parameter: a dict has its keys' first and its values' last."""
    fitting = (one for one in alternatives if isinstance(form := _form(one), type) and isinstance(holder, form))
    return tuple(item for one in fitting for item in _alternatives(get_args(one)[parameter]))


def _positions(alternatives: Alternatives, row: tuple[Any, ...]) -> list[Alternatives]:
    """What each position of a tuple of fixed length may be; nothing for a tuple of any length."""
    shapes = [get_args(one) for one in alternatives if _form(one) is tuple]
    fitting = [shape for shape in shapes if Ellipsis not in shape and len(shape) == len(row)]
    return [tuple(one for item in column for one in _alternatives(item)) for column in zip(*fitting, strict=True)]


def _joined_all(values: Sequence[Any], field: FieldInfo) -> Any:
    alternatives = _alternatives_of(field)
    return reduce(lambda one, other: _joined(one, other, alternatives), values)


def _joined(one: Any, other: Any, alternatives: Alternatives) -> Any:
    """What two windows tell in one field; see :meth:`Response.merged`."""
    if one is None or (isinstance(one, str) and not one.strip()):
        return one if other is None else other
    if isinstance(one, dict) and isinstance(other, dict):
        return _joined_entries(one, other, _held(alternatives, one, -1))
    if isinstance(one, (set, frozenset)) and isinstance(other, (set, frozenset)):
        return one | other
    if _is_sequence(one, alternatives) and _is_sequence(other, alternatives):
        return _like(one, _distinct([*one, *other]))
    return one


def _joined_entries(one: dict[Any, Any], other: dict[Any, Any], held: Alternatives) -> dict[Any, Any]:
    return one | {key: _joined(one[key], item, held) if key in one else item for key, item in other.items()}


def _is_sequence(value: Any, alternatives: Alternatives) -> bool:
    """Whether a value is a list or a tuple of any length; a named tuple is of fixed length."""
    return type(value) is list or (type(value) is tuple and not _positions(alternatives, value))


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
