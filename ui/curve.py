"""Lines over the course of a job: a small chart that is read with the eye, with the keys, and by a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Space, grown

_HEIGHT, _LEAST_HEIGHT = 200, 96
_SIGN = 4.0
_SAMPLE = 28
# Lines are told apart by their dashes and the signs on them, not by their colours alone.
_STROKES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_ROLES = (QPalette.ColorRole.Accent, QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText)


class Line(NamedTuple):
    """A line of the chart: a value a place, None where there is none."""

    title: str
    values: tuple[float | None, ...]


class Chart(NamedTuple):
    """What is drawn. `places`: what each point is called; `top`: the upper edge, `levels` below it; `say`: in words."""

    title: str
    lines: tuple[Line, ...]
    places: tuple[str, ...]
    top: float
    say: Callable[[float], str]
    levels: int = 4

    def at(self, place: int) -> str:
        """All values of a place, in words."""
        known = ((one.title, one.values[place]) for one in self.lines)
        said = (f"{title}: {self.say(value)}" for title, value in known if value is not None)
        return " · ".join((self.places[place], *said))


NO_CHART = Chart("", (), (), 1.0, str)


class Curve(QWidget):
    """Draws a chart; time runs in the direction of reading. `place_read`: the place that keys or mouse point at."""

    place_read = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = NO_CHART
        self._place = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def chart(self) -> Chart:
        """What is drawn."""
        return self._chart

    @property
    def place(self) -> int:
        """The place that is pointed at, -1 for none."""
        return self._place

    def show_chart(self, chart: Chart) -> None:
        """Draw `chart`, pointing at its last place."""
        self._chart = chart
        self.setAccessibleName(chart.title)
        ends = sorted({0, len(chart.places) - 1}) if chart.places else ()
        self.setAccessibleDescription("; ".join(map(chart.at, ends)))
        self._place = -1
        self._point_at(len(chart.places) - 1)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide rather than high."""
        return QSize(2 * grown(_HEIGHT), grown(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As low as can be read."""
        return QSize(grown(_HEIGHT), grown(_LEAST_HEIGHT))

    # ---- pointing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from place to place, as they look; Home and End to the first and the last."""
        ahead = -1 if self._is_rtl else 1
        steps = {Qt.Key.Key_Right: ahead, Qt.Key.Key_Left: -ahead}
        last = len(self._chart.places) - 1
        if event.key() in steps:
            self._point_at(min(last, max(0, self._place + steps[Qt.Key(event.key())])))
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._point_at(0 if event.key() == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The place next to the mouse."""
        area = self._area()
        across = [abs(self._x(area, place) - event.position().x()) for place in range(len(self._chart.places))]
        if across:
            self._point_at(across.index(min(across)))

    def _point_at(self, place: int) -> None:
        if place != self._place and 0 <= place < len(self._chart.places):
            self._place = place
            self.place_read.emit(place)
            self.update()

    # ---- drawing

    @property
    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _area(self) -> QRectF:
        """Where the lines are drawn: within the words at the axis, above and below."""
        letters = self.fontMetrics()
        beside = max(letters.horizontalAdvance(self._chart.say(value)) for value in self._levels()) + Space.SMALL
        line = self._line_height()
        left, right = (Space.LARGE, beside) if self._is_rtl else (beside, Space.LARGE)
        top = line + Space.MEDIUM
        return QRectF(self.rect()).adjusted(left + Space.TIGHT, top, -right - Space.TIGHT, -line - Space.SMALL)

    def _line_height(self) -> int:
        """Arabic letters reach further up and down than those the font is measured by."""
        return round(1.5 * self.fontMetrics().height())

    def _levels(self) -> Iterator[float]:
        levels = self._chart.levels
        return (self._chart.top * number / levels for number in range(levels + 1))

    def _x(self, area: QRectF, place: int) -> float:
        count = len(self._chart.places)
        way = (place + 0.5) / count
        return area.right() - way * area.width() if self._is_rtl else area.left() + way * area.width()

    def _y(self, area: QRectF, value: float) -> float:
        return area.bottom() - min(1.0, max(0.0, value / self._chart.top)) * area.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Levels, lines, the place that is pointed at, and what is what."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._area()
        self._draw_levels(painter, area)
        if self._chart.places:
            self._draw_places(painter, area)
            self._draw_names(painter)
            for number, line in enumerate(self._chart.lines):
                self._draw_line(painter, area, number, line)
        if self.hasFocus():
            painter.setPen(QPen(self._colour(0), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _draw_levels(self, painter: QPainter, area: QRectF) -> None:
        dim, faint = self._ink(QPalette.ColorRole.PlaceholderText), self._ink(QPalette.ColorRole.Mid)
        height = self._line_height()
        room = QRectF(0, 0, area.left() - Space.TIGHT, height)
        if self._is_rtl:
            room = QRectF(area.right() + Space.TIGHT, 0, self.width() - area.right() - Space.TIGHT, height)
        side = Qt.AlignmentFlag.AlignLeft if self._is_rtl else Qt.AlignmentFlag.AlignRight
        for value in self._levels():
            y = self._y(area, value)
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(dim)
            room.moveTop(y - height / 2)
            painter.drawText(room, side | Qt.AlignmentFlag.AlignAbsolute, self._chart.say(value))

    def _draw_places(self, painter: QPainter, area: QRectF) -> None:
        """A line where is pointed at; the first place and the last in words."""
        if self._place >= 0:
            x = self._x(area, self._place)
            painter.setPen(QPen(self._ink(QPalette.ColorRole.Dark), 1))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.setPen(self._ink(QPalette.ColorRole.PlaceholderText))
        room = QRectF(area.left(), area.bottom() + Space.TIGHT, area.width(), self._line_height())
        places = self._chart.places
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for side, words in zip(
            sides, (places[-1], places[0]) if self._is_rtl else (places[0], places[-1]), strict=True
        ):
            if len(places) > 1 or side is sides[int(self._is_rtl)]:
                painter.drawText(room, side | Qt.AlignmentFlag.AlignAbsolute, words)

    def _draw_names(self, painter: QPainter) -> None:
        """What each line is, beside a sample of it."""
        letters = self.fontMetrics()
        height = self._line_height()
        middle = height / 2 + Space.HAIR
        start = float(Space.SMALL)
        for number, line in enumerate(self._chart.lines):
            width = letters.horizontalAdvance(line.title) + Space.HAIR
            sample, words = start, start + _SAMPLE + Space.TIGHT
            if self._is_rtl:
                sample, words = self.width() - sample - _SAMPLE, self.width() - words - width
            painter.setPen(self._pen(number))
            painter.drawLine(QPointF(sample, middle), QPointF(sample + _SAMPLE, middle))
            self._draw_sign(painter, number, QPointF(sample + _SAMPLE / 2, middle))
            painter.setPen(self._ink(QPalette.ColorRole.Text))
            room = QRectF(words, Space.HAIR, width, height)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, line.title)
            start += _SAMPLE + Space.TIGHT + width + Space.LARGE

    def _draw_line(self, painter: QPainter, area: QRectF, number: int, line: Line) -> None:
        """The pieces between places that have a value, and a sign on each of them."""
        points = [
            QPointF(self._x(area, place), self._y(area, value)) if value is not None else None
            for place, value in enumerate(line.values)
        ]
        painter.setPen(self._pen(number))
        for one, other in pairwise(points):
            if one is not None and other is not None:
                painter.drawLine(one, other)
        for point in points:
            if point is not None:
                self._draw_sign(painter, number, point)

    def _draw_sign(self, painter: QPainter, number: int, at: QPointF) -> None:
        """A disc, a square, a triangle."""
        side = _SIGN
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(number))
        match number % len(_STROKES):
            case 0:
                painter.drawEllipse(at, side, side)
            case 1:
                painter.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side))
            case _:
                corners = ((0.0, -side), (side, side), (-side, side))
                painter.drawPolygon(QPolygonF([QPointF(at.x() + x, at.y() + y) for x, y in corners]))
        painter.restore()

    def _pen(self, number: int) -> QPen:
        return QPen(self._colour(number), 2, _STROKES[number % len(_STROKES)])

    def _colour(self, number: int) -> QColor:
        return self._ink(_ROLES[number % len(_ROLES)])

    def _ink(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)

    def changeEvent(self, event: QEvent) -> None:
        """Other letters need other room."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)
