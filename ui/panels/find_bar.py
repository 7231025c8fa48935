"""The bar above the text in which one writes what to find: how it is read, how many hits there are, on to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from annotation.find import FindMode, FindOptions
from ui import wording
from ui.i18n import QT_TRANSLATE_NOOP, say
from ui.icons import icon
from ui.marks import plain_label

_MODES: tuple[tuple[FindMode, str], ...] = (
    (FindMode.NORMALISED, QT_TRANSLATE_NOOP("FindModes", "In any spelling")),
    (FindMode.EXACT, QT_TRANSLATE_NOOP("FindModes", "Letter by letter")),
    (FindMode.REGEX, QT_TRANSLATE_NOOP("FindModes", "Regular expression")),
)


class _Field(QLineEdit):
    """Where one writes; Enter (with Shift: back) and Escape are wishes."""

    step_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; what is not for writing is the bar's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_requested.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Wishes: another query, the next hit (1) or the one before (-1), a list (True: of the project), to leave."""

    query_changed = Signal()
    step_requested = Signal(int)
    list_requested = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = _Field(clearButtonEnabled=True)
        self._field.setMinimumWidth(160)
        self._modes = QComboBox()
        self._whole = QCheckBox()
        self._count = plain_label("dim")
        self._trouble = plain_label("severity")
        self._back, self._on, self._list, self._project, self._away = (QToolButton(autoRaise=True) for _ in range(5))
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self._field, self._count, self._back, self._on, self._away):
            first.addWidget(widget, 1 if widget is self._field else 0)
        second.addWidget(self._modes)
        second.addWidget(self._whole)
        second.addStretch(1)
        for button in (self._list, self._project):
            second.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 4, 8, 4)
        rows.setSpacing(4)
        rows.addLayout(first)
        rows.addLayout(second)
        rows.addWidget(self._trouble)
        self._field.textChanged.connect(lambda _text: self.query_changed.emit())
        self._modes.activated.connect(lambda _row: self.query_changed.emit())
        self._whole.clicked.connect(lambda _on: self.query_changed.emit())
        self._back.clicked.connect(lambda: self.step_requested.emit(-1))
        self._on.clicked.connect(lambda: self.step_requested.emit(1))
        self._list.clicked.connect(lambda: self.list_requested.emit(False))
        self._project.clicked.connect(lambda: self.list_requested.emit(True))
        self._away.clicked.connect(self.left)
        self._field.step_requested.connect(self.step_requested)
        self._trouble.hide()
        self.hide()
        self._retranslate()

    def begin(self, words: str = "") -> None:
        """Show the bar, the caret in the field; `words` to begin with, or what was looked for last."""
        self.show()
        if words:
            self._field.setText(words)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def query(self) -> str:
        """What is to be found."""
        return self._field.text()

    @property
    def options(self) -> FindOptions:
        """How the query is read."""
        return FindOptions(FindMode(self._modes.currentData()), whole_word=self._whole.isChecked())

    def say_count(self, number: int, count: int) -> None:
        """The hit of `number` (from 0; -1 for none) of `count`."""
        self._say_trouble("")
        if not self.query:
            self._count.setText("")
        elif not count:
            self._count.setText(self.tr("Not found"))
        elif number < 0:
            self._count.setText(wording.number(count))
        else:
            said = self.tr("{number} of {count}")
            self._count.setText(said.format(number=wording.number(number + 1), count=wording.number(count)))
        for button in (self._back, self._on, self._list):
            button.setEnabled(count > 0)

    def say_searching(self) -> None:
        """It takes a moment."""
        self._count.setText(self.tr("Searching…"))

    def say_trouble(self, words: str) -> None:
        """Why nothing can be searched for."""
        self._count.setText("")
        self._say_trouble(words)

    def _say_trouble(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        kind = "warning" if words else ""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            # A style sheet looks at properties only when it polishes.
            for widget in (self, self._trouble):
                self.style().unpolish(widget)
                self.style().polish(widget)
        self._field.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves from anywhere in the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def draw_icons(self) -> None:
        """The palette or the direction has changed."""
        self._back.setIcon(icon("previous"))
        self._on.setIcon(icon("next"))

    def _retranslate(self) -> None:
        self._field.setPlaceholderText(self.tr("Find in the text"))
        self._field.setAccessibleName(self.tr("Find in the text"))
        self._modes.setAccessibleName(self.tr("How what you write is read"))
        chosen = max(0, self._modes.currentIndex())
        self._modes.clear()
        for mode, title in _MODES:
            self._modes.addItem(say("FindModes", title), mode.value)
        self._modes.setCurrentIndex(chosen)
        self._whole.setText(self.tr("Whole words"))
        named = (
            (self._back, "", self.tr("The hit before")),
            (self._on, "", self.tr("The next hit")),
            (self._list, self.tr("List all"), self.tr("List all hits, to label them at once")),
            (self._project, self.tr("In the project"), self.tr("List the hits in all documents")),
            (self._away, "✕", self.tr("Leave; the hit stays selected")),
        )
        for button, text, tip in named:
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        self.draw_icons()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language, or take another palette, when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.draw_icons()
        super().changeEvent(event)
