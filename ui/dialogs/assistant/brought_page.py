"""What the pages of word lists and of pipelines share: named rows that are in use or not, added and removed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from corpus.assistant_wishes import ListWish, PipelineWish, free_name
from ui.dialog_page import Page
from ui.dialogs.assistant.rows import Rows

Brought = TypeVar("Brought", ListWish, PipelineWish)


class BroughtPage(Page, Generic[Brought]):
    """Wish: `addition_requested`. `sort`: what the names of such suggesters begin with."""

    addition_requested = Signal()

    def __init__(
        self, sort: str, brought: Iterable[Brought], off: Iterable[str], rows: Rows, parent: QWidget | None = None
    ) -> None:
        """`off`: the names of the suggesters that are switched off, of whatever sort."""
        super().__init__("", parent)
        self._sort = sort
        self._brought: list[Brought] = list(brought)
        self._off = {one.removeprefix(sort) for one in off if one.startswith(sort)}
        self.rows = rows
        self.name = QLineEdit()
        self.rows.add_field(self.tr("&Name"), self.name)
        self.rows.addition_requested.connect(self.addition_requested)
        self.rows.removal_requested.connect(self._on_removal)
        self.rows.chosen.connect(self._on_chosen)
        self.rows.ticked.connect(self._on_ticked)
        self.name.editingFinished.connect(self.keep_name)

    @property
    def brought(self) -> tuple[Brought, ...]:
        """What is brought by now."""
        return tuple(self._brought)

    def off(self, before: frozenset[str]) -> frozenset[str]:
        """Who is switched off; `before`: those who were, of other sorts too, about whom this page does not say."""
        own = {self._sort + one.name for one in self._brought if one.name in self._off}
        return frozenset({one for one in before if not one.startswith(self._sort)} | own)

    def words(self, one: Brought) -> str:
        """What is said of a row."""
        raise NotImplementedError

    def show_fields(self, one: Brought) -> None:
        """Show what can be said of the chosen row, below it."""
        raise NotImplementedError

    def show_rows(self, current: int = 0) -> None:
        """Show all of them; `current` is chosen."""
        self.rows.show_rows([(self.words(one), one.name not in self._off) for one in self._brought], current)

    def say_again(self) -> None:
        """Something has changed that is said of them."""
        for row, one in enumerate(self._brought):
            self.rows.say(row, self.words(one))
        row = self.rows.list.currentRow()
        if row >= 0:
            self.show_fields(self._brought[row])

    def replace(self, one: Brought) -> None:
        """Let `one` stand in the chosen row."""
        self._brought[self.rows.list.currentRow()] = one
        self.say_again()
        self.changed.emit()

    def append(self, one: Brought) -> None:
        """One more, chosen, under a name that nobody has."""
        self._brought.append(one._replace(name=self._free(one.name)))
        self.show_rows(len(self._brought) - 1)
        self.rows.list.setFocus()
        self.changed.emit()

    def keep_name(self) -> None:
        """The name that stands in the field is the chosen row's, with a number where another has it."""
        row, wanted = self.rows.list.currentRow(), self.name.text().strip()
        if row < 0 or wanted in {"", self._brought[row].name}:
            return
        old = self._brought[row].name
        name = self._free(wanted)
        if old in self._off:
            self._off = self._off - {old} | {name}
        self.name.setText(name)
        self.replace(self._brought[row]._replace(name=name))

    def _free(self, wanted: str) -> str:
        return free_name(wanted, {one.name for one in self._brought})

    def _on_chosen(self, row: int) -> None:
        one = self._brought[row]
        self.name.setText(one.name)
        self.show_fields(one)

    def _on_ticked(self, row: int, is_on: bool) -> None:
        name = self._brought[row].name
        self._off = self._off - {name} if is_on else self._off | {name}
        self.changed.emit()

    def _on_removal(self, row: int) -> None:
        self._off.discard(self._brought[row].name)
        del self._brought[row]
        self.show_rows(max(0, row - 1))
        self.rows.list.setFocus()
        self.changed.emit()
