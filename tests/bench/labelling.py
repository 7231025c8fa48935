"""A hand that labels without rest: random edits of every kind through the session, each told before and after."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random

from annotation import edits
from annotation.change import Change, Edit, Kind, State
from annotation.document import Document, EditRefused
from annotation.identity import IdSource, now
from annotation.span import Origin
from corpus import aside
from corpus.mirror import Mirror
from corpus.progress import silent
from corpus.project import Project, open_project
from corpus.store.codec import pack
from corpus.taking_back import UndoRefused

DOCUMENTS = ("first", "second")
ACTS = (
    "add",
    "resize",
    "relabel",
    "attribute",
    "state",
    "note",
    "document_label",
    "relation",
    "everywhere",
    "aside",
    "undo",
    "redo",
    "delete",
)

Tell = Callable[[str], None]


def digest(change: Change) -> str:
    """What identifies a change with all that it does."""
    parts = [change.id, change.kind.value, str(change.undoes)]
    for document_id in sorted(change.edits):
        edit = change.edits[document_id]
        parts += [document_id, edit.kind.value, pack(edit.before).hex(), pack(edit.after).hex()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


class Hand:
    """Labels the project at `path` until it is stopped: one of each act first, then at random, saving in between."""

    def __init__(self, path: Path, seed: int, tell: Tell) -> None:
        self._random = Random(seed)
        self._project: Project = open_project(path, ids=IdSource(now, Random(seed)), maker="hand")
        self._mirror = Mirror(self._project.jsonl_path, self._project.scheme_path)
        self._tell = tell
        self._project.session.open(DOCUMENTS[0])

    def work(self) -> None:
        """Never returns."""
        acts = ["add", "add", "add", *ACTS, "save"]
        while True:
            for act in acts:
                self._do(act)
            acts = self._random.choices([*ACTS, "add", "add", "save", "save", "idle", "move"], k=20)

    def _do(self, act: str) -> None:
        session = self._project.session
        if act == "move":
            session.open(self._random.choice(DOCUMENTS))
            return
        self._tell(f"begin {'jsonl' if act == 'save' else 'idle' if act == 'idle' else 'edit'}")
        if act == "save":
            self._mirror.save(self._project.store)
            self._tell("done jsonl")
        elif act == "idle":
            self._project.idle()
            self._tell("done idle")
        else:
            try:
                change = self._change(act)
            except (EditRefused, UndoRefused):
                change = None
            self._tell("done nothing" if change is None else f"done edit {change.id} {act} {digest(change)}")

    def _change(self, act: str) -> Change | None:
        session, document = self._project.session, self._project.session.document
        if document is None:
            raise EditRefused("no document")
        if act == "undo":
            return session.undo()
        if act == "redo":
            return session.redo()
        if act == "everywhere":
            wanted = {
                one: self._adding(self._project.store.read(one).record.to_document(), Origin.EVERYWHERE)
                for one in DOCUMENTS
            }
            return session.do_all(wanted, Kind.EVERYWHERE, Origin.EVERYWHERE)
        if act == "aside":
            return self._aside()
        return session.do(self._edit(act, document))

    def _aside(self) -> Change | None:
        """As the window does what concerns thousands: with another store, and then taken in."""
        session = self._project.session
        standing, label = session.standing(), self._random.choice(("GPE", "WORK"))
        with closing(self._project.writer()) as store:
            build = partial(_relabelled, label=label)
            # From the one source, as in the window: ids of two sources do not sort by age within a millisecond.
            change = aside.keep(store, standing, silent, build=build, ids=session.ids)
        if change is not None and not session.follow(change, aside.prepared(standing, change)):
            raise RuntimeError("what was kept aside does not fit")
        return change

    def _adding(self, document: Document, origin: Origin = Origin.HAND) -> Edit:
        pairs = [self._stretch(document)]
        if self._random.random() < 0.2:
            pairs.append(self._stretch(document))
        label = self._random.choice(("PER", "ORG", "LOC"))
        return edits.add_span(document, self._project.session.ids, pairs, "entity", label, origin=origin, maker="hand")

    def _stretch(self, document: Document) -> tuple[int, int]:
        start = self._random.randrange(len(document.text) - 1)
        return start, min(len(document.text), start + self._random.randint(1, 30))

    def _edit(self, act: str, document: Document) -> Edit:
        chance = self._random
        chosen = [one.id for one in document.spans]
        first = chance.choice(chosen) if chosen else "none"
        match act:
            case "resize":
                return edits.resize(document, first, [self._stretch(document)])
            case "relabel":
                return edits.relabel(document, [first], "entity", chance.choice(("EVENT", "DATE", "MISC")))
            case "attribute":
                return edits.set_attribute(document, [first], "sure", str(chance.random()))
            case "state":
                return edits.set_state(document, chance.choice([one for one in State if one is not document.state]))
            case "note":
                return edits.set_note(document, f"ملاحظة {chance.random()}")
            case "document_label":
                return edits.set_document_label(document, "topic", [f"t{chance.randint(0, 99)}"])
            case "relation":
                return edits.add_relation(
                    document, self._project.session.ids, "SPEAKER", first, chance.choice([*chosen, first])
                )
            case "delete":
                return edits.delete_spans(document, [first])
            case _:
                return self._adding(document)


def _relabelled(document: Document, label: str) -> Edit:
    return edits.relabel(document, [one.id for one in document.spans], "entity", label)
