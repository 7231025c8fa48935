"""Accepting: the one edit that makes labels of suggestions."""

from __future__ import annotations

from collections.abc import Iterable

from annotation.change import Edit, Kind
from annotation.document import Document, EditRefused
from annotation.edits import add_span, started, together
from annotation.identity import IdSource
from annotation.ranges import Range
from annotation.span import Origin
from annotation.suggest.suggestion import Suggestion


def accept(
    document: Document, ids: IdSource, chosen: Iterable[Suggestion], *, maker: str = "", place: Range | None = None
) -> Edit:
    """Label what is suggested, where it is suggested, or all of it at `place` instead; EditRefused for nothing.

    What stands so already is left out: somebody may have labelled it since it was suggested.
    """
    made = [
        add_span(
            document,
            ids,
            one.ranges if place is None else [place],
            one.layer,
            one.label,
            maker=maker,
            origin=Origin.SUGGESTION,
            attributes=one.attributes,
        )
        for one in chosen
        if place is not None or not _stands(document, one)
    ]
    if not made:
        raise EditRefused(f"{document.id}: nothing was accepted")
    kind = Kind.ADD_SPAN if len(made) == 1 else Kind.EVERYWHERE
    return started(document, together(kind, made))


def _stands(document: Document, one: Suggestion) -> bool:
    touching = document.spans.touching(one.start, one.end)
    return any((each.ranges, each.layer, each.label) == one.answer for each in touching)
