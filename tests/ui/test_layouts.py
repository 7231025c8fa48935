"""The same keys under the hand make the same edits, whatever the layout types: US, Arabic-101 and Arabic-102."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from annotation.change import Kind
from annotation.span import Span
from tests.ui.windows import marked, open_paths
from ui.window import Window

TEXT = "قال دونالد ترامب إن الاتفاق جيد للرئيس. وأضاف في كتابهم: «لا عقوبات على روسيا»، ثم سافر لروسيا.\n"
SHIFT, CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
# Each key by its place: Linux's code, and what it types alone and with Shift on the three layouts. Left of 1, and
# beside Return, the Arabic layouts differ most; the names of keys that type nothing are the same everywhere.
PLACES: dict[str, tuple[int, str, str, str]] = {
    "1": (2, "1!", "1!", "١!"),
    "4": (5, "4$", "4$", "٤$"),
    "5": (6, "5%", "5%", "٥%"),
    "Q": (16, "qQ", "ضَ", "ضَ"),
    "W": (17, "wW", "صً", "صً"),
    "E": (18, "eE", "ثُ", "ثُ"),
    "R": (19, "rR", "قٌ", "قٌ"),
    "[": (26, "[{", "ج<", "ج{"),
    "]": (27, "]}", "د>", "د}"),
    "A": (30, "aA", "شِ", "شِ"),
    "`": (41, "`~", "ذّ", "><"),
    "Z": (44, "zZ", "ئ~", "ئ~"),
}
NAMED = {
    "Left": (105, Qt.Key.Key_Left),
    "Right": (106, Qt.Key.Key_Right),
    "Home": (102, Qt.Key.Key_Home),
    "Delete": (111, Qt.Key.Key_Delete),
    "Space": (57, Qt.Key.Key_Space),
}
LAYOUTS = ("us", "arabic-101", "arabic-102")
# To a name of two words, labelled; a clitic and a pronoun left out; words and letters taken in and left out again; the
# last label repeated on a known name behind a clitic; jumps, a nested span relabelled, deleted, undone and redone.
HANDS = (
    "Left Shift+Left 1",
    "Left Left Left Left E 1 Shift+R Ctrl+Shift+R Alt+E Ctrl+Alt+E",
    "Left W",
    "Left Left R Q E",
    "Left Left Left Left 4 Left Left Left Space",
    "[ [ ] Shift+] ` 5 Delete Ctrl+Z Ctrl+Z Ctrl+Shift+Z",
    "Ctrl+Home Left Alt+Left Alt+Shift+Left A",
    "Ctrl+Left Shift+E Q",
)
DONE = [
    (Kind.ADD_SPAN, [("PER", "دونالد ترامب")]),
    (Kind.ADD_SPAN, [("PER", "رئيس")]),
    (Kind.RESIZE, [("PER", "رئيس. وأضاف")]),
    (Kind.RESIZE, [("PER", "رئيس")]),
    (Kind.RESIZE, [("PER", "لرئيس")]),
    (Kind.RESIZE, [("PER", "رئيس")]),
    (Kind.ADD_SPAN, [("CUE", "وأضاف")]),
    (Kind.ADD_SPAN, [("QUOTE", "كتاب")]),
    (Kind.RESIZE, [("QUOTE", "تاب")]),
    (Kind.ADD_SPAN, [("GPE", "روسيا")]),
    (Kind.ADD_SPAN, [("GPE", "روسيا")]),
    (Kind.RELABEL, [("EVENT", "روسيا")]),
    (Kind.ADD_SPAN, [("POS", "و")]),
    (Kind.ADD_SPAN, [("QUOTE", "للرئيس. وأضاف")]),
]
LEFT = [
    ("PER", "دونالد ترامب"),
    ("POS", "و"),
    ("QUOTE", "للرئيس. وأضاف"),
    ("PER", "رئيس"),
    ("CUE", "وأضاف"),
    ("QUOTE", "تاب"),
    ("GPE", "روسيا"),
    ("EVENT", "روسيا"),
]
MODIFIERS = {"Shift": SHIFT, "Ctrl": CTRL, "Alt": ALT}


def strike(window: Window, written: str, layout: str) -> None:
    """Press the key of that name as Qt delivers it under `layout`, modifiers held."""
    *held, name = written.split("+")
    modifiers = NONE
    for one in held:
        modifiers |= MODIFIERS[one]
    if name in NAMED:
        code, key = NAMED[name]
        number, text = key.value, " " if name == "Space" else ""
    else:
        code, *typed = PLACES[name]
        text = typed[LAYOUTS.index(layout)]["Shift" in held]
        number = ord(text.upper())
        # With Ctrl a key types nothing that is written.
        text = "" if "Ctrl" in held else text
    native = window.windowHandle()
    assert native is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(native, QKeyEvent(kind, number, modifiers, code + 8, 0, 0, text))


def edits(window: Window) -> list[tuple[Kind, list[tuple[str, str]]]]:
    """Kind, label and words of all that was done, in order."""
    return [
        (step.change.kind, [(one.label, one.surface) for one in edit.after if isinstance(one, Span)])
        for step in window.furniture.history.steps()
        for edit in step.change.edits.values()
    ]


@pytest.fixture
def page(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """A text open, nothing touched."""
    (tmp_path / "t.txt").write_text(TEXT, encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "t.txt")
    return window


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_keys_make_the_same_edits(page: Window, layout: str) -> None:
    for written in " ".join(HANDS).split():
        strike(page, written, layout)
    assert edits(page) == DONE
    assert marked(page) == LEFT
