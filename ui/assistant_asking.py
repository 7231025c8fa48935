"""Where the system is asked for what the assistant is given: word lists, and the folder of a pipeline."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

_ENDINGS = (".txt", ".text", ".csv", ".tsv", ".jsonl", ".ndjson")


def word_lists(parent: QWidget) -> list[Path]:
    """The files chosen, none when the user thought better of it."""
    title = QCoreApplication.translate("Asking", "Add word lists")
    kinds = QCoreApplication.translate("Asking", "Word lists")
    everything = QCoreApplication.translate("Asking", "All files")
    wanted = f"{kinds} ({' '.join(f'*{ending}' for ending in _ENDINGS)});;{everything} (*)"
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", wanted)
    return [Path(one) for one in chosen]


def pipeline(parent: QWidget) -> Path | None:
    """The folder chosen, None when the user thought better of it."""
    title = QCoreApplication.translate("Asking", "The folder of a pipeline")
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None
