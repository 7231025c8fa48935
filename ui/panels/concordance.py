"""Everywhere a form stands, a line each with the hit in the middle: ticks, options, and one key that labels all."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import wording
from ui.counted import PLACES
from ui.i18n import QT_TRANSLATE_NOOP, say
from ui.marks import paint_swatch, paint_tick, plain_label
from ui.models.concordance import SPOT_ROLE, STYLE_ROLE, Column, ConcordanceModel, Spot
from ui.shortcuts import chord_of, keep_keys
from ui.tables import make_quiet
from ui.text.kwic import Inked, line_height, line_metrics, paint_line
from ui.text.painter import Inks
from ui.text.style import NEUTRAL, Appearance, Metrics, SpanStyle

# The list's own keys: what the footer says, and what moves in it.
_ACTING = ("Space", "A", "Return", "Escape", "Home", "End")
_MOVING = ("Up", "Down", "PageUp", "PageDown")
_LEAST_ROWS, _MOST_ROWS = 2, 6
# The part of the desk's height that the lines may take, and the frame around them, as broad as the focus makes it.
_MOST_ROOM = 0.35
_FRAME = 4
_ROW_PADDING = 8

# Which spellings count as the same form, by the names of `annotation.occurrences.Matching`.
MATCHING: tuple[tuple[str, str], ...] = (
    ("prefixes", QT_TRANSLATE_NOOP("Matching", "Behind attached clitics (و ف ب ل ك س ال)")),
    ("spelling", QT_TRANSLATE_NOOP("Matching", "In any spelling: marks, tatweel, forms of alef and ya")),
    ("hamza_seats", QT_TRANSLATE_NOOP("Matching", "ؤ and ئ as و and ي")),
    ("ta_marbuta", QT_TRANSLATE_NOOP("Matching", "ة as ه")),
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What is listed: `words` says it in a sentence, `style` is how the label looks; None before one is chosen.

    `matching`: the names that are switched on; None where a query says itself what it matches.
    """

    words: str
    style: SpanStyle | None = None
    is_project: bool = False
    matching: frozenset[str] | None = None


