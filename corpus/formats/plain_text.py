"""Plain text files: each is one new document, its text exactly the file's characters."""

from __future__ import annotations

from collections.abc import Iterator

from annotation.document import new_header
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import Decoded, cannot_read, decode
from corpus.formats.format import Confidence, ImportOptions, Option, Source
from corpus.record import Record


class PlainText:
    """Files whose whole content is the text."""

    name: str = "text"
    suffixes: tuple[str, ...] = (".txt", ".text")
    reading: tuple[Option, ...] = ()

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
            decoded = _decoded(source, options.encoding)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)
            return
        if decoded.is_guess and not options.accept_guess:
            yield ReadProblem(Reason.ENCODING_GUESSED, source.path, 0, decoded.encoding)
            return
        yield Record(new_header("", decoded.text, source.name))


def _decoded(source: Source, encoding: str | None) -> Decoded:
    """The file in the named encoding; where it was found in a folder and speaks for itself, in its own."""
    if encoding is None or not source.is_found:
        return decode(source.path, encoding)
    try:
        found = decode(source.path)
    except ReadError as error:
        if error.reason in {Reason.ENCODING_UNKNOWN, Reason.ENCODING_WRONG}:
            return decode(source.path, encoding)
        raise
    return decode(source.path, encoding) if found.is_guess else found


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
