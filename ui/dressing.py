"""Dresses the windows anew when language, light or size of the letters changes: turn by turn, out of sight.

Qt does it at once, and for another style sheet it polishes each widget as often as there are widgets around it: that
takes many frames. Here what holds for everything made from now on changes at once: sheet, palette, letters, words.
What is there already keeps its picture meanwhile, is told and polished in turns of the event loop, a part of a frame
each, and painted in the turns after that, when the last of it is done. How many of them fit into a turn is measured
while it passes: widgets differ by more than machines do.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import Enum, auto
from time import perf_counter

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui import i18n, theme
from ui.i18n import Digits, Language
from ui.theme import Light

# A turn that has taken so many seconds takes nothing more.
_TURN = 0.003
# So many changes, each begun while the one before was under way, are shown together.
_TOGETHER = 2


class Part(Enum):
    """What there is to change."""

    WORDS = auto()
    COLOURS = auto()
    LETTERS = auto()


class Dressing(QObject):
    """`ended` once everything has been told, polished and painted; what is begun before that joins it."""

    ended = Signal()

    def __init__(
        self, application: QApplication, followers: Sequence[Callable[[], object]], parent: QObject | None = None
    ) -> None:
        """`followers`: called after each change, a turn each, to change what they draw or say themselves.

        They may become more while the window is being made.
        """
        super().__init__(parent)
        self._application = application
        self._followers = followers
        self._parts: set[Part] = set()
        self._steps: Iterator[None] = iter(())
        self._still: list[QWidget] = []
        self._mute = _Mute(self)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._take_step)

    @property
    def is_under_way(self) -> bool:
        """Whether something may still look or speak as before."""
        return self._clock.isActive()

    def speak(self, language: Language, digits: Digits) -> None:
        """Another language, or the same with other digits."""
        i18n.install(language, digits)
        # Qt would tell every window in the next turn, and all that is in it, some of it twice.
        for told in (*self._application.topLevelWindows(), *self._application.topLevelWidgets()):
            self._application.removePostedEvents(told, QEvent.Type.LanguageChange)
        self._begin(Part.WORDS)

    def wear(self, light: Light, scale: float) -> None:
        """Another light, or letters `scale` times their usual size."""
        is_larger = theme.ui_font(scale=scale) != self._application.font()
        # The style forgets whom it has polished, and so leaves them alone when the new sheet comes: see `_polish`.
        self._application.style().unpolish(self._application)
        theme.apply(self._application, is_dark=light.is_dark, is_high=light.is_high, scale=scale)
        self._begin(Part.LETTERS if is_larger else Part.COLOURS)

    def _begin(self, part: Part) -> None:
        self._parts.add(part)
        self._keep_still()
        if not self._clock.isActive():
            self._steps = self._dress()
            self._clock.start()

    def _keep_still(self) -> None:
        """Let the windows in sight keep their picture."""
        for window in self._application.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                window.setUpdatesEnabled(False)
                self._still.append(window)

    @Slot()
    def _take_step(self) -> None:
        if next(self._steps, self) is self:
            self._clock.stop()
            self.ended.emit()

    def _dress(self) -> Iterator[None]:
        """All there is to do; at each `yield` a turn of the event loop ends, and Qt's own work of that step is done."""
        yield
        while self._parts:
            self._keep_still()
            # What is chosen in quick succession is seen as one; but a key held down shall not stop all painting.
            for _ in range(_TOGETHER):
                parts, self._parts = self._parts, set()
                yield from self._follow(parts)
            yield from self._paint()

    def _follow(self, parts: set[Part]) -> Iterator[None]:
        """Let everything that is there follow a change."""
        if Part.WORDS in parts:
            yield from _in_turns(each for window in self._roots() for each in self._tell(window))
        for follow in tuple(self._followers) if parts else ():
            follow()
            yield
        if parts & {Part.COLOURS, Part.LETTERS}:
            yield from _in_turns(self._polish(has_other_sizes=Part.LETTERS in parts))

    def _tell(self, widget: QWidget) -> Iterator[None]:
        """Tell a widget of the language, then what is in it, one by one; Qt would do it all in one go."""
        if not shiboken6.isValid(widget):
            return
        within = [one for one in widget.children() if isinstance(one, QWidget)]
        with self._mute.over(within):
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        yield
        for one in within:
            yield from self._tell(one)

    def _roots(self) -> list[QWidget]:
        """The windows that are nobody's; all widgets are theirs, other windows too."""
        return [one for one in self._application.topLevelWidgets() if one.parentWidget() is None]

    def _polish(self, *, has_other_sizes: bool) -> Iterator[None]:
        """Let the style look anew at every widget there is, around before within: letters are handed down."""
        widgets = [each for window in self._roots() for each in (window, *window.findChildren(QWidget))]
        for widget in filter(shiboken6.isValid, widgets):
            widget.style().polish(widget)
            if has_other_sizes:
                QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
            yield

    def _paint(self) -> Iterator[None]:
        """Let the windows be painted again, the one in use first."""
        still, self._still = [one for one in self._still if shiboken6.isValid(one)], []
        still.sort(key=lambda one: not one.isActiveWindow())
        for window in filter(shiboken6.isValid, still):
            # First itself with all that lies on its ground, then what has a ground of its own.
            grounds = [one for one in window.findChildren(QWidget) if one.isVisible() and _has_ground(one)]
            for ground in grounds:
                ground.setUpdatesEnabled(False)
            yield
            if not shiboken6.isValid(window):
                continue
            window.setUpdatesEnabled(True)
            # At once: Qt takes what was asked for in the still window for announced, and would wait for it for ever.
            window.repaint()
            yield
            for ground in filter(shiboken6.isValid, grounds):
                ground.setUpdatesEnabled(True)
                yield


class _Mute(QObject):
    """Keeps the language from those it lies over: they are told of it in their turn."""

    @contextmanager
    def over(self, widgets: Sequence[QWidget]) -> Generator[None]:
        """Lie over `widgets` for a while."""
        for one in widgets:
            one.installEventFilter(self)
        try:
            yield
        finally:
            for one in filter(shiboken6.isValid, widgets):
                one.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold the word back, and nothing else."""
        return event.type() == QEvent.Type.LanguageChange


def _in_turns(steps: Iterable[object]) -> Iterator[None]:
    """Take as many steps in a turn of the event loop as fit into it, one at least."""
    begun = perf_counter()
    for _ in steps:
        if perf_counter() - begun >= _TURN:
            yield
            begun = perf_counter()
    yield


def _has_ground(widget: QWidget) -> bool:
    return widget.autoFillBackground() or widget.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
