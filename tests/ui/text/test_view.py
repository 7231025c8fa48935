"""The page shows any document, keeps its place, and repaints what an edit touched."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotation.change import Edit, Kind
from annotation.document import Document, new_header
from annotation.ranges import Range
from annotation.span import Span
from tests.strategies import texts
from tests.ui.text.conftest import ShowView, document_of
from ui.text.column import Column
from ui.text.style import DARK, LIGHT
from ui.text.tooltip import to_tooltip
from ui.text.view import SpanView

LONG = "".join(f"الفقرة رقم {number} وفيها كلام كثير عن أشياء مختلفة.\n\n" for number in range(400))


def _picture(view: SpanView) -> QImage:
    return view.viewport().grab().toImage()


def _span(text: str, name: str, start: int, end: int, layer: str = "entity", label: str = "PER") -> Span:
    return Span(name, (Range(start, end),), label, layer, text[start:end])


def _do(view: SpanView, edit: Edit) -> None:
    assert view.document
    view.document.apply(edit)
    view.on_changed(edit)


HARD = (
    "",
    "\n",
    "\r\n\r\n",
    "\ufeffنص",
    "\x00\x01نص\x7f",
    "سطر\u2028سطر\u2029سطر",
    "\u064bحركة أولا",
    "نص\n\u0651شدة",
    "\ufffe\ufdd0\U0010ffff",
    "👨‍👩‍👧🇸🇦👍🏽",
    " \t  ",
    "ا" * 9000,
    "كلمة " * 3000,
    "\u202b\u2066\u202c",
)


@pytest.mark.parametrize("text", HARD, ids=[ascii(text[:8]) for text in HARD])
def test_any_text_can_be_shown_and_walked_through(show: ShowView, text: str) -> None:
    view = show(document_of(text))
    view.set_selection(0, len(text))
    assert not _picture(view).isNull()
    for offset in range(0, len(text), max(1, len(text) // 50)):
        view.reveal(offset, offset)
        view.set_selection(offset, offset)
        assert view.letter_near(view.viewport().rect().center().toPointF()).end <= len(text)
    view.set_appearance(replace(LIGHT, shows_controls=True))
    assert not _picture(view).isNull()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(texts(min_size=1))
@example("Putin👨\u200d👩\u200d👧")
def test_every_letter_in_sight_is_found_where_its_rectangle_lies(show: ShowView, text: str) -> None:
    view = show(document_of(text), is_plain=True)
    for offset in range(len(text)):
        for box in view.rectangles(offset, offset + 1):
            assert box.width() >= 0
            assert view.viewport().width() > box.center().x() > 0
    view.close()


def test_no_document_is_an_empty_page(show: ShowView) -> None:
    view = show(document_of("نص"))
    view.show_document(None)
    assert view.document is None
    assert (view.text(), view.caret, view.selection(), view.hit(QPoint(5, 5))) == ("", 0, None, None)
    assert _picture(view).pixelColor(100, 100) == LIGHT.base


def test_the_first_picture_is_the_last_one(qtbot: QtBot, show: ShowView) -> None:
    view = show(document_of(LONG))
    first = _picture(view)
    qtbot.waitUntil(lambda: not view._idle.isActive(), timeout=20_000)
    assert _picture(view) == first
    assert view.column
    assert view.column.heights.next_guess(0) is None


def test_the_scroll_bar_reaches_the_last_line(show: ShowView) -> None:
    view = show(document_of(LONG))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.rectangles(len(LONG) - 3, len(LONG) - 2)
    assert bar.value() == bar.maximum()


def test_scrolling_down_and_up_again_comes_back_to_the_same_picture(show: ShowView) -> None:
    view = show(document_of(LONG))
    first = _picture(view)
    bar = view.verticalScrollBar()
    for _ in range(10):
        bar.setValue(bar.value() + 137)
    assert _picture(view) != first
    bar.setValue(0)
    assert _picture(view) == first


def test_a_new_size_keeps_the_first_line_in_sight(show: ShowView) -> None:
    view = show(document_of(LONG))
    start = LONG.index("الفقرة رقم 200 ")
    view.reveal(start, start)
    top = view.letter_near(view.viewport().rect().topRight().toPointF()).start
    view.resize(420, 500)
    assert view.rectangles(top, top + 1)
    view.set_appearance(replace(LIGHT, point_size=30.0))
    assert view.rectangles(top, top + 1)


def test_an_added_span_is_painted_and_a_deleted_one_is_gone(qtbot: QtBot, show: ShowView) -> None:
    text = "قال محمد إنه سيعود غدا"
    view = show(document_of(text))
    plain = _picture(view)
    span = _span(text, "s1", 4, 8)
    with qtbot.waitSignal(view.painted):
        _do(view, Edit(Kind.ADD_SPAN, (), (span,)))
    assert _picture(view) != plain
    view.choose("s1")
    with qtbot.waitSignal(view.span_chosen) as told:
        _do(view, Edit(Kind.DELETE, (span,), ()))
    assert told.args == [""]
    assert _picture(view) == plain


def test_what_an_edit_repaints_equals_painting_everything(qtbot: QtBot, show: ShowView) -> None:
    text = "قال محمد إنه سيعود غدا\nوقالت ليلى شيئا\n" * 5
    view = show(document_of(text))
    labels = [("entity", "PER"), ("quote", "QUOTE"), ("sentiment", "NEG")]
    for number, (start, end) in enumerate([(4, 8), (0, 12), (4, 20), (30, 60), (9, 12), (2, 3)]):
        with qtbot.waitSignal(view.painted):
            _do(view, Edit(Kind.ADD_SPAN, (), (_span(text, f"n{number}", start, end, *labels[number % 3]),)))
    kept = view.grab().toImage()
    view.set_styles(dict(view._styles))
    assert view.grab().toImage() == kept


def test_the_first_span_on_a_line_moves_nothing(show: ShowView) -> None:
    text = "قال محمد إنه سيعود غدا\nوقالت ليلى"
    view = show(document_of(text))
    before = view.rectangles(0, len(text))
    _do(view, Edit(Kind.ADD_SPAN, (), (_span(text, "a", 4, 8), _span(text, "b", 0, 12, "quote", "QUOTE"))))
    assert view.rectangles(0, len(text)) == before


def test_a_span_as_long_as_the_document_takes_no_room_and_no_colour_from_the_text(show: ShowView) -> None:
    view = show(document_of(LONG))
    before = view.rectangles(0, 300)
    _do(view, Edit(Kind.ADD_SPAN, (), (_span(LONG, "all", 0, len(LONG)),)))
    assert view.rectangles(0, 300) == before
    column = view.column
    assert column
    assert all(len(line.long) == 1 for one in column.in_sight() for line in one.view.lines)
    middle = view.rectangles(100, 101)[0]
    place = QPoint(round(middle.center().x()), round(middle.top()) + 1)
    assert _picture(view).pixelColor(place) == LIGHT.base


def test_seven_spans_over_one_word_leave_the_text_readable(show: ShowView) -> None:
    text = "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة"
    spans = [_span(text, f"s{number}", 0, 4 + number) for number in range(9)]
    view = show(Document(new_header("d", text), spans))
    column = view.column
    assert column
    assert column.view(0).lines[0].hidden == 3
    assert next(span.id for span in view.spans_at(0)) == "s0"


def test_light_and_dark_each_have_their_page(show: ShowView) -> None:
    view = show(document_of("نص"), DARK)
    assert _picture(view).pixelColor(100, 100) == DARK.base


def test_choosing_and_selecting_refuse_what_is_not_there(show: ShowView) -> None:
    view = show(document_of("نص"))
    with pytest.raises(ValueError, match="no span"):
        view.choose("nobody")
    with pytest.raises(ValueError, match="not a range"):
        view.set_selection(1, 9)


def test_a_word_can_be_selected_by_its_place(show: ShowView) -> None:
    view = show(document_of("قال محمد، ثم"))
    view.select_word_at(6)
    assert view.selection() == (4, 8)


def test_left_to_right_paragraphs_begin_at_the_left(show: ShowView) -> None:
    document = document_of("Putin قال", ("Putin", "entity", "PER"))
    [right] = show(document).rectangles(0, 5)
    [left] = show(document, replace(LIGHT, direction=Qt.LayoutDirection.LeftToRight)).rectangles(0, 5)
    assert left.left() < right.left()


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_tooltip_shows_markup_as_it_is_written(qtbot: QtBot, show: ShowView) -> None:
    text = "قال <b>محمد</b> شيئا"
    view = show(document_of(text, ("<b>محمد</b>", "entity", "PER")))
    view.set_tooltip_words(lambda span: f"شخص\n{span.surface}")
    [box] = view.rectangles(8, 9)
    point = box.center().toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == to_tooltip("شخص\n<b>محمد</b>")
    assert "&lt;b&gt;محمد&lt;/b&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_hidden_controls_are_painted_on_request_and_move_nothing(show: ShowView) -> None:
    text = "كتاب\u200cها \u2066abc\u2069 نص\u00a0آخر\n"
    view = show(document_of(text))
    plain, before = _picture(view), view.rectangles(0, len(text))
    view.set_appearance(replace(LIGHT, shows_controls=True))
    assert _picture(view) != plain
    assert view.rectangles(0, len(text)) == before


class _Shade:
    """Covers what it is asked to paint."""

    def paint(self, painter: QPainter, column: Column, clip: QRect) -> None:
        painter.fillRect(clip, QColor("black"))


def test_what_lies_over_the_text_is_painted_after_it(show: ShowView) -> None:
    view = show(document_of("نص"))
    view.add_overlay(_Shade())
    picture = _picture(view)
    box = view.rectangles(0, 2)[0].toRect()
    assert {picture.pixelColor(x, box.center().y()).name() for x in range(box.left(), box.right())} == {"#000000"}
