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


def parse(line: bytes) -> dict[str, object]:
    """The JSON object of a line; LineRefused when there is none."""
    try:
        value: object = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        value = _parse_patiently(line, error)
    if not isinstance(value, dict):
        raise LineRefused(Reason.NOT_AN_OBJECT)
    return value


def _parse_patiently(line: bytes, refusal: orjson.JSONDecodeError) -> object:
    """What a slower parser makes of a line that the fast one refuses: a better reason, or a number too big for it."""
    try:
        text = line.decode("utf-8")
        value = json.loads(text, parse_constant=_refuse_constant)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeDecodeError as error:
        raise LineRefused(Reason.ENCODING_WRONG, f"utf-8, byte {error.start}") from error
    except UnicodeEncodeError as error:
        raise LineRefused(Reason.LONE_SURROGATE, f"U+{ord(error.object[error.start]):04X}") from error
    except (ValueError, RecursionError) as error:
        raise LineRefused(Reason.NOT_JSON, str(refusal)) from error
    return value


def _refuse_constant(word: str) -> object:
    raise ValueError(f"{word} is not JSON")


def parse_verbatim(line: bytes) -> Mapping[str, object]:
    """The object again, its numbers as they were written: for `to_json_text` only."""
    try:
        value: Mapping[str, object] = json.loads(line, parse_float=_verbatim, parse_int=_verbatim)
    except RecursionError as error:
        raise LineRefused(Reason.NOT_JSON, "nesting") from error
    return value


def _verbatim(number: str) -> orjson.Fragment:
    return orjson.Fragment(number)


def to_json_text(value: object) -> str:
    """A value of `parse_verbatim` as compact JSON text, its keys in their order."""
    return orjson.dumps(value).decode("utf-8")
