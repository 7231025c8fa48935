"""The line above the text: which document this is, how far it has come, and the way to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from annotation.change import State
from ui import wording
from ui.marks import YieldingLabel, paint_state
from ui.theme import grown

# From letters one and a half times as large on, the state's name leaves its room to the title.
_SHORT_FROM = 15


class Heading(QWidget):
    """Wishes: another state for the document, a layer finished in it or not."""

    state_chosen = Signal(object)
    layer_done_chosen = Signal(str, bool)

    def __init__(self, before: Sequence[QAction], after: Sequence[QAction], parent: QWidget | None = None) -> None:
        """`before`, `after`: actions shown as buttons on either side of the title."""
        super().__init__(parent)
        self._state = State.NEW
        self._title = YieldingLabel()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._state_button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup, autoRaise=True)
        self._menu = QMenu(self._state_button)
        self._state_button.setMenu(self._menu)
        self._layers: tuple[tuple[str, str, bool], ...] = ()
        self._layers_button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup, autoRaise=True)
        self._layers_button.setMenu(QMenu(self._layers_button))
        self._layers_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        for action in before:
            row.addWidget(self._button(action))
        row.addSpacing(8)
        row.addWidget(self._title, 1)
        row.addWidget(self._layers_button)
        row.addWidget(self._state_button)
        for action in after:
            row.addWidget(self._button(action))
        self._grow()

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setDefaultAction(action)
        button.setIconSize(QSize(grown(20), grown(20)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _grow(self) -> None:
        """Icons as large as the letters beside them; beside very large ones the state is its sign alone."""
        style = Qt.ToolButtonStyle
        is_short = grown(10) > _SHORT_FROM
        self._state_button.setToolButtonStyle(style.ToolButtonIconOnly if is_short else style.ToolButtonTextBesideIcon)
        self._state_button.setIconSize(QSize(grown(16), grown(16)))
        for button in self.findChildren(QToolButton):
            if button is not self._state_button:
                button.setIconSize(QSize(grown(20), grown(20)))
        self._retranslate()

    def show_document(self, title: str, state: State) -> None:
        """Name the document and its state."""
        self._title.say(title)
        self.show_state(state)

    def show_state(self, state: State) -> None:
        """Say how far the document has come."""
        self._state = state
        self._state_button.setText(wording.state(state))
        self._state_button.setToolTip(wording.state(state))
        self._state_button.setIcon(self._icon(state))
        self._state_button.setAccessibleName(self.tr("State: {state}").format(state=wording.state(state)))

    def set_may_write(self, may_write: bool) -> None:
        """Whether the state and the finished layers can be changed."""
        self._state_button.setEnabled(may_write)
        self._layers_button.setEnabled(may_write)

    def show_layers(self, layers: Sequence[tuple[str, str, bool]]) -> None:
        """Say which layers of the document are finished: name, title, whether it is; none hides the button."""
        if tuple(layers) == self._layers:
            return
        self._layers = tuple(layers)
        self._layers_button.setVisible(bool(layers))
        self._say_layers()

    def _say_layers(self) -> None:
        done = [title for _, title, is_done in self._layers if is_done]
        counts = {"done": wording.number(len(done)), "count": wording.number(len(self._layers))}
        short = "{done}/{count}" if grown(10) > _SHORT_FROM else self.tr("Layers {done}/{count}")
        self._layers_button.setText(short.format(**counts))
        said = self.tr("Finished layers: {done} of {count}").format(**counts)
        self._layers_button.setAccessibleName(said)
        self._layers_button.setToolTip("\n".join([said, *(f"✓ {title}" for title in done)]))
        menu = self._layers_button.menu()
        menu.clear()
        for name, title, is_done in self._layers:
            row = menu.addAction(title.replace("&", "&&"))
            row.setCheckable(True)
            row.setChecked(is_done)
            row.triggered.connect(lambda wanted, name=name: self.layer_done_chosen.emit(name, wanted))

    def _icon(self, state: State) -> QIcon:
        ratio = self.devicePixelRatioF()
        side = grown(16)
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_state(painter, QRectF(0, 0, side, side), state, self.palette())
        painter.end()
        return QIcon(picture)

    def _retranslate(self) -> None:
        self._menu.clear()
        for state in State:
            row = self._menu.addAction(self._icon(state), wording.state(state))
            row.setData(state)
            row.triggered.connect(lambda _checked=False, wanted=state: self.state_chosen.emit(wanted))
        self.show_state(self._state)
        self._say_layers()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language, or take another palette, when the application does."""
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.PaletteChange}:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._grow()
        super().changeEvent(event)
