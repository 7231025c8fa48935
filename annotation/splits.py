"""Training, development and test documents: which side a document is on, and which seed spreads the labels best.

A document must never change sides when others are added, or a model is tested on what an earlier one was trained on.
If that is to hold for any documents that are added, in any order, the side of a document may depend on nothing but the
document itself and the seed: alone in a corpus it must be where it is among thousands. So the side is read from a hash
of what the document is ("repeatable splitting": Lakshmanan, Robinson & Munn, *Machine Learning Design Patterns*, 2020):
of its group where documents are grouped, else of its text without marks and spelling variants, so that copies of one
text are always on one side. Its labels are not hashed: a corrected label moves nothing.

Such a split has every label's share right in the mean, and no rule that looks at the other documents (iterative
stratification: Sechidis, Tsoumakas & Vlahavas 2011) could do better without moving some of them later. What is left
free is the seed. `SeedSearch` stratifies by it: of a hundred seeds it takes the one whose sides have the shares of all
labels most nearly (rerandomisation: Morgan & Rubin, *Annals of Statistics* 40, 2012). That seed, given again, keeps
every document where it is, whatever is added.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from hashlib import blake2b
from itertools import accumulate
from typing import NamedTuple

from annotation.arabic.normalize import NormalizeOptions, key
from annotation.document import Header

SEEDS_TRIED = 100
_FORM = NormalizeOptions(hamza_seats=True)
_META = "meta."


class Side(StrEnum):
    """What a document is used for."""

    TRAIN = "train"
    DEV = "dev"
    TEST = "test"


SIDES = tuple(Side)


class SplitRefused(ValueError):
    """Shares that are no split; the message is what was given."""


class Split(NamedTuple):
    """How documents are shared out. `shares`: of training, development and test, of whatever their sum is.

    `group`: the name of a field of the documents (`source`, `annotator`, or one that came with them); those in which
    it has one value are on one side, and one that has no such field is a group of its own.
    """

    shares: tuple[int, int, int] = (80, 10, 10)
    seed: int = 0
    group: str = ""

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that are to have documents."""
        return tuple(side for side, share in zip(Side, self.shares, strict=True) if share)

    def side(self, header: Header) -> Side:
        """Where a document belongs."""
        return self.side_of(identity(header, self.group))

    def side_of(self, known_as: str) -> Side:
        """Where what is `known_as` that belongs."""
        digest = blake2b(f"{self.seed}\0{known_as}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
        edges = tuple(accumulate(self.shares))
        return SIDES[bisect_right(edges, int.from_bytes(digest) * edges[-1] >> 64)]


def to_shares(word: str) -> tuple[int, int, int]:
    """The shares that `80/10/10` spells, a whole number a side; SplitRefused where that is no split."""
    parts = word.strip().split("/")
    if len(parts) != len(Side) or not all(part.isascii() and part.isdigit() for part in parts):
        raise SplitRefused(word)
    train, dev, test = map(int, parts)
    if not train or not (dev or test):
        raise SplitRefused(word)
    return train, dev, test


def to_group(word: str) -> str:
    """The name of the field that `meta.source` or `source` spells."""
    return word.strip().removeprefix(_META)


def identity(header: Header, group: str = "") -> str:
    """What a document is known as when it is placed: its group, or its text in one spelling."""
    named = _field(header, group) if group else ""
    return f"{group}={named}" if named else " ".join(key(header.text, _FORM).split())


def _field(header: Header, name: str) -> str:
    """The value of a field; "" where the document has none."""
    if name == "source":
        return header.source
    if name == "annotator":
        return header.annotator
    return next((one.value for one in header.fields if one.name == name), "")


class SeedSearch:
    """Documents seen one by one, and then the seed that spreads their labels best; flat in memory."""

    def __init__(self, split: Split, seeds: Sequence[int] = range(SEEDS_TRIED)) -> None:
        self._splits = [split._replace(seed=seed) for seed in seeds]
        self._counts: list[Counter[tuple[Side, frozenset[str]]]] = [Counter() for _ in seeds]
        self._shared: dict[frozenset[str], frozenset[str]] = {}

    def see(self, header: Header, labels: Iterable[str]) -> None:
        """Take note of a document that bears `labels`."""
        borne = frozenset(labels)
        borne = self._shared.setdefault(borne, borne)
        known_as = identity(header, self._splits[0].group)
        for split, counts in zip(self._splits, self._counts, strict=True):
            counts[split.side_of(known_as), borne] += 1

    def best(self) -> int:
        """The seed; of several that are equally good, the first."""
        scores = [_unevenness(split, counts) for split, counts in zip(self._splits, self._counts, strict=True)]
        return self._splits[scores.index(min(scores))].seed


def _unevenness(split: Split, counts: Counter[tuple[Side, frozenset[str]]]) -> float:
    """How far documents in all, and those with each label, are from their shares: the sum of their chi squares."""
    by_label: Counter[tuple[Side, str]] = Counter()
    for (side, labels), count in counts.items():
        for label in (*labels, ""):
            by_label[side, label] += count
    totals: Counter[str] = Counter()
    for (_, label), count in by_label.items():
        totals[label] += count
    whole = sum(split.shares)
    uneven = 0.0
    for label, total in sorted(totals.items()):
        for side, share in zip(Side, split.shares, strict=True):
            if share:
                expected = total * share / whole
                uneven += (by_label[side, label] - expected) ** 2 / expected
    return uneven
