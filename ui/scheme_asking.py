"""What is asked when a scheme is made, changed, read or written: the editor, the second thought, the files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from annotation.scheme import Scheme
from annotation.scheme_joining import joined, missing
from annotation.scheme_keys import KEYS, with_free_keys
from annotation.scheme_revision import Revision
from corpus.scheme_survey import Survey
from corpus.schemes import SOURCES, Reading
from ui import scheme_words
from ui.actions import ACTIONS
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.scheme_editor import SchemeEditor
from ui.dialogs.scheme_import import Offer, SchemeImportDialog
from ui.i18n import say
from ui.keymap import Keymap

_MOST_LINES = 200


def file_to_read(parent: QWidget) -> Path | None:
    """The file with a scheme that was chosen, None when the user thought better of it."""
    title = QCoreApplication.translate("Asking", "Import a scheme")
    kinds = QCoreApplication.translate("Asking", "Label schemes")
    everything = QCoreApplication.translate("Asking", "All files")
    endings = " ".join(f"*{suffix}" for source in SOURCES for suffix in source.suffixes)
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", f"{kinds} ({endings});;{everything} (*)")
    return Path(chosen) if chosen else None


def file_to_write(name: str, parent: QWidget) -> Path | None:
    """Where the scheme is to be written; the system's dialog asks before a file gives way."""
    title = QCoreApplication.translate("Asking", "Export the scheme")
    kinds = QCoreApplication.translate("Asking", "Label schemes")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, f"{name}.scheme.json", f"{kinds} (*.json)")
    return Path(chosen) if chosen else None


def reserved_keys(keymap: Keymap) -> Mapping[str, str]:
    """The plain letters and digits that are keys of commands, and what each command is called."""
    found: dict[str, str] = {}
    for row in ACTIONS:
        title = say("Actions", row.title).replace("&", "").rstrip("…")
        found.update({str(key): title for key in keymap.keys(row.id) if str(key) in tuple(KEYS)})
    return found


def editor(scheme: Scheme, keymap: Keymap, parent: QWidget) -> SchemeEditor:
    """The scheme editor, shown in the next turn of the event loop, for making it takes most of one."""
    made = SchemeEditor(scheme, reserved_keys(keymap), parent)
    QTimer.singleShot(0, made, partial(_show, made))
    return made


def before_reshaping(revision: Revision, found: Survey, parent: QWidget, act: Callable[[], None]) -> ConfirmDialog:
    """Say what a change of the scheme touches; `act` when it is wanted all the same."""
    lines = [scheme_words.listed(scheme_words.follow(one) for one in revision.follows)]
    lines.append(scheme_words.touched(found))
    asked = ConfirmDialog(
        QCoreApplication.translate("Asking", "A scheme in use"),
        QCoreApplication.translate("Asking", "Change the scheme, and with it what is labelled?"),
        "\n\n".join(part for part in lines if part),
        QCoreApplication.translate("Asking", "Change it"),
        parent,
    )
    asked.accepted.connect(act)
    _show(asked)
    return asked


def before_importing(
    path: Path, reading: Reading, scheme: Scheme, replacing: Survey, keymap: Keymap, parent: QWidget
) -> SchemeImportDialog:
    """Show what a scheme from a file would add to `scheme`, and what replacing it would do.

    New labels get keys that no command has.
    """
    reserved = reserved_keys(keymap)
    together = with_free_keys(joined(scheme, reading.scheme), scheme, reserved)
    alone = with_free_keys(reading.scheme, scheme, reserved)
    asked = SchemeImportDialog(_offer(path, reading, scheme, replacing, (together, alone)), parent)
    _show(asked)
    return asked


def _offer(path: Path, reading: Reading, scheme: Scheme, replacing: Survey, becoming: tuple[Scheme, Scheme]) -> Offer:
    together, alone = becoming
    come = [f"+ {scheme_words.part(one)}" for one in missing(together, scheme)]
    added = [f"+ {scheme_words.part(one)}" for one in missing(reading.scheme, scheme)]
    gone = [f"− {scheme_words.part(one)}" for one in missing(scheme, reading.scheme)]
    replaced: list[str] = []
    if reading.scheme != scheme:
        whole = QCoreApplication.translate("Asking", "The scheme will be the one in the file, and no other.")
        replaced = [whole, scheme_words.touched(replacing), scheme_words.listed([*added, *gone], _MOST_LINES)]
    return Offer(
        path.name,
        scheme_words.size(reading.scheme),
        scheme_words.listed(come, _MOST_LINES),
        "\n".join(line for line in replaced if line),
        scheme_words.listed((scheme_words.remark(one) for one in reading.remarks), _MOST_LINES),
        together,
        alone,
    )


def _show(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
