"""Rows of a data set as records: texts with spans as we write them, or words with a tag each, as others do."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import orjson

from annotation.change import Annotation, DocumentLabel, Note, State, Status
from annotation.document import EditRefused, Field, new_header
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.span import Attribute, Origin, Span, sort_key
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.formats.doors import load
from corpus.formats.format import ImportOptions, Source
from corpus.formats.lines import utf8_lines
from corpus.formats.tagging import chunks, is_tag
from corpus.record import Record

Row = Mapping[str, object]

WORDS = ("tokens", "words")
TAGS = ("ner_tags", "ner", "tags", "labels", "ner_tags_str")
_BATCH = 200
_OURS = frozenset(
    {
        "id",
        "text",
        "tokens",
        "ner_tags",
        "spans",
        "relations",
        "labels",
        "note",
        "state",
        "source",
        "annotator",
        "fields",
    }
)


class _Numbered(NamedTuple):
    number: int
    row: object
    names: Mapping[str, Sequence[str]]


def is_row(row: object) -> bool:
    """Whether an object has words and a tag each."""
    return isinstance(row, dict) and _column(row, WORDS) is not None and _column(row, TAGS) is not None


def data_files(folder: Path) -> list[Path]:
    """The data of a folder: what lies in `data/`, or beside the card, by name."""
    for place in (folder / "data", folder):
        found = sorted(one for ending in ("*.jsonl", "*.parquet") for one in place.glob(ending) if one.is_file())
        if found:
            return found
    return []


def records(source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
    """The records of a file or of every data file of a folder."""
    paths = data_files(source.path) if source.path.is_dir() else [source.path]
    if not paths:
        raise ReadError(Reason.PART_MISSING, source.path, "data/train.jsonl")
    for path in paths:
        try:
            yield from _of_file(source._replace(path=path), options)
        except ReadError as error:
            yield ReadProblem(error.reason, path, 0, error.detail)


def _of_file(source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
    for one in _rows(source, options):
        if isinstance(one, ReadProblem):
            yield one
            continue
        try:
            yield _record(one, source.name)
        except (KeyError, TypeError, ValueError, EditRefused) as error:
            yield ReadProblem(Reason.MALFORMED, source.path, one.number, str(error)[:80])


def _rows(source: Source, options: ImportOptions) -> Iterator[_Numbered | ReadProblem]:
    if source.path.suffix.lower() == ".parquet" or _is_parquet(source.path):
        yield from _packed_rows(source)
        return
    for line in utf8_lines(source, options.max_line):
        if line.content is None:
            yield ReadProblem(Reason.LINE_TOO_LONG, source.path, line.number, str(options.max_line))
        elif line.content.strip():
            try:
                yield _Numbered(line.number, orjson.loads(line.content), {})
            except orjson.JSONDecodeError as error:
                yield ReadProblem(Reason.NOT_JSON, source.path, line.number, str(error))


def _is_parquet(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PAR1"


def _packed_rows(source: Source) -> Iterator[_Numbered]:
    arrow, parquet = load("pyarrow", source.path), load("pyarrow.parquet", source.path)
    try:
        file = parquet.ParquetFile(source.path)
        names = _names(file.schema_arrow.metadata or {})
        number = 0
        for batch in file.iter_batches(batch_size=_BATCH):
            for row in batch.to_pylist():
                number += 1
                yield _Numbered(number, row, names)
    except (arrow.ArrowException, OSError, ValueError) as error:
        raise ReadError(Reason.DAMAGED, source.path, type(error).__name__) from error


def _names(metadata: Mapping[bytes, bytes]) -> dict[str, Sequence[str]]:
    """The names of numbered tags, by column, as the file itself has them."""
    try:
        features = orjson.loads(metadata[b"huggingface"])["info"]["features"]
    except (KeyError, TypeError, orjson.JSONDecodeError):
        return {}
    found = {}
    for name, one in features.items() if isinstance(features, dict) else ():
        inner = one[0] if isinstance(one, list) and one else one.get("feature", one) if isinstance(one, dict) else {}
        if isinstance(inner, dict) and isinstance(inner.get("names"), list):
            found[name] = inner["names"]
    return found


def _column(row: Row, names: Sequence[str]) -> str | None:
    return next((one for one in names if isinstance(row.get(one), list)), None)


def _record(one: _Numbered, origin: str) -> Record:
    """The record of a row; ValueError and its like where it is not what it should be."""
    row = one.row
    if not isinstance(row, dict):
        raise TypeError("no object")
    if isinstance(row.get("text"), str) and isinstance(row.get("spans"), list):
        record = _of_spans(row, origin)
    else:
        record = _of_tags(row, one.names, origin)
    record.to_document()
    return record


def _of_spans(row: Row, origin: str) -> Record:
    text = str(row["text"])
    if not text:
        raise ValueError("text")
    spans = sorted((_span(one, text) for one in _objects(row, "spans")), key=sort_key)
    marks: list[Annotation] = [*spans]
    marks += [Relation(*_strings(one, "id", "label", "head", "child")) for one in _objects(row, "relations")]
    marks += [DocumentLabel(*_strings(one, "name", "value")) for one in _objects(row, "labels")]
    if row.get("note"):
        marks.append(Note(str(row["note"])))
    state = State(str(row.get("state") or State.NEW.value))
    if state is not State.NEW:
        marks.append(Status(state))
    fields = [Field(*_strings(one, "name", "value")) for one in _objects(row, "fields")]
    fields += _others(row, _OURS)
    where = str(row["source"]) if "source" in row else origin
    header = new_header(str(row.get("id", "")), text, where, str(row.get("annotator", "")), tuple(fields))
    return Record(header, tuple(marks))


def _span(one: Row, text: str) -> Span:
    start, end = _number(one, "start"), _number(one, "end")
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start}..{end} / {len(text)}")
    parts = tuple(Range(_number(part, "start"), _number(part, "end")) for part in _objects(one, "fragments"))
    key, label = _strings(one, "id", "label")
    attributes = tuple(Attribute(*_strings(each, "name", "value")) for each in _objects(one, "attributes"))
    layer, origin, maker = (str(one.get(name) or otherwise) for name, otherwise in _OTHERWISE)
    if text[start:end] != one.get("text", text[start:end]) or not label:
        raise ValueError(f"{start}..{end}: {one.get('text')}")
    return Span(key, parts or (Range(start, end),), label, layer, text[start:end], attributes, Origin(origin), maker)


_OTHERWISE = (("layer", "entity"), ("origin", Origin.IMPORTED.value), ("maker", ""))


def _objects(row: Row, key: str) -> list[Row]:
    value = row.get(key) or []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise TypeError(key)
    return value


def _number(row: Row, key: str) -> int:
    value = row[key]
    if type(value) is not int:
        raise TypeError(key)
    return value


def _strings(row: Row, *keys: str) -> Iterator[str]:
    for key in keys:
        value = row[key]
        if not isinstance(value, str):
            raise TypeError(key)
        yield value


def _of_tags(row: Row, names: Mapping[str, Sequence[str]], origin: str) -> Record:
    """The words joined by blanks, unless the row has the text that they were cut from."""
    words_at, tags_at = _column(row, WORDS), _column(row, TAGS)
    if words_at is None or tags_at is None:
        raise KeyError("tokens, ner_tags")
    words, tags = row[words_at], row[tags_at]
    if not isinstance(words, list) or not isinstance(tags, list) or len(words) != len(tags) or not words:
        raise ValueError(f"{words_at}, {tags_at}")
    named = [_tag(one, names.get(tags_at, ())) for one in tags]
    text = row.get("text")
    places = _places([str(one) for one in words], text if isinstance(text, str) else None)
    whole = text if isinstance(text, str) else " ".join(map(str, words))
    marks = []
    for number, (first, last, label) in enumerate(chunks(named), 1):
        part = (Range(places[first].start, places[last].end),)
        marks.append(Span(f"T{number}", part, label, "entity", whole[part[0].start : part[0].end], (), Origin.IMPORTED))
    key = row.get("id")
    fields = _others(row, frozenset({words_at, tags_at, "text"} | ({"id"} if isinstance(key, str) else set())))
    return Record(new_header(key if isinstance(key, str) else "", whole, origin, "", tuple(fields)), tuple(marks))


def _tag(one: object, names: Sequence[str]) -> str:
    found = names[one] if isinstance(one, int) and 0 <= one < len(names) else one
    if not isinstance(found, str) or not is_tag(found):
        raise ValueError(str(one))
    return found


def _places(words: Sequence[str], text: str | None) -> list[Range]:
    places = []
    after = 0
    for word in words:
        start = after if text is None else text.index(word, after)
        after = start + len(word)
        places.append(Range(start, after))
        after += text is None
    return places


def _others(row: Row, known: frozenset[str]) -> list[Field]:
    return [Field(name, orjson.dumps(one, default=str).decode()) for name, one in row.items() if name not in known]


def first_row(beginning: bytes) -> object:
    """The first line of a file as JSON; None where it is none."""
    try:
        return orjson.loads(beginning.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")[0])
    except orjson.JSONDecodeError:
        return None
