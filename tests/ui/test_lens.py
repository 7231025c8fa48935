"""The keys of the lens turn settings, which are remembered, and the loupe comes and goes with its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotation.document import Document, new_header
from ui.actions import BY_ID
from ui.lens import Lens
from ui.settings import HIDES_MARKS, LOUPE, Settings
from ui.text.loupe import Loupe
from ui.text.view import SpanView


@pytest.fixture
def view(qtbot: QtBot) -> SpanView:
    made = SpanView()
    qtbot.addWidget(made)
    made.show()
    made.show_document(Document(new_header("d", "قَالَ")))
    return made


def test_each_act_turns_a_setting_to_and_fro(view: SpanView, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    lens = Lens(settings, view)
    for place, (action_id, act) in enumerate(lens.acts()):
        assert BY_ID[action_id].is_checkable
        before = lens.turned()
        assert before[place] == (action_id, False)
        act()
        assert lens.turned()[place] == (action_id, True)
        act()
        assert lens.turned() == before


def test_what_was_turned_is_so_again_the_next_time(view: SpanView, tmp_path: Path) -> None:
    dict(Lens(Settings(tmp_path / "settings.ini"), view).acts())["view.hide_marks"]()
    assert Settings(tmp_path / "settings.ini").get(HIDES_MARKS)


def test_the_loupe_is_made_when_first_wanted_and_once(view: SpanView, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    lens = Lens(settings, view)
    assert view.findChildren(Loupe) == []
    for _ in range(3):
        settings.set(LOUPE, True)
        [loupe] = view.findChildren(Loupe)
        assert loupe.isVisible()
        settings.set(LOUPE, False)
        assert not loupe.isVisible()
    assert lens.turned()[3] == ("view.loupe", False)
