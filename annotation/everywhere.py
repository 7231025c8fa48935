"""Label once: where else a labelled form stands in a document, what is offered, and the one edit that labels it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotation.change import Edit, Kind
from annotation.document import Document, EditRefused
from annotation.edits import add_span, started, together
from annotation.identity import IdSource
from annotation.occurrences import EVERYWHERE, Matching, Occurrence, occurrences
from annotation.ranges import touch
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


class Sheet(NamedTuple):
    """One document's places, in order, as a list of lines shows them; `text` is the document's."""

    document_id: str
    title: str
    text: str
    places: tuple[Place, ...]


def places(document: Document, form: str, layer: str, label: str, matching: Matching = EVERYWHERE) -> list[Place]:
    """Where `form` stands and is not labelled `layer`/`label` already, in order."""
    return laid(document.spans.ordered(), occurrences(document.text, form, matching), layer, label)


def laid(spans: Iterable[Span], found: Iterable[Occurrence], layer: str, label: str) -> list[Place]:
    """The occurrences that are not labelled `layer`/`label` already, each with the span that stands there.

    `spans`: the document's, in the one order; `found`: in order. One walk over both, for any thread that has a list of
    its own.
    """
    coming = ((span.ranges[0][0], span.ranges[-1][1], span) for span in spans if span.layer == layer)
    following = next(coming, None)
    here: list[tuple[int, Span]] = []
    made = []
    for start, end, prefix in found:
        if here:
            here = [one for one in here if one[0] > start]
        while following is not None and following[0] < end:
            if following[1] > start:
                here.append((following[1], following[2]))
            following = next(coming, None)
        touching = [span for _, span in here if touch(span.ranges, start, end)] if here else ()
        if any(span.ranges == ((start, end),) and span.label == label for span in touching):
            continue
        standing = min(touching, key=lambda span: (span.end - span.start, span.id)) if touching else None
        made.append(Place(start, end, prefix, standing))
    return made


def mark(
    document: Document, ids: IdSource, chosen: Iterable[Place], layer: str, label: str, *, maker: str = ""
) -> Edit:
    """The one edit that labels the chosen places; EditRefused when none is chosen, or all of them are labelled so."""
    added = [
        add_span(document, ids, [(one.start, one.end)], layer, label, maker=maker, origin=Origin.EVERYWHERE)
        for one in chosen
        if not _is_labelled(document, one, layer, label)
    ]
    if not added:
        raise EditRefused(f"{document.id}: no place was chosen")
    return started(document, together(Kind.EVERYWHERE, added))


def _is_labelled(document: Document, place: Place, layer: str, label: str) -> bool:
    """Whether exactly this stands already: somebody may have labelled it since it was listed."""
    touching = document.spans.touching(place.start, place.end)
    wanted = ((place.start, place.end),)
    return any((one.ranges, one.layer, one.label) == (wanted, layer, label) for one in touching)
