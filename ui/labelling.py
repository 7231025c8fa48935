"""What a label's key, a click, a drag and an edge pulled mean for the spans of the open document."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from annotation import edits
from annotation.boundaries import tidy
from annotation.change import Edit, Kind
from annotation.document import Document
from annotation.known_forms import KnownForms
from annotation.ranges import Range
from annotation.scheme import Scheme
from annotation.span import Span
from ui.bridge import Bridge
from ui.text.view import SpanView

Pair = tuple[str, str]
# Of an edit of thousands only the first are looked at, to bring one of them into sight.
_LOOKED_AT = 500


class Offer(NamedTuple):
    """A span that was laid on a known form, the clitic of the `whole` word left outside."""

    span_id: str
    laid: Range
    whole: Range


def same_span(document: Document, wanted: Range, pair: Pair) -> Span | None:
    """The span that covers exactly `wanted` with that (layer, label), or None."""
    touching = document.spans.touching(wanted.start, wanted.end)
    return next((one for one in touching if one.ranges == (wanted,) and (one.layer, one.label) == pair), None)


class Labelling(QObject):
    """Turns what the hand does into edits. `in_hand`: the label that every finished selection gets, or None.

    `known`: the forms labelled so far; where one of them stands behind a clitic, the clitic stays outside.
    """

    in_hand_changed = Signal()
    already_there = Signal(object)

    def __init__(self, view: SpanView, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._bridge = bridge
        self._in_hand: Pair | None = None
        self._takers: list[Callable[[str, str], bool]] = []
        self._last: Pair | None = None
        self._shaped: Range | None = None
        self._offer: Offer | None = None
        self.known = KnownForms()

    @property
    def in_hand(self) -> Pair | None:
        """The (layer, label) in hand."""
        return self._in_hand

    @property
    def last(self) -> Pair | None:
        """The (layer, label) given last."""
        return self._last

    def offered(self, span: Span) -> Range | None:
        """The whole words, where `span` lies on a known form in them as it was laid there; else None."""
        offer = self._offer
        is_offered = offer is not None and offer.span_id == span.id and span.ranges == (offer.laid,)
        return offer.whole if offer is not None and is_offered else None

    def take(self, pair: Pair | None) -> None:
        """Take a label in hand, or put it down with None."""
        if pair != self._in_hand:
            self._in_hand = pair
            self.in_hand_changed.emit()

    def on_scheme(self, scheme: Scheme) -> None:
        """Put the label in hand down, and forget the last one, where the scheme offers it no more."""
        if self._in_hand is not None and not _is_offered(scheme, self._in_hand):
            self.take(None)
        if self._last is not None and not _is_offered(scheme, self._last):
            self._last = None

    def forget(self) -> None:
        """Another project: nothing is in hand, nothing was labelled."""
        self.take(None)
        self._last = self._shaped = self._offer = None
        self.known = KnownForms()

    def defer_to(self, taker: Callable[[str, str], bool]) -> None:
        """Ask `taker` first whenever a label is chosen; it answers whether it has done what was to be done."""
        self._takers.append(taker)

    @Slot(str, str)
    def label(self, layer: str, label: str) -> None:
        """A label was clicked: for the selection, else for the chosen span, else to be taken in hand or put down."""
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

    @Slot(str, str)
    def label_by_key(self, layer: str, label: str) -> None:
        """A label's key: for the selection, else for the word it is aimed at, else as a click.

        The word is the one under the pointer, or under the cursor when keys moved last; one that bears a label of that
        layer gets the new label instead. As long as the aim has not changed since a span was chosen, by labelling it or
        otherwise, the key is for that span. With a label in hand another label is taken in hand.
        """
        if self._bridge.may_write and any(taker(layer, label) for taker in self._takers):
            return
        word = self._view.aimed()
        may_label = self._bridge.may_write and self._view.selection() is None
        if not may_label or word is None:
            self.label(layer, label)
        elif self._in_hand is not None:
            self.take(None if self._in_hand == (layer, label) else (layer, label))
        else:
            self._choose_on(word, layer)
            if self._view.chosen() and self._view.aimed() is None:
                self._relabel(self._view.chosen(), (layer, label))
            else:
                self._add(word, (layer, label))

    def _choose_on(self, word: Range, layer: str) -> None:
        """Choose the one span of `layer` that lies exactly on `word`, or on the known form in it, if there is one."""
        document = self._bridge.document
        if document is not None:
            wanted = self.known.stem(document.text, word, layer)
            touching = document.spans.touching(*wanted)
            standing = [one.id for one in touching if one.ranges in ((word,), (wanted,)) and one.layer == layer]
            if len(standing) == 1:
                self._view.choose(standing[0])

    @Slot()
    def repeat(self) -> None:
        """Give the last label once more."""
        if self._last is not None:
            self.label_by_key(*self._last)

    def on_changed(self, kind: Kind, edit: Edit) -> None:
        """After undo and redo, bring what they changed into sight."""
        if kind not in {Kind.UNDO, Kind.REDO}:
            return
        touched = (one for one in (*edit.after[:_LOOKED_AT], *edit.before[:_LOOKED_AT]) if isinstance(one, Span))
        first = min(touched, key=attrgetter("ranges"), default=None)
        if first is not None:
            self._view.reveal(first.start, first.end)

    @Slot(int, int)
    def on_selection_finished(self, start: int, end: int) -> None:
        """With a label in hand, a finished selection is labelled at once."""
        if self._in_hand is not None and self._bridge.may_write:
            self._add(Range(start, end), self._in_hand)

    def shape(self, wanted: Range) -> None:
        """Select `wanted`, which a boundary key made: it is labelled exactly as it stands."""
        self._view.set_selection(*wanted)
        self._view.reveal(*wanted)
        self._shaped = wanted

    def _add(self, selection: Range, pair: Pair) -> None:
        document = self._bridge.document
        whole = tidy(document.text, *selection) if document else None
        if document is None or whole is None:
            return
        wanted = whole if selection == self._shaped else self.known.stem(document.text, whole, pair[0])
        self._last = pair
        standing = same_span(document, wanted, pair)
        if standing is not None:
            self._view.choose(standing.id)
            self.already_there.emit(standing)
            return
        edit = edits.add_span(document, self._bridge.ids, [wanted], *pair, maker=self._bridge.maker)
        span = next(one for one in edit.after if isinstance(one, Span))
        self._offer = Offer(span.id, wanted, whole) if wanted != whole else None
        if self._bridge.do(edit) is not None:
            self._shaped = None
            if self._view.selection() is not None:
                self._view.clear_selection()
            elif not whole.start <= self._view.caret <= whole.end:
                self._view.put_cursor(span.start)
            self._view.choose(span.id)

    def _relabel(self, span_id: str, pair: Pair) -> None:
        document = self._bridge.document
        span = document.spans.get(span_id) if document else None
        if document is None or span is None:
            return
        self._last = pair
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
        span_id = self._view.chosen()
        if document is not None and span_id and self._bridge.may_write:
            count = 1 + len(document.links.ids_of(span_id))
            self._bridge.do_many(count, lambda document: edits.delete_spans(document, [span_id]))

    @Slot()
    def release(self) -> None:
        """Step back: first the label in hand goes, then the selection, then the chosen span is let go."""
        if self._in_hand is not None:
            self.take(None)
        elif self._view.selection() is not None:
            self._view.clear_selection()
        else:
            self._view.choose("")

    @Slot(str)
    def show(self, span_id: str) -> None:
        """Choose a span and bring it into sight."""
        document = self._bridge.document
        span = document.spans.get(span_id) if document else None
        if span is not None:
            self._view.go_to(span)


def _is_offered(scheme: Scheme, pair: Pair) -> bool:
    layer, label = scheme.layer(pair[0]), scheme.label(*pair)
    return layer is not None and label is not None and not (layer.is_retired or label.is_retired)
