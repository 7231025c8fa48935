"""The table of labels that go out: a tick, how many spans bear each, and the name it is written under."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotation.scheme import Scheme
from corpus.selection import LabelMap, LabelName, label_name
from ui import wording

Index = QModelIndex | QPersistentModelIndex
NAME, SPANS, WRITTEN = range(3)
_NO_PARENT = QModelIndex()
_TICK = Qt.ItemDataRole.CheckStateRole


@dataclass(slots=True)
class _Row:
    """A label, or, where `label` is empty, a layer. `written`: its name in the export, "" for its own."""

    layer: str
    label: str
    title: str
    spans: int = 0
    is_on: bool = True
    written: str = ""

    @property
    def is_layer(self) -> bool:
        """Whether it stands for a whole layer."""
        return not self.label


class LabelsModel(QAbstractTableModel):
    """A row a layer, and below it a row a label; two labels written under one name are one label in the export."""

    def __init__(self, scheme: Scheme, labels: LabelMap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._rows: list[_Row] = []
        self._lay(scheme, {})
        self._take(labels)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Layers and labels."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Name, spans, the name in the export."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object | None:
        """What the columns hold."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Label"), self.tr("Spans"), self.tr("Written as"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A name has a tick, what it is written as can be written over."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        match index.column():
            case 0:
                return usual | Qt.ItemFlag.ItemIsUserCheckable
            case 2:
                return usual | Qt.ItemFlag.ItemIsEditable
            case _:
                return usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object | None:
        """What a cell shows."""
        row = self._rows[index.row()]
        if role == _TICK and index.column() == NAME:
            return self._tick(row)
        if role == Qt.ItemDataRole.FontRole and row.is_layer and index.column() == NAME:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._words(row, index.column())
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a label or a whole layer; write a name over, or nothing to give a label its own again."""
        row = self._rows[index.row()]
        if role == _TICK and index.column() == NAME:
            is_on = Qt.CheckState(value) != Qt.CheckState.Unchecked
            for one in self._below(row):
                one.is_on = is_on
        elif role == Qt.ItemDataRole.EditRole and index.column() == WRITTEN:
            written = str(value).strip()
            row.written = "" if written == (row.label or row.layer) else written
        else:
            return False
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 2))
        return True

    def show_counts(self, counts: Mapping[tuple[str, str], int]) -> None:
        """How many spans bear each label; labels that the scheme does not know get a row when they are met."""
        labels = self.labels()
        self.beginResetModel()
        self._lay(self._scheme, counts)
        self._take(labels)
        self.endResetModel()

    def labels(self) -> LabelMap:
        """The labels that go out under another name, or not at all; labels before the layers they are of."""
        rows = [*self._changed(is_layer=False), *self._changed(is_layer=True)]
        return LabelMap(tuple(rows))

    def _changed(self, *, is_layer: bool) -> Iterator[tuple[LabelName, LabelName | None]]:
        layers = {one.layer: one for one in self._rows if one.is_layer}
        for row in (one for one in self._rows if one.is_layer is is_layer):
            old = LabelName(row.layer, row.label)
            if self._tick(row) == Qt.CheckState.Unchecked:
                yield old, None
            elif row.written:
                new = LabelName(row.written, "") if is_layer else label_name(row.written)
                # A layer's new name holds for its labels too.
                yield old, new if new.layer else LabelName(layers[row.layer].written, new.label)

    def _lay(self, scheme: Scheme, counts: Mapping[tuple[str, str], int]) -> None:
        """The rows, all ticked and under their own names."""
        known = {(layer.name, one.name): wording.label(scheme, layer.name, one.name) for layer, one in scheme.labels()}
        known |= {pair: pair[1] for pair in counts if pair not in known}
        titles = {layer.name: wording.titled(layer.titles) for layer in scheme.layers}
        self._rows = []
        for layer in dict.fromkeys((*titles, *(layer for layer, _ in known))):
            self._rows.append(_Row(layer, "", titles.get(layer) or layer))
            below = (pair for pair in known if pair[0] == layer)
            self._rows += [_Row(layer, label, known[layer, label], counts.get((layer, label), 0)) for _, label in below]

    def _take(self, labels: LabelMap) -> None:
        """Show what was chosen before."""
        for row in self._rows:
            exact = [new for old, new in labels.rows if old == (row.layer, row.label)]
            whole = [new for old, new in labels.rows if old == (row.layer, "")]
            row.is_on = None not in (exact or whole)
            if exact and exact[0] is not None:
                row.written = exact[0].layer if row.is_layer else _written(exact[0], whole)

    def _tick(self, row: _Row) -> Qt.CheckState:
        """Of a layer: whether all, some or none of its labels are ticked."""
        below = self._below(row)
        ticked = sum(one.is_on for one in below)
        if not ticked:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked == len(below) else Qt.CheckState.PartiallyChecked

    def _below(self, row: _Row) -> list[_Row]:
        """The labels of a layer, or the layer itself where it has none; of a label that label."""
        if not row.is_layer:
            return [row]
        return [one for one in self._rows if one.layer == row.layer and not one.is_layer] or [row]

    def _words(self, row: _Row, column: int) -> str:
        if column == NAME:
            name = row.label or row.layer
            return row.title if row.title == name else f"{row.title} ({name})"
        if column == SPANS:
            spans = sum(one.spans for one in self._below(row))
            return wording.number(spans) if spans else ""
        return row.written or row.label or row.layer


def _written(new: LabelName, whole: list[LabelName | None]) -> str:
    """A label's new name as it was typed: with its layer only where that is not the one its own layer goes out as."""
    if not new.layer or any(one is not None and one.layer == new.layer for one in whole):
        return new.label
    return f"{new.layer}/{new.label}"
