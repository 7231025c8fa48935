"""The two long ways of an offset: through a project's file and its JSONL, and through the text view's UTF-16 and back.

Rows of `tests.bench.offsets`. What comes back is compared with what was sent by the plainest means: `json` and slices.
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotation.document import Document, new_header
from annotation.ranges import Ranges
from annotation.span import Span
from corpus.formats.native_jsonl.reading import from_line
from corpus.formats.native_jsonl.writing import to_line
from corpus.record import Record
from corpus.store.sqlite.store import make_store
from ui.text.accessible import SpokenText
from ui.text.view import SpanView

_BATCH = 500


class Kept:
    """Model, file, JSONL line, model: documents go in by the batch, a transaction each, as an import's do."""

    def __init__(self, folder: Path) -> None:
        self._store = make_store(folder / "P.tawsim")
        self._waiting: list[tuple[str, tuple[Ranges, ...]]] = []
        self._place = -1

    def check(self, text: str, spans: tuple[Ranges, ...]) -> int:
        """Take a document in; the mismatches of the batch that it fills."""
        self._waiting.append((text, spans))
        return self.finish() if len(self._waiting) >= _BATCH else 0

    def finish(self) -> int:
        """Send what waits; how many offsets or surfaces of it came back wrong."""
        sent, self._waiting = self._waiting, []
        records = [Record(new_header(f"d{number}", *pair[:1]), marks(*pair)) for number, pair in enumerate(sent)]
        ids = self._store.add(records, maker="", at=0)
        wrong = 0
        for document_id, (text, spans), stored in zip(ids, sent, self._store.records(after=self._place), strict=True):
            line = to_line(stored.record)
            again = from_line(line)
            wrong += again != stored.record or stored.record.header.id != document_id
            wrong += differing(line, text, spans)
            wrong += unlike(again.to_document(), text, spans)
        self._place += len(sent)
        return wrong

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()


def marks(text: str, spans: tuple[Ranges, ...]) -> tuple[Span, ...]:
    """The ranges as spans; ids tell their order."""
    return tuple(
        Span(f"s{number}", ranges, "PER", "entity", text[ranges[0].start : ranges[-1].end])
        for number, ranges in enumerate(spans)
    )


def differing(line: bytes, text: str, spans: tuple[Ranges, ...]) -> int:
    """What a reader that knows nothing of ours finds wrong in a line."""
    plain = json.loads(line)
    found = {one["id"]: one for one in plain["spans"]}
    wrong = int(plain["text"] != text) + int(len(found) != len(spans))
    for number, ranges in enumerate(spans):
        one = found[f"s{number}"]
        start, end = ranges[0].start, ranges[-1].end
        parts = [{"start": each.start, "end": each.end} for each in ranges] if len(ranges) > 1 else []
        wrong += (one["start"], one["end"]) != (start, end)
        wrong += one["text"] != text[start:end]
        wrong += one["fragments"] != parts
    return wrong


def unlike(document: Document, text: str, spans: tuple[Ranges, ...]) -> int:
    """What is wrong in the model that came back."""
    there = [document.spans.get(f"s{number}") for number in range(len(spans))]
    return int(document.text != text) + sum(
        one is None or one.ranges != two for one, two in zip(there, spans, strict=True)
    )


class Viewed:
    """Code points to the view, its UTF-16 to whoever asks Qt for it, and back to code points: selections and carets."""

    def __init__(self) -> None:
        self._view = SpanView()
        self._spoken = SpokenText(self._view)

    def check(self, text: str, spans: tuple[Ranges, ...]) -> int:
        """Show a document and select each range both ways."""
        view, spoken = self._view, self._spoken
        view.show_document(Document(new_header("d", text), marks(text, spans)))
        wrong = int(spoken.characterCount() != _u16(text, len(text)))
        for start, end in (one for ranges in spans for one in ranges):
            start_u16, end_u16 = _u16(text, start), _u16(text, end)
            view.clear_selection()
            spoken.addSelection(start_u16, end_u16)
            wrong += view.selection() != (start, end)
            wrong += spoken.cursorPosition() != end_u16
            wrong += len(spoken.text(start_u16, end_u16)) != end - start
            wrong += self._lines_are_wrong(text, start)
        return wrong

    def _lines_are_wrong(self, text: str, offset: int) -> int:
        """Whether the lines that Qt broke the paragraph around `offset` into do not tile it."""
        column = self._view.column
        if column is None:
            return 1
        view = column.view(column.index.find(offset))
        paragraph, edges = view.paragraph, [(line.start, line.end) for line in view.lines]
        joined = "".join(text[start:end] for start, end in edges)
        is_whole = edges[0][0] == paragraph.start and edges[-1][1] == paragraph.end
        return int(not is_whole or joined != text[paragraph.start : paragraph.end])

    def close(self) -> None:
        """Show nothing any more."""
        self._view.show_document(None)
        self._view.deleteLater()


def _u16(text: str, offset: int) -> int:
    """UTF-16 units before a code point, counted the slow way."""
    return len(text[:offset].encode("utf-16-le")) // 2


def application() -> QApplication:
    """Qt, which a view needs."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])
