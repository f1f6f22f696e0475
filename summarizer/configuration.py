"""Which engine runs, and why."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import NoneType

from summarizer.arguments import require
from summarizer.errors import ConfigurationError

RULES = "rules"
DEFAULT_MODEL = "openai/gpt-5.4-mini"
DEFAULT_TIMEOUT = 120.0
"""Seconds to wait for one reply."""

_OPENAI_URL = "https://api.openai.com/v1"
_OLLAMA_URL = "http://127.0.0.1:11434/v1"


@dataclass(frozen=True)
class Options:
    """How articles are to be worked on.

    ``model`` is ``rules`` or ``provider/model``; ``replay`` a folder of recordings to answer from;
    ``pack`` a folder of one's own prompts and schemas; ``prompt`` the one to use; ``timeout`` seconds
    for one reply; ``store`` whether answers already paid for may be used and are kept.
    """

    model: str | None = None
    replay: Path | None = None
    pack: Path | None = None
    prompt: str = "brief"
    timeout: float = DEFAULT_TIMEOUT
    store: bool = True

    def __post_init__(self) -> None:
        require("model", self.model, str, NoneType)
        require("timeout", self.timeout, int, float)
        if not self.timeout > 0:
            raise ConfigurationError(f"the timeout must be positive, not {self.timeout}")
        if self.replay is not None and self.model:
            replayed_endpoint(self.model)  # before anything is looked for among the recordings


@dataclass(frozen=True)
class Choice:
    """A model's name and why it was chosen; ``is_asked`` tells whether somebody named it."""

    model: str
    why: str
    is_asked: bool = True


@dataclass(frozen=True)
class Endpoint:
    """Where a model is reached: ``base_url`` ends in ``/v1``; ``name`` is the model's name there; no key is ``""``."""

    model: str
    name: str
    base_url: str
    key: str


def choose_model(asked: str | None, environment: Mapping[str, str] = os.environ) -> Choice:
    """``asked``, else SUMMARIZER_MODEL, else the default model when an endpoint is configured, else rules."""
    if asked:
        return Choice(asked, "asked for")
    if environment.get("SUMMARIZER_MODEL"):
        return Choice(environment["SUMMARIZER_MODEL"], "SUMMARIZER_MODEL is set")
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        if environment.get(name):
            return Choice(DEFAULT_MODEL, f"{name} is set", is_asked=False)
    return Choice(RULES, "no model is configured", is_asked=False)


def locate_model(model: str, environment: Mapping[str, str] = os.environ) -> Endpoint:
    """The endpoint of ``provider/model``; raises :class:`ConfigurationError` where there is none."""
    provider, slash, name = model.partition("/")
    if not slash or not name:
        raise ConfigurationError(f"model {model!r}: must be 'rules' or 'provider/model', as in {DEFAULT_MODEL}")
    base, key = _base_url(environment), _key(environment)
    if provider == "ollama":
        return Endpoint(model, name, base or _OLLAMA_URL, key if base else "")  # the key is not that server's
    if provider != "openai":
        raise ConfigurationError(
            f"model {model!r}: provider {provider!r} is unknown; any OpenAI-compatible endpoint works as "
            f"openai/{name} with OPENAI_BASE_URL set to its address"
        )
    if not key and not base:
        raise ConfigurationError(f"model {model!r} needs OPENAI_API_KEY, or OPENAI_BASE_URL for another endpoint")
    return Endpoint(model, name, base or _OPENAI_URL, key)


def replayed_endpoint(model: str) -> Endpoint:
    """An endpoint for a replay: the name counts, nothing is ever sent to it."""
    _, slash, name = model.partition("/")
    if not slash:
        raise ConfigurationError(f"model {model!r} cannot be replayed: recordings are of language models")
    return Endpoint(model, name, "http://127.0.0.1:9/v1", "")


def _base_url(environment: Mapping[str, str]) -> str:
    base = environment.get("OPENAI_BASE_URL", "").strip().rstrip("/")
    if base and not _is_address(base):  # not repeated in the message: it may hold a password
        raise ConfigurationError(
            "OPENAI_BASE_URL is no address: it must begin with http:// or https:// and a host, "
            "as in http://127.0.0.1:8000/v1, and may not hold blanks, ? or #"
        )
    return base


def _is_address(text: str) -> bool:
    from httpx2 import URL, InvalidURL  # only where there is an endpoint: the rules engine does without

    try:
        address = URL(text)
    except InvalidURL:
        return False
    reachable = bool(address.host) and (address.port or 0) < 2**16
    return reachable and address.scheme in {"http", "https"} and not set(" ?#") & set(text)


def _key(environment: Mapping[str, str]) -> str:
    key = environment.get("OPENAI_API_KEY", "").strip()
    if not all("!" <= character <= "~" for character in key):
        raise ConfigurationError(
            "OPENAI_API_KEY holds a character that no key has (a blank, a control character, or one that is not "
            "ASCII): is it a placeholder, or more than the key?"
        )
    return key
