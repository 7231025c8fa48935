"""What Tawsim's start is compared with: an empty main window of PySide6 with the same fonts, until it is painted."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

FONTS = Path(__file__).parents[2] / "ui" / "fonts"


class Bare(QMainWindow):
    """Ends the process at once when it has been painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._ready)

    def _ready(self) -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        os._exit(0)


if __name__ == "__main__":
    application = QApplication(["bare"])
    for font in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    window = Bare()
    window.resize(1280, 820)
    window.show()
    sys.exit(application.exec())
