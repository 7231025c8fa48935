"""From the sample to files that train: labelled, done, exported by keys, what is lost known before it is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotation.span import Span
from corpus.bundled import copy_sample
from corpus.finding import read_paths
from corpus.record import Record
from tests.ui.windows import WAIT, drag, open_paths, opened, press
from ui.dialogs.export import ExportDialog
from ui.window import Window

KEY = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NAME, SUBWORD, QUOTE = "هناء الراوي", ("للمشروع", "مشروع"), "لم نرمّم جدراناً، بل أعدنا إلى المدينة ذاكرتها"

# The offscreen platform says so of every window of a fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def label(window: Window, words: str, key: Qt.Key, within: str = "") -> None:
    """Drag over the first place of `words` (in the word `within`) and press a label's key."""
    text = window.desk.view.text()
    start = text.index(words, text.index(within) if within else 0)
    drag(window, start, start + len(words))
    press(window, key)


def asked(qtbot: QtBot, window: Window) -> ExportDialog:
    """The dialog, by its key."""
    press(window, KEY.Key_E, CONTROL)
    controller = window.furniture.exporting
    qtbot.waitUntil(lambda: controller.dialog is not None, timeout=WAIT)
    dialog = controller.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.formats.list, timeout=WAIT)
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=WAIT)
    return dialog


def choose(qtbot: QtBot, dialog: ExportDialog, title: str, name: str) -> None:
    """Type a format's title in the list."""
    QTest.keyClicks(dialog.formats.list, title)
    assert dialog.formats.chosen() == name
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=WAIT)


def losses(dialog: ExportDialog) -> dict[str, tuple[str, str]]:
    """What the table says before anything is written: how many and an example, by what."""
    model = dialog.outcome.losses.model()
    rows = ([str(model.index(row, column).data()) for column in range(3)] for row in range(model.rowCount()))
    return {what: (many, example) for what, many, example in rows}


def export(qtbot: QtBot, dialog: ExportDialog) -> Path:
    """Alt+E, and wait until it is written."""
    QTest.keyClick(dialog, KEY.Key_E, ALT)
    qtbot.waitUntil(lambda: dialog.writing.title.text() == "Exported", timeout=WAIT)
    return dialog.place.path()


def report_of(path: Path) -> tuple[int, dict[str, int]]:
    """How many spans, and the losses by kind."""
    told = json.loads(path.with_name(f"{path.name}.report.json").read_text("utf-8"))
    return told["spans"], {one["kind"]: one["count"] for one in told["losses"]}


def test_a_labelled_sample_becomes_conll_and_spacy_with_its_losses_known(qtbot: QtBot, tmp_path: Path) -> None:
    sample = copy_sample(tmp_path / "sample")
    with opened(tmp_path) as window:
        open_paths(qtbot, window, sample)
        label(window, NAME, KEY.Key_1)
        label(window, SUBWORD[1], KEY.Key_7, SUBWORD[0])
        label(window, QUOTE, KEY.Key_Q)
        with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
            press(window, KEY.Key_Return, CONTROL)
        dialog = asked(qtbot, window)
        assert dialog.outcome.losses_title.text().startswith("✓ Nothing is lost")

        choose(qtbot, dialog, "CoNLL", "conll")
        shown = losses(dialog)
        assert shown["span left out"][0] == "1"
        many, example = shown["span that begins or ends inside a word, which is cut there"]
        assert many == "1"
        assert SUBWORD[0] in example
        tagged = export(qtbot, dialog)
        lines = tagged.read_text("utf-8").splitlines()
        at = next(row for row, line in enumerate(lines) if line.startswith(f"{SUBWORD[1]} "))
        assert lines[at - 1].split()[::3] == ["لل", "O"]
        assert lines[at].endswith(" B-MISC")
        spans, lost = report_of(tagged)
        assert (spans, lost["word_cut"], lost["span"]) == (3, 1, 1)
        with qtbot.waitSignal(dialog.finished, timeout=WAIT):
            QTest.keyClick(dialog, KEY.Key_C, ALT)

        again = asked(qtbot, window)
        assert again.formats.chosen() == "conll"
        choose(qtbot, again, "spaCy D", "spacy")
        packed = export(qtbot, again)
        assert report_of(packed)[0] == 3
        (record,) = [one for one in read_paths([packed]) if isinstance(one, Record)]
        surfaces = [one.surface for one in record.annotations if isinstance(one, Span)]
        assert sorted(surfaces) == sorted([NAME, SUBWORD[1], QUOTE])
        QTest.keyClick(again, KEY.Key_Escape)
        assert window.furniture.exporting.dialog is None
