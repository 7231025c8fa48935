"""The figures of the assistant: what it saved, who is right how often on what, how that went on, what is to come."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotation.suggest.figures import Figures, Row
from ui.curve import Chart, Curve, Line
from ui.dialog_frame import Frame, plain_label
from ui.dialog_page import Page
from ui.figure_words import WORDS, a_label, share
from ui.models.figures import WHOLE, Column, FiguresModel
from ui.tables import quiet_table
from ui.theme import Space, grown

_USUAL, _LEAST = QSize(920, 640), QSize(560, 400)
_ROW, _LAST = 30, 140
# A label by hand costs three actions at most; where most suggestions are wrong, more.
_LEAST_TOP = 3


class FiguresDialog(Frame):
    """Shows figures when there are any, else words that say why there are none and what to do."""

    def __init__(self, label: Callable[[str, str], str], parent: QWidget | None = None) -> None:
        """`label`: what a label of a layer is called."""
        super().__init__(self.tr("Figures of the assistant"), parent)
        self._figures = Figures()
        self.model = FiguresModel(label, self)
        self.headline = plain_label("", "title")
        self.bill, self.time, self.forecast, self.by_chance = (plain_label("") for _ in range(4))
        self.note = plain_label("", "")
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.tabs = QTabWidget()
        self.body.addWidget(self.headline)
        self.body.addWidget(self.note, 1)
        self.body.addWidget(self.tabs, 1)
        self.tabs.addTab(self._made_sums_page(), self.tr("What it &saves"))
        self.tabs.addTab(self._made_table_page(), self.tr("&Who is right"))
        self.tabs.addTab(self._made_curve_page(), self.tr("Over &time"))
        self.close_button = self.add_button(self.tr("Close"), is_default=True)
        self.close_button.clicked.connect(self.accept)
        self.say("")
        self.fit(_USUAL, _LEAST)

    def _made_sums_page(self) -> QWidget:
        """What was saved, how long that took and what is to come, each with what it rests on."""
        page = Page(self.tr("What it saves"))
        page.setProperty("kind", "read")
        # There is nothing else on it that the keys could scroll it by.
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whys = (WORDS.how_counted(), WORDS.how_timed(), WORDS.how_foretold())
        for said, why in zip((self.bill, self.time, self.forecast), whys, strict=True):
            page.column.addWidget(said)
            page.add_note(why)
            page.column.addSpacing(Space.MEDIUM)
        page.column.insertWidget(1, self.by_chance)
        page.column.addStretch(1)
        return page

    def _made_table_page(self) -> QWidget:
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Which documents"))
        self.period.activated.connect(self._on_period)
        self.table = self._made_table()
        self.why = plain_label("", "dim")
        return _page(_titled(self.tr("Documents:"), self.period), self.table, self.why)

    def _made_table(self) -> QTableView:
        table = quiet_table(self.model, _ROW, self)
        table.setAccessibleName(self.tr("Precision and recall by suggester and label"))
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        across = table.horizontalHeader()
        across.show()
        across.setHighlightSections(False)
        across.setStretchLastSection(True)
        table.activated.connect(self._on_activated)
        table.selectionModel().currentRowChanged.connect(self._on_row)
        return table

    def _made_curve_page(self) -> QWidget:
        self.whose = QComboBox()
        self.whose.setAccessibleName(self.tr("What is drawn"))
        self.whose.currentIndexChanged.connect(self._draw)
        self.curve = Curve()
        self.curve.place_read.connect(self._on_place)
        self.reading = plain_label("", "dim")
        return _page(_titled(self.tr("Drawn:"), self.whose), self.curve, self.reading)

    # ---- what is shown

    def say(self, words: str) -> None:
        """There are no figures, and why."""
        self.note.setText(words)
        self._show_parts(has_figures=False)

    def show_figures(self, figures: Figures) -> None:
        """Show figures of at least one document."""
        self._figures = figures
        self.headline.setText(WORDS.headline(figures))
        self.bill.setText(WORDS.bill(figures))
        by_chance = WORDS.by_chance(figures)
        self.by_chance.setText(by_chance)
        self.by_chance.setVisible(bool(by_chance))
        self.time.setText(WORDS.time(figures.pace))
        self.forecast.setText(WORDS.forecast(figures.documents, figures.forecast))
        self.model.show_figures(figures)
        self._fit_columns()
        self._fill_periods()
        self._fill_whose()
        self._show_parts(has_figures=True)
        self.table.setCurrentIndex(self.model.index(0, Column.WHO))
        self._draw()

    def _show_parts(self, *, has_figures: bool) -> None:
        for part in (self.headline, self.tabs):
            part.setVisible(has_figures)
        self.note.setVisible(not has_figures)

    def _fit_columns(self) -> None:
        """Each as wide as its longest words, the last as the room is; Qt would ask for every cell again and again."""
        font = QFont(self.table.font())
        font.setBold(True)
        letters = QFontMetrics(font)
        across = self.table.horizontalHeader()
        for column in Column:
            widest = max(map(letters.horizontalAdvance, self.model.words_of(column)), default=0)
            across.resizeSection(column, grown(_LAST) if column is Column.STANDING else widest + Space.WIDE)

    def changeEvent(self, event: QEvent) -> None:
        """Other letters need other columns."""
        if event.type() == QEvent.Type.FontChange and self._figures.documents:
            self._fit_columns()
        super().changeEvent(event)

    def _fill_periods(self) -> None:
        """All documents, then the windows, the newest first."""
        self.period.clear()
        self.period.addItem(self.tr("all finished ones"), WHOLE)
        if len(self._figures.windows) > 1:
            for number, window in reversed(tuple(enumerate(self._figures.windows))):
                self.period.addItem(WORDS.period(window), number)

    def _fill_whose(self) -> None:
        self.whose.blockSignals(True)
        kept = max(0, self.whose.currentIndex())
        self.whose.clear()
        self.whose.addItem(self.tr("Actions a label"), None)
        for row in self._figures.rows:
            self.whose.addItem(self._named(row), row)
        self.whose.setCurrentIndex(min(kept, self.whose.count() - 1))
        self.whose.blockSignals(False)

    def _named(self, row: Row) -> str:
        return f"{WORDS.who(row.whose)} · {self.model.label(row)}"

    @Slot()
    def _on_period(self) -> None:
        self.model.show_window(self.period.currentData())

    @Slot(QModelIndex, QModelIndex)
    def _on_row(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row(index.row())
        standing = WORDS.standing(row) if row is not None else ""
        self.why.setText(f"{self._named(row)} · {standing}" if row is not None and standing else "")

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        """How it went on with the row that was activated."""
        self.whose.setCurrentIndex(index.row() + 1)
        self.tabs.setCurrentIndex(self.tabs.count() - 1)
        self.curve.setFocus()

    @Slot()
    def _draw(self) -> None:
        row = self.whose.currentData()
        self.curve.show_chart(self._shares(row) if isinstance(row, Row) else self._actions())

    def _shares(self, row: Row) -> Chart:
        lines = (
            Line(self.tr("Precision"), tuple(one.precision for one in row.parts)),
            Line(self.tr("Recall"), tuple(one.recall for one in row.parts)),
        )
        return Chart(self._named(row), lines, self._places(), 1.0, share)

    def _actions(self) -> Chart:
        windows = self._figures.windows
        titles = (self.tr("With suggestions"), self.tr("With “everywhere”"), self.tr("By hand"))
        costs = [(one.actions.by_form, one.actions.everywhere, one.actions.hand) for one in windows]
        shares = [
            [cost / one.labels if one.labels else None for cost in each]
            for one, each in zip(windows, costs, strict=True)
        ]
        values = zip(*shares, strict=True) if shares else ((), (), ())
        lines = tuple(Line(title, tuple(each)) for title, each in zip(titles, values, strict=True))
        most = max((value for line in lines for value in line.values if value is not None), default=0.0)
        top = max(_LEAST_TOP, ceil(most))
        return Chart(self.tr("Actions a label"), lines, self._places(), top, a_label, top)

    def _places(self) -> tuple[str, ...]:
        return tuple(map(WORDS.period, self._figures.windows))

    @Slot(int)
    def _on_place(self, place: int) -> None:
        self.reading.setText(self.curve.chart.at(place))


def _page(*parts: QWidget) -> QWidget:
    """Parts one below the other; the second one takes the room."""
    page = QWidget()
    rows = QVBoxLayout(page)
    rows.setContentsMargins(0, Space.SMALL, 0, 0)
    rows.setSpacing(Space.SMALL)
    for number, part in enumerate(parts):
        rows.addWidget(part, int(number == 1))
    return page


def _titled(title: str, field: QWidget) -> QWidget:
    """A field beside its title."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(Space.SMALL)
    named = plain_label(title, wraps=False)
    named.setBuddy(field)
    across.addWidget(named)
    across.addWidget(field)
    across.addStretch(1)
    return row
