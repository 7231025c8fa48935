"""In which encoding a page is: by its mark, by what it says of itself where its bytes bear it out, or asked about."""

from __future__ import annotations

import codecs
import re

from corpus.errors import ReadError, Reason
from corpus.files import Decoded, decode

# Browsers look in so many bytes (the standard asks for 1024).
_BEGINNING = 4096
_SAID = re.compile(rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
# What a page says by habit: Arabic was never in it, and what browsers make of a plain ISO-8859-1.
_LATIN = frozenset({"ascii", "iso8859-1", "cp1252"})
# Python knows more that are no encodings of pages (`rot13`, `unicode_escape`).
_BROWSERS = re.compile(r"(cp|iso8859-|mac-|koi8|utf-|gb|big5|euc|shift|ascii)")
_UNTOLD = frozenset({Reason.ENCODING_UNKNOWN, Reason.ENCODING_WRONG})
_UTF, _UTF8 = "utf", "utf-8"


def recognised(raw: bytes) -> Decoded:
    """The characters of a page; ReadError as `decode` has it.

    A guess, which is to be confirmed: what is no UTF-8 and says nothing of itself, or nothing that can be; and what is
    UTF-8 by its bytes and says something else.
    """
    said = _said(raw)
    try:
        found = decode(raw)
    except ReadError as error:
        as_said = _as_said(raw, said) if error.reason in _UNTOLD else None
        if as_said is None:
            raise
        return as_said
    if found.is_guess:
        return _as_said(raw, said) or found
    is_marked = found.encoding != _UTF8 or raw.startswith(codecs.BOM_UTF8)
    is_sure = is_marked or not said or said.startswith(_UTF) or raw.isascii()
    return found if is_sure else found._replace(is_guess=True)


def _said(raw: bytes) -> str:
    """The encoding that a page names, as Python calls it; "" for none, or one that nobody knows."""
    said = _SAID.search(raw[:_BEGINNING])
    try:
        name = codecs.lookup(said[1].decode("ascii")).name if said else ""
    except LookupError:
        return ""
    return name if _BROWSERS.match(name) else ""


def _as_said(raw: bytes, said: str) -> Decoded | None:
    """The page in the encoding that it names, where that can be."""
    if not said or said in _LATIN or said.startswith(_UTF):
        return None
    try:
        return decode(raw, said)
    except ReadError:
        return None
