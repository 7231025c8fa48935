"""How Tawsim starts: the command line without Qt, and main.py choosing between a window and a command."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from importlib import metadata

import pytest

import main
from tests.architecture import sources

# What a word of help must not wait for.
HEAVY = ("PySide6", "shiboken6", "charset_normalizer", "orjson", "ui")

PROBE = """
import json, sys
import main
code = main.main(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules)]))
"""


def started(*words: str) -> tuple[int, str, set[str]]:
    """Start the command line in a process of its own: exit code, what it printed, the modules it loaded."""
    ran = subprocess.run(
        [sys.executable, "-c", PROBE, *words],
        cwd=sources.ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    *printed, last = ran.stdout.splitlines()
    code, modules = json.loads(last)
    return code, "\n".join(printed), set(modules)


def test_help_names_every_command_and_loads_nothing_heavy() -> None:
    code, printed, modules = started("--help")
    assert code == 0
    for word in ("tawsim", "import", "export", "check"):
        assert word in printed
    assert sorted(modules & set(HEAVY)) == []


def test_the_version_is_the_projects() -> None:
    code, printed, modules = started("--version")
    project = tomllib.loads((sources.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert (code, printed) == (0, f"tawsim {project['project']['version']}")
    assert not modules & {"PySide6", "ui", "corpus"}


def test_the_installed_version_is_mains() -> None:
    assert metadata.version("tawsim") == main.VERSION


@pytest.mark.parametrize("command", ["import", "export", "check"])
def test_a_command_loads_no_qt(command: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "main", command, "--help"],
        cwd=sources.ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "corpus.cli" in ran.stderr
    assert "PySide6" not in ran.stderr


def test_what_a_window_is_made_of_waits_for_no_format() -> None:
    probe = "import sys, ui.bridge; print(*sorted(one for one in sys.modules if one.startswith('corpus.format')))"
    ran = subprocess.run([sys.executable, "-c", probe], cwd=sources.ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []
