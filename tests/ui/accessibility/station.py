"""A place to hear Tawsim: a display, a message bus and the application, all of its own and gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.architecture import sources
from tests.ui.accessibility.screen_reader import Node, ScreenReader

PROGRAMS = ("Xvfb", "dbus-daemon", "openbox", "xdotool")
_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")


def missing() -> list[str]:
    """What this machine lacks; the packages of Debian have the same names, but for xvfb, dbus and at-spi2-core."""
    absent = [program for program in PROGRAMS if shutil.which(program) is None]
    return absent if _SERVICE.is_file() else [*absent, "at-spi2-core"]


@dataclass(frozen=True, slots=True)
class Station:
    """Somebody who listens to Tawsim (`reader`, `application`) and presses its keys."""

    reader: ScreenReader
    application: Node
    surroundings: Mapping[str, str]

    def press(self, *keys: str) -> None:
        """Press real keys, by their X names."""
        words = [shutil.which("xdotool") or "xdotool", "key", "--clearmodifiers", *keys]
        subprocess.run(words, env=self.surroundings, check=True, capture_output=True)


@contextmanager
def station(folder: Path, *paths: Path, language: str = "en") -> Generator[Station]:
    """Tawsim with `paths` open, its settings and everybody's folders in `folder`."""
    with ExitStack() as stack:
        surroundings = _surroundings(folder)
        display = stack.enter_context(_display())
        surroundings["DISPLAY"] = display
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
        surroundings["DBUS_SESSION_BUS_ADDRESS"] = _first_line(stack.enter_context(_running(bus, surroundings)))
        # The window gets the keys only where somebody manages windows, and he says when he is there.
        _first_line(stack.enter_context(_running(["openbox", "--startup", "echo ready"], surroundings)))
        reader = ScreenReader(surroundings["DBUS_SESSION_BUS_ADDRESS"])
        stack.callback(reader.close)
        _write_settings(folder, language)
        stack.enter_context(_running([sys.executable, "main.py", *map(str, paths)], surroundings))
        yield Station(reader, reader.application(), surroundings)


def _first_line(program: subprocess.Popen[bytes]) -> str:
    """What a program says first."""
    assert program.stdout is not None
    return program.stdout.readline().decode("ascii").strip()


def _surroundings(folder: Path) -> dict[str, str]:
    """What the programs are told of the world: nothing of the user's."""
    own = {
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    return {**os.environ, **own}


def _write_settings(folder: Path, language: str) -> None:
    kept = folder / "config" / "Tawsim" / "Tawsim.ini"
    kept.parent.mkdir(parents=True)
    kept.write_text(f'[General]\nlanguage="\\"{language}\\""\n', encoding="utf-8")


@contextmanager
def _display() -> Generator[str]:
    """A display that nobody sees."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with _running(words, os.environ, passes=writing), os.fdopen(reading, encoding="ascii") as pipe:
        os.close(writing)
        yield f":{pipe.readline().strip()}"


@contextmanager
def _running(
    words: Sequence[str],
    surroundings: Mapping[str, str],
    *,
    passes: int | None = None,
) -> Generator[subprocess.Popen[bytes]]:
    program = subprocess.Popen(
        [shutil.which(words[0]) or words[0], *words[1:]],
        cwd=sources.ROOT,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pass_fds=() if passes is None else (passes,),
    )
    with program:
        try:
            yield program
        finally:
            program.terminate()
