"""How the text and its spans are to look, and the sizes in pixels that follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF

from annotation.scheme import Form

# About eighty Arabic letters with their spaces: the longest line that the eye finds back from.
_MEASURE = "قال الرئيس إنه عقد اجتماعا فرديا مع نظيره الروسي في ألاسكا وإن التفاهم بات قريبا"

# Letters with the marks that a full vocalisation piles on them; tags stand above these.
_TALL = "الدَّخُولِ أَعْلَنَتْ"


class SpanStyle(NamedTuple):
    """How the spans of one label look: `tag` its short title, `sign` one letter for an underline.

    `doubt` stands behind either where the annotator doubts the span.
    """

    form: Form
    colour: QColor
    tag: str
    sign: str
    doubt: str = "؟"


@dataclass(frozen=True)
class Appearance:
    """What the reader chose. `families`: fonts in the order they are tried; `line_spacing`: times the font's height.

    `is_high`: in high contrast. `direction` is the paragraphs' base direction. `hides_marks`, `hides_tatweel`: left out
    of the picture, never of the text; `colours_marks`: in a colour of their own. Colours: `text`, `base` (the page),
    `selection`, `hit` (what a search has found; laid over the page), `dim` (small signs), `accent` (focus, caret),
    `marks` (vowel signs).
    """

    families: tuple[str, ...] = ("Noto Naskh Arabic", "Noto Sans")
    point_size: float = 17.0
    line_spacing: float = 1.35
    is_dark: bool = False
    is_high: bool = False
    direction: Qt.LayoutDirection = Qt.LayoutDirection.RightToLeft
    shows_controls: bool = False
    hides_marks: bool = False
    hides_tatweel: bool = False
    colours_marks: bool = False
    text: QColor = field(default_factory=lambda: QColor(0x1D, 0x1F, 0x21))
    base: QColor = field(default_factory=lambda: QColor(0xFD, 0xFC, 0xF9))
    selection: QColor = field(default_factory=lambda: QColor(0xC4, 0xDC, 0xF5))
    hit: QColor = field(default_factory=lambda: QColor(0xF2, 0xB9, 0x2C, 0x60))
    dim: QColor = field(default_factory=lambda: QColor(0x8A, 0x87, 0x80))
    accent: QColor = field(default_factory=lambda: QColor(0x2F, 0x6F, 0xB5))
    marks: QColor = field(default_factory=lambda: QColor(0xB0, 0x2A, 0x30))
    tag_families: tuple[str, ...] = ("Noto Sans Arabic", "Noto Sans")

    @property
    def is_rtl(self) -> bool:
        """Whether paragraphs run from right to left."""
        return self.direction == Qt.LayoutDirection.RightToLeft


LIGHT = Appearance()
DARK = Appearance(
    is_dark=True,
    text=QColor(0xE4, 0xE1, 0xDA),
    base=QColor(0x1B, 0x1D, 0x20),
    selection=QColor(0x2C, 0x4A, 0x6B),
    hit=QColor(0xD9, 0xA0, 0x2B, 0x58),
    dim=QColor(0x86, 0x8A, 0x90),
    accent=QColor(0x7F, 0xB2, 0xE8),
    marks=QColor(0xFF, 0x9E, 0x8A),
)

NEUTRAL = SpanStyle(Form.FILL, QColor(0x88, 0x88, 0x88), "", "")


class Metrics:
    """Sizes in pixels that an `Appearance` leads to; made once for each, needs a running QGuiApplication."""

    def __init__(self, look: Appearance) -> None:
        """Ask the fonts."""
        self.look = look
        self.font = QFont(list(look.families))
        self.font.setPointSizeF(look.point_size)
        self.tag_font = QFont(list(look.tag_families))
        self.tag_font.setPointSizeF(max(6.5, look.point_size * 0.44))
        sizes = QFontMetricsF(self.font)
        self.em = float(QFontInfo(self.font).pixelSize())
        self.ascent = sizes.ascent()
        self.descent = sizes.descent()
        tag_em = float(QFontInfo(self.tag_font).pixelSize())
        self.tag_height = round(tag_em * 1.45)
        self.tag_baseline = round(tag_em * 1.08)
        # The box behind a marked word: from above the tall letters to below the deep ones.
        self.box_above = round(max(self.em * 0.93, -sizes.tightBoundingRect(_TALL).top()))
        self.box_below = round(self.em * 0.50)
        self.low_step = max(4, round(self.em * 0.26))
        self.thin = max(1, round(self.em * 0.07))
        extra = max(0.0, (look.line_spacing - 1.0) * (self.ascent + self.descent))
        # One lane above and one below always have room, so that labelling does not move the lines of most texts.
        self._above = max(self.ascent + extra * 0.6, float(self.box_above + self.tag_height + 1))
        self._below = max(self.descent + extra * 0.4, float(self.box_below + self.low_step + 2))
        self.letter_width = sizes.horizontalAdvance(_MEASURE) / len(_MEASURE)
        self.measure = round(self.letter_width * 80)
        self.margin = round(self.em * 1.6)
        self.paragraph_gap = round(self.em * 0.25)
        self.line_height = round(self._above) + round(self._below)
        self.empty_height = self.box_above + self.box_below

    def above(self, lanes: int) -> float:
        """Room wanted above the baseline for so many lanes of filled spans and their tags."""
        return max(self._above, float(self.box_above + lanes * self.tag_height + 1))

    def below(self, lanes: int) -> float:
        """Room wanted below the baseline for so many lanes of bands and underlines."""
        return max(self._below, float(self.box_below + lanes * self.low_step + 2))


def style_of(styles: Mapping[tuple[str, str], SpanStyle], layer: str, label: str) -> SpanStyle:
    """The style of a label, or a neutral one that shows the label's own name."""
    found = styles.get((layer, label))
    return found or SpanStyle(NEUTRAL.form, NEUTRAL.colour, label, "")
