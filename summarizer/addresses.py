"""Addresses as they may be shown and kept."""

from __future__ import annotations

from urllib.parse import urlsplit


def without_user(address: str) -> str:
    """The address without the user's name and password; raises ``ValueError`` for what is none."""
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
