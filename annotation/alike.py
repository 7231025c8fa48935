"""Which spans of a document are like one: the same label, or the same words in whatever spelling."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, compress
from operator import attrgetter

from annotation.arabic.normalize import NormalizeOptions, key
from annotation.document import Document
from annotation.span import Span, sort_key

_SURFACE = attrgetter("surface")
_FORM = NormalizeOptions(ta_marbuta=True, hamza_seats=True)


def prepare() -> Iterator[None]:
    """Make ready, after a step, what is made once and would keep the first question about words waiting."""
    yield
    key("", _FORM)


def with_label(document: Document, span: Span) -> list[Span]:
    """All spans of that span's layer and label, in no particular order."""
    return list(document.spans.of_label(span.layer, span.label))


def with_form(document: Document, span: Span) -> list[Span]:
    """All spans of that span's layer whose words are the same but for marks and spelling, in order."""
    pairs = [pair for pair in document.spans.counts() if pair[0] == span.layer]
    layer = list(chain.from_iterable(document.spans.of_label(*pair) for pair in pairs))
    surfaces = list(map(_SURFACE, layer))
    alike = _alike(span.surface, set(surfaces))
    return sorted(compress(layer, map(alike.__contains__, surfaces)), key=sort_key)


def _alike(surface: str, others: set[str]) -> set[str]:
    """Those of `others` that spell what `surface` spells: all are spelt out at once, each on a line of its own."""
    words = key(surface, _FORM).split()
    if not words:
        return {surface}
    lines = list(others)
    spelt = key("\n".join(one.replace("\n", " ") for one in lines), _FORM).split("\n")
    first = words[0]
    return {surface} | {line for line, its in zip(lines, spelt, strict=True) if first in its and its.split() == words}
