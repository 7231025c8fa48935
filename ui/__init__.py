"""The window: Qt, and only Qt."""

from __future__ import annotations

from ui import qt_faults

qt_faults.keep_bools_alive()
qt_faults.import_qt_alone()
