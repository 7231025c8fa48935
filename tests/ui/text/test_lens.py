"""Hidden marks and tatweel are gone from the picture and nowhere else: not from the text, and no offset moves."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage

from annotation.arabic.graphemes import next_boundary, previous_boundary
from annotation.document import Document, new_header
from annotation.ranges import Range
from annotation.span import Span
from tests.strategies import texts
from tests.ui.text.conftest import FONTS, ShowView, document_of
from ui.text.lens import Shown
from ui.text.style import LIGHT, Appearance
from ui.text.view import SpanView

BARE = replace(LIGHT, hides_marks=True, hides_tatweel=True)
VERSE = "بِسْمِ ٱللَّهِ الرَّحْمَٰنِ الرَّحِيمِ كَتَـبَ السَّلَامُ عَلَى الإِسْلَامِ وَلَـٰكِنْ لَا إِلَٰهَ إِلَّا اللَّهُ"
# Written out once more, and by another pattern than the product's.
_LEFT_OUT = re.compile("[\u064b-\u0652\u0670\u0640]")

WORDS = ("كَتَبَ", "السَّلَامُ", "مُـــؤْمِن", "لَا", "لَـا", "اللَّهُ", "هـ", "إِلَٰهَ", "Putin", "123", "ـ", "\u064e", "أٓ")


def bare(text: str) -> str:
    """`text` without what the lens hides."""
    return Shown(text, hides_marks=True, hides_tatweel=True).display


def picture(view: SpanView) -> QImage:
    view.clearFocus()
    return view.viewport().grab().toImage()


@given(texts(), st.booleans(), st.booleans())
@example("\u064eـ", True, True)
@example("😡َ", True, False)
def test_every_shown_letter_is_found_again(text: str, marks: bool, tatweel: bool) -> None:
    shown = Shown(text, hides_marks=marks, hides_tatweel=tatweel)
    letters = iter(shown.display)
    for offset, letter in enumerate(text):
        place = shown.to_u16(offset)
        if shown.hides(offset):
            assert shown.to_u16(offset + 1) == place
        else:
            assert next(letters) == letter
            assert shown.to_cp(place) == offset
            assert shown.display.encode("utf-16-le")[2 * place :].decode("utf-16-le").startswith(letter)
    assert next(letters, None) is None
    assert shown.to_cp(shown.to_u16(len(text))) == len(text)


def test_vowel_signs_and_tatweel_are_hidden_and_the_letters_are_not() -> None:
    assert bare(VERSE) == _LEFT_OUT.sub("", VERSE)
    assert Shown(VERSE, hides_marks=True).display == re.sub("[\u064b-\u0652\u0670]", "", VERSE)
    assert Shown(VERSE, hides_tatweel=True).display == VERSE.replace("ـ", "")
    assert Shown(VERSE).display == VERSE


def test_a_hamza_written_apart_from_its_seat_stays() -> None:
    apart = "ا\u0654َ و\u0654 ا\u0653"
    assert Shown(apart, hides_marks=True).display == "ا\u0654 و\u0654 ا\u0653"


@pytest.mark.parametrize("families", FONTS, ids=lambda families: families[0])
def test_what_is_left_is_shaped_as_if_no_mark_had_been_written(show: ShowView, families: tuple[str, ...]) -> None:
    look = replace(BARE, families=families)
    assert picture(show(document_of(VERSE * 9), look)) == picture(show(document_of(bare(VERSE * 9)), look))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join))
def test_any_vocalised_text_looks_like_the_bare_one(show: ShowView, text: str) -> None:
    # Where nothing is left the page is empty, and an empty page has no caret.
    assume(bare(text))
    full, plain = show(document_of(text), BARE), show(document_of(bare(text)), BARE)
    assert picture(full) == picture(plain)
    full.close()
    plain.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20).map(" ".join), st.sampled_from((LIGHT, BARE)))
@example("لَـا", BARE)
@example("ـ هـ", BARE)
@example("ل لـا", BARE)
def test_what_is_painted_is_hit(show: ShowView, text: str, look: Appearance) -> None:
    # A line of blanks alone paints nothing that could be compared.
    assume(bare(text).strip())
    view = show(document_of(text), look, is_plain=True)
    column = view.column
    assert column
    for one in column.in_sight():
        for number, line in enumerate(one.view.lines):
            cells = one.view.cells(number)
            assert [cell.start for cell in cells[1:]] == [cell.end for cell in cells[:-1]]
            assert not cells or (cells[0].start, cells[-1].end) == (line.start, line.end)
            for cell in cells:
                if cell.right - cell.left < 1 or cell.start >= line.text_end:
                    continue
                middle = QPointF(column.left + (cell.left + cell.right) / 2, one.y + line.baseline - 4)
                found = view.letter_near(middle)
                assert found == (cell.start, cell.end)
                [box] = [box for box in view.rectangles(*found) if box.contains(middle)]
                assert box.left() == pytest.approx(column.left + cell.left, abs=0.7)
                assert box.right() == pytest.approx(column.left + cell.right, abs=0.7)
    view.close()


def test_a_hidden_mark_goes_with_its_letter_and_a_hidden_tatweel_with_the_letter_before(show: ShowView) -> None:
    text = "قَـالَ"
    view = show(document_of(text), BARE)
    first, *_ = (view.letter_near(box.center()) for box in view.rectangles(0, 1))
    assert text[slice(*first)] == "قَـ"
    assert view.rectangles(0, 1) == view.rectangles(1, 2) == view.rectangles(2, 3)


def test_before_a_hidden_tatweel_the_caret_stands_after_the_letter(show: ShowView) -> None:
    text = "قَـالَ"
    column = show(document_of(text), BARE).column
    assert column
    places = [column.view(0).caret_x(offset)[1] for offset in (0, text.index("ـ"), text.index("ا"))]
    assert places[0] > places[1] == places[2]


def marked_words(text: str) -> Document:
    spans = [
        Span(f"s{number}", (Range(*found.span()),), "PER", "entity", found[0])
        for number, found in enumerate(re.finditer(r"\S+", text))
    ]
    return Document(new_header("d", text), spans)


def test_a_label_lies_where_it_would_lie_on_the_bare_word(show: ShowView) -> None:
    text = (VERSE + "\n") * 3
    full, plain = show(marked_words(text), BARE), show(marked_words(bare(text)), BARE)
    assert picture(full) == picture(plain)


def test_dragging_over_a_word_takes_in_what_is_hidden(show: ShowView) -> None:
    view = show(document_of(VERSE), BARE)
    start = VERSE.index("السَّلَامُ")
    end = start + len("السَّلَامُ")
    first = view.rectangles(start, next_boundary(VERSE, start))[0].center()
    last = view.rectangles(previous_boundary(VERSE, end), end)[0].center()
    assert view.letter_near(first).start == start
    assert view.letter_near(last).end == end


LONG = "".join(f"الفِقْرَةُ رَقْمُ {number} وَفِيـــهَا كَلَامٌ كَثِيرٌ عَنْ أَشْيَاءَ مُخْتَلِفَةٍ. " * 4 + "\n" for number in range(300))


def line_of(view: SpanView, offset: int) -> float:
    return view.rectangles(offset, offset + 1)[0].top()


def test_hiding_and_showing_keeps_the_place_and_changes_no_offset(show: ShowView) -> None:
    view = show(document_of(LONG))
    start = LONG.index("رَقْمُ 150 ")
    view.set_selection(start, start + 3)
    view.reveal(start, start + 3)
    before, height = picture(view), line_of(view, start)
    view.set_appearance(BARE)
    assert (view.selection(), view.caret, view.text()) == (Range(start, start + 3), start + 3, LONG)
    assert line_of(view, start) == height
    assert picture(view) != before
    view.set_appearance(LIGHT)
    assert picture(view) == before


def test_going_to_and_fro_far_from_the_caret_does_not_creep(show: ShowView) -> None:
    view = show(document_of(LONG))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.set_appearance(BARE)
    view.set_appearance(LIGHT)
    top = view.letter_near(QPointF(view.viewport().width() / 2, 60.0))
    for _ in range(6):
        view.set_appearance(BARE)
        view.set_appearance(LIGHT)
    assert view.letter_near(QPointF(view.viewport().width() / 2, 60.0)) == top


def test_a_line_of_nothing_but_what_is_hidden_can_be_stood_on(show: ShowView) -> None:
    text = "ـَـُ\nنص"
    view = show(document_of(text), replace(BARE, direction=Qt.LayoutDirection.RightToLeft))
    view.set_selection(0, len(text))
    assert not picture(view).isNull()
    assert view.letter_near(QPointF(350.0, 30.0)).start == 0
