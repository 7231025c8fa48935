"""What the scheme says of a label, beside the work: its guideline, its examples, and how it is used in the corpus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotation.guideline import BlockKind, blocks
from annotation.scheme import LabelType, Scheme
from corpus.examples import LiveExample
from ui import wording
from ui.dialog_frame import plain_label
from ui.marked_line import MarkedLine
from ui.scheme_words import called
from ui.theme import Space

Pair = tuple[str, str]


class GuidelinePanel(QScrollArea):
    """Shows one label. Wishes: `live_requested` (layer, label) when it is in sight, `place_chosen` (document, span)."""

    live_requested = Signal(str, str)
    place_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = Scheme()
        self._pair: Pair | None = None
        self._colour = QColor()
        self._live: tuple[LiveExample, ...] | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._show()

    @property
    def pair(self) -> Pair | None:
        """The (layer, label) that is shown, or None."""
        return self._pair

    @property
    def live(self) -> tuple[LiveExample, ...] | None:
        """The live examples that are shown; None as long as they are looked for."""
        return self._live

    def show_label(self, scheme: Scheme, pair: Pair | None, colour: QColor) -> None:
        """Show what the scheme says of a label, whose marks are in `colour`; its live examples are asked for anew."""
        if (scheme, pair, colour) == (self._scheme, self._pair, self._colour):
            return
        is_other = pair != self._pair
        self._scheme, self._pair, self._colour = scheme, pair, colour
        if is_other:
            self._live = None
        self._show()
        if pair is not None and self._live is None:
            self.live_requested.emit(*pair)

    def show_live(self, pair: Pair, examples: Sequence[LiveExample]) -> None:
        """Show spans of the corpus that bear the label; of another label than the one shown, nothing."""
        if pair == self._pair:
            self._live = tuple(examples)
            self._show()

    def _show(self) -> None:
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        rows.setSpacing(Space.TIGHT)
        label = self._scheme.label(*self._pair) if self._pair is not None else None
        if label is None:
            rows.addWidget(
                plain_label(self.tr("Choose a span, or take a label in hand, to read about its label."), "dim")
            )
        else:
            self._add_label(rows, label)
        rows.addStretch()
        self.setWidget(body)
        self.setAccessibleName(self.tr("Guideline"))

    def _add_label(self, rows: QVBoxLayout, label: LabelType) -> None:
        rows.addWidget(plain_label(called(label.titles, label.name), "title"))
        written = list(blocks(wording.titled(label.guideline)))
        if not written:
            rows.addWidget(plain_label(self.tr("The scheme has no guideline for this label yet."), "dim"))
        for block in written:
            shown = f"•  {block.text}" if block.kind is BlockKind.POINT else block.text
            line = plain_label(shown, "section" if block.kind is BlockKind.HEADING else "")
            line.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            rows.addWidget(line)
        for is_wrong, title in ((False, self.tr("So")), (True, self.tr("Not so"))):
            chosen = [one for one in label.examples if one.is_wrong is is_wrong]
            if chosen:
                rows.addSpacing(Space.SMALL)
                rows.addWidget(plain_label(f"{'✗' if is_wrong else '✓'} {title}", "section"))
            for one in chosen:
                rows.addWidget(MarkedLine(one.text, one.start, one.end, self._colour))
        self._add_live(rows)

    def _add_live(self, rows: QVBoxLayout) -> None:
        rows.addSpacing(Space.SMALL)
        rows.addWidget(plain_label(self.tr("In this corpus"), "section"))
        if self._live is None:
            rows.addWidget(plain_label(self.tr("Looking…"), "dim"))
        elif not self._live:
            rows.addWidget(plain_label(self.tr("Nothing is labelled so yet."), "dim"))
        for one in self._live or ():
            left, hit = one.line.left, one.line.hit
            text = f"{left}{hit}{one.line.right}"
            line = MarkedLine(text, len(left), len(left) + len(hit), self._colour, leads=True)
            line.clicked.connect(lambda _on=False, one=one: self.place_chosen.emit(one.document_id, one.span_id))
            rows.addWidget(line)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language when the application does."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
