"""How the window looks: a quiet reading room in two lights, both in high contrast as well, its letters and spaces."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from annotation.scheme import Scheme, Titles
from ui.colours import MARK_CONTRAST, seen_on
from ui.i18n import Language
from ui.settings import (
    COLOURS_MARKS,
    DIRECTION,
    FAMILY,
    HIDES_MARKS,
    HIDES_TATWEEL,
    LINE_SPACING,
    POINT_SIZE,
    SHOWS_CONTROLS,
    Settings,
)
from ui.text import style
from ui.text.style import Appearance, SpanStyle

_FONTS = Path(__file__).parent / "fonts"
_ICONS = Path(__file__).with_name("icons")
_SHEET = Path(__file__).with_name("theme.qss")
_UI_FAMILIES = ("Noto Sans", "Noto Sans Arabic")
_UI_POINTS = 10.0
# What grows with the letters: points of titles, pixels of boxes, arrows, the room for them.
_SIGN_SIZES = {"title": 15, "display": 30, "box": 16, "arrow": 12, "small_arrow": 10, "arrow_room": 24}


class Space(IntEnum):
    """The distances between things, in pixels; nothing lies at any other."""

    HAIR = 2
    TIGHT = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    HUGE = 40


class Tones(NamedTuple):
    """The colours of one light, `#rrggbb`.

    `page` is the paper of the text, `room` the window around it, `shelf` what stands out from the room a little.
    `ink` is for text, `dim` for what matters less (still readable), `line` for borders, `faint` for what is disabled.
    `accent` leads the eye (focus, the one thing to press); `chosen` is the ground of a selection; `marks` are the vowel
    signs where they are coloured; the last four are for warnings and errors and their grounds.
    """

    page: str
    room: str
    shelf: str
    ink: str
    dim: str
    faint: str
    line: str
    edge: str
    accent: str
    on_accent: str
    chosen: str
    marks: str
    warning: str
    warning_ground: str
    error: str
    error_ground: str


LIGHT = Tones(
    page="#fdfcf9",
    room="#f3f0ea",
    shelf="#ebe7df",
    ink="#1d1f21",
    dim="#67625a",
    faint="#a29d94",
    line="#d8d2c7",
    edge="#8a8478",
    accent="#2b649f",
    on_accent="#ffffff",
    chosen="#d3e3f2",
    marks="#b02a30",
    warning="#80540a",
    warning_ground="#fbf0d9",
    error="#a3271d",
    error_ground="#fae5e1",
)
DARK = Tones(
    page="#1b1d20",
    room="#131416",
    shelf="#24272b",
    ink="#e4e1da",
    dim="#a3a29d",
    faint="#6a6c70",
    line="#34383d",
    edge="#75797f",
    accent="#7fb2e8",
    on_accent="#0d1620",
    chosen="#2b4766",
    marks="#ff9e8a",
    warning="#e9bd6a",
    warning_ground="#33291a",
    error="#f09a8f",
    error_ground="#3a2220",
)
HIGH_LIGHT = Tones(
    page="#ffffff",
    room="#ffffff",
    shelf="#f0f0f0",
    ink="#000000",
    dim="#303030",
    faint="#595959",
    line="#595959",
    edge="#404040",
    accent="#003f87",
    on_accent="#ffffff",
    chosen="#8fbcf5",
    marks="#8f1220",
    warning="#5a3600",
    warning_ground="#fff4d6",
    error="#8a0f0f",
    error_ground="#ffe3df",
)
HIGH_DARK = Tones(
    page="#000000",
    room="#000000",
    shelf="#1c1c1c",
    ink="#ffffff",
    dim="#d0d0d0",
    faint="#9a9a9a",
    line="#9a9a9a",
    edge="#c8c8c8",
    accent="#7fc4ff",
    on_accent="#000000",
    chosen="#1b4f9c",
    marks="#ffb4a8",
    warning="#ffd24d",
    warning_ground="#2a2000",
    error="#ffb4a8",
    error_ground="#330a06",
)


class Light(NamedTuple):
    """One of the four: light or dark, each in high contrast (`is_high`) or not."""

    is_dark: bool = False
    is_high: bool = False


_LIGHTS = {
    "light": Light(),
    "dark": Light(is_dark=True),
    "contrast_light": Light(is_high=True),
    "contrast_dark": Light(is_dark=True, is_high=True),
}


def tones(*, is_dark: bool, is_high: bool = False) -> Tones:
    """The colours of that light."""
    if is_high:
        return HIGH_DARK if is_dark else HIGH_LIGHT
    return DARK if is_dark else LIGHT


def load_fonts() -> list[str]:
    """Make the bundled fonts known to Qt and give the names of their families; once, at the start."""
    found: list[str] = []
    for path in sorted(_FONTS.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            found += QFontDatabase.applicationFontFamilies(number)
    return found


def choose_light(choice: str) -> Light:
    """Tell the system which light is chosen (a value of the setting) and answer what it comes to."""
    hints = QGuiApplication.styleHints()
    chosen = _LIGHTS.get(choice)
    if chosen is not None:
        hints.setColorScheme(Qt.ColorScheme.Dark if chosen.is_dark else Qt.ColorScheme.Light)
        return chosen
    hints.setColorScheme(Qt.ColorScheme.Unknown)
    return Light(hints.colorScheme() == Qt.ColorScheme.Dark, wants_contrast())


def wants_contrast() -> bool:
    """Whether the system asks for high contrast; before Qt 6.10 it cannot be asked."""
    ask = getattr(QGuiApplication.styleHints(), "accessibility", None)
    return ask is not None and ask().contrastPreference() == Qt.ContrastPreference.HighContrast


def apply(application: QApplication, *, is_dark: bool, is_high: bool = False, scale: float = 1.0) -> None:
    """Give the whole application its style, colours, letters (`scale` times their usual size) and rules."""
    application.setPalette(palette(is_dark=is_dark, is_high=is_high))
    application.setFont(ui_font(scale=scale))
    application.setStyleSheet(sheet(is_dark=is_dark, is_high=is_high, scale=scale))


def ui_font(points: float = _UI_POINTS, *, is_bold: bool = False, scale: float = 1.0) -> QFont:
    """The letters of menus, lists and dialogs."""
    font = QFont(list(_UI_FAMILIES))
    font.setPointSizeF(points * scale)
    font.setBold(is_bold)
    return font


def grown(pixels: float) -> int:
    """So many pixels beside letters of the usual size, as many as it takes beside those of now."""
    return round(pixels * QApplication.font().pointSizeF() / _UI_POINTS)


def sheet(*, is_dark: bool, is_high: bool = False, scale: float = 1.0) -> str:
    """The style sheet in the colours of that light; letters and the signs beside them in their size."""
    shades = tones(is_dark=is_dark, is_high=is_high)
    named = {name: getattr(shades, name) for name in Tones._fields}
    named |= {name: str(round(usual * scale)) for name, usual in _SIGN_SIZES.items()}
    named |= {"light": "dark" if is_dark else "light", "icons": _ICONS.as_posix()}
    said = _SHEET.read_text(encoding="utf-8")
    # The longest first: `$line` must not be found in a `$line_spacing`.
    for name in sorted(named, key=len, reverse=True):
        said = said.replace(f"${name}", named[name])
    return said


def palette(*, is_dark: bool, is_high: bool = False) -> QPalette:
    """Qt's palette in the colours of that light."""
    shades = tones(is_dark=is_dark, is_high=is_high)
    role = QPalette.ColorRole
    made = QPalette()
    rows = (
        (role.Window, shades.room, shades.room),
        (role.WindowText, shades.ink, shades.faint),
        (role.Base, shades.page, shades.room),
        (role.AlternateBase, shades.room, shades.room),
        (role.Text, shades.ink, shades.faint),
        (role.PlaceholderText, shades.dim, shades.faint),
        (role.Button, shades.shelf, shades.room),
        (role.ButtonText, shades.ink, shades.faint),
        (role.BrightText, shades.error, shades.faint),
        (role.ToolTipBase, shades.shelf, shades.shelf),
        (role.ToolTipText, shades.ink, shades.ink),
        (role.Highlight, shades.chosen, shades.shelf),
        (role.HighlightedText, shades.ink, shades.faint),
        (role.Accent, shades.accent, shades.faint),
        (role.Link, shades.accent, shades.faint),
        (role.LinkVisited, shades.accent, shades.faint),
        (role.Light, shades.page, shades.page),
        (role.Midlight, shades.shelf, shades.shelf),
        (role.Mid, shades.line, shades.line),
        (role.Dark, shades.edge, shades.line),
        (role.Shadow, "#000000", "#000000"),
    )
    for which, usual, disabled in rows:
        made.setColor(which, QColor(usual))
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(disabled))
    return made


