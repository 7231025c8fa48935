"""Writing documents in any format: losses counted first, then all of it written and read back, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from corpus.errors import Reason, WriteError
from corpus.export_parts import Writing, is_folder
from corpus.export_plan import Counts, Plan, Stream, with_scheme
from corpus.export_readme import readme_into, write_readme
from corpus.export_report import (
    README_SHA256,
    is_ours,
    lies_beside,
    read_report,
    report_beside,
    report_into,
    write_report,
)
from corpus.formats import JSONL
from corpus.opening import is_project
from corpus.progress import Progress, silent
from corpus.selection import EVERYTHING, FINISHED
from corpus.store.store import Store
from corpus.supply import StoreSupply, Supply
from corpus.targets import Held, Nowhere, write_file, write_folder


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written, or would be: `sha256` is the file's or the folder's, "" where nothing was."""

    path: Path
    counts: Counts
    sha256: str = ""

    @property
    def written(self) -> int:
        """How many documents."""
        return self.counts.documents

    @property
    def left_out(self) -> int:
        """How many documents were not asked for."""
        return self.counts.left_out

    @property
    def spans(self) -> int:
        """How many spans were handed to the format; its losses say which of them are not in the file."""
        return self.counts.spans

    @property
    def losses(self) -> Mapping[str, int]:
        """How much was lost, by kind."""
        return self.counts.losses.counts


def forecast(supply: Supply, plan: Plan, progress: Progress = silent) -> Counts:
    """What would be written and what would be lost, counted without writing anything."""
    plan = with_scheme(supply, plan)
    writing = Writing(supply, plan, progress, is_checked=False)
    with supply.moment():
        writing.write(Nowhere())
    return writing.counts


def preview(
    supply: Supply, plan: Plan, records: int = 3, limit: int = 20_000, progress: Progress = silent
) -> Mapping[str, bytes]:
    """The files as the first `records` records would make them, by name, each up to `limit` bytes."""
    plan = with_scheme(supply, plan)
    held = Held(limit)
    with supply.moment():
        first = islice(Stream(supply, plan, progress), records)
        for _ in plan.format.write(first, held, plan.options):
            pass
    return {name: bytes(content) for name, content in held.files.items()}


def export(supply: Supply, path: Path, plan: Plan, progress: Progress = silent) -> ExportReport:
    """Write what the plan asks for to a file or folder at `path`, with a report and a README beside it (in the folder).

    A split makes a folder with a file or a folder for each side. All of it or nothing: it is written beside, read back
    and compared, and only then takes its place. What is written is of one moment. WriteError leaves what was there as
    it was: `STRANGERS_FILE` for a project, or a folder that no export made; `READ_BACK_DIFFERS`; what the system
    refuses. `Cancelled` from `progress` leaves nothing.
    """
    if is_project(path):
        raise WriteError(Reason.STRANGERS_FILE, path)
    plan = with_scheme(supply, plan)
    writing = Writing(supply, plan, progress, is_checked=plan.is_read_back)

    def check(part: Path) -> None:
        if plan.is_read_back:
            writing.check(part, path)

    def finish(part: Path) -> str:
        check(part)
        readme_into(part, path, plan, writing.counts)
        return report_into(part, plan, writing.counts)

    with supply.moment():
        if is_folder(plan):
            digest, readme = write_folder(path, writing.write, finish, may_replace=is_ours), ""
        else:
            before = read_report(report_beside(path)).get(README_SHA256)
            digest = write_file(path, writing.write, check)
            readme = write_readme(path, plan, writing.counts, before)
        if lies_beside(plan):
            write_report(path, plan, writing.counts, digest, readme)
    return ExportReport(path, writing.counts, digest)


def export_jsonl(store: Store, path: Path, *, only_done: bool, progress: Progress = silent) -> ExportReport:
    """Write a project's documents in corpus order as JSONL, with `only_done` those in the state `done` alone.

    As `export` does it, but that our own format is not read back.
    """
    plan = Plan(JSONL, selection=FINISHED if only_done else EVERYTHING, is_read_back=False)
    return export(StoreSupply(store), path, plan, progress)
