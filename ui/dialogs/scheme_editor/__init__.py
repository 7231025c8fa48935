"""The dialog in which a linguist makes the label scheme: a draft, a tree of parts, a form for each kind of part."""

from __future__ import annotations

from ui.dialogs.scheme_editor.dialog import SchemeEditor

__all__ = ["SchemeEditor"]
