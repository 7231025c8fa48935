"""Many spans at once: chosen in the list or by what they are alike in, then relabelled, deleted or let go together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from annotation import edits
from annotation.alike import with_form, with_label
from annotation.change import Change, Edit
from annotation.document import Document
from annotation.span import Span
from ui.bridge import Bridge
from ui.labelling import Labelling
from ui.text.view import SpanView

Acts = tuple[tuple[str, Callable[[], object]], ...]


class _Found(NamedTuple):
    """The spans of these ids in that version of the document."""

    asked: tuple[tuple[str, ...], str, int]
    spans: list[Span]


class Several(QObject):
    """Knows which spans are chosen together; the view's chosen span, on which the hand is, is always one of them.

    `chosen_changed`: other spans are chosen than before, one, many or none.
    """

    chosen_changed = Signal()
    list_wanted = Signal()

    def __init__(self, view: SpanView, bridge: Bridge, labelling: Labelling, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._bridge = bridge
        self._labelling = labelling
        self._ids: tuple[str, ...] = ()
        self._found: _Found | None = None
        self._is_choosing = False
        view.span_chosen.connect(self._on_span_chosen)
        labelling.defer_to(self.relabel)

    def acts(self) -> Acts:
        """What the keys and menus do here."""
        return (
            ("span.delete", self.delete),
            ("label.release", self.release),
            ("span.same_words", self.choose_same_words),
            ("span.same_label", self.choose_same_label),
            ("span.list", self.list_wanted.emit),
        )

    def spans(self) -> list[Span]:
        """The chosen spans: many, the one the hand is on last; or that one alone; or none."""
        chosen = self._view.chosen_span()
        document = self._bridge.document
        if document is None or chosen is None:
            return []
        if not self._ids:
            return [chosen]
        # Asked several times a step: what was found is kept as long as neither choice nor document changes.
        asked = (self._ids, document.id, document.version)
        if self._found is None or self._found.asked != asked:
            self._found = _Found(asked, document.spans.some(self._ids))
        return self._found.spans

    @property
    def are_many(self) -> bool:
        """Whether more than one span is chosen."""
        return len(self._ids) > 1

    @Slot(object)
    def take(self, span_ids: tuple[str, ...]) -> None:
        """Choose these spans, the last of them as the one the hand is on, and bring that one into sight."""
        last = span_ids[-1] if span_ids else ""
        self._set(span_ids if len(span_ids) > 1 else ())
        self._is_choosing = True
        if last:
            self._labelling.show(last)
        else:
            self._view.choose("")
        self._is_choosing = False
        self.chosen_changed.emit()

    def choose_same_words(self) -> None:
        """Choose all spans of the layer with the words of the chosen one."""
        self._choose_alike(with_form)

    def choose_same_label(self) -> None:
        """Choose all spans with the label of the chosen one."""
        self._choose_alike(with_label)

    def _choose_alike(self, alike: Callable[[Document, Span], Iterable[Span]]) -> None:
        document, chosen = self._bridge.document, self._view.chosen_span()
        if document is not None and chosen is not None:
            others = [one.id for one in alike(document, chosen) if one.id != chosen.id]
            self.take((*others, chosen.id))

    def relabel(self, layer: str, label: str) -> bool:
        """Give many chosen spans that label in one step; False, and nothing is done, where they are not many."""
        document = self._bridge.document
        if document is None or not self.are_many:
            return False
        span_ids, last = self._ids, self._view.chosen_span()

        def done(change: Change | None) -> None:
            if change is None and last is not None:
                self._labelling.already_there.emit(last)

        self._bridge.do_many(len(span_ids), lambda document: edits.relabel(document, span_ids, layer, label), done)
        return True

    def delete(self) -> None:
        """Take the chosen spans away, with their links, in one step."""
        span_ids = self._ids
        if self._bridge.document is not None and self.are_many and self._bridge.may_write:
            self._bridge.do_many(len(span_ids), lambda document: edits.delete_spans(document, span_ids))
        else:
            self._labelling.delete()

    def release(self) -> None:
        """Step back: many spans become the one the hand is on, then all else is let go in its turn."""
        if self.are_many and self._labelling.in_hand is None:
            self._set(())
            self.chosen_changed.emit()
        else:
            self._labelling.release()

    def on_changed(self, edit: Edit) -> None:
        """Follow an edit of the open document: what is gone is chosen no more."""
        document = self._bridge.document
        if document is None or not any(isinstance(one, Span) for one in (*edit.before, *edit.after)):
            return
        left = tuple(map(attrgetter("id"), self.spans())) if self._ids else ()
        self._set(left if len(left) > 1 and self._view.chosen() else ())
        self.chosen_changed.emit()

    @Slot(str)
    def _on_span_chosen(self, _span_id: str) -> None:
        if not self._is_choosing:
            self._set(())
            self.chosen_changed.emit()

    def _set(self, span_ids: tuple[str, ...]) -> None:
        if span_ids == self._ids:
            return
        self._ids = span_ids
        self._view.show_several(frozenset(span_ids))
