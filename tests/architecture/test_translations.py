"""What the user reads is translated: no string is missing, none unfinished, and the compiled files are fresh."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

from tests.architecture import sources

I18N = sources.ROOT / "ui" / "i18n"


def run_tool(name: str, *words: str | Path) -> None:
    """Run one of PySide6's translation tools."""
    program = Path(sys.executable).with_name(name)
    subprocess.run([program, *words], cwd=sources.ROOT, capture_output=True, text=True, check=True)


def messages(ts: Path) -> dict[tuple[str, str, str], str]:
    """(context, source, comment) of every message still in use -> its state ('' when finished)."""
    found = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            state = "unfinished" if translation is None else translation.get("type", "")
            if state not in {"vanished", "obsolete"}:
                key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
                found[key] = state
    return found


def test_no_translation_is_unfinished() -> None:
    found = [(ts.name, key) for ts in sorted(I18N.glob("*.ts")) for key, state in messages(ts).items() if state]
    assert found == []


def test_the_translations_hold_exactly_the_strings_of_the_code(tmp_path: Path) -> None:
    code = [path for path in sources.files() if path.suffix == ".py" and path.parts[0] == "ui"]
    for ts in sorted(I18N.glob("*.ts")):
        fresh = tmp_path / ts.name
        shutil.copy(ts, fresh)
        run_tool("pyside6-lupdate", "-silent", *code, "-ts", fresh)
        assert messages(fresh).keys() == messages(ts).keys(), f"{ts.name} is stale"


def test_the_compiled_translations_are_fresh(tmp_path: Path) -> None:
    for ts in sorted(I18N.glob("*.ts")):
        fresh = tmp_path / ts.with_suffix(".qm").name
        run_tool("pyside6-lrelease", "-silent", ts, "-qm", fresh)
        assert ts.with_suffix(".qm").read_bytes() == fresh.read_bytes(), f"{ts.stem}.qm is stale"
