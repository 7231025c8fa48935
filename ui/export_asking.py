"""Where the system is asked: for the place of an export, and to show the folder it lies in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ui import export_words


def place(standing: Path, name: str, suffixes: Sequence[str], parent: QWidget) -> Path | None:
    """The file or folder to write, None when the user thought better of it; what lies there is told of afterwards.

    `name`: the format's; `suffixes`: those of its files, none for a folder.
    """
    title = QCoreApplication.translate("Asking", "Where the export goes")
    everything = QCoreApplication.translate("Asking", "All files")
    options = QFileDialog.Option.DontConfirmOverwrite
    endings = " ".join(f"*{one}" for one in suffixes)
    kinds = f"{export_words.format_title(name)} ({endings});;" if suffixes else ""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(standing), f"{kinds}{everything} (*)", options=options)
    return Path(chosen) if chosen else None


def show_folder(folder: Path) -> None:
    """Open a folder as the system does."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
