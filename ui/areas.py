"""From area to area of the window by one key: documents, text, labels, lists, messages, whatever is in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

_SOON_MS = 20


class Areas(QObject):
    """Gives the focus to the next area that can take it, in the given order and round again."""

    def __init__(self, areas: Sequence[QWidget], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._areas = areas
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.order)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the areas do for the table of actions."""
        return (("area.next", partial(self.go, 1)), ("area.previous", partial(self.go, -1)))

    @Slot()
    def order_soon(self) -> None:
        """There are other controls: they take their places in a turn of their own, before anybody can press Tab."""
        self._soon.start()

    @Slot()
    def order(self) -> None:
        """Let Tab go from area to area in the same order."""
        for first, second in pairwise(one for area in self._areas for one in _takers(area)):
            QWidget.setTabOrder(first, second)

    def current(self) -> QWidget | None:
        """The area that has the focus, or None."""
        focus = QApplication.focusWidget()
        return next((area for area in self._areas if focus is not None and _holds(area, focus)), None)

    def go(self, step: int) -> None:
        """To the next area (1) or the one before (-1)."""
        here = self.current()
        # From nowhere the way begins at the first area, or backwards at the last.
        place = self._areas.index(here) if here is not None else (-1 if step > 0 else 0)
        for distance in range(1, len(self._areas) + 1):
            area = self._areas[(place + step * distance) % len(self._areas)]
            control = next(controls(area), None) if area.isVisible() else None
            if control is not None:
                control.setFocus(Qt.FocusReason.TabFocusReason)
                return


def controls(area: QWidget) -> Iterator[QWidget]:
    """What Tab reaches in an area now, in its order."""
    return (one for one in _takers(area) if one.isVisible() and one.isEnabled())


def _takers(area: QWidget) -> list[QWidget]:
    """All in an area that would take the focus, were it in sight; in the order in which they were put there.

    Not by `nextInFocusChain`: PySide takes each widget for a child of the one before, and lets go of it with that.
    """
    window = area.window()
    # A menu is a window of its own.
    return [one for one in (area, *area.findChildren(QWidget)) if _takes(one) and one.window() is window]


def _takes(one: QWidget) -> bool:
    return bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.focusProxy() is None


def _holds(area: QWidget, one: QWidget) -> bool:
    return area is one or area.isAncestorOf(one)
