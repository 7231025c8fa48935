"""Which label's guideline is shown beside the work, and where its live examples come from."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTabWidget

from annotation.scheme import Scheme
from corpus.examples import LiveExample, live_examples
from corpus.progress import Progress
from ui.bridge import Bridge
from ui.labelling import Labelling, Pair
from ui.panels.guideline import GuidelinePanel
from ui.tasks import Task
from ui.text.view import SpanView

_REST = 150


class Guiding(QObject):
    """Follows the chosen span, the label in hand, or the span under the caret, as long as the panel is in sight."""

    def __init__(
        self,
        bridge: Bridge,
        view: SpanView,
        labelling: Labelling,
        panel: GuidelinePanel,
        tabs: QTabWidget,
        parent: QObject | None = None,
    ) -> None:
        """`tabs`: where the panel has its place."""
        super().__init__(parent)
        self._bridge = bridge
        self._view = view
        self._labelling = labelling
        self.panel = panel
        self._tabs = tabs
        self._scheme = Scheme()
        self._before = 0
        self._task: Task | None = None
        self._wanted = ""
        # A caret that runs through the text asks for nothing.
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._show)
        tabs.currentChanged.connect(self._on_tab)
        for moved in (view.span_chosen, view.selection_changed, labelling.in_hand_changed):
            moved.connect(self.follow)
        panel.live_requested.connect(self._look_for)
        panel.place_chosen.connect(self._go)
        bridge.document_opened.connect(self._on_document_opened)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        return (("scheme.guideline", self.toggle),)

    def set_scheme(self, scheme: Scheme) -> None:
        """Another scheme is in use, or its colours are to be drawn anew."""
        self._scheme = scheme
        self.follow()

    def toggle(self) -> None:
        """Show the guideline of the label concerned, or what was shown before it."""
        if self._tabs.currentWidget() is self.panel and self.panel.isVisible():
            self._tabs.setCurrentIndex(self._before)
            return
        self._before = max(0, self._tabs.currentIndex())
        self._tabs.setCurrentWidget(self.panel)
        self._show()

    @Slot()
    def follow(self) -> None:
        """Something else may be chosen."""
        if self.panel.isVisible():
            self._rest.start()

    @Slot(int)
    def _on_tab(self, _place: int) -> None:
        self.follow()

    def _pair(self) -> Pair | None:
        chosen, in_hand = self._view.chosen_span(), self._labelling.in_hand
        if chosen is not None:
            return chosen.layer, chosen.label
        if in_hand is not None:
            return in_hand
        under = self._view.spans_at(self._view.caret) if self._bridge.document is not None else []
        return (under[0].layer, under[0].label) if under else self.panel.pair

    def _show(self) -> None:
        pair = self._pair()
        label = self._scheme.label(*pair) if pair is not None else None
        self.panel.show_label(self._scheme, pair, QColor(label.colour) if label is not None else QColor())

    @Slot(str, str)
    def _look_for(self, layer: str, label: str) -> None:
        project, document = self._bridge.project, self._bridge.document
        if project is None:
            return
        beside = document.id if document is not None else ""
        if self._task is not None:
            self._task.cancel()

        def work(progress: Progress) -> list[LiveExample]:
            with closing(project.reader()) as store:
                return live_examples(store, layer, label, beside=beside, progress=progress)

        def done(found: list[LiveExample]) -> None:
            self.panel.show_live((layer, label), found)

        def failed(_error: BaseException) -> None:
            # Examples are a help, not a duty: without them the guideline stands alone.
            self.panel.show_live((layer, label), [])

        task = self._bridge.tasks.run(work, done, failed, self.tr("Looking for examples"))
        task.ended.connect(self._on_ended)
        self._task = task

    @Slot()
    def _on_ended(self) -> None:
        if self._task is not None and self._task not in self._bridge.tasks.running():
            self._task = None

    @Slot(str, str)
    def _go(self, document_id: str, span_id: str) -> None:
        document = self._bridge.document
        if document is not None and document.id == document_id:
            self._labelling.show(span_id)
            return
        self._wanted = span_id
        self._bridge.open_document(document_id)

    @Slot(object)
    def _on_document_opened(self, _document: object) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._labelling.show(wanted)
