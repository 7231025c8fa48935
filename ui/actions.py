"""Everything the user can do, as a table of rows: menus, tool bar, context menu and the list of keys come from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ui.i18n import QT_TRANSLATE_NOOP


class Menu(StrEnum):
    """The menus, in their order; the values are their English titles (context `Menus`)."""

    FILE = QT_TRANSLATE_NOOP("Menus", "&File")
    EDIT = QT_TRANSLATE_NOOP("Menus", "&Edit")
    DOCUMENT = QT_TRANSLATE_NOOP("Menus", "&Document")
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


_WRITE = (Need.DOCUMENT, Need.WRITING)
_SPAN = (Need.DOCUMENT, Need.WRITING, Need.SPAN)

ACTIONS: tuple[Action, ...] = (
    Action("file.open", QT_TRANSLATE_NOOP("Actions", "&Open…"), Menu.FILE, ("Ctrl+O",), "open"),
    Action("file.open_folder", QT_TRANSLATE_NOOP("Actions", "Open &folder…"), Menu.FILE, ("Ctrl+Shift+O",), "folder"),
    Action("file.sample", QT_TRANSLATE_NOOP("Actions", "Open the &sample"), Menu.FILE),
    Action(
        "file.save",
        QT_TRANSLATE_NOOP("Actions", "Write the JSONL &now"),
        Menu.FILE,
        ("Ctrl+S",),
        "save",
        (Need.PROJECT, Need.WRITING),
        starts_group=True,
    ),
    Action("file.close", QT_TRANSLATE_NOOP("Actions", "&Close project"), Menu.FILE, ("Ctrl+W",), needs=(Need.PROJECT,)),
    Action(
        "file.preferences",
        QT_TRANSLATE_NOOP("Actions", "&Preferences…"),
        Menu.FILE,
        ("Ctrl+Comma",),
        "preferences",
        starts_group=True,
    ),
    Action("file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), Menu.FILE, ("Ctrl+Q",), starts_group=True),
    Action(
        "edit.undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        Menu.EDIT,
        ("Ctrl+Z",),
        "undo",
        (*_WRITE, Need.UNDO),
        in_toolbar=True,
    ),
    Action(
        "edit.redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        Menu.EDIT,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        (*_WRITE, Need.REDO),
        in_toolbar=True,
    ),
    Action(
        "span.delete",
        QT_TRANSLATE_NOOP("Actions", "&Delete span"),
        Menu.EDIT,
        ("Delete", "Backspace"),
        "delete",
        _SPAN,
        starts_group=True,
        in_context=True,
    ),
    Action(
        "span.next",
        QT_TRANSLATE_NOOP("Actions", "Ne&xt span"),
        Menu.EDIT,
        ("BracketRight",),
        needs=(Need.DOCUMENT,),
        starts_group=True,
    ),
    Action(
        "span.previous",
        QT_TRANSLATE_NOOP("Actions", "Pre&vious span"),
        Menu.EDIT,
        ("BracketLeft",),
        needs=(Need.DOCUMENT,),
    ),
    Action(
        "text.copy",
        QT_TRANSLATE_NOOP("Actions", "&Copy text"),
        Menu.EDIT,
        ("Ctrl+C",),
        "copy",
        (Need.DOCUMENT,),
        starts_group=True,
        in_context=True,
    ),
    Action(
        "label.release",
        QT_TRANSLATE_NOOP("Actions", "Put the label down"),
        Menu.EDIT,
        ("Escape",),
        needs=(Need.DOCUMENT,),
    ),
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
        _WRITE,
    ),
    Action(
        "state.new",
        QT_TRANSLATE_NOOP("Actions", "Mark as new"),
        Menu.DOCUMENT,
        ("Ctrl+1",),
        "state-new",
        _WRITE,
        starts_group=True,
    ),
    Action(
        "state.started",
        QT_TRANSLATE_NOOP("Actions", "Mark as started"),
        Menu.DOCUMENT,
        ("Ctrl+2",),
        "state-started",
        _WRITE,
    ),
    Action(
        "state.done", QT_TRANSLATE_NOOP("Actions", "Mark as done"), Menu.DOCUMENT, ("Ctrl+3",), "state-done", _WRITE
    ),
    Action(
        "state.skipped",
        QT_TRANSLATE_NOOP("Actions", "Mark as skipped"),
        Menu.DOCUMENT,
        ("Ctrl+4",),
        "state-skipped",
        _WRITE,
    ),
    Action(
        "state.flagged",
        QT_TRANSLATE_NOOP("Actions", "Mark as flagged"),
        Menu.DOCUMENT,
        ("Ctrl+5",),
        "state-flagged",
        _WRITE,
    ),
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
    Action("view.labels", QT_TRANSLATE_NOOP("Actions", "&Labels and spans"), Menu.VIEW, ("F6",), is_checkable=True),
    Action("view.dark", QT_TRANSLATE_NOOP("Actions", "Dar&k"), Menu.VIEW, starts_group=True, is_checkable=True),
    Action("view.language", QT_TRANSLATE_NOOP("Actions", "العربية / English"), Menu.VIEW, ("Ctrl+Shift+L",)),
    Action("help.keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), Menu.HELP, ("F1",), "keyboard"),
    Action("help.about", QT_TRANSLATE_NOOP("Actions", "&About Tawsim"), Menu.HELP),
)

BY_ID = {action.id: action for action in ACTIONS}
