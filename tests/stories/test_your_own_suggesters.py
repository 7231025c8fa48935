"""Suggesters of one's own: a pipeline and a word list given to the assistant by real keys; what is wrong is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotation.span import Origin
from annotation.suggest.convention import Proclitic
from corpus.assistant_wishes import SETTING, Wishes, from_json
from corpus.predicting import NAME
from corpus.project import Project
from tests.corpus.pipelines import make_classifier, make_spacy
from tests.corpus.suggested_project import labels, make_project, news
from tests.ui.windows import WAIT, opened, press
from ui.dialogs.assistant import AssistantDialog
from ui.messages import Failure
from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A blank Arabic pipeline of spaCy, trained for 20 steps."""
    return make_spacy(tmp_path_factory.mktemp("models") / "names")


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[Window]:
    """Four documents of which none is finished, so that nobody has learnt anything; the first is open."""
    path = make_project(tmp_path / "news.tawsim", finished=0, new=4)
    with opened(tmp_path, has_assistant=True) as made:
        with qtbot.waitSignal(made.bridge.document_opened, timeout=WAIT):
            made.bridge.open_project(path)
        yield made


def _project(window: Window) -> Project:
    project = window.bridge.project
    assert project is not None
    return project


def _asked(window: Window, qtbot: QtBot) -> AssistantDialog:
    """The dialog, opened by its keys."""
    press(window, Qt.Key.Key_J, CTRL | ALT)
    equipping = window.furniture.assistance.equipping
    qtbot.waitUntil(lambda: equipping.dialog is not None and equipping.dialog.isVisible(), timeout=WAIT)
    assert equipping.dialog is not None
    return equipping.dialog


def _key(dialog: AssistantDialog, key: Qt.Key) -> None:
    """A key to whatever has the focus in the dialog, also while the display's is elsewhere."""
    QTest.keyClick(dialog.focusWidget(), key)


def _page(dialog: AssistantDialog, page: QWidget) -> None:
    """By the arrows to the tab of that page."""
    bar = dialog.tabs.tabBar()
    bar.setFocus()
    while dialog.tabs.currentWidget() is not page:
        _key(dialog, Qt.Key.Key_Right)


def _wishes(window: Window) -> Wishes:
    return from_json(_project(window).store.setting(SETTING)).wishes


def _suggested(window: Window) -> list[str]:
    return [one.surface for one in window.furniture.assistance.suggesting.shown]


def _told(window: Window) -> list[Failure]:
    told: list[Failure] = []
    window.messages.told.connect(told.append)
    return told


def _save_and_wait(window: Window, dialog: AssistantDialog, qtbot: QtBot) -> None:
    """Return in the dialog; wait until no pipeline is asked any more."""
    _key(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: not window.bridge.tasks.running(), timeout=WAIT)


def test_a_pipeline_of_spacy_suggests_and_what_it_says_is_accepted(
    window: Window, pipeline: Path, qtbot: QtBot
) -> None:
    dialog = _asked(window, qtbot)
    _page(dialog, dialog.pipelines)
    window.furniture.assistance.equipping.add_pipeline(pipeline)
    told = _told(window)
    _save_and_wait(window, dialog, qtbot)
    assert [one.name for one in _wishes(window).pipelines] == ["names"]
    expected = [one.surface for one in labels(news(0, is_done=False).header.text)]
    qtbot.waitUntil(lambda: _suggested(window) == expected, timeout=WAIT)
    assert "names" in told[-1].sentence
    assert {one.suggester for one in window.furniture.assistance.suggesting.shown} == {NAME + "names"}
    press(window, Qt.Key.Key_J)
    press(window, Qt.Key.Key_Y)
    document = window.bridge.document
    assert document is not None
    accepted = document.spans.ordered()
    assert {(one.surface, one.label, one.origin) for one in accepted} == {("ليلى الصباغ", "PER", Origin.SUGGESTION)}
    assert all(_project(window).store.suggestions(f"d{number}") for number in range(4))


def test_a_pipeline_taken_away_takes_its_suggestions_along(window: Window, pipeline: Path, qtbot: QtBot) -> None:
    dialog = _asked(window, qtbot)
    window.furniture.assistance.equipping.add_pipeline(pipeline)
    _save_and_wait(window, dialog, qtbot)
    qtbot.waitUntil(lambda: bool(_suggested(window)), timeout=WAIT)
    dialog = _asked(window, qtbot)
    _page(dialog, dialog.pipelines)
    dialog.pipelines.rows.remove_button.setFocus()
    _key(dialog, Qt.Key.Key_Space)
    assert not dialog.pipelines.brought
    _save_and_wait(window, dialog, qtbot)
    qtbot.waitUntil(lambda: not _suggested(window), timeout=WAIT)
    assert _wishes(window).pipelines == ()
    assert not _project(window).store.suggestions("d3")


