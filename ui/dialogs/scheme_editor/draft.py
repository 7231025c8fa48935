"""The scheme as it is being edited: verb upon verb over the one in use, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from annotation.scheme import Scheme, SchemeError
from annotation.scheme_joining import Part
from annotation.scheme_revision import Revision

Verb = Callable[[Scheme], Revision]


class _Step(NamedTuple):
    """What has been done so far, and the place at which the editor stood."""

    revision: Revision
    place: Part | None


class Draft(QObject):
    """Nothing of it is in use before it is saved.

    `changed` after each verb, `moved` when the editor stands elsewhere, `refused` with what a verb has refused.
    """

    changed = Signal()
    moved = Signal()
    refused = Signal(str)

    def __init__(self, scheme: Scheme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = [_Step(Revision(scheme), None)]
        self._stretch = ""
        self._place: Part | None = None

    @property
    def before(self) -> Scheme:
        """The scheme in use."""
        return self._steps[0].revision.scheme

    @property
    def revision(self) -> Revision:
        """All that was done, as one revision of the scheme in use."""
        return self._steps[-1].revision

    @property
    def scheme(self) -> Scheme:
        """The scheme as it would be."""
        return self.revision.scheme

    @property
    def place(self) -> Part | None:
        """The part at which the editor stands, or None."""
        return self._place

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return self.revision != Revision(self.before)

    @property
    def may_step_back(self) -> bool:
        """Whether something can be taken back."""
        return len(self._steps) > 1

    def go(self, place: Part | None) -> None:
        """Stand at another part."""
        if place != self._place:
            self._place = place
            self._stretch = ""
            self.moved.emit()

    def do(self, verb: Verb, stretch: str = "", goes: Part | None = None) -> bool:
        """Do a verb; False where it cannot be, and nothing has changed.

        `stretch`: the field that is typed into; all of it is taken back at once. `goes`: where the editor stands then.
        """
        try:
            revision = self.revision.then(verb)
        except SchemeError as error:
            self.refused.emit(str(error))
            return False
        if revision == self.revision:
            return True
        step = _Step(revision, self._place)
        if stretch and stretch == self._stretch and len(self._steps) > 1:
            self._steps[-1] = step
        else:
            self._steps.append(step)
        self._stretch = stretch
        if goes is not None:
            self._place = goes
        self.changed.emit()
        return True

    def step_back(self) -> None:
        """Take back the latest verb, and stand where it was done."""
        if self.may_step_back:
            self._place = self._steps.pop().place
            self._stretch = ""
            self.changed.emit()
