"""What every page shares: templates that escape, styles and scripts inlined, and a policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from summarizer.render.plain import counted
from summarizer.render.quoting import unquoted
from summarizer.render.views import FIRMNESS, name_key

_BIDI = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
_BIDI_CONTROL = re.compile(f"[{''.join(_BIDI)}]")


@cache
def environment() -> Environment:
    """The templates; whatever they print is escaped, and reordering controls are made harmless."""
    pages = Environment(
        loader=PackageLoader("summarizer.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=plain,
    )
    pages.filters |= {
        "shown": shown,
        "counted": counted,
        "key": name_key,
        "label": lambda rule: rule.replace("_", " "),
        "unquoted": unquoted,
    }
    pages.globals["FIRMNESS"] = FIRMNESS
    return pages


def policy(*inlined: str) -> str:
    """Nothing may load or run but the style and the script whose hashes stand here."""
    style, script = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inlined)
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def asset(name: str) -> str:
    """The text of a file of ``assets/``."""
    return (files("summarizer.render") / "assets" / name).read_text(encoding="utf-8")


def shown(text: str) -> Markup:
    """Text for the page: a control that would reorder what follows is boxed in, and shown by its name."""
    return Markup(_BIDI_CONTROL.sub(_boxed, str(escape(text))))


def plain(value: Any) -> Any:
    """Text where no element can stand, as in an attribute: a reordering control gives way to its name."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _BIDI_CONTROL.sub(lambda match: f"[{_BIDI[match[0]]}]", value)
    return value


def _boxed(match: re.Match[str]) -> str:
    return f'<bdi class="control" data-name="{_BIDI[match[0]]}">{match[0]}</bdi>'
