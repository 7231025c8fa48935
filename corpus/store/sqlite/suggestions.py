"""The rows of what machines offer: beside the annotation sets, for nobody's work, and outside the log.

A suggestion is nobody's decision and has neither id nor state, so it is no row of a set, as a span is. What becomes of
it is: accepted, it is a span of whoever accepted it, and that is in the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotation.ranges import Range
from annotation.suggest.suggestion import Answer, Suggestion, sort_key
from corpus.store.codec import (
    Unsound,
    abridged,
    offered_for,
    pack_answer,
    pack_attributes,
    pack_ranges,
    unpack_attributes,
    unpack_ranges,
)
from corpus.store.sqlite import documents
from corpus.store.sqlite.database import Database, Value, sound

_PUT = "INSERT INTO suggestion VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_OF = """SELECT suggester, start, end, layer, label, surface, ranges, attributes, probability, score, maker
    FROM suggestion WHERE document = ? ORDER BY suggester, position"""
_TAKE = "DELETE FROM suggestion WHERE document = ? AND suggester = ?"

_REJECT = "INSERT OR IGNORE INTO rejection VALUES (?, ?, ?, ?, ?, ?)"
_REJECTED = "SELECT layer, label, ranges FROM rejection WHERE document = ?"


def put(database: Database, place: int, text: str, offered: Iterable[Suggestion]) -> None:
    """Write suggestions for the document at `place`, whose `text` they must fit; EditRefused where one does not."""
    rows = [_row(place, position, one) for position, one in enumerate(offered_for(text, offered))]
    if rows:
        database.run_many(_PUT, rows)


def replace(database: Database, place: int, suggester: str, offered: Iterable[Suggestion]) -> None:
    """Let these be all that `suggester` offers for the document at `place`; EditRefused where one is another's."""
    text = documents.text_of(database, place)
    kept = offered_for(text, offered, suggester)
    database.run(_TAKE, (place, suggester))
    put(database, place, text, kept)


def of(database: Database, document_id: str) -> tuple[Suggestion, ...]:
    """All suggestions for a document in their one order; its text is read only where there are any."""
    place = documents.place_of(database, document_id)
    rows = list(database.rows(_OF, (place,)))
    if not rows:
        return ()
    text = documents.text_of(database, place)
    with sound(database.path, document_id):
        return tuple(sorted((_read(row, text) for row in rows), key=sort_key))


def reject(database: Database, place: int, answers: Iterable[Answer], maker: str, at: int) -> None:
    """Keep what was said no to for the document at `place`; what was is not said again."""
    rows = [(place, one.layer, one.label, pack_answer(one), maker, at) for one in answers]
    database.run_many(_REJECT, rows)


def rejected(database: Database, place: int) -> frozenset[Answer]:
    """What was said no to for the document at `place`."""
    rows = database.rows(_REJECTED, (place,))
    return frozenset(
        Answer(unpack_ranges(str(ranges).encode()), str(layer), str(label)) for layer, label, ranges in rows
    )


def _row(place: int, position: int, one: Suggestion) -> Sequence[Value]:
    packed = (pack_ranges(one.ranges), pack_attributes(one.attributes))
    named = (one.layer, one.label, abridged(one.surface), *packed)
    return (place, one.suggester, position, one.start, one.end, *named, one.probability, one.score, one.maker)


def _read(row: tuple[Value, ...], text: str) -> Suggestion:
    suggester, start, end, layer, label, stored, packed, attributes, probability, score, maker = row
    if not isinstance(start, int) or not isinstance(end, int):
        raise Unsound(f"a suggestion without a place: {start!r}..{end!r}")
    surface = text[start:end]
    if abridged(surface) != stored:
        raise Unsound(f"suggestion at {start}..{end}: the text is not what it was made for")
    return Suggestion(
        unpack_ranges(packed) if isinstance(packed, bytes) else (Range(start, end),),
        str(label),
        str(layer),
        surface,
        str(suggester),
        _share(probability),
        _share(score),
        unpack_attributes(attributes) if isinstance(attributes, bytes) else (),
        str(maker),
    )


def _share(value: Value) -> float | None:
    return float(value) if isinstance(value, int | float) else None
