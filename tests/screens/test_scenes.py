"""Every scene in both languages: nothing is cut off, lies on another thing, is nameless or in the wrong language."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.architecture import sources
from tests.screens.eyes import seen
from tests.screens.picture import save
from tests.screens.scenes import SCENES, Scene
from tests.screens.stage import LOOKS, Look, staged

FOLDER = sources.ROOT / "docs" / "screens"

# The offscreen platform says so of every window of a fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_scene_is_whole(qapp: QApplication, scene: Scene, language: str, tmp_path: Path) -> None:
    assert qapp is not None
    with staged(scene, Look(language, "light", (1280, 800)), tmp_path) as subject:
        assert seen(subject, language) == []


def test_a_picture_is_kept_small(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp is not None
    with staged(SCENES[0], LOOKS[0], tmp_path) as subject:
        save(subject, tmp_path / "start.png")
    assert 10_000 < (tmp_path / "start.png").stat().st_size < 200_000


def test_every_scene_has_its_pictures_and_its_line_in_the_list() -> None:
    wanted = {f"{scene.name}-{look.name}.png" for scene in SCENES for look in LOOKS}
    assert {path.name for path in FOLDER.glob("*.png")} == wanted
    told = (FOLDER / "README.md").read_text("utf-8")
    assert [scene.name for scene in SCENES if f"| {scene.name} |" not in told] == []


def test_all_pictures_together_stay_below_what_a_repository_bears() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) < 15_000_000
