"""What a machine can see of a scene: words cut off, left in the other language, or one thing lying on another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from xml.etree import ElementTree

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLayout, QLineEdit, QMenuBar, QTabBar, QWidget

from tests.architecture import sources
from tests.ui.looks import cut_off, visible
from ui import wording

_HAIR = 2


def seen(root: QWidget, language: str) -> list[str]:
    """Everything that is wrong with what is shown, a line each."""
    return [
        # What ends in an ellipsis was made shorter by ourselves, and all of it stands in the tooltip.
        *(f"cut off: {words}" for words in cut_off(root) if not words.endswith("…")),
        *(f"not translated: {words}" for words in untranslated(root, language)),
        *(f"on one another: {pair}" for pair in overlapping(root)),
        *(f"no name: {one}" for one in nameless(root)),
    ]


def untranslated(root: QWidget, language: str) -> list[str]:
    """The words in sight that stand in English in a window that speaks another language."""
    return [words for words in _words(root) if words in _english(language)]


def overlapping(root: QWidget) -> list[str]:
    """The things that one layout has put on one another."""
    found = []
    for layout in root.findChildren(QLayout):
        owner = layout.parentWidget()
        if owner is None or not owner.isVisibleTo(root):
            continue
        widgets = [item.widget() for place in range(layout.count()) if (item := layout.itemAt(place)) is not None]
        shown = [one for one in widgets if one is not None and one.isVisibleTo(root)]
        for one, other in combinations(shown, 2):
            common = one.geometry().intersected(other.geometry())
            if common.width() > _HAIR and common.height() > _HAIR:
                found.append(f"{one!r} {other!r}")
    return found


def nameless(root: QWidget) -> list[str]:
    """What takes the focus and has no name that a screen reader could say."""
    takers = [one for one in visible(root) if one.focusPolicy().value & 1 and one.focusProxy() is None]
    names = [(one, QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)) for one in takers]
    return [repr(one) for one, name in names if not name]


def _words(root: QWidget) -> Iterator[str]:
    """Everything that is written on what is in sight."""
    for one in [root, *visible(root)]:
        match one:
            case QLabel() | QAbstractButton():
                yield wording.plain(one.text())
            case QLineEdit():
                yield wording.plain(one.placeholderText())
            case QComboBox():
                yield from (wording.plain(one.itemText(place)) for place in range(one.count()))
            case QTabBar():
                yield from (wording.plain(one.tabText(place)) for place in range(one.count()))
            case QMenuBar():
                yield from (wording.plain(action.text()) for action in one.actions())
            case _:
                continue


@cache
def _english(language: str) -> frozenset[str]:
    """The English words that say something else in that language."""
    told = ElementTree.parse(sources.ROOT / "ui" / "i18n" / f"tawsim_{language}.ts").getroot().iter("message")
    pairs = ((message.findtext("source", ""), message.findtext("translation", "")) for message in told)
    return frozenset(wording.plain(english) for english, said in pairs if said and english != said)
