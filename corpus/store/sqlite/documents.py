"""The rows of documents: lists of them page by page, and one of them whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import orjson

from annotation.change import State
from annotation.document import Field, Header, text_sha256
from corpus.errors import ReadError, Reason
from corpus.record import Record
from corpus.store.sqlite import annotations as marks
from corpus.store.sqlite.database import Database, Value, sound
from corpus.store.store import DocumentQuery, DocumentRow, Stored, folded, title_of

# Whether there are links or labels is told at once: most documents have none, and are not asked for them.
_COLUMNS = """SELECT id, text, sha256, source, annotator, fields, state, note, revision, place,
    EXISTS (SELECT 1 FROM relation WHERE annotation_set = 1 AND relation.document = place)
    OR EXISTS (SELECT 1 FROM document_label WHERE annotation_set = 1 AND document_label.document = place)
    FROM document_whole """
_WHOLE = _COLUMNS + "WHERE id = ?"
_NEXT_WHOLE = _COLUMNS + "WHERE place > ? ORDER BY place LIMIT 1"
_ROW = "SELECT id, title, source, state, spans, length, revision, place FROM document_row WHERE id = ?"
_PAGE = """SELECT id, title, source, state, spans, length, revision, place FROM document_row
    WHERE place > :after AND (:text = '' OR instr(lower(title), :text) OR instr(lower(source), :text)
    OR instr(lower(id), :text)) ORDER BY place LIMIT :limit"""
_PAGE_BY_STATE = """SELECT id, title, source, state, spans, length, revision, place FROM document_row
    WHERE place > :after AND state IN (SELECT value FROM json_each(:states)) AND (:text = ''
    OR instr(lower(title), :text) OR instr(lower(source), :text) OR instr(lower(id), :text))
    ORDER BY place LIMIT :limit"""
_COUNT_ALL = "SELECT count(*) FROM document"
_COUNT_BY_TEXT = """SELECT count(*) FROM document WHERE instr(lower(title), :text)
    OR instr(lower(source), :text) OR instr(lower(id), :text)"""
_COUNT_BY_STATE = """SELECT count(*) FROM set_document WHERE annotation_set = 1
    AND state IN (SELECT value FROM json_each(:states))"""
_COUNT_BY_BOTH = """SELECT count(*) FROM document_row WHERE state IN (SELECT value FROM json_each(:states))
    AND (instr(lower(title), :text) OR instr(lower(source), :text) OR instr(lower(id), :text))"""
_AT_ONCE = 100
_TAKEN = "SELECT id FROM document WHERE id IN (?" + ", ?" * (_AT_ONCE - 1) + ")"
# With the whole hash in the condition the index would not be used: SQLite would put it into the indexed expression.
_WITHOUT_ID = """SELECT id, source, sha256 FROM document
    WHERE length(id) = 27 AND substr(sha256, 1, 8) = ? AND place < ? ORDER BY place"""


class Standing(NamedTuple):
    """How a document stands that is new to the project."""

    state: State
    spans: int
    note: str


def count(database: Database, query: DocumentQuery) -> int:
    """How many documents the query finds."""
    by_state = _COUNT_BY_BOTH if query.text else _COUNT_BY_STATE
    by_text = _COUNT_BY_TEXT if query.text else _COUNT_ALL
    return _number(database.row(by_text if query.states is None else by_state, _values(query)))


def page(database: Database, after: int, limit: int, query: DocumentQuery) -> list[DocumentRow]:
    """The rows of the query with a place greater than `after`, in corpus order."""
    sql = _PAGE if query.states is None else _PAGE_BY_STATE
    found = list(database.rows(sql, {**_values(query), "after": after, "limit": limit}))
    with sound(database.path, "documents"):
        return [_row(one) for one in found]


def one_row(database: Database, document_id: str) -> DocumentRow:
    """The row of one document; KeyError when it is not there."""
    found = database.row(_ROW, (document_id,))
    if found is None:
        raise KeyError(document_id)
    with sound(database.path, document_id):
        return _row(found)


def whole(database: Database, document_id: str) -> Stored:
    """One document with all that is marked; KeyError when it is not there, ReadError when it is not sound."""
    found = database.row(_WHOLE, (document_id,))
    if found is None:
        raise KeyError(document_id)
    return _stored(database, found)


def next_whole(database: Database, after: int) -> tuple[int, Stored] | None:
    """The place and the document that follow the place `after`, or None at the end."""
    found = database.row(_NEXT_WHOLE, (after,))
    return None if found is None else (_number(found[-2:-1]), _stored(database, found))


def text_of(database: Database, place: int) -> str:
    """The text of the document at `place`."""
    found = database.row("SELECT text FROM document_text WHERE document = ?", (place,))
    return "" if found is None else str(found[0])


def place_of(database: Database, document_id: str) -> int:
    """Where the document stands in the corpus; KeyError when it is not there."""
    found = database.row("SELECT place FROM document WHERE id = ?", (document_id,))
    if found is None:
        raise KeyError(document_id)
    return _number(found)


def next_place(database: Database) -> int:
    """The first place behind all documents."""
    return _number(database.row("SELECT coalesce(max(place), -1) + 1 FROM document"))


def is_taken(database: Database, document_id: str) -> bool:
    """Whether there is a document of that id."""
    return database.row("SELECT 1 FROM document WHERE id = ?", (document_id,)) is not None


def taken(database: Database, ids: Sequence[str]) -> set[str]:
    """Those of `ids` that a document has; asked for a hundred at a time."""
    found: set[str] = set()
    for first in range(0, len(ids), _AT_ONCE):
        some = ids[first : first + _AT_ONCE]
        found.update(row[0] for row in database.rows(_TAKEN, [*some, *[None] * (_AT_ONCE - len(some))]))
    return found


def without_id(database: Database, source: str, sha256: str, before: int) -> list[str]:
    """The ids of the documents of that source and text that came without one, up to the place `before`, in order."""
    found = database.rows(_WITHOUT_ID, (sha256[:8], before))
    return [str(key) for key, came_from, whole in found if (came_from, whole) == (source, sha256)]


def add(database: Database, coming: Iterable[tuple[int, Header, Standing]]) -> None:
    """Write the rows of new documents, each at its place."""
    told: list[Sequence[Value]] = []
    texts: list[Sequence[Value]] = []
    stand: list[Sequence[Value]] = []
    for place, header, (state, spans, note) in coming:
        fields = orjson.dumps([[*one] for one in header.fields]) if header.fields else None
        text = header.text
        told.append((place, header.id, title_of(text), header.source, len(text), header.sha256, fields))
        texts.append((place, text))
        stand.append((place, state.value, spans, header.annotator, note))
    database.run_many("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?)", told)
    database.run_many("INSERT INTO document_text VALUES (?, ?)", texts)
    database.run_many("INSERT INTO set_document VALUES (1, ?, ?, ?, 1, ?, ?)", stand)


def _stored(database: Database, row: tuple[Value, ...]) -> Stored:
    key, text, sha256, source, annotator, fields, state, note, revision, place, has_others = row
    document_id, body, number = str(key), str(text), _number((place,))
    if text_sha256(body) != sha256:
        raise ReadError(Reason.TEXT_CHANGED, database.path, document_id)
    with sound(database.path, document_id):
        named = (
            tuple(Field(str(one), str(two)) for one, two in orjson.loads(fields)) if isinstance(fields, bytes) else ()
        )
        marked = marks.spans(database, number, body)
        if has_others:
            marked += marks.others(database, number)
        marked += marks.remarks(str(state), str(note))
    header = Header(document_id, body, str(sha256), str(source), str(annotator), named)
    return Stored(Record(header, tuple(marked)), _number((revision,)))


def _row(found: tuple[Value, ...]) -> DocumentRow:
    key, title, source, state, *numbers = found
    spans, length, revision, place = (_number((one,)) for one in numbers)
    return DocumentRow(str(key), str(title), str(source), State(str(state)), spans, length, revision, place)


def _values(query: DocumentQuery) -> dict[str, Value]:
    states = sorted(one.value for one in query.states or ())
    return {"text": folded(query.text), "states": orjson.dumps(states).decode()}


def _number(row: tuple[Value, ...] | None) -> int:
    if not row or not isinstance(row[0], int):
        raise TypeError(f"no number: {row}")
    return row[0]
