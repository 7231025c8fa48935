"""Rows of the table of actions: what is done with files, projects and the program itself."""

from __future__ import annotations

from ui.actions.action import Action, Menu, Need
from ui.i18n import QT_TRANSLATE_NOOP

FILE_ROWS: tuple[Action, ...] = (
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
    Action("file.export", QT_TRANSLATE_NOOP("Actions", "&Export…"), Menu.FILE, ("Ctrl+E",), needs=(Need.PROJECT,)),
    Action("file.close", QT_TRANSLATE_NOOP("Actions", "&Close project"), Menu.FILE, ("Ctrl+W",), needs=(Need.PROJECT,)),
    Action(
        "assistant.settings",
        QT_TRANSLATE_NOOP("Actions", "The &assistant of this project…"),
        Menu.FILE,
        ("Ctrl+Alt+J",),
        needs=(Need.PROJECT, Need.WRITING),
        starts_group=True,
    ),
    Action(
        "assistant.predict",
        QT_TRANSLATE_NOOP("Actions", "Ask the pipe&lines for suggestions"),
        Menu.FILE,
        needs=(Need.PROJECT, Need.WRITING),
    ),
    Action(
        "file.preferences",
        QT_TRANSLATE_NOOP("Actions", "&Preferences…"),
        Menu.FILE,
        ("Ctrl+Comma",),
        "preferences",
        starts_group=True,
    ),
    Action("file.shortcuts", QT_TRANSLATE_NOOP("Actions", "Change &keys…"), Menu.FILE, icon="keyboard"),
    Action("file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), Menu.FILE, ("Ctrl+Q",), starts_group=True),
)
