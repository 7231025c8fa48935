"""Spans in the shape that nearly all have, each read in one look; whatever else there is, is left to a closer one."""

from __future__ import annotations

from annotation.ranges import Range
from annotation.span import Origin, Span, put_in_order

SPAN_KEYS = frozenset(
    {"id", "start", "end", "label", "layer", "text", "fragments", "token_start", "token_end", "attributes"}
    | {"origin", "maker"}
)
"""The keys that a span has in our files."""

LAYER = "entity"
"""The layer of a span that names none."""

_ORIGINS = {one.value: one for one in Origin}
_NONE: list[object] = []


def usual_spans(parts: object, text: str) -> list[Span] | None:
    """The spans of a list in the one order; None where one of them is not of the usual shape, which may be wrong.

    The usual shape: an id that no other has, offsets within the text and the surface that stands there, a label,
    neither fragments nor attributes, and no keys but ours.
    """
    if not isinstance(parts, list):
        return None
    spans = [span for part in parts if (span := _usual_span(part, text)) is not None]
    if len({one.id for one in spans}) < len(parts):
        return None
    put_in_order(spans)
    return spans


def _usual_span(part: object, text: str) -> Span | None:
    if not isinstance(part, dict) or not part.keys() <= SPAN_KEYS:
        return None
    find = part.get
    key, start, end, label, layer = find("id"), find("start"), find("end"), find("label"), find("layer", LAYER)
    origin, maker = find("origin", "imported"), find("maker", "")
    if not (isinstance(key, str) and isinstance(label, str) and isinstance(layer, str) and key and label and layer):
        return None
    if not (isinstance(origin, str) and origin in _ORIGINS and isinstance(maker, str)):
        return None
    if find("fragments", _NONE) != _NONE or find("attributes", _NONE) != _NONE:
        return None
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        return None
    surface = text[start:end]
    if find("text") != surface:
        return None
    return Span(key, (Range(start, end),), label, layer, surface, (), _ORIGINS[origin], maker)
