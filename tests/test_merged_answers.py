"""The answers to the windows of a long article become one, and nothing that a later window tells is lost in silence."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from pydantic import BaseModel, create_model

from summarizer.response import Quote, Response


class Sub(BaseModel):
    names: list[str] = []


class Pair(NamedTuple):
    name: str
    role: str


ONE, OTHER = Sub(names=["one"]), Sub(names=["other"])
JOINED: list[tuple[Any, Any, Any, Any]] = [
    (list[Quote], ["a", "b"], ["b", "c"], ["a", "b", "c"]),
    (list[Quote] | None, None, ["a"], ["a"]),
    (list[Quote] | None, ["a"], None, ["a"]),
    (list[Quote] | None, None, None, None),
    (list[Sub], [ONE], [ONE, OTHER], [ONE, OTHER]),
    (tuple[Quote, ...], ("a", "b"), ("b", "c"), ("a", "b", "c")),
    (tuple[Quote, ...] | None, None, ("a",), ("a",)),
    (set[Quote], {"a"}, {"b"}, {"a", "b"}),
    (frozenset[Quote], frozenset("a"), frozenset("b"), frozenset("ab")),
    (dict[str, Quote], {"a": "first"}, {"a": "second", "b": "third"}, {"a": "first", "b": "third"}),
    (dict[str, list[Quote]], {"a": ["x"]}, {"a": ["x", "y"], "b": ["z"]}, {"a": ["x", "y"], "b": ["z"]}),
    (dict[str, tuple[str, ...]], {"a": ("x",)}, {"a": ("y",)}, {"a": ("x", "y")}),
    (dict[str, tuple[str, str]], {"a": ("x", "y")}, {"a": ("y", "z")}, {"a": ("x", "y")}),
    (dict[str, list[str] | None], {"a": None}, {"a": ["y"]}, {"a": ["y"]}),
    (tuple[Quote, str], ("a", "b"), ("c", "d"), ("a", "b")),
    (Pair, Pair("a", "b"), Pair("c", "d"), Pair("a", "b")),
    (str, "first", "second", "first"),
    (str, " ", "second", "second"),
    (str | None, "first", None, "first"),
    (str | None, None, "second", "second"),
    (int | None, None, 3, 3),
    (int, 0, 3, 0),
    (Sub, ONE, OTHER, ONE),
    (Sub | None, None, OTHER, OTHER),
    (str | list[str], "first", ["second"], "first"),
]


@pytest.mark.parametrize(("shape", "first", "second", "joined"), JOINED, ids=[str(shape) for shape, *_ in JOINED])
def test_two_windows_are_joined_by_what_a_field_holds(shape: Any, first: Any, second: Any, joined: Any) -> None:
    schema: Any = create_model("Schema", __base__=Response, value=(shape, ...))
    merged: Any = schema.merged([schema(value=first), schema(value=second)])
    assert merged == schema(value=joined)
    assert type(merged.value) is type(joined)


def test_three_windows_are_joined_in_their_order() -> None:
    schema: Any = create_model("Schema", __base__=Response, value=(list[str] | None, None), note=(str, ""))
    parts = [schema(), schema(value=["a"], note="second"), schema(value=["b"], note="third")]
    assert schema.merged(parts) == schema(value=["a", "b"], note="second")


def test_joining_leaves_the_answers_of_the_windows_as_they_were() -> None:
    schema: Any = create_model("Schema", __base__=Response, value=(dict[str, list[str]], ...))
    first: Any = schema(value={"a": ["x"]})
    second: Any = schema(value={"a": ["y"]})
    schema.merged([first, second])
    assert (first.value, second.value) == ({"a": ["x"]}, {"a": ["y"]})
