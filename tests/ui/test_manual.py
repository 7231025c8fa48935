"""The manual tells the truth about keys and labels, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotation.default_scheme import DEFAULT_SCHEME
from ui.actions import ACTIONS
from ui.shortcuts import chord

DOCS = Path(__file__).parents[2] / "docs"
CHORD = re.compile(r"Ctrl\+(?:Shift\+)?(?:Page (?:Up|Down)|Return|[A-Z0-9],?|,)")
WRITTEN = {"Ctrl+,": "Ctrl+Comma", "Ctrl+Page Up": "Ctrl+PageUp", "Ctrl+Page Down": "Ctrl+PageDown"}
MANUALS = ("manual.ar.md", "manual.en.md")


@pytest.mark.parametrize("name", MANUALS)
def test_every_key_of_the_manual_does_something(name: str) -> None:
    bound = {chord(key) for action in ACTIONS for key in action.keys}
    told = {
        match.rstrip(",") if match != "Ctrl+," else match for match in CHORD.findall((DOCS / name).read_text("utf-8"))
    }
    assert len(told) >= 10
    assert [key for key in told if chord(WRITTEN.get(key, key)) not in bound] == []


@pytest.mark.parametrize("name", MANUALS)
def test_every_label_is_in_the_manual_with_its_key(name: str) -> None:
    text = (DOCS / name).read_text("utf-8")
    for _, label in DEFAULT_SCHEME.labels():
        title = label.titles.ar if name == "manual.ar.md" else label.titles.en
        assert re.search(rf"\| {re.escape(title)}[^|]*\| {label.key} \|", text), title


def test_both_manuals_have_the_same_parts() -> None:
    parts = [re.findall(r"^(#+) |^(\|)", (DOCS / name).read_text("utf-8"), re.MULTILINE) for name in MANUALS]
    assert parts[0] == parts[1]
