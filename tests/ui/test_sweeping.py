"""What refers to itself in a ring is swept up while the hand rests, and not in the middle of an act."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from corpus.progress import Progress
from tests.ui.windows import WAIT
from ui.sweeping import Sweeping
from ui.tasks import Tasks
from ui.window import Window


class Ring:
    """Refers to itself, so that only the collector can find that nobody needs it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    """Python's own collector only as often as the window lets it, and afterwards as it was."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def old_ring() -> ref[Ring]:
    """One that has outlived the walks of what is new, and is lost now; so many walks that a sweep is due."""
    ring = Ring()
    for _ in range(20):
        gc.collect(1)
    return ref(ring)


@pytest.fixture
def tasks(qapp: QApplication) -> Tasks:
    return Tasks(qapp)


@pytest.fixture
def sweeping(tasks: Tasks) -> Sweeping:
    one = Sweeping(tasks, tasks)
    one.begin()
    return one


def test_a_lost_ring_goes_when_the_hand_rests(sweeping: Sweeping) -> None:
    gc.collect()
    lost = old_ring()
    assert lost() is not None
    sweeping.sweep()
    assert lost() is None


def test_nothing_is_walked_where_little_has_come(sweeping: Sweeping) -> None:
    ring = Ring()
    gc.collect()
    lost = ref(ring)
    del ring
    sweeping.sweep()
    assert lost() is not None


def test_it_waits_for_a_task(qtbot: QtBot, tasks: Tasks, sweeping: Sweeping) -> None:
    gc.collect()
    lost = old_ring()
    seen: list[bool] = []

    def work(_progress: Progress) -> None:
        """Nothing."""

    with qtbot.waitSignal(tasks.ended, timeout=WAIT):
        tasks.run(work, lambda _none: None, lambda _error: None, "")
        sweeping.sweep()
        seen.append(lost() is not None)
    sweeping.sweep()
    assert seen == [True]
    assert lost() is None


def test_it_looks_as_long_as_the_window_stands_and_each_act_puts_it_off(qtbot: QtBot, window: Window) -> None:
    window.furnish()
    sweeping = window.findChild(Sweeping)
    assert sweeping is not None
    assert sweeping.is_waiting
    timer = sweeping.findChild(QTimer)
    assert timer is not None
    timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one is rounded, and may end when it would have anyway
    timer.start()
    qtbot.waitUntil(lambda: timer.remainingTime() < timer.interval() - 500, timeout=WAIT)
    left = timer.remainingTime()
    window.desk.view.selection_changed.emit()
    assert timer.remainingTime() > left
