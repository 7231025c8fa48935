"""Rows of the table of actions: what the assistant suggests."""

from __future__ import annotations

from ui.actions.action import WRITE, Action, Menu, Need
from ui.i18n import QT_TRANSLATE_NOOP

_THERE = (Need.DOCUMENT,)

SUGGESTION_ROWS: tuple[Action, ...] = (
    Action(
        "suggestion.next",
        QT_TRANSLATE_NOOP("Actions", "Next su&ggestion"),
        Menu.GO,
        ("J",),
        needs=_THERE,
        starts_group=True,
    ),
    Action(
        "suggestion.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous sugges&tion"),
        Menu.GO,
        ("Shift+J",),
        needs=_THERE,
    ),
    Action(
        "suggestion.accept",
        QT_TRANSLATE_NOOP("Actions", "&Accept the suggestion everywhere here"),
        Menu.SPAN,
        ("Y",),
        needs=WRITE,
        starts_group=True,
    ),
    Action(
        "suggestion.accept_one",
        QT_TRANSLATE_NOOP("Actions", "Accept the suggestion at this place only"),
        Menu.SPAN,
        ("Shift+Y",),
        needs=WRITE,
    ),
    Action(
        "suggestion.accept_voiced",
        QT_TRANSLATE_NOOP("Actions", "Accept the quotation with its speaker and cue"),
        Menu.SPAN,
        ("Alt+Y",),
        needs=WRITE,
    ),
    Action(
        "suggestion.list",
        QT_TRANSLATE_NOOP("Actions", "Choose among the places of the suggestion…"),
        Menu.SPAN,
        ("I",),
        needs=WRITE,
    ),
    Action(
        "suggestion.reject",
        QT_TRANSLATE_NOOP("Actions", "Re&ject the suggestion everywhere here"),
        Menu.SPAN,
        ("U",),
        needs=WRITE,
    ),
    Action(
        "suggestion.reject_one",
        QT_TRANSLATE_NOOP("Actions", "Reject the suggestion at this place only"),
        Menu.SPAN,
        ("Shift+U",),
        needs=WRITE,
    ),
    Action(
        "suggestion.accept_all",
        QT_TRANSLATE_NOOP("Actions", "Accept all suggestions shown here"),
        Menu.SPAN,
        ("Ctrl+J",),
        needs=WRITE,
    ),
)
