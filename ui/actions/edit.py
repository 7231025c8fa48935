"""Rows of the table of actions: what is done to spans and text."""

from __future__ import annotations

from ui.actions.action import SPAN, WRITE, Action, Menu, Need
from ui.i18n import QT_TRANSLATE_NOOP

EDIT_ROWS: tuple[Action, ...] = (
    Action(
        "edit.undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        Menu.EDIT,
        ("Ctrl+Z",),
        "undo",
        (*WRITE, Need.UNDO),
        in_toolbar=True,
    ),
    Action(
        "edit.redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        Menu.EDIT,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        (*WRITE, Need.REDO),
        in_toolbar=True,
    ),
    Action(
        "span.delete",
        QT_TRANSLATE_NOOP("Actions", "&Delete span"),
        Menu.EDIT,
        ("Delete", "Backspace"),
        "delete",
        SPAN,
        starts_group=True,
        in_context=True,
    ),
    Action(
        "text.copy",
        QT_TRANSLATE_NOOP("Actions", "&Copy text"),
        Menu.EDIT,
        ("Ctrl+C",),
        "copy",
        (Need.DOCUMENT,),
        starts_group=True,
        in_context=True,
    ),
    Action(
        "label.release",
        QT_TRANSLATE_NOOP("Actions", "Put the label down"),
        Menu.EDIT,
        ("Escape",),
        needs=(Need.DOCUMENT,),
    ),
)
