"""Opens Tawsim on the sample as a user does, and presses one label key as soon as the text is there.

`python -m tests.bench.first_key`; prints `ready` when the edit is kept and painted, and ends.
"""

from __future__ import annotations

import os
import sys

# As `main` does before it opens a window: the collector rests, and the door comes before Qt.
from tests.bench.as_main import RESTS

# isort: split
import ui

# isort: split
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

import ui.app
from ui.hand import Hand
from ui.window import Window


class FirstKey(QObject):
    """Waits for the window, then for its text; selects the first word and presses its key."""

    def __init__(self) -> None:
        super().__init__()
        self._is_labelled = False
        self._window: Window | None = None
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def _look(self) -> None:
        window = next((one for one in QApplication.topLevelWidgets() if isinstance(one, Window)), None)
        if window is None or not window.isVisible():
            return
        self._clock.stop()
        self._window = window
        window.desk.view.painted.connect(self._on_painted)

    def _on_painted(self) -> None:
        document = self._window.bridge.document if self._window else None
        if document is None:
            return
        if self._is_labelled and len(document.spans):
            sys.stdout.write("ready\n")
            sys.stdout.flush()
            os._exit(0)
        elif not self._is_labelled:
            self._is_labelled = True
            QTimer.singleShot(0, self._press)

    def _press(self) -> None:
        document = self._window.bridge.document if self._window else None
        if self._window is None or document is None:
            raise RuntimeError("the text has gone again")
        view, start = self._window.desk.view, 0
        while any(one.start == start for one in document.spans):
            start += 1
        view.set_selection(start, start + 1)
        Hand(view).press(Qt.Key.Key_1)


if __name__ == "__main__":
    application = ui.app.application()
    first = FirstKey()
    sys.exit(ui.app.run(["--sample"]) if RESTS else 1)
