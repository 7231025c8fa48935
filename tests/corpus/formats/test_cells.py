"""Rows of CSV: a quote in the wrong place, or a byte of another encoding, costs the line that it stands in."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import Reason
from corpus.formats.cells import CutRow, Shape, rows

COMMA = Shape(",")


def cut(text: str, shape: Shape = COMMA, limit: int = 1_000) -> list[CutRow]:
    return list(rows(StringIO(text, newline=""), shape, limit, "utf-8"))


@given(st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=4), max_size=6))
def test_what_csv_writes_is_cut_as_csv_cuts_it(table: list[list[str]]) -> None:
    file = StringIO(newline="")
    csv.writer(file).writerows(table)
    found = cut(file.getvalue())
    assert [list(one.cells) for one in found] == list(csv.reader(StringIO(file.getvalue(), newline=""), strict=True))
    assert not any(one.fault for one in found)


@pytest.mark.parametrize("spoilt", ['2,"قال', '2,"قال"x', '"2,قال', '2,""قال', '2,"قال""'])
def test_a_quote_in_the_wrong_place_swallows_no_other_row(spoilt: str) -> None:
    found = cut(f'1,قال\n{spoilt}\n3,"نعم\nلا"\n5,نص\n6,"نص"\n')
    assert [(one.number, one.fault) for one in found] == [
        (1, None),
        (2, Reason.MALFORMED),
        (3, None),
        (5, None),
        (6, None),
    ]
    assert [list(one.cells) for one in found[2:]] == [["3", "نعم\nلا"], ["5", "نص"], ["6", "نص"]]


def test_quotes_that_bind_nothing_break_nothing() -> None:
    assert [list(one.cells) for one in cut('1\t"قال\n2\tنعم"\n', Shape("\t", is_quoted=False))] == [
        ["1", '"قال'],
        ["2", 'نعم"'],
    ]


def test_a_byte_that_does_not_fit_and_a_cell_that_is_too_long_cost_their_row() -> None:
    found = cut(f"1,a\udcff\n2,{'b' * 30}\n3,c\n", limit=20)
    assert [(one.number, one.fault) for one in found] == [
        (1, Reason.ENCODING_WRONG),
        (2, Reason.MALFORMED),
        (3, None),
    ]
