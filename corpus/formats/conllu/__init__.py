"""CoNLL-U, and CoNLL-U Plus with a column a layer: the token-per-line files that keep the text and its offsets."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator

from annotation.scheme import Scheme
from corpus.errors import ReadError, ReadProblem
from corpus.formats.conllu.reading import COLUMNS, records
from corpus.formats.conllu.writing import LOSSES, SHAPE, Writer
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target
from corpus.formats.lines import head
from corpus.formats.policies import FLAT
from corpus.formats.tagging import DOCUMENTS, NOTATION
from corpus.record import Record

_TOKEN = re.compile(rb"[0-9]+([-.][0-9]+)?\t[^\t\n]+(\t[^\t\n]*){7,}\r?\n?")


class Conllu:
    """Words with their analysis, tab between the columns."""

    name: str = "conllu"
    suffixes: tuple[str, ...] = (".conllup", ".conllu", ".conllx")
    reading: tuple[Option, ...] = (DOCUMENTS,)
    takes_encoding: bool = True
    writing: tuple[Option, ...] = (SHAPE, NOTATION)
    is_folder: bool = False
    policies: tuple[Policy, ...] = FLAT

    def recognises(self, source: Source) -> Confidence:
        """By the names of its columns, or by the first line that is no comment."""
        beginning = head(source.path).removeprefix(codecs.BOM_UTF8)
        if beginning.startswith(COLUMNS.rstrip().encode()):
            return Confidence.BY_CONTENT
        lines = (one.removeprefix(codecs.BOM_UTF8) for one in beginning.split(b"\n"))
        first = next((one for one in lines if one.strip() and not one.startswith(b"#")), b"")
        if _TOKEN.fullmatch(first):
            return Confidence.BY_CONTENT
        return Confidence.BY_NAME if source.path.suffix.lower() in self.suffixes else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a document where `# newdoc` parts them, otherwise a record a sentence."""
        try:
            yield from records(source, options)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """Texts, ids of documents, and the places and labels of each layer."""
        del scheme, options
        return LOSSES

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """A document after the other, a sentence a line of the text."""
        writer = Writer(options)
        with target.file() as sink:
            sink.write(writer.head())
            for record in records:
                lines, losses = writer.document(record)
                sink.write(lines)
                yield from losses
