"""The tashkeel lens in the hand: its keys turn settings, and the settings turn what the text view shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from ui.settings import COLOURS_MARKS, HIDES_MARKS, HIDES_TATWEEL, LOUPE, SHOWS_CONTROLS, Flag, Settings
from ui.text.loupe import Loupe
from ui.text.view import SpanView

_TURNS: tuple[tuple[str, Flag], ...] = (
    ("view.hide_marks", HIDES_MARKS),
    ("view.hide_tatweel", HIDES_TATWEEL),
    ("view.colour_marks", COLOURS_MARKS),
    ("view.loupe", LOUPE),
    ("view.controls", SHOWS_CONTROLS),
)


class Lens(QObject):
    """Offers the acts of the lens; what they turn stays as it was left. The loupe is made when first wanted."""

    def __init__(self, settings: Settings, view: SpanView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._view = view
        self._loupe: Loupe | None = None
        settings.changed.connect(self._on_changed)
        self._on_changed(LOUPE.id)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What each row of the table of actions does."""
        return tuple((action_id, partial(self._turn, setting)) for action_id, setting in _TURNS)

    def turned(self) -> tuple[tuple[str, bool], ...]:
        """Which of the rows are on."""
        return tuple((action_id, self._settings.get(setting)) for action_id, setting in _TURNS)

    def _turn(self, setting: Flag) -> None:
        self._settings.set(setting, not self._settings.get(setting))

    @Slot(str)
    def _on_changed(self, setting_id: str) -> None:
        if setting_id != LOUPE.id:
            return
        is_on = self._settings.get(LOUPE)
        if is_on and self._loupe is None:
            self._loupe = Loupe(self._view)
        if self._loupe is not None:
            self._loupe.turn(is_on=is_on)
