"""Finds everything that can be done by a word of it, in Arabic or English, and does it: the command palette."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from corpus.listing import DocumentQuery, DocumentRow
from corpus.progress import Progress
from ui import wording
from ui.actions import BY_ID, UNMET, WRITE
from ui.catalogue import everything
from ui.commands import Commands
from ui.frame import Frame
from ui.i18n import say
from ui.models.palette import Entry, PaletteModel
from ui.panels.palette import PalettePanel
from ui.settings import COMMANDS
from ui.tasks import Task

_RECENT_AT_MOST = 12
_DOCUMENT_PREFIX = "document:"
_DOCUMENTS_AT_MOST = 8
_LETTERS_AT_LEAST = 2
_TYPING_PAUSE = 150
_OWN = "help.palette"


def _nothing(_error: BaseException) -> None:
    """A list without documents says enough; whoever opens the project hears of what is wrong with it."""


class Palette(QObject):
    """Opens over the window, runs what is chosen and gives the focus back to where it was."""

    def __init__(self, frame: Frame, commands: Commands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._bridge = frame.bridge
        self._settings = frame.settings
        self._commands = commands
        self._model = PaletteModel(self)
        self._panel: PalettePanel | None = None
        self._came_from: QWidget | None = None
        self._search: Task | None = None
        self._text = ""
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(self._look_for_documents)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the palette does for the table of actions."""
        return ((_OWN, self.open),)

    @property
    def panel(self) -> PalettePanel | None:
        """The panel, once it was opened."""
        return self._panel

    @Slot()
    def open(self) -> None:
        """Open, or close when it is open."""
        panel = self._panel or self._made_panel()
        if panel.isVisible():
            self._close()
            return
        self._came_from = QApplication.focusWidget()
        self._model.offer(list(self._entries()), self._settings.get(COMMANDS))
        panel.open()

    def _made_panel(self) -> PalettePanel:
        self._panel = PalettePanel(self._model, self._frame)
        self._panel.searched.connect(self._on_searched)
        self._panel.entry_chosen.connect(self._on_chosen)
        self._panel.close_requested.connect(self._close)
        self._frame.installEventFilter(self)
        return self._panel

    # ---- what there is

    def _entries(self) -> Iterator[Entry]:
        for one in everything(self._frame.scheme):
            if one.id != _OWN:
                yield Entry(*one, self._frame.keymap.shown(one.id), self._why_not(one.id))

    def _why_not(self, action_id: str) -> str:
        row = BY_ID.get(action_id)
        unmet = self._commands.unmet(row.needs if row is not None else WRITE)
        return say("Needs", UNMET[unmet]) if unmet is not None else ""

    # ---- what is typed

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._text = text.strip()
        self._model.search(text)
        if self._search is not None:
            self._search.cancel()
            self._search = None
        if len(self._text) >= _LETTERS_AT_LEAST and self._bridge.project is not None:
            self._pause.start()
        else:
            self._pause.stop()

    @Slot()
    def _look_for_documents(self) -> None:
        """Look for titles in a task: a corpus is as long as it is."""
        project = self._bridge.project
        if project is None or not self._text:
            return
        query = DocumentQuery(None, self._text)

        def work(_progress: Progress) -> list[DocumentRow]:
            store = project.reader()
            try:
                return store.documents(limit=_DOCUMENTS_AT_MOST, query=query)
            finally:
                store.close()

        title = self.tr("Looking for documents")
        self._search = self._bridge.tasks.run(work, partial(self._on_found, self._text), _nothing, title)

    def _on_found(self, text: str, rows: list[DocumentRow]) -> None:
        if text == self._text:
            self._search = None
            group = self.tr("Document")
            titles = [(row.id, wording.isolated(row.title or row.id)) for row in rows]
            self._model.add([Entry(_DOCUMENT_PREFIX + one, title, group=group) for one, title in titles])

    # ---- what is chosen

    @Slot(str)
    def _on_chosen(self, entry_id: str) -> None:
        self._close()
        if entry_id.startswith(_DOCUMENT_PREFIX):
            self._bridge.open_document(entry_id.removeprefix(_DOCUMENT_PREFIX))
            return
        rest = [one for one in self._settings.get(COMMANDS) if one != entry_id]
        self._settings.set(COMMANDS, (entry_id, *rest)[:_RECENT_AT_MOST])
        self._frame.on_action(entry_id)

    @Slot()
    def _close(self) -> None:
        self._pause.stop()
        self._text = ""
        if self._panel is None or not self._panel.isVisible():
            return
        has_focus = self._panel.line.hasFocus()
        self._panel.hide()
        # A label's button may be gone by now.
        if has_focus and self._came_from is not None and shiboken6.isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of a window that changes its size."""
        if event.type() == QEvent.Type.Resize and self._panel is not None and self._panel.isVisible():
            self._panel.lay_out()
        return False
