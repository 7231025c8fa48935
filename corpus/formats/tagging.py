"""Tags a token (`B-PER`, `I-PER`, `O`) made of spans over tokens and read as spans, in every usual notation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from corpus.formats.format import Option
from corpus.formats.policies import Fit, Flat

OUTSIDE = "O"
_TAG = re.compile(r"([BIESLUM])[-_](\S.*)", re.DOTALL)
_ENDS = frozenset("ELSU")
_BEGINS = frozenset("BSU")


class Notation(StrEnum):
    """How a tag says where a span begins and ends; IOB1 writes B only between two spans of one label."""

    IOB1 = "IOB1"
    IOB2 = "IOB2"
    BIOES = "BIOES"
    BILOU = "BILOU"


class Documents(StrEnum):
    """What is one document: what lies between two marks of the file, a sentence, the file. AUTO: as the file shows."""

    AUTO = "auto"
    MARKED = "marked"
    SENTENCE = "sentence"
    FILE = "file"


DOCUMENTS = Option("documents", "auto", "What is one document", "", tuple(Documents))
NOTATION = Option("notation", "IOB2", "Notation of the tags", "", tuple(Notation))
LINE_ENDS = frozenset("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
"""The white space at which a new sentence begins in a file of sentences."""


class Chunk(NamedTuple):
    """Tokens `first` to `last`, both part of it, and their label."""

    first: int
    last: int
    label: str


# Of a span's first token, of those inside, of its last, and of one that is alone.
_LETTERS = {
    Notation.IOB1: ("I", "I", "I", "I"),
    Notation.IOB2: ("B", "I", "I", "B"),
    Notation.BIOES: ("B", "I", "E", "S"),
    Notation.BILOU: ("B", "I", "L", "U"),
}


def is_tag(word: str) -> bool:
    """Whether a column's word is a tag."""
    return word == OUTSIDE or _TAG.fullmatch(word) is not None


def label_word(label: str) -> str:
    """A label as it stands in a tag: without white space, which would begin another column."""
    return "".join("_" if one.isspace() or one == "\0" else one for one in label)


def chunks_of(flat: Flat, fits: Iterable[Fit]) -> Iterator[Chunk]:
    """Fits as chunks over the tokens that the format has: numbers in `flat.places`, not in all the tokens."""
    numbers = {place: number for number, place in enumerate(flat.places)}
    for fit in fits:
        yield Chunk(numbers[fit.first], numbers[fit.last], label_word(fit.span.label))


def tags(size: int, chunks: Iterable[Chunk], notation: Notation = Notation.IOB2) -> list[str]:
    """The tags of `size` tokens; no two chunks share one."""
    made = [OUTSIDE] * size
    begin, inside, end, single = _LETTERS[notation]
    for first, last, label in chunks:
        if notation is Notation.IOB1:
            begin = "B" if first and made[first - 1].endswith(f"-{label}") else "I"
            single = begin
        made[first : last + 1] = [f"{inside}-{label}"] * (last + 1 - first)
        made[last] = f"{end}-{label}"
        made[first] = f"{begin}-{label}" if last > first else f"{single}-{label}"
    return made


def chunks(of: Iterable[str]) -> Iterator[Chunk]:
    """The chunks of a sentence's tags in any notation; what continues nothing begins."""
    return nested_chunks([one] for one in of)


def nested_chunks(of: Iterable[Sequence[str]]) -> Iterator[Chunk]:
    """The chunks of tokens with several tags each, in no order, sorted by where they begin, the longer first.

    Of two open chunks of one label the one that began first goes on.
    """
    done: list[Chunk] = []
    still: list[tuple[int, str]] = []
    place = -1
    for place, words in enumerate(of):
        going: list[tuple[int, str]] = []
        for word in sorted(words, key=_begins):
            found = _TAG.fullmatch(word)
            if found is None:
                continue
            letter, label = found.groups()
            at = next((one for one in still if one[1] == label), None) if letter not in _BEGINS else None
            if at is None:
                at = (place, label)
            else:
                still.remove(at)
            if letter in _ENDS:
                done.append(Chunk(at[0], place, label))
            else:
                going.append(at)
        done += [Chunk(first, place - 1, label) for first, label in still]
        still = sorted(going)
    done += [Chunk(first, place, label) for first, label in still]
    yield from sorted(done, key=lambda one: (one.first, -one.last, one.label))


def _begins(word: str) -> bool:
    return word[:1] in _BEGINS
