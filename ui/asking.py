"""The questions the window asks: which files, which encoding, whose file; and the pages it shows on request."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from annotation.scheme import Scheme
from corpus.errors import ReadProblem
from corpus.files import preview
from ui import wording
from ui.catalogue import everything
from ui.dialogs.about import AboutDialog
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.encoding import EncodingDialog
from ui.dialogs.keys import KeysDialog
from ui.dialogs.preferences import PreferencesDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.keymap import Keymap
from ui.saving import Saver
from ui.settings import Settings

ENDINGS = (
    *(".txt", ".text", ".jsonl", ".ndjson", ".json", ".jsonld", ".docx", ".xlsx", ".xlsm", ".csv", ".tsv", ".tab"),
    *(".html", ".htm", ".xhtml", ".pdf", ".ann", ".conll", ".conllu", ".conllup", ".conllx", ".iob", ".iob2", ".bio"),
    *(".bioes", ".bilou", ".ft", ".parquet", ".spacy", ".tei", ".xml", ".xmi", ".tawsim"),
)
"""How files end that can be opened: those of the formats, which need not be loaded to be asked."""


def files_to_open(parent: QWidget) -> list[Path]:
    """The files chosen, none when the user thought better of it."""
    title = QCoreApplication.translate("Asking", "Open texts or a project")
    kinds = QCoreApplication.translate("Asking", "Texts and projects")
    everything = QCoreApplication.translate("Asking", "All files")
    wanted = f"{kinds} ({' '.join(f'*{ending}' for ending in ENDINGS)});;{everything} (*)"
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", wanted)
    return [Path(one) for one in chosen]


def folder_to_open(parent: QWidget) -> list[Path]:
    """The folder chosen, none when the user thought better of it."""
    title = QCoreApplication.translate("Asking", "Open a folder of texts")
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return [Path(chosen)] if chosen else []


def encoding_of(problem: ReadProblem, parent: QWidget) -> str:
    """The encoding in which the user reads the file well; empty when it is to be left out."""
    dialog = EncodingDialog(problem.path.name, problem.detail, partial(preview, problem.path), parent)
    is_read = dialog.exec() == QDialog.DialogCode.Accepted
    encoding = dialog.encoding() if is_read else ""
    dialog.deleteLater()
    return encoding


def may_replace(path: Path, parent: QWidget) -> bool:
    """Whether a file that this project did not write may give way."""
    dialog = ConfirmDialog(
        QCoreApplication.translate("Asking", "Somebody else's file"),
        QCoreApplication.translate("Asking", "Replace {file}?").format(file=wording.isolated(path.name)),
        QCoreApplication.translate(
            "Asking", "This project did not write it, or it was changed since. What is in it now would be gone."
        ),
        QCoreApplication.translate("Asking", "Replace it"),
        parent,
        harms=True,
    )
    answer = dialog.asked()
    dialog.deleteLater()
    return answer


def may_write_before_closing(saver: Saver, parent: QWidget) -> bool:
    """Whether closing shall wait for the JSONL: asked where it is big; the labels are kept in any case."""
    name = saver.must_ask()
    if not name:
        return True
    dialog = ConfirmDialog(
        QCoreApplication.translate("Asking", "A big file to write"),
        QCoreApplication.translate("Asking", "Write {file} before closing?").format(file=wording.isolated(name)),
        QCoreApplication.translate(
            "Asking", "It takes a while. Your labels are kept either way; the file can be written another time."
        ),
        QCoreApplication.translate("Asking", "Write it"),
        parent,
        back=QCoreApplication.translate("Asking", "Another time"),
    )
    answer = dialog.asked()
    dialog.deleteLater()
    return answer


def show_keys(scheme: Scheme, keymap: Keymap, parent: QWidget) -> None:
    """The list of all keys, the labels' first."""
    _show(KeysDialog(tuple(everything(scheme)), keymap, parent))


def show_shortcuts(scheme: Scheme, keymap: Keymap, parent: QWidget) -> None:
    """Where keys are changed."""
    _show(ShortcutsDialog(tuple(everything(scheme)), keymap, parent))


def show_preferences(settings: Settings, parent: QWidget) -> None:
    """What can be chosen; shown when all of it is made, and made once however often it is asked for meanwhile."""
    if all(one.is_furnished for one in parent.findChildren(PreferencesDialog)):
        dialog = PreferencesDialog(settings, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.furnished.connect(dialog.open)


def show_about(parent: QWidget) -> None:
    """Who we are."""
    _show(AboutDialog(parent))


def _show(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
