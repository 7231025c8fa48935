"""Starts Tawsim's window: fonts, language, light, then what the command line asks for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication

from ui import later, theme, tour
from ui.bridge import Bridge
from ui.crash import CrashReporter
from ui.looks import Looks
from ui.messages import Messages
from ui.settings import ANNOTATOR, Settings
from ui.tasks import Tasks
from ui.window import Window

# Milliseconds between two modules loaded while the hand rests.
_BREATH = 100
# Pixels that a window's frame takes at the most, before there is one to measure.
_FRAME = QSize(8, 40)


class Wanted(NamedTuple):
    """What the command line asks of the window. `tour`: the folder to leave the tour's work in, or None."""

    paths: tuple[Path, ...] = ()
    is_sample: bool = False
    tour: Path | None = None


def wanted(argv: Sequence[str]) -> Wanted:
    """Read the words after the program's name; ValueError for an option that is none."""
    paths: list[Path] = []
    is_sample = False
    words = list(argv)
    while words:
        word = words.pop(0)
        if word == "--sample":
            is_sample = True
        elif word == "--tour":
            if not words:
                raise ValueError("--tour wants a folder")
            return Wanted(tour=Path(words[0]))
        elif word == "--":
            paths += [Path(one) for one in words]
            break
        elif word.startswith("-"):
            raise ValueError(f"no such option: {word}")
        else:
            paths.append(Path(word))
    return Wanted(tuple(paths), is_sample)


def application() -> QApplication:
    """The one application object, with our names and letters."""
    running = QApplication.instance()
    if isinstance(running, QApplication) and running.applicationName() == "Tawsim":
        return running
    made = running if isinstance(running, QApplication) else QApplication(["tawsim", "-style", "Fusion"])
    made.setOrganizationName("Tawsim")
    made.setApplicationName("Tawsim")
    made.setApplicationDisplayName("Tawsim")
    made.setDesktopFileName("tawsim")
    theme.load_fonts()
    return made


def make_window(made: QApplication, settings: Settings) -> Window:
    """A window with everything it needs; it owns all of it."""
    messages = Messages()
    tasks = Tasks()
    bridge = Bridge(tasks, messages, maker=lambda: settings.get(ANNOTATOR))
    window = Window(settings, Looks(made, settings), bridge, messages)
    for owned in (messages, tasks, bridge, window.looks):
        owned.setParent(window)
    return window


def load_what_waits(window: Window) -> None:
    """Load what was put off for the first label's sake, a module a turn of the event loop, so that no click does."""
    rest = later.steps()
    clock = QTimer(window, interval=_BREATH)

    def step() -> None:
        if next(rest, None) is None:
            clock.stop()

    clock.timeout.connect(step)
    clock.start()


def fit_on_screen(window: Window) -> None:
    """Make the window no larger than the screen has room for, its frame included."""
    window.resize(window.size().boundedTo(window.screen().availableSize() - _FRAME))


def run(argv: Sequence[str]) -> int:
    """Open a window on the files named, the sample (`--sample`), or take the tour (`--tour FOLDER`); the exit code."""
    try:
        asked = wanted(argv)
    except ValueError as error:
        sys.stderr.write(f"tawsim: {error}\n")
        return 2
    made = application()
    if asked.tour is not None:
        return tour.Tour(make_window(made, Settings(asked.tour / "settings.ini")), asked.tour).run()
    reporter = CrashReporter()
    reporter.install()
    settings = Settings()
    window = make_window(made, settings)
    if asked.is_sample:
        window.open_sample()
    elif asked.paths:
        window.open_named(asked.paths)
    if window.bridge.project is None:
        window.show_start()
    fit_on_screen(window)
    window.furnish_soon()
    window.show()
    load_what_waits(window)
    code: int = made.exec()
    reporter.remove()
    return code
