"""Many spans at once: chosen in the list or by what they are alike in, then relabelled, deleted or let go together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotation import edits
from annotation.alike import with_form, with_label
from annotation.change import Change, Edit
from annotation.document import Document
from annotation.span import Span
from ui.bridge import Bridge
from ui.labelling import Labelling
from ui.text.view import SpanView

Acts = tuple[tuple[str, Callable[[], object]], ...]

# That more spans than this are chosen is shown in a turn of its own, after the one that chose or changed them and that
# which paints it: so many milliseconds later, for all that is due by then is done in one turn.
_AT_ONCE = 1_000
_AFTER_MS = 40


class _Found(NamedTuple):
    """The spans of these ids in that version of the document."""

    asked: tuple[tuple[str, ...], str, int]
    spans: list[Span]


class Several(QObject):
    """Knows which spans are chosen together; the view's chosen span, on which the hand is, is always one of them.

    `chosen_changed`: other spans are chosen than before, one, many or none. Of thousands it comes a turn later, so that
    they need not be found, shown and painted in one; what is asked or done meanwhile goes by the new choice already.
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
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._show)
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
        self._ids = span_ids if len(span_ids) > 1 else ()
        self._is_choosing = True
        if last:
            self._labelling.show(last)
        else:
            self._view.choose("")
        self._is_choosing = False
        self._tell()

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
            self._ids = ()
            self._tell()
        else:
            self._labelling.release()

    def on_changed(self, edit: Edit) -> None:
        """Follow an edit of the open document: what is gone is chosen no more."""
        document = self._bridge.document
        if document is None or not (Span in map(type, edit.before) or Span in map(type, edit.after)):
            return
        left = self.spans() if self._ids else []
        if len(left) != len(self._ids):
            self._ids = tuple(map(attrgetter("id"), left)) if len(left) > 1 else ()
        self._tell()

    @Slot(str)
    def _on_span_chosen(self, _span_id: str) -> None:
        if not self._is_choosing:
            self._ids = ()
            self._tell()

    def _tell(self) -> None:
        """Let the choice be shown, at once or in a turn of its own."""
        if len(self._ids) > _AT_ONCE:
            # The text is painted once, when all of it is known.
            self._view.viewport().setUpdatesEnabled(False)
            self._soon.start()
        else:
            self._soon.stop()
            self._show()

    @Slot()
    def _show(self) -> None:
        self._view.show_several(frozenset(self._ids))
        self._view.viewport().setUpdatesEnabled(True)
        self.chosen_changed.emit()
