"""Rows of the table of actions: where to learn more."""

from __future__ import annotations

from ui.actions.action import Action, Menu
from ui.i18n import QT_TRANSLATE_NOOP

HELP_ROWS: tuple[Action, ...] = (
    Action("help.palette", QT_TRANSLATE_NOOP("Actions", "&Find a command…"), Menu.HELP, ("Ctrl+K",), "search"),
    Action("help.keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), Menu.HELP, ("F1",), "keyboard"),
    Action("help.about", QT_TRANSLATE_NOOP("Actions", "&About Tawsim"), Menu.HELP),
)
