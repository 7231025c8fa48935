"""Every light can be read: text, marks and borders stand out as WCAG 2.2 asks, and labels differ for every eye."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from annotation.default_scheme import DEFAULT_SCHEME
from ui import theme
from ui.colours import MARK_CONTRAST, TEXT_CONTRAST, are_alike, contrast, difference, mixed, seen_on
from ui.i18n import Language
from ui.settings import DIRECTION, POINT_SIZE, Settings
from ui.text.painter import Inks

pytestmark = pytest.mark.usefixtures("qapp")

LIGHTS = (False, True)
# WCAG 2.2, success criterion 1.4.6.
HIGH_CONTRAST = 7.0

# What is written on what.
TEXTS = (
    ("ink", "page"),
    ("ink", "room"),
    ("ink", "shelf"),
    ("ink", "chosen"),
    ("dim", "page"),
    ("dim", "room"),
    ("dim", "shelf"),
    ("accent", "page"),
    ("accent", "room"),
    ("accent", "shelf"),
    ("on_accent", "accent"),
    ("error", "page"),
    ("warning", "warning_ground"),
    ("error", "error_ground"),
    ("ink", "warning_ground"),
    ("ink", "error_ground"),
)
BORDERS = (("edge", "page"), ("edge", "room"), ("accent", "page"), ("accent", "room"))


def ratio(tones: theme.Tones, over: str, under: str) -> float:
    return contrast(QColor(getattr(tones, over)), QColor(getattr(tones, under)))


@pytest.mark.parametrize("is_dark", LIGHTS)
@pytest.mark.parametrize(("over", "under"), TEXTS)
def test_text_can_be_read(over: str, under: str, is_dark: bool) -> None:
    assert ratio(theme.tones(is_dark=is_dark), over, under) >= TEXT_CONTRAST


@pytest.mark.parametrize("is_dark", LIGHTS)
@pytest.mark.parametrize(("over", "under"), BORDERS)
def test_borders_and_the_focus_ring_can_be_seen(over: str, under: str, is_dark: bool) -> None:
    assert ratio(theme.tones(is_dark=is_dark), over, under) >= MARK_CONTRAST


@pytest.mark.parametrize("is_dark", LIGHTS)
@pytest.mark.parametrize(("over", "under"), [*TEXTS, ("marks", "page")])
def test_in_high_contrast_text_can_be_read_by_weak_eyes(over: str, under: str, is_dark: bool) -> None:
    assert ratio(theme.tones(is_dark=is_dark, is_high=True), over, under) >= HIGH_CONTRAST


@pytest.mark.parametrize("is_dark", LIGHTS)
@pytest.mark.parametrize(("over", "under"), [*BORDERS, ("line", "page"), ("line", "room"), ("faint", "page")])
def test_in_high_contrast_every_line_can_be_seen(over: str, under: str, is_dark: bool) -> None:
    assert ratio(theme.tones(is_dark=is_dark, is_high=True), over, under) >= MARK_CONTRAST


@pytest.mark.parametrize("is_dark", LIGHTS)
def test_in_high_contrast_labels_and_what_they_mark_can_be_read(is_dark: bool, tmp_path: Path) -> None:
    look = theme.appearance(Settings(tmp_path / "settings.ini"), is_dark=is_dark, is_high=True)
    for style in theme.span_styles(DEFAULT_SCHEME, Language.ARABIC, is_dark=is_dark, is_high=True).values():
        inks = Inks(style, look)
        washed = mixed(inks.wash, look.base, inks.wash.alphaF())
        assert contrast(look.text, washed) >= HIGH_CONTRAST
        assert contrast(inks.tag, look.base) >= HIGH_CONTRAST
        assert contrast(inks.edge, look.base) >= MARK_CONTRAST
        assert contrast(inks.line, look.base) >= MARK_CONTRAST


@pytest.mark.parametrize("is_dark", LIGHTS)
def test_coloured_marks_can_be_read(is_dark: bool) -> None:
    assert ratio(theme.tones(is_dark=is_dark), "marks", "page") >= TEXT_CONTRAST


@pytest.mark.parametrize(
    ("choice", "light"),
    [
        ("light", theme.Light()),
        ("dark", theme.Light(is_dark=True)),
        ("contrast_light", theme.Light(is_high=True)),
        ("contrast_dark", theme.Light(is_dark=True, is_high=True)),
    ],
)
def test_a_light_is_chosen_by_name(choice: str, light: theme.Light) -> None:
    assert theme.choose_light(choice) == light
    assert theme.choose_light("system") == theme.Light(is_high=theme.wants_contrast())


@pytest.mark.parametrize("is_dark", LIGHTS)
def test_every_label_stands_out_from_the_page(is_dark: bool) -> None:
    page = QColor(theme.tones(is_dark=is_dark).page)
    styles = theme.span_styles(DEFAULT_SCHEME, Language.ENGLISH, is_dark=is_dark)
    assert styles.keys() == {(layer.name, label.name) for layer, label in DEFAULT_SCHEME.labels()}
    assert [key for key, style in styles.items() if contrast(style.colour, page) < MARK_CONTRAST] == []


@pytest.mark.parametrize("is_dark", LIGHTS)
def test_text_on_a_labels_soft_fill_can_be_read(is_dark: bool) -> None:
    tones = theme.tones(is_dark=is_dark)
    page, ink = QColor(tones.page), QColor(tones.ink)
    for style in theme.span_styles(DEFAULT_SCHEME, Language.ENGLISH, is_dark=is_dark).values():
        assert contrast(ink, mixed(style.colour, page, 0.28)) >= TEXT_CONTRAST


# A label's tag and sign tell it as well, so that no label hangs on its colour.
@pytest.mark.parametrize("is_dark", LIGHTS)
@pytest.mark.parametrize("is_high", LIGHTS)
def test_labels_of_a_layer_differ_for_every_eye(is_high: bool, is_dark: bool) -> None:
    styles = theme.span_styles(DEFAULT_SCHEME, Language.ENGLISH, is_dark=is_dark, is_high=is_high)
    close = []
    for layer in DEFAULT_SCHEME.layers:
        seen = {label.name: styles[layer.name, label.name].colour for label in layer.labels}
        close += [
            (one, other, round(difference(seen[one], seen[other]), 3))
            for one, other in itertools.combinations(seen, 2)
            if are_alike(seen[one], seen[other])
        ]
    assert close == []


def test_eyes_that_see_no_red_or_green_are_thought_of() -> None:
    rust, green, blue = QColor("#b85c1e"), QColor("#3c981c"), QColor("#4477aa")
    assert are_alike(rust, green)
    assert not are_alike(rust, blue)
    assert are_alike(blue, QColor("#4478aa"))
    assert difference(QColor("#000000"), QColor("#ffffff")) == pytest.approx(1, abs=0.001)


def test_contrast_is_wcags() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.005)
    assert contrast(QColor("#123456"), QColor("#123456")) == 1


def test_a_colour_that_stands_out_is_left_alone() -> None:
    assert seen_on(QColor("#332288"), QColor("#ffffff")).name() == "#332288"
    assert contrast(seen_on(QColor("#332288"), QColor("#1b1d20")), QColor("#1b1d20")) >= MARK_CONTRAST
    assert contrast(seen_on(QColor("#ffff00"), QColor("#ffffff"), 4.5), QColor("#ffffff")) >= TEXT_CONTRAST


def test_a_label_is_named_in_the_language_of_the_window() -> None:
    assert theme.span_styles(DEFAULT_SCHEME, Language.ARABIC, is_dark=False)["entity", "PER"].tag == "شخص"
    assert theme.span_styles(DEFAULT_SCHEME, Language.ENGLISH, is_dark=False)["entity", "PER"].tag == "Person"


def test_the_bundled_fonts_are_there() -> None:
    theme.load_fonts()
    assert {"Noto Naskh Arabic", "Noto Sans Arabic", "Noto Sans", "Amiri"} <= set(QFontDatabase.families())


@pytest.mark.parametrize("is_dark", LIGHTS)
def test_palette_and_sheet_speak_of_the_same_tones(is_dark: bool) -> None:
    tones = theme.tones(is_dark=is_dark)
    assert theme.palette(is_dark=is_dark).color(QPalette.ColorRole.Base).name() == tones.page
    sheet = theme.sheet(is_dark=is_dark)
    assert tones.accent in sheet
    assert "$" not in sheet


def test_letters_titles_and_signs_grow_together() -> None:
    usual, large = theme.sheet(is_dark=False), theme.sheet(is_dark=False, scale=3.0)
    for name, size in (("font-size", "15pt"), ("font-size", "30pt"), ("width", "16px")):
        assert f"{name}: {size}" in usual
    for name, size in (("font-size", "45pt"), ("font-size", "90pt"), ("width", "48px")):
        assert f"{name}: {size}" in large
    assert theme.ui_font(scale=3.0).pointSizeF() == 3 * theme.ui_font().pointSizeF()


def test_the_text_looks_as_the_user_chose(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.set(POINT_SIZE, 24.0)
    settings.set(DIRECTION, "ltr")
    look = theme.appearance(settings, is_dark=True)
    assert (look.point_size, look.direction, look.is_dark) == (24.0, Qt.LayoutDirection.LeftToRight, True)
    assert look.base.name() == theme.DARK.page


@pytest.mark.parametrize("is_dark", LIGHTS)
@pytest.mark.parametrize("kind", ["", "primary", "danger", "quiet"])
def test_a_button_that_cannot_be_pressed_looks_so(qtbot: QtBot, kind: str, is_dark: bool) -> None:
    button = QPushButton("كلمة")
    qtbot.addWidget(button)
    button.setProperty("kind", kind)
    button.setStyleSheet(theme.sheet(is_dark=is_dark))
    enabled = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != enabled
