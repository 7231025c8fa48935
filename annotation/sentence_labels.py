"""Labels on whole sentences: spans of a layer whose unit is the sentence, one to a sentence and layer.

A sentence label is a span and no kind of annotation of its own. It thereby has an id, attributes, links, undo, a place
in the index and in the JSONL (`spans`, with `layer` and offsets), and every reader of spans reads it; the sentence it
was given to stays where it is even if a later version cuts sentences in another way.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotation.arabic.sentences import sentences
from annotation.change import Edit, Kind
from annotation.document import Document, EditRefused
from annotation.edits import add_span, relabel, together
from annotation.identity import IdSource
from annotation.ranges import Range
from annotation.span import Span

_LINE_ENDS = "\n\u2029"
# Farther than this from the place no sentence is looked for: a book may be one line.
_REACH = 4_000


def sentences_of(text: str, start: int, end: int) -> list[Range]:
    """The sentences that `[start, end)` touches; for an empty range the one at that place, or behind it.

    Reads 4,000 code points before and behind at most. None where there is white space only.
    """
    first = max(0, start - _REACH, *(text.rfind(one, 0, start) + 1 for one in _LINE_ENDS))
    last = min(len(text), end + _REACH, *(_found(text, one, max(end, start + 1) - 1) for one in _LINE_ENDS))
    found = list(sentences(text, first, max(first, last)))
    if start < end:
        return [one for one in found if one.touches(start, end)]
    return next(([one] for one in found if start <= one.end), [])


def _found(text: str, wanted: str, start: int) -> int:
    place = text.find(wanted, start, start + _REACH)
    return place if place >= 0 else len(text)


def label_of(document: Document, sentence: Range, layer: str) -> Span | None:
    """The span of `layer` that covers exactly that sentence, or None."""
    touching = document.spans.touching(sentence.start, sentence.end)
    return next((one for one in touching if one.layer == layer and one.ranges == (sentence,)), None)


def label_sentences(
    document: Document, ids: IdSource, wanted: Iterable[Range], layer: str, label: str, *, maker: str = ""
) -> Edit:
    """Give these sentences a label of `layer`, in place of the one they have; EditRefused where all have it already."""
    added: list[Edit] = []
    standing: list[str] = []
    for sentence in wanted:
        span = label_of(document, sentence, layer)
        if span is None:
            added.append(add_span(document, ids, [sentence], layer, label, maker=maker))
        elif span.label != label:
            standing.append(span.id)
    parts = added + ([relabel(document, standing, layer, label)] if standing else [])
    if not parts:
        raise EditRefused(f"{document.id}: no sentence to label {label}")
    return together(Kind.ADD_SPAN if added else Kind.RELABEL, parts)
