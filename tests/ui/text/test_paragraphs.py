"""A text is cut into paragraphs without losing a letter, and what Qt is given has a place for each of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from annotation.offsets import Utf16Map
from tests.strategies import texts
from ui.text.paragraphs import LONGEST, TextIndex, to_display

LINE_ENDS = ("\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")


@given(texts())
def test_the_paragraphs_tile_the_text(text: str) -> None:
    index = TextIndex(text)
    place = 0
    for number in range(len(index)):
        paragraph = index[number]
        assert paragraph.start == place <= paragraph.end <= paragraph.stop
        assert text[paragraph.end : paragraph.stop] in (*LINE_ENDS, "")
        assert not set(text[paragraph.start : paragraph.end]) & set("\n\r\x0b\x0c\x85\u2028\u2029")
        place = paragraph.stop
    assert place == len(text)


@given(texts())
def test_what_is_shown_has_a_letter_for_each_of_the_text_and_qt_keeps_them_all(text: str) -> None:
    index = TextIndex(text)
    for number in range(len(index)):
        shown = index.display(number)
        assert len(shown) == index[number].end - index[number].start
        assert QTextLayout(shown).text() == shown


@given(texts(), st.data())
def test_offsets_survive_the_way_through_utf16(text: str, data: st.DataObject) -> None:
    index = TextIndex(text)
    offset = data.draw(st.integers(0, len(text)))
    paragraph = index[index.find(offset)]
    assert paragraph.start <= offset <= paragraph.stop
    shown = index.display(paragraph.number)
    here = min(offset, paragraph.end) - paragraph.start
    start_u16 = Utf16Map(shown).to_u16(here)
    assert start_u16 == len(shown[:here].encode("utf-16-le")) // 2
    assert Utf16Map(shown).to_cp(start_u16) == here


@pytest.mark.parametrize("end", LINE_ENDS)
def test_every_line_end_ends_a_paragraph(end: str) -> None:
    index = TextIndex(f"أول{end}{end}ثان")
    assert [index.display(number) for number in range(len(index))] == ["أول", "", "ثان"]


def test_a_text_without_letters_has_one_empty_paragraph() -> None:
    assert [tuple(TextIndex("")[0]), len(TextIndex(""))] == [(0, 0, 0, 0), 1]


def test_a_paragraph_without_end_is_cut_after_spaces() -> None:
    text = "كلمة وأخرى " * 2000
    index = TextIndex(text)
    assert len(index) > 4
    for number in range(len(index) - 1):
        assert index[number].end - index[number].start <= LONGEST
        assert index.display(number).endswith(" ")
        assert not index[number].is_ended


def test_a_word_without_end_is_cut_anyway() -> None:
    index = TextIndex("ا" * 9001)
    assert [index[number].end - index[number].start for number in range(len(index))] == [4000, 4000, 1001]


@pytest.mark.parametrize(
    ("piece", "shown"),
    [
        ("\ufeffأ", "\u2060أ"),
        ("\ufffeأ", "\ufffdأ"),
        ("أ\x00ب", "أ\u200bب"),
        ("أ\tب", "أ\tب"),
        ("أ\u200cب", "أ\u200cب"),
    ],
)
def test_only_what_qt_would_swallow_is_replaced(piece: str, shown: str) -> None:
    assert to_display(piece) == shown
