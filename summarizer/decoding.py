"""Bytes into text: a byte-order mark, UTF-8, what the page or its server declares, else the likeliest encoding."""

from __future__ import annotations

import codecs
import logging
import re

from summarizer.errors import ArticleError

HEAD = 4096
"""How far into a file its beginning is looked at."""

# atomic: a page of comments would otherwise be tried in every way of dividing them
_PAGE = re.compile(
    r"\s*+(?>(?:(?><!--.*?-->|<\?[^>]*+>)\s*+)*)<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_DECLARED = re.compile(
    r"<(?:\?xml\b[^>]*?\bencoding|meta\b[^>]*?\bcharset)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE | re.ASCII
)
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# what the names mean on the web (WHATWG): each a larger set of characters than Python's codec of that name
_ON_THE_WEB = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
}
_USABLE = re.compile(r"cp\d+|iso8859-\d+|iso2022_jp|koi8-[rtu]|mac-\w+|euc_jp|big5hkscs|gb18030|johab|hz|kz1048")
_FEW = 0.2  # the share of bytes above 127 up to which a text is taken for Western

_log = logging.getLogger(__name__)


def begins_like_a_page(text: str) -> bool:
    """Whether a text begins as HTML does, behind comments and an XML declaration."""
    return bool(_PAGE.match(text[:HEAD]))


def decode(data: bytes, source: str, charset: str | None = None) -> str:
    """The text of some bytes; ``charset`` is what their server called it. A guess is told in a warning."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _codec(charset) or _codec(_declared(data))
    return data.decode(declared, "replace") if declared else _guess(data, source)


def _declared(data: bytes) -> str | None:
    """What a page says of its encoding; a text that merely quotes a page says nothing."""
    head = data[:HEAD].decode("latin-1")
    found = _DECLARED.search(head) if begins_like_a_page(head) else None
    return found[1] if found else None


def _codec(charset: str | None) -> str | None:
    """Python's name of an encoding, if it is one that text comes in (``hex`` and ``idna`` are codecs too)."""
    name = re.sub(r"^x-", "", (charset or "").strip().lower()).replace("windows-", "cp")
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    codec = _ON_THE_WEB.get(found, found)
    return codec if _USABLE.fullmatch(codec) else None


def _guess(data: bytes, source: str) -> str:
    """Mostly ASCII is read as the web reads it (WHATWG: windows-1252); detectors confuse it with its cousins."""
    if b"\0" in data[:65536]:
        raise ArticleError(f"{source}: holds zero bytes, this is not text")
    if text := _as_damaged(data):
        _log.warning("%s: is UTF-8 with %d broken characters, which are shown as \ufffd", source, text.count("\ufffd"))
        return text
    text, encoding = _as_western(data) or _detected(data, source)
    _log.warning("%s: is not UTF-8 and does not say what it is; read as %s", source, encoding)
    return text


def _as_damaged(data: bytes) -> str | None:
    """UTF-8 with a break here and there: elsewhere fewer characters happen to be sound in it (é”— is one of them)."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(character > "\x7f" for character in text) - broken
    return text if sound > broken else None


def _as_western(data: bytes) -> tuple[str, str] | None:
    if sum(byte > 127 for byte in data) >= _FEW * len(data):
        return None
    try:
        return data.decode("cp1252"), "windows-1252"
    except UnicodeDecodeError:
        return None


def _detected(data: bytes, source: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise ArticleError(f"{source}: the encoding cannot be detected, save it as UTF-8")
    return str(best), best.encoding
