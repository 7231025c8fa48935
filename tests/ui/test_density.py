"""On screens of any density icons, state signs and tags are drawn in the screen's own pixels, never stretched."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_what_is_drawn_beforehand_fits_the_screen(ratio: float) -> None:
    surroundings = {**os.environ, "QT_SCALE_FACTOR": str(ratio), "QT_SCALE_FACTOR_ROUNDING_POLICY": "PassThrough"}
    words = [sys.executable, "-m", "tests.ui.density"]
    done = subprocess.run(words, env=surroundings, capture_output=True, text=True, check=True)
    answers = json.loads(done.stdout)
    assert answers == {
        "ratio": ratio,
        "icon": round(20 * ratio),
        "state": round(16 * ratio),
        "is_tag_crisp": True,
    }
