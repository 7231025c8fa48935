"""The line below the text that says what is suggested, how sure it is, and which keys answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui import wording
from ui.icons import icon
from ui.marks import YieldingLabel, paint_swatch, plain_label
from ui.text.style import SpanStyle

_SWATCH = QSize(18, 16)


class Said(NamedTuple):
    """What the line says of the form in front. `number`: from 0, of `forms`; -1 while none is in front.

    `places`: how often it is suggested here. `probability`: from 0 to 1; None where nobody has measured it. `who`: who
    suggests it, in words. `style`: how its label looks. `held`: what is held back and why, in words. `voices`:
    who said it and with which word, in words, where it is a quotation.
    """

    number: int
    forms: int
    words: str = ""
    label: str = ""
    places: int = 0
    probability: float | None = None
    who: str = ""
    style: SpanStyle | None = None
    held: str = ""
    voices: str = ""


def _no_key(_action_id: str) -> str:
    return ""


class SuggestionBar(QFrame):
    """Wishes: the form in front is accepted, rejected; everything shown is accepted; another form is to be in front."""

    accepted = Signal()
    voiced_accepted = Signal()
    rejected = Signal()
    list_requested = Signal()
    all_accepted = Signal()
    step_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self._said = Said(-1, 0)
        self._shown_key: Callable[[str], str] = _no_key
        self._back, self._on = QToolButton(autoRaise=True), QToolButton(autoRaise=True)
        self._count = plain_label("dim")
        self._swatch = plain_label()
        self._words = YieldingLabel()
        self._accept, self._voiced, self._list, self._reject, self._all = (QPushButton() for _ in range(5))
        self._held = YieldingLabel("dim")
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self._back, self._count, self._on, self._swatch, self._words):
            first.addWidget(widget, 1 if widget is self._words else 0)
        for button in self._buttons():
            button.setProperty("kind", "quiet")
            second.addWidget(button)
        second.addWidget(self._held, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 4, 8, 4)
        rows.setSpacing(2)
        for row in (first, second):
            row.setSpacing(6)
            rows.addLayout(row)
        self._back.clicked.connect(lambda: self.step_requested.emit(-1))
        self._on.clicked.connect(lambda: self.step_requested.emit(1))
        self._accept.clicked.connect(self.accepted)
        self._voiced.clicked.connect(self.voiced_accepted)
        self._list.clicked.connect(self.list_requested)
        self._reject.clicked.connect(self.rejected)
        self._all.clicked.connect(self.all_accepted)
        self.hide()
        self._draw_icons()
        self._retranslate()

    def say(self, said: Said) -> None:
        """Show `said`; the line is gone while nothing is suggested, nor held back."""
        self._said = said
        self._tell()
        self.setVisible(said.forms > 0 or bool(said.held))

    @property
    def said(self) -> Said:
        """What is shown."""
        return self._said

    @property
    def words(self) -> str:
        """The sentence, whole."""
        return self._words.whole

    def show_keys(self, shown: Callable[[str], str]) -> None:
        """`shown`: how the key of an action reads on this keyboard."""
        self._shown_key = shown
        self._retranslate()

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self._accept, self._voiced, self._list, self._reject, self._all)

    def _tell(self) -> None:
        said = self._said
        is_front = said.number >= 0
        is_any = said.forms > 0
        count = wording.number(said.forms)
        if is_front:
            of = self.tr("{number} of {count}")
            self._count.setText(of.format(number=wording.number(said.number + 1), count=count))
        else:
            self._count.setText(count)
        self._words.say(self._sentence() if is_front else self._none_in_front())
        self._held.say(said.held if is_any else "")
        for widget in (self._back, self._count, self._on, self._held, *self._buttons()):
            widget.setVisible(is_any)
        self._swatch.setVisible(said.style is not None)
        if said.style is not None:
            self._swatch.setPixmap(self._picture(said.style))
        for button in (self._accept, self._reject):
            button.setEnabled(is_front)
        self._list.setVisible(is_front and said.places > 1)
        self._voiced.setVisible(is_front and bool(said.voices))
        self.setAccessibleName(" · ".join(filter(None, (self._words.whole, self._held.whole))))

    def _none_in_front(self) -> str:
        if self._said.forms:
            return self.tr("forms are suggested here")
        return " · ".join((self.tr("Nothing is suggested here"), self._said.held))

    def _sentence(self) -> str:
        said = self._said
        parts = [self.tr("{words} as {label}").format(words=wording.isolated(said.words), label=said.label)]
        if said.voices:
            # The quotation itself is seen in the text, and may be longer than the line.
            parts.insert(0, said.voices)
        if said.places > 1:
            parts.append(f"×{wording.number(said.places)}")
        if said.probability is not None:
            parts.append(wording.percent(said.probability))
        if said.who:
            parts.append(said.who)
        return " · ".join(parts)

    def _picture(self, style: SpanStyle) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(_SWATCH * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(Qt.GlobalColor.transparent))
        painter = QPainter(picture)
        paint_swatch(painter, picture.rect().toRectF().adjusted(0, 0, 0, 0), style)
        painter.end()
        return picture

    def _draw_icons(self) -> None:
        for button, name in ((self._back, "previous"), (self._on, "next")):
            drawn: QIcon = icon(name)
            button.setIcon(drawn)

    def _retranslate(self) -> None:
        titles = (
            (self._accept, "suggestion.accept", self.tr("Accept")),
            (self._voiced, "suggestion.accept_voiced", self.tr("Accept with its speaker")),
            (self._list, "suggestion.list", self.tr("Choose places")),
            (self._reject, "suggestion.reject", self.tr("Reject")),
            (self._all, "suggestion.accept_all", self.tr("Accept all")),
            (self._back, "suggestion.previous", self.tr("Previous suggestion")),
            (self._on, "suggestion.next", self.tr("Next suggestion")),
        )
        for button, action_id, title in titles:
            key = self._shown_key(action_id)
            if isinstance(button, QPushButton):
                button.setText(f"{title} {wording.left_to_right(key)}".strip())
            button.setAccessibleName(title)
            button.setToolTip(f"{title} ({wording.left_to_right(key)})" if key else title)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the light of the window."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in {QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange}:
            self._draw_icons()
            self._tell()
        super().changeEvent(event)
