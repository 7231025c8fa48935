"""The parts that an export is written in: all of it at once, or the sides of a split, a file or a folder each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from annotation.leaks import LeakWatch
from annotation.span import Span
from annotation.splits import Side
from corpus.errors import Reason, WriteError
from corpus.export_plan import Counts, Plan, Stream, part_of, unseen
from corpus.files import Sink
from corpus.formats.format import ImportOptions, Loss, Source, SplitFormat, Target
from corpus.progress import Progress
from corpus.read_back import Announced, compared
from corpus.record import Record
from corpus.supply import Places, SideSupply, Supply

_DIFFERENCES_SHOWN = 3
# What is tested on is little, and goes first: what is trained on is compared with it as it goes by.
_ORDER = (Side.TEST, Side.DEV, Side.TRAIN)


class _Part(NamedTuple):
    """A side, or None for all; `name`: its file or folder inside the export, "" where it is the export."""

    side: Side | None
    name: str
    supply: Supply


class Writing:
    """An export on its way: its parts are written one after the other, counted, and read back."""

    def __init__(self, supply: Supply, plan: Plan, progress: Progress, *, is_checked: bool) -> None:
        """`is_checked`: `check` will be called, which goes over all documents again."""
        self.counts = Counts()
        self._plan = plan
        self._parts = list(_parts(supply, plan))
        self._announced = Announced()
        self._progress = progress
        self._passes = len(self._parts) * (2 if is_checked else 1)

    def write(self, target: Target) -> None:
        """Write every part."""
        watch = LeakWatch()
        for number, part in enumerate(self._parts):
            see = unseen if part.side is None else partial(_see, watch, part.side)
            stream = Stream(part.supply, self._plan, part_of(self._progress, number, self._passes), see)
            losses = self._announced.hear(self._losses(part, stream, target))
            stream.counts.losses.take(losses)
            if part.side is None:
                self.counts = stream.counts
            else:
                self.counts.add(part.side, stream.counts)
                self.counts.leaks = watch.found()
        format_, split = self._plan.format, self._plan.split
        if split is not None and isinstance(format_, SplitFormat):
            format_.write_about(split.sides, target, self._plan.options)

    def check(self, part: Path, path: Path) -> None:
        """Read every part with the format's own reader; `READ_BACK_DIFFERS` names the first differences.

        `part`: where it lies now; `path`: where it is to lie.
        """
        for number, one in enumerate(self._parts):
            counts = self.counts if one.side is None else self.counts.sides[one.side]
            # An empty side has nothing to say, and not every format has a word for nothing.
            if one.side is None or counts.records:
                progress = part_of(self._progress, len(self._parts) + number, self._passes)
                self._compare(one, Stream(one.supply, self._plan, progress), part, path)

    def _losses(self, part: _Part, stream: Stream, target: Target) -> Iterator[Loss]:
        format_, options = self._plan.format, self._plan.options
        if part.side is None:
            return format_.write(stream, target, options)
        if isinstance(format_, SplitFormat):
            return format_.write_side(part.side, stream, target, options)
        return format_.write(stream, _Within(target, part.name), options)

    def _compare(self, one: _Part, again: Stream, part: Path, path: Path) -> None:
        plan = self._plan
        options = ImportOptions(values=plan.options.values, format_name=plan.format.name)
        source = Source(part / one.name, one.name) if one.name else Source(part, path.name)
        found = list(islice(compared(again, plan.format.read(source, options), self._announced), _DIFFERENCES_SHOWN))
        if found:
            told = "; ".join(f"{one.document_id}: {one.aspect}: {one.written} / {one.read}" for one in found)
            raise WriteError(Reason.READ_BACK_DIFFERS, path, told)


class _Within:
    """A file or a folder inside a folder that is being written."""

    def __init__(self, target: Target, name: str) -> None:
        self._target = target
        self._name = name

    def file(self, name: str = "") -> AbstractContextManager[Sink]:
        """A file of that folder, or the file itself."""
        return self._target.file(f"{self._name}/{name}" if name else self._name)


def _see(watch: LeakWatch, side: Side, record: Record) -> None:
    watch.see(side, record.header, (one for one in record.annotations if isinstance(one, Span)))


def is_folder(plan: Plan) -> bool:
    """Whether a plan makes a folder."""
    return plan.format.is_folder or plan.split is not None


def names_of(plan: Plan) -> tuple[str, ...]:
    """The files or folders of a plan's sides, what is trained on first; none where there are no sides."""
    return tuple(_name(side, plan) for side in plan.split.sides) if plan.split is not None else ()


def _parts(supply: Supply, plan: Plan) -> Iterator[_Part]:
    if plan.split is None:
        yield _Part(None, "", supply)
        return
    places = Places(plan.split)
    for side in _ORDER:
        if side in plan.split.sides:
            yield _Part(side, _name(side, plan), SideSupply(supply, places, side))


def _name(side: Side, plan: Plan) -> str:
    """`train.jsonl`, or `train` for the folder of a format that is one."""
    if isinstance(plan.format, SplitFormat):
        return plan.format.side_file(side, plan.options)
    return side.value if plan.format.is_folder else f"{side.value}{plan.format.suffixes[0]}"
