"""TEI P5 with standoff markup: a corpus of documents, what is marked in them beside their texts.

Source of the rules: the TEI Guidelines, chapters 16 (linking) and `standOff`; a string range counts characters, a
letter and a mark that combines with it as two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from annotation.scheme import Scheme
from corpus.errors import ReadError, ReadProblem, Reason
from corpus.files import cannot_read
from corpus.formats.beside_text import Beside
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target
from corpus.formats.lines import head
from corpus.formats.losses import Kind
from corpus.formats.tei.reading import DocumentRefused, Reading, tag
from corpus.formats.tei.writing import HEAD, NAMESPACE, TAIL, Ids, Writing
from corpus.formats.xml_rules import Guard
from corpus.places import is_folder
from corpus.record import Record

_PIECE = 1 << 16


class Tei:
    """TEI files with one document or many."""

    name: str = "tei"
    suffixes: tuple[str, ...] = (".xml", ".tei")
    reading: tuple[Option, ...] = ()
    writing: tuple[Option, ...] = ()
    is_folder: bool = False
    policies: tuple[Policy, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """By the namespace."""
        if is_folder(source.path):
            return Confidence.NO
        return Confidence.BY_CONTENT if NAMESPACE.encode("ascii") in head(source.path, 4096) else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a document; where the XML breaks off, what stood before is kept."""
        del options
        number = 0
        try:
            for element in _documents(source):
                number += 1
                name = source.path.stem if number == 1 else f"{source.path.stem}-{number}"
                yield _record(source, element, Beside(name, source.name))
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)
            return
        if not number:
            yield ReadProblem(Reason.NO_TEXT_INSIDE, source.path)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """All but suggestions, and characters that XML has not."""
        del scheme, options
        return (Kind.SUGGESTION, Kind.CHARACTER)

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """One corpus."""
        del options
        ids = Ids()
        with target.file() as sink:
            sink.write(HEAD.encode("utf-8"))
            for record in records:
                writing = Writing(record, ids.name(record.header.id))
                for piece in writing.pieces():
                    sink.write(piece.encode("utf-8"))
                yield from writing.losses
            sink.write(TAIL.encode("utf-8"))


def _documents(source: Source) -> Iterator[Element]:
    """Each `TEI` element, taken out of the tree when it has been looked at; ReadError where the XML is none."""
    guard = Guard(source.path)
    parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))
    root: Element | None = None
    done = 0
    try:
        with source.path.open("rb") as file:
            while True:
                piece = file.read(_PIECE)
                # First the guard: a document type, which it refuses, nobody else reads.
                broken = _looked_at(guard, piece)
                parser.feed(piece)
                done += len(piece)
                source.on_bytes(done)
                for event in parser.read_events():
                    match event:
                        case ("start", Element() as element) if root is None:
                            root = element
                        case ("end", Element() as element) if element.tag == tag("TEI"):
                            yield element
                            if root is not None:
                                root.clear()
                if broken is not None:
                    raise broken
                if not piece:
                    return
    except OSError as error:
        raise cannot_read(source.path, error) from error
    except (ParseError, ValueError, LookupError) as error:
        # The latter two of an encoding that nobody knows.
        raise ReadError(Reason.MALFORMED, source.path, str(error)) from error


def _looked_at(guard: Guard, piece: bytes) -> ReadError | None:
    """Why the XML breaks off in `piece`, where it does: what stands before is read all the same."""
    try:
        guard.look(piece, is_last=not piece)
    except ReadError as error:
        if error.reason is not Reason.MALFORMED:
            raise
        return error
    return None


def _record(source: Source, element: Element, by_default: Beside) -> Record | ReadProblem:
    try:
        reading = Reading(element, by_default)
        record = reading.record()
    except DocumentRefused as refused:
        return ReadProblem(refused.reason, source.path, 0, f"{by_default.id}: {refused.detail}")
    for notice, count in reading.notices.items():
        source.on_notice(notice, f"{record.header.id}: {count}")
    return record
