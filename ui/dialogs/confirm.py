"""Asks before something that is worth a second thought: one sentence, one act, and the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from ui.dialog_frame import Frame, plain_label


class ConfirmDialog(Frame):
    """`question` in bold, what follows from it below, and a button that names the act instead of saying yes."""

    def __init__(
        self,
        title: str,
        question: str,
        consequence: str,
        act: str,
        parent: QWidget | None = None,
        *,
        back: str = "",
        harms: bool = False,
    ) -> None:
        """`back`: what the other way is called; `harms`: the act cannot be undone, so the other way is the default."""
        super().__init__(title, parent)
        self.setMinimumWidth(380)
        self.body.addWidget(plain_label(question, "title"))
        if consequence:
            self.body.addWidget(plain_label(consequence))
        self.setAccessibleDescription(f"{question} {consequence}".strip())
        self.back_button = self.add_button(back or self.tr("Cancel"), is_default=harms)
        self.act_button = self.add_button(act, "danger" if harms else "primary", is_default=not harms)
        self.back_button.clicked.connect(self.reject)
        self.act_button.clicked.connect(self.accept)
        (self.back_button if harms else self.act_button).setFocus()

    def asked(self) -> bool:
        """Show the question and wait for the answer."""
        return self.exec() == QDialog.DialogCode.Accepted
