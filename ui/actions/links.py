"""Rows of the table of actions: links between spans."""

from __future__ import annotations

from ui.actions.action import SPAN, Action, Menu, Need
from ui.i18n import QT_TRANSLATE_NOOP

LINK_ROWS: tuple[Action, ...] = (
    Action(
        "link.begin",
        QT_TRANSLATE_NOOP("Actions", "&Link…"),
        Menu.SPAN,
        ("L",),
        needs=SPAN,
        starts_group=True,
        in_context=True,
    ),
    Action("link.kind", QT_TRANSLATE_NOOP("Actions", "Next &kind of link"), Menu.SPAN, ("K",), needs=SPAN),
    Action(
        "link.follow",
        QT_TRANSLATE_NOOP("Actions", "To the &other end of the link"),
        Menu.GO,
        ("Shift+L",),
        needs=(Need.DOCUMENT, Need.SPAN),
        starts_group=True,
    ),
    Action("link.remove", QT_TRANSLATE_NOOP("Actions", "&Remove the link"), Menu.SPAN, ("Shift+Delete",), needs=SPAN),
)
