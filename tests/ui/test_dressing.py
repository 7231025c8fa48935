"""Another language, light or size reaches the last widget, in turns of the loop, and whatever happens in between."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ARTICLE
from tests.ui.windows import WAIT, dressed, open_paths, opened
from ui import i18n
from ui.dialogs.preferences import PreferencesDialog
from ui.i18n import Language, say
from ui.settings import DIGITS, LANGUAGE, SCALE, THEME
from ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def on_screen(widget: QWidget) -> QImage:
    """What there is to see: what was painted, not what would be if one asked."""
    return widget.screen().grabWindow(widget.winId()).toImage()


def in_sight(qtbot: QtBot, window: Window, folder: Path) -> Window:
    path = folder / "نص.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    open_paths(qtbot, window, path)
    window.desk.view.set_selection(4, 8)
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: on_screen(window) == window.grab().toImage())
    return window


def from_the_start(qtbot: QtBot, folder: Path, language: str, light: str) -> QImage:
    """How a window looks that never looked otherwise."""
    folder.mkdir()
    with opened(folder, language, light) as window:
        return on_screen(in_sight(qtbot, window, folder))


@pytest.mark.parametrize("light", ["dark", "contrast_light", "contrast_dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_window_looks_as_if_it_had_begun_so(qtbot: QtBot, tmp_path: Path, language: str, light: str) -> None:
    wanted = from_the_start(qtbot, tmp_path / "other", language, light)
    with opened(tmp_path, language) as window:
        in_sight(qtbot, window, tmp_path)
        with dressed(qtbot, window):
            window.settings.set(THEME, light)
        assert on_screen(window) == wanted


def test_every_widget_is_as_qt_itself_would_dress_it(qtbot: QtBot, desk: Window, qapp: QApplication) -> None:
    with dressed(qtbot, desk):
        desk.settings.set(THEME, "dark")
        desk.settings.set(SCALE, 150.0)
    widgets = desk.findChildren(QWidget)
    before = [(one.palette(), one.font(), one.sizeHint(), one.geometry()) for one in widgets]
    qapp.setStyleSheet(qapp.styleSheet() + "\n")
    qapp.sendPostedEvents()
    after = [(one.palette(), one.font(), one.sizeHint(), one.geometry()) for one in widgets]
    changed = [(one, old, new) for one, old, new in zip(widgets, before, after, strict=True) if old != new]
    assert changed == []


def test_every_word_is_as_if_qt_itself_had_told_of_the_language(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    in_sight(qtbot, window, tmp_path)
    with dressed(qtbot, window):
        window.settings.set(LANGUAGE, "ar")
    before = on_screen(window)
    i18n.install(Language.ARABIC)
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: on_screen(window) == window.grab().toImage())
    assert on_screen(window) == before
    assert window.menuBar().actions()[0].text() == say("Menus", "&File")


def test_there_and_back_at_once_leaves_everything_as_it_was(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    in_sight(qtbot, window, tmp_path)
    before = on_screen(window)
    with dressed(qtbot, window):
        for theme, language, scale in (("dark", "ar", 200.0), ("light", "en", 100.0)):
            window.settings.set(THEME, theme)
            window.settings.set(LANGUAGE, language)
            window.settings.set(SCALE, scale)
    assert on_screen(window) == before


def test_what_is_chosen_half_way_joins_what_is_under_way(qtbot: QtBot, tmp_path: Path) -> None:
    wanted = from_the_start(qtbot, tmp_path / "other", "ar", "dark")
    with opened(tmp_path, "ar") as window:
        in_sight(qtbot, window, tmp_path)
        with qtbot.waitSignal(window.looks.changed, timeout=WAIT):
            window.settings.set(THEME, "contrast_light")
        assert not window.looks.is_dressed
        with dressed(qtbot, window):
            window.settings.set(DIGITS, "latin")
            window.settings.set(THEME, "dark")
            window.settings.set(DIGITS, "arabic")
        assert window.looks.is_dressed
        assert on_screen(window) == wanted


def test_a_key_held_down_does_not_stop_the_painting(qtbot: QtBot, desk: Window) -> None:
    looks, settings, painted = desk.looks, desk.settings, []
    desk.desk.view.painted.connect(lambda: painted.append(looks.is_dressed))

    def choose_next() -> None:
        if len(painted) < 3:
            settings.set(SCALE, 310.0 - settings.get(SCALE))

    looks.changed.connect(choose_next)
    settings.set(SCALE, 150.0)
    qtbot.waitUntil(lambda: len(painted) > 2, timeout=WAIT)
    assert painted[0] is False
    qtbot.waitUntil(lambda: looks.is_dressed, timeout=WAIT)
    assert on_screen(desk) == desk.grab().toImage()


def preferences(window: Window) -> PreferencesDialog:
    """The preferences, asked for in the window and made at once."""
    window.run_action("file.preferences")
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    dialog.furnish()
    assert dialog.isVisible()
    return dialog


def test_nobody_sees_a_window_half_dressed(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    in_sight(qtbot, window, tmp_path)
    before, seen = on_screen(window), []
    for told in (window.looks.text_changed, window.looks.changed):
        told.connect(lambda: seen.append(on_screen(window)))
    with dressed(qtbot, window):
        window.settings.set(THEME, "dark")
    assert seen == [before, before]


def test_a_dialog_that_opens_half_way_wears_and_says_what_is_new(
    qtbot: QtBot, desk: Window, qapp: QApplication
) -> None:
    with qtbot.waitSignal(desk.looks.text_changed, timeout=WAIT):
        desk.settings.set(THEME, "dark")
        desk.settings.set(LANGUAGE, "ar")
    with dressed(qtbot, desk):
        dialog = preferences(desk)
    assert dialog.windowTitle() == "التفضيلات"
    assert dialog.palette().color(dialog.backgroundRole()) == qapp.palette().color(dialog.backgroundRole())
    qtbot.waitUntil(lambda: on_screen(dialog) == dialog.grab().toImage())


def test_a_dialog_that_is_open_follows(qtbot: QtBot, desk: Window) -> None:
    dialog = preferences(desk)
    for language, title in (("ar", "التفضيلات"), ("en", "Preferences")):
        with dressed(qtbot, desk):
            desk.settings.set(LANGUAGE, language)
        assert dialog.windowTitle() == title
        qtbot.waitUntil(lambda: on_screen(dialog) == dialog.grab().toImage())


def test_a_dialog_that_goes_half_way_is_let_go(qtbot: QtBot, desk: Window) -> None:
    dialog = preferences(desk)
    with qtbot.waitSignal(desk.looks.changed, timeout=WAIT):
        desk.settings.set(THEME, "dark")
    with dressed(qtbot, desk):
        dialog.accept()
    assert on_screen(desk) == desk.grab().toImage()


def test_a_window_that_is_closed_half_way_is_let_go(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as window, qtbot.waitSignal(window.looks.changed, timeout=WAIT):
        window.settings.set(THEME, "dark")


def test_a_key_is_heard_half_way(qtbot: QtBot, desk: Window) -> None:
    with qtbot.waitSignal(desk.looks.changed, timeout=WAIT):
        desk.settings.set(THEME, "dark")
    desk.desk.view.set_selection(4, 8)
    with dressed(qtbot, desk):
        desk.label("entity", "PER")
    assert desk.furniture.spans.rowCount() == 1
    assert on_screen(desk) == desk.grab().toImage()


def test_qt_tells_nobody_of_the_language_a_second_time(qtbot: QtBot, desk: Window) -> None:
    told: list[QEvent.Type] = []

    class Listener(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            told.append(event.type())

    Listener(desk)
    with dressed(qtbot, desk):
        desk.settings.set(LANGUAGE, "ar")
    assert told.count(QEvent.Type.LanguageChange) == 1