def test_labels_are_called_otherwise_and_a_map_that_is_none_is_said(
    window: Window, pipeline: Path, qtbot: QtBot
) -> None:
    dialog = _asked(window, qtbot)
    _page(dialog, dialog.pipelines)
    window.furniture.assistance.equipping.add_pipeline(pipeline)
    field, note = dialog.pipelines.labels, dialog.pipelines.rows.note
    field.setFocus()
    QTest.keyClicks(field, "PER")
    _key(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "PERS=PER" in note.text()
    QTest.keyClicks(field, "=ORG, LOC=NOWHERE")
    told = _told(window)
    _save_and_wait(window, dialog, qtbot)
    qtbot.waitUntil(lambda: bool(_suggested(window)), timeout=WAIT)
    assert {one.label for one in window.furniture.assistance.suggesting.shown} == {"ORG"}
    assert "LOC" in told[-1].details


def test_a_folder_that_is_no_pipeline_or_wants_too_much_is_said_and_the_rest_goes_on(
    window: Window, pipeline: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "empty").mkdir()
    coded = make_classifier(tmp_path / "coded", auto_map={"AutoModel": "mine.Model"})
    missing = make_classifier(tmp_path / "missing")
    dialog = _asked(window, qtbot)
    for folder in (tmp_path / "empty", coded, missing, pipeline):
        window.furniture.assistance.equipping.add_pipeline(folder)
    told = _told(window)
    _save_and_wait(window, dialog, qtbot)
    sentences = [one.sentence for one in told]
    assert len(sentences) == 4
    for words, sentence in zip(
        ("no pipeline", "code of its own", "tawsim[transformers]", "names"), sentences, strict=True
    ):
        assert words in sentence
    qtbot.waitUntil(lambda: bool(_suggested(window)), timeout=WAIT)


def test_a_word_list_is_counted_named_and_kept(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "towns.txt").write_text("بيروت\n\nو\nدمشق\nبيروت\nالسدر\tVALLEY\n", encoding="utf-8")
    dialog = _asked(window, qtbot)
    _page(dialog, dialog.lists)
    equipping = window.furniture.assistance.equipping
    equipping.add_lists([tmp_path / "towns.txt", tmp_path / "gone.txt"])
    rows = dialog.lists.rows
    qtbot.waitUntil(lambda: not window.bridge.tasks.running(), timeout=WAIT)
    assert "cannot be read" in rows.list.item(1).text()
    _key(dialog, Qt.Key.Key_Up)
    assert "3 entries · 3 left out" in rows.list.item(0).text()
    for said in ("blank: 1", "of one letter: 1", "there twice: 1", "VALLEY"):
        assert said in rows.note.text()
    dialog.lists.label.setFocus()
    QTest.keyClicks(dialog.lists.label, "Pl")
    dialog.lists.name.setFocus()
    dialog.lists.name.selectAll()
    QTest.keyClicks(dialog.lists.name, "gone")
    rows.list.setFocus()
    _key(dialog, Qt.Key.Key_Space)
    _save_and_wait(window, dialog, qtbot)
    kept = _wishes(window)
    assert [(one.path, one.name) for one in kept.lists] == [("towns.txt", "gone-2"), ("gone.txt", "gone")]
    assert kept.lists[0].label == "LOC"
    assert kept.off == {"gazetteer:gone-2"}


def test_who_suggests_how_sure_and_where_clitics_go_is_kept(window: Window, qtbot: QtBot) -> None:
    dialog = _asked(window, qtbot)
    assert "Nothing is learnt yet" in dialog.suggesters.proclitic.buttons["learn"].accessibleDescription()
    dialog.suggesters.ticks["tagger"].setFocus()
    _key(dialog, Qt.Key.Key_Space)
    dialog.suggesters.mean.setFocus()
    _key(dialog, Qt.Key.Key_Up)
    dialog.suggesters.proclitic.buttons["out"].setFocus()
    _key(dialog, Qt.Key.Key_Space)
    _key(dialog, Qt.Key.Key_Return)
    assert _wishes(window) == Wishes(0.81, Proclitic.OUTSIDE, frozenset({"tagger"}))
    dialog = _asked(window, qtbot)
    assert not dialog.suggesters.ticks["tagger"].isChecked()
    _key(dialog, Qt.Key.Key_Escape)
    assert _wishes(window).mean == 0.81


def test_a_list_that_is_gone_is_said_once_and_the_rest_goes_on(tmp_path: Path, qtbot: QtBot) -> None:
    path = make_project(tmp_path / "news.tawsim")
    with opened(tmp_path, has_assistant=True) as made:
        assisting = made.furniture.assistance.assisting
        with qtbot.waitSignal(assisting.process.ready, timeout=WAIT):
            made.bridge.open_project(path)
        dialog = _asked(made, qtbot)
        made.furniture.assistance.equipping.add_lists([tmp_path / "gone.txt"])
        told = _told(made)
        with qtbot.waitSignal(assisting.process.ready, timeout=WAIT):
            _save_and_wait(made, dialog, qtbot)
        assert [("gone.txt" in one.sentence, one.key != "") for one in told] == [(True, True)]
        made.bridge.open_document("d12")
        qtbot.waitUntil(lambda: bool(_suggested(made)), timeout=WAIT)
        assert made.furniture.assistance.equipping.dialog is None


def test_what_is_switched_off_is_not_suggested_any_more(tmp_path: Path, qtbot: QtBot) -> None:
    path = make_project(tmp_path / "news.tawsim")
    with opened(tmp_path, has_assistant=True) as made:
        assisting = made.furniture.assistance.assisting
        with qtbot.waitSignal(assisting.process.ready, timeout=WAIT):
            made.bridge.open_project(path)
        made.bridge.open_document("d12")
        qtbot.waitUntil(lambda: bool(_suggested(made)), timeout=WAIT)
        dialog = _asked(made, qtbot)
        assert "Right: 100%" in dialog.suggesters.ticks["repeats"].accessibleDescription()
        for name in ("repeats", "tagger"):
            dialog.suggesters.ticks[name].setFocus()
            _key(dialog, Qt.Key.Key_Space)
        with qtbot.waitSignal(assisting.process.ready, timeout=WAIT):
            _save_and_wait(made, dialog, qtbot)
        qtbot.waitUntil(lambda: not _suggested(made), timeout=WAIT)
