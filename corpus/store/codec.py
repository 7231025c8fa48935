"""How annotations and schemes are written into the store's rows and events: compact JSON, and back.

A surface of more than 512 code points is kept by its first and last 256: the text itself is kept and hashed, so the
whole can be read from it, and resizing a span as long as a book does not write the book again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import orjson

from annotation.change import Annotation, DocumentLabel, Note, State, Status
from annotation.document import EditRefused
from annotation.ranges import Range, Ranges
from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.scheme_json import from_plain, to_plain
from annotation.span import Attribute, Origin, Span
from annotation.suggest.suggestion import Answer, Suggestion, fits

_WHOLE = 512
_EDGE = 256

Text = Callable[[], str]


class Unsound(ValueError):
    """Something stored that cannot be read back, with the particulars."""


def abridged(surface: str) -> str:
    """What is stored of a surface: all of it, or the edges of a long one."""
    return surface if len(surface) <= _WHOLE else surface[:_EDGE] + surface[-_EDGE:]


def surface_of(stored: str, start: int, end: int, text: Text) -> str:
    """The whole surface of `[start, end)` of `text`; Unsound where a long one differs from what was stored."""
    if end - start <= _WHOLE:
        return stored
    surface = text()[start:end]
    if abridged(surface) != stored:
        raise Unsound(f"text at {start}..{end}")
    return surface


def pack_ranges(ranges: Ranges) -> bytes | None:
    """The ranges of a discontinuous span; None for a single one, which its start and end tell."""
    return orjson.dumps([[*one] for one in ranges]) if len(ranges) > 1 else None


def pack_answer(answer: Answer) -> str:
    """The ranges of an answer to a suggestion, always all of them."""
    return orjson.dumps([[*one] for one in answer.ranges]).decode()


def unpack_ranges(packed: bytes) -> Ranges:
    """What `pack_ranges` wrote."""
    return tuple(Range(start, end) for start, end in orjson.loads(packed))


def pack_attributes(attributes: tuple[Attribute, ...]) -> bytes | None:
    """The attributes in their order; None when there are none."""
    return orjson.dumps([[*one] for one in attributes]) if attributes else None


def unpack_attributes(packed: bytes) -> tuple[Attribute, ...]:
    """What `pack_attributes` wrote."""
    return tuple(Attribute(name, value) for name, value in orjson.loads(packed))


def pack(annotations: Iterable[Annotation]) -> bytes:
    """Annotations for an event; EditRefused for a lone surrogate, which no file can hold."""
    try:
        # Nearly all are spans, which are told from the rest at once.
        return orjson.dumps([_plain_span(one) if type(one) is Span else _plain(one) for one in annotations])
    except TypeError as error:
        raise EditRefused(str(error)) from error


def _plain(one: Annotation) -> list[object]:
    match one:
        case Span():
            return _plain_span(one)
        case Relation():
            return ["r", one.id, one.label, one.head, one.child]
        case DocumentLabel():
            return ["l", one.name, one.value]
        case Note():
            return ["n", one.text]
        case Status():
            return ["t", one.state.value]


def _plain_span(span: Span) -> list[object]:
    key, ranges, label, layer, surface, attributes, origin, maker = span
    places = [[*ranges[0]]] if len(ranges) == 1 else [[*one] for one in ranges]
    named = [[*one] for one in attributes] if attributes else []
    return ["s", key, places, layer, label, abridged(surface), named, str(origin), maker]


def unpack(packed: bytes, text: Text) -> tuple[Annotation, ...]:
    """What `pack` wrote; `text` is asked for the document's text only where a surface is long. Raises Unsound."""
    try:
        plain = orjson.loads(packed)
        if not isinstance(plain, list):
            raise Unsound(f"no list: {type(plain).__name__}")
        return tuple(_annotation(one, text) for one in plain)
    except (ValueError, TypeError, IndexError) as error:
        raise Unsound(str(error)) from error


def _annotation(plain: list[object], text: Text) -> Annotation:
    match plain:
        case [
            "s",
            str(key),
            list(pairs),
            str(layer),
            str(label),
            str(stored),
            list(attributes),
            str(origin),
            str(maker),
        ]:
            ranges = tuple(Range(int(start), int(end)) for start, end in pairs)
            surface = surface_of(stored, ranges[0].start, ranges[-1].end, text)
            named = tuple(Attribute(str(name), str(value)) for name, value in attributes)
            return Span(key, ranges, label, layer, surface, named, Origin(origin), maker)
        case ["r", str(key), str(label), str(head), str(child)]:
            return Relation(key, label, head, child)
        case ["l", str(name), str(value)]:
            return DocumentLabel(name, value)
        case ["n", str(words)]:
            return Note(words)
        case ["t", str(state)]:
            return Status(State(state))
        case _:
            raise Unsound(f"an annotation of no known kind: {plain[:1]}")


def offered_for(text: str, offered: Iterable[Suggestion], suggester: str | None = None) -> list[Suggestion]:
    """The suggestions for `text` as they are kept, by suggester; EditRefused for one that cannot be.

    It does not fit the text, is another's than `suggester`'s where one is named, or no file can hold it.
    """
    kept = sorted(offered, key=lambda one: one.suggester)
    for one in kept:
        if not fits(text, one) or suggester not in (None, one.suggester):
            raise EditRefused(f"no suggestion of {suggester or 'anyone'} for this text: {one.start}..{one.end}")
    try:
        orjson.dumps(
            [[one.label, one.layer, one.suggester, one.maker, [[*each] for each in one.attributes]] for one in kept]
        )
    except TypeError as error:
        raise EditRefused(str(error)) from error
    return kept


def pack_scheme(scheme: Scheme) -> bytes:
    """A scheme for a setting or an event."""
    return orjson.dumps(to_plain(scheme))


def unpack_scheme(packed: bytes) -> Scheme:
    """What `pack_scheme` wrote; raises Unsound."""
    try:
        return from_plain(orjson.loads(packed))
    except ValueError as error:
        raise Unsound(str(error)) from error
