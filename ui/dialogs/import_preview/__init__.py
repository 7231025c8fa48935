"""The dialog before an import: how the files are read on one side, what comes of it on the other."""

from __future__ import annotations

from ui.dialogs.import_preview.dialog import ImportDialog, Offer

__all__ = ["ImportDialog", "Offer"]
