"""The page of word lists: brought as files, each for a label, with what is in them and how they have fared."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from annotation.scheme import Scheme
from annotation.suggest.gazetteer import NAME
from corpus.assistant_wishes import ListWish, Wishes
from corpus.list_process import Counted
from ui import assistant_words, wording
from ui.assistant_words import Fared
from ui.dialogs.assistant.brought_page import BroughtPage
from ui.dialogs.assistant.rows import Rows

_LEAST = 16


class ListsPage(BroughtPage[ListWish]):
    """Wish: `look_requested` (a path), which `show_counted` or `show_trouble` answers."""

    look_requested = Signal(str)

    def __init__(self, scheme: Scheme, wishes: Wishes, fared: Fared, parent: QWidget | None = None) -> None:
        rows = Rows(self.tr("Word lists"), self.tr("&Add a list…"))
        super().__init__(NAME, wishes.lists, wishes.off, rows, parent)
        self.setAccessibleName(self.tr("Word lists"))
        self._scheme = scheme
        self._fared = fared
        self._counted: dict[str, Counted] = {}
        self._troubles: dict[str, str] = {}
        self.label = QComboBox()
        self.label.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.label.setMinimumContentsLength(_LEAST)
        self._pairs = [(layer.name, one.name) for layer, one in scheme.labels() if not one.is_retired]
        for pair in self._pairs:
            self.label.addItem(f"{wording.label(scheme, *pair) or pair[1]} · {'/'.join(pair)}")
        rows.add_field(self.tr("La&bel of its entries"), self.label)
        self.add_note(
            self.tr(
                "Each line is an entry; behind a tab or a comma its label may stand. Patterns as JSONL are read too."
            )
        )
        self.column.addWidget(rows, 1)
        self.label.activated.connect(self._on_label)
        self.show_rows()

    def begin(self) -> None:
        """Ask for a look at each list."""
        for one in self.brought:
            self.look_requested.emit(one.path)

    def add(self, paths: Iterable[str]) -> None:
        """Take files in as lists, for the label of the list that is chosen, or for the scheme's first."""
        row = self.rows.list.currentRow()
        pair = self.brought[row][1:3] if row >= 0 else (self._pairs or [("", "")])[0]
        for path in paths:
            self.append(ListWish(path, *pair, Path(path).stem))
            self.look_requested.emit(path)

    def show_counted(self, path: str, counted: Counted) -> None:
        """What was found in a file."""
        self._counted[path] = counted
        self.say_again()

    def show_trouble(self, path: str, words: str) -> None:
        """Why a file cannot be read."""
        self._troubles[path] = words
        self.say_again()

    def words(self, one: ListWish) -> str:
        """Its name, its label, how many entries, how it has fared."""
        parts = [wording.isolated(one.name), wording.label(self._scheme, one.layer, one.label) or one.label]
        if one.path in self._counted:
            parts.append(assistant_words.size(self._counted[one.path]))
        elif one.path in self._troubles:
            parts.append(self.tr("cannot be read"))
        parts.append(assistant_words.fared(self._fared, NAME + one.name, self._scheme))
        return " · ".join(parts)

    def show_fields(self, one: ListWish) -> None:
        """Its label, what is amiss with it, and where it lies."""
        pair = (one.layer, one.label)
        self.label.setCurrentIndex(self._pairs.index(pair) if pair in self._pairs else -1)
        said = self._troubles.get(one.path, "")
        if one.path in self._counted:
            said = assistant_words.amiss(self._counted[one.path], one.layer, self._scheme)
        lies = self.tr("It stays where it lies: {path}").format(path=wording.left_to_right(one.path))
        self.rows.note.setText("\n".join(part for part in (said, lies) if part))

    def _on_label(self, place: int) -> None:
        layer, label = self._pairs[place]
        self.replace(self.brought[self.rows.list.currentRow()]._replace(layer=layer, label=label))
