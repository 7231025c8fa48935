"""What is said of the document as a whole: its labels and a note."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from annotation.scheme import DocumentLabelType, Scheme
from ui import naming, wording
from ui.choices import Choice
from ui.fields import LineField, PageField
from ui.marks import titled_key
from ui.theme import grown

_ROOM = 326
_NOTE_HEIGHT = 48


@dataclass(frozen=True)
class Whole:
    """What stands: the document's id, the answers by question, the finished layers, the note."""

    document_id: str = ""
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    done: tuple[str, ...] = ()
    note: str = ""
    may_write: bool = True


class DocumentLabelsPanel(QScrollArea):
    """Wishes: these answers to a question, another note, and back to the text. `laid_out`: there are other controls."""

    label_chosen = Signal(str, object)
    note_written = Signal(str)
    text_wanted = Signal()
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = Scheme()
        self._keys = ("", "")
        self._whole = Whole()
        self._subject = ""
        self._is_stale = True
        self._is_laid = False
        self._choices: dict[str, Choice] = {}
        self._fields: dict[str, LineField] = {}
        self._note = PageField()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._retranslate()

    def show_scheme(self, scheme: Scheme, keys: tuple[str, str]) -> None:
        """Ask this scheme's questions; `keys`: what is pressed for the questions, and for the note."""
        self._scheme, self._keys = scheme, keys
        self._is_laid = False
        self._refresh_if_seen()

    def show_whole(self, whole: Whole) -> None:
        """Show how things stand; a panel that nobody sees does it when it is next shown."""
        self._whole = whole
        self._is_stale = True
        self._refresh_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was told meanwhile."""
        super().showEvent(event)
        self._refresh()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if not self._is_laid:
            self._is_laid = self._is_stale = True
            self._lay_out()
        if not self._is_stale:
            return
        self._is_stale = False
        whole = self._whole
        is_other, self._subject = whole.document_id != self._subject, whole.document_id
        for name, choice in self._choices.items():
            choice.show_chosen(whole.answers.get(name, ()))
        for name, line in self._fields.items():
            line.show_words("; ".join(whole.answers.get(name, ())), is_other=is_other)
        self._note.show_words(whole.note, is_other=is_other)
        body = self.widget()
        if body is not None:
            body.setEnabled(bool(whole.document_id) and whole.may_write)

    def _lay_out(self) -> None:
        self._choices, self._fields = {}, {}
        label_key, note_key = self._keys
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(10, 6, 10, 4)
        rows.setSpacing(3)
        asked = [one for one in self._scheme.document_labels if not one.is_retired]
        for place, kind in enumerate(asked):
            title = wording.titled(kind.titles) or kind.name
            rows.addWidget(titled_key(title, "" if place else label_key, "dim"))
            rows.addWidget(self._control(kind, title))
        rows.addWidget(titled_key(self.tr("Note on the document"), note_key, "dim"))
        self._note = self._made_note()
        rows.addWidget(self._note)
        rows.addStretch(1)
        self.setWidget(body)
        self.laid_out.emit()

    def _made_note(self) -> PageField:
        note = PageField()
        note.setAccessibleName(self.tr("Note on the document"))
        note.setFixedHeight(grown(_NOTE_HEIGHT))
        note.written.connect(self.note_written)
        note.left.connect(self.text_wanted)
        return note

    def _control(self, kind: DocumentLabelType, title: str) -> QWidget:
        values = naming.answers(kind)
        if values:
            choice = Choice(values, title, _ROOM, takes_many=kind.is_many)
            choice.chosen.connect(lambda names: self.label_chosen.emit(kind.name, names))
            self._choices[kind.name] = choice
            return choice
        line = LineField()
        line.setAccessibleName(title)
        line.written.connect(lambda words: self.label_chosen.emit(kind.name, _parts(words, takes_many=kind.is_many)))
        line.left.connect(self.text_wanted)
        self._fields[kind.name] = line
        return line

    def choice(self, name: str) -> Choice | None:
        """The chips of a question, or None where the answer is free text."""
        return self._choices.get(name)

    @property
    def note(self) -> PageField:
        """The field of the note."""
        return self._note

    def write_note(self) -> None:
        """Put the caret into the note."""
        self._refresh()
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(self._note)

    def write(self, name: str) -> None:
        """Put the caret into the field of a question of free text."""
        self._refresh()
        line = self._fields.get(name)
        if line is not None:
            line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(line)

    def keep(self) -> None:
        """Tell what is just being written, because the document is about to be left."""
        if self._note.hasFocus():
            self._note.keep()
        for line in self._fields.values():
            if line.hasFocus():
                line.keep()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("The document as a whole"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does; the questions follow with the next `show_scheme`."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _parts(words: str, *, takes_many: bool) -> Collection[str]:
    """The answers in a line of free text; several stand with semicolons between them."""
    found = words.split(";") if takes_many else [words]
    return tuple(part for one in found if (part := one.strip()))
