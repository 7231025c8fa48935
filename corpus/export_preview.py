"""The beginning of a file that an export would write, to be read before: JSON a key a line, all else as it is."""

from __future__ import annotations

import codecs
import json
from typing import NamedTuple

_SHOWN = 6_000
"""Code points: a line of JSON may be as long as a book."""


class Shown(NamedTuple):
    """A file as text, "" where it is made for programs alone.

    `is_laid_out`: it has line breaks, after keys and members of lists, that are not in the file.
    """

    text: str
    is_laid_out: bool


def shown(content: bytes, most: int = _SHOWN) -> Shown:
    """At most `most` code points of the file."""
    text = _text(content)
    laid_out = _lines(text, most)
    return Shown(laid_out, not text.startswith(laid_out))


def _text(content: bytes) -> str:
    # What was cut off may have been cut inside a letter.
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        text = decoder.decode(content)
    except UnicodeDecodeError:
        return ""
    return "" if "\0" in text else text


def _lines(text: str, most: int) -> str:
    laid_out: list[str] = []
    length = 0
    for line in text.split("\n"):
        laid_out.append(_laid_out(line))
        length += len(laid_out[-1]) + 1
        if length > most:
            break
    return "\n".join(laid_out)[:most]


def _laid_out(line: str) -> str:
    """A line that is an object, or a member of a list of them, in several; any other as it is."""
    body = line.removesuffix(",")
    if not body.startswith("{"):
        return line
    try:
        value: object = json.loads(body)
    except json.JSONDecodeError:
        return line
    if not isinstance(value, dict):
        return line
    rows = (f"{_compact(key)}: {_value(one)}" for key, one in value.items())
    return "{" + ",\n ".join(rows) + "}" + line[len(body) :]


def _value(value: object) -> str:
    """What stands after a key: a list of objects or lists goes over several lines."""
    if not isinstance(value, list) or not any(isinstance(one, dict | list) for one in value):
        return _compact(value)
    return "[\n   " + ",\n   ".join(map(_compact, value)) + "]"


def _compact(value: object) -> str:
    """On one line, with blanks at which it may be broken."""
    return json.dumps(value, ensure_ascii=False)
