"""The loupe shows the word one points at and of what its letter is made, and is in nobody's way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from tests.ui.text.conftest import ShowView, document_of
from ui.text.loupe import Loupe
from ui.text.style import LIGHT
from ui.text.view import SpanView

TEXT = "قَالَ مُحَمَّدٌ إِنَّ القَاهِرَةَ جَمِيلَةٌ"
SHADDA = TEXT.index("مَّ")


def letter(view: SpanView, offset: int) -> QRect:
    return view.rectangles(offset, offset + 1)[0].toAlignedRect()


def point_at(view: SpanView, offset: int) -> None:
    QTest.mouseMove(view.viewport(), letter(view, offset).center())


@pytest.fixture
def loupe(show: ShowView) -> tuple[SpanView, Loupe]:
    view = show(document_of(TEXT))
    made = Loupe(view)
    made.turn(is_on=True)
    return view, made


def test_it_follows_the_mouse_and_names_what_the_letter_is_made_of(loupe: tuple[SpanView, Loupe]) -> None:
    view, made = loupe
    point_at(view, SHADDA)
    assert made.isVisible()
    assert made.parts == "U+0645 U+0651 U+064E" or made.parts == "U+0645 U+064E U+0651"
    assert view.viewport().rect().contains(made.geometry())
    assert not made.geometry().intersects(letter(view, SHADDA))


def test_it_follows_the_caret(loupe: tuple[SpanView, Loupe]) -> None:
    view, made = loupe
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (view.caret, made.parts) == (2, "U+0627")
    view.set_selection(len(TEXT), len(TEXT))
    assert made.parts == "U+0629 U+064C"


def test_it_shows_what_the_lens_hides(show: ShowView) -> None:
    view = show(document_of(TEXT), replace(LIGHT, hides_marks=True, hides_tatweel=True))
    made = Loupe(view)
    made.turn(is_on=True)
    view.set_selection(SHADDA, SHADDA)
    assert len(made.parts.split()) == 3
    assert made._sheet
    assert made._sheet.word.layout.text() == "مُحَمَّدٌ"


def test_it_hides_between_words_when_the_mouse_leaves_and_when_it_is_turned_off(loupe: tuple[SpanView, Loupe]) -> None:
    view, made = loupe
    assert made.isVisible()
    point_at(view, TEXT.index(" "))
    assert not made.isVisible()
    point_at(view, SHADDA)
    made.turn(is_on=False)
    assert not made.isVisible()
    point_at(view, 0)
    assert not made.isVisible()


def test_a_press_goes_through_it_to_the_text(loupe: tuple[SpanView, Loupe]) -> None:
    _, made = loupe
    assert made.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert made.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("size", [8.0, 64.0])
def test_a_word_of_any_length_fits_into_the_view(show: ShowView, size: float) -> None:
    text = "المُسْتَضْعَفِينَ" * 9
    view = show(document_of(text), replace(LIGHT, point_size=size))
    made = Loupe(view)
    made.turn(is_on=True)
    view.set_selection(60, 60)
    assert made.isVisible()
    assert made.width() <= view.viewport().width()
    assert made._sheet
    assert len(made._sheet.word.lines) == 1
    assert not made.grab(QRect(QPoint(), made.size())).isNull()
