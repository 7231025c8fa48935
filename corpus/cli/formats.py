"""`tawsim formats [NAME]`: what is read and written, what each format carries, and the options it has."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from annotation.default_scheme import DEFAULT_SCHEME
from corpus.cli.loss_words import loss_words
from corpus.cli.voice import DONE, fail, tell, tell_json
from corpus.errors import ReadError, Reason
from corpus.finding import format_named
from corpus.format_table import FORMATS
from corpus.formats.format import ExportOptions, Format, Option, WritableFormat
from corpus.formats.losses import Kind

# A column each: what a format carries unless it says otherwise.
_COLUMNS: Mapping[str, Kind] = {
    "overlap": Kind.OVERLAP,
    "pieces": Kind.FRAGMENTS,
    "attributes": Kind.ATTRIBUTE,
    "links": Kind.RELATION,
    "doc-labels": Kind.DOCUMENT_LABEL,
    "layers": Kind.LAYER,
    "state": Kind.STATE,
}


def run(chosen: Namespace) -> int:
    """Carry out the command; its exit code."""
    named = format_named(chosen.name)
    if chosen.name and named is None:
        return fail(ReadError(Reason.FORMAT_UNKNOWN, Path(chosen.name), chosen.name), "formats", chosen.json)
    asked = FORMATS if named is None else (named,)
    if chosen.json:
        tell_json({"command": "formats", "done": True, "formats": [_plain(one) for one in asked], "problems": []})
    elif named is not None:
        _say_one(named)
    else:
        _say_table()
    return DONE


def _lost(one: Format) -> tuple[str, ...]:
    return one.carries(DEFAULT_SCHEME, ExportOptions()) if isinstance(one, WritableFormat) else ()


def _plain(one: Format) -> dict[str, object]:
    is_written = isinstance(one, WritableFormat)
    return {
        "name": one.name,
        "suffixes": list(one.suffixes),
        "is_written": is_written,
        "is_folder": isinstance(one, WritableFormat) and one.is_folder,
        "not_carried": list(_lost(one)),
        "reading": [_plain_option(option) for option in one.reading],
        "writing": [_plain_option(option) for option in one.writing] if isinstance(one, WritableFormat) else [],
    }


def _plain_option(option: Option) -> dict[str, object]:
    return {
        "name": option.name,
        "default": option.default,
        "title": option.title,
        "hint": option.hint,
        "choices": list(option.choices),
    }


def _say_table() -> None:
    """A row a format: read, written, what it carries."""
    width = max(len(one.name) for one in FORMATS)
    tell(f"{'':{width}}  read  write  {'  '.join(_COLUMNS)}")
    for one in FORMATS:
        cells = []
        for title, kind in _COLUMNS.items():
            sign = "" if not isinstance(one, WritableFormat) else "-" if kind in _lost(one) else "+"
            cells.append(f"{sign:^{len(title)}}")
        write = "folder" if isinstance(one, WritableFormat) and one.is_folder else "+"
        write = write if isinstance(one, WritableFormat) else ""
        tell(f"{one.name:{width}}  {'+':^4}  {write:^5}  {'  '.join(cells)}  {' '.join(one.suffixes)}".rstrip())


def _say_one(one: Format) -> None:
    tell(f"{one.name}  {' '.join(one.suffixes)}")
    for kind in _lost(one):
        tell(f"  - {loss_words(kind)}")
    for option in (*one.reading, *(one.writing if isinstance(one, WritableFormat) else ())):
        choices = f" ({', '.join(option.choices)})" if option.choices else ""
        tell(f"  --{option.name}{choices}  [{option.default}]  {option.title}")
        if option.hint:
            tell(f"      {option.hint}")
