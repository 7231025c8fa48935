"""Where one works: documents on the leading side, the text in the middle, labels, spans and history on the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from ui.models.documents import DocumentsModel
from ui.models.history import HistoryModel
from ui.models.spans import SpansModel
from ui.panels.documents import DocumentsPanel
from ui.panels.heading import Heading
from ui.panels.history import HistoryPanel
from ui.panels.labels import LabelsPanel
from ui.panels.spans import SpansPanel
from ui.text.view import SpanView

_WIDTHS = (240, 700, 340)
_HEIGHTS = (380, 360)


class Desk(QSplitter):
    """Puts the panels side by side; a splitter, since it turns round with the language and docks do not."""

    def __init__(
        self,
        models: tuple[DocumentsModel, SpansModel, HistoryModel],
        before: Sequence[QAction],
        after: Sequence[QAction],
        parent: QWidget | None = None,
    ) -> None:
        """`before`, `after`: the actions beside the document's title."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        documents, spans, history = models
        self.documents = DocumentsPanel(documents)
        self.heading = Heading(before, after)
        self.view = SpanView()
        self.labels = LabelsPanel()
        self.spans = SpansPanel(spans)
        self.history = HistoryPanel(history)
        self.lists = QTabWidget()
        self.lists.setDocumentMode(True)
        self.lists.addTab(self.spans, "")
        self.lists.addTab(self.history, "")
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.heading)
        rows.addWidget(self.view, 1)
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.side.addWidget(self.labels)
        self.side.addWidget(self.lists)
        self.side.setSizes(list(_HEIGHTS))
        self.side.setChildrenCollapsible(False)
        for widget in (self.documents, middle, self.side):
            self.addWidget(widget)
        self.side.setHandleWidth(4)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self.setSizes(list(_WIDTHS))
        self._retranslate()

    def _retranslate(self) -> None:
        self.lists.setTabText(0, self.tr("Spans"))
        self.lists.setTabText(1, self.tr("History"))
        self.view.setAccessibleName(self.tr("Text"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            # A splitter lays itself out the other way round only when it is told its sizes.
            self.setSizes(self.sizes())
        super().changeEvent(event)
