"""The far side of the desk: one panel above, and below it lists that share a place behind tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

from ui.i18n import QT_TRANSLATE_NOOP, say

# At 1280x800 all labels of the first scheme are in sight, and all details of a span below them.
_HEIGHTS = (442, 288)

DETAILS = QT_TRANSLATE_NOOP("Side", "Details")
SPANS = QT_TRANSLATE_NOOP("Side", "Spans")
LINKS = QT_TRANSLATE_NOOP("Side", "Links")
DOCUMENT = QT_TRANSLATE_NOOP("Side", "Document")
HISTORY = QT_TRANSLATE_NOOP("Side", "History")
GUIDELINE = QT_TRANSLATE_NOOP("Side", "Guideline")


class Side(QSplitter):
    """`tabs`: the lists with their titles (English source, context `Side`), in their order."""

    def __init__(self, above: QWidget, tabs: Sequence[tuple[QWidget, str]], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._titles = tuple(title for _, title in tabs)
        self.lists = QTabWidget()
        self.lists.setDocumentMode(True)
        self.lists.setElideMode(Qt.TextElideMode.ElideRight)
        self.lists.setUsesScrollButtons(False)
        for panel, _ in tabs:
            self.lists.addTab(panel, "")
        self.addWidget(above)
        self.addWidget(self.lists)
        self.setSizes(list(_HEIGHTS))
        # On a lower screen the lists, which scroll anyhow, give way before the labels do.
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(4)
        self._retranslate()

    def _retranslate(self) -> None:
        self.lists.setAccessibleName(self.tr("Lists of this document"))
        for place, title in enumerate(self._titles):
            self.lists.setTabText(place, say("Side", title))
            self.lists.setTabToolTip(place, say("Side", title))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
