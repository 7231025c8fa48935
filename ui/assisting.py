"""The assistant beside the window: when it is asked, what it hears of, and what of its answers is shown.

It runs once a document of the project is finished, for before that it has nothing to say. It is asked for the open
document and, when that is answered, for the next one, so that its suggestions are there when it is shown; after a
training, and when a document was finished, it is asked again. Suggestions that came with a file need no assistant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from annotation.change import Change, Edit, SchemeStep, State, Status
from annotation.document import Document
from annotation.identity import now
from annotation.suggest.suggestion import Answer
from corpus.assistant_lines import MOST_SHOWN, NOTHING, Offered, read_held, read_offer
from corpus.assistant_wishes import SETTING, from_json
from corpus.listing import DocumentQuery
from corpus.project import Project
from corpus.session import Brought
from ui.assistant_process import AssistantProcess
from ui.bridge import Bridge
from ui.learnt_keeping import LearntKeeping
from ui.messages import Messages, note
from ui.settings import ASSISTANT, Settings
from ui.suggesting import Suggesting
from ui.tasks import EXPECTED

# After so many milliseconds without another project, document or finished one.
_PAUSE = 400
_KEPT = 8
_DONE = DocumentQuery(frozenset((State.DONE,)))


class Assisting(QObject):
    """Asks the process and shows its answers through `suggesting`.

    `measured`: rows of the running precision, as they were told; `fared` are the latest. `clitics`: how many labels
    have theirs inside, and how many outside. `upcoming` is asked which document comes next, by its id; "" for the
    following one.
    """

    measured = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        suggesting: Suggesting,
        settings: Settings,
        messages: Messages,
        process: AssistantProcess | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._suggesting = suggesting
        self._settings = settings
        self._messages = messages
        self.process = process or AssistantProcess(self)
        self._keeping = LearntKeeping(bridge, messages, self)
        self._offers: dict[str, Mapping[str, object]] = {}
        self._asked: set[str] = set()
        self._is_ready = False
        self._off: frozenset[str] = frozenset()
        self.fared: Sequence[Sequence[object]] = ()
        self.clitics = (0, 0)
        self.upcoming: Callable[[], str] = str
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._begin)
        suggesting.refused.connect(self._on_refused)
        self.process.offered.connect(self._on_offered)
        self.process.ready.connect(self._on_ready)
        self.process.trained.connect(self._ask_anew)
        self.process.measured.connect(self._on_measured)
        self.process.clitics.connect(self._on_clitics)
        self.process.died.connect(self._on_died)
        self.process.learnt.connect(self._keeping.keep)
        self.process.unusable.connect(self._keeping.say_unusable)

    # ---- facts of the window

    def on_project(self, project: Project | None) -> None:
        """A project was opened, or closed."""
        self.process.stop()
        self._begin_with(project)

    def _begin_with(self, project: Project | None) -> None:
        self._keeping.on_project()
        self._offers.clear()
        self._asked.clear()
        self._is_ready = False
        self.fared, self.clitics = (), (0, 0)
        self._off = from_json(project.store.setting(SETTING)).wishes.off if project is not None else frozenset()
        if project is not None:
            self._soon.start()
        else:
            self._soon.stop()

    def begin_anew(self) -> None:
        """The project wishes otherwise, or has other labels: the process begins again, and goes by that."""
        self.process.let_go()
        self._begin_with(self._bridge.project)
        document = self._bridge.document
        if document is not None:
            self.on_document(document)

    def on_predicted(self) -> None:
        """Pipelines have suggested more, or less: what was offered is stale."""
        project, document = self._bridge.project, self._bridge.document
        self._offers.clear()
        if project is None or document is None:
            return
        try:
            brought = project.session.take_suggestions()
        except EXPECTED as error:
            self._bridge.tell(error)
            return
        if self._is_ready:
            self._asked.discard(document.id)
            self._ask(document.id)
        else:
            self._suggesting.show_offer(_brought(brought, self._off))

    def on_document(self, document: Document) -> None:
        """A document was opened: what is suggested for it is shown when it is known."""
        project = self._bridge.project
        offer = self._offers.get(document.id)
        if offer is not None:
            self._show(document, offer)
        elif project is not None and project.session.brought.suggestions:
            brought = project.session.brought
            self._suggesting.show_offer(_brought(brought, self._off), brought.decided)
        self._ask(document.id)

    def on_changed(self, change: Change) -> None:
        """A document that is done now is learnt; with other labels all is learnt anew."""
        if change.scheme is not None and _loses(change.scheme):
            self.begin_anew()
            return
        finished = [document_id for document_id, edit in change.edits.items() if _finishes(edit)]
        if not finished:
            return
        if not self.process.is_running:
            self._soon.start()
            return
        for document_id in finished:
            self.process.finish(document_id)

    # ---- facts of the process

    @Slot()
    def _begin(self) -> None:
        """Start the process where there is something to learn from."""
        project = self._bridge.project
        may = project is not None and not self.process.is_running and self._settings.get(ASSISTANT)
        if project is not None and may and project.store.documents(limit=1, query=_DONE):
            self.process.start(project.path, self._keeping.folder(project))

    @Slot()
    def _on_ready(self) -> None:
        self._is_ready = True
        document = self._bridge.document
        if document is not None:
            self._ask(document.id)

    @Slot(object)
    def _on_offered(self, offer: Mapping[str, object]) -> None:
        document_id = str(offer.get("document", ""))
        self._asked.discard(document_id)
        self._offers[document_id] = offer
        while len(self._offers) > _KEPT:
            del self._offers[next(iter(self._offers))]
        document = self._bridge.document
        if document is not None and document.id == document_id:
            self._show(document, offer)
            self._ask_ahead()

    @Slot()
    def _ask_anew(self) -> None:
        """What was offered is stale: more has been learnt."""
        document = self._bridge.document
        self._offers.clear()
        if document is not None:
            self._ask(document.id)

    @Slot(object)
    def _on_measured(self, rows: Sequence[Sequence[object]]) -> None:
        self.fared = rows
        self.measured.emit(rows)
        self._ask_anew()

    @Slot(int, int)
    def _on_clitics(self, inside: int, outside: int) -> None:
        self.clitics = inside, outside

    @Slot(str)
    def _on_died(self, words: str) -> None:
        """It is not started again by itself: what ended it would end it again."""
        self._is_ready = False
        self._asked.clear()
        said = self.tr("The assistant has stopped. Labelling goes on without its suggestions.")
        self._messages.tell(note(said, words))

    @Slot(str, object)
    def _on_refused(self, document_id: str, answers: frozenset[Answer]) -> None:
        project = self._bridge.project
        if project is None:
            return
        self._offers.pop(document_id, None)
        try:
            project.store.reject(document_id, answers, maker=self._bridge.maker, at=now())
        except EXPECTED as error:
            self._bridge.tell(error)

    # ---- asking

    def _ask(self, document_id: str) -> None:
        if self._is_ready and document_id not in self._asked and document_id not in self._offers:
            self._asked.add(document_id)
            self.process.ask(document_id)

    def _ask_ahead(self) -> None:
        """The next document's suggestions are there when it is opened."""
        upcoming = self.upcoming()
        if upcoming:
            self._ask(upcoming)
            return
        row, project = self._bridge.row(), self._bridge.project
        if row is not None and project is not None:
            for following in project.store.documents(after=row.place, limit=1, query=self._bridge.query):
                self._ask(following.id)

    def _show(self, document: Document, offer: Mapping[str, object]) -> None:
        project = self._bridge.project
        is_fresh = project is not None and project.session.revision == offer.get("revision")
        # What was offered for the document as it stands contradicts nothing in it.
        self._suggesting.show_offer(
            read_offer(offer, document.text), frozenset() if is_fresh else None, read_held(offer)
        )


def _finishes(edit: Edit) -> bool:
    """Whether it says that a document is done; among thousands of annotations its state, if it is there, is one."""
    sorts = list(map(type, edit.after))
    found = edit.after[sorts.index(Status)] if Status in sorts else None
    return isinstance(found, Status) and found.state is State.DONE


def _loses(step: SchemeStep) -> bool:
    """Whether the scheme has a label no more, or other layers than before: nobody suggests in a new one yet."""
    before, after = ({(layer.name, label.name) for layer, label in one.labels()} for one in step)
    layers = ({one.name for one in scheme.layers if not one.is_retired} for scheme in step)
    return bool(before - after) or next(layers) != next(layers)


def _brought(brought: Brought, off: frozenset[str]) -> Offered:
    """What came with the file or from pipelines, before anything is learnt; the same words are a form."""
    words: dict[tuple[str, str, str], int] = {}
    shown = tuple(one for one in brought.suggestions if one.suggester not in off)[:MOST_SHOWN]
    forms = tuple(words.setdefault((one.surface, one.layer, one.label), len(words)) for one in shown)
    return NOTHING._replace(shown=shown, forms=forms, rejected=brought.rejected)
