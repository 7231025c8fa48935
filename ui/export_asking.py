"""Where the system is asked: for the place of an export, and to show the folder it lies in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from corpus.formats.format import WritableFormat
from ui import export_words


def place(standing: Path, format_: WritableFormat, parent: QWidget) -> Path | None:
    """The file or folder to write, None when the user thought better of it; what lies there is told of afterwards."""
    title = QCoreApplication.translate("Asking", "Where the export goes")
    everything = QCoreApplication.translate("Asking", "All files")
    options = QFileDialog.Option.DontConfirmOverwrite
    name = export_words.format_title(format_.name)
    kinds = f"{name} ({' '.join(f'*{one}' for one in format_.suffixes)});;" if not format_.is_folder else ""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(standing), f"{kinds}{everything} (*)", options=options)
    return Path(chosen) if chosen else None


def show_folder(folder: Path) -> None:
    """Open a folder as the system does."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
