"""Where many spans, the details of spans and what is said of wholes meet the panels that show and wish them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from annotation.change import Edit
from annotation.scheme import Scheme
from ui import wording
from ui.detailing import Detailing
from ui.frame import Frame
from ui.panels.document_labels import Whole
from ui.several import Several
from ui.wholes import Wholes

Acts = tuple[tuple[str, Callable[[], object]], ...]


class DetailDesk(QObject):
    """`many_chosen`: how many spans are chosen together, 0 for one or none; `laid_out`: there are other controls."""

    many_chosen = Signal(int)
    laid_out = Signal()

    def __init__(self, frame: Frame, parent: QObject | None = None) -> None:
        """`frame`: its desk is furnished."""
        super().__init__(parent)
        self._frame = frame
        self._desk = frame.desk
        view, bridge, labelling = frame.desk.view, frame.bridge, frame.labelling
        self.wholes = Wholes(view, bridge, labelling, frame.keymap, self)
        self.several = Several(view, bridge, labelling, self)
        self.details = Detailing(view, bridge, self.several, frame.keymap, self)
        self._connect()

    def _connect(self) -> None:
        desk, wholes, several, details = self._desk, self.wholes, self.several, self.details
        desk.spans.spans_chosen.connect(several.take)
        several.chosen_changed.connect(self._on_chosen)
        several.list_wanted.connect(self._on_list_wanted)
        details.told.connect(desk.details.show_details)
        details.writing_wanted.connect(self._on_detail_wanted)
        desk.details.value_chosen.connect(details.set_value)
        desk.details.text_wanted.connect(self.to_text)
        desk.details.laid_out.connect(self.laid_out)
        desk.whole.laid_out.connect(self.laid_out)
        wholes.told.connect(self._on_whole)
        wholes.note_wanted.connect(self._on_note_wanted)
        wholes.writing_wanted.connect(self._on_answer_wanted)
        desk.whole.label_chosen.connect(wholes.set_label)
        desk.whole.note_written.connect(wholes.set_note)
        desk.whole.text_wanted.connect(self.to_text)
        desk.heading.layer_done_chosen.connect(wholes.set_layer_done)
        self._frame.bridge.about_to_leave.connect(desk.details.keep)
        self._frame.bridge.about_to_leave.connect(desk.whole.keep)

    def acts(self) -> Acts:
        """What the keys and menus do here."""
        return (*self.several.acts(), *self.details.acts(), *self.wholes.acts())

    def show_scheme(self, scheme: Scheme) -> None:
        """Ask and offer what this scheme has, in the language of the moment."""
        self._desk.whole.show_scheme(scheme, self.wholes.keys())
        self.wholes.show_scheme(scheme)
        self.details.show_scheme(scheme)

    @Slot()
    def show_document(self) -> None:
        """Another document is open, or none."""
        self.several.take(())
        self.wholes.tell()

    def on_changed(self, edit: Edit) -> None:
        """Follow an edit that the open document has just taken."""
        self.several.on_changed(edit)
        self.wholes.tell()

    @Slot()
    def to_text(self) -> None:
        """Let the keys go to the text again."""
        self._desk.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_chosen(self) -> None:
        spans = self.several.spans()
        self._desk.spans.show_chosen(spans, self._desk.view.chosen_span())
        self.many_chosen.emit(len(spans) if self.several.are_many else 0)

    @Slot()
    def _on_list_wanted(self) -> None:
        if self._desk.spans.has_focus():
            self.to_text()
        else:
            self._raise(self._desk.spans)
            self._desk.spans.take_focus()

    @Slot(str)
    def _on_detail_wanted(self, name: str) -> None:
        self._raise(self._desk.details)
        self._desk.details.write(name)

    @Slot()
    def _on_note_wanted(self) -> None:
        self._raise(self._desk.whole)
        self._desk.whole.write_note()

    @Slot(str)
    def _on_answer_wanted(self, name: str) -> None:
        self._raise(self._desk.whole)
        self._desk.whole.write(name)

    def _raise(self, panel: QWidget) -> None:
        """Bring a panel of the side into sight, and the side where it is hidden."""
        self._desk.side.show()
        self._desk.side.lists.setCurrentWidget(panel)

    @Slot(object)
    def _on_whole(self, whole: Whole) -> None:
        self._desk.whole.show_whole(whole)
        layers = [one for one in self._frame.scheme.layers if not one.is_retired and whole.document_id]
        self._desk.heading.show_layers(
            [(one.name, wording.titled(one.titles) or one.name, one.name in whole.done) for one in layers]
        )
