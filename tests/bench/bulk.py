"""What acts on thousands of spans at once cost the window's thread: the rows `bulk.*` of `tests.bench.acts`.

The turns of the loop are counted from the wish until the change is kept, shown and painted. The work beside the window
is not this thread's, yet what of it the window has to wait for would show in its turns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QTableView

from annotation.change import Edit, Kind
from annotation.document import Document
from annotation.everywhere import Place, mark
from annotation.identity import IdSource
from annotation.relation import Relation
from annotation.span import Span
from tests.bench.turns import Cost, cost
from tests.bench.window import settle
from ui.window import Window

_TIMES = 5
_PLACES = 1_000
_LINKS = 500
_PAIR = ("entity", "ORG")
_OTHER = ("entity", "EVENT")

Measured = tuple[str, Cost]


def bulk(window: Window) -> Iterator[Measured]:
    """Each act on thousands, some times over; the document is as before at the end."""
    acts = _Acts(window)
    for _ in range(_TIMES):
        yield from acts.on_a_label()
        yield from acts.on_all()
        yield from acts.on_places()
        yield from acts.on_links()


class _Acts:
    """The acts, on the big document that is open in the window."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._several = window.furniture.details.several
        self._run = window.furniture.commands.run

    def on_a_label(self) -> Iterator[Measured]:
        """Choose all spans of a label, some four thousand, and change them in every way; each is taken back."""
        self._choose(self._of(_PAIR))
        yield "bulk.choose", self._cost(partial(self._run, "span.same_label"))
        relabel = partial(self._window.label, *_OTHER)
        yield from self._and_back("relabel", relabel)
        yield "bulk.redo", self._cost(partial(self._run, "edit.redo"))
        yield "bulk.undo", self._cost(partial(self._run, "edit.undo"))
        yield from self._and_back("doubt", partial(self._run, "span.doubt"))
        details = self._window.furniture.details.details
        yield from self._and_back("attribute", partial(details.set_value, "note", "ملاحظة"))
        yield from self._and_back("delete", partial(self._run, "span.delete"))
        yield "bulk.release", self._cost(partial(self._run, "label.release"))

    def on_all(self) -> Iterator[Measured]:
        """Choose all twenty thousand in the list, doubt them, and let them go."""
        # A dialog may have been the last one in front.
        self._window.activateWindow()
        settle(50)
        desk = self._window.desk
        desk.side.lists.setCurrentWidget(desk.spans)
        table = desk.spans.findChild(QTableView)
        if not isinstance(table, QTableView):
            raise TypeError("there is no list of spans")
        desk.spans.take_focus()
        yield "bulk.all", self._cost(table.selectAll)
        if not self._several.are_many:
            raise RuntimeError("the list had not the keyboard: nothing was chosen")
        yield from self._and_back("doubt_all", partial(self._run, "span.doubt"))
        self._run("label.release")
        desk.side.lists.setCurrentWidget(desk.details)
        desk.view.setFocus()
        self._settle()

    def on_places(self) -> Iterator[Measured]:
        """Accept a thousand places of a form."""
        bridge = self._window.bridge
        places, ids, pair = self._places(), bridge.ids, _OTHER
        accept = partial(bridge.do_many, _PLACES, lambda document: mark(document, ids, places, *pair))
        yield from self._and_back("places", accept)

    def on_links(self) -> Iterator[Measured]:
        """Choose a span with five hundred links, take it away, and bring it back."""
        head, links = self._linked()
        bridge, view = self._window.bridge, self._window.desk.view
        view.choose("")
        bridge.do_many(_LINKS, lambda _document: Edit(Kind.ADD_RELATION, (), links))
        self._settle()
        yield "bulk.choose_linked", self._cost(partial(self._choose, head))
        yield from self._and_back("delete_linked", partial(self._run, "span.delete"))
        self._choose(head)
        bridge.undo()
        self._settle()

    def _and_back(self, name: str, act: Callable[[], object]) -> Iterator[Measured]:
        yield f"bulk.{name}", self._cost(act)
        yield f"bulk.{name}_undo", self._cost(partial(self._run, "edit.undo"))

    def _cost(self, act: Callable[[], object]) -> Cost:
        taken = cost(act, lambda: not self._window.bridge.holding.is_held)
        settle(300)
        return taken

    def _settle(self) -> None:
        settle(50)
        while self._window.bridge.holding.is_held or self._window.bridge.tasks.running():
            settle(20)

    def _document(self) -> Document:
        document = self._window.bridge.document
        if document is None:
            raise RuntimeError("no document is open")
        return document

    def _of(self, pair: tuple[str, str]) -> Span:
        return next(one for one in self._document().spans.ordered() if (one.layer, one.label) == pair)

    def _choose(self, span: Span) -> None:
        self._window.desk.view.choose("")
        self._window.labelling.show(span.id)

    def _places(self) -> list[Place]:
        words = (one for one in self._document().spans.ordered() if (one.layer, one.label) != _OTHER)
        return [Place(one.start, one.end, 0, None) for one, _ in zip(words, range(_PLACES), strict=False)]

    def _linked(self) -> tuple[Span, tuple[Relation, ...]]:
        ids = IdSource()
        ordered = self._document().spans.ordered()
        head = ordered[len(ordered) // 2]
        links = tuple(Relation(ids.new("r"), "SPEAKER", head.id, one.id) for one in ordered[: _LINKS // 2])
        others = tuple(Relation(ids.new("r"), "SPEAKER", head.id, one.id) for one in ordered[-_LINKS // 2 :])
        return head, links + others
