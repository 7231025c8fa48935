"""What is said of wholes: labels, finished layers and the note of a document, and labels of whole sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from annotation.change import Edit
from annotation.document import Document, EditRefused
from annotation.edits import set_document_label, set_note
from annotation.ranges import Range
from annotation.rules import done_layers, set_layer_done
from annotation.scheme import DocumentLabelType, Scheme, Unit
from annotation.sentence_labels import label_of, label_sentences, sentences_of
from annotation.span import Span
from ui import naming, wording
from ui.bridge import Bridge
from ui.keymap import Keymap
from ui.labelling import Labelling
from ui.panels.document_labels import Whole
from ui.text.view import SpanView
from ui.value_menu import Question, ValueMenu

Acts = tuple[tuple[str, Callable[[], object]], ...]

ASK, NOTE = "document.label", "document.note"
LAYERS_WITH_KEYS = 4


def done_id(place: int) -> str:
    """The id of the act that finishes the layer at that place of the scheme."""
    return f"layer.done.{place + 1}"


class Wholes(QObject):
    """`told` a Whole whenever it changes; `note_wanted`, `writing_wanted`: a field is to have the caret."""

    told = Signal(object)
    note_wanted = Signal()
    writing_wanted = Signal(str)

    def __init__(
        self, view: SpanView, bridge: Bridge, labelling: Labelling, keymap: Keymap, parent: QObject | None = None
    ) -> None:
        """`keymap`: knows the keys that are shown and that the menu goes on by."""
        super().__init__(parent)
        self._view = view
        self._bridge = bridge
        self._labelling = labelling
        self._keymap = keymap
        self._scheme = Scheme()
        labelling.defer_to(self.label_sentence)

    def acts(self) -> Acts:
        """What the keys and menus do here."""
        return (
            (ASK, self.ask),
            (NOTE, self.note_wanted.emit),
            *((done_id(place), partial(self.turn_layer, place)) for place in range(LAYERS_WITH_KEYS)),
        )

    def keys(self) -> tuple[str, str]:
        """The keys of the questions and of the note, as people read them."""
        return self._keymap.shown(ASK), self._keymap.shown(NOTE)

    def show_scheme(self, scheme: Scheme) -> None:
        """Go by that scheme."""
        self._scheme = scheme
        self.tell()

    @Slot()
    def tell(self) -> None:
        """Say how things stand with the document."""
        document = self._bridge.document
        if document is None:
            self.told.emit(Whole())
            return
        answers: dict[str, tuple[str, ...]] = {}
        for one in document.labels:
            answers[one.name] = (*answers.get(one.name, ()), one.value)
        may_write = self._bridge.may_write
        self.told.emit(Whole(document.id, answers, done_layers(document), document.note, may_write))

    # ---- wishes

    @Slot(str, object)
    def set_label(self, name: str, values: Iterable[str]) -> None:
        """Let these be the answers to that question; of many, those that the scheme does not know stay."""
        kind = self._question(name)
        known = {value for value, _ in kind.values} if kind is not None else set()

        def answered(document: Document) -> Edit:
            strange = [one.value for one in document.labels if one.name == name and one.value not in known]
            kept = strange if kind is not None and kind.is_many and kind.values else []
            return set_document_label(document, name, (*values, *kept))

        self._do(answered)

    @Slot(str, bool)
    def set_layer_done(self, layer: str, is_done: bool) -> None:
        """Mark a layer as finished in this document, or not."""
        self._do(lambda document: set_layer_done(document, layer, is_done=is_done))

    def turn_layer(self, place: int) -> None:
        """Turn round whether the layer at that place of the scheme is finished."""
        document = self._bridge.document
        layers = [one.name for one in self._scheme.layers if not one.is_retired]
        if document is not None and place < len(layers):
            self.set_layer_done(layers[place], layers[place] not in done_layers(document))

    @Slot(str)
    def set_note(self, words: str) -> None:
        """Let the note on the document say that."""
        self._do(lambda document: set_note(document, words))

    def ask(self) -> None:
        """Open the menu of the document's labels over the text."""
        document = self._bridge.document
        asked = [one for one in self._scheme.document_labels if not one.is_retired]
        if document is None or not asked or not self._bridge.may_write:
            return
        questions = [
            Question(
                kind.name,
                wording.titled(kind.titles) or kind.name,
                naming.answers(kind),
                tuple(one.value for one in document.labels if one.name == kind.name),
                kind.is_many,
            )
            for kind in asked
        ]
        menu = ValueMenu(questions, self._keymap.keys(ASK), self._view)
        menu.answered.connect(self.set_label)
        menu.writing_wanted.connect(self.writing_wanted)
        port = self._view.viewport()
        corner = port.rect().topRight() if port.isRightToLeft() else port.rect().topLeft()
        inwards = -24 if port.isRightToLeft() else 24
        menu.show_beside(port.mapToGlobal(corner + QPoint(inwards, 12)))

    def _question(self, name: str) -> DocumentLabelType | None:
        return next((one for one in self._scheme.document_labels if one.name == name), None)

    # ---- sentences

    def label_sentence(self, layer: str, label: str) -> bool:
        """Label the sentences the hand is on; False, and nothing is done, for a label that is not one of sentences."""
        document = self._bridge.document
        if document is None:
            return False
        chosen = self._view.chosen_span()
        if self._scheme.unit_of(layer) is not Unit.SENTENCE:
            # Else the key of a name would turn the sentence that was just labelled into a name.
            if chosen is not None and self._scheme.unit_of(chosen.layer) is Unit.SENTENCE:
                self._view.choose("")
            return False
        sentences = sentences_of(document.text, *self._place(chosen))
        if sentences:
            self._label(document, sentences, (layer, label))
        return True

    def _place(self, chosen: Span | None) -> Range:
        """The selection, else the word that a key means, else the chosen span, else where the caret stands."""
        meant = self._view.selection() or self._view.aimed()
        if meant is not None:
            return meant
        return chosen.hull if chosen is not None else Range(self._view.caret, self._view.caret)

    def _label(self, document: Document, sentences: list[Range], pair: tuple[str, str]) -> None:
        layer, label = pair
        try:
            edit = label_sentences(document, self._bridge.ids, sentences, layer, label, maker=self._bridge.maker)
        except EditRefused:
            standing = label_of(document, sentences[0], layer)
            if standing is not None:
                self._view.choose(standing.id)
                self._labelling.already_there.emit(standing)
            return
        if self._bridge.do(edit) is not None:
            self._view.clear_selection()
            labelled = label_of(document, sentences[-1], layer)
            if labelled is not None:
                self._view.choose(labelled.id)

    def _do(self, edit: Callable[[Document], Edit]) -> None:
        """Do what changes something; what stands already is no trouble."""
        document = self._bridge.document
        if document is None or not self._bridge.may_write:
            return
        try:
            made = edit(document)
        except EditRefused:
            self.tell()
            return
        self._bridge.do(made)
