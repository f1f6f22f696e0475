"""One identity of a request, used by the answer store and the recordings alike.

The fingerprint is the SHA-256 of the canonical JSON of what decides an answer: messages, schema,
model and sampling. Headers, keys, the endpoint and time are no part of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

_SAMPLING = ("temperature", "top_p", "seed", "max_completion_tokens", "max_tokens", "reasoning_effort")
_REASK = "(validation errors)"


def canonical_json(value: Any) -> str:
    """JSON with sorted keys, no white space, and every character as itself."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def sorted_schema(value: Any) -> Any:
    """A JSON Schema whose ``required`` lists are sorted (their order means nothing)."""
    if isinstance(value, Mapping):
        return {
            key: sorted(item) if key == "required" and isinstance(item, list) else sorted_schema(item)
            for key, item in value.items()
        }
    return [sorted_schema(item) for item in value] if isinstance(value, list) else value


def canonical_request(body: Mapping[str, Any]) -> dict[str, Any]:
    """What decides the answer to a chat completion request, and nothing else."""
    return {
        "messages": [_canonical_message(message) for message in body.get("messages", ())],
        "schema": sorted_schema(_schema_of(body)),
        "model": body.get("model"),
        "sampling": {name: body[name] for name in _SAMPLING if body.get(name) is not None},
    }


def fingerprint(body: Mapping[str, Any]) -> str:
    """The SHA-256 of a request's canonical JSON, as lower-case hexadecimal."""
    return hashlib.sha256(canonical_json(canonical_request(body)).encode()).hexdigest()


def _schema_of(body: Mapping[str, Any]) -> Any:
    tools = body.get("tools") or ()
    return [tool.get("function") for tool in tools] or body.get("response_format")


def _canonical_message(message: Mapping[str, Any]) -> dict[str, Any]:
    """The role and what was said; a re-ask's wording follows from the answer before it.

    That wording is pydantic's and carries version numbers, so it is left out.
    """
    if message.get("role") == "tool":
        return {"role": "tool", "content": _REASK}
    kept: dict[str, Any] = {"role": message.get("role"), "content": message.get("content")}
    calls = message.get("tool_calls")
    if calls:
        kept["tool_calls"] = [_canonical_arguments(call["function"]["arguments"]) for call in calls]
    return kept


def _canonical_arguments(arguments: str) -> str:
    try:
        return canonical_json(json.loads(arguments))
    except ValueError:  # no JSON, or a number of more digits than Python reads
        return arguments
