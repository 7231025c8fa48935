"""Everything that can be asked for, by name: the labels of a scheme and the rows of the table of actions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotation.scheme import Scheme
from ui import wording
from ui.actions import ACTIONS
from ui.i18n import Language, current, say, say_in
from ui.shortcuts import label_id


class Named(NamedTuple):
    """An action or a label by its id; `title` and `group` in the window's language, `other` the title in the other."""

    id: str
    title: str
    other: str
    group: str


def everything(scheme: Scheme) -> Iterator[Named]:
    """The labels in use, then the actions, each in its own order."""
    is_arabic = current() is Language.ARABIC
    labels = QCoreApplication.translate("Asking", "Labels")
    for layer, label in scheme.labels():
        if not label.is_retired and not layer.is_retired:
            other = label.titles.en if is_arabic else label.titles.ar
            yield Named(label_id(layer.name, label.name), wording.titled(label.titles) or label.name, other, labels)
    foreign = Language.ENGLISH if is_arabic else Language.ARABIC
    for row in ACTIONS:
        yield Named(
            row.id,
            wording.plain(say("Actions", row.title)),
            wording.plain(say_in(foreign, "Actions", row.title)),
            wording.plain(say("Menus", row.menu.value)),
        )
