"""The lines of a concordance as rows of a table: which place, in which document, ticked or not; nothing built per row.

What a row shows is made when it is looked at, from the document's text and the place; a thousand rows are a tuple of
places and a byte each.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from enum import IntEnum
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotation.concordance import around
from annotation.everywhere import Place, Sheet
from ui.text.style import SpanStyle, style_of
from ui.wording import isolated, shortened

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

SPOT_ROLE = Qt.ItemDataRole.UserRole + 1
STYLE_ROLE = Qt.ItemDataRole.UserRole + 2

_SPOKEN_LETTERS = 30


class Column(IntEnum):
    """What a row says of a place."""

    TICK = 0
    DOCUMENT = 1
    LINE = 2
    STANDING = 3


class Spot(NamedTuple):
    """A row: its document's sheet and the place in it."""

    sheet: Sheet
    place: Place


class ConcordanceModel(QAbstractTableModel):
    """Rows in corpus order; `ticked` of them are chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheets: tuple[Sheet, ...] = ()
        self._firsts: list[int] = []
        self._ticks = bytearray()
        self._styles: Mapping[tuple[str, str], SpanStyle] = {}
        self._titles: Mapping[tuple[str, str], str] = {}

    def show_sheets(self, sheets: Iterable[Sheet]) -> None:
        """Show the places of these documents, ticked where nothing of the layer stands already."""
        self.beginResetModel()
        self._sheets = tuple(one for one in sheets if one.places)
        self._firsts = list(accumulate((len(one.places) for one in self._sheets), initial=0))[:-1]
        self._ticks = bytearray(place.is_offered for sheet in self._sheets for place in sheet.places)
        self.endResetModel()

    def set_styles(self, styles: Mapping[tuple[str, str], SpanStyle], titles: Mapping[tuple[str, str], str]) -> None:
        """How labels look and what people call them, by (layer, label)."""
        self._styles, self._titles = styles, titles
        if self._ticks:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ticks) - 1, len(Column) - 1))

    @property
    def ticked(self) -> int:
        """How many rows are ticked."""
        return self._ticks.count(1)

    @property
    def has_standing(self) -> bool:
        """Whether something stands already at one of the places."""
        return any(place.standing is not None for sheet in self._sheets for place in sheet.places)

    def toggle(self, line: int) -> None:
        """Tick a row, or take its tick away."""
        if 0 <= line < len(self._ticks):
            self._ticks[line] ^= 1
            self.dataChanged.emit(self.index(line, 0), self.index(line, len(Column) - 1))

    def toggle_all(self) -> None:
        """Tick every row; where all are ticked already, none."""
        is_all = self.ticked == len(self._ticks)
        self._ticks = bytearray(len(self._ticks)) if is_all else bytearray(b"\1" * len(self._ticks))
        if self._ticks:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ticks) - 1, len(Column) - 1))

    def chosen(self) -> dict[str, list[Place]]:
        """The ticked places by document id; documents without one are left out."""
        found: dict[str, list[Place]] = {}
        for first, sheet in zip(self._firsts, self._sheets, strict=True):
            ticks = self._ticks[first : first + len(sheet.places)]
            places = [place for place, tick in zip(sheet.places, ticks, strict=True) if tick]
            if places:
                found[sheet.document_id] = places
        return found

    def is_ticked(self, line: int) -> bool:
        """Whether the row is ticked; False past the end."""
        return 0 <= line < len(self._ticks) and bool(self._ticks[line])

    def spot(self, line: int) -> Spot | None:
        """What stands in that row, or None past the end."""
        if not 0 <= line < len(self._ticks):
            return None
        number = bisect_right(self._firsts, line) - 1
        sheet = self._sheets[number]
        return Spot(sheet, sheet.places[line - self._firsts[number]])

    def line_near(self, document_id: str, offset: int) -> int:
        """The first row of that document at `offset` or behind it, its last one where there is none; else 0."""
        for first, sheet in zip(self._firsts, self._sheets, strict=True):
            if sheet.document_id == document_id:
                number = bisect_right(sheet.places, offset - 1, key=lambda place: place.start)
                return first + min(number, len(sheet.places) - 1)
        return 0

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many places."""
        return 0 if parent.isValid() else len(self._ticks)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Tick, document, line, what stands there."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says and carries (`SPOT_ROLE`: the Spot, `STYLE_ROLE`: how what stands there looks)."""
        spot = self.spot(index.row())
        if spot is None:
            return None
        standing = spot.place.standing
        if role == SPOT_ROLE:
            return spot
        if role == STYLE_ROLE:
            return style_of(self._styles, standing.layer, standing.label) if standing else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), spot)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            match index.column():
                case Column.DOCUMENT:
                    return isolated(spot.sheet.title)
                case Column.STANDING:
                    return self.standing_words(spot.place)
        return None

    def standing_words(self, place: Place) -> str:
        """What stands at a place already: label and words; empty where nothing does."""
        if place.standing is None:
            return ""
        title = self._titles.get((place.standing.layer, place.standing.label), place.standing.label)
        return f"{title}: {isolated(shortened(place.standing.surface))}"

    def _spoken(self, line: int, spot: Spot) -> str:
        words = "".join(around(spot.sheet.text, spot.place.start, spot.place.end, _SPOKEN_LETTERS))
        said = self.tr("ticked: {line}") if self._ticks[line] else self.tr("not ticked: {line}")
        standing = self.standing_words(spot.place)
        return said.format(line=words) + (f" ({standing})" if standing else "")
