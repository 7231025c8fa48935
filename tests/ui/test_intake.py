"""Files that leave something open are looked at before they are taken; texts come in as they always did."""

from __future__ import annotations

import json
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from annotation.span import Span
from tests.ui.windows import WAIT, marked, opened
from ui.dialogs.import_preview import ImportDialog
from ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TEXT = "قال بوتين 📰 في القاهرة"
SPANS = [{"start": 4, "end": 9, "label": "PERS"}, {"start": 15, "end": 22, "label": "LOC"}]
_KEY = Qt.Key


@pytest.fixture
def window(tmp_path: Path) -> Generator[Window]:
    (tmp_path / "settings").mkdir()
    with opened(tmp_path / "settings") as made:
        made.show_start()
        yield made


def written(path: Path, *values: object) -> Path:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in values), encoding="utf-8")
    return path


def drop(window: Window, *paths: Path) -> None:
    """Let go of files over the window, as a hand does."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    where, none = QPointF(window.rect().center()), Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(where, copy, carried, left, none))


def looked(qtbot: QtBot, window: Window) -> ImportDialog:
    """The dialog, once it shows what a look has found."""
    intake = window.furniture.intake
    qtbot.waitUntil(lambda: intake.dialog is not None and intake.dialog.preview is not None, timeout=WAIT)
    assert intake.dialog is not None
    return intake.dialog


def again(qtbot: QtBot, dialog: ImportDialog) -> None:
    """Wait until another look has come to its end."""
    before = dialog.preview
    qtbot.waitUntil(lambda: dialog.preview is not None and dialog.preview is not before, timeout=WAIT)


def box(dialog: ImportDialog, part: str) -> QComboBox:
    return dialog.form.roles["map", part]


def choose(widget: QWidget, words: str) -> None:
    """Choose from a list by typing, as a keyboard does."""
    widget.setFocus()
    QTest.keyClicks(widget, words)
    QTest.keyClick(widget, _KEY.Key_Return)


def test_a_text_comes_in_without_a_question(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
        drop(window, tmp_path / "news.txt")
    assert window.furniture.intake.dialog is None
    assert window.desk.view.text() == TEXT


def test_spans_are_shown_relabelled_and_taken_by_keys(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    path = written(tmp_path / "spans.jsonl", {"id": "x", "text": TEXT, "spans": SPANS})
    drop(window, path)
    dialog = looked(qtbot, window)
    assert window.bridge.project is None
    assert not path.with_suffix(".tawsim").exists()
    assert dialog.documents.view.text() == TEXT
    assert dialog.documents.list.count() == 1
    assert {pair: one.currentText() for pair, one in dialog.labels.boxes.items()} == {
        ("entity", "PERS"): "New in the scheme",
        ("entity", "LOC"): "Place · entity/LOC",
    }
    dialog.tabs.setCurrentWidget(dialog.labels)
    choose(dialog.labels.boxes["entity", "PERS"], "Person")
    with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
        QTest.keyClick(dialog, _KEY.Key_Return)
    assert marked(window) == [("PER", "بوتين"), ("LOC", "القاهرة")]
    assert window.bridge.project is not None
    assert window.bridge.project.store.scheme().label("entity", "PERS") is None
    assert window.furniture.intake.report is None


def test_a_label_the_scheme_has_not_is_added_to_it(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    drop(window, written(tmp_path / "spans.jsonl", {"id": "x", "text": TEXT, "spans": SPANS}))
    dialog = looked(qtbot, window)
    with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
        dialog.import_button.click()
    assert window.scheme.label("entity", "PERS") is not None
    assert [label for label, _ in marked(window)] == ["PERS", "LOC"]


def test_many_labels_are_asked_about_a_few_at_a_time_and_all_are_mapped(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    spans = [{"start": 4, "end": 9, "label": f"L{number}"} for number in range(30)] + [{**SPANS[0], "label": "per"}]
    drop(window, written(tmp_path / "f.jsonl", {"id": "x", "text": TEXT, "spans": spans}))
    dialog = looked(qtbot, window)
    assert [(old.label, new and new.label) for old, new in dialog.label_map().rows] == [("per", "PER")]
    qtbot.waitUntil(lambda: len(dialog.labels.boxes) == 31, timeout=WAIT)
    choose(dialog.labels.boxes["entity", "L29"], "Left")
    assert [(old.label, new and new.label) for old, new in dialog.label_map().rows] == [("L29", None), ("per", "PER")]
    with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
        dialog.import_button.click()
    labels = {label for label, _ in marked(window)}
    assert labels == {f"L{number}" for number in range(29)} | {"PER"}


def test_unknown_keys_are_given_their_parts(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    strange = {"b": 4, "e": 9, "kind": "PER"}
    drop(window, written(tmp_path / "odd.jsonl", {"words": TEXT, "marks": [strange]}))
    dialog = looked(qtbot, window)
    assert not dialog.import_button.isEnabled()
    dialog.form.format.setCurrentIndex(dialog.form.format.findData("spans"))
    again(qtbot, dialog)
    for part, name in (("text", "words"), ("spans", "marks")):
        choose(box(dialog, part), name)
        box(dialog, part).activated.emit(box(dialog, part).findData(name))
    again(qtbot, dialog)
    for part, name in (("start", "b"), ("end", "e"), ("label", "kind")):
        box(dialog, part).setCurrentIndex(box(dialog, part).findData(name))
        box(dialog, part).activated.emit(box(dialog, part).currentIndex())
    qtbot.waitUntil(dialog.import_button.isEnabled, timeout=WAIT)
    assert [one.surface for one in shown_spans(dialog)] == ["بوتين"]
    with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
        dialog.import_button.click()
    assert marked(window) == [("PER", "بوتين")]


def shown_spans(dialog: ImportDialog) -> list[Span]:
    document = dialog.documents.view.document
    assert document is not None
    return list(document.spans)


def test_another_encoding_shows_another_text_and_is_the_one_that_is_read(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    rows = "text,start,end,label\nقالت ليلى إن المدينة لا تنام,5,9,PER\n"
    (tmp_path / "f.csv").write_bytes(rows.encode("cp1256"))
    drop(window, tmp_path / "f.csv")
    dialog = looked(qtbot, window)
    first = dialog.documents.view.text()
    assert first.startswith("قالت ليلى")
    assert dialog.form.encoding.isVisible()
    dialog.form.encoding.setCurrentIndex(dialog.form.encoding.findData("cp1252"))
    again(qtbot, dialog)
    assert dialog.documents.view.text() != first
    with qtbot.waitSignal(window.bridge.document_opened, timeout=WAIT):
        dialog.import_button.click()
    assert window.desk.view.text() == "ÞÇáÊ áíáì Åä ÇáãÏíäÉ áÇ ÊäÇã"


def test_an_option_of_the_format_makes_another_look(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    inclusive = [{"start": 4, "end": 8, "label": "PER"}]
    drop(window, written(tmp_path / "f.jsonl", {"id": "x", "text": TEXT, "spans": inclusive}))
    dialog = looked(qtbot, window)
    assert [one.surface for one in shown_spans(dialog)] == ["بوتي"]
    ends = dialog.form.fields.controls["span-ends"]
    ends.setFocus()
    QTest.keyClick(ends, _KEY.Key_Down)
    again(qtbot, dialog)
    assert [one.surface for one in shown_spans(dialog)] == ["بوتين"]
    dialog.reject()
    assert window.furniture.intake.dialog is None
    assert window.bridge.project is None


def test_escape_takes_nothing(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    drop(window, written(tmp_path / "f.jsonl", {"id": "x", "text": TEXT, "spans": SPANS}))
    dialog = looked(qtbot, window)
    QTest.keyClick(dialog, _KEY.Key_Escape)
    assert window.furniture.intake.dialog is None
    assert not (tmp_path / "f.tawsim").exists()


def test_what_was_refused_is_listed_and_copied(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    good, bad = {"id": "x", "text": TEXT, "spans": SPANS}, {"id": "y", "text": TEXT, "spans": [{"start": 4}]}
    drop(window, written(tmp_path / "f.jsonl", good, bad, {**bad, "id": "z"}))
    dialog = looked(qtbot, window)
    assert dialog.tabs.tabText(2).endswith("(2)")
    assert "2" in dialog.verdict.text()
    intake = window.furniture.intake
    dialog.import_button.click()
    qtbot.waitUntil(lambda: intake.report is not None, timeout=WAIT)
    report = intake.report
    assert report is not None
    assert "3" in report.summary.text()
    assert report.list.rowCount() == 2
    report.list.setFocus()
    QTest.keyClick(report.list, _KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\t")[:2] == ["f.jsonl", "2"]
    report.copy_button.click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2
    QTest.keyClick(report, _KEY.Key_Escape)
    assert intake.report is None


def test_predictions_come_as_suggestions_and_the_unit_is_told_with_its_evidence(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    def region(start: int, end: int, words: str) -> dict[str, object]:
        value = {"start": start, "end": end, "text": words, "labels": ["PER"]}
        return {"id": words, "from_name": "entity", "to_name": "text", "type": "labels", "value": value}

    done, offered = [{"result": [region(4, 9, "بوتين")]}], [{"result": [region(16, 23, "القاهرة")]}]
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps([{"data": {"text": TEXT}, "annotations": done, "predictions": offered}]), "utf-8")
    drop(window, path)
    dialog = looked(qtbot, window)
    assert "القاهرة" in dialog.documents.offered.text()
    assert "UTF-16" in dialog.findings.toPlainText()
    dialog.import_button.click()
    qtbot.waitUntil(lambda: window.furniture.intake.report is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: window.bridge.document is not None, timeout=WAIT)
    assert marked(window) == [("PER", "بوتين")]
    project, document = window.bridge.project, window.bridge.document
    assert project is not None
    assert document is not None
    assert [one.surface for one in project.store.suggestions(document.id)] == ["القاهرة"]
    report = window.furniture.intake.report
    assert report is not None
    report.close_button.click()
