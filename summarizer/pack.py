"""Packs: prompts and schemas as content, loaded by path, checked, rendered, hashed.

A pack is a folder with ``prompts/NAME.md`` beside ``schemas/NAME.py``. A prompt is YAML front
matter and a Jinja template in two parts, ``=== system`` and ``=== user``. A schema module holds
one subclass of :class:`~summarizer.response.Response` (or of ``Amendment``, ``Verdict``) named in the front
matter. The article is only ever a value handed to the template, never a template.
"""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml
from jinja2 import StrictUndefined, TemplateError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.errors import PackError
from summarizer.fingerprint import canonical_json, sorted_schema

_SYSTEM, _USER = "=== system\n", "=== user\n"
_CHARACTERS_PER_TOKEN = 4
Messages = list[dict[str, Any]]


class Sampling(BaseModel):
    """What is sent with the messages to steer the model; left out where ``None``. JSON holds finite numbers only."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    temperature: float | None = None
    top_p: float | None = None
    seed: int | None = None
    max_completion_tokens: int | None = Field(default=None, gt=0)
    reasoning_effort: str | None = None


class FrontMatter(BaseModel):
    """The head of a prompt file; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    version: str = Field(coerce_numbers_to_str=True)
    schema_name: str = Field(alias="schema")
    description: str = ""
    variables: tuple[str, ...]
    sampling: Sampling = Sampling()
    window: int = Field(default=24_000, ge=1_000)
    """The longest article sent whole, in code points; a longer one is cut into windows."""


@dataclass(frozen=True)
class Prompt:
    """One prompt of a pack, with the schema it asks to be filled in."""

    head: FrontMatter
    system: str
    user: str
    sha256: str
    schema: type[BaseModel]

    def render(self, variables: Mapping[str, Any]) -> Messages:
        """The messages of a request; raises :class:`PackError` naming missing variables, or why the template fails."""
        missing = [name for name in self.head.variables if name not in variables]
        if missing:
            raise PackError(f"prompt {self.head.name}: missing variables: {', '.join(missing)}")
        try:
            return [
                {"role": role, "content": _ENVIRONMENT.from_string(template).render(variables).strip()}
                for role, template in (("system", self.system), ("user", self.user))
                if template.strip()
            ]
        except Exception as error:  # a template computes: it fails in as many ways as Python does
            raise PackError(f"prompt {self.head.name}: {_in_one_line(error)}") from error

    @cached_property
    def schema_sha256(self) -> str:
        """SHA-256 of the JSON Schema that is sent, keys and ``required`` sorted."""
        return hashlib.sha256(canonical_json(sorted_schema(self.schema.model_json_schema())).encode()).hexdigest()

    def estimate_tokens(self, messages: Messages) -> int:
        """A rough size of a request in tokens: characters of messages and schema, divided by four."""
        characters = sum(len(message["content"]) for message in messages)
        characters += len(canonical_json(self.schema.model_json_schema()))
        return characters // _CHARACTERS_PER_TOKEN


class Pack:
    """The prompts and schemas of one folder."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        if not (self.root / "prompts").is_dir():
            raise PackError(f"{root}: is no pack, there is no folder prompts/ in it")
        self._prompts: dict[str, Prompt] = {}

    @classmethod
    def built_in(cls) -> Pack:
        """The pack that comes with the package; in a checkout, the repository itself."""
        package = Path(__file__).parent
        carried = package / "_pack"
        return cls(carried if carried.is_dir() else package.parent)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the prompts, sorted."""
        return tuple(sorted(path.stem for path in (self.root / "prompts").glob("*.md")))

    def has(self, name: str) -> bool:
        """Whether the pack holds a prompt of that name."""
        return name in self.names

    def prompt(self, name: str) -> Prompt:
        """Load and check a prompt; raises :class:`PackError` saying what is wrong with it."""
        if name not in self._prompts:
            self._prompts[name] = self._load(name)
        return self._prompts[name]

    def _load(self, name: str) -> Prompt:
        path = self.root / "prompts" / f"{name}.md"
        if not path.is_file():
            raise PackError(f"no prompt {name!r} in this pack; it has: {', '.join(self.names) or 'none'}")
        text = _text(path)
        head, system, user = _parse(path, text)
        _check_variables(path, head, system + user)
        schema = self._schema(head.schema_name)
        return Prompt(head, system, user, hashlib.sha256(text.encode()).hexdigest(), schema)

    def _schema(self, name: str) -> type[BaseModel]:
        from summarizer.response import Amendment, Response, Verdict

        module = _load_module(self.root / "schemas", name)
        own = [
            value
            for value in vars(module).values()
            if isinstance(value, type)
            and issubclass(value, (Response, Amendment, Verdict))
            and value.__module__ == module.__name__
            and not value.__pydantic_generic_metadata__["origin"]
        ]
        if len(own) != 1:
            raise PackError(f"schemas/{name}.py: needs exactly one Response, Amendment or Verdict, has {len(own)}")
        return own[0]


