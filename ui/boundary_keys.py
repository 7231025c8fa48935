"""The boundary keys: where the edges of the selection, the chosen span or a word are to lie, one key press a step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from annotation import boundaries
from annotation.boundaries import tidy
from annotation.ranges import Range
from annotation.span import Span
from ui.bridge import Bridge
from ui.labelling import Labelling
from ui.text.view import SpanView

Moved = Callable[[str, int, int], Range]


class BoundaryKeys(QObject):
    """Each key acts on the selection, else on the word it is aimed at, which it selects, else on the chosen span.

    As with a label's key, the chosen span is meant until pointer or cursor have gone on to another word.
    """

    def __init__(self, view: SpanView, bridge: Bridge, labelling: Labelling, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._bridge = bridge
        self._labelling = labelling

    def acts(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What each row of the action table does."""
        start, end = partial(self._move, True), partial(self._move, False)
        return (
            ("boundary.start", self.cycle_start),
            ("boundary.end", partial(end, boundaries.next_end)),
            ("boundary.start_out", partial(start, partial(_stepped, boundaries.start_by_word, -1))),
            ("boundary.start_in", partial(start, partial(_stepped, boundaries.start_by_word, 1))),
            ("boundary.end_out", partial(end, partial(_stepped, boundaries.end_by_word, 1))),
            ("boundary.end_in", partial(end, partial(_stepped, boundaries.end_by_word, -1))),
            ("boundary.start_letter_out", partial(start, partial(_stepped, boundaries.start_by_letter, -1))),
            ("boundary.start_letter_in", partial(start, partial(_stepped, boundaries.start_by_letter, 1))),
            ("boundary.end_letter_out", partial(end, partial(_stepped, boundaries.end_by_letter, 1))),
            ("boundary.end_letter_in", partial(end, partial(_stepped, boundaries.end_by_letter, -1))),
        )

    @Slot()
    def cycle_start(self) -> None:
        """Lead the start over the clitics of its word, around and around.

        The first press on a whole word goes to a form that is known; on a span that was laid on one, back to the word.
        """
        span = self._view.chosen_span()
        whole = self._labelling.offered(span) if span is not None else None
        if whole is not None and self._view.selection() is None and self._view.aimed() is None:
            start = whole.start
            self._move(True, lambda _text, _start, end: Range(start, end))
        else:
            self._move(True, self._next_start)

    def _next_start(self, text: str, start: int, end: int) -> Range:
        stem = self._labelling.known.stem(text, Range(start, end))
        return stem if stem.start != start else boundaries.next_start(text, start, end)

    def _move(self, is_start: bool, moved: Moved) -> None:
        document, selection = self._bridge.document, self._view.selection()
        if document is None or not self._bridge.may_write:
            return
        text = document.text
        word, span = self._view.aimed(), self._view.chosen_span()
        if selection is not None:
            self._labelling.shape(moved(text, *(tidy(text, *selection) or selection)))
        elif word is not None:
            self._labelling.shape(moved(text, *word))
        elif span is not None:
            self._resize(span, moved, is_start)

    def _resize(self, span: Span, moved: Moved, is_start: bool) -> None:
        number = 0 if is_start else len(span.ranges) - 1
        bounds = moved(self._view.text(), *span.ranges[number])
        self._labelling.resize(span.id, number, *bounds)
        edge = bounds.start if is_start else bounds.end
        self._view.reveal(edge, edge)


def _stepped(moved: Callable[[str, int, int, int], Range], step: int, text: str, start: int, end: int) -> Range:
    return moved(text, start, end, step)
