"""One document as one line of JSONL: the same keys in the same order, the same bytes for the same document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

import orjson

from annotation.change import DocumentLabel, Note, State, Status
from annotation.relation import Relation
from annotation.span import Span, put_in_order
from corpus.formats.cutting import Tokens
from corpus.record import Record

_ANSWERS = {State.DONE: "accept", State.SKIPPED: "reject"}
# Readers that cut text into lines (str.splitlines) would cut at these; in JSON they may be written as escapes.
_LINE_ENDS = ((b"\xc2\x85", b"\\u0085"), (b"\xe2\x80\xa8", b"\\u2028"), (b"\xe2\x80\xa9", b"\\u2029"))
_ENDS_IN_TEXT = ("\x85", "\u2028", "\u2029")

# Some hundred kilobytes: the interpreter is held by a dump for about a millisecond.
_ITEMS = 4_000


class _Sorted(NamedTuple):
    """A record's annotations by sort, each in the one order."""

    spans: list[Span]
    relations: list[Relation]
    labels: list[DocumentLabel]
    note: str
    state: State


def to_line(record: Record) -> bytes:
    """The line with its line feed. ValueError where a span's surface is not what the text has at its offsets."""
    return b"".join(to_pieces(record))


def to_pieces(record: Record) -> Iterator[bytes]:
    """The line piece by piece: no piece takes longer to make than a frame lasts, however long the document."""
    text = record.header.text
    marked = _sorted(record)
    tokens = Tokens(text, marked.spans)
    before, after = _before_tokens(record, marked, tokens), _after_tokens(record, marked, tokens)
    # Most of a line is its tokens, and in them stands nothing that is not in the text.
    within = _list_pieces(b',"tokens":', _plain_tokens(text, tokens))
    if any(end in text for end in _ENDS_IN_TEXT):
        within = map(_escaped, within)
    if len(text) <= _ITEMS:
        yield b"".join((_escaped(b"".join(before)), *within, _escaped(b"".join(after))))
    else:
        yield from chain(map(_escaped, before), within, map(_escaped, after))


def _escaped(piece: bytes) -> bytes:
    for raw, escaped in _LINE_ENDS:
        if raw in piece:
            piece = piece.replace(raw, escaped)
    return piece


def _before_tokens(record: Record, marked: _Sorted, tokens: Tokens) -> Iterator[bytes]:
    header = record.header
    yield b'{"id":' + orjson.dumps(header.id) + b',"text":' + orjson.dumps(header.text)
    yield from _list_pieces(b',"spans":', (_plain_span(span, header.text, tokens) for span in marked.spans))


def _after_tokens(record: Record, marked: _Sorted, tokens: Tokens) -> Iterator[bytes]:
    header = record.header
    by_id = {span.id: span for span in marked.spans}
    yield from _list_pieces(b',"relations":', (_plain_relation(one, by_id, tokens) for one in marked.relations))
    rest = {
        "labels": [{"name": one.name, "value": one.value} for one in marked.labels],
        "note": marked.note,
        "meta": {
            "source": header.source,
            "annotator": header.annotator,
            "state": str(marked.state),
            "sha256": header.sha256,
            "fields": [{"name": one.name, "value": one.value} for one in header.fields],
        },
        "answer": _ANSWERS.get(marked.state, "ignore"),
    }
    yield b"," + orjson.dumps(rest, option=orjson.OPT_APPEND_NEWLINE)[1:]


def _list_pieces(key: bytes, items: Iterable[dict[str, object]]) -> Iterator[bytes]:
    """A key and its list, some items a piece."""
    if isinstance(items, list):
        yield key + orjson.dumps(items)
        return
    before = key + b"["
    items = iter(items)
    while some := list(islice(items, _ITEMS)):
        yield before + orjson.dumps(some)[1:-1]
        before = b","
    yield (before if before != b"," else b"") + b"]"


def _sorted(record: Record) -> _Sorted:
    spans: list[Span] = []
    relations: list[Relation] = []
    labels: list[DocumentLabel] = []
    note, state = "", State.NEW
    for one in record.annotations:
        match one:
            case Span():
                spans.append(one)
            case Relation():
                relations.append(one)
            case DocumentLabel():
                labels.append(one)
            case Note():
                note = one.text
            case Status():
                state = one.state
    put_in_order(spans)
    relations.sort(key=lambda one: one.id)
    return _Sorted(spans, relations, labels, note, state)


def _plain_tokens(text: str, tokens: Tokens) -> Iterable[dict[str, object]]:
    """Each token as JSON has it; of most documents in a list, which is made in half the time."""
    columns = enumerate(zip(tokens.starts, tokens.ends, map(bool, tokens.blanks), strict=True))
    if len(tokens) > _ITEMS:
        return (_plain_token(text, *one) for one in columns)
    return [
        {"id": place, "text": text[start:end], "start": start, "end": end, "ws": blank}
        for place, (start, end, blank) in columns
    ]


def _plain_token(text: str, place: int, column: tuple[int, int, bool]) -> dict[str, object]:
    start, end, blank = column
    return {"id": place, "text": text[start:end], "start": start, "end": end, "ws": blank}


def _plain_span(span: Span, text: str, tokens: Tokens) -> dict[str, object]:
    key, ranges, label, layer, surface, attributes, origin, maker = span
    start, end = ranges[0][0], ranges[-1][1]
    if text[start:end] != surface:
        raise ValueError(f"span {key} says {surface!r}, the text {text[start:end]!r}")
    return {
        "id": key,
        "start": start,
        "end": end,
        "label": label,
        "layer": layer,
        "text": surface,
        "fragments": [{"start": one.start, "end": one.end} for one in ranges] if len(ranges) > 1 else [],
        "token_start": tokens.first(span),
        "token_end": tokens.last(span),
        "attributes": [{"name": one.name, "value": one.value} for one in attributes],
        "origin": str(origin),
        "maker": maker,
    }


def _plain_relation(relation: Relation, spans: dict[str, Span], tokens: Tokens) -> dict[str, object]:
    head, child = spans[relation.head], spans[relation.child]
    return {
        "id": relation.id,
        "label": relation.label,
        "head": tokens.last(head),
        "child": tokens.last(child),
        "head_span": _plain_end(head, tokens),
        "child_span": _plain_end(child, tokens),
    }


def _plain_end(span: Span, tokens: Tokens) -> dict[str, object]:
    return {
        "id": span.id,
        "start": span.start,
        "end": span.end,
        "token_start": tokens.first(span),
        "token_end": tokens.last(span),
        "label": span.label,
    }
