"""Documents shared out to training, development and test: in which shares, what stays together, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QSpinBox, QWidget

from annotation.splits import Side, Split
from ui import split_words
from ui.dialog_frame import plain_label
from ui.theme import Space

_MOST_SHARE, _MOST_SEED = 100, 2**31 - 1
# What stands for "the most even one" in the field of the seed.
_FOUND = -1


class SplitFields(QWidget):
    """`changed`: the user chose or wrote something."""

    changed = Signal()

    def __init__(self, split: Split | None, *, is_seeded: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shown = split or Split()
        self.tick = QCheckBox(self.tr("&Keep documents apart for testing"))
        self.tick.setAccessibleName(self.tr("Keep documents apart for testing"))
        self.tick.setChecked(split is not None)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.SMALL)
        self._grid.setVerticalSpacing(Space.TIGHT)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.tick, 0, 0, 1, 2)
        self._note(self.tr("A document goes where its text and the seed say, and stays there whatever is added later."))
        self.shares = {
            side: self._number(split_words.side(side), 0, _MOST_SHARE, share)
            for side, share in zip(Side, shown.shares, strict=True)
        }
        self.group = QComboBox()
        self.group.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._fields = [shown.group] if shown.group else []
        self._add(self.tr("Kept together: those with the same"), self.group)
        self.seed = self._number(self.tr("Seed"), _FOUND, _MOST_SEED, shown.seed if is_seeded else _FOUND)
        self.seed.setSpecialValueText(self.tr("the most even"))
        self.outcome = self._note("")
        self.show_fields(())
        self.group.activated.connect(self._tell)
        self.tick.toggled.connect(self._on_ticked)
        self._enable()

    def split(self) -> Split | None:
        """How documents are to be shared out; None where they are not."""
        if not self.tick.isChecked():
            return None
        train, dev, test = (box.value() for box in self.shares.values())
        return Split((train, dev, test), max(0, self.seed.value()), str(self.group.currentData()))

    @property
    def is_seeded(self) -> bool:
        """Whether a seed was chosen."""
        return self.seed.value() != _FOUND

    def show_fields(self, fields: Iterable[str]) -> None:
        """The fields that documents have, one of which may keep them together."""
        chosen = self.group.currentData() if self.group.count() else (self._fields or [""])[0]
        self._fields = list(dict.fromkeys((*self._fields, *sorted(fields))))
        self.group.clear()
        rows = (
            ("", self.tr("text")),
            ("source", self.tr("source")),
            ("annotator", self.tr("annotator")),
            *((name, name) for name in self._fields if name not in {"source", "annotator"}),
        )
        for name, title in rows:
            self.group.addItem(title, name)
        self.group.setCurrentIndex(max(0, self.group.findData(chosen)))

    def show_outcome(self, lines: Sequence[str]) -> None:
        """What each side has, and what stands on more than one."""
        self.outcome.setText("\n".join(lines))
        self.outcome.setVisible(bool(lines))

    def _note(self, words: str) -> QLabel:
        note = plain_label(words, "dim")
        note.setMinimumWidth(1)
        note.setContentsMargins(Space.WIDE, 0, 0, Space.SMALL)
        self._grid.addWidget(note, self._grid.rowCount(), 0, 1, 2)
        return note

    def _number(self, title: str, least: int, most: int, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(least, most)
        box.setValue(value)
        box.valueChanged.connect(self._tell)
        self._add(title, box)
        return box

    def _add(self, title: str, field: QWidget) -> None:
        label = plain_label(title)
        label.setContentsMargins(Space.WIDE, 0, 0, 0)
        label.setBuddy(field)
        field.setAccessibleName(title)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)

    def _on_ticked(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        """Shares and seed count where documents are shared out."""
        for field in (*self.shares.values(), self.group, self.seed):
            field.setEnabled(self.tick.isChecked())

    def _tell(self) -> None:
        self.changed.emit()
