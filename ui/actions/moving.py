"""Rows of the table of actions: where a span's edges are to lie, and ways from span to span.

E is the start and R the end; Shift goes by words, Alt by letters, Ctrl the other way, inwards.
"""

from __future__ import annotations

from ui.actions.action import WRITE, Action, Menu, Need
from ui.i18n import QT_TRANSLATE_NOOP

BOUNDARY_ROWS: tuple[Action, ...] = (
    Action("label.repeat", QT_TRANSLATE_NOOP("Actions", "&Repeat the last label"), Menu.SPAN, ("Space",), needs=WRITE),
    Action(
        "boundary.start",
        QT_TRANSLATE_NOOP("Actions", "Leave a &clitic out, or take it in"),
        Menu.SPAN,
        ("E",),
        needs=WRITE,
        starts_group=True,
        in_context=True,
    ),
    Action(
        "boundary.end",
        QT_TRANSLATE_NOOP("Actions", "Leave an attached &pronoun out, or take it in"),
        Menu.SPAN,
        ("R",),
        needs=WRITE,
        in_context=True,
    ),
    Action(
        "boundary.start_out",
        QT_TRANSLATE_NOOP("Actions", "Start a word earlier"),
        Menu.SPAN,
        ("Shift+E",),
        needs=WRITE,
        starts_group=True,
    ),
    Action(
        "boundary.start_in",
        QT_TRANSLATE_NOOP("Actions", "Start a word later"),
        Menu.SPAN,
        ("Ctrl+Shift+E",),
        needs=WRITE,
    ),
    Action("boundary.end_out", QT_TRANSLATE_NOOP("Actions", "End a word later"), Menu.SPAN, ("Shift+R",), needs=WRITE),
    Action(
        "boundary.end_in", QT_TRANSLATE_NOOP("Actions", "End a word earlier"), Menu.SPAN, ("Ctrl+Shift+R",), needs=WRITE
    ),
    Action(
        "boundary.start_letter_out",
        QT_TRANSLATE_NOOP("Actions", "Start a letter earlier"),
        Menu.SPAN,
        ("Alt+E",),
        needs=WRITE,
        starts_group=True,
    ),
    Action(
        "boundary.start_letter_in",
        QT_TRANSLATE_NOOP("Actions", "Start a letter later"),
        Menu.SPAN,
        ("Ctrl+Alt+E",),
        needs=WRITE,
    ),
    Action(
        "boundary.end_letter_out",
        QT_TRANSLATE_NOOP("Actions", "End a letter later"),
        Menu.SPAN,
        ("Alt+R",),
        needs=WRITE,
    ),
    Action(
        "boundary.end_letter_in",
        QT_TRANSLATE_NOOP("Actions", "End a letter earlier"),
        Menu.SPAN,
        ("Ctrl+Alt+R",),
        needs=WRITE,
    ),
)

_THERE = (Need.DOCUMENT,)
JUMP_ROWS: tuple[Action, ...] = (
    Action("span.next", QT_TRANSLATE_NOOP("Actions", "Ne&xt span"), Menu.GO, ("BracketRight",), needs=_THERE),
    Action("span.previous", QT_TRANSLATE_NOOP("Actions", "Pre&vious span"), Menu.GO, ("BracketLeft",), needs=_THERE),
    Action(
        "span.around",
        QT_TRANSLATE_NOOP("Actions", "Span &around this one"),
        Menu.GO,
        ("Backquote",),
        needs=_THERE,
    ),
    Action(
        "span.next_of_label",
        QT_TRANSLATE_NOOP("Actions", "Next span of this &label"),
        Menu.GO,
        ("Shift+BracketRight",),
        needs=_THERE,
        starts_group=True,
    ),
    Action(
        "span.previous_of_label",
        QT_TRANSLATE_NOOP("Actions", "Previous span of this label"),
        Menu.GO,
        ("Shift+BracketLeft",),
        needs=_THERE,
    ),
    Action(
        "span.next_unlinked",
        QT_TRANSLATE_NOOP("Actions", "Next &quotation without a speaker"),
        Menu.GO,
        ("Ctrl+BracketRight",),
        needs=_THERE,
    ),
    Action(
        "span.previous_unlinked",
        QT_TRANSLATE_NOOP("Actions", "Previous quotation without a speaker"),
        Menu.GO,
        ("Ctrl+BracketLeft",),
        needs=_THERE,
    ),
    Action(
        "span.next_doubtful", QT_TRANSLATE_NOOP("Actions", "Next &doubtful span"), Menu.GO, ("Period",), needs=_THERE
    ),
    Action(
        "span.previous_doubtful",
        QT_TRANSLATE_NOOP("Actions", "Previous doubtful span"),
        Menu.GO,
        ("Comma",),
        needs=_THERE,
    ),
    Action(
        "document.next_unfinished",
        QT_TRANSLATE_NOOP("Actions", "Next &unfinished document"),
        Menu.GO,
        ("Ctrl+Shift+PageDown",),
        needs=_THERE,
        starts_group=True,
    ),
    Action(
        "document.previous_unfinished",
        QT_TRANSLATE_NOOP("Actions", "Previous unfinished document"),
        Menu.GO,
        ("Ctrl+Shift+PageUp",),
        needs=_THERE,
    ),
)
