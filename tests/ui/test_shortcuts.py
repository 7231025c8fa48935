"""The same physical keys ask for the same actions under three layouts, on every system, and leave writing alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotation.default_scheme import DEFAULT_SCHEME
from ui.actions import ACTIONS
from ui.physical_keys import Keystroke, resolve
from ui.shortcuts import Chord, Dispatcher, chord, chord_of, everywhere_keys, keep_keys, label_id, label_of

# The offscreen platform says so of every window.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

# What each layout types on the keys that labels and commands use: (key, US, Arabic-101, Arabic-102).
TYPED = (
    ("1", "1", "1", "١"),
    ("5", "5", "5", "٥"),
    ("0", "0", "0", "٠"),
    ("Q", "q", "ض", "ض"),
    ("W", "w", "ص", "ص"),
    ("E", "e", "ث", "ث"),
    ("R", "r", "ق", "ق"),
    ("T", "t", "ف", "ف"),
    ("Y", "y", "غ", "غ"),
    ("U", "u", "ع", "ع"),
    ("I", "i", "ه", "ه"),
    ("O", "o", "خ", "خ"),
    ("P", "p", "ح", "ح"),
    ("BracketLeft", "[", "ج", "ج"),
    ("BracketRight", "]", "د", "د"),
    ("A", "a", "ش", "ش"),
    ("S", "s", "س", "س"),
    ("D", "d", "ي", "ي"),
    ("F", "f", "ب", "ب"),
    ("G", "g", "ل", "ل"),
    ("H", "h", "ا", "ا"),
    ("J", "j", "ت", "ت"),
    ("K", "k", "ن", "ن"),
    ("L", "l", "م", "م"),
    ("Semicolon", ";", "ك", "ك"),
    ("Quote", "'", "ط", "ط"),
    ("Z", "z", "ئ", "ئ"),
    ("X", "x", "ء", "ء"),
    ("C", "c", "ؤ", "ؤ"),
    ("V", "v", "ر", "ر"),
    ("N", "n", "ى", "ى"),
    ("M", "m", "ة", "ة"),
    ("Comma", ",", "و", "و"),
    ("Period", ".", "ز", "ز"),
    ("Slash", "/", "ظ", "ظ"),
)
# Linux's codes for the same keys, from linux/input-event-codes.h, written down once more by hand.
CODES = "2 6 11 16 17 18 19 20 21 22 23 24 25 26 27 30 31 32 33 34 35 36 37 38 39 40 44 45 46 47 49 50 51 52 53"
EVDEV = dict(zip([row[0] for row in TYPED], map(int, CODES.split()), strict=True))


@pytest.mark.parametrize("layout", [1, 2, 3], ids=["US", "Arabic-101", "Arabic-102"])
@pytest.mark.parametrize("row", TYPED, ids=lambda row: row[0])
def test_a_key_is_itself_under_every_layout(row: tuple[str, ...], layout: int) -> None:
    typed = row[layout]
    stroke = Keystroke(ord(typed.upper()), typed, EVDEV[row[0]] + 8)
    assert resolve(stroke, "xcb") == row[0]
    assert resolve(stroke, "wayland") == row[0]
    assert resolve(stroke._replace(scan=EVDEV[row[0]]), "windows") == row[0]
    assert resolve(stroke._replace(scan=0), "offscreen") == row[0]


@pytest.mark.parametrize(
    ("name", "virtual", "typed"), [("A", 0, "ش"), ("Q", 12, "ض"), ("1", 18, "١"), ("Z", 6, "ئ"), ("Slash", 44, "ظ")]
)
def test_macos_names_its_keys_from_zero(name: str, virtual: int, typed: str) -> None:
    assert resolve(Keystroke(ord(typed), typed, 0, virtual), "cocoa") == name


def test_lam_alef_is_one_key_and_two_letters() -> None:
    assert resolve(Keystroke(0, "لا"), "offscreen") == "B"
    assert resolve(Keystroke(0xFEFB, "ﻻ"), "offscreen") == "B"


def test_a_latin_letter_is_the_one_engraved() -> None:
    # AZERTY: the key left of Z (evdev 16) says A there, and the digits want Shift.
    assert resolve(Keystroke(ord("A"), "a", 16 + 8), "xcb") == "A"
    assert resolve(Keystroke(ord("&"), "&", 2 + 8), "xcb") == "1"


def test_shift_does_not_move_a_key() -> None:
    assert resolve(Keystroke(ord("!"), "!"), "offscreen") == "1"
    assert resolve(Keystroke(0x064E, "َ"), "offscreen") == "Q"


def test_a_modifier_alone_is_no_chord() -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    assert chord_of(event) is None


@pytest.mark.parametrize("written", ["Q", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Alt+Shift+F12", "Alt+BracketLeft", "Delete"])
def test_a_chord_is_read_as_it_is_written(written: str) -> None:
    assert str(chord(written)) == written


@pytest.mark.parametrize("written", ["", "Q+Ctrl", "Strg+Z", "ض", "Ctrl+", "q"])
def test_what_is_no_chord_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is called"):
        chord(written)


def test_every_action_has_keys_that_exist_and_are_its_own() -> None:
    keys = [chord(written) for action in ACTIONS for written in action.keys]
    assert len(keys) == len(set(keys))
    assert all(key.shown() for key in keys)


class Desk(QWidget):
    """A window with a list that searches by letters and a line to write in."""

    def __init__(self) -> None:
        super().__init__()
        self.items, self.line = QListWidget(), QLineEdit()
        self.items.addItems(["zero", "1 one", "queen"])
        self.button = QPushButton("press me")
        column = QVBoxLayout(self)
        for widget in (self.items, self.line, self.button):
            column.addWidget(widget)
        self.dispatcher = Dispatcher(self)
        self.dispatcher.bind({chord("1"): "label.PER", chord("Q"): "label.QUOTE", chord("Ctrl+Z"): "edit.undo"})
        self.asked: list[str] = []
        self.dispatcher.action_requested.connect(self.asked.append)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.items.setFocus()
    qtbot.waitUntil(made.items.hasFocus)
    return made


def press(desk: Desk, key: int, text: str) -> None:
    """Send a key the way the system does, to the native window; QTest knows no Arabic letters."""
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(desk.windowHandle(), QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def test_keys_are_heard_before_the_list_searches(desk: Desk) -> None:
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_1)
    press(desk, ord("ض"), "ض")
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.asked == ["label.PER", "label.QUOTE", "edit.undo"]
    assert desk.items.currentRow() <= 0


def test_a_key_asks_once(desk: Desk) -> None:
    QTest.keyClick(desk, Qt.Key.Key_1)
    assert desk.asked == ["label.PER"]


def test_a_key_that_asks_for_nothing_goes_on_to_the_list(desk: Desk) -> None:
    desk.items.setCurrentRow(0)
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Down)
    assert desk.asked == []
    assert desk.items.currentRow() == 1


def test_where_one_writes_letters_are_letters(desk: Desk, qtbot: QtBot) -> None:
    desk.line.setFocus()
    qtbot.waitUntil(desk.line.hasFocus)
    QTest.keyClicks(desk.line, "1q")
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_1)
    QTest.keyClick(desk.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.asked == []
    desk.line.setReadOnly(True)
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_1)
    assert desk.asked == ["label.PER"]


def test_bound_anew_the_old_keys_are_silent(desk: Desk) -> None:
    desk.dispatcher.bind({Chord("2"): "label.ORG"})
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_1)
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_2)
    assert desk.asked == ["label.ORG"]


def test_lent_keys_come_before_actions_until_they_are_taken_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keys = Dispatcher(window)
    keys.bind({chord("1"): "label", chord("2"): "other"})
    heard: list[str] = []
    keys.action_requested.connect(heard.append)
    window.show()
    qtbot.waitExposed(window)
    keys.lend("first", {chord("1"): lambda: heard.append("first")})
    keys.lend("second", {chord("1"): lambda: heard.append("second"), chord("3"): lambda: keys.take_back("second")})
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1):
        QTest.keyClick(window, key)
    keys.take_back("first")
    QTest.keyClick(window, Qt.Key.Key_1)
    assert heard == ["second", "other", "first", "label"]


def test_a_lent_key_held_down_does_not_go_on_as_an_action(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keys = Dispatcher(window)
    keys.bind({chord("1"): "label"})
    heard: list[str] = []
    keys.action_requested.connect(heard.append)
    keys.lend("mode", {chord("1"): lambda: keys.take_back("mode")})
    window.show()
    qtbot.waitExposed(window)
    for is_repeated in (False, True, True, False):
        pressed = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", autorep=is_repeated
        )
        QCoreApplication.sendEvent(window, pressed)
    assert heard == ["label"]


def test_a_widget_keeps_its_own_keys_while_it_has_the_focus(desk: Desk, qtbot: QtBot) -> None:
    keep_keys(desk.items, ["Q"])
    press(desk, ord("ض"), "ض")
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_1)
    assert desk.asked == ["label.PER"]
    desk.setFocus()
    qtbot.waitUntil(lambda: not desk.items.hasFocus())
    press(desk, ord("ض"), "ض")
    assert desk.asked == ["label.PER", "label.QUOTE"]


def test_with_shift_a_label_s_key_asks_for_the_list_too() -> None:
    labels = {chord(label.key): label_id(layer.name, label.name) for layer, label in DEFAULT_SCHEME.labels()}
    keys = {**everywhere_keys(labels), **labels}
    alone, listed = keys[chord("1")], keys[chord("Shift+1")]
    assert label_of(alone) == label_of(listed, everywhere=True) == ("entity", "PER")
    assert label_of(listed) is label_of(alone, everywhere=True) is None
    assert everywhere_keys({chord("1"): "edit.undo"}) == {}


def test_a_button_is_pressed_by_the_keys_that_press_buttons(desk: Desk, qtbot: QtBot) -> None:
    desk.dispatcher.bind({chord("Space"): "label.repeat", chord("Q"): "label.QUOTE"})
    desk.button.setFocus()
    qtbot.waitUntil(desk.button.hasFocus)
    with qtbot.waitSignal(desk.button.clicked):
        QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Space)
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Q)
    assert desk.asked == ["label.QUOTE"]
    desk.items.setFocus()
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Space)
    assert desk.asked == ["label.QUOTE", "label.repeat"]


def test_a_part_of_the_window_can_keep_a_key_for_itself(desk: Desk) -> None:
    desk.dispatcher.bind({chord("Escape"): "label.release", chord("Ctrl+Escape"): "file.quit"})
    keep_keys(desk.items, ["Escape"])
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Escape)
    assert desk.asked == []
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Escape, Qt.KeyboardModifier.ControlModifier)
    assert desk.asked == ["file.quit"]
