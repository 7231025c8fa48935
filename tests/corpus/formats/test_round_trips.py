"""The round-trip table: every format that is written, every policy, every hard document: equal but for what was said.

A new format is in the table with its row in FORMATS. That what was written reads back as it was, or differs in what the
announced losses excuse and nothing else, is what an export itself insists on: here nothing may be refused.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from annotation.scheme_joining import joined
from corpus.export_plan import Plan
from corpus.exporting import export, forecast
from corpus.finding import Found, find
from corpus.format_table import FORMATS
from corpus.formats.format import ExportOptions, Policy, WritableFormat
from corpus.formats.losses import TITLES, Kind
from corpus.record import Record
from corpus.schemes.jsonl import from_records
from corpus.selection import EVERYTHING
from tests.corpus.documents import hard_records
from tests.corpus.hard import HARD, SCHEME, ListSupply

WRITABLE = [one for one in FORMATS if isinstance(one, WritableFormat)]
# How many random documents each format has to take here; its own tests may ask for more.
EXAMPLES = 40


def named(one: object) -> str:
    return one.name if isinstance(one, WritableFormat) else str(one)


def plan(format_: WritableFormat, policy: Policy = Policy.SPLIT) -> Plan:
    return Plan(format_, ExportOptions(policy), EVERYTHING)


def place(folder: Path, format_: WritableFormat) -> Path:
    """Where such an export may go."""
    return folder / f"out{format_.suffixes[0] if format_.suffixes and not format_.is_folder else ''}"


@pytest.mark.parametrize("format_", WRITABLE, ids=named)
@pytest.mark.parametrize("hard", HARD, ids=lambda one: one.header.id)
def test_a_hard_document_comes_back_but_for_what_was_said(
    tmp_path: Path, format_: WritableFormat, hard: Record
) -> None:
    report = export(ListSupply([hard]), place(tmp_path, format_), plan(format_))
    assert set(report.losses) <= set(format_.carries(SCHEME, ExportOptions()))


@pytest.mark.parametrize("format_", WRITABLE, ids=named)
@pytest.mark.parametrize("policy", Policy)
def test_the_hard_corpus_goes_through_by_every_policy(tmp_path: Path, format_: WritableFormat, policy: Policy) -> None:
    supply = ListSupply(HARD)
    report = export(supply, place(tmp_path, format_), plan(format_, policy))
    assert report.written == len(HARD)
    assert forecast(supply, plan(format_, policy)).losses.counts == report.losses
    assert set(report.losses) <= set(format_.carries(SCHEME, ExportOptions(policy)))


@pytest.mark.parametrize("format_", WRITABLE, ids=named)
def test_what_was_written_is_recognised_by_its_content(tmp_path: Path, format_: WritableFormat) -> None:
    """Whatever it is called; a format that shows nothing of its own is read where it is named."""
    path = place(tmp_path, format_)
    export(ListSupply(HARD), path, plan(format_))
    (found,) = find([path])
    assert isinstance(found, Found), found
    assert found.format is format_


@pytest.mark.parametrize("format_", WRITABLE, ids=named)
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(made=hard_records())
def test_random_documents_come_back_but_for_what_was_said(
    tmp_path: Path, format_: WritableFormat, made: Record
) -> None:
    supply = ListSupply([made], joined(SCHEME, from_records([made])))
    path = place(tmp_path, format_)
    export(supply, path, plan(format_))


def test_every_kind_of_loss_has_its_words() -> None:
    assert set(TITLES) == set(Kind)
    assert len(set(TITLES.values())) == len(TITLES)
