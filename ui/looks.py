"""Language and light of the whole application, as the settings say, at the start and whenever they change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from annotation.scheme import Scheme
from ui import i18n, theme
from ui.settings import DIGITS, DIRECTION, FAMILY, LANGUAGE, LINE_SPACING, POINT_SIZE, SHOWS_CONTROLS, THEME, Settings
from ui.text.style import Appearance, SpanStyle

_TEXT = frozenset(one.id for one in (FAMILY, POINT_SIZE, LINE_SPACING, DIRECTION, SHOWS_CONTROLS))
_LANGUAGE = frozenset({LANGUAGE.id, DIGITS.id})


class Looks(QObject):
    """`changed` after language, light or the look of the text has changed; widgets hear of a language themselves."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        self.is_dark = False
        self._speak()
        self._light()
        settings.changed.connect(self._on_changed)
        application.styleHints().colorSchemeChanged.connect(self._on_system_light)

    def appearance(self) -> Appearance:
        """How the text is to look."""
        return theme.appearance(self._settings, is_dark=self.is_dark)

    def span_styles(self, scheme: Scheme) -> dict[tuple[str, str], SpanStyle]:
        """How the labels of `scheme` are to look, in this light and language."""
        return theme.span_styles(scheme, self._settings.language(), is_dark=self.is_dark)

    @property
    def is_arabic(self) -> bool:
        """Whether the window speaks Arabic."""
        return self._settings.language() is i18n.Language.ARABIC

    def _speak(self) -> None:
        i18n.install(self._settings.language(), self._settings.digits())

    def _light(self) -> None:
        self.is_dark = theme.choose_light(self._settings.get(THEME))
        theme.apply(self._application, is_dark=self.is_dark)

    @Slot(str)
    def _on_changed(self, setting_id: str) -> None:
        if setting_id in _LANGUAGE:
            self._speak()
        elif setting_id == THEME.id:
            self._light()
        elif setting_id not in _TEXT:
            return
        self.changed.emit()

    @Slot()
    def _on_system_light(self) -> None:
        if self._settings.get(THEME) == "system" and theme.choose_light("system") != self.is_dark:
            self._light()
            self.changed.emit()
