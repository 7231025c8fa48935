"""The beginning of a file, to be read before it is written."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from corpus.export_preview import shown

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def test_what_is_no_json_is_shown_as_it_is() -> None:
    assert shown("زار\tO\nمصر\tB-GPE\n".encode()) == ("زار\tO\nمصر\tB-GPE\n", False)


def test_an_object_has_a_key_a_line_and_a_member_a_line() -> None:
    line = '{"text":"زار مصر","spans":[{"start":4,"end":7},{"start":0,"end":3}],"cats":["a","b"]}\n'
    assert shown(line.encode()).text.splitlines() == [
        '{"text": "زار مصر",',
        ' "spans": [',
        '   {"start": 4, "end": 7},',
        '   {"start": 0, "end": 3}],',
        ' "cats": ["a", "b"]}',
    ]


def test_a_member_of_a_list_keeps_its_comma() -> None:
    assert shown(b'[\n{"a":1},\n{"a":2}\n]\n') == ('[\n{"a": 1},\n{"a": 2}\n]\n', True)


@given(st.dictionaries(st.text(), plain, max_size=4))
def test_what_is_shown_of_an_object_is_the_same_object(value: dict[str, object]) -> None:
    made = shown(json.dumps(value).encode(), most=1_000_000)
    assert json.loads(made.text) == value


def test_what_is_made_for_programs_is_not_shown() -> None:
    assert shown(b"\x00\x01").text == ""
    assert shown(b"PK\xff\xfe").text == ""


def test_a_letter_cut_in_two_is_left_out_and_no_reason_to_show_nothing() -> None:
    assert shown("مصر".encode()[:-1]).text == "مص"


@given(st.binary(max_size=200), st.integers(1, 50))
def test_whatever_there_is_little_of_it_is_shown(content: bytes, most: int) -> None:
    assert len(shown(content, most).text) <= most
