"""Which spans of a document are like one: the same label, or the same words in whatever spelling."""

from __future__ import annotations

from collections.abc import Iterator

from annotation.arabic import letters
from annotation.arabic.normalize import NormalizeOptions, key
from annotation.arabic.spellings import Wanted
from annotation.document import Document
from annotation.span import Span, sort_key

# To make an expression of so many words takes longer than to look at all that are as long.
_MANY_WORDS = 4
_FORM = NormalizeOptions(ta_marbuta=True, hamza_seats=True)


def prepare() -> Iterator[None]:
    """Make ready, a part after each step, what is made once and would keep the first question about words waiting."""
    yield
    key("", _FORM)
    yield
    wanted = Wanted((letters.ALEF,), _FORM)
    yield
    wanted.read("")


def with_label(document: Document, span: Span) -> list[Span]:
    """All spans of that span's layer and label, in no particular order."""
    return list(document.spans.of_label(span.layer, span.label))


def with_form(document: Document, span: Span) -> list[Span]:
    """All spans of that span's layer whose words are the same but for marks and spelling, in order."""
    pairs = [pair for pair in document.spans.counts() if pair[0] == span.layer]
    layer = [one for pair in pairs for one in document.spans.of_label(*pair)]
    alike = _alike(span.surface, {one.surface for one in layer})
    return sorted((one for one in layer if one.surface in alike), key=sort_key)


def _alike(surface: str, others: set[str]) -> set[str]:
    """Those of `others` that spell what `surface` spells."""
    words = [key(one, _FORM) for one in surface.split()]
    if not all(words) or not words:
        return {surface}
    return _alike_long(words, others) if len(words) > _MANY_WORDS else _alike_short(surface, words, others)


def _alike_long(words: list[str], others: set[str]) -> set[str]:
    """Of long surfaces few have as many words, so that each can be spelt out."""
    many = ((one, one.split()) for one in others)
    return {one for one, its in many if len(its) == len(words) and [key(each, _FORM) for each in its] == words}


def _alike_short(surface: str, words: list[str], others: set[str]) -> set[str]:
    """All are searched at once, each on a line of its own."""
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
