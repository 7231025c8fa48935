"""The glyphs of a line parted into letters and the marks on them, so that marks can have a colour of their own.

Which glyph is a mark the font itself says, in the glyph classes of its GDEF table (OpenType 1.9); a format of Qt's
would cut the shaping, and would colour the letter with its mark.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QRawFont, QTextLayout, QTextLine

_PLACED = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
)
_MARK = 3


class Glyphs(NamedTuple):
    """What a line paints, in the pixels of its layout at the time: `letters`, and `marks` above and below them."""

    place: QPointF
    letters: list[QGlyphRun]
    marks: list[QGlyphRun]


def parted(line: QTextLine) -> Glyphs:
    """The glyphs of a laid-out line."""
    letters: list[QGlyphRun] = []
    marks: list[QGlyphRun] = []
    for run in line.glyphRuns(-1, -1, _PLACED):
        classed = _marks_of(run.rawFont())
        indexes = run.glyphIndexes()
        if classed.isdisjoint(indexes):
            letters.append(run)
            continue
        places = run.positions()
        are_marks = [one in classed for one in indexes]
        marks.append(_some(run, indexes, places, are_marks))
        letters.append(_some(run, indexes, places, [not one for one in are_marks]))
    return Glyphs(line.position(), letters, marks)


def _some(run: QGlyphRun, indexes: list[int], places: list[QPointF], wanted: list[bool]) -> QGlyphRun:
    """The wanted ones of a run's glyphs, each where it stands in it."""
    made = QGlyphRun(run)
    made.setGlyphIndexes(list(compress(indexes, wanted)))
    made.setPositions(list(compress(places, wanted)))
    return made


def _marks_of(font: QRawFont) -> frozenset[int]:
    """The glyphs that a font calls marks; none for one that does not say."""
    return _read(font.familyName(), font.styleName(), bytes(font.fontTable("GDEF").data()))


@lru_cache(maxsize=32)
def _read(_family: str, _style: str, table: bytes) -> frozenset[int]:
    """The glyphs of class 3 in a GDEF table."""
    try:
        start = struct.unpack_from(">H", table, 4)[0]
        return frozenset(_classed(table, start)) if start else frozenset()
    except struct.error:
        return frozenset()


def _classed(table: bytes, start: int) -> list[int]:
    """The marks of a class definition table of either format; struct.error when it is cut off."""
    kind = struct.unpack_from(">H", table, start)[0]
    if kind == 1:
        first, count = struct.unpack_from(">HH", table, start + 2)
        classes = struct.unpack_from(f">{count}H", table, start + 6)
        return [first + place for place, value in enumerate(classes) if value == _MARK]
    count = struct.unpack_from(">H", table, start + 2)[0]
    rows = struct.iter_unpack(">HHH", table[start + 4 : start + 4 + 6 * count])
    return [glyph for first, last, value in rows if value == _MARK for glyph in range(first, last + 1)]
