"""Before a scheme from a file is taken in: what it would add or replace, and what of the file is left out."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QRadioButton, QWidget

from annotation.scheme import Scheme
from ui.dialog_frame import Frame, plain_label, turn


class Offer(NamedTuple):
    """What a file has to offer, in words: `size` says how much there is in it.

    `added` and `replaced`: what adding and replacing would do, each in lines; empty where it would do nothing.
    `together` and `alone`: the schemes that would come of it.
    """

    file: str
    size: str
    added: str
    replaced: str
    remarks: str
    together: Scheme = Scheme()
    alone: Scheme = Scheme()


class SchemeImportDialog(Frame):
    """Adds to the scheme or replaces it, as is chosen; the lines below tell what that does."""

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import a scheme"), parent)
        self._offer = offer
        self.setMinimumSize(480, 420)
        self.body.addWidget(plain_label(offer.file, "title"))
        self.body.addWidget(plain_label(offer.size, "dim"))
        self.add_choice = self._choice(self.tr("Add what is new to the scheme"))
        self.replace_choice = self._choice(self.tr("Replace the scheme"))
        both = QButtonGroup(self)
        both.addButton(self.add_choice)
        both.addButton(self.replace_choice)
        self.preview = QPlainTextEdit(readOnly=True)
        self.preview.setTabChangesFocus(True)
        turn(self.preview, self.layoutDirection())
        self.preview.setAccessibleName(self.tr("What will happen"))
        self.body.addWidget(self.preview, 1)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.import_button = self.add_button(self.tr("Import"), "primary", is_default=True)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self.accept)
        both.buttonToggled.connect(self._show)
        (self.add_choice if offer.added else self.replace_choice).setChecked(True)
        self.import_button.setFocus()

    def _choice(self, title: str) -> QRadioButton:
        button = QRadioButton(title)
        button.setAccessibleName(title)
        self.body.addWidget(button)
        return button

    @property
    def replaces(self) -> bool:
        """Whether the scheme is to be replaced."""
        return self.replace_choice.isChecked()

    @property
    def scheme(self) -> Scheme:
        """The scheme that comes of what is chosen."""
        return self._offer.alone if self.replaces else self._offer.together

    def _show(self) -> None:
        act = self._offer.replaced if self.replaces else self._offer.added
        pieces = [act or self.tr("Nothing: the scheme has all of it already.")]
        if self._offer.remarks:
            pieces.append(self.tr("Not taken over as it is in the file:") + "\n" + self._offer.remarks)
        self.preview.setPlainText("\n\n".join(pieces))
        self.import_button.setEnabled(bool(act))
