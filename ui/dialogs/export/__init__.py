"""The export dialog, a page a module."""

from ui.dialogs.export.dialog import ExportDialog, Offer

__all__ = ["ExportDialog", "Offer"]
