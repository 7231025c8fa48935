"""The page of what goes out: documents by their state and by whose work they are, and labels under which names."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QWidget,
)

from annotation.change import State
from annotation.scheme import Scheme
from corpus.export_wishes import Wishes
from corpus.selection import LabelMap
from corpus.stock import Stock
from ui import wording
from ui.dialog_page import Page
from ui.dialogs.export.labels_model import NAME, SPANS, WRITTEN, LabelsModel
from ui.theme import grown

_ROW = 30
_LEAST_ROWS = 6
_ANNOTATORS_HIGH = 96


class ContentPage(Page):
    """Says how many there are of everything as soon as that is known."""

    def __init__(self, scheme: Scheme, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Content"))
        self.add_section(self.tr("Documents that are"))
        self.states: dict[State, QCheckBox] = {}
        for state in (State.DONE, State.STARTED, State.NEW, State.FLAGGED, State.SKIPPED):
            self.states[state] = self.add_tick(wording.state(state), is_on=state in wishes.states)
        self.nothing = self.add_note(self.tr("Choose documents of one state at least."))
        self.nothing.setProperty("kind", "problem")
        self.annotators = QListWidget()
        self.annotators.setMaximumHeight(_ANNOTATORS_HIGH)
        self._annotators_title = self.add_section(self.tr("Wh&ose work"), self.annotators)
        self._wanted = set(wishes.annotators)
        self._is_nobodys = False
        self.model = LabelsModel(scheme, wishes.labels, self)
        self.table = self._made_table()
        self.add_section(self.tr("L&abels"), self.table)
        self.add_note(
            self.tr("Write another name over one in the last column; labels that get the same name become one.")
        )
        for widget in (self.annotators, self._annotators_title):
            widget.hide()
        self.changed.connect(self._say_nothing)
        self.annotators.itemChanged.connect(self._on_annotator)
        self.model.dataChanged.connect(self._tell)
        self._say_nothing()

    def chosen_states(self) -> frozenset[State]:
        """The states whose documents go out."""
        return frozenset(state for state, box in self.states.items() if box.isChecked())

    def chosen_annotators(self) -> frozenset[str]:
        """Whose documents go out; none named where everybody's do."""
        return frozenset(self._wanted)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to go out."""
        return not self.chosen_states() or self._is_nobodys

    def labels(self) -> LabelMap:
        """What the labels are called outside."""
        return self.model.labels()

    def show_stock(self, stock: Stock) -> None:
        """Say how much there is of what can be chosen."""
        for state, box in self.states.items():
            said = self.tr("{state} ({count})")
            box.setText(said.format(state=wording.state(state), count=wording.number(stock.states[state])))
            box.setAccessibleName(box.text())
        self._show_annotators(stock.annotators)
        standing = self.table.currentIndex()
        self.model.show_counts(stock.labels)
        self.table.setCurrentIndex(self.model.index(max(0, standing.row()), max(0, standing.column())))

    def _show_annotators(self, counts: Mapping[str, int]) -> None:
        are_several = len(counts) > 1
        self.annotators.setVisible(are_several)
        self._annotators_title.setVisible(are_several)
        self.annotators.clear()
        for name in sorted(counts):
            said = self.tr("{name} ({count})").format(
                name=wording.isolated(name) if name else self.tr("Nobody named"), count=wording.number(counts[name])
            )
            item = QListWidgetItem(said)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_on = not self._wanted or name in self._wanted
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            self.annotators.addItem(item)

    def _on_annotator(self, _item: QListWidgetItem) -> None:
        items = [self.annotators.item(row) for row in range(self.annotators.count())]
        ticked = {str(one.data(Qt.ItemDataRole.UserRole)) for one in items if one.checkState() == Qt.CheckState.Checked}
        self._wanted = ticked if len(ticked) < len(items) else set()
        self._is_nobodys = not ticked
        self.changed.emit()

    def _say_nothing(self) -> None:
        self.nothing.setVisible(not self.chosen_states())

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(grown(_ROW))
        table.setMinimumHeight(_LEAST_ROWS * grown(_ROW))
        head = table.horizontalHeader()
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(SPANS, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(WRITTEN, QHeaderView.ResizeMode.ResizeToContents)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return table
