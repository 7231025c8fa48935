"""fastText's lines: labels before the text, the text behind them exactly, bad lines refused alone."""

from __future__ import annotations

from pathlib import Path

from annotation.change import DocumentLabel
from corpus.errors import Reason
from corpus.finding import Found, find, read_paths
from corpus.record import Record


def test_labels_stand_before_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    lines = (
        "__label__سياسة __label__خبر  قال __label__x ",
        "بلا وسم",
        "__label__a",
        "__label__ نص",
        "",
        "__label__b نعم",
    )
    path.write_bytes("\r\n".join(lines).encode())
    (found,) = find([path])
    assert isinstance(found, Found)
    assert found.format.name == "fasttext"
    read = list(read_paths([path]))
    texts = [one.header.text if isinstance(one, Record) else (one.line, one.reason) for one in read]
    assert texts == [" قال __label__x ", "بلا وسم", (3, Reason.TEXT_EMPTY), (4, Reason.LABEL_REFUSED), "نعم"]
    first = read[0]
    assert isinstance(first, Record)
    assert first.annotations == (DocumentLabel("category", "سياسة"), DocumentLabel("category", "خبر"))
