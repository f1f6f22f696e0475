"""Addresses as they may be shown and kept."""

from __future__ import annotations

from urllib.parse import urlsplit


def without_user(address: str) -> str:
    """The address without the user's name and password; raises ``ValueError`` for what is none."""
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def is_address(text: str) -> bool:
    """Whether a text is meant as the address of a page and not as the name of a file."""
    return text[:8].lower().startswith(("http://", "https://"))
