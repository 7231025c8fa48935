"""Goes back, or forward again, to a step of the history: one undo a turn, so that the window is never kept waiting."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from annotation.change import Change
from ui.bridge import Bridge
from ui.models.history import HistoryModel


class Retracing(QObject):
    """On its way as long as there is a goal; whoever does something else meanwhile, or a step refused, ends it.

    Each step is kept before the next begins, as by so many presses of the key; one of thousands, of other documents or
    of the scheme is made beside the window, and the way goes on from there.
    """

    def __init__(self, bridge: Bridge, history: HistoryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._history = history
        self._goal: int | None = None
        self._stood = 0
        self._clock = QTimer(self, singleShot=True, interval=0)
        self._clock.timeout.connect(self._step)
        bridge.changed.connect(self._on_changed)
        bridge.holding.freed.connect(self._go_on)
        bridge.document_opened.connect(self.stop)
        bridge.document_closed.connect(self.stop)

    @Slot(int)
    def go_to(self, wanted: int) -> None:
        """Undo or redo until so many steps are in force."""
        self._goal = wanted
        self._step()

    @Slot()
    def stop(self) -> None:
        """Go no farther."""
        self._goal = None

    @Slot()
    def _step(self) -> None:
        self._stood = self._history.done
        if self._goal is None or self._stood == self._goal:
            self.stop()
            return
        if self._stood > self._goal:
            self._bridge.undo()
        else:
            self._bridge.redo()
        if not self._bridge.holding.is_held:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self._history.done == self._stood:
            self.stop()
        elif self._goal is not None:
            self._clock.start()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.undoes is None:
            self.stop()