def _text(path: Path) -> str:
    """A prompt file with every line end as LF: git may write others, which shall change no hash and no request."""
    try:
        return path.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise PackError(f"{path.name}: is not UTF-8") from error


def _in_one_line(error: Exception) -> str:
    """The kind of an error and what it says, if it says anything."""
    return " ".join(f"{type(error).__name__}: {error}".removesuffix(": ").split())


def _parse(path: Path, text: str) -> tuple[FrontMatter, str, str]:
    if not text.startswith("---\n") or "\n---\n" not in text[4:]:
        raise PackError(f"{path.name}: must open with front matter between two lines of ---")
    matter, _, body = text[4:].partition("\n---\n")
    opening, system_mark, rest = body.partition(_SYSTEM)
    system, user_mark, user = rest.partition(_USER)
    if opening.strip() or not system_mark or not user_mark:
        raise PackError(f"{path.name}: the body must have a part '=== system' and then a part '=== user'")
    return _front_matter(path, matter), system, user


def _front_matter(path: Path, matter: str) -> FrontMatter:
    try:
        return FrontMatter.model_validate(yaml.safe_load(matter))
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(map(str, problem['loc'])) or 'front matter'}: {problem['msg']}" for problem in error.errors()
        )
        raise PackError(f"{path.name}: {problems}") from error
    except (yaml.YAMLError, ValueError) as error:  # ValueError for a date that is none
        raise PackError(f"{path.name}: the front matter is not YAML: {error}") from error


def _check_variables(path: Path, head: FrontMatter, template: str) -> None:
    try:
        used = meta.find_undeclared_variables(_ENVIRONMENT.parse(template))
    except TemplateError as error:
        raise PackError(f"{path.name}: {error}") from error
    undeclared = sorted(used - set(head.variables))
    if undeclared:
        raise PackError(f"{path.name}: uses variables its front matter does not list: {', '.join(undeclared)}")
    if head.name != path.stem:
        raise PackError(f"{path.name}: its front matter is named {head.name!r}")


def _load_module(folder: Path, name: str) -> ModuleType:
    """Load ``folder/name.py`` inside a package of its own, so that schemas may import one another."""
    package = f"_summarizer_pack_{hashlib.sha256(str(folder).encode()).hexdigest()[:8]}"
    if package not in sys.modules:
        parent = ModuleType(package)
        parent.__path__ = [str(folder)]
        sys.modules[package] = parent
    full = f"{package}.{name}"
    if full in sys.modules:
        return sys.modules[full]
    path = folder / f"{name}.py"
    spec = importlib.util.spec_from_file_location(full, path)
    if not path.is_file() or spec is None or spec.loader is None:
        raise PackError(f"no schema {name!r} in this pack (schemas/{name}.py)")
    module = importlib.util.module_from_spec(spec)
    sys.modules[full] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[full]
        raise PackError(f"schemas/{name}.py: {type(error).__name__}: {error}") from error
    return module


_ENVIRONMENT = ImmutableSandboxedEnvironment(
    undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
)
