"""Rows of the table of actions: label once and everywhere, find."""

from __future__ import annotations

from ui.actions.action import WRITE, Action, Menu, Need
from ui.i18n import QT_TRANSLATE_NOOP

SEARCH_ROWS: tuple[Action, ...] = (
    Action(
        "span.everywhere",
        QT_TRANSLATE_NOOP("Actions", "Label &everywhere in the document…"),
        Menu.SPAN,
        ("G",),
        "everything",
        WRITE,
        starts_group=True,
        in_context=True,
    ),
    Action(
        "span.everywhere_project",
        QT_TRANSLATE_NOOP("Actions", "Label everywhere in the &project…"),
        Menu.SPAN,
        ("Shift+G",),
        needs=WRITE,
    ),
    Action(
        "find.open",
        QT_TRANSLATE_NOOP("Actions", "&Find…"),
        Menu.EDIT,
        ("Ctrl+F",),
        "search",
        (Need.DOCUMENT,),
        starts_group=True,
    ),
    Action("find.next", QT_TRANSLATE_NOOP("Actions", "Find ne&xt"), Menu.EDIT, ("F3",), needs=(Need.DOCUMENT,)),
    Action(
        "find.previous",
        QT_TRANSLATE_NOOP("Actions", "Find pre&vious"),
        Menu.EDIT,
        ("Shift+F3",),
        needs=(Need.DOCUMENT,),
    ),
    Action(
        "find.project",
        QT_TRANSLATE_NOOP("Actions", "Find in the &project…"),
        Menu.EDIT,
        ("Ctrl+Shift+F",),
        needs=(Need.PROJECT,),
    ),
)
