"""WebAnno TSV 3, which WebAnno wrote and INCEpTION still does: a document a file, a token a line; read only.

Source of the rules: WebAnno's user guide, appendix "WebAnno TSV 3.3": places count UTF-16 units. What stood between
two sentences is not in the file: there are blanks for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.errors import ReadError, ReadProblem, Reason
from corpus.formats.format import Confidence, ImportOptions, Notice, Option, Source
from corpus.formats.lines import TextLine, head, text_lines
from corpus.formats.webanno_tsv.reading import FIRST, FileRefused, Reading
from corpus.record import Record


class WebannoTsv:
    """WebAnno's tab-separated files."""

    name: str = "webanno-tsv"
    suffixes: tuple[str, ...] = (".tsv",)
    reading: tuple[Option, ...] = ()
    takes_encoding: bool = True

    def recognises(self, source: Source) -> Confidence:
        """By its first line."""
        is_own = head(source.path, 64).removeprefix(b"\xef\xbb\xbf").startswith(FIRST.encode("ascii"))
        return Confidence.BY_CONTENT if is_own else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """One record, or one problem."""
        lines: list[str] = []
        try:
            for line in text_lines(source, options):
                if not isinstance(line, TextLine):
                    yield line
                    return
                lines.append(line.text)
            reading = Reading(lines)
            record = reading.record(source.path.stem, source.name)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)
            return
        except FileRefused as refused:
            yield ReadProblem(refused.reason, source.path, refused.line, refused.detail)
            return
        if not record.header.text:
            yield ReadProblem(Reason.TEXT_EMPTY, source.path)
            return
        if reading.gaps:
            source.on_notice(Notice.TEXT_APPROXIMATE, str(reading.gaps))
        if reading.left_out:
            told = ", ".join(f"{name} ×{count}" for name, count in sorted(reading.left_out.items()))
            source.on_notice(Notice.LEFT_OUT, told)
        yield record
