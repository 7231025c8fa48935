"""What the user can choose, as a table of rows, and where the choices are kept: one small file of the user's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

import orjson
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from ui.i18n import QT_TRANSLATE_NOOP, Digits, Language, resolved

Value = TypeVar("Value", bool, float, str, tuple[str, ...])

RECENT_AT_MOST = 12


class Choice(NamedTuple):
    """One value a setting may take, and its title (English source, context `Settings`)."""

    value: str
    title: str


class Setting(Generic[Value]):
    """One row: `id` is the key in the file; a row without a title is remembered, not asked for.

    `title`, `group` and `hint` (one sentence below the control) are English sources, context `Settings`.
    """

    def __init__(self, key: str, default: Value, title: str = "", group: str = "", hint: str = "") -> None:
        self.id = key
        self.default: Value = default
        self.title = title
        self.group = group
        self.hint = hint

    def accepts(self, value: Value) -> bool:
        """Whether `value` is one this setting may take."""
        return True


class Pick(Setting[str]):
    """One of a few values."""

    def __init__(
        self,
        key: str,
        default: str,
        title: str = "",
        group: str = "",
        hint: str = "",
        choices: tuple[Choice, ...] = (),
    ) -> None:
        super().__init__(key, default, title, group, hint)
        self.choices = choices

    def accepts(self, value: str) -> bool:
        """Whether `value` is among the choices."""
        return value in {choice.value for choice in self.choices}


class Measure(Setting[float]):
    """A number from `least` to `most`, turned in `step`s."""

    def __init__(
        self,
        key: str,
        default: float,
        title: str = "",
        group: str = "",
        hint: str = "",
        *,
        least: float,
        most: float,
        step: float,
    ) -> None:
        super().__init__(key, default, title, group, hint)
        self.least = least
        self.most = most
        self.step = step

    def accepts(self, value: float) -> bool:
        """Whether `value` lies within the bounds."""
        return self.least <= value <= self.most


class Flag(Setting[bool]):
    """Yes or no."""


class Line(Setting[str]):
    """A line of the user's own."""


_LANGUAGE_GROUP = QT_TRANSLATE_NOOP("Settings", "Language and look")
_TEXT_GROUP = QT_TRANSLATE_NOOP("Settings", "The text")
_YOU_GROUP = QT_TRANSLATE_NOOP("Settings", "You")

