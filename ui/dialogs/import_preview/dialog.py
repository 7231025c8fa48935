"""The dialog before an import: what was recognised, what was found wrong, and the first documents as they would be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QSplitter, QTabWidget, QWidget

from annotation.scheme import Scheme
from annotation.scheme_joining import joined
from corpus.formats.format import Format, ImportOptions
from corpus.preview import Preview
from corpus.selection import LabelMap
from ui import import_words, wording
from ui.dialog_frame import SteppedFrame, plain_label, turn
from ui.dialogs.import_preview.documents_page import DocumentsPage, Styles
from ui.dialogs.import_preview.labels_page import LabelsPage
from ui.dialogs.import_preview.reading_form import ReadingForm
from ui.text.style import Appearance
from ui.theme import Space

_SIZE = QSize(980, 680)
_LEAST = QSize(620, 420)
_WIDTHS = (270, 640)
_NARROWEST = 220
# Milliseconds from the last letter typed to the next look.
_PAUSE = 250


class Offer(NamedTuple):
    """What the dialog begins with: the files in words, the formats there are, and the scheme that labels will meet.

    `appearance` and `styles` are how the text and its spans look.
    """

    files: str
    formats: Sequence[Format]
    scheme: Scheme
    appearance: Appearance
    styles: Styles


class ImportDialog(SteppedFrame):
    """Wish: `look_requested`, another look at the files, read with other options. Accepted: take them in so."""

    look_requested = Signal(object)

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import"), parent)
        self._offer = offer
        self._scheme = offer.scheme
        self.preview: Preview | None = None
        self.tabs = QTabWidget()
        self.findings = QPlainTextEdit(readOnly=True)
        self.verdict = plain_label("", "dim")
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        self._busy = QProgressBar(textVisible=False)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)

    def _furnish(self) -> Iterator[None]:
        """Every part, each a part of a frame."""
        self.form = ReadingForm(self._offer.formats)
        self.form.setMinimumWidth(_NARROWEST)
        yield
        self.documents = DocumentsPage(self._offer.appearance, self._offer.styles)
        yield
        self.labels = LabelsPage(self._scheme)
        yield
        self._lay_out()
        yield
        self.form.changed.connect(self._on_changed)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.import_button = self.add_button(self.tr("&Import"), "primary", is_default=True)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self.accept)
        self.show_looking()
        self.form.format.setFocus()
        yield
        self.ensurePolished()

    def _lay_out(self) -> None:
        self.fit(_SIZE, _LEAST)
        self.body.addWidget(plain_label(wording.directed(self._offer.files), "title"))
        self.findings.setTabChangesFocus(True)
        self.findings.setAccessibleName(self.tr("What was found"))
        turn(self.findings, self.layoutDirection())
        self.tabs.addTab(self.documents, self.tr("&Documents"))
        self.tabs.addTab(self.labels, self.tr("&Labels"))
        self.tabs.addTab(self.findings, self.tr("F&indings"))
        halves = self._halves
        halves.addWidget(self.form)
        halves.addWidget(self.tabs)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(Space.LARGE)
        halves.setStretchFactor(1, 1)
        halves.setSizes(list(_WIDTHS))
        self.body.addWidget(halves, 1)
        self.body.addWidget(self.verdict)
        self._busy.setRange(0, 0)
        self._busy.setFixedHeight(Space.TIGHT)
        self.body.addWidget(self._busy)

    def options(self) -> ImportOptions:
        """How the files are to be read."""
        return self.form.options()

    def label_map(self) -> LabelMap:
        """What labels become."""
        return self.labels.label_map()

    def show_looking(self) -> None:
        """A look is under way; what is shown is of the last one."""
        self._busy.setVisible(True)
        self.verdict.setText(self.tr("Looking at the files…"))
        self.import_button.setEnabled(False)

    def show_preview(self, preview: Preview) -> None:
        """Show what a look has found, a part after the other; it is the `preview` when all of it is shown."""
        self.preview = None
        self.follow(self._showing(preview))

    def _showing(self, preview: Preview) -> Iterator[None]:
        self.form.show_preview(preview)
        yield
        self.documents.show_preview(preview, joined(self._scheme, preview.scheme))
        yield
        self.labels.show_preview(preview)
        yield
        found = import_words.findings(preview)
        self.findings.setPlainText("\n".join(found))
        self.tabs.setTabText(1, import_words.counted(self.tr("&Labels"), len(preview.labels)))
        self.tabs.setTabText(2, import_words.counted(self.tr("F&indings"), len(found)))
        self.verdict.setText(wording.directed(import_words.verdict(preview)))
        self._busy.setVisible(False)
        self.import_button.setEnabled(bool(preview.documents))
        self.preview = preview

    def show_failure(self, words: str) -> None:
        """The look itself failed."""
        self._busy.setVisible(False)
        self.verdict.setText(words)

    def _on_changed(self) -> None:
        self.show_looking()
        self._pause.start()

    def _look(self) -> None:
        self.look_requested.emit(self.options())
