"""The page of what the format leaves to choose: its own options, and what becomes of spans that it cannot hold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from corpus.export_wishes import Wishes, format_of, policies_of
from corpus.formats.format import Policy, Values
from ui import export_words
from ui.dialog_page import OneOf, Page
from ui.option_fields import OptionFields
from ui.theme import Space

# The option that asks for a layer, in whichever format.
_LAYER = "main-layer"


class OptionsPage(Page):
    """Made anew whenever another format, or what one of its options changes, asks for other choices."""

    def __init__(self, wishes: Wishes, layers: Sequence[str], parent: QWidget | None = None) -> None:
        """`layers`: by name, for whoever is asked for one."""
        super().__init__("", parent)
        self._layers = [*layers]
        self.setAccessibleName(self.tr("Options"))
        self.fields = OptionFields()
        self.policies: OneOf | None = None
        self._asked: tuple[str, tuple[Policy, ...]] = ("", ())
        self._nothing = self.add_note(self.tr("This format leaves nothing to choose."))
        self.column.addWidget(self.fields)
        self.column.addSpacing(Space.MEDIUM)
        self._question = self.add_section(self.tr("A span that is no whole word, or lies over another"))
        self.column.addStretch()
        self.fields.changed.connect(self._tell)
        self.show_wishes(wishes)

    def show_wishes(self, wishes: Wishes) -> None:
        """Ask what the format of the wishes leaves open; what is asked already stays as it stands."""
        format_, policies = format_of(wishes), policies_of(wishes)
        before, self._asked = self._asked, (format_.name, policies)
        if before == self._asked:
            return
        if before[0] != format_.name:
            self.fields.show_options(format_.writing, wishes.own_values())
            self._offer_layers()
        self.fields.setVisible(bool(format_.writing))
        self._nothing.setVisible(not format_.writing and not policies)
        self._question.setVisible(bool(policies))
        self._offer(policies, wishes.policy)

    def values(self) -> Values:
        """What is chosen among the format's options."""
        return self.fields.values()

    def policy(self) -> Policy | None:
        """What is to become of awkward spans; None where the format holds them all."""
        chosen = self.policies.chosen() if self.policies is not None else ""
        return Policy(chosen) if chosen else None

    def _offer_layers(self) -> None:
        """The layers that the scheme knows, where one is to be written."""
        field = self.fields.controls.get(_LAYER)
        if isinstance(field, QLineEdit):
            offered = QCompleter(self._layers, field)
            offered.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            field.setCompleter(offered)
            offered.activated.connect(self._tell)

    def _offer(self, policies: tuple[Policy, ...], chosen: Policy) -> None:
        if self.policies is not None:
            self.column.removeWidget(self.policies)
            self.policies.hide()
            self.policies.deleteLater()
            self.policies = None
        if not policies:
            return
        self.policies = OneOf()
        rows = [(one.value, *export_words.policy_words(one)) for one in policies]
        self.policies.offer(rows, chosen if chosen in policies else policies[0])
        self.policies.changed.connect(self._tell)
        self.column.insertWidget(self.column.count() - 1, self.policies)
