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
