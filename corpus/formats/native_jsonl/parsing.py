"""One line of JSON as plain values, with the reason where it is none, and with numbers kept as they were written."""

from __future__ import annotations

import json
from collections.abc import Mapping

import orjson

from corpus.errors import Reason


class LineRefused(ValueError):
    """A line that is no record: `reason`, and `detail` naming the place."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail


# How a key ends, and how a quotation mark inside a string does that only looks like one.
_KEY, _QUOTED = b'":', b'\\":'
# A key with a blank before its colon, or that ends in a backslash: then counting tells nothing. Before each the byte to
# look for first, which is found much sooner and which few lines have.
_ODD_KEYS = ((b" ", b'" :'), (b"\t", b'"\t:'), (b"\r", b'"\r:'), (b"\\", b'\\\\":'))

_OBJECTS = frozenset({dict})

# A long line is mostly tokens, which nobody reads back; parsing them would hold the interpreter for half a second.
_LONG_LINE = 1 << 10
_PIECE = 1 << 20
_TOKENS_START = b'],"tokens":[{"id":0,"text":"'
_TOKENS_END = b'}],"relations":['
# How a list may end; inside a token's text the same signs only mean that nothing is cut.
_LIST_ENDS = (b"}]", b"} ", b"}\t", b"}\r", b"],", b"]}", b"] ", b"]\t", b"]\r")


def without_tokens(line: bytes) -> bytes:
    """The line with an empty list of tokens, where it is plain that nothing else is cut away; else as it is.

    A quotation mark inside a JSON string stands behind a backslash, so both marks are found at keys only; and where
    the list of tokens ended before the second one, that end would be found between them.
    """
    start = line.find(_TOKENS_START)
    end = line.rfind(_TOKENS_END, start) if start >= 0 else -1
    if end < 0:
        return line
    begin, stop = start + len(b'],"tokens":['), end + 1
    # Piece by piece (and a byte over the edge), so that no single search holds the interpreter for long.
    for at in range(begin, stop, _PIECE):
        if any(line.find(ending, at, min(at + _PIECE + 1, stop)) >= 0 for ending in _LIST_ENDS):
            return line
    return line[:begin] + line[stop:]


def _read_part(line: bytes) -> bytes:
    """What is read of a line, the first time and the second: what is wrong with a token's bytes is wrong in neither."""
    return without_tokens(line) if len(line) > _LONG_LINE else line


def parse(line: bytes) -> dict[str, object]:
    """The JSON object of a line; LineRefused when there is none, or where it would lose a key that stands twice."""
    short = _read_part(line)
    try:
        value: object = orjson.loads(short)
    except orjson.JSONDecodeError as error:
        value = _parse_patiently(line, error)
    if not isinstance(value, dict):
        raise LineRefused(Reason.NOT_AN_OBJECT)
    if _may_repeat_a_key(short, value):
        parse_verbatim(line)
    return value


def _may_repeat_a_key(line: bytes, value: object) -> bool:
    """Whether more keys stand in the line than were read: of two equal ones the second silently took the first's place.

    Counted, not parsed a second time: False is certain, True is to be looked at.
    """
    for rare, odd in _ODD_KEYS:
        if rare in line and odd in line:
            return True
    written = line.count(_KEY) - (line.count(_QUOTED) if b"\\" in line else 0)
    # Not more than there are: where these are as many as were written, none is missing.
    return written != _upper_keys(value) and written != _all_keys(value)


def _upper_keys(value: object) -> int:
    """How many keys an object has, with those of its objects and of the objects in its lists."""
    if not isinstance(value, dict):
        return 0
    keys = len(value)
    for one in value.values():
        if isinstance(one, dict):
            keys += len(one)
        elif isinstance(one, list) and _OBJECTS.issuperset(map(type, one)):
            keys += sum(map(len, one))
    return keys


def _all_keys(value: object) -> int:
    """How many keys all objects in `value` have."""
    keys, found = 0, [value]
    # What is found inside goes behind, and is looked into in its turn.
    for one in found:
        if isinstance(one, dict):
            keys += len(one)
            found += one.values()
        elif isinstance(one, list):
            found += one
    return keys


def _parse_patiently(line: bytes, refusal: orjson.JSONDecodeError) -> object:
    """What a slower parser makes of a line that the fast one refuses: a better reason, or a number too big for it."""
    try:
        text = line.decode("utf-8")
        value = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_distinct)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeDecodeError as error:
        raise LineRefused(Reason.ENCODING_WRONG, f"utf-8, byte {error.start}") from error
    except UnicodeEncodeError as error:
        raise LineRefused(Reason.LONE_SURROGATE, f"U+{ord(error.object[error.start]):04X}") from error
    except LineRefused:
        raise
    except (ValueError, RecursionError) as error:
        raise LineRefused(Reason.NOT_JSON, str(refusal)) from error
    return value


def _refuse_constant(word: str) -> object:
    raise ValueError(f"{word} is not JSON")


def parse_verbatim(line: bytes) -> Mapping[str, object]:
    """The object again, its numbers as they were written: for `to_json_text` only."""
    try:
        value: Mapping[str, object] = json.loads(
            _read_part(line), parse_float=_verbatim, parse_int=_verbatim, object_pairs_hook=_distinct
        )
    except RecursionError as error:
        raise LineRefused(Reason.NOT_JSON, "nesting") from error
    return value


def _distinct(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise LineRefused(Reason.KEY_OF_WRONG_TYPE, f"{twice} ×{names.count(twice)}")
    return found


def _verbatim(number: str) -> orjson.Fragment:
    return orjson.Fragment(number)


def to_json_text(value: object) -> str:
    """A value of `parse_verbatim` as compact JSON text, its keys in their order; LineRefused where it is too deep."""
    try:
        return orjson.dumps(value).decode("utf-8")
    except orjson.JSONEncodeError as error:
        raise LineRefused(Reason.NOT_JSON, "nesting") from error
