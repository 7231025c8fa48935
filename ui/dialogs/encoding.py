"""Asks in which encoding a file that is not UTF-8 is to be read, with its text to judge by."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QWidget

from corpus.errors import CorpusError
from ui.dialog_frame import Frame, plain_label
from ui.encodings import ENCODINGS, Encoding
from ui.i18n import say
from ui.theme import Space, ui_font
from ui.wording import isolated

Preview = Callable[[str], str]
"""The beginning of the file in the encoding of that name; raises CorpusError or ValueError where that cannot be."""


class EncodingDialog(Frame):
    """The file's name, a list of encodings with the guess first, and the text as each would read it.

    Accepted: read it so (`encoding`, and `is_for_all` for the rest of the files). Rejected: leave the file out.
    """

    def __init__(
        self,
        file: str,
        guess: str,
        preview: Preview,
        parent: QWidget | None = None,
        *,
        encodings: Sequence[Encoding] = ENCODINGS,
    ) -> None:
        super().__init__(self.tr("Are the letters right?"), parent)
        self._preview = preview
        self.setMinimumSize(560, 440)
        said = self.tr("{file} does not say how its letters are encoded. Choose the encoding in which it reads well.")
        self.body.addWidget(plain_label(said.format(file=isolated(file))))
        self.body.addLayout(self._choices(guess, encodings))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(ui_font(13))
        self.text.setAccessibleName(self.tr("The beginning of the file as it would be read"))
        option = QTextOption()
        # The text is Arabic in either window; a Latin paragraph still finds its own way.
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.text.document().setDefaultTextOption(option)
        self.body.addWidget(self.text, 1)
        self.verdict = plain_label("", "dim")
        self.body.addWidget(self.verdict)
        self.skip_button = self.add_button(self.tr("Leave this file out"))
        self.read_button = self.add_button(self.tr("Read it so"), "primary", is_default=True)
        self.skip_button.clicked.connect(self.reject)
        self.read_button.clicked.connect(self.accept)
        self.choice.currentIndexChanged.connect(self._show_preview)
        self._show_preview()

    def encoding(self) -> str:
        """The encoding chosen, by Python's name."""
        return str(self.choice.currentData())

    def _choices(self, guess: str, encodings: Sequence[Encoding]) -> QHBoxLayout:
        self.choice = QComboBox()
        known = {one.name: one for one in encodings}
        first = known.get(guess, Encoding(guess, guess))
        for one in (first, *(other for other in encodings if other.name != guess)):
            self.choice.addItem(say("Encodings", one.title), one.name)
        self.choice.setItemText(0, self.tr("{encoding}, most likely").format(encoding=self.choice.itemText(0)))
        self.choice.setAccessibleName(self.tr("Encoding"))
        name = plain_label(self.tr("&Encoding"), wraps=False)
        name.setBuddy(self.choice)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(name)
        row.addWidget(self.choice, 1)
        return row

    def _show_preview(self) -> None:
        try:
            text = self._preview(self.encoding())
        except (ValueError, CorpusError):
            self.text.clear()
            self.verdict.setText(self.tr("The file cannot be read in this encoding."))
            self.read_button.setEnabled(False)
            return
        self.text.setPlainText(text)
        self.read_button.setEnabled(True)
        self.verdict.setText(self.tr("Nothing in the file itself is changed."))