class _TickDelegate(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's background, then the box."""
        super().paint(painter, option, index)
        model = index.model()
        if isinstance(model, ConcordanceModel):
            paint_tick(painter, QRectF(option.rect), option.palette, is_ticked=model.is_ticked(index.row()))


class _LineDelegate(QStyledItemDelegate):
    """The line with the hit in the middle; dim where it is not ticked, which the box tells as well."""

    def __init__(self, metrics: Metrics, parent: QWidget) -> None:
        super().__init__(parent)
        self.metrics = metrics
        self.style_of_label = NEUTRAL

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's background, then the line."""
        super().paint(painter, option, index)
        spot, model = index.data(SPOT_ROLE), index.model()
        if not isinstance(spot, Spot) or not isinstance(model, ConcordanceModel):
            return
        role = QPalette.ColorRole.Text if model.is_ticked(index.row()) else QPalette.ColorRole.PlaceholderText
        inks = Inks(self.style_of_label, self.metrics.look)
        colours = Inked(QColor(option.palette.color(role)), inks.wash, inks.line)
        box = QRectF(option.rect).adjusted(8, 0, -8, 0)
        paint_line(painter, box, spot.sheet.text, (spot.place.start, spot.place.end), self.metrics, colours)


class _StandingDelegate(QStyledItemDelegate):
    """What stands at a place already: the label's swatch before its words."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's background, swatch, words."""
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        moved = QStyleOptionViewItem(option)
        moved.rect = option.rect.adjusted(0 if is_rtl else 22, 0, -22 if is_rtl else 0, 0)
        super().paint(painter, moved, index)
        style = index.data(STYLE_ROLE)
        if isinstance(style, SpanStyle):
            swatch = QRectF(0, 0, 18, 16)
            swatch.moveCenter(QRectF(option.rect).center())
            swatch.moveRight(option.rect.right() - 3) if is_rtl else swatch.moveLeft(option.rect.left() + 3)
            paint_swatch(painter, swatch, style)


class _Lines(QTableView):
    """The table, whose keys are not Qt's: typing an A searches for nothing."""

    key_pressed = Signal(str)
    box_clicked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = _LEAST_ROWS
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """As high as it takes to show `lines` rows."""
        return QSize(400, self.lines * self.verticalHeader().defaultSectionSize() + _FRAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the list's own keys; those that move by a row or a page are Qt's."""
        pressed = str(chord_of(event))
        if pressed in _ACTING:
            self.key_pressed.emit(pressed)
        elif pressed in _MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click on a box."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == Column.TICK:
            self.box_clicked.emit(index.row())


class ConcordancePanel(QFrame):
    """Wishes: to label what is ticked, to leave, to see a place, other options. `left` by Escape or the cross."""

    accepted = Signal()
    left = Signal()
    spot_chosen = Signal(object)
    spot_opened = Signal(object)
    matching_chosen = Signal(object)
    scope_chosen = Signal(bool)

    def __init__(self, model: ConcordanceModel, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._heading = Heading("")
        self._is_busy = False
        self._is_whole = True
        self._metrics = line_metrics(look)
        self._title = plain_label("section")
        self._count = plain_label("dim")
        self._footer = plain_label("dim")
        self._scope = QCheckBox()
        self._options = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup, autoRaise=True)
        self._menu = QMenu(self._options)
        self._rows = [self._option(name) for name, _ in MATCHING]
        self._options.setMenu(self._menu)
        self._accept = QPushButton()
        self._accept.setProperty("kind", "primary")
        self._away = QToolButton(autoRaise=True)
        self._table = self._made_table()
        self._lay_out()
        self._scope.clicked.connect(self.scope_chosen)
        self._accept.clicked.connect(self.accepted)
        self._away.clicked.connect(self.left)
        for told in (model.modelReset, model.dataChanged):
            told.connect(self._say_counts)
        self.hide()
        self._retranslate()

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self._title)
        above.addWidget(self._count, 1)
        above.addWidget(self._accept)
        above.addWidget(self._away)
        below.addWidget(self._footer, 1)
        below.addWidget(self._scope)
        below.addWidget(self._options)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 12, 4)
        rows.setSpacing(4)
        rows.addLayout(above)
        rows.addWidget(self._table)
        rows.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _option(self, name: str) -> QAction:
        action = self._menu.addAction("")
        action.setCheckable(True)
        action.setData(name)
        action.triggered.connect(self._choose_matching)
        return action

    def _made_table(self) -> _Lines:
        table = _Lines(self)
        make_quiet(table, self._model, line_height(self._metrics) + _ROW_PADDING)
        keep_keys(table, (*_ACTING, *_MOVING))
        table.key_pressed.connect(self._on_key)
        table.box_clicked.connect(self._model.toggle)
        self._line = _LineDelegate(self._metrics, table)
        table.setItemDelegateForColumn(Column.TICK, _TickDelegate(table))
        table.setItemDelegateForColumn(Column.LINE, self._line)
        table.setItemDelegateForColumn(Column.STANDING, _StandingDelegate(table))
        across = table.horizontalHeader()
        across.setMinimumSectionSize(28)
        widths = {Column.TICK: 34, Column.DOCUMENT: 130, Column.LINE: 0, Column.STANDING: 168}
        for column, width in widths.items():
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            across.setSectionResizeMode(column, mode)
            if width:
                across.resizeSection(column, width)
        table.selectionModel().currentRowChanged.connect(self._on_current)
        table.doubleClicked.connect(self._on_opened)
        return table

    def set_appearance(self, look: Appearance) -> None:
        """Lines look as the text does."""
        self._metrics = self._line.metrics = line_metrics(look)
        self._table.verticalHeader().setDefaultSectionSize(line_height(self._metrics) + _ROW_PADDING)
        self._table.viewport().update()

    def begin(self, heading: Heading) -> None:
        """A search is under way for what `heading` says; the focus is here, and nothing can be accepted yet."""
        self._heading = heading
        self._is_busy = True
        self._model.show_sheets(())
        self._say()
        self._fit()
        self.show()
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def present(self, heading: Heading, line: int, *, is_whole: bool = True) -> None:
        """The model shows the list: begin at row `line`. `is_whole`: False where there is more than is listed."""
        self._heading = heading
        self._is_busy = False
        self._is_whole = is_whole
        self._line.style_of_label = heading.style or NEUTRAL
        self._table.setColumnHidden(Column.TICK, heading.style is None)
        self._table.setColumnHidden(Column.DOCUMENT, not heading.is_project)
        self._table.setColumnHidden(Column.STANDING, not self._model.has_standing)
        self._say()
        self._fit()
        self.show()
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._table.setCurrentIndex(self._model.index(line, Column.LINE))

    @property
    def is_busy(self) -> bool:
        """Whether the list is still to come."""
        return self._is_busy

    @property
    def has_focus(self) -> bool:
        """Whether keys go to the list."""
        return self._table.hasFocus()

    def _fit(self) -> None:
        """As high as its lines, within bounds: most of the room is the text's."""
        around = self.parentWidget()
        row = self._table.verticalHeader().defaultSectionSize()
        room = int(around.height() * _MOST_ROOM) // row if around is not None else _MOST_ROWS
        self._table.lines = max(_LEAST_ROWS, min(_MOST_ROWS, room, self._model.rowCount()))
        self._table.setMinimumHeight(_LEAST_ROWS * row + _FRAME)
        self._table.updateGeometry()

    @Slot(str)
    def _on_key(self, pressed: str) -> None:
        match pressed:
            case "Space":
                self._model.toggle(self._table.currentIndex().row())
            case "A":
                self._model.toggle_all()
            case "Return":
                self._enter()
            case "Escape":
                self.left.emit()
            case "Home" | "End":
                line = 0 if pressed == "Home" else self._model.rowCount() - 1
                self._table.setCurrentIndex(self._model.index(line, Column.LINE))

    def _enter(self) -> None:
        if self._is_busy:
            return
        if self._heading.style is not None:
            self.accepted.emit()
        else:
            self._on_opened(self._table.currentIndex())

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        spot = now.data(SPOT_ROLE)
        if isinstance(spot, Spot):
            self.spot_chosen.emit(spot)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        spot = index.data(SPOT_ROLE)
        if isinstance(spot, Spot) and index.column() != Column.TICK:
            self.spot_opened.emit(spot)

    @Slot()
    def _choose_matching(self) -> None:
        self.matching_chosen.emit(frozenset(str(one.data()) for one in self._rows if one.isChecked()))

    def _say(self) -> None:
        heading = self._heading
        self._title.setText(heading.words)
        self._table.setAccessibleName(heading.words)
        self._scope.setChecked(heading.is_project)
        self._options.setVisible(heading.matching is not None)
        self._accept.setVisible(heading.style is not None)
        for action in self._rows:
            action.setChecked(action.data() in (heading.matching or ()))
        keys = self.tr("Space ticks · A all or none · Enter labels · Esc leaves")
        if heading.style is None:
            keys = self.tr("A label's key: for that label · Enter goes there · Esc leaves")
        self._footer.setText(keys)
        self._say_counts()

    @Slot()
    def _say_counts(self) -> None:
        count, ticked = self._model.rowCount(), self._model.ticked
        if self._is_busy:
            words = self.tr("Searching…")
        elif not count:
            words = self.tr("Nowhere else")
        elif self._heading.style is None:
            words = PLACES.found(count)
        else:
            words = self.tr("{ticked} of {count} ticked").format(
                ticked=wording.number(ticked), count=wording.number(count)
            )
        if not self._is_whole and not self._is_busy:
            words = self.tr("{words}; the first ones only, the rest comes when these are labelled").format(words=words)
        self._count.setText(words)
        self._accept.setText(PLACES.to_label(ticked))
        self._accept.setEnabled(bool(ticked) and not self._is_busy)

    def _retranslate(self) -> None:
        self._scope.setText(self.tr("Whole project"))
        self._options.setText(self.tr("Same form"))
        self._options.setToolTip(self.tr("What counts as the same form"))
        self._away.setText("✕")
        self._away.setToolTip(self.tr("Leave the list (Esc)"))
        self._away.setAccessibleName(self.tr("Leave the list"))
        for action, (_, title) in zip(self._rows, MATCHING, strict=True):
            action.setText(say("Matching", title))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
