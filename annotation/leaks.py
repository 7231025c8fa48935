"""What stands on more than one side of a split: sentences and documents, the same or nearly, and names of things.

A model that was tested on what it was trained on looks better than it is. Compared are words without marks and spelling
variants. Two sentences are nearly the same where of all the pairs of neighbouring words that either has six in ten are
in both (Jaccard's measure over shingles: Broder, "On the resemblance and containment of documents", 1997). Which ones
to compare is told by prefix filtering (Bayardo, Ma & Srikant, "Scaling up all pairs similarity search", WWW 2007): with
all pairs in one order, two such sentences share one of their first few, by which each sentence is looked up. A handful
of sentences is kept for each of those, so the cost is linear in the text; what that loses are copies among many copies.
Two documents are nearly the same where half of the sentences of the longer one are.

Sentences of fewer than five words are everybody's and not compared. What is kept grows with the documents that are held
out (about a kilobyte for each sentence of theirs); those that are only compared leave nothing.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil
from typing import NamedTuple
from zlib import crc32

from annotation.arabic.normalize import NormalizeOptions, key
from annotation.arabic.sentences import sentences
from annotation.document import Header
from annotation.span import Span
from annotation.splits import SIDES, Side, identity

LEAST_WORDS = 5
ALIKE = 0.6
_HALF = 0.5
_FORM = NormalizeOptions(hamza_seats=True)
_WORD = re.compile(r"\w+")
_EXAMPLES = 20
_SHOWN = 120
_HANDFUL = 4


class Place(NamedTuple):
    """Where something stands: `start` in code points of the document's text."""

    side: Side
    document_id: str
    start: int = 0


class Leak(NamedTuple):
    """Something on two sides: the two places, its words at the second, cut short, and how much is alike (1 is all)."""

    first: Place
    second: Place
    text: str
    likeness: float = 1.0


@dataclass(slots=True)
class Found:
    """What is on more than one side: how many are the same, how many nearly, and the first of both."""

    same: int = 0
    near: int = 0
    examples: list[Leak] = field(default_factory=list)

    def show(self, leak: Leak) -> None:
        """Keep an example, while there are few."""
        if len(self.examples) < _EXAMPLES:
            self.examples.append(leak)


class Surfaces(NamedTuple):
    """The distinct surfaces of a layer's spans in the documents held out, and how many of them are on another side."""

    held_out: int
    shared: int


class Leaks(NamedTuple):
    """All that was found; `documents` counts documents, `sentences` distinct ones, `surfaces` are for information."""

    documents: Found
    sentences: Found
    surfaces: Mapping[str, Surfaces]


class _Sentence(NamedTuple):
    """A sentence to be compared: its place, its text cut short, the hash of its words, those of its pairs in order."""

    start: int
    text: str
    words: int
    pairs: tuple[int, ...]


class LeakWatch:
    """Documents seen side by side, those held out (test, development) before those that are trained on."""

    def __init__(self) -> None:
        self._documents = _Documents()
        self._sentences = _Sentences(self._documents.places)
        self._surfaces: dict[tuple[str, int], int] = {}

    def see(self, side: Side, header: Header, spans: Iterable[Span]) -> None:
        """Compare a document with those before it, and keep it where it is held out."""
        is_kept = side is not Side.TRAIN
        here = Place(side, header.id)
        twins: list[int] = []
        size = 0
        for sentence in _compared(header.text):
            size += 1
            twins += self._sentences.see(sentence, here, is_kept)
        self._documents.see(header, here, size, Counter(twins), is_kept)
        for span in spans:
            name = span.layer, hash(_plain(span.surface))
            if is_kept or name in self._surfaces:
                self._surfaces[name] = self._surfaces.get(name, 0) | _bit(side)

    def found(self) -> Leaks:
        """What was found so far."""
        held_out: Counter[str] = Counter()
        shared: Counter[str] = Counter()
        for (layer, _), sides in self._surfaces.items():
            held_out[layer] += 1
            shared[layer] += _is_many(sides)
        surfaces = {layer: Surfaces(count, shared[layer]) for layer, count in sorted(held_out.items())}
        return Leaks(self._documents.found, self._sentences.found(), surfaces)


class _Documents:
    """The documents held out, by the number of their coming, and how many documents are like one on another side."""

    def __init__(self) -> None:
        self.found = Found()
        self.places: list[Place] = []
        self._sizes = array("I")
        self._by_text: dict[int, int] = {}

    def see(self, header: Header, here: Place, size: int, twins: Counter[int], is_kept: bool) -> None:
        """Compare a document of `size` sentences; `twins`: how many of them are in each document on another side."""
        text = hash(identity(header))
        same = self._by_text.get(text)
        if same is not None and self.places[same].side is not here.side:
            self.found.same += 1
            self.found.show(Leak(self.places[same], here, header.text[:_SHOWN]))
        elif twins:
            other, count = twins.most_common(1)[0]
            likeness = count / max(size, self._sizes[other])
            if likeness >= _HALF:
                self.found.near += 1
                self.found.show(Leak(self.places[other], here, header.text[:_SHOWN], likeness))
        if is_kept:
            self._by_text.setdefault(text, len(self.places))
            self.places.append(here)
            self._sizes.append(size)


