"""The page of what the assistant has by itself: who suggests, how sure what is shown has to be, where clitics go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from annotation.scheme import Scheme
from annotation.suggest.choosing import MEAN
from annotation.suggest.convention import Proclitic
from corpus.assistant_wishes import HIGHEST, LOWEST, Wishes
from ui import assistant_words, wording
from ui.assistant_words import SUGGESTERS, Fared
from ui.dialog_page import OneOf, Page
from ui.i18n import say
from ui.theme import Space, grown

_WHOLE = 100
_FIELD_WIDTH = 120


class SuggestersPage(Page):
    """Each with how it has fared so far, below its tick."""

    def __init__(
        self, scheme: Scheme, wishes: Wishes, fared: Fared, clitics: tuple[int, int], parent: QWidget | None = None
    ) -> None:
        """`clitics`: how many labels have theirs inside, and how many outside."""
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Suggesters"))
        self.add_section(self.tr("Who suggests"))
        self.ticks: dict[str, QCheckBox] = {}
        for name, title in SUGGESTERS.items():
            self.ticks[name] = self.add_tick(say("Assistant", title), is_on=name not in wishes.off)
            told = assistant_words.fared(fared, name, scheme)
            self.ticks[name].setAccessibleDescription(told)
            note = self.add_note(told)
            note.setContentsMargins(Space.WIDE, 0, Space.WIDE, Space.TIGHT)
        self.mean = QSpinBox()
        self.mean.setRange(round(LOWEST * _WHOLE), round(HIGHEST * _WHOLE))
        self.mean.setValue(round(wishes.mean * _WHOLE))
        self.mean.setMaximumWidth(grown(_FIELD_WIDTH))
        self.mean.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.mean.valueChanged.connect(self._tell)
        self.add_section(self.tr("How many of a &hundred shown should be right"), self.mean)
        said = self.tr(
            "The surest are shown first, as long as so many of a hundred are right on average. Below {usual} they slow"
            " most people down."
        )
        self.add_note(said.format(usual=wording.number(round(MEAN * _WHOLE))))
        self.add_section(self.tr("A clitic before a name (و، ب، ل …)"))
        self.proclitic = OneOf()
        self.proclitic.offer(
            (
                (Proclitic.LEARN, self.tr("As your labels ha&ve it"), assistant_words.clitics(*clitics)),
                (Proclitic.OUTSIDE, self.tr("Always o&utside"), self.tr("Of وسالم the name سالم is suggested.")),
                (Proclitic.INSIDE, self.tr("Always &inside"), self.tr("Of وسالم the whole word is suggested.")),
            ),
            wishes.proclitic,
        )
        self.proclitic.changed.connect(self._tell)
        self.column.addWidget(self.proclitic)
        self.column.addStretch(1)

    def taken(self, wishes: Wishes) -> Wishes:
        """The wishes with what this page says."""
        own = {name for name, tick in self.ticks.items() if not tick.isChecked()}
        off = frozenset(wishes.off - self.ticks.keys() | own)
        return wishes._replace(mean=self.mean.value() / _WHOLE, proclitic=Proclitic(self.proclitic.chosen()), off=off)
