"""Hugging Face data sets: a folder with a card that names every column, and rows of words with a tag each, read too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from annotation.scheme import Scheme
from corpus.errors import ReadError, ReadProblem
from corpus.files import cannot_read
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target, chosen
from corpus.formats.huggingface.reading import data_files, first_row, is_row, records
from corpus.formats.huggingface.shape import card
from corpus.formats.huggingface.writing import LOSSES, Lines, Packed, row, tag_names
from corpus.formats.lines import head
from corpus.formats.policies import FLAT
from corpus.record import Record

LAYER = Option("main-layer", "entity", "Layer", "The layer whose labels are the tags")
FILES = Option("data-files", "jsonl", "Data files", "", ("jsonl", "parquet"))
_WHOLE = "train"
# What `datasets` and the trainers that stand on it call a side whose file is called otherwise.
_SPLITS = {"dev": "validation"}


class HuggingFace:
    """A folder that `load_dataset` loads: `README.md` and `data/train.jsonl` or `.parquet`."""

    name: str = "huggingface"
    suffixes: tuple[str, ...] = (".parquet",)
    reading: tuple[Option, ...] = ()
    writing: tuple[Option, ...] = (LAYER, FILES)
    is_folder: bool = True
    policies: tuple[Policy, ...] = FLAT

    def recognises(self, source: Source) -> Confidence:
        """A folder by its card, a file by its first row."""
        if source.path.is_dir():
            is_card = b"\ndataset_info:" in head(source.path / "README.md")
            return Confidence.BY_CONTENT if is_card and data_files(source.path) else Confidence.NO
        beginning = head(source.path)
        if beginning.startswith(b"PAR1"):
            return Confidence.BY_CONTENT
        return Confidence.BY_SHAPE if is_row(first_row(beginning)) else Confidence.NO

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record a row."""
        try:
            yield from records(source, options)
        except ReadError as error:
            yield ReadProblem(error.reason, error.path, 0, error.detail)
        except OSError as error:
            refused = cannot_read(source.path, error)
            yield ReadProblem(refused.reason, source.path, 0, refused.detail)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """Everything, but that the tags hold one layer without overlap."""
        del scheme, options
        return LOSSES

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """The data first, then the card."""
        yield from self.write_side(_WHOLE, records, target, options)
        self.write_about((_WHOLE,), target, options)

    def side_file(self, side: str, options: ExportOptions) -> str:
        """`data/train.jsonl`."""
        return f"data/{side}.{chosen(FILES, options.values)}"

    def write_side(
        self, side: str, records: Iterable[Record], target: Target, options: ExportOptions
    ) -> Iterator[Loss]:
        """The rows of one side."""
        layer = str(chosen(LAYER, options.values))
        names = tag_names(options.scheme, layer)
        with target.file(self.side_file(side, options)) as sink:
            rows = Packed(sink, names) if chosen(FILES, options.values) == "parquet" else Lines(sink)
            for record in records:
                made, losses = row(record, layer, names, options)
                if made is not None:
                    rows.add(made)
                yield from losses
            rows.close()

    def write_about(self, sides: Sequence[str], target: Target, options: ExportOptions) -> None:
        """The card."""
        names = tag_names(options.scheme, str(chosen(LAYER, options.values)))
        files = {_SPLITS.get(side, side): self.side_file(side, options) for side in sides}
        with target.file("README.md") as sink:
            sink.write(card(names, files, options.about).encode())