class _Sentences:
    """The distinct sentences of the documents held out, by number: where each first stood, on which sides, its pairs.

    `places`: those of the documents held out; the document that is seen is to be the next of them.
    """

    def __init__(self, places: Sequence[Place]) -> None:
        self._found = Found()
        self._places = places
        self._numbers: dict[int, int] = {}
        self._documents = array("I")
        self._starts = array("I")
        self._firsts = bytearray()
        self._sides = bytearray()
        self._is_near = bytearray()
        self._pairs: list[array[int]] = []
        self._by_pair: dict[int, tuple[int, ...]] = {}

    def see(self, sentence: _Sentence, here: Place, is_kept: bool) -> Iterator[int]:
        """Compare a sentence with those before; the document on another side that has it, or one nearly like it."""
        twin = self._near(sentence, here)
        known = self._numbers.get(sentence.words)
        if known is not None:
            if self._see_again(known, sentence, here):
                twin = known
        elif is_kept:
            self._keep(sentence, here.side, is_near=twin is not None)
        if twin is not None:
            yield self._documents[twin]

    def found(self) -> Found:
        """What was found; a sentence that is on several sides as it is counts for nothing else."""
        self._found.near = sum(
            is_near and not _is_many(sides) for is_near, sides in zip(self._is_near, self._sides, strict=True)
        )
        return self._found

    def _see_again(self, number: int, sentence: _Sentence, here: Place) -> bool:
        """Whether a sentence that is known first stood on another side."""
        was_many = _is_many(self._sides[number])
        self._sides[number] |= _bit(here.side)
        if not was_many and _is_many(self._sides[number]):
            self._found.same += 1
            self._show(number, sentence, here, 1.0)
        return self._firsts[number] != _bit(here.side)

    def _near(self, sentence: _Sentence, here: Place) -> int | None:
        """The number of the sentence on another side that is most like this one, if any is like it at all."""
        pairs = set(sentence.pairs)
        others = {one for pair in _first(sentence.pairs) for one in self._by_pair.get(pair, ())}
        best, most = None, 0.0
        for number in sorted(others):
            both = len(pairs.intersection(self._pairs[number]))
            likeness = both / (len(pairs) + len(self._pairs[number]) - both)
            if likeness < ALIKE or self._firsts[number] == _bit(here.side):
                continue
            if not self._is_near[number] and self._numbers.get(sentence.words) != number:
                self._is_near[number] = True
                self._show(number, sentence, here, likeness)
            if likeness > most:
                best, most = number, likeness
        return best

    def _keep(self, sentence: _Sentence, side: Side, *, is_near: bool) -> None:
        number = len(self._sides)
        self._numbers[sentence.words] = number
        self._documents.append(len(self._places))
        self._starts.append(sentence.start)
        self._firsts.append(_bit(side))
        self._sides.append(_bit(side))
        self._is_near.append(is_near)
        self._pairs.append(array("I", sentence.pairs))
        for pair in _first(sentence.pairs):
            others = self._by_pair.get(pair, ())
            if len(others) < _HANDFUL:
                self._by_pair[pair] = (*others, number)

    def _show(self, number: int, sentence: _Sentence, here: Place, likeness: float) -> None:
        second = here._replace(start=sentence.start)
        self._found.show(Leak(self._place(number), second, sentence.text, likeness))

    def _place(self, number: int) -> Place:
        """Where a sentence of an earlier document first stood."""
        return self._places[self._documents[number]]._replace(start=self._starts[number])


def _compared(text: str) -> Iterator[_Sentence]:
    """The sentences of a text that are long enough to be compared."""
    for one in sentences(text):
        words = _WORD.findall(key(text[one.start : one.end], _FORM))
        if len(words) >= LEAST_WORDS:
            pairs = {crc32(f"{first} {second}".encode()) for first, second in pairwise(words)}
            shown = text[one.start : min(one.end, one.start + _SHOWN)]
            yield _Sentence(one.start, shown, hash(" ".join(words)), tuple(sorted(pairs)))


def _first(pairs: tuple[int, ...]) -> tuple[int, ...]:
    """Those pairs of which two sentences that are alike enough have at least one in common."""
    return pairs[: len(pairs) - ceil(ALIKE * len(pairs)) + 1]


def _plain(words: str) -> str:
    return " ".join(key(words, _FORM).split())


def _bit(side: Side) -> int:
    return 1 << SIDES.index(side)


def _is_many(sides: int) -> bool:
    return sides & (sides - 1) != 0
