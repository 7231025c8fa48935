"""A line of text with some words of it marked as a label would mark them: plain text in its own direction."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotation.offsets import Utf16Map
from ui.colours import mixed

_PAD = 6
_SHARE = 0.25


def begins_from_right(text: str, usual: Qt.LayoutDirection) -> bool:
    """Whether a text reads from right to left, by its first strong character (UAX #9, P2); else as is `usual`."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return usual == Qt.LayoutDirection.RightToLeft


class MarkedLine(QAbstractButton):
    """`text` with its code points `[start, end)` marked in `colour`, underlined and bold: never told by colour alone.

    One that leads somewhere (`leads`) can be clicked, and reached and pressed by key.
    """

    def __init__(
        self, text: str, start: int, end: int, colour: QColor, *, leads: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = text
        units = Utf16Map(text)
        self._start_u16 = units.to_u16(start)
        self._length_u16 = units.to_u16(end) - self._start_u16
        self._colour = colour
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if leads else Qt.FocusPolicy.NoFocus)
        if leads:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The text as it is shown."""
        return self._text

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        _, height = self._laid_out(width)
        return round(height) + _PAD

    def sizeHint(self) -> QSize:
        """One line, where there is room."""
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be; the height follows from the width."""
        return QSize(60, self.fontMetrics().height() + _PAD)

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self._text, self.font(), self)
        option = QTextOption()
        is_rtl = begins_from_right(self._text, self.layoutDirection())
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if self._length_u16:
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = self._start_u16, self._length_u16
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.Bold)
            look.setFontUnderline(True)
            look.setBackground(mixed(self._colour, self.palette().color(QPalette.ColorRole.Base), _SHARE))
            marked.format = look
            layout.setFormats([marked])
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width - 2 * _PAD))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground under the mouse, the focus, the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        leads = self.focusPolicy() != Qt.FocusPolicy.NoFocus
        if leads and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Button))
            painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        layout, _ = self._laid_out(self.width())
        layout.draw(painter, QPointF(_PAD, _PAD / 2))
