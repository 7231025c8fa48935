"""The page of what the data set says of itself, and whether it is read again before it is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from corpus.export_wishes import Wishes
from corpus.formats.format import About
from ui.dialog_page import Page


class AboutPage(Page):
    """Name, licence and citation, which the report and the cards of data sets repeat."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Data set"))
        self.name = self._line(self.tr("N&ame of the data set"), wishes.about.name)
        self.licence = self._line(self.tr("&Licence"), wishes.about.licence)
        self.citation = self._line(self.tr("How it is to &be cited"), wishes.about.citation)
        self.add_note(self.tr("All three stand in the report beside the export, and may stay empty."))
        self.add_section(self.tr("When it is written"))
        self.is_read_back = self.add_tick(self.tr("&Read it again and compare"), is_on=wishes.is_read_back)
        self.add_note(
            self.tr("What does not read back as it was written is not kept. A large export is written sooner without.")
        )
        self.column.addStretch()

    def about(self) -> About:
        """What the data set says of itself."""
        return About(self.name.text().strip(), self.licence.text().strip(), self.citation.text().strip())

    def _line(self, title: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.textEdited.connect(self._tell)
        self.add_section(title, field)
        return field
