"""The main window: the only place where what panels wish meets the bridge, and where what happened meets the panels."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotation.change import Change, State
from annotation.document import Document
from annotation.scheme import Scheme
from corpus.bundled import copy_sample, sample_folder
from corpus.errors import CorpusError, ReadProblem
from corpus.formats.format import ImportOptions
from corpus.project import Project
from ui import asking, hints, wording
from ui.actions import Menu
from ui.bridge import Bridge
from ui.commands import Commands
from ui.desk import Desk
from ui.i18n import Language
from ui.labelling import Labelling
from ui.looks import Looks
from ui.messages import Failure, Messages, Severity, particulars
from ui.models.documents import DocumentsModel, query_of
from ui.models.history import HistoryModel
from ui.models.spans import SpansModel
from ui.panels.message_bar import MessageBar
from ui.panels.start import StartPage
from ui.panels.status import StatusPanel
from ui.settings import DIRECTION, GEOMETRY, LANGUAGE, POINT_SIZE, SHOWS_CONTROLS, THEME, Settings
from ui.telling import Teller

_SIZE = (1280, 820)
_LEAST = (760, 480)
_LARGER = 1.1


class Window(QMainWindow):
    """Shows the start page until a project is open, then the desk."""

    def __init__(self, settings: Settings, looks: Looks, bridge: Bridge, messages: Messages) -> None:
        super().__init__()
        self.settings = settings
        self.looks = looks
        self.bridge = bridge
        self.messages = messages
        self.documents = DocumentsModel(self)
        self.spans = SpansModel(self)
        self.history = HistoryModel(self._step_words, self)
        self.commands = Commands(self)
        self.commands.draw_buttons()
        for action_id in ("view.documents", "view.labels"):
            self.commands[action_id].setChecked(True)
        beside = (self.commands["document.previous"], self.commands["document.next"])
        steps = (self.commands["edit.undo"], self.commands["edit.redo"])
        self.desk = Desk((self.documents, self.spans, self.history), beside, steps)
        self.labelling = Labelling(self.desk.view, bridge, self)
        self.message_bar = MessageBar()
        self.status = StatusPanel(self)
        self._start: StartPage | None = None
        self._recent = QMenu(self)
        self.teller = Teller(bridge, self.desk, self.labelling, self.documents, self.status, self.commands, self)
        self._lay_out()
        self._bind()
        self._connect()
        self._retranslate()
        self._on_looks_changed()
        self.setWindowTitle("Tawsim")

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.desk)
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.message_bar)
        rows.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.commands.fill(self.menuBar())
        files = self.commands.menu(Menu.FILE)
        files.insertMenu(self.commands["file.save"], self._recent)
        self.setAcceptDrops(True)
        # Explicit, or a long word in the status line would widen the window.
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)
        kept = self.settings.remembered(GEOMETRY)
        if not kept.isEmpty():
            self.restoreGeometry(kept)

    def _bind(self) -> None:
        bridge, labelling, view = self.bridge, self.labelling, self.desk.view
        self.commands.bind(
            (
                ("file.open", lambda: bridge.open_paths(asking.files_to_open(self))),
                ("file.open_folder", lambda: bridge.open_paths(asking.folder_to_open(self))),
                ("file.sample", self.open_sample),
                ("file.save", bridge.save_now),
                ("file.close", self._close_project),
                ("file.preferences", lambda: asking.show_preferences(self.settings, self)),
                ("file.quit", self.close),
                ("edit.undo", bridge.undo),
                ("edit.redo", bridge.redo),
                ("span.delete", labelling.delete),
                ("span.next", partial(labelling.choose_beside, 1)),
                ("span.previous", partial(labelling.choose_beside, -1)),
                ("text.copy", self._copy),
                ("label.release", labelling.release),
                ("document.next", bridge.next_document),
                ("document.previous", bridge.previous_document),
                ("document.finish", self._finish),
                *((f"state.{state}", partial(bridge.set_state, state)) for state in State),
                ("view.larger", partial(self.zoom, 1)),
                ("view.smaller", partial(self.zoom, -1)),
                ("view.usual_size", partial(self.zoom, 0)),
                ("view.left_to_right", self._turn),
                ("view.controls", self._toggle_controls),
                ("view.documents", partial(self._show_panel, self.desk.documents, "view.documents")),
                ("view.labels", partial(self._show_panel, self.desk.side, "view.labels")),
                ("view.dark", lambda: self.settings.set(THEME, "light" if self.looks.is_dark else "dark")),
                ("view.language", self._switch_language),
                ("help.keys", lambda: asking.show_keys(self.teller.scheme, self)),
                ("help.about", lambda: asking.show_about(self)),
            )
        )
        self.commands.on_label(labelling.label)
        view.set_tooltip_words(lambda span: hints.tooltip(self.teller.scheme, span))

    def _connect(self) -> None:
        """Every wish and every fact, in one place."""
        bridge, desk, labelling = self.bridge, self.desk, self.labelling
        desk.documents.document_requested.connect(bridge.open_document)
        desk.documents.filter_requested.connect(self._filter)
        desk.heading.state_chosen.connect(bridge.set_state)
        desk.labels.label_chosen.connect(labelling.label)
        desk.spans.span_chosen.connect(labelling.show)
        desk.history.steps_requested.connect(self._go_to_step)
        desk.view.selection_finished.connect(labelling.on_selection_finished)
        desk.view.resize_requested.connect(labelling.resize)
        desk.view.zoom_requested.connect(self.zoom)
        desk.view.context_requested.connect(self._on_context)
        desk.view.span_chosen.connect(self._on_span_chosen)
        desk.view.selection_changed.connect(self.teller.say_place)
        labelling.in_hand_changed.connect(self._on_in_hand)
        labelling.already_there.connect(self.teller.say_already_there)
        bridge.project_opened.connect(self._on_project_opened)
        bridge.project_closed.connect(self._on_project_closed)
        bridge.documents_added.connect(self._on_documents_added)
        bridge.document_opened.connect(self._on_document_opened)
        bridge.document_closed.connect(self._on_document_closed)
        bridge.changed.connect(self._on_changed)
        bridge.encoding_doubted.connect(self._on_encoding_doubted)
        bridge.saver.saved.connect(self.teller.on_saved)
        bridge.saver.save_pending.connect(self.teller.on_save_pending)
        bridge.saver.strangers_file_found.connect(self._on_strangers_file)
        bridge.tasks.began.connect(self.status.on_task_began)
        bridge.tasks.ended.connect(self.status.on_task_ended)
        self.messages.told.connect(self.message_bar.tell)
        self.messages.withdrawn.connect(self.message_bar.withdraw)
        self.looks.changed.connect(self._on_looks_changed)
        self._recent.aboutToShow.connect(self._fill_recent)

    def show_start(self) -> None:
        """Show the start page, made when first wanted."""
        if self._start is None:
            self._start = StartPage()
            self._start.open_requested.connect(self.commands["file.open"].trigger)
            self._start.folder_requested.connect(self.commands["file.open_folder"].trigger)
            self._start.sample_requested.connect(self.open_sample)
            self._start.project_requested.connect(lambda path: self.bridge.open_project(Path(path)))
            self._start.language_requested.connect(lambda language: self.settings.set(LANGUAGE, language))
            self._start.paths_dropped.connect(self.bridge.open_paths)
            self.stack.addWidget(self._start)
        self._start.show_recent(self.settings.recent())
        self.stack.setCurrentWidget(self._start)

    # ---- wishes the window answers itself

    @Slot()
    def open_sample(self) -> None:
        """Open the sample, copied to the user's documents when it is not there."""
        try:
            folder = copy_sample(sample_folder())
        except CorpusError as error:
            said = wording.failure(error)
            self.messages.tell(Failure(Severity.ERROR, str(said), particulars(error)))
            return
        self.bridge.open_paths([folder])

    @Slot(int)
    def zoom(self, step: int) -> None:
        """Larger (1), smaller (-1) or the usual size (0)."""
        size = POINT_SIZE.default if step == 0 else self.settings.get(POINT_SIZE) * _LARGER**step
        self.settings.set(POINT_SIZE, float(min(POINT_SIZE.most, max(POINT_SIZE.least, round(size, 1)))))

    @Slot()
    def _turn(self) -> None:
        self.settings.set(DIRECTION, "ltr" if self.settings.get(DIRECTION) == "rtl" else "rtl")

    @Slot()
    def _toggle_controls(self) -> None:
        self.settings.set(SHOWS_CONTROLS, not self.settings.get(SHOWS_CONTROLS))

    @Slot()
    def _switch_language(self) -> None:
        other = Language.ENGLISH if self.looks.is_arabic else Language.ARABIC
        self.settings.set(LANGUAGE, other.value)

    def _show_panel(self, panel: QWidget, action_id: str) -> None:
        panel.setVisible(self.commands[action_id].isChecked())

    def _close_project(self) -> None:
        self.bridge.close(writes=asking.may_write_before_closing(self.bridge.saver, self))

    @Slot()
    def _copy(self) -> None:
        document, selection = self.bridge.document, self.desk.view.selection()
        span = self.desk.view.chosen_span()
        if document is not None and selection is not None:
            QGuiApplication.clipboard().setText(document.text[selection.start : selection.end])
        elif span is not None:
            QGuiApplication.clipboard().setText(span.surface)

    @Slot()
    def _finish(self) -> None:
        self.bridge.set_state(State.DONE)
        self.bridge.next_document()

    @Slot(object, str)
    def _filter(self, state: State | None, text: str) -> None:
        self.bridge.query = query_of(state, text)
        self.documents.filter(self.bridge.query)
        self.teller.say_counts()
        self.desk.documents.show_current(self.bridge.row())

    @Slot(int)
    def _go_to_step(self, wanted: int) -> None:
        while self.history.done > wanted and self.bridge.undo() is not None:
            pass
        while self.history.done < wanted and self.bridge.redo() is not None:
            pass

    @Slot(QPoint, str)
    def _on_context(self, place: QPoint, span_id: str) -> None:
        if span_id:
            self.desk.view.choose(span_id)
        menu = self.commands.context_menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    # ---- facts

    @Slot(object)
    def _on_project_opened(self, project: Project) -> None:
        self._set_scheme(project.store.scheme())
        self.documents.show_store(project.store)
        self.settings.add_recent(project.path)
        self.stack.setCurrentWidget(self.desk)
        self.setWindowTitle(f"{project.name} — Tawsim")
        self.teller.begin()

    @Slot()
    def _on_project_closed(self) -> None:
        self.labelling.take(None)
        self.documents.show_store(None)
        self.setWindowTitle("Tawsim")
        self.teller.end()
        self.show_start()

    @Slot(int)
    def _on_documents_added(self, _count: int) -> None:
        self.documents.refresh()
        if self.bridge.project is not None:
            self._set_scheme(self.bridge.project.store.scheme())
        self.teller.say_counts()
        self.desk.documents.show_current(self.bridge.row())

    @Slot(object)
    def _on_document_opened(self, document: Document) -> None:
        row = self.bridge.row()
        self.desk.view.show_document(document)
        self.spans.show_document(document)
        self.history.show_history(document.id, self.bridge.history)
        self.desk.heading.show_document(row.title if row else document.id, document.state)
        self.desk.documents.show_current(row)
        self.desk.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.teller.say_all()

    @Slot()
    def _on_document_closed(self) -> None:
        self.desk.view.show_document(None)
        self.spans.show_document(None)
        self.history.show_history("", None)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        document, history = self.bridge.document, self.bridge.history
        edit = change.edits.get(document.id) if document else None
        if document is not None and history is not None and edit is not None:
            self.desk.view.on_changed(edit)
            self.labelling.on_changed(change.kind, edit)
            self.spans.on_changed(document, edit)
            self.history.on_changed(change, history)
            self.desk.heading.show_state(document.state)
            self.desk.spans.show_chosen(self.desk.view.chosen_span())
        self.documents.on_changed(change)
        self.teller.say_all()

    @Slot(str)
    def _on_span_chosen(self, _span_id: str) -> None:
        self.desk.spans.show_chosen(self.desk.view.chosen_span())
        self.teller.say_place()

    @Slot()
    def _on_in_hand(self) -> None:
        self.desk.labels.show_in_hand(self.labelling.in_hand)
        self.teller.say_place()

    @Slot(object)
    def _on_encoding_doubted(self, problem: ReadProblem) -> None:
        encoding = asking.encoding_of(problem, self)
        if encoding:
            self.bridge.import_paths([problem.path], ImportOptions(encoding=encoding))

    @Slot(object)
    def _on_strangers_file(self, path: Path) -> None:
        if self.bridge.project is not None and asking.may_replace(path, self):
            self.bridge.saver.save(is_asked=True, force=True)

    # ---- looks, drops, closing

    @Slot()
    def _on_looks_changed(self) -> None:
        self.commands.forget_icons()
        self.commands["view.dark"].setChecked(self.looks.is_dark)
        self.commands["view.left_to_right"].setChecked(self.settings.get(DIRECTION) == "ltr")
        self.commands["view.controls"].setChecked(self.settings.get(SHOWS_CONTROLS))
        appearance = self.looks.appearance()
        if appearance != self.desk.view.appearance:
            self.desk.view.set_appearance(appearance)
        self._set_scheme(self.teller.scheme, is_new=False)

    def _set_scheme(self, scheme: Scheme, *, is_new: bool = True) -> None:
        if is_new and scheme == self.teller.scheme:
            return
        self.teller.scheme = scheme
        styles = self.looks.span_styles(scheme)
        titles = {(layer.name, one.name): wording.label(scheme, layer.name, one.name) for layer, one in scheme.labels()}
        self.desk.view.set_styles(styles)
        self.spans.set_styles(styles, titles)
        self.desk.labels.show_scheme(scheme, styles, is_arabic=self.looks.is_arabic)
        self.desk.labels.show_in_hand(self.labelling.in_hand)
        self.commands.bind_labels(scheme)

    def _step_words(self, change: Change, document_id: str) -> str:
        return wording.step(change, document_id, self.teller.scheme)

    @Slot()
    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self.settings.recent():
            # An ampersand in a name is no mnemonic.
            row = self._recent.addAction(f"{path.stem}  ·  {path.parent}".replace("&", "&&"))
            row.triggered.connect(lambda _checked=False, path=path: self.bridge.open_project(path))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def _retranslate(self) -> None:
        self.commands.retranslate()
        self._recent.setTitle(self.tr("Recent projects"))
        self.teller.say_all()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.bridge.open_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the project; only a big file is asked about, for nothing can be lost."""
        self.settings.remember(GEOMETRY, self.saveGeometry())
        self._close_project()
        super().closeEvent(event)
