"""Links: a key numbers on the text what the chosen span may be linked to, a digit or a click links; and the way along.

While the numbers stand, the digits are the dispatcher's no longer but theirs; any other act ends the choice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent

from annotation import links
from annotation.candidates import Candidate
from annotation.change import Edit, Kind
from annotation.edits import delete_relations
from annotation.ranges import Range
from annotation.relation import Relation
from annotation.scheme import Scheme
from annotation.span import Span
from ui import wording
from ui.bridge import Bridge
from ui.keymap import Keymap
from ui.link_choice import CHOOSING, Choice
from ui.models.links import LinksModel, rows_of
from ui.shortcuts import Chord, Dispatcher, chord
from ui.text.accessible import announce_span
from ui.text.badges import Badges
from ui.text.links import Drawn, LinkLines
from ui.text.view import SpanView

# Another window or a menu over the text is no end of what is being done in it.
_STILL_HERE = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
# An edit of more annotations is of no one link.
_MANY = 1_000


class Linking(QObject):
    """Turns keys and clicks into links. `said`: words for the status line; `ended`: they hold no more."""

    said = Signal(str)
    ended = Signal()

    def __init__(
        self,
        view: SpanView,
        bridge: Bridge,
        keys: Dispatcher,
        keymap: Keymap,
        model: LinksModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self._view = view
        self._bridge = bridge
        self._keys = keys
        self._model = model
        self._scheme = Scheme()
        self._listed: Callable[[], str] = str
        self._choice: Choice | None = None
        self._way: tuple[str, str, int] = ("", "", 0)
        self._badges, self._lines = Badges(), LinkLines()
        view.add_overlay(self._lines)
        view.add_overlay(self._badges)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        return (
            ("link.begin", self.begin),
            ("link.kind", self.next_kind),
            ("link.follow", self.follow),
            ("link.remove", self.remove_listed),
        )

    def set_scheme(self, scheme: Scheme) -> None:
        """The kinds of link are those of `scheme` from now on."""
        self._scheme = scheme
        own = ((chord(one.key), one.name) for one in scheme.links if one.key and not one.is_retired)
        self._keys.offer({key: partial(self.begin_with, name) for key, name in own})
        self.leave()
        self.refresh()

    def ask_list(self, listed: Callable[[], str]) -> None:
        """Where to ask which link is marked in the list: its id, or ""."""
        self._listed = listed

    @property
    def choice(self) -> Choice | None:
        """What is being chosen, or None."""
        return self._choice

    # ---- choosing

    def begin(self) -> None:
        """Number what the chosen span may be linked to, with the first kind of link that it lacks."""
        if self._choice is None:
            self._start(0)
        else:
            self._say()

    def begin_with(self, name: str) -> None:
        """The same with the kind of link of that name, by the key that the scheme gives it."""
        document, head = self._bridge.document, self._view.chosen_span()
        if document is not None and head is not None:
            kinds = self._choice.kinds if self._choice else tuple(links.kinds_from(document, self._scheme, head))
            names = [one.name for one in kinds]
            if name in names:
                self._start(names.index(name))
            else:
                self._say_none(head)

    def next_kind(self) -> None:
        """The same with the next kind of link; the second one where nothing was being chosen."""
        self._start(self._choice.place + 1 if self._choice is not None else 1)

    def _start(self, place: int) -> None:
        document, head = self._bridge.document, self._view.chosen_span()
        if document is None or head is None or not self._bridge.may_write:
            return
        kinds = self._choice.kinds if self._choice else tuple(links.kinds_from(document, self._scheme, head))
        if not kinds:
            self._say_none(head)
            return
        place %= len(kinds)
        offers = tuple(links.offered(document, self._scheme, head, kinds[place]))
        self._keys.lend(self, self._own_keys())
        self._view.viewport().installEventFilter(self)
        self._view.installEventFilter(self)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_choice(Choice(head, kinds, place, offers))
        if offers:
            self._bring_into_sight(head, offers[0])

    def _say_none(self, head: Span) -> None:
        said = self.tr("No link begins at {label}")
        self.said.emit(said.format(label=wording.label(self._scheme, head.layer, head.label)))

    def _own_keys(self) -> dict[Chord, Callable[[], object]]:
        """Every digit, so that none labels by mistake; Escape; and keys that go through the numbers one by one."""
        digits = {chord(str(number)): partial(self.take, number - 1) for number in range(1, 10)}
        others: tuple[tuple[str, Callable[[], object]], ...] = (
            ("0", self._say),
            ("Escape", self.leave),
            ("Return", self._take_front),
            ("Tab", partial(self._move_front, 1)),
            ("Down", partial(self._move_front, 1)),
            ("Shift+Tab", partial(self._move_front, -1)),
            ("Up", partial(self._move_front, -1)),
        )
        return {**digits, **{chord(written): act for written, act in others}}

    def _bring_into_sight(self, head: Span, best: Candidate) -> None:
        """Both, where there is room; the best candidate in any case."""
        last = max(head.start, head.end - 1)
        start, end = (best.start, head.start + 1) if best.start < head.start else (last, best.end)
        self._view.reveal(start, end)
        self._view.reveal(best.start, best.end)

    def _move_front(self, step: int) -> None:
        choice = self._choice
        if choice is not None and choice.offers:
            front = (choice.front + step) % len(choice.offers)
            self._show_choice(replace(choice, front=front))
            self._view.reveal(choice.offers[front].start, choice.offers[front].end)

    def _take_front(self) -> None:
        if self._choice is not None:
            self.take(self._choice.front)

    def _show_choice(self, choice: Choice) -> None:
        self._choice = choice
        title, head = wording.titled(choice.kind.titles), (choice.head.start, choice.head.id)
        self._badges.show(choice.badges(self._view.text()), title, head)
        self._view.viewport().update()
        self._say()

    def _say(self) -> None:
        """What is being chosen and how, in the status line and to a screen reader."""
        choice = self._choice
        if choice is not None:
            said = CHOOSING.said(choice, self._keymap.shown("link.kind"))
            self.said.emit(said)
            announce_span(self._view, "\n".join([said, *choice.read_out(self._view.text())]))

    def leave(self) -> None:
        """Choose nothing; the numbers go."""
        if self._choice is None:
            return
        self._choice = None
        self._keys.take_back(self)
        self._view.viewport().removeEventFilter(self)
        self._view.removeEventFilter(self)
        self._badges.show(())
        self._view.viewport().update()
        self.ended.emit()

    def take(self, number: int) -> None:
        """Link to the candidate of that place, from 0; a word without a label gets one in the same step."""
        document, choice = self._bridge.document, self._choice
        if document is None or choice is None:
            return
        if number >= len(choice.offers):
            self._say()
            return
        offer = choice.offers[number]
        child = document.spans.get(offer.span_id) if offer.span_id else None
        if child is not None:
            self._link(choice, links.link(document, self._bridge.ids, choice.kind, choice.head, child), child.surface)
            return
        pair = links.label_for(self._scheme, choice.kind)
        if pair is not None:
            words = (Range(offer.start, offer.end), pair)
            edit = links.link_to_words(
                document, self._bridge.ids, choice.kind, choice.head, words, maker=self._bridge.maker
            )
            self._link(choice, edit, document.text[offer.start : offer.end])

    def _link(self, choice: Choice, edit: Edit, words: str) -> None:
        self.leave()
        if self._bridge.do(edit) is not None:
            said = self.tr("{kind}: {words}")
            shown = wording.isolated(wording.shortened(words))
            self.said.emit(said.format(kind=wording.titled(choice.kind.titles), words=shown))

    # ---- the mouse, while something is being chosen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press on what can be linked links, the hand over it points; elsewhere, and as keys go, the choice ends."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STILL_HERE:
            self.leave()
        if self._choice is None or not isinstance(event, QMouseEvent):
            return False
        if event.type() in _PRESSES and event.button() == Qt.MouseButton.LeftButton:
            return self._on_press(event.position())
        if event.type() == QEvent.Type.MouseMove and not event.buttons():
            is_there = self._badge_at(event.position()) is not None or self._span_at(event.position()) is not None
            shape = Qt.CursorShape.PointingHandCursor if is_there else Qt.CursorShape.ArrowCursor
            self._view.viewport().setCursor(shape)
            return True
        return False

    def _on_press(self, point: QPointF) -> bool:
        number = self._badge_at(point)
        if number is not None:
            self.take(number)
            return True
        span = self._span_at(point)
        if span is None:
            self.leave()
            return False
        self.take_span(span)
        return True

    def _badge_at(self, point: QPointF) -> int | None:
        column = self._view.column
        return self._badges.at(column, point) if column is not None else None

    def _span_at(self, point: QPointF) -> Span | None:
        """The innermost span at a point that may be linked, else the innermost but the head."""
        document, choice, offset = self._bridge.document, self._choice, self._view.hit(point)
        if document is None or choice is None or offset is None:
            return None
        there = [one for one in self._view.spans_at(offset) if one.id != choice.head.id]
        fit = (one for one in there if links.may_end(document, choice.kind, choice.head, one))
        return next(fit, there[0] if there else None)

    def take_span(self, child: Span) -> None:
        """Link to that span, or say why it cannot be."""
        document, choice = self._bridge.document, self._choice
        if document is None or choice is None:
            return
        if links.may_end(document, choice.kind, choice.head, child):
            self._link(choice, links.link(document, self._bridge.ids, choice.kind, choice.head, child), child.surface)
            return
        said = self.tr("{words} ({label}) cannot be linked as {kind}")
        words = wording.isolated(wording.shortened(child.surface))
        label = wording.label(self._scheme, child.layer, child.label)
        self.said.emit(said.format(words=words, label=label, kind=wording.titled(choice.kind.titles)))

    # ---- links that stand

    def refresh(self) -> None:
        """List and draw the links of the chosen span."""
        document, chosen = self._bridge.document, self._view.chosen_span()
        rows = rows_of(document, chosen.id, self._scheme) if document is not None and chosen is not None else []
        self._model.show(rows)
        if rows or not self._lines.is_empty:
            self._lines.show(Drawn(row.head, row.child, row.kind, row.far) for row in rows)
            self._view.viewport().update()

    def follow(self) -> None:
        """Go to the other end of the chosen span's first link; from there back, and then along its next link."""
        document, chosen = self._bridge.document, self._view.chosen()
        if document is None or not chosen:
            return
        origin, end, place = self._way
        if chosen == end and origin in document.spans:
            self._way = (origin, "", place + 1)
            self._show(origin)
            return
        rows = rows_of(document, chosen, self._scheme)
        if not rows:
            self.said.emit(self.tr("This span has no links"))
            return
        place = place % len(rows) if chosen == origin else 0
        self._way = (chosen, rows[place].far.id, place)
        self._show(rows[place].far.id)

    @Slot(str)
    def follow_link(self, relation_id: str) -> None:
        """Go to the end of that link which is not chosen."""
        far = self._far_of(relation_id)
        if far is not None:
            self._show(far.id)

    @Slot(str)
    def point_at(self, relation_id: str) -> None:
        """Bring the end of that link which is not chosen into sight, and choose nothing."""
        far = self._far_of(relation_id)
        if far is not None:
            self._view.reveal(far.start, far.end)

    def _far_of(self, relation_id: str) -> Span | None:
        document = self._bridge.document
        relation = document.relation(relation_id) if document is not None else None
        if document is None or relation is None:
            return None
        return document.spans.get(relation.child if relation.head == self._view.chosen() else relation.head)

    def _show(self, span_id: str) -> None:
        document = self._bridge.document
        span = document.spans.get(span_id) if document is not None else None
        if span is not None:
            self._view.choose(span.id)
            self._view.reveal(span.start, span.end)

    @Slot(str)
    def remove(self, relation_id: str) -> None:
        """Take that link away; its spans stay."""
        document = self._bridge.document
        if document is not None and document.relation(relation_id) is not None and self._bridge.may_write:
            self._bridge.do(delete_relations(document, [relation_id]))

    def remove_listed(self) -> None:
        """Take the link away that is marked in the list."""
        self.remove(self._listed())

    # ---- facts

    @Slot(str)
    def on_span_chosen(self, span_id: str) -> None:
        """Another span is chosen, or none."""
        if self._choice is not None and span_id != self._choice.head.id:
            self.leave()
        self.refresh()

    def on_document(self) -> None:
        """Another document is open, or none."""
        self.leave()
        self._way = ("", "", 0)
        self.refresh()

    def on_changed(self, kind: Kind, edit: Edit) -> None:
        """The document has taken an edit; after undo and redo the link concerned is shown by its head."""
        self.leave()
        if len(edit.before) + len(edit.after) > _MANY:
            self.refresh()
            return
        linked = [one for one in (*edit.after, *edit.before) if isinstance(one, Relation)]
        is_of_links = linked and not any(isinstance(one, Span) for one in (*edit.after, *edit.before))
        if is_of_links and kind in {Kind.UNDO, Kind.REDO}:
            self._show(linked[0].head)
        if linked or not self._lines.is_empty:
            self.refresh()
