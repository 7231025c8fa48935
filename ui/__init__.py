"""The window: Qt, and only Qt."""

from __future__ import annotations

from ui import later, qt_faults

later.put_off()
qt_faults.import_qt_alone()
