"""The list of keys: what each does, found by typing a word of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ui import wording
from ui.dialog_frame import Frame, plain_label
from ui.theme import Space


class KeyRow(NamedTuple):
    """One line, in the window's language: its group's title, what is done, and the keys as people say them."""

    group: str
    title: str
    keys: tuple[str, ...]


class KeysDialog(Frame):
    """Rows by group in the order given; `&` marks in titles are for menus and are left out here."""

    def __init__(self, rows: Iterable[KeyRow], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keys"), parent)
        self.setMinimumSize(460, 520)
        self._lines: list[tuple[str, tuple[QWidget, ...]]] = []
        self._headings: list[tuple[QLabel, range]] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search…"))
        self.search.setAccessibleName(self.tr("Search the keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.body.addWidget(self.search)
        self.body.addWidget(
            plain_label(self.tr("Keys go by their place, so they work under the Arabic layout as well."), "dim")
        )
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(Space.TIGHT, 0, Space.LARGE, 0)
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._grid.setColumnStretch(0, 1)
        self._fill(rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("Keys"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner)
        column.addStretch()
        area.setWidget(holder)
        self.body.addWidget(area, 1)
        self.close_button = self.add_button(self.tr("Close"), is_default=True)
        self.close_button.clicked.connect(self.accept)
        self.search.setFocus()

    def shown(self) -> list[str]:
        """The titles that the search leaves."""
        return [title for title, widgets in self._lines if not widgets[0].isHidden()]

    def _fill(self, rows: Iterable[KeyRow]) -> None:
        group = None
        line = 0
        for row in rows:
            if row.group != group:
                group = row.group
                heading = plain_label(wording.plain(group), "section", wraps=False)
                self._grid.addWidget(heading, line, 0, 1, 2)
                self._headings.append((heading, range(len(self._lines), len(self._lines))))
                line += 1
            title = plain_label(wording.plain(row.title))
            keys = _key_labels(row.keys)
            keys.setAccessibleName(f"{wording.plain(row.title)}: {', '.join(row.keys)}")
            self._grid.addWidget(title, line, 0)
            self._grid.addWidget(keys, line, 1)
            self._lines.append((wording.plain(row.title), (title, keys)))
            heading, covered = self._headings[-1]
            self._headings[-1] = (heading, range(covered.start, len(self._lines)))
            line += 1

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        for title, widgets in self._lines:
            for widget in widgets:
                widget.setVisible(wanted in title.casefold())
        for heading, covered in self._headings:
            heading.setVisible(any(not self._lines[place][1][0].isHidden() for place in covered))


def _key_labels(keys: tuple[str, ...]) -> QWidget:
    holder = QWidget()
    row = QGridLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.TIGHT)
    row.setColumnStretch(0, 1)
    for place, key in enumerate(keys, start=1):
        shown = plain_label(key, "key", wraps=False)
        # Between right-to-left words `]` would show as `[`, and `Ctrl+,` with its comma in front.
        shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row.addWidget(shown, 0, place)
    return holder
