"""Rows of the table of actions: from document to document, and how far one has come."""

from __future__ import annotations

from ui.actions.action import WRITE, Action, Menu, Need
from ui.i18n import QT_TRANSLATE_NOOP

DOCUMENT_ROWS: tuple[Action, ...] = (
    Action(
        "document.previous",
        QT_TRANSLATE_NOOP("Actions", "&Previous document"),
        Menu.DOCUMENT,
        ("Ctrl+PageUp",),
        "previous",
        (Need.DOCUMENT,),
        in_toolbar=True,
    ),
    Action(
        "document.next",
        QT_TRANSLATE_NOOP("Actions", "&Next document"),
        Menu.DOCUMENT,
        ("Ctrl+PageDown",),
        "next",
        (Need.DOCUMENT,),
        in_toolbar=True,
    ),
    Action(
        "document.finish",
        QT_TRANSLATE_NOOP("Actions", "Done, and on to the next"),
        Menu.DOCUMENT,
        ("Ctrl+Return",),
        "done",
        WRITE,
    ),
    Action(
        "state.new",
        QT_TRANSLATE_NOOP("Actions", "Mark as new"),
        Menu.DOCUMENT,
        ("Ctrl+1",),
        "state-new",
        WRITE,
        starts_group=True,
    ),
    Action(
        "state.started",
        QT_TRANSLATE_NOOP("Actions", "Mark as started"),
        Menu.DOCUMENT,
        ("Ctrl+2",),
        "state-started",
        WRITE,
    ),
    Action("state.done", QT_TRANSLATE_NOOP("Actions", "Mark as done"), Menu.DOCUMENT, ("Ctrl+3",), "state-done", WRITE),
    Action(
        "state.skipped",
        QT_TRANSLATE_NOOP("Actions", "Mark as skipped"),
        Menu.DOCUMENT,
        ("Ctrl+4",),
        "state-skipped",
        WRITE,
    ),
    Action(
        "state.flagged",
        QT_TRANSLATE_NOOP("Actions", "Mark as flagged"),
        Menu.DOCUMENT,
        ("Ctrl+5",),
        "state-flagged",
        WRITE,
    ),
)

_CHOICE = (Need.PROJECT,)
# The order in which unfinished documents come.
ORDER_ROWS: tuple[Action, ...] = (
    Action(
        "order.given",
        QT_TRANSLATE_NOOP("Actions", "Unfinished documents as they came"),
        Menu.GO,
        needs=_CHOICE,
        starts_group=True,
        is_checkable=True,
    ),
    Action(
        "order.uncertain",
        QT_TRANSLATE_NOOP("Actions", "First what the assistant is least sure of"),
        Menu.GO,
        needs=_CHOICE,
        is_checkable=True,
    ),
    Action(
        "order.novel",
        QT_TRANSLATE_NOOP("Actions", "First what has the most new words"),
        Menu.GO,
        needs=_CHOICE,
        is_checkable=True,
    ),
    Action(
        "order.chance",
        QT_TRANSLATE_NOOP("Actions", "Unfinished documents by chance"),
        Menu.GO,
        needs=_CHOICE,
        is_checkable=True,
    ),
)
