"""What every test stands on: no display, no user's folders, one locale, and shared test data if there is any."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

DATA_VARIABLE = "TAWSIM_TEST_DATA"
NO_DATA = f"no test data: {DATA_VARIABLE} is not set"


def _move_home() -> None:
    """Point every per-user folder into a temporary one, so that no test touches the user's own settings."""
    home = Path(tempfile.mkdtemp(prefix="tawsim-home-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    folders = {
        "HOME": ".",
        "USERPROFILE": ".",
        "APPDATA": "appdata",
        "LOCALAPPDATA": "localappdata",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "share",
        "XDG_DOCUMENTS_DIR": "documents",
        "XDG_RUNTIME_DIR": "runtime",
        "XDG_STATE_HOME": "state",
    }
    for variable, name in folders.items():
        folder = home / name
        folder.mkdir(exist_ok=True, mode=0o700)
        os.environ[variable] = str(folder)


def _fix_surroundings() -> None:
    """Take away what differs between machines; Qt reads these when the first application object is made."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.update(LANG="C.UTF-8", LC_ALL="C.UTF-8", LANGUAGE="en", TZ="UTC")
    for variable in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_FONT_DPI"):
        os.environ.pop(variable, None)


_move_home()
_fix_surroundings()

# Time is no measure of a test here: the machine may be busy with other things.
settings.register_profile("tawsim", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("steady", settings.get_profile("tawsim"), derandomize=True, print_blob=True)
settings.register_profile("thorough", settings.get_profile("tawsim"), max_examples=5_000)
settings.load_profile("steady" if "CI" in os.environ else "tawsim")


@pytest.fixture(scope="session")
def test_data() -> Path:
    """The folder of shared test data; without it a test that needs it is skipped, and the summary says so."""
    place = os.environ.get(DATA_VARIABLE)
    if not place:
        pytest.skip(NO_DATA)
    folder = Path(place)
    if not (folder / "COUNTS.json").is_file():
        pytest.fail(f"{DATA_VARIABLE} names {folder}, which holds no COUNTS.json")
    return folder


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where the data is there, nothing may be skipped."""
    report = yield
    if report.skipped and os.environ.get(DATA_VARIABLE) and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped although {DATA_VARIABLE} is set: {_skip_reason(report)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a whole module that would skip itself."""
    report = yield
    if report.skipped and os.environ.get(DATA_VARIABLE):
        report.outcome = "failed"
        report.longrepr = f"skipped although {DATA_VARIABLE} is set: {_skip_reason(report)}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how much was not tested for want of data."""
    skipped = [report for report in terminalreporter.getreports("skipped") if NO_DATA in _skip_reason(report)]
    terminalreporter.write_line(f"{len(skipped)} tests skipped for want of test data ({DATA_VARIABLE}).")


def _skip_reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Pytest's reason for a skip, which it keeps as (file, line, reason)."""
    told = report.longrepr
    return str(told[2]) if isinstance(told, tuple | list) and len(told) == 3 else str(told)


@pytest.fixture
def hears_interrupts() -> Generator[None]:
    """What a test starts hears a SIGINT, also where the run itself was started deaf to it (behind `&`)."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, former)
