"""Which spans of a document are like one: the same label, or the same words in whatever spelling."""

from __future__ import annotations

from annotation.arabic.normalize import NormalizeOptions, key
from annotation.arabic.spellings import Wanted
from annotation.document import Document
from annotation.span import Span

_FORM = NormalizeOptions(ta_marbuta=True, hamza_seats=True)


def with_label(document: Document, span: Span) -> list[Span]:
    """All spans of that span's layer and label, in no particular order."""
    return list(document.spans.of_label(span.layer, span.label))


def with_form(document: Document, span: Span) -> list[Span]:
    """All spans of that span's layer whose words are the same but for marks and spelling, in order."""
    layer = [one for one in document.spans.ordered() if one.layer == span.layer]
    alike = _alike(span.surface, {one.surface for one in layer})
    return [one for one in layer if one.surface in alike]


def _alike(surface: str, others: set[str]) -> set[str]:
    """Those of `others` that spell what `surface` spells: all are searched at once, each on a line of its own."""
    words = [key(one, _FORM) for one in surface.split()]
    if not all(words) or not words:
        return {surface}
    lines = [one for one in others if "\n" not in one]
    starts: dict[int, str] = {}
    place = 0
    for line in lines:
        starts[place] = line
        place += len(line) + 1
    found = {surface}
    for start, end in Wanted(words, _FORM).read("\n".join(lines)).all():
        line = starts.get(start, "")
        if line and len(line.rstrip()) == end - start:
            found.add(line)
    return found
