"""Arguments of the wrong type: a caller's mistake, which is told apart from what a caller cannot know."""

from __future__ import annotations

from types import NoneType


def require(name: str, value: object, *kinds: type) -> None:
    """Raise ``TypeError`` unless a value is of one of these types."""
    if not isinstance(value, kinds):
        wanted = " or ".join(map(_shown, kinds))
        raise TypeError(f"{name} must be {wanted}, not {_shown(type(value))}")


def _shown(kind: type) -> str:
    return "None" if kind is NoneType else kind.__name__
