"""What becomes of the labels in a file: one of the scheme's, a new one, or nothing."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from annotation.scheme import Scheme
from corpus.preview import Preview
from corpus.selection import LabelMap, LabelName
from ui import wording
from ui.dialog_frame import plain_label
from ui.theme import Space

Pair = tuple[str, str]
_OUT: Pair = ("", "")
_MOST = 200
_LEAST = 14


class LabelsPage(QScrollArea):
    """A row a label that was seen; `changed` when one is to become another. Labels met later are added as they are."""

    changed = Signal()

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._chosen: dict[Pair, Pair] = {}
        self._rows: tuple[tuple[str, str, int], ...] = ()
        self.boxes: dict[Pair, QComboBox] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()

    def label_map(self) -> LabelMap:
        """The new names of labels that get one, or go."""
        rows = []
        for own, to in self._chosen.items():
            if to != own and own in self.boxes:
                rows.append((LabelName(*own), None if to == _OUT else LabelName(*to)))
        return LabelMap(tuple(rows))

    def show_preview(self, preview: Preview) -> None:
        """Ask about these labels; what was chosen for one before still holds."""
        if preview.labels != self._rows:
            self._rows = preview.labels
            self._lay_out()

    def _lay_out(self) -> None:
        self.boxes = {}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, Space.SMALL, Space.SMALL, 0)
        said = self.tr("No labels were seen.")
        if self._rows:
            said = self.tr("A label that the scheme has not is added to it. Those met later come in as they are.")
        column.addWidget(plain_label(said, "dim"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnStretch(2, 1)
        for place, (layer, label, count) in enumerate(self._rows[:_MOST]):
            name = plain_label(f"{layer}/{label}", wraps=False)
            often = plain_label(wording.number(count), "dim", wraps=False)
            box = self._box((layer, label))
            name.setBuddy(box)
            for across, widget in enumerate((name, often, box)):
                grid.addWidget(widget, place, across)
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(inner)

    def _box(self, own: Pair) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("{label} becomes").format(label="/".join(own)))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LEAST)
        if self._scheme.label(*own) is None:
            box.addItem(self.tr("{label}, new in the scheme").format(label=own[1]), own)
        for layer, label in self._scheme.labels():
            # It begins with its title, bare of marks: the list is gone through by typing.
            title = wording.titled(label.titles) or label.name
            box.addItem(f"{title} · {layer.name}/{label.name}", (layer.name, label.name))
        box.addItem(self.tr("Left out"), _OUT)
        with QSignalBlocker(box):
            self._choose(box, self._chosen.get(own, self._likely(own)))
        box.currentIndexChanged.connect(lambda _place: self._on_chosen(own, box))
        self.boxes[own] = box
        self._chosen[own] = box.currentData()
        return box

    def _likely(self, own: Pair) -> Pair:
        """The scheme's label of that name in that layer, else the same name in other letters, else a new one."""
        names = ((layer.name, label.name) for layer, label in self._scheme.labels())
        same = [one for one in names if one[0] == own[0] and one[1].casefold() == own[1].casefold()]
        return own if own in same or not same else same[0]

    def _choose(self, box: QComboBox, wanted: Pair) -> None:
        place = next((at for at in range(box.count()) if box.itemData(at) == wanted), 0)
        box.setCurrentIndex(place)

    def _on_chosen(self, own: Pair, box: QComboBox) -> None:
        self._chosen[own] = box.currentData()
        self.changed.emit()
