"""Find: what is written in the bar is looked for as it is written, marked in the text, and gone through hit by hit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Slot

from annotation.document import Document
from annotation.find import FindError, FindMode, FindOptions, find
from annotation.ranges import Range
from corpus.progress import Progress
from ui import patterns
from ui.bridge import Bridge
from ui.everywhere import Everywhere
from ui.panels.find_bar import FindBar
from ui.tasks import Task
from ui.text.hits import NO_HITS, Hits
from ui.text.view import SpanView

# A shorter text is searched at once, in a few milliseconds; regular expressions always go to a task.
_AT_ONCE = 60_000
_LONGEST_SELECTION = 100
_STEPS_OF_PROGRESS = 512


class _Asked(NamedTuple):
    """A search: what, how, in which document."""

    query: str
    options: FindOptions
    document: Document


class Finding(QObject):
    """Between the bar, the text and the list of hits. The last query asked for is the one that counts."""

    def __init__(
        self, view: SpanView, bridge: Bridge, bar: FindBar, everywhere: Everywhere, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._bridge = bridge
        self._bar = bar
        self._everywhere = everywhere
        self._asked: _Asked | None = None
        self._hits = NO_HITS
        self._from = 0
        self._task: Task | None = None
        bar.query_changed.connect(self.search)
        bar.step_requested.connect(self.step)
        bar.list_requested.connect(self.list_hits)
        bar.left.connect(self.leave)
        everywhere.closed.connect(self._mark)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        return (
            ("find.open", self.open),
            ("find.next", partial(self.step, 1)),
            ("find.previous", partial(self.step, -1)),
            ("find.project", self._open_in_project),
        )

    @Slot()
    def open(self) -> None:
        """Show the bar, with what is selected to begin with."""
        self._everywhere.leave()
        selection, document = self._view.selection(), self._bridge.document
        words = ""
        if document is not None and selection is not None and selection.length <= _LONGEST_SELECTION:
            words = document.text[selection.start : selection.end]
        self._from = selection.start if selection else self._view.caret
        self._bar.begin(" ".join(words.split()))
        self.search()

    def _open_in_project(self) -> None:
        """The first time show the bar, then list the hits of what is in it over all documents."""
        if self._bar.isVisible() and self._bar.query:
            self.list_hits(True)
        else:
            self.open()

    @Slot()
    def search(self) -> None:
        """Look for what the bar says, from where the finding began."""
        self._stop()
        document, query, options = self._bridge.document, self._bar.query, self._bar.options
        self._asked = None
        if document is None or not query:
            self._take(NO_HITS)
            return
        self._asked = asked = _Asked(query, options, document)
        if len(document.text) <= _AT_ONCE and options.mode is not FindMode.REGEX:
            self._on_found(asked, Hits(find(document.text, query, options)))
            return
        self._bar.say_searching()
        work = partial(_hits, document.text, query, options)
        done, failed = partial(self._on_found, asked), partial(self._on_failed, asked)
        self._task = task = self._bridge.tasks.run(work, done, failed, self.tr("Finding"))
        task.ended.connect(partial(self._on_ended, task))

    def _on_ended(self, task: Task) -> None:
        """Stopped by hand, nothing was found."""
        if task is self._task:
            self._task = None
            if task.is_cancelled:
                self._bar.say_trouble(self.tr("The search was stopped."))

    def _on_found(self, asked: _Asked, hits: Hits) -> None:
        if asked is not self._asked:
            return
        self._take(hits)
        if len(hits):
            self._go(self._hits.following(self._from) % len(hits))

    def _on_failed(self, asked: _Asked, error: BaseException) -> None:
        if asked is not self._asked:
            return
        self._take(NO_HITS)
        if isinstance(error, FindError):
            self._bar.say_trouble(patterns.trouble(error))
        else:
            self._bridge.tell(error)

    def _take(self, hits: Hits) -> None:
        self._hits = hits
        self._mark()
        self._bar.say_count(-1, len(hits))

    @Slot()
    def _mark(self) -> None:
        """Mark the hits in the text while the bar is there and no list marks its own."""
        if not self._everywhere.is_open:
            self._view.show_hits(self._hits if self._bar.isVisible() else NO_HITS)

    @Slot(int)
    def step(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1), round the end; asks for a query when there is none yet."""
        if not self._bar.query:
            self.open()
            return
        document = self._bridge.document
        if self._asked is None or self._asked.document is not document:
            self._from = self._view.caret
            self.search()
            return
        if not len(self._hits):
            return
        selection = self._view.selection() or Range(self._view.caret, self._view.caret)
        number = self._hits.number_of(selection)
        if number >= 0:
            number += step
        else:
            number = self._hits.following(selection.start) - (step < 0)
        number %= len(self._hits)
        self._from = self._hits[number].start
        self._go(number)

    def _go(self, number: int) -> None:
        hit = self._hits[number]
        self._view.set_selection(hit.start, hit.end)
        self._view.reveal(hit.start, hit.end)
        self._bar.say_count(number, len(self._hits))

    @Slot(bool)
    def list_hits(self, is_project: bool) -> None:
        """List all hits of the document, or of the project, to look at or to label at once."""
        if self._bar.query:
            self._everywhere.list_hits(self._bar.query, self._bar.options, is_project=is_project)

    @Slot()
    def leave(self) -> None:
        """Close the bar; the hit stays selected, ready for a label's key."""
        self._stop()
        self._bar.hide()
        self._mark()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def on_document_opened(self, _document: Document) -> None:
        """In another document the same is looked for."""
        self._asked, self._hits = None, NO_HITS
        if self._bar.isVisible():
            selection = self._view.selection()
            self._from = selection.start if selection else 0
            self.search()

    def on_document_closed(self) -> None:
        """Nothing is open."""
        self._stop()
        self._asked, self._hits = None, NO_HITS
        self._bar.hide()


def _hits(text: str, query: str, options: FindOptions, progress: Progress) -> Hits:
    """The hits in one text, found in a thread; a cancelled search ends at its next hits."""

    def watched() -> Iterator[Range]:
        for number, hit in enumerate(find(text, query, options)):
            if not number % _STEPS_OF_PROGRESS:
                progress(0, 0)
            yield hit

    return Hits(watched())
