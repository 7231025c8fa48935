"""The table of actions: every row is complete, every key its own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import ui
from annotation.change import State
from annotation.default_scheme import DEFAULT_SCHEME
from ui.actions import ACTIONS, BY_ID
from ui.shortcuts import chord
from ui.window import Window


def test_ids_are_unique_and_every_state_has_a_row() -> None:
    assert len(BY_ID) == len(ACTIONS)
    assert {f"state.{state}" for state in State} <= BY_ID.keys()


def test_no_key_means_two_things_not_even_with_the_labels() -> None:
    keys = [chord(key) for row in ACTIONS for key in row.keys]
    keys += [chord(label.key) for _, label in DEFAULT_SCHEME.labels() if label.key]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_every_icon_is_there() -> None:
    icons = Path(ui.__file__).parent / "icons"
    assert [row.icon for row in ACTIONS if row.icon and not (icons / f"{row.icon}.svg").is_file()] == []


def test_every_row_does_something(window: Window) -> None:
    assert window.furniture.commands.unbound() == []


def test_what_needs_a_document_waits_for_one(window: Window) -> None:
    assert not window.furniture.commands["span.delete"].isEnabled()
    assert not window.furniture.commands["document.next"].isEnabled()
    assert window.furniture.commands["file.open"].isEnabled()
