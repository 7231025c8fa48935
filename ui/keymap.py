"""Who has which key: the table's own for each action, the scheme's own for each label, and over both what was chosen.

A chosen key is kept in the settings, a label's as well: it belongs to the hand, works in a project that may only be
read, and does not change the scheme that colleagues share. The scheme's own keys are the scheme editor's matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Qt, Signal

from annotation.scheme import Scheme
from ui.settings import KEYS, Settings
from ui.shortcuts import Chord, chord, everywhere_keys, label_id

# What the caret, the fields and the lists need, whatever the window would like to do with it.
_MOVING = frozenset({"Left", "Right", "Up", "Down", "Home", "End"})
_PLAIN = frozenset({"PageUp", "PageDown", "Return", "Tab"})
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

Chords = tuple[Chord, ...]


def is_the_texts(pressed: Chord) -> bool:
    """Whether the text itself needs that chord, to move the caret, to select or to go on to the next control."""
    if pressed.key in _MOVING or pressed == Chord("A", Qt.KeyboardModifier.ControlModifier):
        return True
    return pressed.key in _PLAIN and not pressed.modifiers & _COMMAND


class Keymap(QObject):
    """Action ids and their chords, the first of which is shown; `changed` after the user has chosen another.

    An id is that of a row of the table or `label:layer/label`. The labels can have their keys before the table is
    there: the first label does not wait for the menus.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._actions: Mapping[str, Chords] = {}
        self._labels: Mapping[str, Chords] = {}
        self._chosen = dict(_read(settings.get(KEYS)))
        self._holders: dict[Chord, list[str]] | None = None
        settings.changed.connect(self._on_setting)

    def know(self, actions: Mapping[str, Iterable[str]]) -> None:
        """From now on these are the actions, each with its own chords as the table writes them."""
        self._actions = {action_id: tuple(map(chord, written)) for action_id, written in actions.items()}
        self._holders = None

    def show_scheme(self, scheme: Scheme) -> None:
        """From now on the labels are those of `scheme`."""
        self._labels = {
            label_id(layer.name, label.name): (chord(label.key),) if label.key else ()
            for layer, label in scheme.labels()
            if not label.is_retired and not layer.is_retired
        }
        self._holders = None

    def ids(self) -> list[str]:
        """Everything that can have a key: the labels, then the actions in the order of their table."""
        return [*self._labels, *self._actions]

    def own(self, action_id: str) -> Chords:
        """The keys that the table or the scheme gives; none for an id that neither has."""
        return self._actions.get(action_id) or self._labels.get(action_id, ())

    def keys(self, action_id: str) -> Chords:
        """The keys it has now."""
        return self._chosen.get(action_id, self.own(action_id))

    def shown(self, action_id: str) -> str:
        """Its first key as people write it; empty when it has none."""
        keys = self.keys(action_id)
        return keys[0].shown() if keys else ""

    def is_changed(self, action_id: str) -> bool:
        """Whether the user has chosen its keys."""
        return action_id in self._chosen

    def bindings(self) -> dict[Chord, str]:
        """Which id each chord asks for; where two want one, a chosen key goes first, then an action's own."""
        labels = {key: one for one in self._labels for key in self.keys(one)}
        # With Shift a label's key lists everywhere, where nothing else wants that chord.
        found = everywhere_keys(labels)
        for action_id in sorted(self.ids(), key=lambda one: (one in self._chosen, one in self._actions)):
            found.update(dict.fromkeys(self.keys(action_id), action_id))
        return found

    def holders(self, pressed: Chord, but: str = "") -> list[str]:
        """What has that chord, `but` left out."""
        if self._holders is None:
            self._holders = {}
            for one in self.ids():
                for key in self.keys(one):
                    self._holders.setdefault(key, []).append(one)
        return [one for one in self._holders.get(pressed, ()) if one != but]

    def rivals(self, action_id: str) -> list[str]:
        """What else wants one of its keys."""
        return [other for key in self.keys(action_id) for other in self.holders(key, action_id)]

    def choose(self, action_id: str, keys: Iterable[Chord]) -> None:
        """Give it these keys, and no others; nobody else loses one."""
        self._keep({**self._chosen, action_id: tuple(keys)})

    def take(self, action_id: str, pressed: Chord) -> None:
        """Give it that key, and take the key away from whatever has it."""
        chosen = {**self._chosen, action_id: (pressed,)}
        for other in self.holders(pressed, action_id):
            chosen[other] = tuple(key for key in self.keys(other) if key != pressed)
        self._keep(chosen)

    def reset(self, action_id: str) -> None:
        """Its own keys again."""
        self._keep({other: keys for other, keys in self._chosen.items() if other != action_id})

    def reset_all(self) -> None:
        """Everybody's own keys again."""
        self._keep({})

    def _keep(self, chosen: Mapping[str, Chords]) -> None:
        """Keep what was chosen, as far as it differs from what everybody has anyway."""
        told = {one: keys for one, keys in chosen.items() if one not in self.ids() or keys != self.own(one)}
        self._settings.set(KEYS, tuple(f"{one}={' '.join(map(str, keys))}" for one, keys in told.items()))

    def _on_setting(self, setting_id: str) -> None:
        if setting_id == KEYS.id:
            self._chosen = dict(_read(self._settings.get(KEYS)))
            self._holders = None
            self.changed.emit()


def _read(kept: Iterable[str]) -> Iterable[tuple[str, Chords]]:
    """The lines of the settings; one that says no chord is passed over, for a hand may have written it."""
    for line in kept:
        action_id, _, written = line.rpartition("=")
        try:
            yield action_id, tuple(map(chord, written.split()))
        except ValueError:
            continue
