"""A fault of ours is written down and shown, whichever thread it comes from, and the window goes on."""

from __future__ import annotations

import sys
from collections.abc import Generator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.crash import CrashReporter, report_of, write_down
from ui.dialogs.crash import CrashDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class OurFault(RuntimeError):
    """What no code of ours raises."""


def fall() -> None:
    raise OurFault("<b>ours</b>")


def fault() -> OurFault:
    try:
        fall()
    except OurFault as error:
        return error
    raise AssertionError("it did not fall")


@pytest.fixture
def reporter(qapp: QApplication, tmp_path: Path) -> Generator[CrashReporter]:
    assert qapp is not None
    former = sys.excepthook
    # Python's own hook would print; the test's does not.
    sys.excepthook = lambda _kind, _error, _trace: None
    made = CrashReporter(tmp_path / "reports")
    made.install()
    yield made
    made.remove()
    sys.excepthook = former


def shown() -> CrashDialog | None:
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog) and one.isVisible()]
    return dialogs[0] if dialogs else None


def test_a_report_says_what_and_where() -> None:
    told = report_of(fault())
    assert "OurFault: <b>ours</b>" in told
    assert "test_crash.py" in told
    assert "PySide6" in told


def test_it_is_written_down_shown_and_copied(reporter: CrashReporter, tmp_path: Path) -> None:
    error = fault()
    assert sys.excepthook == reporter.hook
    sys.excepthook(type(error), error, error.__traceback__)
    reports = list((tmp_path / "reports").iterdir())
    assert [report_of(error)] == [one.read_text(encoding="utf-8") for one in reports]
    dialog = shown()
    assert dialog is not None
    text = dialog.findChild(QPlainTextEdit)
    assert text is not None
    assert "<b>ours</b>" in text.toPlainText()
    dialog.copy()
    assert "OurFault" in QGuiApplication.clipboard().text()
    dialog.reject()


def test_a_thread_s_fault_is_shown_too(qtbot: QtBot, reporter: CrashReporter) -> None:
    def work() -> None:
        raise OurFault("in a thread")

    with qtbot.waitSignal(reporter.caught, timeout=10_000):
        thread = Thread(target=work)
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: shown() is not None)
    dialog = shown()
    assert dialog is not None
    dialog.reject()


def test_only_the_newest_reports_are_kept_and_a_full_disk_is_no_second_fault(tmp_path: Path) -> None:
    for _ in range(25):
        assert write_down("report", tmp_path) is not None
    assert len(list(tmp_path.iterdir())) == 20
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    assert write_down("report", in_the_way) is None