LANGUAGE = Pick(
    "language",
    "system",
    QT_TRANSLATE_NOOP("Settings", "Language"),
    _LANGUAGE_GROUP,
    choices=(
        Choice("system", QT_TRANSLATE_NOOP("Settings", "As the system")),
        # A language is told in itself, so that whoever lost the way finds back.
        Choice("ar", "العربية"),
        Choice("en", "English"),
    ),
)
DIGITS = Pick(
    "digits",
    "arabic",
    QT_TRANSLATE_NOOP("Settings", "Digits in Arabic"),
    _LANGUAGE_GROUP,
    choices=(Choice("arabic", "١٢٣"), Choice("latin", "123")),
)
THEME = Pick(
    "theme",
    "system",
    QT_TRANSLATE_NOOP("Settings", "Theme"),
    _LANGUAGE_GROUP,
    choices=(
        Choice("system", QT_TRANSLATE_NOOP("Settings", "As the system")),
        Choice("light", QT_TRANSLATE_NOOP("Settings", "Light")),
        Choice("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
        Choice("contrast_light", QT_TRANSLATE_NOOP("Settings", "High contrast, light")),
        Choice("contrast_dark", QT_TRANSLATE_NOOP("Settings", "High contrast, dark")),
    ),
)
SCALE = Measure(
    "scale",
    100.0,
    QT_TRANSLATE_NOOP("Settings", "Size of menus and lists in percent"),
    _LANGUAGE_GROUP,
    least=100,
    most=300,
    step=10,
)
FAMILY = Pick(
    "text/family",
    "Noto Naskh Arabic",
    QT_TRANSLATE_NOOP("Settings", "Typeface"),
    _TEXT_GROUP,
    choices=(
        Choice("Noto Naskh Arabic", "Noto Naskh Arabic"),
        Choice("Amiri", "Amiri"),
        Choice("Noto Sans Arabic", "Noto Sans Arabic"),
    ),
)
POINT_SIZE = Measure(
    "text/point_size", 17.0, QT_TRANSLATE_NOOP("Settings", "Size in points"), _TEXT_GROUP, least=8, most=64, step=1
)
LINE_SPACING = Measure(
    "text/line_spacing", 1.35, QT_TRANSLATE_NOOP("Settings", "Line spacing"), _TEXT_GROUP, least=1, most=3, step=0.05
)
DIRECTION = Pick(
    "text/direction",
    "rtl",
    QT_TRANSLATE_NOOP("Settings", "Direction"),
    _TEXT_GROUP,
    choices=(
        Choice("rtl", QT_TRANSLATE_NOOP("Settings", "Right to left")),
        Choice("ltr", QT_TRANSLATE_NOOP("Settings", "Left to right")),
    ),
)
SHOWS_CONTROLS = Flag(
    "text/shows_controls",
    False,
    QT_TRANSLATE_NOOP("Settings", "Show invisible characters"),
    _TEXT_GROUP,
    QT_TRANSLATE_NOOP("Settings", "Direction marks and joiners appear as small signs; the text stays as it is."),
)
HIDES_MARKS = Flag(
    "text/hides_marks",
    False,
    QT_TRANSLATE_NOOP("Settings", "Hide vowel marks"),
    _TEXT_GROUP,
)
HIDES_TATWEEL = Flag(
    "text/hides_tatweel",
    False,
    QT_TRANSLATE_NOOP("Settings", "Hide tatweel"),
    _TEXT_GROUP,
    QT_TRANSLATE_NOOP("Settings", "Hidden from the eye only: they stay in the text, in the labels and in the JSONL."),
)
COLOURS_MARKS = Flag("text/colours_marks", False, QT_TRANSLATE_NOOP("Settings", "Colour vowel marks"), _TEXT_GROUP)
LOUPE = Flag(
    "text/loupe",
    False,
    QT_TRANSLATE_NOOP("Settings", "Show the word under the pointer enlarged"),
    _TEXT_GROUP,
    QT_TRANSLATE_NOOP("Settings", "With all its marks, and the code points of the letter."),
)
ANNOTATOR = Line(
    "annotator",
    "",
    QT_TRANSLATE_NOOP("Settings", "Your name"),
    _YOU_GROUP,
    QT_TRANSLATE_NOOP("Settings", "Kept with each label you make and written to the JSONL; may stay empty."),
)
FIRST_HINTS = Flag(
    "first_hints",
    True,
    QT_TRANSLATE_NOOP("Settings", "Hints for first steps"),
    _YOU_GROUP,
    QT_TRANSLATE_NOOP(
        "Settings", "Each goes by itself once you have done it. Switch off and on to see them all again."
    ),
)
# The ids of the hints shown, one for each showing.
ASSISTANT = Flag(
    "assistant",
    True,
    QT_TRANSLATE_NOOP("Settings", "Suggest labels"),
    _YOU_GROUP,
    QT_TRANSLATE_NOOP("Settings", "Learnt on this computer from the documents you have finished; nothing leaves it."),
)
CHANCE_SHARE = Measure(
    "order/chance_share",
    20.0,
    QT_TRANSLATE_NOOP("Settings", "Documents taken by chance, in percent"),
    _YOU_GROUP,
    QT_TRANSLATE_NOOP(
        "Settings", "Where the assistant chooses the next document: from these alone come honest figures."
    ),
    least=0,
    most=100,
    step=5,
)

HINTS_SEEN: Setting[tuple[str, ...]] = Setting("hints_seen", ())
RECENT: Setting[tuple[str, ...]] = Setting("recent_projects", ())
# Chosen keys, a line each: an action's id, "=", its chords with blanks between them.
KEYS: Setting[tuple[str, ...]] = Setting("keys", ())
# What the command palette ran last, the newest first, by id.
COMMANDS: Setting[tuple[str, ...]] = Setting("recent_commands", ())
GEOMETRY = Line("window/geometry", "")
# The sample's project, once it holds the texts.
SAMPLE = Line("sample", "")
# The heights of menu bar and heading, in pixels, as they were last.
PLACES: Setting[tuple[str, ...]] = Setting("window/places", ())
WINDOW_STATE = Line("window/state", "")

Row = Pick | Measure | Flag | Line | Setting[tuple[str, ...]]

SETTINGS: tuple[Row, ...] = (
    LANGUAGE,
    DIGITS,
    THEME,
    SCALE,
    FAMILY,
    POINT_SIZE,
    LINE_SPACING,
    DIRECTION,
    HIDES_MARKS,
    HIDES_TATWEEL,
    COLOURS_MARKS,
    LOUPE,
    SHOWS_CONTROLS,
    ANNOTATOR,
    ASSISTANT,
    CHANCE_SHARE,
    FIRST_HINTS,
    HINTS_SEEN,
    RECENT,
    KEYS,
    COMMANDS,
    GEOMETRY,
    PLACES,
    SAMPLE,
    WINDOW_STATE,
)


class Settings(QObject):
    """The user's choices: typed, never out of their bounds, told to whoever listens when one changes."""

    changed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        """`path`: the file to keep them in; the user's own by default."""
        super().__init__(parent)
        ini = QSettings.Format.IniFormat
        if path is None:
            self._kept = QSettings(ini, QSettings.Scope.UserScope, "Tawsim", "Tawsim")
        else:
            self._kept = QSettings(str(path), ini)

    def get(self, setting: Setting[Value]) -> Value:
        """The value chosen, or the default where none or an impossible one is kept."""
        written = self._kept.value(setting.id)
        if not isinstance(written, str):
            return setting.default
        value = _read(written, setting.default)
        return value if value is not None and setting.accepts(value) else setting.default

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Keep `value` and tell of it; ValueError for one the setting does not take."""
        if not setting.accepts(value):
            raise ValueError(f"{setting.id} does not take {value!r}")
        if value == self.get(setting):
            return
        self._kept.setValue(setting.id, orjson.dumps(value).decode())
        self.changed.emit(setting.id)

    def reset(self) -> None:
        """Everything that is asked for back to its default; what is only remembered stays."""
        kept = [setting.id for setting in asked() if self._kept.contains(setting.id)]
        for name in kept:
            self._kept.remove(name)
        for name in kept:
            self.changed.emit(name)

    def language(self) -> Language:
        """The language to speak, the system's when none is chosen."""
        return resolved(self.get(LANGUAGE))

    def digits(self) -> Digits:
        """The digits to write in Arabic."""
        return Digits(self.get(DIGITS))

    def recent(self) -> tuple[Path, ...]:
        """The projects opened last, the newest first."""
        return tuple(Path(one) for one in self.get(RECENT))

    def add_recent(self, project: Path) -> None:
        """Put `project` first among the recent ones."""
        rest = [one for one in self.get(RECENT) if one != str(project)]
        self.set(RECENT, (str(project), *rest)[:RECENT_AT_MOST])

    def drop_recent(self, project: Path) -> None:
        """Forget `project`: it is no longer there."""
        self.set(RECENT, tuple(one for one in self.get(RECENT) if one != str(project)))

    def remember(self, setting: Setting[str], state: QByteArray) -> None:
        """Keep a widget's saved state."""
        self.set(setting, bytes(state.toBase64().data()).decode("ascii"))

    def remembered(self, setting: Setting[str]) -> QByteArray:
        """A widget's saved state as it was kept; empty when there is none."""
        return QByteArray.fromBase64(QByteArray(self.get(setting).encode("utf-8")))


def asked() -> Iterator[Row]:
    """The rows the preferences ask for, in their order."""
    return (setting for setting in SETTINGS if setting.title)


def _read(written: str, default: Value) -> Value | None:
    """`written` as a value of the default's type, or None: a hand may have edited the file."""
    try:
        value = orjson.loads(written)
    except ValueError:
        return None
    kind: type[object] = type(default)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = tuple(value)
    elif kind is float and type(value) is int:
        value = float(value)
    return _same_type(value, default)


def _same_type(value: object, default: Value) -> Value | None:
    return value if type(value) is type(default) else None
