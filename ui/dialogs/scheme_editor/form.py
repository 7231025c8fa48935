"""What the form of every part of a scheme begins with: its name and its two titles, and how a field is laid out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from annotation.scheme import SchemeError, Titles
from annotation.scheme_joining import Part
from annotation.scheme_revision import checked_name
from ui.dialog_frame import plain_label
from ui.dialogs.scheme_editor import acts
from ui.dialogs.scheme_editor.draft import Draft
from ui.dialogs.scheme_editor.places import Anything, at, siblings
from ui.theme import Space

_LINES_HIGH = 92


class PartForm(QWidget):
    """Fields of the part at which the draft stands; each writes into the draft as it is typed.

    A name takes effect when its field is left, since annotations follow it; what is wrong with it is said at once.
    """

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.part: Part | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.TIGHT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, Space.SMALL)
        whole.addLayout(self._rows)
        whole.addStretch()
        self.name = QLineEdit()
        self.name.textEdited.connect(self._on_name_typed)
        self.name.editingFinished.connect(self._on_name_done)
        self.add(self.tr("Name"), self.name)
        self.name_note = self.add_note(self.tr("What is saved in the files; the titles are what people read."))
        self.arabic = self._title_field(QLocale.Language.Arabic)
        self.english = self._title_field(QLocale.Language.English)
        self.add(self.tr("Arabic title"), self.arabic)
        self.add(self.tr("English title"), self.english)

    def _title_field(self, language: QLocale.Language) -> QLineEdit:
        field = QLineEdit()
        is_arabic = language == QLocale.Language.Arabic
        field.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight)
        field.textEdited.connect(lambda _text: self._on_titles())
        return field

    def add(self, title: str, field: QWidget) -> QLabel:
        """A field with its title above it, which is also its accessible name; gives back the title's label."""
        label = plain_label(title, "section")
        label.setBuddy(field)
        field.setAccessibleName(title)
        if self._rows.count():
            self._rows.addSpacing(Space.SMALL)
        self._rows.addWidget(label)
        self._rows.addWidget(field)
        return label

    def add_tick(self, title: str, toggled: Callable[[], None]) -> QCheckBox:
        """A tick box that says what it is; `toggled` only by hand."""
        box = QCheckBox(title)
        box.setAccessibleName(title)
        box.clicked.connect(lambda _is_on: toggled())
        self._rows.addWidget(box)
        return box

    def add_note(self, words: str = "") -> QLabel:
        """A quiet line below the field before it."""
        note = plain_label(words, "dim")
        note.setMinimumWidth(1)
        self._rows.addWidget(note)
        return note

    def add_text(self, title: str) -> QPlainTextEdit:
        """A field for several lines of plain text; Tab leaves it."""
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setMinimumHeight(_LINES_HIGH)
        field.setMaximumHeight(2 * _LINES_HIGH)
        self.add(title, field)
        return field

    def show_part(self, part: Part) -> None:
        """Show the part as the draft has it; a field in which the same stands already is left alone."""
        if part != self.part and self.part is not None and not self.name.hasFocus():
            self.name.clear()
        self.part = part
        one = at(self.draft.scheme, part)
        if one is None:
            return
        if not (self.name.hasFocus() and self.name.isModified()):
            put(self.name, one.name)
            self._say_name(one.name)
        put(self.arabic, one.titles.ar)
        put(self.english, one.titles.en)
        self.fill(part, one)

    def fill(self, part: Part, one: Anything) -> None:
        """Show what this kind of part has beside names and titles."""

    def rewrite(self, one: Anything, stretch: str = "") -> None:
        """Let the part be `one`, whose name is the same."""
        if self.part is not None and not self.draft.do(acts.redescribed(self.part, one), stretch):
            self.show_part(self.part)

    def standing(self) -> Anything | None:
        """The part as the draft has it."""
        return at(self.draft.scheme, self.part) if self.part is not None else None

    def _on_titles(self) -> None:
        one = self.standing()
        if one is not None:
            self.rewrite(one._replace(titles=Titles(self.arabic.text(), self.english.text())), "titles")

    def _on_name_typed(self, written: str) -> None:
        self._say_name(written)

    def _say_name(self, written: str) -> None:
        trouble = self.name_trouble(written)
        usual = self.tr("What is saved in the files; the titles are what people read.")
        self.name_note.setText(trouble or usual)
        self.name_note.setProperty("kind", "section" if trouble else "dim")
        self.name_note.style().polish(self.name_note)
        self.name.setAccessibleDescription(self.name_note.text())

    def name_trouble(self, written: str) -> str:
        """Why the part cannot have that name; empty when it can."""
        part = self.part
        if part is None or written == part.name:
            return ""
        try:
            checked_name(written, "document_labels")
        except SchemeError:
            return self.tr("A name is not empty, does not begin or end with a blank, and holds neither / nor *.")
        if any(one.name == written for one in siblings(self.draft.scheme, part)):
            return self.tr("Another part has this name; to make the two one, use Merge.")
        return ""

    def _on_name_done(self) -> None:
        part, written = self.part, self.name.text().strip()
        self.name.setModified(False)
        if part is None or written == part.name:
            return
        if self.name_trouble(written) or not self.draft.do(
            acts.renamed(part, written), goes=part._replace(name=written)
        ):
            put(self.name, part.name)
            self._say_name(part.name)


def put(field: QLineEdit, text: str) -> None:
    """Let `text` stand in a field, and the caret where it is when it stands there already."""
    if field.text() != text:
        field.setText(text)
        field.setModified(False)
