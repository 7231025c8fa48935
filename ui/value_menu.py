"""A small menu of the values of one question after the other: the key that opened it goes on, a digit answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from ui.marks import plain_label
from ui.physical_keys import keystroke, resolve
from ui.shortcuts import Chord
from ui.wording import number

_DIGITS = "123456789"
_NONE = frozenset({"0", "Backspace", "Delete"})


@dataclass(frozen=True)
class Question:
    """What is asked: an attribute of spans, or a label of the document. No `values`: free text.

    `values`: names with titles. `holding`: the names that hold now.
    """

    name: str
    title: str
    values: tuple[tuple[str, str], ...] = ()
    holding: tuple[str, ...] = ()
    takes_many: bool = False


class ValueMenu(QMenu):
    """Wishes: the answer to a question is exactly these names; words are to be written for one of free text.

    Digits and the key that goes on are places on the keyboard, so they work under every layout.
    """

    answered = Signal(str, object)
    writing_wanted = Signal(str)

    def __init__(self, questions: Sequence[Question], keys: Sequence[Chord], parent: QWidget | None = None) -> None:
        """`questions`: at least one. `keys`: those that open the menu; they go on to the next question, as Tab does."""
        super().__init__(parent)
        self._questions = tuple(questions)
        self._on_keys = (*(one.key for one in keys), "Tab")
        self._place = 0
        self._rows: list[QAction] = []
        self._ask()

    @property
    def question(self) -> Question:
        """What is asked now."""
        return self._questions[self._place]

    def _ask(self) -> None:
        asked = self.question
        self.clear()
        self._rows = []
        self.setAccessibleName(asked.title)
        self.addAction(self._heading(asked))
        for place, (name, title) in enumerate(asked.values):
            digit = _DIGITS[place] if place < len(_DIGITS) else ""
            # An ampersand in a title is no mnemonic; the digit stands where menus show keys.
            row = self.addAction(f"{title.replace('&', '&&')}\t{digit}".rstrip())
            row.setCheckable(True)
            row.setChecked(name in asked.holding)
            row.triggered.connect(lambda _checked=False, name=name: self._answer(name))
            self._rows.append(row)
        if not asked.values:
            row = self.addAction(self.tr("Write…"))
            row.triggered.connect(lambda: self.writing_wanted.emit(asked.name))
            self._rows.append(row)
        elif asked.holding:
            row = self.addAction(f"{self.tr('None')}\t0")
            row.triggered.connect(lambda: self.answered.emit(asked.name, ()))
        self.setActiveAction(next((row for row in self._rows if row.isChecked()), self._rows[0]))

    def _heading(self, asked: Question) -> QWidgetAction:
        words = asked.title
        if len(self._questions) > 1:
            more = self.tr("{title} ({place} of {count}) · {key}: next")
            count, place = number(len(self._questions)), number(self._place + 1)
            words = more.format(title=asked.title, place=place, count=count, key=f"\u2066{self._on_keys[0]}\u2069")
        label = plain_label("dim", words)
        label.setContentsMargins(14, 4, 14, 6)
        heading = QWidgetAction(self)
        heading.setDefaultWidget(label)
        heading.setEnabled(False)
        return heading

    def _answer(self, name: str) -> None:
        asked = self.question
        if not asked.takes_many:
            self.answered.emit(asked.name, (name,))
            return
        chosen = [each for each, _ in asked.values if (each in asked.holding) != (each == name)]
        self.answered.emit(asked.name, tuple(chosen))

    def _go_on(self) -> None:
        self._place = (self._place + 1) % len(self._questions)
        self._ask()
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit answers, 0 takes the answer away, the key that opened the menu goes on; the rest is the menu's."""
        pressed = resolve(keystroke(event), QGuiApplication.platformName()) or ""
        if pressed in self._on_keys:
            self._go_on()
        elif pressed in _NONE:
            self.hide()
            if self.question.holding:
                self.answered.emit(self.question.name, ())
        elif pressed and pressed in _DIGITS:
            place = _DIGITS.index(pressed)
            if place < len(self._rows):
                self.hide()
                self._rows[place].trigger()
        else:
            super().keyPressEvent(event)

    def show_beside(self, place: QPoint) -> None:
        """Open below a point of the screen, towards where the window's lines go; forgotten when it closes."""
        self.aboutToHide.connect(self.deleteLater)
        self.popup(place - QPoint(self.sizeHint().width() if self.isRightToLeft() else 0, 0))
