"""Language and light of the whole application, as the settings say, at the start and whenever they change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from annotation.scheme import Scheme
from ui import i18n, theme
from ui.dressing import Dressing
from ui.settings import (
    COLOURS_MARKS,
    DIGITS,
    DIRECTION,
    FAMILY,
    HIDES_MARKS,
    HIDES_TATWEEL,
    LANGUAGE,
    LINE_SPACING,
    POINT_SIZE,
    SCALE,
    SHOWS_CONTROLS,
    THEME,
    Settings,
)
from ui.text.style import Appearance, SpanStyle

_TEXT = frozenset({FAMILY.id, POINT_SIZE.id, LINE_SPACING.id, DIRECTION.id})
_LENS = frozenset({HIDES_MARKS.id, HIDES_TATWEEL.id, COLOURS_MARKS.id, SHOWS_CONTROLS.id})
_LANGUAGE = frozenset({LANGUAGE.id, DIGITS.id})


class Looks(QObject):
    """`text_changed` when the text is to look otherwise; `changed` when the window is: other language, light or size.

    These come one after the other, a turn of the event loop each, then those who `follow`, and then `dressed`, when
    every widget follows the last change and is painted (`ui.dressing`). Widgets hear of a language themselves.
    """

    changed = Signal()
    text_changed = Signal()
    dressed = Signal()

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._followers: list[Callable[[], object]] = [self.text_changed.emit, self.changed.emit]
        self._dressing = Dressing(application, self._followers, self)
        self._dressing.ended.connect(self.dressed)
        self.light = theme.choose_light(settings.get(THEME))
        i18n.install(settings.language(), settings.digits())
        theme.apply(application, is_dark=self.light.is_dark, is_high=self.light.is_high, scale=self._scale())
        settings.changed.connect(self._on_changed)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_light)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._on_system_light)

    def follow(self, *followers: Callable[[], object]) -> None:
        """Call these after `changed` as well, in a turn each: for what takes a part of a frame."""
        self._followers += followers

    @property
    def is_dark(self) -> bool:
        """Whether the light is a dark one."""
        return self.light.is_dark

    def appearance(self) -> Appearance:
        """How the text is to look."""
        return theme.appearance(self._settings, is_dark=self.light.is_dark, is_high=self.light.is_high)

    def span_styles(self, scheme: Scheme) -> dict[tuple[str, str], SpanStyle]:
        """How the labels of `scheme` are to look, in this light and language."""
        language, light = self._settings.language(), self.light
        return theme.span_styles(scheme, language, is_dark=light.is_dark, is_high=light.is_high)

    def other_theme(self) -> str:
        """The theme that is dark where this one is light, and light where it is dark."""
        other = "light" if self.is_dark else "dark"
        return f"contrast_{other}" if self.light.is_high else other

    @property
    def is_arabic(self) -> bool:
        """Whether the window speaks Arabic."""
        return self._settings.language() is i18n.Language.ARABIC

    @property
    def is_dressed(self) -> bool:
        """Whether every widget follows the last change."""
        return not self._dressing.is_under_way

    def _scale(self) -> float:
        return self._settings.get(SCALE) / 100

    def _light(self) -> None:
        self.light = theme.choose_light(self._settings.get(THEME))
        self._dressing.wear(self.light, self._scale())

    @Slot(str)
    def _on_changed(self, setting_id: str) -> None:
        if setting_id in _LANGUAGE:
            self._dressing.speak(self._settings.language(), self._settings.digits())
        elif setting_id in {THEME.id, SCALE.id}:
            self._light()
        elif setting_id in _TEXT | _LENS:
            self.text_changed.emit()

    @Slot()
    def _on_system_light(self) -> None:
        if self._settings.get(THEME) == "system" and theme.choose_light("system") != self.light:
            self._light()
