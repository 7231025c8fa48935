"""Wherever the focus goes it can be seen: the control looks different, and enough so for WCAG's three to one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollBar, QSplitterHandle, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import drag, open_paths, opened, press
from ui.colours import MARK_CONTRAST, contrast
from ui.dialogs.preferences import PreferencesDialog
from ui.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LIGHTS = ("light", "dark", "contrast_light", "contrast_dark")
# So many pixels must have changed their colour clearly: less is a speck.
_CHANGED = 20


def takers(root: QWidget) -> list[QWidget]:
    """The controls below `root` that Tab can reach."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one, QScrollBar | QSplitterHandle)
        and one.focusProxy() is None
        # Qt's own: the line in a spin box, whose frame shows the focus; the buttons of a table's corner.
        and not one.objectName().startswith("qt_")
    ]


def changed(before: QImage, after: QImage) -> int:
    """How many pixels changed by at least three to one."""
    found = 0
    known: dict[tuple[int, int], bool] = {}
    for y in range(before.height()):
        for x in range(before.width()):
            pair = before.pixel(x, y), after.pixel(x, y)
            if pair[0] != pair[1]:
                if pair not in known:
                    known[pair] = contrast(QColor(pair[0]), QColor(pair[1])) >= MARK_CONTRAST
                found += known[pair]
    return found


def unseen(root: QWidget) -> list[str]:
    """The controls on which the focus cannot be seen."""
    found = []
    for one in takers(root):
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        # With what lies behind it: most controls are clear.
        place = QRect(one.mapTo(root, QPoint(0, 0)), one.size())
        before = root.grab(place).toImage()
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if changed(before, root.grab(place).toImage()) < _CHANGED:
            found.append(f"{type(one).__name__} {one.accessibleName()}")
    return found


@pytest.mark.parametrize("light", LIGHTS)
def test_the_focus_can_be_seen_everywhere_in_the_window(qtbot: QtBot, tmp_path: Path, light: str) -> None:
    path = tmp_path / "نص.txt"
    path.write_text("قال محمد إن القاهرة جميلة.\n", encoding="utf-8")
    with opened(tmp_path, light=light) as window:
        open_paths(qtbot, window, path)
        drag(window, 4, 8)
        press(window, Qt.Key.Key_1)
        window.desk.side.lists.setCurrentWidget(window.desk.spans)
        assert len([one for one in takers(window) if isinstance(one, QAbstractItemView)]) >= 2
        assert unseen(window) == []


@pytest.mark.parametrize("light", LIGHTS)
def test_the_focus_can_be_seen_everywhere_in_the_preferences(qtbot: QtBot, tmp_path: Path, light: str) -> None:
    with opened(tmp_path, light=light):
        dialog = PreferencesDialog(Settings(tmp_path / "others.ini"))
        dialog.furnish()
        with qtbot.waitActive(dialog):
            dialog.show()
            # High enough that nothing scrolls.
            dialog.resize(dialog.width(), 1400)
            dialog.activateWindow()
        found = unseen(dialog)
        dialog.close()
        dialog.deleteLater()
        assert found == []
