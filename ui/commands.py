"""Makes menus, buttons and keys out of the table of actions, and keeps enabled what can be done at the moment."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui import wording
from ui.actions import ACTIONS, Action, Menu, Need
from ui.i18n import say
from ui.icons import icon
from ui.keymap import Keymap
from ui.shortcuts import Dispatcher

_PLACES = {menu: place for place, menu in enumerate(Menu)}


def _done_by(act: Callable[[], object]) -> Callable[[], None]:
    """`act` as a slot: Qt has no use for what it returns."""

    def done() -> None:
        act()

    return done


class Commands(QObject):
    """One QAction a row; `run` does what a row is bound to, whether by key, menu or button."""

    def __init__(self, dispatcher: Dispatcher, keymap: Keymap, parent: QObject | None = None) -> None:
        """`dispatcher`: hears the keys and is told which of them ask for what; `keymap` knows it."""
        super().__init__(parent)
        self._keymap = keymap
        self._actions = {row.id: self._made(row) for row in ACTIONS}
        self._menus: dict[Menu, QMenu] = {}
        self._bound: set[str] = set()
        self._facts: frozenset[Need] = frozenset()
        self._has_icons = False
        keymap.know({row.id: row.keys for row in ACTIONS})
        dispatcher.bind(keymap.bindings())
        keymap.changed.connect(self.retranslate)
        self.retranslate()

    def _made(self, row: Action) -> QAction:
        action = QAction(self)
        action.setObjectName(row.id)
        action.setCheckable(row.is_checkable)
        action.setEnabled(not row.needs)
        # The keys are the dispatcher's: Qt's own would go dead under an Arabic layout.
        action.setMenuRole(QAction.MenuRole.NoRole)
        return action

    def __getitem__(self, action_id: str) -> QAction:
        """The QAction of a row; KeyError for an id the table has not."""
        return self._actions[action_id]

    def bind(self, acts: Iterable[tuple[str, Callable[[], object]]]) -> None:
        """Say what each row does."""
        for action_id, act in acts:
            self._bound.add(action_id)
            self._actions[action_id].triggered.connect(_done_by(act))

    def unbound(self) -> list[str]:
        """The rows that do nothing yet; a complete window has none."""
        return [row.id for row in ACTIONS if row.id not in self._bound]

    def run(self, action_id: str) -> None:
        """Do what the row says, if it can be done now."""
        self._actions[action_id].trigger()

    def unmet(self, needs: Iterable[Need]) -> Need | None:
        """The first of `needs` that does not hold now, or None."""
        return next((need for need in needs if need not in self._facts), None)

    def set_facts(self, facts: Collection[Need]) -> None:
        """Enable the rows all of whose needs are among `facts`."""
        self._facts = frozenset(facts)
        for row in ACTIONS:
            if row.needs:
                self._actions[row.id].setEnabled(self.unmet(row.needs) is None)

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus into `bar`."""
        for which in dict.fromkeys(row.menu for row in sorted(ACTIONS, key=lambda row: _PLACES[row.menu])):
            menu = bar.addMenu("")
            menu.setObjectName(which.name)
            self._menus[which] = menu
            menu.aboutToShow.connect(self._draw_icons)
            for row in ACTIONS:
                if row.menu is which:
                    if row.starts_group:
                        menu.addSeparator()
                    menu.addAction(self._actions[row.id])
        self.retranslate()

    def menu(self, which: Menu) -> QMenu:
        """One of the menus; KeyError before `fill`."""
        return self._menus[which]

    def context_menu(self, parent: QWidget) -> QMenu:
        """The rows that belong beside the text, in a menu of their own."""
        menu = QMenu(parent)
        self._draw_icons()
        for row in ACTIONS:
            if row.in_context:
                menu.addAction(self._actions[row.id])
        return menu

    def _draw_icons(self) -> None:
        """Draw the icons when a menu first shows them, and anew after the palette changed."""
        if self._has_icons:
            return
        self._has_icons = True
        for row in ACTIONS:
            if row.icon:
                self._actions[row.id].setIcon(icon(row.icon))

    def draw_buttons(self) -> None:
        """Draw the icons of the rows that are buttons as well."""
        for row in ACTIONS:
            if row.in_toolbar:
                self._actions[row.id].setIcon(icon(row.icon))

    def forget_icons(self) -> None:
        """The palette or the direction has changed."""
        self._has_icons = False
        for row in ACTIONS:
            if row.icon and not row.in_toolbar:
                self._actions[row.id].setIcon(QIcon())
        self.draw_buttons()

    def retranslate(self) -> None:
        """Say everything in the language of the moment, the key after the title."""
        for row in ACTIONS:
            action = self._actions[row.id]
            title = say("Actions", row.title)
            key = wording.left_to_right(self._keymap.shown(row.id))
            action.setText(f"{title}\t{key}" if key else title)
            plain = wording.plain(title)
            action.setIconText(plain)
            action.setToolTip(f"{plain} ({key})" if key else plain)
        for which, menu in self._menus.items():
            menu.setTitle(say("Menus", which.value))
