"""How the window is looked at: size of the letters, direction, light, language, and which sides of the desk show."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from ui.commands import Commands
from ui.frame import Frame
from ui.i18n import Language
from ui.lens import Lens
from ui.settings import DIRECTION, LANGUAGE, THEME


class Viewing(QObject):
    """Answers the rows of the View menu, and keeps their ticks true."""

    def __init__(self, frame: Frame, commands: Commands, lens: Lens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._commands = commands
        self._lens = lens
        frame.looks.changed.connect(self.on_looks_changed)
        frame.settings.changed.connect(self._show_turned)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The rows of the table of actions that are answered here."""
        frame, desk = self._frame, self._frame.desk
        return (
            ("view.larger", partial(frame.zoom, 1)),
            ("view.smaller", partial(frame.zoom, -1)),
            ("view.usual_size", partial(frame.zoom, 0)),
            ("view.left_to_right", self._turn),
            *self._lens.acts(),
            ("view.documents", partial(self._show_panel, desk.documents, "view.documents")),
            ("view.labels", partial(self._show_panel, desk.side, "view.labels")),
            ("view.dark", lambda: frame.settings.set(THEME, frame.looks.other_theme())),
            ("view.language", self._switch_language),
        )

    def _show_panel(self, panel: QWidget, action_id: str) -> None:
        """Show or hide a side of the desk; to lay all of it out, paint the text and paint the side take a turn each."""
        view = self._frame.desk.view

        def paint() -> None:
            view.setUpdatesEnabled(True)
            QTimer.singleShot(0, panel, partial(panel.setUpdatesEnabled, True))

        for one in (view, panel):
            one.setUpdatesEnabled(False)
        panel.setVisible(self._commands[action_id].isChecked())
        QTimer.singleShot(0, view, paint)

    @Slot()
    def _turn(self) -> None:
        settings = self._frame.settings
        settings.set(DIRECTION, "ltr" if settings.get(DIRECTION) == "rtl" else "rtl")

    @Slot()
    def _switch_language(self) -> None:
        other = Language.ENGLISH if self._frame.looks.is_arabic else Language.ARABIC
        self._frame.settings.set(LANGUAGE, other.value)

    @Slot()
    def on_looks_changed(self) -> None:
        """Other colours: icons are drawn anew; and what is ticked."""
        self._commands.forget_icons()
        self._commands["view.dark"].setChecked(self._frame.looks.is_dark)
        self._show_turned()

    @Slot()
    def _show_turned(self) -> None:
        self._commands["view.left_to_right"].setChecked(self._frame.settings.get(DIRECTION) == "ltr")
        for action_id, is_on in self._lens.turned():
            self._commands[action_id].setChecked(is_on)
