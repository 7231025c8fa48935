"""A screen reader reads the text, follows the caret, hears the label under it, and can name every control."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from tests.ui.accessibility.screen_reader import Node, ScreenReader, State
from tests.ui.accessibility.station import Station, missing, station

TEXT = "قال محمد 😡 إن القاهرة جميلة.\nوقالت ليلى: «الجو رائع اليوم».\n"
_EVENTS = ("object:text-caret-moved", "object:announcement", "object:text-selection-changed", "object:state-changed")


def u16(words: str) -> tuple[int, int]:
    """Where these words stand in the text, counted as AT-SPI's answers from Qt are: in UTF-16."""
    start = len(TEXT[: TEXT.index(words)].encode("utf-16-le")) // 2
    return start, start + len(words.encode("utf-16-le")) // 2


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Generator[Station]:
    """Tawsim with a text open, and somebody who listens."""
    absent = missing()
    if absent:
        pytest.skip(f"no screen reader without {', '.join(absent)}")
    folder = tmp_path_factory.mktemp("station")
    text = folder / "خبر.txt"
    text.write_text(TEXT, encoding="utf-8")
    with station(folder, text) as made:
        made.reader.listen(*_EVENTS)
        yield made


@pytest.fixture
def reader(heard: Station) -> ScreenReader:
    heard.reader.heard()
    return heard.reader


@pytest.fixture
def text(heard: Station, reader: ScreenReader) -> Node:
    """The text, once there is something in it."""

    def found() -> Node | None:
        node = reader.find(heard.application, "text", "Text")
        return node if node is not None and reader.length(node) else None

    return reader.until(found, "the text")


def control(heard: Station, role: str, name: str) -> Node:
    return heard.reader.until(lambda: heard.reader.find(heard.application, role, name), name)


def nameless(heard: Station) -> list[str]:
    """What can take the focus, is in sight and has no name."""
    reader = heard.reader

    def found() -> list[str]:
        return [
            f"{reader.role(one)} {one.path}"
            for one in reader.seen(heard.application)
            if reader.has(one, State.FOCUSABLE) and not reader.name(one)
        ]

    # A window that still changes is walked through once more.
    return reader.until(found, "a window that stays as it is")


def test_the_text_is_read_whole_and_by_words(reader: ScreenReader, text: Node) -> None:
    assert reader.read(text, 0, reader.length(text)) == TEXT
    assert reader.word(text, u16("القاهرة")[0]) == ("القاهرة", *u16("القاهرة"))


def test_the_caret_is_put_and_followed(heard: Station, reader: ScreenReader, text: Node) -> None:
    there = u16("القاهرة")[0]
    reader.put_caret(text, there)
    assert reader.caret(text) == there

    def moved() -> int | None:
        told = [one for one in reader.heard() if one.kind == "TextCaretMoved" and one.node == text]
        return int(str(told[-1].values[1])) if told else None

    assert reader.until(moved, "the caret's event") == there
    reader.until(lambda: reader.has(text, State.FOCUSED) or None, "the focus")
    heard.press("Left")
    after = reader.until(moved, "the caret's event after a key")
    assert after == reader.caret(text) != there


def test_the_label_under_the_caret_is_told_and_can_be_asked_for(
    heard: Station, reader: ScreenReader, text: Node
) -> None:
    start, end = u16("ليلى")
    reader.select(text, start, end)
    assert "ليلى" in reader.description(text)
    reader.press(control(heard, "check box", "Person, key 1"))
    reader.put_caret(text, 0)
    assert "Person" not in reader.description(text)
    reader.heard()
    reader.put_caret(text, start + 1)

    def announced() -> str | None:
        told = [str(one.values) for one in reader.heard() if one.kind == "Announcement"]
        return next((words for words in told if "Person" in words), None)

    assert "ليلى" in reader.until(announced, "the label's announcement")
    assert "Person" in reader.description(text)
    assert "ليلى" in reader.description(text)


def test_every_control_of_the_window_has_a_name(heard: Station, text: Node) -> None:
    assert text
    assert nameless(heard) == []


@pytest.mark.parametrize("title", ["Preferences", "Change keys", "Keys", "About Tawsim"])
def test_every_control_of_a_dialog_has_a_name(heard: Station, reader: ScreenReader, text: Node, title: str) -> None:
    assert text
    bar = control(heard, "menu bar", "")
    rows = reader.menu_rows(bar)
    reader.press(next(one for one in rows if reader.name(one).split("\t")[0].rstrip("…") == title))
    control(heard, "dialog", title)
    found = nameless(heard)
    heard.press("Escape")
    reader.until(lambda: reader.find(heard.application, "dialog", title) is None or None, "the dialog's end")
    assert found == []
