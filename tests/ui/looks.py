"""What the tests of dialogs and pages share: every language in every light, and eyes for what is cut off."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from ui import i18n, theme
from ui.i18n import Digits, Language

LOOKS = tuple(itertools.product(Language, (False, True)))


def application() -> QApplication:
    """The one application of the test run."""
    found = QCoreApplication.instance()
    assert isinstance(found, QApplication)
    return found


@contextmanager
def wearing(language: Language, *, is_dark: bool, digits: Digits = Digits.ARABIC) -> Iterator[None]:
    """The application in that language and light; afterwards as it was before."""
    app = application()
    locale, direction, font = QLocale(), QGuiApplication.layoutDirection(), app.font()
    theme.load_fonts()
    i18n.install(language, digits)
    theme.apply(app, is_dark=is_dark)
    try:
        yield
    finally:
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.setParent(None)
        QLocale.setDefault(locale)
        app.setLayoutDirection(direction)
        app.setStyleSheet("")
        app.setPalette(QPalette())
        app.setFont(font)


def visible(root: QWidget) -> list[QWidget]:
    """The widgets below `root` that can be seen."""
    return [one for one in root.findChildren(QWidget) if one.isVisibleTo(root)]


def cut_off(root: QWidget) -> list[str]:
    """The texts that have less room than they need."""
    found = []
    for one in visible(root):
        if isinstance(one, QLabel) and one.text():
            # A wrapped text may be as narrow as it likes, but never lower than its lines.
            needed = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
            if one.height() < needed or (not one.wordWrap() and one.width() < one.sizeHint().width()):
                found.append(one.text())
        elif isinstance(one, QAbstractButton) and one.text():
            needed = QFontMetrics(one.font()).horizontalAdvance(one.text().replace("&", ""))
            if one.width() < needed or one.height() < one.minimumSizeHint().height():
                found.append(one.text())
        elif isinstance(one, QComboBox):
            longest = max(QFontMetrics(one.font()).horizontalAdvance(one.itemText(i)) for i in range(one.count()))
            if one.width() < longest:
                found.append(one.currentText())
    return found


def nameless(root: QWidget) -> list[str]:
    """The controls that a screen reader could not name."""
    controls = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
    return [
        repr(one)
        for one in visible(root)
        if isinstance(one, controls)
        and not one.objectName().startswith("qt_")
        and not one.accessibleName()
        # Qt's own parts of a spin box or a search field are spoken through their owner.
        and not isinstance(one.parent(), QAbstractSpinBox | QLineEdit | QComboBox)
    ]
