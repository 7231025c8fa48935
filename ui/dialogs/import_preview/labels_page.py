"""What becomes of the labels in a file: one of the scheme's, a new one, or nothing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from annotation.scheme import Scheme
from corpus.preview import Preview
from corpus.selection import LabelMap, LabelName
from ui import wording
from ui.dialog_frame import STEP_MS, plain_label
from ui.theme import Space

Pair = tuple[str, str]
Fate = Pair | str
_NEW, _OUT = "new", "out"
_MOST = 200
_LEAST = 14
_AT_ONCE = 4


class LabelsPage(QScrollArea):
    """A row a label that was seen; labels met later are added as they are. Rows are made a few a turn of the loop."""

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._rows: tuple[tuple[str, str, int], ...] = ()
        # What each label that was seen becomes, whether or not its row is there yet: another, _NEW or _OUT.
        self._chosen: dict[Pair, Fate] = {}
        self.boxes: dict[Pair, QComboBox] = {}
        self._known: tuple[Fate, ...] = (*((layer.name, label.name) for layer, label in scheme.labels()), _OUT)
        self._words = self._model(self._known)
        self._words_of_new = self._model((_NEW, *self._known))
        self._grid = QGridLayout()
        self._coming: Iterator[None] = iter(())
        self._clock = QTimer(self, singleShot=True, interval=STEP_MS)
        self._clock.timeout.connect(self._take_step)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()

    def label_map(self) -> LabelMap:
        """The new names of labels that get one, or go."""
        rows: list[tuple[LabelName, LabelName | None]] = []
        for layer, label, _ in self._rows:
            to = self._chosen[layer, label]
            if to == _OUT:
                rows.append((LabelName(layer, label), None))
            elif isinstance(to, tuple) and to != (layer, label):
                rows.append((LabelName(layer, label), LabelName(*to)))
        return LabelMap(tuple(rows))

    def show_preview(self, preview: Preview) -> None:
        """Ask about these labels; what was chosen for one before still holds."""
        if preview.labels != self._rows:
            self._rows = preview.labels
            for layer, label, _ in self._rows:
                self._chosen.setdefault((layer, label), self._likely((layer, label)))
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
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._grid.setColumnStretch(2, 1)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(inner)
        self._coming = self._lay_rows()
        self._take_step()

    def _take_step(self) -> None:
        if next(self._coming, self) is self:
            self._clock.stop()
        else:
            self._clock.start()

    def _lay_rows(self) -> Iterator[None]:
        """Make the rows, a few at each step."""
        for place, (layer, label, count) in enumerate(self._rows[:_MOST]):
            if place and place % _AT_ONCE == 0:
                yield
            name = plain_label(f"{layer}/{label}", wraps=False)
            often = plain_label(wording.number(count), "dim", wraps=False)
            box = self._box((layer, label))
            name.setBuddy(box)
            for across, widget in enumerate((name, often, box)):
                self._grid.addWidget(widget, place, across)

    def _model(self, fates: tuple[Fate, ...]) -> QStandardItemModel:
        """What a label may become, in words; one list for all rows, since a scheme may be long."""
        model = QStandardItemModel(self)
        for fate in fates:
            if isinstance(fate, tuple):
                # It begins with its title, bare of marks: the list is gone through by typing.
                words = f"{wording.label(self._scheme, *fate) or fate[1]} · {'/'.join(fate)}"
            else:
                words = self.tr("New in the scheme") if fate == _NEW else self.tr("Left out")
            model.appendRow(QStandardItem(words))
        return model

    def _box(self, own: Pair) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("{label} becomes").format(label="/".join(own)))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LEAST)
        is_known = self._scheme.label(*own) is not None
        fates = self._known if is_known else (_NEW, *self._known)
        box.setModel(self._words if is_known else self._words_of_new)
        box.setCurrentIndex(fates.index(self._chosen[own]))
        box.currentIndexChanged.connect(lambda place: self._chosen.update({own: fates[place]}))
        self.boxes[own] = box
        return box

    def _likely(self, own: Pair) -> Fate:
        """The scheme's label of that name in that layer, else the same name in other letters, else a new one."""
        if self._scheme.label(*own) is not None:
            return own
        names = ((layer.name, label.name) for layer, label in self._scheme.labels())
        same = (one for one in names if one[0] == own[0] and one[1].casefold() == own[1].casefold())
        return next(same, _NEW)
