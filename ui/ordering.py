"""The next unfinished document: in the order that somebody has chosen for the project, and why it is the next.

What comes next is known beforehand: the assistant's process tells it, or, while none is at work, a task that looks at
nothing. So nobody waits for it, and what is suggested there is prepared ahead.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotation.document import Document
from annotation.suggest.ordering import Order, Ranked, Wanted, Why
from corpus.document_order import MOST_TOLD, UNFINISHED, Chosen, Coming, chosen, coming, keep, take
from corpus.progress import Progress
from corpus.project import Project
from ui import wording
from ui.assisting import Assisting
from ui.bridge import Bridge
from ui.settings import CHANCE_SHARE, Settings
from ui.tasks import EXPECTED

_FEW = 20


class Ordering(QObject):
    """Facts: `order_shown`, the order that holds; `reason_shown`, why the open document was next, or "".

    `said`: the same for the status line, once. `nothing_found`: no document is left.
    """

    order_shown = Signal(object)
    reason_shown = Signal(str)
    said = Signal(str)
    nothing_found = Signal()

    def __init__(self, bridge: Bridge, settings: Settings, assisting: Assisting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._settings = settings
        self._process = assisting.process
        self._chosen = Chosen()
        self._coming = self._told = Coming()
        self._next: deque[Ranked] = deque()
        self._taken: Ranked | None = None
        self._is_ready = False
        assisting.upcoming = self.upcoming
        bridge.project_opened.connect(self.on_project)
        bridge.project_closed.connect(partial(self.on_project, None))
        bridge.documents_added.connect(self._ask)
        bridge.document_opened.connect(self._on_document)
        settings.changed.connect(self._on_setting)
        self._process.ordered.connect(self._on_coming)
        self._process.ready.connect(self._on_ready)
        self._process.trained.connect(self._ask)
        self._process.died.connect(self._on_died)
        if bridge.project is not None:
            self.on_project(bridge.project)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the rows of the table of actions do."""
        orders = ((f"order.{one}", partial(self.choose, one)) for one in Order)
        return (("document.next_unfinished", self.to_next), *orders)

    def show(self) -> None:
        """Tell again how things stand."""
        self.order_shown.emit(self._chosen.order)
        self._tell_reason()

    # ---- wishes

    def choose(self, order: Order) -> None:
        """From now on documents come in that order."""
        if order is not self._chosen.order:
            self._keep(self._chosen._replace(order=order))
            self._forget()
            self._ask()
        self.order_shown.emit(self._chosen.order)

    def to_next(self) -> None:
        """Open the next document that is neither done nor skipped, among those that the filter shows."""
        if not self.go_on() and not self._bridge.next_document(UNFINISHED):
            self.nothing_found.emit()

    def go_on(self) -> bool:
        """Open the next one of the order; False where documents come as they came, or nothing is known yet."""
        project = self._bridge.project
        while project is not None and self._next:
            one = self._next.popleft()
            if self._may_come(project, one.document_id):
                self._take(one)
                return True
        self._ask()
        return False

    def upcoming(self) -> str:
        """The id of the document that comes next; "" where that is the following one, or not known."""
        document = self._bridge.document
        here = document.id if document is not None else ""
        return next((one.document_id for one in self._next if one.document_id != here), "")

    # ---- facts

    @Slot(object)
    def on_project(self, project: Project | None) -> None:
        """A project was opened, or closed."""
        self._is_ready = False
        self._forget()
        self._chosen = chosen(project.store) if project is not None else Chosen()
        self.show()
        self._ask()

    @Slot(object)
    def _on_document(self, document: Document) -> None:
        if self._taken is None or self._taken.document_id != document.id:
            self._taken = Ranked(document.id, Why.CHANCE) if document.id in self._chosen.by_chance else None
            self._tell_reason()
            return
        self._tell_reason()
        # What the window says of a document that it has just opened comes first.
        QTimer.singleShot(0, self, self._say_reason)

    @Slot(str)
    def _on_setting(self, setting_id: str) -> None:
        if setting_id == CHANCE_SHARE.id:
            self._ask()

    @Slot()
    def _on_ready(self) -> None:
        self._is_ready = True
        self._ask()

    @Slot()
    def _on_died(self) -> None:
        self._is_ready = False

    @Slot(object)
    def _on_coming(self, told: Coming) -> None:
        if self._chosen.order is not Order.GIVEN:
            self._coming = told
            self._next = deque(told.ranked)

    # ---- asking, taking

    @Slot()
    def _ask(self) -> None:
        project, wanted = self._bridge.project, self._wanted()
        if project is None or self._chosen.order is Order.GIVEN:
            return
        if self._is_ready and self._process.is_running:
            self._process.order(wanted)
            return

        def work(progress: Progress) -> Coming:
            return coming(project.reader, wanted, progress)

        self._bridge.tasks.run(work, partial(self._on_found, wanted), self._bridge.tell, self.tr("Ordering documents"))

    def _on_found(self, wanted: Wanted, found: Coming) -> None:
        """What a task has found, unless something else is wanted by now or the process knows better."""
        if wanted == self._wanted() and not self._is_ready:
            self._on_coming(found)

    def _wanted(self) -> Wanted:
        return self._chosen.wanted(round(self._settings.get(CHANCE_SHARE)))

    def _may_come(self, project: Project, document_id: str) -> bool:
        document = self._bridge.document
        try:
            row = project.store.row(document_id)
        except KeyError:
            return False
        is_here = document is not None and document.id == document_id
        return not is_here and self._bridge.query.among(UNFINISHED).finds(row)

    def _take(self, one: Ranked) -> None:
        self._keep(take(self._chosen, one))
        self._taken = one
        self._told = self._coming
        self._bridge.open_document(one.document_id)
        # What the process has yet to tell of the wish before counts this one as not taken.
        if self._is_ready or (len(self._next) < _FEW and len(self._coming.ranked) == MOST_TOLD):
            self._ask()

    def _keep(self, wanted: Chosen) -> None:
        project, self._chosen = self._bridge.project, wanted
        try:
            if project is not None:
                keep(project.store, wanted)
        except EXPECTED as error:
            self._bridge.tell(error)

    def _forget(self) -> None:
        self._coming, self._taken = Coming(), None
        self._next.clear()
        self._tell_reason()

    # ---- words

    def _tell_reason(self) -> None:
        self.reason_shown.emit(self._reason())

    def _say_reason(self) -> None:
        words = self._reason()
        if words:
            self.said.emit(words)

    def _reason(self) -> str:
        if self._taken is None:
            return ""
        share = wording.percent(self._taken.share)
        match self._taken.why:
            case Why.UNCERTAIN:
                return self._of_how_many(
                    self.tr("Next: the assistant is least sure of it ({share})").format(share=share)
                )
            case Why.NOVEL:
                return self._of_how_many(self.tr("Next: it has the most new words ({share})").format(share=share))
            case Why.CHANCE:
                return self.tr("Taken by chance, so that the figures are honest")
            case Why.UNSEEN:
                return self.tr("Next as it came: the assistant has not looked at it yet")
        return ""

    def _of_how_many(self, words: str) -> str:
        """With how many documents were looked at, where others are left that were not."""
        told = self._told
        if told.looked == told.left:
            return words
        looked = self.tr("{looked} of {count} documents looked at")
        return f"{words} · {looked.format(looked=wording.number(told.looked), count=wording.number(told.left))}"
