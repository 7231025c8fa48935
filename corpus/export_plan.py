"""What is to be exported and how, and the records that such a plan makes of a supply of documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from annotation.change import by_sort
from annotation.leaks import Leaks
from annotation.splits import Side, Split
from corpus.formats.format import ExportOptions, WritableFormat
from corpus.formats.losses import Tally
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.selection import FINISHED, Selection
from corpus.supply import Supply
from corpus.units import WHOLE, Unit, cut


class Plan(NamedTuple):
    """What is to be written, and how. `is_read_back`: what was written is read again and compared before it is kept.

    `split`: how documents are shared out, before they are cut into units; what is written is then a folder.
    """

    format: WritableFormat
    options: ExportOptions = ExportOptions()
    selection: Selection = FINISHED
    unit: Unit = WHOLE
    is_read_back: bool = True
    split: Split | None = None


@dataclass(slots=True)
class Counts:
    """What passed: `left_out` documents were not asked for; `records` are documents, or the pieces of them.

    `sides`: the same of each side of a split; `leaks`: what stands on more than one of them.
    """

    documents: int = 0
    left_out: int = 0
    records: int = 0
    spans: int = 0
    relations: int = 0
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    losses: Tally = field(default_factory=Tally)
    sides: dict[Side, Counts] = field(default_factory=dict)
    leaks: Leaks | None = None

    def add(self, side: Side, counts: Counts) -> None:
        """Count in what passed on one side."""
        self.sides[side] = counts
        self.documents += counts.documents
        self.left_out += counts.left_out
        self.records += counts.records
        self.spans += counts.spans
        self.relations += counts.relations
        self.labels += counts.labels
        self.losses.add(counts.losses)


def unseen(record: Record) -> None:
    """Takes a document that nobody looks at."""
    del record


class Stream:
    """The records of a supply as a plan has them, counted as they pass; `see` is shown each document before its cut."""

    def __init__(
        self, supply: Supply, plan: Plan, progress: Progress = silent, see: Callable[[Record], None] = unseen
    ) -> None:
        self.counts = Counts()
        self._see = see
        self._supply = supply
        self._plan = plan
        self._progress = progress

    def __iter__(self) -> Iterator[Record]:
        total = self._supply.count()
        for number, record in enumerate(self._supply.records(), 1):
            yield from self._pieces(record)
            self._progress(number, max(total, number))

    def _pieces(self, record: Record) -> Iterator[Record]:
        selection = self._plan.selection
        if not selection.wants(record):
            self.counts.left_out += 1
            return
        self.counts.documents += 1
        shaped = selection.shaped(record)
        self._see(shaped)
        pieces, losses = cut(shaped, self._plan.unit)
        self.counts.losses.take(losses)
        for piece in pieces:
            self._count(piece)
            yield piece

    def _count(self, record: Record) -> None:
        counts, marked = self.counts, by_sort(record.annotations)
        counts.records += 1
        counts.spans += len(marked.spans)
        counts.relations += len(marked.relations)
        for one in marked.spans:
            counts.labels[one.layer, one.label] += 1


def with_scheme(supply: Supply, plan: Plan) -> Plan:
    """The plan whose format hears of the supply's scheme, under the names that labels go out by."""
    scheme = plan.selection.scheme(supply.scheme())
    return plan._replace(options=plan.options._replace(scheme=scheme))


def part_of(progress: Progress, number: int, passes: int) -> Progress:
    """The progress of one of several passes over the same documents."""
    if progress is silent:
        return silent
    return lambda done, total: progress(number * total + done, passes * total)
