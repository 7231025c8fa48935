"""The forms of layers, attributes, links and document labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from annotation import scheme_details as details
from annotation.scheme import AttributeType, DocumentLabelType, Form, Layer, LinkType, Titles, ValueKind
from annotation.scheme_joining import Part
from ui.dialogs.scheme_editor import acts
from ui.dialogs.scheme_editor.draft import Draft
from ui.dialogs.scheme_editor.fields import EndsList, KeyBox
from ui.dialogs.scheme_editor.form import PartForm
from ui.dialogs.scheme_editor.places import Anything
from ui.dialogs.scheme_editor.values import Values, ValuesTable
from ui.scheme_words import called

_MOST = 99


class LayerForm(PartForm):
    """How the layer is drawn, and what its spans may do to one another."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.form = QComboBox()
        for form, title in (
            (Form.FILL, self.tr("Filled box")),
            (Form.BAND, self.tr("Bracket below")),
            (Form.UNDERLINE, self.tr("Underline with a sign")),
        ):
            self.form.addItem(title, form)
        self.form.activated.connect(lambda _place: self._rewrite())
        self.add(self.tr("Drawn as"), self.form)
        self.may_overlap = self.add_tick(self.tr("Two spans may share letters"), self._rewrite)
        self.may_cross = self.add_tick(self.tr("They may cross, neither inside the other"), self._rewrite)
        self.add_note(self.tr("Spans that break these rules are marked, never refused."))

    def fill(self, part: Part, one: Anything) -> None:
        """Show the layer."""
        if isinstance(one, Layer):
            self.form.setCurrentIndex(self.form.findData(one.form))
            self.may_overlap.setChecked(one.may_overlap)
            self.may_cross.setChecked(one.may_cross)
            self.may_cross.setEnabled(one.may_overlap)

    def _rewrite(self) -> None:
        one = self.standing()
        if isinstance(one, Layer):
            overlaps, crosses = self.may_overlap.isChecked(), self.may_cross.isChecked()
            form = Form(self.form.currentData())
            self.rewrite(one._replace(form=form, may_overlap=overlaps, may_cross=crosses))


