"""Brings scenes about: a window in a language, a light and a size, with the sample open and some of it labelled."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from corpus.bundled import copy_sample
from tests.screens.scenes import Scene, mark_some, settle, until
from tests.ui.windows import opened
from ui.settings import ANNOTATOR


class Look(NamedTuple):
    """One way the window can look; its name is part of a picture's."""

    language: str
    light: str
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """`ar-light-1280x800`."""
        return f"{self.language}-{self.light}-{self.size[0]}x{self.size[1]}"


SIZES = ((1280, 800), (2560, 1440))
LOOKS = tuple(Look(*look) for look in product(("ar", "en"), ("light", "dark"), SIZES))


@contextmanager
def staged(scene: Scene, look: Look, folder: Path) -> Iterator[QWidget]:
    """What the scene pictures, in that look; everything it needs lies in `folder`, and it closes at the end."""
    with opened(folder, look.language, look.light) as window:
        window.settings.set(ANNOTATOR, "")
        window.resize(QSize(*look.size))
        if not scene.begins_empty:
            sample = copy_sample(folder / "Sample")
            until(window.bridge.document_opened, lambda: window.bridge.open_paths([sample]))
            settle(window)
            mark_some(window)
        scene.bring(window)
        settle(window)
        subject = scene.subject(window)
        yield subject
        if subject is not window:
            subject.close()
