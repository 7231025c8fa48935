"""PySide6's faults that we know of are put right: no number of signals ends the interpreter."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture import sources

MANY_EMITS = """
import ui
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Bell(QObject):
    rung = Signal()

application = QCoreApplication([])
bell = Bell()
for _ in range(20_000):
    bell.rung.emit()
print("still here")
"""

HOOK = """
import builtins
before = builtins.__import__
import ui
from PySide6.QtWidgets import QWidget
print(builtins.__import__ is before)
"""


def ran(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], cwd=sources.ROOT, capture_output=True, text=True, check=False
    )


def test_twenty_thousand_signals_do_not_end_the_interpreter() -> None:
    told = ran(MANY_EMITS)
    assert (told.returncode, told.stdout.strip()) == (0, "still here"), told.stderr


def test_our_imports_are_pythons_own() -> None:
    told = ran(HOOK)
    assert (told.returncode, told.stdout.strip()) == (0, "True"), told.stderr


WRONG = """
import ui
from PySide6.QtCore import QPoint
import shibokensupport.signature.parser as parser
print("pyside_type_init" in vars(parser))
try:
    QPoint("a", 2)
except TypeError as error:
    print(str(error).splitlines()[0])
print("pyside_type_init" in vars(parser))
"""


def test_what_words_error_messages_waits_until_there_is_an_error_to_word() -> None:
    told = ran(WRONG)
    waited, said, waits_no_more = told.stdout.splitlines()
    assert (told.returncode, waited, waits_no_more) == (0, "False", "True"), told.stderr
    assert said == "'PySide6.QtCore.QPoint.__init__' called with wrong argument types:"
