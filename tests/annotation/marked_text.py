"""Texts with marks written in: `[PER:سالم]` a name, `{...}` a quotation's inside, `<POS:...>` an opinion or `<CUE:`."""

from __future__ import annotations

import re

from annotation.document import Document, new_header
from annotation.ranges import Range
from annotation.span import Span

_SIGN = re.compile(r"\[(?P<name>[A-Z]+):|<(?P<opinion>[A-Z]+):|(?P<quote>\{)|(?P<end>[\]>}])")
_LAYERS = {"name": "entity", "opinion": "sentiment", "quote": "quote"}


def marked(written: str, document_id: str = "d") -> Document:
    """The document of `written` without its marks; span ids are s0, s1 ... in the order in which spans begin."""
    text = ""
    open_marks: list[tuple[int, str, str, int]] = []
    closed: list[tuple[int, str, str, Range]] = []
    after = 0
    for count, sign in enumerate(_SIGN.finditer(written)):
        text += written[after : sign.start()]
        after = sign.end()
        if sign.lastgroup == "end":
            number, layer, label, start = open_marks.pop()
            closed.append((number, layer, label, Range(start, len(text))))
        else:
            kind = str(sign.lastgroup)
            label = "QUOTE" if kind == "quote" else sign[kind]
            open_marks.append((count, "quote" if label == "CUE" else _LAYERS[kind], label, len(text)))
    text += written[after:]
    assert not open_marks
    spans = [
        Span(f"s{number}", (place,), label, layer, text[place.start : place.end])
        for number, (_, layer, label, place) in enumerate(sorted(closed))
    ]
    return Document(new_header(document_id, text), spans)
