"""Token-per-line files: CoNLL-2003, IOB, IOB2, BIOES, BILOU, in any columns, and with several tags a token (Wojood)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotation.scheme import Scheme
from corpus.errors import ReadError, ReadProblem
from corpus.formats.conll.layout import parted, told
from corpus.formats.conll.options import LAYER, SHAPE, TAGS, WORDS
from corpus.formats.conll.reading import DOCSTART, records
from corpus.formats.conll.writing import LOSSES, document
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target
from corpus.formats.lines import head
from corpus.formats.policies import DEEP
from corpus.formats.tagging import DOCUMENTS, NOTATION
from corpus.record import Record


class Conll:
    """A word a line, its tag in the last column; written for people and old readers, for spaces are lost."""

    name: str = "conll"
    suffixes: tuple[str, ...] = (".conll", ".iob", ".iob2", ".bio", ".bioes", ".bilou")
    reading: tuple[Option, ...] = (LAYER, WORDS, TAGS, DOCUMENTS)
    takes_encoding: bool = True
    writing: tuple[Option, ...] = (LAYER, NOTATION, SHAPE)
    is_folder: bool = False
    policies: tuple[Policy, ...] = DEEP

    def recognises(self, source: Source) -> Confidence:
        """By `-DOCSTART-`, by a column of tags, by its name; what names its own columns (CoNLL-U Plus) is another's."""
        beginning = head(source.path)
        if beginning.startswith(b"# global.columns"):
            return Confidence.NO
        # The last line may be cut anywhere.
        lines = beginning.decode("utf-8", "replace").removeprefix("\ufeff").split("\n")
        lines = lines[:-1] if len(lines) > 1 else lines
        rows = [row for row in (parted(line.removesuffix("\r")) for line in lines) if row]
        if rows and rows[0][0] == DOCSTART:
            return Confidence.BY_CONTENT
        if told([row for row in rows if not row[0].startswith(("#", DOCSTART))]) is not None:
            return Confidence.BY_SHAPE
        return Confidence.BY_NAME if source.path.suffix.lower() in self.suffixes else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a document where `-DOCSTART-` parts them, otherwise a record a sentence."""
        try:
            yield from records(source, options)
        except ReadError as error:
            yield ReadProblem(error.reason, source.path, 0, error.detail)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """Words and one layer's labels are all it holds."""
        del scheme, options
        return LOSSES

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """A document after the other, each behind its `-DOCSTART-`; that alone where nothing is left to write."""
        with target.file() as sink:
            is_empty = True
            for record in records:
                lines, losses = document(record, options)
                sink.write(lines)
                is_empty = is_empty and not lines
                yield from losses
            if is_empty:
                sink.write(f"{DOCSTART} -X- O O\n".encode())
