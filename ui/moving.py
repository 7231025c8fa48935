"""The hand that moves and marks: boundary keys, jumps and known forms, made and connected in one place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from ui.boundary_keys import BoundaryKeys
from ui.frame import Frame
from ui.jumps import Jumps
from ui.known import Knowing
from ui.linking import Linking
from ui.telling import Teller


class Moving(QObject):
    """What of it stands beside the frame's own labelling; a project that is open already is read at once."""

    def __init__(self, frame: Frame, teller: Teller, linking: Linking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._teller = teller
        self._linking = linking
        view, bridge, self._labelling = frame.desk.view, frame.bridge, frame.labelling
        self.boundary_keys = BoundaryKeys(view, bridge, self._labelling, self)
        self.jumps = Jumps(view, bridge, self._labelling, lambda: frame.scheme, self)
        self.knowing = Knowing(bridge, self._labelling, self)
        view.aim_changed.connect(self._on_aim_changed)
        self.jumps.nothing_found.connect(teller.say_nothing_found)
        bridge.project_opened.connect(self.knowing.read)
        bridge.documents_added.connect(self.knowing.read)
        bridge.changed.connect(self.knowing.on_changed)
        self.knowing.read()

    @Slot()
    def _on_aim_changed(self) -> None:
        # While a link is being chosen, the line says so.
        if self._linking.choice is None:
            self._teller.say_place()

    def acts(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What the rows of the table of actions do."""
        return (("label.repeat", self._labelling.repeat), *self.boundary_keys.acts(), *self.jumps.acts())
