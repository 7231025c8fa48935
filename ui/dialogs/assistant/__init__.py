"""The dialog in which the user says what the assistant of a project goes by: who suggests, and how sure."""

from __future__ import annotations

from ui.dialogs.assistant.dialog import AssistantDialog, Offer

__all__ = ["AssistantDialog", "Offer"]
