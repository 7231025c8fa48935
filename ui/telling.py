"""Says in title, status line and counts how things stand, and enables what can be done; called after every fact."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from annotation.change import State
from annotation.document import Document
from annotation.span import Span
from corpus.listing import ALL
from corpus.mirror import Saved
from ui import hints, wording
from ui.actions import Need
from ui.commands import Commands
from ui.frame import Frame
from ui.models.documents import DocumentsModel, query_of
from ui.panels.status import StatusPanel

_CLOCK = 20_000


class Teller(QObject):
    """Looks at bridge, view and label in hand; keeps nothing but the last file written."""

    def __init__(
        self,
        frame: Frame,
        documents: DocumentsModel,
        status: StatusPanel,
        commands: Commands,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._frame = frame
        self._bridge = frame.bridge
        self._desk = frame.desk
        self._labelling = frame.labelling
        self._documents = documents
        self._status = status
        self._commands = commands
        self._saved: Saved | None = None
        self._many = 0
        self._clock = QTimer(self, interval=_CLOCK)
        self._clock.timeout.connect(self.say_saved)

    def begin(self) -> None:
        """A project is open: nothing of it was written yet."""
        self._saved = None
        self._clock.start()
        may_write = self._bridge.may_write
        self._status.say_read_only("" if may_write else self.tr("Read only"))
        self._desk.heading.set_may_write(may_write)
        self.say_all()

    def end(self) -> None:
        """No project is open."""
        self._saved = None
        self._clock.stop()
        self._status.say_read_only("")
        self.say_all()

    def say_all(self) -> None:
        """Everything anew."""
        self.say_place()
        self.say_counts()
        self.say_saved()

    @Slot()
    def say_place(self) -> None:
        """Position, hint, and what can be done."""
        document, view = self._bridge.document, self._desk.view
        if document is None:
            self._status.say_position("")
            self._status.say_hint("")
        else:
            self._status.say_position(hints.position(document, view.caret, view.selection()))
            self._status.say_hint(self._hint(document))
        self._commands.set_facts(self._facts())

    def _hint(self, document: Document) -> str:
        in_hand, view, may_write = self._labelling.in_hand, self._desk.view, self._bridge.may_write
        if self._many and may_write and in_hand is None and view.selection() is None:
            return hints.many(self._many, self._frame.keymap.shown)
        chosen = view.chosen_span()
        return hints.hint(
            self._frame.scheme,
            in_hand,
            view.selection(),
            chosen,
            may_write=may_write,
            aimed=document.text[slice(*view.framed)] if view.framed else "",
            clitic=self._clitic_outside(document, chosen),
            shown=self._frame.keymap.shown,
        )

    def _clitic_outside(self, document: Document, chosen: Span | None) -> str:
        whole = self._labelling.offered(chosen) if chosen is not None else None
        return document.text[whole.start : chosen.start] if chosen is not None and whole is not None else ""

    @Slot(int)
    def on_many_chosen(self, count: int) -> None:
        """So many spans are chosen together; 0 when it is one or none."""
        if count != self._many:
            self._many = count
            self.say_place()

    @Slot()
    def say_nothing_found(self) -> None:
        """A jump led nowhere."""
        self._status.say_hint(hints.nothing_found())

    @Slot(object)
    def say_already_there(self, span: Span) -> None:
        """Nothing was done, because it stands."""
        self._status.say_hint(hints.already_there(self._frame.scheme, span))

    def _facts(self) -> set[Need]:
        facts: set[Need] = set()
        project, history = self._bridge.project, self._bridge.history
        if project is None:
            return facts
        facts.add(Need.PROJECT)
        if self._bridge.may_write:
            facts.add(Need.WRITING)
        if self._bridge.document is not None:
            facts.add(Need.DOCUMENT)
        if self._desk.view.chosen():
            facts.add(Need.SPAN)
        if history is not None:
            if history.undoable() is not None or history.has_older:
                facts.add(Need.UNDO)
            if history.redoable() is not None:
                facts.add(Need.REDO)
        return facts

    def say_counts(self) -> None:
        """How many spans the document has, how many documents there are and are done."""
        project, document = self._bridge.project, self._bridge.document
        self._status.say_counts(wording.spans(len(document.spans)) if document is not None else "")
        if project is not None:
            store = project.store
            done = store.count(query_of(State.DONE, ""))
            self._desk.documents.show_counts(self._documents.rowCount(), store.count(ALL), done)

    @Slot(object)
    def on_saved(self, saved: Saved) -> None:
        """The JSONL was written."""
        self._saved = saved
        self.say_saved()

    @Slot()
    def say_saved(self) -> None:
        """When the JSONL was written, or what it does not hold."""
        behind = self._bridge.saver.behind()
        self._status.say_saved(hints.pending(behind) if behind else hints.written(self._saved))
