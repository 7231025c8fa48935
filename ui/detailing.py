"""The details of the chosen spans: what is shown of them, and what a key, a chip or a remark changes in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from PySide6.QtCore import QObject, Signal, Slot

from annotation import edits
from annotation.change import Edit
from annotation.document import Document
from annotation.doubt import turn_doubt
from annotation.rules import span_problems
from annotation.scheme import CERTAINTY, REMARK, AttributeType, Scheme, Titles, ValueKind
from annotation.span import Span
from ui import naming, wording
from ui.beside import below
from ui.bridge import Bridge
from ui.keymap import Keymap
from ui.panels.details import NOTHING, Details
from ui.several import Several
from ui.text.view import SpanView
from ui.value_menu import Question, ValueMenu

Pair = tuple[str, str]
Acts = tuple[tuple[str, Callable[[], object]], ...]

ASK, DOUBT, NOTE = "span.attribute", "span.doubt", "span.note"
_WORDS_AT_MOST = 160
# Of more spans than this it is not asked whether they keep to the rules.
_CHECKED_AT_MOST = 50
# Many thousand spans are looked at in a part of a frame.
_ID, _LABEL, _ATTRIBUTES = attrgetter("id"), attrgetter("layer", "label"), attrgetter("attributes")


class Detailing(QObject):
    """`told`, whenever they change, where to ask for the Details; `writing_wanted`: the field that gets the caret."""

    told = Signal(object)
    writing_wanted = Signal(str)

    def __init__(
        self, view: SpanView, bridge: Bridge, several: Several, keymap: Keymap, parent: QObject | None = None
    ) -> None:
        """`keymap`: knows the keys that are shown and that the menu goes on by."""
        super().__init__(parent)
        self._view = view
        self._bridge = bridge
        self._several = several
        self._scheme = Scheme()
        self._keymap = keymap
        several.chosen_changed.connect(self.tell)

    def acts(self) -> Acts:
        """What the keys and menus do here."""
        return (
            (ASK, self.ask),
            (DOUBT, self.turn_doubt),
            (NOTE, lambda: self.writing_wanted.emit(REMARK)),
        )

    def show_scheme(self, scheme: Scheme) -> None:
        """Go by that scheme."""
        self._scheme = scheme
        self.tell()

    @Slot()
    def tell(self) -> None:
        """Say that things stand otherwise with the chosen spans."""
        self.told.emit(self.details)

    def details(self) -> Details:
        """How things stand with the chosen spans."""
        spans = self._several.spans()
        if not spans:
            return NOTHING
        counts = Counter(map(_LABEL, spans))
        attributes = self._attributes(spans, counts)
        borne = dict.fromkeys(map(_ATTRIBUTES, spans))
        values = {
            kind.name: tuple(dict.fromkeys(dict(each).get(kind.name, "") for each in borne)) for kind in attributes
        }
        own = [one.name for one in attributes if one.name not in (CERTAINTY, REMARK)]
        keys = {CERTAINTY: DOUBT, REMARK: NOTE} | dict.fromkeys(own[:1], ASK)
        is_one = len(spans) == 1
        return Details(
            subject=tuple(map(_ID, spans)),
            title=self._title(counts),
            words=wording.shortened(spans[0].surface, _WORDS_AT_MOST) if is_one else "",
            place=self._place(spans[0]) if is_one else "",
            problems=self._problems(spans),
            attributes=attributes,
            values=values,
            keys={name: self._keymap.shown(act) for name, act in keys.items()},
            may_write=self._bridge.may_write,
        )

    def _attributes(self, spans: Sequence[Span], pairs: Iterable[Pair]) -> tuple[AttributeType, ...]:
        """Those that all of the layers have, and those that a single span bears though the scheme has them not.

        `pairs`: the layers and labels of the spans.
        """
        layers = list(dict.fromkeys(layer for layer, _ in pairs))
        common = list(self._scheme.attributes_of(layers[0]))
        for layer in layers[1:]:
            others = self._scheme.attributes_of(layer)
            common = [one for one in common if one in others]
        borne = spans[0].attributes if len(spans) == 1 else ()
        known = {one.name for one in common}
        strange = [
            AttributeType(one.name, Titles(one.name, one.name), ValueKind.TEXT)
            for one in borne
            if one.name not in known
        ]
        in_use = {one.name for one in borne}
        return (*(one for one in common if not one.is_retired or one.name in in_use), *strange)

    def _title(self, counts: Counter[Pair]) -> str:
        labels = {pair: wording.label(self._scheme, *pair) for pair in counts}
        if counts.total() == 1:
            return next(iter(labels.values()))
        each = " · ".join(f"{labels[pair]} {wording.number(count)}" for pair, count in counts.items())
        return f"{wording.spans(counts.total())}: {each}"

    def _place(self, span: Span) -> str:
        """Offsets, origin and maker in one line."""
        ranges = [f"{wording.number(start)}–{wording.number(end)}" for start, end in span.ranges]
        said = [
            self.tr("Place {ranges}").format(ranges=" + ".join(ranges)),
            wording.origin(span.origin),
        ]
        if span.maker:
            said.append(wording.isolated(span.maker))
        return " · ".join(said)

    def _problems(self, spans: Sequence[Span]) -> tuple[str, ...]:
        document = self._bridge.document
        if document is None or len(spans) > _CHECKED_AT_MOST:
            return ()
        layers = {one.id: one.layer for one in spans}
        found = span_problems(document, self._scheme, spans)
        return tuple(dict.fromkeys(naming.problem(one, self._scheme, layers.get(one.subject, "")) for one in found))

    # ---- wishes

    @Slot(str, str)
    def set_value(self, name: str, value: str) -> None:
        """Give the chosen spans that value; "" takes the attribute away."""
        spans = self._several.spans()
        order, span_ids = self._order(spans), tuple(map(_ID, spans))
        self._do(spans, lambda document: edits.set_attribute(document, span_ids, name, value or None, order))

    def turn_doubt(self) -> None:
        """Doubt the chosen spans, or no more."""
        spans = self._several.spans()
        order = self._order(spans)
        self._do(spans, lambda document: turn_doubt(document, spans, order))

    def _order(self, spans: Sequence[Span]) -> tuple[str, ...]:
        layers = dict.fromkeys(layer for layer, _ in map(_LABEL, spans))
        return tuple(dict.fromkeys(one.name for layer in layers for one in self._scheme.attributes_of(layer)))

    def _do(self, spans: Sequence[Span], build: Callable[[Document], Edit]) -> None:
        """Do what changes something; what stands already is no trouble."""
        if spans and self._bridge.may_write:
            self._bridge.do_many(len(spans), build)

    def ask(self) -> None:
        """Open the menu of values beside the chosen span, at its first attribute."""
        spans = self._several.spans()
        if not spans or not self._bridge.may_write:
            return
        borne = dict.fromkeys(map(_ATTRIBUTES, spans))
        questions = []
        for kind in self._attributes(spans, dict.fromkeys(map(_LABEL, spans))):
            held = {dict(each).get(kind.name, "") for each in borne}
            holding = tuple(held - {""}) if len(held) == 1 else ()
            questions.append(
                Question(kind.name, wording.titled(kind.titles) or kind.name, naming.values(kind), holding)
            )
        if not questions:
            return
        menu = ValueMenu(questions, self._keymap.keys(ASK), self._view)
        menu.answered.connect(lambda name, names: self.set_value(name, names[0] if names else ""))
        menu.writing_wanted.connect(self.writing_wanted)
        menu.show_beside(below(self._view, spans[-1].start, spans[-1].end))
