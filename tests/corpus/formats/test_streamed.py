"""A list of JSON that something is wrong in: what is broken is named in its place, and all other values come."""

from __future__ import annotations

from io import BytesIO

import pytest

from corpus.errors import Reason
from corpus.formats.format import MEGABYTE, unheard
from corpus.formats.streamed import Broken, values

A, B, C = {"text": "قال"}, {"text": "بوتين"}, {"text": "نعم"}


def told(content: str | bytes, limit: int = MEGABYTE) -> list[tuple[int, object]]:
    raw = content.encode() if isinstance(content, str) else content
    return [
        (number, half.reason if half else value.reason if isinstance(value, Broken) else value)
        for number, value, half in values(BytesIO(raw), limit, unheard)
    ]


@pytest.mark.parametrize(
    ("spoilt", "reason"),
    [
        ('{"text": "بوت', Reason.NOT_JSON),
        ('{"text": "بوتين",,}', Reason.NOT_JSON),
        ('"text": "بوتين"}', Reason.NOT_JSON),
        ('{"text": NaN}', Reason.NOT_JSON),
        ('{"text": "\\ud83d"}', Reason.LONE_SURROGATE),
        ('{"\\uDC00": [1]}', Reason.LONE_SURROGATE),
    ],
)
def test_what_is_no_json_costs_its_own_object(spoilt: str, reason: Reason) -> None:
    for indent in ("", "  "):
        lines = (f'{indent}{{"text": "قال"}}', f"{indent}{spoilt}", f'{indent}{{"text": "نعم"}}')
        found = told("[\n" + ",\n".join(lines) + "\n]\n")
        assert (found[0], found[-1]) == ((2, A), (4, C))
        assert (3, reason) in found


def test_both_halves_of_a_character_are_one() -> None:
    assert told('[{"text": "\\ud83d\\ude00"}]') == [(1, {"text": "😀"})]


def test_a_byte_that_is_no_utf8_costs_its_own_object() -> None:
    for bad in (b"\xff", b"\xd9", b"\xed\xa0\x80"):
        raw = '[{"text": "قال"},\n{"text": "بو?تين"},\n{"text": "نعم"}]'.encode().replace(b"?", bad)
        assert told(raw) == [(1, A), (2, Reason.ENCODING_WRONG), (3, C)]


def test_objects_on_many_lines_are_told_from_those_in_them() -> None:
    plain = '[\n {\n  "text": "قال",\n  "spans": [\n   {"start" 1}\n  ]\n },\n {\n  "text": "نعم"\n }\n]'
    assert told(plain) == [(2, Reason.NOT_JSON), (8, C)]


def test_a_stray_bracket_ends_nothing_and_holds_nothing() -> None:
    assert told('[\n{"text": "قال"}]\n{"text": "بوتين"},\n{"text": "نعم"}\n]') == [
        (2, A),
        (2, Reason.NOT_JSON),
        (3, B),
        (4, C),
    ]
    assert told('[\n{"text": "قال"},[\n{"text": "بوتين"}\n]\n]')[:3] == [(2, A), (2, Reason.NOT_AN_OBJECT), (3, B)]
    assert told('[{"text": "قال"}, [1, 2]]') == [(1, A), (1, [1, 2])]


def test_a_list_that_breaks_off_keeps_what_is_whole() -> None:
    assert told('[{"text": "قال"},\n') == [(1, A)]
    assert told('[{"text": "قال"},\n{"te') == [(1, A), (2, Reason.NOT_JSON)]
    assert told('[{"text": "قال"} x {"text": "نعم"}]') == [(1, A), (1, Reason.NOT_JSON)]


def test_what_is_too_long_is_passed_over() -> None:
    long = '{"text": "' + "x" * MEGABYTE * 2
    assert told(f'[\n{long}\n{{"text": "نعم"}}]') == [(2, Reason.TOO_LARGE), (3, C)]
