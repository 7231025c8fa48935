"""Settings are typed, keep to their bounds, survive a restart, and bear a file that somebody else wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings
from pytestqt.qtbot import QtBot

from ui.settings import (
    ANNOTATOR,
    FAMILY,
    GEOMETRY,
    LANGUAGE,
    LINE_SPACING,
    POINT_SIZE,
    RECENT,
    RECENT_AT_MOST,
    SETTINGS,
    SHOWS_CONTROLS,
    Settings,
    asked,
)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def test_every_row_begins_with_a_value_it_accepts(file: Path) -> None:
    assert len({setting.id for setting in SETTINGS}) == len(SETTINGS)
    assert Settings(file).get(POINT_SIZE) == POINT_SIZE.default
    assert [setting.id for setting in asked() if not setting.group] == []


def test_what_is_chosen_is_there_after_a_restart(file: Path) -> None:
    first = Settings(file)
    first.set(LANGUAGE, "ar")
    first.set(POINT_SIZE, 21.0)
    first.set(SHOWS_CONTROLS, True)
    first.set(ANNOTATOR, 'ليلى, "الأولى"; 100%')
    del first
    again = Settings(file)
    assert (again.get(LANGUAGE), again.get(POINT_SIZE), again.get(SHOWS_CONTROLS)) == ("ar", 21.0, True)
    assert again.get(ANNOTATOR) == 'ليلى, "الأولى"; 100%'


def test_a_change_is_told_once_and_no_change_is_not_told(file: Path, qtbot: QtBot) -> None:
    settings = Settings(file)
    with qtbot.waitSignal(settings.changed) as told:
        settings.set(FAMILY, "Amiri")
    assert told.args == ["text/family"]
    with qtbot.assertNotEmitted(settings.changed):
        settings.set(FAMILY, "Amiri")


def test_a_value_out_of_bounds_is_refused(file: Path) -> None:
    settings = Settings(file)
    with pytest.raises(ValueError, match="line_spacing"):
        settings.set(LINE_SPACING, 9.0)
    with pytest.raises(ValueError, match="language"):
        settings.set(LANGUAGE, "fr")
    assert settings.get(LINE_SPACING) == LINE_SPACING.default


@pytest.mark.parametrize("written", ["", "]", "9000", '"large"', "true", "null", "[1]"])
def test_a_spoilt_file_gives_the_default(file: Path, written: str) -> None:
    raw = QSettings(str(file), QSettings.Format.IniFormat)
    for setting in (POINT_SIZE, RECENT, LANGUAGE):
        raw.setValue(setting.id, written)
    raw.sync()
    settings = Settings(file)
    assert settings.get(POINT_SIZE) == POINT_SIZE.default
    assert settings.get(RECENT) == ()
    assert settings.get(LANGUAGE) == LANGUAGE.default


def test_recent_projects_are_the_newest_first_and_few(file: Path) -> None:
    settings = Settings(file)
    for number in range(RECENT_AT_MOST + 3):
        settings.add_recent(Path(f"{number}.tawsim"))
    settings.add_recent(Path("5.tawsim"))
    assert settings.recent()[:2] == (Path("5.tawsim"), Path(f"{RECENT_AT_MOST + 2}.tawsim"))
    assert len(settings.recent()) == RECENT_AT_MOST
    settings.drop_recent(Path("5.tawsim"))
    assert Path("5.tawsim") not in settings.recent()


def test_resetting_forgets_choices_and_keeps_what_is_only_remembered(file: Path) -> None:
    settings = Settings(file)
    settings.set(POINT_SIZE, 30.0)
    settings.add_recent(Path("a.tawsim"))
    settings.reset()
    assert settings.get(POINT_SIZE) == POINT_SIZE.default
    assert settings.recent() == (Path("a.tawsim"),)


def test_a_windows_state_comes_back_byte_for_byte(file: Path) -> None:
    settings = Settings(file)
    state = QByteArray(bytes(range(256)))
    settings.remember(GEOMETRY, state)
    assert settings.remembered(GEOMETRY) == state
