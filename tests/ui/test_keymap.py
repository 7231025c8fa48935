"""A key that was chosen goes before everybody's own, is kept for the next start, and takes nothing away unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotation.default_scheme import DEFAULT_SCHEME
from ui.actions import ACTIONS
from ui.keymap import Keymap, is_the_texts
from ui.settings import KEYS, Settings
from ui.shortcuts import chord, label_id, label_of

PER, QUOTE = label_id("entity", "PER"), label_id("quote", "QUOTE")


@pytest.fixture
def settings(qapp: object, tmp_path: Path) -> Settings:
    assert qapp is not None
    return Settings(tmp_path / "settings.ini")


def made_keymap(settings: Settings) -> Keymap:
    made = Keymap(settings)
    made.know({row.id: row.keys for row in ACTIONS})
    made.show_scheme(DEFAULT_SCHEME)
    return made


@pytest.fixture
def keymap(settings: Settings) -> Keymap:
    return made_keymap(settings)


def test_everybody_has_their_own_keys_at_first(keymap: Keymap) -> None:
    bound = keymap.bindings()
    assert bound[chord("1")] == PER
    assert bound[chord("Ctrl+Z")] == "edit.undo"
    assert bound[chord("Shift+1")] == "everywhere:entity/PER"
    assert [one for one in keymap.ids() if any(bound[key] != one for key in keymap.keys(one))] == []
    assert [one for one in keymap.ids() if keymap.rivals(one) or keymap.is_changed(one)] == []


def test_a_chosen_key_replaces_its_own_and_outlives_the_window(keymap: Keymap, settings: Settings) -> None:
    keymap.choose("edit.redo", [chord("Ctrl+Shift+Y")])
    keymap.choose(PER, [chord("X")])
    again = made_keymap(settings)
    for one in (keymap, again):
        assert one.keys("edit.redo") == (chord("Ctrl+Shift+Y"),)
        assert one.bindings()[chord("X")] == PER
        assert chord("Ctrl+Y") not in one.bindings()
        assert chord("1") not in one.bindings()
    assert again.shown(PER) == "X"


def test_of_two_who_want_a_key_the_chosen_has_it_and_both_are_named(keymap: Keymap) -> None:
    keymap.choose(PER, [chord("Q")])
    assert keymap.bindings()[chord("Q")] == PER
    assert keymap.rivals(PER) == [QUOTE]
    assert keymap.rivals(QUOTE) == [PER]
    assert keymap.holders(chord("Q"), PER) == [QUOTE]


def test_a_key_that_is_taken_is_taken_away_from_its_holder(keymap: Keymap) -> None:
    keymap.take(PER, chord("Backspace"))
    assert keymap.keys("span.delete") == (chord("Delete"),)
    assert keymap.rivals(PER) == []
    keymap.take("edit.undo", chord("Q"))
    assert keymap.keys(QUOTE) == ()
    assert keymap.shown(QUOTE) == ""


def test_one_or_all_get_their_own_keys_back(keymap: Keymap, settings: Settings) -> None:
    keymap.take(PER, chord("Q"))
    keymap.reset(PER)
    assert keymap.keys(PER) == (chord("1"),)
    assert keymap.keys(QUOTE) == ()
    keymap.reset_all()
    assert keymap.keys(QUOTE) == (chord("Q"),)
    assert settings.get(KEYS) == ()


def test_choosing_ones_own_key_chooses_nothing(keymap: Keymap) -> None:
    keymap.choose(PER, [chord("2")])
    keymap.choose(PER, [chord("1")])
    assert not keymap.is_changed(PER)


def test_a_label_of_another_project_keeps_its_key(settings: Settings) -> None:
    keymap = Keymap(settings)
    keymap.choose(PER, [chord("X")])
    keymap.show_scheme(DEFAULT_SCHEME)
    keymap.reset("edit.undo")
    assert keymap.keys(PER) == (chord("X"),)


def test_a_line_that_says_no_chord_is_passed_over(settings: Settings) -> None:
    settings.set(KEYS, ("edit.undo=Strg+Z", "edit.redo=Ctrl+U", "nonsense"))
    keymap = made_keymap(settings)
    assert keymap.keys("edit.undo") == (chord("Ctrl+Z"),)
    assert keymap.keys("edit.redo") == (chord("Ctrl+U"),)


def test_the_text_keeps_what_it_moves_with() -> None:
    for written in ("Left", "Ctrl+Shift+Home", "Return", "Shift+Tab", "PageDown", "Ctrl+A"):
        assert is_the_texts(chord(written)), written
    for written in ("A", "Ctrl+Return", "Ctrl+PageDown", "F6", "Escape"):
        assert not is_the_texts(chord(written)), written


@given(st.text(st.characters(exclude_characters="/"), min_size=1), st.text(min_size=1))
def test_a_labels_id_leads_back_to_it(layer: str, label: str) -> None:
    assert label_of(label_id(layer, label)) == (layer, label)
    assert label_of(ACTIONS[0].id) is None
