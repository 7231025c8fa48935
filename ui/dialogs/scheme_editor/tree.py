"""The parts of a scheme as a tree: layers with their labels and attributes, then what belongs to no layer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from annotation.scheme import LabelType, Scheme
from annotation.scheme_joining import Part, PartKind
from annotation.scheme_keys import Holder, holders
from ui.dialogs.scheme_editor.fields import swatch
from ui.dialogs.scheme_editor.places import SECTIONS, Section, at
from ui.scheme_words import called

_PART = Qt.ItemDataRole.UserRole
_KINDS_WITH_KEYS = {PartKind.LABEL: "label", PartKind.ATTRIBUTE: "attribute", PartKind.LINK: "link"}


class PartsTree(QTreeWidget):
    """Wish: `part_requested`, a Part or a Section. Follows the draft by `show_scheme`."""

    part_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setIconSize(QSize(20, 18))
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Parts of the scheme"))
        self._is_showing = False
        self.currentItemChanged.connect(self._on_current)

    def show_scheme(self, scheme: Scheme, place: Part | None, troubled: Mapping[Part, str]) -> None:
        """Show all parts, the one at `place` as the current one; those in `troubled` with a sign and the reason."""
        self._is_showing = True
        bar = self.verticalScrollBar()
        scrolled = bar.value()
        self.clear()
        keys = {(one.kind, one.layer, one.name): one for one in holders(scheme)}
        for section in SECTIONS:
            head = QTreeWidgetItem(self, [self._section(section)])
            head.setData(0, _PART, section)
            self._fill(head, section, scheme, keys, troubled)
            head.setExpanded(True)
        self._stand_at(place)
        bar.setValue(scrolled)
        item = self.currentItem()
        if item is not None:
            self.scrollToItem(item)
        self._is_showing = False

    def _section(self, section: Section) -> str:
        match section.kind:
            case PartKind.LAYER:
                return self.tr("Layers and labels")
            case PartKind.ATTRIBUTE:
                return self.tr("Attributes of every layer")
            case PartKind.LINK:
                return self.tr("Links")
            case _:
                return self.tr("About the whole document")

    def _fill(
        self,
        head: QTreeWidgetItem,
        section: Section,
        scheme: Scheme,
        keys: Mapping[tuple[str, str, str], Holder],
        troubled: Mapping[Part, str],
    ) -> None:
        for part in _below(scheme, section):
            parent = self._item(head, part, scheme, keys, troubled)
            layer = scheme.layer(part.name) if section.kind is PartKind.LAYER else None
            if layer is not None:
                for label in layer.labels:
                    self._item(parent, Part(PartKind.LABEL, layer.name, label.name), scheme, keys, troubled)
                for one in layer.attributes:
                    self._item(parent, Part(PartKind.ATTRIBUTE, layer.name, one.name), scheme, keys, troubled)
                parent.setExpanded(True)

    def _item(
        self,
        parent: QTreeWidgetItem,
        part: Part,
        scheme: Scheme,
        keys: Mapping[tuple[str, str, str], Holder],
        troubled: Mapping[Part, str],
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent)
        item.setData(0, _PART, part)
        one = at(scheme, part)
        if one is None:
            return item
        words = called(one.titles, one.name)
        holder = keys.get((_KINDS_WITH_KEYS.get(part.kind, ""), part.layer, part.name))
        if part.kind is PartKind.ATTRIBUTE:
            words = self.tr("{name} – attribute").format(name=words)
        if holder is not None:
            words += f"  \u2066[{holder.key}]\u2069"
        if one.is_retired:
            words = self.tr("{name} – retired").format(name=words)
        if part in troubled:
            words = f"⚠ {words}"
        item.setText(0, words)
        if one.is_retired:
            font = item.font(0)
            font.setItalic(True)
            item.setFont(0, font)
        layer = scheme.layer(part.layer)
        if isinstance(one, LabelType) and layer is not None:
            item.setIcon(0, swatch(layer.form, one.colour, one.sign))
        return item

    def _stand_at(self, place: Part | None) -> None:
        if place is None:
            return
        found = self._found(place)
        if found is not None:
            self.setCurrentItem(found)

    def _found(self, place: Part) -> QTreeWidgetItem | None:
        waiting = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop()
            if item is None:
                continue
            if _what(item) == place:
                return item
            waiting += [item.child(row) for row in range(item.childCount())]
        return None

    def _on_current(self, now: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if now is not None and not self._is_showing:
            self.part_requested.emit(_what(now))


def _what(item: QTreeWidgetItem) -> Part | Section | None:
    found = item.data(0, _PART)
    return found if isinstance(found, Part | Section) else None


def _below(scheme: Scheme, section: Section) -> list[Part]:
    match section.kind:
        case PartKind.LAYER:
            names = [one.name for one in scheme.layers]
        case PartKind.ATTRIBUTE:
            names = [one.name for one in scheme.attributes]
        case PartKind.LINK:
            names = [one.name for one in scheme.links]
        case _:
            names = [one.name for one in scheme.document_labels]
    return [Part(section.kind, "", name) for name in names]
