"""A key means the word under the pointer or, when keys moved last, under the cursor; a frame shows which."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.text.conftest import ShowView, document_of
from ui.text.view import SpanView

TEXT = "قال دونالد ترامب، ثم غادر 😡 القاعة.\nوعاد."


def _point(view: SpanView, offset: int) -> None:
    where = view.rectangles(offset, offset + 1)[0].center()
    none = Qt.MouseButton.NoButton
    around = view.viewport().mapToGlobal(where)
    move = QMouseEvent(QEvent.Type.MouseMove, where, around, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), move)


def _aimed(view: SpanView) -> str:
    word = view.aimed()
    return TEXT[slice(*word)] if word else ""


def test_before_anything_has_moved_no_word_is_meant(show: ShowView) -> None:
    view = show(document_of(TEXT))
    assert view.aimed() is None
    assert view.framed is None


def test_pointer_and_keys_take_turns(show: ShowView) -> None:
    view = show(document_of(TEXT))
    _point(view, TEXT.index("غادر") + 1)
    assert _aimed(view) == "غادر"
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert _aimed(view) == "دونالد"
    # The mouse lies still.
    _point(view, TEXT.index("غادر") + 1)
    assert _aimed(view) == "دونالد"
    _point(view, TEXT.index("غادر") + 2)
    assert _aimed(view) == "غادر"


def test_blanks_and_signs_are_no_word_and_an_emoji_is_one(show: ShowView) -> None:
    view = show(document_of(TEXT))
    for signs in ("، ", " ثم", "."):
        _point(view, TEXT.index(signs))
        assert _aimed(view) == ""
    _point(view, TEXT.index("😡"))
    assert _aimed(view) == "😡"


def test_when_the_pointer_leaves_nothing_is_meant(show: ShowView) -> None:
    view = show(document_of(TEXT))
    _point(view, TEXT.index("غادر"))
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert view.aimed() is None


def test_at_the_end_of_a_line_the_last_word_is_meant(show: ShowView) -> None:
    view = show(document_of(TEXT))
    QTest.keyClick(view, Qt.Key.Key_End)
    assert _aimed(view) == "القاعة"
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert _aimed(view) == "وعاد"


def test_the_frame_goes_with_the_word_and_away_with_a_selection(qtbot: QtBot, show: ShowView) -> None:
    view = show(document_of(TEXT))
    with qtbot.waitSignal(view.aim_changed):
        _point(view, TEXT.index("دونالد"))
    assert view.framed == (4, 10)
    with qtbot.waitSignal(view.aim_changed):
        view.set_selection(0, 3)
    assert view.framed is None


def test_scrolled_text_brings_another_word_under_the_pointer(qtbot: QtBot, show: ShowView) -> None:
    text = "كلمة واحدة\n" * 20 + "غيرها تماما\n" * 200
    view = show(document_of(text), size=(500, 300))
    _point(view, 1)
    with qtbot.waitSignal(view.aim_changed):
        view.verticalScrollBar().setValue(3000)
    assert view.framed is None or text[slice(*view.framed)] in {"غيرها", "تماما"}


def test_a_chosen_span_is_meant_until_another_word_is(show: ShowView) -> None:
    view = show(document_of(TEXT, ("دونالد ترامب", "entity", "PER")))
    _point(view, TEXT.index("دونالد"))
    view.choose("s0")
    assert view.aimed() is None
    _point(view, TEXT.index("ترامب"))
    assert _aimed(view) == "ترامب"
    view.choose("")
    assert _aimed(view) == "ترامب"


def test_a_jump_puts_the_cursor_on_the_span_and_keys_mean_it(show: ShowView) -> None:
    document = document_of(TEXT, ("القاعة", "entity", "LOC"))
    view = show(document)
    span = document.spans.get("s0")
    assert span is not None
    _point(view, 1)
    view.go_to(span)
    assert (view.chosen(), view.caret, view.aimed()) == ("s0", span.start, None)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert _aimed(view) == "وعاد"


def test_the_caret_is_drawn_also_where_the_keys_go_elsewhere(show: ShowView) -> None:
    view = show(document_of("كلمة"))
    view.clearFocus()
    pictures = []
    for place in (0, 4):
        view.mark(place, place)
        pictures.append(view.viewport().grab().toImage())
    assert pictures[0] != pictures[1]


def test_a_caret_led_out_of_sight_is_scrolled_back_by_the_next_key(show: ShowView) -> None:
    view = show(document_of("سطر من النص\n" * 300), size=(500, 300))
    view.verticalScrollBar().setValue(2000)
    assert view.rectangles(0, 3) == []
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.rectangles(view.caret, view.caret + 1)
