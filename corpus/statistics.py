"""What a corpus holds, in numbers: documents by state, spans by label, links and document labels."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from annotation.change import DocumentLabel
from annotation.relation import Relation
from annotation.span import Span
from corpus.progress import Progress, silent
from corpus.record import Record
from corpus.selection import state_of
from corpus.supply import Supply


@dataclass(slots=True)
class Statistics:
    """Counts; `length` in code points, `unlabelled` documents have no span."""

    documents: int = 0
    unlabelled: int = 0
    length: int = 0
    discontinuous: int = 0
    suggestions: int = 0
    states: Counter[str] = field(default_factory=Counter)
    spans: Counter[tuple[str, str]] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    document_labels: Counter[tuple[str, str]] = field(default_factory=Counter)

    def take(self, record: Record) -> None:
        """Count one document."""
        self.documents += 1
        self.length += len(record.header.text)
        self.states[state_of(record)] += 1
        self.suggestions += len(record.suggestions)
        is_labelled = False
        for one in record.annotations:
            match one:
                case Span():
                    is_labelled = True
                    self.spans[one.layer, one.label] += 1
                    self.discontinuous += one.is_discontinuous
                case Relation():
                    self.relations[one.label] += 1
                case DocumentLabel():
                    self.document_labels[one.name, one.value] += 1
                case _:
                    pass
        self.unlabelled += not is_labelled


def statistics(supply: Supply, progress: Progress = silent) -> Statistics:
    """Count all that a supply has."""
    counted = Statistics()
    with supply.moment():
        total = supply.count()
        for number, record in enumerate(supply.records(), 1):
            counted.take(record)
            progress(number, total)
    return counted
