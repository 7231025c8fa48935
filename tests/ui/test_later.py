"""What the first label does not need is loaded when it is first looked at, once, and the program is none the wiser."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.architecture import sources
from ui.qt_faults import read_kept

LATE = """
import sys
import ui
from ui import later
import ui.app
import ui.asking
print("ui.asking" in later.waiting(), "ui.dialogs.about" in sys.modules)
print(ui.asking.show_about.__name__, "ui.asking" in later.waiting())
later.load_all()
print(later.waiting())
"""

TOGETHER = """
import sys
from threading import Barrier, Thread
from ui import later
import charset_normalizer
start, found = Barrier(8), []

def look():
    start.wait()
    found.append(charset_normalizer.from_bytes)

threads = [Thread(target=look) for _ in range(8)]
for one in threads: one.start()
for one in threads: one.join()
print(len(found), len(set(found)), "charset_normalizer" in later.waiting())
"""


def ran(program: str) -> list[str]:
    told = subprocess.run([sys.executable, "-c", program], cwd=sources.ROOT, capture_output=True, text=True, check=True)
    return told.stdout.splitlines()


def test_a_module_waits_until_something_of_it_is_asked_for() -> None:
    assert ran(LATE) == ["True False", "show_about False", "[]"]


def test_threads_that_look_at_once_find_one_whole_module() -> None:
    assert ran(TOGETHER) == ["8 1 False"]


def test_kept_code_that_is_none_is_not_trusted(tmp_path: Path) -> None:
    broken = tmp_path / "kept.pyc"
    assert read_kept(broken) == {}
    broken.write_bytes(b"not code")
    assert read_kept(broken) == {}