class AttributeForm(PartForm):
    """What an attribute holds, whether it must be set, its key, its values."""

    def __init__(self, draft: Draft, reserved: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.kind = QComboBox()
        for kind, title in (
            (ValueKind.CHOICE, self.tr("One of some values")),
            (ValueKind.TEXT, self.tr("Any text")),
            (ValueKind.FLAG, self.tr("Yes or no")),
        ):
            self.kind.addItem(title, kind)
        self.kind.activated.connect(lambda _place: self._rewrite())
        self.add(self.tr("Holds"), self.kind)
        self.is_required = self.add_tick(self.tr("Every span must have it"), self._rewrite)
        self.key = KeyBox(reserved)
        self.key.key_chosen.connect(self._on_key)
        self.add(self.tr("Key"), self.key)
        self.values = ValuesTable(self._add, self._rename, self._remove, self._retitle)
        self.add(self.tr("Values"), self.values)

    def fill(self, part: Part, one: Anything) -> None:
        """Show the attribute."""
        if isinstance(one, AttributeType):
            self.kind.setCurrentIndex(self.kind.findData(one.kind))
            self.is_required.setChecked(one.is_required)
            self.key.show_keys(self.draft.scheme, one.key)
            self.values.show_values(one.values)
            self.values.setEnabled(one.kind is ValueKind.CHOICE)

    def _rewrite(self) -> None:
        one = self.standing()
        if isinstance(one, AttributeType):
            kind = ValueKind(self.kind.currentData())
            self.rewrite(one._replace(kind=kind, is_required=self.is_required.isChecked()))

    def _on_key(self, key: str) -> None:
        if self.part is not None:
            self.draft.do(acts.given_key(self.part, key))

    def _add(self, name: str) -> None:
        if self.part is not None:
            _, layer, attribute = self.part
            self.draft.do(
                partial(details.add_value, layer=layer, attribute=attribute, name=name, titles=Titles("", ""))
            )

    def _rename(self, old: str, new: str) -> None:
        if self.part is not None:
            _, layer, attribute = self.part
            self.draft.do(partial(details.rename_value, layer=layer, attribute=attribute, old=old, new=new))

    def _remove(self, name: str) -> None:
        if self.part is not None:
            _, layer, attribute = self.part
            self.draft.do(partial(details.delete_value, layer=layer, attribute=attribute, name=name))

    def _retitle(self, values: Values) -> None:
        one = self.standing()
        if isinstance(one, AttributeType):
            self.rewrite(one._replace(values=values))


class LinkForm(PartForm):
    """From where to where a link leads, and how many there may be."""

    def __init__(self, draft: Draft, reserved: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.key = KeyBox(reserved)
        self.key.key_chosen.connect(self._on_key)
        self.add(self.tr("Key"), self.key)
        self.heads = EndsList()
        self.heads.ends_chosen.connect(self._rewrite)
        self.add(self.tr("From"), self.heads)
        self.tails = EndsList()
        self.tails.ends_chosen.connect(self._rewrite)
        self.add(self.tr("To"), self.tails)
        self.at_least = self._number(self.tr("At least, from one span"), self.tr("none"))
        self.at_most = self._number(self.tr("At most, from one span"), self.tr("any number"))
        self.at_most_heads = self._number(self.tr("At most, to one span"), self.tr("any number"))

    def _number(self, title: str, nought: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, _MOST)
        box.setSpecialValueText(nought)
        box.valueChanged.connect(lambda _value: self._rewrite())
        self.add(title, box)
        return box

    def fill(self, part: Part, one: Anything) -> None:
        """Show the link."""
        if not isinstance(one, LinkType):
            return
        ends = tuple(self._ends())
        self.key.show_keys(self.draft.scheme, one.key)
        self.heads.show_ends(ends, one.heads)
        self.tails.show_ends(ends, one.children)
        boxes = ((self.at_least, one.at_least), (self.at_most, one.at_most), (self.at_most_heads, one.at_most_heads))
        for box, value in boxes:
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)

    def _ends(self) -> Iterator[tuple[str, str]]:
        for layer in self.draft.scheme.layers:
            every = self.tr("{layer}: every label").format(layer=called(layer.titles, layer.name))
            yield f"{layer.name}/*", every
            for label in layer.labels:
                yield f"{layer.name}/{label.name}", f"    {called(label.titles, label.name)}"

    def _rewrite(self) -> None:
        one = self.standing()
        if isinstance(one, LinkType):
            self.rewrite(
                one._replace(
                    heads=self.heads.ends(),
                    children=self.tails.ends(),
                    at_least=self.at_least.value(),
                    at_most=self.at_most.value(),
                    at_most_heads=self.at_most_heads.value(),
                ),
                "link",
            )

    def _on_key(self, key: str) -> None:
        if self.part is not None:
            self.draft.do(acts.given_key(self.part, key))


class QuestionForm(PartForm):
    """A question about the whole document, and the answers it may have."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.is_many = self.add_tick(self.tr("Several values may be chosen"), self._rewrite)
        self.values = ValuesTable(self._add, self._rename, self._remove, self._retitle)
        self.add(self.tr("Values"), self.values)
        self.add_note(self.tr("Without values it is answered with any text."))

    def fill(self, part: Part, one: Anything) -> None:
        """Show the question."""
        if isinstance(one, DocumentLabelType):
            self.is_many.setChecked(one.is_many)
            self.values.show_values(one.values)

    def _rewrite(self) -> None:
        one = self.standing()
        if isinstance(one, DocumentLabelType):
            self.rewrite(one._replace(is_many=self.is_many.isChecked()))

    def _add(self, name: str) -> None:
        if self.part is not None:
            question = self.part.name
            self.draft.do(partial(details.add_document_value, question=question, name=name, titles=Titles("", "")))

    def _rename(self, old: str, new: str) -> None:
        if self.part is not None:
            self.draft.do(partial(details.rename_document_value, question=self.part.name, old=old, new=new))

    def _remove(self, name: str) -> None:
        if self.part is not None:
            self.draft.do(partial(details.delete_document_value, question=self.part.name, name=name))

    def _retitle(self, values: Values) -> None:
        one = self.standing()
        if isinstance(one, DocumentLabelType):
            self.rewrite(one._replace(values=values))
