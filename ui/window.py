"""The main window: the frame with its text first, then, step by step, what stands around it; or the start page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QTimer, Slot

import ui.furniture
import ui.panels.start
from annotation.scheme import Unit
from corpus.errors import ReadProblem
from corpus.opening import PROJECT_SUFFIX
from corpus.places import is_there
from ui import later
from ui.bridge import Bridge
from ui.frame import Frame
from ui.looks import Looks
from ui.messages import Messages
from ui.settings import GEOMETRY, LANGUAGE, PLACES, Settings
from ui.shortcuts import label_of
from ui.sweeping import Sweeping

# Milliseconds between the text's first paint and the first step of furnishing, so that a key pressed at once comes
# first; and those after which furnishing begins though no text is there yet.
_BREATH = 50
_PATIENCE = 150
# Files that ask nothing, by their names; so do those that a project lies beside.
_AT_ONCE = frozenset({".txt", PROJECT_SUFFIX})


class Window(Frame):
    """Shows the start page until a project is open, then the desk."""

    def __init__(self, settings: Settings, looks: Looks, bridge: Bridge, messages: Messages) -> None:
        super().__init__(settings, looks, bridge, messages)
        self._furniture: ui.furniture.Furniture | None = None
        self._steps: Iterator[object] = self._furnishing()
        self._start: ui.panels.start.StartPage | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._take_step)
        self.is_furnished = False
        self._sweeping = Sweeping(bridge.tasks, self)
        bridge.changed.connect(self._sweeping.wait)
        self.desk.view.selection_changed.connect(self._sweeping.wait)
        self.desk.view.span_chosen.connect(self._sweeping.wait)
        bridge.encoding_doubted.connect(self._on_encoding_doubted)
        bridge.saver.strangers_file_found.connect(self._on_strangers_file)

    @property
    def furniture(self) -> ui.furniture.Furniture:
        """What stands around the text; made now where it was not yet."""
        self.furnish()
        if self._furniture is None:
            raise RuntimeError("the window is being furnished")
        return self._furniture

    def furnish_soon(self) -> None:
        """Furnish the window in steps, between the events, from the first paint of a text on."""
        if not self.is_furnished:
            self.desk.view.painted.connect(self._on_painted)
            self._clock.start(_PATIENCE)

    def furnish(self) -> None:
        """Furnish the window now, as far as that is not done."""
        while not self.is_furnished:
            self._take_step()

    @Slot()
    def _on_painted(self) -> None:
        if self.bridge.document is not None:
            self.desk.view.painted.disconnect(self._on_painted)
            if not self.is_furnished:
                self._clock.start(_BREATH)

    @Slot()
    def _take_step(self) -> None:
        if self._clock.interval():
            self._clock.setInterval(0)
        if next(self._steps, self) is self:
            self._clock.stop()
            self.is_furnished = True
            self._sweeping.begin()

    def _furnishing(self) -> Iterator[object]:
        yield from later.steps(later.SOON)
        furniture = ui.furniture.Furniture(self)
        self._furniture = furniture
        furniture.start_wanted.connect(self.show_start)
        yield from furniture.steps()
        yield from later.steps(later.LAST)

    @Slot(object)
    def _on_encoding_doubted(self, problem: ReadProblem) -> None:
        self.furniture.ask_encoding(problem)

    @Slot(object)
    def _on_strangers_file(self, path: Path) -> None:
        self.furniture.ask_to_replace(path)

    @Slot(str)
    def on_action(self, action_id: str) -> None:
        """A key asked for something; what labels a sentence stands among the furniture."""
        pair = label_of(action_id)
        if pair is not None and self.scheme.unit_of(pair[0]) is Unit.SENTENCE:
            self.furnish()
        super().on_action(action_id)

    def run_action(self, action_id: str) -> None:
        """Do what a row of the table of actions says, if it can be done now."""
        self.furniture.commands.run(action_id)

    @Slot(str, str)
    def label(self, layer: str, label: str) -> None:
        """A label was clicked: for what is selected, or for what a list shows."""
        if self.is_furnished:
            self.furniture.searching.everywhere.label(layer, label)
        else:
            super().label(layer, label)

    def label_by_key(self, layer: str, label: str) -> None:
        """A label's key was pressed: for what a list shows, or for what it is aimed at."""
        if self.is_furnished and self.furniture.searching.everywhere.is_open:
            self.furniture.searching.everywhere.label(layer, label)
        else:
            super().label_by_key(layer, label)

    def label_everywhere(self, layer: str, label: str) -> None:
        """A label was chosen with the list of every other place."""
        self.furniture.searching.everywhere.label_everywhere(layer, label)

    @Slot()
    def show_start(self) -> None:
        """Show the start page, made when first wanted."""
        if self._start is None:
            commands = self.furniture.commands
            self._start = ui.panels.start.StartPage()
            self._start.open_requested.connect(commands["file.open"].trigger)
            self._start.folder_requested.connect(commands["file.open_folder"].trigger)
            self._start.sample_requested.connect(self.open_sample)
            self._start.project_requested.connect(lambda path: self.bridge.open_project(Path(path)))
            self._start.language_requested.connect(lambda language: self.settings.set(LANGUAGE, language))
            self._start.paths_dropped.connect(self.take_in)
            self.stack.addWidget(self._start)
        self._start.show_recent(self.settings.recent())
        self.stack.setCurrentWidget(self._start)

    def open_named(self, paths: Sequence[Path]) -> None:
        """Open what the command line names: texts and projects at once, before the window is furnished."""
        if all(path.suffix.lower() in _AT_ONCE or is_there(path.with_suffix(PROJECT_SUFFIX)) for path in paths):
            self.bridge.open_paths(paths)
        else:
            self.take_in(paths)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Open files or folders; those that leave something open are looked at before."""
        self.furniture.intake.open(paths)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        """A key that nobody took: in the first moments it may ask for what is not there yet, which is made now."""
        if not self.is_furnished:
            self.furnish()
            if self.dispatcher.takes(event):
                return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange and self.is_furnished:
            self.furniture.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        """Close the project; only a big file is asked about, for nothing can be lost."""
        self.settings.remember(GEOMETRY, self.saveGeometry())
        if self.is_furnished and self.stack.currentWidget() is self.desk:
            heights = (self.menuBar().height(), self.desk.heading.height())
            self.settings.set(PLACES, tuple(map(str, heights)))
        self.furniture.close_project()
        super().closeEvent(event)
