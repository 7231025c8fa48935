"""The window: Qt, and only Qt."""

from __future__ import annotations

from ui import bools

bools.keep_alive()
