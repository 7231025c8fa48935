"""What a corpus has that an export could choose from, counted while its documents pass by on another errand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from annotation.change import State
from annotation.scheme import Scheme
from annotation.span import Span
from corpus.record import Record
from corpus.selection import state_of
from corpus.supply import Supply


@dataclass(slots=True)
class Stock:
    """Documents by state and by whose work they are, spans by layer and label, and the fields that documents have.

    `is_whole`: everything was counted, not only the beginning.
    """

    states: Counter[State] = field(default_factory=Counter)
    annotators: Counter[str] = field(default_factory=Counter)
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)
    is_whole: bool = False

    def take(self, record: Record) -> None:
        """Count one document."""
        self.states[state_of(record)] += 1
        self.annotators[record.header.annotator] += 1
        self.labels.update((one.layer, one.label) for one in record.annotations if isinstance(one, Span))
        self.fields.update(one.name for one in record.header.fields)


class Counted:
    """A supply whose documents are counted as they are gone through for the first time."""

    def __init__(self, supply: Supply) -> None:
        self.stock = Stock()
        self._supply = supply

    def count(self) -> int:
        """How many there are."""
        return self._supply.count()

    def scheme(self) -> Scheme:
        """The scheme that they were labelled by."""
        return self._supply.scheme()

    def records(self) -> Iterator[Record]:
        """All of them."""
        stock = Stock()
        for record in self._supply.records():
            stock.take(record)
            yield record
        stock.is_whole = True
        self.stock = stock

    def moment(self) -> AbstractContextManager[None]:
        """Whatever is read inside is of one moment."""
        return self._supply.moment()
