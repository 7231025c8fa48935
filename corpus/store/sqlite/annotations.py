"""The rows of what is marked: spans in their one order, relations, labels, and the note and state of each document."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from annotation.change import Annotation, BySort, DocumentLabel, Edit, Note, State, Status, by_sort
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Origin, Span
from corpus.collector import resting
from corpus.errors import Conflict, Reason
from corpus.store.codec import (
    Unsound,
    abridged,
    pack_attributes,
    pack_ranges,
    unpack_attributes,
    unpack_ranges,
)
from corpus.store.sqlite.database import Database, Value

SET = 1
"""The annotation set of this project's own work."""

Row = tuple[int, *tuple[Value, ...]]
"""The place of a document, and what stands beside it."""

_ORIGINS = {one.value: one for one in Origin}

_PUT_SPAN = "INSERT INTO span VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
# Fifty rows a statement are written in four fifths of the time.
_MANY = 50
_PUT_MANY_SPANS = _PUT_SPAN + ", (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" * (_MANY - 1)
_TAKE_SPAN = """DELETE FROM span WHERE annotation_set = 1 AND document = ? AND start = ? AND end = ? AND layer = ?
    AND label = ? AND id = ?"""
_PUT_RELATION = "INSERT INTO relation VALUES (1, ?, ?, ?, ?, ?)"
_TAKE_RELATION = "DELETE FROM relation WHERE annotation_set = 1 AND document = ? AND id = ?"
_PUT_LABEL = """INSERT INTO document_label SELECT 1, ?1, ?2, coalesce(max(position), -1) + 1, ?3 FROM document_label
    WHERE annotation_set = 1 AND document = ?1 AND name = ?2"""
_TAKE_LABEL = "DELETE FROM document_label WHERE annotation_set = 1 AND document = ? AND name = ? AND value = ?"
_SPANS = """SELECT start, end, layer, label, id, surface, ranges, attributes, origin, maker FROM span
    WHERE annotation_set = 1 AND document = ? ORDER BY start, end DESC, layer, label, id"""


def write(database: Database, place: int, edit: Edit) -> None:
    """Let the rows of the document at `place` follow `edit`; Conflict where what goes is not there."""
    taken = by_sort(edit.before)
    _take_all(database, place, _TAKE_SPAN, [_span_key(place, one) for one in taken.spans])
    _take_all(database, place, _TAKE_RELATION, [(place, one.id) for one in taken.relations])
    _take_all(database, place, _TAKE_LABEL, [(place, one.name, one.value) for one in taken.labels])
    rows = Rows()
    rows.take(place, by_sort(edit.after))
    rows.put(database)


class Rows:
    """The rows of what is marked in some documents; note and state are in a document's own row (`standing`)."""

    def __init__(self) -> None:
        self._spans: list[Row] = []
        self._relations: list[Row] = []
        self._labels: list[Row] = []

    def take(self, place: int, marked: BySort) -> None:
        """Make the rows of what is marked at `place`."""
        self._spans += [_span_row(place, one) for one in marked.spans]
        self._relations += [(place, one.id, one.label, one.head, one.child) for one in marked.relations]
        self._labels += [(place, one.name, one.value) for one in marked.labels]

    def move(self, places: int) -> None:
        """Let all of them stand so many places further on."""
        for rows in (self._spans, self._relations, self._labels) if places else ():
            rows[:] = [(place + places, *rest) for place, *rest in rows]

    def put(self, database: Database) -> None:
        """Write them."""
        spans = self._spans
        whole = len(spans) - len(spans) % _MANY
        many = [[*chain.from_iterable(spans[first : first + _MANY])] for first in range(0, whole, _MANY)]
        written = (_PUT_MANY_SPANS, many), (_PUT_SPAN, spans[whole:])
        for sql, rows in (*written, (_PUT_RELATION, self._relations), (_PUT_LABEL, self._labels)):
            if rows:
                database.run_many(sql, rows)


def standing(edit: Edit) -> tuple[str | None, str | None]:
    """The state and the note that `edit` leaves, each None where it does not touch it."""
    state: str | None = None
    note: str | None = None
    for one in edit.before:
        if isinstance(one, Status):
            state = State.NEW.value
        elif isinstance(one, Note):
            note = ""
    for one in edit.after:
        if isinstance(one, Status):
            state = one.state.value
        elif isinstance(one, Note):
            note = one.text
    return state, note


def growth(edit: Edit) -> int:
    """How many spans more there are after `edit`."""
    return sum(isinstance(one, Span) for one in edit.after) - sum(isinstance(one, Span) for one in edit.before)


def spans(database: Database, place: int, text: str) -> list[Annotation]:
    """All spans of the document at `place`, in the one order, each checked against `text`; raises Unsound."""
    with resting():
        return _spans(database, place, text)


def others(database: Database, place: int) -> list[Annotation]:
    """The relations and document labels of the document at `place`, in order."""
    relations = database.rows(
        "SELECT id, label, head, child FROM relation WHERE annotation_set = 1 AND document = ? ORDER BY id", (place,)
    )
    labels = database.rows(
        "SELECT name, value FROM document_label WHERE annotation_set = 1 AND document = ? ORDER BY name, position",
        (place,),
    )
    found: list[Annotation] = [Relation(*row) for row in relations]
    found += [DocumentLabel(*row) for row in labels]
    return found


def remarks(state: str, note: str) -> list[Annotation]:
    """Note and state as annotations, where they are not what every document begins with."""
    found: list[Annotation] = [Note(note)] if note else []
    try:
        return found if state == State.NEW.value else [*found, Status(State(state))]
    except ValueError as error:
        raise Unsound(str(error)) from error


def _take_all(database: Database, place: int, sql: str, keys: Sequence[Sequence[Value]]) -> None:
    if keys and database.run_many(sql, keys) != len(keys):
        raise Conflict(Reason.STALE, database.path, f"document {place}: what was to be changed is not there")


def _span_key(place: int, span: Span) -> tuple[Value, ...]:
    return (place, span.start, span.end, span.layer, span.label, span.id)


def _span_row(place: int, span: Span) -> Row:
    key, ranges, label, layer, surface, attributes, origin, maker = span
    start, end = ranges[0][0], ranges[-1][1]
    packed_ranges, packed_attributes = pack_ranges(ranges), pack_attributes(attributes)
    stored = abridged(surface)
    return place, start, end, layer, label, key, stored, packed_ranges, packed_attributes, str(origin), maker


def _spans(database: Database, place: int, text: str) -> list[Annotation]:
    found: list[Annotation] = []
    known: dict[str, str] = {}
    same = known.setdefault
    for start, end, layer, label, key, stored, packed, attributes, origin, maker in database.rows(_SPANS, (place,)):
        # What was read is the surface, unless it is a long one; no second string is made to compare it.
        surface = stored
        if not text.startswith(stored, start) or len(stored) != end - start:
            surface = text[start:end]
            if len(stored) == end - start or abridged(surface) != stored:
                raise Unsound(f"span {key}: the text at {start}..{end} is not what was labelled")
        found.append(
            Span(
                key,
                (Range(start, end),) if packed is None else unpack_ranges(packed),
                # One string for all spans of a label, not one for each.
                same(label, label),
                same(layer, layer),
                surface,
                () if attributes is None else unpack_attributes(attributes),
                _ORIGINS[origin],
                same(maker, maker),
            )
        )
    return found
