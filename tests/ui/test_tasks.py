"""Tasks: work in a thread ends on Qt's, with its result, its error, or nothing when it was stopped."""

from __future__ import annotations

from pathlib import Path
from threading import Event, current_thread

import pytest
from pytestqt.qtbot import QtBot

from corpus.errors import Reason, WriteError
from corpus.progress import Progress
from ui.tasks import Task, Tasks

WAIT = 10_000


def refuse(_error: BaseException) -> None:
    pytest.fail("this task does not fail")


def test_the_result_comes_back_on_the_thread_that_asked(qtbot: QtBot) -> None:
    tasks = Tasks()
    told: list[tuple[str, str, str]] = []

    def work(progress: Progress) -> str:
        progress(1, 2)
        return current_thread().name

    with qtbot.waitSignal(tasks.ended, timeout=WAIT):
        tasks.run(work, lambda name: told.append((name, current_thread().name, "done")), refuse, "Counting")
    qtbot.waitUntil(lambda: bool(told))
    worker, here, word = told[0]
    assert word == "done"
    assert here == current_thread().name
    assert worker != here
    assert tasks.running() == ()


def test_an_error_of_the_surroundings_comes_back_as_itself(qtbot: QtBot) -> None:
    tasks = Tasks()
    told: list[BaseException] = []
    error = WriteError(Reason.DISK_FULL, Path("x"))

    def work(_progress: Progress) -> None:
        raise error

    with qtbot.waitSignal(tasks.ended, timeout=WAIT):
        tasks.run(work, lambda _result: pytest.fail("it failed"), told.append, "Failing")
    assert told == [error]


def test_a_stopped_task_calls_nobody(qtbot: QtBot) -> None:
    tasks = Tasks()
    entered = Event()
    told: list[object] = []

    def work(progress: Progress) -> None:
        entered.set()
        while True:
            progress(0, 0)

    with qtbot.waitSignal(tasks.ended, timeout=WAIT):
        task = tasks.run(work, told.append, told.append, "Going on for ever")
        assert entered.wait(WAIT / 1000)
        task.cancel()
    assert task.is_cancelled
    assert told == []


def test_progress_is_told_on_the_way(qtbot: QtBot) -> None:
    tasks = Tasks()
    go_on = Event()
    seen: list[tuple[int, int]] = []

    def watch(task: Task) -> None:
        task.progressed.connect(lambda _done, _total: seen.append((task.done, task.total)))
        task.progressed.connect(go_on.set)

    tasks.began.connect(watch)

    def work(progress: Progress) -> int:
        progress(3, 7)
        assert go_on.wait(WAIT / 1000)
        return 7

    with qtbot.waitSignal(tasks.ended, timeout=WAIT):
        tasks.run(work, lambda _result: None, refuse, "Counting")
    assert seen == [(3, 7)]


def test_stopping_all_waits_and_keeps_late_results_away(qtbot: QtBot) -> None:
    tasks = Tasks()
    entered = Event()
    told: list[object] = []

    def work(_progress: Progress) -> int:
        entered.set()
        return 1

    tasks.run(work, told.append, told.append, "Quick")
    assert entered.wait(WAIT / 1000)
    tasks.stop()
    with qtbot.waitSignal(tasks.ended, timeout=WAIT):
        # What was queued before comes before what is queued now.
        tasks.run(lambda _progress: 2, lambda _result: None, refuse, "After")
    assert told == []
