"""The log that only grows: one event for each document a change touches, from which the whole state can be replayed."""

from __future__ import annotations

from collections.abc import Iterable

from annotation.change import Change, Edit, Kind, SchemeStep
from annotation.span import Origin
from corpus.store.codec import Text, Unsound, pack, pack_scheme, unpack, unpack_scheme
from corpus.store.sqlite import documents
from corpus.store.sqlite.database import Database, Value, sound
from corpus.store.store import LogPage

_PUT = """INSERT INTO event
    (change, change_kind, annotation_set, document, kind, before, after, maker, at, origin, undoes)
    VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)"""
_PAGE = "SELECT * FROM event_row WHERE document = ? AND seq < ? AND kind <> ? ORDER BY seq DESC LIMIT ?"
_CHANGE = "SELECT * FROM event_row WHERE change = ? ORDER BY seq"
_FIRST_OF = "SELECT * FROM event_row WHERE document = ? ORDER BY seq LIMIT 1"
_SCHEME = "SELECT * FROM event_row WHERE document IS NULL ORDER BY seq"

Row = tuple[Value, ...]


def put(database: Database, change: Change, place: int, edit: Edit) -> None:
    """Append what `change` does to the document at `place`."""
    _put(database, change, place, edit.kind, pack(edit.before), pack(edit.after))


def put_arrivals(database: Database, arrivals: Iterable[tuple[str, int, bytes]], maker: str, at: int) -> None:
    """Append the import of new documents: the change's id, the place, and what the document came with, packed."""
    kind, origin, nothing = Kind.IMPORT.value, Origin.IMPORTED.value, pack(())
    rows = [(key, kind, place, kind, nothing, came, maker, at, origin, None) for key, place, came in arrivals]
    database.run_many(_PUT, rows)


def put_scheme(database: Database, change: Change, step: SchemeStep) -> None:
    """Append the scheme's change, an event of no document."""
    _put(database, change, None, Kind.SCHEME, pack_scheme(step.before), pack_scheme(step.after))


def latest(database: Database) -> int:
    """The newest sequence number, 0 before the first."""
    found = database.row("SELECT max(seq) FROM event")
    return found[0] if found and isinstance(found[0], int) else 0


def changed_since(database: Database, sequence: int) -> set[str]:
    """The documents with an event after `sequence`."""
    found = database.rows(
        "SELECT DISTINCT id FROM event JOIN document ON place = event.document WHERE seq > ?", (sequence,)
    )
    return {str(one[0]) for one in found}


def page(database: Database, document_id: str, before: int | None, limit: int, *, with_imports: bool) -> LogPage:
    """The newest `limit` events of one document (or those before `before`), oldest first."""
    place = documents.place_of(database, document_id)
    values = (place, before if before is not None else 1 << 62, "" if with_imports else Kind.IMPORT.value, limit + 1)
    rows: list[Row] = list(database.rows(_PAGE, values))
    kept = rows[:limit]
    kept.reverse()
    text = _TextAt(database, place)
    changes = []
    for row in kept:
        with sound(database.path, str(row[1])):
            changes.append(_change(row, {document_id: _edit(row, text)}, None))
    oldest = kept[0][0] if len(rows) > limit else None
    return LogPage(tuple(changes), oldest if isinstance(oldest, int) else None)


def arrival(database: Database, document_id: str) -> Change:
    """The import that a document's log begins with; KeyError when the document is not there."""
    place = documents.place_of(database, document_id)
    with sound(database.path, document_id):
        row = next(database.rows(_FIRST_OF, (place,)), None)
        if row is None:
            raise Unsound("no import")
        return _change(row, {document_id: _edit(row, _TextAt(database, place))}, None)


def change(database: Database, change_id: str) -> Change:
    """One change whole; KeyError when it is not there."""
    rows: list[Row] = list(database.rows(_CHANGE, (change_id,)))
    if not rows:
        raise KeyError(change_id)
    edits: dict[str, Edit] = {}
    step: SchemeStep | None = None
    with sound(database.path, change_id):
        for row in rows:
            place = row[3]
            if isinstance(place, int):
                edits[str(row[-1])] = _edit(row, _TextAt(database, place))
            else:
                step = _step(row)
        return _change(rows[0], edits, step)


def reach(database: Database, change_id: str) -> int:
    """How many documents a change touches."""
    found = database.row("SELECT count(document) FROM event WHERE change = ?", (change_id,))
    return found[0] if found and isinstance(found[0], int) else 0


def scheme_changes(database: Database) -> list[Change]:
    """The scheme's changes, oldest first."""
    rows: list[Row] = list(database.rows(_SCHEME))
    with sound(database.path, "scheme"):
        return [_change(row, {}, _step(row)) for row in rows]


class _TextAt:
    """A document's text, read when it is first asked for."""

    def __init__(self, database: Database, place: int) -> None:
        self._database = database
        self._place = place
        self._text: str | None = None

    def __call__(self) -> str:
        if self._text is None:
            self._text = documents.text_of(self._database, self._place)
        return self._text


def _put(database: Database, change: Change, place: int | None, kind: Kind, before: bytes, after: bytes) -> None:
    values = (change.maker, change.at, change.origin.value, change.undoes)
    database.run(_PUT, (change.id, change.kind.value, place, kind.value, before, after, *values))


def _edit(row: Row, text: Text) -> Edit:
    return Edit(_kind(row[4]), unpack(_bytes(row[5]), text), unpack(_bytes(row[6]), text))


def _step(row: Row) -> SchemeStep:
    before, after = (unpack_scheme(_bytes(one)) for one in row[5:7])
    return SchemeStep(before, after)


def _change(row: Row, edits: dict[str, Edit], step: SchemeStep | None) -> Change:
    _, key, kind, _, _, _, _, maker, at, origin, undoes = row[:11]
    if not isinstance(at, int):
        raise Unsound(f"no time: {at!r}")
    try:
        came = Origin(str(origin))
    except ValueError as error:
        raise Unsound(str(error)) from error
    return Change(str(key), _kind(kind), edits, str(maker), at, came, None if undoes is None else str(undoes), step)


def _kind(value: Value) -> Kind:
    try:
        return Kind(str(value))
    except ValueError as error:
        raise Unsound(str(error)) from error


def _bytes(value: Value) -> bytes:
    if not isinstance(value, bytes):
        raise Unsound(f"no bytes: {type(value).__name__}")
    return value
