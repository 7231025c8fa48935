"""Rows of the table of actions: the label scheme, and what it says of a label."""

from __future__ import annotations

from ui.actions.action import Action, Menu, Need
from ui.i18n import QT_TRANSLATE_NOOP

_CHANGE = (Need.PROJECT, Need.WRITING)

SCHEME_ROWS: tuple[Action, ...] = (
    Action(
        "scheme.edit",
        QT_TRANSLATE_NOOP("Actions", "&Edit the scheme…"),
        Menu.SCHEME,
        ("Ctrl+Shift+M",),
        "tag",
        _CHANGE,
    ),
    Action("scheme.import", QT_TRANSLATE_NOOP("Actions", "&Import a scheme…"), Menu.SCHEME, icon="open", needs=_CHANGE),
    Action(
        "scheme.export",
        QT_TRANSLATE_NOOP("Actions", "E&xport the scheme…"),
        Menu.SCHEME,
        icon="export",
        needs=(Need.PROJECT,),
    ),
    Action(
        "scheme.undo",
        QT_TRANSLATE_NOOP("Actions", "&Take back the last change of the scheme"),
        Menu.SCHEME,
        ("Ctrl+Alt+Z",),
        "undo",
        _CHANGE,
        starts_group=True,
    ),
    Action(
        "scheme.redo",
        QT_TRANSLATE_NOOP("Actions", "&Bring the change of the scheme back"),
        Menu.SCHEME,
        ("Ctrl+Alt+Y",),
        "redo",
        _CHANGE,
    ),
    Action(
        "scheme.guideline",
        QT_TRANSLATE_NOOP("Actions", "&Guideline of the label"),
        Menu.SCHEME,
        ("Slash",),
        "help",
        (Need.DOCUMENT,),
        starts_group=True,
        in_context=True,
    ),
)
