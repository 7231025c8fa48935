"""What the assistant learns is kept in the project by the window, and what cannot be gone on from is said once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotation.change import Change, Kind, SchemeStep
from annotation.scheme import Scheme
from corpus.keeping import LEARNT
from corpus.learnt import unpack
from corpus.project import open_project
from tests.corpus.suggested_project import make_project
from tests.ui.windows import WAIT, opened
from ui.assisting import Assisting
from ui.window import Window


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A dozen finished documents and two new ones."""
    return make_project(tmp_path / "news.tawsim")


@contextmanager
def _assisted(qtbot: QtBot, project: Path, language: str = "en") -> Iterator[Window]:
    """A window on the project, the assistant ready."""
    with opened(project.parent, language, has_assistant=True) as window:
        with qtbot.waitSignal(_assisting(window).process.ready, timeout=WAIT):
            window.bridge.open_project(project)
        yield window


def _assisting(window: Window) -> Assisting:
    return window.furniture.assistance.assisting


def _said(window: Window) -> str:
    shown = window.furniture.message_bar.shown
    assert shown is not None
    return shown.sentence


def _learnt(project: Path) -> bytes | None:
    with closing(open_project(project, read_only=True)) as reader:
        return reader.store.learnt(LEARNT)


def _keep(qtbot: QtBot, project: Path) -> None:
    with _assisted(qtbot, project):
        qtbot.waitUntil(lambda: _learnt(project) is not None, timeout=WAIT)


def test_what_is_learnt_is_kept_and_gone_on_from_at_the_next_opening(qtbot: QtBot, project: Path) -> None:
    _keep(qtbot, project)
    content = _learnt(project)
    assert content is not None
    assert unpack(content, project).models.keys() == {"entity"}
    trainings: list[float] = []
    with opened(project.parent, has_assistant=True) as window:
        process = _assisting(window).process
        process.trained.connect(trainings.append)
        with qtbot.waitSignals([process.ready, process.offered], timeout=WAIT):
            window.bridge.open_project(project)
    assert trainings == []
    assert _learnt(project) == content


def test_a_project_that_may_only_be_read_is_assisted_all_the_same_and_takes_nothing(
    qtbot: QtBot, project: Path
) -> None:
    with closing(open_project(project)), opened(project.parent, has_assistant=True) as window:
        with qtbot.waitSignals([_assisting(window).process.ready, _assisting(window).process.trained], timeout=WAIT):
            window.bridge.open_project(project)
        assert not window.bridge.may_write
    assert _learnt(project) is None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_damaged_is_said_and_replaced(qtbot: QtBot, project: Path, language: str) -> None:
    with closing(open_project(project)) as writer:
        writer.store.keep_learnt(LEARNT, b"nobody knows")
    with _assisted(qtbot, project, language) as window:
        said = _said(window)
        assert ("is damaged" if language == "en" else "تالف") in said
        qtbot.waitUntil(lambda: _learnt(project) != b"nobody knows", timeout=WAIT)


def test_labels_that_are_gone_from_the_scheme_are_named_and_all_is_learnt_anew(qtbot: QtBot, project: Path) -> None:
    _keep(qtbot, project)
    with closing(open_project(project)) as writer:
        writer.session.set_scheme(_without_places(writer.store.scheme()))
    with _assisted(qtbot, project) as window:
        assert "entity/LOC" in _said(window)


def test_the_process_begins_anew_when_a_label_goes_while_the_window_is_open(qtbot: QtBot, project: Path) -> None:
    with _assisted(qtbot, project) as window:
        step = SchemeStep(window.scheme, _without_places(window.scheme))
        with qtbot.waitSignal(_assisting(window).process.ready, timeout=WAIT):
            window.bridge.changed.emit(Change("c", Kind.SCHEME, scheme=step))


def _without_places(scheme: Scheme) -> Scheme:
    layers = tuple(
        one._replace(labels=tuple(label for label in one.labels if label.name != "LOC")) for one in scheme.layers
    )
    return scheme._replace(layers=layers)
