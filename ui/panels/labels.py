"""The labels of the scheme with their keys: a click labels what is selected, or takes the label in hand to drag."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotation.scheme import LabelType, Scheme, Titles
from ui import wording
from ui.marks import key_width, paint_key, paint_swatch, plain_label
from ui.text.style import SpanStyle, style_of
from ui.text.tooltip import to_tooltip
from ui.theme import grown

Pair = tuple[str, str]
_MARGIN = 10
_ROW = 30
_PAD = 6
_SWATCH = 20


class LabelButton(QAbstractButton):
    """One label: its swatch, its title, its key. Down while it is in hand."""

    def __init__(self, title: str, key: str, style: SpanStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._style = style
        self.setText(title)
        self.setCheckable(True)
        # A click must leave the caret and the selection in the text.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Swatch, title and key side by side."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + grown(_SWATCH) + self._key_room() + 3 * _PAD, grown(_ROW))

    def _key_room(self) -> int:
        """What the key takes at the far end; a little even where there is none, so that titles end in one line."""
        return max(18, key_width(self.font(), self._key)) + _PAD

    def minimumSizeHint(self) -> QSize:
        """All of it: where the panel is too narrow for large letters, it scrolls."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it; the direction of the layout decides where it begins."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        self._paint_ground(painter, box)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        swatch = QRectF(0, 0, grown(_SWATCH), grown(18))
        swatch.moveCenter(inner.center())
        words = QRectF(inner)
        if is_rtl:
            swatch.moveRight(inner.right())
            words.setRight(swatch.left() - _PAD)
            words.setLeft(inner.left() + self._key_room())
        else:
            swatch.moveLeft(inner.left())
            words.setLeft(swatch.right() + _PAD)
            words.setRight(inner.right() - self._key_room())
        paint_swatch(painter, swatch, self._style)
        paint_key(painter, inner, self._key, self.palette(), is_rtl=is_rtl)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        ground = QColor(self._style.colour)
        if self.isChecked() or self.isDown():
            ground.setAlpha(60)
        elif self.underMouse():
            ground.setAlpha(28)
        else:
            ground.setAlpha(0)
        line = QPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            line = QPen(self._style.colour, 1.4)
        if self.hasFocus():
            line = QPen(self.palette().color(QPalette.ColorRole.Accent), 2)
        painter.setPen(line)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 5, 5)


class LabelsPanel(QScrollArea):
    """Wish: a label was chosen, by (layer, label)."""

    label_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = Scheme()
        self._styles: Mapping[Pair, SpanStyle] = {}
        self._keys: Mapping[Pair, str] = {}
        self._is_arabic = True
        self._in_hand: Pair | None = None
        self._is_showing = False
        self._buttons: dict[Pair, LabelButton] = {}
        self._grids: list[tuple[QGridLayout, list[LabelButton]]] = []
        self._columns = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._retranslate()

    def show_scheme(
        self, scheme: Scheme, styles: Mapping[Pair, SpanStyle], keys: Mapping[Pair, str], *, is_arabic: bool
    ) -> None:
        """Lay out the labels, a group for each layer; `keys`: each label's key as it is to be read."""
        self._scheme, self._styles, self._keys, self._is_arabic = scheme, styles, keys, is_arabic
        self._buttons = {}
        self._grids = []
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setSpacing(2)
        rows.setContentsMargins(_MARGIN, 6, _MARGIN, 0)
        for layer in scheme.layers:
            if layer.is_retired:
                continue
            rows.addWidget(plain_label("section", self._said(layer.titles) or layer.name))
            grid = QGridLayout()
            grid.setSpacing(2)
            self._grids.append(
                (grid, [self._made_button(layer.name, one) for one in layer.labels if not one.is_retired])
            )
            rows.addLayout(grid)
            rows.addSpacing(2)
        rows.addStretch(1)
        self._columns = 0
        self.setWidget(body)
        self._fit()
        self.show_in_hand(self._in_hand)
        self.updateGeometry()

    def _made_button(self, layer: str, label: LabelType) -> LabelButton:
        title = self._said(label.titles) or label.name
        key = self._keys.get((layer, label.name), "")
        button = LabelButton(title, key, style_of(self._styles, layer, label.name))
        guideline = self._said(label.guideline)
        spoken = self.tr("{label}, key {key}").format(label=title, key=key) if key else title
        told = f"{title} ({label.name})" + (f"  {wording.left_to_right(key)}" if key else "")
        use = self.tr("Its key marks the word you point at, or what is selected") if key else ""
        button.setToolTip(to_tooltip("\n".join(part for part in (told, guideline, use) if part)))
        button.setAccessibleName(spoken)
        button.setEnabled(self.isEnabled())
        # Not `clicked`: a screen reader toggles a button that can be down.
        button.toggled.connect(lambda: self._on_toggled(layer, label.name))
        self._buttons[layer, label.name] = button
        return button

    def _fit(self) -> None:
        """Two labels side by side where every title has room, else one."""
        widest = max((button.sizeHint().width() for button in self._buttons.values()), default=0)
        columns = 2 if 2 * widest + 2 * _MARGIN + 2 <= self.viewport().width() else 1
        if columns == self._columns:
            return
        self._columns = columns
        for grid, buttons in self._grids:
            for place, button in enumerate(buttons):
                grid.addWidget(button, place // columns, place % columns)
            # A single label of a row of two keeps to its half.
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1 if columns == 2 else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the labels out anew where that lets all titles be read."""
        super().resizeEvent(event)
        self._fit()

    def _on_toggled(self, layer: str, label: str) -> None:
        if not self._is_showing:
            # Whether it stays down is for the window to say.
            self.show_in_hand(self._in_hand)
            self.label_chosen.emit(layer, label)

    def show_in_hand(self, pair: Pair | None) -> None:
        """Show which label is in hand, or none."""
        self._in_hand = pair
        self._is_showing = True
        for each, button in self._buttons.items():
            button.setChecked(each == pair)
        self._is_showing = False

    def button(self, layer: str, label: str) -> LabelButton | None:
        """The button of a label, or None when the scheme has no such label."""
        return self._buttons.get((layer, label))

    def _said(self, titles: Titles) -> str:
        first, second = titles if self._is_arabic else reversed(titles)
        return first or second

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Labels"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does; the labels follow with the next `show_scheme`."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._columns = 0
            self._fit()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """As high as all labels, so that nobody scrolls where there is room."""
        body = self.widget()
        return body.sizeHint() + QSize(4, 4) if body else QSize(240, 320)
