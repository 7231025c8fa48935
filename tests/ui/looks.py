"""What the tests of dialogs and pages share: every language in every light, and eyes for what is cut off."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

from ui import i18n, theme
from ui.i18n import Digits, Language

# More presses of Tab than any window has controls.
_LONGEST_WAY = 300
_CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
# What lies in these is reached and spoken through them.
_OWNERS = (QAbstractSpinBox, QLineEdit, QComboBox, QTabBar, QAbstractItemView)

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
        elif isinstance(one, QAbstractButton) and one.text() and not is_icon_alone(one):
            needed = QFontMetrics(one.font()).horizontalAdvance(one.text().replace("&", ""))
            if one.width() < needed or one.height() < one.minimumSizeHint().height():
                found.append(one.text())
        elif isinstance(one, QComboBox):
            longest = max(QFontMetrics(one.font()).horizontalAdvance(one.itemText(i)) for i in range(one.count()))
            if one.width() < longest:
                found.append(one.currentText())
    return found


def is_icon_alone(button: QAbstractButton) -> bool:
    """Whether a button shows its icon and leaves its words to the tooltip."""
    style = Qt.ToolButtonStyle.ToolButtonIconOnly
    return isinstance(button, QToolButton) and button.toolButtonStyle() == style and not button.icon().isNull()


def unreached(root: QWidget) -> list[str]:
    """The controls that Tab does not come to on its way round `root`, which must be the active window."""
    passed: list[QWidget] = []
    native = root.windowHandle()
    assert native is not None
    for _ in range(_LONGEST_WAY):
        QTest.keyClick(native, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None, "Tab leads nowhere"
        if focus in passed:
            break
        passed.append(focus)
    return [repr(one) for one in visible(root) if _is_control(one) and not _is_reached(one, passed)]


def _is_control(one: QWidget) -> bool:
    """Whether somebody without a mouse must come to it."""
    if not one.isEnabled() or one.objectName().startswith("qt_") or isinstance(one, QScrollBar | QHeaderView):
        return False
    if any(isinstance(one.parent(), owner) for owner in _OWNERS):
        return False
    return isinstance(one, _CONTROLS) or bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_reached(one: QWidget, passed: list[QWidget]) -> bool:
    if isinstance(one, QAbstractButton) and one.group() is not None:
        # Of buttons that exclude each other Tab comes to the one that is down; arrows go on from there.
        return any(each in passed for each in one.group().buttons())
    return one in passed or one.focusProxy() in passed


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
