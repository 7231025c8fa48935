"""The report that lies beside every export: what is in it, what was lost, and what it was made with."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from importlib import metadata
from pathlib import Path

import orjson

from annotation.leaks import Found, Leaks, Place
from annotation.scheme import Scheme
from annotation.scheme_json import to_plain
from corpus.export_plan import Counts, Plan
from corpus.files import Sink, write_atomically
from corpus.formats.format import CrowdedFormat
from corpus.formats.losses import TITLES, Kind, Tally
from corpus.selection import Selection, spelled, word_of
from corpus.targets import folder_sha256

REPORT = "report.json"
README_SHA256 = "readme_sha256"
"""Where the report of a file says which README beside it is an export's own."""
_TOOL = "Tawsim"


def write_report(path: Path, plan: Plan, counts: Counts, digest: str, readme: str = "") -> None:
    """Write the report of the file or folder at `path` beside it; `readme`: the SHA-256 of the one that lies there."""
    plain = plain_report(plan, counts, digest, _files(path) if path.is_dir() else (path.name,))
    packed = _packed({**plain, README_SHA256: readme})

    def write(sink: Sink) -> None:
        sink.write(packed)

    write_atomically(report_beside(path), write)


def report_into(folder: Path, plan: Plan, counts: Counts) -> str:
    """Put the report of a folder into it, and return the hash of all its other files, which the report has too.

    Where the format's consumers would take it for a document it is left to be written beside.
    """
    digest = folder_sha256(folder)
    if not lies_beside(plan):
        (folder / REPORT).write_bytes(_packed(plain_report(plan, counts, digest, _files(folder))))
    return digest


def lies_beside(plan: Plan) -> bool:
    """Whether the report of a plan lies beside what it makes: beside a file, and a folder that is all documents."""
    if plan.split is not None:
        return False
    return not plan.format.is_folder or (isinstance(plan.format, CrowdedFormat) and plan.format.takes_every_json)


def report_beside(path: Path) -> Path:
    """Where the report of a file lies: `NAME.SUFFIX.report.json`."""
    return path.with_name(f"{path.name}.{REPORT}")


def is_ours(folder: Path) -> bool:
    """Whether a folder holds an export of ours and nothing else, so that a new one may take its place."""
    report = read_report(folder / REPORT) or read_report(report_beside(folder))
    files = report.get("files")
    if not isinstance(files, list):
        return False
    there = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if not one.is_dir()}
    return there <= {REPORT, *(one for one in files if isinstance(one, str))}


def _files(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()))


def read_report(path: Path) -> Mapping[str, object]:
    """A report as it was written; empty where there is none, or what is there is none of ours."""
    try:
        value: object = orjson.loads(path.read_bytes())
    except (OSError, orjson.JSONDecodeError):
        return {}
    return value if isinstance(value, dict) and value.get("tool") == _TOOL else {}


def plain_report(plan: Plan, counts: Counts, digest: str, files: tuple[str, ...]) -> dict[str, object]:
    """The report as plain values; the same export gives the same report."""
    options = plan.options
    return {
        "tool": _TOOL,
        "version": metadata.version("tawsim"),
        "format": plan.format.name,
        "name": options.about.name,
        "licence": options.about.licence,
        "citation": options.about.citation,
        "sha256": digest,
        "files": list(files),
        "scheme": {"version": options.scheme.version, "sha256": _scheme_sha256(options.scheme)},
        "policy": options.policy.value,
        "options": dict(options.values),
        "selection": _plain_selection(plan.selection),
        "unit": {"piece": plan.unit.piece.value, "size": plan.unit.size, "overlap": plan.unit.overlap},
        "seed": plan.split.seed if plan.split else None,
        "split": plain_split(plan, counts),
        "is_read_back": plan.is_read_back,
        **plain_counts(counts),
    }


def plain_counts(counts: Counts) -> dict[str, object]:
    """What passed, and what was lost of it, as plain values."""
    return {
        "documents": counts.documents,
        "left_out": counts.left_out,
        **_plain_sizes(counts),
        "losses": plain_losses(counts.losses),
    }


def plain_split(plan: Plan, counts: Counts) -> dict[str, object] | None:
    """How documents were shared out and what each side has, as plain values; None where they were not."""
    if plan.split is None:
        return None
    return {
        "shares": list(plan.split.shares),
        "seed": plan.split.seed,
        "group_by": plan.split.group,
        "sides": {
            side.value: {"documents": counts.sides[side].documents, **_plain_sizes(counts.sides[side])}
            for side in plan.split.sides
        },
        "leaks": plain_leaks(counts.leaks) if counts.leaks else None,
    }


def plain_leaks(leaks: Leaks) -> dict[str, object]:
    """What stands on more than one side, as plain values."""
    return {
        "documents": _plain_found(leaks.documents),
        "sentences": _plain_found(leaks.sentences),
        "surfaces": [{"layer": layer, **one._asdict()} for layer, one in leaks.surfaces.items()],
    }


def _plain_found(found: Found) -> dict[str, object]:
    examples = [
        {
            "first": _plain_place(one.first),
            "second": _plain_place(one.second),
            "text": one.text,
            "likeness": round(one.likeness, 2),
        }
        for one in found.examples
    ]
    return {"same": found.same, "near": found.near, "examples": examples}


def _plain_place(place: Place) -> dict[str, object]:
    return {"side": place.side.value, "document": place.document_id, "start": place.start}


def _plain_sizes(counts: Counts) -> dict[str, object]:
    labels = sorted(counts.labels.items())
    return {
        "records": counts.records,
        "spans": counts.spans,
        "relations": counts.relations,
        "labels": [{"layer": layer, "label": label, "spans": spans} for (layer, label), spans in labels],
    }


def plain_losses(losses: Tally) -> list[dict[str, object]]:
    """Losses by kind, each with its words, how many, and the first of them by document and span."""
    return [
        {
            "kind": kind,
            "title": TITLES[Kind(kind)],
            "count": count,
            "examples": [
                {"document": one.document_id, "subject": one.subject, "count": one.count}
                for one in losses.examples[kind]
            ],
        }
        for kind, count in sorted(losses.counts.items())
    ]


def _plain_selection(selection: Selection) -> Mapping[str, object]:
    return {
        "states": sorted(selection.states),
        "annotators": sorted(selection.annotators),
        "layers": sorted(selection.layers),
        "labels": sorted(map(word_of, selection.labels)),
        "label_map": spelled(selection.renamed),
    }


def _scheme_sha256(scheme: Scheme) -> str:
    return sha256(orjson.dumps(to_plain(scheme))).hexdigest()


def _packed(report: Mapping[str, object]) -> bytes:
    return orjson.dumps(report, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
