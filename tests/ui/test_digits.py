"""Every number in the window is written in the digits that the user chose; what names a key stays as it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QAbstractSpinBox, QLabel, QLineEdit, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import drag, open_paths, opened, press
from ui.dialogs.preferences import PreferencesDialog
from ui.i18n import Digits
from ui.settings import DIGITS, Settings
from ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LATIN, ARABIC = re.compile("[0-9]"), re.compile("[٠-٩]")
# A key, which stands between isolates.
_KEY = re.compile("\u2066[^\u2069]*\u2069")


def said(root: QWidget) -> Iterator[str]:
    """All that can be read below `root`."""
    for one in root.findChildren(QWidget):
        if not one.isVisibleTo(root):
            continue
        if isinstance(one, QLabel | QToolButton | QLineEdit | QAbstractSpinBox):
            yield _KEY.sub("", one.text())
        elif isinstance(one, QTabBar):
            yield from (one.tabText(place) for place in range(one.count()))
        elif isinstance(one, QAbstractItemView):
            model = one.model()
            for row in range(model.rowCount()):
                yield from (
                    str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole) or "")
                    for column in range(model.columnCount())
                )


def worked_in(qtbot: QtBot, window: Window, folder: Path) -> None:
    """A window with documents, labels, a history and something selected."""
    texts = folder / "نصوص"
    texts.mkdir()
    for name in ("أ", "ب"):
        (texts / f"{name}.txt").write_text("قال محمد إن القاهرة جميلة.\n" * 60, encoding="utf-8")
    open_paths(qtbot, window, texts)
    for start, end in ((4, 8), (12, 19)):
        drag(window, start, end)
        press(window, Qt.Key.Key_1)
    drag(window, 0, 3)


@pytest.mark.parametrize(("digits", "others"), [(Digits.ARABIC, LATIN), (Digits.LATIN, ARABIC)])
def test_every_number_is_written_in_the_digits_chosen(
    qtbot: QtBot, tmp_path: Path, digits: Digits, others: re.Pattern[str]
) -> None:
    with opened(tmp_path, "ar") as window:
        window.settings.set(DIGITS, digits)
        worked_in(qtbot, window, tmp_path)
        words = list(said(window))
        assert [one for one in words if others.search(one)] == []
        assert any((ARABIC if digits is Digits.ARABIC else LATIN).search(one) for one in words)
        dialog = PreferencesDialog(Settings(tmp_path / "others.ini"))
        dialog.furnish()
        dialog.show()
        # Which digits there are to choose from, each says in itself.
        shown = [one for one in said(dialog) if one not in {"١٢٣", "123"}]
        dialog.close()
        dialog.deleteLater()
        assert [one for one in shown if others.search(one)] == []