def appearance(settings: Settings, *, is_dark: bool, is_high: bool = False) -> Appearance:
    """How the text view is to look, by the user's choices."""
    shades = tones(is_dark=is_dark, is_high=is_high)
    is_rtl = settings.get(DIRECTION) == "rtl"
    return Appearance(
        families=(settings.get(FAMILY), "Noto Naskh Arabic", "Noto Sans"),
        point_size=settings.get(POINT_SIZE),
        line_spacing=settings.get(LINE_SPACING),
        is_dark=is_dark,
        is_high=is_high,
        direction=Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight,
        shows_controls=settings.get(SHOWS_CONTROLS),
        hides_marks=settings.get(HIDES_MARKS),
        hides_tatweel=settings.get(HIDES_TATWEEL),
        colours_marks=settings.get(COLOURS_MARKS),
        text=QColor(shades.ink),
        base=QColor(shades.page),
        selection=QColor(shades.chosen),
        hit=(style.DARK if is_dark else style.LIGHT).hit,
        dim=QColor(shades.dim),
        accent=QColor(shades.accent),
        marks=QColor(shades.marks),
        tag_families=("Noto Sans Arabic", "Noto Sans"),
    )


def _title(titles: Titles, language: Language) -> str:
    """The title in that language; the other one where it is empty."""
    first, second = titles if language is Language.ARABIC else reversed(titles)
    return first or second


def span_styles(
    scheme: Scheme, language: Language, *, is_dark: bool, is_high: bool = False
) -> dict[tuple[str, str], SpanStyle]:
    """How the spans of each (layer, label) look: the scheme's colours, moved until they stand out from the page."""
    page = QColor(tones(is_dark=is_dark, is_high=is_high).page)
    is_arabic = language is Language.ARABIC
    return {
        (layer.name, label.name): SpanStyle(
            layer.form,
            seen_on(QColor(label.colour), page, MARK_CONTRAST),
            _title(label.titles, language) or label.name,
            label.sign,
            "؟" if is_arabic else "?",
        )
        for layer, label in scheme.labels()
    }
