"""The words of the finished documents: how often each stands there, and how often a run of several does.

A form that is labelled for the first time may have stood unlabelled before; that counts against it, and has to be
found without reading everything again. Words are kept as numbers, four bytes each, and four more for their place.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from annotation.suggest.reading import Reading

_NO_WORD = 0


class Vocabulary:
    """Keys of words and signs (`Reading.keys`) in the order in which they stood; nothing runs across two documents."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._stream = array("I", [_NO_WORD])
        self._places: list[array[int]] = [array("I")]

    @property
    def size(self) -> int:
        """How many words and signs have been read."""
        return len(self._stream)

    def add(self, reading: Reading) -> None:
        """Take in the words of a finished document."""
        numbers, places, stream = self._numbers, self._places, self._stream
        for one in reading.keys:
            number = numbers.get(one)
            if number is None:
                number = numbers[one] = len(places)
                places.append(array("I"))
            places[number].append(len(stream))
            stream.append(number)
        stream.append(_NO_WORD)

    def count(self, word: str) -> int:
        """How often the word of that key has stood, by itself and without a clitic before it."""
        number = self._numbers.get(word)
        return len(self._places[number]) if number is not None else 0

    def count_run(self, words: Sequence[str]) -> int:
        """How often these words have stood one behind the other; looks only at the places of the rarest of them."""
        if len(words) == 1:
            return self.count(words[0])
        found = [self._numbers.get(one) for one in words]
        run = array("I", [one for one in found if one is not None])
        if len(run) < len(found) or not run:
            return 0
        rarest = min(range(len(run)), key=lambda place: len(self._places[run[place]]))
        stream, size = self._stream, len(run)
        starts = (place - rarest for place in self._places[run[rarest]] if place >= rarest)
        return sum(stream[start : start + size] == run for start in starts)
