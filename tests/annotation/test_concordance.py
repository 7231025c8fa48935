"""A concordance shows each hit in its context, cut at words, and never a character that is not there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.arabic import graphemes
from annotation.concordance import Line, around, lines
from annotation.find import find
from tests.strategies import texts

TEXT = "قال الرئيس بوتين\nإن روسيا\tلن تتراجع"
ENDS = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def lines_of(query: str, width: int) -> list[Line]:
    return list(lines(TEXT, find(TEXT, query), width))


def test_contexts_are_cut_at_word_edges_and_line_ends_are_blanks() -> None:
    assert lines_of("بوتين", 8) == [Line("الرئيس ", "بوتين", " إن", 11, 16, 1)]
    assert lines_of("روسيا", 100) == [Line("قال الرئيس بوتين إن ", "روسيا", " لن تتراجع", 20, 25, 2)]
    assert lines_of("بوتين\nإن", 4) == []


def test_a_hit_over_a_line_end_is_one_line() -> None:
    assert [one.hit for one in lines(TEXT, [(11, 19)], 0)] == ["بوتين إن"]


def test_a_word_longer_than_the_context_is_cut_between_letters() -> None:
    text = "مُحَمَّد" * 5
    line = next(iter(lines(text, [(16, 24)], 6)))
    assert graphemes.is_boundary(text, 16 - len(line.left))
    assert line.left
    assert line.right


@pytest.mark.parametrize("wrong", [(-1, 2), (3, 2), (0, 1_000)])
def test_a_range_outside_the_text_is_refused(wrong: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="not a range"):
        list(lines(TEXT, [wrong]))


def test_a_negative_width_is_refused() -> None:
    with pytest.raises(ValueError, match="context"):
        list(lines(TEXT, [(0, 1)], -1))


@given(texts(min_size=1), st.data(), st.integers(0, 12))
def test_each_line_is_the_text_around_its_hit(text: str, data: st.DataObject, width: int) -> None:
    places = st.integers(0, len(text))
    pairs = [(min(pair), max(pair)) for pair in data.draw(st.lists(st.tuples(places, places), max_size=5))]
    shown = list(lines(text, pairs, width))
    assert [(one.start, one.end) for one in shown] == pairs
    plain = "".join(" " if one in ENDS else one for one in text)
    for one in shown:
        assert len(one.left) <= width
        assert len(one.right) <= width
        first, last = one.start - len(one.left), one.end + len(one.right)
        assert plain[first:last] == one.left + one.hit + one.right
        assert one.paragraph == text[: one.start].count("\n") + 1
        for edge, is_open in ((first, one.left), (last, one.right)):
            is_blank = any(each.isspace() for each in text[max(0, edge - 1) : edge + 1])
            assert not is_open or is_blank or graphemes.is_boundary(text, edge)


@given(texts(min_size=1), st.data())
def test_a_line_asked_for_alone_is_the_same(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    alone = next(lines(text, [(start, end)], 12))
    assert around(text, start, end, 12) == (alone.left, alone.hit, alone.right)
