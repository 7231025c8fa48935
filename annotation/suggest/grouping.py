"""Suggestions by form: what is accepted with one key, all its places in the document, the wrong ones unticked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotation.suggest.reading import Reading
from annotation.suggest.suggestion import Suggestion


class Group(NamedTuple):
    """A form with the layer and label it is suggested for, and all its places, in the order of the text."""

    form: tuple[str, ...]
    layer: str
    label: str
    places: tuple[Suggestion, ...]


def by_form(reading: Reading, suggestions: Iterable[Suggestion]) -> list[Group]:
    """The suggestions of a document by form, in the order in which the forms first stand there.

    A form is its words as keys, so spellings and the clitic before it make no difference.
    """
    found: dict[tuple[tuple[str, ...], str, str], list[Suggestion]] = {}
    for one in suggestions:
        found.setdefault((_form(reading, one), one.layer, one.label), []).append(one)
    return [Group(*which, tuple(places)) for which, places in found.items()]


def _form(reading: Reading, one: Suggestion) -> tuple[str, ...]:
    first, last = reading.tokens_of(one.start, one.end)
    if first == last:
        return (one.surface,)
    word, offset = reading.words[first], one.start - reading.starts[first]
    opening = next((cut.key for cut in word.cuts if cut.offset == offset), word.key)
    return (opening, *reading.keys[first + 1 : last])
