"""What the chosen span (or many) is and bears: words, place, origin, its attributes to be set, what breaks a rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotation.scheme import AttributeType
from ui import naming, wording
from ui.choices import Choice
from ui.fields import LineField
from ui.marks import plain_label, titled_key
from ui.theme import grown

_ROOM = 244
_WORDS_HEIGHT = 66


@dataclass(frozen=True)
class Details:
    """What is to be shown, the words of it plain text. `subject`: the spans' ids.

    `values`: those an attribute has among them, by its name; several where the spans differ.
    `keys`: the key shown beside an attribute, by its name.
    """

    subject: tuple[str, ...] = ()
    title: str = ""
    words: str = ""
    place: str = ""
    problems: tuple[str, ...] = ()
    attributes: tuple[AttributeType, ...] = ()
    values: Mapping[str, tuple[str, ...]] | None = None
    keys: Mapping[str, str] | None = None
    may_write: bool = True


NOTHING = Details()


class DetailsPanel(QScrollArea):
    """Wishes: a value for an attribute ("" takes it away), back to the text. `laid_out`: there are other controls."""

    value_chosen = Signal(str, str)
    text_wanted = Signal()
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = NOTHING
        self._ask: Callable[[], Details] = lambda: NOTHING
        self._is_stale = False
        self._subject: tuple[str, ...] = ()
        self._choices: dict[str, Choice] = {}
        self._fields: dict[str, LineField] = {}
        self._laid: object = None
        self._title = plain_label("section")
        self._words = self._wrapped("")
        self._words.setMaximumHeight(grown(_WORDS_HEIGHT))
        self._place = self._wrapped("dim")
        self._problems = self._wrapped("problem")
        self._empty = self._wrapped("dim")
        self._rows = QWidget()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(10, 8, 10, 4)
        self._column.setSpacing(6)
        for widget in (self._empty, self._title, self._words, self._problems, self._rows, self._place):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setWidget(body)
        self._retranslate()

    def _wrapped(self, kind: str) -> QLabel:
        label = plain_label(kind)
        label.setWordWrap(True)
        # A word without blanks may be longer than the panel is wide.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def show_details(self, ask: Callable[[], Details]) -> None:
        """Show the details that `ask` tells; a panel that nobody sees asks when it is next shown.

        Of thousands of spans they take a part of a frame to gather.
        """
        self._ask = ask
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was told meanwhile."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        if not self._is_stale:
            return
        self._is_stale = False
        shown = self._shown = self._ask()
        for label, words in (
            (self._title, shown.title),
            (self._words, shown.words),
            (self._place, shown.place),
            (self._problems, "\n".join(f"• {one}" for one in shown.problems)),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self._empty.setVisible(shown is NOTHING)
        laid = (shown.attributes, tuple((shown.keys or {}).items()))
        if laid != self._laid:
            self._laid = laid
            self._lay_rows()
        self._rows.setEnabled(shown.may_write)
        is_other, self._subject = shown.subject != self._subject, shown.subject
        for name, choice in self._choices.items():
            found = self._values(name)
            choice.show_chosen(found if len(found) == 1 else ())
        for name, field in self._fields.items():
            found = self._values(name)
            field.setPlaceholderText(self.tr("they differ") if len(found) > 1 else "")
            field.show_words(found[0] if len(found) == 1 else "", is_other=is_other)

    def _values(self, name: str) -> tuple[str, ...]:
        return (self._shown.values or {}).get(name, ())

    def _lay_rows(self) -> None:
        """A row for each attribute, anew because other spans have others."""
        self._choices, self._fields = {}, {}
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, kind in enumerate(self._shown.attributes):
            title = wording.titled(kind.titles) or kind.name
            grid.addWidget(titled_key(title, (self._shown.keys or {}).get(kind.name, "")), place, 0)
            grid.addWidget(self._control(kind, title), place, 1)
        self._column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        self.laid_out.emit()

    def _control(self, kind: AttributeType, title: str) -> QWidget:
        values = naming.values(kind)
        if values:
            choice = Choice(values, title, _ROOM)
            choice.chosen.connect(lambda names: self.value_chosen.emit(kind.name, names[0] if names else ""))
            self._choices[kind.name] = choice
            return choice
        field = LineField()
        field.setAccessibleName(title)
        field.written.connect(lambda words: self.value_chosen.emit(kind.name, words))
        field.left.connect(self.text_wanted)
        self._fields[kind.name] = field
        return field

    def choice(self, name: str) -> Choice | None:
        """The chips of an attribute, or None where it is free text or not there."""
        return self._choices.get(name)

    def field(self, name: str) -> LineField | None:
        """The field of an attribute of free text, or None."""
        return self._fields.get(name)

    def write(self, name: str) -> None:
        """Put the caret into the field of that attribute."""
        self._refresh()
        field = self._fields.get(name)
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()
            self.ensureWidgetVisible(field)

    def keep(self) -> None:
        """Tell what is just being written, because the document is about to be left."""
        for field in self._fields.values():
            if field.hasFocus():
                field.keep()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Details of the span"))
        self._empty.setText(self.tr("Choose a span to see and set its details."))
        self._laid = None

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language, or fit other letters; the details follow with the next `show_details`."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._words.setMaximumHeight(grown(_WORDS_HEIGHT))
            self._laid = None
        super().changeEvent(event)
