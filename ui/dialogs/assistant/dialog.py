"""The assistant of a project, in three pages: what it has by itself, word lists, pipelines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from annotation.scheme import Scheme
from corpus.assistant_wishes import Wishes
from ui.assistant_words import Fared
from ui.dialog_frame import SteppedFrame
from ui.dialogs.assistant.lists_page import ListsPage
from ui.dialogs.assistant.pipelines_page import PipelinesPage
from ui.dialogs.assistant.suggesters_page import SuggestersPage

_SIZE = QSize(760, 740)
_LEAST = QSize(560, 400)


class Offer(NamedTuple):
    """What the dialog begins with. `clitics`: how many labels have theirs inside, and how many outside."""

    scheme: Scheme
    wishes: Wishes
    fared: Fared
    clitics: tuple[int, int]


class AssistantDialog(SteppedFrame):
    """Holds the wishes until they are saved: `saved` tells them. The pages have wishes of their own for files."""

    saved = Signal(object)

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The assistant of this project"), parent)
        self._offer = offer
        self.fit(_SIZE, _LEAST)
        self.tabs = QTabWidget()
        self.body.addWidget(self.tabs, 1)

    def _furnish(self) -> Iterator[None]:
        """Every page, each a part of a frame."""
        scheme, wishes, fared, clitics = self._offer
        self.suggesters = SuggestersPage(scheme, wishes, fared, clitics)
        yield
        self.tabs.addTab(self.suggesters, self.tr("&Suggesters"))
        yield
        self.lists = ListsPage(scheme, wishes, fared)
        self.tabs.addTab(self.lists, self.tr("&Word lists"))
        yield
        self.pipelines = PipelinesPage(scheme, wishes, fared)
        self.tabs.addTab(self.pipelines, self.tr("&Pipelines"))
        yield
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.save_button = self.add_button(self.tr("Save"), "primary", is_default=True)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._save)
        self.ensurePolished()
        next(iter(self.suggesters.ticks.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def wishes(self) -> Wishes:
        """What is wished for by now."""
        wishes = self.suggesters.taken(self._offer.wishes)
        off = self.pipelines.off(self.lists.off(wishes.off))
        return wishes._replace(off=off, lists=self.lists.brought, pipelines=self.pipelines.brought)

    def _save(self) -> None:
        # What stands in a field that is not left yet counts as well.
        self.lists.keep_name()
        self.pipelines.keep_name()
        if not self.pipelines.keep_labels():
            self.tabs.setCurrentWidget(self.pipelines)
            self.pipelines.labels.setFocus()
            return
        self.saved.emit(self.wishes)
        self.accept()
