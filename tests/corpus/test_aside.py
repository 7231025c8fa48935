"""What a task keeps for an open document is one change, kept whole or not at all, and taken in at a stroke."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from annotation import edits
from annotation.change import Edit, Kind
from annotation.document import Document, EditRefused
from corpus import aside
from corpus.errors import Conflict
from corpus.progress import Cancelled, silent
from corpus.project import Project, create_project
from corpus.session import LARGE
from corpus.taking_back import Standing, UndoRefused
from tests.corpus.samples import plain_record

COUNT = 300


@pytest.fixture
def project(tmp_path: Path) -> Generator[Project]:
    """A project of two documents; in the first, which is open, three hundred letters are labelled."""
    made = create_project(tmp_path / "p.tawsim")
    made.store.add([plain_record("a", "ب" * COUNT), plain_record("b", "ب" * COUNT)], maker="", at=0)
    document = made.session.open("a")
    letters = (
        edits.add_span(document, made.session.ids, [(place, place + 1)], "entity", "PER") for place in range(COUNT)
    )
    made.session.do(edits.together(Kind.EVERYWHERE, letters))
    yield made
    made.close()


def standing_of(project: Project) -> Standing:
    found = project.session.standing()
    assert found is not None
    return found


def relabelled(document: Document) -> Edit:
    return edits.relabel(document, [one.id for one in document.spans], "entity", "LOC")


def labels(document: Document | None) -> set[str]:
    assert document is not None
    return {one.label for one in document.spans}


def stored(project: Project) -> set[str]:
    return labels(project.store.read("a").record.to_document())


def test_the_document_stands_still_until_the_session_takes_in_what_is_kept(project: Project) -> None:
    session = project.session
    store, standing = project.writer(), session.standing()
    change = aside.keep(store, standing, silent, build=relabelled)
    assert change is not None
    assert (stored(project), labels(session.document)) == ({"LOC"}, {"PER"})
    assert session.follow(change, aside.prepared(standing, change))
    assert labels(session.document) == {"LOC"}
    back = session.undo()
    assert back is not None
    assert (back.undoes, labels(session.document), stored(project)) == (change.id, {"PER"}, {"PER"})
    store.close()


def test_undo_and_redo_can_be_made_aside_as_well(project: Project) -> None:
    session, store = project.session, project.writer()
    session.do(relabelled(standing_of(project).document))
    for kind, label in ((Kind.UNDO, "PER"), (Kind.REDO, "LOC")):
        done, standing = session.facing(kind), session.standing()
        assert done is not None
        assert session.is_large(done)
        change = aside.take_back(store, standing, silent, change_id=done.id, kind=kind)
        assert session.follow(change, aside.prepared(standing, change))
        assert (labels(session.document), stored(project)) == ({label}, {label})
    store.close()


def test_where_nothing_would_change_nothing_is_kept(project: Project) -> None:
    latest, store = project.store.latest(), project.writer()
    again = project.session.standing()
    assert aside.keep(store, again, silent, build=lambda one: edits.relabel(one, ["none"], "entity", "PER")) is None
    assert project.store.latest() == latest
    store.close()


def test_stopped_before_it_is_kept_it_has_changed_nothing(project: Project) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    latest, store = project.store.latest(), project.writer()
    with pytest.raises(Cancelled):
        aside.keep(store, project.session.standing(), stop, build=relabelled)
    assert (project.store.latest(), stored(project)) == (latest, {"PER"})
    store.close()


def test_what_somebody_has_changed_meanwhile_is_not_overrun(project: Project) -> None:
    store, standing = project.writer(), standing_of(project)
    stale = standing._replace(revision=standing.revision - 1)
    with pytest.raises(Conflict):
        aside.keep(store, stale, silent, build=relabelled)
    assert stored(project) == {"PER"}
    store.close()


def test_undo_of_many_documents_is_refused_whole(project: Project) -> None:
    session, store = project.session, project.writer()
    both = {one: edits.set_note(project.store.read(one).record.to_document(), "both") for one in ("a", "b")}
    change = session.do_all(both, Kind.SET_NOTE)
    assert session.is_large(change)
    session.open("b")
    session.do(edits.set_note(standing_of(project).document, "later"))
    session.open("a")
    with pytest.raises(UndoRefused) as refused:
        aside.take_back(store, session.standing(), silent, change_id=change.id, kind=Kind.UNDO)
    assert refused.value.documents == ("b",)
    store.close()


def test_one_span_more_is_nothing_large(project: Project) -> None:
    session = project.session
    change = session.do(edits.add_span(standing_of(project).document, session.ids, [(0, 2)], "entity", "ORG"))
    assert not session.is_large(change)
    assert LARGE < COUNT


def test_without_a_document_nothing_is_done(project: Project) -> None:
    project.session.close()
    assert project.session.standing() is None
    with project.store.snapshot(), pytest.raises(EditRefused):
        aside.keep(project.store, project.session.standing(), silent, build=relabelled)
