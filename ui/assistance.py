"""The assistant's room in the window: its line below the text, what shows suggestions, and what asks the process."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from annotation.change import Change
from annotation.document import Document
from ui.assisting import Assisting
from ui.equipping import Equipping
from ui.everywhere import Everywhere
from ui.figuring import Figuring
from ui.frame import Frame
from ui.panels.suggestion_bar import SuggestionBar
from ui.suggesting import Suggesting


class Assistance(QObject):
    """`suggesting` turns keys into edits, `assisting` asks, `figuring` shows what it came to."""

    def __init__(self, frame: Frame, everywhere: Everywhere) -> None:
        """`frame`: the window that is assisted; it owns this. `everywhere` lists the places of a form with ticks."""
        super().__init__(frame)
        self._frame = frame
        self._bridge = bridge = frame.bridge
        self.bar = SuggestionBar()
        self.suggesting = Suggesting(frame.desk.view, bridge, self.bar, self)
        self.assisting = Assisting(bridge, self.suggesting, frame.settings, frame.messages, parent=self)
        self.figuring = Figuring(frame, self.assisting.process, self)
        self.equipping = Equipping(bridge, frame.messages, self.assisting, frame)
        frame.desk.put_below(self.bar, is_next=True)
        self.suggesting.list_wanted.connect(everywhere.list_given)
        for changed in (frame.scheme_shown, frame.looks.changed):
            changed.connect(self._on_scheme_shown)
        bridge.project_opened.connect(self.assisting.on_project)
        bridge.project_closed.connect(self._on_project_closed)
        bridge.document_opened.connect(self._on_document_opened)
        bridge.document_closed.connect(self._on_document_closed)
        bridge.changed.connect(self._on_changed)
        self._on_scheme_shown()
        if bridge.project is not None:
            self.assisting.on_project(bridge.project)
        if bridge.document is not None:
            self._on_document_opened(bridge.document)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        return (*self.suggesting.acts(), *self.figuring.acts(), *self.equipping.acts())

    @Slot()
    def _on_scheme_shown(self) -> None:
        scheme = self._frame.scheme
        self.suggesting.set_scheme(scheme, self._frame.looks.span_styles(scheme))
        self.bar.show_keys(self._frame.keymap.shown)

    @Slot()
    def _on_project_closed(self) -> None:
        self.assisting.on_project(None)

    @Slot(object)
    def _on_document_opened(self, document: Document) -> None:
        self.suggesting.on_document()
        self.assisting.on_document(document)

    @Slot()
    def _on_document_closed(self) -> None:
        self.suggesting.on_document()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        document = self._bridge.document
        edit = change.edits.get(document.id) if document is not None else None
        if edit is not None:
            self.suggesting.on_changed(edit)
        self.assisting.on_changed(change)
