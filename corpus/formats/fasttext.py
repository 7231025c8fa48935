"""fastText's training files: a line a document, its labels before the text (`__label__politics ...`)."""

from __future__ import annotations

from collections.abc import Iterator

from annotation.change import Annotation, DocumentLabel
from annotation.document import new_header
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.formats.format import Confidence, ImportOptions, Option, Source
from corpus.formats.lines import TextLine, head, text_lines
from corpus.record import Record

_MARK = "__label__"
_NAME = "category"


class FastText:
    """Lines of labels and text, for classifiers."""

    name: str = "fasttext"
    suffixes: tuple[str, ...] = (".ft",)
    reading: tuple[Option, ...] = ()
    takes_encoding: bool = True

    def recognises(self, source: Source) -> Confidence:
        """By the mark that most lines begin with."""
        beginning, mark = head(source.path).removeprefix(b"\xef\xbb\xbf"), _MARK.encode("ascii")
        if mark not in beginning:
            return Confidence.NO
        lines = [line for line in beginning.split(b"\n") if line.strip()]
        marked = sum(line.startswith(mark) for line in lines)
        return Confidence.BY_CONTENT if marked and marked * 2 > len(lines) else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a line that is not blank."""
        try:
            for line in text_lines(source, options):
                if isinstance(line, ReadProblem):
                    yield line
                elif line.text.strip():
                    yield _record(line, source)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)


def _record(line: TextLine, source: Source) -> Record | ReadProblem:
    """The text behind the labels, exactly; labels elsewhere in the line are text."""
    text, labels = line.text, []
    while text.startswith(_MARK):
        word, _, text = text.partition(" ")
        labels.append(word.removeprefix(_MARK))
    if not text.strip():
        return ReadProblem(Reason.TEXT_EMPTY, source.path, line.number)
    if not all(labels):
        return ReadProblem(Reason.LABEL_REFUSED, source.path, line.number, _MARK)
    marks: tuple[Annotation, ...] = tuple(DocumentLabel(_NAME, label) for label in dict.fromkeys(labels))
    return Record(new_header("", text, source.name), marks)
