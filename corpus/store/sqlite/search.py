"""The search index in the file: the runs of three letters of each text's key, in an FTS5 table without content.

Words would not do: a clitic before a stem hides the word, and a hit may stand anywhere in one. The table keeps which
documents have a run of letters and nothing else (`detail=none`); the texts are in `document_text`. Long documents are
not indexed: reading one costs ten milliseconds a megabyte, indexing it would hold an edit up. Where SQLite has no
FTS5, or none with trigrams (before 3.34), nothing is indexed and every search reads every text.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from heapq import merge

from corpus.store import grams
from corpus.store.search import Candidate
from corpus.store.sqlite.database import Database, Values

LONG = 100_000
"""Documents of more code points are offered to every search; the step that made `document_long` says the same."""

_BATCH_CODE_POINTS = 25_000
_PAGE = 64
_HAS_TRIGRAMS = (3, 34, 0)

_MAKE = """CREATE VIRTUAL TABLE IF NOT EXISTS search_gram
    USING fts5(grams, tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0, content = '')"""
_FOUND = "SELECT rowid FROM search_gram WHERE search_gram MATCH ? AND rowid > ? ORDER BY rowid LIMIT 64"
_LONG_ONES = "SELECT place FROM document WHERE place > ? AND length > 100000 ORDER BY place LIMIT 64"
_TEXT = """SELECT place, id, title, text FROM document JOIN document_text ON document_text.document = place
    WHERE place = ?"""
_NEXT = """SELECT place, id, title, text FROM document JOIN document_text ON document_text.document = place
    WHERE place > ? ORDER BY place LIMIT 1"""
_WAITING = """SELECT place, length FROM document WHERE place >= (SELECT through FROM search_reach)
    ORDER BY place LIMIT 500"""


def has_trigrams(database: Database) -> bool:
    """Whether this SQLite can keep and read the index."""
    has_module = database.row("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'") is not None
    return has_module and sqlite3.sqlite_version_info >= _HAS_TRIGRAMS


class SqliteSearch:
    """The `SearchIndex` of one connection."""

    def __init__(self, database: Database, can_index: Callable[[Database], bool] = has_trigrams) -> None:
        """`can_index`: whether this SQLite has what the index needs."""
        self._database = database
        self._can_index = can_index

    def candidates(self, needles: Iterable[str] = (), *, after: int = -1) -> Iterator[Candidate]:
        """Documents that may hold all `needles`, in corpus order."""
        wanted = grams.wanted(needles)
        # What is added meanwhile lies behind the reach that is asked for first.
        reach = self._reach() if wanted and self._can_index(self._database) else 0
        last = after
        if reach > after + 1:
            phrase = " ".join('"' + one.replace('"', '""') + '"' for one in wanted)
            found = self._places(_FOUND, after, phrase)
            for place in merge(found, self._places(_LONG_ONES, after)):
                if place >= reach:
                    break
                yield from self._read(_TEXT, (place,))
            last = reach - 1
        while read := self._read(_NEXT, (last,)):
            last = read[0].place
            yield read[0]

    def behind(self) -> int:
        """How many documents are beyond the index's reach; 0 where there is no index to be had."""
        if not self._can_index(self._database):
            return 0
        row = self._database.row("SELECT count(*) FROM document WHERE place >= (SELECT through FROM search_reach)")
        return _number(row)

    def catch_up(self) -> bool:
        """Index about 25,000 code points more."""
        if self._database.is_read_only or not self.behind():
            return False
        with self._database.transaction():
            self._database.run(_MAKE)
            read, through = 0, None
            for place, length in list(self._database.rows(_WAITING)):
                if length <= LONG:
                    self._index(place)
                    read += length
                through = place + 1
                if read >= _BATCH_CODE_POINTS:
                    break
            if through is not None:
                self._database.run("UPDATE search_reach SET through = ?", (through,))
        return self.behind() > 0

    def _index(self, place: int) -> None:
        for one in self._read(_TEXT, (place,)):
            self._database.run("INSERT INTO search_gram (rowid, grams) VALUES (?, ?)", (place, grams.indexed(one.text)))

    def _reach(self) -> int:
        """The first place that is not indexed."""
        return _number(self._database.row("SELECT through FROM search_reach"))

    def _places(self, sql: str, after: int, *wanted: str) -> Iterator[int]:
        """The places that `sql` finds, a page at a time, so that nothing is held open between two hits."""
        last = after
        while True:
            page = [int(row[0]) for row in self._database.rows(sql, (*wanted, last))]
            yield from page
            if len(page) < _PAGE:
                return
            last = page[-1]

    def _read(self, sql: str, values: Values) -> list[Candidate]:
        return [
            Candidate(int(row[0]), str(row[1]), str(row[2]), str(row[3])) for row in self._database.rows(sql, values)
        ]


def _number(row: tuple[object, ...] | None) -> int:
    if not row or not isinstance(row[0], int):
        raise TypeError(f"no number: {row}")
    return row[0]
