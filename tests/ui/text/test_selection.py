"""The mouse selects the letters it points at, chooses spans and pulls their edges; real Qt mouse events throughout."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.text.conftest import ShowView, document_of
from ui.text.view import SpanView

TEXT = "قال وزير خارجية روسيا الاتحادية إنّه سيردّ. ثم غادر المدينة.\nوهذه فقرة أخرى."
LEFT = Qt.MouseButton.LeftButton


def _at(view: SpanView, offset: int, part: float = 0.5) -> QPoint:
    """A point in the letter at `offset`, so far from its right edge."""
    [box] = view.rectangles(offset, offset + 1)
    return QPointF(box.right() - part * box.width(), box.center().y()).toPoint()


def _move(view: SpanView, point: QPoint) -> None:
    where = QPointF(point)
    around = QPointF(view.viewport().mapToGlobal(point))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, where, around, none, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


def _drag(view: SpanView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    _move(view, end)
    QTest.mouseRelease(view.viewport(), LEFT, pos=end)


def _click(view: SpanView, point: QPoint) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    # These are single clicks, however fast they come.
    view._between_presses.stop()


@pytest.mark.parametrize("is_backward", [False, True])
def test_a_drag_selects_from_the_letter_pressed_to_the_letter_pointed_at(
    qtbot: QtBot, show: ShowView, is_backward: bool
) -> None:
    view = show(document_of(TEXT))
    start = TEXT.index("خارجية")
    ends = [_at(view, start, 0.4), _at(view, start + 5, 0.6)]
    if is_backward:
        ends.reverse()
    with qtbot.waitSignal(view.selection_finished) as told:
        _drag(view, *ends)
    assert told.args == [start, start + 6]
    assert view.selection() == (start, start + 6)
    assert view.caret == (start if is_backward else start + 6)


def test_a_drag_never_parts_a_letter_from_its_marks(show: ShowView) -> None:
    text = "أَعلنتْ وكالةُ الأنباءِ"
    view = show(document_of(text))
    [box] = view.rectangles(0, 2)
    _drag(view, QPoint(round(box.center().x()), round(box.center().y())), _at(view, text.index("ن")))
    assert view.selection() == (0, text.index("ن") + 1)
    end = text.index("ْ")
    [box] = view.rectangles(end - 1, end + 1)
    _drag(view, _at(view, 2), QPoint(round(box.center().x()), round(box.center().y())))
    assert view.selection() == (2, end + 1)


def test_a_drag_past_the_line_selects_to_its_last_letter(show: ShowView) -> None:
    view = show(document_of("كلمة وثانية   \nوأخرى"))
    _drag(view, _at(view, 5), QPoint(4, _at(view, 5).y()))
    assert view.selection() == (5, 11)


def test_a_click_puts_the_caret_on_the_nearer_side_and_selects_nothing(show: ShowView) -> None:
    view = show(document_of(TEXT))
    _click(view, _at(view, 4, 0.2))
    assert (view.caret, view.selection()) == (4, None)
    _click(view, _at(view, 4, 0.8))
    assert (view.caret, view.selection()) == (5, None)


def test_two_presses_select_a_word_and_three_its_sentence(qtbot: QtBot, show: ShowView) -> None:
    view = show(document_of(TEXT))
    inside = _at(view, TEXT.index("غادر") + 1)
    QTest.mouseClick(view.viewport(), LEFT, pos=inside)
    with qtbot.waitSignal(view.selection_finished) as told:
        QTest.mouseDClick(view.viewport(), LEFT, pos=inside)
        QTest.mouseRelease(view.viewport(), LEFT, pos=inside)
    start = TEXT.index("غادر")
    assert told.args == [start, start + 4]
    QTest.mouseClick(view.viewport(), LEFT, pos=inside)
    assert view.selection() == (TEXT.index("ثم"), TEXT.index("\n"))


def test_clicks_on_nested_spans_go_from_the_innermost_out_and_around(show: ShowView) -> None:
    document = document_of(
        TEXT,
        ("وزير خارجية روسيا الاتحادية", "entity", "PER"),
        ("خارجية روسيا الاتحادية", "entity", "ORG"),
        ("روسيا", "entity", "GPE"),
    )
    view = show(document)
    inside = _at(view, TEXT.index("روسيا") + 2)
    chosen = []
    for _ in range(4):
        _click(view, inside)
        chosen.append(view.chosen())
    assert chosen == ["s2", "s1", "s0", "s2"]
    _click(view, _at(view, 0))
    assert view.chosen() == ""


def test_pulling_the_chosen_spans_edge_asks_for_a_resize(qtbot: QtBot, show: ShowView) -> None:
    document = document_of(TEXT, ("روسيا", "entity", "GPE"))
    view = show(document)
    view.choose("s0")
    start = TEXT.index("روسيا")
    with qtbot.waitSignal(view.resize_requested) as told:
        _drag(view, _at(view, start + 4, 0.95), _at(view, TEXT.index("الاتحادية") + 8, 0.9))
    assert told.args == ["s0", 0, start, start + 15]
    with qtbot.waitSignal(view.resize_requested) as told:
        _drag(view, _at(view, start, 0.05), _at(view, start - 3, 0.05))
    assert told.args == ["s0", 0, start - 3, start + 5]


def test_an_edge_is_never_pulled_past_the_other(qtbot: QtBot, show: ShowView) -> None:
    view = show(document_of(TEXT, ("روسيا", "entity", "GPE")))
    view.choose("s0")
    start = TEXT.index("روسيا")
    with qtbot.assertNotEmitted(view.resize_requested):
        _drag(view, _at(view, start, 0.05), _at(view, TEXT.index("سيردّ"), 0.5))


def test_the_cursor_shows_where_an_edge_can_be_taken_hold_of(show: ShowView) -> None:
    view = show(document_of(TEXT, ("روسيا", "entity", "GPE")))
    view.choose("s0")
    point = _at(view, TEXT.index("روسيا"), 0.05)
    around = QPointF(view.viewport().mapToGlobal(point))
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(point), around, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), move)
    assert view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor


def test_holding_the_mouse_below_the_page_scrolls_and_selects_on(qtbot: QtBot, show: ShowView) -> None:
    view = show(document_of("سطر من النص\n" * 200), size=(500, 300))
    QTest.mousePress(view.viewport(), LEFT, pos=_at(view, 0))
    _move(view, QPoint(200, view.viewport().height() + 60))
    first = view.caret
    qtbot.waitUntil(lambda: view.caret > first + 200)
    QTest.mouseRelease(view.viewport(), LEFT, pos=QPoint(200, 10))
    assert view.verticalScrollBar().value() > 0


def test_the_wheel_with_control_asks_for_another_size(show: ShowView) -> None:
    view = show(document_of(TEXT))
    place = QPointF(50, 50)
    wanted: list[int] = []
    view.zoom_requested.connect(wanted.append)
    for turn in (120, -240, 60, 60):
        event = QWheelEvent(
            place,
            QPointF(view.viewport().mapToGlobal(place)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
    assert wanted == [1, -1, -1, 1]
