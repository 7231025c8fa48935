"""What was asked for on the command line, as the values that imports and exports take."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from annotation.change import State
from annotation.splits import Split, SplitRefused, to_group, to_shares
from corpus.cli.arguments import BEST, VALUE, parser
from corpus.cli.notices import tell_notice
from corpus.cli.voice import ProgressLine
from corpus.errors import ProjectError, ReadError, Reason, WriteError
from corpus.export_plan import Plan
from corpus.finding import format_named
from corpus.format_table import FORMATS
from corpus.formats.format import (
    MEGABYTE,
    About,
    ExportOptions,
    ImportOptions,
    Option,
    Policy,
    Values,
    WritableFormat,
)
from corpus.opening import is_project
from corpus.project import Project, open_project
from corpus.seeds import best_seed, known_seed, remember_seed
from corpus.selection import LabelMap, MapRefused, Selection, label_map, label_name
from corpus.supply import FileSupply, StoreSupply, Supply
from corpus.units import Piece, Unit


def parsed(argv: Sequence[str], arabic: bool) -> Namespace:
    """The words of a command line with the options of all formats; SystemExit where argparse has spoken."""
    reads = {option.name: option for one in FORMATS for option in one.reading}
    writes = {option.name: option for one in FORMATS if isinstance(one, WritableFormat) for option in one.writing}
    return parser(arabic, reads.values(), writes.values()).parse_args(argv)


def reading(chosen: Namespace) -> ImportOptions:
    """How files are to be read; ReadError where a value is not one that the named format takes."""
    named = format_named(chosen.from_format)
    if chosen.from_format and named is None:
        raise ReadError(Reason.FORMAT_UNKNOWN, Path(), chosen.from_format)
    values = _given(chosen)
    if named is not None:
        values = _taken(values, named.reading, is_strict="to_format" not in chosen)
    longest = chosen.max_line * MEGABYTE
    return ImportOptions(chosen.encoding, False, longest, MappingProxyType(values), chosen.from_format)


def plan(chosen: Namespace, states: frozenset[State]) -> Plan:
    """What is to be written and how, documents in `states` where nothing else is said.

    WriteError: no such format, or a value that it does not take.
    """
    format_ = _target(chosen.to_format, chosen.output)
    values = _taken(_given(chosen), format_.writing, is_strict="from_format" not in chosen)
    about = About(chosen.name, chosen.licence, chosen.citation)
    options = ExportOptions(Policy(chosen.policy), MappingProxyType(values), about=about)
    if not 0 <= chosen.overlap < chosen.size:
        raise WriteError(Reason.OPTION_WRONG, chosen.output, f"--overlap {chosen.overlap} --size {chosen.size}")
    unit = Unit(Piece(chosen.unit), chosen.size, chosen.overlap)
    return Plan(format_, options, _selection(chosen, states), unit, not chosen.no_read_back, _split(chosen))


def with_seed(wanted: Plan, chosen: Namespace, supply: Supply, watch: ProgressLine) -> Plan:
    """The plan with the seed that is named, or was used before, or spreads labels best."""
    if wanted.split is None or isinstance(chosen.seed, int):
        return wanted
    store = supply.store if isinstance(supply, StoreSupply) else None
    seed = None if chosen.seed == BEST else known_seed(wanted.split, chosen.output, store)
    if seed is None:
        seed = best_seed(supply, wanted, watch)
    return wanted._replace(split=wanted.split._replace(seed=seed))


def kept_seed(wanted: Plan, supply: Supply) -> None:
    """Let a project remember by which seed it was split."""
    if wanted.split is not None and isinstance(supply, StoreSupply):
        remember_seed(wanted.split, supply.store)


def renamed(chosen: Namespace) -> LabelMap:
    """The label map; ReadError where it cannot be read."""
    try:
        return label_map(chosen.label_map)
    except MapRefused as error:
        raise ReadError(Reason.OPTION_WRONG, Path(), f"--label-map {error}") from error


def writable_project(path: Path) -> Project:
    """The project at `path`, open to be written to; ProjectError where it cannot be."""
    project = open_project(path)
    if project.is_read_only:
        reason = Reason.IN_USE if project.is_in_use else Reason.READ_ONLY
        project.close()
        raise ProjectError(reason, path)
    return project


@contextmanager
def supply_of(paths: Sequence[Path], options: ImportOptions, watch: ProgressLine) -> Iterator[Supply]:
    """The documents of one project, or of files and folders."""
    if len(paths) == 1 and is_project(paths[0]):
        project = open_project(paths[0])
        try:
            yield StoreSupply(project.store)
        finally:
            project.close()
    else:
        yield FileSupply(paths, options, tell_notice, watch)


def _selection(chosen: Namespace, states: frozenset[State]) -> Selection:
    named = frozenset(map(State, chosen.state))
    return Selection(
        states=named or (frozenset() if chosen.all else states),
        annotators=frozenset(chosen.annotator),
        layers=frozenset(chosen.layer),
        labels=frozenset(map(label_name, chosen.label)),
        renamed=renamed(chosen),
    )


def _split(chosen: Namespace) -> Split | None:
    """How documents are shared out; WriteError where that cannot be read."""
    if chosen.split is None:
        if chosen.group_by or chosen.seed is not None:
            raise WriteError(Reason.OPTION_WRONG, chosen.output, "--group-by, --seed: --split")
        return None
    try:
        return Split(
            to_shares(chosen.split), chosen.seed if isinstance(chosen.seed, int) else 0, to_group(chosen.group_by)
        )
    except SplitRefused as error:
        raise WriteError(Reason.OPTION_WRONG, chosen.output, f"--split {error}") from error


def _target(name: str, output: Path) -> WritableFormat:
    """The format that is named, or the first of those whose files end as `output` does."""
    if is_project(output):
        raise WriteError(Reason.STRANGERS_FILE, output)
    writable = [one for one in FORMATS if isinstance(one, WritableFormat)]
    if name:
        found = next((one for one in writable if one.name == name), None)
    else:
        suffix = output.suffix.lower()
        found = next((one for one in writable if not one.is_folder and suffix in one.suffixes), None)
    if found is None:
        raise WriteError(Reason.FORMAT_NOT_WRITTEN, output, name or output.suffix)
    return found


def _given(chosen: Namespace) -> dict[str, str | bool | int]:
    """The values of formats' options that were given, by the option's name."""
    found = ((name.removeprefix(VALUE), value) for name, value in vars(chosen).items() if name.startswith(VALUE))
    return {name: value for name, value in found if value is not None}


def _taken(values: Values, options: Sequence[Option], *, is_strict: bool = True) -> dict[str, str | bool | int]:
    """The values, each one that its format takes; others are an error, or passed over where that is not `is_strict`."""
    known: Mapping[str, Option] = {one.name: one for one in options}
    taken = {}
    for name, value in values.items():
        if name not in known:
            if is_strict:
                raise ReadError(Reason.OPTION_WRONG, Path(), f"--{name}")
            continue
        choices = known[name].choices
        if choices and value not in choices:
            raise ReadError(Reason.OPTION_WRONG, Path(), f"--{name} {value}: {', '.join(choices)}")
        taken[name] = value
    return taken
