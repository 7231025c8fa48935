"""Jumps choose what they find, bring it into sight and put the cursor on it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ARTICLE
from tests.ui.windows import WAIT, marked, open_paths, point, press
from ui.window import Window

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
WORDS = ["محمد", "القاهرة", "وقالت", "ليلى", "رائع"]


def chosen(window: Window) -> str:
    span = window.desk.view.chosen_span()
    return span.surface if span else ""


def label_all(window: Window) -> None:
    for words, key in zip(WORDS, (KEY.Key_1, KEY.Key_3, KEY.Key_W, KEY.Key_1, KEY.Key_A), strict=True):
        point(window, ARTICLE.index(words))
        press(window, key)


def walk(window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier, times: int) -> list[str]:
    found = []
    for _ in range(times):
        press(window, key, modifiers)
        found.append(chosen(window))
    return found


def test_from_span_to_span_and_the_cursor_comes_along(desk: Window) -> None:
    label_all(desk)
    press(desk, KEY.Key_Home, CTRL)
    none = Qt.KeyboardModifier.NoModifier
    assert walk(desk, KEY.Key_BracketRight, none, 3) == WORDS[:3]
    assert walk(desk, KEY.Key_BracketLeft, none, 1) == WORDS[1:2]
    press(desk, KEY.Key_2)
    assert ("ORG", "القاهرة") in marked(desk)
    press(desk, KEY.Key_Left)
    press(desk, KEY.Key_2)
    assert ("ORG", "جميلة") in marked(desk)


def test_to_the_spans_of_the_same_label_and_no_further(desk: Window) -> None:
    label_all(desk)
    press(desk, KEY.Key_Home, CTRL)
    press(desk, KEY.Key_BracketRight)
    assert walk(desk, KEY.Key_BracketRight, SHIFT, 2) == ["ليلى", "ليلى"]
    assert desk.furniture.status.hint == "None further that way"
    assert walk(desk, KEY.Key_BracketLeft, SHIFT, 1) == ["محمد"]


def test_nested_spans_are_chosen_from_the_innermost_out(desk: Window) -> None:
    start = ARTICLE.index("الجو")
    for end in ("الجو", "الجو رائع", "الجو رائع اليوم"):
        desk.desk.view.set_selection(start, start + len(end))
        press(desk, KEY.Key_Q)
    desk.desk.view.choose("")
    point(desk, start + 1)
    none = Qt.KeyboardModifier.NoModifier
    assert walk(desk, KEY.Key_QuoteLeft, none, 4) == ["الجو", "الجو رائع", "الجو رائع اليوم", "الجو"]


@pytest.fixture
def linked(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """Three quotations of which the second has a speaker, and two doubtful names."""
    text = "قال زيد: أ ب. قال عمرو: ج د. قال زيد: ه و."

    def span(key: str, words: str, label: str, layer: str, doubtful: bool = False) -> dict[str, object]:
        start = text.index(words)
        attributes = [{"name": "certainty", "value": "doubtful"}] if doubtful else []
        place = {"start": start, "end": start + len(words), "text": words}
        return {"id": key, **place, "label": label, "layer": layer, "attributes": attributes}

    spans = [
        span("p1", "زيد", "PER", "entity", doubtful=True),
        span("q1", "أ ب", "QUOTE", "quote"),
        span("p2", "عمرو", "PER", "entity"),
        span("q2", "ج د", "QUOTE", "quote", doubtful=True),
        span("q3", "ه و", "QUOTE", "quote"),
    ]
    link = {"id": "r1", "label": "SPEAKER", "head_span": {"id": "q2"}, "child_span": {"id": "p2"}}
    record = {"id": "d1", "text": text, "spans": spans, "relations": [link]}
    (tmp_path / "l.jsonl").write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    open_paths(qtbot, window, tmp_path / "l.jsonl")
    return window


def test_to_quotations_without_a_link(linked: Window) -> None:
    assert walk(linked, KEY.Key_BracketRight, CTRL, 3) == ["أ ب", "ه و", "ه و"]
    assert walk(linked, KEY.Key_BracketLeft, CTRL, 1) == ["أ ب"]


def test_to_what_is_doubtful(linked: Window) -> None:
    none = Qt.KeyboardModifier.NoModifier
    assert walk(linked, KEY.Key_Period, none, 3) == ["زيد", "ج د", "ج د"]
    assert walk(linked, KEY.Key_Comma, none, 1) == ["زيد"]


def test_to_documents_that_are_not_finished(qtbot: QtBot, desk: Window) -> None:
    with qtbot.waitSignal(desk.bridge.document_opened, timeout=WAIT):
        press(desk, KEY.Key_PageDown, CTRL)
    press(desk, KEY.Key_3, CTRL)
    with qtbot.waitSignal(desk.bridge.document_opened, timeout=WAIT):
        press(desk, KEY.Key_PageUp, CTRL | SHIFT)
    with qtbot.waitSignal(desk.bridge.document_opened, timeout=WAIT):
        press(desk, KEY.Key_PageDown, CTRL | SHIFT)
    assert desk.desk.view.text() == "نص ثالث أقصر."
    press(desk, KEY.Key_PageDown, CTRL | SHIFT)
    assert desk.furniture.status.hint == "None further that way"
