"""The window as it stands at the first paint: the text, the hand on it and the session behind them.

Whoever opens a text can label it from then on. Panels, menus and status line come right after (`ui.furniture`), into
the places kept for them; what is needed only there is not imported here.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6 import QtGui
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from annotation.change import Change
from annotation.document import Document
from annotation.scheme import Scheme
from annotation.span import Span
from corpus.bundled import copy_sample, sample_folder
from corpus.errors import CorpusError
from corpus.places import is_there
from corpus.project import Project
from ui import hints, wording
from ui.bridge import Bridge
from ui.desk import Desk
from ui.keymap import Keymap
from ui.labelling import Labelling
from ui.looks import Looks
from ui.messages import Failure, Messages, Severity, particulars
from ui.settings import GEOMETRY, PLACES, POINT_SIZE, SAMPLE, Settings
from ui.shortcuts import Dispatcher, label_of

_SIZE = (1280, 820)
_LEAST = (760, 480)
_LARGER = 1.1
# The heights of menu bar and heading before any are known, in English and in Arabic letters.
_PLACES = ((30, 43), (40, 51))


class Frame(QMainWindow):
    """Shows a document and labels it. `scheme_shown` after the labels are others or have other keys."""

    scheme_shown = Signal()

    def __init__(self, settings: Settings, looks: Looks, bridge: Bridge, messages: Messages) -> None:
        super().__init__()
        self.settings = settings
        self.looks = looks
        self.bridge = bridge
        self.messages = messages
        self.scheme = Scheme()
        menu, heading = self._places()
        self.desk = Desk(heading)
        self.keymap = Keymap(settings, self)
        self.dispatcher = Dispatcher(self)
        self.labelling = Labelling(self.desk.view, bridge, self)
        self.stack = QStackedWidget()
        self._lay_out(menu)
        self._connect()
        self._show_labels()
        self.setWindowTitle("Tawsim")

    def _places(self) -> tuple[int, int]:
        """How much room menu bar and heading will want: as much as last time, so that the text does not move then."""
        kept = [int(one) for one in self.settings.get(PLACES) if one.isdecimal()]
        return (kept[0], kept[1]) if len(kept) == 2 else _PLACES[self.looks.is_arabic]

    def _lay_out(self, menu_height: int) -> None:
        self.stack.addWidget(self.desk)
        middle = QWidget()
        self.rows = QVBoxLayout(middle)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        self.rows.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        place = QWidget()
        place.setFixedHeight(menu_height)
        self.setMenuWidget(place)
        self.setAcceptDrops(True)
        # Explicit, or a long word in the status line would widen the window.
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)
        kept = self.settings.remembered(GEOMETRY)
        if not kept.isEmpty():
            self.restoreGeometry(kept)

    def _connect(self) -> None:
        """Wishes and facts of the text; those of all that stands around it meet in `ui.furniture`."""
        bridge, view, labelling = self.bridge, self.desk.view, self.labelling
        view.set_tooltip_words(self._tooltip)
        view.selection_finished.connect(labelling.on_selection_finished)
        view.resize_requested.connect(labelling.resize)
        view.zoom_requested.connect(self.zoom)
        self.dispatcher.action_requested.connect(self.on_action)
        bridge.project_opened.connect(self._on_project_opened)
        bridge.project_closed.connect(self._on_project_closed)
        bridge.documents_added.connect(self._on_documents_added)
        bridge.document_opened.connect(self._on_document_opened)
        bridge.document_closed.connect(self._on_document_closed)
        bridge.scheme_changed.connect(self.show_scheme)
        bridge.changed.connect(self._on_changed)
        self.looks.text_changed.connect(self._show_text)
        self.looks.changed.connect(self._bind_labels)
        self.keymap.changed.connect(self._show_labels)

    def _tooltip(self, span: Span) -> str:
        return hints.tooltip(self.scheme, span)

    # ---- wishes the window answers itself

    @Slot(str)
    def on_action(self, action_id: str) -> None:
        """A key asked for a label, for a label and its list everywhere, or for an action of the table."""
        pair, pair_everywhere = label_of(action_id), label_of(action_id, everywhere=True)
        if pair is not None:
            self.label_by_key(*pair)
        elif pair_everywhere is not None:
            self.label_everywhere(*pair_everywhere)
        else:
            self.run_action(action_id)

    @Slot(str, str)
    def label(self, layer: str, label: str) -> None:
        """A label was clicked."""
        self.labelling.label(layer, label)

    def label_by_key(self, layer: str, label: str) -> None:
        """A label's key was pressed."""
        self.labelling.label_by_key(layer, label)

    def label_everywhere(self, layer: str, label: str) -> None:
        """A label was chosen with the list of every other place; the frame alone has no list."""
        raise NotImplementedError(f"{layer}/{label}")

    def run_action(self, action_id: str) -> None:
        """Do what a row of the table of actions says; the frame alone has none."""
        raise NotImplementedError(action_id)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Open files or folders; the frame alone looks at none before."""
        raise NotImplementedError(paths)

    @Slot()
    def open_sample(self) -> None:
        """Open the sample, copied to the user's documents when it is not there."""
        known = self.settings.get(SAMPLE)
        if known and is_there(Path(known)):
            self.bridge.open_project(Path(known))
            return
        try:
            folder = copy_sample(sample_folder())
        except CorpusError as error:
            said = wording.failure(error)
            self.messages.tell(Failure(Severity.ERROR, str(said), particulars(error)))
            return
        self.bridge.open_paths([folder])
        project = self.bridge.project
        if project is not None and project.path.parent == folder and project.store.count():
            self.settings.set(SAMPLE, str(project.path))

    @Slot(int)
    def zoom(self, step: int) -> None:
        """Larger (1), smaller (-1) or the usual size (0)."""
        size = POINT_SIZE.default if step == 0 else self.settings.get(POINT_SIZE) * _LARGER**step
        self.settings.set(POINT_SIZE, float(min(POINT_SIZE.most, max(POINT_SIZE.least, round(size, 1)))))

    # ---- facts

    @Slot(object)
    def _on_project_opened(self, project: Project) -> None:
        self.show_scheme(project.store.scheme())
        self.stack.setCurrentWidget(self.desk)
        self.setWindowTitle(f"{project.name} — Tawsim")

    @Slot()
    def _on_project_closed(self) -> None:
        self.labelling.forget()
        self.setWindowTitle("Tawsim")

    @Slot(int)
    def _on_documents_added(self, _count: int) -> None:
        if self.bridge.project is not None:
            self.show_scheme(self.bridge.project.store.scheme())

    @Slot(object)
    def _on_document_opened(self, document: Document) -> None:
        self.desk.view.show_document(document)
        self.desk.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_document_closed(self) -> None:
        self.desk.view.show_document(None)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        document = self.bridge.document
        edit = change.edits.get(document.id) if document else None
        if edit is not None:
            self.desk.view.on_changed(edit)
            self.labelling.on_changed(change.kind, edit)

    # ---- looks, drops

    @Slot()
    def _show_text(self) -> None:
        self.desk.view.set_looks(self.looks.appearance(), self.looks.span_styles(self.scheme))

    @Slot(object)
    def show_scheme(self, scheme: Scheme) -> None:
        """From now on this scheme's labels are the ones to label with."""
        if scheme != self.scheme:
            self.scheme = scheme
            self.labelling.on_scheme(scheme)
            self._show_labels()

    @Slot()
    def _show_labels(self) -> None:
        self._bind_labels()
        self.scheme_shown.emit()

    @Slot()
    def _bind_labels(self) -> None:
        self._show_text()
        self.keymap.show_scheme(self.scheme)
        self.dispatcher.bind(self.keymap.bindings())

    def dragEnterEvent(self, event: QtGui.QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QtGui.QDropEvent) -> None:
        """Open what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.take_in(paths)
