"""Shows a span's words beside the mouse, always as plain text."""

from __future__ import annotations

import html

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QToolTip, QWidget


def to_tooltip(words: str) -> str:
    """`words` so that Qt shows them letter for letter: it would take what looks like markup for markup."""
    return f"<p style='white-space:pre-wrap'>{html.escape(words)}</p>" if words else ""


def show(place: QPoint, words: str, widget: QWidget, around: QRect) -> None:
    """Show `words` at a point of the screen until the mouse leaves `around` (pixels of `widget`)."""
    QToolTip.showText(place, to_tooltip(words), widget, around)
