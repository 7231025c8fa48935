"""What stands around the text: panels, menus, status line, made in small steps once the text can be labelled.

The connect block here is the place where what panels wish meets the bridge, and where what happened meets the panels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from annotation import alike
from annotation.change import Change, State
from annotation.document import Document
from annotation.suggest.ordering import Order
from corpus.errors import ReadProblem
from corpus.formats.format import ImportOptions
from corpus.importing import Taking
from corpus.project import Project
from ui import asking, wording
from ui.actions import Menu
from ui.areas import Areas
from ui.assistance import Assistance
from ui.commands import Commands
from ui.detail_desk import DetailDesk
from ui.exporting import Exporting
from ui.first_hints import FirstHints
from ui.frame import Frame
from ui.guiding import Guiding
from ui.icons import application_icon
from ui.intake import Intake
from ui.lens import Lens
from ui.linking import Linking
from ui.models.documents import DocumentsModel, query_of
from ui.models.history import HistoryModel
from ui.models.links import LinksModel
from ui.models.spans import SpansModel
from ui.moving import Moving
from ui.ordering import Ordering
from ui.palette import Palette
from ui.panels.first_hint import FirstHintLine
from ui.panels.message_bar import MessageBar
from ui.panels.status import StatusPanel
from ui.retracing import Retracing
from ui.scheming import Scheming
from ui.searching import Searching
from ui.shortcuts import label_id
from ui.telling import Teller
from ui.viewing import Viewing


class Furniture(QObject):
    """Made with nothing in it; `steps` fills the window, a bit at a time, and shows how things stand by then."""

    start_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        """`frame`: the window to furnish, which owns it."""
        super().__init__(frame)
        self._frame = frame
        self._bridge = frame.bridge
        self._desk = frame.desk
        self.documents = DocumentsModel(self)
        self.spans = SpansModel(self)
        self.links = LinksModel(self)
        self.history = HistoryModel(self._step_words, self)
        self.commands = Commands(frame.dispatcher, frame.keymap, self)
        self.lens = Lens(frame.settings, frame.desk.view, self)
        self.hints = FirstHints(frame.settings, frame.keymap.shown, self)
        self._recent = QMenu(frame)

    def steps(self) -> Iterator[None]:
        """Make and place everything; each step takes a part of a frame."""
        QGuiApplication.setWindowIcon(application_icon())
        yield
        self.commands.draw_buttons()
        for action_id in ("view.documents", "view.labels"):
            self.commands[action_id].setChecked(True)
        yield
        beside = (self.commands["document.previous"], self.commands["document.next"])
        steps = (self.commands["edit.undo"], self.commands["edit.redo"])
        yield from self._desk.furnish((self.documents, self.spans, self.links, self.history), beside, steps)
        yield
        self.message_bar = MessageBar()
        self._frame.rows.insertWidget(0, self.message_bar)
        self.status = StatusPanel(self._frame)
        self._frame.setStatusBar(self.status)
        self.hint_line = FirstHintLine()
        self._desk.put_below(self.hint_line)
        yield
        self.commands.fill(self._frame.menuBar())
        self.commands.menu(Menu.FILE).insertMenu(self.commands["file.save"], self._recent)
        yield
        self.searching = Searching(self._frame)
        self.assistance = Assistance(self._frame, self.searching.everywhere)
        self.ordering = Ordering(self._bridge, self._frame.settings, self.assistance.assisting, self)
        yield
        self.teller = Teller(self._frame, self.documents, self.status, self.commands, self)
        desk = self._desk
        self.linking = Linking(desk.view, self._bridge, self._frame.dispatcher, self._frame.keymap, self.links, self)
        self.details = DetailDesk(self._frame, self)
        self.palette = Palette(self._frame, self.commands, self)
        search = self.searching
        before = (self.message_bar, desk.documents, desk.heading, search.bar)
        after = (self.assistance.bar, search.panel, self.hint_line, desk.labels, desk.side.lists, self.status)
        self.areas = Areas((*before, desk.view, *after), self)
        yield
        self.intake = Intake(self._bridge, self._frame.looks, self._frame)
        self.scheming = Scheming(self._bridge, self._frame.messages, self._frame.keymap, self._frame)
        self.exporting = Exporting(self._bridge, self._frame.messages, self._frame)
        labelling = self._frame.labelling
        self.guiding = Guiding(self._bridge, desk.view, labelling, desk.guideline, desk.side.lists, self)
        self.retracing = Retracing(self._bridge, self.history, self)
        self.moving = Moving(self._frame, self.teller, self.linking, self)
        self.viewing = Viewing(self._frame, self.commands, self.lens, self)
        self._bind()
        self._connect()
        self.retranslate()
        self.viewing.on_looks_changed()
        self._catch_up()
        yield from alike.prepare()

    def _bind(self) -> None:
        frame, bridge = self._frame, self._bridge
        self.commands.bind(
            (
                ("file.open", lambda: self.intake.open(asking.files_to_open(frame))),
                ("file.open_folder", lambda: self.intake.open(asking.folder_to_open(frame))),
                ("file.sample", frame.open_sample),
                ("file.save", bridge.save_now),
                ("file.close", self.close_project),
                ("file.preferences", lambda: asking.show_preferences(frame.settings, frame)),
                ("file.quit", frame.close),
                ("edit.undo", self.scheming.undo),
                ("edit.redo", self.scheming.redo),
                *self.scheming.acts(),
                *self.exporting.acts(),
                *self.guiding.acts(),
                ("text.copy", self._copy),
                *self.details.acts(),
                ("document.next", bridge.next_document),
                ("document.previous", bridge.previous_document),
                ("document.finish", self._finish),
                *((f"state.{state}", partial(bridge.set_state, state)) for state in State),
                *self.viewing.acts(),
                *self.searching.acts(),
                *self.palette.acts(),
                *self.areas.acts(),
                *self.assistance.acts(),
                ("file.shortcuts", lambda: asking.show_shortcuts(frame.scheme, frame.keymap, frame)),
                ("help.keys", lambda: asking.show_keys(frame.scheme, frame.keymap, frame)),
                ("help.about", lambda: asking.show_about(frame)),
            )
        )
        for controller in (self.moving, self.linking, self.ordering):
            self.commands.bind(controller.acts())

    def _connect(self) -> None:
        """Every wish and every fact, in one place; those of the text alone are the frame's."""
        bridge, desk, labelling, teller = self._bridge, self._desk, self._frame.labelling, self.teller
        desk.documents.document_requested.connect(bridge.open_document)
        desk.documents.filter_requested.connect(self._filter)
        desk.heading.state_chosen.connect(bridge.set_state)
        desk.labels.label_chosen.connect(self._frame.label)
        self.searching.everywhere.said.connect(self.status.say_hint)
        desk.spans.context_requested.connect(lambda place: self._on_context(place, ""))
        self.details.many_chosen.connect(teller.on_many_chosen)
        self.details.laid_out.connect(self.areas.order_soon)
        desk.history.steps_requested.connect(self.retracing.go_to)
        desk.view.context_requested.connect(self._on_context)
        desk.view.span_chosen.connect(self._on_span_chosen)
        desk.view.selection_changed.connect(teller.say_place)
        labelling.in_hand_changed.connect(self._on_in_hand)
        labelling.already_there.connect(teller.say_already_there)
        bridge.project_opened.connect(self._on_project_opened)
        bridge.project_closed.connect(self._on_project_closed)
        bridge.documents_added.connect(self._on_documents_added)
        bridge.document_opened.connect(self._on_document_opened)
        bridge.document_closed.connect(self._on_document_closed)
        bridge.changed.connect(self._on_changed)
        bridge.saver.saved.connect(teller.on_saved)
        bridge.saver.save_pending.connect(teller.say_saved)
        bridge.tasks.began.connect(self.status.on_task_began)
        bridge.tasks.ended.connect(self.status.on_task_ended)
        self._connect_links()
        self._connect_order()
        self.assistance.suggesting.said.connect(self.status.say_hint)
        self._frame.messages.told.connect(self.message_bar.tell)
        self._frame.messages.withdrawn.connect(self.message_bar.withdraw)
        self._frame.looks.follow(*self._showings())
        for show in self._showings():
            self._frame.scheme_shown.connect(show)
        self._recent.aboutToShow.connect(self._fill_recent)
        self.hints.changed.connect(self._say_first_hint)
        self.hint_line.dismissed.connect(self.hints.dismiss)
        for action_id in self.hints.acts():
            self.commands[action_id].triggered.connect(partial(self.hints.on_acted, action_id))

    def _connect_links(self) -> None:
        desk, linking = self._desk, self.linking
        linking.ask_list(desk.links.current)
        linking.said.connect(self.status.say_hint)
        linking.ended.connect(self.teller.say_place)
        desk.links.link_pointed.connect(linking.point_at)
        desk.links.link_chosen.connect(linking.follow_link)
        desk.links.removal_requested.connect(linking.remove)

    def _connect_order(self) -> None:
        ordering = self.ordering
        ordering.reason_shown.connect(self._desk.documents.show_reason)
        ordering.said.connect(self.status.say_hint)
        ordering.nothing_found.connect(self.teller.say_nothing_found)
        for order in Order:
            ordering.order_shown.connect(lambda now, one=order: self.commands[f"order.{one}"].setChecked(now is one))

    def _catch_up(self) -> None:
        """Show what has happened already."""
        for show in self._showings():
            show()
        for failure in self._frame.messages.unheard():
            self.message_bar.tell(failure)
        for task in self._bridge.tasks.running():
            self.status.on_task_began(task)
        if self._bridge.project is not None:
            self._on_project_opened(self._bridge.project)
        if self._bridge.document is not None:
            self._on_document_opened(self._bridge.document)
            self._on_span_chosen(self._desk.view.chosen())

    # ---- wishes answered here

    def close_project(self) -> None:
        """Close the project; only a big file is asked about, for nothing can be lost."""
        self._bridge.close(writes=asking.may_write_before_closing(self._bridge.saver, self._frame))

    @Slot()
    def _copy(self) -> None:
        document, selection = self._bridge.document, self._desk.view.selection()
        span = self._desk.view.chosen_span()
        if document is not None and selection is not None:
            QGuiApplication.clipboard().setText(document.text[selection.start : selection.end])
        elif span is not None:
            QGuiApplication.clipboard().setText(span.surface)

    @Slot()
    def _finish(self) -> None:
        self._bridge.set_state(State.DONE)
        if not self.ordering.go_on():
            self._bridge.next_document()

    @Slot(object, str)
    def _filter(self, state: State | None, text: str) -> None:
        self._bridge.query = query_of(state, text)
        self.documents.filter(self._bridge.query)
        self.teller.say_counts()
        self._desk.documents.show_current(self._bridge.row())

    @Slot(QPoint, str)
    def _on_context(self, place: QPoint, span_id: str) -> None:
        if span_id:
            self._desk.view.choose(span_id)
        menu = self.commands.context_menu(self._frame)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    # ---- facts

    @Slot(object)
    def _on_project_opened(self, project: Project) -> None:
        self.documents.show_store(project.store)
        self._frame.settings.add_recent(project.path)
        self.teller.begin()

    @Slot()
    def _on_project_closed(self) -> None:
        self.documents.show_store(None)
        self.teller.end()
        self.start_wanted.emit()

    @Slot()
    def _on_documents_added(self) -> None:
        self.documents.refresh()
        self.teller.say_counts()
        self._desk.documents.show_current(self._bridge.row())

    @Slot(object)
    def _on_document_opened(self, document: Document) -> None:
        row = self._bridge.row()
        self.spans.show_document(document)
        self.history.show_history(document.id, self._bridge.history)
        self._desk.heading.show_document(row.title if row else document.id, document.state)
        self._desk.documents.show_current(row)
        self.linking.on_document()
        self.details.show_document()
        self.teller.say_all()
        if self._bridge.may_write:
            self.hints.on_document_opened(document)

    @Slot()
    def _on_document_closed(self) -> None:
        self.linking.on_document()
        self.hints.on_document_closed()
        self.spans.show_document(None)
        self.history.show_history("", None)
        self.details.show_document()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        document, history = self._bridge.document, self._bridge.history
        edit = change.edits.get(document.id) if document else None
        if document is not None and history is not None and edit is not None:
            self.spans.on_changed(document, edit)
            self.history.on_changed(change, history)
            self.linking.on_changed(change.kind, edit)
            self._desk.heading.show_state(document.state)
            self.details.on_changed(edit)
        self.documents.on_changed(change)
        self.teller.say_all()
        self.hints.on_changed(change)

    @Slot(str)
    def _on_span_chosen(self, span_id: str) -> None:
        self.linking.on_span_chosen(span_id)
        self.teller.say_place()

    @Slot()
    def _on_in_hand(self) -> None:
        self._desk.labels.show_in_hand(self._frame.labelling.in_hand)
        self.teller.say_place()

    def ask_encoding(self, problem: ReadProblem) -> None:
        """Let the user choose the encoding of a file that leaves it in doubt."""
        encoding = asking.encoding_of(problem, self._frame)
        if encoding:
            self._bridge.import_paths([problem.path], Taking(ImportOptions(encoding=encoding)))

    def ask_to_replace(self, path: Path) -> None:
        """Let the user decide about a file in the place of the JSONL that this project did not write."""
        if self._bridge.project is not None and asking.may_replace(path, self._frame):
            self._bridge.saver.save(is_asked=True, force=True)

    # ---- looks

    @Slot()
    def _say_first_hint(self) -> None:
        self.hint_line.say(self.hints.words)

    def _showings(self) -> tuple[Callable[[], None], ...]:
        """What shows the scheme, in parts that each fit into a turn when the whole window is to look otherwise."""
        return (self._show_labels, self._show_scheme, self._show_details, self.ordering.show)

    def _show_labels(self) -> None:
        scheme, looks = self._frame.scheme, self._frame.looks
        styles = looks.span_styles(scheme)
        titles = {(layer.name, one.name): wording.label(scheme, layer.name, one.name) for layer, one in scheme.labels()}
        self.spans.set_styles(styles, titles)
        keys = {pair: self._frame.keymap.shown(label_id(*pair)) for pair in titles}
        self._desk.labels.show_scheme(scheme, styles, keys, is_arabic=looks.is_arabic)
        self._desk.labels.show_in_hand(self._frame.labelling.in_hand)

    def _show_scheme(self) -> None:
        scheme = self._frame.scheme
        self.guiding.set_scheme(scheme)
        self.linking.set_scheme(scheme)
        self._desk.links.show_key(self._frame.keymap.shown("link.begin"))
        self.hints.set_scheme(scheme)

    def _show_details(self) -> None:
        self.details.show_scheme(self._frame.scheme)
        self.areas.order()

    def _step_words(self, change: Change, document_id: str) -> str:
        return wording.step(change, document_id, self._frame.scheme)

    @Slot()
    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._frame.settings.recent():
            # An ampersand in a name is no mnemonic.
            row = self._recent.addAction(f"{path.stem}  ·  {path.parent}".replace("&", "&&"))
            row.triggered.connect(lambda _checked=False, path=path: self._bridge.open_project(path))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.commands.retranslate()
        self._recent.setTitle(self.tr("Recent projects"))
        self._say_first_hint()
        self.teller.say_all()
