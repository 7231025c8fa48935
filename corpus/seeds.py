"""The seed of a split where nobody names one: that by which the documents were split before, else the best of many."""

from __future__ import annotations

from pathlib import Path

from annotation.splits import SeedSearch, Split
from corpus.export_plan import Plan
from corpus.export_report import REPORT, read_report
from corpus.progress import Progress, silent
from corpus.selection import labels_of
from corpus.store.store import Store
from corpus.supply import Supply


def known_seed(split: Split, path: Path, store: Store | None = None) -> int | None:
    """The seed by which a project was last split in that way, or else the export that lies at `path`; None for new."""
    remembered = store.setting(_name(split)) if store is not None else None
    if remembered is not None and remembered.isdecimal():
        return int(remembered)
    told = read_report(path / REPORT).get("split")
    if isinstance(told, dict) and (told.get("shares"), told.get("group_by")) == (list(split.shares), split.group):
        seed = told.get("seed")
        return seed if isinstance(seed, int) else None
    return None


def remember_seed(split: Split, store: Store) -> None:
    """Keep the seed with the project, so that documents stay on their sides in every later export."""
    if not store.is_read_only and store.setting(_name(split)) != str(split.seed):
        store.set_setting(_name(split), str(split.seed))


def best_seed(supply: Supply, plan: Plan, progress: Progress = silent) -> int:
    """The seed of the plan's split whose sides have the shares of all labels most nearly."""
    search = SeedSearch(plan.split or Split())
    total = supply.count()
    with supply.moment():
        for number, record in enumerate(supply.records(), 1):
            if plan.selection.wants(record):
                search.see(record.header, labels_of(plan.selection.shaped(record)))
            progress(number, max(total, number))
    return search.best()


def _name(split: Split) -> str:
    return f"split_seed {'/'.join(map(str, split.shares))} {split.group}".rstrip()
