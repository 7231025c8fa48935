"""Hard documents travel the whole way and back, and every offset is what it was."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotation.document import new_header
from annotation.ranges import Range
from corpus.formats.native_jsonl.writing import to_line
from corpus.record import Record
from tests.bench.far_legs import differing, marks, unlike
from tests.bench.offsets import far_legs, measure


# Which letters of far scripts a machine has fonts for is not our matter.
@pytest.mark.qt_log_ignore("OpenType support missing")
def test_five_hundred_hard_documents_come_back_from_file_jsonl_and_view(qapp: QApplication) -> None:
    assert qapp is not None
    with far_legs() as legs:
        results = measure(500, legs=legs)
    assert [one.name for one in results] == ["store_jsonl", "view_utf16"]
    assert all(one.documents >= 500 for one in results)
    assert [one.mismatches for one in results] == [0, 0]


def test_the_count_sees_an_offset_that_is_not_what_was_sent() -> None:
    """What the figure 0 is worth: one letter off is seen in the line and in the model."""
    text = "قال 😡 بوتين"
    sent, other = ((Range(4, 5),),), ((Range(4, 6),),)
    record = Record(new_header("d", text), marks(text, other))
    line, document = to_line(record), record.to_document()
    assert (differing(line, text, other), unlike(document, text, other)) == (0, 0)
    assert differing(line, text, sent) > 0
    assert unlike(document, text, sent) > 0
