"""Rows of the table of actions: what spans and documents bear beside their labels, and many spans at once."""

from __future__ import annotations

from ui.actions.action import SPAN, WRITE, Action, Menu, Need
from ui.i18n import QT_TRANSLATE_NOOP

DETAILS_ROWS: tuple[Action, ...] = (
    Action(
        "span.attribute",
        QT_TRANSLATE_NOOP("Actions", "Set an &attribute…"),
        Menu.SPAN,
        ("T",),
        "tag",
        SPAN,
        starts_group=True,
        in_context=True,
    ),
    Action(
        "span.doubt",
        QT_TRANSLATE_NOOP("Actions", "&Doubtful, or no more"),
        Menu.SPAN,
        ("C",),
        "help",
        SPAN,
        in_context=True,
    ),
    Action(
        "span.note", QT_TRANSLATE_NOOP("Actions", "&Note on the span"), Menu.SPAN, ("N",), "note", SPAN, in_context=True
    ),
    Action(
        "span.same_words",
        QT_TRANSLATE_NOOP("Actions", "Choose all with the same &words"),
        Menu.SPAN,
        ("M",),
        needs=(Need.DOCUMENT, Need.SPAN),
        starts_group=True,
        in_context=True,
    ),
    Action(
        "span.same_label",
        QT_TRANSLATE_NOOP("Actions", "Choose all with the same &label"),
        Menu.SPAN,
        ("Shift+M",),
        needs=(Need.DOCUMENT, Need.SPAN),
        in_context=True,
    ),
    Action(
        "span.list",
        QT_TRANSLATE_NOOP("Actions", "To the l&ist of spans, and back"),
        Menu.SPAN,
        ("Ctrl+M",),
        needs=(Need.DOCUMENT,),
    ),
    Action(
        "document.label",
        QT_TRANSLATE_NOOP("Actions", "&Label the document…"),
        Menu.DOCUMENT,
        ("Shift+T",),
        "tag",
        WRITE,
        starts_group=True,
    ),
    Action(
        "document.note",
        QT_TRANSLATE_NOOP("Actions", "Note on the d&ocument"),
        Menu.DOCUMENT,
        ("Shift+N",),
        "note",
        WRITE,
    ),
    Action(
        "layer.done.1",
        QT_TRANSLATE_NOOP("Actions", "First layer finished, or not"),
        Menu.DOCUMENT,
        ("Ctrl+Shift+1",),
        needs=WRITE,
        starts_group=True,
    ),
    Action(
        "layer.done.2",
        QT_TRANSLATE_NOOP("Actions", "Second layer finished, or not"),
        Menu.DOCUMENT,
        ("Ctrl+Shift+2",),
        needs=WRITE,
    ),
    Action(
        "layer.done.3",
        QT_TRANSLATE_NOOP("Actions", "Third layer finished, or not"),
        Menu.DOCUMENT,
        ("Ctrl+Shift+3",),
        needs=WRITE,
    ),
    Action(
        "layer.done.4",
        QT_TRANSLATE_NOOP("Actions", "Fourth layer finished, or not"),
        Menu.DOCUMENT,
        ("Ctrl+Shift+4",),
        needs=WRITE,
    ),
)
