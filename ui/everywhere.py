"""Label once: the list of all other places of a form or the hits of a query, and the one change that labels them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import fields
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotation.change import Change, Edit
from annotation.document import Document
from annotation.everywhere import Place, Sheet, mark
from annotation.find import FindError, FindOptions
from annotation.occurrences import EVERYWHERE, Matching
from annotation.ranges import Range
from annotation.scheme import Scheme
from annotation.span import Span
from corpus import aside
from corpus.progress import Progress
from corpus.propagation import Listing, Wanted, label_places, list_in, list_places
from ui import patterns, wording
from ui.bridge import Bridge
from ui.counted import PLACES
from ui.labelling import Labelling, Pair
from ui.models.concordance import ConcordanceModel, Spot
from ui.panels.concordance import ConcordancePanel, Heading
from ui.settings import Setting, Settings
from ui.tasks import Task
from ui.text.hits import NO_HITS, Hits
from ui.text.style import SpanStyle, style_of
from ui.text.view import SpanView

# A shorter text is searched at once, in a few milliseconds, so that the key after G finds the list there.
_AT_ONCE = 60_000
_NAMES = tuple(one.name for one in fields(Matching))
_PROJECT = "project"


# Hears which places of a list were ticked when it was accepted, and which were not.
Decide = Callable[[list[Place], list[Place]], None]


class _Origin(NamedTuple):
    """Where the hand was when the list came, and is again when it goes; `standing`: where the text stood."""

    document_id: str
    selection: Range | None
    caret: int
    chosen: str
    standing: tuple[int, int]


class Everywhere(QObject):
    """Opens, fills and closes the list, and labels what is ticked in it. `said`: what the status line is to say."""

    said = Signal(str)
    closed = Signal()

    def __init__(
        self,
        view: SpanView,
        bridge: Bridge,
        labelling: Labelling,
        panel: ConcordancePanel,
        model: ConcordanceModel,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._bridge = bridge
        self._labelling = labelling
        self._panel = panel
        self._model = model
        self._settings = settings
        self._scheme = Scheme()
        self._styles: Mapping[tuple[str, str], SpanStyle] = {}
        self._wanted: Wanted | None = None
        self._is_project = False
        self._origin: _Origin | None = None
        self._goal: tuple[str, Range] | None = None
        self._given: tuple[tuple[Place, ...], Decide] | None = None
        self._task: Task | None = None
        self._is_ours = False
        panel.accepted.connect(self.accept)
        panel.left.connect(self.leave)
        panel.spot_chosen.connect(self._on_spot)
        panel.spot_opened.connect(self._on_opened)
        panel.matching_chosen.connect(self._on_matching)
        panel.scope_chosen.connect(self._on_scope)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        return (
            ("span.everywhere", partial(self.list_span, in_project=None)),
            ("span.everywhere_project", partial(self.list_span, in_project=True)),
        )

    def set_scheme(self, scheme: Scheme, styles: Mapping[tuple[str, str], SpanStyle]) -> None:
        """What labels are called and how they look."""
        self._scheme, self._styles = scheme, styles
        titles = {(layer.name, one.name): wording.label(scheme, layer.name, one.name) for layer, one in scheme.labels()}
        self._model.set_styles(styles, titles)

    @property
    def is_open(self) -> bool:
        """Whether a list is shown or on its way."""
        return self._wanted is not None

    # ---- asking for a list

    def list_span(self, *, in_project: bool | None) -> None:
        """List where else the chosen span's form stands; `in_project`: None for where that label was sought last."""
        span = self._span()
        if span is None:
            self.said.emit(self.tr("Choose a span first: then G lists every other place of its words"))
            return
        kept = self._settings.get(_kept(span.layer, span.label))
        matching = Matching(**{name: name in kept for name in _NAMES})
        wanted = Wanted(span.surface, (span.layer, span.label), matching)
        self._list(wanted, is_project=_PROJECT in kept if in_project is None else in_project)

    def list_hits(self, query: str, options: FindOptions, *, is_project: bool) -> None:
        """List the hits of a query; a label's key then lists them for that label."""
        self._list(Wanted(query, options=options), is_project=is_project)

    @Slot(object, object, object)
    def list_given(self, wanted: Wanted, places: tuple[Place, ...], decide: Decide) -> None:
        """List places that are known already; `decide` hears which of them were ticked and which were not."""
        document = self._bridge.document
        if document is not None:
            self._begin(document, wanted, is_project=False)
            self._given = places, decide
            self._show(wanted, Listing((Sheet(document.id, "", document.text, places),), is_whole=True))

    @Slot(str, str)
    def label(self, layer: str, label: str) -> None:
        """A label was chosen: while a list is open, for what it lists; else for what is selected."""
        if self._wanted is None:
            self._labelling.label(layer, label)
        elif self._bridge.may_write:
            self._list(self._wanted._replace(pair=(layer, label)), is_project=self._is_project)

    @Slot(str, str)
    def label_everywhere(self, layer: str, label: str) -> None:
        """A label's key was pressed together with that for the list of every other place of what it labels."""
        if self._wanted is not None:
            self.label(layer, label)
            return
        self._labelling.label_by_key(layer, label)
        span = self._view.chosen_span()
        if span is not None and (span.layer, span.label) == (layer, label):
            self.list_span(in_project=None)

    def _span(self) -> Span | None:
        """The chosen span, else the innermost one under the caret."""
        under = self._view.spans_at(self._view.caret)
        return self._view.chosen_span() or next(iter(under), None)

    def _list(self, wanted: Wanted, *, is_project: bool) -> None:
        document = self._bridge.document
        self._begin(document, wanted, is_project=is_project)
        if is_project:
            self._search_project(wanted)
        elif document is not None:
            self._search_document(document, wanted)

    def _begin(self, document: Document | None, wanted: Wanted, *, is_project: bool) -> None:
        self._stop()
        self._given = None
        if self._origin is None and document is not None:
            view = self._view
            self._origin = _Origin(document.id, view.selection(), view.caret, view.chosen(), view.standing())
        self._wanted, self._is_project = wanted, is_project

    def _search_document(self, document: Document, wanted: Wanted) -> None:
        # Of its own, for the thread: spans come and go meanwhile.
        spans = list(document.spans.ordered()) if wanted.pair else []
        make = partial(list_in, document, spans, wanted)
        if len(document.text) <= _AT_ONCE and wanted.options is None:
            self._show(wanted, make())
            return
        self._run(wanted, lambda _progress: make(), self.tr("Looking for every place"))

    def _search_project(self, wanted: Wanted) -> None:
        project = self._bridge.project
        if project is None:
            return

        def work(progress: Progress) -> Listing:
            with closing(project.reader()) as store:
                return list_places(store, wanted, progress)

        self._run(wanted, work, self.tr("Looking through the project"))

    def _run(self, wanted: Wanted, work: Callable[[Progress], Listing], title: str) -> None:
        self._panel.begin(self._heading(wanted))
        self._task = self._bridge.tasks.run(work, partial(self._show, wanted), self._on_failed, title)
        self._task.ended.connect(partial(self._on_ended, self._task))

    def _show(self, wanted: Wanted, listing: Listing) -> None:
        """The list is there; the last one asked for counts."""
        if wanted is not self._wanted:
            return
        is_first = not self._panel.isVisible()
        if not listing.sheets and is_first and wanted.matching == EVERYWHERE:
            self._forget()
            said = self.tr("{words} stands nowhere else without this label")
            self.said.emit(said.format(words=wording.isolated(wording.shortened(wanted.words))))
            return
        self._model.show_sheets(listing.sheets)
        self._show_hits(listing.sheets)
        origin = self._origin
        line = self._model.line_near(origin.document_id, origin.caret) if origin else 0
        self._panel.present(self._heading(wanted), line, is_whole=listing.is_whole)
        # What the list was asked for stays in sight above it; only moving in the list moves the text.
        self._return(origin)

    def _return(self, origin: _Origin | None) -> None:
        """Text and hand as they were when the list was asked for, if it is still that document."""
        document, view = self._bridge.document, self._view
        if origin is None or document is None or origin.document_id != document.id:
            return
        around = view.parentWidget()
        room = around.layout() if around is not None else None
        if room is not None:
            # The room that the list takes, or gives back, counts at once.
            room.activate()
        start, end = origin.selection or (origin.caret, origin.caret)
        span = document.spans.get(origin.chosen) if origin.chosen else None
        view.set_selection(start, end)
        view.choose(span.id if span is not None else "")
        view.stand(origin.standing)
        view.reveal(*((span.start, span.end) if span is not None else (start, end)))

    def _show_hits(self, sheets: Iterable[Sheet]) -> None:
        document = self._bridge.document
        here = next((one for one in sheets if document is not None and one.document_id == document.id), None)
        self._view.show_hits(Hits((one.start, one.end) for one in here.places) if here else NO_HITS)

    def _heading(self, wanted: Wanted) -> Heading:
        words = wording.isolated(wording.shortened(wanted.words))
        names = None
        if wanted.options is None:
            names = frozenset(name for name in _NAMES if getattr(wanted.matching, name))
        if wanted.pair is None:
            return Heading(self.tr("Hits of {words}").format(words=words), None, self._is_project, names)
        label = wording.label(self._scheme, *wanted.pair)
        said = self.tr("{words} as {label}").format(words=words, label=label)
        return Heading(said, style_of(self._styles, *wanted.pair), self._is_project, names)

    # ---- in the list

    @Slot(object)
    def _on_spot(self, spot: Spot) -> None:
        """Moving in the list shows the place in the text, where it lies in the open document."""
        document = self._bridge.document
        if document is not None and document.id == spot.sheet.document_id:
            self._view.set_selection(spot.place.start, spot.place.end)
            self._view.reveal(spot.place.start, spot.place.end)

    @Slot(object)
    def _on_opened(self, spot: Spot) -> None:
        """Go to the place, in its document, and leave the list."""
        document = self._bridge.document
        place = Range(spot.place.start, spot.place.end)
        self._forget()
        if document is not None and document.id == spot.sheet.document_id:
            self._go(place)
        else:
            self._goal = (spot.sheet.document_id, place)
            self._bridge.open_document(spot.sheet.document_id)

    def _go(self, place: Range) -> None:
        self._view.set_selection(place.start, place.end)
        self._view.reveal(place.start, place.end)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_matching(self, names: frozenset[str]) -> None:
        wanted = self._wanted
        if wanted is not None:
            self._keep(wanted.pair, names, is_project=self._is_project)
            matching = Matching(**{name: name in names for name in _NAMES})
            self._list(wanted._replace(matching=matching), is_project=self._is_project)

    @Slot(bool)
    def _on_scope(self, is_project: bool) -> None:
        wanted = self._wanted
        if wanted is not None:
            names = frozenset(name for name in _NAMES if getattr(wanted.matching, name))
            if wanted.options is None:
                self._keep(wanted.pair, names, is_project=is_project)
            self._list(wanted._replace(), is_project=is_project)

    def _keep(self, pair: Pair | None, names: frozenset[str], *, is_project: bool) -> None:
        """Remember the choices with the label."""
        if pair is not None:
            kept = (*(name for name in _NAMES if name in names), *((_PROJECT,) if is_project else ()))
            self._settings.set(_kept(*pair), kept)

    # ---- the end of it

    @Slot()
    def accept(self) -> None:
        """Label what is ticked: one change, which one undo takes back."""
        wanted, document, project = self._wanted, self._bridge.document, self._bridge.project
        chosen = self._model.chosen()
        if wanted is None or wanted.pair is None or project is None or self._panel.is_busy:
            return
        pair, given = wanted.pair, self._given
        self.leave()
        if given is not None:
            ticked = set(next(iter(chosen.values()), ()))
            given[1]([one for one in given[0] if one in ticked], [one for one in given[0] if one not in ticked])
            return
        if not chosen:
            return
        count = sum(len(places) for places in chosen.values())
        done = partial(self._on_labelled, count)
        if document is not None and chosen.keys() == {document.id}:
            self._bridge.do_many(count, partial(self._marked, chosen[document.id], pair), done)
            return
        make = partial(label_places, chosen=chosen, pair=pair, maker=self._bridge.maker, ids=self._bridge.ids)
        self._bridge.do_beside(aside.by(make), done, self.tr("Labelling everywhere"))

    def _marked(self, places: list[Place], pair: Pair, document: Document) -> Edit:
        return mark(document, self._bridge.ids, places, *pair, maker=self._bridge.maker)

    def _on_labelled(self, count: int, change: Change | None) -> None:
        if change is not None:
            self.said.emit(PLACES.labelled(count))

    @Slot()
    def leave(self) -> None:
        """Close the list and put the hand back where it was."""
        if not self.is_open:
            return
        origin = self._origin
        self._forget()
        self._return(origin)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self._stop()
        self._wanted = self._origin = self._given = None
        self._panel.hide()
        self._model.show_sheets(())
        self._view.show_hits(NO_HITS)
        self.closed.emit()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_ended(self, task: Task) -> None:
        """Stopped by hand: the list that was on its way does not come."""
        if task is self._task:
            self._task = None
            if task.is_cancelled:
                self.leave()

    def _on_failed(self, error: BaseException) -> None:
        self.leave()
        if isinstance(error, FindError):
            self.said.emit(patterns.trouble(error))
        else:
            self._bridge.tell(error)

    # ---- facts

    def on_document_opened(self, document: Document) -> None:
        """Another document: its places are marked where it was listed too, and a place that was asked for is shown."""
        goal, self._goal = self._goal, None
        if goal is not None and goal[0] == document.id:
            self._go(goal[1])
        elif self.is_open:
            self._forget()

    def on_document_closed(self) -> None:
        """Nothing is open."""
        self._goal = None
        if self.is_open:
            self._forget()

    def on_changed(self, change: Change) -> None:
        """Something else was done to the document: the list may say what is no longer so."""
        document = self._bridge.document
        if self._wanted is not None and document is not None and change.touches(document.id):
            self.leave()


def _kept(layer: str, label: str) -> Setting[tuple[str, ...]]:
    """What is remembered for a label: the names of the spellings that count as the same, and whether the project."""
    return Setting(f"everywhere/{layer}/{label}", _NAMES)
