"""A token-per-line file as records: the words joined by blanks, the sentences by line feeds, the tags as spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import NamedTuple

import orjson

from annotation.document import Field, new_header
from annotation.ranges import Range
from annotation.span import Origin, Span, sort_key
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.formats.conll.layout import NOTHING, Columns, Layout, parted, told
from corpus.formats.conll.options import LAYER, TAGS, WORDS
from corpus.formats.format import ImportOptions, Notice, Source, chosen
from corpus.formats.lines import TextLine, text_lines
from corpus.formats.tagging import DOCUMENTS, Documents, chunks, is_tag, nested_chunks
from corpus.record import Record

DOCSTART = "-DOCSTART-"
_SAMPLE = 4_000


class Row(NamedTuple):
    """A token's line."""

    number: int
    columns: Columns


@dataclass
class _Draft:
    """A document as it is read: its sentences, what was said above them, and why it cannot be kept."""

    sentences: list[list[Row]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    problem: ReadProblem | None = None
    line: int = 0

    @property
    def is_empty(self) -> bool:
        return not self.problem and not any(self.sentences)


def records(source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
    """The records of the file, a document at a time in memory; ReadError where it cannot be read at all."""
    lines = text_lines(source, options)
    sample = list(islice(lines, _SAMPLE))
    values = options.values
    rows = [parted(one.text) for one in sample if isinstance(one, TextLine)]
    is_parted = any(row and row[0] == DOCSTART for row in rows)
    content = [row for row in rows if row and not _is_remark(row)]
    try:
        layout = told(content, str(chosen(WORDS, values)), str(chosen(TAGS, values)))
    except ValueError as error:
        raise ReadError(Reason.OPTION_WRONG, source.path, str(error)) from error
    if layout is None and is_parted and not content:
        return
    if layout is None:
        raise ReadError(Reason.COLUMNS_WRONG, source.path, ", ".join(content[0][:4]) if content else "")
    if layout.width > 2:
        source.on_notice(Notice.COLUMNS_CHOSEN, f"{layout.word + 1}: {', '.join(str(1 + one) for one in layout.tags)}")
    how = Documents(str(chosen(DOCUMENTS, values)))
    if how is Documents.AUTO:
        how = Documents.MARKED if is_parted else Documents.SENTENCE
    layer = str(chosen(LAYER, values))
    for draft in _drafts(chain(sample, lines), how):
        yield draft.problem or _record(draft, source, layout, layer if layer != "*" else "entity")


def _is_remark(row: Columns) -> bool:
    """Whether a line is no token: the mark of a document, or a comment."""
    return row[0] == DOCSTART or (row[0].startswith("#") and not is_tag(row[-1]))


def _drafts(lines: Iterable[TextLine | ReadProblem], how: Documents) -> Iterator[_Draft]:
    draft = _Draft(line=1)
    sentence: list[Row] = []
    for one in lines:
        if isinstance(one, ReadProblem):
            draft.problem = draft.problem or one
            continue
        row = parted(one.text)
        is_mark = bool(row) and row[0] == DOCSTART
        if row and not _is_remark(row):
            sentence.append(Row(one.number, row))
            continue
        if row and not is_mark and not sentence:
            draft.comments.append(one.text)
            continue
        if sentence:
            draft.sentences.append(sentence)
            sentence = []
        if (is_mark and how is Documents.MARKED) or (how is Documents.SENTENCE and draft.sentences):
            if not draft.is_empty:
                yield draft
            draft = _Draft(line=one.number)
    if sentence:
        draft.sentences.append(sentence)
    if not draft.is_empty:
        yield draft


def _record(draft: _Draft, source: Source, layout: Layout, layer: str) -> Record | ReadProblem:
    """The record of a draft, or the first line of it that is not as the others are."""
    text: list[str] = []
    spans: list[Span] = []
    after = 0
    for sentence in draft.sentences:
        problem = _wrong(sentence, source, layout)
        if problem is not None:
            return problem
        places: list[Range] = []
        for number, row in enumerate(sentence):
            word = row.columns[layout.word]
            if text:
                text.append(" " if number else "\n")
                after += 1
            text.append(word)
            places.append(Range(after, after + len(word)))
            after += len(word)
        spans += _spans(sentence, places, layout, layer)
    whole = "".join(text)
    spans = [one._replace(surface=whole[one.start : one.end]) for one in sorted(spans, key=sort_key)]
    named = tuple(one._replace(id=f"T{number}") for number, one in enumerate(spans, 1))
    return Record(new_header("", whole, source.name, "", tuple(_fields(draft, layout))), named)


def _wrong(sentence: Iterable[Row], source: Source, layout: Layout) -> ReadProblem | None:
    for row in sentence:
        if len(row.columns) < layout.width:
            return ReadProblem(Reason.COLUMNS_WRONG, source.path, row.number, str(len(row.columns)))
        wrong = next((one for one in _tags(row, layout) if not is_tag(one) and one not in NOTHING), None)
        if wrong is not None:
            return ReadProblem(Reason.TAGS_WRONG, source.path, row.number, wrong)
        if any("\ud800" <= one <= "\udfff" for one in row.columns[layout.word]):
            return ReadProblem(Reason.LONE_SURROGATE, source.path, row.number)
    return None


def _tags(row: Row, layout: Layout) -> Sequence[str]:
    if layout.is_bag:
        return row.columns[layout.tags[0] :]
    return [row.columns[place] for place in layout.tags]


def _spans(sentence: Sequence[Row], places: Sequence[Range], layout: Layout, layer: str) -> Iterator[Span]:
    rows = [_tags(row, layout) for row in sentence]
    columns = [nested_chunks(rows)] if layout.is_bag else [chunks(column) for column in zip(*rows, strict=True)]
    for first, last, label in chain.from_iterable(columns):
        ranges = (Range(places[first].start, places[last].end),)
        yield Span("", ranges, label, layer, "", origin=Origin.IMPORTED)


def _fields(draft: _Draft, layout: Layout) -> Iterator[Field]:
    """What the file says beside words and tags: comments, and the other columns, a list of one's words each."""
    if draft.comments:
        yield Field("comments", orjson.dumps(draft.comments).decode())
    if layout.is_bag:
        return
    rows = [row.columns for sentence in draft.sentences for row in sentence]
    for place in range(min(map(len, rows))):
        if place != layout.word and place not in layout.tags:
            words = [row[place] for row in rows]
            if not NOTHING.issuperset(words):
                yield Field(f"column {place + 1}", orjson.dumps(words).decode())
