"""Hints for first steps: one at a time, when it is of use, and gone once its act was done or it was seen often enough.

What has been seen is remembered in the settings, where the hints can be switched off and called back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from annotation.arabic import letters
from annotation.change import Change, Kind
from annotation.document import Document
from annotation.scheme import Scheme
from ui import wording
from ui.actions import BY_ID
from ui.i18n import QT_TRANSLATE_NOOP, say
from ui.settings import FIRST_HINTS, HINTS_SEEN, Settings
from ui.shortcuts import label_id

MOST_SHOWINGS = 3
# A showing ends after so many changes: whoever works on does not need it now.
_CHANGES = 8
# So much of a text's beginning tells whether it is vocalised, and so many marks in a hundred make it so.
_LOOKED_AT = 2000
_VOCALISED = 12


@dataclass(frozen=True, slots=True)
class FirstHint:
    """One row. `words`: English source, context `FirstHints`; `{key}` is the act's, or the first label's, `{label}`.

    Useful after `changes` changes since the start, and with `is_for_marks` only in a vocalised text. `act` is the
    action that makes it superfluous, `kind` the change that does.
    """

    id: str
    words: str
    changes: int = 0
    act: str = ""
    kind: Kind | None = None
    is_for_marks: bool = False


FIRST_HINT_ROWS = (
    FirstHint(
        "label",
        QT_TRANSLATE_NOOP("FirstHints", "Point at a word, or select some, and press {key} to mark them as {label}."),
        kind=Kind.ADD_SPAN,
    ),
    FirstHint(
        "saved",
        QT_TRANSLATE_NOOP("FirstHints", "There is nothing to save: each mark is kept the moment it is made."),
        changes=2,
    ),
    FirstHint(
        "everywhere",
        QT_TRANSLATE_NOOP("FirstHints", "{key} marks the same words everywhere in the text, all at once."),
        changes=3,
        act="span.everywhere",
    ),
    FirstHint(
        "boundary",
        QT_TRANSLATE_NOOP(
            "FirstHints", "{key} leaves an attached و ف ب ل ك ال outside the mark, or takes it in again."
        ),
        changes=5,
        act="boundary.start",
    ),
    FirstHint(
        "marks",
        QT_TRANSLATE_NOOP("FirstHints", "{key} hides the vowel marks from the eye; they stay in the text."),
        changes=1,
        act="view.hide_marks",
        is_for_marks=True,
    ),
    FirstHint(
        "palette",
        QT_TRANSLATE_NOOP("FirstHints", "{key} finds every command by its name."),
        changes=12,
        act="help.palette",
    ),
)


class FirstHints(QObject):
    """Says which hint to show: `changed` whenever `words` does. Listens to what is opened, changed and done."""

    changed = Signal()

    def __init__(self, settings: Settings, key_of: Callable[[str], str], parent: QObject | None = None) -> None:
        """`key_of`: the key of an action or label as it is written; "" where there is none."""
        super().__init__(parent)
        self._settings = settings
        self._key_of = key_of
        self._scheme = Scheme()
        self._document: Document | None = None
        self._row: FirstHint | None = None
        self._begun = 0
        self._changes = 0
        settings.changed.connect(self._on_setting_changed)

    @staticmethod
    def acts() -> tuple[str, ...]:
        """The actions that `on_acted` wants to hear of, as far as they are there."""
        return tuple(row.act for row in FIRST_HINT_ROWS if row.act in BY_ID)

    @property
    def words(self) -> str:
        """The hint of now in the language of the window; "" for none."""
        return self._said(self._row) if self._row else ""

    def set_scheme(self, scheme: Scheme) -> None:
        """Speak of that scheme's labels."""
        self._scheme = scheme
        self.changed.emit()

    @Slot(object)
    def on_document_opened(self, document: Document) -> None:
        """Another text: another moment to show one."""
        self._document = document
        if self._row is None or not self._is_useful(self._row):
            self._show_next()

    @Slot()
    def on_document_closed(self) -> None:
        """Nothing to give hints on."""
        self._document = None
        self._show(None)

    @Slot(object)
    def on_changed(self, change: Change) -> None:
        """Something was marked or altered."""
        self._changes += 1
        for row in FIRST_HINT_ROWS:
            if row.kind is change.kind:
                self._forget(row)
        if self._row is None or self._changes - self._begun >= _CHANGES:
            self._show_next()

    def on_acted(self, action_id: str) -> None:
        """An action was used, so that nobody needs to be told of it."""
        for row in FIRST_HINT_ROWS:
            if row.act == action_id:
                self._forget(row)
        if self._row is None:
            self._show(None)

    @Slot()
    def dismiss(self) -> None:
        """The hint was read: it does not come again."""
        if self._row is not None:
            self._forget(self._row)
            self._show(None)

    def _show_next(self) -> None:
        """Show, of the hints that are of use now, another one: the least seen. Its showing counts."""
        seen = self._settings.get(HINTS_SEEN)
        fit = [row for row in FIRST_HINT_ROWS if row is not self._row and self._is_useful(row)]
        row = min(fit, key=lambda one: seen.count(one.id), default=None)
        if row is not None:
            self._settings.set(HINTS_SEEN, (*seen, row.id))
        self._show(row)

    def _show(self, row: FirstHint | None) -> None:
        self._row = row
        self._begun = self._changes
        self.changed.emit()

    def _is_useful(self, row: FirstHint) -> bool:
        if self._document is None or not self._settings.get(FIRST_HINTS) or self._is_gone(row):
            return False
        if row.changes > self._changes or (row.act and not self._key_of(row.act)):
            return False
        return not row.is_for_marks or _is_vocalised(self._document.text[:_LOOKED_AT])

    def _is_gone(self, row: FirstHint) -> bool:
        return self._settings.get(HINTS_SEEN).count(row.id) >= MOST_SHOWINGS

    def _forget(self, row: FirstHint) -> None:
        """Never show it again, nor any longer."""
        rest = (one for one in self._settings.get(HINTS_SEEN) if one != row.id)
        self._settings.set(HINTS_SEEN, (*rest, *[row.id] * MOST_SHOWINGS))
        if row is self._row:
            self._row = None

    def _said(self, row: FirstHint) -> str:
        labels = ((layer.name, label.name) for layer, label in self._scheme.labels() if not label.is_retired)
        layer, label = next((pair for pair in labels if self._key_of(label_id(*pair))), ("", ""))
        key = self._key_of(row.act or label_id(layer, label))
        title = wording.label(self._scheme, layer, label)
        return say("FirstHints", row.words).format(key=wording.left_to_right(key), label=title)

    @Slot(str)
    def _on_setting_changed(self, setting_id: str) -> None:
        """Switched on, all hints come back; switched off, none is shown."""
        if setting_id != FIRST_HINTS.id:
            return
        if self._settings.get(FIRST_HINTS):
            self._settings.set(HINTS_SEEN, ())
            self._show_next()
        else:
            self._show(None)


def _is_vocalised(text: str) -> bool:
    return sum(map(letters.MARKS.__contains__, text)) * 100 >= _VOCALISED * max(1, len(text))
