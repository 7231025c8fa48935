"""Label once: where else a labelled form stands in a document, what is offered, and the one edit that labels it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotation.change import Edit, Kind
from annotation.document import Document, EditRefused
from annotation.edits import add_span, started, together
from annotation.identity import IdSource
from annotation.occurrences import EVERYWHERE, Matching, occurrences
from annotation.span import Origin, Span


class Place(NamedTuple):
    """An occurrence at the code points `[start, end)` that does not carry the label yet.

    `prefix`: code points of clitics before it in its word. `standing`: a span of the same layer that shares letters
    with it, which is why it is not ticked to begin with; None where nothing stands.
    """

    start: int
    end: int
    prefix: int
    standing: Span | None

    @property
    def is_offered(self) -> bool:
        """Whether it is ticked to begin with."""
        return self.standing is None


def places(document: Document, form: str, layer: str, label: str, matching: Matching = EVERYWHERE) -> list[Place]:
    """Where `form` stands and is not labelled `layer`/`label` already, in order."""
    found = []
    for one in occurrences(document.text, form, matching):
        touching = [span for span in document.spans.touching(one.start, one.end) if span.layer == layer]
        if any(span.ranges == ((one.start, one.end),) and span.label == label for span in touching):
            continue
        standing = min(touching, key=lambda span: (span.end - span.start, span.id), default=None)
        found.append(Place(one.start, one.end, one.prefix, standing))
    return found


def mark(
    document: Document, ids: IdSource, chosen: Iterable[Place], layer: str, label: str, *, maker: str = ""
) -> Edit:
    """The one edit that labels the chosen places; EditRefused when none is chosen."""
    added = [
        add_span(document, ids, [(one.start, one.end)], layer, label, maker=maker, origin=Origin.EVERYWHERE)
        for one in chosen
    ]
    if not added:
        raise EditRefused(f"{document.id}: no place was chosen")
    return started(document, together(Kind.EVERYWHERE, added))
