"""The bar and the list that searching needs, with what moves them, put around the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from ui.everywhere import Everywhere
from ui.finding import Finding
from ui.frame import Frame
from ui.models.concordance import ConcordanceModel
from ui.panels.concordance import ConcordancePanel
from ui.panels.find_bar import FindBar


class Searching(QObject):
    """`everywhere` is the list, `finding` the bar; both follow what happens in the frame."""

    def __init__(self, frame: Frame) -> None:
        """`frame`: the window whose text is searched; it owns this."""
        super().__init__(frame)
        self._frame = frame
        view, bridge = frame.desk.view, frame.bridge
        model = ConcordanceModel(self)
        self.bar = FindBar()
        self.panel = ConcordancePanel(model, view.appearance)
        self.everywhere = Everywhere(view, bridge, frame.labelling, self.panel, model, frame.settings, self)
        self.finding = Finding(view, bridge, self.bar, self.everywhere, self)
        frame.desk.put_above(self.bar)
        frame.desk.put_below(self.panel)
        for changed in (frame.scheme_shown, frame.looks.changed):
            changed.connect(self._on_scheme_shown)
        frame.looks.text_changed.connect(self._on_text_changed)
        bridge.document_opened.connect(self.everywhere.on_document_opened)
        bridge.document_opened.connect(self.finding.on_document_opened)
        bridge.document_closed.connect(self.everywhere.on_document_closed)
        bridge.document_closed.connect(self.finding.on_document_closed)
        bridge.changed.connect(self.everywhere.on_changed)
        self._on_scheme_shown()

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        return (*self.everywhere.acts(), *self.finding.acts())

    @Slot()
    def _on_scheme_shown(self) -> None:
        scheme = self._frame.scheme
        self.everywhere.set_scheme(scheme, self._frame.looks.span_styles(scheme))

    @Slot()
    def _on_text_changed(self) -> None:
        self.panel.set_appearance(self._frame.desk.view.appearance)
