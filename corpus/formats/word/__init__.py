"""Word documents (.docx): each file one document, its paragraphs and tables in their order; read by python-docx.

What is not the running text (headers, notes, text boxes, what was deleted with changes tracked) is left out and said.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotation.document import new_header
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.formats.archives import Limits, check_archive, told
from corpus.formats.doors import load
from corpus.formats.format import Confidence, ImportOptions, Option, Source
from corpus.formats.word.reading import Reading
from corpus.record import Record

_PART = "word/document.xml"
_MARGINS = ("/word/header", "/word/footer")
# A document is parsed into a tree, which takes several times its size.
_TREE = 4
# What python-docx, and lxml below it, raise where a file is not what it should be.
_BROKEN = (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, AssertionError, RecursionError)


class Docx:
    """Word's documents since 2007."""

    name: str = "docx"
    suffixes: tuple[str, ...] = (".docx",)
    reading: tuple[Option, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """By the part that holds the text; by its name where it is no archive, as an encrypted one is none."""
        return told(source.path, _PART, self.suffixes)

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """One record without an id and without annotations, or one problem."""
        try:
            check_archive(source.path, Limits(options.max_line, options.max_line // _TREE))
            reading = _reading(source)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)
            return
        if not reading.text.strip():
            yield ReadProblem(Reason.TEXT_EMPTY, source.path)
            return
        for notice, count in reading.left_out.items():
            source.on_notice(notice, str(count))
        yield Record(new_header("", reading.text, source.name))


def _reading(source: Source) -> Reading:
    """The text of a document; ReadError where python-docx cannot make one of the file, or is not there."""
    docx = load("docx", source.path)
    errors = load("docx.opc.exceptions", source.path)
    try:
        with source.path.open("rb") as file:
            document = docx.Document(file)
        parts = [each.target_part for each in document.part.rels.values() if not each.is_external]
        return Reading(document.element.body, [one.element for one in parts if one.partname.startswith(_MARGINS)])
    except (*_BROKEN, errors.OpcError) as error:
        told = f"{type(error).__name__}: {error}"[:200]
        raise ReadError(Reason.MALFORMED, source.path, told) from error
