"""Rows of the table of actions: how text and window look."""

from __future__ import annotations

from ui.actions.action import Action, Menu, Need
from ui.i18n import QT_TRANSLATE_NOOP

VIEW_ROWS: tuple[Action, ...] = (
    Action("view.larger", QT_TRANSLATE_NOOP("Actions", "&Larger text"), Menu.VIEW, ("Ctrl+Equal",), "zoom-in"),
    Action("view.smaller", QT_TRANSLATE_NOOP("Actions", "&Smaller text"), Menu.VIEW, ("Ctrl+Minus",), "zoom-out"),
    Action("view.usual_size", QT_TRANSLATE_NOOP("Actions", "&Usual size"), Menu.VIEW, ("Ctrl+0",)),
    Action(
        "view.left_to_right",
        QT_TRANSLATE_NOOP("Actions", "Text from left to right"),
        Menu.VIEW,
        ("Ctrl+Shift+X",),
        starts_group=True,
        is_checkable=True,
    ),
    Action(
        "view.controls",
        QT_TRANSLATE_NOOP("Actions", "Show &invisible characters"),
        Menu.VIEW,
        ("Ctrl+Shift+8",),
        is_checkable=True,
    ),
    Action(
        "view.documents",
        QT_TRANSLATE_NOOP("Actions", "&Documents"),
        Menu.VIEW,
        ("F4",),
        starts_group=True,
        is_checkable=True,
    ),
    Action(
        "view.labels", QT_TRANSLATE_NOOP("Actions", "&Labels and spans"), Menu.VIEW, ("Shift+F4",), is_checkable=True
    ),
    Action(
        "assistant.figures",
        QT_TRANSLATE_NOOP("Actions", "&Figures of the assistant…"),
        Menu.VIEW,
        ("Ctrl+Shift+J",),
        needs=(Need.PROJECT,),
    ),
    Action("area.next", QT_TRANSLATE_NOOP("Actions", "Next area of the window"), Menu.VIEW, ("F6",), starts_group=True),
    Action("area.previous", QT_TRANSLATE_NOOP("Actions", "Previous area of the window"), Menu.VIEW, ("Shift+F6",)),
    Action("view.dark", QT_TRANSLATE_NOOP("Actions", "Dar&k"), Menu.VIEW, starts_group=True, is_checkable=True),
    Action("view.language", QT_TRANSLATE_NOOP("Actions", "العربية / English"), Menu.VIEW, ("Ctrl+Shift+L",)),
)
