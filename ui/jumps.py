"""Ways through a document and a project: to the next span, the next of a label, what is doubtful or still unlinked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotation.candidates import SPEAKER
from annotation.change import State
from annotation.document import Document
from annotation.links import is_unlinked
from annotation.scheme import Scheme
from annotation.span import Span
from corpus.document_order import UNFINISHED
from ui.bridge import Bridge
from ui.labelling import Labelling
from ui.text.view import SpanView

CERTAINTY, DOUBTFUL = "certainty", "doubtful"


class Jumps(QObject):
    """Each jump goes on from the chosen span, or from the cursor when that has left it; what it finds is chosen."""

    nothing_found = Signal()

    def __init__(
        self,
        view: SpanView,
        bridge: Bridge,
        labelling: Labelling,
        scheme: Callable[[], Scheme],
        parent: QObject | None = None,
    ) -> None:
        """`scheme`: asks for the scheme of the open project."""
        super().__init__(parent)
        self._view = view
        self._bridge = bridge
        self._labelling = labelling
        self._scheme = scheme

    def acts(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What each row of the action table does."""
        return (
            ("span.next", partial(self._to_span, 1)),
            ("span.previous", partial(self._to_span, -1)),
            ("span.next_of_label", partial(self._to_same_label, 1)),
            ("span.previous_of_label", partial(self._to_same_label, -1)),
            ("span.next_unlinked", partial(self._to_unlinked, 1)),
            ("span.previous_unlinked", partial(self._to_unlinked, -1)),
            ("span.next_doubtful", partial(self._to_doubtful, 1)),
            ("span.previous_doubtful", partial(self._to_doubtful, -1)),
            ("span.around", self._view.choose_around),
            ("document.previous_unfinished", partial(self._to_unfinished, self._bridge.previous_document)),
        )

    def _to_span(self, step: int) -> None:
        self._go(step, lambda _span: True)

    def _to_same_label(self, step: int) -> None:
        """To a span with the label of the chosen one, or with the label given last."""
        chosen = self._view.chosen_span()
        pair = (chosen.layer, chosen.label) if chosen else self._labelling.last
        self._go(step, lambda span: (span.layer, span.label) == pair)

    def _to_unlinked(self, step: int) -> None:
        """To a quotation that is linked to no speaker; to none where the scheme has no such link."""
        document, kind = self._bridge.document, self._scheme().link(SPEAKER)
        if document is not None:
            self._go(step, lambda span: kind is not None and is_unlinked(document, span, kind))

    def _to_doubtful(self, step: int) -> None:
        self._go(step, lambda span: bool(span.attributes) and span.attribute(CERTAINTY) == DOUBTFUL)

    def _go(self, step: int, is_wanted: Callable[[Span], bool]) -> None:
        document = self._bridge.document
        if document is None:
            return
        ordered = document.spans.ordered()
        first = self._first(document, step)
        places = range(first, len(ordered)) if step > 0 else range(first, -1, -1)
        found = next((ordered[place] for place in places if is_wanted(ordered[place])), None)
        if found is None:
            self.nothing_found.emit()
        else:
            self._view.go_to(found)

    def _first(self, document: Document, step: int) -> int:
        """The place in the order of the first span to look at."""
        chosen, caret = self._view.chosen_span(), self._view.caret
        if chosen is not None and chosen.start <= caret <= chosen.end:
            return document.spans.rank(chosen) + step
        after = document.spans.after(caret)
        place = document.spans.rank(after) if after is not None else len(document.spans)
        return place if step > 0 else place - 1

    def _to_unfinished(self, open_beside: Callable[[frozenset[State]], bool]) -> None:
        """To a document that is neither done nor skipped, among those that the filter shows."""
        if not open_beside(UNFINISHED):
            self.nothing_found.emit()
