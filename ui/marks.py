"""Small signs and words: a state as a shape, a label's swatch in its layer's form, a key's cap, plain lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from annotation.change import State
from annotation.scheme import Form
from ui import wording
from ui.text.style import SpanStyle
from ui.theme import grown

_DONE = QColor(0x2E, 0x8B, 0x57)
_FLAGGED = QColor(0xD9, 0x6C, 0x1E)


def plain_label(kind: str = "", words: str = "") -> QLabel:
    """A label that never reads its words as markup; `kind` is one of the style sheet's (`section`, `dim` ...)."""
    label = QLabel(words, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    return label


def titled_key(title: str, key: str, kind: str = "") -> QWidget:
    """A title and behind it the cap of its key, or the title alone; `kind` is the title's in the style sheet."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(plain_label(kind, title))
    if key:
        cap = plain_label("key", key)
        cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return box


class YieldingLabel(QLabel):
    """A line of words that gives way: what does not fit is left out with an ellipsis, the tooltip has all of it."""

    def __init__(self, kind: str = "", parent: QWidget | None = None, *, grows: bool = True) -> None:
        """`kind` as in `plain_label`; one that `grows` takes all the room there is."""
        super().__init__(parent, textFormat=Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self._whole = ""
        across = QSizePolicy.Policy.Ignored if grows else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)

    @property
    def whole(self) -> str:
        """All of the words."""
        return self._whole

    def say(self, words: str) -> None:
        """Show `words` as far as they fit."""
        self._whole = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Room for all of the words."""
        margins = self.contentsMargins()
        words = self.fontMetrics().horizontalAdvance(self._whole) + margins.left() + margins.right() + 2
        return QSize(words, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for two or three letters and the ellipsis, if there is anything to say."""
        least = self.fontMetrics().averageCharWidth() * 6 if self._whole else 0
        return QSize(least, super().minimumSizeHint().height())

    def _fit(self) -> None:
        room = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


def paint_state(painter: QPainter, box: QRectF, state: State, palette: QPalette) -> None:
    """A ring for new, half full for started, a tick for done, a bar for skipped, a flag for flagged; told by shape."""
    side = min(box.width(), box.height(), float(grown(14)))
    square = QRectF(0, 0, side, side)
    square.moveCenter(box.center())
    ink = palette.color(QPalette.ColorRole.PlaceholderText)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = square.adjusted(1.5, 1.5, -1.5, -1.5)
    match state:
        case State.NEW:
            painter.drawEllipse(ring)
        case State.STARTED:
            painter.drawEllipse(ring)
            painter.setBrush(ink)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(ring, 270 * 16, 180 * 16)
        case State.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_DONE)
            painter.drawEllipse(square.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(QPen(Qt.GlobalColor.white, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            _stroke(painter, square, ((0.28, 0.52), (0.44, 0.68), (0.72, 0.34)))
        case State.SKIPPED:
            painter.drawEllipse(ring)
            _stroke(painter, square, ((0.32, 0.5), (0.68, 0.5)))
        case State.FLAGGED:
            painter.setPen(QPen(_FLAGGED, 1.6))
            _stroke(painter, square, ((0.25, 0.08), (0.25, 0.95)))
            painter.setBrush(_FLAGGED)
            _stroke(painter, square, ((0.25, 0.12), (0.88, 0.34), (0.25, 0.56)))
    painter.restore()


def _stroke(painter: QPainter, square: QRectF, points: tuple[tuple[float, float], ...]) -> None:
    path = QPainterPath()
    for number, (across, down) in enumerate(points):
        point = QPointF(square.x() + across * square.width(), square.y() + down * square.height())
        if number:
            path.lineTo(point)
        else:
            path.moveTo(point)
    painter.drawPath(path)


def paint_tick(painter: QPainter, box: QRectF, palette: QPalette, *, is_ticked: bool) -> None:
    """A box to be ticked, as a check box looks."""
    square = QRectF(0, 0, 16, 16)
    square.moveCenter(box.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    accent = palette.color(QPalette.ColorRole.Accent)
    painter.setPen(QPen(accent if is_ticked else palette.color(QPalette.ColorRole.Dark), 1.2))
    painter.setBrush(accent if is_ticked else palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if is_ticked:
        ink = palette.color(QPalette.ColorRole.Base)
        painter.setPen(QPen(ink, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _stroke(painter, square, ((0.26, 0.52), (0.43, 0.70), (0.75, 0.32)))
    painter.restore()


def paint_swatch(painter: QPainter, box: QRectF, style: SpanStyle) -> None:
    """A label in small: a filled box, a bracketed band or an underline with its sign."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = style.colour
    match style.form:
        case Form.FILL:
            soft = QColor(colour)
            soft.setAlpha(70)
            painter.setPen(QPen(colour, 1.2))
            painter.setBrush(soft)
            painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), 3, 3)
        case Form.BAND:
            painter.setPen(QPen(colour, 2.0))
            middle = box.adjusted(2, 4, -2, -4)
            painter.drawLine(middle.bottomLeft(), middle.bottomRight())
            painter.drawLine(middle.bottomLeft(), QPointF(middle.left(), middle.top() + 1))
            painter.drawLine(middle.bottomRight(), QPointF(middle.right(), middle.top() + 1))
        case Form.UNDERLINE:
            painter.setPen(QPen(colour, 2.0))
            low = box.bottom() - 2
            painter.drawLine(QPointF(box.left() + 1, low), QPointF(box.right() - 1, low))
            font = QFont(painter.font())
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(box.adjusted(0, -3, 0, -3), Qt.AlignmentFlag.AlignCenter, style.sign)
    painter.restore()


def key_width(font: QFont, key: str) -> int:
    """How wide the cap of `key` is beside words in `font`; 0 without a key."""
    return round(_cap_width(_cap_font(font), key)) if key else 0


def _cap_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(7.0, small.pointSizeF() * 0.82))
    return small


def _cap_width(font: QFont, key: str) -> float:
    return max(18.0, QFontMetricsF(font).horizontalAdvance(key) + 9)


def paint_key(painter: QPainter, edge: QRectF, key: str, palette: QPalette, *, is_rtl: bool) -> None:
    """The key `key` as a small cap at the far end of `edge`."""
    if not key:
        return
    painter.save()
    font = _cap_font(painter.font())
    cap = QRectF(0, 0, _cap_width(font, key), min(edge.height() - 6, QFontMetricsF(font).height() + 3))
    cap.moveCenter(edge.center())
    if is_rtl:
        cap.moveLeft(edge.left())
    else:
        cap.moveRight(edge.right())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(palette.color(QPalette.ColorRole.WindowText))
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1))
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(cap, 3, 3)
    ink.setAlpha(190)
    painter.setPen(ink)
    painter.setFont(font)
    # Among right-to-left words `]` would show as `[`, and `Ctrl+,` with its comma in front.
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, wording.left_to_right(key))
    painter.restore()
