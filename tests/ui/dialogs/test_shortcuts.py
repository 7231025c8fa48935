"""The shortcut editor: press a key and it is the row's, under any layout; what is another's is named, not taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotation.default_scheme import DEFAULT_SCHEME
from ui.actions import ACTIONS
from ui.catalogue import everything
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.keymap import Keymap
from ui.models.keys import Column
from ui.settings import Settings
from ui.shortcuts import chord, label_id

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PER = label_id("entity", "PER")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def keymap(qapp: QApplication, tmp_path: Path) -> Keymap:
    assert qapp is not None
    made = Keymap(Settings(tmp_path / "settings.ini"))
    made.know({row.id: row.keys for row in ACTIONS})
    made.show_scheme(DEFAULT_SCHEME)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, keymap: Keymap) -> ShortcutsDialog:
    made = ShortcutsDialog(tuple(everything(DEFAULT_SCHEME)), keymap)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def look_for(dialog: ShortcutsDialog, words: str) -> None:
    """Type in the search, then go on to the key's field by Tab."""
    dialog.search.setFocus()
    dialog.search.clear()
    QTest.keyClicks(dialog.search, words)


def record(dialog: ShortcutsDialog, key: int, text: str = "", modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key in the field the way the system does; QTest knows no Arabic letters."""
    dialog.field.setFocus()
    for kind in (QKeyEvent.Type.ShortcutOverride, QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(dialog.field, QKeyEvent(kind, key, modifiers, text))


def cell(dialog: ShortcutsDialog, column: Column) -> str:
    model = dialog.table.model()
    return str(model.data(model.index(dialog.table.currentIndex().row(), column)))


@pytest.mark.parametrize("typed", ["h", "ا"], ids=["US", "Arabic"])
def test_the_key_pressed_is_kept_by_its_place_whatever_the_layout_types(
    dialog: ShortcutsDialog, keymap: Keymap, typed: str
) -> None:
    look_for(dialog, "person")
    assert dialog.current() == PER
    record(dialog, ord(typed.upper()), typed)
    assert keymap.keys(PER) == (chord("H"),)
    assert "H" in cell(dialog, Column.KEYS)
    assert cell(dialog, Column.REMARK) == "changed"


def test_what_is_anothers_is_named_and_taken_only_when_asked(dialog: ShortcutsDialog, keymap: Keymap) -> None:
    look_for(dialog, "person")
    record(dialog, Qt.Key.Key_Z, modifiers=CTRL)
    assert keymap.keys(PER) == (chord("1"),)
    assert "Undo" in dialog.said()
    assert dialog.take_button.isEnabled()
    dialog.take_button.click()
    assert keymap.keys(PER) == (chord("Ctrl+Z"),)
    assert keymap.keys("edit.undo") == ()
    assert not dialog.take_button.isEnabled()


def test_a_clash_that_is_there_is_shown_on_both_rows(dialog: ShortcutsDialog, keymap: Keymap) -> None:
    keymap.choose(PER, [chord("Ctrl+Z")])
    look_for(dialog, "person")
    assert "Undo" in cell(dialog, Column.REMARK)
    look_for(dialog, "undo")
    assert "Person" in cell(dialog, Column.REMARK)
    assert "Person" in dialog.said()


def test_the_texts_own_keys_are_refused(dialog: ShortcutsDialog, keymap: Keymap) -> None:
    look_for(dialog, "person")
    record(dialog, Qt.Key.Key_Left, modifiers=SHIFT)
    assert keymap.keys(PER) == (chord("1"),)
    assert "text" in dialog.said()


def test_one_row_or_all_get_their_own_keys_back(dialog: ShortcutsDialog, keymap: Keymap) -> None:
    look_for(dialog, "undo")
    dialog.none_button.click()
    assert keymap.keys("edit.undo") == ()
    look_for(dialog, "person")
    record(dialog, Qt.Key.Key_X, "x")
    dialog.reset_button.click()
    assert keymap.keys(PER) == (chord("1"),)
    assert not dialog.reset_button.isEnabled()
    dialog.reset_all_button.click()
    assert keymap.keys("edit.undo") == (chord("Ctrl+Z"),)


def test_tab_and_escape_lead_out_of_the_field(dialog: ShortcutsDialog, keymap: Keymap) -> None:
    before = keymap.bindings()
    dialog.field.setFocus()
    QTest.keyClick(dialog.field, Qt.Key.Key_Tab)
    assert not dialog.field.hasFocus()
    dialog.field.setFocus()
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert keymap.bindings() == before


def test_it_is_found_by_its_key_and_in_the_other_language(dialog: ShortcutsDialog) -> None:
    look_for(dialog, "ctrl+shift+l")
    assert dialog.current() == "view.language"
    dialog.search.setText("تراجع")
    assert dialog.current() == "edit.undo"
    dialog.search.setText("nothing of the kind")
    assert dialog.current() == ""
    assert not dialog.field.isEnabled()
