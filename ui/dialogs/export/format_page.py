"""The first page of the export dialog: the formats, each with what it is for, on shelves by their use."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from corpus.formats.format import WritableFormat
from ui import export_words
from ui.dialog_frame import plain_label
from ui.theme import Space

_NAME = Qt.ItemDataRole.UserRole
_PURPOSE = Qt.ItemDataRole.UserRole + 1


class FormatPage(QWidget):
    """A list to choose from. `changed`: another format was chosen."""

    changed = Signal()

    def __init__(
        self,
        formats: tuple[WritableFormat, ...],
        missing: Mapping[str, str],
        chosen: str,
        parent: QWidget | None = None,
    ) -> None:
        """`missing`: what `pip install` is to be told, by the name of the format that waits for it."""
        super().__init__(parent)
        self._missing = missing
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Format"))
        self.list.setItemDelegate(_TwoLines(self.list))
        self.list.setUniformItemSizes(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill({one.name for one in formats})
        self.note = plain_label("", "problem")
        self.command = plain_label("")
        self.command.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.command.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.command.setAccessibleName(self.tr("The command that adds it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.MEDIUM, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addWidget(self.command)
        self.choose(chosen)
        self.list.currentItemChanged.connect(self._on_chosen)

    def chosen(self) -> str:
        """The format's name."""
        return str(self.list.currentIndex().data(_NAME) or "")

    def choose(self, name: str) -> None:
        """Put the hand on a format."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_NAME) == name:
                self.list.setCurrentItem(item)
                self.list.scrollToItem(item)
        self._say_missing()

    def _fill(self, names: set[str]) -> None:
        left = sorted(names.difference(*(shelf.names for shelf in export_words.SHELVES)))
        for title, shelf in export_words.shelves(tuple(left)):
            heading = QListWidgetItem(title, self.list)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            for name in shelf:
                if name in names:
                    self._add(name)

    def _add(self, name: str) -> None:
        title, purpose = export_words.format_title(name), export_words.format_purpose(name)
        if name in self._missing:
            purpose = self.tr("Not installed: {extra}").format(extra=self._missing[name])
        item = QListWidgetItem(title, self.list)
        item.setData(_NAME, name)
        item.setData(_PURPOSE, purpose)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {purpose}")

    def _on_chosen(self) -> None:
        self._say_missing()
        self.changed.emit()

    def _say_missing(self) -> None:
        extra = self._missing.get(self.chosen(), "")
        self.note.setText(export_words.needs() if extra else "")
        self.command.setText(f"pip install '{extra}'" if extra else "")
        self.note.setVisible(bool(extra))
        self.command.setVisible(bool(extra))


class _TwoLines(QStyledItemDelegate):
    """A format: its title, and dim below it what it is for; a shelf: its title, small and bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for one line or two."""
        high = option.fontMetrics.lineSpacing()
        return QSize(0, 2 * high + Space.MEDIUM if index.data(_NAME) else high + Space.LARGE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's ground, then its words."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        title, ground.text = ground.text, ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        ink, dim = QPalette.ColorRole.WindowText, QPalette.ColorRole.PlaceholderText
        box = option.rect.adjusted(Space.MEDIUM, Space.TIGHT, -Space.MEDIUM, -Space.TIGHT)
        purpose = index.data(_PURPOSE)
        bold = QFont(option.font)
        bold.setBold(True)
        painter.save()
        if not index.data(_NAME):
            painter.setFont(bold)
            painter.setPen(option.palette.color(QPalette.ColorGroup.Active, dim))
            _write(painter, box, title, option, Qt.AlignmentFlag.AlignBottom)
        else:
            half = QRect(box.left(), box.top(), box.width(), box.height() // 2)
            painter.setFont(option.font)
            painter.setPen(option.palette.color(QPalette.ColorGroup.Active, ink))
            _write(painter, half, title, option, Qt.AlignmentFlag.AlignVCenter)
            painter.setPen(option.palette.color(QPalette.ColorGroup.Active, dim))
            half.moveTop(half.bottom() + 1)
            _write(painter, half, str(purpose), option, Qt.AlignmentFlag.AlignVCenter)
        painter.restore()


def _write(painter: QPainter, box: QRect, words: str, option: QStyleOptionViewItem, height: Qt.AlignmentFlag) -> None:
    """Words at the side where lines begin, with an ellipsis where they have no room."""
    is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | height, shown)
