"""Rows of the table of actions: what of the text the eye is shown."""

from __future__ import annotations

from ui.actions.action import Action, Menu
from ui.i18n import QT_TRANSLATE_NOOP

LENS_ROWS: tuple[Action, ...] = (
    Action(
        "view.hide_marks",
        QT_TRANSLATE_NOOP("Actions", "Hide vowel &marks"),
        Menu.VIEW,
        ("Ctrl+Shift+D",),
        starts_group=True,
        is_checkable=True,
    ),
    Action(
        "view.hide_tatweel",
        QT_TRANSLATE_NOOP("Actions", "Hide &tatweel"),
        Menu.VIEW,
        ("Ctrl+Shift+K",),
        is_checkable=True,
    ),
    Action(
        "view.colour_marks",
        QT_TRANSLATE_NOOP("Actions", "&Colour vowel marks"),
        Menu.VIEW,
        ("Ctrl+Shift+I",),
        is_checkable=True,
    ),
    Action("view.loupe", QT_TRANSLATE_NOOP("Actions", "L&oupe"), Menu.VIEW, ("F8",), is_checkable=True),
)
