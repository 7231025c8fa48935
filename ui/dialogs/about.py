"""What Tawsim is, which version this is, and under what licence it and its fonts may be used."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.dialog_frame import Frame, plain_label
from ui.icons import application_icon
from ui.theme import Space

_SIGN = 72


class AboutDialog(Frame):
    """Name, purpose, version, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About Tawsim"), parent)
        self.setMinimumWidth(460)
        sign = plain_label("", wraps=False)
        sign.setPixmap(application_icon().pixmap(_SIGN, _SIGN))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        sign.setAccessibleName(self.tr("The sign of Tawsim"))
        lines = QVBoxLayout()
        lines.setSpacing(Space.SMALL)
        lines.addWidget(plain_label(self.tr("Tawsim"), "title", wraps=False))
        purpose = self.tr("Label entities, quotations and sentiment in Arabic text, and keep them as JSONL.")
        lines.addWidget(plain_label(purpose))
        numbers = self.tr("Version {version}, with Qt {qt}").format(version=own_version(), qt=qVersion())
        lines.addWidget(plain_label(numbers, "dim"))
        licence = self.tr("Free software under the GNU General Public License, version 3 or later.")
        lines.addWidget(plain_label(licence))
        lines.addWidget(
            plain_label(
                self.tr("Noto and Amiri fonts under the SIL Open Font License 1.1; Qt under the LGPL 3."), "dim"
            )
        )
        row = QHBoxLayout()
        row.setSpacing(Space.WIDE)
        row.addWidget(sign)
        row.addLayout(lines, 1)
        self.body.addLayout(row)
        self.close_button = self.add_button(self.tr("Close"), is_default=True)
        self.close_button.clicked.connect(self.accept)


def own_version() -> str:
    """The version installed, or a dash where Tawsim runs without being installed."""
    try:
        return version("tawsim")
    except PackageNotFoundError:
        return "–"
