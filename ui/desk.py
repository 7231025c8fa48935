"""Where one works: documents on the leading side, the text in the middle, labels, spans and history on the other.

The text is there from the first paint on; the panels come when `furnish` is told to make them, into places kept for
them, so that the text does not move.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6 import QtGui
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

import ui.models.documents
import ui.models.history
import ui.models.links
import ui.models.spans
import ui.panels.details
import ui.panels.document_labels
import ui.panels.documents
import ui.panels.guideline
import ui.panels.heading
import ui.panels.history
import ui.panels.labels
import ui.panels.links
import ui.panels.spans
import ui.side
from ui.text.view import SpanView
from ui.theme import grown

_WIDTHS = (232, 678, 370)
# Large letters give the panels up to so many times three pixels more, and take them from the text.
_MOST_MORE = 20


class Desk(QSplitter):
    """Puts the panels side by side; a splitter, since it turns round with the language and docks do not."""

    # There once `furnish` has come to its end.
    documents: ui.panels.documents.DocumentsPanel
    heading: ui.panels.heading.Heading
    labels: ui.panels.labels.LabelsPanel
    spans: ui.panels.spans.SpansPanel
    links: ui.panels.links.LinksPanel
    details: ui.panels.details.DetailsPanel
    whole: ui.panels.document_labels.DocumentLabelsPanel
    history: ui.panels.history.HistoryPanel
    guideline: ui.panels.guideline.GuidelinePanel
    side: ui.side.Side

    def __init__(self, heading_height: int, parent: QWidget | None = None) -> None:
        """`heading_height`: the room kept for the heading until it comes, in pixels."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.view = SpanView()
        self._place = QWidget()
        self._place.setFixedHeight(heading_height)
        middle = QWidget()
        self._rows = QVBoxLayout(middle)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._place)
        self._rows.addWidget(self.view, 1)
        for widget in (QWidget(), middle, QWidget()):
            self.addWidget(widget)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        documents, text, side = _WIDTHS
        more = min(grown(10) - 10, _MOST_MORE)
        self.setSizes([documents + 3 * more, text - 6 * more, side + 3 * more])
        self._retranslate()

    def furnish(
        self,
        models: tuple[
            ui.models.documents.DocumentsModel,
            ui.models.spans.SpansModel,
            ui.models.links.LinksModel,
            ui.models.history.HistoryModel,
        ],
        before: Sequence[QtGui.QAction],
        after: Sequence[QtGui.QAction],
    ) -> Iterator[None]:
        """Make the panels, one a step. `before`, `after`: the actions beside the document's title."""
        documents, spans, links, history = models
        self.heading = ui.panels.heading.Heading(before, after)
        self._rows.replaceWidget(self._place, self.heading)
        self._place.deleteLater()
        yield
        self.documents = ui.panels.documents.DocumentsPanel(documents)
        self._put(0, self.documents)
        yield
        self.labels = ui.panels.labels.LabelsPanel()
        yield
        self.spans = ui.panels.spans.SpansPanel(spans)
        self.links = ui.panels.links.LinksPanel(links)
        self.history = ui.panels.history.HistoryPanel(history)
        self.guideline = ui.panels.guideline.GuidelinePanel()
        yield
        self.details = ui.panels.details.DetailsPanel()
        self.whole = ui.panels.document_labels.DocumentLabelsPanel()
        tabs = (
            (self.details, ui.side.DETAILS),
            (self.spans, ui.side.SPANS),
            (self.links, ui.side.LINKS),
            (self.whole, ui.side.DOCUMENT),
            (self.history, ui.side.HISTORY),
            (self.guideline, ui.side.GUIDELINE),
        )
        self.side = ui.side.Side(self.labels, tabs)
        self._put(2, self.side)

    def put_above(self, bar: QWidget) -> None:
        """Give `bar` the place between the heading and the text."""
        self._rows.insertWidget(self._rows.indexOf(self.view), bar)

    def put_below(self, panel: QWidget, *, is_next: bool = False) -> None:
        """Give `panel` the place below the text, which gives way and stays where it is; `is_next`: above the others."""
        self._rows.insertWidget(self._rows.indexOf(self.view) + 1 if is_next else self._rows.count(), panel)

    def _put(self, place: int, panel: QWidget) -> None:
        sizes = self.sizes()
        kept = self.replaceWidget(place, panel)
        if kept is not None:
            kept.deleteLater()
        panel.show()
        self.setSizes(sizes)

    def _retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Text"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            # A splitter lays itself out the other way round only when it is told its sizes.
            self.setSizes(self.sizes())
        super().changeEvent(event)
