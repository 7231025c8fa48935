"""The first documents as they would come in: a list of them, and the beginning of one with its spans."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from annotation.scheme import Scheme
from corpus.preview import Beginning, Preview
from ui import wording
from ui.counted import COUNTS
from ui.dialog_frame import plain_label
from ui.text.style import Appearance, SpanStyle
from ui.text.view import SpanView
from ui.theme import Space

Styles = Callable[[Scheme], Mapping[tuple[str, str], SpanStyle]]

_POINTS = 13.0
_HEIGHTS = (110, 250)
_BETWEEN = " · "
_TITLE = 64


class DocumentsPage(QWidget):
    """Shows a preview's documents; nothing in them can be changed here."""

    def __init__(self, appearance: Appearance, styles: Styles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._styles = styles
        self._documents: tuple[Beginning, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Documents looked at"))
        self.view = SpanView()
        self.view.setAccessibleName(self.tr("The beginning of the document"))
        self.view.set_appearance(replace(appearance, point_size=min(_POINTS, appearance.point_size)))
        self.offered = plain_label("", "dim")
        below = QWidget()
        rows = QVBoxLayout(below)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TIGHT)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.offered)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.list)
        halves.addWidget(below)
        halves.setSizes(list(_HEIGHTS))
        halves.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, Space.SMALL, 0, 0)
        whole.addWidget(halves)
        self.list.currentRowChanged.connect(self._show_document)

    def show_preview(self, preview: Preview, scheme: Scheme) -> None:
        """Show these documents, in the colours of `scheme`; the place in the list stays where it can."""
        self._documents = preview.documents
        self.view.set_styles(self._styles(scheme))
        place = max(0, self.list.currentRow())
        self.list.clear()
        for one in preview.documents:
            item = QListWidgetItem(_line(one))
            item.setToolTip(wording.shortened(one.source))
            self.list.addItem(item)
        self.list.setCurrentRow(min(place, len(self._documents) - 1))
        if not self._documents:
            self._show_document(-1)

    def _show_document(self, place: int) -> None:
        shown = self._documents[place] if 0 <= place < len(self._documents) else None
        self.view.show_document(shown.document if shown is not None else None)
        offered = shown.offered if shown is not None else ()
        said = self.tr("Suggested: {what}").format(
            what=_BETWEEN.join(f"{one.label} {wording.isolated(wording.shortened(one.surface))}" for one in offered[:8])
        )
        self.offered.setText(said if offered else "")
        self.offered.setVisible(bool(offered))


def _line(one: Beginning) -> str:
    """A document in one line: its title, and how much it holds."""
    held = [COUNTS.letters(one.length)]
    held += [COUNTS.spans(one.spans)] if one.spans else []
    held += [COUNTS.links(one.relations)] if one.relations else []
    held += [COUNTS.document_labels(one.labels)] if one.labels else []
    return f"{wording.isolated(wording.shortened(one.title, _TITLE) or '…')}   {_BETWEEN.join(held)}"
