"""How the files are read: format, encoding, the format's own choices, and which key or column plays which part."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from corpus.formats.format import NO_VALUES, Format, ImportOptions, Role, Values
from corpus.preview import Preview, with_role
from ui import format_words, option_words
from ui.dialog_frame import plain_label
from ui.encodings import ENCODINGS, title
from ui.i18n import say
from ui.option_fields import OptionFields
from ui.theme import Space

_NONE = "-"
_DASH = "—"
_LEAST = 7


class ReadingForm(QScrollArea):
    """`changed`: something was chosen otherwise; `options` has it. What a preview finds is shown where it belongs."""

    changed = Signal()

    def __init__(self, formats: Sequence[Format], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = {one.name: one for one in formats}
        self._roles: tuple[Role, ...] = ()
        self._said: Values = NO_VALUES
        self._format = ""
        self.format = _list(self.tr("Format"))
        self.encoding = _list(self.tr("Encoding"))
        self.fields = OptionFields()
        self.roles: dict[tuple[str, str], QComboBox] = {}
        self._encoding_name = _named(self.tr("&Encoding"), self.encoding)
        self._heading = plain_label(self.tr("What the names in the file mean"), "section")
        self._part = QWidget()
        self._lay_out()
        self._fill()
        self.format.currentIndexChanged.connect(self._on_format)
        self.encoding.currentIndexChanged.connect(self.changed)
        self.fields.changed.connect(self.changed)

    def _lay_out(self) -> None:
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(Space.HAIR, 0, Space.SMALL, 0)
        self._column.setSpacing(Space.SMALL)
        above = (_named(self.tr("&Format"), self.format), self.format, self._encoding_name, self.encoding)
        for widget in (*above, self._heading, self._part, self.fields):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in (self._encoding_name, self.encoding, self._heading, self._part):
            widget.hide()

    def _fill(self) -> None:
        self.format.addItem(self.tr("Being recognised…"), "")
        for one in sorted(self._formats, key=format_words.title):
            self.format.addItem(format_words.title(one), one)
        self.encoding.addItem("", "")
        for each in ENCODINGS:
            self.encoding.addItem(say("Encodings", each.title), each.name)

    def options(self) -> ImportOptions:
        """How the files are to be read; an encoding that is guessed was seen, and is taken."""
        values = {**self._said, **self.fields.values()}
        encoding = self.encoding.currentData() or None
        return ImportOptions(encoding, accept_guess=True, values=values, format_name=self.format.currentData())

    def show_preview(self, preview: Preview) -> None:
        """Show what was recognised, and ask for what the format leaves open."""
        recognised = preview.formats
        self.format.setItemText(0, self._said_of_format(recognised))
        letters = preview.letters
        for widget in (self._encoding_name, self.encoding):
            widget.setVisible(letters is not None)
        if letters is not None and not self.encoding.currentData():
            said = self.tr("{encoding}, most likely") if letters.is_guess else self.tr("Recognised: {encoding}")
            self.encoding.setItemText(0, said.format(encoding=title(letters.name)))
        self._show_roles(preview.roles)
        named = str(self.format.currentData()) or (recognised[0] if len(recognised) == 1 else "")
        if named != self._format:
            self._format = named
            self._ask()

    def _said_of_format(self, recognised: Sequence[str]) -> str:
        if len(recognised) == 1:
            return self.tr("Recognised: {format}").format(format=format_words.title(recognised[0]))
        return self.tr("Recognised, each file by itself") if recognised else self.tr("Not recognised: choose one")

    def _on_format(self) -> None:
        """Another format: nothing that was chosen for the one before counts for it."""
        self._said, self._roles, self._format = NO_VALUES, (), str(self.format.currentData())
        self._show_roles(())
        self._ask()
        self.changed.emit()

    def _ask(self) -> None:
        """Ask for the format's own choices, but for those that name keys and columns where these are listed."""
        asked = {role.option for role in self._roles}
        found = self._formats.get(self._format)
        rows = () if found is None else tuple(one for one in found.reading if one.name not in asked)
        self.fields.show_options(rows, self.fields.values())
        self.fields.setVisible(bool(rows))

    def _show_roles(self, roles: tuple[Role, ...]) -> None:
        named = [(role.option, role.part, role.there) for role in roles]
        if named != [(role.option, role.part, role.there) for role in self._roles]:
            is_other = {role.option for role in roles} != {role.option for role in self._roles}
            self._lay_roles(roles)
            self._roles = roles
            if is_other:
                self._ask()
        self._roles = roles
        for role in roles:
            box = self.roles[role.option, role.part]
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(role.taken)))

    def _lay_roles(self, roles: tuple[Role, ...]) -> None:
        self.roles = {}
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(Space.TIGHT)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for place, role in enumerate(roles):
            words = option_words.role(role)
            box = _list(words)
            box.addItem(_DASH, "" if role.part or role.is_needed else _NONE)
            for name in role.there:
                box.addItem(name, name)
            self.roles[role.option, role.part] = box
            box.activated.connect(partial(self._on_role, role, box))
            grid.addWidget(_named(words, box), place, 0)
            grid.addWidget(box, place, 1)
        self._column.replaceWidget(self._part, part)
        self._part.hide()
        self._part.deleteLater()
        self._part = part
        self._heading.setVisible(bool(roles))
        part.setVisible(bool(roles))

    def _on_role(self, role: Role, box: QComboBox, place: int) -> None:
        self._said = with_role(self._said, role, str(box.itemData(place)))
        self.changed.emit()


def _list(spoken: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(spoken)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(_LEAST)
    return made


def _named(words: str, control: QWidget) -> QLabel:
    label = plain_label(words)
    label.setBuddy(control)
    return label
