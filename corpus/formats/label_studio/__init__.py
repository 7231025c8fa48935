"""Label Studio's JSON: tasks with regions, choices and relations; written with the configuration that fits them.

Regions of `<Text>` count code points, end exclusive (`[...text].length`); older versions stored UTF-16 units, which
the regions' own texts tell. A label control is a layer, unless a region's `meta` names one, as ours do.
Source: label-studio-sdk 2.1.2 and selection-tools.js.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotation.scheme import Scheme
from corpus.errors import ReadProblem
from corpus.formats import objects
from corpus.formats.format import Confidence, ExportOptions, ImportOptions, Loss, Option, Policy, Source, Target
from corpus.formats.label_studio.config import Controls
from corpus.formats.label_studio.reading import to_records
from corpus.formats.label_studio.writing import to_task
from corpus.formats.losses import Kind, left_behind
from corpus.formats.objects import Offsets, first_object, json_line
from corpus.record import Record

_TASKS, _CONFIG = "tasks.json", "config.xml"
_LOST = (Kind.FRAGMENTS, Kind.MAKER, Kind.FIELD, Kind.RELATION_ID)


class LabelStudio:
    """A list of tasks, or one task; written as a folder of `tasks.json` and `config.xml`."""

    name: str = "label_studio"
    suffixes: tuple[str, ...] = (".json",)
    reading: tuple[Option, ...] = ()
    writing: tuple[Option, ...] = ()
    is_folder: bool = True
    policies: tuple[Policy, ...] = ()

    def recognises(self, source: Source) -> Confidence:
        """By tasks that have `data`; a folder by the two files of an export."""
        path = source.path
        if path.is_dir():
            is_ours = (path / _TASKS).is_file() and (path / _CONFIG).is_file()
            return self.recognises(source._replace(path=path / _TASKS)) if is_ours else Confidence.NO
        if not path.is_file() or not isinstance((task := first_object(source)).get("data"), dict):
            return Confidence.NO
        is_marked = any(isinstance(task.get(key), list) for key in ("annotations", "completions", "predictions"))
        return Confidence.BY_CONTENT if is_marked else Confidence.BY_SHAPE

    def read(self, source: Source, options: ImportOptions) -> Iterator[Record | ReadProblem]:
        """A record for each annotation of a task, or one for a task that has none; predictions as suggestions."""
        inside = source._replace(path=source.path / _TASKS) if source.path.is_dir() else source
        offsets = Offsets()
        try:
            yield from objects.records(inside, options, lambda task: to_records(task, source, offsets))
        finally:
            offsets.tell(source)

    def carries(self, scheme: Scheme, options: ExportOptions) -> tuple[str, ...]:
        """Fragments become their hull; who made a span has no place."""
        del scheme, options
        return _LOST

    def write(self, records: Iterable[Record], target: Target, options: ExportOptions) -> Iterator[Loss]:
        """Write the tasks, then the configuration in which every label of theirs has its control."""
        controls = Controls(options.scheme)
        with target.file(_TASKS) as sink:
            before = b"[\n"
            for number, record in enumerate(records, 1):
                sink.write(before + json_line(to_task(record, number, controls)).rstrip(b"\n"))
                before = b",\n"
                yield from left_behind(record, _LOST)
            sink.write(b"[\n]\n" if before == b"[\n" else b"\n]\n")
        with target.file(_CONFIG) as sink:
            sink.write(controls.to_xml())
