"""What a label's key, a click, a drag and an edge pulled mean for the spans of the open document."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from annotation import edits
from annotation.boundaries import tidy
from annotation.change import Edit, Kind
from annotation.document import Document
from annotation.ranges import Range
from annotation.scheme import Scheme
from annotation.span import Span
from ui.bridge import Bridge
from ui.text.view import SpanView

Pair = tuple[str, str]


def same_span(document: Document, wanted: Range, pair: Pair) -> Span | None:
    """The span that covers exactly `wanted` with that (layer, label), or None."""
    touching = document.spans.touching(wanted.start, wanted.end)
    return next((one for one in touching if one.ranges == (wanted,) and (one.layer, one.label) == pair), None)


class Labelling(QObject):
    """Turns what the hand does into edits. `in_hand`: the label that every finished selection gets, or None."""

    in_hand_changed = Signal()
    already_there = Signal(object)

    def __init__(self, view: SpanView, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._bridge = bridge
        self._in_hand: Pair | None = None
        self._takers: list[Callable[[str, str], bool]] = []

    @property
    def in_hand(self) -> Pair | None:
        """The (layer, label) in hand."""
        return self._in_hand

    def take(self, pair: Pair | None) -> None:
        """Take a label in hand, or put it down with None."""
        if pair != self._in_hand:
            self._in_hand = pair
            self.in_hand_changed.emit()

    def on_scheme(self, scheme: Scheme) -> None:
        """Put the label in hand down where the scheme offers it no more."""
        if self._in_hand is None:
            return
        layer, label = scheme.layer(self._in_hand[0]), scheme.label(*self._in_hand)
        if layer is None or label is None or layer.is_retired or label.is_retired:
            self.take(None)

    def defer_to(self, taker: Callable[[str, str], bool]) -> None:
        """Ask `taker` first whenever a label is chosen; it answers whether it has done what was to be done."""
        self._takers.append(taker)

    @Slot(str, str)
    def label(self, layer: str, label: str) -> None:
        """A label was chosen: for the selection, else for the chosen span, else to be taken in hand or put down."""
        if not self._bridge.may_write or self._bridge.document is None:
            return
        if any(taker(layer, label) for taker in self._takers):
            return
        pair = (layer, label)
        selection = self._view.selection()
        if selection is not None:
            self._add(selection, pair)
        elif self._view.chosen():
            self._relabel(self._view.chosen(), pair)
        else:
            self.take(None if self._in_hand == pair else pair)

    def on_changed(self, kind: Kind, edit: Edit) -> None:
        """After undo and redo, bring what they changed into sight."""
        touched = [one for one in (*edit.after, *edit.before) if isinstance(one, Span)]
        if touched and kind in {Kind.UNDO, Kind.REDO}:
            first = min(touched, key=lambda one: one.start)
            self._view.reveal(first.start, first.end)

    @Slot(int, int)
    def on_selection_finished(self, start: int, end: int) -> None:
        """With a label in hand, a finished selection is labelled at once."""
        if self._in_hand is not None and self._bridge.may_write:
            self._add(Range(start, end), self._in_hand)

    def _add(self, selection: Range, pair: Pair) -> None:
        document = self._bridge.document
        wanted = tidy(document.text, *selection) if document else None
        if document is None or wanted is None:
            return
        standing = same_span(document, wanted, pair)
        if standing is not None:
            self._view.choose(standing.id)
            self.already_there.emit(standing)
            return
        edit = edits.add_span(document, self._bridge.ids, [wanted], *pair, maker=self._bridge.maker)
        if self._bridge.do(edit) is not None:
            self._view.clear_selection()
            self._view.choose(next(one.id for one in edit.after if isinstance(one, Span)))

    def _relabel(self, span_id: str, pair: Pair) -> None:
        document = self._bridge.document
        span = document.spans.get(span_id) if document else None
        if document is None or span is None:
            return
        if (span.layer, span.label) == pair:
            self.already_there.emit(span)
            return
        self._bridge.do(edits.relabel(document, [span_id], *pair))

    @Slot(str, int, int, int)
    def resize(self, span_id: str, number: int, start: int, end: int) -> None:
        """An edge was pulled: range `number` of the span is to be `[start, end)`."""
        document = self._bridge.document
        span = document.spans.get(span_id) if document else None
        if document is None or span is None or not self._bridge.may_write:
            return
        ranges = [*span.ranges[:number], Range(start, end), *span.ranges[number + 1 :]]
        if tuple(ranges) != span.ranges:
            self._bridge.do(edits.resize(document, span_id, ranges))

    @Slot()
    def delete(self) -> None:
        """Take the chosen span away, and its links with it."""
        document = self._bridge.document
        if document is not None and self._view.chosen() and self._bridge.may_write:
            self._bridge.do(edits.delete_spans(document, [self._view.chosen()]))

    @Slot()
    def release(self) -> None:
        """Step back: first the label in hand goes, then the selection, then the chosen span is let go."""
        if self._in_hand is not None:
            self.take(None)
        elif self._view.selection() is not None:
            self._view.clear_selection()
        else:
            self._view.choose("")

    def choose_beside(self, step: int) -> None:
        """Choose the next span in order (`step` 1) or the one before (-1), from the chosen one or the caret."""
        document = self._bridge.document
        if document is None or not len(document.spans):
            return
        ordered = document.spans.ordered()
        chosen = document.spans.get(self._view.chosen()) if self._view.chosen() else None
        if chosen is not None:
            place = document.spans.rank(chosen) + step
        else:
            beside = document.spans.after(self._view.caret)
            after = document.spans.rank(beside) if beside is not None else len(ordered)
            place = after if step > 0 else after - 1
        self.show(ordered[max(0, min(place, len(ordered) - 1))].id)

    @Slot(str)
    def show(self, span_id: str) -> None:
        """Choose a span and bring it into sight."""
        document = self._bridge.document
        span = document.spans.get(span_id) if document else None
        if span is not None:
            self._view.choose(span_id)
            self._view.reveal(span.start, span.end)
