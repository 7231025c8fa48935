"""Marks take a colour of their own without a letter being shaped, or placed, another way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage

from tests.ui.text.conftest import FONTS, ShowView, document_of
from tests.ui.text.test_lens import VERSE, bare, picture
from ui.text.glyphs import _read
from ui.text.style import LIGHT

_INKED = replace(LIGHT, colours_marks=True)


def inks(seen: QImage) -> set[str]:
    """The colours of a picture that are neither grey nor nearly so."""
    colours = {seen.pixel(x, y) for x in range(seen.width()) for y in range(seen.height())}
    return {QColor(one).name() for one in colours if QColor(one).hsvSaturation() > 120}


@pytest.mark.parametrize("families", FONTS, ids=lambda families: families[0])
def test_marks_in_the_colour_of_the_text_leave_the_picture_as_it_was(show: ShowView, families: tuple[str, ...]) -> None:
    plain = replace(LIGHT, families=families)
    inked = replace(plain, colours_marks=True, marks=plain.text)
    text = VERSE * 5 + " Putin's 3,5 😡 café"
    assert picture(show(document_of(text), inked)) == picture(show(document_of(text), plain))


@pytest.mark.parametrize("families", FONTS, ids=lambda families: families[0])
def test_only_marks_are_coloured(show: ShowView, families: tuple[str, ...]) -> None:
    look = replace(_INKED, families=families)
    assert inks(picture(show(document_of(VERSE), look)))
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي ىئؤءأإآة پچژگ لا لأ الله السلام"
    assert not inks(picture(show(document_of(letters), look)))
    assert not inks(picture(show(document_of(bare(VERSE)), look)))


def test_coloured_marks_follow_when_lines_move_apart(show: ShowView) -> None:
    text = "كَتَبَ مُحَمَّدٌ"
    view = show(document_of(text, (text, "entity", "PER"), ("كَتَبَ", "entity", "ORG"), ("كَتَ", "entity", "LOC")), _INKED)
    column = view.column
    assert column
    seen = picture(view)
    column.view(0).arrange((), {})
    column.rearrange([0])
    assert picture(view) == seen


@pytest.mark.parametrize("table", [b"", b"\0\1\0\0", b"\0\1\0\0\0\x0c", b"\0\1\0\0\0\6\0\2\0\x09\0\1"])
def test_a_font_that_does_not_say_has_no_marks(table: bytes) -> None:
    assert _read("Broken", "Regular", table) == frozenset()
