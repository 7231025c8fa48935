"""Icons: each action's is there, takes the colour asked for, and turns round where the window does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from tests.ui.looks import wearing
from ui import icons
from ui.actions import ACTIONS
from ui.i18n import Language

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = sorted(path.stem for path in icons.FOLDER.glob("*.svg"))


def drawn(name: str, colour: str = "#ff0000") -> QImage:
    picture = icons.icon(name, QColor(colour)).pixmap(QSize(24, 24), 1.0)
    return picture.toImage().convertToFormat(QImage.Format.Format_ARGB32)


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_draws_something(name: str) -> None:
    image = drawn(name)
    assert any(image.pixelColor(x, y).alpha() > 100 for x in range(24) for y in range(24))


def test_every_action_has_the_icon_it_names() -> None:
    assert {action.icon for action in ACTIONS if action.icon} <= set(NAMES)


def test_an_icon_takes_the_colour_asked_for() -> None:
    image = drawn("save", "#00ff00")
    solid = [image.pixelColor(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200]
    assert solid
    assert all(colour.green() > 200 and colour.red() < 60 for colour in solid)


def test_a_disabled_icon_is_fainter() -> None:
    with wearing(Language.ENGLISH, is_dark=False):
        made = icons.icon("save")
        usual = made.pixmap(QSize(24, 24), 1.0, QIcon.Mode.Normal).toImage()
        assert usual != made.pixmap(QSize(24, 24), 1.0, QIcon.Mode.Disabled).toImage()


@pytest.mark.parametrize("name", NAMES)
def test_only_what_points_along_the_text_turns_round(name: str) -> None:
    with wearing(Language.ENGLISH, is_dark=False):
        left_to_right = drawn(name)
    with wearing(Language.ARABIC, is_dark=False):
        right_to_left = drawn(name)
    assert (left_to_right != right_to_left) is (name in icons.MIRRORED)


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no such icon")
