"""Pictures every scene in every look: `python -m tests.screens [FOLDER] [--only NAME]`, docs/screens by default."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.architecture import sources
from tests.screens.picture import save
from tests.screens.scenes import SCENES
from tests.screens.stage import LOOKS, staged
from ui import app

FOLDER = sources.ROOT / "docs" / "screens"


def main(words: Sequence[str]) -> None:
    """Take the pictures asked for."""
    reader = argparse.ArgumentParser(prog="python -m tests.screens", description=__doc__)
    reader.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    reader.add_argument("--only", metavar="NAME", help="this scene alone")
    asked = reader.parse_args(words)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app.application()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        if asked.only in {None, scene.name}:
            for look in LOOKS:
                with tempfile.TemporaryDirectory() as place, staged(scene, look, Path(place)) as subject:
                    save(subject, asked.folder / f"{scene.name}-{look.name}.png")
            sys.stdout.write(f"{scene.name}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
