"""Three small pictures of labelling, painted as the text view would show it: select a word, press a key, it is kept."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotation.default_scheme import DEFAULT_SCHEME
from ui.colours import mixed, seen_on
from ui.i18n import QT_TRANSLATE_NOOP, say
from ui.icons import pixmap
from ui.theme import Space, ui_font
from ui.wording import label, number

# An Arabic sentence is what the pictures are about, in either language of the window.
_SENTENCE = "زارت ليلى القاهرة"
_NAME = (5, 9)
_LAYER, _LABEL = "entity", "PER"
_PICTURE = 92
_TEXT_POINTS = 19.0


class Step(Enum):
    """The three steps; values are English sources, context `FirstSteps`."""

    SELECT = QT_TRANSLATE_NOOP("FirstSteps", "Select a word")
    PRESS = QT_TRANSLATE_NOOP("FirstSteps", "Press 1")
    KEPT = QT_TRANSLATE_NOOP("FirstSteps", "It is saved by itself")


class StepPicture(QWidget):
    """One picture with its caption below."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._number = list(Step).index(step) + 1
        self.caption = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the caption in the language of now."""
        self.caption = say("FirstSteps", self._step.value)
        self.setAccessibleName(f"{number(self._number)}. {self.caption}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for the sentence and the caption."""
        caption = self.fontMetrics().horizontalAdvance(self.caption) + 2 * Space.LARGE
        return QSize(max(200, caption), _PICTURE + self.fontMetrics().height() + Space.SMALL)

    def minimumSizeHint(self) -> QSize:
        """Nothing of it may be cut off."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the light of the window."""
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw paper, sentence, and what this step adds to it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = QRectF(0.5, 0.5, self.width() - 1, _PICTURE - 1)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(paper, 8, 8)
        self._draw_sentence(painter, paper)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.setFont(self.font())
        below = QRectF(0, _PICTURE + Space.TIGHT, self.width(), self.height() - _PICTURE - Space.TIGHT)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.caption)
        painter.end()

    def _draw_sentence(self, painter: QPainter, paper: QRectF) -> None:
        layout = _laid_out(paper.width())
        line = layout.lineAt(0)
        at = QPointF(paper.left(), paper.center().y() - line.height() / 2 + (6 if self._step is not Step.SELECT else 0))
        left, right = sorted(_edge(line, place) for place in _NAME)
        word = QRectF(at.x() + left, at.y() + line.height() * 0.14, right - left, line.height() * 0.78)
        base = self.palette().color(QPalette.ColorRole.Base)
        colour = seen_on(_label_colour(), base)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._step is Step.SELECT:
            painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRect(word)
        else:
            painter.setBrush(mixed(colour, base, 0.28))
            painter.drawRoundedRect(word.adjusted(-2, 0, 2, 0), 3, 3)
            self._draw_tag(painter, word, seen_on(colour, base, 4.5))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        layout.draw(painter, at)
        if self._step is Step.PRESS:
            self._draw_key(painter, paper)
        elif self._step is Step.KEPT:
            self._draw_tick(painter, paper)

    def _draw_tag(self, painter: QPainter, word: QRectF, colour: QColor) -> None:
        painter.setFont(ui_font(8, is_bold=True))
        painter.setPen(colour)
        room = QRectF(word.center().x() - 60, word.top() - 17, 120, 16)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, label(DEFAULT_SCHEME, _LAYER, _LABEL))

    def _draw_key(self, painter: QPainter, paper: QRectF) -> None:
        # At the left: the sentence is read from the right and ends there.
        key = QRectF(paper.left() + Space.MEDIUM, paper.center().y() - 15, 30, 30)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), 1.2))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Button))
        painter.drawRoundedRect(key.translated(0, 2), 5, 5)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(key, 5, 5)
        painter.setFont(ui_font(13, is_bold=True))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, "1")

    def _draw_tick(self, painter: QPainter, paper: QRectF) -> None:
        place = QPointF(paper.left() + Space.MEDIUM, paper.center().y() - 14)
        painter.drawPixmap(place, pixmap("done", 28, self.palette().color(QPalette.ColorRole.Accent)))


def _edge(line: QTextLine, place: int) -> float:
    """Where the caret stands before the letter `place`; the binding gives the place back beside it."""
    match line.cursorToX(place):
        case (float(x), int()) | float(x):
            return x
        case other:
            raise TypeError(f"QTextLine.cursorToX gave {other!r}")


def _laid_out(width: float) -> QTextLayout:
    font = QFont(["Noto Naskh Arabic", "Noto Sans Arabic"])
    font.setPointSizeF(_TEXT_POINTS)
    layout = QTextLayout(_SENTENCE, font)
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def _label_colour() -> QColor:
    found = DEFAULT_SCHEME.label(_LAYER, _LABEL)
    return QColor(found.colour if found is not None else "#4477aa")
