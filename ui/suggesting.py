"""Suggestions: keys go from one form to the next, accept it with all its places, reject it, or change it first.

What is shown is what the assistant offered less what has been decided since: a suggestion goes when a label of its
layer lies where it lies, and comes back when that label is undone. The one in front is selected in the text, so that
a label's key gives it another label and the boundary keys move its edges before it is accepted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from annotation.change import Change, Edit
from annotation.document import Document
from annotation.everywhere import Place
from annotation.find import FindOptions
from annotation.identity import IdSource
from annotation.ranges import Range, to_ranges
from annotation.scheme import Scheme
from annotation.span import Span
from annotation.suggest.accepting import accept
from annotation.suggest.choosing import undecided
from annotation.suggest.quotes import NOBODY
from annotation.suggest.suggestion import Answer, Suggestion
from annotation.suggest.voiced import accept_voiced
from corpus.assistant_lines import NOBODY_HELD, NOTHING, HeldBack, Offered
from corpus.propagation import Wanted
from ui import wording
from ui.bridge import Bridge
from ui.counted import PLACES
from ui.held_words import held_back
from ui.panels.suggestion_bar import Said, SuggestionBar
from ui.text.hits import Hits
from ui.text.style import SpanStyle, style_of
from ui.text.suggested import Suggested
from ui.text.view import SpanView
from ui.voicing import Voicing


class Form(NamedTuple):
    """What is decided on together. `numbers`: the places of its suggestions among those that are shown, in order."""

    words: str
    layer: str
    label: str
    numbers: tuple[int, ...]
    probability: float | None


class Suggesting(QObject):
    """Shows what is offered for the open document and turns keys into edits.

    `said`: words for the status line. `refused`: answers (a frozenset) that are not to be offered again in a document.
    `list_wanted`: these places (of a `Wanted`) are to be listed with ticks, and who hears of them.
    """

    said = Signal(str)
    refused = Signal(str, object)
    list_wanted = Signal(object, object, object)

    def __init__(self, view: SpanView, bridge: Bridge, bar: SuggestionBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._bridge = bridge
        self._bar = bar
        self._scheme = Scheme()
        self._styles: Mapping[tuple[str, str], SpanStyle] = {}
        self._offered = NOTHING
        self._held = NOBODY_HELD
        self._voicing = Voicing(self)
        self._voicing.found.connect(self._tell)
        self._rejected: set[Answer] = set()
        self._decided: set[Suggestion] = set()
        self._shown: list[Suggestion] = []
        self._forms: list[list[int]] = []
        self._front: Suggestion | None = None
        self._overlay = Suggested()
        view.add_overlay(self._overlay)
        bar.accepted.connect(self.accept)
        bar.voiced_accepted.connect(self.accept_voiced)
        bar.rejected.connect(self.reject)
        bar.all_accepted.connect(self.accept_all)
        bar.list_requested.connect(self.list_places)
        bar.step_requested.connect(self.step)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        return (
            ("suggestion.next", lambda: self.step(1)),
            ("suggestion.previous", lambda: self.step(-1)),
            ("suggestion.accept", self.accept),
            ("suggestion.accept_one", self.accept_one),
            ("suggestion.accept_voiced", self.accept_voiced),
            ("suggestion.list", self.list_places),
            ("suggestion.reject", self.reject),
            ("suggestion.reject_one", self.reject_one),
            ("suggestion.accept_all", self.accept_all),
        )

    @property
    def shown(self) -> Sequence[Suggestion]:
        """What is suggested in the open document now, in the order of the text."""
        return tuple(self._shown)

    @property
    def front(self) -> Suggestion | None:
        """The suggestion that keys mean, or None before one was gone to."""
        return self._front

    def set_scheme(self, scheme: Scheme, styles: Mapping[tuple[str, str], SpanStyle]) -> None:
        """What labels are called and how they look."""
        self._scheme, self._styles = scheme, styles
        self._overlay.set_styles(styles)
        self._tell()

    # ---- facts

    def show_offer(
        self, offered: Offered, decided: frozenset[Suggestion] | None = None, held: HeldBack = NOBODY_HELD
    ) -> None:
        """These are offered for the open document; those for labels that the scheme offers no more are left out.

        `decided`: those of them that contradict a label of the document as it stands; None where it is to be looked at.
        `held`: what is held back.
        """
        document = self._bridge.document
        if document is None:
            return
        known = {(layer.name, label.name) for layer, label in self._scheme.labels() if not label.is_retired}
        kept = [
            pair for pair in zip(offered.shown, offered.forms, strict=True) if (pair[0].layer, pair[0].label) in known
        ]
        self._offered = offered._replace(shown=tuple(one for one, _ in kept), forms=tuple(form for _, form in kept))
        self._held = held
        self._rejected = set(offered.rejected)
        self._decided = self._decided_among(document, self._offered.shown) if decided is None else set(decided)
        self._show()

    def on_document(self) -> None:
        """Another document, or none: what was offered for the last one is not for this one."""
        self._offered, self._held, self._front = NOTHING, NOBODY_HELD, None
        self._rejected, self._decided = set(), set()
        self._show()

    def on_changed(self, edit: Edit) -> None:
        """Labels came or went: what they contradict goes, and comes back with them."""
        document = self._bridge.document
        if document is None or not self._offered.shown:
            return
        hulls = [(one.start, one.end) for one in (*edit.before, *edit.after) if isinstance(one, Span)]
        if not hulls:
            return
        touched = Hits(to_ranges(hulls))
        near = [one for one in self._offered.shown if any(touched.between(one.start, one.end))]
        decided = (self._decided - set(near)) | self._decided_among(document, near)
        if decided != self._decided:
            self._decided = decided
            self._show()

    def _decided_among(self, document: Document, offered: Iterable[Suggestion]) -> set[Suggestion]:
        found: set[Suggestion] = set()
        rejected, is_nested = frozenset(self._rejected), self._offered.nested.__contains__
        for one in offered:
            standing = document.spans.touching(one.start, one.end)
            if standing or one.answer in rejected:
                found.update(undecided([one], standing, rejected, is_nested)[1])
        return found

    # ---- going from one to the next

    def step(self, forms: int) -> None:
        """Put the next form in front, or the previous one; from the cursor where none is in front."""
        if not self._forms:
            self.said.emit(self.tr("Nothing is suggested here"))
            return
        here = self._form()
        if here is not None:
            place = self._forms.index(list(here.numbers)) + forms
        else:
            behind = (number for number, one in enumerate(self._forms) if self._first(one).start >= self._view.caret)
            place = next(behind, 0) + (forms if forms < 0 else 0)
        self._bring(self._first(self._forms[place % len(self._forms)]))

    def _bring(self, one: Suggestion | None) -> None:
        """Put a suggestion in front, selected and in sight; None for none."""
        self._front = one
        if one is not None:
            self._view.choose("")
            self._view.set_selection(one.start, one.end)
            self._view.reveal(one.start, one.end)
        self._tell()

    def _first(self, numbers: Sequence[int]) -> Suggestion:
        return self._shown[numbers[0]]

    def _form(self) -> Form | None:
        if self._front is None or self._front not in self._shown:
            return None
        number = self._shown.index(self._front)
        numbers = next(one for one in self._forms if number in one)
        return _form([self._shown[one] for one in numbers], numbers)

    def _meant(self) -> Suggestion | None:
        """The one in front, else the one at the word that keys are aimed at."""
        if self._form() is not None:
            return self._front
        aimed = self._view.selection() or self._view.aimed()
        numbers = self._overlay.between(*aimed) if aimed is not None else ()
        there = [self._shown[number] for number in numbers]
        return min(there, key=lambda one: one.end - one.start, default=None)

    def _all_meant(self) -> list[Suggestion]:
        """The places of the form that is meant, which comes to the front; none, and that is said, where none is."""
        meant = self._meant()
        if meant is None:
            self._say_none()
            return []
        self._front = meant
        form = self._form()
        return [self._shown[number] for number in form.numbers] if form else [meant]

    # ---- deciding

    def accept(self) -> None:
        """Label every place of the form in front, or the one place whose edges were moved; one undo."""
        meant = self._meant()
        moved = self._moved(meant) if meant is not None else None
        if meant is not None and moved is not None:
            self._label([meant], moved)
        else:
            self._label(self._all_meant())

    def accept_one(self) -> None:
        """Label the place in front alone."""
        meant = self._meant()
        if meant is None:
            self._say_none()
        else:
            self._label([meant], self._moved(meant))

    def accept_voiced(self) -> None:
        """Label the quotation in front, and link it to its speaker and its cue, as the bar says them; one undo."""
        meant, voices = self._meant(), self._voicing.of(self._bridge.document, self._scheme, self._front)
        if meant is None or voices == NOBODY or not self._bridge.may_write:
            self._say_none()
            return
        scheme, ids, maker, place = self._scheme, self._bridge.ids, self._bridge.maker, self._moved(meant)
        after = self._after(meant)

        def build(document: Document) -> Edit:
            return accept_voiced(document, ids, scheme, meant, voices, maker=maker, place=place)

        self._bridge.do_many(1, build, partial(self._on_labelled, 1, after))

    def accept_all(self) -> None:
        """Label everything that is suggested in the document; one undo."""
        if self._shown:
            self._label(self._shown)
        else:
            self._say_none()

    def reject(self) -> None:
        """Offer the form in front no more in this document."""
        self._reject(self._all_meant())

    def reject_one(self) -> None:
        """Offer the place in front no more."""
        meant = self._meant()
        if meant is None:
            self._say_none()
        else:
            self._reject([meant])

    def list_places(self) -> None:
        """List the places of the form in front, with ticks."""
        meant = self._all_meant()
        if meant:
            these = {Place(one.start, one.end, 0, None): one for one in meant}
            wanted = Wanted(meant[0].surface, (meant[0].layer, meant[0].label), options=FindOptions())
            self.list_wanted.emit(wanted, tuple(these), partial(self._on_ticked, these))

    def _on_ticked(self, these: Mapping[Place, Suggestion], ticked: list[Place], left: list[Place]) -> None:
        """What was ticked is accepted; what was not is not offered again."""
        if left:
            self._reject([these[one] for one in left], is_quiet=bool(ticked))
        if ticked:
            self._label([these[one] for one in ticked])

    def _moved(self, meant: Suggestion) -> Range | None:
        """What is selected in place of the suggestion in front, where its edges were moved."""
        selection = self._view.selection()
        if meant is not self._front or selection is None or selection == meant.hull:
            return None
        return selection if selection.start < meant.end and meant.start < selection.end else None

    def _label(self, chosen: Sequence[Suggestion], place: Range | None = None) -> None:
        if not chosen or self._bridge.document is None or not self._bridge.may_write:
            return
        after = self._after(chosen[0])
        build = partial(_accepted, ids=self._bridge.ids, chosen=tuple(chosen), maker=self._bridge.maker, place=place)
        self._bridge.do_many(len(chosen), build, partial(self._on_labelled, len(chosen), after))

    def _on_labelled(self, count: int, after: int, change: Change | None) -> None:
        if change is not None:
            self.said.emit(PLACES.labelled(count))
            self._go_on(after)

    def _reject(self, chosen: Sequence[Suggestion], *, is_quiet: bool = False) -> None:
        document = self._bridge.document
        if not chosen or document is None or not self._bridge.may_write:
            return
        after = self._after(chosen[0])
        answers = frozenset(one.answer for one in chosen)
        self._rejected |= answers
        self._decided |= {one for one in self._offered.shown if one.answer in answers}
        self.refused.emit(document.id, answers)
        if not is_quiet:
            self.said.emit(self.tr("It is not suggested here again"))
            self._show()
            self._go_on(after)

    def _after(self, one: Suggestion) -> int:
        """Where to look for the next one."""
        return self._front.start if self._front is not None else one.start

    def _go_on(self, start: int) -> None:
        """The next suggestion behind `start` comes to the front; the first one after the last."""
        following = (one for one in self._shown if one.start >= start)
        self._bring(next(following, self._shown[0] if self._shown else None))
        if self._front is None:
            self._view.clear_selection()

    def _say_none(self) -> None:
        said = self.tr("Nothing is suggested here") if not self._shown else self.tr("Go to a suggestion first")
        self.said.emit(said)

    # ---- showing

    def _show(self) -> None:
        pairs = zip(self._offered.shown, self._offered.forms, strict=True)
        left = [pair for pair in pairs if pair[0] not in self._decided]
        self._shown = [one for one, _ in left]
        numbers: dict[int, list[int]] = {}
        for number, (_, form) in enumerate(left):
            numbers.setdefault(form, []).append(number)
        self._forms = list(numbers.values())
        self._overlay.show(self._shown)
        if self._front not in self._shown:
            self._front = None
        self._tell()

    def _tell(self) -> None:
        form = self._form()
        # Where all that was offered is decided on, nobody waits for more.
        is_told = bool(self._forms) or not self._offered.shown
        held = held_back(self._held, self._scheme) if is_told else ""
        if form is None or self._front is None:
            self._overlay.put_in_front(-1)
            self._bar.say(Said(-1, len(self._forms), held=held))
        else:
            self._overlay.put_in_front(self._shown.index(self._front), frozenset(form.numbers))
            self._bar.say(
                Said(
                    self._forms.index(list(form.numbers)),
                    len(self._forms),
                    wording.shortened(form.words),
                    wording.label(self._scheme, form.layer, form.label),
                    len(form.numbers),
                    form.probability,
                    wording.suggester(self._front.suggester),
                    style_of(self._styles, form.layer, form.label),
                    held,
                    self._voicing.words(self._bridge.document, self._scheme, self._front),
                )
            )
        self._view.viewport().update()


def _form(places: Sequence[Suggestion], numbers: Sequence[int]) -> Form:
    known = [one.probability for one in places if one.probability is not None]
    mean = sum(known) / len(known) if known else None
    return Form(places[0].surface, places[0].layer, places[0].label, tuple(numbers), mean)


def _accepted(
    document: Document, *, ids: IdSource, chosen: Sequence[Suggestion], maker: str, place: Range | None
) -> Edit:
    return accept(document, ids, chosen, maker=maker, place=place)
