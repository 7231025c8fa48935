"""Tawsim's own JSONL: one document a line, read line by line in bounded memory, written the same way every time."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator

import orjson

from annotation.scheme import Scheme
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target
from corpus.formats.lines import Line, head, utf8_lines
from corpus.formats.losses import Kind, left_behind
from corpus.formats.native_jsonl.parsing import LineRefused
from corpus.formats.native_jsonl.reading import from_line
from corpus.formats.native_jsonl.writing import to_pieces
from corpus.record import Record


class NativeJsonl:
    """The lossless format, and the one that is kept beside every project."""

    name: str = "jsonl"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    reading: tuple[Option, ...] = ()
    writing: tuple[Option, ...] = ()
    is_folder: bool = False
    policies: tuple[Policy, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """By keys that nobody else writes; by its name where the first line has none of them, or is no JSON."""
        is_named = source.path.suffix.lower() in self.suffixes
        beginning = head(source.path).removeprefix(codecs.BOM_UTF8).lstrip()
        if beginning.startswith(b"{") and _is_ours(*beginning.partition(b"\n")[:2]):
            return Confidence.BY_CONTENT
        return Confidence.BY_NAME if is_named else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """Each line's record, or its problem; an id that stood on an earlier line is refused."""
        try:
            yield from _records(source, options.max_line)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """It holds everything that anybody decided."""
        del scheme, options
        return (Kind.SUGGESTION,)

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Write a line a record; only what is merely suggested is left behind."""
        del options
        with target.file() as sink:
            for record in records:
                for piece in to_pieces(record):
                    sink.write(piece)
                if record.suggestions:
                    yield from left_behind(record, (Kind.SUGGESTION,))


def _records(source: Source, limit: int) -> Iterator[Record | ReadProblem]:
    seen: set[str] = set()
    for line in utf8_lines(source, limit):
        if line.content is not None and line.content.isspace():
            continue
        try:
            yield _record(line, limit, seen)
        except LineRefused as refused:
            yield ReadProblem(refused.reason, source.path, line.number, refused.detail)


def _record(line: Line, limit: int, seen: set[str]) -> Record:
    """The record of a line; LineRefused where it breaks a rule, on its own or with an id among those `seen`."""
    if line.content is None:
        raise LineRefused(Reason.LINE_TOO_LONG, str(limit))
    record = from_line(line.content)
    if record.header.id in seen:
        raise LineRefused(Reason.DUPLICATE_ID, record.header.id)
    if record.header.id:
        seen.add(record.header.id)
    return record


def _is_ours(line: bytes, end: bytes) -> bool:
    """Whether the first line of a file, or its beginning where it has no `end` yet, is one that Tawsim wrote."""
    try:
        value: object = orjson.loads(line)
    except orjson.JSONDecodeError:
        # A long document: what came so far is its text, and perhaps its first spans.
        return not end and line.startswith(b'{"id":"') and b'","text":"' in line[:1_000]
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return False
    if "_view_id" in value or "source" in value:
        # Prodigy's, or spans alone: they hand some of our keys through.
        return False
    meta, spans = value.get("meta"), value.get("spans")
    if isinstance(meta, dict) and "sha256" in meta:
        return True
    return isinstance(spans, list) and any(isinstance(one, dict) and "layer" in one for one in spans)
