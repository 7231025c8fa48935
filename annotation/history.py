"""What can be undone and redone in one document, read from its part of the append-only log."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotation.change import Change, Kind


def _drop(changes: list[Change], change_id: str) -> None:
    """Take the change of that id out; it is nearly always the last."""
    for place in range(len(changes) - 1, -1, -1):
        if changes[place].id == change_id:
            del changes[place]
            return


class Step(NamedTuple):
    """One act in the history panel: a fresh change, and whether it is undone at the moment."""

    change: Change
    is_undone: bool


class History:
    """Undo and redo over the log of one document, oldest first; a page of the log is enough, older pages can follow.

    An undo names the fresh change it takes back (`Change.undoes`), a redo the undo it takes back. Reading the log
    backwards, a change named by a later change that is itself in force is out of force; fresh changes in force can be
    undone, undos in force that are newer than the newest fresh change can be redone.
    """

    def __init__(self, changes: Iterable[Change] = (), *, has_older: bool = False) -> None:
        """`changes`: the newest page of the log, oldest first; `has_older`: whether the log goes on before it."""
        self._log = [one for one in changes if one.kind is not Kind.IMPORT]
        self.has_older = has_older
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._by_id: dict[str, Change] = {}
        self._has_fresh = False
        self._is_torn = False
        self._read()

    def _read(self) -> None:
        self._by_id = {one.id: one for one in self._log}
        self._is_torn = False
        out_of_force: set[str] = set()
        placed: set[str] = set()
        self._done, self._undone = [], []
        seen_fresh = False
        for change in reversed(self._log):
            if change.id in out_of_force:
                seen_fresh = seen_fresh or change.undoes is None
                continue
            back = self._brought_back(change)
            self._is_torn = self._is_torn or (change.kind is Kind.REDO and back is None)
            if change.undoes is not None:
                out_of_force.add(change.undoes)
                if change.kind is Kind.UNDO and not seen_fresh:
                    self._undone.append(change)
            else:
                seen_fresh = True
            if back is not None and back.id not in placed and back.id not in out_of_force:
                placed.add(back.id)
                self._done.append(back)
        self._done.reverse()
        self._undone.reverse()
        self._has_fresh = seen_fresh

    def _brought_back(self, change: Change) -> Change | None:
        """The fresh change that `change` put in force: itself, or the one a redo brought back, or None."""
        if change.undoes is None:
            return change
        undo = self._by_id.get(change.undoes) if change.kind is Kind.REDO else None
        return self.fresh_of(undo) if undo is not None else None

    def prepend(self, changes: Iterable[Change], *, has_older: bool) -> None:
        """Put an older page of the log before what is known."""
        self._log[:0] = [one for one in changes if one.kind is not Kind.IMPORT]
        self.has_older = has_older
        self._read()

    def record(self, change: Change) -> None:
        """Take note of a change that has just happened."""
        self._log.append(change)
        self._by_id[change.id] = change
        if change.undoes is None:
            self._done.append(change)
            self._undone.clear()
            self._has_fresh = True
        elif change.kind is Kind.UNDO:
            _drop(self._done, change.undoes)
            self._undone.append(change)
        else:
            _drop(self._undone, change.undoes)
            back = self._brought_back(change)
            if back is not None:
                self._done.append(back)
            else:
                self._is_torn = True

    @property
    def needs_older_to_undo(self) -> bool:
        """Whether only an older page tells what undo takes back: nothing known is done, or a redo's change is older."""
        return self.has_older and (not self._done or self._is_torn)

    @property
    def needs_older_to_redo(self) -> bool:
        """Whether an older page may hold an undo to take back: all that is known are undos and redos."""
        return self.has_older and not self._undone and not self._has_fresh

    def undoable(self) -> Change | None:
        """The change that undo would take back; None when there is none in the pages known (see `has_older`)."""
        return self._done[-1] if self._done else None

    def redoable(self) -> Change | None:
        """The undo that redo would take back, or None."""
        return self._undone[-1] if self._undone else None

    def fresh_of(self, undo: Change) -> Change | None:
        """The change that `undo` took back, when its page is known."""
        return self._by_id.get(undo.undoes or "")

    def steps(self) -> list[Step]:
        """What the history panel shows, oldest first: done changes, then those that redo would bring back."""
        done = [Step(one, is_undone=False) for one in self._done]
        back = [self.fresh_of(one) for one in reversed(self._undone)]
        return done + [Step(one, is_undone=True) for one in back if one is not None]
