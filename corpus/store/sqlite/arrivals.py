"""Documents that come in together: their rows are made one by one as they come, and a short transaction writes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from annotation.change import Annotation, Change, Edit, Kind, State
from annotation.document import Header, arranged
from annotation.span import Origin
from annotation.suggest.suggestion import Suggestion
from corpus.record import Record
from corpus.store.codec import offered_for, pack
from corpus.store.naming import stored_header
from corpus.store.sqlite import annotations as marks
from corpus.store.sqlite import documents, events, suggestions
from corpus.store.sqlite.database import Database
from corpus.store.sqlite.documents import Standing


class _Arrival(NamedTuple):
    """What is left of a record when its rows are made: `packed` are its annotations as its first event has them."""

    change: str
    header: Header
    standing: Standing
    packed: bytes
    offered: tuple[Suggestion, ...]


class Arrivals:
    """Documents on their way in: nothing is written before `write`, so a document may be long in coming."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # Where the first of them will stand, if nobody else brings any until then.
        self._first = documents.next_place(database)
        self._came: list[_Arrival] = []
        self._rows = marks.Rows()

    def take(self, record: Record, change: str) -> tuple[Annotation, ...]:
        """Take a record in, which comes with the change of that id; its annotations as a document has them.

        EditRefused where it does not fit its own text.
        """
        marked = arranged(record.header, record.annotations)
        self._rows.take(self._first + len(self._came), marked)
        state = marked.states[0].state if marked.states else State.NEW
        standing = Standing(state, len(marked.spans), marked.notes[0].text if marked.notes else "")
        # As a document holds them, so that the log replays to the rows.
        annotations = tuple(marked.annotations())
        offered = tuple(offered_for(record.header.text, record.suggestions)) if record.suggestions else ()
        self._came.append(_Arrival(change, record.header, standing, pack(annotations), offered))
        return annotations

    def write(self, maker: str, at: int) -> list[str]:
        """Write them behind all other documents, each under an id that is free; return the ids."""
        first = documents.next_place(self._database)
        self._rows.move(first - self._first)
        came = [(place, one) for place, one in enumerate(self._named(), first)]
        documents.add(self._database, [(place, one.header, one.standing) for place, one in came])
        self._rows.put(self._database)
        events.put_arrivals(self._database, [(one.change, place, one.packed) for place, one in came], maker, at)
        for place, one in came:
            if one.offered:
                suggestions.put(self._database, place, one.header.text, one.offered)
        return [one.header.id for _, one in came]

    def _named(self) -> Iterator[_Arrival]:
        wanted = [one.header.id for one in self._came]
        taken = documents.taken(self._database, wanted)
        known = taken.union(wanted)

        def is_taken(name: str) -> bool:
            # Another name than those wanted is asked for where one of them is not free.
            return name in taken or (name not in known and documents.is_taken(self._database, name))

        for one in self._came:
            header = stored_header(one.header, is_taken)
            taken.add(header.id)
            yield one if header is one.header else one._replace(header=header)


def as_change(change: str, document_id: str, annotations: tuple[Annotation, ...], maker: str, at: int) -> Change:
    """What a document's coming is to those who listen."""
    edit = Edit(Kind.IMPORT, (), annotations)
    return Change(change, Kind.IMPORT, {document_id: edit}, maker, at, Origin.IMPORTED)
