"""Exports of the hard corpus pass their consumers' own checks: here those whose libraries the tests have.

The others are run by `make test-consumers`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.consumers.checks import HERE, Check, command, run


@pytest.mark.parametrize("check", HERE, ids=str)
def test_a_consumer_finds_what_was_exported(check: Check, test_data: Path, tmp_path: Path) -> None:
    is_passed, said = run(command(check, test_data.parent / "consumers", tmp_path, [sys.executable]))
    assert is_passed, said
