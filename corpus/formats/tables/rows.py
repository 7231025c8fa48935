"""Rows of a table as records: a row a document, its labels on the whole of it, its other cells kept as fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from annotation.change import Annotation, DocumentLabel
from annotation.document import Field, new_header
from corpus.errors import ReadProblem, Reason
from corpus.formats import objects
from corpus.formats.format import Notice, Source
from corpus.formats.objects import Refused
from corpus.formats.tables.choices import Choices
from corpus.formats.tables.layout import Layout, label_name, layout
from corpus.record import Record

LOOKED_AT = 100
"""So many rows are looked at before it is said which column is which."""


class Row(NamedTuple):
    """A row as a file has it: `number` from 1, of its line or of its row in the sheet; or why it is none."""

    number: int
    cells: Sequence[str]
    refused: Refused | None = None


def records(rows: Iterable[Row], source: Source, choices: Choices, decided: str = "") -> Iterator[Record | ReadProblem]:
    """A record a row, or why it is none; Refused where the columns cannot be told, or the row that may have their
    names is none.

    `decided`: what else was decided about the table, to be said with the columns.
    """
    coming = iter(rows)
    first = list(islice(coming, LOOKED_AT))
    if first and first[0].refused is not None and choices.header is not False:
        # It may have the names.
        raise first[0].refused
    found = layout([row.cells for row in first if row.refused is None], choices)
    told = ", ".join(filter(None, (found.guessed, decided)))
    if told:
        source.on_notice(Notice.COLUMNS_CHOSEN, told)
    is_header_due = found.has_header
    for row in chain(first, coming):
        if is_header_due and row.refused is None:
            is_header_due = False
            continue
        try:
            yield _record(row, found, choices, source)
        except Refused as refused:
            yield ReadProblem(refused.reason, source.path, row.number, refused.detail)
        except UnicodeEncodeError:
            yield ReadProblem(Reason.LONE_SURROGATE, source.path, row.number)


def _record(row: Row, found: Layout, choices: Choices, source: Source) -> Record:
    if row.refused is not None:
        raise row.refused
    width = len(found.names)
    if len(row.cells) != width:
        raise Refused(Reason.COLUMNS_WRONG, f"{len(row.cells)} / {width}")
    text = row.cells[found.text]
    if not text.strip():
        raise Refused(Reason.TEXT_EMPTY)
    name = "" if found.id is None else row.cells[found.id].strip()
    kept = ((found.names[place], row.cells[place]) for place in found.kept)
    fields = tuple(Field(key, objects.json_text(value)) for key, value in kept if value)
    labels: tuple[Annotation, ...] = tuple(dict.fromkeys(_labels(row, found, choices.separator)))
    return Record(new_header(name, text, source.name, "", fields), labels)


def _labels(row: Row, found: Layout, separator: str) -> Iterator[DocumentLabel]:
    for place in found.labels:
        cell = row.cells[place]
        for value in cell.split(separator) if separator else (cell,):
            if value.strip():
                yield DocumentLabel(label_name(found, place), value.strip())
