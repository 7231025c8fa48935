"""The window: keys, mouse and menus do to the document what they say, and every panel follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from annotation.change import Kind, State
from annotation.span import Span
from tests.ui.conftest import ARTICLE
from tests.ui.windows import WAIT, choose, drag, dressed, marked, open_paths, opened, press
from ui.settings import LANGUAGE, POINT_SIZE, THEME
from ui.window import Window

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def place(words: str) -> tuple[int, int]:
    start = ARTICLE.index(words)
    return start, start + len(words)


def chosen(window: Window) -> Span:
    span = window.desk.view.chosen_span()
    assert span is not None
    return span


def state(window: Window) -> State:
    assert window.bridge.document is not None
    return window.bridge.document.state


def test_selecting_and_pressing_the_key_labels(desk: Window) -> None:
    drag(desk, *place("محمد"))
    press(desk, KEY.Key_1)
    assert marked(desk) == [("PER", "محمد")]
    assert chosen(desk).surface == "محمد"
    assert desk.desk.view.selection() is None
    assert state(desk) is State.STARTED
    assert desk.furniture.spans.rowCount() == 1
    assert desk.furniture.history.rowCount() == 1


def test_the_key_is_the_place_on_the_keyboard_whatever_the_layout_types_there(desk: Window) -> None:
    drag(desk, *place("محمد"))
    # What Arabic-101 types where a US keyboard has Q.
    event = QKeyEvent(QEvent.Type.KeyPress, ord("ض"), Qt.KeyboardModifier.NoModifier, "ض")
    QApplication.sendEvent(desk.windowHandle(), event)
    assert marked(desk) == [("QUOTE", "محمد")]


def test_clicking_a_label_labels_the_selection_and_leaves_the_focus_in_the_text(desk: Window) -> None:
    drag(desk, *place("القاهرة"))
    button = desk.desk.labels.button("entity", "LOC")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert marked(desk) == [("LOC", "القاهرة")]
    assert not button.isChecked()


def test_a_label_in_hand_labels_each_drag_until_it_is_put_down(desk: Window) -> None:
    press(desk, KEY.Key_1)
    button = desk.desk.labels.button("entity", "PER")
    assert button is not None
    assert button.isChecked()
    drag(desk, *place("محمد"))
    drag(desk, *place("ليلى"))
    assert marked(desk) == [("PER", "محمد"), ("PER", "ليلى")]
    press(desk, KEY.Key_Escape)
    assert not button.isChecked()
    drag(desk, *place("القاهرة"))
    assert len(marked(desk)) == 2


def test_the_same_again_is_nothing_and_says_so(desk: Window) -> None:
    for _ in range(2):
        drag(desk, *place("محمد"))
        press(desk, KEY.Key_1)
    assert marked(desk) == [("PER", "محمد")]
    assert desk.furniture.history.rowCount() == 1
    assert "already" in desk.furniture.status.hint


def test_a_key_relabels_the_chosen_span(desk: Window) -> None:
    drag(desk, *place("محمد"))
    press(desk, KEY.Key_1)
    first = chosen(desk)
    press(desk, KEY.Key_2)
    assert marked(desk) == [("ORG", "محمد")]
    assert chosen(desk).id == first.id


def test_delete_undo_and_redo_by_key(desk: Window) -> None:
    drag(desk, *place("محمد"))
    press(desk, KEY.Key_1)
    press(desk, KEY.Key_Delete)
    assert marked(desk) == []
    press(desk, KEY.Key_Z, CTRL)
    assert marked(desk) == [("PER", "محمد")]
    press(desk, KEY.Key_Z, CTRL)
    assert marked(desk) == []
    assert state(desk) is State.NEW
    assert not desk.furniture.commands["edit.undo"].isEnabled()
    press(desk, KEY.Key_Y, CTRL)
    press(desk, KEY.Key_Y, CTRL)
    assert marked(desk) == []
    assert state(desk) is State.STARTED
    assert [step.change.kind for step in desk.furniture.history.steps()] == [Kind.ADD_SPAN, Kind.DELETE]


def test_blanks_at_the_ends_of_a_selection_are_left_out(desk: Window) -> None:
    start, end = place(" محمد ")
    desk.desk.view.set_selection(start, end)
    press(desk, KEY.Key_1)
    assert marked(desk) == [("PER", "محمد")]


def test_an_edge_is_pulled_with_the_mouse(desk: Window) -> None:
    drag(desk, *place("محمد"))
    press(desk, KEY.Key_1)
    span = chosen(desk)
    view = desk.desk.view
    box = view.rectangles(span.start, span.end)[0]
    grip = QPoint(round(box.left()), round(box.center().y()))
    goal = view.rectangles(*place("ن القاهرة"))[0]
    to = QPoint(round(goal.left()) + 2, grip.y())
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, Qt.KeyboardModifier.NoModifier, grip)
    QTest.mouseMove(port, (grip + to) / 2)
    QTest.mouseMove(port, to)
    QTest.mouseRelease(port, left, Qt.KeyboardModifier.NoModifier, to)
    assert [(one.start, one.label) for one in (chosen(desk),)] == [(span.start, "PER")]
    assert chosen(desk).end > span.end
    assert desk.furniture.history.steps()[-1].change.kind is Kind.RESIZE


def test_spans_are_chosen_one_after_another_by_key(desk: Window) -> None:
    for words in ("محمد", "القاهرة", "ليلى"):
        drag(desk, *place(words))
        press(desk, KEY.Key_1)
    press(desk, KEY.Key_BracketLeft)
    assert chosen(desk).surface == "القاهرة"
    press(desk, KEY.Key_BracketLeft)
    press(desk, KEY.Key_BracketLeft)
    assert chosen(desk).surface == "محمد"
    press(desk, KEY.Key_BracketRight)
    assert chosen(desk).surface == "القاهرة"


def test_states_by_key_and_the_list_follows(desk: Window) -> None:
    press(desk, KEY.Key_5, CTRL)
    assert state(desk) is State.FLAGGED
    row = desk.furniture.documents.document(0)
    assert row is not None
    assert row.state is State.FLAGGED


def test_next_and_previous_document(qtbot: QtBot, desk: Window) -> None:
    for key, text in (
        (KEY.Key_PageDown, "نص ثان قصير."),
        (KEY.Key_PageDown, "نص ثالث أقصر."),
        (KEY.Key_PageUp, "نص ثان قصير."),
    ):
        with qtbot.waitSignal(desk.bridge.document_opened, timeout=WAIT):
            press(desk, key, CTRL)
        assert desk.desk.view.text() == text


def test_done_leads_on(qtbot: QtBot, desk: Window) -> None:
    with qtbot.waitSignal(desk.bridge.document_opened, timeout=WAIT):
        press(desk, KEY.Key_Return, CTRL)
    row = desk.furniture.documents.document(0)
    assert row is not None
    assert row.state is State.DONE
    assert desk.desk.view.text() == "نص ثان قصير."


def test_typing_in_the_search_labels_nothing_and_filters(qtbot: QtBot, desk: Window) -> None:
    search = desk.desk.documents.findChild(QLineEdit)
    assert search is not None
    search.setFocus()
    with qtbot.waitSignal(desk.desk.documents.filter_requested, timeout=WAIT):
        QTest.keyClicks(search, "qqq")
    assert search.text() == "qqq"
    assert desk.furniture.documents.rowCount() == 0
    assert desk.labelling.in_hand is None


def test_undo_reaches_back_before_the_window_was_opened(qtbot: QtBot, desk: Window) -> None:
    drag(desk, *place("محمد"))
    press(desk, KEY.Key_1)
    assert desk.bridge.project is not None
    path = desk.bridge.project.path
    desk.furniture.commands["file.close"].trigger()
    assert desk.bridge.project is None
    assert not path.with_name(path.name + "-wal").exists()
    open_paths(qtbot, desk, path)
    assert marked(desk) == [("PER", "محمد")]
    press(desk, KEY.Key_Z, CTRL)
    assert marked(desk) == []


def test_a_second_window_reads_only_and_says_why(qtbot: QtBot, desk: Window, tmp_path: Path) -> None:
    assert desk.bridge.project is not None
    other = tmp_path / "other"
    other.mkdir()
    with opened(other) as second:
        open_paths(qtbot, second, desk.bridge.project.path)
        assert not second.bridge.may_write
        assert second.furniture.message_bar.shown is not None
        drag(second, *place("محمد"))
        press(second, KEY.Key_1)
        assert marked(second) == []


def test_a_dropped_file_is_opened(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    text = tmp_path / "dropped.txt"
    text.write_text("نص", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(text))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
        window.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, Qt.MouseButton.LeftButton, none))
    assert window.settings.recent()[0] == tmp_path / "dropped.tawsim"


def test_the_language_turns_round_while_running(qtbot: QtBot, desk: Window) -> None:
    assert desk.layoutDirection() is Qt.LayoutDirection.LeftToRight
    english = desk.furniture.commands["edit.undo"].iconText()
    with dressed(qtbot, desk):
        desk.furniture.commands["view.language"].trigger()
    assert desk.settings.get(LANGUAGE) == "ar"
    assert desk.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert desk.furniture.commands["edit.undo"].iconText() != english
    button = desk.desk.labels.button("entity", "PER")
    assert button is not None
    assert button.text() == "شخص"
    assert desk.desk.documents.mapTo(desk, QPoint()).x() > desk.desk.side.mapTo(desk, QPoint()).x()


def test_zoom_and_light(qtbot: QtBot, desk: Window) -> None:
    press(desk, KEY.Key_Equal, CTRL)
    assert desk.desk.view.appearance.point_size > POINT_SIZE.default
    press(desk, KEY.Key_0, CTRL)
    assert desk.desk.view.appearance.point_size == POINT_SIZE.default
    choose(qtbot, desk, THEME, "dark")
    assert desk.desk.view.appearance.is_dark


def test_copy_takes_exactly_the_text(desk: Window) -> None:
    desk.desk.view.set_selection(*place("إن القاهرة"))
    press(desk, KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "إن القاهرة"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_has_a_name(qtbot: QtBot, desk: Window, language: str) -> None:
    choose(qtbot, desk, LANGUAGE, language)
    nameless = [
        one
        for one in desk.findChildren(QWidget)
        if isinstance(one, QAbstractButton | QLineEdit | QTableView)
        and one.isVisible()
        and one.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not (one.accessibleName() or (isinstance(one, QAbstractButton) and (one.text() or one.toolTip())))
    ]
    assert nameless == []


def test_no_label_of_the_window_reads_markup(desk: Window) -> None:
    plain = Qt.TextFormat.PlainText
    assert [one.text() for one in desk.findChildren(QLabel) if one.textFormat() is not plain and one.text()] == []


def test_a_missing_file_is_named_and_nothing_opens(window: Window, tmp_path: Path) -> None:
    window.bridge.open_paths([tmp_path / "gone.txt"])
    assert window.furniture.message_bar.shown is not None
    assert "gone.txt" in window.furniture.message_bar.shown.sentence
    assert window.bridge.project is None
    assert QApplication.activeModalWidget() is None


def test_undo_brings_what_it_changes_into_sight(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("قال بوتين\n" + "سطر من النص\n" * 300 + "في موسكو\n", encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "long.txt")
    drag(window, 4, 9)
    press(window, Qt.Key.Key_1)
    view = window.desk.view
    end = len(view.text()) - 1
    view.reveal(end - 5, end)
    assert not view.rectangles(4, 9)
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert marked(window) == []
    assert view.rectangles(4, 9)


def test_a_key_reads_from_left_to_right_in_a_menu(window: Window) -> None:
    assert window.furniture.commands["edit.undo"].text().partition("\t")[2] == "\u2066Ctrl+Z\u2069"
