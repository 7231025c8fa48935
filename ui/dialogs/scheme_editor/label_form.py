"""The form of a label: its colour and whether all eyes tell it apart, its key, its guideline and examples."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from annotation.example_lines import from_lines, to_lines
from annotation.scheme import Form, LabelType, Titles
from annotation.scheme_joining import Part
from ui import theme, wording
from ui.colours import MARK_CONTRAST, are_alike, contrast
from ui.dialog_frame import turn
from ui.dialogs.scheme_editor import acts
from ui.dialogs.scheme_editor.draft import Draft
from ui.dialogs.scheme_editor.fields import ColourBox, KeyBox
from ui.dialogs.scheme_editor.form import PartForm, put
from ui.dialogs.scheme_editor.places import Anything
from ui.scheme_words import called


class LabelForm(PartForm):
    """Everything of a label; colours are judged on both pages, since the reader chooses the light."""

    def __init__(self, draft: Draft, reserved: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.key = KeyBox(reserved)
        self.key.key_chosen.connect(self._on_key)
        self.add(self.tr("Key"), self.key)
        self.colour = ColourBox()
        self.colour.colour_chosen.connect(lambda colour: self._rewrite_with(colour=colour))
        self.add(self.tr("Colour"), self.colour)
        self.colour_note = self.add_note()
        self.sign = QLineEdit(maxLength=1)
        self.sign.textEdited.connect(lambda sign: self._rewrite_with("sign", sign=sign))
        self._sign_title = self.add(self.tr("Sign of an underline"), self.sign)
        self.guideline_arabic = self.add_text(self.tr("Guideline in Arabic"))
        self.guideline_english = self.add_text(self.tr("Guideline in English"))
        turn(self.guideline_arabic, Qt.LayoutDirection.RightToLeft)
        turn(self.guideline_english, Qt.LayoutDirection.LeftToRight)
        self.add_note(self.tr("Markdown; shown as plain text beside the label while one works."))
        for field in (self.guideline_arabic, self.guideline_english):
            field.textChanged.connect(self._on_guideline)
        self.examples = self.add_text(self.tr("Examples"))
        # Examples are of the texts, and those are Arabic.
        turn(self.examples, Qt.LayoutDirection.RightToLeft)
        self.examples.textChanged.connect(self._on_examples)
        self.add_note(self.tr("A line each, the marked words in [brackets]; begin a wrong one with !"))

    def fill(self, part: Part, one: Anything) -> None:
        """Show the label."""
        if not isinstance(one, LabelType):
            return
        layer = self.draft.scheme.layer(part.layer)
        self.key.show_keys(self.draft.scheme, one.key)
        self.colour.show_colour(one.colour)
        self.colour_note.setText(self._colour_words(part, one))
        self.colour.setAccessibleDescription(self.colour_note.text())
        put(self.sign, one.sign)
        for widget in (self._sign_title, self.sign):
            widget.setVisible(layer is not None and layer.form is Form.UNDERLINE)
        _put_lines(self.guideline_arabic, one.guideline.ar)
        _put_lines(self.guideline_english, one.guideline.en)
        if from_lines(self.examples.toPlainText()) != one.examples:
            _put_lines(self.examples, to_lines(one.examples))

    def _colour_words(self, part: Part, one: LabelType) -> str:
        colour = QColor(one.colour)
        light, dark = (contrast(colour, QColor(theme.tones(is_dark=each).page)) for each in (False, True))
        said = self.tr("Contrast on the light page {light}, on the dark one {dark}.")
        lines = [said.format(light=wording.ratio(light), dark=wording.ratio(dark))]
        if min(light, dark) < MARK_CONTRAST:
            lines.append(self.tr("Below 3 it is drawn darker or lighter, until it can be seen."))
        layer = self.draft.scheme.layer(part.layer)
        others = [each for each in layer.labels if each.name != one.name and not each.is_retired] if layer else []
        alike = [each for each in others if are_alike(colour, QColor(each.colour))]
        if alike:
            said = self.tr("Some eyes hardly tell it from {labels}.")
            comma = self.tr(", ")
            lines.append(said.format(labels=comma.join(called(each.titles, each.name) for each in alike)))
        return "\n".join(lines)

    def _rewrite_with(self, stretch: str = "", *, colour: str | None = None, sign: str | None = None) -> None:
        one = self.standing()
        if isinstance(one, LabelType):
            self.rewrite(
                one._replace(colour=one.colour if colour is None else colour, sign=one.sign if sign is None else sign),
                stretch,
            )

    def _on_key(self, key: str) -> None:
        if self.part is not None:
            self.draft.do(acts.given_key(self.part, key))

    def _on_guideline(self) -> None:
        one = self.standing()
        if isinstance(one, LabelType):
            written = Titles(self.guideline_arabic.toPlainText(), self.guideline_english.toPlainText())
            if written != one.guideline:
                self.rewrite(one._replace(guideline=written), "guideline")

    def _on_examples(self) -> None:
        one = self.standing()
        if isinstance(one, LabelType):
            written = from_lines(self.examples.toPlainText())
            if written != one.examples:
                self.rewrite(one._replace(examples=written), "examples")


def _put_lines(field: QPlainTextEdit, text: str) -> None:
    if field.toPlainText() != text:
        field.blockSignals(True)
        field.setPlainText(text)
        field.blockSignals(False)
