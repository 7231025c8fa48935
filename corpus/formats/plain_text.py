"""Plain text files: each is one new document, its text exactly the file's characters."""

from __future__ import annotations

from collections.abc import Iterator

from annotation.document import new_header
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.format import Confidence, ImportOptions, Option, Source
from corpus.formats.whole import whole_text
from corpus.record import Record


class PlainText:
    """Files whose whole content is the text."""

    name: str = "text"
    suffixes: tuple[str, ...] = (".txt", ".text")
    reading: tuple[Option, ...] = ()
    takes_encoding: bool = True

    def recognises(self, source: Source) -> Confidence:
        """By its name."""
        return Confidence.BY_NAME if source.path.suffix.lower() in self.suffixes else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """One record without an id and without annotations, or one problem."""
        try:
            long_line = _long_line(source, options.max_line)
            if long_line:
                yield ReadProblem(Reason.LINE_TOO_LONG, source.path, long_line, str(options.max_line))
                return
            text = whole_text(source, options)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)
            return
        yield Record(new_header("", text, source.name))


def _long_line(source: Source, limit: int) -> int:
    """The number of the first line of more than `limit` bytes, found without holding it in memory; 0 for none."""
    try:
        if source.path.stat().st_size <= limit:
            return 0
        with source.path.open("rb") as file:
            number, size = 1, 0
            while piece := file.readline(1 << 20):
                size += len(piece)
                if size > limit:
                    return number
                if piece.endswith(b"\n"):
                    number, size = number + 1, 0
    except OSError as error:
        raise cannot_read(source.path, error) from error
    return 0
