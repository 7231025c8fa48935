"""What goes through every format and comes back: `python -m tests.bench.round_trips --json --documents 10000`.

Random documents, the hardest that Hypothesis makes (made once, from a fixed seed), are exported in each
format that is written, fifty a file, and read back and compared as every export is: `mismatches` are documents that do
not come back but for the losses that were announced, told one by one on stderr. `--only` names formats. Broken files
are the tests' own: `TAWSIM_MUTATIONS=10000 pytest tests/corpus/formats/test_mutations.py`.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from annotation.scheme_joining import joined
from corpus.errors import WriteError
from corpus.export_plan import Plan
from corpus.exporting import export
from corpus.format_table import FORMATS
from corpus.formats.format import WritableFormat
from corpus.record import Record
from corpus.schemes.jsonl import from_records
from corpus.selection import EVERYTHING
from tests.bench.measure import Figure, report
from tests.corpus.documents import hard_records
from tests.corpus.hard import SCHEME, ListSupply

DOCUMENTS = 10_000
_A_FILE = 50
WRITABLE = {one.name: one for one in FORMATS if isinstance(one, WritableFormat)}


def random_records(documents: int) -> list[Record]:
    """As many random records, each with an id of its own."""
    found: list[Record] = []
    numbers = count()

    @seed(1)
    @settings(
        max_examples=documents,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(hard_records())
    def take(made: Record) -> None:
        found.append(made._replace(header=made.header._replace(id=f"{made.header.id}{next(numbers)}")))

    take()
    return found


def mismatches(format_: WritableFormat, records: Sequence[Record], folder: Path) -> int:
    """How many of `records` do not come back; where a file of them does not, each is tried alone."""
    if _comes_back(format_, records, folder):
        return 0
    if len(records) == 1:
        return 1
    return sum(mismatches(format_, [one], folder) for one in records)


def _comes_back(format_: WritableFormat, records: Sequence[Record], folder: Path) -> bool:
    path = folder / ("out" if format_.is_folder else f"out{(*format_.suffixes, '')[0]}")
    try:
        export(ListSupply(records, joined(SCHEME, from_records(records))), path, Plan(format_, selection=EVERYTHING))
    except WriteError as error:
        if len(records) == 1:
            sys.stderr.write(f"{format_.name}: {error.detail}\n{records[0]!r}\n")
        return False
    finally:
        shutil.rmtree(path, ignore_errors=True)
        path.unlink(missing_ok=True)
    return True


def figures(names: Sequence[str], documents: int) -> Iterator[Figure]:
    """The mismatches of each format."""
    records = random_records(documents)
    yield Figure("documents", len(records), "documents", 1)
    for name in names:
        with tempfile.TemporaryDirectory(prefix="tawsim-round-") as folder:
            files = range(0, len(records), _A_FILE)
            wrong = sum(mismatches(WRITABLE[name], records[first : first + _A_FILE], Path(folder)) for first in files)
        yield Figure(f"mismatches_{name}", wrong, "documents", len(records))


def main(words: Sequence[str]) -> None:
    """Send them through."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--only", action="append", choices=[*WRITABLE])
    given_words = parser.parse_args(words)
    report(figures(given_words.only or [*WRITABLE], given_words.documents), as_json=given_words.json)


if __name__ == "__main__":
    main(sys.argv[1:])
