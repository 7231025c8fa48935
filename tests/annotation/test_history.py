"""What can be undone and redone is read from the log alone, whole or page by page, as it was when it happened."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from annotation.change import Change, Edit, Kind, Note
from annotation.history import History

DOCUMENTS = ("a", "b", "c")


def fresh(key: str, *documents: str) -> Change:
    return Change(key, Kind.SET_NOTE, dict.fromkeys(documents, Edit(Kind.SET_NOTE, (), (Note(key),))))


def back(key: str, kind: Kind, taken: Change) -> Change:
    edits = {one: edit.inverse(kind) for one, edit in taken.edits.items()}
    return Change(key, kind, edits, undoes=taken.id)


@dataclass
class Desk:
    """The oracle: for each document two stacks, kept as things happen."""

    log: list[Change] = field(default_factory=list)
    done: dict[str, list[Change]] = field(default_factory=lambda: {one: [] for one in DOCUMENTS})
    undone: dict[str, list[Change]] = field(default_factory=lambda: {one: [] for one in DOCUMENTS})
    first: dict[str, Change] = field(default_factory=dict)

    def do(self, documents: list[str]) -> Change:
        change = fresh(f"c{len(self.log)}", *documents)
        for one in documents:
            self.done[one].append(change)
            self.undone[one].clear()
        return self._keep(change)

    def undo(self, document: str) -> Change | None:
        if not self.done[document]:
            return None
        taken = self.done[document][-1]
        undo = back(f"u{len(self.log)}", Kind.UNDO, taken)
        self.first[undo.id] = taken
        for one in taken.edits:
            self.done[one].remove(taken)
            self.undone[one].append(undo)
        return self._keep(undo)

    def redo(self, document: str) -> Change | None:
        if not self.undone[document]:
            return None
        taken = self.undone[document][-1]
        for one in taken.edits:
            if taken in self.undone[one]:
                self.undone[one].remove(taken)
            self.done[one].append(self.first[taken.id])
        return self._keep(back(f"r{len(self.log)}", Kind.REDO, taken))

    def of(self, document: str) -> list[Change]:
        return [one for one in self.log if one.touches(document)]

    def _keep(self, change: Change) -> Change:
        self.log.append(change)
        return change


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["do", "do", "undo", "undo", "redo"]),
        st.lists(st.sampled_from(DOCUMENTS), min_size=1, max_size=3, unique=True),
    ),
    max_size=40,
)


def played(acts: list[tuple[str, list[str]]]) -> tuple[Desk, dict[str, History]]:
    """The oracle after `acts`, and a history of each document that was told of every change."""
    desk, told = Desk(), {one: History() for one in DOCUMENTS}
    for act, documents in acts:
        change = desk.do(documents) if act == "do" else getattr(desk, act)(documents[0])
        if change is not None:
            for one in change.edits:
                told[one].record(change)
    return desk, told


def agrees(history: History, desk: Desk, document: str) -> None:
    done, undone = desk.done[document], desk.undone[document]
    assert history.undoable() == (done[-1] if done else None)
    assert history.redoable() == (undone[-1] if undone else None)


@given(ACTS)
def test_a_history_told_of_each_change_knows_what_stands(acts: list[tuple[str, list[str]]]) -> None:
    desk, told = played(acts)
    for document, history in told.items():
        agrees(history, desk, document)
        steps = history.steps()
        assert [one.change for one in steps if not one.is_undone] == desk.done[document]
        waiting = [desk.first[one.id] for one in reversed(desk.undone[document])]
        assert [one.change for one in steps if one.is_undone] == waiting


@given(ACTS)
def test_a_history_read_from_the_log_is_the_one_that_was_told(acts: list[tuple[str, list[str]]]) -> None:
    desk, told = played(acts)
    for document in DOCUMENTS:
        read = History(desk.of(document))
        agrees(read, desk, document)
        assert read.steps() == told[document].steps()


@given(ACTS, st.integers(1, 6))
def test_pages_are_read_only_as_far_as_undo_and_redo_need(acts: list[tuple[str, list[str]]], size: int) -> None:
    desk, _ = played(acts)
    for document in DOCUMENTS:
        log = desk.of(document)
        history, known = History(log[-size:], has_older=len(log) > size), size
        for needs in ("needs_older_to_undo", "needs_older_to_redo"):
            while getattr(history, needs):
                older = log[-known - size : -known]
                known += size
                history.prepend(older, has_older=len(log) > known)
        agrees(history, desk, document)


@given(ACTS, ACTS, st.integers(1, 6))
def test_a_history_of_one_page_goes_on_with_what_happens(
    before: list[tuple[str, list[str]]], after: list[tuple[str, list[str]]], size: int
) -> None:
    desk, _ = played(before)
    log = desk.of("a")
    history, known = History(log[-size:], has_older=len(log) > size), size
    for act, documents in after:
        change = desk.do(documents) if act == "do" else getattr(desk, act)(documents[0])
        if change is not None and change.touches("a"):
            history.record(change)
    while history.needs_older_to_undo or history.needs_older_to_redo:
        older = log[-known - size : -known]
        known += size
        history.prepend(older, has_older=len(log) > known)
    agrees(history, desk, "a")


def test_an_import_is_not_undone() -> None:
    history = History([Change("c0", Kind.IMPORT, {"a": Edit(Kind.IMPORT, (), (Note("x"),))})])
    assert history.undoable() is None
    assert history.steps() == []
