"""Live examples of a label: a handful of spans of the corpus that bear it, each with its context; for a task."""

from __future__ import annotations

from typing import NamedTuple

from annotation.concordance import Line, lines
from annotation.span import Span
from corpus.progress import Progress, silent
from corpus.store.store import SpanUse, Store

_A_DOCUMENT = 2
_CONTEXT = 32


class LiveExample(NamedTuple):
    """A span of the label, as a line of a concordance; its hull, where it has several ranges."""

    document_id: str
    span_id: str
    line: Line


def live_examples(
    store: Store, layer: str, label: str, *, most: int = 8, beside: str = "", progress: Progress = silent
) -> list[LiveExample]:
    """At most `most` spans of the label: two a document, of different words, documents in corpus order.

    `beside`: the id of a document that is left out as long as there are others.
    """
    found: list[LiveExample] = []
    seen: set[str] = set()
    last = ""
    for use in store.uses():
        progress(len(found), most)
        of, document_id = use.of, use.document_id
        if not isinstance(of, SpanUse) or (of.layer, of.label) != (layer, label) or document_id in {last, beside}:
            continue
        last = document_id
        found += _of_one(store, document_id, (layer, label), seen)
        if len(found) >= most:
            return found[:most]
    return found if found or not beside else _of_one(store, beside, (layer, label), seen, most)


def _of_one(
    store: Store, document_id: str, pair: tuple[str, str], seen: set[str], most: int = _A_DOCUMENT
) -> list[LiveExample]:
    record = store.read(document_id).record
    chosen: list[Span] = []
    for one in record.annotations:
        if isinstance(one, Span) and (one.layer, one.label) == pair and one.surface not in seen:
            seen.add(one.surface)
            chosen.append(one)
            if len(chosen) == most:
                break
    shown = lines(record.header.text, [(one.start, one.end) for one in chosen], _CONTEXT)
    return [LiveExample(document_id, one.id, line) for one, line in zip(chosen, shown, strict=True)]
