"""The form of a row in the table of actions, and the menus and needs it may name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ui.i18n import QT_TRANSLATE_NOOP


class Menu(StrEnum):
    """The menus, in their order; the values are their English titles (context `Menus`)."""

    FILE = QT_TRANSLATE_NOOP("Menus", "&File")
    EDIT = QT_TRANSLATE_NOOP("Menus", "Edi&t")
    SPAN = QT_TRANSLATE_NOOP("Menus", "&Span")
    GO = QT_TRANSLATE_NOOP("Menus", "&Go")
    DOCUMENT = QT_TRANSLATE_NOOP("Menus", "&Document")
    SCHEME = QT_TRANSLATE_NOOP("Menus", "S&cheme")
    VIEW = QT_TRANSLATE_NOOP("Menus", "&View")
    HELP = QT_TRANSLATE_NOOP("Menus", "&Help")


class Need(StrEnum):
    """What must be there for an action to make sense; the window tells which of them hold."""

    PROJECT = "project"
    DOCUMENT = "document"
    WRITING = "writing"
    SPAN = "span"
    UNDO = "undo"
    REDO = "redo"
    BEHIND = "behind"
    ARMED = "armed"


# What to say to somebody who wants what cannot be done now.
UNMET: Mapping[Need, str] = {
    Need.PROJECT: QT_TRANSLATE_NOOP("Needs", "Open a text or a project first"),
    Need.DOCUMENT: QT_TRANSLATE_NOOP("Needs", "Open a document first"),
    Need.WRITING: QT_TRANSLATE_NOOP("Needs", "This project may only be read"),
    Need.SPAN: QT_TRANSLATE_NOOP("Needs", "Choose a span first"),
    Need.UNDO: QT_TRANSLATE_NOOP("Needs", "There is nothing to undo"),
    Need.REDO: QT_TRANSLATE_NOOP("Needs", "There is nothing to redo"),
    Need.BEHIND: QT_TRANSLATE_NOOP("Needs", "Everything is written already"),
    Need.ARMED: QT_TRANSLATE_NOOP("Needs", "No label is in hand"),
}


@dataclass(frozen=True, slots=True)
class Action:
    """One row. `title`: English source, context `Actions`. `icon`: a file of ui/icons without its suffix.

    `keys`: physical chords ("Ctrl+Shift+Z"), the first is shown. `needs`: all of them must hold.
    """

    id: str
    title: str
    menu: Menu
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: tuple[Need, ...] = ()
    starts_group: bool = False
    is_checkable: bool = False
    in_toolbar: bool = False
    in_context: bool = False


# What most rows that change something need; `SPAN` those that change the chosen span.
WRITE = (Need.DOCUMENT, Need.WRITING)
SPAN = (Need.DOCUMENT, Need.WRITING, Need.SPAN)
