"""Records as rows of a data set: every row with the same columns, in JSONL or Parquet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import ModuleType

import orjson

from annotation.change import DocumentLabel, Note, State, Status
from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.span import Span
from corpus.files import Sink
from corpus.formats.doors import load
from corpus.formats.format import ExportOptions, Loss
from corpus.formats.huggingface.shape import INTEGER, Tags, columns, metadata
from corpus.formats.losses import Kind, left_behind
from corpus.formats.policies import Blanks, flatten, spans_of
from corpus.formats.tagging import OUTSIDE, Chunk, tags
from corpus.record import Record

Row = Mapping[str, object]

LOSSES = (
    *(Kind.OVERLAP, Kind.WORD_CUT, Kind.WIDENED, Kind.BLANK_EDGE, Kind.ONLY_BLANK, Kind.FRAGMENTS),
    *(Kind.REFUSED, Kind.SUGGESTION, Kind.SPAN),
)
_BATCH = 500
_LINE_ENDS = ((b"\xc2\x85", b"\\u0085"), (b"\xe2\x80\xa8", b"\\u2028"), (b"\xe2\x80\xa9", b"\\u2029"))


def tag_names(scheme: Scheme, layer: str) -> list[str]:
    """The tags that a layer of the scheme may have, `O` first."""
    found = scheme.layer(layer)
    return [OUTSIDE, *(f"{letter}-{one.name}" for one in (found.labels if found else ()) for letter in "BI")]


def row(record: Record, layer: str, names: Sequence[str], options: ExportOptions) -> tuple[Row | None, list[Loss]]:
    """A record as a row, None where the policy refuses it, and what its tags do not hold."""
    flat = flatten(record, spans_of(record, (layer,)), options.policy, blanks=Blanks.NONE)
    if flat.is_refused:
        return None, list(flat.losses)
    known = frozenset(names)
    losses = [*flat.losses, *left_behind(record, (Kind.SUGGESTION,))]
    losses += [Loss(Kind.OVERLAP, record.header.id, one.original.id) for depth in flat.depths[1:] for one in depth]
    numbers = {place: number for number, place in enumerate(flat.places)}
    chunks = []
    for fit in flat.fits:
        if f"B-{fit.span.label}" in known:
            chunks.append(Chunk(numbers[fit.first], numbers[fit.last], fit.span.label))
        else:
            losses.append(Loss(Kind.SPAN, record.header.id, fit.original.id))
    header = record.header
    made = {
        "id": header.id,
        "text": header.text,
        "tokens": [flat.tokens.text(place) for place in flat.places],
        "ner_tags": tags(len(flat.places), chunks),
        "spans": [_plain_span(one) for one in spans_of(record)],
        "relations": [one._asdict() for one in record.annotations if isinstance(one, Relation)],
        "labels": [one._asdict() for one in record.annotations if isinstance(one, DocumentLabel)],
        "note": next((one.text for one in record.annotations if isinstance(one, Note)), ""),
        "state": next((one.state for one in record.annotations if isinstance(one, Status)), State.NEW).value,
        "source": header.source,
        "annotator": header.annotator,
        "fields": [one._asdict() for one in header.fields],
    }
    return made, losses


def _plain_span(span: Span) -> Row:
    return {
        "id": span.id,
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "layer": span.layer,
        "text": span.surface,
        "fragments": [one._asdict() for one in span.ranges] if span.is_discontinuous else [],
        "attributes": [one._asdict() for one in span.attributes],
        "origin": span.origin.value,
        "maker": span.maker,
    }


class Lines:
    """A line a row; tags by name, which the card numbers."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def add(self, one: Row) -> None:
        """Write a row."""
        line = orjson.dumps(one, option=orjson.OPT_APPEND_NEWLINE)
        for raw, escaped in _LINE_ENDS:
            line = line.replace(raw, escaped)
        self._sink.write(line)

    def close(self) -> None:
        """Nothing is held back."""


class Packed:
    """Parquet, some hundred rows a group; tags by number, their names inside the file."""

    def __init__(self, sink: Sink, names: Sequence[str]) -> None:
        self._arrow, parquet = load("pyarrow"), load("pyarrow.parquet")
        schema = self._arrow.schema([(name, _type(one, self._arrow)) for name, one in columns(names).items()])
        self._schema = schema.with_metadata(metadata(names))
        self._writer = parquet.ParquetWriter(self._arrow.PythonFile(_Out(sink), mode="w"), self._schema)
        self._numbers = {name: number for number, name in enumerate(names)}
        self._batch: list[Row] = []

    def add(self, one: Row) -> None:
        """Write a row, with others."""
        words = one["ner_tags"]
        numbers = [self._numbers[word] for word in words] if isinstance(words, list) else []
        self._batch.append({**one, "ner_tags": numbers})
        if len(self._batch) == _BATCH:
            self._flush()

    def close(self) -> None:
        """Write what is held back, and the end of the file."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        self._writer.write_table(self._arrow.Table.from_pylist(self._batch, schema=self._schema))
        self._batch = []


def _type(one: object, arrow: ModuleType) -> object:
    match one:
        case Tags():
            return arrow.list_(arrow.int64())
        case tuple():
            return arrow.list_(_type(one[0], arrow))
        case Mapping():
            return arrow.list_(arrow.struct([(name, _type(inner, arrow)) for name, inner in one.items()]))
        case _:
            return arrow.int64() if one == INTEGER else arrow.string()


class _Out:
    """A sink as Arrow takes files: it only ever writes on."""

    closed = False

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._size = 0

    def write(self, content: bytes) -> int:
        """Write all of it."""
        content = bytes(content)
        self._sink.write(content)
        self._size += len(content)
        return len(content)

    def tell(self) -> int:
        """How much was written."""
        return self._size

    def writable(self) -> bool:
        """It is."""
        return True

    def flush(self) -> None:
        """The sink's owner does that."""

    def close(self) -> None:
        """The sink's owner does that."""
