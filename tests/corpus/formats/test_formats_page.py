"""The page of formats names every format, what goes out, and the extra that it needs."""

from __future__ import annotations

import re

from corpus.format_table import FORMATS
from corpus.formats.format import WritableFormat
from tests.architecture import sources


def test_every_format_has_its_row_and_says_whether_it_goes_out() -> None:
    page = (sources.ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    rows = {name: cells for names, *cells in _rows(page) for name in re.findall(r"`([\w-]+)`", names)}
    assert set(rows) == {one.name for one in FORMATS}
    for one in FORMATS:
        said = ("folder" if one.is_folder else "yes") if isinstance(one, WritableFormat) else ""
        assert rows[one.name][1] == said, one.name


def _rows(page: str) -> list[list[str]]:
    lines = (line.strip("|") for line in page.split("\n") if line.startswith("| `"))
    return [[cell.strip() for cell in line.split("|")] for line in lines]
