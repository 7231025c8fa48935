"""The export dialog: what goes out, as what and where to on one side, what will come of it on the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from annotation.scheme import Scheme
from corpus.export_place import Standing, suggested
from corpus.export_wishes import Wishes, format_of, is_folder
from corpus.formats.format import WritableFormat
from corpus.loss_examples import Lost
from corpus.stock import Stock
from ui.dialog_frame import SteppedFrame
from ui.dialogs.export.about_page import AboutPage
from ui.dialogs.export.content_page import ContentPage
from ui.dialogs.export.format_page import FormatPage
from ui.dialogs.export.options_page import OptionsPage
from ui.dialogs.export.outcome import Outcome
from ui.dialogs.export.place_row import PlaceRow
from ui.dialogs.export.units_page import UnitsPage
from ui.dialogs.export.writing_page import WritingPage
from ui.theme import Space

_SIZE = QSize(1040, 720)
_LEAST = QSize(640, 420)
_WIDTHS = (420, 560)
_NARROWEST = 250


class Offer(NamedTuple):
    """What the dialog begins with. `missing`: the extra that a format waits for, by the format's name.

    `folder` and `name`: where the project lies and what it is called.
    """

    formats: tuple[WritableFormat, ...]
    missing: Mapping[str, str]
    scheme: Scheme
    wishes: Wishes
    folder: Path
    name: str


class ExportDialog(SteppedFrame):
    """Holds the wishes. `changed`: they are others now. Wishes: `export_requested`, `folder_requested` and the rest."""

    changed = Signal()
    count_requested = Signal()
    stop_requested = Signal()
    place_requested = Signal()
    place_changed = Signal()
    export_requested = Signal()
    writing_stop_requested = Signal()
    folder_requested = Signal()

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Export"), parent)
        self._offer = offer
        self._wishes = offer.wishes
        self._is_counted = False
        self._is_suggested = not offer.wishes.path
        self._lay_out()

    def _lay_out(self) -> None:
        self.fit(_SIZE, _LEAST)
        self.tabs = QTabWidget()
        self.tabs.setMinimumWidth(_NARROWEST)
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        self._halves.addWidget(self.tabs)
        self._halves.setChildrenCollapsible(False)
        self._halves.setHandleWidth(Space.WIDE)
        self._choices = QWidget()
        self._column = QVBoxLayout(self._choices)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.MEDIUM)
        self._column.addWidget(self._halves, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._choices)
        self.body.addWidget(self.stack, 1)

    def _add_buttons(self) -> None:
        self.folder_button = self.add_button(self.tr("&Open the folder"))
        self.back_button = self.add_button(self.tr("&Back to the choices"))
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.stop_button = self.add_button(self.tr("&Stop"))
        self.export_button = self.add_button(self.tr("&Export"), "primary", is_default=True)
        self.close_button = self.add_button(self.tr("&Close"), "primary")
        self._show_buttons(self.cancel_button, self.export_button)

    def _connect(self) -> None:
        self.cancel_button.clicked.connect(self.reject)
        self.close_button.clicked.connect(self.accept)
        self.back_button.clicked.connect(self.show_choices)
        self.export_button.clicked.connect(self.export_requested)
        self.stop_button.clicked.connect(self.writing_stop_requested)
        self.folder_button.clicked.connect(self.folder_requested)
        self.outcome.count_requested.connect(self.count_requested)
        self.outcome.stop_requested.connect(self.stop_requested)
        self.place.choice_requested.connect(self.place_requested)
        self.place.changed.connect(self._on_place)
        self.formats.changed.connect(self._on_format)
        for page in (self.options, self.content, self.units, self.about):
            page.changed.connect(self._on_changed)
        self._show_export()

    def _furnish(self) -> Iterator[None]:
        """Every part, each a part of a frame."""
        self.formats = FormatPage(self._offer.formats, self._offer.missing, self._wishes.format_name)
        self.tabs.addTab(self.formats, self.tr("&Format"))
        yield
        self.outcome = Outcome()
        yield
        self._halves.addWidget(self.outcome)
        self._halves.setStretchFactor(0, 2)
        self._halves.setStretchFactor(1, 3)
        self._halves.setSizes(list(_WIDTHS))
        yield
        self.place = PlaceRow(self._wishes.path or str(self._suggested()))
        self._column.addWidget(self.place)
        self._add_buttons()
        yield
        self.writing = WritingPage()
        self.stack.addWidget(self.writing)
        yield
        self.options = OptionsPage(self._wishes, [one.name for one in self._offer.scheme.layers])
        self.tabs.addTab(self.options, self.tr("O&ptions"))
        yield
        self.content = ContentPage(self._offer.scheme, self._wishes)
        self.tabs.addTab(self.content, self.tr("Co&ntent"))
        yield
        self.units = UnitsPage(self._wishes)
        self.tabs.addTab(self.units, self.tr("P&ieces"))
        yield
        self.about = AboutPage(self._wishes)
        self.tabs.addTab(self.about, self.tr("&Data set"))
        self._connect()
        yield
        self.ensurePolished()
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.formats.list.setFocus()

    # ---- the wishes

    @property
    def wishes(self) -> Wishes:
        """What is wished for by now."""
        return self._wishes._replace(path=str(self.place.path()) if self.place.field.text().strip() else "")

    def _on_changed(self) -> None:
        """A page was written on."""
        before = self._wishes
        values = {**before.values, before.format_name: self.options.values()}
        self._wishes = before._replace(
            values=values,
            policy=self.options.policy() or before.policy,
            states=self.content.chosen_states(),
            annotators=self.content.chosen_annotators(),
            labels=self.content.labels(),
            unit=self.units.unit(),
            about=self.about.about(),
            is_read_back=self.about.is_read_back.isChecked(),
            split=self.units.split.split(),
            is_seeded=self.units.split.is_seeded,
        )
        self.options.show_wishes(self._wishes)
        if is_folder(before) != is_folder(self._wishes):
            self._suggest()
        self._tell()

    def _on_format(self) -> None:
        self._wishes = self._wishes._replace(format_name=self.formats.chosen())
        self.options.show_wishes(self._wishes)
        self._suggest()
        self._tell()

    def _suggest(self) -> None:
        """A place that suits the format; the folder and the name that were chosen by hand stay."""
        format_ = format_of(self._wishes)
        if self._is_suggested:
            self.place.put(self._suggested())
            self._is_suggested = True
            return
        path = self.place.path()
        stem = path if path.name and path.suffix == "" else path.with_suffix("")
        self.place.put(stem if is_folder(self._wishes) else stem.with_name(stem.name + format_.suffixes[0]))

    def _suggested(self) -> Path:
        wishes = self._wishes
        return suggested(self._offer.folder, self._offer.name, format_of(wishes), is_folder=is_folder(wishes))

    def _tell(self) -> None:
        """The wishes are others: what was counted holds no more."""
        self._is_counted = False
        self._show_export()
        self.changed.emit()

    def _on_place(self) -> None:
        self._is_suggested = False
        self._show_export()
        self.place_changed.emit()

    def _show_export(self) -> None:
        self.export_button.setEnabled(self._is_counted and self.place.is_good)

    @property
    def is_sound(self) -> bool:
        """Whether the wishes come to anything at all."""
        return self._wishes.is_sound and not self.content.is_empty

    # ---- what came of them

    def show_standing(self, standing: Standing) -> None:
        """What lies in the place."""
        self.place.show_standing(standing)
        self._show_export()

    def show_counting(self) -> None:
        """Counting has begun anew."""
        self._is_counted = False
        self.outcome.show_counting()
        self._show_export()

    def show_counted(self, summary: str, lost: Sequence[Lost], sides: Sequence[str], stock: Stock) -> None:
        """What will be written and lost, and what the sides of a split have; `stock`: what there is to choose from."""
        self._is_counted = True
        self.outcome.show_counted(summary, lost)
        self.units.split.show_outcome(sides)
        if stock.is_whole:
            self.content.show_stock(stock)
            self.units.split.show_fields(stock.fields)
        self._show_export()

    def show_trouble(self, words: str, *, may_again: bool = False) -> None:
        """Why nothing can be counted."""
        self._is_counted = False
        self.outcome.show_trouble(words, may_again=may_again)
        self._show_export()

    # ---- writing

    def show_choices(self) -> None:
        """Back to the choices."""
        self.stack.setCurrentWidget(self._choices)
        self._show_buttons(self.cancel_button, self.export_button)
        self.formats.list.setFocus()

    def show_writing(self) -> None:
        """The export is being written; nothing else can be done here meanwhile but to stop it."""
        self.stack.setCurrentWidget(self.writing)
        self.writing.show_writing(str(self.place.path()))
        self._show_buttons(self.stop_button)
        self.stop_button.setFocus()

    def show_done(self, words: str, report: str, lost: Sequence[Lost]) -> None:
        """The export is written."""
        self.writing.show_done(str(self.place.path()), words, report, lost)
        self._show_buttons(self.folder_button, self.back_button, self.close_button)
        self.close_button.setFocus()

    def show_failed(self, words: str) -> None:
        """Nothing was written."""
        self.writing.show_failed(str(self.place.path()), words)
        self._show_buttons(self.back_button, self.close_button)
        self.back_button.setFocus()

    @property
    def is_writing(self) -> bool:
        """Whether an export is under way."""
        return self.stop_button.isVisibleTo(self)

    def _show_buttons(self, *shown: QWidget) -> None:
        every = (self.folder_button, self.back_button, self.cancel_button, self.stop_button)
        for button in (*every, self.export_button, self.close_button):
            button.setVisible(button in shown)

    def reject(self) -> None:
        """Escape stops what is being written; else it closes."""
        if self.is_writing:
            self.writing_stop_requested.emit()
        else:
            super().reject()
