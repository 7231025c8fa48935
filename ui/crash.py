"""A fault of ours: it is written down, shown with a report to copy, and the window goes on; labels are safe."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal, Slot, qVersion

import ui.dialogs.crash

_LOGS_KEPT = 20

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def log_folder() -> Path:
    """Where reports are written: a folder of the user's."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(place) / "reports"


def report_of(error: BaseException) -> str:
    """What happened and where, without a word of the user's texts beyond what the error itself says."""
    told = "".join(traceback.format_exception(error))
    surroundings = f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}"
    return f"Tawsim\n{surroundings}\n{platform.platform()}\n\n{told}"


def write_down(report: str, folder: Path) -> Path | None:
    """Keep `report` in `folder`, the newest twenty there; None where that cannot be done."""
    name = datetime.now(UTC).strftime("report-%Y%m%dT%H%M%S%f.txt")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(report, encoding="utf-8")
        for old in sorted(folder.glob("report-*.txt"))[:-_LOGS_KEPT]:
            old.unlink()
    except OSError:
        return None
    return folder / name


class CrashReporter(QObject):
    """Stands in for `sys.excepthook`; a fault in a thread is shown on Qt's own."""

    caught = Signal(str, object)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        """`folder`: where reports go; the user's own by default."""
        super().__init__(parent)
        self._folder = folder
        self._former: Hook | None = None
        self._dialog: ui.dialogs.crash.CrashDialog | None = None
        self.caught.connect(self._show)

    def install(self) -> None:
        """Take over `sys.excepthook` until `remove`."""
        self._former = sys.excepthook
        sys.excepthook = self.hook
        threading.excepthook = self._thread_hook

    def remove(self) -> None:
        """Give `sys.excepthook` back."""
        if self._former is not None:
            sys.excepthook = self._former
            threading.excepthook = threading.__excepthook__
            self._former = None

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write the fault down and have it shown; an interrupt from the keyboard ends the application."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        (self._former or sys.__excepthook__)(kind, error, trace)
        report = report_of(error)
        self.caught.emit(report, write_down(report, self._folder or log_folder()))

    def _thread_hook(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.hook(told.exc_type, told.exc_value, told.exc_traceback)

    @Slot(str, object)
    def _show(self, report: str, place: Path | None) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            return
        self._dialog = ui.dialogs.crash.CrashDialog(report, place)
        self._dialog.open()
